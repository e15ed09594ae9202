// The page for legal-aid staff: a whole clinic walk by keyboard, and what must never happen on it. What the law
// gives is compared with the program; target/xtask/clinic-*.pdf stay, to look at.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { assertClean } from "./support/axe.mjs";
import { complaints, fresh, HOME, launch, loaded, open } from "./support/browser.mjs";
import { assertTargets } from "./support/layout.mjs";
import { output, ROOT } from "./support/places.mjs";
import { assess, records } from "./support/program.mjs";
import { site } from "./support/site.mjs";
import { entry, storage } from "./support/traces.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const ADDRESS = `${HOME}clinic/`;
/** What a fast typist does in a minute, keys. */
const KEYS_A_MINUTE = 200;

async function opened(context) {
  const page = await context.newPage();
  await page.goto(ADDRESS);
  await page.waitForSelector('main[data-page="grid"]');
  return page;
}

/** A keyboard that counts. */
function keyboard(page) {
  const keys = {
    count: 0,
    async press(...names) {
      for (const name of names) {
        keys.count += 1;
        await page.keyboard.press(name);
      }
    },
    async type(text) {
      keys.count += text.length;
      await page.keyboard.type(text);
    },
    /** Fills a row from the cell that has the focus; ends in its last cell. */
    async row(cells) {
      for (const [index, text] of cells.entries()) {
        if (index > 0) await keys.press("Tab");
        if (text) await keys.type(text);
      }
    },
  };
  return keys;
}

/** What has the focus. */
const focused = (page) => page.evaluate(() => {
  const { id, tagName, value, dataset } = document.activeElement;
  return { id, tag: tagName.toLowerCase(), value, fact: dataset.fact, row: dataset.row, action: dataset.action };
});

/** Presses Tab until the focus is on what is wanted; on the way it is always somewhere, and one can see where. */
async function tabTo(page, keys, wanted, what) {
  for (let left = 90; left > 0; left -= 1) {
    await keys.press("Tab");
    const now = await focused(page);
    if (now.tag === "body") continue;
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    assert.ok(ring, `one cannot see the focus on ${now.tag} ${now.id}`);
    if (wanted(now)) return now;
  }
  return assert.fail(`Tab does not reach ${what}`);
}

/** What stands in a row, as the page shows it. */
const cells = (page, row) => page.locator(`tr[data-row="${row}"]:not(.panel) :is(input, select)`).evaluateAll((all) => all.map((one) => one.value));

/** The standing of each row: relief, grade, result. */
const standings = (page) => page.locator(".standing").evaluateAll((all) => all.map((one) => {
  const { relief, grade, result } = one.querySelector("[data-relief]")?.dataset ?? {};
  return [relief, grade, result].filter(Boolean).join(" ");
}));

/** Five convictions as a clinic has them: section, county, ended, date, level, sentence, probation, over, cleared. */
const FIVE = [
  ["459", "los", "c", "3/98", "f", "p", "c", "2001", "n"],
  ["11359", "kern", "c", "~2005", "f", "p", "c", "2008", "n"],
  ["petty", "fres", "c", "12", "m", "p", "c", "15", "n"],
  ["23152", "sac", "c", "4/15", "m", "p", "c", "?", "n"],
  ["211", "san bern", "c", "08", "f", "st", "", "3/14", "n"],
];
const READ = [
  ["PC 459", "Los Angeles", "convicted", "3/1998", "felony", "probation", "completed", "2001", "none"],
  ["HSC 11359", "Kern", "convicted", "2005", "felony", "probation", "completed", "2008", "none"],
  ["PC 484", "Fresno", "convicted", "2012", "misdemeanor", "probation", "completed", "2015", "none"],
  ["VC 23152", "Sacramento", "convicted", "4/2015", "misdemeanor", "probation", "completed", "?", "none"],
  ["PC 211", "San Bernardino", "convicted", "2008", "felony", "state-prison", "", "3/2014", "none"],
];
/** The same as a facts document of the contract. */
const convicted = { court: "california", ended: "convicted", cleared: "none", sentence: "probation", probation_end: "completed" };
const DOCUMENT = {
  as_of: "2026-11-22",
  person: { supervision: [], registration: "none", circumstances: [] },
  charges: [
    { ...convicted, offense: "PC 459", county: "los-angeles", date: "1998-03", level: "felony", sentence_finished: "2001" },
    { ...convicted, offense: "HSC 11359", county: "kern", date: "2005", level: "felony", sentence_finished: "2008" },
    { ...convicted, offense: "PC 484", county: "fresno", date: "2012", level: "misdemeanor", sentence_finished: "2015" },
    { ...convicted, offense: "VC 23152", county: "sacramento", date: "2015-04", level: "misdemeanor", sentence_finished: "unknown" },
    { court: "california", ended: "convicted", cleared: "none", offense: "PC 211", county: "san-bernardino", date: "2008", level: "felony", sentence: "state-prison", sentence_finished: "2014-03" },
  ],
};

