// A site that changes under the browser's feet: serves a folder under the production headers, lets a test swap
// the folder, spoil single answers or go away; and makes a second build of the tool, of which every file differs.
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import http from "node:http";
import { createHash } from "node:crypto";
import { extname, join } from "node:path";
import { offline } from "../../../xtask/finish/offline.mjs";
import { HOME } from "./browser.mjs";
import { output, ROOT } from "./places.mjs";

/** The build that all other tests run on. */
export const FIRST = `${ROOT}dist`;

/** What only describes the bytes of one answer is not production's to say. */
const ABOUT_BYTES = /^(content-length|content-encoding|connection|date|keep-alive|vary)$/;

/** The headers of a file; one of the second build has those of the file in its place. */
async function productionHeaders(path) {
  const bare = (name) => name.replace(/-[0-9a-f]{12,16}/, "");
  const own = existsSync(join(FIRST, path)) ? path : readdirSync(FIRST).find((name) => bare(name) === bare(path));
  const answer = await fetch(new URL(own ?? "no-such-file", HOME));
  await answer.arrayBuffer();
  return Object.fromEntries([...answer.headers].filter(([name]) => !ABOUT_BYTES.test(name)));
}

/**
 * The site at an address of its own, `under` a path. `spoil(path)` may return `{ status, body, type, hang, cut,
 * location, bare }` for what is asked (`bare` is a page of somebody else, without our headers); `also(path, folder)`
 * serves another build further down; `serve(folder)` swaps the build; `down(true)` takes the site off the network.
 */
export async function site(folder = FIRST, under = "/") {
  const state = { folder, down: false, spoil: () => undefined, others: new Map() };
  const seen = [];
  const sockets = new Set();
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, HOME);
    seen.push(request.url);
    const [base, from] = [[under, state.folder], ...state.others].filter(([start]) => pathname.startsWith(start)).toSorted(([a], [b]) => b.length - a.length)[0] ?? [];
    const path = base && pathname.slice(base.length);
    const file = base && join(from, path === "" || path.endsWith("/") ? `${path}index.html` : path);
    const found = file && existsSync(file) && statSync(file).isFile();
    const spoiled = state.spoil(path ?? pathname) ?? {};
    if (spoiled.hang) return;
    const headers = spoiled.bare ? {} : await productionHeaders(found ? file.slice(from.length + 1) : "");
    if (spoiled.type) headers["content-type"] = spoiled.type;
    if (spoiled.location) headers.location = spoiled.location;
    const body = spoiled.body ?? (found ? readFileSync(file) : "404");
    response.writeHead(spoiled.status ?? (found || spoiled.body !== undefined ? 200 : 404), { ...headers, "content-length": Buffer.byteLength(body) });
    if (spoiled.cut) {
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
      return;
    }
    response.end(body);
  });
  server.on("connection", (socket) => {
    if (state.down) socket.destroy();
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  const port = await new Promise((resolve) => { server.unref().listen(0, "127.0.0.1", () => resolve(server.address().port)); });
  return {
    origin: `http://127.0.0.1:${port}`,
    address: `http://127.0.0.1:${port}${under}`,
    seen,
    serve: (next) => { state.folder = next; },
    also: (start, next) => { state.others.set(start, next); },
    spoil: (how = () => undefined) => { state.spoil = how; },
    down: (away) => {
      state.down = away;
      if (away) for (const socket of sockets) socket.destroy();
    },
  };
}

/** Bytes that change a file and nothing that it does, by its ending. */
const CHANGE = { ".css": Buffer.from("/**/"), ".js": Buffer.from("\n//"), ".wasm": Buffer.from([0, 2, 1, 120]), ".txt": Buffer.from("\n") };

/** A second build: every file of the app has other bytes and another name, and the pages say so. */
export function secondBuild() {
  const folder = output("second-build");
  rmSync(folder, { recursive: true, force: true });
  cpSync(FIRST, folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
  const names = readdirSync(folder).filter((name) => /-[0-9a-f]{12,16}(_bg)?\.\w+$/.test(name));
  // What others name comes first, as in a real build.
  const order = [".wasm", ".txt", ".css", ".js"];
  for (const name of names.toSorted((a, b) => order.indexOf(extname(a)) - order.indexOf(extname(b)))) {
    const bytes = Buffer.concat([readFileSync(join(folder, name)), CHANGE[extname(name)]]);
    writeFileSync(join(folder, name), bytes);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    const next = name.replace(/-[0-9a-f]{12,16}/, `-${hash}`);
    renameSync(join(folder, name), join(folder, next));
    for (const page of [...pages(folder), ...readdirSync(folder).filter((one) => one.endsWith(".js"))]) {
      writeFileSync(join(folder, page), readFileSync(join(folder, page), "utf8").replaceAll(name, next));
    }
  }
  for (const page of pages(folder)) {
    writeFileSync(join(folder, page), readFileSync(join(folder, page), "utf8").replace("<head>", '<head><meta name="second">'));
  }
  offline(folder);
  return folder;
}

const pages = (folder) => readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".html"));

/** What a build's worker keeps: the addresses, with the SHA-256 of each, as its script says. */
export function listOf(folder) {
  return JSON.parse(/\{"\.\/":[^}]*\}/.exec(readFileSync(join(folder, "sw.js"), "utf8"))[0]);
}
