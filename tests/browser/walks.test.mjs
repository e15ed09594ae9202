// Whole walks with the keyboard alone, and every worked case through the pages: what the result page
// says must be what the program says of the same document.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fresh, launch, open, PHONE } from "./support/browser.mjs";
import { answer, reliefs, toResult, where } from "./support/driver.mjs";
import { EXTRACTION, GROWING, JUVENILE, SERVING, UNKNOWN } from "./support/facts.mjs";
import { walk } from "./support/keys.mjs";
import { assess, cases } from "./support/program.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** The facts that no walk asks about twice, and the text of the result page. */
async function keyboard(document, options) {
  const context = await fresh(browser, options);
  const page = await open(context);
  const asked = await walk(page, document);
  assert.equal(new Set(asked).size, asked.length, `asked twice: ${asked}`);
  const text = (await page.locator("main").innerText()).replace(/\s+/g, " ");
  const [main] = await reliefs(page);
  const numbers = await page.locator('main a[href^="tel:"]').count();
  await context.close();
  return { asked, text, main, numbers };
}

test("keyboard: four plants in Los Angeles in 1994, on a phone", async () => {
  const { asked, text, main } = await keyboard(GROWING, PHONE);
  assert.deepEqual(main, { relief: "prop64", grade: "right", result: "dismissed" });
  assert.ok(asked.length <= 10, `a typical felony takes ${asked.length} questions: ${asked}`);
  assert.match(text, /\(323\) 760-6763/);
  assert.match(text, /2020/, "the mass dismissal of Los Angeles");
  assert.match(text, /CR-400/);
  assert.match(text, /BCIA 8016RR/);
});

test("keyboard: what the office in Los Angeles wanted then for a case like this one, apart from the law", async () => {
  // More than six plants: then the law asks for other convictions.
  const charge = { ...GROWING.charges[0], quantity: "over", only_conviction: "yes", environmental_crime: "no" };
  const { text, main } = await keyboard({ ...GROWING, charges: [charge] }, PHONE);
  assert.deepEqual(main, { relief: "prop64", grade: "right", result: "misdemeanor" }, "the law lowers it");
  const policy = text.slice(text.indexOf("A policy of that time, not the law"));
  assert.match(policy, /^A policy of that time, not the law The Los Angeles County District Attorney had .* a computer program of October 28, 2019\./);
  assert.match(policy, /a case like this one was to be dismissed\. None of this shows what the court did\. The court clerk can tell\./);
});

test("keyboard: I don't know, every time", async () => {
  const { text, main, numbers } = await keyboard(UNKNOWN);
  assert.equal(main?.grade, "check");
  assert.match(text, /What would settle this/);
  assert.match(text, /public defender/i);
  assert.ok(numbers > 0 || /find|help center/i.test(text), "somebody to call");
});

test("keyboard: a case of a juvenile court", async () => {
  const { text, main } = await keyboard(JUVENILE);
  assert.equal(main.grade, "right");
  assert.match(text, /juvenile court/i);
  assert.match(text, /JV-744/);
  assert.doesNotMatch(text, /CR-400/, "the form of the other court");
});

test("keyboard: still serving the sentence", async () => {
  const { text, main } = await keyboard(SERVING);
  assert.equal(main.grade, "discretionary");
  const next = text.slice(text.indexOf("What to do next"));
  assert.match(next.slice(0, 400), /public defender/i, "the first step is the public defender");
});

test("keyboard: a section that Prop 64 does not cover", async () => {
  const { text, main, numbers } = await keyboard(EXTRACTION);
  // What may help instead leads, and the refusal of Prop 64 stands among the other ways with its reason.
  assert.notEqual(main.relief, "prop64");
  assert.notEqual(main.grade, "unavailable");
  assert.match(text, /11379\.6/);
  assert.match(text, /Prop 64, for convictions|Ways that do not fit/);
  assert.ok(numbers > 0, "a person to call");
});

test("on a phone a whole walk by touch gives the same", async () => {
  const context = await fresh(browser, PHONE);
  const page = await open(context);
  await page.locator('[data-action="start"]').tap();
  await page.waitForSelector("form[data-question]");
  // The first question by finger, the rest as ever.
  const { fact } = await where(page);
  const choice = page.locator(`label[for="${fact}-2"]`);
  await choice.tap();
  assert.equal(await page.locator(`#${fact}-2`).isChecked(), true);
  while ((await where(page)).name === "question") await answer(page, GROWING);
  await page.locator('[data-action="see-result"]').tap();
  await page.waitForSelector('main[data-page="result"]');
  assert.equal((await reliefs(page))[0].result, "dismissed");
  await context.close();
});

test("every worked case gives on the pages what the program gives", async (t) => {
  const all = await cases();
  assert.ok(all.length >= 75);
  const expected = await assess(all.map(({ document }) => document));
  const context = await fresh(browser);
  const wrong = [];
  let questions = 0;
  let page = await open(context);
  for (const [index, { id, document }] of all.entries()) {
    try {
      const asked = await toResult(page, document);
      questions += asked.length;
      const twice = asked.map(({ fact }) => fact).filter((fact, at, facts) => facts.indexOf(fact) !== at);
      if (twice.length) wrong.push(`${id}: asks twice: ${twice}`);
      const shown = await reliefs(page);
      const want = expected[index].map(({ relief, grade, result }) => ({ relief, grade, ...(relief === "prop64" ? { result } : {}) }));
      const sorted = (list) => JSON.stringify(list.toSorted((a, b) => a.relief.localeCompare(b.relief)));
      if (sorted(shown) !== sorted(want)) {
        wrong.push(`${id}: the page says ${sorted(shown)}, the program ${sorted(want)}, asked ${asked.map(({ fact, value }) => `${fact}=${value}`).join(" ")}`);
      }
    } catch (error) {
      wrong.push(`${id}: ${error.message.split("\n")[0]}`);
      page = await open(context);
      continue;
    }
    // Nothing of one case may reach the next.
    await page.locator('[data-action="clear"]').click();
    await page.waitForFunction(() => document.querySelector('main[data-page="start"]') && history.state?.endsWith("start"));
    await page.waitForTimeout(50);
  }
  await context.close();
  t.diagnostic(`${all.length} cases, ${(questions / all.length).toFixed(1)} questions on average`);
  assert.deepEqual(wrong, []);
});
