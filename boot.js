// Starts the app. Trunk lists the app's two files in the head of the page, with their hashes, and the
// build the file of the words that come after the app; this reads them from there. The words are fetched
// at once when the app stands, whatever a person does, and handed over by an event. Where the app cannot
// start, the page's own words stay, and a notice with the id "no-wasm" says what works without it.
//
// What the address of the page may set (a county) is read by a script that only loads where there is a query.
const address = (selector) => document.querySelector(selector).href;

async function start() {
  const { default: init } = await import(address('link[rel="modulepreload"]'));
  const { href, crossOrigin } = document.querySelector('link[rel="preload"][as="fetch"]');
  // What was preloaded is used only where both ask alike, and else fetched a second time.
  const alike = crossOrigin === null ? { mode: "no-cors", credentials: "include" } : {};
  await init({ module_or_path: fetch(href, alike) });
}

async function words(tries) {
  try {
    const answer = await fetch(document.querySelector('meta[name="words"]').content);
    if (!answer.ok) throw new Error(answer.status);
    document.getElementById("words").textContent = await answer.text();
    dispatchEvent(new Event("words"));
  } catch (error) {
    if (tries > 1) setTimeout(words, 2000, tries - 1);
    else console.warn("The words of the questions could not be loaded.", error);
  }
}

const alone = document.querySelector('meta[name="alone"]');
if (location.search && alone) import(alone.content);

// The page that stands alone is kept for when there is no network, and a phone may put it on its first screen.
// Both come last, so that nobody waits for them.
async function keep() {
  if (!alone) return;
  document.head.insertAdjacentHTML("beforeend", '<link rel="manifest" href="./site.webmanifest">');
  // Some browsers have no workers, some refuse them; the tool works without.
  await navigator.serviceWorker?.register("./sw.js");
}

start().then(() => {
  words(5).then(keep).catch(() => undefined);
}).catch((error) => {
  const notice = document.getElementById("no-wasm");
  if (notice) notice.hidden = false;
  console.warn("The app could not start.", error);
});
