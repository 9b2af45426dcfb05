#!/usr/bin/env bash
# What others think of the built site: judges that nobody here wrote, over dist/ as Caddy and nginx serve it.
# A table, and exit code 1 if a judge finds something that scripts/judges/waivers.json does not name with a reason.
#
# shellcheck source=scripts/lib.sh
. "$(dirname "$0")/lib.sh"
scripts/setup.sh judges
scripts/release.sh --if-newer
# shellcheck source=scripts/hosts.sh
. "$ROOT/scripts/hosts.sh"

say "judges over dist/"
start_hosts dist
# Node reads additional authorities only at its start.
NODE_EXTRA_CA_CERTS=$HOSTS/ca.pem JUDGES=$TOOLS/judges HOST_PORTS=$HOST_PORTS node scripts/judges/run.mjs
