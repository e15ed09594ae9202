// Assessments a second in Wasm, as `cargo xtask bench` reports them: builds the rules with the app's
// profile, wasm-bindgen and wasm-opt, and runs them in Node, whose engine is Chromium's. Each figure is the
// median of five runs on one core.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const HERE = fileURLToPath(new URL("./", import.meta.url));
const TARGET = resolve(ROOT, process.env.CARGO_TARGET_DIR ?? "target");
const OUT = `${TARGET}/xtask/wasm-bench`;
const NAME = "relief_check_wasm_bench";
const RUNS = 5;
const RUN_MILLISECONDS = 500;

/** The app's steps, but with the usual standard library: how fast the rules are, not how small the app is. */
function build() {
  mkdirSync(OUT, { recursive: true });
  const PATH = [`${ROOT}.tools/bin`, `${ROOT}node_modules/.bin`, process.env.PATH].join(delimiter);
  const run = (program, ...words) => execFileSync(program, words, { cwd: HERE, env: { ...process.env, PATH }, stdio: ["ignore", "ignore", "inherit"] });
  const kind = "wasm32-unknown-unknown";
  run("cargo", "build", "--quiet", "--locked", "--target", kind, "--profile", "web", "--target-dir", TARGET);
  run("wasm-bindgen", `${TARGET}/${kind}/web/${NAME}.wasm`, "--target", "nodejs", "--out-dir", OUT);
  const wasm = `${OUT}/${NAME}_bg.wasm`;
  run("wasm-opt", "-Oz", wasm, "-o", wasm);
  // wasm-bindgen writes CommonJS; the project's own package is none.
  writeFileSync(`${OUT}/package.json`, JSON.stringify({ type: "commonjs" }));
  return createRequire(import.meta.url)(`${OUT}/${NAME}.js`);
}

/** How often a second `work(times)` can be done once. */
function rate(work) {
  let times = 64;
  let took = 0;
  // Enough rounds to fill a run; the first ones warm up.
  while ((took = clock(work, times)) < RUN_MILLISECONDS / 4) times *= 2;
  times = Math.ceil((times * RUN_MILLISECONDS) / took);
  const rates = Array.from({ length: RUNS }, () => (times * 1000) / clock(work, times));
  return rates.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)];
}

function clock(work, times) {
  const start = performance.now();
  work(times);
  return performance.now() - start;
}

const { Case } = build();
const cases = readFileSync(`${ROOT}tests/cases/prop64.jsonl`, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
// The worked case leaves one fact open: whether the prosecutor objected.
const felony = structuredClone(cases.find(({ id }) => id === "T14").document);
felony.charges[0].challenged = "no";
const known = Case.read(JSON.stringify(felony));
const blank = Case.read(JSON.stringify({ charges: [{}] }));
const little = Case.read(JSON.stringify({ charges: [{ offense: "cannabis-unsure", court: "california", ended: "convicted" }] }));

// A long record of which nothing is known, and one of which only the sections are known.
const ten = Case.read(JSON.stringify({ charges: Array.from({ length: 10 }, () => ({})) }));
const SECTIONS = ["PC 484", "PC 487", "PC 459", "VC 23152", "HSC 11359", "HSC 11378", "PC 242", "PC 273.5", "PC 211", "other"];
const sections = Case.read(JSON.stringify({ charges: SECTIONS.map((offense) => ({ offense })) }));

for (const [what, work] of [
  ["in Wasm: a fully known felony (T14)", (times) => known.assess(times)],
  ["in Wasm: a charge with nothing known", (times) => blank.assess(times)],
  ["in Wasm: a cannabis conviction with nothing else known", (times) => little.assess(times)],
  ["in Wasm: ten charges with nothing known", (times) => ten.assess(times)],
  ["in Wasm: ten charges of which only the section is known", (times) => sections.assess(times)],
  ["in Wasm: the next question on a charge with nothing known", (times) => blank.ask(times)],
]) {
  const each = rate(work);
  const milliseconds = each < 1000 ? `, ${(1000 / each).toFixed(1)} ms each` : "";
  console.log(`${Math.round(each).toLocaleString("en-US").padStart(12)} a second   ${what}${milliseconds}`);
}
