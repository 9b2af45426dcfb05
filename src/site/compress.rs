//! `site compress`: lays a brotli (RFC 7932) and a gzip (RFC 1952) version beside every file of a built site that becomes
//! smaller by it. Web servers send those; none has to compress while somebody waits.

use super::hosting::COMPRESSED;
use super::source::files_below;
use anyhow::{Context as _, Result};
use flate2::{Compression, GzBuilder};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// Extensions of files that become smaller. Pictures are compressed already.
const TEXTS: [&str; 9] = ["html", "css", "js", "json", "wasm", "svg", "xml", "txt", "webmanifest"];
/// Files below this fit into one packet as they are.
const SMALLEST: usize = 256;

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Compressed {
    /// Files that now have a compressed version.
    pub files: usize,
    /// Their bytes.
    pub plain: usize,
    /// The bytes of their brotli versions.
    pub brotli: usize,
    /// The bytes of their gzip versions.
    pub gzip: usize,
}

/// Compresses the built site in a folder, on all cores. What lies there compressed and is no longer right goes. The same
/// files give the same bytes: neither names nor times are in them.
pub fn compress(folder: &Path) -> Result<Compressed> {
    for stale in files_below(folder, &COMPRESSED) {
        fs::remove_file(&stale).with_context(|| stale.display().to_string())?;
    }
    let files = files_below(folder, &TEXTS);
    let (next, sum) = (AtomicUsize::new(0), Mutex::new(Ok(Compressed::default())));
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let done = one(path);
                    let mut sum = sum.lock().expect("nothing panics while it holds this");
                    match (&mut *sum, done) {
                        (Ok(sum), Ok(Some(one))) => sum.add(one),
                        (Ok(_), Err(error)) => *sum = Err(error),
                        _ => {}
                    }
                }
            });
        }
    });
    sum.into_inner().expect("nothing panicked while it held this")
}

impl Compressed {
    fn add(&mut self, other: Compressed) {
        self.files += other.files;
        self.plain += other.plain;
        self.brotli += other.brotli;
        self.gzip += other.gzip;
    }
}

/// One file. Nothing is written where it would not become smaller.
fn one(path: &Path) -> Result<Option<Compressed>> {
    let bytes = fs::read(path).with_context(|| path.display().to_string())?;
    // Quality 11 is what the budgets measure (tests/budget.rs).
    let (brotli, gzip) = (congdanso_brotli::compress(&bytes, 11), gzip(&bytes));
    if bytes.len() < SMALLEST || brotli.len().max(gzip.len()) >= bytes.len() {
        return Ok(None);
    }
    for (extension, packed) in COMPRESSED.iter().zip([&brotli, &gzip]) {
        let beside = PathBuf::from(format!("{}.{extension}", path.display()));
        fs::write(&beside, packed).with_context(|| beside.display().to_string())?;
    }
    Ok(Some(Compressed { files: 1, plain: bytes.len(), brotli: brotli.len(), gzip: gzip.len() }))
}

/// Gzip, level 9, without a name or a time.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_decompresses_equals_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let text = "<p>Bấm «Nộp hồ sơ».</p>\n".repeat(200);
        fs::write(folder.path().join("index.html"), &text).unwrap();
        let done = compress(folder.path()).unwrap();
        assert_eq!((done.files, done.plain), (1, text.len()));
        let read = |name: &str| fs::read(folder.path().join(name)).unwrap();
        let (br, gz) = (read("index.html.br"), read("index.html.gz"));
        assert_eq!((done.brotli, done.gzip), (br.len(), gz.len()));
        let (mut from_br, mut from_gz) = (Vec::new(), String::new());
        brotli::BrotliDecompress(&mut br.as_slice(), &mut from_br).unwrap();
        flate2::read::GzDecoder::new(gz.as_slice()).read_to_string(&mut from_gz).unwrap();
        assert_eq!((from_br.as_slice(), from_gz.as_str()), (text.as_bytes(), text.as_str()));
    }

    #[test]
    fn nothing_stale_and_nothing_useless_lies_about() {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in [("small.txt", "x".repeat(100)), ("picture.png", "x".repeat(1000)), ("gone.html.br", "x".repeat(1000))] {
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        // No two bytes alike, nothing to save.
        let noise: Vec<u8> = (0..2000_u32).flat_map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()).collect();
        fs::write(folder.path().join("noise.wasm"), noise).unwrap();
        fs::write(folder.path().join("large.txt"), "x".repeat(1000)).unwrap();
        assert_eq!(compress(folder.path()).unwrap().files, 1);
        assert_eq!(names(folder.path()), ["large.txt", "large.txt.br", "large.txt.gz", "noise.wasm", "picture.png", "small.txt"]);
    }
}
