/* Before first paint: what was chosen on /tro-nang/. The key and its form are those of src/display.rs. */
(function (root) {
  root.className = "js";
  try {
    var kept = JSON.parse(localStorage.getItem("congdanso.display") || "{}");
    for (var name in kept) {
      if (/^(size|theme|motion)$/.test(name) && /^[a-z0-9]+$/.test(kept[name])) root.setAttribute("data-" + name, kept[name]);
    }
  } catch (refused) {}
})(document.documentElement);
