// The pages of the built site, for the judges that look at every one.
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * @param dist the built site
 * @returns {{route: string, file: string, kind: string}[]} every HTML file: its path on the server, the file, and what it has
 *   in common with pages that are made alike (all steps of all guides are one kind)
 */
export function pagesOf(dist) {
    const files = readdirSync(dist, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
    return files.sort().map((file) => {
        const route = `/${relative(dist, file).replace(/index\.html$/, "")}`;
        return { route, file, kind: kindOf(route) };
    });
}

/** `/huong-dan/<any guide>/buoc-<any number>/` is one kind, and so on; a language has kinds of its own. */
function kindOf(route) {
    const [, language = "", rest] = route.match(/^(\/en(?=\/))?(.*)$/);
    return language + rest.replace(/^(\/[^/]+\/)[^/]+\//, "$1*/").replace(/\d+\/$/, "#/");
}

/** The first page of each kind. */
export const oneOfEachKind = (pages) => [...new Map(pages.toReversed().map((page) => [page.kind, page])).values()].reverse();

/** Is the file no page of its own, but what sends on to another, or the empty shell that the app fills offline? */
export function isNoPage({ file }) {
    const html = readFileSync(file, "utf8");
    return html.includes('http-equiv="refresh"') || html.includes("data-shell");
}
