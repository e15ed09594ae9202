// The ways in which people meet Relief Check, for the tests in every engine: what is opened, what can be reached
// there, and how one comes from the page that opens to the app. A way is an address and a few lines.
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { HOME } from "./browser.mjs";
import { ROOT } from "./places.mjs";

/** The one file, alone in a folder, as on a stick. */
function stick(after) {
  const folder = mkdtempSync(join(tmpdir(), "relief check "));
  after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "relief-check.html");
  copyFileSync(join(ROOT, "dist/relief-check.html"), file);
  return { address: pathToFileURL(file).href, sites: [] };
}

/**
 * name; `lay(after)`: the `address` that is opened and the `sites` that the network has (`after` takes what is to be
 * done at the end); `fetches`: whether a load asks the network for anything; `frame`: the frame that has the app;
 * `unplugged`: whether the network is taken away after the first load.
 */
export const SETTINGS = [
  { name: "stand-alone", lay: () => ({ address: HOME, sites: [HOME] }), fetches: true },
  { name: "one file", lay: stick, fetches: false },
];
