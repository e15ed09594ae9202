// The framed page's side of the protocol in docs/embed.md. Says how high it is and that another page of the
// interview is shown; hears about look and language. No answer and no word of a person is ever in a message.
import { LOOK, taken } from "./params.js";

/** Heights go out in whole steps of so many pixels, so that they say little about which page stands there. */
const STEP = 200;
const LOWEST = 200;
const HIGHEST = 20_000;

/** Begins to talk with the window around this one. `wear` gets a look, `speak` a language, both checked. */
export function talk({ wear, speak }) {
  // Whom to believe and to talk to: where the frame was put in, if the browser says so, else whoever first
  // sends a message that is right.
  let partner = document.referrer ? new URL(document.referrer).origin : undefined;

  addEventListener("message", ({ data, origin, source }) => {
    if (source !== parent || (partner !== undefined && origin !== partner)) return;
    const known = meant(data);
    if (!known) return;
    partner = origin;
    if (known.look) wear(known.look);
    if (known.lang) speak(known.lang);
  });

  // An origin that cannot be named can only be reached by "*". What is sent is no secret.
  const say = (message) => parent.postMessage({ v: 1, ...message }, partner && partner !== "null" ? partner : "*");

  let last;
  const height = () => {
    const whole = Math.ceil(document.documentElement.getBoundingClientRect().height / STEP) * STEP;
    const px = Math.min(Math.max(whole, LOWEST), HIGHEST);
    if (px !== last) say({ type: "height", px });
    last = px;
  };
  new ResizeObserver(height).observe(document.documentElement);

  // The app writes the title whenever another page is shown, and first of all when it begins.
  let begun = false;
  new MutationObserver(() => {
    if (begun) {
      height();
      say({ type: "step" });
    }
    begun = true;
  }).observe(document.querySelector("title"), { childList: true });
}

/** What a message means, or undefined for everything that is not exactly one of the protocol's. */
function meant(data) {
  if (typeof data !== "object" || data === null || data.v !== 1) return undefined;
  const { v, type, ...rest } = data;
  const names = Object.keys(rest);
  if (type === "theme" && names.every((name) => LOOK.includes(name))) {
    return { look: Object.fromEntries(names.map((name) => [name, taken(name, rest[name])])) };
  }
  if (type === "lang" && names.length === 1 && names[0] === "lang") return { lang: taken("lang", rest.lang) ?? LANGUAGES[0] };
  return undefined;
}
