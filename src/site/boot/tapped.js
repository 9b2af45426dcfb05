/* Boxes that are ticked before the app runs are noted at once: somebody may go on before it has come, and it may never
   come. The app takes the note over at its start, whatever page that is (src/browser/storage.rs has key and form: tick
   keys with blanks between them). The HTML has no box ticked, so only what was ticked here is noted. */
(function () {
  var NOTE = "congdanso.tapped";
  function note(box) {
    var key = box.getAttribute("data-key");
    /* Once it runs the app stores ticks itself, and a note would outlive one that is taken back. */
    if (!key || document.documentElement.hasAttribute("data-runs")) return;
    try {
      var keys = (localStorage.getItem(NOTE) || "").split(" ").filter(function (known) { return known && known !== key; });
      if (box.checked) keys.push(key);
      localStorage.setItem(NOTE, keys.join(" "));
    } catch (refused) { /* The page itself still knows; the app will say that nothing is kept. */ }
  }
  var noted = "";
  try { noted = localStorage.getItem(NOTE) || ""; } catch (refused) { /* none */ }
  var boxes = document.querySelectorAll("input[data-key]");
  for (var i = 0; i < boxes.length; i++) {
    if (boxes[i].checked) note(boxes[i]);
    else boxes[i].checked = (" " + noted + " ").indexOf(" " + boxes[i].getAttribute("data-key") + " ") >= 0;
  }
  document.addEventListener("change", function (event) { note(event.target); });
})();
