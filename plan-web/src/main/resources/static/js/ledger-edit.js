/* The ledger changed in place: Enter, e or a click puts an editor into the cell; Enter saves, Esc leaves, Tab saves and goes on.
   Each cell is one POST that answers the row as it is then. Without script the task's own form does the same. */
(function () {
  "use strict";
  var bar = document.getElementById("led-editing");
  var table = document.querySelector("table[data-columns]");
  if (!bar || !table) return;
  var words = bar.dataset;
  var basis = document.getElementById("led-basis");
  var said = document.getElementById("led-edit-said");
  var warned = document.getElementById("led-edit-warned");
  var editors = document.getElementById("led-editors").content;
  var open = null, waiting = null;

  /* One basis for this editing, remembered per plan as long as the tab lives. */
  var key = "workplan.basis." + words.key;
  try { basis.value = sessionStorage.getItem(key) || ""; } catch (ignored) { /* private window: not kept */ }
  bar.hidden = false;
  basis.addEventListener("input", function () {
    bar.classList.remove("is-asked");
    try { sessionStorage.setItem(key, basis.value); } catch (ignored) { /* private window: not kept */ }
  });
  basis.addEventListener("keydown", function (event) {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    var then = waiting;
    waiting = null;
    if (event.key === "Enter" && then && basis.value.trim()) then();
    else if (open) into(open);
    else focus(table.querySelector("td[data-edit]:not([hidden])"));
  });
  /* Where one types: the picker, once it is there, stands before the list it was made of. */
  function into(one) { (one.picker || one.field).focus(); }
  function ask(then) {
    waiting = then;
    bar.classList.add("is-asked");
    said.textContent = words.ask;
    basis.focus();
  }

  /* One cell of the table can be reached by Tab, the others by the arrows. */
  function cells(row) { return Array.from((row || table).querySelectorAll("td[data-edit]")).filter(function (c) { return !c.hidden; }); }
  function prepare(root) { root.querySelectorAll("td[data-edit]").forEach(function (c) { c.tabIndex = -1; c.setAttribute("aria-describedby", "led-edit-help"); }); }
  function focus(cell) {
    if (!cell) return;
    table.querySelectorAll('td[tabindex="0"]').forEach(function (c) { c.tabIndex = -1; });
    cell.tabIndex = 0;
    cell.focus();
  }
  prepare(table);
  document.addEventListener("workplan:row", reachable);
  function reachable() { if (!table.querySelector('td[tabindex="0"]:not([hidden])') && cells()[0]) cells()[0].tabIndex = 0; }
  reachable();

  function beside(cell, step) {
    var all = cells();
    return all[all.indexOf(cell) + step] || null;
  }
  function above(cell, step) {
    var rows = Array.from(table.tBodies[0].rows);
    for (var i = rows.indexOf(cell.parentNode) + step; rows[i]; i += step) {
      var found = rows[i].querySelector('td[data-edit="' + cell.dataset.edit + '"]');
      if (found) return found;
    }
    return null;
  }

  table.addEventListener("keydown", function (event) {
    var cell = event.target;
    if (!cell.matches("td[data-edit]") || event.ctrlKey || event.metaKey || event.altKey) return;
    var go = { ArrowLeft: [beside, -1], ArrowRight: [beside, 1], ArrowUp: [above, -1], ArrowDown: [above, 1] }[event.key];
    if (go) { event.preventDefault(); focus(go[0](cell, go[1])); }
    if (event.key === "Enter" || event.key === "e" || event.key === "F2") { event.preventDefault(); edit(cell); }
  });
  table.addEventListener("click", function (event) {
    var cell = event.target.closest("td[data-edit]");
    if (!cell || open && open.cell === cell || event.target.closest("a, button, input, label")) return;
    if (open) save(function () { edit(again(cell)); }); else edit(cell);
  });

  /* The same cell in the row as it is now. */
  function again(cell) {
    if (cell.isConnected) return cell;
    var row = table.querySelector('tr[data-task-id="' + cell.parentNode.dataset.taskId + '"]');
    return row && row.querySelector('td[data-edit="' + cell.dataset.edit + '"]');
  }

  function options(select, value) {
    var chosen = value ? value.split(" ") : [];
    editors.querySelectorAll("[data-departments] option").forEach(function (d) {
      editors.querySelectorAll("[data-roles] option").forEach(function (r) {
        var one = d.value + ":" + r.value;
        select.add(new Option(r.textContent + " " + d.textContent, one, false, chosen.indexOf(one) >= 0));
      });
    });
  }

  function edit(cell, typed, problem) {
    if (!cell) return;
    var field = editors.querySelector('[data-editor="' + cell.dataset.edit + '"]').cloneNode(true);
    var row = cell.parentNode, was = cell.dataset.value || "";
    var value = typed === undefined ? was : typed;
    open = { cell: cell, row: row, field: field, was: was, before: Array.from(cell.childNodes), picker: null, busy: false };
    cell.replaceChildren(field);
    cell.classList.add("is-open");
    field.setAttribute("aria-label", row.dataset.taskCode + " " + table.tHead.rows[0].cells[cell.cellIndex].textContent.trim());
    if (field.multiple) {
      options(field, value);
      window.workplan.picker(field, { openOnFocus: false, closeAfterSelect: true, hidePlaceholder: true }, function (made) {
        if (!open || open.field !== field) return;
        open.picker = made;
        document.dispatchEvent(new Event("workplan:widths"));
        made.focus();
      });
    } else {
      field.value = value;
    }
    if (!open.picker) field.focus();
    if (field.select) field.select();
    if (problem) say(problem);
    document.dispatchEvent(new Event("workplan:widths"));
  }

  function value() {
    var field = open.field;
    if (!field.multiple) return field.value.trim();
    return Array.from(field.selectedOptions).map(function (o) { return o.value; }).join(" ");
  }
  /* Departments are the same in whatever order they were picked. */
  function same(one, other) {
    return open.field.multiple ? one.split(" ").sort().join(" ") === other.split(" ").sort().join(" ") : one === other.trim();
  }

  function close() {
    var cell = open.cell;
    if (open.picker) open.picker.destroy();
    cell.replaceChildren.apply(cell, open.before);
    cell.classList.remove("is-open", "is-refused");
    open = null;
    document.dispatchEvent(new Event("workplan:row"));
    return cell;
  }

  function say(problem) {
    var out = open.cell.querySelector(".wp-field-error");
    if (!out) {
      out = document.createElement("div");
      out.className = "wp-field-error";
      out.setAttribute("role", "alert");
      open.cell.appendChild(out);
    }
    out.textContent = problem;
    open.cell.classList.add("is-refused");
    open.field.setAttribute("aria-invalid", "true");
  }

  function put(fresh) {
    var old = open.row, cellName = open.cell.dataset.edit;
    if (open.picker) open.picker.destroy();
    open = null;
    fresh.removeAttribute("data-problem");
    fresh.removeAttribute("data-problem-field");
    old.replaceWith(fresh);
    prepare(fresh);
    document.dispatchEvent(new Event("workplan:row"));
    return fresh.querySelector('td[data-edit="' + cellName + '"]');
  }

  /* then: what to do with the cell once it is saved or was left as it is. */
  function save(then) {
    if (!open || open.busy) return;
    var mine = open, typed = value();
    // what is no day comes out of the field as nothing at all
    if (mine.field.validity.badInput) { say(words.ill); mine.field.focus(); return; }
    if (same(typed, mine.was)) { then(close()); return; }
    if (words.amends === "true" && !basis.value.trim()) { ask(function () { into(mine); save(then); }); return; }
    var token = document.querySelector('meta[name="_csrf"]'), header = document.querySelector('meta[name="_csrf_header"]');
    var body = new URLSearchParams({ value: typed, version: mine.row.dataset.version, basis: basis.value, several: words.several });
    if (words.department) body.set("department", words.department);
    // a row and no page: without the frame and its counts
    var headers = { Accept: "text/html", "HX-Request": "true" };
    if (token && header) headers[header.content] = token.content;
    mine.busy = true;
    said.textContent = words.saving;
    fetch(words.url + "/" + mine.row.dataset.taskId + "/cells/" + mine.cell.dataset.edit, { method: "POST", headers: headers, body: body })
      .then(function (answer) { return answer.text().then(function (text) { return { status: answer.status, text: text }; }); })
      .then(function (answer) {
        var box = document.createElement("template");
        box.innerHTML = answer.text;
        var fresh = box.content.querySelector("tr[data-task-id]");
        mine.busy = false;
        if (open !== mine) return;
        if (!fresh) throw new Error("no row");
        var problem = fresh.dataset.problem, about = fresh.dataset.problemField;
        if (answer.status === 200) {
          var cell = put(fresh);
          cell.classList.add("is-saved");
          said.textContent = words.saved.replace("#", fresh.dataset.taskCode);
          warned.textContent = fresh.dataset.warning || "";
          then(cell);
        } else if (answer.status === 409) {
          edit(put(fresh), typed, problem);
        } else {
          say(problem);
          said.textContent = "";
          if (about === "basis") ask(function () { into(mine); save(then); }); else into(mine);
        }
      })
      .catch(function () { mine.busy = false; if (open === mine) { say(words.lost); into(mine); } });
  }

  table.addEventListener("keydown", function (event) {
    if (!open || !open.cell.contains(event.target) || event.target === open.cell) return;
    var list = open.picker, choosing = list && list.isOpen && (event.key === "Escape" || event.key === "Enter" && list.activeOption);
    if (choosing || event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      save(focus);
    } else if (event.key === "Escape") {
      focus(close());
    } else if (event.key === "Tab") {
      var step = event.shiftKey ? -1 : 1;
      save(function (cell) { var next = beside(cell, step); if (next) { focus(next); edit(next); } else focus(cell); });
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }, true);
})();
