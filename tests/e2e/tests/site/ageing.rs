//! Facts end by themselves, on the day in Viet Nam, without a new build.

use crate::only_errors;
use anyhow::{Result, ensure};
use e2e::{Phone, Visit, dist, scripts, visit};
use serde_json::json;

const DATED: &str = "<div class=\"dated\"";
const REVIEW: &str = "<div class=\"review\"";

/// Opens a page at a moment, and tells whether the note of the first such element is shown.
async fn ended(phone: &Phone, path: &str, class: &str, moment: &str) -> Result<bool> {
    phone.before_load(&scripts::clock_at(moment)).await?;
    phone.open_ready(path).await?;
    phone.sees(&format!(".{class}[data-until] > .ended-note")).await
}

#[tokio::test]
async fn a_fact_ends_after_its_last_day() -> Result<()> {
    let (path, last_day) = dist::page_that_ends(DATED)?;
    visit(async |phone| {
        ensure!(!ended(phone, &path, "dated", "2026-11-25T12:00:00+07:00").await?, "ended before its time");
        ensure!(phone.sees(".dated[data-until] .dates").await?, "the dates are not there to read");
        ensure!(!ended(phone, &path, "dated", &format!("{last_day}T23:59:59+07:00")).await?, "ended on its last day");
        let after = if last_day.as_str() < "2027-03-05" { "2027-03-05T12:00:00+07:00" } else { "2099-01-01T12:00:00+07:00" };
        ensure!(ended(phone, &path, "dated", after).await?, "not ended after {last_day}");
        // The successor stands there.
        ensure!(phone.sees(".dated[data-until] .after").await?);
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_fact_ends_after_a_click_too() -> Result<()> {
    let (path, _) = dist::page_that_ends(DATED)?;
    visit(async |phone| {
        phone.before_load(&scripts::clock_at("2099-01-01T12:00:00+07:00")).await?;
        phone.open_ready("/huong-dan/").await?;
        phone.click(&format!("main a[href=\"{path}\"]")).await?;
        phone.arrived(&path).await?;
        phone.until("the note is shown", "document.querySelector('.dated[data-until] > .ended-note').checkVisibility()").await
    })
    .await
}

#[tokio::test]
async fn an_overdue_review_says_so() -> Result<()> {
    let (path, last_day) = dist::page_that_ends(REVIEW)?;
    visit(async |phone| {
        ensure!(!ended(phone, &path, "review", &format!("{last_day}T12:00:00+07:00")).await?, "overdue on its last day");
        ensure!(ended(phone, &path, "review", "2099-01-01T12:00:00+07:00").await?, "not overdue after {last_day}");
        ensure!(phone.text(".review > .ended-note").await?.contains("Đang chờ kiểm tra lại"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_day_is_vietnams_whatever_the_phones_zone() -> Result<()> {
    let (path, last_day) = dist::page_that_ends(DATED)?;
    for (zone, hours) in [("America/Los_Angeles", -8..=-7), ("Pacific/Kiritimati", 14..=14), ("Asia/Ho_Chi_Minh", 7..=7)] {
        Visit::default()
            .zone(zone)
            .run(async |phone| {
                // One second before and after midnight in Viet Nam; in California it is still the morning of the last day.
                let midnight = format!("{last_day}T23:59:59+07:00");
                ensure!(!ended(phone, &path, "dated", &midnight).await?, "{zone}: ended on its last day");
                let offset = phone.js("-new Date(Date.now()).getTimezoneOffset()").await?.as_i64();
                ensure!(offset.is_some_and(|minutes| hours.contains(&(minutes / 60))), "{zone} is {offset:?} minutes from UTC");
                let after = format!("new Date(Date.parse('{midnight}') + 1000).toISOString()");
                let after = phone.js_text(&after).await?;
                ensure!(ended(phone, &path, "dated", &after).await?, "{zone}: not ended at {after}");
                Ok(())
            })
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn without_script_the_dates_are_there_to_read() -> Result<()> {
    let (path, last_day) = dist::page_that_ends(DATED)?;
    Visit::default()
        .without_script()
        .run(async |phone| {
            phone.open(&path).await?;
            let shown = phone
                .js(&format!("[...document.querySelectorAll('time[datetime=\"{last_day}\"]')].some(time => time.checkVisibility())"))
                .await?;
            ensure!(shown == json!(true), "{last_day} cannot be read");
            ensure!(!phone.sees(".dated > .ended-note").await?);
            Ok(())
        })
        .await
}
