// Accessibility of every kind of page: axe, structure, targets, reflow, large letters, error states, forced
// colours, less motion. Each walk looks at every page that it passes.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertClean } from "./support/axe.mjs";
import { fresh, HOME, launch, open } from "./support/browser.mjs";
import { toCheck, toResult, where } from "./support/driver.mjs";
import { DOUBTFUL, EXTRACTION, FOR_SALE, GROWING, JUVENILE, SERVING, UNKNOWN } from "./support/facts.mjs";
import { assertFits, assertStructure, assertTargets } from "./support/layout.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** Runs the checks on every page of a walk, and fails at its end with everything that they found. */
async function everyPage(page, document, ...checks) {
  const found = new Map();
  const look = async (what) => {
    for (const check of checks) {
      await check(page, "").catch((error) => {
        if (!(error instanceof assert.AssertionError)) throw error;
        const finding = JSON.stringify(error.actual);
        found.set(finding, [...found.get(finding) ?? [], what]);
      });
    }
  };
  await look("start");
  await toCheck(page, document, async (fact) => {
    await look(fact);
    await page.locator("details.why summary").click();
    await look(`${fact}, why`);
  });
  await look("check");
  await page.locator('[data-action="see-result"]').click();
  await page.waitForSelector('main[data-page="result"]');
  await look("result");
  await page.locator("details.told summary").click();
  await look("result, told");
  assert.deepEqual([...found].map(([finding, where]) => `${where.join(", ")}: ${finding}`), []);
}

for (const [name, options, documents] of [
  ["light", { colorScheme: "light" }, [FOR_SALE, UNKNOWN, DOUBTFUL]],
  ["dark", { colorScheme: "dark" }, [FOR_SALE, GROWING]],
  ["a phone", { viewport: { width: 390, height: 844 } }, [JUVENILE, SERVING, EXTRACTION]],
  ["more contrast", { contrast: "more" }, [GROWING]],
]) {
  test(`axe finds nothing: ${name}`, async () => {
    for (const document of documents) {
      const context = await fresh(browser, options);
      const page = await open(context);
      await everyPage(page, document, assertClean, assertStructure, assertTargets);
      await context.close();
    }
  });
}

test("an empty form says so: focus, title, links, and axe finds nothing", async () => {
  for (const document of [FOR_SALE, JUVENILE]) {
    const context = await fresh(browser);
    const page = await open(context);
    await toCheck(page, document, async (fact) => {
      const title = await page.title();
      await page.locator("form button[type=submit]").click();
      await page.waitForFunction(() => document.activeElement?.matches("main .errors"));
      assert.equal(await page.title(), `Error: ${title}`);
      await assertClean(page, `${fact}, empty`);
      await assertStructure(page, `${fact}, empty`);
      const link = page.locator("main .errors li a");
      assert.equal(await link.count(), 1, fact);
      const words = await link.innerText();
      assert.equal((await page.locator("main form .error").innerText()).trim(), words, "the message stands at the field too");
      await link.click();
      const there = await page.evaluate(() => {
        const field = document.activeElement;
        const described = [field, field.closest("fieldset")].map((one) => one?.getAttribute("aria-describedby") ?? "");
        return { field: field.matches("form[data-question] input"), described: described.join(" ") };
      });
      assert.ok(there.field, `${fact}: the link leads to the field`);
      assert.match(there.described, /\berror\b/, `${fact}: the message belongs to the field`);
      assert.equal(page.url(), HOME);
      // Once more, and the focus is there again.
      await page.locator("form button[type=submit]").click();
      await page.waitForFunction(() => document.activeElement?.matches("main .errors"));
    });
    assert.doesNotMatch(await page.title(), /^Error/);
    await context.close();
  }
});

test("a date that cannot be is refused with what to do, and what was typed stays", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await toCheck(page, GROWING, async (fact) => {
    if (fact !== "date") return;
    for (const [typed, words] of [["13/1998", /month/i], ["2/30/1998", /day/i], ["2099", /today|later|future/i], ["98", /year/i], ["<b>1994</b>&", /./]]) {
      await page.locator("#typed").fill(typed);
      await page.locator("#typed").press("Enter");
      await page.waitForFunction(() => document.activeElement?.matches("main .errors") || !document.querySelector('form[data-question="date"]'));
      if ((await where(page)).fact !== "date") {
        // Taken, because the year can be read; back to where we were.
        await page.goBack();
        await page.waitForSelector('form[data-question="date"]');
        continue;
      }
      assert.match(await page.locator("main .errors li").innerText(), words, typed);
      assert.equal(await page.locator("#typed").inputValue(), typed);
      assert.equal(await page.locator("#typed").getAttribute("aria-invalid"), "true");
      await assertClean(page, `date, ${typed}`);
    }
  });
  await context.close();
});

