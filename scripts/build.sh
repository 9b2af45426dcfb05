#!/usr/bin/env bash
# Build the site into dist/: Trunk compiles the wasm, then its hook runs "site build", which writes every page.
#   scripts/build.sh              always
#   scripts/build.sh --if-newer   only if something that goes into the site has changed since the last build
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
# What a build reads. A folder's own time tells of deleted files.
INPUTS=(Cargo.toml Cargo.lock Trunk.toml i18n.toml index.html assets content crates locales public style src)
# Another ward's names, where they are not the project's own (docs/another-ward.md).
if [ -n "${WARD:-}" ]; then INPUTS+=("$WARD"); fi
STAMP=target/site-built
# What else decides what is built; the stamp holds it.
SETTINGS="ward: ${WARD:-}, address: ${SITE_URL:-}"

up_to_date() {
    [ -e "$STAMP" ] && [ -e dist/index.html ] && [ "$(cat "$STAMP")" = "$SETTINGS" ] || return 1
    local input present=()
    for input in "${INPUTS[@]}"; do
        if [ -e "$input" ]; then present+=("$input"); fi
    done
    [ -z "$(find "${present[@]}" -newer "$STAMP" -print | head -n 1)" ]
}

scripts/setup.sh build
# shellcheck source=scripts/env.sh
. "$ROOT/scripts/env.sh"
lock build

if [ "${1:-}" = --if-newer ] && up_to_date; then
    say "dist/ is up to date"
    exit 0
fi

# The stamp bears the time of the start: what is edited during the build is newer, and builds again.
mkdir -p target
printf '%s\n' "$SETTINGS" >"$STAMP.next"
rm -f "$STAMP"
started=$SECONDS
say "building the site into dist/ (trunk; the first time about 4 minutes on 2 cores)"
# Trunk calls cargo with --offline (Trunk.toml), so the crates must be there already. Costs nothing when they are.
cargo fetch --locked --quiet 9>&-
trunk build --release 9>&-
mv "$STAMP.next" "$STAMP"
note "built in $((SECONDS - started)) s"
