// What a chat app reads of every page, as open-graph-scraper sees it without running a script: title, description, address,
// picture. Each page has words of its own, and its picture is there in the size that it says.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Findings } from "./findings.mjs";
import { isNoPage } from "./pages.mjs";

export const name = "open-graph-scraper";

/** Characters that chat apps show. */
const MOST = { ogTitle: 60, ogDescription: 110 };
/** Pages that search engines are not to list have no address of their own either. */
const UNLISTED = '<meta name="robots" content="noindex">';
/** Shown in place of other pages, so nobody sends them on. */
const NOWHERE = /^\/404\.html$|^(\/en)?\/mat-mang\/$/;

export async function judge({ dist, pages, load }) {
    const { default: scrape } = await load("open-graph-scraper");
    const found = new Findings();
    const seen = { ogTitle: new Map(), ogDescription: new Map(), ogUrl: new Map() };
    const judged = pages.filter((page) => !NOWHERE.test(page.route) && !isNoPage(page));
    for (const { route, file } of judged) {
        const html = readFileSync(file, "utf8");
        const { result, error } = await scrape({ html });
        if (error) {
            found.add("cannot be read", route);
            continue;
        }
        const faults = [...words(result), ...picture(result, dist)];
        const address = result.ogUrl?.startsWith("https://") ? new URL(result.ogUrl).pathname : undefined;
        if (html.includes(UNLISTED)) faults.push(...(result.ogUrl ? [`not listed, but og:url is ${result.ogUrl}`] : []));
        else if (address === route) faults.push(...repeated(result, seen, route));
        // A page that is not translated names the one it repeats as its address, and says what that says.
        else if (!address || route !== `/en${address}` || !existsSync(join(dist, address, "index.html"))) faults.push(`og:url is ${result.ogUrl}`);
        faults.forEach((fault) => found.add(fault, route));
    }
    return [{ where: "all pages", result: `${judged.length} pages`, findings: found.list() }];
}

function words(result) {
    return Object.entries(MOST).flatMap(([name, most]) => {
        const text = result[name];
        if (!text) return [`no ${name}`];
        return [...text].length > most ? [`${name} has ${[...text].length} characters, at most ${most}: ${text}`] : [];
    });
}

function picture({ ogImage: [picture] = [] }, dist) {
    if (!picture?.url?.startsWith("https://")) return [`og:image is ${picture?.url}`];
    if (!picture.width || !picture.height || !picture.alt) return ["og:image has no size or no words"];
    const file = join(dist, new URL(picture.url).pathname);
    if (!existsSync(file)) return [`og:image ${picture.url} is not in the build`];
    // The head of a PNG.
    const bytes = readFileSync(file);
    const size = `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
    return size === `${picture.width}x${picture.height}` ? [] : [`og:image is ${size}`];
}

function repeated(result, seen, route) {
    return Object.entries(seen).flatMap(([name, known]) => {
        const text = result[name];
        const faults = known.has(text) ? [`${name} is that of ${known.get(text)}: ${text}`] : [];
        known.set(text, route);
        return faults;
    });
}
