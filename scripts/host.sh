#!/usr/bin/env bash
# Debian's Caddy or nginx with the very configuration of deploy/, on loopback: for the tests, the judges and the load.
#   scripts/host.sh caddy|nginx SITE WORK HTTP HTTPS
# SITE is the built site, WORK an empty folder to work in, HTTP and HTTPS two free ports above 1024. Runs in the
# foreground until it is killed. Only what a deployer replaces is replaced: domain, folder, certificate and ports.
# A throw-away local authority signs for HOST; its certificate is WORK/ca.pem once the server answers.
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
[ $# -eq 5 ] || die "use: scripts/host.sh caddy|nginx SITE WORK HTTP HTTPS"
SERVER=$1 SITE=$(realpath "$2") WORK=$(realpath "$3") HTTP=$4 HTTPS=$5
HOST=congdanso.example
DEPLOY=$(realpath "${DEPLOY:-$ROOT/deploy}") # the configuration to try
cd "$WORK"

# authority : a new authority, and a certificate of it for HOST (and for the address, which is what wrk asks for), for
# two days. Its key goes at once.
authority() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=throw-away authority" \
        -addext "keyUsage=critical,keyCertSign,cRLSign" -keyout ca.key -out ca.pem
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=$HOST" -keyout host.key -out host.csr
    printf 'subjectAltName=DNS:%s,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n' "$HOST" >host.ext
    openssl x509 -req -in host.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile host.ext -out host.pem
    rm ca.key
}

caddy_server() {
    export HOME=$WORK XDG_DATA_HOME=$WORK/data XDG_CONFIG_HOME=$WORK/config
    # The options that stand outside of the site: ports, and no authority from the internet.
    cat >Caddyfile <<OPTIONS
{
	admin off
	http_port $HTTP
	https_port $HTTPS
	default_bind 127.0.0.1
	auto_https disable_certs
	log {
		level ERROR
	}
}
OPTIONS
    sed -e "s#/srv/congdanso/dist#$SITE#" -e "s#^$HOST {#&\n\ttls host.pem host.key#" "$DEPLOY/Caddyfile" >>Caddyfile
    exec caddy run --config Caddyfile --adapter caddyfile
}

nginx_server() {
    mkdir -p body
    sed -e "s#/srv/congdanso/dist#$SITE#" -e "/listen \[::\]/d" \
        -e "s#listen 80;#listen 127.0.0.1:$HTTP;#" -e "s#listen 443 #listen 127.0.0.1:$HTTPS #" \
        -e "s#/etc/letsencrypt/live/$HOST/fullchain.pem#$WORK/host.pem#" -e "s#/etc/letsencrypt/live/$HOST/privkey.pem#$WORK/host.key#" \
        "$DEPLOY/nginx.conf" >site.conf
    # As in Debian's own nginx.conf, with folders below WORK. Workers as root would not see a folder of root's.
    cat >nginx.conf <<MAIN
$([ "$(id -u)" -ne 0 ] || echo "user root;")
worker_processes auto;
pid $WORK/nginx.pid;
error_log stderr error;
include /etc/nginx/modules-enabled/*.conf;
events { worker_connections 768; }
http {
    sendfile on;
    access_log off;
    client_body_temp_path $WORK/body;
    proxy_temp_path $WORK/body;
    fastcgi_temp_path $WORK/body;
    uwsgi_temp_path $WORK/body;
    scgi_temp_path $WORK/body;
    include $WORK/site.conf;
}
MAIN
    exec nginx -c "$WORK/nginx.conf" -g "daemon off;"
}

authority 2>openssl.log || die "openssl: $(cat openssl.log)"
case $SERVER in
    caddy) caddy_server ;;
    nginx)
        PATH=$PATH:/usr/sbin # Debian keeps nginx there
        nginx_server
        ;;
    *) die "unknown server \"$SERVER\"" ;;
esac
