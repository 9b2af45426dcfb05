//! The wasm or its JavaScript does not come, or comes damaged: the page is what it is without JavaScript.

use crate::only_errors;
use anyhow::{Result, ensure};
use e2e::{Fault, dist, scripts, visit};
use std::fs;

/// Opens a guide, which must give the app up, and goes on by its links.
async fn is_given_up(path: &str, fault: Fault, expected: &[&str]) -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        phone.site.fault(path, fault.clone());
        phone.open(&guide.path()).await?;
        if matches!(fault, Fault::Missing) && path.ends_with(".wasm") {
            // It could be an old page in front of a new deploy: it looks once more first.
            phone.until("the page is loaded anew", "performance.getEntriesByType('navigation')[0].type === 'reload'").await?;
        }
        phone.until("the page gives the app up", "document.documentElement.classList.contains('no-app')").await?;
        ensure!(phone.sees("h1").await? && phone.sees(&format!("#buoc-{} h2", guide.steps)).await?, "the text cannot be read");
        for element in phone.driver.find_all(thirtyfour::By::Css(".tick, .step-tick, .needs-app")).await? {
            ensure!(!element.is_displayed().await?, "shown: {}", element.outer_html().await?);
        }
        phone.click(".guide-start a").await?;
        phone.at(&guide.step(1)).await?;
        phone.until("the page gives the app up", "document.documentElement.classList.contains('no-app')").await?;
        ensure!(!phone.sees(".step-tick").await?);
        phone.click(".bottom .button-primary").await?;
        phone.at(&guide.step(2)).await?;
        ensure!(phone.sees("h1").await?);
        phone.until("the page gives the app up", "document.documentElement.classList.contains('no-app')").await?;
        only_errors(phone, expected).await
    })
    .await
}

/// What the browser itself says of a file that is missing; no script can keep it quiet.
const MISSING: &str = "Failed to load resource: the server responded with a status of 404";

#[tokio::test]
async fn wasm_missing() -> Result<()> {
    is_given_up(&dist::wasm()?, Fault::Missing, &[MISSING]).await
}

#[tokio::test]
async fn wasm_cut_short() -> Result<()> {
    let wasm = dist::wasm()?;
    let length = fs::metadata(dist::folder()?.join(&wasm[1..]))?.len();
    is_given_up(&wasm, Fault::Cut(usize::try_from(length)? / 2), &[]).await
}

#[tokio::test]
async fn wasm_broken_off_on_the_way() -> Result<()> {
    is_given_up(&dist::wasm()?, Fault::Broken(100_000), &["net::ERR_CONTENT_LENGTH_MISMATCH", "net::ERR_CONNECTION_RESET"]).await
}

#[tokio::test]
async fn wasm_empty() -> Result<()> {
    is_given_up(&dist::wasm()?, Fault::Cut(0), &[]).await
}

#[tokio::test]
async fn wasm_that_is_a_login_page() -> Result<()> {
    // As a café's network answers everything.
    is_given_up(&dist::wasm()?, Fault::Other(b"<!DOCTYPE html><title>Wi-Fi</title>".to_vec()), &[]).await
}

#[tokio::test]
async fn javascript_missing() -> Result<()> {
    is_given_up(&dist::app_js()?, Fault::Missing, &[MISSING]).await
}

#[tokio::test]
async fn an_old_browser_is_not_asked_to_load_it() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        phone.before_load("WebAssembly.validate = () => false;").await?;
        phone.open(&guide.path()).await?;
        phone.until("the page gives the app up", "document.documentElement.classList.contains('no-app')").await?;
        ensure!(!phone.sees(".tick").await?);
        phone.click(".guide-start a").await?;
        phone.at(&guide.step(1)).await?;
        let wasm = dist::wasm()?;
        ensure!(!phone.site.answered().iter().any(|(path, _)| *path == wasm), "the wasm was loaded");
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_trap_leaves_links_working() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        // HTML that is not what the app expects: hydration traps.
        let broken = dist::html(&guide.path())?.replacen("<article", "<p>unexpected</p><article", 1);
        phone.site.fault(&guide.path(), Fault::Other(broken.into_bytes()));
        phone.open(&guide.path()).await?;
        phone.until("the page gives the app up", "document.documentElement.classList.contains('no-app')").await?;
        ensure!(!phone.sees(".tick").await?);
        phone.click(".guide-start a").await?;
        phone.at(&guide.step(1)).await?;
        phone.ready().await
    })
    .await
}

#[tokio::test]
async fn a_trap_later_on_leaves_links_working() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        // The app still listens, and must not be trusted with a click any more.
        phone.before_load(scripts::TRAP).await?;
        phone.open_ready(&guide.path()).await?;
        phone.run("window.trap()", vec![]).await?;
        ensure!(!phone.sees(".tick").await?, "ticks are shown after a trap");
        phone.click(".guide-start a").await?;
        phone.until("the page is loaded", "!window.sameLoad").await?;
        phone.at(&guide.step(1)).await?;
        phone.ready().await?;
        only_errors(phone, &[]).await
    })
    .await
}
