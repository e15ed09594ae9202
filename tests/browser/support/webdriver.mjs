// A small client of the W3C's WebDriver protocol: starts a driver program, opens a session, and gives a page
// the few commands that the tests use. Which browsers there are is in engines.mjs; nothing of the app is known here.
import { spawn } from "node:child_process";
import net from "node:net";

/** The key under which the protocol hands over an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** Keys, as the protocol writes them. */
const ENTER = "\uE007";
const SPACE = " ";
/** How long a page may take until it shows what is waited for, in milliseconds, on a busy machine. */
const PATIENCE = 20_000;
/** How long a driver and its browser may take to start. */
const START = 30_000;
/** How often the start of a session is tried. Nothing else is ever tried twice. */
const STARTS = 3;

const pause = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

/** Asks until the answer is something true, and gives it back. */
export async function until(ask, what, patience = PATIENCE) {
  const end = performance.now() + patience;
  for (;;) {
    const found = await ask();
    if (found) return found;
    if (performance.now() > end) throw new Error(`Waited ${patience / 1000} s in vain: ${typeof what === "string" ? what : await what()}.`);
    await pause(25);
  }
}

/** A port that nobody listens on just now. */
export const freePort = () => new Promise((resolve, reject) => {
  const server = net.createServer().on("error", reject).listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});

/** Ends a program that was started here, and waits until it is gone. */
export function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    // A driver that does not hear the first signal gets the one that it cannot refuse.
    const last = setTimeout(() => child.kill("SIGKILL"), 3000);
    child.once("exit", () => {
      clearTimeout(last);
      resolve();
    });
    child.kill();
  });
}

/** What a driver refuses: the name of the error that the protocol has for it, and its own words. */
export class Refused extends Error {
  constructor(command, { error, message }) {
    super(`${command}: ${error}: ${String(message).split("\n")[0]}`);
    this.kind = error;
  }
}

async function send(address, method, path, body, patience) {
  const answer = await fetch(`${address}${path}`, {
    method,
    ...(method === "POST" ? { body: JSON.stringify(body ?? {}), headers: { "content-type": "application/json" } } : {}),
    signal: AbortSignal.timeout(patience),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Refused(`${method} ${path.replace(/\/session\/[^/]+/, "")}`, value);
  return value;
}

/**
 * Starts the driver `program` and a browser with it. `words(port)` are the driver's arguments; `capabilities`
 * is what the browser should be like.
 */
export async function start({ program, words, env, capabilities }) {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const driver = spawn(program, words(port), { env: { ...process.env, ...env }, stdio: "ignore" });
    const failed = new Promise((_, reject) => {
      driver.once("error", reject);
      driver.once("exit", (code) => reject(new Error(`${program} ended with ${code}.`)));
    });
    // Once the session stands, its own commands tell that the driver is gone.
    failed.catch(() => {});
    const address = `http://127.0.0.1:${port}`;
    const ready = () => send(address, "GET", "/status", undefined, 1000).then((status) => status.ready, () => false);
    const open = async () => {
      await until(ready, `${program} is not ready`, START);
      const { sessionId } = await send(address, "POST", "/session", { capabilities: { alwaysMatch: capabilities } }, START);
      return new Session(driver, address, sessionId);
    };
    try {
      return await Promise.race([open(), failed]);
    } catch (error) {
      await end(driver);
      if (tries === STARTS) throw new Error(`No browser after ${tries} tries. ${error.message}`, { cause: error });
    }
  }
}

/** One window of one browser, without anything that another one remembers. */
class Session {
  #driver;
  #address;
  #path;
  #frame;

  constructor(driver, address, id) {
    this.#driver = driver;
    this.#address = address;
    this.#path = `/session/${id}`;
  }

  /** A command of the protocol. */
  command(method, path, body) {
    return send(this.#address, method, `${this.#path}${path}`, body, 60_000);
  }

  /** Runs a function in the page, as Playwright's `evaluate` does; it may give back a promise. */
  async evaluate(work, given) {
    // Asynchronous, since not every driver waits for the promise of a synchronous script; and as text, since the
    // protocol knows no difference between null and undefined.
    const script = `const [given, done] = arguments;
      (async () => (${work})(given))().then((value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })));`;
    const { value, error } = JSON.parse(await this.command("POST", "/execute/async", { script, args: [given ?? null] }));
    if (error) throw new Error(`In the page: ${error}`);
    return value;
  }

  go(url) { return this.command("POST", "/url", { url }); }
  back() { return this.#travel("back"); }
  forward() { return this.#travel("forward"); }
  title() { return this.command("GET", "/title"); }

  /** The address that the person would see. */
  url() { return this.command("GET", "/url"); }

  /**
   * Steps through the history. Where that is a step in a frame, WebKit's driver waits for a page that never loads, so
   * the page around the frame steps, which is the same history.
   */
  async #travel(way) {
    if (!this.#frame) return this.command("POST", `/${way}`);
    const frame = this.#frame;
    await this.frame();
    await this.evaluate((to) => { setTimeout(() => history[to]()); }, way);
    return this.frame(frame);
  }

  /**
   * Loads the page again, as the browser's button does, and waits until it is another one. Not the driver's own
   * command: Firefox's goes past everything that is kept, as with the Shift key.
   */
  async reload() {
    await this.frame();
    const before = await this.evaluate(() => performance.timeOrigin);
    // The answer may be lost together with the page, and between two pages there is none to ask.
    await this.evaluate(() => { setTimeout(() => location.reload()); }).catch(() => {});
    const another = () => this.evaluate((old) => document.readyState === "complete" && performance.timeOrigin !== old, before).catch(() => false);
    await until(another, "the page is not loaded again");
  }

  /** The page as the browser would print it, a PDF. */
  async print() { return Buffer.from(await this.command("POST", "/print"), "base64"); }

  /** Into a frame of the page; without a selector, out of all of them. */
  async frame(selector) {
    this.#frame = selector;
    await this.command("POST", "/frame", { id: null });
    if (selector) await this.command("POST", "/frame", { id: { [ELEMENT]: await this.waitForSelector(selector) } });
  }

  async #find(selector) {
    return (await this.command("POST", "/element", { using: "css selector", value: selector }))[ELEMENT];
  }

  /** Waits until the page has an element. */
  waitForSelector(selector) {
    return until(() => this.#there(selector), async () => `${selector} is not on ${await this.url()}`);
  }

  async #there(selector) {
    try {
      return await this.#find(selector);
    } catch (error) {
      if (error.kind === "no such element") return null;
      throw error;
    }
  }

  /** Clicks in the middle of an element, with the browser's own mouse. */
  async click(selector) {
    await this.command("POST", `/element/${await this.waitForSelector(selector)}/click`);
  }

  /**
   * Presses a button or follows a link: with the mouse, and in a frame with the keyboard, since drivers do not scroll
   * the page around a frame, and that page moves when the frame grows.
   */
  press(selector) {
    return this.#frame ? this.type(selector, ENTER) : this.click(selector);
  }

  /** Chooses one of several, in the same way. */
  choose(selector) {
    return this.#frame ? this.type(selector, SPACE) : this.click(selector);
  }

  /** Puts the focus on an element and types. */
  async type(selector, text) {
    await this.command("POST", `/element/${await this.waitForSelector(selector)}/value`, { text });
  }

  /** Ends the browser and its driver. */
  async close() {
    await this.command("DELETE", "").catch(() => {});
    await end(this.#driver);
  }
}
