// Gives the functions that the Wasm and its JavaScript share short names: wasm-bindgen names them for
// people, with a hash each, in both files. Nothing else of either file changes.
import { readFileSync, writeFileSync } from "node:fs";
import { files } from "./files.mjs";

/// The sections of a Wasm file that hold such names (WebAssembly core specification, 5.5).
const IMPORTS = 2;
const EXPORTS = 7;
/// Length of the magic number and version in front of the sections.
const HEAD = 8;

/** Every Wasm file of dist/ with its JavaScript. */
export function shorten(dist) {
  for (const file of files(dist).filter((one) => one.endsWith("_bg.wasm"))) {
    const glue = file.replace("_bg.wasm", ".js");
    const { wasm, js } = shortened(readFileSync(file), readFileSync(glue, "utf8"));
    writeFileSync(file, wasm);
    // The app starts one way only; what nobody calls is left out.
    const own = js.replace("export { initSync, ", "export { ");
    // Nor does it start in the way that the first of these warns of. The second one tells who set up a server that Wasm
    // has a type; docs/deploy.md and its tests do that, and it works without.
    const quiet = own.replace(/console\.warn\('using deprecated parameters[^']*'\)/g, "0");
    writeFileSync(glue, quiet.replace(/console\.warn\("`WebAssembly\.instantiateStreaming`.*\);/, ""));
  }
}

/// A pair with short names; `wasm` and the result's are bytes, `js` is the text that wasm-bindgen wrote.
function shortened(wasm, js) {
  const names = new Map();
  const short = (name) => {
    // What has no underscores is a name that others may know ("memory"); some exports nobody uses.
    if (!/__|^\.\//.test(name) || !js.includes(name)) return name;
    if (!names.has(name)) names.set(name, name.startsWith("./") ? "./_" : `_${names.size.toString(36)}`);
    return names.get(name);
  };
  const parts = [wasm.subarray(0, HEAD)];
  let at = HEAD;
  while (at < wasm.length) {
    const kind = wasm[at];
    const size = number(wasm, at + 1);
    const body = wasm.subarray(size.end, size.end + size.value);
    at = size.end + size.value;
    const renamed = kind === IMPORTS ? imports(body, short) : kind === EXPORTS ? exports(body, short) : body;
    parts.push(Uint8Array.of(kind), written(renamed.length), renamed);
  }
  let text = js;
  for (const [long, name] of names) {
    // A name may begin like a longer one: only the whole word is replaced.
    text = text.split(long).reduce((before, after) => before + (/^[\w$]/.test(after) ? long : name) + after);
  }
  return { wasm: Buffer.concat(parts), js: text };
}

function imports(body, short) {
  const count = number(body, 0);
  const out = [written(count.value)];
  let at = count.end;
  for (let left = count.value; left > 0; left--) {
    const module = string(body, at);
    const name = string(body, module.end);
    if (body[name.end] !== 0) throw new Error(`${name.text} is an import that is no function`);
    const type = number(body, name.end + 1);
    out.push(name_bytes(short(module.text)), name_bytes(short(name.text)), body.subarray(name.end, type.end));
    at = type.end;
  }
  return Buffer.concat(out);
}

function exports(body, short) {
  const count = number(body, 0);
  const out = [written(count.value)];
  let at = count.end;
  for (let left = count.value; left > 0; left--) {
    const name = string(body, at);
    const index = number(body, name.end + 1);
    out.push(name_bytes(short(name.text)), body.subarray(name.end, index.end));
    at = index.end;
  }
  return Buffer.concat(out);
}

/// An unsigned number in the variable length that Wasm uses (LEB128).
function number(bytes, start) {
  let value = 0;
  for (let at = start, shift = 0; ; at++, shift += 7) {
    value += (bytes[at] & 0x7f) * 2 ** shift;
    if (bytes[at] < 0x80) return { value, end: at + 1 };
  }
}

function written(value) {
  const bytes = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Uint8Array.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}

function string(bytes, start) {
  const { value, end } = number(bytes, start);
  return { text: Buffer.from(bytes.subarray(end, end + value)).toString("utf8"), end: end + value };
}

function name_bytes(text) {
  const bytes = Buffer.from(text, "utf8");
  return Buffer.concat([written(bytes.length), bytes]);
}
