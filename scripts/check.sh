#!/usr/bin/env bash
# The quick checks. All of them run, also after one has failed: one run shows everything there is to mend.
#   scripts/check.sh             all
#   scripts/check.sh --no-unit   without the unit tests (scripts/test.sh runs those with all others)
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
WASM=wasm32-unknown-unknown
FAILED=()

scripts/setup.sh check
# shellcheck source=scripts/env.sh
. "$ROOT/scripts/env.sh"

# part NAME COMMAND… : run one check, remember whether it failed.
part() {
    local name=$1 started=$SECONDS
    shift
    say "check: $name"
    if "$@"; then
        note "ok, $((SECONDS - started)) s"
    else
        note "FAILED: $name"
        FAILED+=("$name")
    fi
}

part "format" cargo fmt --all --check
part "format of tests/e2e" cargo fmt --check --manifest-path tests/e2e/Cargo.toml
part "format of fuzz" cargo fmt --check --manifest-path fuzz/Cargo.toml
part "clippy, native" cargo clippy --locked --quiet --all-targets -- -D warnings
part "clippy, crates" cargo clippy --locked --quiet --package congdanso-brotli --package congdanso-html -- -D warnings
part "clippy, wasm" cargo clippy --locked --quiet --target "$WASM" --lib --bin congdanso -- -D warnings
# Where scripts/browser-tests.sh builds it, too.
part "clippy, tests/e2e" env CARGO_TARGET_DIR="$ROOT/target/e2e" \
    cargo clippy --locked --quiet --all-targets --manifest-path tests/e2e/Cargo.toml -- -D warnings
if [ "${1:-}" != --no-unit ]; then
    part "unit tests" cargo test --locked --quiet --lib
fi
part "documentation" env RUSTDOCFLAGS="-D warnings" cargo doc --locked --quiet --no-deps
part "content" cargo run --locked --quiet --bin site -- check
part "dependencies: licences, sources, bans" cargo deny --log-level error --locked check bans licenses sources

if [ "${#FAILED[@]}" -gt 0 ]; then
    printf '\n' >&2
    die "failed:" "${FAILED[@]}"
fi
say "check: all good"
