/* The chart of an indicator: what was read, the control line and the target, by day. Drawn by charts.js from the table beside it. */
(function () {
  "use strict";

  /* The day of a moment, where the reader is; a time axis counts in local days. */
  function iso(moment) {
    var at = new Date(moment);
    return at.getFullYear() + "-" + String(at.getMonth() + 1).padStart(2, "0") + "-" + String(at.getDate()).padStart(2, "0");
  }

  function indicator(table, narrow, tools) {
    var list = tools.rows(table), names = tools.heads(table), small = tools.small, token = tools.token, option = tools.base(narrow), data = table.dataset;
    function points(column) {
      return list.filter(function (r) { return r.values[column] !== null; }).map(function (r) { return [r.on, r.values[column]]; });
    }
    function line(name, column, colour, type, width, symbols) {
      return { name: name, type: "line", data: points(column), showSymbol: symbols, symbolSize: 8, lineStyle: { color: colour, type: type, width: width }, itemStyle: { color: colour } };
    }
    option.grid.left = small * 5;
    option.grid.bottom = small * 4;
    option.legend = { bottom: 0, itemWidth: small * 2, itemHeight: small * 0.7, textStyle: { color: token("ink-2"), fontSize: small } };
    option.tooltip = {
      trigger: "axis", renderMode: "richText",
      formatter: function (found) {
        var on = String(found[0].value[0]).slice(0, 10);
        var row = list.find(function (r) { return r.on === on; });
        return row ? tools.lines("", row, names) : "";
      }
    };
    option.xAxis = {
      type: "time", axisTick: { show: false }, axisLine: { lineStyle: { color: token("line-2") } }, splitLine: { show: false },
      axisLabel: { color: token("ink-2"), fontSize: small, hideOverlap: true, formatter: function (value) { return iso(value).slice(0, 7); } }
    };
    option.yAxis = { type: "value", scale: true, axisLabel: { color: token("ink-2"), fontSize: small }, splitLine: { lineStyle: { color: token("line-3") } } };
    var actual = line(names[0], 0, token("bar"), "solid", 2.6, true);
    actual.z = 3;
    actual.label = { show: !narrow && points(0).length <= 12, position: "top", fontSize: small, color: token("ink"), formatter: function (p) { return String(p.value[1]); } };
    actual.markLine = {
      symbol: "none", silent: true, lineStyle: { color: token("ink-3"), type: "solid", width: 1 },
      label: { show: true, formatter: data.wordToday, fontSize: small, color: token("ink-2"), position: "end", distance: 1 }, data: [{ xAxis: data.today }]
    };
    option.series = [actual, line(names[2], 2, token("green"), "dotted", 2, false)];
    if (points(1).length) option.series.splice(1, 0, line(names[1], 1, token("ink-2"), [5, 4], 1.6, false));
    return option;
  }

  window.workplanChartKinds = Object.assign(window.workplanChartKinds || {}, { indicator: indicator });
})();
