// Starts the app. Trunk lists the app's two files in the head of the page, with their hashes; this
// reads them from there. Where the app cannot start, the page's own words stay, and a notice with the
// id "no-wasm" says what works without it. Nothing else belongs here.
const address = (selector) => document.querySelector(selector).href;

async function start() {
  const { default: init } = await import(address('link[rel="modulepreload"]'));
  await init({ module_or_path: address('link[rel="preload"][as="fetch"]') });
}

start().catch((error) => {
  const notice = document.getElementById("no-wasm");
  if (notice) notice.hidden = false;
  console.warn("The app could not start.", error);
});
