// A whole walk in each of the three engines, in every way in which people meet Relief Check. The browser's network
// is a proxy that notes all that it is asked for: after the load that must be nothing. What the pages say must be
// what the program says. An engine that is not on the machine is passed over, which CI does not allow.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { act, asks, at, follow, walk } from "./support/clicks.mjs";
import { reliefs, where } from "./support/driver.mjs";
import { ENGINES } from "./support/engines.mjs";
import { GROWING, THEFT } from "./support/facts.mjs";
import { network } from "./support/network.mjs";
import { assess } from "./support/program.mjs";
import { SETTINGS } from "./support/settings.mjs";
import { form } from "./support/traces.mjs";
import { until } from "./support/webdriver.mjs";

/** A walk takes some seconds; on a busy machine several times that. */
const LIMIT = { timeout: 150_000 };

/** Where no page of ours leads, to see that the watch is awake. */
const ELSEWHERE = "http://elsewhere.test/";

/** What is shown: the page, the question, and what stands in its form. */
const shown = async (session) => ({ ...await where(session), ...await form(session) });

/** Everything that the engine's own log knows of requests since it was last read. */
async function logged(session) {
  const lines = await session.command("POST", "/se/log", { type: "performance" });
  const events = lines.map(({ message }) => JSON.parse(message).message);
  const asks = events.filter(({ method }) => /^Network\.(requestWillBeSent|webSocketCreated|webTransportCreated)$/.test(method));
  return asks.map(({ params }) => params.request?.url ?? params.url);
}

/** What the page itself knows of what it loaded. */
const timed = (session) => session.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));

/** Waits until nothing was asked for during half a second: then a load is over. */
async function quiet(net) {
  let [last, since] = [net.seen.length, performance.now()];
  await until(() => {
    if (net.seen.length !== last) [last, since] = [net.seen.length, performance.now()];
    return performance.now() - since > 500;
  }, () => `requests go on: ${net.seen.slice(-3)}`);
}

/**
 * Watches what a browser asks for: by its network, by its own log where it has one, and by the page. `worker` is what
 * the browser asks for without the page, some moments after a load, and is counted by itself.
 */
function watch(engine, session, net, worker) {
  let mark = 0;
  let known = 0;
  const checks = [];
  const since = async () => {
    const [asked, all] = [net.seen.slice(mark), await timed(session)];
    mark += asked.length;
    const page = all.slice(known);
    known = all.length;
    checks.push(...asked.filter((one) => one === worker));
    const logs = engine.logs ? await logged(session) : [];
    // A data: address is read where it stands.
    const read = (url) => !url.startsWith("data:");
    return { asked: asked.filter((one) => one !== worker), logs: logs.filter(read), pages: page.filter(read) };
  };
  return {
    checks,
    /** A load is over. Another document has a count of its own. */
    async loaded() {
      known = 0;
      const { asked } = await since();
      return asked;
    },
    async assertSilent(what) {
      assert.deepEqual(await since(), { asked: [], logs: [], pages: [] }, what);
    },
  };
}

/** Whom the walks are about: four plants, the same at 18 to 20, and a petty theft. */
const YOUNGER = { ...GROWING, charges: [{ ...GROWING.charges[0], age: "18-20" }] };
const PEOPLE = [GROWING, YOUNGER, THEFT];
/** What the program says of each, as of today; before the tests, since the program may have to be built first. */
let said;
before(() => { said = assess(PEOPLE.map((document) => ({ ...document, as_of: new Date().toLocaleDateString("sv") }))); });

/** What the pages show of a document must be what the program says of it. */
async function assertResult(session, document) {
  const want = said[PEOPLE.indexOf(document)];
  const sorted = (list) => list.map(({ relief, grade, result }) => [relief, grade, ...(relief === "prop64" ? [result] : [])].join(" ")).toSorted();
  const found = sorted(await reliefs(session));
  assert.ok(found.length > 0);
  assert.deepEqual(found, sorted(want));
  return found;
}

/** Waits until exactly this is shown. */
async function assertShows(session, wanted, what) {
  let now;
  const same = async () => {
    now = await shown(session);
    return JSON.stringify(now) === JSON.stringify(wanted);
  };
  await until(same, what).catch(() => assert.deepEqual(now, wanted, what));
}

