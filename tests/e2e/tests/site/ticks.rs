//! Ticks: kept, shared by all pages and tabs, taken back.

use crate::{PROGRESS, done, only_errors, tick, ticked};
use anyhow::{Result, ensure};
use e2e::{Phone, dist, visit};

#[tokio::test]
async fn a_tick_survives_a_reload_and_so_does_its_end() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let (step, need) = (guide.keys("step")?.remove(1), guide.keys("need")?.remove(0));
    visit(async |phone| {
        phone.open_ready(&guide.path()).await?;
        for key in [&step, &need] {
            phone.click(&tick(key)).await?;
            ticked(phone, key, true).await?;
        }
        phone.reload().await?;
        ticked(phone, &step, true).await?;
        ticked(phone, &need, true).await?;
        ensure!(phone.js_is("document.querySelector('#buoc-2').classList.contains('step-done')").await?, "step 2 does not look done");
        ensure!(phone.sees(".steps-done").await?, "the page does not say how much is done");

        phone.click(&tick(&step)).await?;
        ticked(phone, &step, false).await?;
        phone.reload().await?;
        ticked(phone, &step, false).await?;
        ticked(phone, &need, true).await?;
        ensure!(done(phone).await? == std::slice::from_ref(&need));
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn the_whole_line_is_the_target_and_keys_work_too() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let (step, need) = (guide.keys("step")?.remove(0), guide.keys("need")?.remove(0));
    visit(async |phone| {
        phone.open_ready(&guide.path()).await?;
        phone.click(".needs li:first-child label > span:last-child").await?;
        ticked(phone, &need, true).await?;
        phone.find(&tick(&step)).await?.send_keys(" ").await?;
        ticked(phone, &step, true).await?;
        ensure!(done(phone).await? == [need.clone(), step.clone()]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn tabs_agree_at_once_in_both_directions() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let keys = guide.keys("step")?;
    visit(async |phone| {
        phone.open_ready(&guide.path()).await?;
        let first = phone.new_tab(&guide.path()).await?;
        phone.ready().await?;
        let second = phone.driver.window().await?;

        phone.click(&tick(&keys[0])).await?;
        phone.switch(&first).await?;
        ticked(phone, &keys[0], true).await?;
        phone.click(&tick(&keys[1])).await?;
        phone.switch(&second).await?;
        ticked(phone, &keys[1], true).await?;
        // Both ticks are kept: no tab has written over the other.
        ticked(phone, &keys[0], true).await?;
        ensure!(done(phone).await?.len() == 2, "stored: {:?}", done(phone).await?);
        phone.click(&tick(&keys[0])).await?;
        phone.switch(&first).await?;
        ticked(phone, &keys[0], false).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn the_last_tap_can_be_taken_back() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let keys = guide.keys("step")?;
    visit(async |phone| {
        phone.open_ready(&guide.path()).await?;
        ensure!(!phone.sees(".toast-undo").await?, "something to undo before anything was done");
        phone.click(&tick(&keys[0])).await?;
        phone.until("the page says so", "document.querySelector('.toast [role=status]').textContent === 'Đã đánh dấu xong.'").await?;
        phone.click(".toast-undo").await?;
        ticked(phone, &keys[0], false).await?;
        ensure!(done(phone).await?.is_empty());
        phone.until("nothing more to undo", "document.querySelector('.toast-undo').hidden").await?;

        // A tick taken off by mistake comes back the same way; only the last tap counts.
        phone.click(&tick(&keys[0])).await?;
        phone.click(&tick(&keys[1])).await?;
        phone.click(&tick(&keys[0])).await?;
        phone.until("the page says so", "document.querySelector('.toast [role=status]').textContent === 'Đã bỏ dấu.'").await?;
        phone.click(".toast-undo").await?;
        ticked(phone, &keys[0], true).await?;
        ticked(phone, &keys[1], true).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn starting_over_asks_first_and_leaves_the_rest_alone() -> Result<()> {
    let mut guides = dist::guides()?;
    let (other, guide) = (guides.remove(0), guides.remove(0));
    let foreign = other.keys("step")?.remove(0);
    let (step, need) = (guide.keys("step")?.remove(0), guide.keys("need")?.remove(0));
    visit(async |phone| {
        phone.open_ready(&other.path()).await?;
        phone.click(&tick(&foreign)).await?;
        phone.open_ready(&guide.path()).await?;
        for key in [&step, &need] {
            phone.click(&tick(key)).await?;
        }
        phone.click(".confirm > button").await?;
        ensure!(phone.sees(".confirm-ask").await?, "no question");
        phone.click(".confirm-ask .button-second").await?;
        ensure!(!phone.sees(".confirm-ask").await?, "the question stays after «no»");
        ensure!(done(phone).await?.len() == 3, "«no» has removed something");

        phone.click(".confirm > button").await?;
        phone.click(".confirm-ask .button-danger").await?;
        ticked(phone, &step, false).await?;
        ticked(phone, &need, false).await?;
        ensure!(done(phone).await? == [foreign.clone()], "left: {:?}", done(phone).await?);
        phone.until("the page says so", "document.querySelector('.toast [role=status]').textContent === 'Đã xóa dấu.'").await?;
        phone.reload().await?;
        ticked(phone, &step, false).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn both_faces_of_a_guide_share_their_ticks() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let keys = guide.keys("step")?;
    visit(async |phone| {
        let by_link = async |selector: &str, path: &str| {
            phone.click(selector).await?;
            phone.arrived(path).await
        };
        // From the step's page, by its box and by «Xong, sang bước 3» …
        phone.open_ready(&guide.step(1)).await?;
        phone.click(&tick(&keys[0])).await?;
        ticked(phone, &keys[0], true).await?;
        phone.open_ready(&guide.step(2)).await?;
        ensure!(phone.text(".bottom .button-primary").await?.starts_with("Xong"));
        by_link(".bottom .button-primary", &guide.step(3)).await?;
        ticked(phone, &keys[2], false).await?;
        // … to the guide's page, within the app, and back.
        by_link(&format!("main a[href=\"{}\"]", guide.path()), &guide.path()).await?;
        ticked(phone, &keys[0], true).await?;
        ticked(phone, &keys[1], true).await?;
        ticked(phone, &keys[2], false).await?;
        phone.click(&tick(&keys[2])).await?;
        phone.click(&tick(&keys[0])).await?;
        by_link(".guide-start a", &guide.step(1)).await?;
        ticked(phone, &keys[0], false).await?;
        phone.open_ready(&guide.step(3)).await?;
        ticked(phone, &keys[2], true).await?;
        ensure!(tiles(phone).await? == 2, "{} tiles are laid", tiles(phone).await?);
        ensure!(phone.stored(PROGRESS).await?.is_some_and(|stored| stored.contains("\"v\":3")));
        only_errors(phone, &[]).await
    })
    .await
}

async fn tiles(phone: &Phone) -> Result<i64> {
    Ok(phone.js("document.querySelectorAll('.tile-done').length").await?.as_i64().unwrap_or(-1))
}
