/* The review of an import: each form is sent by fetch and the page of the answer takes the place of the one shown, so that the
   reader stays where he is. Words selected in the source can become an item. Without script the same forms load the page. */
(function () {
  "use strict";
  var busy = false;
  function root() { return document.querySelector("[data-review]"); }
  if (!root()) return;

  function put(answer, address) {
    var fresh = new DOMParser().parseFromString(answer, "text/html");
    var next = fresh.querySelector("[data-review]");
    if (!next) { location.href = address; return; }
    var body = document.querySelector("#source .body"), top = body ? body.scrollTop : 0;
    var flash = document.getElementById("flash"), said = fresh.getElementById("flash");
    if (flash) flash.remove();
    if (said) root().before(said);
    root().replaceWith(next);
    body = document.querySelector("#source .body");
    if (body) body.scrollTop = top;
    history.replaceState(null, "", address);
    document.dispatchEvent(new Event("workplan:review"));
    var alert = next.querySelector("[role=alert]"), edit = next.querySelector("[data-review-edit]");
    if (alert) { alert.scrollIntoView({ block: "nearest" }); alert.focus(); }
    else if (edit) edit.scrollIntoView({ block: "nearest" });
    else if (/#d-/.test(address)) { var asked = document.getElementById(address.split("#")[1]); if (asked) asked.scrollIntoView({ block: "center" }); }
  }

  function ask(address, options) {
    if (busy) return;
    busy = true;
    root().setAttribute("aria-busy", "true");
    fetch(address, options).then(function (answer) {
      var hash = address.indexOf("#") < 0 ? "" : address.slice(address.indexOf("#"));
      var item = new URL(answer.url).searchParams.get("item");
      var at = options.method === "POST" && !answer.redirected ? location.href : answer.url.replace(/#.*/, "") + (item ? (hash || "#i-" + item) : hash);
      return answer.text().then(function (text) { busy = false; put(text, at); });
    }).catch(function () { busy = false; location.reload(); });
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (event.defaultPrevented || !/^review-/.test(form.dataset.form || "")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    var fields = new URLSearchParams(new FormData(form));
    if (event.submitter && event.submitter.name) fields.set(event.submitter.name, event.submitter.value);
    ask(form.getAttribute("action"), { method: "POST", body: fields, headers: { "Content-Type": "application/x-www-form-urlencoded" } });
  }, true);

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-review-link]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ask(link.href, { method: "GET" });
  });

  /* e corrects the row the cursor is on. */
  document.addEventListener("keydown", function (event) {
    var row = event.target.matches && event.target.matches("[data-item]") ? event.target : null;
    var link = row && event.key === "e" && !event.ctrlKey && !event.metaKey && row.querySelector("a[data-review-link]");
    if (link) { event.preventDefault(); link.click(); }
  });

  /* Words selected in the source: from which character to which. */
  function place(node, offset) {
    var piece = node.nodeType === 3 ? node.parentNode.closest("[data-source-start]") : null;
    return piece ? Number(piece.dataset.sourceStart) + offset : -1;
  }
  document.addEventListener("selectionchange", function () {
    var form = document.querySelector("[data-review-select]"), chosen = window.getSelection();
    if (!form || form.contains(document.activeElement)) return;
    var from = -1, to = -1;
    if (chosen.rangeCount && !chosen.isCollapsed) {
      var range = chosen.getRangeAt(0);
      from = place(range.startContainer, range.startOffset);
      to = place(range.endContainer, range.endOffset);
    }
    form.hidden = from < 0 || to <= from;
    if (form.hidden) return;
    form.elements.span.value = from + "-" + to;
    form.querySelector("q").textContent = chosen.toString().trim().slice(0, 60);
  });
})();
