//! URLs as this browser understands them, and what the page was opened with. Nothing is fetched.

use crate::link_check;
use leptos::prelude::window;
use web_sys::{Url, UrlSearchParams};

/// Reads a URL; `None` where the browser refuses it.
pub fn parse(text: &str) -> Option<link_check::Url> {
    let url = Url::new(text).ok()?;
    let mut scheme = url.protocol();
    scheme.pop();
    let (mut user, password) = (url.username(), url.password());
    if !password.is_empty() {
        user.push(':');
        user.push_str(&password);
    }
    let rest = [url.pathname(), url.search(), url.hash()].concat();
    Some(link_check::Url { scheme, host: url.hostname(), port: url.port(), user, rest })
}

/// What somebody shared into the app (`share_target` in the manifest): title, text and address, a line each.
pub fn shared() -> String {
    let query = window().location().search().unwrap_or_default();
    let Ok(query) = UrlSearchParams::new_with_str(&query) else { return String::new() };
    let given: Vec<String> = ["title", "text", "url"].iter().filter_map(|name| query.get(name)).collect();
    given.join("\n")
}
