// The page that gives the code for framing: reads the choices, shows them in the preview, writes the
// snippets. Its sentences stand in code.html.
import { accent, hex } from "./colour.js";

const byId = (id) => document.getElementById(id);
const form = byId("choices");
const here = new URL("./", location);
const home = new URL("../", location);
const SANDBOX = "allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox";
const TITLE = "Check what may help with an old California conviction";
const LABEL = "Relief Check: help with an old California charge or arrest";

/** What is chosen, in the order of the form; a colour only when it is one. */
function chosen() {
  const all = [...new FormData(form)].map(([name, value]) => [name, name === "accent" ? hex(value.trim()) ?? "" : value]);
  return Object.fromEntries(all.filter(([, value]) => value !== ""));
}

/** An address with settings, as it stands in HTML; "#" is left out, since it would end the address. */
function address(base, settings) {
  const url = new URL(base);
  for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, value.replace("#", ""));
  return url.href.replaceAll("&", "&amp;");
}

function snippets({ county, lang, ...look }) {
  const about = { ...(county ? { county } : {}), lang };
  const link = `<a href="${address(home, about)}">${LABEL}</a>`;
  const frame = `<iframe src="${address(here, { ...about, ...look })}"
  title="${TITLE}"
  width="100%" height="720" style="max-width:36rem;border:0"
  sandbox="${SANDBOX}"
  referrerpolicy="no-referrer"></iframe>
<p>${link}</p>`;
  const script = `<script src="${new URL("v1.js", here)}" defer
  integrity="${document.body.dataset.integrity}"
  crossorigin="anonymous"></script>`;
  const attributes = Object.entries({ ...about, ...look }).map(([name, value]) => ` ${name}="${value}"`).join("");
  return {
    link,
    frame,
    grows: `${frame}\n${script}`,
    tag: `<relief-check${attributes}>\n  ${link}\n</relief-check>\n${script}`,
    policy: `frame-src ${here.origin};\nscript-src ${here.origin};`,
  };
}

/** A sentence of the page with its values. */
function sentence(id, values = {}) {
  return byId(id).content.textContent.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function contrastInWords() {
  const typed = form.elements.accent.value.trim();
  const colour = hex(typed);
  form.elements.accent.toggleAttribute("aria-invalid", false);
  if (!typed) return [sentence("own")];
  if (!colour) {
    form.elements.accent.setAttribute("aria-invalid", "true");
    return [sentence("rubbish")];
  }
  const round = (number) => number.toFixed(1);
  return ["light", "dark"].map((scheme) => {
    const { kept, use, contrast, asked } = accent(colour, scheme);
    return sentence(kept ? "kept" : "changed", { scheme, use, contrast: round(contrast), asked: round(asked) });
  });
}

function say(id, lines) {
  const now = lines.map((line) => Object.assign(document.createElement("p"), { textContent: line }));
  byId(id).replaceChildren(...now);
}

const preview = document.createElement("relief-check");

function show() {
  const settings = chosen();
  for (const name of ["county", "lang", "accent", "font", "corners"]) {
    if (settings[name]) preview.setAttribute(name, settings[name]);
    else preview.removeAttribute(name);
  }
  if (!preview.isConnected) byId("preview").append(preview);
  for (const [id, text] of Object.entries(snippets(settings))) byId(id).value = text;
  say("contrast", contrastInWords());
}

async function copy(id) {
  const field = byId(id);
  try {
    await navigator.clipboard.writeText(field.value);
    return "done";
  } catch {
    field.focus();
    field.select();
    return "marked";
  }
}

form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
byId("snippets").addEventListener("click", async ({ target }) => {
  const { copy: id } = target.dataset;
  if (id) say("copied", [sentence(await copy(id))]);
});
show();
