// How long a person with a slow phone waits, as `cargo xtask bench` reports it: Chromium with a processor four times
// slower, 1.6 Mbit/s down and 150 ms of latency, nothing cached. Each figure is the median of several runs. It
// measures and never judges. `cargo xtask` gives the address of the built app (BASE_URL) and the browser (CHROMIUM).
import { chromium } from "playwright-core";
import { framed, loader, somebody } from "../browser/support/host.mjs";
import { SWITCHES } from "../browser/support/switches.mjs";

const { BASE_URL, CHROMIUM } = process.env;
const RUNS = 5;
/** The profile that Lighthouse calls a slow phone. */
const SLOWER = 4;
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

const TOOL = `${BASE_URL}/`;
/** What is opened, and the frame in it that has the app. */
const [bare, grows] = [await somebody(TOOL, framed(TOOL)), await somebody(TOOL, framed(TOOL) + loader(TOOL))];
const PAGES = [
  { name: "stand-alone", address: TOOL },
  { name: "in a frame without the loader", address: bare.address, frame: "iframe" },
  { name: "in a frame with the loader", address: grows.address, frame: "iframe" },
];

/** In every frame from its first moment: notes what is painted. */
function watch() {
  const found = globalThis.reliefCheckLoad = { start: performance.timeOrigin, paint: 0, largest: 0, usable: 0, question: 0 };
  const note = (type, keep) => new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ type, buffered: true });
  note("paint", ({ name, startTime }) => { if (name === "first-contentful-paint") found.paint = startTime; });
  note("largest-contentful-paint", ({ startTime }) => { found.largest = startTime; });
}

/** Beside it: presses the button of the first page as soon as it is there, and notes when that was answered. */
function press() {
  const found = globalThis.reliefCheckLoad;
  const page = () => document.querySelector("main[data-page]")?.dataset.page;
  const look = () => {
    if (page() === "start") document.querySelector('[data-action="start"]')?.click();
    if (["waiting", "question"].includes(page())) found.usable ||= performance.now();
    if (page() === "question") found.question = performance.now();
    else setTimeout(look, 20);
  };
  look();
}

/** Opens a page on a slow phone, with or without a finger on the button, and gives back what was noted. */
async function run(browser, { address, frame }, pressing) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", LINE);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  let bytes = 0;
  const fetched = new Set();
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (response.url.startsWith("http") && !response.fromDiskCache) fetched.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => { bytes += fetched.has(requestId) ? encodedDataLength : 0; });
  await context.addInitScript(watch);
  if (pressing) await context.addInitScript(press);
  await page.goto(address, { waitUntil: "commit", timeout: 60_000 });
  const app = frame ? await page.waitForSelector(frame, { state: "attached" }).then((element) => element.contentFrame()) : page.mainFrame();
  if (pressing) await app.waitForFunction(() => globalThis.reliefCheckLoad?.question > 0, undefined, { timeout: 60_000 });
  else await app.waitForSelector('main[data-page="start"]', { timeout: 60_000 });
  // Playwright's own sign that nothing was fetched for half a second.
  await page.waitForLoadState("networkidle", { timeout: 60_000 });
  const [host, own] = [await page.evaluate(() => globalThis.reliefCheckLoad), await app.evaluate(() => globalThis.reliefCheckLoad)];
  await context.close();
  // A frame's clock starts later than its page's. What is told is when a person sees and uses the tool itself.
  const later = own.start - host.start;
  return pressing
    ? { "start button works": own.usable + later, "first question": own.question + later }
    : { "first paint": own.paint + later, "largest paint": own.largest + later, bytes, requests: fetched.size };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

// One process for the page and its frames, so that all of them are slow.
const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...SWITCHES, "--disable-features=IsolateSandboxedIframes", "--disable-site-isolation-trials"] });
const say = (name, value) => (["bytes", "requests"].includes(name) ? `${value.toLocaleString("en-US")} ${name}` : `${name} ${(value / 1000).toFixed(2)} s`);
for (const page of PAGES) {
  const figures = [];
  for (const pressing of [false, true]) {
    const runs = [];
    for (let count = 0; count < RUNS; count += 1) runs.push(await run(browser, page, pressing));
    for (const name of Object.keys(runs[0])) figures.push(say(name, median(runs.map((one) => one[name]))));
  }
  console.log(`slow phone, ${page.name}: ${figures.join(", ")}`);
}
await browser.close();
process.exit();
