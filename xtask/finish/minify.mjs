// Minifies the JavaScript and the stylesheets of dist/.
import { readFileSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import { transformSync } from "esbuild";
import { files } from "./files.mjs";

export function minify(dist) {
  for (const file of files(dist)) {
    const kind = extname(file).slice(1);
    if (kind !== "js" && kind !== "css") continue;
    writeFileSync(file, minified(readFileSync(file, "utf8"), kind));
  }
}

/** `loader` is "js" or "css". */
function minified(source, loader) {
  // "esnext": nothing is rewritten for older browsers, which run no Wasm of today either.
  const options = { loader, minify: true, treeShaking: true, target: "esnext", legalComments: "none", charset: "utf8" };
  return transformSync(source, loader === "js" ? { ...options, format: "esm" } : options).code;
}
