// The last step of a build: puts the words that follow the app beside it and their name into the page,
// shortens the names that the Wasm and its JavaScript share, minifies the
// JavaScript and the stylesheet in the given directory, puts a brotli copy beside each file, and writes their sizes (path, raw, gzip, brotli) to the given list.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { transformSync } from "esbuild";
import { shorten } from "./shorten.mjs";

const TEXT = new Set([".html", ".js", ".mjs", ".css", ".svg", ".json", ".txt", ".ftl", ".webmanifest"]);
const [dist, list, later] = process.argv.slice(2);

// The words get a name with their hash, as Trunk gives one to every other file.
const words = readFileSync(later);
const name = `words-${createHash("sha256").update(words).digest("hex").slice(0, 16)}.txt`;
writeFileSync(join(dist, name), words);
const page = join(dist, "index.html");
const html = readFileSync(page, "utf8");
const place = '<meta name="words" content="">';
if (!html.includes(place)) throw new Error(`index.html has no ${place}`);
writeFileSync(page, html.replace(place, `<meta name="words" content="./${name}">`));

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .sort();

for (const file of files.filter((file) => file.endsWith("_bg.wasm"))) {
  const glue = file.replace("_bg.wasm", ".js");
  const { wasm, js } = shorten(readFileSync(file), readFileSync(glue, "utf8"));
  writeFileSync(file, wasm);
  // The app starts one way only; what nobody calls is left out.
  writeFileSync(glue, js.replace("export { initSync, ", "export { "));
}

const lines = [];
for (const file of files) {
  const kind = extname(file);
  if (kind === ".js" || kind === ".css") minify(file, kind.slice(1));
  if (kind === ".wasm" || TEXT.has(kind)) {
    const bytes = readFileSync(file);
    const brotli = compress(bytes, TEXT.has(kind));
    writeFileSync(`${file}.br`, brotli);
    const gzip = gzipSync(bytes, { level: 9 });
    lines.push(line(file, bytes.length, gzip.length, brotli.length));
  } else {
    const { length } = readFileSync(file);
    lines.push(line(file, length, length, length));
  }
}
writeFileSync(list, lines.join(""));

function minify(file, loader) {
  const source = readFileSync(file, "utf8");
  // "esnext": nothing is rewritten for older browsers, which run no Wasm of today either.
  const options = { loader, minify: true, treeShaking: true, target: "esnext", legalComments: "none", charset: "utf8" };
  const { code } = transformSync(source, loader === "js" ? { ...options, format: "esm" } : options);
  writeFileSync(file, code);
}

function compress(bytes, text) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_MODE]: text ? constants.BROTLI_MODE_TEXT : constants.BROTLI_MODE_GENERIC,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function line(file, ...numbers) {
  return `${[relative(dist, file).split(sep).join("/"), ...numbers].join("\t")}\n`;
}
