#!/usr/bin/env bash
# Every sheet, the checklist and the poster as PDF files for the copy shop, in target/handouts/<language>/.
# With SITE_URL=https://… (or base_url in content/ward.toml) they bear QR codes and addresses.
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"

scripts/setup.sh test
# A known address is part of every page, and no input that --if-newer could see.
if [ -n "${SITE_URL:-}" ]; then scripts/build.sh; else scripts/build.sh --if-newer; fi
# shellcheck source=scripts/env.sh
. "$ROOT/scripts/env.sh"
# Sheets of guides that are gone must not go to the copy shop.
rm -rf target/handouts
say "printing into target/handouts/ ($CHROMIUM)"
CARGO_TARGET_DIR=$ROOT/target/e2e cargo run --locked --quiet --manifest-path tests/e2e/Cargo.toml --bin handouts -- "$ROOT/target/handouts"
