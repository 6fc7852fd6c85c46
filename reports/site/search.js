// A search over what the reports of the folder tell of. reports.js lists them, and each has a search.js with its papers,
// terms, topics and authors: scripts, since a page opened from a disk may not read data. They are loaded when somebody
// goes to the search box. What they say is text from outside: it only ever becomes text.
"use strict";

const MOST_SHOWN = 50;
const ROOT = new URL(".", document.currentScript.src);
const KINDS = ["term", "topic", "author", "paper"]; // of two that match alike, the shorter list first
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u; // written without blanks

const searched = { reports: [], entries: [], known: new Set(), isLoading: false };

// ── Matching ───────────────────────────────────────────────────────────────────────────────────────────────────────

// "Café-au-lait" is " cafe au lait ": without case and accents, a blank before each word.
function folded(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return ` ${(plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `;
}

// 0 is the text itself, 1 begins with what was asked, 2 holds it in one piece, 3 holds all its words; null: not all.
function distance(entry, asked) {
  const words = asked.trim().split(" ");
  if (!words.every((word) => entry.all.includes(CJK.test(word) ? word : ` ${word}`))) return null;
  if (entry.name === asked) return 0;
  const phrase = asked.trimEnd();
  if (entry.name.startsWith(phrase)) return 1;
  return entry.name.includes(phrase) ? 2 : 3;
}

function find(asked) {
  const found = [];
  for (const entry of searched.entries) {
    const far = distance(entry, asked);
    if (far !== null) found.push({ entry, far });
  }
  const kind = ({ entry }) => KINDS.indexOf(entry.kind);
  return found
    .sort((a, b) => a.far - b.far || kind(a) - kind(b) || a.entry.report - b.entry.report)
    .map(({ entry }) => entry);
}

// ── What can be found ──────────────────────────────────────────────────────────────────────────────────────────────

function load(path, report) {
  const script = document.createElement("script");
  script.src = new URL(path, ROOT).href;
  script.async = false; // the newest report first
  script.dataset.report = report;
  document.head.append(script);
}

function loadOnce() {
  if (!searched.isLoading) load("reports.js", 0);
  searched.isLoading = true;
}

// Called by reports.js: [folder, title], newest first.
function addReports(reports) {
  searched.reports = reports.map(([, title]) => title);
  reports.forEach(([folder], place) => load(`${encodeURIComponent(folder)}/search.js`, place));
}

// A link of the site or to https:, null for all others.
function linkOf(href) {
  if (!URL.canParse(href, ROOT)) return null;
  const url = new URL(href, ROOT);
  return url.protocol === "https:" || url.href.startsWith(ROOT.href) ? url.href : null;
}

// Called by a report's search.js: [kind, text, href, note]. A paper of several reports counts in the newest.
function addEntries(entries) {
  const report = Number(document.currentScript.dataset.report);
  for (const [kind, text, href, note] of entries) {
    const link = linkOf(href);
    const isKnown = searched.known.has(link);
    if (link && kind === "paper") searched.known.add(link);
    if (!link || isKnown) continue;
    searched.entries.push({ kind, text, link, note, report, name: folded(text), all: folded(`${text} ${note}`) });
  }
  document.querySelector(".search input").dispatchEvent(new Event("input"));
}

// ── The box ────────────────────────────────────────────────────────────────────────────────────────────────────────

function element(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function hit(entry) {
  const item = element("li", "");
  const link = element("a", "", entry.text);
  link.href = entry.link;
  item.append(link, element("span", "note", `${say(entry.kind)}${entry.note ? ` · ${entry.note}` : ""}`));
  return item;
}

// The hits of each report below its title, the newest report first, in each the best hit first.
function showHits(panel, hits) {
  const reports = [...new Set(hits.map((entry) => entry.report))].sort((a, b) => a - b);
  panel.replaceChildren();
  for (const report of reports) {
    const title = element("p", "from", searched.reports[report]);
    const list = element("ul", "");
    title.id = `found-${report}`;
    list.setAttribute("aria-labelledby", title.id);
    list.append(...hits.filter((entry) => entry.report === report).map(hit));
    panel.append(title, list);
  }
}

function search(box) {
  const asked = folded(box.input.value);
  const hits = asked.trim() ? find(asked) : [];
  const more = hits.length - MOST_SHOWN;
  const said = !asked.trim() ? "" : hits.length ? say("{n} found", hits.length) : say("Nothing found");
  showHits(box.panel, hits.slice(0, MOST_SHOWN));
  if (more > 0) box.panel.append(element("p", "from", say("{n} more: a further word narrows them", more)));
  if (said && !hits.length) box.panel.append(element("p", "from", said));
  box.panel.hidden = !said;
  box.status.textContent = more > 0 ? said + say(", {n} shown", MOST_SHOWN) : said;
}

// Arrows go from the box through the hits and back.
function move(box, step) {
  const stops = [box.input, ...box.panel.querySelectorAll("a")];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (next && !box.panel.hidden) next.focus();
}

function pressed(box, event) {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  if (event.key in steps) move(box, steps[event.key]);
  else if (event.key === "Escape") clear(box);
  else if (event.key === "Enter" && event.target === box.input) box.panel.querySelector("a")?.click();
  else return;
  event.preventDefault();
}

function clear(box) {
  box.input.value = "";
  search(box);
  box.input.focus();
}

function addSearch() {
  const box = {
    form: element("div", "search"),
    input: element("input", ""),
    panel: element("div", "found"),
    status: element("p", "unseen"),
  };
  box.form.setAttribute("role", "search");
  box.status.setAttribute("role", "status");
  box.input.type = "search";
  box.input.placeholder = say("Search papers and terms ( / )");
  box.input.setAttribute("aria-label", say("Search papers and terms"));
  box.panel.hidden = true;
  box.form.append(box.input, box.status, box.panel);
  box.input.addEventListener("focus", loadOnce);
  box.input.addEventListener("input", () => search(box));
  box.panel.addEventListener("click", (event) => { box.panel.hidden = event.target.closest("a") !== null; });
  box.form.addEventListener("keydown", (event) => pressed(box, event));
  box.form.addEventListener("focusin", () => { box.panel.hidden = !box.panel.hasChildNodes(); });
  box.form.addEventListener("focusout", (event) => { box.panel.hidden = !box.form.contains(event.relatedTarget); });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select")) return;
    event.preventDefault();
    box.input.focus();
  });
  document.querySelector("header a").after(box.form);
}

addSearch();
