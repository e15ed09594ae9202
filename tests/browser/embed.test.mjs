// Relief Check in a frame on a county's page that makes it hard: hostile style, a narrow column, a strict
// policy, a script that takes all it can get. What is tried to break it is in embed-faults.test.mjs.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertClean } from "./support/axe.mjs";
import { complaints, fresh, launch, PHONE } from "./support/browser.mjs";
import { answer, reliefs, toCheck, toResult, where } from "./support/driver.mjs";
import { assertProtocol, BARE, fitted, frameOf, loader, putInto, SANDBOX, spied, TELLING, within } from "./support/embed-host.mjs";
import { FOR_SALE, GROWING } from "./support/facts.mjs";
import { walk } from "./support/keys.mjs";
import { assertFits, assertTargets } from "./support/layout.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const put = (snippet, options) => putInto(browser, snippet, options);

test("a whole walk by keyboard in the frame; the county's script learns nothing of it", async () => {
  const { page, close } = await put(`<relief-check county="fresno" lang="en"></relief-check>${loader()}`);
  const app = await within(page);
  const asked = await walk(app, GROWING);
  assert.ok(asked.length > 8, asked.join());
  assert.equal((await reliefs(app))[0].result, "dismissed");
  await fitted(page, app);
  await page.waitForTimeout(300);
  const { all, messages } = await spied(page);
  assertProtocol(messages);
  assert.equal(messages.filter(({ data }) => data.type === "step").length, asked.length + 2, "one step for each page after the first");
  for (const what of ["document", "inside", "address", "history", "name"]) assert.match(all, new RegExp(`^${what} refused`, "m"), what);
  assert.doesNotMatch(all, TELLING);
  assert.doesNotMatch(all, /key(down|up) IFRAME \w/, "keys in the frame are not heard outside");
  await close();
});

test("the frame is as high as its content, and shows its top after a step", async () => {
  const { page, close } = await put(`${frameOf()}${loader()}`, { plain: true });
  const app = await within(page);
  await fitted(page, app);
  const top = () => app.element.evaluate((frame) => frame.getBoundingClientRect().top);
  await toCheck(app, GROWING, async (fact) => {
    const { outer, inner } = await fitted(page, app);
    assert.ok(inner <= outer, `${fact} scrolls inside the frame`);
    assert.equal(await app.evaluate(() => document.documentElement.scrollHeight <= innerHeight), true);
    await page.waitForFunction((frame) => frame.getBoundingClientRect().top > -1, app.element);
    // Half of the frame goes out of sight before the next step.
    await page.evaluate((at) => scrollBy(0, at + 200), await top());
    assert.ok(await top() < -100);
  });
  await page.waitForFunction((frame) => frame.getBoundingClientRect().top > -1, app.element);
  await close();
});

test("a frame whose top is in sight stays where it is", async () => {
  const { page, close } = await put(`${frameOf()}${loader()}`, { plain: true });
  const app = await within(page);
  await fitted(page, app);
  const place = await page.evaluate(() => scrollY);
  await app.locator('[data-action="start"]').focus();
  await page.keyboard.press("Enter");
  await app.waitForSelector("form[data-question]");
  await fitted(page, app);
  assert.equal(await page.evaluate(() => scrollY), place);
  await close();
});

test("two frames side by side have nothing to do with each other", async () => {
  const { page, close } = await put(`<relief-check county="fresno" accent="#800000"></relief-check>${frameOf("?county=kern&corners=square")}${loader()}`, { plain: true });
  const [one, two] = [await within(page, 0), await within(page, 1)];
  assert.equal((await toResult(one, GROWING)).length > 0, true);
  assert.equal((await where(two)).name, "start");
  await toResult(two, FOR_SALE);
  assert.notDeepEqual(await reliefs(one), await reliefs(two));
  const [first, second] = [await fitted(page, one), await fitted(page, two)];
  assert.notEqual(first.inner, second.inner);
  await close();
});

