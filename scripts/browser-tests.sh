#!/usr/bin/env bash
# The browser tests (tests/e2e) over dist/, on one engine or on all three, one after the other.
#   scripts/browser-tests.sh                     all
#   ENGINE=firefox scripts/browser-tests.sh      one of chromium, firefox, webkit
#   scripts/browser-tests.sh ticks::             only tests whose name contains this
#
# Left out is what tests/e2e/skips.toml names for the engine, and nothing else: every other test must have run.
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=scripts/env.sh
. "$ROOT/scripts/env.sh"
# Backtraces would bury what a browser test says.
export RUST_BACKTRACE=0
# Android's font, so that lines and pages break as they do on most residents' phones, on every machine.
export FONTCONFIG_FILE=$ROOT/scripts/fonts.conf
# Its own target folder, so that this package and the site's do not make each other compile again.
export CARGO_TARGET_DIR=$ROOT/target/e2e
ENGINES=${ENGINE:-chromium firefox webkit}
FILTERS=("$@")
OUTPUT=$(mktemp)
trap 'rm -f "$OUTPUT"' EXIT
FAILED=()

# counted WORD : the number before it in "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 3 filtered out".
counted() { sed -n "s/^test result:.* \([0-9][0-9]*\) $1.*/\1/p" "$OUTPUT"; }

run() {
    local started=$SECONDS name names skips=() arguments=()
    export ENGINE=$1
    names=$(cargo run --locked --quiet --manifest-path tests/e2e/Cargo.toml --bin skips)
    while IFS= read -r name; do
        if [ -n "$name" ]; then skips+=("$name"); arguments+=(--skip "$name"); fi
    done <<<"$names"
    # With --exact, names to skip are whole names; so would filters be.
    [ "${#FILTERS[@]}" -gt 0 ] || arguments+=(--exact)
    cargo test --locked --manifest-path tests/e2e/Cargo.toml --test site -- "${arguments[@]}" "${FILTERS[@]}" 2>&1 |
        tee "$OUTPUT" || return 1
    note "$ENGINE: $(counted passed) passed, ${#skips[@]} skipped by name (tests/e2e/skips.toml), $((SECONDS - started)) s"
    [ "${#FILTERS[@]}" -eq 0 ] || return 0
    [ "$(counted ignored)/$(counted 'filtered out')" = "0/${#skips[@]}" ] && return 0
    note "$ENGINE: left out are $(counted ignored) + $(counted 'filtered out') tests, but skips.toml names ${#skips[@]}"
    return 1
}

for engine in $ENGINES; do
    say "browser tests: $engine"
    run "$engine" || FAILED+=("$engine")
done
[ "${#FAILED[@]}" -eq 0 ] || die "the browser tests fail on: ${FAILED[*]}"
