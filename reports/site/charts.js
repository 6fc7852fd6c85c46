// Values of a chart under the pointer. Each chart has a script beside it that says what stands where, in pixels of the
// picture as it was drawn; it is loaded when somebody points at the chart. All numbers are in the CSV below the chart.
"use strict";

const REACH = 26; // pixels of the drawn picture; a finger is as wide
const charts = [];
const tip = document.createElement("div");
const ring = document.createElement("div");

// The place that is meant at x, y: the nearest; of columns first the nearest column.
function placeAt(chart, x, y) {
  let nearest = null;
  let least = REACH;
  for (const place of chart.places) {
    const far = Math.hypot(place[0] - x, (place[1] - y) / (chart.areColumns ? 10 : 1));
    if (far < least) [nearest, least] = [place, far];
  }
  return nearest;
}

function hideTip() {
  tip.hidden = ring.hidden = true;
}

function showTip(box, scale, [x, y, text]) {
  const left = box.left + scrollX + x * scale;
  const top = box.top + scrollY + y * scale;
  tip.textContent = text;
  tip.hidden = ring.hidden = false;
  const most = document.documentElement.clientWidth - tip.offsetWidth - 4;
  tip.style.left = `${Math.max(4, Math.min(left - tip.offsetWidth / 2, most))}px`;
  tip.style.top = `${top - tip.offsetHeight - 12}px`;
  ring.style.left = `${left}px`;
  ring.style.top = `${top}px`;
}

function point(chart, event) {
  const box = chart.image.getBoundingClientRect();
  const scale = box.width / Number(chart.image.getAttribute("width"));
  const place = placeAt(chart, (event.clientX - box.left) / scale, (event.clientY - box.top) / scale);
  if (place) showTip(box, scale, place);
  else hideTip();
}

function addToChart(places, areColumns) {
  Object.assign(charts[document.currentScript.dataset.chart], { places, areColumns });
}

// Called by a chart's script: [x, y, text].
function addPlaces(places) {
  addToChart(places, false);
}

// The same of bars and lines, where all above and below a place means it too.
function addColumns(places) {
  addToChart(places, true);
}

function loadPlaces(chart) {
  const script = document.createElement("script");
  script.src = chart.image.getAttribute("src").replace(/\.svg$/, ".js");
  script.dataset.chart = charts.indexOf(chart);
  document.head.append(script);
}

function makeReadable(image) {
  const chart = { image, places: [], areColumns: false };
  charts.push(chart);
  image.addEventListener("pointerenter", () => loadPlaces(chart), { once: true });
  image.addEventListener("pointermove", (event) => point(chart, event));
  image.addEventListener("click", (event) => point(chart, event));
  image.addEventListener("pointerleave", (event) => { if (event.pointerType === "mouse") hideTip(); });
}

tip.className = "tip";
ring.className = "ring";
tip.ariaHidden = ring.ariaHidden = "true"; // what the picture shows is its alt, and the numbers are linked
hideTip();
document.body.append(tip, ring);
document.addEventListener("pointerdown", (event) => { if (!event.target.closest("picture")) hideTip(); });
document.querySelectorAll("picture > img").forEach(makeReadable);
