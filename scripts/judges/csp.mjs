// Google's CSP Evaluator over the policy that both servers send. A finding is one of high severity, certain or possible.
import https from "node:https";

export const name = "csp_evaluator";

/** The policy of an answer. */
function policy(host, port) {
    return new Promise((done, fail) => {
        const options = { host: "127.0.0.1", port, servername: host, headers: { Host: host }, agent: false };
        https.get(options, (answer) => done(answer.resume().headers["content-security-policy"] ?? "")).on("error", fail);
    });
}

export async function judge({ host, servers, load }) {
    const { CspParser } = await load("csp_evaluator/dist/parser.js");
    const { CspEvaluator } = await load("csp_evaluator/dist/evaluator.js");
    const { Severity } = await load("csp_evaluator/dist/finding.js");
    const rows = [];
    for (const server of servers) {
        const found = new CspEvaluator(new CspParser(await policy(host, server.https)).csp).evaluate();
        const high = found.filter(({ severity }) => [Severity.HIGH, Severity.HIGH_MAYBE, Severity.SYNTAX].includes(severity));
        const findings = high.map(({ directive, value, description }) => `${directive} ${value ?? ""}: ${description}`);
        rows.push({ where: server.name, result: `${found.length} remarks, ${high.length} of them high`, findings });
    }
    return rows;
}
