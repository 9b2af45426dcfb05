// cargo-deny over the Rust dependencies, as `make check` and `make advisories` ask it; the latter asks npm, too.
import { spawnSync } from "node:child_process";

export const name = "cargo-deny";

const ASKED = [
    ["licences, sources, bans", "cargo", ["deny", "--log-level", "error", "--locked", "check", "bans", "licenses", "sources"]],
    ["advisories", "scripts/advisories.sh", []],
];

export function judge() {
    return ASKED.map(([where, program, args]) => {
        const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
        const said = error ? String(error) : stdout + stderr;
        // Without the internet nobody knows of advisories, which is no failure; the table says so.
        const result = said.includes("NOT CHECKED") ? "not all checked: out of reach" : "checked";
        return { where, result, findings: status === 0 ? [] : [`ends with ${status}: ${said.trim()}`] };
    });
}
