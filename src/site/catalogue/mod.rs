//! `site portal import` and `site portal check`: what an export of the national catalogue says. docs/portal.md explains
//! both to the team.
//!
//! ```text
//! export (JSON lines) ─► Export ─┬─► import  ─► content/portal-catalogue.tsv
//!                                └─► compare ─► table, exit code ─► evidence (--write)
//! ```

pub mod compare;
pub mod evidence;
pub mod export;
pub mod import;

use super::content::OWN_WARD;
use super::formats::{PortalFile, Refused, RefusedFile, WardFile};
use super::problem::Problems;
use super::source::Source;
use std::path::Path;

/// The curated list.
pub const PORTAL: &str = "content/portal.toml";

/// What of `content/` an export is held against. Only these three files are read, so that an export can be looked at
/// while a guide is half written.
pub struct Ours {
    /// The city that the ward belongs to: other provinces' own procedures do not concern it.
    pub city: String,
    /// What must never be shown.
    pub refused: Vec<Refused>,
    /// The curated list.
    pub portal: PortalFile,
    /// Its text, for `--write`.
    pub portal_text: String,
}

impl Ours {
    /// Reads them; what is wrong stands in `problems`.
    pub fn load(root: &Path, problems: &Problems) -> Option<Ours> {
        let read = |path: &str| Source::read(root, &root.join(path), problems);
        let ward = read(OWN_WARD).and_then(|file| file.toml::<WardFile>(problems));
        let refused = read("content/refused.toml").and_then(|file| file.toml::<RefusedFile>(problems));
        let source = read(PORTAL);
        let portal = source.as_ref().and_then(|file| file.toml::<PortalFile>(problems));
        Some(Ours { city: ward?.ward.city, refused: refused?.refuse, portal: portal?, portal_text: source?.text })
    }
}
