/* The structure of a draft, by keyboard and by dragging: both send the forms' own two commands; the server owns the order. */
(function () {
  "use strict";
  var root = document.querySelector("[data-structure][data-plan-state='DRAFT']");
  if (!root) return;
  var rows = Array.from(root.querySelectorAll("[data-node-id]")).filter(function (row) { return row.dataset.nodeKind !== "TASK"; });
  var steps = { ArrowUp: "UP", ArrowDown: "DOWN", ArrowRight: "IN", ArrowLeft: "OUT" };
  root.querySelectorAll("[data-structure-keys]").forEach(function (hint) { hint.hidden = false; });

  function send(row, what, fields) {
    var form = document.createElement("form"), token = document.querySelector('meta[name="_csrf"]');
    form.method = "post";
    form.action = root.dataset.address + "/" + row.dataset.nodeId + "/" + what;
    fields.version = root.dataset.version;
    if (token) fields._csrf = token.content;
    Object.keys(fields).forEach(function (name) {
      if (fields[name] === undefined) return;
      var field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = fields[name];
      form.append(field);
    });
    document.body.append(form);
    form.requestSubmit();
  }

  document.addEventListener("keydown", function (event) {
    var row = event.target.closest && event.target.closest("[data-node-id]");
    var into = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (!row && !into && document.activeElement === document.body) row = root.querySelector("[data-node-id].is-current");
    if (!row || into || rows.indexOf(row) < 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.altKey && steps[event.key]) {
      event.preventDefault();
      send(row, "steps", { step: steps[event.key] });
    } else if (!event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      var next = rows[rows.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) { event.preventDefault(); next.querySelector("a.tt").focus(); }
    }
  });

  /* After a move the row keeps the focus, so that the next key moves it on. */
  var current = root.querySelector("[data-node-id].is-current");
  if (current && !location.hash) current.scrollIntoView({ block: "nearest" });
  if (current && !root.querySelector("[autofocus]") && !document.querySelector("[data-focus]")) {
    /* only after the browser went to the fragment, which takes the focus away */
    window.addEventListener("load", function () { setTimeout(function () { current.querySelector("a.tt").focus({ preventScroll: true }); }, 0); });
  }

  var dragged = null;
  function place(row, event) {
    var box = row.getBoundingClientRect(), part = (event.clientY - box.top) / box.height;
    if (dragged.dataset.nodeKind === "CHAPTER") return row.dataset.nodeKind === "CHAPTER" ? (part < 0.5 ? "before" : "after") : "";
    if (row.dataset.nodeKind === "CHAPTER") return "under";
    return part < 0.3 ? "before" : part > 0.7 ? "after" : "under";
  }
  function clear() {
    rows.forEach(function (row) { row.classList.remove("drop-before", "drop-after", "drop-under"); });
  }
  rows.forEach(function (row) {
    row.draggable = true;
    row.addEventListener("dragstart", function (event) {
      dragged = row;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", row.dataset.nodeId);
      row.classList.add("is-dragged");
    });
    row.addEventListener("dragend", function () { row.classList.remove("is-dragged"); clear(); dragged = null; });
    row.addEventListener("dragover", function (event) {
      var where = dragged && dragged !== row ? place(row, event) : "";
      clear();
      if (!where) return;
      event.preventDefault();
      row.classList.add("drop-" + where);
    });
    row.addEventListener("drop", function (event) {
      var where = dragged && dragged !== row ? place(row, event) : "";
      if (!where) return;
      event.preventDefault();
      send(dragged, "place", where === "under" ? { parent: row.dataset.nodeId }
        : { parent: row.dataset.parentId, before: where === "before" ? row.dataset.nodeId : row.dataset.nextId });
    });
  });
})();
