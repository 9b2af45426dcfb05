//! Storage that refuses, is full, was written by another version, or is damaged.

use crate::{PROGRESS, done, only_errors, tick, ticked};
use anyhow::{Context, Result, ensure};
use e2e::{Phone, dist, scripts, visit};
use serde_json::json;

/// What a guide's page must do whatever storage does: tick, take back, and keep it while one goes from page to page.
async fn works_for_the_session(phone: &Phone, guide: &dist::Guide) -> Result<()> {
    let keys = guide.keys("step")?;
    for (n, key) in keys.iter().take(2).enumerate() {
        phone.click(&tick(key)).await?;
        ticked(phone, key, true).await.with_context(|| format!("tick {n}"))?;
    }
    phone.click(&tick(&keys[1])).await?;
    ticked(phone, &keys[1], false).await?;
    phone.click(".guide-start a").await?;
    // «Làm tiếp»: step 1 is done.
    phone.arrived(&guide.step(2)).await?;
    phone.click(".bottom .button-primary").await?;
    phone.arrived(&guide.step(3)).await?;
    phone.click(&format!("main a[href=\"{}\"]", guide.path())).await?;
    phone.arrived(&guide.path()).await?;
    ticked(phone, &keys[0], true).await?;
    ticked(phone, &keys[1], true).await?;
    says_so(phone, true).await
}

/// Whether the page says that ticks do not last.
async fn says_so(phone: &Phone, expected: bool) -> Result<()> {
    phone.until("the page tells whether ticks last", &format!("document.querySelector('p.not-saved').hidden !== {expected}")).await?;
    ensure!(phone.sees("p.not-saved").await? == expected);
    ensure!(!expected || phone.text("p.not-saved").await?.chars().count() > 20, "the line says nothing");
    Ok(())
}

/// Storage that the script spoils: the page says so before the first tick, and works for the session.
async fn refused(script: &str) -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        phone.before_load(script).await?;
        phone.open_ready(&guide.path()).await?;
        says_so(phone, true).await?;
        works_for_the_session(phone, &guide).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn storage_that_may_not_be_named() -> Result<()> {
    refused(scripts::STORAGE_DENIED).await
}

#[tokio::test]
async fn storage_that_takes_nothing() -> Result<()> {
    refused(scripts::STORAGE_READ_ONLY).await
}

#[tokio::test]
async fn storage_that_is_full() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        // 5 MB are the browser's limit; a few letters stay free, too few for a tick.
        let fill = "
            localStorage.clear();
            for (let size = 5 * 1024 * 1024; size >= 1; size = Math.floor(size / 2)) {
                for (let i = 0; ; i++) try { localStorage.setItem(`filler${size}.${i}`, 'x'.repeat(size)) } catch { break }
            }
            localStorage.removeItem('filler20.0');";
        phone.open("/mat-mang/").await?;
        phone.run(fill, vec![]).await?;
        phone.open_ready(&guide.path()).await?;
        works_for_the_session(phone, &guide).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn settings_work_without_storage() -> Result<()> {
    visit(async |phone| {
        phone.before_load(scripts::STORAGE_DENIED).await?;
        phone.open_ready("/tro-nang/").await?;
        phone.click("input[name=size][value=\"26\"]").await?;
        phone.until("the text is larger", "document.documentElement.dataset.size === '26'").await?;
        phone.click(".strip-home").await?;
        phone.arrived("/").await?;
        ensure!(phone.js_text("getComputedStyle(document.documentElement).fontSize").await? == "26px");
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_newer_version_is_left_alone() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let newer = r#"{"v":99,"something":["else"]}"#;
    visit(async |phone| {
        phone.before_load(&scripts::stored_before(PROGRESS, newer)).await?;
        phone.open_ready(&guide.path()).await?;
        says_so(phone, true).await?;
        works_for_the_session(phone, &guide).await?;
        ensure!(phone.stored(PROGRESS).await?.as_deref() == Some(newer), "it was changed: {:?}", phone.stored(PROGRESS).await?);
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_newer_version_that_another_tab_writes_is_left_alone() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let key = guide.keys("step")?.remove(0);
    let newer = r#"{"v":99}"#;
    visit(async |phone| {
        phone.open_ready(&guide.path()).await?;
        says_so(phone, false).await?;
        phone.run("localStorage.setItem(arguments[0], arguments[1])", vec![json!(PROGRESS), json!(newer)]).await?;
        phone.click(&tick(&key)).await?;
        ticked(phone, &key, true).await?;
        says_so(phone, true).await?;
        ensure!(phone.stored(PROGRESS).await?.as_deref() == Some(newer), "it was changed: {:?}", phone.stored(PROGRESS).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn damaged_text_is_put_aside() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let key = guide.keys("step")?.remove(0);
    let damaged = r#"{"v":2,"done":["step/a"#;
    visit(async |phone| {
        phone.before_load(&scripts::stored_before(PROGRESS, damaged)).await?;
        phone.open_ready(&guide.path()).await?;
        let aside = phone.stored("congdanso.progress.unread").await?;
        ensure!(aside.as_deref() == Some(damaged), "put aside: {aside:?}");
        phone.click(&tick(&key)).await?;
        phone.reload().await?;
        ticked(phone, &key, true).await?;
        says_so(phone, false).await?;
        ensure!(phone.stored("congdanso.progress.unread").await?.as_deref() == Some(damaged), "what was put aside is gone");
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn damaged_text_that_cannot_be_put_aside_is_not_overwritten() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let damaged = r#"{"v":2,"done":["step/a"#;
    let no_room = "
        const set = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, value) {
            if (key.endsWith('.unread')) throw new DOMException('full', 'QuotaExceededError');
            return set.call(this, key, value);
        };";
    visit(async |phone| {
        phone.before_load(&scripts::stored_before(PROGRESS, damaged)).await?;
        phone.before_load(no_room).await?;
        phone.open_ready(&guide.path()).await?;
        says_so(phone, true).await?;
        works_for_the_session(phone, &guide).await?;
        ensure!(phone.stored(PROGRESS).await?.as_deref() == Some(damaged), "overwritten: {:?}", phone.stored(PROGRESS).await?);
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn version_1_is_taken_over() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let keys = guide.keys("step")?;
    let old = json!({ "v": 1, "ticks": [keys[1].trim_start_matches("step/")] }).to_string();
    visit(async |phone| {
        phone.before_load(&scripts::stored_before(PROGRESS, &old)).await?;
        phone.open_ready(&guide.path()).await?;
        ticked(phone, &keys[1], true).await?;
        ticked(phone, &keys[0], false).await?;
        phone.click(&tick(&keys[0])).await?;
        phone.reload().await?;
        ticked(phone, &keys[1], true).await?;
        let mut both = keys[..2].to_vec();
        both.sort();
        ensure!(done(phone).await? == both, "stored: {:?}", phone.stored(PROGRESS).await?);
        only_errors(phone, &[]).await
    })
    .await
}
