// How long until a tap counts, in real throttled Chromium (CDP): a tick on a page that was never loaded, and a link.
import { chromium } from "playwright-core";
import { FLAGS } from "./lighthouse.mjs";

/** 150 ms latency, 1.6 Mbit/s down, 750 kbit/s up: slow 4G; processor 4 times slower. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const PROCESSOR = { rate: 4 };

/** @returns a browser for the functions below; to be closed */
export const browser = () => chromium.launch({ executablePath: process.env.CHROMIUM, args: FLAGS });

/**
 * A page of a new visitor, throttled.
 * @param serviceWorkers "block" where loading is timed: CDP does not throttle what a worker fetches, and the page would find
 *   it in the cache sooner than it can have come
 */
async function visitor(browser, serviceWorkers, init) {
  const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
  const context = await browser.newContext({ ...phone, serviceWorkers });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Network.emulateNetworkConditions", NETWORK);
  await cdp.send("Emulation.setCPUThrottlingRate", PROCESSOR);
  if (init) await page.addInitScript(init);
  return page;
}

/**
 * A first visit: somebody taps the first box as soon as it is there, and again whenever the tap was lost.
 * @returns {Promise<{tick: number, tickBytes: number, ready: number, readyBytes: number}>} ms from the start of the navigation
 *   until the tick is in storage, and until the page's scripts say that they run; bytes that had arrived by then, headers
 *   included
 */
export async function coldTick(browser, url) {
  const page = await visitor(browser, "block", () => {
    window.benchmark = new Promise((done) => {
      const found = {};
      let lost = 0;
      const reached = (what) => {
        found[what] = performance.now();
        const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
        const arrived = entries.filter((entry) => entry.responseEnd > 0 && entry.responseEnd <= found[what]);
        found[`${what}Bytes`] = arrived.reduce((sum, entry) => sum + entry.transferSize, 0);
      };
      const look = setInterval(() => {
        const root = document.documentElement;
        if (root?.hasAttribute("data-ready") && !found.ready) reached("ready");
        const box = document.querySelector("input[data-key], input[data-tick]");
        if (!box || found.tick) return found.tick && found.ready && (clearInterval(look), done(found));
        const kept = JSON.stringify({ ...localStorage }).includes(box.dataset.key ?? box.dataset.tick);
        if (kept) reached("tick");
        else if (!box.checked) box.click();
        // The box shows a tick that the page knows nothing of.
        else if (found.ready && ++lost % 20 === 0) box.click();
      }, 10);
    });
  });
  try {
    await page.goto(url, { waitUntil: "commit" });
    return await page.evaluate(() => window.benchmark);
  } finally {
    await page.context().close();
  }
}

/**
 * A link on a page that is loaded and idle.
 * @returns {Promise<{first: number, again: number}>} ms from the tap until the other page is laid out and painted; the
 *   second time after going back
 */
export async function navigation(browser, url, href) {
  const page = await visitor(browser, "allow");
  const follow = () => page.evaluate(async (href) => {
    const title = () => document.querySelector("h1")?.textContent;
    const before = title();
    const start = performance.now();
    document.querySelector(`a[href="${href}"]`).click();
    await new Promise((done) => {
      const look = () => (location.pathname === href && title() && title() !== before ? requestAnimationFrame(() => setTimeout(done)) : requestAnimationFrame(look));
      look();
    });
    return performance.now() - start;
  }, href);
  try {
    await page.goto(url, { waitUntil: "networkidle" });
    await page.waitForSelector("html[data-ready]");
    // What is fetched ahead has come by then.
    await page.waitForTimeout(4000);
    const first = await follow();
    await page.waitForTimeout(1500);
    await page.goBack();
    await page.waitForSelector(`a[href="${href}"]`);
    await page.waitForTimeout(1500);
    return { first, again: await follow() };
  } finally {
    await page.context().close();
  }
}
