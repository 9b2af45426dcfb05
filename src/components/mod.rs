//! Pieces that pages are made of: one file a component. Components do no I/O; they read and change progress through
//! [`crate::store::Store`] and get every word as a prop.

mod confirm;
mod prose;
mod status;
mod tick;
mod tiles;

pub use confirm::Confirm;
pub use prose::Prose;
pub use status::Status;
pub use tick::{Tick, TickLine};
pub use tiles::Tiles;
