// What the page that stands alone loads when its address has a query: a county that is filled in.
import { read } from "./params.js";
import { preset } from "./preset.js";

preset(read(location.search).county);
