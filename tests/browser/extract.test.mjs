// The page for the state's extract: what it reads is what the program reads, byte for byte; it can be ended and begun
// again; nothing is sent; and everybody can use it.
import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, before, test } from "node:test";
import { assertClean } from "./support/axe.mjs";
import { complaints, fresh, HOME, launch, loaded } from "./support/browser.mjs";
import { tabTo } from "./support/keys.mjs";
import { assertFits, assertStructure, assertTargets } from "./support/layout.mjs";
import { ROOT } from "./support/places.mjs";
import { batch } from "./support/program.mjs";
import { storage } from "./support/traces.mjs";

const ADDRESS = `${HOME}extract/`;
const DATA = `${ROOT}tests/doj`;
const DAY = "2026-11-22";

let browser;
let folder;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), "relief-check-extract-"));
  for (const name of ["bad.csv", "no_headers.csv", "extra_comma.csv", "gogen_configurable_flow.input.csv", "pilots_san_joaquin.input.csv", "eligibility_options.json"]) {
    copyFileSync(join(DATA, name), join(folder, name));
  }
  copyFileSync(`${DATA}/odd/extract.csv`, join(folder, "odd.csv"));
  const rows = readFileSync(join(folder, "odd.csv"), "utf8").split("\n").filter(Boolean);
  const [header, ...people] = rows;
  const put = (name, lines) => writeFileSync(join(folder, name), lines.map((line) => `${line}\n`).join(""));
  // People out of order, and the rows of one apart.
  put("apart.csv", [header, ...people.slice(40), ...people.slice(0, 43)]);
  put("even.csv", [header, ...people.filter((_, place) => place % 2 === 0)]);
  put("odd-ones.csv", people.filter((_, place) => place % 2 === 1));
  put("weights.csv", ["number,incident,court,grams", `1,2,${courtNumber(people)},12.5`]);
  put("bad-weights.csv", ["number,incident,court,grams", "1,2,3,many"]);
  put("spoiled.csv", [header, people[0], "nonsense", ...people.slice(1, 30), people[30].replace(/,/, ",,")]);
  // Large enough to be ended in the middle: the same people under other numbers.
  const large = [];
  for (let round = 0; round < 60; round += 1) {
    for (const row of people) large.push(row.replace(/^([^,]*,[^,]*,)([^,]*)/, (_, start, id) => `${start}${/^\d+$/.test(id) ? Number(id) + (round + 1) * 100_000_000 : id}`));
  }
  put("large.csv", large);
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** A court number of the extract, for the file of weights. */
const courtNumber = (rows) => rows.map((row) => row.split(",")[52]).find((number) => number && number.length > 4) ?? "";

async function opened(context) {
  const page = await context.newPage();
  await page.goto(ADDRESS);
  await page.waitForSelector('main[data-page="form"]');
  return page;
}

/** Fills in the form. */
async function fill(page, { files, county, policy, beside, fixed = [], over, reliefs }) {
  await page.locator("#pick").setInputFiles(files.map((name) => join(folder, name)));
  if (policy) await page.locator("#policy").selectOption(policy);
  if (reliefs) await page.locator("#reliefs").selectOption(reliefs);
  if (county) await page.locator("#county").selectOption(county);
  if (beside) await page.locator("#beside").setInputFiles(join(folder, beside));
  if (fixed.length) await page.locator("#policy-more summary").click();
  for (const name of fixed) await page.locator(`#faults [value="${name}"]`).check();
  if (over) {
    await page.locator("details:has(#over) summary").click();
    await page.locator("#over").fill(over);
  }
}

/** Starts, and waits until all is read. */
async function run(page, asked) {
  await fill(page, asked);
  await page.locator("#start").click();
  await page.waitForSelector('main[data-page="done"]', { timeout: 60_000 });
}

/** Saves all result files. */
async function saved(page) {
  const found = {};
  for (const link of await page.locator("a[download]").all()) {
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    found[download.suggestedFilename()] = readFileSync(await download.path());
  }
  return found;
}

/** What the program is asked for the same. */
function options({ county, policy, beside, fixed = [], over, reliefs }) {
  const one = (name, value) => (value ? [name, value] : []);
  const kind = policy === "san-francisco" ? "--weights" : "--options";
  return ["--as-of", DAY, ...one("--county", county), ...one("--policy", policy), ...one(kind, beside), ...one("--fixed", fixed.join(",")), ...one("--over-after", over), ...one("--reliefs", reliefs)];
}

