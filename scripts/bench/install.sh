#!/usr/bin/env bash
# Lighthouse and playwright-core, which the judges use as well, and VitePress: into node_modules/ beside this file, because
# modules are looked for from where the asking file lies.
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/../lib.sh"
HERE=scripts/bench
# npm's own copy of the lock file tells what is installed.
[ "$HERE/node_modules/.package-lock.json" -nt "$HERE/package-lock.json" ] && exit 0
# No package may run a script of its own.
step bench "Lighthouse, playwright-core and VitePress: npm ci, about a minute" \
    npm ci --prefix "$HERE" --ignore-scripts --no-audit --no-fund
