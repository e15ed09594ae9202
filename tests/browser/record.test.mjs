// Several charges on one record: told by keyboard, copied, removed and put back; Back, Forward and Refresh keep
// them all; the result has one case for each, by county.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertClean } from "./support/axe.mjs";
import { fresh, HOME, launch, open } from "./support/browser.mjs";
import { answer, reliefs, toCheck, where } from "./support/driver.mjs";
import { FOR_SALE, GROWING } from "./support/facts.mjs";
import { answer as byKeys, arrived, press, tabTo } from "./support/keys.mjs";
import { assertFits, assertStructure, assertTargets } from "./support/layout.mjs";
import { assess, records } from "./support/program.mjs";
import { assertNothingKept, form } from "./support/traces.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Having it for sale, in Kern County. */
const KERN = { ...FOR_SALE, charges: [{ ...FOR_SALE.charges[0], county: "kern" }] };

const at = (page, name) => page.waitForSelector(`main[data-page="${name}"]`);
const onHeading = (page) => page.waitForFunction(() => document.activeElement?.matches("main h1"));

/** The titles of the cards on the record page. */
const cards = (page) => page.locator(".card[data-charge] > h2").allInnerTexts();

/** Everything that the record page says of the answers. */
const rows = (page) => page.locator("dl.facts > div").evaluateAll((all) => all.map((one) => one.querySelector("dd").textContent));

/** Answers the questions that follow, until the record page. */
async function follow(page, document) {
  const asked = [];
  while ((await where(page)).name === "question") {
    assert.ok(asked.length < 40, "it asks for ever");
    asked.push((await answer(page, document)).fact);
  }
  await at(page, "check");
  return asked;
}

/** The record page with two charges of two counties. */
async function two(page) {
  await toCheck(page, GROWING);
  await page.locator('[data-action="another"]').click();
  await page.waitForSelector('form[data-question="offense"]');
  await follow(page, KERN);
}

test("keyboard: two charges in two counties, each with its own case", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  let title = await page.title();
  await press(page, "start");
  await arrived(page, title);
  while ((await where(page)).name === "question") await byKeys(page, GROWING);
  title = await page.title();
  await press(page, "another");
  await arrived(page, title);
  const asked = [];
  while ((await where(page)).name === "question") asked.push((await byKeys(page, KERN)).fact);
  assert.ok(!asked.includes("supervision"), `asked again about the person: ${asked}`);
  assert.deepEqual(await cards(page), ["Charge 1: HSC 11358, growing cannabis, 1994", "Charge 2: HSC 11359, having cannabis to sell, 1998"]);
  // Change one answer of the second charge, from its card.
  await tabTo(page, (now) => /^Change\s*: Convicted, Charge 2$/.test(now.text), "the date of the second charge");
  title = await page.title();
  await page.keyboard.press("Enter");
  await arrived(page, title);
  assert.equal((await form(page)).typed, "1998");
  assert.match(await page.locator("#which").innerText(), /^Charge 2: /);
  await page.keyboard.press("Tab");
  await page.locator("#typed").fill("1999");
  await page.keyboard.press("Enter");
  await at(page, "check");
  await onHeading(page);
  assert.deepEqual(await cards(page), ["Charge 1: HSC 11358, growing cannabis, 1994", "Charge 2: HSC 11359, having cannabis to sell, 1999"]);
  title = await page.title();
  await press(page, "see-result");
  await arrived(page, title);
  assert.deepEqual(await page.locator("h2.group").allInnerTexts(), ["Los Angeles County", "Kern County"]);
  const results = (await reliefs(page)).filter(({ relief }) => relief === "prop64").map(({ result }) => result);
  assert.deepEqual(results, ["dismissed", "misdemeanor"]);
  assert.equal(await page.locator("#immigration").count(), 1);
  assert.equal(page.url(), HOME);
  await context.close();
});

test("a duplicate asks the offense and not what the case has in common", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await toCheck(page, GROWING);
  await page.locator('[data-action="duplicate"]').click();
  await page.waitForSelector('form[data-question="offense"]');
  assert.deepEqual(await form(page), { fact: "offense", chosen: [], typed: "" });
  const asked = await follow(page, KERN);
  for (const fact of ["court", "county", "ended", "date"]) assert.ok(!asked.includes(fact), `${fact} was asked: ${asked}`);
  assert.deepEqual(await cards(page), ["Charge 1: HSC 11358, growing cannabis, 1994", "Charge 2: HSC 11359, having cannabis to sell, 1994"]);
  await page.locator('[data-action="see-result"]').click();
  await at(page, "result");
  assert.equal(await page.locator("h2.group").count(), 0, "both are of one county");
  await context.close();
});

test("remove and put back, by keyboard: the focus is on the heading, and the buttons say which charge", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await two(page);
  const before = [await cards(page), await rows(page)];
  for (const charge of [0, 1]) {
    await page.locator("main h1").focus();
    await tabTo(page, (now) => now.action === "remove" && now.text.includes(`Charge ${charge + 1}: `), "the button to remove");
    await page.keyboard.press("Enter");
    await page.waitForSelector('[data-action="put-back"]');
    await onHeading(page);
    assert.equal((await cards(page)).length, 0, "one charge alone is a plain list");
    const told = await page.evaluate(() => document.getElementById(document.activeElement.getAttribute("aria-describedby")).innerText);
    assert.match(told, new RegExp(`Charge ${charge + 1}: ${charge ? "HSC 11359" : "HSC 11358"}`));
    await assertClean(page, "one charge removed");
    await page.reload();
    await page.waitForSelector('[data-action="put-back"]');
    await press(page, "put-back");
    await page.waitForFunction(() => document.querySelectorAll(".card[data-charge]").length === 2);
    await onHeading(page);
    assert.deepEqual([await cards(page), await rows(page)], before);
    assert.equal(await page.locator('[data-action="put-back"]').count(), 0);
  }
  await context.close();
});

