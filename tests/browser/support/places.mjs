// Where tests put what people should look at: pictures and the printed page, under target/xtask/.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The project's root, with its last slash. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** A directory under target/xtask/, made where it is missing. */
export function output(name = "") {
  const dir = `${ROOT}target/xtask/${name}`;
  mkdirSync(dir, { recursive: true });
  return dir;
}