/** The reliefs on the page for staff, as the program writes them. */
const worksheet = (page) => page.locator(".charge").evaluateAll((all) => all.map((one) => [...one.querySelectorAll("tr[data-relief]")].map(({ dataset: { relief, grade } }) => `${relief} ${grade}`).toSorted()));

/** Fills the grid with a document, through its cells: a walk with the mouse would only be slower. */
async function fill(page, { person = {}, charges }) {
  const put = async (id, value) => {
    const field = page.locator(`#${id}`);
    if (await field.evaluate((one) => one.tagName === "SELECT")) await field.selectOption(value === "unknown" ? "?" : value);
    else {
      await field.fill(value === "unknown" ? "?" : value);
      await field.blur();
    }
    // What was left is taken a moment later.
    await page.waitForTimeout(15);
  };
  for (const [fact, value] of Object.entries(person)) {
    if (Array.isArray(value)) {
      for (const one of value.length ? value : ["none"]) await page.locator(`#c-${fact}-${one}`).check();
    } else if (["supervision", "circumstances"].includes(fact)) await page.locator(`#c-${fact}-unknown`).check();
    else await put(`c-${fact}`, String(value));
  }
  for (const [index, charge] of charges.entries()) {
    if (index > 0) await page.locator('[data-action="add"]').click();
    const row = await page.locator("tbody > tr:not(.panel)").last().getAttribute("data-row");
    const columns = await page.locator(`tr[data-row="${row}"]:not(.panel) [data-fact]`).evaluateAll((all) => all.map((one) => one.dataset.fact));
    const beside = Object.keys(charge).filter((fact) => !columns.includes(fact));
    for (const fact of columns.filter((name) => name in charge)) await put(`c${row}-${fact}`, String(charge[fact]));
    if (beside.length === 0) continue;
    await page.locator(`#b${row}`).click();
    for (let left = beside.length + 1; left > 0 && beside.length > 0; left -= 1) {
      for (const fact of [...beside]) {
        if (await page.locator(`#c${row}-${fact}`).count() === 0) continue;
        await put(`c${row}-${fact}`, String(charge[fact]));
        beside.splice(beside.indexOf(fact), 1);
      }
    }
    await page.locator(`#b${row}`).click();
  }
}

