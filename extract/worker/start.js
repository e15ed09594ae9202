// Follows the JavaScript of wasm-bindgen in the worker's one file (xtask/src/dist.rs): waits for what the page asks for,
// and starts the program with it. Whatever ends the program early is told to the page.
addEventListener("message", ({ data }) => {
  globalThis.asked = data;
  __wbg_init().catch((error) => {
    // A program that stops itself has nobody else to say so; mostly it got no more memory.
    const ended = error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
    postMessage(["stopped", ended ? "program" : "load", 0, 0, String(error), ended ? wasm?.memory.buffer.byteLength ?? 0 : 0]);
  });
}, { once: true });
