"use strict";
// Puts a chart that answers to the pointer in the place of each picture. Without it, and on paper, the pictures stay.
(() => {
  const run = JSON.parse(document.getElementById("run").textContent);
  const time = run.time.map(milliseconds => milliseconds / 1000);
  const end = run.end / 1000;
  const hint = document.querySelector(".hint");
  const showAll = hint.querySelector("button");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const height = 196;
  let plots = [];

  if (time.length < 2 || typeof uPlot === "undefined") {
    return;
  }

  const powersOfTwo = Array.from({ length: 50 }, (_, power) => 2 ** power);
  const units = {
    bytes: { format: bytes, steps: powersOfTwo, gap: 22 },
    rate: { format: value => bytes(value) + "/s", steps: powersOfTwo, gap: 22 },
    percent: { format: value => trim(value, value < 10 ? 1 : 0) + " %", steps: tens(-1), gap: 22 },
    count: { format: value => trim(value, 2), steps: tens(0), gap: 22 },
  };

  function bytes(value) {
    const names = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];
    let unit = 0;
    while (Math.abs(value) >= 1023.5 && unit < names.length - 1) {
      value /= 1024;
      unit++;
    }
    return trim(value, unit === 0 || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2) + " " + names[unit];
  }

  function trim(value, digits) {
    return String(Number(value.toFixed(digits)));
  }

  function tens(first) {
    const steps = [];
    for (let power = first; power < 8; power++) {
      steps.push(10 ** power, 2 * 10 ** power, 5 * 10 ** power);
    }
    return steps;
  }

  function clock(seconds) {
    if (seconds < 60) {
      return seconds === 0 ? "0" : trim(seconds, 2) + " s";
    }
    const whole = Math.round(seconds);
    const two = number => String(number).padStart(2, "0");
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor(whole / 60) % 60;
    return hours > 0 ? hours + ":" + two(minutes) + ":" + two(whole % 60) : minutes + ":" + two(whole % 60);
  }

  // None at the right end, where it would be cut off.
  function labels(plot, ticks) {
    const { min, max } = plot.scales.x;
    return ticks.map(tick => tick > min + 0.97 * (max - min) ? "" : clock(tick));
  }

  function color(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  // Limits and events lie over the curves, as in the pictures.
  function overlay(chart) {
    return plot => {
      const { left, top, width, height } = plot.bbox;
      const context = plot.ctx;
      const pixel = devicePixelRatio;
      context.save();
      context.beginPath();
      context.rect(left, top - 14 * pixel, width, height + 14 * pixel);
      context.clip();
      context.lineWidth = 2 * pixel;
      context.strokeStyle = color("--event");
      for (const milliseconds of run.events) {
        const x = plot.valToPos(milliseconds / 1000, "x", true);
        line(context, x, top + height - 12 * pixel, x, top + height);
      }
      context.strokeStyle = context.fillStyle = color("--limit");
      context.lineWidth = 1.4 * pixel;
      context.setLineDash([6 * pixel, 4 * pixel]);
      context.font = "550 " + 12 * pixel + "px system-ui, sans-serif";
      context.textAlign = "left";
      context.lineJoin = "round";
      for (const limit of chart.limits) {
        const y = plot.valToPos(limit.value, "y", true);
        line(context, left, y, left + width, y);
        halo(context, limit.label, left + 4 * pixel, y - 5 * pixel, pixel);
      }
      context.restore();
    };
  }

  function halo(context, text, x, y, pixel) {
    context.save();
    context.setLineDash([]);
    context.lineWidth = 3 * pixel;
    context.strokeStyle = color("--surface");
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
    context.restore();
  }

  function line(context, x1, y1, x2, y2) {
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  }

  function options(chart, width) {
    const unit = units[chart.unit];
    const axis = { stroke: color("--soft"), font: "12px system-ui, sans-serif", ticks: { show: false } };
    const colors = [color("--c0"), color("--c1")];
    return {
      width,
      height,
      padding: [14, 0, 0, 0],
      cursor: { sync: { key: "run" }, drag: { x: true, y: false, dist: 5 }, points: { size: 6 } },
      scales: { x: { time: false, range: (_, low, high) => isAll(low, high) ? [0, end] : [low, high] }, y: { range: [0, chart.top] } },
      axes: [
        { ...axis, values: labels, grid: { show: false }, space: 80, size: 28 },
        {
          ...axis,
          values: (_, ticks) => ticks.map(unit.format),
          grid: { stroke: color("--grid"), width: 1 },
          incrs: unit.steps,
          space: unit.gap,
          size: 64,
        },
      ],
      series: [
        { label: "Time", value: (_, seconds) => seconds == null ? "–" : clock(seconds) },
        ...chart.series.map((series, index) => ({
          label: series.label,
          stroke: colors[index],
          fill: chart.series.length === 1 ? colors[index] + "1a" : undefined,
          width: 1.6,
          points: { show: false },
          value: (_, value) => value == null ? "–" : unit.format(value),
        })),
      ],
      hooks: { draw: [overlay(chart)], setScale: [(plot, scale) => scale === "x" && zoomed(plot)] },
    };
  }

  function zoomed(plot) {
    const { min, max } = plot.scales.x;
    showAll.disabled = isAll(min, max);
  }

  function isAll(low, high) {
    return low <= time[0] && high >= time[time.length - 1];
  }

  function draw() {
    plots.forEach(plot => plot.destroy());
    plots = run.charts.map(chart => {
      const place = document.querySelector("#" + chart.id + " .plot");
      const live = place.querySelector(".live") ?? place.appendChild(document.createElement("div"));
      live.className = "live";
      place.classList.add("has-live");
      return new uPlot(options(chart, live.clientWidth), [time, ...chart.series.map(series => series.values)], live);
    });
  }

  showAll.addEventListener("click", () => plots.forEach(plot => plot.setScale("x", { min: 0, max: end })));
  dark.addEventListener("change", draw);
  new ResizeObserver(() => plots.forEach(plot => plot.setSize({ width: plot.root.parentElement.clientWidth, height })))
    .observe(document.getElementById("charts"));
  draw();
  hint.hidden = false;
})();
