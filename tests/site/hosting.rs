//! What hosts are told (`src/site/hosting/`) fits the files that are built.

use crate::REAL;
use crate::common::html::Page as Html;
use congdanso::site::hosting::{self, HASHED_PATHS, IMMUTABLE};
use std::path::Path;

/// Whether a path matches a pattern with one `*`.
fn matches(pattern: &str, path: &str) -> bool {
    let (start, end) = pattern.split_once('*').expect("a pattern");
    path.len() >= start.len() + end.len() && path.starts_with(start) && path.ends_with(end)
}

/// nginx and Caddy know hashed files by a regular expression, `_headers` by a list: a new kind must be in both.
#[test]
fn all_hosts_keep_the_same_files_for_ever() {
    let mut unused: Vec<&str> = HASHED_PATHS.to_vec();
    // Trunk's files are none of the build's, and the project ships without a national catalogue.
    let others = ["/app-0123456789abcdef.js", "/tim/catalogue-0123456789abcdef.txt"];
    for path in REAL.files.keys().map(|name| format!("/{name}")).chain(others.map(str::to_owned)) {
        let listed: Vec<&&str> = HASHED_PATHS.iter().filter(|pattern| matches(pattern, &path)).collect();
        assert_eq!(!listed.is_empty(), hosting::cache_control(&path) == IMMUTABLE, "{path}: HASHED_PATHS in src/site/hosting/mod.rs");
        assert!(listed.len() <= 1, "{path} would get its header twice: {listed:?}");
        unused.retain(|pattern| !listed.contains(&pattern));
    }
    assert_eq!(unused, Vec::<&str>::new(), "patterns that match nothing");
}

#[test]
fn every_file_has_a_type() {
    for name in REAL.files.keys() {
        assert_ne!(hosting::content_type(Path::new(name)), "application/octet-stream", "{name}: TYPES in src/site/hosting/mod.rs");
    }
}

/// Browsers apply both policies, the header's and the page's: a script must be allowed by each.
#[test]
fn the_header_says_what_every_page_says() {
    let headers = hosting::headers();
    let (_, header) = headers.iter().find(|(name, _)| *name == "Content-Security-Policy").expect("a policy");
    let policy = header.strip_suffix("; frame-ancestors 'none'").expect("what only a header can say");
    for (name, source) in REAL.html_files() {
        assert_eq!(Html::read(source).meta("Content-Security-Policy").as_deref(), Some(policy), "{name}");
    }
}

/// Limits of Cloudflare Pages: 100 rules, 2,000 characters a line, one `*` a path.
#[test]
fn static_hosts_take_the_headers() {
    let files = hosting::files(&[]);
    let rules = files["_headers"].lines().filter(|line| line.starts_with('/')).count();
    assert!((2..=100).contains(&rules), "{rules} rules");
    for line in files["_headers"].lines() {
        assert!(line.len() <= 2000 && line.is_ascii() && line.matches('*').count() <= usize::from(line.starts_with('/')), "{line}");
    }
}
