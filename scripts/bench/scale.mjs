// What growth costs: the project with 24, 240 and 2,400 more guides (`site synth`), checked, built and searched.
//   node scale.mjs SITE DIST [COUNT…]      SITE: the program `site`; DIST: a built site, for its app
// Prints the table of docs/scale.md. Everything lies in target/bench/scale/ and may be deleted.
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { keystrokes, within } from "./keystrokes.mjs";
import { serve } from "./server.mjs";

const [program, dist, ...counts] = process.argv.slice(2);
const FOLDER = "target/bench/scale";
const GUIDE = "huong-dan/dang-ky-tam-tru/index.html";
/** More than this many times the cost of a page with the fewest guides is growth. */
const BOUND = 1.25;

/** The kernel counts processor time in hundredths of a second. */
const TICKS = 100;

/**
 * Runs the program.
 * @returns {Promise<{seconds: number, peak: number}>} processor time in s (what else the machine does must not count), and
 *   the most memory held in MB; both from /proc, so on Linux only
 */
function run(...args) {
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
  let [peak, seconds, said] = [0, 0, ""];
  child.stderr.on("data", (text) => (said += text));
  const look = setInterval(() => {
    try {
      peak = Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? peak);
      const [user, system] = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1].split(" ").slice(11, 13).map(Number);
      seconds = (user + system) / TICKS;
    } catch { /* It has ended. */ }
  }, 20);
  return new Promise((done, failed) => child.on("exit", (code) => {
    clearInterval(look);
    if (code) failed(new Error(`site ${args.join(" ")}: ${said.split("\n").slice(-5).join("\n")}`));
    else done({ seconds, peak: peak / 1000 });
  }));
}

const files = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
const brotli = (path) => {
  const bytes = readFileSync(path);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
};

/** Trunk's index.html, as `site build` reads it, beside copies of the app's files under Trunk's names. */
function staged(out) {
  mkdirSync(out, { recursive: true });
  const app = (extension) => readdirSync(dist).find((name) => name.startsWith("app-") && name.endsWith(extension));
  copyFileSync(join(dist, app(".js")), join(out, "app-1.js"));
  copyFileSync(join(dist, app(".wasm")), join(out, "app-1_bg.wasm"));
  writeFileSync(join(out, "index.html"), `<script type="module">import "/app-1.js"; "/app-1_bg.wasm"</script>`);
  return join(out, "index.html");
}

async function measure(count) {
  const [project, out] = [join(FOLDER, `${count}`), join(FOLDER, `${count}-dist`)];
  [project, out].forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  await run("synth", `${count}`, "--out", project);
  const check = await run("--root", project, "check");
  const build = await run("--root", project, "build", "--out", out, "--template", staged(out));
  const all = files(out);
  const pages = all.filter((path) => path.endsWith(".html")).length;
  const [wasm, index] = [(path) => path.endsWith(".wasm"), (path) => /tim\/vi-\w+\.txt$/.test(path)].map((wanted) => all.find(wanted));
  const server = await serve(out);
  const { times } = await keystrokes(server.url);
  server.close();
  return {
    guides: readdirSync(join(project, "content/guides")).length, pages, check: check.seconds, build: build.seconds, peak: Math.max(check.peak, build.peak),
    checkEach: (check.seconds / pages) * 1e6, each: ((build.seconds - check.seconds) / pages) * 1e6, memoryEach: (build.peak * 1000) / pages,
    wasm: statSync(wasm).size, guide: brotli(join(out, GUIDE)), index: brotli(index),
    offline: Number(/WEIGHT = (\d+)/.exec(readFileSync(join(out, "sw.js"), "utf8"))[1]), key: within(times, 0.5), slowKey: within(times, 0.95),
  };
}

const found = [];
for (const count of counts.length ? counts.map(Number) : [0, 24, 240, 2400]) found.push(await measure(count));
const ROWS = [
  ["HTML pages", "pages", 0], ["check, processor s", "check", 1], ["check and build, processor s", "build", 1], ["check, µs a page", "checkEach", 0],
  ["prerendering and writing, µs a page", "each", 0], ["most memory, MB", "peak", 0], ["most memory, KB a page", "memoryEach", 0], ["wasm, bytes", "wasm", 0],
  ["a guide's HTML, bytes brotli", "guide", 0], ["search index, bytes brotli", "index", 0], ["offline set, KB on the wire", "offline", 0],
  ["a key in the search box, median ms", "key", 1], ["a key in the search box, 95 % ms", "slowKey", 1],
];
console.log(`| | ${found.map(({ guides }) => `${guides} guides`).join(" | ")} |\n|---${"|---".repeat(found.length)}|`);
for (const [name, figure, digits] of ROWS) console.log(`| ${name} | ${found.map((one) => one[figure].toFixed(digits)).join(" | ")} |`);
const grown = ["checkEach", "each", "memoryEach", "wasm", "guide"].filter((figure) => found.at(-1)[figure] > found[0][figure] * BOUND);
console.log(grown.length ? `\nGrows with the number of guides: ${grown.join(", ")}` : `\nNothing that a page costs grows with the number of guides (bound ${BOUND}).`);
process.exit(grown.length ? 1 : 0);
