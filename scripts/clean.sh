#!/usr/bin/env bash
# Delete what was built. The installed tools stay: they cost minutes. (rm -rf .tools for those.)
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
lock build
# What fuzzing has found (fuzz/artifacts/) is not built, and stays.
rm -rf dist target tests/e2e/target fuzz/target fuzz/corpus
say "deleted dist/, target/ and what fuzzing grew; the tools in .tools/ stay"
