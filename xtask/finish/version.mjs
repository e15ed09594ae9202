// Puts the version and the build's number into the pages that have a place for them.
import { readFileSync, writeFileSync } from "node:fs";
import { files } from "./files.mjs";
import { build } from "./sums.mjs";

/** Replaces `{{version}}` and `{{build}}` in every page of dist/. */
export function version(dist, number) {
  const own = build(dist);
  for (const page of files(dist).filter((file) => file.endsWith(".html"))) {
    const html = readFileSync(page, "utf8");
    const filled = html.replaceAll("{{version}}", number).replaceAll("{{build}}", own);
    if (filled !== html) writeFileSync(page, filled);
  }
}
