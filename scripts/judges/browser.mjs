// Chromium, to which the site's name leads to a server on loopback.

/** Without traffic of its own. The throw-away authority of scripts/host.sh is none of Chromium's. */
export const flagsFor = (host, server) => [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--ignore-certificate-errors", `--host-resolver-rules=MAP ${host}:443 127.0.0.1:${server.https}`,
];