test("a clinic walk by keyboard: five convictions, doubts, override, both print-outs, next client", async (t) => {
  const context = await fresh(browser, { viewport: { width: 1280, height: 900 } });
  const page = await opened(context);
  const found = complaints(page);
  const keys = keyboard(page);
  await tabTo(page, keys, (now) => now.id === "label", "the label");
  await keys.type("Client 14");
  await keys.press("Enter");
  assert.equal((await focused(page)).fact, "offense");
  for (const [index, row] of FIVE.entries()) {
    if (index > 0) await keys.press("Enter");
    await keys.row(row);
  }
  await keys.press("Tab");
  const five = keys.count;
  const seconds = Math.round((five * 60) / KEYS_A_MINUTE);
  t.diagnostic(`five convictions: ${five} keys, ${seconds} seconds at ${KEYS_A_MINUTE} keys a minute`);
  assert.ok(seconds < 180, `${seconds} seconds`);
  for (const [index, read] of READ.entries()) assert.deepEqual(await cells(page, index), read);
  const before = await standings(page);
  assert.equal(before.length, 5);
  assert.ok(before.every((one) => /^\S+ (done|automatic|right|discretionary|wait|check|unavailable)/.test(one)), before.join("; "));
  // The doubts lead to where they are settled.
  assert.match(await page.locator("#doubts").innerText(), /would help to settle/);
  await tabTo(page, keys, (now) => now.action === "go", "a doubt");
  const doubt = await focused(page);
  await keys.press("Enter");
  const there = await focused(page);
  assert.ok(there.fact === doubt.fact || there.id.startsWith(`c-${doubt.fact}`), `${JSON.stringify(doubt)} leads to ${JSON.stringify(there)}`);
  // The facts about the person, above.
  await page.locator("#c-supervision-none").focus();
  await keys.press("Space");
  await tabTo(page, keys, (now) => now.id === "c-registration", "the registration");
  await keys.type("n");
  await tabTo(page, keys, (now) => now.id === "c-circumstances-none", "the circumstances");
  await keys.press("Space");
  const settled = await standings(page);
  assert.notDeepEqual(settled, before);
  // The other facts of the first row, and a view of one's own.
  await page.locator("#c0-offense").focus();
  await keys.press("F2");
  assert.equal((await focused(page)).row, "0");
  await tabTo(page, keys, (now) => now.id === "g0", "what one expects");
  await keys.type("a");
  await keys.press("Tab");
  await keys.type("The docket says so");
  await keys.press("Tab");
  await keys.type("AB");
  await keys.press("F2");
  assert.equal((await focused(page)).id, "c0-offense");
  assert.match(await page.locator("#s0").innerText(), /Staff view:\s+A judge decides; The docket says so; AB/);
  assert.deepEqual(await standings(page), settled, "the page's own answer stays");
  await tabTo(page, keys, (now) => now.id === "notes", "the notes");
  await keys.type("Call the clerk of Kern.");
  // The client's page, and back.
  await tabTo(page, keys, (now) => now.action === "client", "the client's page");
  await keys.press("Enter");
  await page.waitForSelector('main[data-page="client"]');
  const client = await page.locator("main").innerText();
  for (const wanted of ["Los Angeles County", "Kern County", "What to bring", "What to do next"]) assert.ok(client.includes(wanted), wanted);
  for (const hidden of ["The docket says so", "Call the clerk of Kern", "Staff view"]) assert.ok(!client.includes(hidden), hidden);
  await assertClean(page, "the client's page");
  await tabTo(page, keys, (now) => now.action === "grid", "the way back");
  await keys.press("Enter");
  await page.waitForSelector('main[data-page="grid"]');
  // On paper.
  for (const [action, name, wanted, hidden] of [
    ["print-client", "client", ["Kern County", "What to bring", "not legal advice"], ["Call the clerk of Kern", "The docket says so"]],
    ["print-staff", "staff", ["Client 14", "PC 459", "The docket says so", "Call the clerk of Kern", "rules", "Doubts", "Where to ask first"], ["Add a row"]],
  ]) {
    await tabTo(page, keys, (now) => now.action === action, action);
    await page.evaluate(() => { window.print = () => { window.printed = true; }; });
    await keys.press("Enter");
    await page.waitForSelector(`main[data-page="${name}"]`);
    assert.equal(await page.evaluate(() => window.printed), true);
    await page.emulateMedia({ media: "print" });
    const controls = await page.evaluate(() => [...document.querySelectorAll("button, input, select, nav a, #said")].filter((one) => one.checkVisibility()).map((one) => one.outerHTML));
    assert.deepEqual(controls, [], "controls are on the paper");
    const shown = (await page.locator("body").innerText()).replace(/\s+/g, " ");
    const file = `${output()}/clinic-${name}.pdf`;
    await page.pdf({ format: "Letter", path: file, preferCSSPageSize: true });
    const run = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
    const text = run.status === 0 ? run.stdout.replace(/\s+/g, " ") : shown;
    for (const one of wanted) assert.ok(text.includes(one), `${name}: the paper does not say ${one}`);
    for (const one of hidden) assert.ok(!text.includes(one), `${name}: the paper says ${one}`);
    await page.emulateMedia({ media: "screen" });
    await assertClean(page, name);
    await page.evaluate(() => { window.printed = false; });
    await tabTo(page, keys, (now) => now.action === "grid", "the way back");
    await keys.press("Enter");
    await page.waitForSelector('main[data-page="grid"]');
  }
  // The next client, and nothing of this one.
  assert.match(await entry(page), /Client 14/);
  await tabTo(page, keys, (now) => now.action === "next", "the next client");
  await keys.press("Enter");
  assert.equal((await focused(page)).id, "sure");
  await keys.press("Enter");
  await page.waitForSelector('main[data-page="cleared"]');
  const numbers = await page.locator('main[data-page="cleared"] dd').allInnerTexts();
  assert.deepEqual(numbers, ["0", "0", "0", "0"]);
  assert.doesNotMatch(await entry(page), /Client|PC 459|docket|clerk/);
  await assertClean(page, "cleared");
  await page.keyboard.press("Tab");
  await tabTo(page, keys, (now) => now.action === "grid", "the next client's grid");
  await keys.press("Enter");
  await page.waitForSelector('main[data-page="grid"]');
  assert.equal((await focused(page)).id, "label");
  assert.deepEqual(await cells(page, 0), ["", "", "", "", "", "", "", "", ""]);
  await keys.press("Control+z");
  assert.deepEqual(await cells(page, 0), ["", "", "", "", "", "", "", "", ""], "undo brings nothing back");
  await page.reload();
  await page.waitForSelector('main[data-page="grid"]');
  assert.equal(await page.locator("#label").inputValue(), "");
  const whole = Math.round((keys.count * 60) / KEYS_A_MINUTE);
  t.diagnostic(`the whole walk: ${keys.count} keys, ${whole} seconds`);
  assert.deepEqual(found, []);
  await context.close();
});

