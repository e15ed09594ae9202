// What is tried to break the framed page: settings and messages that are rubbish, messages from strangers, a
// host that navigates the frame, files that are missing, Wasm that is refused.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { HOME, launch } from "./support/browser.mjs";
import { answer, reliefs, toResult, where } from "./support/driver.mjs";
import { assertProtocol, fitted, frameOf, loader, putInto, spied, TELLING, within } from "./support/embed-host.mjs";
import { GROWING } from "./support/facts.mjs";
import { inFront } from "./support/proxy.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());
const put = (snippet, options) => putInto(browser, snippet, options);

/** What the look has come to: colours as the browser shows them, letters, corners. */
const look = (app) => app.evaluate(() => {
  const { backgroundColor, borderRadius, color } = getComputedStyle(document.querySelector("button.go"));
  return { backgroundColor, color, borderRadius, letters: getComputedStyle(document.querySelector("h1")).fontFamily.split(",")[0], set: Object.keys(document.documentElement.dataset).sort().join() };
});
const send = (page, index, message) => page.evaluate(([at, data]) => document.querySelectorAll("iframe")[at].contentWindow.postMessage(data, "*"), [index, message]);

const OWN = { backgroundColor: "rgb(20, 85, 95)", color: "rgb(255, 255, 255)", borderRadius: "4.8px", letters: '"Iowan Old Style"', set: "embed" };
const LONG = "a".repeat(100_000);
const RUBBISH = [
  "?accent=red", "?accent=%23ff", "?accent=ff00", "?accent=gg0000", "?accent=005ea2;color:red", "?accent=url(https://a.test)", "?accent=%00", "?accent=%", "?accent=%E0%A4%A",
  "?accent=005ea2&accent=ff0000", `?accent=${LONG.slice(0, 6000)}`, "?font=Comic+Sans", "?font=url(x)", "?font=serif,x", "?corners=", "?corners=constructor",
  "?county=atlantis", "?county=__proto__", "?county=fresno%20", `?county=${LONG.slice(0, 5000)}`, "?lang=xx", "?lang=en&lang=en", "?theme=dark", "?=&&&==&", "?person=me&county", `?${"a&".repeat(3000)}`,
];

test("settings that are rubbish are as if they were not there", async () => {
  const frames = Object.fromEntries(RUBBISH.map((query, at) => [`/${at}/`, frameOf(query.replaceAll("&", "&amp;"))]));
  const { page, host, close } = await put("", { at: frames });
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  for (const [at, query] of RUBBISH.entries()) {
    await page.goto(`${host.address}${at}/`);
    const app = await within(page);
    assert.deepEqual(await look(app), OWN, query.slice(0, 80));
    assert.equal(new URL(await app.locator(".own a").evaluate((link) => link.href)).searchParams.get("county"), null);
    assert.deepEqual(errors, [], query.slice(0, 80));
  }
  await close();
});

test("good settings are worn, in the light and in the dark", async () => {
  for (const [colorScheme, backgroundColor, color] of [["light", "rgb(0, 94, 162)", "rgb(255, 255, 255)"], ["dark", "rgb(87, 149, 194)", "rgb(0, 0, 0)"]]) {
    const { page, close } = await put(frameOf("?accent=%23005EA2&font=sans&corners=round"), { context: { colorScheme } });
    assert.deepEqual(await look(await within(page)), { backgroundColor, color, borderRadius: "14.4px", letters: "-apple-system", set: "accent,corners,embed,font" }, colorScheme);
    await close();
  }
});

test("the tag's settings change the look in place, and a rubbish one falls back", async () => {
  const { page, close } = await put(`<relief-check accent="#800000"></relief-check>${loader()}`);
  const app = await within(page);
  const set = async (name, value, want) => {
    await page.evaluate(([key, text]) => document.querySelector("relief-check").setAttribute(key, text), [name, value]);
    await app.waitForFunction(([key, text]) => document.documentElement.dataset[key] === text, [name, want]);
  };
  assert.equal((await look(app)).backgroundColor, "rgb(128, 0, 0)");
  await app.evaluate(() => { globalThis.same = true; });
  await set("accent", "#2e8540", "#2e8540");
  await set("corners", "square", "square");
  await set("font", "serif", "serif");
  await set("accent", LONG, undefined);
  await set("corners", "oval", undefined);
  await set("font", "", undefined);
  await page.evaluate(() => document.querySelector("relief-check").setAttribute("lang", "xx"));
  assert.deepEqual(await look(app), OWN);
  assert.equal(await app.evaluate(() => globalThis.same), true, "it was not loaded again");
  await page.evaluate(() => document.querySelector("relief-check").setAttribute("county", "kern"));
  await page.waitForFunction(() => document.querySelector("iframe").src.includes("county=kern"));
  await within(page);
  await close();
});

