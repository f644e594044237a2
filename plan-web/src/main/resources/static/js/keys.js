/* ? tells the keys of the page; in the ledger j and k go from row to row, Enter opens, e edits, x selects; / is search.js. Off inside fields. */
(function () {
  "use strict";
  var dialog = document.getElementById("wp-keys");
  var table = document.querySelector("table.led");
  if (!dialog) return;

  function rows() { return table ? Array.from(table.tBodies[0].rows) : []; }
  function current() {
    var row = document.activeElement && document.activeElement.closest("table.led tbody tr");
    return row || (table && table.querySelector("tr.is-current"));
  }
  function mark(row) {
    rows().forEach(function (one) { one.classList.toggle("is-current", one === row); });
  }
  /* The link of the row takes the focus: Enter opens it as always, and readers of the screen hear its title. */
  function go(row) {
    if (!row) return;
    mark(row);
    row.querySelector("td.nm a").focus();
    row.scrollIntoView({ block: "nearest" });
  }
  function move(step) {
    var all = rows(), at = all.indexOf(current());
    if (!all.length) return false;
    go(at < 0 ? all[step > 0 ? 0 : all.length - 1] : all[at + step]);
    return true;
  }
  function edit() {
    var row = current();
    if (!row) return false;
    var cell = Array.from(row.querySelectorAll("td[data-edit]")).filter(function (one) { return !one.hidden; })[0];
    if (!cell) return false;
    cell.click();
    return true;
  }
  function select() {
    var row = current(), box = row && row.querySelector(".ck input");
    if (!box) return false;
    box.click();
    return true;
  }
  /* The dialog holds the focus and gives it back: the browser's own doing. */
  function help() { if (!dialog.open) dialog.showModal(); return true; }

  /* A row that was saved is a new one: it stays the current one. */
  var code = null;
  document.addEventListener("focusin", function (event) {
    var row = event.target.closest("table.led tbody tr");
    if (row) { mark(row); code = row.dataset.taskId; }
  });
  document.addEventListener("workplan:row", function () {
    var row = code && table && table.querySelector('tr[data-task-id="' + code + '"]');
    if (row) mark(row);
  });

  document.addEventListener("keydown", function (event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog.open) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable], .ts-wrapper")) return;
    var act = {
      j: function () { return move(1); },
      k: function () { return move(-1); },
      e: edit, x: select, "?": help
    }[event.key];
    if (act && act()) event.preventDefault();
  });
  document.querySelectorAll("[data-keys]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", help);
  });
})();
