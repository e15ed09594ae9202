// Walks through the pages as a person with a mouse and a keyboard does, in any browser with a WebDriver: chooses,
// types, goes on. Nothing here knows which question comes when.
import assert from "node:assert/strict";
import { answerFor, typedCounty, where } from "./driver.mjs";
import { until } from "./webdriver.mjs";

/** More questions than any interview has. */
const MOST = 40;

/** Waits until the app shows a page of that name. */
export const at = (session, name) => session.waitForSelector(`main[data-page="${name}"]`);

/** Clicks on what has the `data-action`. */
export const act = (session, action) => session.press(`[data-action="${action}"]`);

/** Waits until the app shows this question. */
export const asks = (session, fact) => session.waitForSelector(`form[data-question="${fact}"]`);

/** What the form on the page can take: ids of choices by their values, and whether something can be typed. */
const fields = (session) => session.evaluate(() => ({
  choices: Object.fromEntries([...document.querySelectorAll("form[data-question] :is([type=radio], [type=checkbox])")].map(({ value, id }) => [value, id])),
  text: Boolean(document.querySelector("#typed")),
}));

/** Answers the question that is shown and waits for what follows. */
async function answer(session, document) {
  const { fact } = await where(session);
  const value = answerFor(document, fact);
  const { choices, text } = await fields(session);
  const choose = (wanted) => session.choose(`[id="${choices[wanted]}"]`);
  const wanted = [value].flat();
  if (wanted.every((one) => one in choices)) {
    for (const one of wanted) await choose(one);
  } else {
    assert.ok(text, `The question ${fact} does not take ${value}.`);
    // "Yes, it is over" and the date belong together.
    if ("yes" in choices) await choose("yes");
    await session.type("#typed", fact === "county" ? typedCounty(value) : value);
  }
  await session.press('form[data-question] button[type="submit"]');
  await until(async () => {
    const now = await session.evaluate(() => ({
      fact: document.querySelector("form[data-question]")?.dataset.question,
      refused: document.querySelector("main .errors li")?.innerText,
    }));
    assert.equal(now.refused, undefined, `The answer ${value} to ${fact} was not taken.`);
    return now.fact !== fact;
  }, `nothing follows on ${fact}`);
  return fact;
}

/** Answers what is asked from here on; the facts that were asked come back. */
export async function follow(session, document) {
  const asked = [];
  while ((await where(session)).name === "question") {
    assert.ok(asked.length < MOST, `It asks for ever: ${asked}`);
    asked.push(await answer(session, document));
  }
  await at(session, "check");
  return asked;
}

/** From the first page to the result; the facts that were asked come back. */
export async function walk(session, document) {
  await act(session, "start");
  await session.waitForSelector("form[data-question]");
  const asked = await follow(session, document);
  await act(session, "see-result");
  await at(session, "result");
  return asked;
}
