// Names the files by what is in them now. The hashes of Trunk are of what it was given: another minifier would
// change a file and keep its name, and a browser that keeps such files for ever would mix old and new ones.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { files, sha256 } from "./files.mjs";

/** What other files name comes before what names it: the JavaScript names the Wasm, the page names both. */
const ORDER = [".wasm", ".css", ".js"];
const HASH = /-[0-9a-f]{12,16}(?=[._])/;

export function rename(dist) {
  for (const kind of ORDER) {
    for (const file of files(dist).filter((one) => extname(one) === kind)) {
      const old = basename(file);
      // What has no hash keeps its name, and browsers ask for it each time.
      if (!HASH.test(old)) continue;
      const name = old.replace(HASH, `-${sha256(readFileSync(file)).slice(0, 16)}`);
      renameSync(file, join(dirname(file), name));
      for (const other of files(dist).filter((one) => [".js", ".html"].includes(extname(one)))) {
        const text = readFileSync(other, "utf8");
        if (text.includes(old)) writeFileSync(other, text.replaceAll(old, name));
      }
    }
  }
}
