//! What must hold: `../checks/markdown.rs`.
#![no_main]

#[path = "../checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::markdown::check(&String::from_utf8_lossy(bytes)));
