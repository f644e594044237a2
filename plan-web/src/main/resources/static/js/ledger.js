/* The ledger: whole tags only and how many more, folded conditions that stay as they were. */
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

  /* On paper a row is as high as its tags need: every one that was sent is shown. */
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("[data-fit]").forEach(function (box) {
      var tags = box.querySelectorAll(".fit > *"), more = box.querySelector("[data-more]"), rest = Number(box.dataset.total) - tags.length;
      tags.forEach(function (tag) { tag.hidden = false; });
      if (more) { more.hidden = rest <= 0; more.textContent = "+" + rest; }
    });
  });
  window.addEventListener("afterprint", fitAll);

  function keep(key, value) { try { localStorage.setItem(key, value); } catch (ignored) { /* private window: not kept */ } }
  function kept(key) { try { return localStorage.getItem(key); } catch (ignored) { return null; } }

  /* More conditions: open while one of them is set, else as left. */
  document.querySelectorAll("details.led-more").forEach(function (more) {
    var set = Array.from(more.querySelectorAll("input, select")).some(function (f) { return f.type !== "hidden" && f.value !== ""; });
    if (set || kept("workplan.more") === "1") more.open = true;
    more.addEventListener("toggle", function () { keep("workplan.more", more.open ? "1" : "0"); });
  });
})();
