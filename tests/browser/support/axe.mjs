// Runs axe on a page, and puts what it finds into sentences.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails with every violation and where it is; `what` names the page. */
export async function assertClean(page, what) {
  // Evaluated by the browser's debugger, so that the page's own policy does not stop it.
  if (!await page.evaluate(() => "axe" in globalThis)) await page.evaluate(SOURCE);
  const found = await page.evaluate(async (tags) => {
    const { violations, passes } = await globalThis.axe.run(document, { runOnly: tags });
    return { passes: passes.length, violations: violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join("; ")}`) };
  }, TAGS);
  assert.ok(found.passes > 5, `axe looked at nothing on ${what}`);
  assert.deepEqual(found.violations, [], what);
}
