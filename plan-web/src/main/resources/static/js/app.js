/* What every page may use. Nothing here is needed: each form and link works without it. */
(function () {
  "use strict";
  var self = document.getElementById("wp-app");
  var words = self ? self.dataset : {};

  function each(root, selector, act) {
    if (root.matches && root.matches(selector)) act(root);
    root.querySelectorAll(selector).forEach(act);
  }

  function load(src, then) {
    var found = document.querySelector('script[src="' + src + '"]');
    if (found && found.dataset.ready) return then();
    var script = found || document.createElement("script");
    script.addEventListener("load", function () { script.dataset.ready = "1"; then(); });
    if (!found) { script.src = src; document.head.appendChild(script); }
  }

  /* CSRF: htmx sends the token the page was rendered with. */
  document.addEventListener("htmx:configRequest", function (event) {
    var token = document.querySelector('meta[name="_csrf"]');
    var header = document.querySelector('meta[name="_csrf_header"]');
    if (token && header) event.detail.headers[header.content] = token.content;
  });

  /* Characters left, said politely once few remain. */
  function counter(area) {
    if (area.dataset.counted || !words.left) return;
    area.dataset.counted = "1";
    var out = document.createElement("div");
    out.className = "wp-hint";
    area.insertAdjacentElement("afterend", out);
    function show() {
      var left = Number(area.dataset.count) - area.value.length;
      out.textContent = words.left.replace("#", left);
      if (left <= 20) out.setAttribute("role", "status"); else out.removeAttribute("role");
    }
    area.addEventListener("input", show);
    show();
  }

  /* A form with changes asks before the page is left; sending it is not leaving. */
  var dirty = new Set();
  function watch(form) {
    if (form.dataset.watched) return;
    form.dataset.watched = "1";
    form.addEventListener("input", function () { dirty.add(form); });
    form.addEventListener("submit", function () { dirty.clear(); });
    form.addEventListener("reset", function () { dirty.delete(form); });
  }
  window.addEventListener("beforeunload", function (event) {
    if (dirty.size > 0) { event.preventDefault(); event.returnValue = words.leave || ""; }
  });

  /* 无变化: the last text and percent come back, the hidden field says so; typing takes it back. */
  function noChange(row, on) {
    var field = row.querySelector('input[name$="noChange"]');
    var button = row.querySelector("[data-no-change]");
    if (!field || !button) return;
    field.value = on ? "true" : "false";
    button.classList.toggle("is-on", on);
    button.setAttribute("aria-pressed", String(on));
    if (on) row.querySelectorAll("[data-last]").forEach(function (f) { f.value = f.dataset.last; });
    show(document);
  }
  document.addEventListener("click", function (event) {
    var one = event.target.closest("[data-no-change]");
    if (one) {
      event.preventDefault();
      noChange(one.closest("[data-share-id]"), one.getAttribute("aria-pressed") !== "true");
      dirty.add(one.form);
    }
    var rest = event.target.closest("[data-no-change-rest]");
    if (rest) {
      event.preventDefault();
      document.querySelectorAll("[data-no-change]").forEach(function (button) {
        var row = button.closest("[data-share-id]");
        var touched = Array.from(row.querySelectorAll("[data-last]")).some(function (f) { return f.value !== f.dataset.last; });
        if (!touched && row.dataset.light !== "OVERDUE") noChange(row, true);
      });
    }
    var menu = document.querySelector("details.wp-menu[open]");
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("input", function (event) {
    var field = event.target.closest("[data-last]");
    var row = field && field.closest("[data-share-id]");
    var button = row && row.querySelector('[data-no-change][aria-pressed="true"]');
    if (button) { noChange(row, false); }
  });

  /* How many rows of a page are filled in, in the submit bar. */
  function show(root) {
    each(root, "[data-filled-count]", function (out) {
      var rows = document.querySelectorAll("[data-no-change]").length;
      var same = document.querySelectorAll('[data-no-change][aria-pressed="true"]').length;
      var changed = Array.from(document.querySelectorAll(".my-row")).filter(function (row) {
        return Array.from(row.querySelectorAll("[data-last]")).some(function (f) { return f.value !== f.dataset.last; });
      }).length;
      if (rows > 0) out.textContent = Number(out.dataset.filledCount) + same + changed;
    });
  }

  /* 记一次: the small form opens on today and its date is ready to type. */
  document.addEventListener("toggle", function (event) {
    var box = event.target;
    if (box.matches && box.matches("details.my-log") && box.open) {
      var date = box.querySelector('input[type="date"]');
      if (date) date.focus();
    }
  }, true);

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    var open = document.activeElement && document.activeElement.closest("details.wp-menu[open], details.my-log[open], details.led-columns[open]");
    if (open) { open.open = false; open.querySelector("summary").focus(); }
  });

  /* The other language of exactly this page, its filter kept. */
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[data-lang]");
    if (!link) return;
    var here = new URL(location.href);
    here.searchParams.set("lang", link.dataset.lang);
    link.href = here.href;
  });

  document.addEventListener("change", function (event) {
    if (event.target.matches("[data-submit]") && event.target.form) event.target.form.requestSubmit();
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]") && event.target.closest("button")) window.print();
  });

  function picker(select) {
    if (select.tomselect || !words.picker) return;
    if (!document.querySelector('link[href="' + words.pickerCss + '"]')) {
      var css = document.createElement("link");
      css.rel = "stylesheet"; css.href = words.pickerCss;
      document.head.insertBefore(css, document.querySelector('link[href*="workplan"]'));
    }
    load(words.picker, function () {
      if (select.tomselect) return;
      new window.TomSelect(select, {
        maxOptions: 500, plugins: select.multiple ? ["remove_button"] : [],
        render: { no_results: function () { var d = document.createElement("div"); d.className = "no-results"; d.textContent = words.noResults || ""; return d; } }
      });
    });
  }

  function ready(root) {
    each(root, "textarea[data-count]", counter);
    each(root, "form[method=post]:not([data-form=logout]):not([data-form=login])", watch);
    each(root, "select[data-picker]", picker);
    if (root.querySelector("table[data-chart]") && words.echarts) {
      load(words.echarts, function () { load(words.charts, function () { window.workplanCharts(root); }); });
    }
    var alert = root.querySelector("[role=alert][data-focus]");
    if (alert) alert.focus();
    show(root);
  }
  document.addEventListener("htmx:load", function (event) { if (event.detail.elt !== document.body) ready(event.detail.elt); });
  ready(document);
})();
