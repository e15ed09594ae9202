// Puts the pages about the tool (site/, one folder a language) into dist/: plain HTML without a script, under the
// same policy as everything else and with the tool's own stylesheet.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { files, inside } from "./files.mjs";

const SITE = fileURLToPath(new URL("../../site", import.meta.url));
/** Where a page names the stylesheet. */
const STYLE = '<link rel="stylesheet" href="">';

/** What people call the pages: their addresses under dist/. */
export const pageNames = () => files(SITE).map((file) => inside(SITE, file));

export function pages(dist) {
  const style = readdirSync(dist).filter((name) => name.endsWith(".css"));
  if (style.length !== 1) throw new Error(`dist/ has ${style.length} stylesheets, and the pages take one.`);
  for (const name of pageNames()) {
    const html = readFileSync(join(SITE, name), "utf8");
    if (!html.includes(STYLE)) throw new Error(`site/${name} has no ${STYLE}`);
    const up = "../".repeat(name.split("/").length - 1);
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), html.replace(STYLE, `<link rel="stylesheet" href="${up}${style[0]}">`));
  }
}