/** The same from the page and from the program: every byte of every file. */
async function assertSame(page, asked, what) {
  const expected = batch(folder, asked.files, options(asked)).results;
  const given = await saved(page);
  const names = Object.keys(expected).filter((name) => asked.policy || name !== "policy.csv").toSorted();
  assert.deepEqual(Object.keys(given).toSorted(), names, what);
  for (const name of names) assert.ok(given[name].equals(expected[name]), `${what}: ${name} differs`);
  return expected;
}

const LOS_ANGELES = "LOS ANGELES";
const ASKED = [
  ["one file with a line of names", { files: ["odd.csv"], county: LOS_ANGELES }],
  ["a guess when sentences are over", { files: ["odd.csv"], county: LOS_ANGELES, over: "10" }],
  ["all kinds of relief", { files: ["odd.csv", "pilots_san_joaquin.input.csv"], county: "SAN JOAQUIN", reliefs: "all", over: "5" }],
  ["no line of names", { files: ["no_headers.csv"], county: "SACRAMENTO" }],
  ["94 columns", { files: ["bad.csv"], county: "SACRAMENTO" }],
  ["a comma too many in the names", { files: ["extra_comma.csv"], county: "SACRAMENTO" }],
  ["rows that are none", { files: ["spoiled.csv"], county: LOS_ANGELES }],
  ["two files with rows of the same people, one without names", { files: ["even.csv", "odd-ones.csv"], county: LOS_ANGELES }],
  ["two files with other people, and one twice", { files: ["pilots_san_joaquin.input.csv", "gogen_configurable_flow.input.csv"], county: "SAN JOAQUIN" }],
  ["people out of order", { files: ["apart.csv"], county: LOS_ANGELES, policy: "los-angeles" }],
  ["a policy with faults turned off", { files: ["odd.csv"], county: LOS_ANGELES, policy: "los-angeles-isolated-hand-reviews", fixed: ["dates", "parts", "county"] }],
  ["a policy of its own county", { files: ["pilots_san_joaquin.input.csv"], policy: "san-joaquin", county: "SAN JOAQUIN" }],
  ["a policy with options", { files: ["gogen_configurable_flow.input.csv"], county: "SACRAMENTO", policy: "configurable", beside: "eligibility_options.json" }],
  ["a policy with weights", { files: ["odd.csv"], policy: "san-francisco", county: "SAN FRANCISCO", beside: "weights.csv" }],
  ["a policy with no weights", { files: ["odd.csv"], policy: "san-francisco", county: "SAN FRANCISCO" }],
];

test("what the page finds is what the program finds, byte for byte", async () => {
  const context = await fresh(browser);
  const page = await opened(context);
  const found = complaints(page);
  for (const [what, asked] of ASKED) {
    await run(page, asked);
    await assertSame(page, asked, what);
    await page.locator('[data-action="again"]').click();
    await page.waitForSelector('main[data-page="form"]');
  }
  assert.deepEqual(found, []);
  await context.close();
});

