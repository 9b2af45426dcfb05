// Does the app hold the text back? Lighthouse (mobile) over pages of the built site and over the same pages with their
// scripts taken out, in turns; medians and the ratio of the largest contentful paint, which must stay within 1.1.
//   node first-paint.mjs DIST [RUNS]
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";
import { serve } from "./server.mjs";

const [folder, runs = "5"] = process.argv.slice(2);
const PATHS = (process.env.PATHS ?? "/ /huong-dan/dang-ky-tam-tru/ /huong-dan/dang-ky-tam-tru/buoc-1/ /cong-dan-so/").split(" ");
const BOUND = 1.1;
const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const plain = (html) => html.replace(/<script\b[\s\S]*?<\/script>/g, "").replace(/<link rel="(modulepreload|preload)"[^>]*>/g, "");
const sites = { app: await serve(folder), plain: await serve(folder, plain) };

async function measure(url) {
  const chrome = await launch({ chromePath: process.env.CHROMIUM, chromeFlags: flags });
  try {
    const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: ["performance"], logLevel: "silent" });
    const value = (id) => lhr.audits[id].numericValue;
    return {
      fcp: value("first-contentful-paint"), lcp: value("largest-contentful-paint"), tbt: value("total-blocking-time"),
      cls: value("cumulative-layout-shift"), bytes: value("total-byte-weight"), score: lhr.categories.performance.score * 100,
    };
  } finally {
    chrome.kill();
  }
}

let missed = 0;
console.log("page | site | FCP ms | LCP ms | TBT ms | CLS | KB in all | score");
for (const path of PATHS) {
  const found = { app: [], plain: [] };
  for (let run = 0; run < Number(runs); run++) {
    for (const site of ["app", "plain"]) found[site].push(await measure(sites[site].url + path));
  }
  const of = (site, what) => median(found[site].map((one) => one[what]));
  for (const site of ["app", "plain"]) {
    console.log([path, site, ...["fcp", "lcp", "tbt"].map((what) => of(site, what).toFixed(0)), of(site, "cls").toFixed(3), (of(site, "bytes") / 1000).toFixed(1), of(site, "score").toFixed(0)].join(" | "));
  }
  const ratio = of("app", "lcp") / of("plain", "lcp");
  if (ratio > BOUND) missed++;
  console.log(`${path} LCP with scripts : without = ${ratio.toFixed(3)}${ratio > BOUND ? `, more than ${BOUND}` : ""}`);
}
Object.values(sites).forEach((site) => site.close());
process.exit(missed ? 1 : 0);
