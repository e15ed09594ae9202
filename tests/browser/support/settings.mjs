// The ways in which people meet Relief Check, for the tests in every engine: where it is opened, what can be
// reached there, and how one comes from the page that opens to the app. A way is an address and a few lines.
import { HOME } from "./browser.mjs";

/** The words that follow the app have come: the last thing that a load brings. */
const words = (session) => session.evaluate(() => performance.getEntriesByType("resource").some(({ name, responseEnd }) => name.includes("/words-") && responseEnd > 0));

/**
 * name; `sites`: what the network has; `address`: what is opened; `enter`: from there to the app; `complete`:
 * whether everything has come that comes by itself; `unplugged`: whether the network is then taken away;
 * `requests`: whether loading again may ask for the files of the first load.
 */
export const SETTINGS = [
  { name: "stand-alone", sites: [HOME], address: HOME, enter: async () => {}, complete: words, requests: true },
];
