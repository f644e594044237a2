/* The ledger's rows to be changed together: the bar comes once a row is ticked and says how many; one box ticks the page.
   Without script the bar stands above the rows all the time and its form sends what is ticked. */
(function () {
  "use strict";
  var bar = document.getElementById("led-bulk");
  var table = document.querySelector("table.led");
  if (!bar || !table) return;
  var page = table.querySelector("[data-select-page]"), all = bar.elements.all;
  var count = bar.querySelector("[data-count]"), none = bar.querySelector("[data-unselect]");
  var ticked = new Set();

  function boxes() { return Array.from(table.tBodies[0].querySelectorAll(".ck input")); }
  function show() {
    var list = boxes(), on = list.filter(function (box) { return box.checked; });
    ticked = new Set(on.map(function (box) { return box.value; }));
    list.forEach(function (box) { box.closest("tr").classList.toggle("is-selected", box.checked || all.checked); });
    bar.hidden = on.length === 0 && !all.checked;
    count.textContent = bar.dataset.selected.replace("#", all.checked ? bar.dataset.total : on.length);
    page.checked = list.length > 0 && on.length === list.length;
    page.indeterminate = on.length > 0 && on.length < list.length;
  }
  page.hidden = false;
  none.hidden = false;
  page.addEventListener("change", function () {
    boxes().forEach(function (box) { box.checked = page.checked; });
    if (!page.checked) all.checked = false;
    show();
  });
  none.addEventListener("click", function () {
    boxes().forEach(function (box) { box.checked = false; });
    all.checked = false;
    show();
    page.focus();
  });
  all.addEventListener("change", show);
  table.addEventListener("change", function (event) { if (event.target.matches(".ck input[name=pick]")) show(); });
  /* A row that was saved is a new one: it stays ticked. */
  document.addEventListener("workplan:row", function () {
    boxes().forEach(function (box) { if (ticked.has(box.value)) box.checked = true; });
    show();
  });
  /* A browser that goes back remembers what was ticked. */
  window.addEventListener("pageshow", show);
  show();
})();
