// Walks through the pages as fast as they go: reads which question stands there, answers it from a facts
// document, goes on. Nothing here knows which question comes when. The keyboard's way is in keys.mjs.
import { answersOf } from "./facts.mjs";

/** More questions than any interview has. */
const MOST = 40;

/** Where the app is: the page's name, and the question's fact. */
export function where(page) {
  return page.evaluate(() => ({
    name: document.querySelector("main")?.dataset.page,
    fact: document.querySelector("form[data-question]")?.dataset.question,
  }));
}

/** What a question takes. The contract's value decides; where no choice holds it, it is typed. */
export function answerFor(document, fact) {
  return answersOf(document)[fact] ?? "unknown";
}

/** Names of counties as a person types them. */
export const typedCounty = (slug) => slug.split("-").map((word) => word[0].toUpperCase() + word.slice(1)).join(" ");

/** Fills in the question that is shown, without sending it. */
export async function fill(page, document) {
  const { fact } = await where(page);
  const value = answerFor(document, fact);
  await put(page, fact, value);
  return { fact, value };
}

/** Puts a value, or a list of values, into the form of a question. */
export async function put(page, fact, value) {
  const missing = await page.evaluate(({ fact, value, county }) => {
    const form = document.querySelector(`form[data-question="${fact}"]`);
    const choices = [...form.querySelectorAll("input[type=radio], input[type=checkbox]")];
    const used = (input) => input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    const choose = (wanted) => {
      const input = choices.find((one) => one.value === wanted);
      if (!input) return false;
      input.checked = true;
      used(input);
      return true;
    };
    if ([value].flat().every(choose)) return null;
    const text = form.querySelector("input[type=text]");
    if (!text) return value;
    // "Yes, it is over" and the date belong together.
    choose("yes");
    text.value = fact === "county" ? county : value;
    used(text);
    return null;
  }, { fact, value, county: typeof value === "string" ? typedCounty(value) : "" });
  if (missing !== null) throw new Error(`The question ${fact} does not take ${missing}.`);
}

/** Sends the form that is shown, as its button does, and waits for the next page. */
export async function send(page) {
  const problem = await page.evaluate(async () => {
    const question = () => document.querySelector("form[data-question]")?.dataset.question;
    const before = question();
    // A refusal moves the focus to the summary of errors; one from before may still stand there.
    document.activeElement?.blur();
    document.querySelector("form[data-question]").requestSubmit();
    const patience = performance.now() + 15_000;
    while (question() === before) {
      const refused = document.activeElement?.matches("main .errors") && document.activeElement.querySelector("li").innerText;
      if (refused) return `The answer to ${before} was not taken: ${refused}`;
      if (performance.now() > patience) return `Nothing follows on ${before}.`;
      await new Promise((resolve) => { setTimeout(resolve); });
    }
    return null;
  });
  if (problem) throw new Error(problem);
}

/** Answers one question from the document. */
export async function answer(page, document) {
  const given = await fill(page, document);
  await send(page);
  return given;
}

/** From the first page to the list of answers; `each` sees every question before it is answered. */
export async function toCheck(page, document, each = async () => {}) {
  await page.locator('[data-action="start"]').click();
  await page.waitForSelector("form[data-question]");
  const asked = [];
  while ((await where(page)).name === "question") {
    if (asked.length >= MOST) throw new Error(`It asks for ever: ${asked.map(({ fact }) => fact).join(", ")}`);
    const { fact } = await where(page);
    await each(fact, asked.length);
    asked.push(await answer(page, document));
  }
  return asked;
}

/** From the first page to the result. */
export async function toResult(page, document, each) {
  const asked = await toCheck(page, document, each);
  await page.locator('main[data-page="check"] [data-action="see-result"]').click();
  await page.waitForSelector('main[data-page="result"]');
  return asked;
}

/** The reliefs that the result page shows. */
export function reliefs(page) {
  return page.evaluate(() => [...document.querySelectorAll('main[data-page="result"] [data-relief]')].map((element) => {
    const { relief, grade, result } = element.dataset;
    return { relief, grade, ...(result === undefined ? {} : { result }) };
  }));
}
