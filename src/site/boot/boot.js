/* Loads the app right after the first paint. Without it the page is complete: ticks are hidden, links work. */
(function () {
  var root = document.documentElement;
  var failed = false;
  var started = false;
  function fail(why) {
    failed = true;
    root.classList.add("no-app");
    /* A tick that the app could not keep any more is noted (tapped.js). */
    root.removeAttribute("data-runs");
    root.setAttribute("data-app-error", String(why && why.message || why).slice(0, 200));
  }
  /* Once the app has trapped, its click handler may still swallow links: let the browser follow them itself. The same
     once another build is in charge (keep.js). */
  window.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href]:not([data-do])");
    if (link && link.origin === location.origin && (failed || root.hasAttribute("data-overtaken"))) event.stopImmediatePropagation();
  }, true);
  /* WebKit's compiler now and then breaks the search while somebody types (docs/search.md). What is looked for stands in
     the address, so a reload answers; never the page of a reload again: what traps twice is a fault of ours. */
  function trapped(why) {
    if (typeof WebAssembly !== "object" || !(why instanceof WebAssembly.RuntimeError)) return;
    fail(why);
    var load = performance.getEntriesByType("navigation")[0];
    if (load && load.type !== "reload" && /[?&]q=/.test(location.search)) location.reload();
  }
  window.addEventListener("error", function (event) { trapped(event.error); });
  window.addEventListener("unhandledrejection", function (event) { trapped(event.reason); });
  /* What the module needs beyond the first wasm (bulk memory, saturating conversion, sign extension): a tiny module
     (memory.fill, i32.trunc_sat_f64_s, i32.extend8_s) that older engines refuse. */
  var probe = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1, 10, 26, 1, 24, 0, 65, 0, 65, 0, 65,
    0, 252, 11, 0, 68, 0, 0, 0, 0, 0, 0, 0, 0, 252, 2, 192, 26, 11]);
  /* An old page in front of a new deploy: its files are gone. One reload brings the new page; never a second one. */
  function stale(why) {
    fail(why);
    fetch("APP_WASM", { cache: "no-store" }).then(function (answer) {
      if (answer.status !== 404 || sessionStorage.getItem("congdanso.reloaded")) return;
      sessionStorage.setItem("congdanso.reloaded", "1");
      location.reload();
    }).catch(function () { /* No network, or nothing can be noted: the page stays as it is. */ });
  }
  function start() {
    if (started) return;
    started = true;
    /* Both at once: one after the other costs a slow line another round trip. */
    var wasm = fetch("APP_WASM");
    wasm.catch(function () { /* whoever reads it says so */ });
    import("APP_JS").then(function (app) {
      return app.default({ module_or_path: wasm });
    }).then(function () {
      try { sessionStorage.removeItem("congdanso.reloaded"); } catch (e) { /* nothing was noted */ }
    }, stale);
  }
  if (typeof WebAssembly !== "object" || !WebAssembly.validate(probe)) return fail("old browser");
  /* Not before the first paint, so that the text never waits; and not only when the page is idle, which on a slow phone is
     a quarter of a second later. A page that is not looked at does not paint. */
  var paints = window.PerformanceObserver && (PerformanceObserver.supportedEntryTypes || []).indexOf("paint") >= 0;
  setTimeout(start, paints ? 1500 : 200);
  if (paints) {
    new PerformanceObserver(function (list) {
      if (list.getEntriesByName("first-contentful-paint").length) start();
    }).observe({ type: "paint", buffered: true });
  }
})();
