/* Everything around the service worker that a page shows: what is kept, a new version, no network, installing.
   The words stand in the page (src/site/views/bars.rs, pages/cai-dat); without this script nothing of it is shown. */
(function () {
  var root = document.documentElement;
  function find(selector) { return document.querySelector(selector); }
  function show(selector, shown) { var element = find(selector); if (element) element.hidden = !shown; }

  /* No network. */
  function online() { show("#bar-offline", navigator.onLine === false); }
  addEventListener("online", online);
  addEventListener("offline", online);
  online();

  /* The browser's own install window, behind our button. */
  var prompt;
  addEventListener("beforeinstallprompt", function (event) {
    event.preventDefault();
    prompt = event;
    root.classList.add("can-install");
  });
  document.addEventListener("click", function (event) {
    var button = event.target.closest && event.target.closest("[data-do]");
    if (!button) return;
    var act = button.getAttribute("data-do");
    if (act === "install" && prompt) prompt.prompt();
    if (act === "update") update();
    if (act === "keep") ask("keep");
  });

  if (!("serviceWorker" in navigator)) return;
  var sw = navigator.serviceWorker;
  var registration;
  var controlled = !!sw.controller;
  var saveData = navigator.connection && navigator.connection.saveData;

  function ask(what) { if (registration && registration.active) registration.active.postMessage(what); }

  /* A new build took over because it was asked to: every tab begins anew with it, once. */
  sw.addEventListener("controllerchange", function () {
    if (controlled) location.reload();
    controlled = true;
  });
  function update() { if (registration && registration.waiting) registration.waiting.postMessage("activate"); }
  function waiting() { show("#bar-update", !!(registration.waiting && sw.controller)); }

  /* How much is kept: shown where the page has a place for it. */
  sw.addEventListener("message", function (event) {
    var place = find("[data-kept]");
    var said = event.data || {};
    if (!place || typeof said.kept !== "number") return;
    var state = said.problem || (said.kept === said.total ? "all" : said.kept || !saveData ? "some" : "none");
    place.textContent = (place.getAttribute("data-" + state) || "").replace("{n}", said.kept).replace("{total}", said.total).replace("{kb}", said.weight);
    root.setAttribute("data-offline", state);
  });

  addEventListener("load", function () {
    sw.register("/sw.js", { updateViaCache: "none" }).then(function (found) {
      registration = found;
      waiting();
      found.addEventListener("updatefound", function () {
        var fresh = found.installing;
        if (fresh) fresh.addEventListener("statechange", waiting);
      });
      setInterval(function () { found.update().catch(function () {}); }, 3600000);
      return sw.ready;
    }).then(function () {
      ask("state");
      var begin = function () { if (!saveData) ask("keep"); };
      if ("requestIdleCallback" in window) requestIdleCallback(begin, { timeout: 10000 });
      else setTimeout(begin, 3000);
    }).catch(function () { /* No worker (private window, old browser): the site works as before. */ });
  });
})();
