// The ways in which people meet Relief Check, for the tests in every engine: what is opened, what can be reached
// there, and how one comes from the page that opens to the app. A way is an address and a few lines.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HOME } from "./browser.mjs";
import { framed, loader, somebody } from "./host.mjs";
import { ROOT } from "./places.mjs";

/** The one file, alone in a folder, as on a stick. */
function stick(after) {
  const folder = mkdtempSync(join(tmpdir(), "relief check "));
  after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "relief-check.html");
  copyFileSync(join(ROOT, "dist/relief-check.html"), file);
  return { address: pathToFileURL(file).href, sites: [] };
}

/** A page of somebody else with a policy of its own, and the tool in it in a sandbox that grows. */
async function county(after) {
  const host = await somebody(HOME, `<h1>County of Somewhere</h1>${framed(HOME)}${loader(HOME)}`);
  after(() => host.close());
  return { address: host.address, sites: [host.address, HOME] };
}

/** The worker that keeps the files for when there is no network has them all. */
const kept = (session) => session.evaluate(async () => {
  const worker = await navigator.serviceWorker.getRegistration();
  return worker?.active?.state === "activated" && !worker.installing && !worker.waiting;
});

/** What a browser itself asks for now and then, of every site that has a worker: whether there is a newer one. */
const WORKER = `GET ${HOME}sw.js`;

/**
 * name; `lay(after)`: the `address` that is opened and the `sites` that the network has (`after` takes what is to be
 * done at the end); `fetches`: whether a load asks the network for anything; `frame`: the frame that has the app;
 * `complete`: whether all has come that comes by itself after the words; `worker`: what the browser asks for to see
 * if the worker is still the newest; `unplugged`: whether the network is taken away after the first load.
 */
export const SETTINGS = [
  { name: "stand-alone", lay: () => ({ address: HOME, sites: [HOME] }), fetches: true, complete: kept, worker: WORKER },
  { name: "embedded", lay: county, fetches: true, frame: "iframe" },
  { name: "offline", lay: () => ({ address: HOME, sites: [HOME] }), fetches: true, complete: kept, worker: WORKER, unplugged: true },
  { name: "one file", lay: stick, fetches: false },
];
