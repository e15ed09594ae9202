// Five whole walks through charges that are not about cannabis, with the keyboard alone: an arrest, a DUI, a
// prison felony, three charges in two counties, dates in doubt. Every page is clean for axe and fits; the
// result is what the program says of the same facts. Pictures of the results lie in target/xtask/screens/.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertClean } from "./support/axe.mjs";
import { fresh, launch, open, PHONE } from "./support/browser.mjs";
import { reliefs, where } from "./support/driver.mjs";
import { ARREST, DOUBTFUL_DATES, DUI, PRISON, THREE } from "./support/facts.mjs";
import { answer, arrived, press, tabTo } from "./support/keys.mjs";
import { assertFits } from "./support/layout.mjs";
import { output } from "./support/places.mjs";
import { assess } from "./support/program.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const DESKTOP = { viewport: { width: 1280, height: 900 } };

/** One step by keyboard that leads to another page. */
async function step(page, action) {
  const title = await page.title();
  await press(page, action);
  await arrived(page, title);
}

/** Answers all questions about one charge, and looks at every page on the way. */
async function tell(page, document) {
  const asked = [];
  while ((await where(page)).name === "question") {
    assert.ok(asked.length < 40, "it asks for ever");
    const { fact } = await where(page);
    await assertClean(page, `the question ${fact}`);
    await assertFits(page, `the question ${fact}`);
    asked.push((await answer(page, document)).fact);
  }
  assert.equal(new Set(asked).size, asked.length, `asked twice: ${asked}`);
  return asked;
}

/** A whole walk: every charge of the document, then the result, compared with the program's. */
async function walk(name, document, look = () => {}) {
  const kinds = [];
  for (const [kind, options] of [["390", PHONE], ["1280", DESKTOP]]) {
    const context = await fresh(browser, options);
    const page = await open(context);
    await step(page, "start");
    const asked = await tell(page, document);
    for (const charge of document.charges.slice(1)) {
      await step(page, "another");
      await tell(page, { ...document, charges: [charge] });
    }
    await assertClean(page, "the answers");
    await step(page, "see-result");
    await assertClean(page, "the result");
    await assertFits(page, "the result");
    const short = ({ relief, grade, result }) => `${relief} ${grade}${relief === "prop64" ? ` ${result}` : ""}`;
    assert.deepEqual((await reliefs(page)).map(short).toSorted(), assess([document])[0].map(short).toSorted(), kind);
    await page.screenshot({ path: `${output("screens")}/walk-${name}-${kind}.png`, fullPage: true, animations: "disabled", scale: "css" });
    const text = (await page.locator("main").innerText()).replace(/\s+/g, " ");
    await look(page, text);
    kinds.push({ asked, text });
    await context.close();
  }
  const [phone, desktop] = kinds;
  assert.deepEqual(phone.asked, desktop.asked);
  return phone;
}

test("keyboard: an arrest that was never charged", async () => {
  const { asked, text } = await walk("arrest", ARREST);
  // Six of the law, and the county.
  assert.ok(asked.length <= 7, `an arrest takes ${asked.length} questions: ${asked}`);
  assert.match(text, /BCIA 8016RR/, "find out first if the state has done it");
  assert.match(text, /CR-409/);
  assert.doesNotMatch(text, /CR-400|CR-180/, "forms for convictions");
  assert.match(text, /If you are not a U\.S\. citizen/);
});

test("keyboard: a DUI with probation done", async () => {
  const { asked, text } = await walk("dui", DUI);
  assert.ok(asked.length <= 11, `a misdemeanor with probation takes ${asked.length} questions: ${asked}`);
  assert.match(text, /CR-180/);
  assert.match(text, /15 days/);
  assert.match(text, /1203\.4/);
  assert.match(text, /gun/i);
});

test("keyboard: a felony with state prison", async () => {
  const { asked, text } = await walk("prison", PRISON);
  assert.ok(asked.length <= 13, `a prison felony takes ${asked.length} questions: ${asked}`);
  assert.match(text, /1203\.41/);
  assert.match(text, /judge may/i, "a judge decides, and nothing is promised");
  assert.match(text, /public defender/i);
});

test("keyboard: three charges in two counties", async () => {
  await walk("three", THREE, async (page, text) => {
    assert.deepEqual(await page.locator("h2.group").allInnerTexts(), ["Fresno County", "Kern County"]);
    assert.equal(await page.locator(".case[data-charge]").count(), 3);
    assert.equal(await page.locator("#immigration").count(), 1, "what is for everyone stands once");
    assert.match(text, /What becomes possible when/);
    assert.equal(await page.locator(".timeline svg[aria-hidden=true]").count(), 1);
  });
});

test("keyboard: dates in doubt, and the result on another day", async () => {
  await walk("doubt", DOUBTFUL_DATES, async (page, text) => {
    assert.match(text, /From 2027|2027/, "the wait is as exact as the date");
    // To the form below the timeline, by keyboard.
    await page.locator("main h1").focus();
    await tabTo(page, (now) => now.tag === "summary" && /another day/.test(now.text), "the form for another day");
    await page.keyboard.press("Enter");
    await tabTo(page, (now) => now.id === "typed", "the day");
    await page.keyboard.type("last year");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches("main .errors"));
    assert.match(await page.title(), /^Error: /);
    await assertClean(page, "a day that is none");
    await tabTo(page, (now) => now.tag === "a" && /May 2027/.test(now.text), "the link to what has to be mended");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "typed");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("January 2028");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#look");
    await page.waitForFunction(() => document.activeElement?.matches("main h1"));
    await assertClean(page, "the result on another day");
    await assertFits(page, "the result on another day");
    assert.match(await page.locator("#look").innerText(), /January 1, 2028/);
    // What does not matter while one waits is asked for that day, and leads back to it.
    while (await page.locator('#look [data-action="continue"]').count()) {
      await page.locator("main h1").focus();
      await step(page, "continue");
      await answer(page, DOUBTFUL_DATES);
      await page.waitForSelector("#look");
    }
    const short = ({ relief, grade }) => `${relief} ${grade}`;
    const [expected] = assess([{ ...DOUBTFUL_DATES, as_of: "2028-01-01" }]);
    assert.deepEqual((await reliefs(page)).map(short).toSorted(), expected.map(short).toSorted());
    await page.screenshot({ path: `${output("screens")}/walk-later-${page.viewportSize().width}.png`, fullPage: true, animations: "disabled", scale: "css" });
    // Refresh keeps the day, Back leads to today's.
    await page.reload();
    await page.waitForSelector("#look");
    await page.goBack();
    await page.waitForSelector("form[data-question]");
    await page.goBack();
    await page.waitForSelector("#look");
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('main[data-page="result"]') && !document.querySelector("#look"));
  });
});
