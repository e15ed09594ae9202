// The settings for web servers, on the real servers: every file comes with the headers of xtask/src/headers.rs,
// compressed as the client wants it, at the root of a site and in a folder; and the app runs there. What each
// header is for is tested elsewhere; the server of the other tests sends them and is the measure here.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { complaints, fresh, HOME, launch, open } from "./support/browser.mjs";
import { reliefs, toResult } from "./support/driver.mjs";
import { GROWING } from "./support/facts.mjs";
import { somebody } from "./support/host.mjs";
import { ROOT } from "./support/places.mjs";
import { KINDS, serve, SERVERS } from "./support/webservers.mjs";

const DIST = join(ROOT, "dist");

/** The files that people ask for, as addresses; the compressed copies and the settings are for the server. */
const FILES = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/^[._]|[.](br|gz)$/.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(DIST.length + 1));
/** And the folders, which give their first page. */
const FOLDERS = FILES.filter((file) => /(^|\/)index\.html$/.test(file)).map((file) => file.slice(0, -"index.html".length));

/** What only describes the bytes, the server or the connection. */
const ABOUT_BYTES = new Set([
  "accept-ranges", "connection", "content-encoding", "content-length", "content-range", "date", "etag", "keep-alive", "last-modified",
  "server", "transfer-encoding", "vary",
]);

/** Asks as it is written here: fetch() would add headers and undo the compression. */
function ask(address, headers = {}, method = "GET") {
  return new Promise((resolve, reject) => {
    http.request(address, { headers, method, agent: false }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, raw: answer.rawHeaders, body: Buffer.concat(parts) }));
    }).on("error", reject).end();
  });
}

/** The headers that are not about the bytes; one that is sent twice is joined here, and so differs. */
const own = ({ headers }) => Object.fromEntries(Object.entries(headers).filter(([name]) => !ABOUT_BYTES.has(name)).toSorted());
/** What the project's own server sends, which names its own origin in the policy of the framed page. */
async function wanted(file, base) {
  const headers = own(await ask(`${HOME}${file}`));
  const policy = headers["content-security-policy"].replaceAll(new URL(HOME).origin, new URL(base).origin);
  return { ...headers, "content-security-policy": policy };
}

/** A file of no known type may come without one, which means the same. */
function assertOwn(answer, want, what) {
  const type = want["content-type"] === "application/octet-stream" ? { "content-type": "application/octet-stream" } : {};
  assert.deepEqual({ ...type, ...own(answer) }, want, what);
}

/** No header may be there twice, which Node would not always show. */
function assertOnce({ raw }) {
  const names = raw.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  assert.deepEqual(names.filter((name, at) => names.indexOf(name) !== at), []);
}

const CODINGS = [["br, gzip", "br", ".br"], ["gzip", "gzip", ".gz"], ["identity", undefined, ""], ["br;q=0, gzip", "gzip", ".gz"]];

if (!SERVERS) test("NOTHING WAS TESTED IN web servers, because they are not here", { skip: true }, () => {});