test("every worked case of several charges gives here what the program gives: some typed, all opened as files", async (t) => {
  const all = [{ id: "five", document: DOCUMENT }, ...records()];
  assert.ok(all.length > 15);
  const program = assess(all.map(({ document }) => document));
  const context = await fresh(browser, { viewport: { width: 1400, height: 900 } });
  const page = await opened(context);
  await page.evaluate(() => { window.print = () => undefined; });
  const wrong = [];
  const compare = async (id, index) => {
    await page.locator('[data-action="print-staff"]').click();
    await page.waitForSelector('main[data-page="staff"]');
    const shown = (await worksheet(page)).flat().toSorted();
    const wanted = program[index].map(({ relief, grade }) => `${relief} ${grade}`).toSorted();
    if (JSON.stringify(shown) !== JSON.stringify(wanted)) {
      wrong.push(`${id}: only here ${shown.filter((one) => !wanted.includes(one))}; only there ${wanted.filter((one) => !shown.includes(one))}`);
    }
    await page.locator('[data-action="grid"]').click();
  };
  for (const [index, { id, document }] of all.entries()) {
    if (document.as_of !== "2026-11-22") continue;
    await page.locator("#open").setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(document)) });
    await page.waitForSelector("#opened");
    await page.waitForFunction((count) => document.querySelectorAll("tbody > tr:not(.panel)").length === count, document.charges.length);
    await compare(id, index);
  }
  for (const [index, { id, document }] of all.slice(0, 4).entries()) {
    await page.locator('[data-action="next"]').click();
    await page.locator("#sure").click();
    await page.locator('[data-action="grid"]').click();
    await fill(page, document);
    await compare(`${id}, typed`, index);
  }
  await context.close();
  t.diagnostic(`${all.length} records`);
  assert.deepEqual(wrong, []);
});

/** What is typed becomes what was picked once the focus has moved on, some moments after the key. */
const holds = (page, id, value) => page.waitForFunction(([cell, wanted]) => document.getElementById(cell).value === wanted, [id, value], { timeout: 5000 });

