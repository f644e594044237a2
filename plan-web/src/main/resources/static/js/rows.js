/* The list of a task: one box ticks the rows of the page; the box for all of them stands for their boxes. Without script the rows
   are ticked one by one, and the box for all does the same. */
(function () {
  "use strict";
  var form = document.querySelector("form[data-form=strike-rows]");
  var page = form && form.querySelector("[data-rows-page]"), all = form && form.querySelector("[data-rows-all]");
  if (!page) return;

  function boxes() { return Array.from(form.querySelectorAll("input[name=rowId]")); }
  function show() {
    var list = boxes(), on = list.filter(function (box) { return box.checked; });
    page.checked = list.length > 0 && on.length === list.length;
    page.indeterminate = on.length > 0 && on.length < list.length;
    list.concat(page).forEach(function (box) { box.disabled = Boolean(all && all.checked); });
  }
  page.hidden = false;
  page.addEventListener("change", function () {
    boxes().forEach(function (box) { box.checked = page.checked; });
    show();
  });
  form.addEventListener("change", show);
  /* A browser that goes back remembers what was ticked. */
  window.addEventListener("pageshow", show);
  show();
})();
