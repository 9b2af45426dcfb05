#!/usr/bin/env bash
# Serve the built site on loopback with the headers of a host (src/site/hosting/), uncompressed.
#   PORT=8080 scripts/serve.sh
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
PORT=${PORT:-8080}
case $PORT in
    '' | *[!0-9]*) die "PORT must be a number, not \"$PORT\"" ;;
esac

scripts/build.sh --if-newer
# shellcheck source=scripts/env.sh
. "$ROOT/scripts/env.sh"

# The same profile as Trunk's hook, so the program is there already.
cargo build --locked --release --quiet --bin site
say "http://127.0.0.1:$PORT/   (Ctrl-C stops)"
exec cargo run --locked --quiet --bin site -- serve --dir dist --port "$PORT"
