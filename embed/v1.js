/* Relief Check in your own page: fits the height of its frames, and defines <relief-check>. What it does
   and says is written in docs/embed.md. This file is frozen: its hash stands in the pages of others. */
(() => {
  "use strict";
  const base = new URL("./", document.currentScript.src);
  const look = ["accent", "font", "corners"];

  const mine = (frame) => frame.src.startsWith(base.href);
  // A frame in a sandbox of its own has no origin that could be named.
  const originOf = (frame) =>
    frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin") ? "null" : base.origin;
  const tell = (frame, message) => {
    const origin = originOf(frame);
    frame.contentWindow?.postMessage({ v: 1, ...message }, origin === "null" ? "*" : origin);
  };

  const wear = (frame, style) => {
    for (const name in style) frame.style.setProperty(name, style[name], "important");
  };

  addEventListener("message", ({ data, origin, source }) => {
    if (!source || !data || typeof data !== "object" || data.v !== 1) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow !== source || !mine(frame) || origin !== originOf(frame)) continue;
      const { type, px } = data;
      if (type === "height" && Number.isInteger(px) && px >= 200 && px <= 20000) {
        wear(frame, { height: `${px}px`, "min-height": "0", "max-height": "none", "box-sizing": "content-box" });
        // From this the frame learns whom it talks to.
        if (frame.parentNode instanceof ReliefCheck) frame.parentNode.stands();
        else tell(frame, { type: "theme" });
      } else if (type === "step" && frame.getBoundingClientRect().top < 0) {
        frame.scrollIntoView();
      }
    }
  });

  class ReliefCheck extends HTMLElement {
    static observedAttributes = ["county", "lang", ...look];

    connectedCallback() {
      if (this.frame) return;
      if (!this.firstElementChild) {
        const link = document.createElement("a");
        link.href = this.address("../", ["county", "lang"]);
        link.textContent = "Open Relief Check in its own page";
        this.append(link);
      }
      const frame = (this.frame = document.createElement("iframe"));
      frame.title = this.title || "Check what may help with an old California conviction";
      frame.setAttribute("sandbox", "allow-scripts allow-forms allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox");
      frame.referrerPolicy = "no-referrer";
      wear(frame, { display: "block", width: "100%", "max-width": "36rem", height: "720px", border: "0", padding: "0" });
      frame.src = this.address();
      this.prepend(frame);
    }

    attributeChangedCallback(name, old, now) {
      if (!this.frame || old === now) return;
      // Another county is another beginning; all else changes in place, and no answer is lost.
      if (name === "county") this.frame.src = this.address();
      else if (name === "lang") tell(this.frame, { type: "lang", lang: now || "" });
      else tell(this.frame, { type: "theme", [name]: now || "" });
    }

    address(path = "./", names = ReliefCheck.observedAttributes) {
      const address = new URL(path, base);
      for (const name of names) {
        const value = this.getAttribute(name);
        if (value) address.searchParams.set(name, value.slice(0, 40));
      }
      return address.href;
    }

    // The frame has spoken: what stood in its place goes, and it hears what changed while it loaded.
    stands() {
      for (const child of this.children) if (child !== this.frame) wear(child, { display: "none" });
      tell(this.frame, { type: "theme", ...Object.fromEntries(look.map((name) => [name, this.getAttribute(name) || ""])) });
      if (this.hasAttribute("lang")) tell(this.frame, { type: "lang", lang: this.lang });
    }
  }
  if (!customElements.get("relief-check")) customElements.define("relief-check", ReliefCheck);
})();
