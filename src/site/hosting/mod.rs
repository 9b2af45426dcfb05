//! How a web server must answer, written once: headers, caching, media types, pages that moved. `site hosting` turns it
//! into the files of `deploy/`; `site serve` answers by it, too. A test compares the committed files with this.

mod servers;
mod static_hosts;

use super::assets;
use super::formats::Redirect;
use super::head;
use crate::page::Locale;
use anyhow::{Context as _, Result};
use regex::Regex;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// `Cache-Control` of files with a hash in their name: a year (the longest that RFC 9111 caches honour), no questions.
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// `Cache-Control` of everything else (pages, their data, `sw.js`): may be kept, must be asked for before each use.
pub const REVALIDATE: &str = "no-cache";
/// Paths whose file has a hash in its name ([`assets::with_hash`]), as a regular expression of nginx, Go and Rust.
pub const HASHED: &str = r"-[0-9a-f]{16}\.[a-z0-9]+$";
/// The same paths for hosts that know only `*`. A test compares both over the built site.
pub const HASHED_PATHS: [&str; 11] = [
    "/app-*",
    "/boot-*",
    "/style-*",
    "/img/*",
    "/cards/*",
    "/qr/*",
    "/stages/*",
    "/offline/pages-*",
    "/tim/vi-*",
    "/tim/en-*",
    "/tim/catalogue-*",
];
/// Ends of names of files that lie beside another one, compressed (`site compress`): never asked for by name.
pub const COMPRESSED: [&str; 2] = ["br", "gz"];

/// Media types by extension (IANA; `text/javascript` by RFC 9239). What is missing here is no file of the site.
pub const TYPES: [(&str, &str); 11] = [
    ("css", "text/css; charset=utf-8"),
    ("html", "text/html; charset=utf-8"),
    ("ico", "image/x-icon"),
    ("js", "text/javascript; charset=utf-8"),
    ("json", "application/json"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("txt", "text/plain; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("webmanifest", "application/manifest+json"),
    ("xml", "application/xml"),
];

/// Features of phones that no page uses. `web-share`, `clipboard-write` and `fullscreen` are left to the page itself.
const UNUSED_FEATURES: [&str; 12] = [
    "accelerometer",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "usb",
];

/// Headers of every answer over HTTPS, in the order in which they are written.
pub fn headers() -> Vec<(&'static str, String)> {
    let features: Vec<String> = UNUSED_FEATURES.iter().map(|feature| format!("{feature}=()")).collect();
    vec![
        // The policy of the pages' meta tag, and what only a header can say.
        ("Content-Security-Policy", format!("{}; frame-ancestors 'none'", head::csp(&assets::early()))),
        // For engines that do not know `frame-ancestors`.
        ("X-Frame-Options", "DENY".to_owned()),
        // A year. Without `includeSubDomains`: other names below the ward's domain are not ours to decide about.
        ("Strict-Transport-Security", "max-age=31536000".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        // Nobody learns which guide somebody came from.
        ("Referrer-Policy", "no-referrer".to_owned()),
        ("Permissions-Policy", features.join(", ")),
        ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
        // Share cards are fetched by robots of chat apps, which are no browsers and do not mind.
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
    ]
}

/// `Cache-Control` of a URL path.
pub fn cache_control(path: &str) -> &'static str {
    static PATTERN: LazyLock<Regex> = LazyLock::new(|| Regex::new(HASHED).expect("a valid pattern"));
    if PATTERN.is_match(path) { IMMUTABLE } else { REVALIDATE }
}

/// The media type of a file, by its extension.
pub fn content_type(path: &Path) -> &'static str {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    TYPES.iter().find(|(known, _)| *known == extension).map_or("application/octet-stream", |(_, kind)| kind)
}

/// The files of `deploy/`, by name.
pub fn files(redirects: &[Redirect]) -> BTreeMap<&'static str, String> {
    let moved = moved(redirects);
    BTreeMap::from([
        ("Caddyfile", servers::caddyfile(&moved)),
        ("nginx.conf", servers::nginx(&moved)),
        ("_headers", static_hosts::headers()),
        ("_redirects", static_hosts::redirects(&moved)),
    ])
}

/// Writes the files of `deploy/` into a folder.
pub fn write(redirects: &[Redirect], folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    for (name, text) in files(redirects) {
        let path = folder.join(name);
        fs::write(&path, text).with_context(|| path.display().to_string())?;
    }
    Ok(())
}

/// Paths that moved and where they lead, in both languages.
fn moved(redirects: &[Redirect]) -> Vec<(String, String)> {
    let both =
        |redirect: &Redirect| Locale::ALL.map(|locale| [&redirect.from, &redirect.to].map(|path| format!("{}{path}", locale.base())));
    redirects.iter().flat_map(both).map(|[from, to]| (from, to)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        for path in ["/app-0123456789abcdef.wasm", "/img/next-841d8fe80d98ab52.svg", "/offline/pages-bb486c122feb24fa.txt"] {
            assert_eq!(cache_control(path), IMMUTABLE, "{path}");
        }
        for path in ["/", "/huong-dan/dang-ky-tam-tru/", "/sw.js", "/offline/sw-off.js", "/page.json", "/icons/icon-192.png", "/a-0123.js"]
        {
            assert_eq!(cache_control(path), REVALIDATE, "{path}");
        }
    }

    #[test]
    fn what_moved_is_redirected_in_both_languages_on_every_host() {
        let redirect = Redirect { from: "/huong-dan/cu/".to_owned(), to: "/huong-dan/moi/".to_owned() };
        for (name, text) in files(&[redirect]) {
            for path in ["/huong-dan/cu/", "/en/huong-dan/cu/"] {
                assert_eq!(text.contains(path), name != "_headers", "{name}: {path}");
            }
        }
    }
}
