// Lists the checksums of what is served, as sha256sum writes and checks them, and works out the build's own
// number from them.
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { files, inside, sha256 } from "./files.mjs";

/** The list's name in dist/. */
const LIST = "SHA256SUMS";
/** The app's own files: Wasm, JavaScript, style and words have the hash of their bytes in their names. */
const OWN = /-[0-9a-f]{16}(_bg)?\.(wasm|js|css|txt)$/;

/** Writes the list of everything that is in dist/ by then. */
export function sums(dist) {
  writeFileSync(join(dist, LIST), lines(dist, files(dist).filter((file) => basename(file) !== LIST)));
}

/**
 * The build's number: the first 16 digits of the hash over the list's lines of the app's own files. It does not
 * change with a page around the app, nor with the compressed copies, which depend on the compressor.
 */
export const build = (dist) => sha256(lines(dist, files(dist).filter((file) => OWN.test(file)))).slice(0, 16);

function lines(dist, all) {
  const line = (file) => [inside(dist, file), `${sha256(readFileSync(file))}  ${inside(dist, file)}\n`];
  // In the order of the bytes of the names, whatever the system has between folders.
  return all.map(line).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text).join("");
}
