// Makes the tool usable without a network: the service worker with the list of what it keeps, and what a phone
// needs to put the tool on its first screen. It comes after everything that still changes a page or a script.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { files, inside, sha256 } from "./files.mjs";
import { pageNames } from "./pages.mjs";

const FROM = fileURLToPath(new URL("../../offline/", import.meta.url));
/** The app, its words and its style have the hash of what is in them in their names. */
const HASHED = /-[0-9a-f]{12,16}(_bg)?\.\w+$/;

export function offline(dist) {
  const manifest = readFileSync(join(FROM, "site.webmanifest"), "utf8");
  for (const { src } of JSON.parse(manifest).icons) cpSync(join(FROM, src), join(dist, src));
  writeFileSync(join(dist, "site.webmanifest"), manifest);

  const hashes = (pairs) => Object.fromEntries(pairs.map(([address, file]) => [address, sha256(readFileSync(join(dist, file)))]));
  const kept = hashes(list(dist));
  const beside = FOLDERS.map((folder) => hashes(files(dist).map((file) => inside(dist, file)).filter((file) => file.startsWith(folder)).map(pair).toSorted()));
  const source = readFileSync(join(FROM, "sw.js"), "utf8");
  // The number of the build is of all that the worker is made from: any change makes a new one.
  const build = sha256(source + JSON.stringify(kept) + JSON.stringify(beside)).slice(0, 16);
  const { code } = transformSync(source, {
    define: { BUILD: JSON.stringify(build), FILES: JSON.stringify(kept), BESIDE: JSON.stringify(beside) },
    minify: true, target: "esnext", legalComments: "none", charset: "utf8",
  });
  writeFileSync(join(dist, "sw.js"), code);
}

/** The folders of the pages that are kept only where they are opened. */
const FOLDERS = ["clinic/", "extract/"];

/** A file of such a page; the page itself, by its folder's name, sorts before all others. */
const pair = (file) => [file.replace(/(^|\/)index\.html$/, "$1"), file];

/** What is kept, the tool's page first, as pairs of address and file: what the page names, and the other pages. */
function list(dist) {
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const all = files(dist).map((file) => inside(dist, file));
  const named = all.filter((file) => HASHED.test(file) && html.includes(`"./${file}"`));
  for (const kind of ["css", "js", "wasm", "txt"]) {
    if (!named.some((file) => file.endsWith(`.${kind}`))) throw new Error(`index.html names no ${kind} file of dist/.`);
  }
  const pages = pageNames();
  const missing = pages.filter((page) => !all.includes(page));
  if (missing.length) throw new Error(`dist/ has no ${missing.join(", ")}.`);
  // Hosts know the first page by its folder, and some lead its other name there.
  return [["./", "index.html"], ...[...named, ...pages].map((file) => [file, file])];
}
