/* The ledger: whole tags only and how many more, columns shown or not, folded conditions that stay as they were. */
(function () {
  "use strict";

  function fit(box) {
    var inner = box.querySelector(".fit"), more = box.querySelector("[data-more]");
    if (!inner || !more) return;
    var tags = Array.from(inner.children), shown = 0;
    tags.forEach(function (tag) { tag.hidden = false; });
    more.hidden = false;
    more.textContent = "+" + box.dataset.total;
    var top = inner.getBoundingClientRect().top;
    shown = tags.filter(function (tag) { return tag.getBoundingClientRect().top - top < 8; }).length;
    tags.slice(shown).forEach(function (tag) { tag.hidden = true; });
    var rest = Number(box.dataset.total) - shown;
    more.hidden = rest <= 0;
    more.textContent = "+" + rest;
    more.title = tags.slice(shown).map(function (tag) { return tag.textContent; }).join(" ");
  }
  function fitAll() { document.querySelectorAll("[data-fit]").forEach(fit); }
  fitAll();
  window.addEventListener("resize", fitAll);
  if (document.fonts && document.fonts.ready) document.fonts.ready.then(fitAll);
  document.addEventListener("htmx:load", fitAll);

  function keep(key, value) { try { localStorage.setItem(key, value); } catch (ignored) { /* private window: not kept */ } }
  function kept(key) { try { return localStorage.getItem(key); } catch (ignored) { return null; } }

  /* Columns: boxes input[data-column=name] show or hide th and td[data-col=name]; remembered on this computer. */
  var boxes = Array.from(document.querySelectorAll("input[data-column]"));
  function columns() {
    boxes.forEach(function (box) {
      document.querySelectorAll('[data-columns] [data-col="' + box.dataset.column + '"]').forEach(function (cell) { cell.hidden = !box.checked; });
    });
    keep("workplan.shown", boxes.filter(function (b) { return b.checked; }).map(function (b) { return b.dataset.column; }).join(" "));
    fitAll();
  }
  if (boxes.length > 0) {
    var shown = kept("workplan.shown");
    boxes.forEach(function (box) {
      if (shown !== null) box.checked = shown.split(" ").indexOf(box.dataset.column) >= 0;
      box.addEventListener("change", columns);
    });
    columns();
    document.addEventListener("workplan:row", columns);
    document.querySelectorAll("details.led-columns").forEach(function (d) { d.hidden = false; });
  }

  /* More conditions: open while one of them is set, else as left. */
  document.querySelectorAll("details.led-more").forEach(function (more) {
    var set = Array.from(more.querySelectorAll("input, select")).some(function (f) { return f.type !== "hidden" && f.value !== ""; });
    if (set || kept("workplan.more") === "1") more.open = true;
    more.addEventListener("toggle", function () { keep("workplan.more", more.open ? "1" : "0"); });
  });
})();
