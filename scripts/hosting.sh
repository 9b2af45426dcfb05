#!/usr/bin/env bash
# Write the configuration of hosts into deploy/, from the policy in src/site/hosting/. A test compares both.
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
scripts/setup.sh build
# shellcheck source=scripts/env.sh
. "$ROOT/scripts/env.sh"
cargo run --locked --quiet --bin site -- hosting
