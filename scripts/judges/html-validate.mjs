// html-validate over every page, as it is on the disk. What is asked of it stands in html-validate.json.
import { readFileSync } from "node:fs";
import { Findings } from "./findings.mjs";

export const name = "html-validate";

/** An empty comment to every HTML parser, by which Leptos finds its places; html-validate stops reading there. */
const LEPTOS_MARKER = "<!>";

export async function judge({ pages, load }) {
    const { HtmlValidate, StaticConfigLoader } = await load("html-validate");
    const config = JSON.parse(readFileSync(new URL("html-validate.json", import.meta.url), "utf8"));
    const validator = new HtmlValidate(new StaticConfigLoader(config));
    const found = new Findings();
    for (const { route, file } of pages) {
        const { results } = await validator.validateString(readFileSync(file, "utf8").replaceAll(LEPTOS_MARKER, "<!---->"), file);
        for (const { messages } of results) {
            for (const { ruleId, message, selector } of messages) found.add(`${ruleId}: ${message} (${short(selector)})`, route);
        }
    }
    return [{ where: "all pages", result: `${pages.length} pages`, findings: found.list() }];
}

/** The last two elements of a selector, uncounted: one fault of a list is one finding. */
const short = (selector) => (selector ?? "").replace(/:nth-child\(\d+\)/g, "").split(" > ").slice(-2).join(" > ");
