// VitePress as it comes: stock theme, no plug-in. Pages are written first, by ../pages.mjs.
import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitepress";
import { write } from "../pages.mjs";

const root = join(import.meta.dirname, "../../../..");
const made = join(root, "target/bench/vitepress");
const { site, description, nav } = write(root, join(made, "pages"));
// The pages are compiled to modules that import Vue from where they lie.
const modules = join(made, "node_modules");
if (!existsSync(modules)) symlinkSync(join(import.meta.dirname, "../../node_modules"), modules);

export default defineConfig({
  srcDir: join(made, "pages"),
  outDir: join(made, "site"),
  cacheDir: join(made, "cache"),
  lang: "vi",
  title: site,
  description,
  head: [["link", { rel: "icon", href: "/favicon.svg" }]],
  themeConfig: { nav },
});
