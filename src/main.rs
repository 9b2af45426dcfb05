//! The browser's entry point. Built for `wasm32` by Trunk; elsewhere it only says what to run instead.

#[cfg(target_arch = "wasm32")]
fn main() {
    congdanso::browser::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This binary runs in a browser. Try: cargo run --bin site -- --help, or: make serve");
    std::process::exit(2);
}
