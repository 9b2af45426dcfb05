# Get a Rust toolchain that can compile for wasm32-unknown-unknown. Sourced by setup.sh.
#
# shellcheck shell=bash

WASM=wasm32-unknown-unknown

# The target is there when a line that uses its standard library compiles. Asking rustup would miss a distribution's
# compiler; looking for files would miss a library left over from an older one. Takes a twentieth of a second.
has_wasm() {
    local out status=0
    out=$(mktemp -d)
    echo 'pub fn f() -> String { String::new() }' |
        rustc --target "$WASM" --crate-name f --crate-type lib --emit metadata -o "$out/f" - 2>/dev/null || status=1
    rm -rf "$out"
    return "$status"
}

# Three ways, the cheapest first, and which one was taken is said:
#   (a) the toolchain in use already has it
#   (b) rustup adds it (seconds, where its server can be reached)
#   (c) Debian's compiler, with the target's standard library built from its source (toolchain-debian.sh)
# TOOLCHAIN=debian goes straight to (c), to try it on purpose.
ensure_wasm_target() {
    if [ "${TOOLCHAIN:-}" != debian ]; then
        if have cargo && has_wasm; then
            TOOLCHAIN_TAKEN="wasm target: already in $(toolchain_name)"
            return 0
        fi
        if have rustup && have cargo; then
            say "wasm target: rustup target add $WASM (seconds, given up after 2 minutes)"
            mkdir -p "$TOOLS/log"
            if with_timeout 120 rustup target add "$WASM" >"$TOOLS/log/rustup.log" 2>&1 </dev/null 9>&- && has_wasm; then
                TOOLCHAIN_TAKEN="wasm target: added to $(toolchain_name) by rustup"
                note "$TOOLCHAIN_TAKEN"
                return 0
            fi
            note "refused or out of reach (.tools/log/rustup.log); next: Debian's compiler"
        fi
        if ! have apt-get; then
            die "no Rust toolchain here can compile for $WASM. Install Rust with rustup, then run:" \
                "rustup target add $WASM"
        fi
    fi
    "$ROOT/scripts/toolchain-debian.sh"
    # shellcheck source=scripts/env.sh
    . "$ROOT/scripts/env.sh"
    has_wasm || die "Debian's compiler was set up, but rustc still does not find $WASM"
    TOOLCHAIN_TAKEN="wasm target: Debian's compiler, $(toolchain_name)"
}

toolchain_name() {
    if [ -n "${RUSTUP_TOOLCHAIN:-}" ]; then printf 'toolchain "%s", ' "$RUSTUP_TOOLCHAIN"; fi
    rustc --version
}

with_timeout() {
    local seconds=$1
    shift
    if have timeout; then timeout "$seconds" "$@"; else "$@"; fi
}

# Formatter and linter: in rustup's default profile, but not in its minimal one.
ensure_lints() {
    if cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1; then
        return 0
    fi
    if [ -s "$TOOLS/toolchain" ]; then
        apt_install rust-web-clippy rustfmt-web
    elif have rustup; then
        step lints "rustfmt and clippy: rustup component add (seconds)" \
            with_timeout 120 rustup component add rustfmt clippy
    else
        die "rustfmt and clippy are missing: install them from where your cargo came"
    fi
}
