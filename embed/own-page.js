// The link that opens Relief Check in a page of its own, with the county and the language that were set.

/** Returns what changes the language in the link's address. */
export function ownPage({ county, lang }) {
  const link = document.querySelector(".own a");
  // A sandbox may go along into what is opened from it, and browsers refuse to show the page there, since it
  // asks to be kept apart from others. The framed page asks for no such thing, and leads on where it may.
  if (origin === "null") link.href = new URL("./", location);
  const set = (language) => {
    const address = new URL(link.href);
    if (county) address.searchParams.set("county", county);
    if (language) address.searchParams.set("lang", language);
    link.href = address;
  };
  set(lang);
  return set;
}

/** From the framed page in a tab of its own to the page that stands alone, unless a sandbox came along. */
export function leadOn() {
  if (origin !== "null") location.replace(new URL(`../${location.search}`, location));
}
