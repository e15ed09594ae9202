// The three engines that people's browsers are made of, each as its Debian packages bring it: how it is started so
// that all it asks the network for goes through the given proxy, and what keeps the browser itself quiet. What a
// page could use is left on, so that its requests would be seen: prefetching, preconnecting, push, beacons.
import { spawn } from "node:child_process";
import { SWITCHES } from "./switches.mjs";
import { end, start } from "./webdriver.mjs";

const { CHROMIUM, CHROMEDRIVER, FIREFOX, GECKODRIVER, WEBKITDRIVER, XVFB } = process.env;

const manual = (proxy) => ({ proxyType: "manual", httpProxy: proxy, sslProxy: proxy });

/** What Firefox asks its maker for by itself; geckodriver turns off the rest. */
const FIREFOX_QUIET = {
  // To this computer too through the proxy.
  "network.proxy.allow_hijacking_localhost": true,
  "network.proxy.no_proxies_on": "",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "browser.newtabpage.enabled": false,
  "browser.region.update.enabled": false,
  "browser.search.update": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "media.gmp-manager.updateEnabled": false,
  "dom.push.connection.enabled": false,
  "services.settings.server": "data:,nothing",
};

/** Where Chromium itself asks for news now and then, whatever its switches say. */
const GOOGLE = /^(CONNECT |\w+ http:\/\/)(accounts|clients\d*|update|optimizationguide-pa|content-autofill)\.(google|googleapis)\.com[:/]/;

/** A display that nobody sees, for a browser that cannot do without. */
async function display() {
  const server = spawn(XVFB, ["-displayfd", "3", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"], { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].once("data", (bytes) => resolve(String(bytes).trim()));
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
  return { name: `:${number}`, close: () => end(server) };
}

/**
 * name; `missing`: what is not on this machine; `open(proxy)`: a session through the proxy at host:port;
 * `own`: what the browser asks for by itself and no page is the cause of; `prints`, `logs`: what its driver can do;
 * `restores`: what was in a frame is there again when the page around it is loaded again. The others begin anew there.
 */
export const ENGINES = [
  {
    name: "Chromium",
    missing: Object.entries({ CHROMEDRIVER }).filter(([, path]) => !path).map(([name]) => name),
    // The engine's own log of what pages and workers ask for tells apart what the page is the cause of.
    own: GOOGLE,
    logs: true,
    prints: true,
    open: (proxy) => start({
      program: CHROMEDRIVER,
      words: (port) => [`--port=${port}`],
      capabilities: {
        "goog:loggingPrefs": { performance: "ALL" },
        "goog:chromeOptions": {
          binary: CHROMIUM,
          args: [...SWITCHES, "--headless", "--window-size=1280,1000", `--proxy-server=http://${proxy}`, "--proxy-bypass-list=<-loopback>"],
        },
      },
    }),
  },
  {
    name: "Firefox",
    missing: Object.entries({ GECKODRIVER, FIREFOX }).filter(([, path]) => !path).map(([name]) => name),
    prints: true,
    restores: true,
    open: (proxy) => start({
      program: GECKODRIVER,
      words: (port) => ["--port", String(port), "--binary", FIREFOX],
      // Without this the address of its maker's settings cannot be changed.
      env: { MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" },
      capabilities: { proxy: manual(proxy), "moz:firefoxOptions": { args: ["-headless", "-width", "1280", "-height", "1000"], prefs: FIREFOX_QUIET } },
    }),
  },
  {
    name: "WebKit",
    missing: Object.entries({ WEBKITDRIVER, XVFB }).filter(([, path]) => !path).map(([name]) => name),
    async open(proxy) {
      const screen = await display();
      try {
        const session = await start({
          program: WEBKITDRIVER,
          words: (port) => [`--port=${port}`],
          env: {
            DISPLAY: screen.name,
            WEBKIT_DISABLE_COMPOSITING_MODE: "1",
            // Its sandbox does not start for root, as which tests run where nobody else is.
            ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {}),
          },
          capabilities: { proxy: manual(proxy) },
        });
        const close = session.close.bind(session);
        session.close = async () => {
          await close();
          await screen.close();
        };
        return session;
      } catch (error) {
        await screen.close();
        throw error;
      }
    },
  },
];
