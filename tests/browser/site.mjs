// What a person does with the site, in Chromium, from file://. Each step's name is a sentence that was false before the
// code; on all of them no page may ask for anything but its own files, run against its policy, or complain.
//
//   BUILD=folder PAPERTIDE=program CORPUS=program node --test site.mjs        (tests/browser/run)
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, test } from "node:test";

const { BUILD, PAPERTIDE, CORPUS } = process.env;
const require = createRequire(path.join(BUILD, "package.json"));
const { chromium } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const REPORTS = ["weekly", "topics", "authors", "quality", "overview"];
const PAGES = ["index.html", ...REPORTS.map((report) => `${report}-2026-W27.html`), "topics-2026-W27/topic-1.html"];
const HOSTILE = '</script><script>alert(1)</script> "Zyzzyva\\" & <img src=x onerror=alert(2)> \u2028 深度学习';
const site = path.join(BUILD, "site");
let browser;
let complaints;

// ── The site ───────────────────────────────────────────────────────────────────────────────────────────────────────

function papertide(...line) {
  execFileSync(PAPERTIDE, line, { cwd: BUILD, env: { ...process.env, PAPERTIDE_DB: "site.db" } });
}

// The demo's digests, with one paper more that would like to run.
function writeDigests() {
  execFileSync(CORPUS, ["digests"], { cwd: BUILD });
  const paper = { id: "2607.99999", categories: ["cs.CL"], authors: ["Ann <b>Other</b>"], title: HOSTILE, summary: HOSTILE };
  fs.appendFileSync(path.join(BUILD, "digests/2026-07-03.jsonl"), `${JSON.stringify(paper)}\n`);
}

function writeSite() {
  for (const left of ["digests", "site", "site.db"]) fs.rmSync(path.join(BUILD, left), { recursive: true, force: true });
  writeDigests();
  papertide("ingest", "-q", "digests");
  papertide("analyze", "-q");
  for (const [report, period] of [["weekly", "2026-W26"], ...REPORTS.map((report) => [report, "2026-W27"])])
    papertide("report", "-q", report, "--format", "html", "--period", period, "--out", "site");
}

// ── The browser ────────────────────────────────────────────────────────────────────────────────────────────────────

function listen(page) {
  page.on("console", (message) => { if (message.type() !== "log") complaints.push(message.text()); });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => { complaints.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => { if (!request.url().startsWith("file://")) complaints.push(request.url()); });
  page.on("requestfailed", (request) => complaints.push(`not there: ${request.url()}`));
}

async function open(name, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...options });
  const page = await context.newPage();
  listen(page);
  await page.goto(`file://${site}/${name}`);
  return page;
}

// A test that ends with a page that has nothing to complain of.
function person(does, steps) {
  test(does, async () => {
    complaints = [];
    await steps();
    for (const context of browser.contexts()) await context.close();
    assert.deepEqual(complaints, []);
  });
}

async function search(page, words) {
  await page.keyboard.press("/");
  await page.keyboard.type(words);
  await page.locator(".found a, .found .from").first().waitFor();
  return page.locator(".found a");
}

before(async () => {
  writeSite();
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
});
after(() => browser.close());

// ── What a person does ─────────────────────────────────────────────────────────────────────────────────────────────

person("opens a report from the index", async () => {
  const page = await open("index.html");
  await page.getByRole("row", { name: "weekly" }).getByRole("link", { name: "The week 2026-W27" }).click();
  assert.equal(await page.locator("h1").textContent(), "The week 2026-W27");
  await page.getByRole("link", { name: "All reports" }).click();
  assert.equal(await page.locator("h1").textContent(), "Reports");
});

person("sorts a table up and down", async () => {
  const page = await open("authors-2026-W27.html");
  const table = page.locator("main table", { has: page.getByRole("button", { name: "pagerank" }) });
  const numbers = async () => (await table.locator("tbody tr td:nth-child(3)").allTextContents()).map(Number);
  const ordered = async (order) => assert.deepEqual(await numbers(), (await numbers()).sort(order));
  await table.getByRole("button", { name: "papers" }).click();
  await ordered((a, b) => b - a);
  await table.getByRole("button", { name: "papers" }).click();
  await ordered((a, b) => a - b);
});

person("filters a long table", async () => {
  const page = await open("authors-2026-W27.html");
  const filter = page.getByLabel("Filter these rows").first();
  const rows = page.locator(".filter + .table").first().locator("tbody tr:visible");
  const before = await rows.count();
  const wanted = (await rows.nth(1).locator("td").first().textContent()).trim();
  await filter.fill(wanted.toUpperCase());
  assert.ok((await rows.count()) < before && (await rows.count()) > 0);
  assert.ok((await rows.allTextContents()).every((row) => row.includes(wanted)));
});

