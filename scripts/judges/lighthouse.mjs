// Lighthouse on the first page of each kind. Wanted: 100 for accessibility, best practices and SEO. How quick pages are is
// measured by `make bench`.
import { flagsFor } from "./browser.mjs";
import { Findings } from "./findings.mjs";
import { isNoPage, oneOfEachKind } from "./pages.mjs";

export const name = "Lighthouse";
const CATEGORIES = ["accessibility", "best-practices", "seo"];
/**
 * Its own phone, but as tall as any page, as for axe-core: what happens to lie below the bar at the bottom of a screen would
 * count as too small to tap, though it scrolls out from there.
 */
const SCREEN = { mobile: true, width: 412, height: 20_000, deviceScaleFactor: 1.75, disabled: false };
/** Answered with status 404, which Lighthouse does not judge. */
const ERROR_PAGE = "/404.html";

export async function judge({ host, servers, pages, load }) {
    const { default: lighthouse } = await load("lighthouse");
    const { launch } = await load("chrome-launcher");
    const judged = oneOfEachKind(pages).filter((page) => page.route !== ERROR_PAGE && !isNoPage(page));
    const chrome = await launch({ chromePath: process.env.CHROMIUM, chromeFlags: flagsFor(host, servers[0]) });
    // Nothing is timed, so nothing is slowed down.
    const options = { port: chrome.port, onlyCategories: CATEGORIES, throttlingMethod: "provided", screenEmulation: SCREEN, logLevel: "silent" };
    const found = Object.fromEntries(CATEGORIES.map((category) => [category, new Findings()]));
    const full = Object.fromEntries(CATEGORIES.map((category) => [category, 0]));
    for (const { route } of judged) {
        const { lhr } = await lighthouse(`https://${host}${route}`, options);
        for (const category of CATEGORIES) {
            const { score, auditRefs } = lhr.categories[category];
            if (score === 1) full[category] += 1;
            const lost = auditRefs.filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1);
            for (const { id } of lost) found[category].add(`${id}: ${lhr.audits[id].title}`, route);
            if (lhr.runtimeError || score === null) found[category].add(`not judged: ${lhr.runtimeError?.message}`, route);
        }
    }
    chrome.kill();
    return CATEGORIES.map((category) => {
        return { where: category, result: `100 on ${full[category]} of ${judged.length} kinds of pages`, findings: found[category].list() };
    });
}
