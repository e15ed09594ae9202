// Pictures of the pages, to look at: target/xtask/screens/. The one in the README is written only when
// asked for (UPDATE_SCREENSHOT=1), since two machines never draw letters alike.
import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, statSync } from "node:fs";
import { after, before, test } from "node:test";
import { fresh, launch, open } from "./support/browser.mjs";
import { toCheck, where } from "./support/driver.mjs";
import { GROWING } from "./support/facts.mjs";
import { ROOT, output } from "./support/places.mjs";

const README = `${ROOT}docs/screenshot.png`;
const MOST_BYTES = 200 * 1024;

/** Width, height, colours and the size of letters, by name. */
const LOOKS = [
  ["320-light", 320, 640, "light"],
  ["390-light", 390, 844, "light"],
  ["390-dark", 390, 844, "dark"],
  ["1280-light", 1280, 900, "light"],
  ["1280-dark", 1280, 900, "dark"],
  ["390-text-200", 390, 844, "light", "200%"],
];

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const still = { animations: "disabled", caret: "hide", scale: "css" };

for (const [name, width, height, colorScheme, text] of LOOKS) {
  test(`pictures: ${name}`, async () => {
    const dir = output("screens");
    const context = await fresh(browser, { viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
    const page = await open(context);
    if (text) await page.evaluate((size) => { document.documentElement.style.fontSize = size; }, text);
    const shoot = (what, fullPage = true) => page.screenshot({ path: `${dir}/${what}-${name}.png`, fullPage, ...still });
    await shoot("start");
    await toCheck(page, GROWING, async (fact, index) => {
      if (index === 0 || ["county", "sentence_finished", "super_strike", "quantity"].includes(fact)) await shoot(`question-${fact}`);
      if (fact === "age") {
        await page.evaluate(() => document.querySelector("form").requestSubmit());
        await page.waitForSelector("main .errors");
        await shoot("error-age");
      }
    });
    assert.equal((await where(page)).name, "check");
    await shoot("check");
    await page.locator('[data-action="see-result"]').click();
    await page.waitForSelector('main[data-page="result"]');
    await shoot("result");
    if (name === "1280-light") await shoot("readme", false);
    await context.close();
  });
}

test("the picture in the README", () => {
  const made = `${output("screens")}/readme-1280-light.png`;
  if (process.env.UPDATE_SCREENSHOT) {
    mkdirSync(`${ROOT}docs`, { recursive: true });
    copyFileSync(made, README);
  }
  assert.ok(existsSync(README), "docs/screenshot.png is missing: UPDATE_SCREENSHOT=1 cargo xtask browser screens");
  for (const file of [README, made]) {
    assert.ok(statSync(file).size <= MOST_BYTES, `${file} has ${statSync(file).size} bytes`);
  }
});
