// How long a key takes in the search box beside a catalogue of procedures, with a slow processor.
//
//   node search.mjs DIST FILE      FILE: a catalogue as `site portal import` writes it
//   node search.mjs DIST 25000     as many invented procedures
//
// Needs this folder's packages (`npm ci --ignore-scripts`) and Chromium (CHROMIUM=…).
import { readFileSync } from "node:fs";
import { THROTTLE, keystrokes, within } from "./keystrokes.mjs";
import { serve } from "./server.mjs";

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
const { load, times } = await keystrokes(server.url, { text: catalogue, last: rows.at(-1)[0] });
server.close();
console.log(`${rows.length} procedures of a catalogue besides the site's own index; processor ${THROTTLE} times slower`);
const at = (share) => within(times, share).toFixed(1);
console.log(`${times.length} keys: median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, at most ${at(1)} ms; catalogue fetched and read in ${Math.round(load)} ms`);
