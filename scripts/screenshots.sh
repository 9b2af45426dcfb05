#!/usr/bin/env bash
# Pictures of the built site in target/screenshots/, for a look at what a change does to it: phone and desktop width.
#   scripts/screenshots.sh                 one page of each kind (the first of each shape in the sitemap)
#   PAGES="/ /en/" scripts/screenshots.sh  these
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
OUT=target/screenshots
PORT=${SCREENSHOT_PORT:-8098}
PROFILE=$(mktemp -d)
SERVER=
trap 'if [ -n "$SERVER" ]; then kill "$SERVER" 2>/dev/null || true; fi; rm -rf "$PROFILE"' EXIT

# The sitemap's paths, the first one of each shape: same first folder, same depth. No page is named here.
pages() {
    tr '<' '\n' <dist/sitemap.xml | sed -n 's#^loc>https*://[^/]*##p' |
        awk -F/ '{ shape = ($2 == "en" ? $2 "/" $3 : $2) " " NF } !seen[shape]++'
}

# shoot PATH NAME WIDTH HEIGHT
shoot() {
    "$CHROMIUM" --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$PROFILE" \
        --virtual-time-budget=5000 --window-size="$3,$4" --screenshot="$ROOT/$OUT/$2-$3.png" \
        "http://127.0.0.1:$PORT$1" >/dev/null 2>&1
}

wait_for_server() {
    local tries=0
    until (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null; do
        tries=$((tries + 1))
        if [ "$tries" -ge 100 ] || ! kill -0 "$SERVER" 2>/dev/null; then die "the server did not start on port $PORT"; fi
        sleep 0.1
    done
}

scripts/setup.sh test
scripts/build.sh --if-newer
# shellcheck source=scripts/env.sh
. "$ROOT/scripts/env.sh"
cargo build --locked --release --quiet --bin site
target/release/site serve --dir dist --port "$PORT" >/dev/null &
SERVER=$!
wait_for_server

mkdir -p "$OUT"
rm -f "$OUT"/*.png
for page in ${PAGES:-$(pages)}; do
    name=$(printf '%s' "$page" | sed 's#^/##; s#/$##; s#[^A-Za-z0-9.-]#_#g')
    shoot "$page" "${name:-home}" 390 1600
    shoot "$page" "${name:-home}" 1280 1600
    note "$page"
done
say "pictures in $OUT/"
