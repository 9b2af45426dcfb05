//! The search box: on the home page, on `/tim/` and on `/dich-vu/`. What finds what is for tests/search.rs; here it is
//! asked again of the wasm, and everything around it: the address, keys, words, faults, no network.

mod faults;
mod keys;
mod page;
mod services;

use anyhow::{Context, Result};
use e2e::{Phone, dist};
use serde_json::json;
use std::time::Duration;
use thirtyfour::prelude::*;

/// The search page.
pub const PAGE: &str = "/tim/";
/// The box of whatever page.
pub const BOX: &str = "[data-search]";
/// What was found.
pub const ROWS: &str = "[...document.querySelectorAll('ol[data-results] a[data-result]')]";
/// The line about it.
pub const COUNT: &str = "document.querySelector('[data-count]').textContent";

/// The URL path of the index that a page names.
pub fn index_of(page: &str) -> Result<String> {
    let html = dist::html(page)?;
    let url = html.split("data-index=\"").nth(1).and_then(|rest| rest.split('"').next());
    Ok(url.context("the page names no index")?.to_owned())
}

/// How often a path was asked for.
pub fn asked(phone: &Phone, path: &str) -> usize {
    phone.site.asked().iter().filter(|asked| *asked == path).count()
}

/// Types into the box, key by key.
pub async fn typed(phone: &Phone, text: &str) -> Result<()> {
    phone.find(BOX).await?.send_keys(text).await.with_context(|| format!("typing «{text}»"))
}

/// Puts a text into the box in place of what stands there.
pub async fn put(phone: &Phone, text: &str) -> Result<()> {
    let script = "
        const box = document.querySelector('[data-search]');
        box.value = arguments[0];
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    phone.run(script, vec![json!(text)]).await?;
    Ok(())
}

/// Waits until one of the first three results leads there.
pub async fn among_the_first(phone: &Phone, path: &str) -> Result<()> {
    let found = format!("{ROWS}.slice(0, 3).some(row => row.getAttribute('href') === {})", json!(path));
    phone.until(&format!("{path} is among the first three"), &found).await
}

/// Waits until the line about the results says something; tells what.
pub async fn said(phone: &Phone) -> Result<String> {
    phone.until("something is said about the results", &format!("{COUNT} !== ''")).await?;
    phone.js_text(COUNT).await
}

pub async fn holds_focus(phone: &Phone, what: &str, element: &str) -> Result<()> {
    phone.until(&format!("{what} has the focus"), &format!("document.activeElement === {element}")).await
}
