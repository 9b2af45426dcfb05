// How long a key takes in the search box of a built site, with a slow processor: from the key to the rows laid out.
import { chromium } from "playwright-core";
import { FLAGS } from "./lighthouse.mjs";

/** How many times slower the processor is made (CDP). */
export const THROTTLE = 4;
const ROUNDS = 7;
const QUERIES = [
  "đăng ký tạm trú", "dang ky khai sinh", "ddangw kys keets hoon", "cccd het han", "lam sao de doi bang lai xe", "mat so do",
  "cấp giấy phép xây dựng", "giay phep lai xe quoc te", "tro cap nguoi cao tuoi", "1.004194", "chung thuc ban sao", "nghiep vu ke toan",
];

/**
 * Types into the box of /tim/.
 * @param url where a built site is served
 * @param catalogue {{text: string, last: string}} a catalogue's index instead of the site's own, and words that only it
 *   holds; none: the site's index alone
 * @returns {Promise<{load: number, times: number[]}>} ms until the catalogue was fetched and read; the best time of each
 *   key, sorted: what other programs take of the machine is not the page's
 */
export async function keystrokes(url, catalogue) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: FLAGS });
  try {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: "block" });
    const page = await context.newPage();
    await page.route("**/bench-catalogue.txt", (route) => route.fulfill({ body: catalogue.text, contentType: "text/plain; charset=utf-8" }));
    await page.goto(`${url}/tim/`);
    await page.waitForSelector("html[data-ready]");
    await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
    // Keys are sent inside the page: what is measured is the page's work, not the way of the key to it.
    return await page.evaluate(async ({ queries, last, rounds }) => {
      const box = document.querySelector("[data-search-box]");
      const input = box.querySelector("[data-search]");
      const list = box.querySelector("[data-results]");
      const key = (text) => {
        const start = performance.now();
        input.value = text;
        input.dispatchEvent(new InputEvent("input", { bubbles: true }));
        list.getBoundingClientRect();
        return performance.now() - start;
      };
      if (last) box.dataset.catalogue = "/bench-catalogue.txt";
      const start = performance.now();
      while (!box.querySelector(last ? "[data-kind=catalogue]" : "[data-kind]")) {
        key(last ?? queries[0]);
        await new Promise((done) => setTimeout(done, 50));
      }
      const load = performance.now() - start;
      const keys = queries.flatMap((query) => Array.from({ length: query.length - 1 }, (_, n) => query.slice(0, n + 2)));
      const times = keys.map(() => Infinity);
      for (let round = 0; round < rounds; round += 1) {
        for (const [n, text] of keys.entries()) {
          times[n] = Math.min(times[n], key(text));
          await new Promise((done) => setTimeout(done, 5));
        }
      }
      return { load, times: times.sort((a, b) => a - b) };
    }, { queries: QUERIES, last: catalogue?.last, rounds: ROUNDS });
  } finally {
    await browser.close();
  }
}

/** The time within which a share of the keys were answered, in ms. */
export const within = (times, share) => times[Math.floor((times.length - 1) * share)];