for (const engine of ENGINES) {
  const absent = engine.missing.length > 0 && `NOTHING WAS TESTED IN ${engine.name.toUpperCase()}, which is not on this machine (${engine.missing}).`;
  for (const setting of SETTINGS) {
    test(`${engine.name}, ${setting.name}: a whole walk, and nothing is asked of the network`, { ...LIMIT, skip: !process.env.CI && absent }, async (t) => {
      assert.equal(absent, false, "In CI every engine has to be there.");
      const { address, sites } = await setting.lay((work) => t.after(work));
      const net = await network(sites, engine.own);
      t.after(() => net.close());
      const session = await engine.open(net.address);
      t.after(() => session.close());
      const requests = watch(engine, session, net, setting.worker);
      const enter = async () => {
        if (setting.frame) {
          await session.evaluate(() => scrollTo(0, 0));
          await session.frame(setting.frame);
        }
        await session.waitForSelector("main[data-page]");
        // WebKit lets nothing in a frame take the focus before somebody has clicked there.
        if (setting.frame) await session.click("main h1");
        await until(() => session.evaluate(() => document.getElementById("words").textContent.length > 0), "the words have not come");
        if (setting.complete) await until(() => setting.complete(session), "not everything has come");
        await quiet(net);
      };

      await session.go(address);
      await enter();
      const load = await requests.loaded();
      assert.equal(load.length > 0, setting.fetches, `the load asked for ${load}`);
      // A worker fills its store after the page; where nothing is kept on disk (WebKit, here) it fetches anew.
      const own = load.slice(0, load.findIndex((one) => one.includes("/words-")) + 1);
      assert.equal(new Set(own).size, own.length, `fetched twice: ${own}`);
      if (setting.unplugged) {
        net.unplug();
        await session.reload();
        await enter();
        await requests.loaded();
      }

      // To the result, back to an answer and forward again.
      const start = await shown(session);
      assert.equal(start.name, "start");
      const asked = await walk(session, GROWING);
      assert.equal(new Set(asked).size, asked.length, `asked twice: ${asked}`);
      const found = await assertResult(session, GROWING);
      await session.back();
      await at(session, "check");
      await session.back();
      await asks(session, asked.at(-1));
      const last = await shown(session);
      assert.ok(last.chosen.length + last.typed.length > 0, `${last.fact} has lost its answer`);
      await session.back();
      await asks(session, asked.at(-2));
      await session.forward();
      await assertShows(session, last, "forward to the last question");
      await requests.assertSilent("a walk, Back and Forward");

      // Loading again asks for nothing but the same files, and keeps the answers.
      await session.reload();
      await enter();
      const again = await requests.loaded();
      assert.deepEqual(again.filter((one) => !load.includes(one)), [], "loaded again");
      if (setting.frame && (await where(session)).name === "start") {
        // Chromium begins anew in a frame when the page around it is loaded again.
        await walk(session, GROWING);
      } else {
        await assertShows(session, last, "the last question, loaded again");
        await session.forward();
        await at(session, "check");
        await session.forward();
        await at(session, "result");
      }
      assert.deepEqual(await assertResult(session, GROWING), found);

      // One answer changes.
      await act(session, "change");
      await session.press('a[data-change="age"]');
      await asks(session, "age");
      await follow(session, YOUNGER);
      await act(session, "see-result");
      await at(session, "result");
      assert.notDeepEqual(await assertResult(session, YOUNGER), found);
      if (engine.prints) assert.equal((await session.print()).subarray(0, 5).toString(), "%PDF-");
      await requests.assertSilent("Forward, a changed answer, the printed page");

      // Cleared, and another person with another charge.
      await act(session, "clear");
      await at(session, "start");
      await until(() => session.evaluate(() => history.state?.endsWith("start")), "the history is not cleared");
      assert.ok((await walk(session, THEFT)).length > 5);
      await assertResult(session, THEFT);
      await requests.assertSilent("Clear and a second walk");
      t.diagnostic(`${load.length} requests to load, none after; of the browser's own ${net.background.length}, and ${requests.checks.length} for a newer worker`);

      // The watch would have seen it.
      await session.frame();
      await session.go(ELSEWHERE).catch(() => {});
      assert.ok(net.seen.includes(`GET ${ELSEWHERE}`), "a request goes unseen");
    });
  }
}
