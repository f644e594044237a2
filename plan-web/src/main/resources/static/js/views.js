/* The ledger as its reader arranges it: a column ticked is shown at once and kept on the server. Without script the form does the same. */
(function () {
  "use strict";
  var form = document.querySelector("form[data-form=ledger-columns]");
  var table = document.querySelector("table[data-columns]");
  if (!form) return;
  var said = form.querySelector("[data-said]");
  var going = false, again = false;

  /* The server's classes already show the right columns; cells are hidden too, so that the keyboard passes over them. */
  function show() {
    form.querySelectorAll("input[name=column]").forEach(function (box) {
      if (!table) return;
      table.classList.toggle("no-" + box.value, !box.checked);
      table.querySelectorAll('[data-col="' + box.value + '"]').forEach(function (cell) { cell.hidden = !box.checked; });
    });
    form.querySelectorAll("input[name=density]").forEach(function (one) {
      if (table) table.classList.toggle("is-" + one.value.toLowerCase(), one.checked && one.value !== "USUAL");
    });
    var shown = Array.from(form.querySelectorAll("input[name=column]:checked")).map(function (box) { return box.value; });
    document.querySelectorAll("input[name=cols]").forEach(function (one) { one.value = shown.join(".") || "none"; });
    window.dispatchEvent(new Event("resize"));
  }

  /* One at a time, the last one wins. */
  function save() {
    if (going) { again = true; return; }
    going = true;
    fetch(form.dataset.quiet, { method: "POST", body: new URLSearchParams(new FormData(form)), keepalive: true, redirect: "error" })
      .then(function (answer) { if (answer.status !== 204) throw new Error(String(answer.status)); said.textContent = form.dataset.saved; })
      .catch(function () { said.textContent = form.dataset.lost; said.classList.remove("visually-hidden"); })
      .then(function () { going = false; if (again) { again = false; save(); } });
  }

  show();
  document.addEventListener("workplan:row", show);
  form.addEventListener("change", function () {
    show();
    if (form.dataset.ofView) form.requestSubmit(); else save();
  });
})();
