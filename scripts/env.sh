# The environment that the project's tools run in. Sourced, after lib.sh; for a shell of your own:
#     . scripts/lib.sh; . scripts/env.sh
#
# shellcheck shell=bash

# The project's own tools come first, so that a different trunk elsewhere on the machine is not picked up.
export PATH="$TOOLS/cargo/bin:$TOOLS/npm/node_modules/.bin:$PATH"

# Trunk 0.21 reads NO_COLOR as a clap boolean and refuses the customary NO_COLOR=1. Cargo gets the wish another way.
if [ -n "${NO_COLOR:-}" ]; then
    export CARGO_TERM_COLOR=never
fi
unset NO_COLOR

# Compiler flags from outside would reach the wasm build and, through Trunk's hook, the native one alike.
# No flag is right for both, so neither gets any: what the project needs stands in Cargo.toml.
unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS CARGO_BUILD_RUSTFLAGS CARGO_BUILD_TARGET

# Both set a place of their own for what cargo builds; the scripts and Trunk expect target/.
unset CARGO_TARGET_DIR CARGO_BUILD_TARGET_DIR

# Only where scripts/toolchain.sh had to take Debian's compiler (it leaves this file); otherwise rustup's default.
if [ -s "$TOOLS/toolchain" ] && command -v rustup >/dev/null 2>&1; then
    RUSTUP_TOOLCHAIN=$(cat "$TOOLS/toolchain")
    export RUSTUP_TOOLCHAIN
fi

# first_of PROGRAM… : the path of the first one there is; nothing (and no failure) when there is none.
first_of() {
    local program
    for program in "$@"; do
        command -v "$program" 2>/dev/null && return 0
    done
    return 0
}

# Browsers, drivers and axe-core for the tests in tests/e2e, which look for WebKitWebDriver and Xvfb on PATH. What is set
# outside is kept. Chromium before Chrome: Debian's driver is made for Debian's Chromium.
CHROMIUM=${CHROMIUM:-$(first_of chromium chromium-browser google-chrome google-chrome-stable)}
CHROMEDRIVER=${CHROMEDRIVER:-$(first_of chromedriver)}
FIREFOX=${FIREFOX:-$(first_of firefox-esr firefox)}
GECKODRIVER=${GECKODRIVER:-$(first_of geckodriver)}
# WebKitGTK's own small browser lies beside the library, not on PATH.
MINIBROWSER=${MINIBROWSER:-$(first_of MiniBrowser /usr/lib/*/webkit2gtk-4.1/MiniBrowser /usr/libexec/webkit2gtk-4.1/MiniBrowser)}
AXE=$TOOLS/npm/node_modules/axe-core/axe.min.js
export CHROMIUM CHROMEDRIVER FIREFOX GECKODRIVER MINIBROWSER AXE
