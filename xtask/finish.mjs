// The last part of a build, as a list of steps: what Trunk left in the directory `dist` becomes what is served.
// `list` gets the sizes of its files; `later` holds the words that follow the app. What each step does is told
// in its own file under finish/. The order matters, since each step works on all files that are there by then.
import { beside } from "./finish/beside.mjs";
import { compress } from "./finish/compress.mjs";
import { embed } from "./finish/embed.mjs";
import { minify } from "./finish/minify.mjs";
import { offline } from "./finish/offline.mjs";
import { pages } from "./finish/pages.mjs";
import { rename } from "./finish/rename.mjs";
import { shorten } from "./finish/shorten.mjs";
import { single } from "./finish/single.mjs";
import { strip } from "./finish/strip.mjs";
import { sums } from "./finish/sums.mjs";
import { version } from "./finish/version.mjs";
import { words } from "./finish/words.mjs";

const [dist, list, later, number] = process.argv.slice(2);

words(dist, later);
shorten(dist);
minify(dist);
// From here on the app's own files have their last bytes and names. What is made from them follows:
// pages first, then what lists or holds pages.
rename(dist);
beside(dist);
embed(dist);
pages(dist);
single(dist);
strip(dist);
version(dist, number);
offline(dist);
compress(dist, list);
sums(dist);
