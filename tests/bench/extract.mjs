// How long the state's extract takes in a browser, as `cargo xtask bench extract` reports it: the file is chosen on the
// page, read by its worker in Chromium, and its result shown; and whether the page stays quick meanwhile. `cargo xtask`
// gives the address of the built page (BASE_URL), the browser (CHROMIUM) and the file (EXTRACT). It measures and judges
// nothing but that the counts are the true ones.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { chromium } from "playwright-core";
import { SWITCHES } from "../browser/support/switches.mjs";

const { BASE_URL, CHROMIUM, EXTRACT } = process.env;
const RUNS = 5;

const truth = Object.fromEntries(readFileSync(`${EXTRACT}.truth.csv`, "utf8").split("\n").slice(1).filter(Boolean).map((line) => line.split(",")));
const megabytes = statSync(EXTRACT).size / 1e6;

/** In the page from its first moment: hears what the worker says in the end. */
function hear() {
  const Real = globalThis.Worker;
  globalThis.Worker = class extends Real {
    constructor(...all) {
      super(...all);
      this.addEventListener("message", ({ data }) => { if (data[0] === "done") globalThis.memory = data[4]; });
    }
  };
}

/** Starts, and notes every frame and every long task until the result stands there. */
const measured = () => new Promise((resolve) => {
  const start = performance.now();
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: "longtask" });
  let [last, gap] = [start, 0];
  const frame = (now) => {
    gap = Math.max(gap, now - last);
    last = now;
    if (document.querySelector('main[data-page="done"]')) {
      const time = performance.now() - start;
      const text = document.querySelector("main").innerText;
      // Long tasks are told a little later.
      setTimeout(() => resolve({ time, gap, task: Math.max(0, ...tasks), memory: globalThis.memory, text }), 200);
    } else requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  document.getElementById("start").click();
});

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const browser = await chromium.launch({ executablePath: CHROMIUM, args: SWITCHES });
const runs = [];
for (let count = 0; count < RUNS; count += 1) {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  await page.addInitScript(hear);
  await page.goto(`${BASE_URL}/extract/`);
  await page.waitForSelector('main[data-page="form"]');
  await page.locator("#pick").setInputFiles(EXTRACT);
  await page.locator("#county").selectOption("LOS ANGELES");
  await page.locator("#day").fill("2026-11-22");
  const run = await page.evaluate(measured);
  const number = (name) => Number(truth[name]).toLocaleString("en-US");
  for (const words of [`${number("rows")} rows of ${number("people")} people`, `${number("convictions in the county")} convictions are in`]) {
    assert.ok(run.text.includes(words), `the page does not say: ${words}`);
  }
  runs.push(run);
  await context.close();
}
await browser.close();

const time = median(runs.map((one) => one.time));
console.log(`${megabytes.toFixed(0)} MB, ${truth.rows} rows in Chromium, ${RUNS} runs:`);
console.log(`  wall time from Start to the result: ${runs.map((one) => (one.time / 1000).toFixed(2)).join(", ")} s; median ${(time / 1000).toFixed(2)} s, ${(megabytes / time * 1000).toFixed(0)} MB/s`);
console.log(`  longest gap between two frames of the page: ${Math.max(...runs.map((one) => one.gap)).toFixed(0)} ms; longest task of the page: ${Math.max(...runs.map((one) => one.task)).toFixed(0)} ms (shorter than 50 ms are none)`);
console.log(`  memory of the worker's program: ${(Math.max(...runs.map((one) => one.memory)) / 1e6).toFixed(1)} MB`);
process.exit();
