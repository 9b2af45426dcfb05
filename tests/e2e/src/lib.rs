//! The harness of the browser tests: the built site behind a server that can misbehave on request, and a phone-sized
//! browser of one of three engines that opens it.
//!
//! A test is a closure over a [`Phone`]: see [`visit`] and, for a phone with wishes, [`Visit`].

pub mod dist;
mod driver;
mod engine;
pub mod paper;
mod phone;
pub mod scripts;
mod server;
pub mod skips;
mod visit;

pub use engine::Engine;
pub use phone::Phone;
pub use server::{Fault, Server};
pub use visit::{Theme, Visit, visit, visit_with_worker};

/// Text as a reader takes it in: white space counts once.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
