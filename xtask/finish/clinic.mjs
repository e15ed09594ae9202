// Gives the page for staff what it shares with the app: the stylesheet and the words. It comes after the step that
// names the files, and leaves its own program alone.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the page names what it shares: the text, and how the file is called. */
const SHARED = [
  ['<link rel="stylesheet" href="">', /\.css$/, (name) => `<link rel="stylesheet" href="../${name}">`],
  ['<meta name="words" content="">', /^words-.*\.txt$/, (name) => `<meta name="words" content="../${name}">`],
];

export function clinic(dist) {
  const page = join(dist, "clinic", "index.html");
  let html = readFileSync(page, "utf8");
  for (const [place, kind, filled] of SHARED) {
    const names = readdirSync(dist).filter((name) => kind.test(name));
    if (names.length !== 1) throw new Error(`dist/ has ${names.length} files like ${kind}, and the page for staff takes one.`);
    if (!html.includes(place)) throw new Error(`clinic/page/index.html has no ${place}`);
    html = html.replace(place, filled(names[0]));
  }
  writeFileSync(page, html);
}
