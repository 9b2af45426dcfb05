//! What the service worker keeps: a name for the build, the files of the shell, and bundles that hold the data of every
//! page. A request for each page would be more than a thousand; a few bundles compress far better, too.

use super::assets::{AppFiles, AssetNames, Files, squeeze, with_hash};
use super::manifest;
use crate::page::{Locale, Page, shell_path};
use sha2::{Digest, Sha256};

/// Stands in every page where the build's name belongs, until all files are known.
pub const BUILD_MARK: &str = "%BUILD%";
/// A bundle is closed once it holds this many bytes: about 36 KB on the wire.
const BUNDLE_BYTES: usize = 700_000;
/// The worker, with blanks.
const WORKER: &str = include_str!("boot/sw.js");
/// The worker that removes itself; it lies beside the others until somebody puts it in their place.
const KILL_SWITCH: &str = include_str!("boot/sw-off.js");

/// Finishes the files of a build: gives it a name, adds the bundles and the worker. Call when everything else is there.
pub fn finish(files: &mut Files, names: &AssetNames, app: Option<&AppFiles>) {
    let app = app.filter(|_| !names.boot.is_empty());
    let bundles = app.map(|_| bundles(files)).unwrap_or_default();
    let mut urls: Vec<String> = bundles.iter().map(|(name, _)| format!("/{name}")).collect();
    // The index of the main language is part of the shell.
    urls.extend(names.search.all().skip(1).cloned());
    files.extend(bundles);
    let build = build_name(files, app);
    for (_, bytes) in files.iter_mut().filter(|(name, _)| name.ends_with(".html")) {
        *bytes = String::from_utf8_lossy(bytes).replace(BUILD_MARK, &build).into_bytes();
    }
    if let Some(app) = app {
        let shell = shell(files, names, app);
        let weight = weight(files, shell.iter().chain(&urls)) + app.weight;
        let list = |urls: &[String]| format!("[\"{}\"]", urls.join("\",\""));
        let worker = squeeze(WORKER)
            .replace(BUILD_MARK, &build)
            .replace("%SHELL%", &list(&shell))
            .replace("%BUNDLES%", &list(&urls))
            .replace("%WEIGHT%", &weight.div_ceil(1000).to_string());
        files.insert("sw.js".to_owned(), worker.into_bytes());
        files.insert("offline/sw-off.js".to_owned(), KILL_SWITCH.as_bytes().to_vec());
    }
}

/// Bundles: a line for each file, `path TAB content`. JSON and our own SVG hold no line break and no tab.
fn bundles(files: &Files) -> Vec<(String, Vec<u8>)> {
    let inside = |name: &str| name.ends_with("page.json") || name.starts_with("img/step-");
    let mut bundles = Vec::new();
    let mut open: Vec<u8> = Vec::new();
    let mut close = |open: &mut Vec<u8>| {
        if !open.is_empty() {
            bundles.push((format!("offline/{}", with_hash("pages.txt", open)), std::mem::take(open)));
        }
    };
    for (name, bytes) in files.iter().filter(|(name, _)| inside(name)) {
        open.extend(format!("/{name}\t").into_bytes());
        open.extend(bytes.iter().filter(|byte| **byte != b'\n'));
        open.push(b'\n');
        if open.len() > BUNDLE_BYTES {
            close(&mut open);
        }
    }
    close(&mut open);
    bundles
}

/// The first 16 hex digits of the SHA-256 over all names and contents; the app's files are named by their content.
fn build_name(files: &Files, app: Option<&AppFiles>) -> String {
    let mut hash = Sha256::new();
    hash.update(WORKER);
    for (name, bytes) in files {
        hash.update(name);
        hash.update(bytes);
    }
    if let Some(app) = app {
        hash.update(&app.js);
        hash.update(&app.wasm);
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// What every page needs, and what stands in for pages that were never visited.
fn shell(files: &Files, names: &AssetNames, app: &AppFiles) -> Vec<String> {
    let mut urls = vec![names.style.clone(), names.boot.clone(), app.js.clone(), app.wasm.clone()];
    urls.extend(names.search.all().take(1).cloned());
    let fixed = ["favicon.svg", manifest::FILE, manifest::PLAIN[0].1];
    let kept = |name: &&String| (name.starts_with("img/") && !name.starts_with("img/step-")) || fixed.contains(&name.as_str());
    urls.extend(files.keys().filter(kept).map(|name| format!("/{name}")));
    for locale in Locale::ALL {
        urls.push(Page::Offline.path(locale));
        urls.push(shell_path(locale));
    }
    urls
}

/// Bytes on the wire, compressed as a host does it (brotli 5, on the fly).
fn weight<'a>(files: &Files, urls: impl Iterator<Item = &'a String>) -> usize {
    let file = |url: &String| {
        let name = url.trim_start_matches('/');
        files.get(name).or_else(|| files.get(&format!("{name}index.html")))
    };
    urls.filter_map(file).map(|bytes| compressed(bytes)).sum()
}

/// How many bytes remain of some after compression.
pub fn compressed(bytes: &[u8]) -> usize {
    congdanso_brotli::compress(bytes, 5).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bundles_hold_every_page_once() {
        let page =
            |n: usize| (format!("x/{n}/page.json"), format!("{{\"path\":\"/x/{n}/\",\"pad\":\"{}\"}}", "a".repeat(10_000)).into_bytes());
        let mut files: Files = (0..200).map(page).collect();
        files.insert("img/step-1.svg".to_owned(), b"<svg></svg>\n".to_vec());
        files.insert("x/0/index.html".to_owned(), b"<p>".to_vec());
        let bundles = bundles(&files);
        let text: String = bundles.iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect();
        assert_eq!((bundles.len(), text.lines().count()), (3, 201));
        let (path, json) =
            text.lines().find_map(|line| line.split_once('\t').filter(|(path, _)| *path == "/x/7/page.json")).expect("page 7");
        assert!(path.starts_with('/') && json.as_bytes() == files["x/7/page.json"]);
    }
}
