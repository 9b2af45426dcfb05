// What Lighthouse says of a page on its emulated cheap phone: "mobile", simulated slow 4G, processor 4 times slower.
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";

/** Chromium without traffic of its own. */
export const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/**
 * One run in a browser of its own, so that nothing is cached.
 * @param url a page
 * @returns {Promise<Record<string, number>>} fcp, lcp, speed, tbt in ms; bytes as transferred, headers and fonts included;
 *   requests; score of 100
 */
export async function lighthouseOf(url) {
  const chrome = await launch({ chromePath: process.env.CHROMIUM, chromeFlags: FLAGS });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: ["performance"], logLevel: "silent" });
    if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
    const value = (id) => lhr.audits[id].numericValue;
    const requests = lhr.audits["network-requests"].details.items.filter((one) => !one.url.startsWith("data:"));
    return {
      fcp: value("first-contentful-paint"), lcp: value("largest-contentful-paint"), speed: value("speed-index"), tbt: value("total-blocking-time"),
      bytes: value("total-byte-weight"), requests: requests.length, score: lhr.categories.performance.score * 100,
    };
  } finally {
    chrome.kill();
  }
}
