// Draws the numbers of the table below it; a chart never has a number of its own.
"use strict";

const style = getComputedStyle(document.documentElement);
const ink = style.getPropertyValue("--ink").trim();
const palette = ["#12478f", "#865000", "#1a6639", "#ad1f18", "#555c66", "#4f7fc0", "#b98a3e", "#4f9a6d", "#c9655f", "#8b8d8c"];

const words = (cell) => cell.textContent.trim();
const number = (cell) => {
  const value = Number(words(cell));
  return words(cell) === "" || Number.isNaN(value) ? null : value;
};

for (const place of document.querySelectorAll("[data-chart]")) {
  const table = document.getElementById(place.dataset.table);
  const heads = [...table.tHead.rows[0].cells];
  const columns = heads.map((head, index) => (head.dataset.series ? index : 0)).filter(Boolean);
  const rows = [...table.tBodies[0].rows];
  const line = place.dataset.chart === "line";
  const categories = line ? columns.map((column) => words(heads[column])) : rows.map((row) => words(row.cells[0]));
  const series = line
    ? rows.map((row) => ({ name: words(row.cells[0]), data: columns.map((column) => number(row.cells[column])) }))
    : columns.map((column) => ({ name: words(heads[column]), data: rows.map((row) => number(row.cells[column])) }));
  const chart = echarts.init(place, null, { renderer: "canvas" });
  chart.setOption({
    animation: false,
    color: palette,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    grid: { left: 8, right: 16, top: series.length > 1 ? 56 : 16, bottom: 8, containLabel: true },
    legend: series.length > 1 ? { type: "scroll", top: 0 } : undefined,
    xAxis: { type: "category", data: categories, axisLabel: { interval: 0, hideOverlap: true } },
    yAxis: { type: "value" },
    series: series.map((each) => ({ ...each, type: line ? "line" : "bar", barMaxWidth: 32, symbolSize: 5, label: { show: !line && series.length === 1, position: "top" } })),
  });
  new ResizeObserver(() => chart.resize()).observe(place);
}
