// Back, Forward and Refresh lose no answer, the address never says one, Clear forgets them all, tabs do not
// know of each other, and leaving leaves nothing behind.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { fresh, HOME, launch, open } from "./support/browser.mjs";
import { answer, put, reliefs, send, toCheck, toResult, where } from "./support/driver.mjs";
import { FOR_SALE, GROWING, JUVENILE } from "./support/facts.mjs";
import { assertNothingKept, entry, form } from "./support/traces.mjs";

const ELSEWHERE = "https://www.weather.gov/";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const ready = (page) => page.waitForSelector("main[data-page]");
const at = (page, name) => page.waitForSelector(`main[data-page="${name}"]`);

/** What is shown: the page, the question, and what stands in its form. */
const shown = async (page) => ({ ...await where(page), ...await form(page) });

/** Back and Forward take a moment; it is over when the page shows what was wanted, or never. */
async function assertShows(page, wanted, what) {
  let now;
  for (let tries = 0; tries < 100; tries += 1) {
    now = await shown(page).catch(() => undefined);
    if (JSON.stringify(now) === JSON.stringify(wanted)) return;
    await page.waitForTimeout(30);
  }
  assert.deepEqual(now, wanted, what);
}

/** Walks to the result and notes what every page showed with its answer. */
async function walked(page, document) {
  const trail = [{ ...await shown(page) }];
  await toCheck(page, document, async (fact) => {
    trail.push({ fact });
    assert.equal(page.url(), HOME);
  });
  trail.push(await shown(page));
  await page.locator('[data-action="see-result"]').click();
  await at(page, "result");
  trail.push(await shown(page));
  return trail;
}

test("Back, Forward and Refresh at every step lose no answer", async () => {
  for (const document of [GROWING, FOR_SALE]) {
    const context = await fresh(browser);
    const page = await open(context);
    const trail = await walked(page, document);
    const relief = await reliefs(page);
    // All the way back; on each page, load it anew and go forward and back once.
    for (let step = trail.length - 2; step >= 0; step -= 1) {
      await page.goBack();
      await ready(page);
      await page.waitForFunction((fact) => document.querySelector("form[data-question]")?.dataset.question === fact, trail[step].fact);
      if (!trail[step].name) {
        trail[step] = await shown(page);
        const { chosen, typed, fact } = trail[step];
        assert.ok(chosen.length + typed.length > 0, `${fact} has lost its answer`);
      }
      await assertShows(page, trail[step], `back to ${step}`);
      await page.reload();
      await ready(page);
      await assertShows(page, trail[step], `refresh at ${step}`);
      await page.goForward();
      await ready(page);
      await assertShows(page, trail[step + 1], `forward from ${step}`);
      await page.goBack();
      await ready(page);
      await assertShows(page, trail[step], `back again to ${step}`);
      await assertNothingKept(page, HOME);
    }
    for (let step = 1; step < trail.length; step += 1) {
      await page.goForward();
      await ready(page);
      await assertShows(page, trail[step], `forward to ${step}`);
    }
    assert.deepEqual(await reliefs(page), relief);
    await page.reload();
    await at(page, "result");
    assert.deepEqual(await reliefs(page), relief);
    await context.close();
  }
});

test("the page's own Back link goes one step back, by mouse and by key", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await page.locator('[data-action="start"]').click();
  await page.waitForSelector("form[data-question]");
  const first = await where(page);
  await answer(page, GROWING);
  await page.locator("a.back").click();
  await page.waitForSelector(`form[data-question="${first.fact}"]`);
  assert.equal(page.url(), HOME);
  await page.locator("a.back").press("Enter");
  await at(page, "start");
  assert.equal(page.url(), HOME);
  await context.close();
});

