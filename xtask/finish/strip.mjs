// Takes out of the pages what only who writes them reads: comments, blank lines, and what Trunk was told.
import { readFileSync, writeFileSync } from "node:fs";
import { files } from "./files.mjs";

export function strip(dist) {
  for (const file of files(dist).filter((one) => one.endsWith(".html"))) {
    const html = readFileSync(file, "utf8");
    // A script may hold such signs as text, and a page with one inside is left as it is.
    if (!/<script(?![^>]*\ssrc=)/.test(html)) writeFileSync(file, stripped(html));
  }
}

/** A page without them. */
export function stripped(html) {
  const plain = html.replace(/[ \t]*<!--.*?-->\n?/gs, "").replaceAll(' data-integrity="none"', "");
  return plain.replace(/\n\s*\n/g, "\n");
}
