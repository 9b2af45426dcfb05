//! The icons of pages. Each stands in the page itself: as `<use>` of a file of their own they doubled the time that a browser
//! takes to read a guide's page, since it looks every one of them up (measured: docs/performance.md).

use anyhow::{Context as _, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Where they are drawn: a `<symbol>` a line, 24 by 24 units, lines in the colour of the words (`.icon`, style/base.css).
pub const FILE: &str = "assets/icons.svg";

/// Drawings by name, as browsers write them.
#[derive(Clone, Debug, Default)]
pub struct Sprite(BTreeMap<String, String>);

impl Sprite {
    /// Reads those of the project at `root`. An error where the file cannot be read.
    pub fn read(root: &Path) -> Result<Sprite> {
        let text = fs::read_to_string(root.join(FILE)).with_context(|| format!("the icons of all pages, {FILE}"))?;
        Ok(Sprite::parse(&text))
    }

    fn parse(text: &str) -> Sprite {
        let symbol = |line: &str| {
            let (name, rest) = line.strip_prefix(r#"<symbol id=""#)?.split_once('"')?;
            let drawing = rest.split_once('>')?.1.strip_suffix("</symbol>")?;
            Some((name.to_owned(), drawing.to_owned()))
        };
        Sprite(text.lines().filter_map(symbol).collect())
    }

    /// Is there an icon of this name?
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// The icon as HTML; empty where there is none.
    pub fn icon(&self, name: &str) -> String {
        // Pages that are made without static files have none; topics.toml is checked.
        debug_assert!(self.0.is_empty() || self.has(name), "{FILE} has no icon «{name}»");
        let svg = |drawing| format!(r#"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{drawing}</svg>"#);
        self.0.get(name).map_or_else(String::new, svg)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_are_found_by_name() {
        let sprite = Sprite::parse(
            "<svg xmlns=\"http://www.w3.org/2000/svg\">\n<symbol id=\"x\" viewBox=\"0 0 24 24\"><path d=\"M6 6\"></path></symbol>\n</svg>\n",
        );
        assert_eq!(sprite.icon("x"), r#"<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6"></path></svg>"#);
        assert!(sprite.has("x") && !sprite.has("y"));
    }

    #[test]
    fn every_line_of_the_real_file_is_read() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(root.join(FILE)).expect("the icons");
        assert_eq!(Sprite::read(root).expect("the icons").0.len(), text.matches("<symbol").count());
    }
}
