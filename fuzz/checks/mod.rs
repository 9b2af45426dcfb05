//! What must hold of any text, one function for each fuzz target. The targets call them with what libFuzzer invents,
//! `tests/seeds.rs` with the seeds that are kept.
#![allow(dead_code)] // each target calls one

pub mod link_check;
pub mod loading;
pub mod markdown;
pub mod progress;
pub mod search;

use congdanso::model::PageData;
use congdanso::page::{Locale, Page};
use congdanso::site::compose::{self, Context};
use congdanso::site::content::Site;
use congdanso::site::day::Day;
use congdanso::site::{assets, check};
use congdanso_html::{self as html, Piece};
use std::path::Path;

/// Elements with their attributes.
type Allowed = &'static [(&'static str, &'static [&'static str])];

/// The project's folder: this is compiled by its tests, and by the package in `fuzz/`.
fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    if package.ends_with("fuzz") { package.parent().expect("a folder around fuzz/") } else { package }
}

/// The real content.
fn site() -> &'static Site {
    thread_local! {
        static SITE: &'static Site = {
            let (site, problems) = check::check(root(), Day::today());
            Box::leak(Box::new(site.unwrap_or_else(|| panic!("{problems:#?}"))))
        };
    }
    SITE.with(|site| *site)
}

/// A page of it in Vietnamese.
fn composed(page: &Page) -> PageData {
    let (assets, _) = assets::collect(root(), None).expect("the static files");
    compose::page(Context { site: site(), assets: &assets, locale: Locale::Vi }, page).data
}

/// Holds HTML that was written around somebody's text against what may be in it, as the inside of `parent`: a browser sees
/// what was written, nothing is moved or closed by itself; there are these elements only, with these attributes only; links
/// lead where `may_lead` says. Gives what it is made of.
fn assert_harmless(html: &str, parent: &str, allowed: Allowed, may_lead: &dyn Fn(&str) -> bool) -> Vec<Piece> {
    let pieces = html::fragment_pieces(html, parent);
    assert!(pieces == html::source_pieces(html), "a browser makes something else of {html}");
    for piece in &pieces {
        match piece {
            Piece::Start(name, attrs) => {
                let known = allowed.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("<{name}> in {html}")).1;
                for (attr, value) in attrs {
                    assert!(known.contains(&attr.as_str()), "{attr} of <{name}> in {html}");
                    assert!(attr != "href" || may_lead(value), "a link to {value} in {html}");
                }
            }
            Piece::Comment(text) => panic!("a comment «{text}» in {html}"),
            Piece::End(_) | Piece::Text(_) => {}
        }
    }
    pieces
}

/// The text of HTML, but for elements with a class.
fn text_without(html: &str, class: &str) -> String {
    let mut text = String::new();
    let mut inside = 0;
    for piece in html::source_pieces(html) {
        match piece {
            Piece::Start(name, _) if name == "wbr" => {}
            Piece::Start(_, attrs) => {
                inside += usize::from(inside > 0 || attrs.iter().any(|(name, value)| name == "class" && value == class));
            }
            Piece::End(_) => inside = inside.saturating_sub(1),
            Piece::Text(words) if inside == 0 => text.push_str(&words),
            Piece::Text(_) | Piece::Comment(_) => {}
        }
    }
    text
}

/// Whether a link stays on this site: a path, not `//host/`.
fn is_internal(href: &str) -> bool {
    href.starts_with('/') && !href.starts_with("//") && !href.contains('\\')
}

/// Whether a link leads to a listed host, as the WHATWG parser reads it.
fn is_listed(href: &str) -> bool {
    let Ok(url) = url::Url::parse(href) else { return false };
    let plain = url.scheme() == "https" && url.username().is_empty() && url.password().is_none() && url.port().is_none();
    plain && site().hosts.host.iter().any(|host| url.host_str() == Some(&host.host))
}