test("an answer is changed from the list, and the rest stays", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await toCheck(page, GROWING);
  const rows = () => page.locator("dl.facts > div").evaluateAll((all) => all.map((one) => one.querySelector("dd").textContent));
  const before = await rows();
  await page.locator('a[data-change="age"]').click();
  await page.waitForSelector('form[data-question="age"]');
  assert.deepEqual((await form(page)).chosen, ["21-plus"]);
  assert.equal(page.url(), HOME);
  await put(page, "age", "18-20");
  await send(page);
  while ((await where(page)).name === "question") await answer(page, GROWING);
  await at(page, "check");
  const after = await rows();
  assert.equal(after.filter((row) => !before.includes(row)).length, 1, `${before} became ${after}`);
  await page.locator('[data-action="see-result"]').click();
  await at(page, "result");
  assert.equal((await reliefs(page))[0].result, "infraction");
  // Back to the change, and the newest answer stands there.
  await page.goBack();
  await at(page, "check");
  assert.deepEqual(await rows(), after);
  await page.goBack();
  await page.waitForSelector('form[data-question="age"]');
  assert.deepEqual((await form(page)).chosen, ["18-20"]);
  await context.close();
});

test("an error is no step of the history, and Refresh there loses nothing", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await page.locator('[data-action="start"]').click();
  await page.waitForSelector("form[data-question]");
  await answer(page, GROWING);
  const { fact } = await where(page);
  const length = await page.evaluate(() => history.length);
  await page.locator("form button[type=submit]").click();
  await page.waitForSelector("main .errors");
  assert.equal(await page.evaluate(() => history.length), length);
  await page.reload();
  await page.waitForSelector(`form[data-question="${fact}"]`);
  await context.close();
});

/** Goes to every entry of the page's history, back and then forward, and gives back what each one shows. */
async function everyEntry(page) {
  const seen = [];
  const note = async () => {
    await page.waitForTimeout(60);
    if (page.url() !== HOME) return false;
    seen.push([await entry(page), JSON.stringify(await form(page)), (await where(page)).name]);
    return true;
  };
  const length = await page.evaluate(() => history.length);
  await note();
  for (let step = 0; step < length; step += 1) {
    await page.goBack();
    if (!await note()) break;
  }
  for (let step = 0; step < length; step += 1) {
    await page.goForward();
    await note();
  }
  assert.ok(seen.length > 3, `${seen.length} entries were seen`);
  return seen;
}

for (const where of ["the result", "a question", "the first page, gone back to"]) {
  test(`Clear on ${where} forgets everything, in every entry of the history`, async () => {
    const context = await fresh(browser);
    const page = await open(context);
    if (where === "a question") {
      await page.locator('[data-action="start"]').click();
      await page.waitForSelector("form[data-question]");
      for (let count = 0; count < 5; count += 1) await answer(page, GROWING);
    } else {
      const asked = await toResult(page, GROWING);
      if (where.startsWith("the first page")) {
        for (let step = 0; step < asked.length + 2; step += 1) await page.goBack();
        await at(page, "start");
      }
    }
    await page.locator('[data-action="clear"]').click();
    await at(page, "start");
    await page.waitForTimeout(300);
    for (const [state, inputs, name] of await everyEntry(page)) {
      assert.doesNotMatch(`${state}${inputs}`, /11358|1994|los-angeles|Los Angeles|21-plus|convicted/, name);
      assert.equal(name, "start");
    }
    await assertNothingKept(page, HOME);
    // It can be used again at once, and knows nothing.
    await page.goto(HOME);
    const asked = await toCheck(page, JUVENILE);
    assert.ok(asked.length > 2);
    await context.close();
  });
}

test("after Clear, Start asks the first question with nothing in it", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  const [first] = await toResult(page, GROWING);
  await page.locator('[data-action="clear"]').click();
  await at(page, "start");
  await page.waitForTimeout(300);
  await page.waitForFunction(() => document.activeElement?.matches("main h1"));
  await page.locator('[data-action="start"]').click();
  await page.waitForSelector(`form[data-question="${first.fact}"]`);
  assert.deepEqual(await form(page), { fact: first.fact, chosen: [], typed: "" });
  await page.reload();
  await page.waitForSelector(`form[data-question="${first.fact}"]`);
  assert.deepEqual(await form(page), { fact: first.fact, chosen: [], typed: "" });
  await context.close();
});

