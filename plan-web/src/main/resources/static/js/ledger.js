/* The ledger: whole tags only and how many more, folded conditions that stay as they were. */
(function () {
  "use strict";

  function all(box) {
    box.querySelectorAll(".fit > *").forEach(function (tag) { tag.hidden = false; });
    var more = box.querySelector("[data-more]");
    if (more) { more.hidden = false; more.textContent = "+" + box.dataset.total; }
  }
  function inSight(box) {
    var inner = box.querySelector(".fit"), top = inner.getBoundingClientRect().top;
    return Array.from(inner.children).filter(function (tag) { return tag.getBoundingClientRect().top - top < 8; }).length;
  }
  function show(box, shown) {
    var tags = Array.from(box.querySelectorAll(".fit > *")), more = box.querySelector("[data-more]"), rest = Number(box.dataset.total) - shown;
    tags.slice(shown).forEach(function (tag) { tag.hidden = true; });
    if (!more) return;
    more.hidden = rest <= 0;
    more.textContent = "+" + rest;
    more.title = tags.slice(shown).map(function (tag) { return tag.textContent; }).join(" ");
  }
  /* All are measured before any is cut: one tag less may make the whole column narrower. */
  function fitAll() {
    var boxes = Array.from(document.querySelectorAll("[data-fit]")).filter(function (box) { return box.querySelector("[data-more]"); });
    boxes.forEach(all);
    var counts = boxes.map(inSight);
    boxes.forEach(function (box, i) { show(box, counts[i]); });
  }
  fitAll();
  /* A cell that is opened, left or saved in place makes columns wider or narrower. */
  document.addEventListener("workplan:row", fitAll);
  document.addEventListener("workplan:widths", fitAll);
  window.addEventListener("resize", fitAll);
  if (document.fonts && document.fonts.ready) document.fonts.ready.then(fitAll);

  function keep(key, value) { try { localStorage.setItem(key, value); } catch (ignored) { /* private window: not kept */ } }
  function kept(key) { try { return localStorage.getItem(key); } catch (ignored) { return null; } }

  /* More conditions: open while one of them is set, else as left. */
  document.querySelectorAll("details.led-more").forEach(function (more) {
    var set = Array.from(more.querySelectorAll("input, select")).some(function (f) { return f.type !== "hidden" && f.value !== ""; });
    if (set || kept("workplan.more") === "1") more.open = true;
    // by the reader's own click alone: what a condition opened is not kept; the click comes before the change
    more.querySelector("summary").addEventListener("click", function () { keep("workplan.more", more.open ? "0" : "1"); });
  });
})();