test("Back, Forward and Refresh keep every charge", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await two(page);
  const list = await rows(page);
  await page.locator('[data-action="see-result"]').click();
  await at(page, "result");
  const found = await reliefs(page);
  const trail = [];
  for (;;) {
    await page.goBack();
    await page.waitForTimeout(60);
    await page.reload();
    await page.waitForSelector("main[data-page]");
    const { name, fact } = await where(page);
    const { chosen, typed } = await form(page);
    trail.push([name, fact, chosen.join(), typed]);
    if (name === "question") assert.ok(chosen.length + typed.length > 0, `${fact} has lost its answer`);
    if (name === "check") assert.ok(list.join().startsWith((await rows(page)).slice(0, 2).join()), "the record is whole");
    assert.equal(page.url(), HOME);
    if (name === "start") break;
  }
  assert.ok(trail.filter(([name]) => name === "check").length === 2 && trail.length > 15, JSON.stringify(trail));
  for (const step of trail.slice(0, -1).reverse()) {
    await page.goForward();
    await page.waitForTimeout(60);
    const { name, fact } = await where(page);
    const { chosen, typed } = await form(page);
    assert.deepEqual([name, fact, chosen.join(), typed], step);
  }
  await page.goForward();
  await at(page, "result");
  assert.deepEqual(await reliefs(page), found);
  await assertNothingKept(page, HOME);
  await context.close();
});

test("Back from a charge that was only begun leaves the record as it was, and Forward begins it again", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await toCheck(page, GROWING);
  const list = await rows(page);
  await page.locator('[data-action="another"]').click();
  await page.waitForSelector('form[data-question="offense"]');
  await page.goBack();
  await at(page, "check");
  assert.deepEqual(await rows(page), list);
  assert.equal(await page.locator('[data-action="see-result"]').count(), 1);
  await page.goForward();
  await page.waitForSelector('form[data-question="offense"]');
  assert.deepEqual((await form(page)).typed, "");
  // A question about a charge that was removed is never put to another one.
  await follow(page, KERN);
  await page.locator('.card[data-charge="1"] [data-action="remove"]').click();
  await page.waitForSelector('[data-action="put-back"]');
  await page.goBack();
  await page.goBack();
  await page.waitForTimeout(200);
  await at(page, "check");
  assert.deepEqual(await rows(page), list);
  await context.close();
});

test("every worked case of several charges gives on the pages what the program gives", async (t) => {
  const all = records();
  assert.ok(all.length >= 15);
  const expected = assess(all.map(({ document }) => document));
  const context = await fresh(browser);
  const wrong = [];
  for (const [index, { id, document }] of all.entries()) {
    const page = await open(context);
    await toCheck(page, document);
    for (const charge of document.charges.slice(1)) {
      await page.locator('[data-action="another"]').click();
      await page.waitForSelector('form[data-question="offense"]');
      await follow(page, { ...document, charges: [charge] });
    }
    await page.locator('[data-action="see-result"]').click();
    await at(page, "result");
    const sorted = (list) => JSON.stringify(list.map(({ relief, grade, result }) => `${relief} ${grade} ${relief === "prop64" ? result : ""}`).toSorted());
    const [shown, want] = [sorted(await reliefs(page)), sorted(expected[index])];
    if (shown !== want) wrong.push(`${id}: the page says ${shown}, the program ${want}`);
    await page.close();
  }
  await context.close();
  t.diagnostic(`${all.length} records`);
  assert.deepEqual(wrong, []);
});

test("a charge is typed by its plain name", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await page.locator('[data-action="start"]').click();
  await page.waitForSelector('form[data-question="offense"]');
  assert.ok(await page.locator("#typed").evaluate((field) => field.list.options.length) > 0);
  await page.locator("#typed").fill("Petty theft");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector("form[data-question]")?.dataset.question !== "offense");
  await page.goBack();
  await page.waitForSelector('form[data-question="offense"]');
  assert.equal((await form(page)).typed, "PC 484");
  await context.close();
});

for (const [name, width, height, text] of [
  ["a wide screen", 1280, 900], ["320 wide", 320, 640], ["letters twice as large, 320 wide", 320, 640, "200%"],
]) {
  test(`the pages of two charges fit, and axe finds nothing: ${name}`, async () => {
    const context = await fresh(browser, { viewport: { width, height } });
    const page = await open(context);
    if (text) await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, text);
    await two(page);
    const look = async (what) => {
      await assertFits(page, what);
      // The size of the letters is set inline here.
      if (!text) await assertStructure(page, what);
      await assertTargets(page, what);
      await assertClean(page, what);
    };
    await look("the record");
    await page.locator('.card[data-charge="1"] a[data-change="date"]').click();
    await page.waitForSelector('form[data-question="date"]');
    await look("a question about the second charge");
    await page.goBack();
    await at(page, "check");
    await page.locator('[data-action="see-result"]').click();
    await at(page, "result");
    await look("the result");
    await context.close();
  });
}
