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
    form.addEventListener("submit", function () { dirty.delete(form); });
    form.addEventListener("reset", function () { dirty.delete(form); });
  }
  window.addEventListener("beforeunload", function (event) {
    if (Array.from(dirty).some(function (form) { return form.isConnected; })) { event.preventDefault(); event.returnValue = words.leave || ""; setTimeout(release, 0); }
  });

  /* A form on its way is not sent twice; coming back to the page, staying on it after all or a lost answer makes it usable again. */
  function release() {
    document.querySelectorAll("form[data-sent]").forEach(function (form) { delete form.dataset.sent; });
    document.querySelectorAll("[data-sending]").forEach(function (button) { delete button.dataset.sending; button.removeAttribute("aria-disabled"); });
  }
  document.addEventListener("submit", function (event) {
    var form = event.target, button = event.submitter;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    if (button) { button.dataset.sending = "1"; button.setAttribute("aria-disabled", "true"); }
    setTimeout(release, 20000);
  });
  window.addEventListener("pageshow", release);

  /* No change: ticked, the last text and percent come back; typing unticks it. */
  function noChange(box, on) {
    box.checked = on;
    if (on) box.closest("[data-share-id]").querySelectorAll("[data-last]").forEach(function (f) { f.value = f.dataset.last; });
    dirty.add(box.form);
    show();
  }
  function touched(row) {
    /* what came back from a return stands there until the head says it again or says something else */
    return Array.from(row.querySelectorAll("[data-last]")).some(function (f) { return f.value !== f.dataset.last && f.value !== f.dataset.begins; });
  }
  document.addEventListener("change", function (event) {
    if (event.target.matches("[data-no-change]")) noChange(event.target, event.target.checked);
  });
  document.addEventListener("input", function (event) {
    var row = event.target.matches("[data-last]") && event.target.closest("[data-share-id]");
    var box = row && row.querySelector("[data-no-change]");
    if (box) box.checked = false;
    if (row) show();
  });
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-no-change-rest]")) {
      document.querySelectorAll("[data-no-change]").forEach(function (box) {
        var row = box.closest("[data-share-id]");
        if (!touched(row) && row.dataset.light !== "OVERDUE" && !row.querySelector("[data-begins]")) noChange(box, true);
      });
    }
    /* Asking for a later date opens the form below, its date ready to type. */
    var ask = event.target.closest("[data-extension-ask]");
    var asked = ask && document.querySelector(ask.getAttribute("href"));
    if (asked) {
      event.preventDefault();
      asked.open = true;
      asked.querySelector("input[type=date]").focus();
    }
    /* Mark done sends the whole form: this row is handed in as it stands, what stands in the others comes back with the answer. */
    var done = event.target.closest("[data-mark-done]");
    var all = done && document.querySelector("form[data-form=report-all]");
    if (all && !all.dataset.sent) {
      event.preventDefault();
      var which = document.createElement("input");
      which.type = "hidden"; which.name = "done"; which.value = done.closest("[data-share-id]").dataset.shareId;
      all.append(which);
      all.noValidate = true;
      all.requestSubmit();
      which.remove();
      all.noValidate = false;
    }
    document.querySelectorAll("details.wp-menu[open], details.led-columns[open], details.my-file[open], .wp-rate details[open]").forEach(function (open) {
      if (!open.contains(event.target)) open.open = false;
    });
  });

  /* How many rows of a page are filled in, in the submit bar. */
  function show() {
    var out = document.querySelector("[data-filled-count]");
    if (!out) return;
    /* a draft that goes in as it stands is counted by the page itself */
    var now = Array.from(document.querySelectorAll("form[data-form=report-all] article[data-share-id]")).filter(function (row) {
      var box = row.querySelector("[data-no-change]");
      return !row.querySelector("[data-goes-in]") && (box && box.checked || touched(row));
    }).length;
    out.textContent = Number(out.dataset.filledCount) + now;
  }

  /* Logging one occurrence: the small form opens with its date ready to type. */
  document.addEventListener("toggle", function (event) {
    var box = event.target;
    if (box.matches && box.matches("details.my-log") && box.open) {
      var date = box.querySelector('input[type="date"]');
      if (date) date.focus();
    }
  }, true);

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    var open = document.activeElement && document.activeElement.closest("details.wp-menu[open], details.my-log[open], details.led-columns[open], details.my-file[open], .wp-rate details[open]");
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

  function picker(select, options, then) {
    if (select.tomselect || !words.picker) return;
    if (!document.querySelector('link[href="' + words.pickerCss + '"]')) {
      var css = document.createElement("link");
      css.rel = "stylesheet"; css.href = words.pickerCss;
      document.head.insertBefore(css, document.querySelector('link[href*="workplan"]'));
    }
    load(words.picker, function () {
      if (select.tomselect) return;
      var made = new window.TomSelect(select, Object.assign({
        maxOptions: 500, plugins: select.multiple ? ["remove_button"] : [],
        render: { no_results: function () { var d = document.createElement("div"); d.className = "no-results"; d.textContent = words.noResults || ""; return d; } }
      }, options));
      if (then) then(made);
    });
  }

  function ready(root) {
    each(root, "textarea[data-count]", counter);
    each(root, "form[method=post]:not([data-form=logout]):not([data-form=login])", watch);
    each(root, "select[data-picker]", function (select) { picker(select); });
    if (root.querySelector("table[data-chart]") && words.echarts) {
      load(words.echarts, function () { load(words.charts, function () { window.workplanCharts(root); }); });
    }
    var alert = root.querySelector("[role=alert][data-focus]");
    if (alert) alert.focus();
    show();
  }
  ready(document);
  window.workplan = { picker: picker };
})();