test("the county is found by its cities, and several are offered", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await toCheck(page, GROWING, async (fact) => {
    if (fact !== "county") return;
    await page.locator("#typed").pressSequentially("san", { delay: 10 });
    await page.waitForSelector('main [aria-live] input[type="radio"]');
    await assertClean(page, "county, offered");
    await assertTargets(page, "county, offered");
    await page.locator("#typed").press("Enter");
    await page.waitForSelector("main .errors");
    await assertClean(page, "county, too many");
    await page.locator("#typed").fill("nowhere at all");
    await page.locator("#typed").press("Enter");
    await page.waitForFunction(() => document.querySelectorAll('main [aria-live] input').length === 0);
    assert.equal((await where(page)).fact, "county");
    await page.locator("#typed").fill("Compton");
  });
  assert.match(await page.locator("dl.facts").innerText(), /Los Angeles/);
  await context.close();
});

test("the page without the app: axe finds nothing", async () => {
  for (const colorScheme of ["light", "dark"]) {
    const context = await fresh(browser, { colorScheme });
    const page = await context.newPage();
    await page.addInitScript(() => { delete globalThis.WebAssembly; });
    await page.goto(HOME);
    await page.waitForSelector("#no-wasm:not([hidden])");
    await assertClean(page, "the page without the app");
    await assertStructure(page, "the page without the app");
    await assertTargets(page, "the page without the app");
    await page.setViewportSize({ width: 320, height: 256 });
    await assertFits(page, "the page without the app, 320 wide");
    await context.close();
  }
});

for (const [name, width, height, text] of [
  ["320 wide", 320, 640], ["400 % zoom of a small screen", 320, 256], ["letters twice as large", 390, 844, "200%"],
  ["letters twice as large on a wide screen", 1280, 900, "200%"], ["letters twice as large, 320 wide", 320, 640, "200%"],
]) {
  test(`nothing scrolls sideways: ${name}`, async () => {
    for (const document of [FOR_SALE, UNKNOWN]) {
      const context = await fresh(browser, { viewport: { width, height } });
      const page = await open(context);
      if (text) await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, text);
      await everyPage(page, document, assertFits);
      await context.close();
    }
  });
}

test("wider gaps between letters, words and lines lose nothing (WCAG 1.4.12)", async () => {
  const context = await fresh(browser, { viewport: { width: 390, height: 844 } });
  const page = await open(context);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }");
    document.adoptedStyleSheets = [sheet];
  });
  await everyPage(page, GROWING, assertFits);
  await context.close();
});

test("forced colours: a choice and the focus can be seen", async () => {
  const context = await fresh(browser, { forcedColors: "active" });
  const page = await open(context);
  await toResult(page, GROWING, async (fact, index) => {
    await assertClean(page, `${fact}, forced colours`);
    if (index > 0) return;
    const first = page.locator("form input[type=radio]").first();
    await first.focus();
    await page.keyboard.press("Space");
    const border = (locator) => locator.evaluate((one) => { const style = getComputedStyle(one); return `${style.borderTopWidth} ${style.borderTopColor}`; });
    const labels = page.locator("form .choice label");
    assert.notEqual(await border(labels.nth(0)), await border(labels.nth(1)), "the chosen one looks like the others");
    const outline = await labels.nth(0).evaluate((one) => getComputedStyle(one).outlineStyle);
    assert.notEqual(outline, "none");
  });
  await assertClean(page, "result, forced colours");
  await context.close();
});

test("less motion: nothing moves", async () => {
  const context = await fresh(browser, { reducedMotion: "reduce" });
  const page = await open(context);
  await toResult(page, GROWING, async () => {
    const moving = await page.evaluate(() => ({
      running: document.getAnimations().length,
      smooth: getComputedStyle(document.documentElement).scrollBehavior,
      long: [...document.querySelectorAll("*")].filter((one) => parseFloat(getComputedStyle(one).transitionDuration) > 0.01).length,
    }));
    assert.deepEqual(moving, { running: 0, smooth: "auto", long: 0 });
  });
  await context.close();
});

test("the first Tab leads to the link that skips to the page, and it can be seen", async () => {
  const context = await fresh(browser);
  const page = await open(context);
  await page.keyboard.press("Tab");
  const link = page.locator("a.skip");
  assert.equal(await link.evaluate((one) => one === document.activeElement), true);
  const box = await link.boundingBox();
  assert.ok(box.width >= 24 && box.height >= 24, JSON.stringify(box));
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => Boolean(document.activeElement.closest("main"))), true);
  assert.equal(page.url(), HOME);
  await context.close();
});
