/* The plan page: a row of the tree marks its sentence in the paper, and shows it where the paper is hidden (phone). */
(function () {
  "use strict";
  /* A long plan: opening a closed chapter goes to the page on which it is open, as the link inside does. */
  document.querySelectorAll("[data-chapter-load]").forEach(function (link) {
    link.closest("details").addEventListener("toggle", function () { location.href = link.href; });
  });
  var paper, list, now, current;

  function spans(row) {
    var from = Number(row.dataset.sourceRefStart), to = Number(row.dataset.sourceRefEnd);
    return Array.from(paper.querySelectorAll("[data-source-start]")).filter(function (span) {
      return Number(span.dataset.sourceStart) < to && Number(span.dataset.sourceEnd) > from;
    });
  }

  function copy(row, selector, into) {
    var found = row.querySelector(selector);
    if (found) into.append(found.cloneNode(true));
  }

  function tell(row, text) {
    if (!now) return;
    now.textContent = "";
    var title = document.createElement("div"), link = row.querySelector("a[data-task-open]");
    title.className = "wp-b";
    if (link) {
      var open = document.createElement("a");
      open.href = link.href;
      open.textContent = (row.dataset.taskCode ? row.dataset.taskCode + "  " : "") + row.querySelector(".tt a").textContent;
      title.append(open);
    } else {
      title.textContent = row.querySelector(".tt") ? row.querySelector(".tt").textContent.trim() : "";
    }
    var quote = document.createElement("blockquote");
    quote.textContent = text;
    quote.tabIndex = 0;
    var line = document.createElement("div");
    line.className = "line";
    copy(row, ".wp-light", line);
    var light = row.querySelector(".wp-light");
    if (light && light.title) {
      var why = document.createElement("span");
      why.className = "wp-sec";
      why.textContent = light.title;
      line.append(why);
    }
    var facts = document.createElement("div");
    facts.className = "line wp-sec";
    [".tt small", ".dl"].forEach(function (selector) {
      var found = row.querySelector(selector);
      if (!found || !found.textContent.trim()) return;
      var fact = document.createElement("span");
      fact.textContent = Array.from(found.childNodes).map(function (n) { return n.textContent.trim(); }).filter(Boolean).join(" ");
      facts.append(fact);
    });
    now.append(title, quote, line, facts);
    now.hidden = false;
  }

  function choose(row, scroll) {
    if (current) current.classList.remove("is-current");
    paper.querySelectorAll(".is-current").forEach(function (s) { s.classList.remove("is-current"); });
    current = row;
    row.classList.add("is-current");
    var marked = spans(row);
    marked.forEach(function (s) { s.classList.add("is-current"); });
    paper.classList.add("has-current");
    tell(row, marked.map(function (s) { return s.textContent; }).join(""));
    var body = paper.querySelector(".body");
    if (marked[0] && body && body.offsetParent) {
      var calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      var top = marked[0].getBoundingClientRect().top - body.getBoundingClientRect().top + body.scrollTop - body.clientHeight / 3;
      body.scrollTo({ top: Math.max(0, top), behavior: calm ? "auto" : "smooth" });
    }
    /* On a phone the sentence is a sheet at the bottom: the chosen row keeps above it (scroll-margin in plan.css). */
    if (!scroll && window.matchMedia("(max-width: 640px)").matches) row.scrollIntoView({ block: "nearest" });
    if (scroll) {
      var chapter = row.closest("details");
      if (chapter) chapter.open = true;
      row.scrollIntoView({ block: "nearest" });
      row.focus({ preventScroll: true });
    }
  }

  function step(by) {
    var at = list.indexOf(current) + by;
    if (at >= 0 && at < list.length) choose(list[at], true);
  }

  /* The narrowest row whose words hold the place; where only a part is shown, there may be none. */
  function rowAt(place) {
    var found = list.filter(function (row) { return Number(row.dataset.sourceRefStart) <= place && place < Number(row.dataset.sourceRefEnd); });
    function length(row) { return row.dataset.sourceRefEnd - row.dataset.sourceRefStart; }
    return found.sort(function (a, b) { return (b.hasAttribute("data-item") - a.hasAttribute("data-item")) || length(a) - length(b); })[0];
  }

  document.addEventListener("click", function (event) {
    if (!paper) return;
    var piece = event.target.closest("#source .body [data-source-start]");
    var said = piece && window.getSelection().isCollapsed && rowAt(Number(piece.dataset.sourceStart));
    if (said) choose(said, true);
    var row = event.target.closest("[data-source-ref-start]");
    var link = event.target.closest("a[data-source-link]");
    if (row && link && !event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); choose(row, false); }
    if (row && !event.target.closest("a, button, input, summary, form")) choose(row, false);
    var button = event.target.closest("[data-source-step]");
    if (button) step(Number(button.dataset.sourceStep));
  });
  document.addEventListener("focusin", function (event) {
    var row = list && event.target.closest("[data-source-ref-start]");
    if (row && event.target === row) { list.forEach(function (r) { r.tabIndex = r === row ? 0 : -1; }); }
  });
  document.addEventListener("keydown", function (event) {
    var row = paper && event.target.closest ? event.target.closest("[data-source-ref-start]") : null;
    if (!row || event.target !== row || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(row, false); }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!current) choose(row, false);
      step(event.key === "ArrowDown" ? 1 : -1);
    }
  });
  /* Also for a page whose rows were put in anew (review.js). */
  function begin() {
    paper = document.querySelector("[data-source-start]") && document.getElementById("source");
    list = Array.from(document.querySelectorAll("[data-source-ref-start]"));
    current = null;
    if (!paper || list.length === 0) { paper = null; list = []; return; }
    now = paper.querySelector("[data-source-now]");
    list.forEach(function (row) { row.tabIndex = -1; });
    list[0].tabIndex = 0;
    paper.querySelectorAll("[data-source-steps]").forEach(function (box) { box.hidden = false; });
    var wanted = location.hash && document.getElementById(location.hash.slice(1));
    if (!wanted || list.indexOf(wanted) < 0) wanted = document.querySelector("[data-source-ref-start].is-current");
    if (wanted && list.indexOf(wanted) >= 0) choose(wanted, true);
  }
  document.addEventListener("workplan:review", begin);
  begin();
})();
