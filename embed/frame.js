// The script of the framed page, beside the app's own: the look at once, so that nothing flashes, and the
// rest when the page is there. In a tab of its own it leads on to the page that stands alone, or is like it.
import { LOOK, read } from "./params.js";
import { leadOn, ownPage } from "./own-page.js";
import { preset } from "./preset.js";
import { talk } from "./talk.js";
import { wear } from "./look.js";

const given = read(location.search);
const framed = parent !== self;
if (!framed) {
  delete document.documentElement.dataset.embed;
  leadOn();
}
wear(Object.fromEntries(LOOK.filter((name) => name in given).map((name) => [name, given[name]])));

addEventListener("DOMContentLoaded", () => {
  preset(given.county);
  if (!framed) {
    document.querySelector(".own").remove();
    return;
  }
  talk({ wear, speak: ownPage(given) });
  // Everything opens in a tab of its own (<base target>), but a telephone number has no page.
  addEventListener("click", ({ target }) => target.closest?.('a[href^="tel:"]')?.setAttribute("target", "_self"), true);
});
