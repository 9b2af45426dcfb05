#!/usr/bin/env bash
# rustc for fuzzing (RUSTC_WRAPPER of scripts/fuzz.sh), without what cargo-fuzz adds and what only costs time here: search
# and link check run several times faster.
#
# No crate calls libFuzzer for each comparison of numbers; what it needs is in texts, and comparing those it sees anyway
# (memcmp). The crates that stand in for a browser in fuzz/checks/, regular expressions and reading HTML, are not what is
# tested: they are built plainly, without counters and assertions.
set -eu
PLAIN=" aho_corasick html5ever markup5ever markup5ever_rcdom memchr regex regex_automata regex_syntax tendril "
args=() name=
while [ $# -gt 0 ]; do
    case $1 in
        --crate-name) name=$2 ;;
        -Cllvm-args=-sanitizer-coverage-trace-compares) shift && continue ;;
    esac
    args+=("$1")
    shift
done
case $PLAIN in
    *" $name "*) ;;
    *) exec "${args[@]}" ;;
esac
plain=()
for arg in "${args[@]}"; do
    case $arg in
        -Cpasses=sancov-module | -Cllvm-args=-sanitizer-coverage-* | -Cllvm-args=-simplifycfg-* | -Cdebug-assertions) ;;
        *) plain+=("$arg") ;;
    esac
done
exec "${plain[@]}"
