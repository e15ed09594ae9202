// The result on paper: one or two pages with everything that a person takes along, and no buttons.
// target/xtask/print.pdf stays, to look at.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, test } from "node:test";
import { fresh, launch, open } from "./support/browser.mjs";
import { toResult } from "./support/driver.mjs";
import { DOUBTFUL, GROWING } from "./support/facts.mjs";
import { output } from "./support/places.mjs";

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** The number of pages of a PDF, from its own list of pages. */
const pages = (pdf) => pdf.toString("latin1").match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;

async function printed(document, file) {
  const context = await fresh(browser);
  const page = await open(context);
  await toResult(page, document);
  await page.emulateMedia({ media: "print" });
  const hidden = await page.evaluate(() => [...document.querySelectorAll("button, nav a, .back, .skip, summary:not(.may > *)")].filter((one) => one.checkVisibility()).map((one) => one.outerHTML));
  const shown = (await page.locator("body").innerText()).replace(/\s+/g, " ");
  const answer = await page.locator("h1").innerText();
  const pdf = await page.pdf({ format: "Letter", path: `${output()}/${file}`, preferCSSPageSize: true });
  await context.close();
  return { pdf, hidden, shown, answer };
}

/** What a PDF says, where pdftotext is installed; else what the page says to a printer. */
function words(file, shown) {
  const run = spawnSync("pdftotext", ["-layout", `${output()}/${file}`, "-"], { encoding: "utf8" });
  return run.status === 0 ? run.stdout.replace(/\s+/g, " ") : shown;
}

for (const paper of [{ file: "print.pdf", document: GROWING }, { file: "print-doubtful.pdf", document: DOUBTFUL }]) {
  test(`the result on paper: ${paper.file}`, async (t) => {
    const { pdf, hidden, shown, answer } = await printed(paper.document, paper.file);
    const count = pages(pdf);
    t.diagnostic(`${count} pages, ${pdf.length} bytes`);
    assert.deepEqual(hidden, [], "controls are on the paper");
    const text = words(paper.file, shown);
    for (const wanted of [answer, "What to do next", "not legal advice", "November 22, 2026", "If you are not a U.S. citizen", "CR-400"]) {
      assert.ok(text.includes(wanted), `the paper does not say: ${wanted}`);
    }
    assert.ok(count >= 1 && count <= 2, `${count} pages`);
  });
}
