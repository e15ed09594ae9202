// The service worker: keeps a copy of the tool's files, so that the tool opens without a network. It knows files
// and nothing else: no answer, no history, no storage of a page ever reaches it, and it never speaks to a page.
//
// BUILD, FILES and BESIDE are put in when the site is built (xtask/finish/offline.mjs): FILES has the SHA-256 of every
// file by its address, the page of the tool first. BESIDE has those of each page with a program of its own, for staff and
// for the state's extract: these are as large again, and each is kept only where it is opened.
//
// One cache a build, filled whole or not at all. A page comes from the network while there is one, so that nobody
// reads an old law who could read the new one; its own files have their hash in their names, so that each page
// gets exactly the files it was built with, wherever they come from. A new worker waits until no page of before
// is open, and no page is ever loaded again by it (docs/decisions.md).

/** Caches belong to the whole site, which may have several copies of the tool in several folders. */
const PREFIX = `relief-check ${registration.scope} `;
const OWN = PREFIX + BUILD;
/** How long a page may take before the copy is shown instead, in milliseconds. */
const PATIENCE = 3000;

const [HOME, ...OTHERS] = Object.keys(FILES).map((file) => new URL(file, registration.scope).href);

/** Each page beside the tool: its files by their address, the page first. */
const PAGES = BESIDE.map((files) => Object.entries(files).map(([file, hash]) => [new URL(file, registration.scope).href, hash]));

addEventListener("install", (event) => event.waitUntil(fill().then(opened)));
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate") event.respondWith(visit(event));
  else if (request.method === "GET" && request.url.startsWith(registration.scope)) event.respondWith(file(request));
});

/** Puts all files into the cache of this build. The page comes last: a cache without it is not whole. */
async function fill() {
  // The same build may come twice, when a newer one is taken back.
  if (await caches.match(HOME, { cacheName: OWN })) return;
  await caches.delete(OWN);
  const answers = await Promise.all(Object.values(FILES).map((hash, at) => checked([HOME, ...OTHERS][at], hash)));
  const cache = await caches.open(OWN);
  try {
    const [home, ...others] = answers;
    await Promise.all(others.map((answer, at) => cache.put(OTHERS[at], answer)));
    await cache.put(HOME, home);
  } catch (error) {
    await caches.delete(OWN);
    throw error;
  }
}

/** Keeps a page beside the tool where it was kept before, or is open: with a first visit it is before the worker. */
async function opened() {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const files of PAGES) {
    const [[page]] = files;
    if (open.some(({ url }) => plain(url) === page) || await caches.match(page)) await keep(files).catch(() => undefined);
  }
}

/** Puts such a page beside the tool's files; the page comes last, as with them. */
async function keep(files) {
  const [[page]] = files;
  if (!await caches.match(HOME, { cacheName: OWN }) || await caches.match(page, { cacheName: OWN })) return;
  const [first, ...others] = await Promise.all(files.map(([address, hash]) => checked(address, hash)));
  const cache = await caches.open(OWN);
  await Promise.all(others.map((answer, at) => cache.put(files[at + 1][0], answer)));
  await cache.put(page, first);
}

/** A file with exactly the bytes of this build: what the browser has already, else from the network. */
async function checked(address, hash) {
  for (const cache of ["force-cache", "reload"]) {
    const { ok, headers, body } = await fetch(address, { cache });
    const bytes = await new Response(body).arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    const found = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    if (ok && found === hash) {
      // The bytes are unpacked and the same for everybody, and where a redirect led is of no interest.
      const kept = new Headers(headers);
      for (const name of ["content-encoding", "content-length", "vary"]) kept.delete(name);
      return new Response(bytes, { headers: kept });
    }
  }
  throw new Error(`${address} is not the file of build ${BUILD}.`);
}

/** Only this build's cache stays: no page of another build is open any more. */
async function tidy() {
  const old = (await names()).filter((name) => name !== OWN);
  await Promise.all(old.map((name) => caches.delete(name)));
  // The page is asked for while this worker still starts.
  await registration.navigationPreload?.enable();
}

/** The caches of this tool, the newest first. */
const names = async () => (await caches.keys()).filter((name) => name.startsWith(PREFIX)).reverse();

/** A page: from the network, or its copy where the network is slow, away or answers with an error. */
async function visit(event) {
  const network = online(event);
  event.waitUntil(network.catch(() => undefined));
  const beside = PAGES.find(([[page]]) => page === plain(event.request.url));
  if (beside) event.waitUntil(keep(beside).catch(() => undefined));
  const copy = await page(event.request.url).catch(() => undefined);
  if (!copy) return network;
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
  const answer = await Promise.race([network, late]).catch(() => undefined);
  return answer && isPage(answer) ? answer : copy;
}

const online = async ({ request, preloadResponse }) => await preloadResponse ?? fetch(request);

/** Whether it is a page, or leads to one; a host's error is not. */
const isPage = ({ ok, type, headers }) => type === "opaqueredirect" || (ok && /^text\/html\b/.test(headers.get("content-type")));

/** The address of a page as it is kept. */
const plain = (url) => url.replace(/[?#].*/, "").replace(/\/index\.html$/, "/");

/** The copy of a page, from the newest cache that is whole; nothing where that has no such page. */
async function page(url) {
  const address = plain(url);
  for (const cacheName of await names()) {
    if (await caches.match(HOME, { cacheName })) {
      // Some hosts leave the ending out.
      return await caches.match(address, { cacheName }) ?? caches.match(`${address}.html`, { cacheName });
    }
  }
}

/** A file that a page loads: the copy in any cache of the tool, else from the network. */
async function file(request) {
  try {
    for (const cacheName of await names()) {
      const copy = await caches.match(request.url, { cacheName });
      if (copy) return copy;
    }
  } catch {
    // A browser may take the storage away; the network is still there.
  }
  return fetch(request);
}