/** A page that is neither the tool nor the page around it, and talks to both as soon as it is told to. */
const STRANGER = { "/stranger/": '<script src="/stranger.js"></script>', "/stranger.js": `
  addEventListener("message", ({ data }) => {
    if (data !== "go") return;
    for (let count = 0; count < 2000; count += 1) for (const other of [parent[0], parent]) {
      other.postMessage({ v: 1, type: "theme", accent: "#ff0000" }, "*");
      other.postMessage({ v: 1, type: "height", px: 5000 }, "*");
      other.postMessage({ v: 1, type: "step" }, "*");
    }
    parent.postMessage("done", "*");
  });` };
/** Lets the page in the frame of this number send its storm, and waits until all of it has come. */
async function storm(page, index) {
  const before = await page.evaluate(() => globalThis.messages.filter(({ data }) => data === "done").length);
  await page.evaluate((at) => frames[at].postMessage("go", "*"), index);
  await page.waitForFunction((count) => globalThis.messages.filter(({ data }) => data === "done").length > count, before);
  await page.waitForTimeout(300);
}

test("the frame hears only the page around it, and only what the protocol has", async () => {
  // One has an origin like the frame's, the other one like the page's.
  const strangers = '<iframe src="/stranger/" sandbox="allow-scripts" width="10" height="10"></iframe><iframe src="/stranger/" width="10" height="10"></iframe>';
  const { page, close } = await put(`${frameOf()}${loader()}${strangers}`, { plain: true, at: STRANGER });
  const app = await within(page);
  const { outer } = await fitted(page, app);
  await page.evaluate(() => scrollTo(0, 400));
  for (const index of [1, 2]) {
    await storm(page, index);
    assert.deepEqual(await look(app), OWN, "a stranger's look");
    assert.equal(await app.element.evaluate((frame) => frame.clientHeight), outer, "a stranger's height");
    assert.equal(await page.evaluate(() => scrollY), 400, "a stranger's step");
  }
  for (const message of [
    null, "theme", 1, [], {}, { v: 1 }, { type: "theme", accent: "#ff0000" }, { v: "1", type: "theme", accent: "#ff0000" }, { v: 2, type: "theme", accent: "#ff0000" },
    { v: 1, type: "theme", accent: "#ff0000", more: 1 }, { v: 1, type: "theme", county: "kern" }, { v: 1, type: "look", accent: "#ff0000" }, { v: 1, type: "theme", accent: ["#ff0000"] },
    { v: 1, type: "theme", accent: { toString: 1 } }, { v: 1, type: "lang" }, { v: 1, type: "lang", lang: "en", more: 1 }, { v: 1, type: "lang", lang: 5 }, { v: 1, type: "theme", font: LONG }, { v: 1, type: "step" }, { v: 1, type: "height", px: 300 },
  ]) await send(page, 0, message);
  await send(page, 0, { v: 1, type: "theme", corners: "square" });
  await app.waitForFunction(() => document.documentElement.dataset.corners === "square");
  assert.deepEqual(await look(app), { ...OWN, borderRadius: "0px", set: "corners,embed" });
  await toResult(app, GROWING);
  await close();
});

test("the county's page hears only its frame, and only heights that can be", async () => {
  const { page, close } = await put(`${frameOf()}${loader()}`, { plain: true });
  const app = await within(page);
  const { outer } = await fitted(page, app);
  const say = (message) => app.evaluate((data) => parent.postMessage(data, "*"), message);
  for (const px of [199, 20_001, 300.5, -400, 0, 1e9, "400", null, [400], undefined]) await say({ v: 1, type: "height", px });
  for (const message of [null, "height", { type: "height", px: 400 }, { v: 2, type: "height", px: 400 }, { v: 1, type: "size", px: 400 }]) await say(message);
  // The county's own script, in its own name.
  await page.evaluate(() => postMessage({ v: 1, type: "height", px: 400 }, "*"));
  await page.waitForTimeout(200);
  assert.equal(await app.element.evaluate((frame) => frame.clientHeight), outer);
  await say({ v: 1, type: "height", px: 400 });
  await page.waitForFunction((frame) => frame.clientHeight === 400, app.element);
  await close();
});

test("what comes in the frame's place is not believed", async () => {
  const { page, close } = await put(`<iframe src="${HOME}embed/" height="720"></iframe>${loader()}`, { plain: true, at: STRANGER });
  const { outer } = await fitted(page, await within(page));
  await page.evaluate(() => frames[0].location.replace("/stranger/"));
  await page.waitForFunction(() => { try { return frames[0].document.readyState === "complete"; } catch { return false; } });
  await storm(page, 0);
  assert.equal(await page.evaluate(() => document.querySelector("iframe").clientHeight), outer);
  await close();
});

