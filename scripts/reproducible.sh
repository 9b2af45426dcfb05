#!/usr/bin/env bash
# Builds the tracked files, as they are now, from nothing in two folders of different names and depths, and compares the
# two sites byte by byte: whoever rebuilds a commit must get what is served. About 4 minutes on 2 cores.
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
PLACE=$(mktemp -d)
trap 'rm -rf "$PLACE"' EXIT

# built FOLDER : a clean build there; the tools are this project's, the compiled crates its own.
built() {
    mkdir -p "$1"
    git ls-files -z | tar --create --no-recursion --null --files-from=- | tar --extract --directory="$1"
    ln -s "$TOOLS" "$1/.tools"
    say "building in $1"
    (cd "$1" && scripts/build.sh >build.log 2>&1) || die "the build in $1 failed" "$(tail -n 20 "$1/build.log")"
    rm -rf "$1/target"
}

built "$PLACE/one"
built "$PLACE/another/and deeper"
differing=$(diff --recursive --brief "$PLACE/one/dist" "$PLACE/another/and deeper/dist" || true)
[ -z "$differing" ] || die "the same sources built in two folders give different sites" "$differing"
note "$(find "$PLACE/one/dist" -type f | wc -l) files, byte for byte the same"
