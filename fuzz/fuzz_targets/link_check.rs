//! What must hold: `../checks/link_check.rs`.
#![no_main]

#[path = "../checks/mod.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::link_check::check(&String::from_utf8_lossy(bytes)));