test("the figures on the page are those of the file of counts, and bars stand beside them", async () => {
  const context = await fresh(browser);
  const page = await opened(context);
  const asked = { files: ["even.csv", "odd-ones.csv", "spoiled.csv"], county: LOS_ANGELES, policy: "los-angeles" };
  await run(page, asked);
  const expected = await assertSame(page, asked, "three files");
  const counts = expected["counts.csv"].toString().split("\n").slice(1).filter(Boolean).map((line) => line.split(","));
  const sum = (group, name) => counts.filter(([, own, of]) => own === group && of === name).reduce((all, line) => all + Number(line.at(-1)), 0);
  const text = await page.locator("main").innerText();
  const said = (number) => number.toLocaleString("en-US");
  assert.ok(text.includes(`${said(sum("rows", "rows"))} rows of ${said(sum("people", "people"))} people were read`), text);
  assert.ok(text.includes(`${said(sum("rows", "convictions in the county"))} convictions are in Los Angeles.`), text);
  const cell = (caption, row, column) => page.locator("table", { has: page.locator(`caption:text-is("${caption}")`) }).locator("tbody tr", { has: page.locator("th", { hasText: new RegExp(`^${row.replace(/[.()]/g, "\\$&")}$`) }) }).locator("td").nth(column).innerText();
  const law = "Convictions by what Prop 64 makes of them";
  assert.deepEqual([await cell(law, "Dismissed", 0), await cell(law, "Dismissed", 1)], [said(sum("result", "dismissed")), said(sum("floor", "dismissed"))]);
  assert.equal(await cell("Convictions by level", "Felony", 0), said(sum("level", "felony")));
  assert.equal(await cell("Convictions by section", "HSC 11358", 0), said(sum("section", "HSC 11358")));
  assert.equal(await cell("Convictions by what the policy says", "Eligible for Dismissal", 0), said(sum("policy determination", "Eligible for Dismissal")));
  assert.equal(await cell("Rows of each file", "spoiled.csv", 1), "2");
  // Each bar is as long as its figure is large.
  const bars = await page.locator("table", { has: page.locator(`caption:text-is("${law}")`) }).locator("tbody tr").evaluateAll((rows) => rows.flatMap((row) => {
    const figures = [...row.querySelectorAll("td:not(.bars)")].map((one) => Number(one.innerText.replaceAll(",", "")));
    const rects = [...row.querySelectorAll("rect")].map((one) => [Number(one.getAttribute("y")), one.getBoundingClientRect().width]);
    return figures.map((figure, place) => [figure, rects.find(([y]) => y === place * 12 + 1)?.[1] ?? 0]);
  }));
  const [most, longest] = bars.toSorted(([a], [b]) => b - a)[0];
  for (const [figure, length] of bars) assert.ok(Math.abs(length - longest * figure / most) < 4, `${figure} has a bar of ${length}, ${most} one of ${longest}`);
  // The rows that were passed over, with what is allowed.
  const bad = await page.locator("table.bad tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((one) => one.innerText.trim())));
  assert.equal(bad.length, 2);
  assert.deepEqual(bad[0].slice(0, 2), ["spoiled.csv", "3"]);
  assert.match(bad[0].at(-1), /95 columns/);
  await context.close();
});

test("it is ended in the middle, keeps what was chosen, and begins again", async () => {
  const context = await fresh(browser);
  const page = await opened(context);
  const asked = { files: ["large.csv", "odd.csv"], county: LOS_ANGELES };
  await fill(page, asked);
  // A slow machine makes no difference, a fast one does: it is ended as soon as it has begun to read.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const bar = document.getElementById("progress");
      if (bar && Number(bar.getAttribute("value")) > 0) {
        observer.disconnect();
        document.querySelector('[data-action="cancel"]').click();
      }
    }).observe(document.getElementById("app"), { subtree: true, attributes: true, childList: true });
  });
  await page.locator("#start").click();
  await page.waitForSelector("#above");
  assert.match(await page.locator("#above").innerText(), /You cancelled/);
  assert.equal(await page.evaluate(() => document.activeElement.id), "above");
  await page.waitForFunction(() => !document.querySelector("progress"));
  // A browser ends a worker a moment later, also one that never rests.
  const left = () => page.workers().filter((one) => one.url().includes("/extract/worker-")).length;
  for (let patience = 100; patience > 0 && left() > 0; patience -= 1) await page.waitForTimeout(100);
  assert.equal(left(), 0);
  assert.equal(await page.locator("#county").inputValue(), LOS_ANGELES);
  assert.match(await page.locator("#files").innerText(), /large\.csv[^]*odd\.csv/);
  await page.locator("#start").click();
  await page.waitForSelector('main[data-page="done"]', { timeout: 60_000 });
  await assertSame(page, asked, "after it was ended");
  await page.locator('[data-action="again"]').click();
  await page.waitForSelector("#above");
  assert.match(await page.locator("#above").innerText(), /All is cleared/);
  assert.equal(await page.locator("#county").inputValue(), "");
  assert.doesNotMatch(await page.locator("#app").innerHTML(), /large\.csv|odd\.csv|blob:/);
  await context.close();
});

test("nothing is asked for after the start but the worker, and nothing is kept", async () => {
  const context = await fresh(browser);
  const page = await opened(context);
  await loaded(page);
  await page.waitForTimeout(1500);
  const seen = [];
  context.on("request", (request) => seen.push(`${request.method()} ${request.url().replace(HOME, "")}`));
  await run(page, { files: ["odd.csv"], county: LOS_ANGELES, policy: "los-angeles" });
  await saved(page);
  await page.locator('[data-action="again"]').click();
  const others = seen.filter((one) => !/^GET (extract\/worker-[0-9a-f]{16}(_bg)?\.(js|wasm)|blob:.*)$/.test(one));
  assert.deepEqual(others, []);
  assert.ok(seen.some((one) => one.includes("worker-")), "the worker comes only now");
  const { local, session, cookies, databases, cached, workers } = await storage(page);
  assert.deepEqual({ local, session, cookies, databases }, { local: [], session: [], cookies: "", databases: [] });
  assert.deepEqual([workers, cached.filter((url) => !url.startsWith(HOME))], [[HOME], []]);
  await context.close();
});

