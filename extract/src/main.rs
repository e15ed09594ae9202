//! Starts the page for the state's extract. Everything else is in the library.

/// A smaller allocator than the default one of this target.
#[cfg(target_family = "wasm")]
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    relief_check_extract::app::start();
}
