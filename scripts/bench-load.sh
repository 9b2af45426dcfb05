#!/usr/bin/env bash
# How many guide pages Caddy and nginx deliver from one machine, over TLS on loopback, compressed: wrk for 30 seconds
# each. Prints a table; ends with 1 on any error, or if a server's memory grows while nothing but requests comes in.
#   SECONDS_EACH=5 scripts/bench-load.sh   for a quick look
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
SECONDS_EACH=${SECONDS_EACH:-30}
CONNECTIONS=64
scripts/setup.sh judges
scripts/release.sh --if-newer
# shellcheck source=scripts/hosts.sh
. "$ROOT/scripts/hosts.sh"

# rss PID : kilobytes of a server and its workers that are in memory.
rss() { ps -o rss= --pid "$1" --ppid "$1" | awk '{ n += $1 } END { print n + 0 }'; }

# Every guide's page in turn, as a phone asks for it.
find dist/huong-dan -mindepth 2 -maxdepth 2 -name index.html -printf '/huong-dan/%P\n' | sed 's/index.html$//' | sort >"$HOSTS/pages"
cat >"$HOSTS/guides.lua" <<LUA
local pages, n = {}, 0
for page in io.lines("$HOSTS/pages") do pages[#pages + 1] = page end
wrk.headers["Host"] = "congdanso.example"
wrk.headers["Accept-Encoding"] = "gzip, deflate, br"
function request()
    n = n % #pages + 1
    return wrk.format("GET", pages[n])
end
function done(summary, latency)
    local e = summary.errors
    io.write(string.format("RESULT %d %d %.1f %.1f %.1f %d\n", summary.requests, summary.requests / summary.duration * 1e6,
        latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.bytes / summary.duration,
        e.connect + e.read + e.write + e.timeout + e.status))
end
LUA

start_hosts dist
say "$(wc -l <"$HOSTS/pages") guide pages, $CONNECTIONS connections, $SECONDS_EACH s each, on $(nproc) cores ($(date -u +%F))"
FAILED=0
TABLE="| Server | requests | a second | median | 99 % | MB/s | errors | memory after a third, two thirds, all |
|---|---|---|---|---|---|---|---|"
while read -r name _ https pid; do
    [ -n "$name" ] || continue
    wrk -t2 -c"$CONNECTIONS" -d"${SECONDS_EACH}s" -s "$HOSTS/guides.lua" "https://127.0.0.1:$https/" >"$HOSTS/$name.wrk" &
    wrk=$!
    memory=()
    for part in 1 2 3; do
        sleep "$(awk -v s="$SECONDS_EACH" -v last="$((part / 3))" 'BEGIN { print s / 3 - last * 0.3 }')"
        memory+=("$(rss "$pid")")
    done
    wait "$wrk"
    read -r _ requests rate median tail bytes errors <<<"$(grep ^RESULT "$HOSTS/$name.wrk")"
    megabytes=$(printf '%s\n' "${memory[@]}" | awk '{ printf "%s%.0f", (NR == 1 ? "" : ", "), $1 / 1024 } END { print " MB" }')
    TABLE+=$'\n'"| $name | $requests | $rate | $median ms | $tail ms | $bytes | $errors | $megabytes |"
    # Flat: the last third adds less than a tenth, and 2 MB are no growth.
    if [ "$requests" -eq 0 ] || [ "$errors" -ne 0 ] || [ $((memory[2] * 10)) -gt $((memory[1] * 11 + 20480)) ]; then FAILED=1; fi
done <<<"$HOST_PORTS"
printf '%s\n' "$TABLE"
[ "$FAILED" -eq 0 ] || die "errors, or memory that grows"
