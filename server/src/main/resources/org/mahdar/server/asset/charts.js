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
    addEventListener("resize", () => chart.resize());
    element.dataset.drawn = "true";
  };

  const kinds = { curve };
  const draw = () => document.querySelectorAll("[data-chart]").forEach((element) => kinds[element.dataset.chart](element));
  document.fonts.load("14px Plex", "محضر").then(draw, draw);
})();
