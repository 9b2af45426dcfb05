#!/usr/bin/env bash
# What others think of the built site: judges that nobody here wrote, over every page of dist/, as files or as Caddy and
# nginx serve it. A table, and exit code 1 if a judge finds something that scripts/judges/waivers.json does not name with a
# reason. Every page is visited in a browser and looked at three times, so it takes long.
#   JUDGE=lychee,axe-core scripts/judges.sh   only these
#   QUICK=1 scripts/judges.sh                 only the first page of each kind
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
scripts/setup.sh judges
# Canonical links and share cards are judged, too, and are only there where the address is known: that of the servers here.
export SITE_URL=https://congdanso.example
scripts/release.sh --if-newer
# shellcheck source=scripts/env.sh
. "$ROOT/scripts/env.sh"
# shellcheck source=scripts/hosts.sh
. "$ROOT/scripts/hosts.sh"

say "judges over dist/"
start_hosts dist
# Letters of the width that a phone's have.
export FONTCONFIG_FILE=$ROOT/scripts/fonts.conf
# Node reads additional authorities only at its start.
export NODE_EXTRA_CA_CERTS=$HOSTS/ca.pem JUDGES=$TOOLS/judges DIST=dist TOOLS HOST_PORTS
node scripts/judges/run.mjs
