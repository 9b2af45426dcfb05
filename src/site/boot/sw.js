/* The service worker: one cache a build. It keeps the shell at once, every page's data when it is asked to, and the
   HTML of pages that were visited. Nothing of another build ever gets into its cache.
   Filled in by src/site/offline.rs: the build's name, what the shell needs, the bundles of page data. */
const BUILD = "%BUILD%";
const SHELL = %SHELL%;
const BUNDLES = %BUNDLES%;
const CACHE = "congdanso-" + BUILD;
/* What all of it weighs on the way here, in KB. */
const WEIGHT = %WEIGHT%;
const KEPT = "/offline/kept";
/* With something to show, nobody waits longer than this for a network that does not answer. */
const PATIENCE = 4000;

/* All or nothing: if one file is missing, this build is not installed and the old one goes on. */
self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL.map((url) => new Request(url, { cache: "no-cache" })))));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith("congdanso-") && name !== CACHE);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});

/* «activate»: a waiting build takes over, because somebody tapped. «keep»: keep every page for offline use.
   «state»: say how much is kept. */
self.addEventListener("message", (event) => {
  if (event.data === "activate") self.skipWaiting();
  if (event.data === "keep") event.waitUntil(keep());
  if (event.data === "state") event.waitUntil(tell());
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  if (event.request.mode === "navigate") event.respondWith(page(event, url));
  else event.respondWith(file(event.request));
});

/* A file or a page's data: what this build kept, else the network. */
async function file(request) {
  const kept = await caches.match(request, { cacheName: CACHE, ignoreSearch: true });
  return kept || fetch(request);
}

/* A page: from the network, and kept if it is of this build; else what is kept. */
async function page(event, url) {
  const request = event.request;
  let keeping;
  const cache = await caches.open(CACHE);
  const path = canonical(url.pathname);
  const kept = await cache.match(path);
  /* What was shared into the app (?text=) stays on the phone: the pages are files, a query changes none of them. */
  const wanted = url.search ? new Request(url.pathname, { redirect: "manual", cache: request.cache }) : request;
  const network = fetch(wanted).then((response) => {
    if (response.ok && response.type === "basic") keeping = remember(cache, path, response.clone());
    return response;
  });
  /* So that nobody stops the worker before the page is kept. */
  event.waitUntil(network.then(() => keeping, () => {}));
  const patience = kept ? new Promise((done) => setTimeout(done, PATIENCE)) : new Promise(() => {});
  try {
    return (await Promise.race([network, patience])) || kept;
  } catch (offline) {
    return kept || substitute(cache, path);
  }
}

/* Never visited: a shell that shows the page from its data, if that is kept; else the page about being offline. */
async function substitute(cache, path) {
  const english = path === "/en/" || path.startsWith("/en/");
  const known = await cache.match(path + "page.json");
  return cache.match((english ? "/en" : "") + (known ? "/offline/shell.html" : "/mat-mang/"));
}

/* Every page names its build, so that a new page is never kept beside old files. */
async function remember(cache, path, response) {
  try {
    const html = await response.text();
    if (!html.includes('<meta name="build" content="' + BUILD + '">')) return;
    const headers = { "Content-Type": "text/html; charset=utf-8" };
    await cache.put(path, new Response(html, { headers }));
  } catch (failed) { /* No room, or broken off on the way: the page is shown all the same. */ }
}

function canonical(path) {
  const bare = path.replace(/index\.html$/, "");
  return bare.endsWith("/") || bare.endsWith(".html") ? bare : bare + "/";
}

/* Fetches the bundles and the files that are not kept yet. A bundle has a line for each file: its path, a tab, what it holds. */
let keeping;
function keep() {
  keeping = keeping || fetchBundles().finally(() => { keeping = undefined; });
  return keeping;
}

async function fetchBundles() {
  const cache = await caches.open(CACHE);
  /* Emptied by somebody: the shell of this build may have left the host. The next visit begins anew. */
  if (!(await cache.match(SHELL[0]))) return self.registration.unregister();
  const kept = await keptBundles(cache);
  try {
    for (const url of BUNDLES.filter((url) => !kept.includes(url))) {
      const response = await fetch(url, { cache: "no-cache" });
      if (!response.ok) throw new Error(url + ": " + response.status);
      if (url.startsWith("/offline/")) await unpack(cache, await response.text());
      else await cache.put(url, response);
      kept.push(url);
      await cache.put(KEPT, new Response(JSON.stringify(kept)));
      await tell();
    }
  } catch (stopped) {
    await tell(stopped.name === "QuotaExceededError" ? "full" : "stopped");
  }
}

function unpack(cache, bundle) {
  return Promise.all(bundle.split("\n").filter(Boolean).map((line) => {
    const [path, text] = [line.slice(0, line.indexOf("\t")), line.slice(line.indexOf("\t") + 1)];
    const headers = { "Content-Type": path.endsWith(".svg") ? "image/svg+xml" : "application/json" };
    return cache.put(path, new Response(text, { headers }));
  }));
}

async function keptBundles(cache) {
  const response = await cache.match(KEPT);
  return response ? response.json() : [];
}

async function tell(problem) {
  const kept = (await keptBundles(await caches.open(CACHE))).length;
  const windows = await self.clients.matchAll({ includeUncontrolled: true });
  for (const window of windows) window.postMessage({ kept, total: BUNDLES.length, weight: WEIGHT, problem: problem || "" });
}
