// How long a key takes in the search box, with a slow processor (Chromium, 4 times throttled): from the key to the rows
// laid out.
//
//   node search.mjs DIST FILE      FILE: a catalogue as `site portal import` writes it
//   node search.mjs DIST 25000     as many invented procedures
//
// Needs playwright-core (npm install in this folder) and Chromium (CHROMIUM=…, or /usr/bin/chromium).
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const THROTTLE = 4;
const ROUNDS = 7;
const QUERIES = [
  "đăng ký tạm trú", "dang ky khai sinh", "ddangw kys keets hoon", "cccd het han", "lam sao de doi bang lai xe", "mat so do",
  "cấp giấy phép xây dựng", "giay phep lai xe quoc te", "tro cap nguoi cao tuoi", "1.004194", "chung thuc ban sao", "nghiep vu ke toan",
];

// Titles of a few words, as long as real ones, and of as many different words as there are.
function invented(n) {
  const words = readFileSync(new URL("../../tests/search_cases.tsv", import.meta.url), "utf8").normalize("NFC").split(/[\s/.:#]+/).filter((word) => word.length > 1);
  let seed = 7;
  const next = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  return Array.from({ length: n }, (_, i) => {
    const title = Array.from({ length: 8 + next(10) }, () => words[next(words.length)]).join(" ");
    return [`${1 + (i % 3)}.${String(i).padStart(6, "0")}`, `00000000-0000-7000-8000-${String(i).padStart(12, "0")}`, "UBND phường", title];
  });
}

const [folder, argument = "2500"] = process.argv.slice(2);
const rows = /^\d+$/.test(argument)
  ? invented(Number(argument))
  : readFileSync(argument, "utf8").split("\n").slice(1).filter(Boolean).map((line) => line.split("\t"));
const catalogue = `congdanso-search 1\n${rows.map(([code, uuid, agency, title]) => `k\t${uuid}\t${title}\t${agency}\t${code}`).join("\n")}\n`;

const server = await serve(folder);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: "block" });
const page = await context.newPage();
await page.route("**/bench-catalogue.txt", (route) => route.fulfill({ body: catalogue, contentType: "text/plain; charset=utf-8" }));
await page.goto(`${server.url}/tim/`);
await page.waitForSelector("html[data-ready]");
await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: THROTTLE });
// Keys are sent inside the page: what is measured is the page"s work, not the way of the key to it.
const times = await page.evaluate(async ({ queries, last, rounds }) => {
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
  box.dataset.catalogue = "/bench-catalogue.txt";
  const start = performance.now();
  while (!box.querySelector("[data-kind=catalogue]")) {
    key(last);
    await new Promise((done) => setTimeout(done, 50));
  }
  const load = performance.now() - start;
  // Each key in several rounds, and its best time: what other programs take of the machine is not the page's.
  const keys = queries.flatMap((query) => Array.from({ length: query.length - 1 }, (_, n) => query.slice(0, n + 2)));
  const times = keys.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    for (const [n, text] of keys.entries()) {
      times[n] = Math.min(times[n], key(text));
      await new Promise((done) => setTimeout(done, 5));
    }
  }
  return { load, times: times.sort((a, b) => a - b) };
}, { queries: QUERIES, last: rows.at(-1)[0], rounds: ROUNDS });
const at = (share) => times.times[Math.floor((times.times.length - 1) * share)].toFixed(1);
console.log(`${rows.length} procedures of a catalogue besides the site's own index; processor ${THROTTLE} times slower`);
console.log(`${times.times.length} keys: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, at most ${at(1)} ms; catalogue fetched and read in ${Math.round(times.load)} ms`);
await browser.close();
server.close();
