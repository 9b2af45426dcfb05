//! The native side: reads the content, checks it, writes the site. Never touches the network.
//!
//! ```text
//! content/ + locales/ ─► content::Site::load ─► Site ─► check ─► compose (one PageData a page) ─► build (files)
//! ```
//! Data flows one way; nothing downstream reads a file that upstream wrote, except through [`content::Site`].

pub mod assets;
pub mod build;
pub mod card;
pub mod catalogue;
pub mod check;
pub mod colour;
pub mod compose;
pub mod compress;
pub mod content;
pub mod day;
pub mod document;
pub mod documents;
pub mod formats;
pub mod glossary;
pub mod handout;
pub mod head;
pub mod hosting;
pub mod i18n;
pub mod icons;
pub mod jsonld;
pub mod link_rules;
pub mod links;
pub mod lookalikes;
pub mod manifest;
pub mod markdown;
pub mod offline;
pub mod picture;
pub mod problem;
pub mod qr;
pub mod report;
pub mod routes;
pub mod scaffold;
pub mod search;
pub mod serve;
pub mod slim;
pub mod source;
pub mod sprite;
pub mod synth;
pub mod text;
pub mod views;
