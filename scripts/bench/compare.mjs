// The built site beside the same words in VitePress and as plain HTML: medians, ratios, and whether each bar is met.
//   node compare.mjs DIST VITEPRESS [RUNS]      folders of the built sites; 5 runs
// PATHS: pages to measure instead of guide, home and checklist. Writes all figures to target/bench/results.json.
import { mkdirSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { lighthouseOf } from "./lighthouse.mjs";
import { serve } from "./server.mjs";
import { browser, coldTick, navigation } from "./taps.mjs";

const [dist, vitepress, runs = "5"] = process.argv.slice(2);
const GUIDE = "/huong-dan/dang-ky-tam-tru/";
const PATHS = (process.env.PATHS ?? `${GUIDE} / /cong-dan-so/`).split(" ");
/** Pages with a box to tick. */
const TICKED = [GUIDE, "/cong-dan-so/"].filter((path) => PATHS.includes(path));
const SITES = ["app", "plain", "vitepress"];
const FIGURES = [
  ["fcp", "FCP", "ms"], ["lcp", "LCP", "ms"], ["speed", "Speed Index", "ms"], ["tbt", "TBT", "ms"], ["bytes", "all bytes", "KB"], ["requests", "requests", ""],
  ["score", "score", ""],
];

/** The same page without any script: what the text costs at the least. */
const plain = (html) => html.replace(/<script\b[\s\S]*?<\/script>/g, "").replace(/<link rel="(modulepreload|preload)"[^>]*>/g, "");
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const shown = (value, unit) => (unit === "KB" ? (value / 1000).toFixed(1) : value.toFixed(0));

const servers = { app: await serve(dist), plain: await serve(dist, plain), vitepress: await serve(vitepress) };
const found = {}; // figure → page → site → all values
const add = (figure, path, site, value) => (((found[figure] ??= {})[path] ??= {})[site] ??= []).push(value);
const of = (figure, path, site) => median(found[figure][path][site]);

const loadBefore = loadavg()[0];
// The first round warms the disk and the compressed copies; it does not count.
for (let run = 0; run <= Number(runs); run++) {
  process.stderr.write(run ? `round ${run} of ${runs}\n` : "a round that does not count\n");
  if (run === 1) Object.keys(found).forEach((figure) => delete found[figure]);
  const chromium = await browser();
  for (const path of PATHS) {
    for (const site of SITES) {
      for (const [figure, value] of Object.entries(await lighthouseOf(servers[site].url + path))) add(figure, path, site, value);
    }
  }
  for (const site of ["app", "vitepress"]) {
    for (const path of TICKED) {
      for (const [figure, value] of Object.entries(await coldTick(chromium, servers[site].url + path))) add(figure, path, site, value);
    }
    const taps = await navigation(chromium, `${servers[site].url}/`, GUIDE);
    add("first", "/", site, taps.first);
    add("again", "/", site, taps.again);
  }
  await chromium.close();
}
Object.values(servers).forEach((server) => server.close());
mkdirSync("target/bench", { recursive: true });
writeFileSync(join("target/bench", "results.json"), JSON.stringify(found, null, 1));

console.log(`${runs} runs, in turns; medians. Load of the machine ${loadBefore.toFixed(1)} at the start, ${loadavg()[0].toFixed(1)} at the end.\n`);
console.log("| Page | Figure | App | Plain HTML | VitePress | App : plain | App : VitePress |\n|---|---|---|---|---|---|---|");
const ratio = (value, other) => (other ? (value / other).toFixed(2) : value ? "–" : "1.00");
const bars = [];
const bar = (what, value, bound, unit = "") => bars.push({ what, met: value <= bound, text: `${value.toFixed(unit ? 0 : 2)} ${unit} ≤ ${bound} ${unit}`.replace(/ +/g, " ").trim() });
for (const path of PATHS) {
  for (const [figure, name, unit] of FIGURES) {
    const [app, bare, other] = SITES.map((site) => of(figure, path, site));
    console.log(`| ${path} | ${name} ${unit} | ${[app, bare, other].map((value) => shown(value, unit)).join(" | ")} | ${ratio(app, bare)} | ${ratio(app, other)} |`);
    if (figure === "fcp" || figure === "lcp") bar(`${path} ${name}, app : plain HTML`, app / bare, 1.05);
    if (figure !== "score") bars.push({ what: `${path} ${name}, not behind VitePress`, met: app <= other, text: `${shown(app, unit)} ${unit} against ${shown(other, unit)} ${unit}` });
  }
}
const pair = (path, figure, name, unit) => {
  const [app, other] = ["app", "vitepress"].map((site) => of(figure, path, site));
  console.log(`| ${path} | ${name} ${unit} | ${shown(app, unit)} | | ${shown(other, unit)} | | ${ratio(app, other)} |`);
  return [app, other];
};
for (const path of TICKED) {
  const [tick, otherTick] = pair(path, "tick", "cold, until a tick persists", "ms");
  const [bytes, otherBytes] = pair(path, "tickBytes", "bytes until a tick persists", "KB");
  pair(path, "ready", "cold, until all scripts run", "ms");
  pair(path, "readyBytes", "bytes until all scripts run", "KB");
  bar(`${path} until a tick persists, cold`, tick, 2000, "ms");
  bars.push({ what: `${path} until a tick persists, not behind VitePress`, met: tick <= otherTick, text: `${shown(tick)} ms against ${shown(otherTick)} ms` });
  bar(`${path} bytes until a tick persists, app : VitePress`, bytes / otherBytes, 0.6);
}
if (found.again) {
  pair("/", "first", "link to a guide, first time", "ms");
  const [again, other] = pair("/", "again", "link to a guide, warm", "ms");
  bar("client navigation, warm", again, 100, "ms");
  bars.push({ what: "client navigation, not behind VitePress", met: again <= other, text: `${shown(again)} ms against ${shown(other)} ms` });
}
console.log("\n| Bar | | |\n|---|---|---|");
for (const { what, met, text } of bars) console.log(`| ${what} | ${text} | ${met ? "met" : "**missed**"} |`);
process.exit(bars.every(({ met }) => met) ? 0 : 1);
