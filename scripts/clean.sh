#!/usr/bin/env bash
# Delete what was built. The installed tools stay: they cost minutes. (rm -rf .tools for those.)
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
lock build
rm -rf dist target tests/e2e/target
say "deleted dist/ and target/; the tools in .tools/ stay"
