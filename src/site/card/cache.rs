//! Drawn cards, kept from build to build: a file a card, named after everything that its picture depends on. A file
//! that is there is right, or it would have another name; so nothing is ever brought up to date, only added.

use super::text::FONTS;
use anyhow::{Context as _, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// To be raised when the same SVG is drawn or packed in another way: a change of `draw.rs`, or of the crates behind it.
/// What changes the SVG (the template, the words, the layout) needs nothing.
const VERSION: &str = "1";

/// How every PNG ends: the chunk IEND.
const END: &[u8] = b"IEND\xae\x42\x60\x82";

static FONTS_HASH: LazyLock<[u8; 32]> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    FONTS.iter().for_each(|font| hash.update(font));
    hash.finalize().into()
});

/// Name of a card in the cache, from its SVG: 64 hex digits.
pub fn key(svg: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(VERSION);
    hash.update(*FONTS_HASH);
    hash.update(svg);
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn file(folder: &Path, key: &str) -> PathBuf {
    folder.join(format!("{key}.png"))
}

/// The card of this name, if it was drawn before. A file that broke off counts as none.
pub fn read(folder: &Path, key: &str) -> Option<Vec<u8>> {
    fs::read(file(folder, key)).ok().filter(|bytes| bytes.ends_with(END))
}

/// Keeps a card. Several builds may do so at once: each file appears whole or not at all.
pub fn write(folder: &Path, key: &str, bytes: &[u8]) -> Result<()> {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let whole = file(folder, key);
    let part = folder.join(format!("{key}.{}-{}.tmp", process::id(), COUNT.fetch_add(1, Ordering::Relaxed)));
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(&part, bytes)).and_then(|()| fs::rename(&part, &whole));
    written.with_context(|| format!("keeping a share card in {}", folder.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let cards = folder.path().join("cards");
        let (one, other) = (key("<svg>1</svg>"), key("<svg>2</svg>"));
        assert_ne!(one, other);
        assert_eq!(read(&cards, &one), None);
        write(&cards, &one, b"a picture IEND\xae\x42\x60\x82").unwrap();
        assert_eq!(read(&cards, &one).as_deref(), Some(&b"a picture IEND\xae\x42\x60\x82"[..]));
        assert_eq!(read(&cards, &other), None);
        assert_eq!(fs::read_dir(&cards).unwrap().count(), 1, "a part is left");
    }

    #[test]
    fn a_file_that_broke_off_is_drawn_again() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), "half", b"\x89PNG\r\n\x1a\nhalf").unwrap();
        assert_eq!(read(folder.path(), "half"), None);
    }
}
