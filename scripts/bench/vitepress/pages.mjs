// The project's own words as pages for VitePress: home, the checklist, topics and guides, at the addresses that the app
// uses. Nothing is left out that can be read in the app's guides but the fee table of waivers.toml, the QR code and the
// sharing buttons; nothing is added. What only one of the two sites would carry stays out, in VitePress's favour: search,
// English, a page for each step, policies, link check.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "smol-toml";

const PROCEDURE = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/";
const SEARCH = "https://dichvucong.gov.vn/tra-cuu-thu-tuc/danh-sach";
/** Boxes of the guides as VitePress's own containers. */
const CONTAINERS = { see: "tip", info: "info", ok: "tip", warn: "warning", danger: "danger", trouble: "details" };

/**
 * Writes the pages.
 * @param root the project
 * @param out the folder that VitePress reads; emptied first
 * @returns {{site: string, description: string, nav: {text: string, link: string}[]}} for VitePress's configuration
 */
export function write(root, out) {
  const text = (...path) => readFileSync(join(root, ...path), "utf8");
  const toml = (...path) => parse(text("content", ...path));
  const ward = toml("ward.toml").ward;
  const place = (words) => words.replace(/\{(team|ward|old_ward|city)\}/g, (_, name) => ward[name]);
  const words = interfaceWords(text("locales/vi/congdanso.ftl"));
  const topics = toml("topics.toml").topic;
  const portal = toml("portal.toml");
  const guides = readdirSync(join(root, "content/guides")).sort().map((slug) => {
    const source = place(text("content/guides", slug, "vi.md"));
    return { slug, facts: toml("guides", slug, "guide.toml"), source, title: /^# (.*)$/m.exec(source)[1] };
  });
  const exits = new Map(portal.page.map((page) => [page.name, page]));
  for (const one of portal.procedure) exits.set(one.name, { ...one, url: one.uuid ? PROCEDURE + one.uuid : SEARCH });
  // Pages that only the app has are plain words here.
  const own = new Map([["cong-dan-so", "/cong-dan-so/"], ["huong-dan", "/huong-dan/"]]);
  const links = (markdown) => markdown.replace(/\[([^\]]*)\]\((guide|portal|page):([^)]*)\)/g, (_, label, kind, name) => {
    const target = kind === "guide" ? `/huong-dan/${name}/` : kind === "portal" ? exits.get(name).url : own.get(name);
    return target ? `[${label}](${target})` : label;
  });
  const row = (guide) => `- [${guide.title}](/huong-dan/${guide.slug}/)\\\n  ${links(opening(guide.source).split(". ")[0])}`;
  const files = new Map();

  for (const guide of guides) files.set(`huong-dan/${guide.slug}/index.md`, guidePage(guide, links, exits, words));
  files.set("huong-dan/index.md", page(words("guides-title"), `${words("guides-intro", guides.length)}\n\n${guides.map(row).join("\n")}`));
  for (const topic of topics) {
    const rows = guides.filter((guide) => guide.facts.topics.includes(topic.slug)).map(row);
    files.set(`chu-de/${topic.slug}/index.md`, page(topic.vi.title, `${topic.vi.intro}\n\n${rows.join("\n")}`));
  }
  const checklist = toml("checklist.toml");
  files.set("cong-dan-so/index.md", checklistPage(checklist, place, words));
  const frequent = guides.filter((guide) => guide.facts.home).sort((a, b) => a.facts.home - b.facts.home);
  const counted = checklist.item.filter((item) => !item.optional).length;
  files.set("index.md", homePage({ ward, words, counted, topics, rows: frequent.map(row), all: guides.length }));

  rmSync(out, { recursive: true, force: true });
  for (const [name, content] of files) {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), content);
  }
  mkdirSync(join(out, "public"), { recursive: true });
  cpSync(join(root, "public/favicon.svg"), join(out, "public/favicon.svg"));
  const nav = [{ text: words("checklist-title"), link: "/cong-dan-so/" }, { text: words("guides-title"), link: "/huong-dan/" }];
  return { site: ward.site_name, description: words("home-description"), nav };
}

/** Words of a Fluent file by id; the first number takes the place of any variable. */
function interfaceWords(ftl) {
  const found = new Map([...ftl.matchAll(/^([a-z0-9-]+) = (.*)$/gm)].map(([, id, value]) => [id, value]));
  return (id, value = "") => {
    if (!found.has(id)) throw new Error(`locales/vi/congdanso.ftl has no ${id}`);
    return found.get(id).replace(/\{[^}]*\}/g, String(value));
  };
}

const page = (title, body, front = {}) =>
  `---\n${Object.entries({ title, ...front }).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`).join("")}---\n\n# ${title}\n\n${body}\n`;

const opening = (source) => /^# .*\n+([^\n]+)/m.exec(source)[1];

