// Starts the page for the state's extract. Where it cannot start, the page's own words stay, and a notice with the id
// "no-wasm" says so.
async function start() {
  const { default: init } = await import(document.querySelector('link[rel="modulepreload"]').href);
  const { href, crossOrigin } = document.querySelector('link[rel="preload"][as="fetch"]');
  // What was preloaded is used only where both ask alike, and else fetched a second time.
  const alike = crossOrigin === null ? { mode: "no-cors", credentials: "include" } : {};
  await init({ module_or_path: fetch(href, alike) });
}

// The whole tool is kept for when there is no network, and this page with it (offline/sw.js).
async function keep() {
  // Some browsers have no workers, some refuse them; the page works without.
  await navigator.serviceWorker?.register("../sw.js");
}

start().then(() => { keep().catch(() => undefined); }).catch((error) => {
  const notice = document.getElementById("no-wasm");
  if (notice) notice.hidden = false;
  console.warn("The page could not start.", error);
});