test("two tabs do not know of each other", async () => {
  const context = await fresh(browser);
  const one = await open(context);
  const two = await open(context);
  await toCheck(one, GROWING);
  await toCheck(two, JUVENILE);
  await one.reload();
  await at(one, "check");
  assert.match(await one.locator("main").innerText(), /11358/);
  assert.doesNotMatch(await one.locator("main").innerText(), /11359|Alameda/);
  await two.locator('[data-action="clear"]').click();
  await at(two, "start");
  await one.locator('[data-action="see-result"]').click();
  await at(one, "result");
  assert.equal((await reliefs(one))[0].result, "dismissed");
  await context.close();
});

test("another charge begins anew and keeps what was said of the person", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await toResult(page, GROWING);
  await page.locator('[data-action="another"]').click();
  await page.waitForSelector("form[data-question]");
  assert.deepEqual((await form(page)).chosen, []);
  while ((await where(page)).name === "question") await answer(page, FOR_SALE);
  await page.locator('[data-action="see-result"]').click();
  await at(page, "result");
  assert.match(await page.locator("main").innerText(), /11359/);
  await context.close();
});

for (const cache of ["without", "with"]) {
  test(`Leave clears first, ${cache} the browser's cache of whole pages`, async (t) => {
    // Playwright turns that cache off; people's browsers have it.
    const own = await launch(cache === "with" ? { ignoreDefaultArgs: ["--disable-back-forward-cache"] } : {});
    t.after(() => own.close());
    const context = await fresh(own);
    await context.route(`${ELSEWHERE}**`, (route) => route.fulfill({ contentType: "text/html", body: "<title>Weather</title><h1>Weather</h1>" }));
    const page = await open(context);
    await toResult(page, GROWING);
    await page.locator('[data-action="leave"]').click();
    await page.waitForURL(ELSEWHERE);
    const go = async (delta) => {
      // Not page.goBack(): it waits for a load, and a page from that cache does not load.
      await page.evaluate((steps) => { setTimeout(() => history.go(steps)); }, delta);
      await page.waitForTimeout(700);
      return page.evaluate(() => ({ address: location.href, text: document.body.innerText, state: JSON.stringify(history.state), name: document.querySelector("main")?.dataset.page }));
    };
    let here = await go(-1);
    assert.equal(here.address, HOME, "Back leads to the app");
    const length = await page.evaluate(() => history.length);
    for (let step = 0; step < 2 * length; step += 1) {
      if (here.address === HOME) {
        assert.equal(here.name, "start", "the page is drawn, and it is the first one");
        assert.doesNotMatch(`${here.state}${here.text}`, /11358|1994|los-angeles|21-plus/);
      }
      here = await go(1);
      if (step === length) here = await go(-1);
    }
  });
}

test("words that come late are waited for, and what was answered stays", async () => {
  const context = await fresh(browser);
  let come = () => {};
  await context.route("**/words-*.txt", async (route) => {
    await new Promise((resolve) => { come = resolve; });
    await route.continue();
  });
  const page = await open(context);
  await page.locator('[data-action="start"]').click();
  await page.waitForSelector('main[data-page="waiting"] [role="status"]');
  await page.waitForFunction(() => document.activeElement?.matches("main h1"));
  const waiting = await page.title();
  come();
  await page.waitForSelector("form[data-question]");
  await page.waitForFunction(() => document.activeElement?.matches("main h1"));
  assert.notEqual(await page.title(), waiting);
  await answer(page, GROWING);
  const title = await page.title();
  await page.reload();
  await page.waitForSelector('main[data-page="waiting"]');
  assert.equal(await page.title(), waiting);
  come();
  await page.waitForSelector("form[data-question]");
  assert.equal(await page.title(), title);
  await page.goBack();
  await page.waitForFunction((given) => document.querySelector("#typed")?.value === given, GROWING.charges[0].offense);
  await context.close();
});