test("a host that navigates the frame gets nothing out of it, and the frame goes on", async () => {
  const { page, close } = await put(`${frameOf()}${loader()}`, { plain: true });
  let app = await within(page);
  await app.locator('[data-action="start"]').click();
  for (let count = 0; count < 4; count += 1) await answer(app, GROWING);
  const { fact } = await where(app);
  const goTo = (address) => page.evaluate((to) => { document.querySelector("iframe").src = to; }, address);
  await goTo("about:blank");
  await page.waitForTimeout(300);
  await page.evaluate(() => history.back());
  app = await within(page, 0, "main");
  await app.waitForSelector("main[data-page]");
  assert.ok([undefined, fact].includes((await where(app)).fact), "where it was, or at the beginning");
  await goTo(`${HOME}embed/?county=kern`);
  app = await within(page);
  await page.evaluate(() => { for (let count = 0; count < 3; count += 1) document.querySelector("iframe").contentWindow.location.replace(document.querySelector("iframe").src); });
  await page.waitForTimeout(300);
  app = await within(page);
  await toResult(app, GROWING);
  assert.equal((await reliefs(app))[0].result, "dismissed");
  const { all, messages } = await spied(page);
  assertProtocol(messages);
  assert.doesNotMatch(all, TELLING);
  await close();
});

/** The site behind a server that changes what comes, in a county's page. */
async function behind(change, snippet) {
  const server = await inFront(change);
  const there = await put(snippet(server.address), { plain: true, home: server.address });
  return { ...there, server, close: async () => { await there.close(); await server.close(); } };
}

test("where Wasm is refused, the page's own words stand in the frame, as high as they are", async () => {
  const refuse = (path, headers) => { headers["content-security-policy"] = headers["content-security-policy"].replace(" 'wasm-unsafe-eval'", ""); };
  const { page, close } = await behind(refuse, (home) => frameOf("?accent=800000", { home }) + loader(home));
  const app = await within(page, 0, "#no-wasm:not([hidden])");
  assert.match(await app.locator("main").innerText(), /CR-400/);
  assert.equal(await app.locator(".own a").isVisible(), true);
  assert.ok((await fitted(page, app)).inner > 2000);
  const skip = await app.locator('a[href="#main"]').evaluate((link) => link.target);
  assert.equal(skip, "_self", "a place on the page is no tab of its own");
  await close();
});

test("where the frame's own script is lost, the app goes on, and scrolls inside", async () => {
  const { page, close } = await behind((path) => (/embed\/frame.*js/.test(path) ? 404 : undefined), (home) => frameOf("", { home }) + loader(home));
  const app = await within(page);
  assert.equal(await app.locator(".own a").getAttribute("href"), "../");
  await toResult(app, GROWING);
  await close();
});

test("where the loader is lost or was changed, the link or the fixed frame stays", async () => {
  const tag = (home) => `<relief-check><a href="${home}">Relief Check</a></relief-check>${loader(home)}`;
  const lost = await behind((path) => (path.endsWith("v1.js") ? 404 : undefined), tag);
  assert.equal(await lost.page.locator("relief-check a").isVisible(), true);
  assert.equal(await lost.page.locator("iframe").count(), 0);
  await lost.close();
  const changed = await put(frameOf() + loader().replace(/sha384-..../, "sha384-AAAA"), { plain: true });
  const app = await within(changed.page);
  assert.equal(await app.element.evaluate((frame) => frame.clientHeight), 720);
  await toResult(app, GROWING);
  await changed.close();
});

test("where the frame does not load, the tag's link stays; else it goes", async () => {
  const tag = (home) => `<relief-check county="kern"></relief-check>${loader(home)}`;
  // A site that is not on the list of those who may frame.
  const refuse = (path, headers) => { headers["content-security-policy"] = headers["content-security-policy"].replace("frame-ancestors *", "frame-ancestors 'none'"); };
  const lost = await behind(refuse, tag);
  await lost.page.waitForSelector("iframe");
  await lost.page.waitForTimeout(300);
  assert.equal(await lost.page.locator("relief-check > a").isVisible(), true);
  assert.match(await lost.page.locator("relief-check > a").evaluate((link) => link.href), /\/\?county=kern$/);
  await lost.close();
  const there = await put(tag());
  await within(there.page);
  await there.page.waitForSelector("relief-check > a", { state: "hidden" });
  await there.close();
});
