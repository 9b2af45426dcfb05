#!/usr/bin/env bash
# A Rust toolchain with wasm32-unknown-unknown from Debian's packages alone, for machines where rustup cannot fetch
# the target. About a minute, once. Needs root, apt-get and crates.io; touches neither rustup's default nor the project.
#
# Debian ships no compiled standard library for this target, but ships its source: it is built once here and laid into
# Debian's toolchain as a target package would be. From then on plain cargo and trunk work, with no -Z flag.
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
# shellcheck source=scripts/toolchain.sh
. "$ROOT/scripts/toolchain.sh" # WASM, has_wasm

RUST_PACKAGES="rustc-web cargo-web rust-web-src rust-web-llvm rust-web-clippy rustfmt-web"

# Versions move with Debian's security updates. The linker must be of the LLVM that rust-web-llvm asks for.
lld_package() {
    apt-cache depends rust-web-llvm | sed -n 's/^ *Depends: llvm-\([0-9][0-9]*\)$/lld-\1/p' | head -n 1
}

# Asked before anything is started, so that the answer is the last thing on the screen.
require_debian() {
    have apt-get || die "this way needs Debian's apt-get" "elsewhere: rustup target add $WASM"
    can_be_root && return 0
    die "installing Debian packages needs root. Run this, then the same command again:" \
        "sudo apt-get update && sudo apt-get install --no-install-recommends $RUST_PACKAGES build-essential $(lld_package)"
}

install_packages() {
    local lld
    as_root apt-get update
    lld=$(lld_package)
    [ -n "$lld" ] || die "Debian's rust-web-llvm names no llvm package: is it offered? (apt-cache policy rust-web-llvm)"
    # shellcheck disable=SC2086 # a list
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        $RUST_PACKAGES "$lld" build-essential ca-certificates
}

# Run Debian's own programs, whatever rustup has put first on PATH, and no flags that were meant for a build.
debian() {
    env -u RUSTUP_TOOLCHAIN -u RUSTFLAGS -u CARGO_ENCODED_RUSTFLAGS -u CARGO_BUILD_TARGET -u CARGO_TARGET_DIR \
        PATH="/usr/bin:/bin:/usr/sbin:/sbin" RUSTC=/usr/bin/rustc "$@"
}

libdir() { debian /usr/bin/rustc --print target-libdir --target "$WASM"; }
# has_wasm with Debian's rustc: false again after a security update has brought a newer compiler.
present() { (unset RUSTUP_TOOLCHAIN; PATH=/usr/bin:/bin has_wasm); }

# -Zbuild-std needs a crate to build it for: one empty file. Without embed-bitcode fat LTO fails later on.
# RUSTC_BOOTSTRAP stands only in this one command: the project itself uses no unstable flag.
build_std() {
    local work lib
    work=$(mktemp -d)
    # shellcheck disable=SC2064 # the folder's name is wanted now
    trap "rm -rf '$work'" EXIT
    mkdir "$work/src"
    printf '[package]\nname = "std_only"\nversion = "0.0.0"\nedition = "2021"\n[workspace]\n' >"$work/Cargo.toml"
    : >"$work/src/lib.rs"
    (cd "$work" && debian env RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes /usr/bin/cargo build --release \
        --target "$WASM" -Zbuild-std=core,alloc,std,panic_abort,panic_unwind,proc_macro,test)
    lib=$(libdir)
    rm -f "$work/target/$WASM/release/deps/"libstd_only-*.rlib
    as_root mkdir -p "$lib"
    as_root find "$lib" -name '*.rlib' -delete # those of an older compiler
    as_root cp "$work/target/$WASM/release/deps/"*.rlib "$lib/"
}

# Without rustup, Debian's cargo is the one on PATH already and needs no name.
link() {
    have rustup || return 0
    rustup toolchain link debian /usr
}

remember() {
    mkdir -p "$TOOLS"
    printf 'debian\n' >"$TOOLS/toolchain"
}

require_debian
step debian-packages "Rust from Debian: $RUST_PACKAGES and lld (about half a minute)" install_packages
if present; then
    note "standard library for $WASM: already built"
else
    step debian-std "standard library for $WASM: built from Debian's source (about half a minute)" build_std
fi
step debian-link "naming it to rustup as toolchain \"debian\"; rustup's default stays as it is" link
remember
