// Draws the charts of a page. Each has a table beside it that says the same.
(() => {
  "use strict";
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const rtl = document.documentElement.dir === "rtl";
  const font = getComputedStyle(document.body).fontFamily;

  // The tooltip is made of elements, never of markup, so that no name can become a tag.
  const tip = (lines) => {
    const box = document.createElement("div");
    box.dir = document.documentElement.dir;
    lines.forEach(([name, value], index) => {
      const line = document.createElement("div");
      const label = document.createElement(index === 0 ? "strong" : "span");
      label.textContent = value === undefined ? name : `${name}: `;
      line.append(label);
      if (value !== undefined) {
        const figure = document.createElement("bdi");
        figure.textContent = value;
        line.append(figure);
      }
      box.append(line);
    });
    return box;
  };

  // Follows the width of the window, and of the paper: so many pixels lie between the margins of a sheet on A4.
  const paper = 640;
  const fit = (chart, element) => {
    if (style.colorScheme === "dark") element.dataset.dark = "";
    addEventListener("resize", () => chart.resize());
    addEventListener("beforeprint", () => {
      chart.resize({ width: paper });
      // Not with the next frame: there is none before the paper.
      chart.getZr().flush();
    });
    addEventListener("afterprint", () => chart.resize({ width: "auto" }));
  };

  const signed = (value) => (value > 0 ? "+" : value < 0 ? "\u2212" : "") + Math.abs(value).toFixed(1);

  const curve = (element) => {
    const data = JSON.parse(element.dataset.curve);
    const words = element.dataset;
    const periods = data.periods;
    const chart = echarts.init(element, null, { renderer: "svg" });
    const value = (name) => periods.map((period) => period[name] ?? null);
    const most = Math.max(1, Math.ceil(Math.max(...periods.map((p) => Math.max(p.cooperation ?? 0, -(p.conflict ?? 0))))));
    const axis = { axisLine: { lineStyle: { color: colour("rule-strong") } }, axisLabel: { color: colour("soft"), fontFamily: font } };
    const side = rtl ? "right" : "left";
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: font, color: colour("ink") },
      grid: [
        { [side]: 48, [rtl ? "left" : "right"]: 12, top: 34, height: 110 },
        { [side]: 48, [rtl ? "left" : "right"]: 12, top: 158, height: 70 },
        { [side]: 48, [rtl ? "left" : "right"]: 12, top: 242, height: 36 },
      ],
      legend: {
        top: 0, [side]: 40, icon: "rect", itemWidth: 12, itemHeight: 8, align: rtl ? "right" : "left",
        textStyle: { color: colour("soft"), fontFamily: font },
        data: rtl
          ? [words.independent, words.conflict, words.cooperation, words.mean]
          : [words.mean, words.cooperation, words.conflict, words.independent],
      },
      tooltip: {
        trigger: "axis", backgroundColor: colour("sheet"), borderColor: colour("rule-strong"), confine: true,
        textStyle: { color: colour("ink"), fontFamily: font, fontSize: 13 },
        formatter: (points) => {
          const period = periods[points[0].dataIndex];
          if (period.mean === undefined) return tip([[period.label]]);
          return tip([
            [period.label],
            [words.mean, signed(period.mean)],
            [words.cooperation, signed(period.cooperation)],
            [words.conflict, signed(period.conflict)],
            [words.episodes, period.episodes],
            [words.independent, period.independent],
          ]);
        },
      },
      axisPointer: { link: [{ xAxisIndex: "all" }] },
      xAxis: [0, 1, 2].map((grid) => ({
        ...axis, type: "category", gridIndex: grid, inverse: rtl, data: periods.map((period) => period.label),
        axisTick: { show: false }, axisLabel: { ...axis.axisLabel, show: grid === 2, hideOverlap: true },
      })),
      yAxis: [
        { ...axis, type: "value", position: side, gridIndex: 0, min: -10, max: 10, interval: 5, splitLine: { lineStyle: { color: colour("rule") } }, axisLabel: { ...axis.axisLabel, formatter: (v) => (v > 0 ? `+${v}` : String(v).replace("-", "\u2212")) } },
        { ...axis, type: "value", position: side, gridIndex: 1, min: -most, max: most, interval: most, splitLine: { lineStyle: { color: colour("rule") } }, axisLabel: { ...axis.axisLabel, formatter: (v) => signed(v).replace(/\.0$/, "") } },
        { ...axis, type: "value", position: side, gridIndex: 2, minInterval: 1, splitNumber: 1, splitLine: { show: false } },
      ],
      dataZoom: [
        { type: "slider", xAxisIndex: [0, 1, 2], bottom: 8, height: 24, brushSelect: true, borderColor: colour("rule"), fillerColor: `${colour("rule-strong")}55`, moveHandleStyle: { color: colour("rule-strong") }, handleStyle: { color: colour("sheet"), borderColor: colour("rule-strong") }, dataBackground: { lineStyle: { color: colour("rule-strong") }, areaStyle: { color: colour("rule") } }, selectedDataBackground: { lineStyle: { color: colour("rule-strong") }, areaStyle: { color: colour("rule-strong") } }, emphasis: { moveHandleStyle: { color: colour("soft") } }, textStyle: { color: colour("soft"), fontFamily: font }, showDetail: false },
        { type: "inside", xAxisIndex: [0, 1, 2], zoomOnMouseWheel: "ctrl" },
      ],
      series: [
        { name: words.cooperation, type: "bar", stack: "s", xAxisIndex: 1, yAxisIndex: 1, barMaxWidth: 12, data: value("cooperation"), itemStyle: { color: colour("good") } },
        { name: words.conflict, type: "bar", stack: "s", xAxisIndex: 1, yAxisIndex: 1, barMaxWidth: 12, data: value("conflict"), itemStyle: { color: colour("bad") } },
        { name: words.mean, type: "line", data: value("mean"), connectNulls: true, symbolSize: 6, lineStyle: { color: colour("ink"), width: 1.8 }, itemStyle: { color: colour("ink") }, z: 3 },
        { name: words.independent, type: "bar", xAxisIndex: 2, yAxisIndex: 2, barMaxWidth: 12, data: value("independent"), itemStyle: { color: colour("even") } },
      ],
    });
    const narrow = document.createElement("button");
    narrow.type = "button";
    narrow.textContent = words.narrow;
    narrow.hidden = true;
    element.after(narrow);
    chart.on("datazoom", () => {
      const zoom = chart.getOption().dataZoom[0];
      narrow.hidden = zoom.startValue === 0 && zoom.endValue === periods.length - 1;
      narrow.dataset.from = periods[zoom.startValue].start;
      narrow.dataset.to = periods[zoom.endValue].end;
    });
    narrow.addEventListener("click", () => {
      const address = new URL(location.href);
      address.searchParams.set("from", narrow.dataset.from);
      address.searchParams.set("to", narrow.dataset.to);
      address.searchParams.delete("offset");
      location.assign(address);
    });
    fit(chart, element);
    element.dataset.drawn = "true";
  };

  const base = () => ({ animation: false, textStyle: { fontFamily: font, color: colour("ink") } });
  const tipStyle = () => ({
    backgroundColor: colour("sheet"), borderColor: colour("rule-strong"), confine: true,
    textStyle: { color: colour("ink"), fontFamily: font, fontSize: 13 },
  });
  const tone = (score) => colour(score > 0 ? "good" : score < 0 ? "bad" : "even");
  const side = rtl ? "right" : "left";
  const opposite = rtl ? "left" : "right";
  const show = (element, option) => {
    const chart = echarts.init(element, null, { renderer: "svg" });
    chart.setOption(option);
    fit(chart, element);
    element.dataset.drawn = "true";
    return chart;
  };

  const compare = (element) => {
    const data = JSON.parse(element.dataset.drawnFrom);
    const inks = ["link", "bad", "place", "recipient", "date", "soft"];
    const dashes = ["solid", "dashed", "dotted", [8, 3, 2, 3], [12, 4], [3, 3]];
    const marks = ["circle", "rect", "triangle", "diamond", "roundRect", "pin"];
    const names = data.lines.map((line) => line.name);
    show(element, {
      ...base(),
      grid: { [side]: 48, [opposite]: 16, top: 56, bottom: 32 },
      legend: { top: 0, [side]: 8, align: rtl ? "right" : "left", data: rtl ? [...names].reverse() : names, itemWidth: 32, textStyle: { color: colour("ink"), fontFamily: font } },
      tooltip: {
        trigger: "axis", ...tipStyle(),
        formatter: (points) => tip([[data.labels[points[0].dataIndex]], ...points.filter((p) => p.value !== null && p.value !== undefined).map((p) => [p.seriesName, signed(p.value)])]),
      },
      xAxis: { type: "category", inverse: rtl, data: data.labels, axisTick: { show: false }, axisLine: { onZero: false, lineStyle: { color: colour("rule-strong") } }, axisLabel: { color: colour("soft"), fontFamily: font, hideOverlap: true } },
      yAxis: { type: "value", position: side, min: -10, max: 10, interval: 5, splitLine: { lineStyle: { color: colour("rule") } }, axisLabel: { color: colour("soft"), fontFamily: font, formatter: (v) => (v > 0 ? `+${v}` : String(v).replace("-", "\u2212")) } },
      series: data.lines.map((line, index) => ({
        name: line.name, type: "line", data: line.means, connectNulls: true, symbol: marks[index % marks.length], symbolSize: 7,
        lineStyle: { width: 2, type: dashes[index % dashes.length], color: colour(inks[index % inks.length]) },
        itemStyle: { color: colour(inks[index % inks.length]) },
      })),
    });
  };

  const net = (element) => {
    const data = JSON.parse(element.dataset.drawnFrom);
    const most = Math.max(...data.sides.map((one) => one.episodes));
    const widest = Math.max(...data.lines.map((one) => one.episodes));
    const edge = Math.max(62, Math.min(130, element.clientWidth * 0.17));
    const part = Math.min(1, element.clientWidth / 700);
    // A wheel is calm and the same at every visit; with few sides their names have room around it.
    const chart = show(element, {
      ...base(),
      tooltip: {
        ...tipStyle(),
        formatter: (p) => p.dataType === "edge"
          ? tip([[p.data.said], [element.dataset.episodes, p.data.episodes], [element.dataset.score, signed(p.data.score)]])
          : tip([[p.data.said], [element.dataset.episodes, p.data.episodes]]),
      },
      series: [{
        type: "graph", layout: "circular", circular: { rotateLabel: true }, roam: "move", top: edge, bottom: edge, left: edge, right: edge,
        label: { show: data.sides.length <= 80, color: colour("ink"), fontFamily: font, fontSize: 12, width: edge - 6, overflow: "break", lineHeight: 14, formatter: (p) => p.data.said },
        labelLayout: { hideOverlap: true },
        emphasis: { focus: "adjacency", lineStyle: { opacity: 1 } },
        data: data.sides.map((one) => ({ id: one.code, name: one.code, said: one.name, episodes: one.episodes, href: one.href, symbolSize: 6 + 26 * part * Math.sqrt(one.episodes / most), itemStyle: { color: colour("ink") } })),
        links: data.lines.map((line) => ({ source: line.a, target: line.b, said: line.name, episodes: line.episodes, score: line.score, href: line.href, lineStyle: { color: tone(line.score), width: 1 + 6 * Math.sqrt(line.episodes / widest), opacity: 0.65, curveness: 0.18 } })),
      }],
    });
    chart.on("click", (p) => { if (p.data && p.data.href) location.assign(p.data.href); });
  };

  // TopoJSON keeps each border once, as arcs of differences.
  const features = (topology, object) => {
    const { scale, translate } = topology.transform;
    const arcs = topology.arcs.map((arc) => {
      let x = 0;
      let y = 0;
      return arc.map(([dx, dy]) => { x += dx; y += dy; return [x * scale[0] + translate[0], y * scale[1] + translate[1]]; });
    });
    const ring = (indexes) => indexes.flatMap((index, at) => {
      const line = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
      return at === 0 ? line : line.slice(1);
    });
    // A land on both sides of the date line is drawn on one; Antarctica, which has no relations, is left out.
    const whole = (line) => {
      const xs = line.map((point) => point[0]);
      return Math.max(...xs) - Math.min(...xs) > 300 ? line.map(([x, y]) => [x < 0 ? x + 360 : x, y]) : line;
    };
    const closed = (indexes) => whole(ring(indexes));
    return topology.objects[object].geometries.filter((one) => one.type && one.id !== "010").map((one) => ({
      type: "Feature",
      properties: { name: one.id === undefined ? `x${one.properties.name}` : String(one.id).padStart(3, "0") },
      geometry: { type: one.type, coordinates: one.type === "Polygon" ? one.arcs.map(closed) : one.arcs.map((polygon) => polygon.map(closed)) },
    }));
  };

  const map = async (element) => {
    const data = JSON.parse(element.dataset.drawnFrom);
    const topology = await (await fetch(element.dataset.world)).json();
    echarts.registerMap("world", { type: "FeatureCollection", features: features(topology, "countries") });
    const byNumber = {};
    data.lines.forEach((line) => {
      [line.a, line.b].forEach((code) => { if (data.numbers[code]) byNumber[data.numbers[code]] = line; });
    });
    const chart = show(element, {
      ...base(),
      tooltip: {
        ...tipStyle(),
        formatter: (p) => {
          const line = byNumber[p.name];
          return line ? tip([[line.name], [element.dataset.episodes, line.episodes], [element.dataset.score, signed(line.score)]]) : p.name === data.of ? tip([[data.name]]) : "";
        },
      },
      series: [{
        type: "map", map: "world", roam: "move", selectedMode: false, top: 8, bottom: 8, left: 8, right: 8,
        projection: { project: ([x, y]) => [x, -y * 1.22], unproject: ([x, y]) => [x, -y / 1.22] },
        itemStyle: { areaColor: colour("tag"), borderColor: colour("sheet"), borderWidth: 0.6 },
        emphasis: { label: { show: false }, itemStyle: { areaColor: colour("chosen") } },
        data: [
          ...Object.entries(byNumber).map(([number, line]) => ({ name: number, value: line.score, href: line.href, itemStyle: { areaColor: tone(line.score), opacity: 0.35 + 0.65 * Math.min(1, Math.abs(line.score) / 6) } })),
          { name: data.of, value: 0, itemStyle: { areaColor: colour("ink") } },
        ],
      }],
    });
    chart.on("click", (p) => { if (p.data && p.data.href) location.assign(p.data.href); });
  };

  const kinds = { curve, compare, net, map };
  const draw = () => document.querySelectorAll("[data-chart]").forEach((element) => kinds[element.dataset.chart](element));
  document.fonts.load("14px Plex", "محضر").then(draw, draw);
})();
