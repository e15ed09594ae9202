// Runs the worked cases: cases.mjs PROGRAM FILE... hands every case's document to `PROGRAM assess -`
// and compares what the case expects. A case is one JSON object a line: id, story, document, and
// expect, which has for each charge the reliefs and the fields that their entries must hold.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

const [program, ...files] = process.argv.slice(2);
const cases = files.flatMap((file) =>
  readFileSync(file, "utf8").split("\n").filter((line) => line.trim()).map((line) => JSON.parse(line)));

const input = cases.map((one) => `${JSON.stringify(one.document)}\n`).join("");
const run = spawnSync(program, ["assess", "-"], { input, encoding: "utf8", maxBuffer: 1 << 28 });
if (run.error) throw run.error;
const answers = run.stdout.split("\n").filter((line) => line.trim()).map((line) => JSON.parse(line));
if (cases.length === 0 || answers.length !== cases.length) {
  console.error(run.stderr);
  console.error(`${answers.length} answers came for ${cases.length} cases (status ${run.status}).`);
  process.exit(1);
}

let failed = 0;
cases.forEach((one, index) => {
  const wrong = differences(one, answers[index]);
  if (wrong.length > 0) failed += 1;
  for (const what of wrong) console.log(`${one.id}: ${what} (${one.story})`);
});
console.log(`${cases.length} cases, ${failed} wrong`);
process.exit(failed > 0 ? 1 : 0);

/** Sentences that say where an answer is not what the case expects. */
function differences({ document, expect }, answer) {
  if (answer.error) return [`was refused: ${JSON.stringify(answer.error)}`];
  if (answer.id !== document.id) return [`the answer is for ${answer.id}`];
  return expect.flatMap((reliefs, charge) => {
    const listed = answer.charges[charge]?.reliefs;
    if (!listed) return [`charge ${charge} has no answer`];
    return Object.entries(reliefs).flatMap(([relief, want]) => {
      const entry = listed.find((one) => one.relief === relief);
      return compare(entry, want).map((what) => `charge ${charge}, ${relief}: ${what}`);
    });
  });
}

/** One relief: "absent" and "unavailable" may also be left out of the answer. */
function compare(entry, want) {
  if (want === "absent") {
    return !entry || entry.grade === "unavailable" ? [] : [`is ${entry.grade}, should be absent`];
  }
  if (!entry) {
    const may = want.grade === undefined || [want.grade].flat().includes("unavailable");
    return may ? [] : [`is not listed, should be ${JSON.stringify(want)}`];
  }
  const wrong = Object.entries(want)
    .filter(([field, value]) => ![value].flat().includes(entry[field] ?? null))
    .map(([field, value]) => `${field} is ${entry[field] ?? "not there"}, should be ${[value].flat().map((one) => one ?? "not there").join(" or ")}`);
  return entry.cites?.length > 0 ? wrong : [...wrong, "cites nothing"];
}
