// lychee over every page: each link, picture and script within the site leads to a file that is there, each fragment to an
// element. Nothing is asked of the internet; outbound links are held against content/hosts.toml by `site check`.
import { spawn } from "node:child_process";
import { relative } from "node:path";
import { Findings } from "./findings.mjs";

export const name = "lychee";

function run(program, args, input) {
    return new Promise((done, fail) => {
        const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
        const out = [], err = [];
        child.stdout.on("data", (chunk) => out.push(chunk));
        child.stderr.on("data", (chunk) => err.push(chunk));
        child.on("error", fail);
        child.on("close", (code) => {
            // 2 says that links are broken.
            if (code === 0 || code === 2) done(JSON.parse(Buffer.concat(out).toString()));
            else fail(new Error(`lychee ends with ${code}: ${Buffer.concat(err).toString().slice(0, 500)}`));
        });
        child.stdin.end(input);
    });
}

export async function judge({ dist, pages, host, tools }) {
    const flags = ["--offline", "--include-fragments", "--no-progress", "--format", "json", "--root-dir", dist, "--index-files", "index.html"];
    // Canonical links and pictures of share cards name the site's own address.
    const own = ["--remap", `^https://${host}/ file://${dist}/`];
    const said = await run(`${tools}/lychee/bin/lychee`, [...flags, ...own, "--files-from", "-"], pages.map(({ file }) => file).join("\n"));
    const found = new Findings();
    for (const [file, errors] of Object.entries(said.error_map)) {
        for (const { url, status } of errors) found.add(`${url}: ${status.text}`, `/${relative(dist, file).replace(/index\.html$/, "")}`);
    }
    return [{ where: "all pages", result: `${said.total} links, ${said.successful} lead somewhere, ${said.excludes} lead out`, findings: found.list() }];
}
