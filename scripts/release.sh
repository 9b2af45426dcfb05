#!/usr/bin/env bash
# A site to upload: built, with compressed versions beside its files.
#   scripts/release.sh              always
#   scripts/release.sh --if-newer   only if something that goes into the site has changed
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
scripts/build.sh "$@"
# shellcheck source=scripts/env.sh
. "$ROOT/scripts/env.sh"
# Written last: a run that was cut off has left some files without their compressed versions.
STAMP=target/site-compressed
if [ "${1:-}" = --if-newer ] && [ "$STAMP" -nt target/site-built ] && [ -e dist/index.html.br ]; then
    exit 0
fi
rm -f "$STAMP"
say "compressing dist/ (brotli 11, gzip 9; a minute or two)"
cargo run --locked --quiet --bin site -- compress --dir dist
touch "$STAMP"
