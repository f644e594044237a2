/* Charts drawn from the table beside them: table[data-chart]. The table stays for readers of tables and is a button away. */
(function () {
  "use strict";
  var root = getComputedStyle(document.documentElement);
  var rem = parseFloat(root.fontSize) || 16;
  var small = Math.round(rem * 0.75);

  var high = document.documentElement.dataset.contrast === "high";

  function token(name) { return root.getPropertyValue("--wp-" + name).trim(); }

  /* A pale colour beside others; with high contrast the token that stands out on white. */
  function pale(colour, strong) { return high ? token(strong) : colour; }

  function number(cell) {
    var value = parseFloat(cell.textContent);
    return isNaN(value) ? null : value;
  }

  function rows(table) {
    return Array.from(table.tBodies[0].rows).map(function (row) {
      return { on: row.dataset.on, label: row.cells[0].textContent.trim(), values: Array.from(row.cells).slice(1).map(number) };
    });
  }

  function heads(table) { return Array.from(table.tHead.rows[0].cells).slice(1).map(function (c) { return c.textContent.trim(); }); }

  function day(iso) { return Date.parse(iso + "T00:00:00Z") / 86400000; }

  /* Where a day lies on an axis of month-ends: 0 is the first of them. */
  function place(list, iso) {
    var at = day(iso);
    for (var i = 0; i < list.length; i++) {
      if (at <= day(list[i].on)) {
        var before = i === 0 ? day(list[i].on) - 30 : day(list[i - 1].on);
        return i - 1 + (at - before) / (day(list[i].on) - before);
      }
    }
    return list.length - 1;
  }

  function base(narrow) {
    return {
      animation: false,
      aria: { enabled: true },
      textStyle: { fontFamily: token("sans"), fontSize: small },
      grid: { left: small * 3, right: narrow ? small : small * 1.8, top: small * 1.6, bottom: small * 2.1 }
    };
  }

  function axis(list, narrow, now) {
    return {
      type: "value", min: -0.4, max: list.length - 0.6, interval: 1,
      axisLine: { lineStyle: { color: token("line-2") } }, axisTick: { show: false }, splitLine: { show: false },
      axisLabel: {
        color: token("ink-2"), fontSize: small, customValues: list.map(function (_, i) { return i; }), hideOverlap: true,
        formatter: function (value) {
          var i = Math.round(value);
          return list[i] && list[i].on !== now && (!narrow || i % 2 === 1) ? list[i].label.replace(" ", "") : "";
        }
      }
    };
  }

  function lines(word, row, names) {
    return [row.label].concat(names.map(function (name, i) {
      return row.values[i] === null ? null : name + "  " + row.values[i];
    }).filter(Boolean)).join("\n");
  }

  function trend(table, narrow) {
    var list = rows(table), names = heads(table), option = base(narrow), now = table.dataset;
    var at = now.now ? place(list, now.now) : null;
    var actual = list.map(function (r, i) { return [i, r.values[1]]; }).filter(function (p) { return p[1] !== null && (at === null || p[0] <= at); });
    if (at !== null && now.nowProgress) actual.push([at, parseFloat(now.nowProgress)]);
    var counts = list.map(function (r) { return r.values[2] || 0; });
    option.tooltip = {
      trigger: "axis", renderMode: "richText",
      formatter: function (points) { var row = list[Math.round(points[0].axisValue)]; return row ? lines("", row, names) : ""; }
    };
    option.xAxis = axis(list, narrow, now.now);
    option.yAxis = [
      { type: "value", name: "%", nameGap: 4, nameTextStyle: { align: "right", color: token("ink-2"), fontSize: small }, min: 0, max: 100, interval: 50, axisLabel: { color: token("ink-2"), fontSize: small }, splitLine: { lineStyle: { color: token("line-3") } } },
      { type: "value", min: 0, max: Math.max(10, Math.max.apply(null, counts) * 5), show: false }
    ];
    option.series = [
      {
        name: names[2], type: "bar", yAxisIndex: 1, barWidth: small, itemStyle: { color: pale("#dc9d97", "lag-2") },
        data: list.map(function (r, i) { return [i, r.values[2]]; }).filter(function (p) { return p[1] !== null; }),
        label: { show: true, position: "top", distance: 2, fontSize: small, color: token("red"), formatter: function (p) { return p.value[1] || ""; } }
      },
      { name: names[0], type: "line", showSymbol: false, z: 2, lineStyle: { color: token("ink-2"), type: [5, 4], width: 1.6 }, data: list.map(function (r, i) { return [i, r.values[0]]; }) },
      { name: names[1], type: "line", showSymbol: false, z: 3, lineStyle: { color: token("bar"), width: 2.6 }, data: actual }
    ];
    if (at !== null) {
      var line = option.series[2];
      line.markLine = {
        symbol: "none", silent: true, lineStyle: { color: pale("#9aa5b5", "ink-3"), type: "solid", width: 1 },
        label: { show: true, formatter: now.wordToday, fontSize: small, color: token("ink-2"), position: "end", distance: 1 }, data: [{ xAxis: at }]
      };
      if (now.nowProgress) {
        line.markPoint = {
          symbol: "circle", symbolSize: 8, itemStyle: { color: token("bar"), borderColor: "#fff", borderWidth: 2 },
          label: { show: true, position: at > list.length * 0.75 ? "left" : "right", offset: at > list.length * 0.75 ? [-2, 16] : [2, 9], formatter: now.nowProgress + "%", color: token("ink"), fontWeight: 600, fontSize: small + 1 },
          data: [{ coord: [at, parseFloat(now.nowProgress)] }]
        };
      }
    }
    return option;
  }

  var colours = { OVERDUE: pale("#c9554d", "red"), AT_RISK: pale("#e0a53a", "lag"), ON_TRACK: pale("#5aa57c", "green"), NOT_STARTED: pale("#b4bdc9", "line"), DONE: pale("#7ea6e6", "bar-done") };

  /* Stacked columns: one series a column of the table. */
  function stacked(table, narrow) {
    var list = rows(table), names = heads(table), option = base(narrow);
    var codes = Array.from(table.tHead.rows[0].cells).slice(1).map(function (c) { return c.dataset.code; });
    option.grid.bottom = small * 4;
    option.legend = { bottom: 0, itemWidth: small, itemHeight: small * 0.7, textStyle: { color: token("ink-2"), fontSize: small } };
    option.aria.decal = { show: high };
    option.tooltip = { trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" }, formatter: function (points) { return lines("", list[points[0].dataIndex], names); } };
    option.xAxis = { type: "category", data: list.map(function (r) { return r.label.replace(" ", ""); }), axisTick: { show: false }, axisLine: { lineStyle: { color: token("line-2") } }, axisLabel: { color: token("ink-2"), fontSize: small } };
    option.yAxis = { type: "value", name: table.dataset.unit || "", nameGap: 4, nameTextStyle: { align: "right", color: token("ink-2"), fontSize: small }, minInterval: 1, axisLabel: { color: token("ink-2"), fontSize: small }, splitLine: { lineStyle: { color: token("line-3") } } };
    option.series = names.map(function (name, i) {
      return { name: name, type: "bar", stack: "all", barMaxWidth: small * 2.4, itemStyle: { color: colours[codes[i]] || token("bar") }, data: list.map(function (r) { return r.values[i]; }) };
    });
    return option;
  }

  /* Plain horizontal bars: first number of each row. */
  function bars(table, narrow) {
    var list = rows(table).reverse(), option = base(narrow);
    option.grid.left = small * 12;
    option.tooltip = { trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" }, formatter: function (points) { var r = list[points[0].dataIndex]; return r.label + "  " + r.values[0]; } };
    option.yAxis = { type: "category", data: list.map(function (r) { return r.label; }), axisTick: { show: false }, axisLabel: { color: token("ink-2"), fontSize: small } };
    option.xAxis = { type: "value", axisLabel: { color: token("ink-2"), fontSize: small }, splitLine: { lineStyle: { color: token("line-3") } } };
    option.series = [{ type: "bar", barMaxWidth: small, itemStyle: { color: token("bar") }, data: list.map(function (r) { return r.values[0]; }) }];
    return option;
  }

  /* Bars from start to due date, filled as far as the progress, with a tick where they were expected to be and diamonds for the steps. */
  function timeline(table, narrow) {
    var data = table.dataset, line = small * 2, ink = token("ink");
    var list = Array.from(table.tBodies[0].rows).map(function (row) {
      var link = row.querySelector("th a");
      return {
        start: day(row.dataset.start), due: day(row.dataset.due) + 1, progress: parseFloat(row.dataset.progress), expected: parseFloat(row.dataset.expected),
        light: row.dataset.light, code: row.dataset.taskCode, label: link.textContent.trim().replace(/\s+/g, " "), href: link.href,
        cells: Array.from(row.cells).map(function (c) { return c.textContent.trim(); }),
        steps: Array.from(row.querySelectorAll("time")).map(function (t) { return day(t.dateTime); })
      };
    });
    var option = base(narrow), left = narrow ? small * 6 : small * 22, total = 0, steps = [];
    list.forEach(function (r, i) {
      r.words = wrapped(narrow ? r.code : r.label, left - small, small);
      var height = Math.max(line, (r.words.length * 7 + 3) * small / 5);
      r.at = total + height / 2;
      total += height;
      r.steps.forEach(function (on) { steps.push({ value: [on, r.at, i], name: r.label }); });
    });
    var firsts = months(data.from, data.to);
    function found(p) { return list[p.seriesIndex === 0 ? p.dataIndex : p.value[2]]; }
    function date(value) { return new Date(value * 86400000).toISOString().slice(0, 10); }
    function bar(params, api) {
      var r = list[params.dataIndex], y = api.coord([r.start, r.at])[1], left = api.coord([r.start, 0])[0], right = api.coord([r.due, 0])[0];
      var height = small * 0.8, width = Math.max(2, right - left), at = left + width * r.expected / 100;
      function piece(x, w, fill) { return { type: "rect", shape: { x: x, y: y - height / 2, width: w, height: height, r: 2 }, style: { fill: fill } }; }
      var children = [piece(left, width, token("track"))];
      if (r.light !== "DONE" && r.expected > r.progress) children.push(piece(left, at - left, r.light === "OVERDUE" || r.expected - r.progress > 15 ? token("lag-2") : token("lag")));
      children.push(piece(left, width * r.progress / 100, r.light === "DONE" ? token("bar-done") : token("bar")));
      if (r.light !== "DONE") children.push({ type: "rect", shape: { x: at - 1, y: y - height * 0.8, width: 2, height: height * 1.6 }, style: { fill: ink } });
      return { type: "group", children: children };
    }
    option.grid = { left: left, right: small * 2, top: small * 2.4, bottom: small, height: total };
    option.tooltip = {
      trigger: "item", renderMode: "richText", confine: true,
      formatter: function (p) {
        var r = found(p), c = r.cells;
        return [wrapped(r.label, small * 30, small).join("\n"), c[1] + " → " + c[2], data.wordActual + " " + c[3] + "  " + data.wordExpected + " " + c[4], c[5]]
          .concat(r.steps.map(function (on) { return data.wordStep + " " + date(on); })).join("\n");
      }
    };
    option.xAxis = {
      type: "value", position: "top", min: day(data.from), max: day(data.to) + 1, splitLine: { lineStyle: { color: token("line-3") } }, axisTick: { show: false, customValues: firsts },
      axisLine: { lineStyle: { color: token("line-2") } },
      axisLabel: { color: token("ink-2"), fontSize: small, hideOverlap: true, customValues: firsts, formatter: function (v) { return date(v).slice(0, 7); } }
    };
    option.yAxis = {
      type: "value", inverse: true, min: 0, max: total, splitLine: { show: false }, axisTick: { show: false }, axisLine: { show: true, onZero: false, lineStyle: { color: token("line-2") } },
      axisLabel: {
        color: ink, fontSize: small, lineHeight: small * 1.4, align: "left", margin: left - small / 2, customValues: list.map(function (r) { return r.at; }),
        formatter: function (at) { return list.reduce(function (near, r) { return Math.abs(r.at - at) < Math.abs(near.at - at) ? r : near; }).words.join("\n"); }
      }
    };
    option.series = [
      {
        type: "custom", renderItem: bar, encode: { x: [0, 1], y: 2 }, clip: true, data: list.map(function (r) { return { value: [r.start, r.due, r.at, r.progress, r.expected], name: r.label }; }),
        markLine: {
          symbol: "none", silent: true, lineStyle: { color: pale("#9aa5b5", "ink-3"), type: "solid", width: 1 },
          label: { show: true, formatter: data.wordToday, fontSize: small, color: token("ink-2"), position: "end", distance: 3 }, data: [{ xAxis: day(data.now) + 1 }]
        }
      },
      { type: "scatter", symbol: "diamond", symbolSize: small, itemStyle: { color: ink, borderColor: "#fff", borderWidth: 1 }, data: steps, z: 4 }
    ];
    return { option: option, height: total + small * 5, open: function (p) { return found(p).href; } };
  }

  /* The words as lines no broader than so many pixels, so that no name is cut; Latin words stay whole where they fit. */
  function wrapped(words, width, size) {
    var pen = document.createElement("canvas").getContext("2d"), lines = [""];
    pen.font = size + "px " + token("sans");
    (words.match(/[!-~]{1,24}|[^]/gu) || []).forEach(function (part) {
      var last = lines.length - 1;
      if (pen.measureText(lines[last] + part).width <= width) lines[last] += part;
      else lines.push(part === " " ? "" : part);
    });
    return lines;
  }

  /* The first days of the months between two days, of the quarters or years where there are many. */
  function months(from, to) {
    var first = new Date(from + "T00:00:00Z"), last = day(to), found = [], step = last - day(from) > 800 ? 12 : last - day(from) > 400 ? 3 : 1;
    for (var at = new Date(Date.UTC(first.getUTCFullYear(), 0, 1)); at / 86400000 <= last; at.setUTCMonth(at.getUTCMonth() + step)) {
      if (at >= first) found.push(at / 86400000);
    }
    return found;
  }

  var kinds = { trend: trend, lights: stacked, stacked: stacked, bars: bars, timeline: timeline };

  function draw(table) {
    if (table.dataset.drawn || !kinds[table.dataset.chart]) return;
    table.dataset.drawn = "1";
    var holder = table.closest(".wp-scroll") || table;
    var canvas = document.createElement("div");
    canvas.className = "wp-chart";
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", table.caption ? table.caption.textContent.trim() : "");
    holder.before(canvas);
    var calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    var drawn = kinds[table.dataset.chart](table, canvas.clientWidth < 420);
    var option = drawn.option || drawn;
    if (drawn.height) canvas.style.height = drawn.height + "px";
    option.animation = !calm && table.dataset.animate === "true";
    var chart = window.echarts.init(canvas, null, { renderer: "canvas" });
    chart.setOption(option);
    if (drawn.open) chart.on("click", function (p) { if (p.componentType === "series") window.location.href = drawn.open(p); });
    canvas.setAttribute("role", "img");
    holder.hidden = true;
    document.dispatchEvent(new CustomEvent("workplan:chart", { detail: { table: table, canvas: canvas, option: option } }));
    window.addEventListener("resize", function () { chart.resize(); });

    var toggle = document.createElement("button");
    toggle.type = "button";
    toggle.className = "wp-twin-toggle";
    toggle.textContent = table.dataset.wordTable || "";
    toggle.setAttribute("aria-expanded", "false");
    toggle.addEventListener("click", function () {
      holder.hidden = !holder.hidden;
      canvas.hidden = !holder.hidden;
      toggle.textContent = holder.hidden ? table.dataset.wordTable : table.dataset.wordChart;
      toggle.setAttribute("aria-expanded", String(!holder.hidden));
      if (!canvas.hidden) chart.resize();
    });
    var bar = canvas.previousElementSibling;
    if (bar && bar.classList.contains("dash-sub")) {
      var gap = document.createElement("span");
      gap.className = "wp-sp";
      bar.append(gap, toggle);
    } else {
      canvas.before(toggle);
    }
  }

  window.workplanCharts = function (part) { part.querySelectorAll("table[data-chart]").forEach(draw); };
})();
