//! On the home screen: the browser's own verdict on the manifest, and what it names exists.

use anyhow::{Context, Result, ensure};
use e2e::{dist, visit, visit_with_worker};
use serde_json::{Value, json};
use std::fs;

#[tokio::test]
async fn the_browser_finds_nothing_that_stands_in_the_way() -> Result<()> {
    visit_with_worker(async |phone| {
        phone.open_ready("/").await?;
        phone.run("await navigator.serviceWorker.ready;", vec![]).await?;
        let manifest = phone.cdp("Page.getAppManifest", json!({})).await?;
        ensure!(manifest["errors"].as_array().is_some_and(Vec::is_empty), "{}", manifest["errors"]);
        ensure!(manifest["url"].as_str().is_some_and(|url| url.ends_with("/manifest.webmanifest")), "{}", manifest["url"]);
        let verdict = phone.cdp("Page.getInstallabilityErrors", json!({})).await?;
        ensure!(verdict["installabilityErrors"].as_array().is_some_and(Vec::is_empty), "{verdict}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everything_that_the_manifest_names_is_there_in_its_size() -> Result<()> {
    let folder = dist::folder()?;
    let manifest: Value = serde_json::from_slice(&fs::read(folder.join("manifest.webmanifest"))?)?;
    ensure!(manifest["short_name"].as_str().is_some_and(|name| name.chars().count() <= 12), "{}", manifest["short_name"]);
    let pictures = ["icons", "screenshots"].into_iter().flat_map(|name| manifest[name].as_array().cloned().unwrap_or_default());
    let mut seen = 0;
    for picture in pictures {
        let src = picture["src"].as_str().context("src")?;
        let bytes = fs::read(folder.join(src.trim_start_matches('/'))).with_context(|| src.to_owned())?;
        // IHDR: width and height as big-endian numbers from byte 16.
        let number = |at: usize| u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
        ensure!(picture["sizes"] == format!("{}x{}", number(16), number(20)), "{src}: {}", picture["sizes"]);
        seen += 1;
    }
    ensure!(seen == 8, "{seen} pictures");
    for shortcut in manifest["shortcuts"].as_array().context("shortcuts")? {
        dist::html(shortcut["url"].as_str().context("url")?)?;
    }
    ensure!(folder.join("icons/apple-touch-icon.png").is_file());
    Ok(())
}

#[tokio::test]
async fn the_hint_comes_late_and_goes_for_good() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        phone.open_ready(&guide.path()).await?;
        phone.click(".step-tick").await?;
        phone.reload().await?;
        ensure!(!phone.sees("#bar-hint").await?, "on the first visit");
        // Another visit: a new session of the tab.
        phone.js("sessionStorage.clear()").await?;
        phone.reload().await?;
        ensure!(phone.sees("#bar-hint").await?, "not on the second");
        phone.click("#bar-hint button").await?;
        phone.js("sessionStorage.clear()").await?;
        phone.reload().await?;
        ensure!(!phone.sees("#bar-hint").await?, "it comes back");
        // «Xóa hết» forgets it all.
        phone.open_ready("/rieng-tu/").await?;
        phone.click("main button").await?;
        phone.click("main .button-danger").await?;
        phone.until("nothing is left", "localStorage.length === 0").await
    })
    .await
}
