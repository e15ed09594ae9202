// The page for the state's extract in each of the three engines: a file is dropped, a worker reads it, the network is
// asked for the worker and nothing else, and the result files are the program's. An engine that is not on the machine
// is passed over, which CI does not allow.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { HOME } from "./support/browser.mjs";
import { ENGINES } from "./support/engines.mjs";
import { network } from "./support/network.mjs";
import { ROOT } from "./support/places.mjs";
import { batch } from "./support/program.mjs";
import { until } from "./support/webdriver.mjs";

const FOLDER = `${ROOT}tests/doj/odd`;
const NAME = "extract.csv";

/** In the page: keeps what it makes files of, so that the test can read them. */
const keep = () => {
  window.saved = [];
  const real = window.URL.createObjectURL.bind(window.URL);
  window.URL.createObjectURL = (blob) => {
    window.saved.push(blob);
    return real(blob);
  };
};

const drop = ({ text, name }) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  document.querySelector("main").dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
};

const choose = () => {
  const set = (id, value) => {
    document.getElementById(id).value = value;
    document.getElementById(id).dispatchEvent(new Event("change", { bubbles: true }));
  };
  set("county", "LOS ANGELES");
  set("policy", "los-angeles");
  set("day", "2026-11-22");
};

for (const engine of ENGINES) {
  const absent = engine.missing.length > 0 && `NOTHING WAS TESTED IN ${engine.name.toUpperCase()}, which is not on this machine (${engine.missing}).`;
  test(`${engine.name}: the state's extract, the same byte for byte, with no request but for the worker`, { timeout: 150_000, skip: !process.env.CI && absent }, async (t) => {
    assert.equal(absent, false, "In CI every engine has to be there.");
    const expected = batch(FOLDER, [NAME], ["--as-of", "2026-11-22", "--policy", "los-angeles"]).results;
    const net = await network([HOME], engine.own);
    t.after(() => net.close());
    const session = await engine.open(net.address);
    t.after(() => session.close());
    await session.go(`${HOME}extract/`);
    await session.waitForSelector('main[data-page="form"]');
    await session.evaluate(keep);
    // The copy for no network is filled by itself.
    let [last, since] = [0, performance.now()];
    await until(() => {
      if (net.seen.length !== last) [last, since] = [net.seen.length, performance.now()];
      return performance.now() - since > 2500;
    }, () => `requests go on: ${net.seen.slice(-3)}`);
    await session.evaluate(drop, { text: readFileSync(`${FOLDER}/${NAME}`, "utf8"), name: NAME });
    await session.evaluate(choose);
    await session.press("#start");
    await session.waitForSelector('main[data-page="done"], #above');
    const asked = net.seen.slice(last).filter((one) => !/\/extract\/worker-[0-9a-f]{16}(_bg)?\.(js|wasm)$|\/sw\.js$/.test(one));
    assert.deepEqual(asked, []);
    const saved = await session.evaluate(() => Promise.all(window.saved.map((blob) => blob.text())));
    const names = ["results.csv", "policy.csv", "bad-rows.csv", "counts.csv"];
    assert.equal(saved.length, names.length, await session.evaluate(() => document.querySelector("main").innerText));
    for (const [place, name] of names.entries()) assert.equal(saved[place], expected[name].toString(), name);
  });
}