test("a preset county is filled in, and stays a question", async () => {
  const { page, close } = await put(`${frameOf("?county=san-luis-obispo&lang=en")}${loader()}`);
  const app = await within(page);
  const typed = () => app.evaluate(() => document.querySelector('form[data-question="county"] input[type=text]').value);
  await app.locator('[data-action="start"]').click();
  const until = async (fact) => {
    for (let count = 0; (await where(app)).fact !== fact; count += 1) {
      assert.ok(count < 10, "no question about the county");
      await answer(app, GROWING);
    }
  };
  await until("county");
  assert.equal(await typed(), "San Luis Obispo");
  // Emptied, it is not filled in again behind one's back.
  await app.locator("input[type=text]").fill("");
  await app.locator("form button[type=submit]").click();
  await app.waitForSelector(".errors");
  assert.equal(await typed(), "");
  await app.locator("input[type=text]").fill("Kern County");
  await app.locator("form button[type=submit]").click();
  await app.waitForSelector('form[data-question]:not([data-question="county"])');
  await app.evaluate(() => history.back());
  await app.waitForSelector('form[data-question="county"]');
  assert.equal(await typed(), "Kern", "what was answered stays");
  await close();
});

for (const [what, sandbox] of [["a sandbox that goes along into what is opened", BARE], ["the sandbox of the snippets", SANDBOX]]) {
  test(`${what}: an origin of its own, no storage, and the way to its own page`, async () => {
    const { page, context, close } = await put(frameOf("?county=fresno&accent=005ea2", { sandbox }), { plain: true });
    const found = complaints(page);
    const app = await within(page);
    assert.equal(await app.evaluate(() => origin), "null");
    assert.equal(await app.evaluate(() => { try { return localStorage.length; } catch (error) { return error.name; } }), "SecurityError");
    assert.equal(await app.locator('[data-action="leave"]').isVisible(), false, "leaving is for a page of one's own");
    const link = app.locator(".own a");
    assert.equal(await link.isVisible(), true);
    const [own] = await Promise.all([context.waitForEvent("page"), link.click()]);
    await own.waitForSelector('[data-action="start"]');
    await own.waitForSelector('[data-action="leave"]', { state: "visible" });
    assert.equal(new URL(own.url()).search, "?county=fresno");
    assert.equal(new URL(own.url()).pathname, sandbox === BARE ? "/embed/" : "/");
    assert.equal(await own.locator(".own").count(), 0);
    await toResult(own, GROWING);
    assert.deepEqual(found, []);
    await close();
  });
}

test("after the load no frame requests anything, and the county's policy has nothing to complain of", async () => {
  const { page, context, close } = await put(`<relief-check county="kern"></relief-check><relief-check></relief-check>${loader()}`);
  await page.waitForSelector("iframe");
  await page.locator("iframe").nth(1).scrollIntoViewIfNeeded();
  const apps = [await within(page, 0), await within(page, 1)];
  await page.waitForTimeout(500);
  const told = [];
  context.on("request", (request) => told.push(request.url()));
  for (const app of apps) await toResult(app, GROWING);
  await page.waitForTimeout(500);
  assert.deepEqual(told, []);
  assert.doesNotMatch((await spied(page)).all, /securitypolicyviolation/);
  await close();
});

test("nothing sticks out in a column of 280 pixels, and axe is content inside the frame", async () => {
  for (const scheme of ["light", "dark"]) {
    const { page, close } = await put(`<relief-check accent="#ffcc00" corners="round"></relief-check>${loader()}`, { context: { ...PHONE, colorScheme: scheme } });
    await page.evaluate(() => document.documentElement.classList.add("narrow"));
    const app = await within(page);
    await app.waitForFunction(() => innerWidth === 280);
    const check = async (what) => {
      await assertFits(app, `${what}, ${scheme}`);
      await assertTargets(app, `${what}, ${scheme}`);
      await assertClean(app, `${what} in a frame, ${scheme}`);
    };
    await check("the first page");
    await toResult(app, GROWING, async (fact) => check(fact));
    await check("the result");
    await close();
  }
});

test("a telephone number is called from the frame, every other link opens a tab", async () => {
  const { page, close } = await put(`${frameOf()}${loader()}`);
  const app = await within(page);
  await toResult(app, GROWING);
  assert.equal(await app.evaluate(() => document.querySelector("base").target), "_blank");
  const links = await app.locator("main a").evaluateAll((all) => all.filter((one) => one.protocol.startsWith("http")).map(({ href, rel, target }) => ({ href, rel, target })));
  const left = links.filter(({ href }) => !href.includes("#"));
  assert.ok(left.length > 5);
  for (const { href, rel, target } of left) {
    assert.match(rel, /\bnoreferrer\b/, href);
    assert.equal(target, "", href);
  }
  const phone = app.locator('a[href^="tel:"]').first();
  await phone.evaluate((link) => { link.addEventListener("click", (event) => event.preventDefault()); link.click(); });
  assert.equal(await phone.getAttribute("target"), "_self");
  await close();
});
