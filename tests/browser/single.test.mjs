// The whole tool as one file, opened from a disk: it runs where nothing else is, asks for nothing, cannot ask
// for anything, and keeps answers as the site does. How the site itself does that is in the other files.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { complaints, fresh, launch, open, PHONE } from "./support/browser.mjs";
import { reliefs, toCheck, toResult, where } from "./support/driver.mjs";
import { FOR_SALE, GROWING } from "./support/facts.mjs";
import { walk } from "./support/keys.mjs";
import { ROOT } from "./support/places.mjs";
import { wholeNetwork } from "./support/proxy.mjs";
import { form, logged } from "./support/traces.mjs";

const DIST = join(ROOT, "dist");
const { version } = /\[workspace\.package\]\nversion = "(?<version>[^"]+)"/.exec(readFileSync(join(ROOT, "Cargo.toml"), "utf8")).groups;
const html = readFileSync(join(DIST, "relief-check.html"), "utf8");

let browser;
let folder;
/** The file's address, in a folder where it is alone and whose name is as people name theirs. */
let address;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), "relief check, für alle "));
  copyFileSync(join(DIST, "relief-check.html"), join(folder, "old record.html"));
  address = pathToFileURL(join(folder, "old record.html")).href;
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** What a page could ask by, as policies call it. */
const KINDS = [
  "connect-src", "form-action", "frame-src", "img-src", "media-src", "object-src", "script-src-elem", "style-src-elem",
];

/** Everything that a page asks for beside itself, by three counts; the walk is done by `act`. */
async function requests(page, act) {
  const told = [];
  page.on("request", (request) => told.push(request.url()));
  const log = await logged(page);
  await act();
  await page.waitForTimeout(500);
  const timed = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  return [...told, ...log, ...timed].filter((url) => url !== address && !url.startsWith("data:image/svg+xml,"));
}

test("the page's own policy allows its own script and style by their hashes, and nothing else", () => {
  const [, policy] = /<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html);
  const hashes = (tag) => [...html.matchAll(tag)].map(([, text]) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  const [script, ...scripts] = hashes(/<script type="module">(.*?)<\/script>/gs);
  const [style, ...styles] = hashes(/<style>(.*?)<\/style>/gs);
  assert.deepEqual([scripts, styles], [[], []]);
  assert.equal(policy, `default-src 'none'; script-src ${script} 'wasm-unsafe-eval'; style-src ${style}; img-src data:; base-uri 'none'; form-action 'none'`);
});

