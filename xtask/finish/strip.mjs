// Takes out of the pages what only who writes them reads: comments, and what Trunk was told.
import { readFileSync, writeFileSync } from "node:fs";
import { files } from "./files.mjs";

export function strip(dist) {
  for (const file of files(dist).filter((one) => one.endsWith(".html"))) {
    const html = readFileSync(file, "utf8");
    // A script may hold such signs as text, and a page with one inside is left as it is.
    if (/<script(?![^>]*\ssrc=)/.test(html)) continue;
    writeFileSync(file, html.replace(/[ \t]*<!--.*?-->\n?/gs, "").replaceAll(' data-integrity="none"', "").replace(/\n\s*\n/g, "\n"));
  }
}
