/* The review of an import. On a wide screen source and structure scroll together, in whichever of them the reader moves; a button
   turns that off, kept in this browser. On a phone one of the two is shown at a time. Nothing of this is needed to correct. */
(function () {
  "use strict";
  var KEY = "workplan.review.scroll", driver = null, waiting = false, still = 0;
  function root() { return document.querySelector("[data-review]"); }
  if (!root()) return;
  function kept() { try { return localStorage.getItem(KEY) !== "off"; } catch (ignored) { return true; } }
  function keep(on) { try { localStorage.setItem(KEY, on ? "on" : "off"); } catch (ignored) { /* private window: not kept */ } }
  var together = kept(), shows = "rows";
  var wide = window.matchMedia("(min-width: 1001px)");
  function body() { return document.querySelector("#source .body"); }
  function rows() { return Array.from(document.querySelectorAll(".imp-row")); }
  function pieces() { return Array.from(body().querySelectorAll("[data-source-start]")); }

  /* The last of the elements, in the order of the page, that begins above the line. */
  function lastAbove(all, line) {
    var low = 0, high = all.length - 1, found = null;
    while (low <= high) {
      var middle = (low + high) >> 1;
      if (all[middle].getBoundingClientRect().top <= line) { found = all[middle]; low = middle + 1; } else high = middle - 1;
    }
    return found;
  }

  /* The source shows the words of the row at the upper third of the window, at the same height. */
  function pageLeads() {
    var line = window.innerHeight / 3, row = lastAbove(rows(), line), list = document.querySelector(".imp-rows");
    if (!row || list.getBoundingClientRect().bottom < line) return;
    var from = Number(row.dataset.sourceRefStart);
    var piece = pieces().filter(function (one) { return Number(one.dataset.sourceEnd) > from; })[0];
    if (!piece) return;
    var pane = body(), top = pane.getBoundingClientRect().top;
    pane.scrollTop += piece.getBoundingClientRect().top - top - Math.max(0, line - top);
  }

  /* The page shows the row of the words at the upper third of the source, at the same height. */
  function sourceLeads() {
    var pane = body(), line = pane.getBoundingClientRect().top + pane.clientHeight / 3;
    var piece = lastAbove(pieces(), line);
    if (!piece) return;
    var place = Number(piece.dataset.sourceStart), best = null;
    rows().forEach(function (row) {
      var start = Number(row.dataset.sourceRefStart);
      if (start <= place && (!best || start > Number(best.dataset.sourceRefStart))) best = row;
    });
    if (!best || best.getClientRects().length === 0) return;
    var by = best.getBoundingClientRect().top - line;
    if (Math.abs(by) > 1) window.scrollBy({ top: by, behavior: "instant" });
  }

  /* Only what the reader moves himself leads; what follows does not lead back. */
  function leads(event) {
    driver = event.target.closest && event.target.closest("#source .body") ? "source" : "page";
    if (event.type === "keydown" && driver === "page" && event.target.closest && event.target.closest("[data-source-ref-start]")) still = Date.now() + 700;
  }
  ["wheel", "touchmove", "pointerdown", "keydown"].forEach(function (kind) {
    document.addEventListener(kind, leads, { passive: true, capture: true });
  });
  function follow(from) {
    if (!together || !wide.matches || driver !== from || waiting || !body() || Date.now() < still) return;
    waiting = true;
    requestAnimationFrame(function () {
      waiting = false;
      if (from === "source") sourceLeads(); else pageLeads();
    });
  }
  document.addEventListener("scroll", function (event) {
    follow(event.target === body() ? "source" : "page");
  }, { passive: true, capture: true });
  /* A chosen row is brought to its place by plan.js, slowly; following meanwhile would tear it away. */
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-source-ref-start], #source .body")) still = Date.now() + 700;
    var toggle = event.target.closest("[data-scroll-together]"), pane = event.target.closest("[data-pane]");
    if (toggle) { together = !together; keep(together); show(); }
    if (pane) { shows = pane.dataset.pane; show(); }
  });

  function show() {
    var toggle = document.querySelector("[data-scroll-together]"), panes = document.querySelector("[data-panes]");
    var split = document.querySelector(".imp-split");
    if (toggle) { toggle.hidden = false; toggle.setAttribute("aria-pressed", String(together)); }
    if (panes) {
      panes.hidden = false;
      panes.querySelectorAll("[data-pane]").forEach(function (one) { one.setAttribute("aria-pressed", String(one.dataset.pane === shows)); });
    }
    if (split) split.dataset.shows = shows;
  }
  document.addEventListener("workplan:review", function () { still = Date.now() + 700; show(); });
  show();

  /* n and p go to the next and the previous place with a doubt, m to where the chosen item can be moved; never inside a field. */
  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select, [contenteditable], dialog")) return;
    var to = { n: "[data-doubt-step=next]", p: "[data-doubt-step=previous]" }[event.key];
    var link = to && document.querySelector(to);
    if (link) { event.preventDefault(); link.click(); }
    var places = event.key === "m" && document.getElementById("f-under-edit");
    if (places) { event.preventDefault(); places.focus(); }
  });
})();