test("paste from a spreadsheet, undo, redo, rows of the same case, and the keys", async () => {
  const context = await fresh(browser, { viewport: { width: 1280, height: 900 }, permissions: ["clipboard-read", "clipboard-write"] });
  const page = await opened(context);
  const found = complaints(page);
  const keys = keyboard(page);
  const paste = (text) => page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData("text/plain", copied);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
  await page.locator("#c0-offense").focus();
  await paste("459\tLos Angeles\tConvicted\t3/98\tFelony\nPC 484\tAtlantis\tConvicted\t2012\tMisdemeanor\t\t\t\tNone\tleft over\n");
  assert.deepEqual((await cells(page, 0)).slice(0, 5), ["PC 459", "Los Angeles", "convicted", "3/1998", "felony"]);
  assert.deepEqual((await cells(page, 1)).slice(0, 5), ["PC 484", "Atlantis", "convicted", "2012", "misdemeanor"]);
  assert.equal(await page.locator("#c1-county").getAttribute("aria-invalid"), "true");
  assert.match(await page.locator("#said").innerText(), /Cells pasted: 14\. Not understood and marked: 1\. Outside the grid and left out: 1\./);
  assert.equal((await focused(page)).id, "c0-offense", "the focus stays");
  await assertClean(page, "pasted cells");
  await keys.press("Control+z");
  assert.deepEqual(await cells(page, 0), ["", "", "", "", "", "", "", "", ""]);
  assert.equal((await focused(page)).id, "c0-offense");
  await keys.press("Control+y");
  assert.deepEqual((await cells(page, 1)).slice(0, 2), ["PC 484", "Atlantis"]);
  // A row of the same case, without what differs.
  await keys.press("Control+Enter");
  const row = (await focused(page)).row;
  assert.deepEqual((await cells(page, row)).slice(0, 5), ["", "Los Angeles", "convicted", "3/1998", ""]);
  await keys.type("robb");
  await keys.press("Tab");
  await holds(page, `c${row}-offense`, "PC 211");
  await keys.press("Shift+Tab", "Alt+Delete");
  assert.equal(await page.locator(`tr[data-row="${row}"]`).count(), 0);
  assert.equal((await focused(page)).fact, "offense");
  await keys.press("Control+z");
  assert.equal((await cells(page, row))[0], "PC 211");
  // What is typed is picked with the arrows, put back with Escape, and the browser's own undo is left alone.
  await page.locator("#c1-county").focus();
  await page.locator("#c1-county").fill("san");
  await keys.press("ArrowDown");
  const marked = await page.locator('#l1-county [aria-selected="true"]').innerText();
  await keys.press("Tab");
  await holds(page, "c1-county", marked.replace(" County", ""));
  assert.equal(await page.locator("#c1-county").getAttribute("aria-invalid"), null);
  await page.locator("#c1-date").focus();
  await page.keyboard.type("77");
  await keys.press("Escape");
  assert.equal((await cells(page, 1))[3], "2012");
  // Up and down a column.
  await keys.press("ArrowUp");
  assert.equal((await focused(page)).id, "c0-date");
  await keys.press("Shift+Enter");
  assert.equal((await focused(page)).id, "c0-date", "there is no row above");
  // The mouse picks too.
  await page.locator("#c0-county").fill("oak");
  await page.locator("#l0-county [role=option]").first().click();
  await holds(page, "c0-county", "Alameda");
  assert.deepEqual(found, []);
  await context.close();
});

