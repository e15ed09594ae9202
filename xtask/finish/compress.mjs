// Puts a brotli and a gzip copy beside each file that gets smaller by it, for servers that send such copies,
// and writes down the sizes of all.
import { readFileSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { files, inside } from "./files.mjs";

const TEXT = new Set([".html", ".js", ".mjs", ".css", ".svg", ".json", ".txt", ".ftl", ".webmanifest"]);

/** `list` gets a line for each file: path, raw, gzip, brotli in bytes, parted by tabs. */
export function compress(dist, list) {
  const lines = [];
  for (const file of files(dist)) {
    const kind = extname(file);
    const bytes = readFileSync(file);
    const sizes = [bytes.length, bytes.length, bytes.length];
    if (kind === ".wasm" || TEXT.has(kind)) {
      const copies = [[".gz", gzipSync(bytes, { level: 9 })], [".br", brotli(bytes, TEXT.has(kind))]];
      for (const [index, [ending, copy]] of copies.entries()) {
        writeFileSync(file + ending, copy);
        sizes[index + 1] = copy.length;
      }
    }
    lines.push(`${[inside(dist, file), ...sizes].join("\t")}\n`);
  }
  writeFileSync(list, lines.join(""));
}

function brotli(bytes, text) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_MODE]: text ? constants.BROTLI_MODE_TEXT : constants.BROTLI_MODE_GENERIC,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
