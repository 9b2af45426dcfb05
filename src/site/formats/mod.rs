//! The TOML files of `content/`, field by field. Strict: an unknown field is an error. `content/FORMAT.md` explains
//! them to the people who write them; change both together.

mod around;
mod catalogue;
mod guide;
mod hosts;
mod hotlines;
mod lists;
mod portal;
mod published;
mod refused;
mod scams;
mod search;
mod start;
mod waivers;
mod ward;

pub use around::*;
pub use catalogue::*;
pub use guide::*;
pub use hosts::*;
pub use hotlines::*;
pub use lists::*;
pub use portal::*;
pub use published::*;
pub use refused::*;
pub use scams::*;
pub use search::*;
pub use start::*;
pub use waivers::*;
pub use ward::*;

use serde::Deserialize;

/// How sure a fact is: what the research graded CAO or TB. THẤP is never shown, so it is no grade here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Grade {
    /// High: read at the source, or two independent sources.
    #[serde(rename = "CAO")]
    High,
    /// Medium: shown with «nên kiểm tra lại».
    #[serde(rename = "TB")]
    Medium,
}
