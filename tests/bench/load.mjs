// How long a person with a slow phone waits, as `cargo xtask bench` reports it: Chromium with a processor four times
// slower, 1.6 Mbit/s down and 150 ms of latency, nothing cached. Each figure is the median of several runs. It
// measures and never judges. `cargo xtask` gives the address of the built app (BASE_URL) and the browser (CHROMIUM).
import { chromium } from "playwright-core";
import { SWITCHES } from "../browser/support/switches.mjs";
import { PAGES } from "./pages.mjs";

const RUNS = 5;
/** The profile that Lighthouse calls a slow phone. */
const SLOWER = 4;
const LINE = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** In every frame from its first moment: notes when the button of the first page works, by pressing it. */
function press() {
  const found = globalThis.reliefCheckLoad = { paint: 0, largest: 0, usable: 0, question: 0 };
  const start = performance.timeOrigin;
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === "first-contentful-paint") found.paint = start + startTime;
  }).observe({ type: "paint", buffered: true });
  // Before the button is pressed; what is drawn after that is no part of the load.
  const largest = new PerformanceObserver((list) => { found.largest = start + list.getEntries().at(-1).startTime; });
  largest.observe({ type: "largest-contentful-paint", buffered: true });
  const look = () => {
    const name = document.querySelector("main[data-page]")?.dataset.page;
    if (name === "start") {
      const now = performance.now();
      document.querySelector('[data-action="start"]')?.click();
      if (document.querySelector("main[data-page]")?.dataset.page !== "start") found.usable = start + now;
    }
    if (name === "waiting" || name === "question") found.usable ||= start + performance.now();
    if (name === "question") found.question = start + performance.now();
    else setTimeout(look, 20);
  };
  look();
}

async function run(browser, { address, frame }) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", LINE);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  let bytes = 0;
  let requests = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += encodedDataLength > 0 ? 1 : 0;
  });
  await context.addInitScript(press);
  await page.goto(address, { waitUntil: "commit", timeout: 60_000 });
  const app = frame ? await page.waitForSelector(frame, { state: "attached" }).then((element) => element.contentFrame()) : page.mainFrame();
  await app.waitForFunction(() => globalThis.reliefCheckLoad?.question > 0, undefined, { timeout: 60_000 });
  const start = await page.evaluate(() => performance.timeOrigin);
  const host = await page.evaluate(() => globalThis.reliefCheckLoad);
  const own = await app.evaluate(() => globalThis.reliefCheckLoad);
  await context.close();
  const since = (moment) => moment - start;
  return {
    "first paint": since(host.paint),
    "largest paint": since(Math.max(host.largest, own.largest)),
    "start button works": since(own.usable),
    "first question": since(own.question),
    bytes,
    requests,
  };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

// One process for the page and its frames, so that all of them are slow.
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: [...SWITCHES, "--disable-features=IsolateSandboxedIframes", "--disable-site-isolation-trials"] });
for (const page of await PAGES()) {
  const runs = [];
  for (let count = 0; count < RUNS; count += 1) runs.push(await run(browser, page));
  const figures = Object.keys(runs[0]).map((name) => {
    const value = median(runs.map((one) => one[name]));
    return name === "bytes" || name === "requests" ? `${value.toLocaleString("en-US")} ${name}` : `${name} ${(value / 1000).toFixed(2)} s`;
  });
  console.log(`slow phone, ${page.name}: ${figures.join(", ")}`);
}
await browser.close();
process.exit();
