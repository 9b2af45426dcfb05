#!/usr/bin/env bash
# Real pictures of the built site for the README, 360×740 at twice the density, into docs/screenshots/:
# home, a guide, a step, the checklist, the services.
#   PAGES="/lien-he/ /en/" scripts/screenshots.sh   others instead, into target/screenshots/
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
PORT=${SCREENSHOT_PORT:-8098}
PROFILE=$(mktemp -d)
SERVER=
trap 'if [ -n "$SERVER" ]; then kill "$SERVER" 2>/dev/null || true; fi; rm -rf "$PROFILE"' EXIT

# shoot PATH FILE
shoot() {
    # Android's font, so that lines break as they do on most residents' phones.
    FONTCONFIG_FILE="$ROOT/scripts/fonts.conf" "$CHROMIUM" --headless --no-sandbox --disable-gpu --no-first-run \
        --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars --lang=vi \
        --user-data-dir="$PROFILE" --virtual-time-budget=5000 --force-device-scale-factor=2 --window-size=360,740 \
        --screenshot="$2" "http://127.0.0.1:$PORT$1" >/dev/null 2>&1
    note "$1 -> $2"
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
cargo run --locked --quiet --bin site -- serve --dir dist --port "$PORT" >/dev/null &
SERVER=$!
wait_for_server

if [ -n "${PAGES:-}" ]; then
    mkdir -p target/screenshots
    for page in $PAGES; do
        name=$(printf '%s' "$page" | sed 's#^/##; s#/$##; s#[^A-Za-z0-9.-]#_#g')
        shoot "$page" "$ROOT/target/screenshots/${name:-home}.png"
    done
    exit 0
fi
mkdir -p docs/screenshots
# The second guide of the home page's list: no guide is named in the code.
guide=$(tr '"' '\n' <dist/index.html | grep -m 3 '^/huong-dan/[a-z0-9-]*/$' | tail -n 1)
shoot / "$ROOT/docs/screenshots/home.png"
shoot "$guide" "$ROOT/docs/screenshots/guide.png"
shoot "${guide}buoc-1/" "$ROOT/docs/screenshots/step.png"
shoot /cong-dan-so/ "$ROOT/docs/screenshots/checklist.png"
shoot /dich-vu/ "$ROOT/docs/screenshots/services.png"
