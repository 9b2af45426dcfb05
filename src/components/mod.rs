//! Pieces that pages are made of: one file a component. Components do no I/O; they read and change progress through
//! [`crate::store::Store`] and get every word as a prop.

mod header;
mod icon;
mod prose;
mod reset;
mod status;
mod tick;
mod tiles;

pub use header::Header;
pub use icon::Icon;
pub use prose::Prose;
pub use reset::Confirm;
pub use status::Status;
pub use tick::Tick;
pub use tiles::Tiles;
