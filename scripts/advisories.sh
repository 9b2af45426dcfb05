#!/usr/bin/env bash
# Known vulnerabilities in the dependencies, Rust and npm. Apart from "make test", because the answer changes without
# the code, and needs the internet. No answer is said clearly and is no failure; a found advisory is one.
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
scripts/setup.sh check
# shellcheck source=scripts/env.sh
. "$ROOT/scripts/env.sh"
# shellcheck source=scripts/toolchain.sh
. "$ROOT/scripts/toolchain.sh" # with_timeout
FAILED=0
OUT=$(mktemp)
trap 'rm -f "$OUT"' EXIT

# Fetching and checking apart: cargo-deny ends alike for "out of reach" and for "found one".
rust() {
    local file
    for file in Cargo.lock tests/e2e/Cargo.lock fuzz/Cargo.lock; do
        [ -e "$file" ] || continue
        # "--offline" keeps cargo-deny from fetching once more, but cargo from fetching crates, too: so do that first.
        cargo fetch --locked --quiet --manifest-path "${file%.lock}.toml"
        if cargo deny --manifest-path "${file%.lock}.toml" --config deny.toml --offline --locked check advisories; then
            note "$file: no known advisory"
        else
            note "$file: ADVISORIES FOUND"
            FAILED=1
        fi
    done
}

# npm ends with 1 for both as well; only a real answer has this key.
npm_packages() {
    (cd "$1" && with_timeout 60 npm audit --json >"$OUT" 2>/dev/null) && status=0 || status=$?
    if ! grep -q '"auditReportVersion"' "$OUT"; then
        note "$1: NOT CHECKED: npm's advisory service gives no answer here"
    elif [ "$status" -eq 0 ]; then
        note "$1: no known advisory"
    else
        cat "$OUT"
        note "$1: ADVISORIES FOUND"
        FAILED=1
    fi
}

say "Rust crates: RustSec's database"
if with_timeout 120 cargo deny fetch db >"$OUT" 2>&1; then
    rust
elif grep -q 'failed to fetch' "$OUT" || [ ! -s "$OUT" ]; then # nothing printed: the two minutes ran out
    note "NOT CHECKED: the advisory database cannot be reached from here"
else
    cat "$OUT" # a mistake in deny.toml, say
    FAILED=1
fi
say "npm packages"
npm_packages scripts/npm
npm_packages scripts/judges
npm_packages scripts/bench
exit "$FAILED"
