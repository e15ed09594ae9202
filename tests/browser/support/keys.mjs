// Walks through the pages with the keyboard alone: Tab, arrows, Space, Enter and letters. After every
// key that matters it is asserted that one can see where the focus is.
import assert from "node:assert/strict";
import { answerFor, typedCounty, where } from "./driver.mjs";

/** What has the focus, as far as a person can tell. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    // A choice shows its focus on the label, which is the whole box.
    const shown = [element, ...(element.labels ?? [])].map((one) => getComputedStyle(one));
    return {
      tag: element.tagName.toLowerCase(),
      type: element.type ?? "",
      id: element.id,
      value: element.value ?? "",
      action: element.dataset?.action ?? "",
      text: (element.innerText ?? "").trim(),
      inForm: Boolean(element.closest("form[data-question]")),
      ring: shown.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2),
      inView: box.bottom > 0 && box.top < innerHeight && box.width > 0,
    };
  });
}

/** Presses Tab until the focus is on what is wanted; everything on the way must show its focus. */
export async function tabTo(page, wanted, what) {
  // The list of answers of several charges has a link for each answer.
  for (let count = 0; count < 120; count += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now.tag === "body") continue;
    assert.ok(now.ring, `one cannot see the focus on ${now.tag} ${now.id || now.text}`);
    assert.ok(now.inView, `the focus is out of sight on ${now.tag} ${now.id || now.text}`);
    if (wanted(now)) return now;
  }
  return assert.fail(`Tab does not reach ${what}`);
}

/** Tab to a button by its data-action, then Enter. */
export async function press(page, action) {
  await tabTo(page, (now) => now.action === action, action);
  await page.keyboard.press("Enter");
}

/** After a step the focus is on the heading, in view, and the title has changed. */
export async function arrived(page, before) {
  await page.waitForFunction((old) => document.title !== old, before);
  await page.waitForFunction(() => document.activeElement?.matches("main h1"));
  const now = await focused(page);
  assert.ok(now.inView, `the heading is out of sight: ${now.text}`);
  assert.equal(await page.locator("h1").count(), 1);
  const name = (await where(page)).name;
  if (name !== "result") assert.ok((await page.title()).startsWith(now.text), `the title is ${await page.title()}, the heading ${now.text}`);
  return now.text;
}

/** Answers the question that is shown, and checks where that leads. */
export async function answer(page, document) {
  const { fact } = await where(page);
  const value = answerFor(document, fact);
  const before = await page.title();
  const options = await page.locator(`form[data-question="${fact}"] input:not([type=text])`).evaluateAll((all) => all.map((one) => one.value));
  if (Array.isArray(value)) {
    for (const one of value) {
      await tabTo(page, (now) => now.type === "checkbox" && now.value === one, `${fact} = ${one}`);
      await page.keyboard.press("Space");
    }
  } else if (options.includes(value)) {
    await choose(page, fact, options, value);
  } else {
    // "Yes, it is over" comes before the date that belongs to it.
    if (options.includes("yes")) await choose(page, fact, options, "yes");
    await tabTo(page, (now) => now.type === "text", `the text field of ${fact}`);
    await page.keyboard.type(fact === "county" ? typedCounty(value) : value);
  }
  await tabTo(page, (now) => now.inForm && now.type === "submit", "the button of the form");
  await page.keyboard.press("Enter");
  await arrived(page, before);
  return { fact, value };
}

/** Chooses one radio button with the arrows, or one checkbox. */
async function choose(page, fact, options, value) {
  const first = await tabTo(page, (now) => ["radio", "checkbox"].includes(now.type), `the choices of ${fact}`);
  if (first.type === "checkbox") {
    if (first.value !== value) await tabTo(page, (now) => now.value === value, `${fact} = ${value}`);
    await page.keyboard.press("Space");
    return;
  }
  const steps = options.indexOf(value) - options.indexOf(first.value);
  if (steps === 0) await page.keyboard.press("Space");
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press("ArrowDown");
    assert.ok((await focused(page)).ring, `one cannot see the focus among the choices of ${fact}`);
  }
  assert.equal(await page.locator(`input[name="${fact}"]:checked`).inputValue(), value);
}

/** A whole walk, from the first page to the result; the facts that were asked come back. */
export async function walk(page, document) {
  let before = await page.title();
  await press(page, "start");
  await arrived(page, before);
  const asked = [];
  while ((await where(page)).name === "question") {
    assert.ok(asked.length < 40, "it asks for ever");
    asked.push((await answer(page, document)).fact);
  }
  before = await page.title();
  await press(page, "see-result");
  await arrived(page, before);
  return asked;
}
