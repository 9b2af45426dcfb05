/* Reading a step aloud. Offered only where a Vietnamese voice is proven: phones list voices that are not installed and
   then read with a foreign one (PLATFORM-FACTS, «Read-aloud»), so somebody must have heard it once and said so.
   <html data-voice> says how things stand: none, untried, asked, refused, proven. The words stand in the page
   (src/site/views/listen.rs). */
(function () {
  var speech = window.speechSynthesis;
  var root = document.documentElement;
  var KEY = "congdanso.voice";
  if (!speech || !window.SpeechSynthesisUtterance || root.lang !== "vi") return;
  var voice;
  var answer;
  try { answer = localStorage.getItem(KEY); } catch (e) { /* asked again on every page load */ }

  /* The voice that was confirmed, if it is still there; else the first Vietnamese one, to be tried. */
  function look() {
    var voices = speech.getVoices().filter(function (one) { return /^vi\b/i.test(one.lang.replace("_", "-")); });
    var proven = voices.filter(function (one) { return answer === one.voiceURI; })[0];
    voice = proven || voices[0];
    if (!proven) stop();
    root.setAttribute("data-voice", proven ? "proven" : !voice ? "none" : answer === "refused" ? "refused" : "untried");
  }
  function answered(said) {
    answer = said;
    try { localStorage.setItem(KEY, said); } catch (e) { /* holds until the page is left */ }
    look();
  }

  /* Which reading is under way; answers of an earlier one are ignored. */
  var run = 0;
  var button;
  /* Held here: engines forget an utterance that nobody holds, and with it that it has ended. */
  var spoken;
  function say(text, then) {
    var mine = run;
    spoken = new SpeechSynthesisUtterance(text);
    spoken.voice = voice;
    spoken.lang = "vi-VN";
    spoken.onend = function () { if (mine === run) then(); };
    spoken.onerror = function () { if (mine === run) stop(); };
    speech.speak(spoken);
  }
  function stop() {
    run++;
    speech.cancel();
    mark();
    label("again");
    button = null;
  }
  function label(name) {
    var place = button && button.querySelector("span");
    if (place) place.textContent = button.getAttribute("data-" + name);
  }

  /* Shows the sentence that is read, without touching the page: where ranges cannot be highlighted, its paragraph is. */
  var marked;
  function mark(sentence) {
    if (window.Highlight && CSS.highlights) {
      CSS.highlights.delete("reading");
      if (sentence) CSS.highlights.set("reading", new Highlight(sentence.range));
    } else {
      if (marked) marked.classList.remove("reading");
      marked = sentence && sentence.block;
      if (marked) marked.classList.add("reading");
    }
    if (sentence) sentence.block.scrollIntoView({ block: "nearest" });
  }

  /* The sentences of one paragraph. Long ones end at a comma or a space: some voices fall silent after 14 seconds. */
  function sentences(block) {
    var nodes = [];
    var walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) nodes.push(walk.currentNode);
    var text = nodes.map(function (node) { return node.data; }).join("");
    function put(range, edge, at) {
      for (var i = 0; i < nodes.length; at -= nodes[i++].length) {
        if (at <= nodes[i].length) return range[edge](nodes[i], at);
      }
    }
    var found = [];
    var pattern = /\S[^]{0,160}?(?:[.!?…:;]+(?=\s|$)|$)|\S[^]{0,158}[,\s]/g;
    for (var match; (match = pattern.exec(text));) {
      var range = document.createRange();
      put(range, "setStart", match.index);
      put(range, "setEnd", match.index + match[0].length);
      found.push({ text: match[0], block: block, range: range });
    }
    return found;
  }
  /* What stands before the button: the title, what to do, what is seen; not the buttons and pictures among it. */
  function before(place) {
    var blocks = place.parentNode.querySelectorAll("h1, h2, p, li");
    var all = [];
    for (var i = 0; i < blocks.length; i++) {
      var earlier = blocks[i].compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (earlier && blocks[i].getClientRects().length && (!blocks[i].closest(".exit, figure, .returned") || blocks[i].closest(".see")) && !blocks[i].querySelector("p, li")) all = all.concat(sentences(blocks[i]));
    }
    return all;
  }
  function read(list) {
    var sentence = list.shift();
    if (!sentence || !sentence.block.isConnected) return stop();
    mark(sentence);
    say(sentence.text, function () { read(list); });
  }

  document.addEventListener("click", function (event) {
    var target = event.target.closest && event.target.closest("[data-listen]");
    if (!target) return;
    var act = target.getAttribute("data-listen");
    if (act === "try") {
      stop();
      say(target.getAttribute("data-sample"), function () {});
      root.setAttribute("data-voice", "asked");
    }
    if (act === "heard") answered(voice.voiceURI);
    if (act === "refused") answered("refused");
    if (act === "read") {
      var again = button !== target;
      stop();
      if (!again) return;
      button = target;
      label("stop");
      read(before(target.parentNode));
    }
  });

  /* Another page: silence. The app changes pages by clicks on links and by back and forward. */
  document.addEventListener("click", function (event) { if (event.target.closest && event.target.closest("a[href]")) stop(); });
  addEventListener("popstate", stop);
  addEventListener("pagehide", stop);

  look();
  if (speech.addEventListener) speech.addEventListener("voiceschanged", look);
  else speech.onvoiceschanged = look;
})();
