// Nothing leaves the device: no request after the page has loaded, whoever counts; the production headers
// on every answer; nothing stored; and the app goes on without a network.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { complaints, fresh, HOME, launch, loaded, open } from "./support/browser.mjs";
import { reliefs, toResult } from "./support/driver.mjs";
import { FOR_SALE, GROWING } from "./support/facts.mjs";
import { inFront, wholeNetwork } from "./support/proxy.mjs";
import { FIRST, listOf } from "./support/site.mjs";
import { assertNothingKept, logged } from "./support/traces.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** What production sends. It stands here a second time, so that no change is by accident. */
const ALWAYS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
  + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'";
const ALONE = `${POLICY}; worker-src 'self'; manifest-src 'self'; frame-ancestors 'none'`;
/** Pages, and whatever is none of the others. */
const APART = { "cross-origin-opener-policy": "same-origin" };
const PAGE = { ...ALWAYS, ...APART, "content-security-policy": ALONE, "cross-origin-resource-policy": "same-origin" };
/** What pages load. In a sandboxed frame even the page's own files come from another origin. */
const ASSET = { ...ALWAYS, ...APART, "content-security-policy": ALONE, "cross-origin-resource-policy": "cross-origin", "access-control-allow-origin": "*" };
/** In a sandbox one engine takes 'self' for something else, so the framed page's policy names the site too. */
const FRAMED = {
  ...ALWAYS, "cross-origin-resource-policy": "cross-origin",
  "content-security-policy": `${POLICY.replace(/(?<=script-src|style-src|img-src|connect-src) 'self'/g, ` 'self' ${new URL(HOME).origin}`)}; worker-src 'none'; frame-ancestors *`,
};
const CODE = { ...PAGE, "content-security-policy": `${ALONE}; frame-src 'self'` };
const HASHED = /-[0-9a-f]{12,16}[._]/;
const FOREVER = "public, max-age=31536000, immutable";

/** What a file is to have, and how long it may be kept. */
function expected(path) {
  if (path === "embed/v1.js") return [ASSET, "public, max-age=3600"];
  if (HASHED.test(path)) return [ASSET, FOREVER];
  if (path === "embed/code.html") return [CODE, "no-cache"];
  return [path === "embed/" ? FRAMED : PAGE, "no-cache"];
}
/** Headers that only describe the bytes. */
const ABOUT_BYTES = ["content-type", "content-length", "content-encoding", "cache-control", "vary", "connection"];
const DENIED = ["camera", "geolocation", "microphone", "payment", "usb", "browsing-topics"];

/** Everything that a person can do on the pages without leaving them. */
async function everything(page) {
  await toResult(page, GROWING);
  await page.locator("details.told summary").click();
  await page.locator('[data-action="change"]').click();
  await page.locator('a[data-change="age"]').click();
  await page.locator("details.why summary").click();
  await page.locator("form button[type=submit]").click();
  await page.goBack();
  await page.goForward();
  await page.locator('[data-action="clear"]').click();
  await page.waitForSelector('main[data-page="start"]');
  await toResult(page, FOR_SALE);
  // Long enough for anything that waits for a quiet moment.
  await page.waitForTimeout(500);
}

test("the first load takes at most six requests, then the copy is made, and all are the site's own", async () => {
  const server = await inFront();
  const context = await fresh(browser);
  const page = await context.newPage();
  const urls = [];
  context.on("request", (request) => urls.push(request.url()));
  await page.goto(server.address);
  await page.waitForSelector('[data-action="start"]');
  await loaded(page);
  await page.waitForTimeout(500);
  const worker = server.seen.indexOf("/sw.js");
  assert.ok(worker > 0 && worker <= 6, `the app, and then the worker: ${server.seen}`);
  // Nothing of the app is fetched again for the copy, and nothing that the list does not name.
  assert.equal(new Set(server.seen).size, server.seen.length, `fetched twice: ${server.seen}`);
  const files = [...Object.keys(listOf(FIRST)), "sw.js", "site.webmanifest"].map((file) => new URL(file, server.address).pathname);
  assert.deepEqual(server.seen.filter((path) => !files.includes(path) && !path.startsWith("/icons/")), []);
  for (const url of urls.filter((one) => !one.startsWith("data:"))) assert.ok(url.startsWith(server.address), url);
  await context.close();
  await server.close();
});