person("finds a paper by the beginnings of its words, in any case and without accents", async () => {
  const page = await open("quality-2026-W27.html");
  await page.route("https://arxiv.org/**", (route) => route.fulfill({ body: "arXiv" }));
  const hits = await search(page, "RETHINKING fédér communic");
  const title = "Rethinking Federated Learning for Communication Rounds";
  await page.locator(".found a", { hasText: title }).first().waitFor();
  assert.match(await page.getByRole("status").textContent(), /^\d+ found/);
  assert.match(await hits.first().getAttribute("href"), /^https:\/\/arxiv\.org\/abs\/\d+\.\d+$/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL("https://arxiv.org/abs/**");
  complaints = complaints.filter((asked) => !asked.startsWith("https://arxiv.org/abs/")); // the page that was asked for
});

person("finds a term and goes to its section, from a page in a folder", async () => {
  const page = await open("topics-2026-W27/topic-1.html");
  await search(page, "mirror token");
  await page.locator(".found a", { hasText: /^mirror tokens?$/ }).first().click();
  await page.waitForURL("**/weekly-2026-W*.html#rising-keywords");
  assert.equal(await page.locator(":target").textContent(), "Rising keywords");
});

person("finds a topic's page and an author, each below the report that tells of it", async () => {
  const page = await open("index.html");
  await search(page, "topics");
  const named = await page.evaluate(() => ["topic", "author"].map((kind) => searched.entries.find((e) => e.kind === kind).text));
  for (const text of named) {
    await page.getByRole("searchbox").first().fill(text);
    await page.locator(".found a", { hasText: text }).first().waitFor();
  }
  assert.ok((await page.locator(".found .from").allTextContents()).includes("Who works with whom, 2026-W27"));
});

person("reads a title that would like to run, also by characters of a script without blanks", async () => {
  const page = await open("weekly-2026-W27.html");
  const hits = await search(page, "zyzzyva");
  await hits.first().waitFor();
  assert.match(await hits.first().textContent(), /^<\/script><script>alert\(1\)<\/script> "Zyzzyva\\" & <img/);
  await page.getByRole("searchbox").first().fill("学习");
  await page.waitForTimeout(50);
  assert.equal(await hits.count(), 1);
});

person("sees at most fifty hits, is told how many more there are, and leaves with Escape", async () => {
  const page = await open("index.html");
  const hits = await search(page, "a");
  await page.locator(".found .from", { hasText: /more/ }).waitFor();
  assert.equal(await hits.count(), 50);
  assert.match(await page.getByRole("status").textContent(), /^[\d,]+ found, 50 shown$/);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Escape");
  assert.ok(await page.locator(".found").isHidden());
  await search(page, "xqzw");
  assert.equal(await page.getByRole("status").textContent(), "Nothing found");
});

person("chooses a theme, charts too, and finds it again after a reload; paper stays white", async () => {
  const page = await open("weekly-2026-W27.html", { colorScheme: "light" });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const chart = () => page.locator("picture img").first().evaluate((image) => image.currentSrc);
  assert.equal(await background(), "rgb(255, 255, 255)");
  await page.getByRole("button", { name: "Theme: auto" }).click();
  await page.getByRole("button", { name: "Theme: light" }).click();
  await page.reload();
  assert.ok(await page.getByRole("button", { name: "Theme: dark" }).isVisible());
  assert.equal(await background(), "rgb(13, 17, 23)");
  await page.waitForFunction(() => document.querySelector("picture img").currentSrc.endsWith("-dark.svg"));
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  assert.equal(await background(), "rgb(255, 255, 255)");
  assert.ok(await page.locator("header").isHidden());
  await page.waitForFunction(() => !document.querySelector("picture img").currentSrc.endsWith("-dark.svg"));
  assert.ok(!(await chart()).endsWith("-dark.svg"));
});

person("points at a chart and reads the value, with a mouse and with a finger", async () => {
  const page = await open("weekly-2026-W27.html", { hasTouch: true });
  const image = page.locator("img[src$='/volume.svg']");
  await image.scrollIntoViewIfNeeded();
  const box = await image.boundingBox();
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.waitForFunction(() => charts.some((chart) => chart.places.length));
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.7);
  assert.match(await page.locator(".tip").textContent(), /^2026-W\d\d: [\d,]+ papers/);
  assert.ok(await page.locator(".tip").isVisible());
  await page.mouse.move(5, 5);
  assert.ok(await page.locator(".tip").isHidden());
  await page.touchscreen.tap(box.x + box.width * 0.4, box.y + box.height * 0.7);
  assert.ok(await page.locator(".tip").isVisible());
});

person("reads every page on a phone without scrolling sideways", async () => {
  for (const name of PAGES) {
    const page = await open(name, { viewport: { width: 390, height: 800 } });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, name);
  }
});

for (const colorScheme of ["light", "dark"])
  person(`meets no serious fault of accessibility on a ${colorScheme} page`, async () => {
    for (const name of PAGES) {
      const page = await open(name, { colorScheme });
      if (name === "index.html") await search(page, "learning");
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run({ preload: false })); // preloading fetches, and pages forbid that
      const grave = violations.filter((found) => ["serious", "critical"].includes(found.impact));
      assert.deepEqual(grave.map((found) => `${name}: ${found.id}: ${found.nodes[0].html}`), []);
    }
  });
