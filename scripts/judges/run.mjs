// Runs every judge, prints a table, and ends with 1 if something is found that nobody has waived.
//   JUDGE=lychee,axe-core   only these
//   QUICK=1                 only the first page of each kind
//
// A judge is a module with a `name` and `judge(context)`, which gives rows `{ where, result, findings: [text] }`; a row may
// bear a name of its own (`judge`), where one visit serves two judges.
// To add one: its package in package.json (and the lock file), a module here, a place in ALL.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve as absolute } from "node:path";
import { pathToFileURL } from "node:url";
import * as cargoDeny from "./cargo-deny.mjs";
import * as csp from "./csp.mjs";
import * as htmlValidate from "./html-validate.mjs";
import * as inBrowser from "./in-browser.mjs";
import * as lighthouse from "./lighthouse.mjs";
import * as lychee from "./lychee.mjs";
import * as observatory from "./observatory.mjs";
import * as openGraph from "./open-graph.mjs";
import { oneOfEachKind, pagesOf } from "./pages.mjs";
import * as vnu from "./vnu.mjs";

const ALL = [observatory, csp, htmlValidate, vnu, lychee, openGraph, inBrowser, lighthouse, cargoDeny];
const wanted = process.env.JUDGE?.split(",");
const judges = ALL.filter(({ name }) => !wanted || wanted.includes(name));
if (judges.length === 0) throw new Error(`JUDGE: one or more of ${ALL.map(({ name }) => name).join(", ")}`);
const quick = Boolean(process.env.QUICK);

// The packages lie in .tools/ and beside the benchmarks, not beside this file.
const places = [process.env.JUDGES, "scripts/bench"].map((folder) => createRequire(absolute(folder, "package.json")));
const resolve = (name) => {
    for (const require of places) {
        try {
            return require.resolve(name);
        } catch (error) {
            if (require === places.at(-1)) throw error;
        }
    }
};
const servers = process.env.HOST_PORTS.trim().split("\n").map((line) => {
    const [name, http, https] = line.split(" ");
    return { name, http: Number(http), https: Number(https) };
});
const dist = absolute(process.env.DIST);
const all = pagesOf(dist);
const context = {
    /** The name that the servers' certificates are for, and the site's address. */
    host: "congdanso.example",
    servers,
    /** The folder of the built site. */
    dist,
    /** What is to be judged of it, as in pages.mjs. */
    pages: quick ? oneOfEachKind(all) : all,
    /** The folder of the project's tools. */
    tools: absolute(process.env.TOOLS),
    /** The file of a judge's package. */
    resolve,
    /** Imports a judge's package, or a file of it. */
    load: (name) => import(pathToFileURL(resolve(name))),
};

// [{ judge, finding, reason }]: `finding` is a part of the text.
const waivers = JSON.parse(readFileSync(new URL("waivers.json", import.meta.url), "utf8"));
const used = new Set();
const table = [];
let failed = 0;
for (const judge of judges) {
    const started = Date.now();
    // A judge that breaks off must not keep the others from being heard.
    const broken = (error) => [{ where: "–", result: "broke off", findings: [`not judged: ${error.message}`] }];
    const rows = await Promise.resolve(context).then(judge.judge).catch(broken);
    const seconds = Math.round((Date.now() - started) / 1000);
    for (const { judge: name = judge.name, where, result, findings } of rows) {
        const open = findings.filter((finding) => {
            const of = waivers.filter((waiver) => waiver.judge === name && finding.includes(waiver.finding));
            of.forEach((waiver) => used.add(waiver));
            return of.length === 0;
        });
        failed += open.length;
        table.push({ judge: name, where, result, waived: findings.length - open.length, open: open.length, seconds });
        for (const finding of open) console.log(`${name}: ${where}: ${finding}`);
    }
}
console.table(table);
// A few pages, or a few judges, do not show what nobody finds any more.
for (const waiver of waivers.filter((waiver) => !quick && !wanted && !used.has(waiver))) {
    console.log(`waivers.json: nothing found any more by ${waiver.judge}: ${waiver.finding}; delete the entry`);
    failed += 1;
}
console.log(failed === 0 ? "judges: nothing open" : `judges: ${failed} open`);
process.exit(failed === 0 ? 0 : 1);