test("it is kept where it was opened, and reads without a network", async () => {
  const context = await fresh(browser);
  const page = await opened(context);
  await loaded(page);
  await page.waitForFunction(async () => (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat().some(({ url }) => /extract\/$/.test(url)));
  await context.setOffline(true);
  await page.reload();
  await page.waitForSelector('main[data-page="form"]');
  const asked = { files: ["odd.csv"], county: LOS_ANGELES };
  await run(page, asked);
  await assertSame(page, asked, "without a network");
  await context.close();
});

test("what goes wrong is told, with the file and what is allowed", async () => {
  const context = await fresh(browser);
  const page = await opened(context);
  const above = async () => { await page.waitForSelector("#above"); return page.locator("#above").innerText(); };
  await page.locator("#start").click();
  assert.match(await above(), /Choose at least one file\.[^]*Choose a county\./);
  await assertStructure(page, "what is missing");
  await assertClean(page, "what is missing");
  await page.locator('#above a[href="#county"]').click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "county");
  await fill(page, { files: ["odd.csv"], county: "KERN", policy: "los-angeles", over: "many" });
  await page.locator("#start").click();
  assert.match(await above(), /for Los Angeles alone[^]*“many” is no number of years/);
  await page.locator("#over").fill("");
  await page.locator("#policy").selectOption("configurable");
  await page.locator("#start").click();
  assert.match(await above(), /needs its file of options/);
  await page.locator("#beside").setInputFiles(join(folder, "weights.csv"));
  await page.locator("#start").click();
  await page.waitForSelector(".errors#above >> text=weights.csv cannot be used as options");
  await page.locator("#policy").selectOption("san-francisco");
  await page.locator("#county").selectOption("SAN FRANCISCO");
  await page.locator("#beside").setInputFiles(join(folder, "bad-weights.csv"));
  await page.locator("#start").click();
  await page.waitForSelector(".errors#above >> text=line 2: many; allowed is grams");
  await assertClean(page, "a stop");
  // A file that is changed after it was chosen.
  writeFileSync(join(folder, "gone.csv"), readFileSync(join(folder, "odd.csv")));
  await page.reload();
  await page.waitForSelector('main[data-page="form"]');
  await fill(page, { files: ["gone.csv"], county: "KERN" });
  rmSync(join(folder, "gone.csv"));
  await page.locator("#start").click();
  assert.match(await above(), /gone\.csv cannot be read\. .*(NotFoundError|NotReadableError)/);
  // No row of it is in the layout.
  await page.locator("[data-remove]").click();
  await run(page, { files: ["bad.csv"], county: "KERN" });
  assert.match(await page.locator("main").innerText(), /No row of bad\.csv is in the layout[^]*No conviction is in Kern/);
  await context.close();
});

test("a worker that does not come, or ends early, is told in a sentence", async () => {
  const context = await fresh(browser, { serviceWorkers: "block" });
  const page = await opened(context);
  await page.route(/extract\/worker-.*\.wasm$/, (route) => route.abort());
  await fill(page, { files: ["odd.csv"], county: "KERN" });
  await page.locator("#start").click();
  await page.waitForSelector("#above >> text=did not load");
  await page.unroute(/extract\/worker-.*\.wasm$/);
  await page.route(/extract\/worker-.*\.js$/, (route) => route.fulfill({ status: 404, body: "" }));
  await page.locator("#start").click();
  await page.waitForSelector("#above >> text=did not load");
  await page.unroute(/extract\/worker-.*\.js$/);
  // As a program does that gets no more memory.
  await page.route(/extract\/worker-.*\.js$/, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `Date.now = () => { throw new WebAssembly.RuntimeError("unreachable"); };\n${await answer.text()}` });
  });
  await page.locator("#start").click();
  await page.waitForSelector("#above >> text=ended early");
  await context.close();
});

