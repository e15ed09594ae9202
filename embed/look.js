// Puts a host's look onto the page: values that are checked already, into names that embed.css reads. No
// rule is written here, so that paper, forced colours and the dark scheme stay what the stylesheets say.
import { accent } from "./colour.js";

const root = document.documentElement;

/** Sets what is given; a setting with no value falls back to Relief Check's own. */
export function wear(look) {
  for (const [name, value] of Object.entries(look)) {
    if (name === "accent") colours(value);
    if (value === undefined) delete root.dataset[name];
    else root.dataset[name] = value;
  }
}

function colours(value) {
  for (const scheme of ["light", "dark"]) {
    const { use, on } = value === undefined ? {} : accent(value, scheme);
    set(`--accent-${scheme}`, use);
    set(`--on-accent-${scheme}`, on);
  }
}

function set(name, value) {
  // The policy forbids style in markup; this is none.
  if (value === undefined) root.style.removeProperty(name);
  else root.style.setProperty(name, value);
}
