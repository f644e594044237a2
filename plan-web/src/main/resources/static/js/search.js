/* Search: the key / goes to the search field, and the sentence a search led to is scrolled into sight. */
(function () {
  "use strict";
  function typing(element) {
    return element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
  }

  document.addEventListener("keydown", function (event) {
    if (event.key !== "/" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    var fields = Array.from(document.querySelectorAll("[data-search-field]")).filter(function (one) { return one.offsetParent; });
    var own = fields.filter(function (one) { return one.closest("main"); })[0] || fields[0];
    var link = document.querySelector("[data-search-link]");
    if (own) { event.preventDefault(); own.focus(); own.select(); }
    else if (link) { event.preventDefault(); link.click(); }
  });

  var found = document.querySelector(".wp-paper .found");
  var body = found && found.closest(".body");
  /* plan.js has marked the whole task; here a search led to one sentence of it. */
  if (found) document.querySelectorAll(".wp-paper .is-current:not(.found)").forEach(function (one) { one.classList.remove("is-current"); });
  if (body && body.offsetParent) {
    body.scrollTo({ behavior: "instant", top: Math.max(0, found.getBoundingClientRect().top - body.getBoundingClientRect().top + body.scrollTop - body.clientHeight / 3) });
  }
})();
