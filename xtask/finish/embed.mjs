// Makes dist/embed/: the page that others frame out of index.html, its script and style, the loader for the
// pages that frame, and the page that gives the code for it. The sources are in embed/. Comes after everything
// that changes the files which index.html loads, since the framed page loads the same ones.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { sha256, byItself } from "./files.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (path) => readFileSync(join(ROOT, path), "utf8");

/** `dist` is the directory with the finished index.html. */
export function embed(dist) {
  const counties = countyNames();
  const languages = languageNames();
  const bundle = bundler(dist, { COUNTIES: counties, LANGUAGES: Object.keys(languages) });
  const alone = join(dist, "index.html");
  const html = put(readFileSync(alone, "utf8"), '<meta name="alone" content="">', `<meta name="alone" content="./embed/${bundle("alone.js", "esm")}">`);
  writeFileSync(alone, html);

  const integrity = loader(dist);
  const style = `<link rel="stylesheet" href="./${bundle("frame.css")}">`;
  const script = `<script src="./${bundle("frame.js", "iife")}"></script>`;
  writeFileSync(join(dist, "embed/index.html"), framed(html, `${style}${script}`));

  const options = (names, chosen) => Object.entries(names).map(([code, name]) => `<option value="${code}"${code === chosen ? " selected" : ""}>${name}</option>`).join("");
  let code = read("embed/code.html");
  code = put(code, "<!-- style -->", `${sheet(html)}<link rel="stylesheet" href="./${bundle("code.css")}">`);
  code = put(code, "<!-- script -->", `<script type="module" src="./${bundle("code.js", "esm")}"></script>`);
  code = put(code, "<!-- counties -->", options(counties));
  code = put(code, "<!-- languages -->", options(languages, "en"));
  code = put(code, 'data-integrity=""', `data-integrity="${integrity}"`);
  writeFileSync(join(dist, "embed/code.html"), code);
}

/** The names of the counties by slug. */
function countyNames() {
  const dir = "counties/data/county";
  const all = readdirSync(join(ROOT, dir)).sort().map((file) => JSON.parse(read(`${dir}/${file}`)));
  return Object.fromEntries(all.map(({ slug, name }) => [slug, name]));
}

/** The languages' own names by code, the original first. */
function languageNames() {
  const lines = read("words/languages.txt").split("\n").filter((line) => line.includes("|"));
  return Object.fromEntries(lines.map((line) => line.split("|").map((part) => part.trim())).filter(([code]) => !code.startsWith("#")));
}

/** Gives a function that writes one source with all it imports as one small file, and gives back its name. */
function bundler(dist, values) {
  const define = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]));
  mkdirSync(join(dist, "embed"), { recursive: true });
  return (source, format) => {
    const { outputFiles } = buildSync({
      entryPoints: [join(ROOT, "embed", source)], bundle: true, write: false, minify: true, charset: "utf8",
      target: "esnext", legalComments: "none", define, ...(format ? { format } : {}),
    });
    const { contents } = outputFiles[0];
    const name = source.replace(".", `-${sha256(contents).slice(0, 16)}.`);
    writeFileSync(join(dist, "embed", name), contents);
    return name;
  };
}

/** Copies the loader as it is, and gives back its hash, which has to be the published one. */
function loader(dist) {
  const bytes = readFileSync(join(ROOT, "embed/v1.js"));
  const integrity = `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
  const published = read("embed/v1.js.sri");
  if (published.trim() !== integrity) {
    throw new Error(`embed/v1.js is frozen, because its hash stands in the pages of others, and is now ${integrity}. Put it back, or make a v2.js.`);
  }
  writeFileSync(join(dist, "embed/v1.js"), bytes);
  writeFileSync(join(dist, "embed/v1.js.sri"), published);
  return integrity;
}

/** The framed page: the same page with the same files, one folder further down. */
function framed(html, more) {
  // What a sandbox opens is in it too, and browsers refuse to show the site's other pages there.
  let page = byItself(html).replace(/(href|src|content)="\.\//g, '$1="../');
  page = put(page, '<html lang="en">', '<html lang="en" data-embed>');
  // What is opened must not take the place of the page in the frame.
  page = put(page, '<meta charset="utf-8">', '<meta charset="utf-8"><base target="_blank"><meta name="robots" content="noindex">');
  page = page.replace(/<a ([^>]*href="(?:#|tel:))/g, '<a target="_self" $1');
  // In a sandbox the files are another origin's, and have to be asked for as such.
  page = put(page, 'as="fetch" type="application/wasm"', 'as="fetch" type="application/wasm" crossorigin');
  // Neither installed nor kept for offline: that is for the page that stands alone.
  page = page.replace(/\s*<link rel="manifest"[^>]*>/g, "").replace(/\s*<meta name="alone"[^>]*>/g, "");
  page = put(page, "</head>", `${more}</head>`);
  return put(page, "<body>", `<body>\n    ${read("embed/own.html").trim()}`);
}

/** The main stylesheet of a page, from one folder further down. */
function sheet(html) {
  const found = /<link rel="stylesheet" href="\.\/(main-[^"]+)"/.exec(html);
  if (!found) throw new Error("index.html has no main stylesheet.");
  return `<link rel="stylesheet" href="../${found[1]}">`;
}

function put(text, place, what) {
  if (!text.includes(place)) throw new Error(`${place} is missing.`);
  return text.replace(place, () => what);
}