test("after the load nothing is requested, by the page's, the browser's and the server's count", async () => {
  const server = await inFront();
  const context = await fresh(browser);
  const page = await open(context, server.address);
  await loaded(page);
  await page.waitForTimeout(500);
  const told = [];
  context.on("request", (request) => told.push(request.url()));
  const log = await logged(page);
  const before = server.seen.length;
  assert.ok(before > 6);
  await everything(page);
  assert.deepEqual(told, []);
  assert.deepEqual(log, []);
  assert.deepEqual(server.seen.slice(before), []);
  await context.close();
  await server.close();
});

test("the browser as a whole asks for nothing but the app", async (t) => {
  const network = await wholeNetwork();
  const alone = await launch({ proxy: { server: network.address, bypass: "<-loopback>" } });
  t.after(() => alone.close());
  const page = await open(await fresh(alone));
  await loaded(page);
  await page.waitForTimeout(500);
  const before = network.seen.length;
  assert.ok(before > 0, "the proxy sees what the browser asks for");
  await everything(page);
  assert.deepEqual(network.seen.slice(before), []);
});

test("every answer has the production headers, and no other", async () => {
  const context = await fresh(browser);
  const page = await context.newPage();
  const answers = [];
  page.on("response", (response) => answers.push(response));
  await page.goto(HOME);
  await page.waitForSelector('[data-action="start"]');
  for (const path of ["no-such-file", "embed/", "embed/code.html", "embed/v1.js", "embed/v1.js.sri"]) await page.evaluate((one) => fetch(one).then((answer) => answer.text()), path);
  const own = answers.filter((answer) => answer.url().startsWith(HOME));
  assert.ok(own.length >= 10, `${own.length} answers`);
  assert.ok(own.some((answer) => answer.status() === 404), "a missing file");
  for (const answer of own) {
    const headers = await answer.allHeaders();
    const policy = headers["permissions-policy"] ?? "";
    for (const feature of DENIED) assert.ok(policy.includes(`${feature}=()`), `${feature} in ${policy}`);
    const rest = Object.keys(headers).filter((name) => name !== "permissions-policy" && !ABOUT_BYTES.includes(name));
    const [want, kept] = expected(new URL(answer.url()).pathname.slice(1));
    assert.deepEqual(rest.toSorted(), Object.keys(want).toSorted(), answer.url());
    for (const [name, value] of Object.entries(want)) assert.equal(headers[name], value, `${name} of ${answer.url()}`);
    assert.equal(headers["cache-control"], kept, answer.url());
  }
  await context.close();
});

test("a whole walk leaves the console silent, and nothing in storage but the tool's own files", async () => {
  const context = await fresh(browser);
  const page = await context.newPage();
  const found = complaints(page);
  await page.addInitScript(() => addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)));
  await page.goto(HOME);
  await page.waitForSelector('[data-action="start"]');
  await toResult(page, GROWING, () => assertNothingKept(page, HOME));
  await assertNothingKept(page, HOME);
  assert.deepEqual(found, []);
  await context.close();
});

test("once loaded, it works without a network", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await context.setOffline(true);
  await toResult(page, GROWING);
  assert.equal((await reliefs(page))[0].result, "dismissed");
  await context.close();
});

test("every link that leaves the page takes nothing with it", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await toResult(page, GROWING);
  const links = await page.locator('a[href^="http"]').evaluateAll((all) => all.map((one) => ({ href: one.getAttribute("href"), rel: one.rel, ping: one.ping, target: one.target })));
  assert.ok(links.length > 5);
  for (const { href, rel, ping, target } of links) {
    assert.match(rel, /\bnoreferrer\b/, href);
    assert.equal(ping, "", href);
    assert.equal(target, "", href);
    assert.doesNotMatch(href, /11358|1994|21-plus/, "an answer in an address");
  }
  await context.close();
});
