// What the steps of finishing share: the list of the files in dist/, and names as pages write them.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The short version on paper. */
const PAPER = fileURLToPath(new URL("../../site/en/paper.html", import.meta.url));

/** Every file under a directory, as paths that begin with it, in the order of their names. */
export function files(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** A file's path under `dir` as an address has it, with slashes on every system. */
export const inside = (dir, file) => relative(dir, file).split(sep).join("/");

/** The hash of bytes or text, in hexadecimal. */
export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** The part of a page from one text to another. */
function part(html, from, to) {
  const start = html.indexOf(from) + from.length;
  const end = html.indexOf(to, start);
  if (start < from.length || end < 0) throw new Error(`A page has no ${from} or, after it, no ${to}.`);
  return html.slice(start, end);
}

/**
 * The first page for where the site's other pages cannot be reached: without the links to the pages about the
 * tool, and with the short version on paper in it.
 */
export function byItself(html) {
  const about = /\s*(?:<!--[^>]*-->\s*)?<nav [^>]*id="about".*?<\/nav>/s;
  if (!about.test(html)) throw new Error('index.html has no <nav id="about">.');
  const paper = part(readFileSync(PAPER, "utf8"), "<section>", '<p class="asof">');
  const link = part(html, '<section id="paper">', "</section>");
  return html.replace(about, "").replace(`<section id="paper">${link}</section>`, () => `<section>${paper.trimEnd()}`);
}
