#!/usr/bin/env bash
# Everything that must hold before a change lands. CI runs exactly this (.ci/run).
# The last line is "N passed, N failed", summed over all "test result:" lines of cargo; a part that fails without a
# failed test (a lint, a build) counts as one. The exit code is 0 only if nothing failed.
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
# Backtraces would bury what a browser test says.
export RUST_BACKTRACE=0
RESULTS=$(mktemp)
trap 'rm -f "$RESULTS"' EXIT
BROKEN=0

# part NAME COMMAND… : run it, keep what it prints for the sum, go on when it fails.
part() {
    local name=$1 started=$SECONDS counted
    shift
    counted=$(sum failed)
    say "test: $name"
    if "$@" 2>&1 | tee -a "$RESULTS"; then
        note "$name: ok, $((SECONDS - started)) s"
        return 0
    fi
    note "$name: FAILED after $((SECONDS - started)) s"
    # A failed test has been counted by cargo already.
    if [ "$(sum failed)" = "$counted" ]; then BROKEN=$((BROKEN + 1)); fi
    return 1
}

# sum passed|failed : over lines like "test result: ok. 12 passed; 0 failed; 0 ignored; …" (colours taken off).
sum() {
    sed $'s/\x1b\\[[0-9;]*m//g' "$RESULTS" | awk -v word="$1" '
        /^test result:/ { for (i = 2; i <= NF; i++) if (index($i, word) == 1) n += $(i - 1) }
        END { print n + 0 }'
}

finish() {
    local passed failed
    passed=$(sum passed)
    failed=$(($(sum failed) + BROKEN))
    printf '%s passed, %s failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}

scripts/setup.sh test
# shellcheck source=scripts/env.sh
. "$ROOT/scripts/env.sh"

part "checks" scripts/check.sh --no-unit || true
# Some tests look at the built site: without one they would only say so again.
if part "build" scripts/build.sh; then
    part "unit and integration tests" cargo test --locked --no-fail-fast || true
    for engine in ${ENGINE:-chromium}; do
        part "browser tests, $engine" env ENGINE="$engine" scripts/browser-tests.sh || true
    done
fi
finish
