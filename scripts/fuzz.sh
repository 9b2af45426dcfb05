#!/usr/bin/env bash
# Fuzzing with cargo-fuzz, one target after the other, at the lowest priority (docs/fuzzing.md).
#   scripts/fuzz.sh                 every target, a million cases each
#   scripts/fuzz.sh markdown        one
# RUNS=100000 for fewer cases. Wants nightly Rust; what it finds lies in fuzz/artifacts/.
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
TARGETS=(loading markdown progress link_check search)
if [ $# -gt 0 ]; then TARGETS=("$@"); fi
RUNS=${RUNS:-1000000}
# Longer texts find nothing that shorter ones do not, and take longer. A message with a link and what is typed are half as
# long: each link is held against some 450 patterns, each word against every word of the index.
longest() { case $1 in link_check | search) echo 300 ;; *) echo 600 ;; esac; }

# shellcheck source=scripts/versions.env
. "$ROOT/scripts/versions.env"
have rustup && rustup toolchain list | grep --quiet '^nightly' ||
    die "fuzzing wants nightly Rust" "rustup toolchain install nightly --profile minimal"
export PATH="$TOOLS/fuzz/bin:$PATH"
have cargo-fuzz || step cargo-fuzz "cargo-fuzz $CARGO_FUZZ_VERSION (about 2 minutes)" \
    host_cargo install --locked --quiet --root "$TOOLS/fuzz" cargo-fuzz --version "$CARGO_FUZZ_VERSION"

export RUSTC_WRAPPER=$ROOT/scripts/fuzz-rustc.sh
for target in "${TARGETS[@]}"; do
    mkdir -p "fuzz/corpus/$target"
    say "fuzz: $target, $RUNS cases (log: fuzz/corpus/$target.log)"
    started=$SECONDS
    # No sanitizer: nothing here is unsafe, and panics and overflows are found without.
    if ! nice -n 19 cargo +nightly fuzz run --sanitizer none "$target" "fuzz/corpus/$target" "fuzz/seeds/$target" -- \
        -runs="$RUNS" -max_len="$(longest "$target")" -timeout=60 -rss_limit_mb=2048 >"fuzz/corpus/$target.log" 2>&1; then
        tail -n 30 "fuzz/corpus/$target.log" >&2
        die "$target: something does not hold" "the case: fuzz/artifacts/$target/" \
            "once more: cargo +nightly fuzz run --sanitizer none $target FILE"
    fi
    note "$(grep -a '^Done' "fuzz/corpus/$target.log" || tail -n 1 "fuzz/corpus/$target.log"), $((SECONDS - started)) s with building"
done
