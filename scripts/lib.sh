# Helpers that every script here sources. Not a program.
#
# shellcheck shell=bash

set -euo pipefail

# The project's root, from where this file lies: the scripts work from any current folder.
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TOOLS=$ROOT/.tools
cd "$ROOT"

say() { printf '==> %s\n' "$*"; }
note() { printf '    %s\n' "$*"; }
die() {
    printf 'error: %s\n' "$1" >&2
    shift
    for line in "$@"; do printf '       %s\n' "$line" >&2; done
    exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# step NAME 'what happens, how long' COMMAND… : announce, run with the output in a log, tell how long it took.
# The log keeps a first "make" readable; on failure its end is shown, because that is where the reason stands.
step() {
    local name=$1 what=$2 started=$SECONDS log=$TOOLS/log/$1.log
    shift 2
    say "$what"
    mkdir -p "$TOOLS/log"
    # In a subshell with its own "set -e": an "if" would switch that off inside the command.
    set +e
    (set -e; "$@") >"$log" 2>&1 </dev/null 9>&-
    local status=$?
    set -e
    if [ "$status" -ne 0 ]; then
        tail -n 25 "$log" | sed 's/^/    | /' >&2
        die "$name failed after $((SECONDS - started)) s (exit $status)" "the whole log: ${log#"$ROOT"/}"
    fi
    note "done in $((SECONDS - started)) s"
}

# lock NAME: one at a time, over all terminals, until this script ends or unlocks. Two makes at once would install
# the same tool twice, or swap dist/ under each other. Without flock (macOS) there is no lock, only a risk.
lock() {
    have flock || return 0
    mkdir -p "$TOOLS"
    exec 9>"$TOOLS/$1.lock"
    flock --nonblock 9 && return 0
    say "waiting for another make in this folder ($1)"
    flock 9
}
unlock() { exec 9>&-; }

# as_root COMMAND… : as it is when root, through sudo when that asks no password; otherwise says no with 1.
can_be_root() { [ "$(id -u)" -eq 0 ] || { have sudo && sudo -n true 2>/dev/null; }; }
as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n -- "$@"; fi
}

# apt_install PACKAGE… : install Debian packages, or name the one command that would, and stop.
apt_install() {
    if ! have apt-get; then
        die "these programs are missing, and there is no apt-get here to install them. By their Debian names:" \
            "$*" "Install them with your system's package manager, then run the same command again."
    fi
    if ! can_be_root; then
        die "these Debian packages are missing, and installing needs root. Run this, then the same command again:" \
            "sudo apt-get update && sudo apt-get install --no-install-recommends $*"
    fi
    step apt "Debian packages: $* (under a minute)" apt_install_now "$@"
}
apt_install_now() {
    # Web servers are wanted as programs, for the tests. As services they would take ports of this machine. Debian asks
    # this file before it starts one (invoke-rc.d(8)).
    local policy=/usr/sbin/policy-rc.d
    if [ ! -e "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
        # shellcheck disable=SC2064 # the path of now
        trap "as_root rm -f $policy" EXIT
    fi
    as_root apt-get update
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

# host_cargo … : cargo for tools that run on this machine. Flags meant for the wasm build would break them.
host_cargo() {
    env -u RUSTFLAGS -u CARGO_ENCODED_RUSTFLAGS -u CARGO_BUILD_TARGET -u CARGO_TARGET_DIR cargo "$@"
}
