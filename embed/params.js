// Reads what the address of a frame may say: county, language, look. Nothing about a person is read here.
// Whatever is not exactly right is as if it were not there. COUNTIES and LANGUAGES are put in by the build.
import { hex } from "./colour.js";

/** More than this is no address that anybody wrote. */
const LONGEST = 2000;

/** The looks of letters, by name; embed.css says what they are. */
export const FONTS = ["serif", "sans", "system"];
/** The looks of corners. */
export const CORNERS = ["square", "round"];

const one = (list) => (value) => (list.includes(value) ? value : undefined);

/** What each setting takes, or undefined for rubbish. */
const TAKES = {
  county: one(Object.keys(COUNTIES)),
  lang: one(LANGUAGES),
  accent: hex,
  font: one(FONTS),
  corners: one(CORNERS),
};

/** The settings of the look, which may change while the frame stands. */
export const LOOK = ["accent", "font", "corners"];

/** One setting, checked: its value or undefined. */
export const taken = (name, value) => (typeof value === "string" ? TAKES[name](value) : undefined);

/** All settings of an address's query. One that is there twice is not there. */
export function read(query) {
  const found = query.length > LONGEST ? new URLSearchParams() : new URLSearchParams(query);
  const read = Object.keys(TAKES).map((name) => {
    const values = found.getAll(name);
    return [name, values.length === 1 ? taken(name, values[0]) : undefined];
  });
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/** The name of a county, as a person would type it. */
export const countyName = (slug) => COUNTIES[slug];
