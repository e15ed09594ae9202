// The program `relief-check`, to compare the pages with, and the project's worked cases.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./places.mjs";

/** Builds the program where it is not built yet; RELIEF_CHECK names another one. */
function program() {
  if (process.env.RELIEF_CHECK) return process.env.RELIEF_CHECK;
  const build = ["build", "--release", "--locked", "--quiet", "--bin", "relief-check", "--message-format=json"];
  const lines = execFileSync("cargo", build, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
  const built = lines.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  return built.findLast(({ executable, target }) => executable && target.name === "relief-check").executable;
}

/** The worked cases of a file. */
function read(file) {
  const text = readFileSync(`${ROOT}tests/cases/${file}`, "utf8");
  return text.split("\n").filter((line) => line.trim()).map((line) => JSON.parse(line));
}

/** The worked cases of Prop 64, each cut down to its first charge. */
export function cases() {
  return read("prop64.jsonl").map(({ id, document }) => ({ id, document: { ...document, charges: document.charges.slice(0, 1) } }));
}

/** The worked cases of several charges, from all files. */
export function records() {
  const files = readdirSync(`${ROOT}tests/cases`).filter((name) => name.endsWith(".jsonl"));
  return files.flatMap(read).filter(({ document }) => document.charges.length > 1);
}

/** What the program says of each document: the reliefs of its charges. */
export function assess(documents) {
  const input = documents.map((document) => `${JSON.stringify(document)}\n`).join("");
  const out = execFileSync(program(), ["assess", "-"], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  return out.split("\n").filter(Boolean).map((line) => JSON.parse(line).charges.flatMap(({ reliefs }) => reliefs));
}

/** The result files of `relief-check batch` on files of a folder, by their names: what a browser knows of them too. */
export function batch(folder, files, options) {
  const out = mkdtempSync(join(tmpdir(), "relief-check-"));
  const run = spawnSync(program(), ["batch", "--format", "doj", ...files, "--out", out, ...options], { cwd: folder, encoding: "utf8" });
  const results = Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
  rmSync(out, { recursive: true });
  return { status: run.status, told: run.stdout, log: run.stderr, results };
}
