// An analytics script that takes everything a page can get: events of every kind, messages, what changes in
// the document, and whatever a frame lets it read. It keeps it as text; the tests look for answers in it.
globalThis.taken = [];
globalThis.messages = [];
const take = (what) => globalThis.taken.push(what);
const text = (value) => {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
};

for (const name of ["keydown", "keyup", "keypress", "input", "beforeinput", "change", "click", "pointerdown", "pointermove",
  "focusin", "focusout", "focus", "blur", "submit", "copy", "selectionchange", "popstate", "hashchange", "visibilitychange", "resize", "scroll",
  "securitypolicyviolation", "error", "unhandledrejection"]) {
  addEventListener(name, (event) => take(`${name} ${event.target?.nodeName} ${event.key ?? ""} ${event.data ?? ""} ${event.target?.value ?? ""} ${event.blockedURI ?? ""}`), true);
}
addEventListener("message", ({ data, origin }) => {
  globalThis.messages.push({ data, origin });
  take(`message ${origin} ${text(data)}`);
}, true);
new MutationObserver((changes) => {
  for (const { target, attributeName } of changes) take(`changed ${target.nodeName} ${attributeName} ${target.getAttribute?.(attributeName)}`);
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
new PerformanceObserver((list) => list.getEntries().forEach((entry) => take(`timing ${text(entry)}`)))
  .observe({ entryTypes: ["resource", "event", "layout-shift", "longtask", "element", "largest-contentful-paint"] });

const GET = [
  ["document", (frame) => frame.contentDocument.body.innerText],
  ["inside", (frame) => frame.contentWindow.document.body.innerText],
  ["address", (frame) => frame.contentWindow.location.href],
  ["history", (frame) => text(frame.contentWindow.history.state)],
  ["name", (frame) => frame.contentWindow.name],
  ["frames", (frame) => frame.contentWindow.length],
  ["words", (frame) => frame.innerText],
];
setInterval(() => {
  for (const frame of document.querySelectorAll("iframe")) {
    for (const [name, get] of GET) {
      try {
        take(`${name} ${get(frame)}`);
      } catch (error) {
        take(`${name} refused ${error.name}`);
      }
    }
  }
  take(`here ${location.href} ${history.length} ${text(history.state)} ${document.activeElement?.nodeName} ${document.referrer}`);
}, 100);
