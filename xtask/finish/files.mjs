// What the steps of finishing share: the list of the files in dist/, and names as pages write them.
import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

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

/** A page without the links to the pages about the tool, for where these cannot be reached. */
export function withoutAbout(html) {
  const without = html.replace(/\s*<!--[^>]*-->\s*<nav [^>]*id="about".*?<\/nav>/s, "");
  if (without === html) throw new Error('index.html has no <nav id="about">.');
  return without;
}
