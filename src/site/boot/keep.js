/* Everything around the service worker that a page shows: what is kept, a new version, no network, installing.
   The words stand in the page (src/site/views/bars.rs, pages/cai-dat); without this script nothing of it is shown. */
(function () {
  var root = document.documentElement;
  function find(selector) { return document.querySelector(selector); }
  /* The element around what an event happened to, itself included. */
  function up(event, selector) { return event.target.closest && event.target.closest(selector); }
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
    var button = up(event, "[data-do]");
    if (!button) return;
    var act = button.getAttribute("data-do");
    if (act === "install" && prompt) prompt.prompt();
    if (act === "update") update();
    if (act === "keep") ask("keep");
    if (act === "copy") copy(button, button.getAttribute("data-url") || words(button) || wanted());
    if (act === "save") save(words(button));
    if (act === "share") share(button);
    if (act === "leave") leave(button);
    if (act === "paste") paste(button);
  });

  /* A panel that the app writes anew has lost the button that was pressed: the focus stays in the panel. */
  document.addEventListener("click", function (event) {
    var button = up(event, "[data-act]");
    var panel = button && button.closest(".panel");
    if (panel) setTimeout(function () { if (!document.contains(button)) panel.focus(); });
  });

  /* The words that a button is about, where they stand elsewhere in the page. */
  function words(button) {
    var place = button.hasAttribute("data-from") && find(button.getAttribute("data-from"));
    return place ? place.textContent : "";
  }
  /* A small file, where downloads work; copying is always there. */
  function save(text) {
    var link = document.createElement("a");
    link.href = "data:text/plain;charset=utf-8," + encodeURIComponent(text);
    link.download = "cong-dan-so.txt";
    link.click();
  }
  document.addEventListener("change", function (event) {
    var input = event.target;
    var into = input.getAttribute("data-into");
    var file = into && input.files[0];
    if (!file) return;
    var reader = new FileReader();
    reader.onerror = function () {
      up(event, ".share").querySelector("[data-copied]").textContent = input.getAttribute("data-unread");
      /* The same file may be chosen once more. */
      input.value = "";
    };
    reader.onload = function () {
      find(into).value = reader.result;
      find(into).dispatchEvent(new Event("input", { bubbles: true }));
      find(into).focus();
    };
    reader.readAsText(file);
  });

  /* The address that somebody wants to take along: of the page before this one, if it is ours. */
  var last = document.referrer;
  document.addEventListener("click", function (event) {
    if (up(event, "a[href]:not([data-do])")) last = location.href;
  }, true);
  function wanted() {
    var before = last;
    return before.indexOf(location.origin + "/") === 0 && before !== location.href ? before : location.href;
  }
  /* Copies and says so only if it is true: chat apps refuse now and then without a word. */
  function copy(button, text) {
    var place = button.parentNode.querySelector("[data-copied]");
    function said(done) { place.textContent = done ? place.getAttribute("data-copied") : place.getAttribute("data-failed") + " " + text; }
    function byHand() {
      var field = document.createElement("textarea");
      field.value = text;
      document.body.appendChild(field);
      field.select();
      var done = false;
      try { done = document.execCommand("copy"); } catch (e) { /* said below */ }
      document.body.removeChild(field);
      said(done);
    }
    if (navigator.clipboard && navigator.clipboard.writeText) navigator.clipboard.writeText(text).then(function () { said(true); }, byHand);
    else byHand();
  }
  /* The clipboard into a field, where the browser lets a page read it; then the link check looks at it. */
  function paste(button) {
    var field = document.getElementById(button.getAttribute("data-into"));
    navigator.clipboard.readText().then(function (text) {
      field.value = text;
      find("[data-check]").click();
    }, function () { field.focus(); });
  }
  if (navigator.clipboard && navigator.clipboard.readText) root.classList.add("can-paste");
  /* The phone's own share sheet where there is one (chat apps on Android have none), else a ready message to paste. */
  function share(button) {
    var title = button.getAttribute("data-title");
    var code = words(button);
    var line = button.getAttribute("data-line") + (code && " " + code);
    var url = location.origin + button.getAttribute("data-path") + code.replace(/ /g, "");
    var message = title + "\n" + line + "\n" + url;
    if (!navigator.share) return copy(button, message);
    var data = { title: title, text: line, url: url };
    function send() {
      navigator.share(data).catch(function (why) {
        if (why.name !== "AbortError") copy(button, message);
      });
    }
    /* A picture, where the phone can send one: apps that take it show its words below, so the address stands in those. */
    var picture = button.getAttribute("data-picture");
    if (!picture || !navigator.canShare) return send();
    fetch(picture).then(function (response) {
      if (!response.ok) throw new Error("no picture");
      return response.blob();
    }).then(function (blob) {
      var file = new File([blob], "cong-dan-so.png", { type: "image/png" });
      if (navigator.canShare({ files: [file] })) data = { files: [file], text: line + "\n" + url };
    }).catch(function () { /* sent without it */ }).then(send);
  }
  root.classList.add("can-send");
  /* Android's way to the phone's own browser (PLATFORM-FACTS §1), after a tap only; without one the page just opens. */
  function leave(link) {
    var portal = link.getAttribute("data-url");
    /* The fragment names the app there, so a progress code travels in the query. */
    var address = portal || wanted().replace("#t=", "?t=");
    if (/Android/.test(navigator.userAgent)) {
      link.href = "intent://" + address.replace(/^https?:\/\//, "").replace(/#.*/, "") + "#Intent;scheme=" + address.split(":")[0]
        + ";S.browser_fallback_url=" + encodeURIComponent(address) + ";end";
    } else if (portal) {
      /* An iPhone has no such way: the page with words and pictures follows, and offers this page's address. */
      last = location.href;
    } else {
      link.href = address;
    }
  }

  /* Paper: a button that prints, and everything that is folded away is opened while it is printed. */
  if (window.print) root.classList.add("can-print");
  document.addEventListener("click", function (event) {
    var button = up(event, "[data-print]");
    if (!button) return;
    root.setAttribute("data-paper", button.getAttribute("data-print"));
    print();
  });
  function fold(event) {
    var open = event.type === "beforeprint";
    var all = document.querySelectorAll(open ? "details:not([open])" : "details[data-folded]");
    for (var i = 0; i < all.length; i++) {
      all[i].open = open;
      all[i].toggleAttribute("data-folded", open);
    }
    if (!open) root.removeAttribute("data-paper");
  }
  addEventListener("beforeprint", fold);
  addEventListener("afterprint", fold);

  /* Inside a chat app (PLATFORM-FACTS §1: by its name, not by «wv»). */
  var agent = navigator.userAgent;
  var chat = /\bZalo (iOS|android)\/[\w.]+/i.test(agent) ? "zalo" : /FBAN|FBAV|FB_IAB/.test(agent) ? "facebook" : "";
  if (chat) {
    root.setAttribute("data-chat", chat);
    if (chat === "facebook") { var name = find("[data-app]"); if (name) name.textContent = "Facebook"; }
    if (/Android/.test(agent)) root.classList.add("on-android");
    /* Printing does nothing there: every [data-print] says so instead. Before anybody else hears of the tap. */
    document.addEventListener("click", function (event) {
      var button = up(event, "[data-print]");
      if (!button) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      var words = button.nextElementSibling;
      if (!words || words.className !== "print-words") {
        words = document.createElement("p");
        words.className = "print-words";
        words.setAttribute("role", "status");
        button.parentNode.insertBefore(words, button.nextSibling);
      }
      words.textContent = find("#bar-chat").getAttribute("data-print-words");
    }, true);
    var today = new Date().toDateString();
    var closed = null;
    try { closed = localStorage.getItem("congdanso.chat-line"); } catch (e) { /* shown again */ }
    show("#bar-chat", closed !== today);
    document.addEventListener("click", function (event) {
      if (!up(event, "#bar-chat button")) return;
      show("#bar-chat", false);
      try { localStorage.setItem("congdanso.chat-line", today); } catch (e) { /* shown again */ }
    });
  }

  /* A quiet hint: from the second visit on, once a step is done; not in a chat app, not where it is installed already. */
  function hint() {
    try {
      /* Visits are counted from the first finished step on: before that, nothing is stored. */
      if ((localStorage.getItem("congdanso.progress") || "").indexOf("\"step/") < 0) return;
      if (!sessionStorage.getItem("congdanso.visit")) {
        sessionStorage.setItem("congdanso.visit", "1");
        localStorage.setItem("congdanso.visits", String(Number(localStorage.getItem("congdanso.visits") || 0) + 1));
      }
      var installed = matchMedia("(display-mode: standalone)").matches || navigator.standalone === true;
      var often = Number(localStorage.getItem("congdanso.visits")) > 1;
      show("#bar-hint", often && !installed && !chat && !localStorage.getItem("congdanso.hint"));
    } catch (e) { /* Nothing can be noted here: no hint. */ }
  }
  document.addEventListener("click", function (event) {
    var line = up(event, "#bar-hint");
    if (!line || !event.target.closest("a, button")) return;
    show("#bar-hint", false);
    try { localStorage.setItem("congdanso.hint", "closed"); } catch (e) { /* shown again */ }
  });
  hint();

  if (!("serviceWorker" in navigator)) return;
  var sw = navigator.serviceWorker;
  var registration;
  var controlled = !!sw.controller;
  var saveData = navigator.connection && navigator.connection.saveData;

  function ask(what) { if (registration && registration.active) registration.active.postMessage(what); }

  /* A new build took over because somebody tapped. That tab begins anew with it. The others are left in peace: they
     offer it too, and the next link is an ordinary page load, so that no page of one build runs in the app of another. */
  var asked, overtaken;
  sw.addEventListener("controllerchange", function () {
    if (controlled && asked) return location.reload();
    overtaken = controlled;
    controlled = true;
    if (!overtaken) return;
    root.setAttribute("data-overtaken", "");
    show("#bar-update", true);
  });
  function update() {
    if (overtaken) return location.reload();
    asked = true;
    if (registration && registration.waiting) registration.waiting.postMessage("activate");
  }
  function waiting() { show("#bar-update", overtaken || !!(registration.waiting && sw.controller)); }

  /* How much is kept: shown where the page has a place for it. */
  sw.addEventListener("message", function (event) {
    var place = find("[data-kept]");
    var said = event.data || {};
    if (!place || typeof said.kept !== "number") return;
    var state = said.problem || (said.kept === said.total ? "all" : said.kept || !saveData ? "some" : "none");
    place.textContent = (place.getAttribute("data-" + state) || "").replace("{n}", said.kept).replace("{total}", said.total).replace("{kb}", said.weight);
    root.setAttribute("data-offline", state);
  });

  function register() {
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
  }
  /* The app first: a slow phone that starts both at once is busy with the app twice as long. A page without it, or one
     whose app is slow to come, waits no longer than this. */
  addEventListener("load", function () {
    var late, watch;
    function now() {
      clearTimeout(late);
      watch.disconnect();
      register();
    }
    function look() { if (root.hasAttribute("data-ready") || root.hasAttribute("data-app-error")) now(); }
    late = setTimeout(now, 4000);
    watch = new MutationObserver(look);
    watch.observe(root, { attributes: true, attributeFilter: ["data-ready", "data-app-error"] });
    look();
  });
})();
