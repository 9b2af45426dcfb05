// The Nu HTML checker, which is what validator.w3.org runs, over every page, every style sheet and every picture in SVG: one
// Java for all of them.
import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { Findings } from "./findings.mjs";

export const name = "Nu HTML checker";

/** Runs the checker. It ends with 1 if it finds something. @returns its messages */
function check(jar, flags, files) {
    return new Promise((done, fail) => {
        const java = spawn("java", ["-jar", jar, "--format", "json", "--exit-zero-always", ...flags, ...files], { stdio: ["ignore", "ignore", "pipe"] });
        const chunks = [];
        java.stderr.on("data", (chunk) => chunks.push(chunk));
        java.on("error", fail);
        java.on("close", (code) => {
            const said = Buffer.concat(chunks).toString();
            if (code !== 0 || !said.startsWith("{")) fail(new Error(`java ends with ${code}: ${said.slice(0, 500)}`));
            else done(JSON.parse(said).messages);
        });
    });
}

export async function judge({ dist, pages, resolve }) {
    const jar = resolve("vnu-jar/build/dist/vnu.jar");
    const others = (ending) => readdirSync(dist, { recursive: true }).filter((file) => file.endsWith(ending)).map((file) => join(dist, file));
    const kinds = [
        ["all pages", [], pages.map(({ file }) => file)],
        ["style sheets", ["--css"], others(".css")],
        ["SVG", ["--svg"], others(".svg")],
    ];
    const rows = [];
    for (const [where, flags, files] of kinds) {
        const found = new Findings();
        for (const { type, subType, message, url, extract = "", hiliteStart } of await check(jar, flags, files)) {
            // The element alone, without its attributes: one fault of a list is one finding.
            const [place] = extract.slice(hiliteStart).match(/^<[!/]?[\w-]*>?|/);
            // Nor which file of many it is that the page names.
            found.add(`${subType ?? type}: ${message.replace(/“\/[^”]*”/, "of this site")} (${place})`, `/${relative(dist, decodeURI(new URL(url).pathname)).replace(/index\.html$/, "")}`);
        }
        rows.push({ where, result: `${files.length} files`, findings: found.list() });
    }
    return rows;
}
