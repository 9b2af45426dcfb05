//! Static files: styles, scripts and pictures get a name with a hash of their content, so that they can be cached for
//! ever; what stands directly in `public/` keeps its name.

use super::card::Cards;
use super::search::SearchFiles;
use super::source::files_below;
use super::sprite::Sprite;
use anyhow::{Context as _, Result, bail};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Styles, in the order of the cascade.
const STYLES: [&str; 15] = [
    "tokens.css",
    "base.css",
    "shell.css",
    "controls.css",
    "cards.css",
    "home.css",
    "guide.css",
    "listen.css",
    "lists.css",
    "search.css",
    "texts.css",
    "family.css",
    "states.css",
    "print.css",
    "paper.css",
];

/// Runs before first paint: remembered text size and theme. Inline, allowed by its hash.
const EARLY: &str = include_str!("boot/early.js");
/// Notes ticks that are earlier than the app; loads the wasm right after the first paint; what is kept for offline use, new
/// versions, installing; reading aloud. One file: a request more costs a slow phone more than the bytes.
const BOOT: [&str; 4] =
    [include_str!("boot/tapped.js"), include_str!("boot/boot.js"), include_str!("boot/keep.js"), include_str!("boot/read.js")];

/// URLs of the static files, as pages use them.
#[derive(Clone, Debug, Default)]
pub struct AssetNames {
    /// The style sheet.
    pub style: String,
    /// The icons.
    pub icons: Sprite,
    /// The scripts around the app, which load it; empty without one (tests build without wasm).
    pub boot: String,
    /// The inline script.
    pub early: String,
    /// The index files; `build` fills them in.
    pub search: SearchFiles,
    /// The share cards; `build` fills them in.
    pub cards: Cards,
}

/// What Trunk built: URLs of the wasm and of its JavaScript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppFiles {
    /// JavaScript glue.
    pub js: String,
    /// The wasm.
    pub wasm: String,
    /// What both weigh on the wire, in bytes.
    pub weight: usize,
}

/// Files to write, by path relative to the site's root.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Collects all static files of the project at `root`. `app` is what Trunk built, if it did.
pub fn collect(root: &Path, app: Option<&AppFiles>) -> Result<(AssetNames, Files)> {
    let mut files = Files::new();
    let public = root.join("public");
    let mut hashed = BTreeMap::new();
    for path in files_below(&public, &["svg", "png", "ico", "txt", "webmanifest", "webp", "jpg"]) {
        let name = path.strip_prefix(&public).context("a file of public/")?.to_string_lossy().replace('\\', "/");
        let bytes = fs::read(&path).with_context(|| path.display().to_string())?;
        if let Some(picture) = name.strip_prefix("img/") {
            let new = format!("img/{}", with_hash(picture, &bytes));
            hashed.insert(format!("/{name}"), format!("/{new}"));
            files.insert(new, bytes);
        } else {
            files.insert(name, bytes);
        }
    }
    let mut style = String::new();
    for name in STYLES {
        let path = root.join("style").join(name);
        style.push_str(&squeeze(&fs::read_to_string(&path).with_context(|| path.display().to_string())?));
    }
    for (plain, new) in &hashed {
        style = style.replace(&format!("url({plain})"), &format!("url({new})"));
    }
    for part in style.split("url(").skip(1) {
        let url = part.split(')').next().unwrap_or_default();
        if !hashed.values().any(|known| known == url) {
            bail!("style/: url({url}) names no file of public/img/");
        }
    }
    let mut add = |name: &str, bytes: Vec<u8>| {
        let name = with_hash(name, &bytes);
        let url = format!("/{name}");
        files.insert(name, bytes);
        url
    };
    let names = AssetNames {
        style: add("style.css", style.into_bytes()),
        boot: match app {
            Some(app) => add("boot.js", BOOT.map(squeeze).concat().replace("APP_JS", &app.js).replace("APP_WASM", &app.wasm).into_bytes()),
            None => String::new(),
        },
        icons: Sprite::read(root)?,
        early: early(),
        search: SearchFiles::default(),
        cards: Cards::default(),
    };
    Ok((names, files))
}

/// The inline script of every page: the same bytes everywhere, so that one hash allows it.
pub fn early() -> String {
    squeeze(EARLY)
}

/// `style.css` with the first 16 hex digits of the SHA-256 of its content: `style-0123456789abcdef.css`.
pub fn with_hash(name: &str, bytes: &[u8]) -> String {
    let hash: String = Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}-{hash}.{extension}")
}

/// Takes comments and indentation out of our own CSS and JavaScript (which keep `//` and `/*` out of their strings).
pub(super) fn squeeze(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("/*") {
        out.push_str(&rest[..at]);
        rest = rest[at..].find("*/").map_or("", |end| &rest[at + end + 2..]);
    }
    out.push_str(rest);
    let lines = out.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        assert_eq!(squeeze("/* a\n b */\n  x {\n    y: z;\n  }\n// c\n"), "x {\ny: z;\n}\n");
    }

    #[test]
    fn names_follow_the_content() {
        assert_ne!(with_hash("a.css", b"1"), with_hash("a.css", b"2"));
        assert!(with_hash("a.css", b"1").starts_with("a-") && with_hash("a.css", b"1").ends_with(".css"));
    }
}
