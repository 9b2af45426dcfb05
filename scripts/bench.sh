#!/usr/bin/env bash
# Benchmarks, which CI does not run: they want a quiet machine.
#   scripts/bench.sh compare   the built site beside VitePress and plain HTML (docs/performance.md); RUNS=5, PATHS=…
#   scripts/bench.sh scale     what 24, 240 and 2,400 more guides cost (docs/scale.md); COUNTS="0 24 240 2400"
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
case ${1:-} in
    compare | scale) ;;
    *) die "which benchmark? scripts/bench.sh compare, or scripts/bench.sh scale" ;;
esac
scripts/setup.sh test
scripts/build.sh --if-newer
# shellcheck source=scripts/env.sh
. "$ROOT/scripts/env.sh"
export CHROMIUM FONTCONFIG_FILE=$ROOT/scripts/fonts.conf

scripts/bench/install.sh

if [ "$1" = compare ]; then
    say "the same words with VitePress, into target/bench/vitepress/"
    (cd scripts/bench/vitepress && ../node_modules/.bin/vitepress build .)
    say "measuring, in turns (about 2 minutes a round; load $(cut -d ' ' -f 1-3 /proc/loadavg 2>/dev/null || echo unknown))"
    node scripts/bench/compare.mjs dist target/bench/vitepress/site "${RUNS:-5}"
else
    cargo build --locked --release --quiet --bin site
    # shellcheck disable=SC2086 # a list
    node scripts/bench/scale.mjs target/release/site dist ${COUNTS:-}
fi
