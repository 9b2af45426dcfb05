// Runs every judge, prints a table, and ends with 1 if something is found that nobody has waived.
//
// A judge is a module with a `name` and `judge(context)`, which gives rows `{ where, result, findings: [text] }`.
// To add one: its package in package.json (and the lock file), a module here, a line in JUDGES.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import * as csp from "./csp.mjs";
import * as observatory from "./observatory.mjs";

const JUDGES = [observatory, csp];

// The packages lie in .tools/, not beside this file.
const require = createRequire(`${process.env.JUDGES}/package.json`);
const servers = process.env.HOST_PORTS.trim().split("\n").map((line) => {
    const [name, http, https] = line.split(" ");
    return { name, http: Number(http), https: Number(https) };
});
const context = {
    /** The name that the servers' certificates are for. */
    host: "congdanso.example",
    servers,
    /** Imports a judge's package, or a file of it. */
    load: (name) => import(pathToFileURL(require.resolve(name))),
};

// [{ judge, finding, reason }]: `finding` is a part of the text.
const waivers = JSON.parse(readFileSync(new URL("waivers.json", import.meta.url), "utf8"));
const used = new Set();
const table = [];
let failed = 0;
for (const { name, judge } of JUDGES) {
    for (const { where, result, findings } of await judge(context)) {
        const open = findings.filter((finding) => {
            const waiver = waivers.find((waiver) => waiver.judge === name && finding.includes(waiver.finding));
            if (waiver) used.add(waiver);
            return !waiver;
        });
        failed += open.length;
        table.push({ judge: name, where, result, waived: findings.length - open.length, open: open.length });
        for (const finding of open) console.log(`${name}: ${where}: ${finding}`);
    }
}
console.table(table);
for (const waiver of waivers.filter((waiver) => !used.has(waiver))) {
    console.log(`waivers.json: nothing found any more by ${waiver.judge}: ${waiver.finding}; delete the entry`);
    failed += 1;
}
console.log(failed === 0 ? "judges: nothing open" : `judges: ${failed} open`);
process.exit(failed === 0 ? 0 : 1);
