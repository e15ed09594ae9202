// Starts the app of the one file: what boot.js fetches stands in the page itself, packed, in blocks of
// data. The build puts this together with the app's JavaScript.
import init from "app";

/** What a block holds. */
function unpacked(selector) {
  const packed = Uint8Array.from(atob(document.querySelector(selector).textContent), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
}

async function start() {
  await init({ module_or_path: await unpacked("[data-app]").arrayBuffer() });
  const { lang } = document.documentElement;
  const own = document.querySelector(`[data-words="${lang}"]`) ? lang : "en";
  document.getElementById("words").textContent = await unpacked(`[data-words="${own}"]`).text();
  dispatchEvent(new Event("words"));
}

start().catch((error) => {
  const notice = document.getElementById("no-wasm");
  if (notice) notice.hidden = false;
  console.warn("The app could not start.", error);
});
