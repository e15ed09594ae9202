// Gives the pages that have a program of their own, in a folder beside the app, what they share with it: the stylesheet,
// and for staff the words; and tells the page for the state's extract its worker. It comes after the step that names the
// files, and leaves the programs alone.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const STYLE = ['<link rel="stylesheet" href="">', "", /\.css$/, (name) => `<link rel="stylesheet" href="../${name}">`];
const WORDS = ['<meta name="words" content="">', "", /^words-.*\.txt$/, (name) => `<meta name="words" content="../${name}">`];
const WORKER = ['<meta name="worker" content="">', "extract", /^worker-.*\.js$/, (name) => `<meta name="worker" content="./${name}">`];

/** The pages, each with what it names: the text in it, the folder of the file, and how that is called. */
const PAGES = { clinic: [STYLE, WORDS], extract: [STYLE, WORKER] };

export function beside(dist) {
  for (const [folder, named] of Object.entries(PAGES)) {
    const page = join(dist, folder, "index.html");
    let html = readFileSync(page, "utf8");
    for (const [place, from, kind, filled] of named) {
      const names = readdirSync(join(dist, from)).filter((name) => kind.test(name));
      if (names.length !== 1) throw new Error(`dist/${from} has ${names.length} files like ${kind}, and ${folder}/ takes one.`);
      if (!html.includes(place)) throw new Error(`${folder}/page/index.html has no ${place}`);
      html = html.replace(place, filled(names[0]));
    }
    writeFileSync(page, html);
  }
}
