// What can be measured of a page: whether it scrolls sideways, how large things are that one hits, and
// whether its structure is whole.
import assert from "node:assert/strict";

/** Nothing sticks out at the side, and no text is cut off. */
export async function assertFits(page, what) {
  const found = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth;
    const out = [...document.body.querySelectorAll("*")].filter((one) => {
      const box = one.getBoundingClientRect();
      return one.checkVisibility() && !one.closest(".hidden, .skip") && box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
    });
    const cut = [...document.body.querySelectorAll("main *")].filter((one) => {
      const { overflowX } = getComputedStyle(one);
      return one.checkVisibility() && !one.closest(".hidden, .skip, input") && overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1;
    });
    return { wide, out: out.map((one) => one.outerHTML.slice(0, 90)), cut: cut.map((one) => one.outerHTML.slice(0, 90)) };
  });
  assert.deepEqual(found, { wide: false, out: [], cut: [] }, what);
}

/** Everything one hits is at least 24 pixels in both directions; links inside a sentence are exempt. */
export async function assertTargets(page, what) {
  const small = await page.evaluate(() => {
    const inSentence = (one) => one.matches("a") && getComputedStyle(one).display === "inline"
      && [...one.parentElement.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim().length > 1);
    return [...document.querySelectorAll("a, button, input, select, summary")]
      .filter((one) => one.checkVisibility() && !one.closest(".skip") && !inSentence(one))
      .map((one) => {
        // A choice is hit on its label too.
        const boxes = [one, ...(one.labels ?? [])].map((each) => each.getBoundingClientRect());
        return { html: one.outerHTML.slice(0, 90), width: Math.max(...boxes.map(({ width }) => width)), height: Math.max(...boxes.map(({ height }) => height)) };
      })
      .filter(({ width, height }) => width < 23.9 || height < 23.9);
  });
  assert.deepEqual(small, [], what);
}

/** One heading of the first level, no level left out, a language, a label for each field, ids that exist once. */
export async function assertStructure(page, what) {
  const found = await page.evaluate(() => {
    const shown = [...document.querySelectorAll("h1, h2, h3, h4")].filter((one) => one.checkVisibility());
    // The summary of errors may stand before the heading of the page.
    const levels = shown.filter((one) => !one.closest(".errors")).map((one) => Number(one.tagName[1]));
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    const named = [...document.querySelectorAll("[aria-describedby], [aria-labelledby], label[for]")]
      .flatMap((one) => [one.getAttribute("aria-describedby"), one.getAttribute("aria-labelledby"), one.getAttribute("for")])
      .filter(Boolean).flatMap((list) => list.split(/\s+/));
    return {
      lang: document.documentElement.lang,
      title: document.title.length > 0,
      first: levels.filter((level) => level === 1).length,
      jumps: levels.filter((level, at) => level - (levels[at - 1] ?? 0) > 1).length,
      unlabelled: [...document.querySelectorAll("input, select")].filter((one) => !one.labels.length || !one.labels[0].textContent.trim()).map((one) => one.outerHTML),
      twice: ids.filter((id, at) => ids.indexOf(id) !== at),
      missing: named.filter((id) => !document.getElementById(id)),
      inline: document.querySelectorAll("[style]").length,
      empty: [...document.querySelectorAll("h1, h2, h3, p, li, dt, dd, button, a, label, legend, summary")].filter((one) => one.checkVisibility() && !one.textContent.trim()).map((one) => one.outerHTML.slice(0, 90)),
      untranslated: document.body.innerText.match(/\{[^}]*\}/g) ?? [],
    };
  });
  const whole = { lang: "en", title: true, first: 1, jumps: 0, unlabelled: [], twice: [], missing: [], inline: 0, empty: [], untranslated: [] };
  assert.deepEqual(found, whole, what);
}
