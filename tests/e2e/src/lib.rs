//! The harness of the browser tests: the built site behind a server that can misbehave on request, and a phone-sized
//! Chromium that opens it.
//!
//! A test is a closure over a [`Phone`]: see [`visit`].

pub mod dist;
mod driver;
pub mod paper;
mod phone;
pub mod scripts;
mod server;

pub use phone::{Phone, visit, visit_site, visit_with_worker};
pub use server::{Fault, Server};

/// Text as a reader takes it in: white space counts once.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