for (const kind of SERVERS ? Object.keys(KINDS) : []) {
  describe(kind, () => {
    let server;
    before(async () => { server = await serve(kind); });
    after(() => server.close());

    test("every file has the headers, and comes as the client takes it", async () => {
      assert.ok(FILES.length > 6 && FOLDERS.includes(""));
      for (const base of server.addresses) {
        for (const file of [...FILES, ...FOLDERS]) {
          const path = file === "" || file.endsWith("/") ? `${file}index.html` : file;
          for (const [accepts, coding, ending] of CODINGS) {
            const packed = existsSync(join(DIST, path + ending));
            const answer = await ask(base + file, { "Accept-Encoding": accepts });
            const what = `${base}${file} as ${accepts}`;
            assert.equal(answer.status, 200, what);
            assertOwn(answer, await wanted(file, base), what);
            assertOnce(answer);
            assert.equal(answer.headers["content-encoding"], packed ? coding : undefined, what);
            assert.ok(answer.body.equals(readFileSync(join(DIST, packed ? path + ending : path))), what);
            if (existsSync(join(DIST, `${path}.br`))) assert.match(answer.headers.vary ?? "", /accept-encoding/i, what);
          }
        }
      }
    });

    test("what is not there has the headers of an error, also under a name that would be kept for ever", async () => {
      for (const base of server.addresses) {
        const { "content-type": _, ...want } = await wanted("no-such-file", base);
        for (const file of ["no-such-file", "main-0123456789abcdef.css", "embed/no.html", "no/index.html"]) {
          const answer = await ask(base + file, { "Accept-Encoding": "br" });
          assert.equal(answer.status, 404, base + file);
          assertOnce(answer);
          const { "content-type": type, ...rest } = own(answer);
          assert.doesNotMatch(type ?? "", /javascript|css|wasm/);
          assert.deepEqual(rest, want, base + file);
        }
      }
    });

    test("HEAD, a part, and what has not changed", async () => {
      for (const base of server.addresses) {
        for (const file of FILES.filter((name) => /index\.html$|\.wasm$|^relief-check\.html$/.test(name))) {
          const want = await wanted(file, base);
          const head = await ask(base + file, {}, "HEAD");
          assert.equal(head.status, 200);
          assert.equal(head.body.length, 0);
          assert.equal(Number(head.headers["content-length"]), readFileSync(join(DIST, file)).length);
          assert.deepEqual(own(head), want);
          const part = await ask(base + file, { Range: "bytes=10-19" });
          assert.equal(part.status, 206);
          assert.ok(part.body.equals(readFileSync(join(DIST, file)).subarray(10, 20)));
          assert.deepEqual(own(part), want);
          const packed = await ask(base + file, { "Accept-Encoding": "br" });
          const same = await ask(base + file, { "Accept-Encoding": "br", "If-None-Match": packed.headers.etag });
          assert.equal(same.status, 304);
          assert.equal(same.headers["cache-control"], want["cache-control"]);
          assert.equal(same.headers["content-security-policy"], want["content-security-policy"]);
        }
      }
    });

    test("a false name of the site comes into no policy", async () => {
      for (const host of ["a;script-src*", "'unsafe-inline'", "x,y"]) {
        const answer = await ask(`${server.addresses[0]}embed/`, { Host: host });
        assert.ok([200, 400].includes(answer.status), `${answer.status}`);
        assert.ok(!(answer.headers["content-security-policy"] ?? "").includes(host), host);
        if (answer.status === 200) assert.match(answer.headers["content-security-policy"], /script-src 'self' https?:\/\/own\.invalid /);
      }
    });

    test("the app runs there, and nothing is requested after the load", async () => {
      const browser = await launch();
      try {
        for (const address of server.addresses) {
          const context = await fresh(browser);
          const page = await context.newPage();
          const found = complaints(page);
          await page.goto(address);
          await page.waitForSelector('[data-action="start"]');
          await page.waitForTimeout(500);
          const asked = [];
          context.on("request", (request) => asked.push(request.url()));
          await toResult(page, GROWING);
          assert.equal((await reliefs(page))[0].result, "dismissed");
          assert.deepEqual([asked, found], [[], []]);
          // And in the frame of another page, with an origin of its own.
          const county = await somebody(address, `<iframe sandbox="allow-scripts allow-forms" src="${address}embed/?county=fresno&amp;lang=en"></iframe>`);
          await page.goto(county.address);
          await page.frameLocator("iframe").locator('[data-action="start"]').waitFor();
          await county.close();
          await context.close();
        }
      } finally {
        await browser.close();
      }
    });
  });
}

test("a host that reads _headers puts the same together", async () => {
  const rules = readFileSync(join(DIST, "_headers"), "utf8").split("\n").filter((line) => line && !line.startsWith("#"));
  const blocks = [];
  for (const line of rules) {
    if (line.startsWith("/")) blocks.push({ address: line, headers: [] });
    else blocks.at(-1).headers.push(/^ {2}([\w-]+): (.+)$/.exec(line).slice(1));
  }
  assert.ok(blocks.length <= 100, "some hosts take a hundred");
  const fits = (address) => blocks.filter((block) => block.address === "/*" || block.address === `/${address}`);
  for (const file of [...FILES, ...FOLDERS]) {
    const sent = fits(file).flatMap(({ headers }) => headers).map(([name, value]) => [name.toLowerCase(), value]);
    assert.equal(new Set(sent.map(([name]) => name)).size, sent.length, `${file}: the host would join two`);
    const { "content-type": _, ...want } = await wanted(file, "https://own.invalid/");
    assert.deepEqual(Object.fromEntries(sent.toSorted()), want, file);
  }
});
