/* What is typed in a form[data-keep] is kept in this browser until the form was taken: a session that ends, a lost connection or a
   closed window costs nothing. Kept under the user's id, shown to nobody else: whoever logs in next on this computer finds it gone. */
(function () {
  "use strict";
  var self = document.getElementById("wp-keep");
  var words = self ? self.dataset : {};
  var user = words.user || "";
  var PREFIX = "workplan-kept|", SENT = "workplan-sent", DAYS = 7;
  var store, tab;
  try { store = window.localStorage; tab = window.sessionStorage; store.length; } catch (refused) { return; }

  function keys() {
    return Object.keys(store).filter(function (key) { return key.indexOf(PREFIX) === 0; });
  }
  /* The name the form gives itself, else what it does and where it goes to. */
  function nameOfForm(form) { return form.dataset.keep || form.dataset.form + " " + new URL(form.getAttribute("action"), location.href).pathname; }
  function keyOf(form) { return PREFIX + user + "|" + nameOfForm(form); }
  function keeps(form) { return form && form.dataset.keep !== undefined; }
  function read(key) {
    try { return JSON.parse(store.getItem(key)); } catch (ill) { return null; }
  }
  function write(key, draft) {
    try {
      if (Object.keys(draft.fields).length) store.setItem(key, JSON.stringify(draft)); else store.removeItem(key);
    } catch (full) { /* a full store keeps what it has */ }
  }

  /* Fields people write in; never a password, never what the page itself put there. */
  function fields(form) {
    return Array.from(form.elements).filter(function (f) {
      return f.name && !f.disabled && !f.readOnly && !("unkept" in f.dataset) && ["password", "hidden", "file", "submit", "button"].indexOf(f.type) < 0;
    });
  }
  /* The number of a row changes from day to day, its share does not. */
  function nameOf(field) {
    var row = /^entries\[/.test(field.name) && field.closest("[data-share-id]");
    if (row) return row.dataset.shareId + ":" + field.name.replace(/^.*\./, "");
    /* of boxes and buttons with one name each is kept by itself */
    return field.type === "checkbox" || field.type === "radio" ? field.name + "=" + field.value : field.name;
  }
  function now(field) { return field.type === "checkbox" || field.type === "radio" ? String(field.checked) : field.value; }
  function begun(field) {
    if (field.type === "checkbox" || field.type === "radio") return String(field.defaultChecked);
    if (field.tagName !== "SELECT") return field.defaultValue;
    var chosen = Array.from(field.options).filter(function (o) { return o.defaultSelected; })[0] || field.options[0];
    return chosen ? chosen.value : "";
  }
  function put(field, value) {
    if (field.type === "checkbox" || field.type === "radio") field.checked = value === "true"; else field.value = value;
    if (field.tomselect) field.tomselect.sync();
  }

  /* base: what the page said before anything was typed; back at it, a field is not kept any more. */
  function save(form) {
    var key = keyOf(form), draft = read(key) || { fields: {} }, before = JSON.stringify(draft.fields);
    fields(form).forEach(function (field) {
      var name = nameOf(field), kept = draft.fields[name], value = now(field);
      if (kept) { if (value === kept.base) delete draft.fields[name]; else kept.value = value; }
      else if (value !== begun(field)) draft.fields[name] = { value: value, base: begun(field) };
    });
    if (JSON.stringify(draft.fields) === before) return;
    draft.at = Date.now();
    write(key, draft);
  }

  function clock(at) {
    var day = new Date(at), two = function (n) { return (n < 10 ? "0" : "") + n; };
    var time = two(day.getHours()) + ":" + two(day.getMinutes());
    return day.toDateString() === new Date().toDateString() ? time : (day.getMonth() + 1) + "-" + day.getDate() + " " + time;
  }

  function restore(form) {
    var key = keyOf(form), draft = read(key);
    if (!draft) return;
    var left = Object.assign({}, draft.fields), changed = [];
    fields(form).forEach(function (field) {
      var name = nameOf(field), kept = draft.fields[name];
      if (!kept) return;
      delete left[name];
      if (now(field) === kept.value) return;
      changed.push({ field: field, was: now(field) });
      put(field, kept.value);
      for (var box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    });
    var lost = Object.keys(left).filter(function (name) { return left[name].value.trim() && ["true", "false"].indexOf(left[name].value) < 0; });
    if (changed.length || lost.length) tell(form, key, draft, changed, lost.map(function (name) { return left[name].value; }));
  }

  function tell(form, key, draft, changed, lost) {
    var box = document.createElement("div");
    box.className = "wp-info wp-kept";
    box.dataset.restored = nameOfForm(form);
    box.setAttribute("aria-live", "polite");
    var said = document.createElement("span");
    said.textContent = (words.said || "").replace("#", clock(draft.at));
    var drop = document.createElement("button");
    drop.type = "button"; drop.className = "btn btn-sm"; drop.dataset.discard = ""; drop.textContent = words.drop || "";
    drop.addEventListener("click", function () {
      changed.forEach(function (one) { put(one.field, one.was); });
      store.removeItem(key);
      box.remove();
    });
    box.append(said, drop);
    if (lost.length) {
      var hint = document.createElement("p"), area = document.createElement("textarea");
      hint.textContent = words.lost || ""; area.className = "form-control"; area.readOnly = true; area.rows = Math.min(8, lost.length + 1);
      area.value = lost.join("\n"); area.setAttribute("aria-label", words.lost || "");
      box.append(hint, area);
    }
    form.prepend(box);
  }

  /* The page after a form was sent: taken where it says so; what a page shows as typed and not saved stays kept. */
  function acknowledge() {
    var sent = tab.getItem(SENT);
    if (!sent) return;
    tab.removeItem(SENT);
    if (!document.getElementById("flash") && !document.querySelector("main[data-import-state]")) return;
    var form = Array.from(document.querySelectorAll("form[data-keep][data-typed]")).filter(function (f) { return keyOf(f) === sent; })[0];
    var draft = form && read(sent);
    if (!draft) { store.removeItem(sent); return; }
    var here = fields(form).map(nameOf);
    Object.keys(draft.fields).forEach(function (name) { if (here.indexOf(name) < 0) delete draft.fields[name]; });
    write(sent, draft);
  }

  var timers = new Map();
  function soon(form) {
    if (!timers.has(form)) timers.set(form, setTimeout(function () { timers.delete(form); save(form); }, 2000));
  }
  function rest() {
    timers.forEach(function (timer, form) { clearTimeout(timer); save(form); });
    timers.clear();
  }

  if (!user) {
    /* Nobody is logged in: nothing is shown, only that something waits. */
    var note = document.querySelector("[data-kept]");
    if (note && keys().length) note.hidden = false;
    return;
  }
  keys().forEach(function (key) {
    var draft = read(key);
    if (key.indexOf(PREFIX + user + "|") !== 0 || !draft || !draft.fields || !(Date.now() - draft.at < DAYS * 86400000)) store.removeItem(key);
  });
  acknowledge();
  document.querySelectorAll("form[data-keep]").forEach(restore);

  ["input", "change"].forEach(function (kind) {
    document.addEventListener(kind, function (event) {
      var form = event.target.form;
      if (keeps(form)) soon(form);
    });
  });
  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (form.dataset.form === "logout") { rest(); keys().forEach(function (key) { store.removeItem(key); }); tab.removeItem(SENT); return; }
    if (form.method !== "post") return;
    rest();
    /* what this form does settles what was typed in an earlier one */
    if (form.dataset.settles) { tab.setItem(SENT, PREFIX + user + "|" + form.dataset.settles); return; }
    if (!keeps(form)) { tab.removeItem(SENT); return; }
    save(form);
    tab.setItem(SENT, keyOf(form));
  });
  window.addEventListener("pagehide", rest);
  document.addEventListener("visibilitychange", function () { if (document.visibilityState === "hidden") rest(); });
})();