/** A guide: its Markdown, with a tick at each need and step, the way out, sources and dates. */
function guidePage({ facts, source, title }, links, exits, words) {
  const steps = new Map(facts.step.map((step, n) => [step.id, { ...step, n: n + 1 }]));
  const facts_ = new Set((facts.fact ?? []).map((fact) => fact.id));
  const needs = new Set((facts.need ?? []).map((need) => need.id));
  let open = null; // the step whose section is being read
  const ends = () => {
    if (!open) return [];
    const exit = open.exit && exits.get(open.exit);
    const lines = exit ? [`[${words("open-page", exit.title)}](${exit.url})`, ""] : [];
    lines.push(`<Tick id="${facts.id}/${open.id}">${words("tick-step")}</Tick>`, "");
    open = null;
    return lines;
  };
  const lines = source.split("\n").slice(1).flatMap((line) => {
    const heading = /^## (.*) \{#([a-z0-9-]+)\}$/.exec(line);
    if (heading) {
      const step = steps.get(heading[2]);
      const before = ends();
      open = step ?? null;
      const name = step ? `${words("step-name", step.n)}. ${heading[1]}` : heading[1];
      return [...before, `## ${name} {#${heading[2]}}`];
    }
    const end = / \{#([a-z0-9-]+)\}$/.exec(line);
    if (end && needs.has(end[1])) return [`- <Tick id="${facts.id}/${end[1]}">${line.slice(2, end.index)}</Tick>`];
    return [end && facts_.has(end[1]) ? line.slice(0, end.index) : line];
  });
  lines.push(...ends());
  const cited = facts.source.map((one) => `- ${one.url ? `[${one.title}](${one.url})` : one.title}${one.dated ? ` (${one.dated})` : ""}`);
  const dates = [`${words("checked-on", facts.checked_on)}. ${words("review-before", facts.next_review)}.`, "", words("sources-intro"), ""];
  const body = [...lines, "", `## ${words("evidence-title")}`, "", ...dates, ...cited].join("\n");
  return page(title, links(boxes(body.trimStart(), words)), { description: opening(source) });
}

/** `> [!kind] heading` and its lines as containers. */
function boxes(markdown, words) {
  const titles = { see: words("see"), info: words("box-info"), ok: words("box-ok"), warn: words("box-warn"), danger: words("box-danger") };
  return markdown.replace(/^> \[!([a-z]+)\]([^\n]*)\n((?:>[^\n]*\n?)+)/gm, (_, kind, heading, body) => {
    // What holds once a dated fact has ended is not shown before.
    if (kind === "after") return "";
    const title = kind === "trouble" ? `${words("trouble")} ${heading.trim()}` : heading.trim() || titles[kind];
    return `::: ${CONTAINERS[kind]} ${title}\n${body.replace(/^> ?/gm, "").trim()}\n:::\n`;
  });
}

function checklistPage({ group, item }, place, words) {
  const line = (one) => {
    const title = place(one.vi.title);
    const name = one.guide ? `<a href="/huong-dan/${one.guide}/">${title}</a>` : title;
    const before = one.before ? `<br>${words("before", place(item.find((other) => other.id === one.before).vi.title))}` : "";
    return `- <Tick id="item/${one.id}">${name}<br>${place(one.vi.why)}${one.optional ? `<br>${words("optional")}` : ""}${before}</Tick>`;
  };
  const groups = group.map(({ id, vi }) => `## ${vi}\n\n${item.filter((one) => one.group === id).map(line).join("\n")}\n`);
  const note = `::: info ${words("no-certificate-title")}\n${words("no-certificate")}\n\n${words("stages-note")}\n:::`;
  const body = `${words("checklist-intro")}\n\n${words("checklist-private")}\n\n${groups.join("\n")}\n${note}`;
  return page(words("checklist-title"), body, { description: words("checklist-description") });
}

/** VitePress's stock home layout: hero, a feature for each tile, below it the frequent jobs. */
function homePage({ ward, words, counted, topics, rows, all }) {
  const features = topics.filter((topic) => topic.tile).map((topic) => ({ title: topic.vi.label, details: topic.vi.intro, link: `/chu-de/${topic.slug}/` }));
  const hero = {
    name: ward.site_name, text: words("home-title"), tagline: words("home-promise"),
    actions: [{ text: words("start-title", counted), link: "/cong-dan-so/" }, { theme: "alt", text: words("guides-title"), link: "/huong-dan/" }],
  };
  const front = `---\nlayout: home\ntitle: ${JSON.stringify(words("home-title-short"))}\nhero: ${JSON.stringify(hero)}\nfeatures: ${JSON.stringify(features)}\n---\n`;
  return `${front}\n## ${words("jobs-title")}\n\n${rows.join("\n")}\n\n[${words("jobs-all", all)}](/huong-dan/)\n\n## ${words("help-title")}\n\n${words("help-text-public")}\n`;
}
