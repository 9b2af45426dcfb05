//! The built site in a real browser: what a neighbour does with it, and what can go wrong on the way.
//!
//! Needs `make build`. `ENGINE=chromium|firefox|webkit` picks the engine, other variables of the environment name its
//! programs and axe-core: see scripts/env.sh. scripts/browser-tests.sh sets them and leaves out what skips.toml names.

mod accessibility;
mod ageing;
mod before_app;
mod chat;
mod code;
mod display;
mod exits;
mod family;
mod faults;
mod installed;
mod journey;
mod link_check;
mod listen;
mod navigation;
mod no_script;
mod no_wasm;
mod offline;
mod paper;
mod pictures;
mod routes;
mod scams;
mod search;
mod skips;
mod stages;
mod start;
mod storage;
mod ticks;
mod waivers;

use anyhow::Result;
use e2e::Phone;

/// The storage key of all progress: `STORAGE_KEY` in src/profiles.rs.
const PROGRESS: &str = "congdanso.progress";

/// The selector of a tick by its key.
fn tick(key: &str) -> String {
    format!("input[data-key=\"{key}\"]")
}

/// Waits until a tick is as it should be.
async fn ticked(phone: &Phone, key: &str, expected: bool) -> Result<()> {
    let what = format!("{key} is {}ticked", if expected { "" } else { "not " });
    phone.until(&what, &format!("document.querySelector('{}')?.checked === {expected}", tick(key))).await
}

/// The keys that storage holds as done for the owner of the phone.
async fn done(phone: &Phone) -> Result<Vec<String>> {
    let stored = phone.stored(PROGRESS).await?.unwrap_or_else(|| "{}".to_owned());
    let json: serde_json::Value = serde_json::from_str(&stored)?;
    let keys = json["people"][0]["progress"]["done"].as_array().cloned().unwrap_or_default();
    Ok(keys.iter().filter_map(|key| key.as_str().map(str::to_owned)).collect())
}

/// The console must be clean, but for what is expected: each error has to contain one of these.
async fn only_errors(phone: &Phone, expected: &[&str]) -> Result<()> {
    let mut errors = phone.errors().await?;
    errors.retain(|error| !expected.iter().any(|part| error.contains(part)));
    anyhow::ensure!(errors.is_empty(), "errors on the console: {errors:#?}");
    Ok(())
}
