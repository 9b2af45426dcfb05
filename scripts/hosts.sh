# Caddy and nginx over one site at once. Sourced, after lib.sh: start_hosts SITE. They end with the script.
#
# shellcheck shell=bash

HOSTS=$(mktemp -d)
HOST_PORTS= # "caddy HTTP HTTPS PID", a line for each server
stop_hosts() {
    local pid
    while read -r _ _ _ pid; do
        [ -z "$pid" ] || kill "$pid" 2>/dev/null || true
    done <<<"$HOST_PORTS"
    wait
    rm -rf "$HOSTS"
}
trap stop_hosts EXIT

# free_ports : two ports that nobody listens on.
free_ports() {
    node -e 'const net = require("net"); const ask = () => new Promise(done => { const s = net.createServer().listen(0, "127.0.0.1", () => done(s)); });
        Promise.all([ask(), ask()]).then(all => { console.log(all.map(s => s.address().port).join(" ")); all.forEach(s => s.close()); });'
}

# start_hosts SITE : both servers, once they answer. Sets HOST_PORTS; the certificates of both authorities stand in
# $HOSTS/ca.pem.
start_hosts() {
    local name http https tries
    for name in caddy nginx; do
        mkdir "$HOSTS/$name"
        read -r http https <<<"$(free_ports)"
        scripts/host.sh "$name" "$1" "$HOSTS/$name" "$http" "$https" >"$HOSTS/$name.log" 2>&1 9>&- &
        HOST_PORTS+="$name $http $https $!"$'\n'
        tries=0
        until (exec 3<>"/dev/tcp/127.0.0.1/$https") 2>/dev/null; do
            tries=$((tries + 1))
            [ "$tries" -lt 150 ] || die "$name does not start:" "$(cat "$HOSTS/$name.log")"
            sleep 0.2
        done
        cat "$HOSTS/$name/ca.pem" >>"$HOSTS/ca.pem"
    done
}
