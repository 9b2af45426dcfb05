// axe-core and HTML_CodeSniffer (the engine of pa11y) over every page in Chromium, on a phone with the app running. Both
// look in one visit, because a load costs more than a look; axe once more in dark colours.
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { flagsFor } from "./browser.mjs";
import { Findings } from "./findings.mjs";
import { isNoPage } from "./pages.mjs";

export const name = "axe-core";
const CODESNIFFER = "HTML_CodeSniffer";
const STANDARD = "WCAG2AAA";
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, serviceWorkers: "block" };

/** In the page: colours that are on their way to others would be judged half-way. */
const settled = () => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})));

/** In the page: every rule that axe has, those that are off by default (AAA, experimental) included. */
async function askAxe() {
    const rules = axe.getRules().map(({ ruleId }) => ruleId);
    const { violations } = await axe.run(document, { runOnly: { type: "rule", values: rules }, resultTypes: ["violations"] });
    // The last two elements of a selector, without what tells one in a list from the next: a fault of all is one finding.
    const place = (target) => target.join(" ").replace(/\[[^\]]*\]|:nth-child\(\d+\)/g, "").split(" > ").slice(-2).join(" > ");
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
        `${id}: ${help} (${place(target)}): ${failureSummary.split("\n").slice(1).join("; ")}`));
}

/** In the page: errors and warnings. Notices are left out: every page has them all, as a list of what people should look at. */
async function askCodesniffer(standard) {
    const messages = await new Promise((done, fail) => HTMLCS.process(standard, document, () => done(HTMLCS.getMessages()), fail));
    return messages.filter(({ type }) => type !== HTMLCS.NOTICE).map(({ type, code, msg, element }) => {
        const place = [element.nodeName.toLowerCase(), ...(element.classList ?? [])].join(".");
        return `${type === HTMLCS.ERROR ? "error" : "warning"} ${code}: ${msg} (${place})`;
    });
}

export async function judge({ host, servers, pages, resolve, load }) {
    const { chromium } = await load("playwright-core").then((module) => module.default);
    const scripts = [process.env.AXE, resolve("html_codesniffer/build/HTMLCS.js")].map((file) => readFileSync(file, "utf8"));
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: flagsFor(host, servers[0]) });
    const light = new Findings(), dark = new Findings(), codesniffer = new Findings();

    async function visit(tab, route) {
        await tab.setViewportSize(PHONE.viewport);
        await tab.emulateMedia({ colorScheme: "light" });
        await tab.goto(`https://${host}${route}`);
        // The offline and error pages have no data, and never start the app.
        await tab.waitForFunction(() => !document.getElementById("page-data") || document.documentElement.hasAttribute("data-ready"));
        // As tall as the page: what happens to lie below the bar at the bottom of a screen would count as covered.
        const height = await tab.evaluate(() => document.documentElement.scrollHeight);
        await tab.setViewportSize({ ...PHONE.viewport, height: Math.max(height, PHONE.viewport.height) });
        for (const script of scripts) await tab.evaluate(script);
        await tab.evaluate(settled);
        for (const text of await tab.evaluate(askAxe)) light.add(text, route);
        for (const text of await tab.evaluate(askCodesniffer, STANDARD)) codesniffer.add(text, route);
        await tab.emulateMedia({ colorScheme: "dark" });
        await tab.evaluate(settled);
        for (const text of await tab.evaluate(askAxe)) dark.add(text, route);
    }

    const waiting = pages.filter((page) => !isNoPage(page));
    const count = waiting.length;
    const context = await browser.newContext(PHONE);
    const tabs = Array.from({ length: availableParallelism() }, async () => {
        const tab = await context.newPage();
        for (let page = waiting.shift(); page; page = waiting.shift()) {
            await visit(tab, page.route).catch((error) => light.add(`not judged: ${error.message}`, page.route));
        }
    });
    await Promise.all(tabs);
    await browser.close();
    return [
        { where: "light", result: `${count} pages`, findings: light.list() },
        { where: "dark", result: `${count} pages`, findings: dark.list() },
        { judge: CODESNIFFER, where: STANDARD, result: `${count} pages`, findings: codesniffer.list() },
    ];
}