test("Refresh keeps everything, and nothing is in the address, the storage or a request", async () => {
  const context = await fresh(browser, { viewport: { width: 1280, height: 900 } });
  const page = await opened(context);
  await page.waitForTimeout(1500);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await fill(page, { ...DOCUMENT, charges: DOCUMENT.charges.slice(0, 2) });
  await page.locator("#label").fill("Client 14");
  await page.locator("#notes").fill("one\ntwo");
  await page.locator("#c0-date").fill("whenever");
  await page.locator("#c1-date").focus();
  await page.waitForTimeout(50);
  const before = [await cells(page, 0), await cells(page, 1), await standings(page)];
  assert.deepEqual(asked, []);
  const { cached, workers, ...rest } = await storage(page);
  assert.deepEqual(rest, { local: [], session: [], cookies: "", databases: [], name: "" });
  assert.ok(cached.every((url) => url.startsWith(HOME) && !/[?#]/.test(url)), cached.join());
  assert.ok(workers.every((scope) => scope === HOME));
  assert.equal(page.url(), ADDRESS);
  await page.reload();
  await page.waitForSelector('main[data-page="grid"]');
  assert.deepEqual([await cells(page, 0), await cells(page, 1), await standings(page)], before);
  assert.equal(await page.locator("#notes").inputValue(), "one\ntwo");
  assert.equal(await page.locator("#label").inputValue(), "Client 14");
  assert.equal(page.url(), ADDRESS);
  await context.close();
});

test("files: a case saved and opened, a table with a bad row, a file dropped on the page", async () => {
  const context = await fresh(browser, { viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  const page = await opened(context);
  const found = complaints(page);
  await fill(page, { ...DOCUMENT, charges: DOCUMENT.charges.slice(0, 2) });
  await page.locator("#notes").fill("one\ntwo");
  await page.locator("#label").fill("Client 14");
  await page.locator("#notes").focus();
  const before = [await cells(page, 0), await cells(page, 1), await standings(page)];
  const saved = async (action) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-action="${action}"]`).click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  };
  const file = await saved("save-case");
  assert.equal(file.name, "relief-check-case.json");
  assert.deepEqual(JSON.parse(file.text).document.charges.map(({ offense, county }) => [offense, county]), [["PC 459", "los-angeles"], ["HSC 11359", "kern"]]);
  const table = await saved("save-table");
  assert.match(table.text, /^client,as_of,/);
  assert.ok(!table.text.includes("two"));
  await page.locator('[data-action="next"]').click();
  await page.locator("#sure").click();
  await page.locator('[data-action="grid"]').click();
  const rows = () => page.locator("tbody > tr:not(.panel)").evaluateAll((all) => all.map((one) => one.dataset.row));
  const all = async () => {
    const [first, second] = await rows();
    return [await cells(page, first), await cells(page, second), await standings(page)];
  };
  await page.locator("#open").setInputFiles({ name: "case.json", mimeType: "application/json", buffer: Buffer.from(file.text) });
  await page.waitForSelector("#opened");
  assert.deepEqual(await all(), before);
  assert.equal(await page.locator("#notes").inputValue(), "one\ntwo");
  // Dropped, with a row that nobody can read.
  const broken = table.text.replace("1998-03", "1998-99");
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "table.csv", { type: "text/csv" }));
    for (const type of ["dragover", "drop"]) document.querySelector("main").dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, broken);
  await page.waitForFunction(() => document.querySelectorAll("tbody > tr:not(.panel)").length === 1);
  assert.match(await page.locator("#opened").innerText(), /Line 2, date: 1998-99 was not read/);
  assert.equal((await cells(page, (await rows())[0]))[0], "HSC 11359");
  assert.equal(await page.evaluate(() => document.activeElement.id), "opened");
  await assertClean(page, "a file with a bad row");
  await page.locator('[data-action="undo"]').click();
  assert.deepEqual(await all(), before);
  // A table with several clients: each is opened by keyboard from a list that stays.
  const several = "client,offense,county\nClient 20,PC 459,kern\nClient 21,PC 484,fresno\nClient 21,PC 602,fresno\n";
  await page.locator("#open").setInputFiles({ name: "clients.csv", mimeType: "text/csv", buffer: Buffer.from(several) });
  await page.waitForSelector(".clients");
  assert.equal(await page.locator("#label").inputValue(), "Client 20");
  await page.locator('[data-client="1"]').focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("#label").value === "Client 21");
  assert.equal(await page.evaluate(() => document.activeElement.id), "label");
  assert.equal(await page.locator(".grid tbody tr[data-row]").count(), 2);
  assert.equal(await page.locator('.clients [aria-current="true"]').innerText(), "Client 21");
  assert.deepEqual(found, []);
  await context.close();
});

test("a state record is pasted, and each charge counts only when it is confirmed, by keyboard", async () => {
  const context = await fresh(browser, { viewport: { width: 1280, height: 900 } });
  const page = await opened(context);
  const found = complaints(page);
  const keys = keyboard(page);
  const asked = [];
  await page.waitForTimeout(1500);
  page.on("request", (request) => asked.push(request.url()));
  await page.locator("#notes").focus();
  await tabTo(page, keys, (now) => now.action === "rap", "the page for state records");
  await keys.press("Enter");
  await page.waitForSelector('main[data-page="rap"]');
  assert.match(await page.locator("main").innerText(), /Penal Code 11142 makes it a crime/);
  await tabTo(page, keys, (now) => now.id === "rap-text", "the field");
  const text = readFileSync(`${ROOT}tests/rap/rest.txt`, "utf8");
  // Pasted at once, as a person would.
  await page.locator("#rap-text").fill(text);
  await tabTo(page, keys, (now) => now.action === "read-rap", "the button");
  await keys.press("Enter");
  assert.equal((await focused(page)).id, "proposals");
  const count = await page.locator("[data-proposal].card").count();
  assert.ok(count > 1);
  assert.equal(await page.locator("tr[data-used]").count(), text.split("\n").filter((line) => line.trim()).length);
  assert.ok(await page.locator('[data-sure="likely"], [data-sure="unsure"]').count() > 0);
  await assertClean(page, "a state record");
  assert.doesNotMatch(await entry(page), /COURT|CNT/);
  await tabTo(page, keys, (now) => now.action === "take", "the first proposal");
  await keys.press("Enter");
  assert.equal((await focused(page)).id, "take-2");
  await tabTo(page, keys, (now) => now.action === "leave-out", "the second one");
  await keys.press("Enter");
  for (let left = count - 2; left > 0; left -= 1) await keys.press("Enter");
  assert.equal((await focused(page)).id, "proposals");
  await page.locator('main [data-action="grid"]').first().click();
  await page.waitForSelector('main[data-page="grid"]');
  assert.equal(await page.locator("tbody > tr:not(.panel)").count(), count - 1);
  assert.ok((await standings(page)).every(Boolean));
  assert.deepEqual(asked, []);
  // The text is in the tab's memory alone: a refresh keeps the confirmed charges and drops it.
  await page.reload();
  await page.waitForSelector('main[data-page="grid"]');
  assert.equal(await page.locator("tbody > tr:not(.panel)").count(), count - 1);
  await page.locator('[data-action="rap"]').click();
  assert.equal(await page.locator("[data-proposal]").count(), 0);
  assert.deepEqual(found, []);
  await context.close();
});

test("without a network the page opens once it was opened with one; the self-check alone does not fetch it", async () => {
  const server = await site();
  const context = await fresh(browser, { viewport: { width: 1280, height: 900 } });
  const self = await open(context, server.address);
  await loaded(self);
  await self.waitForTimeout(500);
  assert.deepEqual(server.seen.filter((path) => path.startsWith("/clinic/")), []);
  await self.close();
  const page = await context.newPage();
  await page.goto(`${server.address}clinic/`);
  await page.waitForSelector('main[data-page="grid"]');
  const kept = () => page.evaluate(async (address) => Boolean(await caches.match(address)), `${server.address}clinic/`);
  for (let left = 40; left > 0 && !await kept(); left -= 1) await page.waitForTimeout(250);
  assert.ok(await kept(), "it is kept");
  server.down(true);
  for (const address of [`${server.address}clinic/`, `${server.address}clinic/index.html`]) {
    await page.goto(address);
    await page.waitForSelector('main[data-page="grid"]');
  }
  await page.locator("#c0-offense").fill("459");
  await page.locator("#c0-county").focus();
  await page.waitForFunction(() => document.querySelector(".standing [data-relief]"));
  server.down(false);
  await context.close();
  // Opened first of all, it comes before its worker, and is kept all the same.
  const other = await fresh(browser);
  const first = await other.newPage();
  await first.goto(`${server.address}clinic/`);
  await first.waitForSelector('main[data-page="grid"]');
  await loaded(first);
  server.down(true);
  await first.reload();
  await first.waitForSelector('main[data-page="grid"]');
  await other.close();
});

test("after ten idle minutes the screen is blank; a key brings back a page that says only that", async () => {
  const context = await browser.newContext({ locale: "en-US", viewport: { width: 1280, height: 900 } });
  await context.clock.install({ time: new Date("2026-11-22T12:00:00-08:00") });
  const page = await opened(context);
  await page.locator("#c0-offense").fill("459");
  await context.clock.runFor(1000);
  await page.locator("#c0-date").focus();
  await page.keyboard.type("19");
  await context.clock.runFor(9 * 60_000);
  assert.equal(await page.locator("main").getAttribute("data-page"), "grid", "nine minutes are not ten");
  await page.keyboard.type("98");
  await context.clock.runFor(9.5 * 60_000);
  assert.equal(await page.locator("main").getAttribute("data-page"), "grid", "it was used in between");
  await context.clock.runFor(60_000);
  assert.equal(await page.locator("main").getAttribute("data-page"), "blank");
  assert.equal((await page.locator("#app").innerText()).trim(), "");
  assert.equal(await page.title(), "Relief Check");
  await page.keyboard.press("a");
  assert.equal(await page.locator("main").getAttribute("data-page"), "locked");
  const told = await page.locator("body").innerText();
  assert.ok(!/459|1998|Client/.test(told), told);
  await assertClean(page, "locked");
  // Refresh opens nothing.
  await page.reload();
  await page.waitForSelector('main[data-page="locked"]');
  await page.locator('[data-action="uncover"]').click();
  assert.deepEqual((await cells(page, 0)).filter(Boolean), ["PC 459", "1998"], "what was being typed is kept too");
  await page.locator('[data-action="hide"]').click();
  await page.locator('[data-action="clear"]').click();
  await page.waitForSelector('main[data-page="cleared"]');
  assert.doesNotMatch(await entry(page), /459/);
  await context.close();
});

test("a new standing is said once, when the row rests", async () => {
  const context = await fresh(browser, { viewport: { width: 1280, height: 900 } });
  const page = await opened(context);
  await page.evaluate(() => {
    window.heard = [];
    const note = () => { const text = document.getElementById("said").textContent; if (text) window.heard.push(text); };
    new MutationObserver(note).observe(document.getElementById("said"), { childList: true, characterData: true, subtree: true });
  });
  const keys = keyboard(page);
  await page.locator("#c0-offense").focus();
  await keys.row(FIVE[1]);
  await page.waitForTimeout(1500);
  const heard = await page.evaluate(() => window.heard);
  assert.ok(heard.length >= 1 && heard.length <= 3, heard.join(" / "));
  assert.match(heard.at(-1), /^Charge 1: .*Prop 64/);
  await context.close();
});

test("what a cell did not understand is said, kept out of files with a word, and the focus goes on", async () => {
  const context = await fresh(browser, { viewport: { width: 1280, height: 900 } });
  const page = await opened(context);
  const said = () => page.locator("#said").textContent();
  await page.locator("#c0-offense").focus();
  await page.keyboard.type("459 2nd");
  await page.keyboard.press("Tab");
  await page.keyboard.type("san b");
  await page.keyboard.press("Tab");
  await page.waitForFunction(() => document.querySelector("#said").textContent.includes("san b"));
  assert.match(await said(), /^Charge 1, san b: More than one begins so/);
  assert.equal(await page.locator("#c0-offense").inputValue(), "PC 460(b)");
  assert.equal(await page.locator("#c0-county").getAttribute("aria-invalid"), "true");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator('[data-action="save-case"]').click()]);
  await download.cancel().catch(() => undefined);
  await page.waitForFunction(() => document.querySelector("#said").textContent.includes("not understood: 1"));
  await page.locator('[data-action="client"]').click();
  assert.match(await page.locator("#left-out").innerText(), /not understood: 1/);
  await assertClean(page, "a client's page with a cell left out");
  await page.locator('[data-action="grid"]').click();
  await page.locator("#b0").click();
  await page.locator("#i0").fill("AB");
  await page.locator("#i0").focus();
  await page.keyboard.press("Tab");
  await page.waitForTimeout(100);
  assert.equal((await focused(page)).action, "duplicate", "the focus went on to the next button");
  await context.close();
});

for (const [name, width, options, text] of [
  ["1280 wide", 1280, {}], ["390 wide", 390, {}], ["dark", 1280, { colorScheme: "dark" }],
  ["letters twice as large", 1280, {}, "200%"], ["letters twice as large, 390 wide", 390, {}, "200%"],
]) {
  test(`the grid is a table with names, fits, and axe finds nothing: ${name}`, async () => {
    const context = await fresh(browser, { viewport: { width, height: 900 }, ...options });
    const page = await opened(context);
    if (text) await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, text);
    await fill(page, { ...DOCUMENT, charges: DOCUMENT.charges.slice(0, 2) });
    await page.locator("#b1").click();
    await page.waitForSelector("#d1");
    const names = await page.locator(".grid :is(input, select)").evaluateAll((all) => all.filter((one) => !(one.labels?.length || one.getAttribute("aria-labelledby")?.split(" ").every((id) => document.getElementById(id)))).map((one) => one.id));
    assert.deepEqual(names, []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${wide} pixels stick out`);
    await assertTargets(page, name);
    await assertClean(page, name);
    for (const [action, shown] of [["print-staff", "staff"], ["client", "client"]]) {
      await page.evaluate(() => { window.print = () => undefined; });
      await page.locator(`[data-action="${action}"]`).click();
      await page.waitForSelector(`main[data-page="${shown}"]`);
      await assertClean(page, `${shown}, ${name}`);
      const out = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(out <= 0, `${shown}: ${out} pixels stick out`);
      await page.locator('[data-action="grid"]').click();
    }
    await context.close();
  });
}
