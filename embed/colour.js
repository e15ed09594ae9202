// Reads a colour and makes it readable: contrast as WCAG 2 counts it, against everything that the accent
// stands on in style/main.css. Knows no page.

/** What the accent stands on: paper, panel, tint. A test holds them against style/main.css. */
export const PAPERS = {
  light: ["#fbfaf6", "#f1eee4", "#e8f0ee"],
  dark: ["#16191a", "#222520", "#1b2b2d"],
};
/** Text in the accent has at least this contrast; what one operates needs only 3, so it has that too. */
export const ENOUGH = 4.5;

/** A colour of three or six hexadecimal digits, with or without "#", as "#rrggbb"; or undefined. */
export function hex(text) {
  const digits = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1].toLowerCase();
  if (!digits) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}

const channels = (colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function luminance(colour) {
  const [red, green, blue] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, from 1 to 21. */
export function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** The lowest contrast of a colour with what it stands on. */
const lowest = (colour, papers) => Math.min(...papers.map((paper) => contrast(colour, paper)));

/** A colour moved towards another, `share` from 0 to 1. */
function mixed(colour, goal, share) {
  const to = channels(goal);
  const mix = channels(colour).map((value, at) => Math.round(value + (to[at] - value) * share));
  return `#${mix.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * The accent for a scheme, "light" or "dark": the colour itself where it can be read there, or as little
 * darker or lighter as it has to be; what text on it is; its contrast.
 */
export function accent(colour, scheme) {
  const papers = PAPERS[scheme];
  const goal = scheme === "light" ? "#000000" : "#ffffff";
  let use = colour;
  for (let step = 1; lowest(use, papers) < ENOUGH; step += 1) use = mixed(colour, goal, step / 50);
  const on = contrast(use, "#ffffff") >= contrast(use, "#000000") ? "#ffffff" : "#000000";
  return { use, on, kept: use === colour, contrast: lowest(use, papers), asked: lowest(colour, papers) };
}
