// Puts the words that follow the app beside it, and their name into the page.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./files.mjs";

const PLACE = '<meta name="words" content="">';

/** `later` is the file that holds the words; its copy gets a name with its hash, as Trunk gives to every other file. */
export function words(dist, later) {
  const text = readFileSync(later);
  const name = `words-${sha256(text).slice(0, 16)}.txt`;
  writeFileSync(join(dist, name), text);
  const page = join(dist, "index.html");
  const html = readFileSync(page, "utf8");
  if (!html.includes(PLACE)) throw new Error(`index.html has no ${PLACE}`);
  writeFileSync(page, html.replace(PLACE, `<meta name="words" content="./${name}">`));
}