test("files are dropped, listed once, and taken away", async () => {
  const context = await fresh(browser);
  const page = await opened(context);
  const drop = () => page.evaluate(() => {
    const data = new DataTransfer();
    for (const name of ["a.csv", "b.csv"]) data.items.add(new File(["x"], name, { lastModified: 5 }));
    document.querySelector("main").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await drop();
  await drop();
  assert.equal(await page.locator("#files li").count(), 2);
  await page.locator('[data-remove="0"]').click();
  assert.match(await page.locator("#files").innerText(), /^b\.csv/);
  assert.equal(await page.evaluate(() => document.activeElement.id), "choose");
  await context.close();
});

test("the keyboard alone is enough", async () => {
  const context = await fresh(browser);
  const page = await opened(context);
  // The browser is asked beforehand not to open its own window, which takes a moment.
  const chosen = new Promise((resolve) => { page.once("filechooser", resolve); });
  await tabTo(page, (now) => now.id === "choose", "the button for files");
  await page.keyboard.press("Enter");
  await (await chosen).setFiles([join(folder, "odd.csv"), join(folder, "large.csv")]);
  await page.waitForSelector("#files li");
  await tabTo(page, (now) => now.text.startsWith("Remove"), "the first file's button");
  await tabTo(page, (now) => now.text.startsWith("Remove"), "the second file's button");
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("#files li").count(), 1);
  await tabTo(page, (now) => now.id === "county", "the county");
  await page.keyboard.type("Los A");
  assert.equal(await page.locator("#county").inputValue(), LOS_ANGELES);
  await tabTo(page, (now) => now.id === "policy", "the policy");
  await page.keyboard.type("Los Angeles, 2019");
  assert.equal(await page.locator("#policy").inputValue(), "los-angeles");
  await tabTo(page, (now) => now.tag === "summary", "the faults");
  await page.keyboard.press("Enter");
  await tabTo(page, (now) => now.type === "checkbox", "the first fault");
  await page.keyboard.press("Space");
  await tabTo(page, (now) => now.id === "start", "the start");
  await page.keyboard.press("Enter");
  await page.waitForSelector('main[data-page="done"]');
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
  await assertSame(page, { files: ["odd.csv"], county: LOS_ANGELES, policy: "los-angeles", fixed: ["sections"] }, "by keyboard");
  await tabTo(page, (now) => now.action === "again", "start again");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#above");
  await context.close();
});

for (const [name, width, options, text] of [
  ["1280 wide", 1280, {}], ["390 wide", 390, {}], ["dark", 1280, { colorScheme: "dark" }],
  ["letters twice as large", 1280, {}, "200%"], ["letters twice as large, 390 wide", 390, {}, "200%"],
  ["forced colours", 1280, { forcedColors: "active" }],
]) {
  test(`every state fits, and axe finds nothing: ${name}`, async () => {
    const context = await fresh(browser, { viewport: { width, height: 900 }, ...options });
    const page = await opened(context);
    const look = async (what) => {
      if (text) await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, text);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(wide <= 0, `${what}, ${name}: ${wide} pixels stick out`);
      await assertTargets(page, `${what}, ${name}`);
      if (!text) await assertStructure(page, `${what}, ${name}`);
      if (width < 1000) await assertFits(page, `${what}, ${name}`);
      await assertClean(page, `${what}, ${name}`);
    };
    await look("the form");
    await fill(page, { files: ["even.csv", "odd-ones.csv", "spoiled.csv"], county: LOS_ANGELES, policy: "los-angeles", fixed: ["dates"], over: "10", reliefs: "all" });
    await look("the form filled in");
    // A worker that says nothing.
    await page.evaluate(() => {
      window.real = window.Worker;
      window.Worker = class { postMessage() {} terminate() {} };
    });
    await page.locator("#start").click();
    await page.waitForSelector('main[data-page="reads"]');
    await look("while it reads");
    await page.locator('[data-action="cancel"]').click();
    await page.evaluate(() => { window.Worker = window.real; });
    await look("ended");
    await page.locator("#start").click();
    await page.waitForSelector('main[data-page="done"]');
    await look("the results");
    // Bars can be told from the page whatever its colours are.
    const bars = await page.locator("rect.bar:not(.open)").first().evaluate((one) => [getComputedStyle(one).fill, getComputedStyle(document.body).backgroundColor, getComputedStyle(document.documentElement).backgroundColor]);
    assert.ok(!bars.slice(1).includes(bars[0]), `${bars}`);
    await context.close();
  });
}

test("on paper the figures and bars stay, and what one presses goes", async () => {
  const context = await fresh(browser);
  const page = await opened(context);
  await run(page, { files: ["odd.csv"], county: LOS_ANGELES });
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.locator("table.chart").first().isVisible() && await page.locator("svg.bars2").first().isVisible());
  assert.equal(await page.locator("button:visible, a[download]:visible").count(), 0);
  await context.close();
});

test("the names of the files on the page are only names", async () => {
  const context = await fresh(browser);
  const page = await opened(context);
  const name = "<img src=x onerror=alert(1)>.csv";
  await page.locator("#pick").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from("x") });
  assert.equal(await page.locator("#files bdi").innerText(), name);
  assert.equal(await page.locator("#files img").count(), 0);
  assert.equal(basename(name), name);
  await context.close();
});
