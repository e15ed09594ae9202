// How Chromium is started, whoever starts it.

/** The switches that keep the browser itself off the network and the same on every machine. */
export const SWITCHES = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-default-apps",
  "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication",
  "--font-render-hinting=none", "--force-color-profile=srgb",
];
