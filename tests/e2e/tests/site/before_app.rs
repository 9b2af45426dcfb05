//! Taps before the app is there, or in the moment when it comes, are not lost.

use crate::{done, only_errors, tick, ticked};
use anyhow::{Result, ensure};
use e2e::{Fault, Phone, dist, scripts, visit};

/// Notes whenever a box is seen unchecked, frame by frame.
const WATCH: &str = "
    const box = document.querySelector(arguments[0]);
    window.lapses = 0;
    (function look() { if (!box.isConnected || !box.checked) window.lapses++; requestAnimationFrame(look) })();";

#[tokio::test]
async fn a_tap_before_the_wasm_is_adopted() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let (step, need) = (guide.keys("step")?.remove(0), guide.keys("need")?.remove(0));
    visit(async |phone| {
        let wasm = dist::wasm()?;
        phone.site.fault(&wasm, Fault::Held);
        phone.open(&guide.path()).await?;
        for key in [&step, &need] {
            phone.click(&tick(key)).await?;
            ticked(phone, key, true).await?;
        }
        ensure!(done(phone).await?.is_empty(), "saved without the app?");
        phone.run(WATCH, vec![tick(&step).into()]).await?;
        phone.site.mend(&wasm);
        phone.ready().await?;
        ticked(phone, &step, true).await?;
        ticked(phone, &need, true).await?;
        ensure!(done(phone).await? == [need.clone(), step.clone()], "stored: {:?}", done(phone).await?);
        let lapses = phone.js("window.lapses").await?;
        ensure!(lapses == 0, "the box was seen unchecked in {lapses} frames");
        phone.reload().await?;
        ticked(phone, &step, true).await?;
        ticked(phone, &need, true).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_tap_before_the_wasm_outlives_its_page() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let keys = guide.keys("step")?;
    visit(async |phone| {
        phone.site.uncached();
        let wasm = dist::wasm()?;
        phone.site.fault(&wasm, Fault::Held);
        phone.open(&guide.path()).await?;
        for key in &keys[..3] {
            phone.click(&tick(key)).await?;
        }
        // Second thoughts count, too.
        phone.click(&tick(&keys[1])).await?;
        phone.driver.refresh().await?;
        ticked(phone, &keys[0], true).await?;
        ticked(phone, &keys[1], false).await?;
        ticked(phone, &keys[2], true).await?;
        phone.open("/lien-he/").await?;
        phone.site.mend(&wasm);
        phone.ready().await?;
        let mut both = vec![keys[0].clone(), keys[2].clone()];
        both.sort();
        ensure!(done(phone).await? == both, "stored: {:?}", done(phone).await?);
        // What is taken back then stays taken back.
        phone.open_ready(&guide.path()).await?;
        phone.click(&tick(&keys[0])).await?;
        phone.reload().await?;
        ticked(phone, &keys[0], false).await?;
        ticked(phone, &keys[2], true).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_tap_on_a_page_whose_app_never_comes_counts_another_day() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let step = guide.keys("step")?.remove(0);
    visit(async |phone| {
        phone.site.uncached();
        let wasm = dist::wasm()?;
        phone.site.fault(&wasm, Fault::Held);
        phone.open(&guide.path()).await?;
        phone.click(&tick(&step)).await?;
        phone.site.fault(&wasm, Fault::Cut(0));
        phone.until("the page gives the app up", "document.documentElement.classList.contains('no-app')").await?;
        phone.site.mend(&wasm);
        phone.open_ready(&guide.path()).await?;
        ticked(phone, &step, true).await?;
        ensure!(done(phone).await? == [step.clone()], "stored: {:?}", done(phone).await?);
        only_errors(phone, &[]).await
    })
    .await
}

/// Ticks the first box of a page with the app, loads the page anew and ticks the second while the wasm is held back, whose
/// path comes back.
pub async fn tapped_too_early(phone: &Phone, path: &str, keys: &[String]) -> Result<String> {
    phone.site.uncached();
    phone.open_ready(path).await?;
    phone.click(&tick(&keys[0])).await?;
    let wasm = dist::wasm()?;
    phone.site.fault(&wasm, Fault::Held);
    phone.driver.refresh().await?;
    phone.click(&tick(&keys[1])).await?;
    Ok(wasm)
}

#[tokio::test]
async fn a_tap_before_the_wasm_adds_to_what_was_stored() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let keys = guide.keys("step")?;
    visit(async |phone| {
        let wasm = tapped_too_early(phone, &guide.path(), &keys).await?;
        phone.site.mend(&wasm);
        phone.ready().await?;
        ticked(phone, &keys[0], true).await?;
        ticked(phone, &keys[1], true).await?;
        ensure!(done(phone).await?.len() == 2, "stored: {:?}", done(phone).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_tap_while_the_app_arrives_is_not_lost() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let step = guide.keys("step")?.remove(0);
    visit(async |phone| {
        phone.before_load(scripts::TIMERS_HELD).await?;
        phone.open(&guide.path()).await?;
        phone.until("the app has come, and has something left to do", "window.heldBack.length > 0").await?;
        phone.click(&tick(&step)).await?;
        phone.run("window.letGo()", vec![]).await?;
        phone.ready().await?;
        ticked(phone, &step, true).await?;
        ensure!(done(phone).await? == [step.clone()], "stored: {:?}", done(phone).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_link_clicked_before_the_wasm_is_an_ordinary_link() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        let wasm = dist::wasm()?;
        phone.site.fault(&wasm, Fault::Held);
        phone.open(&guide.path()).await?;
        phone.click(".guide-start a").await?;
        phone.at(&guide.step(1)).await?;
        ensure!(phone.sees("h1").await?);
        phone.site.mend(&wasm);
        phone.ready().await?;
        only_errors(phone, &[]).await
    })
    .await
}
