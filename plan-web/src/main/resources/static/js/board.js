/* Comfort on the dashboard: the whole screen for a meeting room, and charts saved as pictures. The page is complete without it. */
(function () {
  "use strict";
  var WIDTH = 1200, HEIGHT = 640;

  document.querySelectorAll("[data-fullscreen]").forEach(function (button) {
    if (!document.fullscreenEnabled) return;
    button.hidden = false;
    button.addEventListener("click", function () {
      if (document.fullscreenElement) document.exitFullscreen();
      else document.documentElement.requestFullscreen();
    });
  });

  /* The chart of the page with what the page says beside it: plan, day, title, and the legend in words. */
  function whole(detail) {
    /* ECharts writes the family into an attribute as it is: double quotes would end it */
    var family = (detail.option.textStyle.fontFamily || "sans-serif").replace(/"/g, "'");
    var heading = document.querySelector("h1"), caption = detail.table.caption, names = detail.option.series.map(function (s) { return s.name; });
    return Object.assign({}, detail.option, {
      animation: false, backgroundColor: "#fff", textStyle: Object.assign({}, detail.option.textStyle, { fontFamily: family }),
      title: {
        text: caption ? caption.textContent.trim() : "", left: 24, top: 16, textStyle: { fontSize: 20, color: "#1b2430" },
        subtext: (heading ? heading.textContent.trim() : "") + "  " + (document.documentElement.dataset.asOf || ""), subtextStyle: { fontSize: 14, color: "#475467" }
      },
      legend: { data: names, bottom: 12, textStyle: { fontSize: 14, color: "#475467" } },
      grid: { left: 64, right: 40, top: 110, bottom: 84 }
    });
  }

  function drawn(detail, renderer) {
    var chart = window.echarts.init(renderer === "svg" ? null : document.createElement("div"), null,
      { renderer: renderer, ssr: renderer === "svg", width: WIDTH, height: HEIGHT });
    chart.setOption(whole(detail));
    var data = renderer === "svg"
      ? URL.createObjectURL(new Blob([chart.renderToSVGString()], { type: "image/svg+xml" }))
      : chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: "#fff" });
    chart.dispose();
    return data;
  }

  function save(detail, renderer) {
    var link = document.createElement("a"), address = drawn(detail, renderer);
    link.href = address;
    link.download = detail.table.dataset.chart + "-" + (document.documentElement.dataset.asOf || "") + (renderer === "svg" ? ".svg" : ".png");
    link.click();
    if (renderer === "svg") setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
  }

  document.addEventListener("workplan:chart", function (event) {
    var detail = event.detail, words = detail.table.dataset;
    if (!words.wordPng) return;
    var group = document.createElement("span");
    group.className = "wp-chart-save";
    [["canvas", words.wordPng], ["svg", words.wordSvg]].forEach(function (way) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "wp-twin-toggle";
      button.textContent = way[1];
      button.dataset.saveChart = way[0] === "svg" ? "svg" : "png";
      button.addEventListener("click", function () { save(detail, way[0]); });
      group.append(button);
    });
    detail.canvas.after(group);
  });
})();