test("the file names no other file, and holds the words of every language", () => {
  for (const [, name, to] of html.matchAll(/<[^>]*\s(src|href|srcset|action|data)="([^"]*)"/g)) {
    assert.match(to, /^(#|tel:|https:\/\/|data:image\/svg\+xml,)/, `${name}=${to}`);
  }
  assert.doesNotMatch(html, /content="[.]?\//);
  const links = [...html.matchAll(/<(?!a\b)[a-z]+[^>]*\shref="(?!data:)/g)];
  assert.deepEqual(links.map(([text]) => text), []);
  const block = (mark) => [...html.matchAll(new RegExp(`<script type="text/plain" ${mark}[^>]*>([^<]*)</script>`, "g"))];
  const unpacked = (mark) => block(mark).map(([, text]) => gunzipSync(Buffer.from(text, "base64")));
  const named = (end) => readdirSync(DIST).filter((name) => end.test(name)).map((name) => readFileSync(join(DIST, name)));
  const same = (own, files) => assert.ok(files.length > 0 && own.length === files.length && files.every((file) => own.some((one) => one.equals(file))));
  same(unpacked("data-words"), named(/^words-.*\.txt$/));
  same(unpacked("data-app"), named(/\.wasm$/));
});

test("it says which build it is, as the list of checksums has it", () => {
  const [, build] = new RegExp(`<meta name="generator" content="Relief Check ${version}, build ([0-9a-f]{16})">`).exec(html);
  // As a person would: grep the app's own files out of the list, and take the hash of that.
  const own = readFileSync(join(DIST, "SHA256SUMS"), "utf8").split("\n").filter((line) => /-[0-9a-f]{16}(_bg)?\.(wasm|js|css|txt)$/.test(line));
  assert.equal(createHash("sha256").update(own.map((line) => `${line}\n`).join("")).digest("hex").slice(0, 16), build);
  for (const page of readdirSync(DIST, { recursive: true }).filter((name) => name.endsWith(".html"))) {
    assert.doesNotMatch(readFileSync(join(DIST, page), "utf8"), /\{\{/, page);
  }
});

test("every file is on the list of checksums with the one it has", () => {
  const list = readFileSync(join(DIST, "SHA256SUMS"), "utf8").trimEnd().split("\n").map((line) => line.split("  "));
  const all = readdirSync(DIST, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => relative(DIST, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join("/"))
    // The settings for hosts are for people to change.
    .filter((file) => !["SHA256SUMS", ".htaccess", "_headers"].includes(file));
  assert.deepEqual(list.map(([, file]) => file).toSorted(), all.toSorted());
  for (const [sum, file] of list) assert.equal(createHash("sha256").update(readFileSync(join(DIST, file))).digest("hex"), sum, file);
});

test("opened from a disk, a whole walk asks for nothing and complains of nothing", async (t) => {
  // The browser gets a network that notes all that is asked of it.
  const network = await wholeNetwork();
  const alone = await launch({ proxy: { server: network.address, bypass: "<-loopback>" } });
  t.after(() => alone.close());
  const context = await fresh(alone, PHONE);
  const page = await context.newPage();
  const found = complaints(page);
  const asked = await requests(page, async () => {
    await page.goto(address);
    await page.waitForSelector('[data-action="start"]');
    await walk(page, GROWING);
    await page.locator("details.told summary").click();
    assert.deepEqual((await reliefs(page))[0], { relief: "prop64", grade: "right", result: "dismissed" });
    await page.locator('[data-action="clear"]').click();
    await page.waitForSelector('main[data-page="start"]');
    await toResult(page, FOR_SALE);
  });
  assert.deepEqual(asked, []);
  assert.deepEqual(network.seen, []);
  assert.deepEqual(found, []);
  assert.equal(page.url(), address);
  // The words that the site fetches after the app are there, and so is the style.
  assert.match(await page.locator("main").innerText(), /\(323\) 760-6763/);
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), "rgba(0, 0, 0, 0)");
});

test("Back, Forward and Refresh keep the answers of a file too", async () => {
  const page = await open(await fresh(browser), address);
  const trail = [];
  const shown = async () => ({ ...await where(page), ...await form(page) });
  await toCheck(page, GROWING);
  await page.locator('[data-action="see-result"]').click();
  await page.waitForSelector('main[data-page="result"]');
  const result = await reliefs(page);
  assert.ok(result.length > 0);
  while ((await where(page)).name !== "start") {
    const { name, fact } = await where(page);
    await page.reload();
    await page.waitForSelector(`main[data-page="${name}"]`);
    trail.unshift(await shown());
    assert.equal(trail[0].fact, fact);
    if (fact) assert.ok(trail[0].chosen.length + trail[0].typed.length > 0, `${fact} has lost its answer`);
    await page.goBack();
    await page.waitForFunction((last) => document.querySelector("main[data-page]")
      && document.querySelector("form[data-question]")?.dataset.question !== last, fact ?? name);
  }
  assert.ok(trail.length > 8, `${trail.length} pages`);
  for (const want of trail) {
    await page.goForward();
    await page.waitForFunction(({ name, fact }) => document.querySelector("main")?.dataset.page === name
      && document.querySelector("form[data-question]")?.dataset.question === fact, want);
    assert.deepEqual(await shown(), want);
  }
  assert.deepEqual(await reliefs(page), result);
  assert.equal(page.url(), address);
  await page.context().close();
});

test("a request that is tried all the same is refused, by whatever way", async () => {
  const network = await wholeNetwork();
  const page = await open(await fresh(browser), address);
  const ways = await page.evaluate(async ({ all, there, beside }) => {
    const refused = [];
    addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
    const put = (name, more) => document.body.append(Object.assign(document.createElement(name), more));
    await fetch(there).catch(() => {});
    await fetch(beside).catch(() => {});
    navigator.sendBeacon(there, "x");
    try { new WebSocket(there.replace("http", "ws")); } catch { /* Some browsers throw, others tell. */ }
    try { new EventSource(there); } catch { /* As above. */ }
    put("img", { src: `${there}a.png` });
    put("script", { src: `${there}a.js` });
    put("script", { textContent: "globalThis.ran = true" });
    put("link", { rel: "stylesheet", href: `${there}a.css` });
    put("iframe", { src: there });
    put("video", { src: `${there}a.mp4` });
    put("object", { data: `${there}a.pdf` });
    const sent = Object.assign(document.createElement("form"), { action: there, method: "post", target: "_self" });
    document.body.append(sent);
    sent.submit();
    await import(`${there}a.js`).catch(() => {});
    // A busy machine takes its time to refuse.
    for (let tries = 0; tries < 300 && !all.every((one) => refused.includes(one)); tries += 1) await new Promise((resolve) => { setTimeout(resolve, 50); });
    return { refused, ran: globalThis.ran };
  }, { all: KINDS, there: `${network.address}/`, beside: new URL("secret.txt", address).href });
  assert.deepEqual([...new Set(ways.refused)].toSorted(), KINDS);
  assert.equal(ways.ran, undefined);
  assert.deepEqual(network.seen, []);
  assert.equal(page.url(), address);
  await page.context().close();
});

test("where the app cannot start, the file is a readable page that says so", async () => {
  for (const missing of ["WebAssembly", "DecompressionStream"]) {
    const page = await (await fresh(browser, PHONE)).newPage();
    await page.addInitScript((name) => { delete globalThis[name]; }, missing);
    await page.goto(address);
    await page.waitForSelector("#no-wasm", { state: "visible" });
    const text = await page.locator("main").innerText();
    for (const words of ["could not start", "The questions", "Exceptions", "CR-400", "not legal advice"]) assert.ok(text.includes(words), words);
    await page.context().close();
  }
  const page = await (await fresh(browser, { javaScriptEnabled: false })).newPage();
  await page.goto(address);
  assert.match(await page.locator("main").innerText(), /Exceptions/);
  // What the blocks hold is never text of the page.
  assert.ok((await page.locator("body").innerText()).length < 15_000);
  await page.context().close();
});
