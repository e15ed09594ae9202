// The page that gives the code for framing: what it writes works on a county's page, it tells the contrast,
// and it can be used by everybody.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertClean } from "./support/axe.mjs";
import { complaints, fresh, HOME, launch, PHONE } from "./support/browser.mjs";
import { toResult } from "./support/driver.mjs";
import { fitted, putInto, within } from "./support/embed-host.mjs";
import { GROWING } from "./support/facts.mjs";
import { focused, tabTo } from "./support/keys.mjs";
import { assertFits, assertStructure, assertTargets } from "./support/layout.mjs";

const CODE = `${HOME}embed/code.html`;
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function openCode(options) {
  const context = await fresh(browser, options);
  const page = await context.newPage();
  const found = complaints(page);
  await page.goto(CODE);
  await page.waitForSelector("#preview iframe");
  return { page, context, found };
}

const snippet = (page, id) => page.locator(`#${id}`).inputValue();

test("every snippet works as it is, on a county's page with a policy of its own", async () => {
  const { page, context } = await openCode();
  await page.selectOption("#county", "fresno");
  await page.fill("#accent", "#800000");
  await page.selectOption("#corners", "square");
  const texts = {};
  for (const id of ["link", "frame", "grows", "tag"]) texts[id] = await snippet(page, id);
  await context.close();
  for (const id of ["frame", "grows", "tag"]) {
    const there = await putInto(browser, texts[id], { plain: true });
    const app = await within(there.page);
    assert.equal(await app.evaluate(() => getComputedStyle(document.querySelector("button.go")).backgroundColor), "rgb(128, 0, 0)", id);
    if (id === "frame") assert.equal(await app.element.evaluate((frame) => frame.clientHeight), 720);
    else await fitted(there.page, app);
    await toResult(app, GROWING);
    assert.match(await app.locator(".own a").evaluate((link) => link.search), /county=fresno/);
    await there.close();
  }
  const there = await putInto(browser, texts.link, { plain: true });
  await there.page.locator(".column a").click();
  await there.page.waitForSelector('[data-action="start"]');
  assert.equal(there.page.url(), `${HOME}?county=fresno&lang=en`);
  let typed;
  await toResult(there.page, GROWING, async (fact) => { if (fact === "county") typed = await there.page.locator("input[type=text]").inputValue(); });
  assert.equal(typed, "Fresno", "the page that stands alone fills the county in too");
  await there.close();
});

test("the contrast is told in words, and rubbish too", async () => {
  const { page } = await openCode();
  const said = async (colour) => {
    await page.fill("#accent", colour);
    return page.locator("#contrast").innerText();
  };
  assert.match(await said(""), /own color/);
  assert.match(await said("#005ea2"), /light look your color can be read as it is[\s\S]*dark look your color has a contrast of 2\.\d to 1[\s\S]*So #[0-9a-f]{6} is used/);
  for (const rubbish of ["red", "#12", "<b>", "x".repeat(10_000)]) {
    assert.match(await said(rubbish), /not a color/, rubbish.slice(0, 20));
    assert.equal(await page.locator("#accent").getAttribute("aria-invalid"), "true");
    assert.doesNotMatch(await snippet(page, "tag"), /accent/);
  }
  await said("#fff");
  assert.equal(await page.locator("#accent").getAttribute("aria-invalid"), null);
});

test("the preview follows the choices, and the snippets name the published files", async () => {
  const { page, found } = await openCode();
  await page.locator("#preview iframe").scrollIntoViewIfNeeded();
  const app = await within(page);
  await page.fill("#accent", "2e8540");
  await page.selectOption("#font", "serif");
  await app.waitForFunction(() => document.documentElement.dataset.accent === "#2e8540" && document.documentElement.dataset.font === "serif");
  await page.selectOption("#county", "kern");
  await page.waitForFunction(() => document.querySelector("#preview iframe").src.includes("county=kern"));
  await within(page);
  const sri = (await (await fetch(`${HOME}embed/v1.js.sri`)).text()).trim();
  for (const id of ["grows", "tag"]) {
    assert.ok((await snippet(page, id)).includes(`src="${HOME}embed/v1.js"`), id);
    assert.ok((await snippet(page, id)).includes(`integrity="${sri}"`), id);
  }
  const origin = new URL(HOME).origin;
  assert.equal(await snippet(page, "policy"), `frame-src ${origin};\nscript-src ${origin};`);
  assert.deepEqual(found, []);
});

test("it can be used with the keyboard, and copies", async () => {
  const { page, context } = await openCode();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await tabTo(page, (now) => now.id === "county", "the county");
  await page.keyboard.type("Fre");
  await tabTo(page, (now) => now.id === "accent", "the color");
  await page.keyboard.type("005ea2");
  // Past the preview, which has its own focus, and grows when it is seen.
  await page.locator("#preview iframe").scrollIntoViewIfNeeded();
  await fitted(page, await within(page));
  await page.locator("#link").focus();
  await tabTo(page, (now) => now.text === "Copy the frame", "the button that copies");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.getElementById("copied").innerText === "Copied.");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await snippet(page, "frame"));
  assert.match(await snippet(page, "frame"), /county=fresno&amp;lang=en&amp;accent=005ea2"/);
  // Where copying is not allowed the snippet is marked.
  await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error("no")); });
  await page.locator('[data-copy="link"]').click();
  await page.waitForFunction(() => document.getElementById("copied").innerText.includes("Control"));
  assert.equal((await focused(page)).id, "link");
});

test("axe, 320 pixels, the dark, targets and structure", async () => {
  for (const [what, options] of [["wide", {}], ["dark", { colorScheme: "dark" }], ["narrow", { ...PHONE, viewport: { width: 320, height: 700 } }]]) {
    const { page } = await openCode(options);
    await page.fill("#accent", "#ffcc00");
    await assertFits(page, what);
    await assertTargets(page, what);
    await assertClean(page, what);
    await page.evaluate(() => document.querySelector("#preview iframe").removeAttribute("style"));
    await page.evaluate(() => document.querySelector("relief-check > a")?.removeAttribute("style"));
    await assertStructure(page, what);
  }
});

test("it may not be framed, and frames only its own", async () => {
  const there = await putInto(browser, `<iframe src="${CODE}" width="600" height="400"></iframe>`, { plain: true });
  await there.page.waitForTimeout(500);
  const inside = await (await there.page.waitForSelector("iframe")).contentFrame();
  assert.equal(await inside.locator("#choices").count(), 0);
  await there.close();
});
