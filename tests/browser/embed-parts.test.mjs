// The parts of embedding that can be held without a county: the frozen loader, its hash, the colours, the
// headers, the protocol as it is written down.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { byItself } from "../../xtask/finish/files.mjs";
import { stripped } from "../../xtask/finish/strip.mjs";
import { accent, contrast, ENOUGH, hex, PAPERS } from "../../embed/colour.js";
import { HOME } from "./support/browser.mjs";
import { ROOT } from "./support/places.mjs";

const read = (path) => readFileSync(`${ROOT}${path}`, "utf8");

/** The loader's hash stands in other people's pages. Who changes it here breaks them: make a v2.js. */
const FROZEN = "sha384-fFQyh9HWLgLbDJni0HhQmqgu329156Hce/t67A1PXWGLk8DCYpIbIqAlj++mFNhX";

test("the loader is frozen, its hash is the published one, and it is under 2 KB", async () => {
  const answer = await fetch(`${HOME}embed/v1.js`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  assert.equal(`sha384-${createHash("sha384").update(bytes).digest("base64")}`, FROZEN);
  assert.equal((await (await fetch(`${HOME}embed/v1.js.sri`)).text()).trim(), FROZEN);
  assert.ok(read("docs/embed.md").includes(FROZEN), "the hash in docs/embed.md");
  assert.ok(gzipSync(bytes, { level: 9 }).length < 2000, `${gzipSync(bytes, { level: 9 }).length} bytes`);
  assert.match(answer.headers.get("content-type"), /^text\/javascript/);
});

test("the documents have the protocol, the settings and the sandbox as they are", () => {
  const page = read("docs/embed.md");
  for (const line of ['{ v: 1, type: "height", px }', '{ v: 1, type: "step" }', '{ v: 1, type: "theme", accent?, font?, corners? }', '{ v: 1, type: "lang", lang }']) {
    assert.ok(page.includes(line), line);
  }
  for (const name of ["county", "lang", "accent", "font", "corners"]) assert.ok(page.includes(`\`${name}\``), name);
  assert.ok(page.includes("allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox"));
  // Nothing else is ever sent: these are all places that send.
  const senders = readdirSync(`${ROOT}embed`).filter((file) => file.endsWith(".js")).flatMap((file) => read(`embed/${file}`).match(/(say|tell)\([^;]*type: "\w+"/g) ?? []);
  assert.deepEqual(senders.map((line) => /type: "(\w+)"/.exec(line)[1]).sort(), ["height", "lang", "lang", "step", "theme", "theme", "theme"]);
  assert.equal(readdirSync(`${ROOT}embed`).filter((file) => read(`embed/${file}`).includes("postMessage(")).sort().join(), "talk.js,v1.js");
});

test("colours are read strictly", () => {
  assert.deepEqual(["#fff", "005EA2", "#005ea2", "abc"].map(hex), ["#ffffff", "#005ea2", "#005ea2", "#aabbcc"]);
  for (const rubbish of ["", "#", "red", "#ff", "#ffff", "#12345g", "#005ea2ff", " #fff", "#fff ", "#fff\n", "##fff", "#fff;", "０００", "#".repeat(50_000)]) assert.equal(hex(rubbish), undefined, rubbish.slice(0, 20));
});

test("contrast is WCAG's", () => {
  const near = (one, other, want) => assert.ok(Math.abs(contrast(one, other) - want) < 0.01, `${one} on ${other}: ${contrast(one, other)}`);
  near("#000000", "#ffffff", 21);
  near("#777777", "#ffffff", 4.48);
  near("#005ea2", "#ffffff", 6.73);
  near("#ffffff", "#ffffff", 1);
});

test("every colour can be read on every paper, and stays as it is where it already can", () => {
  let kept = 0;
  for (let number = 0; number < 0x1000; number += 1) {
    const asked = hex(number.toString(16).padStart(3, "0"));
    for (const scheme of ["light", "dark"]) {
      const got = accent(asked, scheme);
      for (const paper of PAPERS[scheme]) assert.ok(contrast(got.use, paper) >= ENOUGH, `${asked} as ${got.use} on ${paper}`);
      assert.ok(contrast(got.on, got.use) >= ENOUGH, `${got.on} on ${got.use}`);
      assert.equal(got.kept, got.asked >= ENOUGH);
      if (got.kept) kept += 1;
      assert.equal(got.kept, got.use === asked);
    }
  }
  assert.ok(kept > 1000 && kept < 7000, `${kept} kept`);
});

test("the papers are those of the stylesheet", () => {
  const css = read("style/main.css");
  const [light, dark] = [css.indexOf(":root {"), css.indexOf("@media (prefers-color-scheme: dark)")];
  const value = (from, name) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css.slice(from))[1];
  for (const [scheme, from] of Object.entries({ light, dark })) {
    assert.deepEqual(PAPERS[scheme], ["paper", "panel", "tint"].map((name) => value(from, name)), scheme);
  }
});

test("the framed page is the page that stands alone, with the same files", async () => {
  const [alone, framed] = await Promise.all(["", "embed/"].map(async (path) => (await fetch(HOME + path)).text()));
  const main = (html) => /<main[\s\S]*<\/main>/.exec(html)[0].replaceAll(' target="_self"', "").replaceAll('="../', '="./');
  assert.equal(main(framed), main(stripped(byItself(alone))));
  const files = (html, start) => [...html.matchAll(/(?:src|href|content)="([^"]*-[0-9a-f]{16}[^"]*)"/g)].map(([, file]) => file).filter((file) => file.startsWith(start) && !file.includes("embed/")).map((file) => file.slice(start.length));
  assert.ok(files(alone, "./").length >= 5);
  assert.deepEqual(files(framed, "../"), files(alone, "./"));
  assert.match(framed, /<meta name="robots" content="noindex">/);
  assert.doesNotMatch(framed, /rel="manifest"|name="alone"/);
});
