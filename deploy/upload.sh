#!/usr/bin/env bash
# Upload a built site with rsync, so that no reader ever meets a page whose files are not there yet:
#   deploy/upload.sh dist user@host:/srv/congdanso/dist
# 1. files with a hash in their name, beside the old ones; 2. pages, their data and all else; 3. the service worker, which
# then finds everything it lists. Pages that are gone go; old hashed files stay, because old tabs still ask for them.
set -euo pipefail
FROM=${1:?folder of the built site} TO=${2:?where to}
HEX='[0-9a-f]'
HASHED="*-$HEX$HEX$HEX$HEX$HEX$HEX$HEX$HEX$HEX$HEX$HEX$HEX$HEX$HEX$HEX$HEX.*"
[ -e "$FROM/index.html" ] || { echo "error: $FROM holds no built site: make release" >&2; exit 1; }
rsync -a --include='*/' --include="$HASHED" --exclude='*' "$FROM/" "$TO/"
rsync -a --exclude='/sw.js*' "$FROM/" "$TO/"
rsync -a --delete-after --filter="protect $HASHED" "$FROM/" "$TO/"
