// Writes the whole tool as one file, which runs from a stick by double click: Wasm, words, style and
// JavaScript stand in the page, and a policy in the page itself forbids every request. It is made from
// index.html and what that names; single-boot.js starts it.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import { byItself } from "./files.mjs";

/** The file's name in dist/. */
const NAME = "relief-check.html";
const BOOT = fileURLToPath(new URL("single-boot.js", import.meta.url));
/** What loads something, in the head of a page: links, scripts, the names of the words and of what reads a query. */
const LOADS = /[ \t]*<(?:link|script|meta(?=[^>]* content="\.\/))(?=\s)([^>]*)>(?:<\/script>)?\n?/g;
/** A link to another page of the site, which is not there beside this file; its text stays. */
const TO_A_NEIGHBOR = /<a [^>]*href="(?!#|[a-z]+:)[^"]*"[^>]*>(.*?)<\/a>/gs;

export function single(dist) {
  let html = byItself(readFileSync(join(dist, "index.html"), "utf8"));
  const language = /<html lang="([^"]+)"/.exec(html)[1];
  const read = (address) => readFileSync(join(dist, address));
  const found = { style: "", app: "", wasm: "", words: {} };
  html = html.replace(LOADS, (tag, attributes) => {
    const get = (name) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const address = get("href");
    if (get("rel") === "icon" && address.startsWith("data:")) return tag;
    if (get("rel") === "stylesheet") found.style += read(address);
    if (get("rel") === "modulepreload") found.app = address;
    if (get("rel") === "preload") found.wasm = packed(read(address));
    // A page in several languages names the words of each.
    if (tag.includes('name="words"')) found.words[get("lang") ?? language] = packed(read(get("content")));
    return "";
  });
  if (!found.style || !found.app || !found.wasm || !found.words.en) throw new Error("index.html does not name all parts of the app.");
  const script = bundled(join(dist, found.app));
  const words = Object.entries(found.words).map(([lang, text]) => `<script type="text/plain" data-words="${lang}">${text}</script>`);
  if (/<\/style|<\/script|<!--/i.test(found.style + script)) throw new Error("The style or a script would end too soon in a page.");
  const policy = `default-src 'none'; script-src '${hash(script)}' 'wasm-unsafe-eval'; style-src '${hash(found.style)}'; `
    + "img-src data:; base-uri 'none'; form-action 'none'";
  html = html.replaceAll(TO_A_NEIGHBOR, (_, text) => text);
  // The policy comes before everything that it is about.
  html = put(html, '<meta charset="utf-8">', (place) => `${place}
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="referrer" content="no-referrer">
    <meta name="generator" content="Relief Check {{version}}, build {{build}}">`);
  html = put(html, "</head>", (place) => `  <style>${found.style}</style>\n  ${place}`);
  // After the page's own words, so that these are read while the rest is still on its way.
  html = put(html, "</body>", (place) => `  <script type="text/plain" data-app>${found.wasm}</script>
    ${words.join("\n    ")}
    <script type="module">${script}</script>
  ${place}`);
  writeFileSync(join(dist, NAME), html);
}

/** The app's JavaScript and what starts it, as one text that imports nothing. */
function bundled(app) {
  const result = buildSync({
    entryPoints: [BOOT], alias: { app: resolve(app) }, bundle: true, write: false, format: "esm", minify: true,
    target: "esnext", legalComments: "none", charset: "utf8", logLevel: "error",
  });
  return result.outputFiles[0].text.trim();
}

/** Bytes as text. Packed, so that the words of several languages fit into the file. */
const packed = (bytes) => gzipSync(bytes, { level: 9 }).toString("base64");

/** What a policy calls a script or a style by. */
const hash = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

function put(html, place, change) {
  if (html.split(place).length !== 2) throw new Error(`index.html must have ${place} once.`);
  return html.replace(place, change);
}
