// What a chat app reads of every page, as open-graph-scraper sees it without running a script: title, description, address,
// picture. Expects a site that was built with SITE_URL.
//   node open-graph.mjs DIST
import { createRequire } from "node:module";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
const ogs = createRequire(import.meta.url)("open-graph-scraper");

const folder = process.argv[2];
const MOST = { ogTitle: 60, ogDescription: 110 };
// Shown in place of other pages.
const NOWHERE = /^\/404\.html$|^(\/en)?\/mat-mang\/$/;
const problems = [];
const seen = { ogTitle: new Map(), ogDescription: new Map(), ogUrl: new Map() };
let pages = 0;

function* below(at) {
  for (const name of readdirSync(at).sort()) {
    const path = join(at, name);
    if (statSync(path).isDirectory()) yield* below(path);
    else if (name.endsWith(".html")) yield path;
  }
}

for (const path of below(folder)) {
  const html = readFileSync(path, "utf8");
  const route = "/" + relative(folder, path).replace(/index\.html$/, "");
  // Not pages: what sends on, the empty shell, and what stands at no address of its own.
  if (html.includes('http-equiv="refresh"') || html.includes("data-shell") || NOWHERE.test(route)) continue;
  pages++;
  const say = (words) => problems.push(`${route}: ${words}`);
  const { result, error } = await ogs({ html });
  if (error) { say("cannot be read"); continue; }
  for (const [name, most] of Object.entries(MOST)) {
    const text = result[name];
    if (!text) say(`no ${name}`);
    else if ([...text].length > most) say(`${name} has ${[...text].length} characters, at most ${most}: ${text}`);
  }
  const picture = result.ogImage?.[0];
  if (!picture?.url?.startsWith("https://")) say(`og:image is ${picture?.url}`);
  else if (!picture.width || !picture.height || !picture.alt) say("og:image has no size or no words");
  else {
    const file = join(folder, new URL(picture.url).pathname);
    if (!existsSync(file)) say(`og:image ${picture.url} is not in the build`);
    else {
      const bytes = readFileSync(file);
      const size = `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
      if (size !== `${picture.width}x${picture.height}`) say(`og:image is ${size}`);
    }
  }
  if (!result.ogUrl?.startsWith("https://")) { say(`og:url is ${result.ogUrl}`); continue; }
  // A page that is not translated names the one it repeats as its address, and says what that says.
  const address = new URL(result.ogUrl).pathname;
  if (address !== route) {
    if (route !== "/en" + address || !existsSync(join(folder, address, "index.html"))) say(`og:url is ${result.ogUrl}`);
    continue;
  }
  for (const [name, known] of Object.entries(seen)) {
    if (known.has(result[name])) say(`${name} is that of ${known.get(result[name])}: ${result[name]}`);
    known.set(result[name], route);
  }
}

problems.forEach((problem) => console.log(problem));
console.log(`open-graph-scraper: ${pages} pages, ${problems.length} problems`);
process.exit(pages === 0 || problems.length ? 1 : 0);
