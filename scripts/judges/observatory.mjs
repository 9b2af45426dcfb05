// Mozilla's HTTP Observatory over both servers: headers, redirection, TLS. Wanted: 100 points or more, which is A+.
import http from "node:http";
import https from "node:https";
import net from "node:net";

export const name = "mdn-http-observatory";
const WANTED = 100;

/** The scanner knows only ports 80 and 443 of a name in the DNS: leads its connections to a server on loopback. */
function lead(host, server) {
    const connect = net.Socket.prototype.connect;
    net.Socket.prototype.connect = function (...args) {
        const options = Array.isArray(args[0]) ? args[0][0] : args[0];
        if (options?.host === host) {
            options.port = Number(options.port) === 443 ? server.https : server.http;
            options.host = "127.0.0.1";
            options.servername ??= host;
        }
        return connect.apply(this, args);
    };
    return () => {
        net.Socket.prototype.connect = connect;
        // Open connections lead to the old server.
        http.globalAgent.destroy();
        https.globalAgent.destroy();
    };
}

export async function judge({ host, servers, load }) {
    const { scan } = await load("@mdn/mdn-http-observatory/src/scanner/index.js");
    const rows = [];
    for (const server of servers) {
        const restore = lead(host, server);
        const { scan: result, tests } = await scan(host);
        restore();
        const lost = Object.entries(tests).filter(([, test]) => !test.pass).map(([test, { result }]) => `${test}: ${result}`);
        const short = result.score < WANTED ? [`${result.score} points of ${WANTED}`] : [];
        rows.push({ where: server.name, result: `${result.grade}, ${result.score} points`, findings: [...lost, ...short] });
    }
    return rows;
}
