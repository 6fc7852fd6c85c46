// What a person does with the site that papertide serve shows: comes in by the printed address, searches with and without
// scripts, opens a report. Runs after site.mjs, on its store. No page may ask another server for anything, run against its
// policy, or complain.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import path from "node:path";
import readline from "node:readline";
import { after, before, test } from "node:test";

const { BUILD, PAPERTIDE } = process.env;
const require = createRequire(path.join(BUILD, "package.json"));
const { chromium } = require("playwright-core");
let browser;
let server;
let address;
let complaints;

before(async () => {
  const line = ["serve", "-q", "--db", "site.db", "--port", "0"];
  server = spawn(PAPERTIDE, line, { cwd: BUILD, stdio: ["ignore", "pipe", "inherit"] });
  [address] = await once(readline.createInterface({ input: server.stdout }), "line");
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
});

after(async () => {
  const left = once(server, "exit");
  await browser.close();
  server.kill("SIGINT");
  assert.deepEqual(await left, [0, null]);
});

async function open(options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  complaints = [];
  page.on("console", (message) => { if (message.type() !== "log") complaints.push(message.text()); });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => { complaints.push(`dialog ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => { if (!request.url().startsWith(new URL(address).origin)) complaints.push(request.url()); });
  await page.goto(address);
  return page;
}

test("comes in once, and the token leaves the address", async () => {
  const page = await open();
  assert.equal(page.url(), new URL("/", address).href);
  await page.reload();
  assert.equal(await page.locator("h1").textContent(), "papertide");
  assert.deepEqual(complaints, []);
});

test("sees the answer change while typing", async () => {
  const page = await open();
  await page.goto(new URL("/search", address).href);
  await page.getByLabel("Search papers").pressSequentially("zyzzyva");
  await page.locator("#hits a").first().waitFor();
  assert.match(await page.locator("#hits a").first().textContent(), /<script>alert\(1\)<\/script>/);
  await page.waitForURL("**/search?q=zyzzyva&**");
  assert.deepEqual(complaints, []);
});

test("searches without scripts", async () => {
  const page = await open({ javaScriptEnabled: false });
  await page.getByLabel("Search papers").fill("speech");
  await page.getByRole("button", { name: "Search" }).click();
  assert.ok((await page.locator("#hits a").count()) > 10);
  assert.deepEqual(complaints, []);
});

test("opens a report with its charts, and searches from there", async () => {
  const page = await open();
  await page.getByRole("row", { name: "2026-W26" }).getByRole("link", { name: "weekly" }).click();
  await page.waitForURL("**/weekly-2026-W26.html");
  assert.equal(await page.locator("h1").textContent(), "The week 2026-W26");
  const drawn = page.locator("main img").first();
  assert.ok(await drawn.evaluate(async (image) => { await image.decode(); return image.naturalWidth > 100; }));
  await page.keyboard.press("/");
  await page.keyboard.type("speech");
  await page.keyboard.press("Enter");
  await page.locator("#hits a").first().waitFor();
  await page.getByRole("link", { name: "All reports" }).click();
  assert.equal(await page.locator("h1").textContent(), "papertide");
  assert.deepEqual(complaints, []);
});
