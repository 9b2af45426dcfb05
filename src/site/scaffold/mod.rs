//! `site new guide` and `site new ward`: files to fill in.

pub mod ward;

use super::day::Day;
use crate::page::is_slug;
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::Path;

const FACTS: &str = include_str!("guide.toml");
const WORDS: &str = include_str!("vi.md");

/// Writes `guide.toml` and `vi.md` of a new guide below `root`. Blanks are marked `…`; filled in, they pass `check`.
pub fn guide(root: &Path, slug: &str, today: Day) -> Result<()> {
    if !is_slug(slug) {
        bail!("«{slug}» is no slug; use lower-case letters without marks, digits and single hyphens, such as xin-giay-mau");
    }
    let folder = root.join("content/guides").join(slug);
    if folder.exists() {
        bail!("{} is there already", folder.display());
    }
    let review = today.0.checked_add(jiff::Span::new().days(90)).context("a day in 90 days")?;
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let facts = FACTS.replace("SLUG", slug).replace("TODAY", &today.iso()).replace("REVIEW", &review.to_string());
    fs::write(folder.join("guide.toml"), facts)?;
    fs::write(folder.join("vi.md"), WORDS)?;
    println!("content/guides/{slug}/guide.toml and vi.md are there. Fill in every «…», then run: cargo run --bin site -- check");
    Ok(())
}
