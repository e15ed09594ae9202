// Starts Chromium and opens pages of the app: the address, the clock and the size of the window are
// the same in every test. What a page holds and how it is answered is in driver.mjs and keys.mjs.
import { chromium } from "playwright-core";
import { SWITCHES } from "./switches.mjs";

const { BASE_URL, CHROMIUM } = process.env;
if (!BASE_URL || !CHROMIUM) throw new Error("Run these tests with `cargo xtask browser`.");

/** The address of the app, with its last slash. */
export const HOME = `${BASE_URL}/`;

/** The day that every page takes for today: noon, so that no time zone moves it. */
export const TODAY = "2026-11-22T12:00:00";

/** A browser; the test that starts it closes it. */
export function launch(options = {}) {
  const { args = [], ...rest } = options;
  return chromium.launch({ executablePath: CHROMIUM, args: [...SWITCHES, ...args], ...rest });
}

/** The size and kind of a usual telephone. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** A window of its own, without anything that another one remembers. */
export async function fresh(browser, options = {}) {
  const context = await browser.newContext({ locale: "en-US", timezoneId: "America/Los_Angeles", ...options });
  await context.clock.setFixedTime(new Date(`${TODAY}-08:00`));
  context.setDefaultTimeout(15_000);
  return context;
}

/** Opens the first page and waits until the app has drawn it. */
export async function open(context, address = HOME) {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('main[data-page="start"] [data-action="start"]');
  return page;
}

/** Waits until the load is over to its last part: the copy for use without a network is whole. */
export async function loaded(page) {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== "activated") await new Promise((resolve) => { active.addEventListener("statechange", resolve, { once: true }); });
  });
}

/** Collects everything that the console or the page complains of, for as long as the page lives. */
export function complaints(page) {
  const found = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) found.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => found.push(`uncaught: ${error.message}`));
  return found;
}
