// The last part of a build, as a list of steps: what Trunk left in the directory `dist` becomes what is served.
// `list` gets the sizes of its files; `later` holds the words that follow the app. What each step does is told
// in its own file under finish/. The order matters, since each step works on all files that are there by then.
import { compress } from "./finish/compress.mjs";
import { minify } from "./finish/minify.mjs";
import { offline } from "./finish/offline.mjs";
import { pages } from "./finish/pages.mjs";
import { shorten } from "./finish/shorten.mjs";
import { words } from "./finish/words.mjs";

const [dist, list, later] = process.argv.slice(2);

words(dist, later);
shorten(dist);
minify(dist);
pages(dist);
offline(dist);
compress(dist, list);
