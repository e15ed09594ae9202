// Fills a county in where the app asks for one. It stays a question: the person sees it, changes it or goes
// on. What was answered or typed before is left alone.
import { countyName } from "./params.js";

/** `county` is the slug of one of the 58, or undefined. */
export function preset(county) {
  const app = document.getElementById("app");
  if (!county || !app) return;
  const seen = new WeakSet();
  new MutationObserver(() => {
    const form = app.querySelector('form[data-question="county"]');
    if (!form || seen.has(form)) return;
    seen.add(form);
    const field = form.querySelector("input[type=text]");
    if (!field || field.value || form.querySelector("input:checked") || app.querySelector(".errors")) return;
    field.value = countyName(county);
  }).observe(app, { childList: true, subtree: true });
}
