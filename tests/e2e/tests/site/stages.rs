//! The checklist tells what comes next, how far a guide is, and, for a reached stage, offers its picture.

use crate::{only_errors, tick, ticked};
use anyhow::{Context, Result, ensure};
use e2e::{Phone, dist, visit};
use serde_json::Value;

const CHECKLIST: &str = "/cong-dan-so/";

/// The page's own data of the checklist.
fn data() -> Result<Value> {
    let json: Value = serde_json::from_str(&std::fs::read_to_string(dist::folder()?.join("cong-dan-so/page.json"))?)?;
    Ok(json["page"]["body"]["checklist"].clone())
}

/// Ids of the items of the first stage.
fn first_stage() -> Result<Vec<String>> {
    let ids = data()?["stages"][0]["items"].as_array().cloned().context("no stage")?;
    Ok(ids.iter().filter_map(|id| Some(id.as_str()?.to_owned())).collect())
}

async fn next(phone: &Phone) -> Result<String> {
    phone
        .js_text(
            "[...document.querySelectorAll('.next-item')].find(line => line.checkVisibility()).querySelector('a').getAttribute('href')",
        )
        .await
}

#[tokio::test]
async fn a_reached_stage_offers_its_picture_and_the_next_thing_is_named() -> Result<()> {
    let stage = first_stage()?;
    visit(async |phone| {
        phone
            .before_load("navigator.canShare = () => true; navigator.share = data => { window.shared = data; return Promise.resolve() }")
            .await?;
        phone.open_ready(CHECKLIST).await?;
        ensure!(next(phone).await? == format!("#viec-{}", stage[0]), "next is {}", next(phone).await?);
        ensure!(
            phone.js("document.querySelectorAll('.stage-reached:not([hidden])').length").await? == 0,
            "reached before anything is done"
        );
        for id in &stage {
            let key = format!("item/{id}");
            phone.click(&tick(&key)).await?;
            ticked(phone, &key, true).await?;
        }
        phone.until("one stage is reached", "document.querySelectorAll('.stage-reached:not([hidden])').length === 1").await?;
        let after = next(phone).await?;
        ensure!(stage.iter().all(|id| after != format!("#viec-{id}")), "done, and next all the same: {after}");
        ensure!(phone.text(".stage-reached:not([hidden])").await?.contains("không phải giấy chứng nhận"));

        // The picture comes, and goes out as a file with words that name nobody.
        phone.run("document.querySelector('.stage-reached:not([hidden]) img').scrollIntoView()", vec![]).await?;
        phone.until("the picture is there", "document.querySelector('.stage-reached:not([hidden]) img').naturalWidth === 1200").await?;
        phone.click(".stage-reached:not([hidden]) [data-do=share]").await?;
        phone.until("it is shared", "window.shared").await?;
        ensure!(phone.js_is("window.shared.files?.[0].type === 'image/png' && window.shared.files[0].size > 1000").await?, "no picture");
        let words = phone.js_text("window.shared.text").await?;
        ensure!(words.contains("tự đánh dấu") && words.contains(CHECKLIST), "{words}");

        // Taken back: the stage is open again.
        phone.click(&tick(&format!("item/{}", stage[0]))).await?;
        phone.until("open again", "document.querySelectorAll('.stage-reached:not([hidden])').length === 0").await?;
        ensure!(next(phone).await? == format!("#viec-{}", stage[0]));
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_guide_that_was_begun_is_said_with_its_step() -> Result<()> {
    let data = data()?;
    let items = data["groups"].as_array().into_iter().flatten().flat_map(|group| group["items"].as_array().cloned().unwrap_or_default());
    let item =
        items.into_iter().find(|item| item["guide_keys"].as_array().is_some_and(|keys| keys.len() > 2)).context("no item with a guide")?;
    let (id, keys) = (item["id"].as_str().unwrap_or_default().to_owned(), item["guide_keys"].as_array().cloned().unwrap_or_default());
    let slug = dist::guides()?
        .into_iter()
        .find(|guide| guide.keys("step").is_ok_and(|steps| keys.iter().any(|key| key.as_str() == Some(&steps[0]))));
    let guide = slug.context("the guide has no page")?;
    visit(async |phone| {
        phone.open_ready(&guide.path()).await?;
        for key in keys.iter().take(2).filter_map(Value::as_str) {
            phone.click(&tick(key)).await?;
            ticked(phone, key, true).await?;
        }
        phone.open_ready(CHECKLIST).await?;
        let state = format!("[...document.querySelectorAll('.item')].find(item => item.querySelector('#viec-{id}')).querySelector('.item-state').textContent");
        ensure!(phone.js_text(&state).await? == format!("Đang làm – bước 3 trên {}", keys.len()), "{}", phone.js_text(&state).await?);
        only_errors(phone, &[]).await
    })
    .await
}
