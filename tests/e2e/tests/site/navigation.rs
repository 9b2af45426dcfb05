//! From page to page: without a page load where that works, with one where it must.

use crate::only_errors;
use anyhow::{Result, ensure};
use e2e::{Fault, Phone, dist, scripts, visit};
use serde_json::json;
use thirtyfour::prelude::*;

/// Marks the page load, to tell later whether it was another one.
async fn mark(phone: &Phone) -> Result<()> {
    phone.run("window.sameLoad = true", vec![]).await?;
    Ok(())
}

async fn same_load(phone: &Phone) -> Result<bool> {
    phone.js_is("window.sameLoad === true").await
}

/// The title that the HTML of a page has.
fn title(path: &str) -> Result<String> {
    let html = dist::html(path)?;
    let title = html.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
    Ok(title.unwrap_or_default().replace("&amp;", "&").replace("&quot;", "\""))
}

async fn scrolled(phone: &Phone) -> Result<f64> {
    Ok(phone.js("window.scrollY").await?.as_f64().unwrap_or(-1.0))
}

/// Waits until the page is scrolled to where it was, give or take five pixels.
async fn scrolled_to(phone: &Phone, y: f64) -> Result<()> {
    phone.until(&format!("scrolled to {y}"), &format!("Math.abs(scrollY - {y}) <= 5")).await
}

#[tokio::test]
async fn a_link_changes_address_title_focus_and_scroll() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        phone.open_ready("/huong-dan/").await?;
        mark(phone).await?;
        phone.click(&format!("main a[href=\"{}\"]", guide.path())).await?;
        phone.arrived(&guide.path()).await?;
        ensure!(same_load(phone).await?, "the page was loaded anew");
        ensure!(phone.driver.title().await? == title(&guide.path())?, "the title is {}", phone.driver.title().await?);
        scrolled_to(phone, 0.0).await?;
        // The page is all there: what a page load would have shown.
        let text = "document.querySelector('#app').textContent.replace(/\\s+/g, '')";
        let shown = phone.js_text(text).await?;
        phone.open_ready(&guide.path()).await?;
        let loaded = phone.js_text(text).await?;
        ensure!(shown == loaded, "another text than after a page load:\n{shown}\n{loaded}");
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn back_and_forward_bring_title_and_scroll_back() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        phone.before_load(scripts::NOTE_SCROLL).await?;
        phone.open_ready(&guide.path()).await?;
        mark(phone).await?;
        // From the end of a long page to another page, and a little down there.
        let there = "/co-gi-moi/".to_owned();
        phone.click(&format!(".foot-links a[href=\"{there}\"]")).await?;
        phone.arrived(&there).await?;
        let left_at = phone.js("window.clickedAt").await?.as_f64().unwrap_or(0.0);
        ensure!(left_at > 700.0, "the page was not scrolled: {left_at}");
        scrolled_to(phone, 0.0).await?;
        phone.run("scrollTo(0, 40)", vec![]).await?;
        let second_at = scrolled(phone).await?;

        phone.driver.back().await?;
        phone.arrived(&guide.path()).await?;
        scrolled_to(phone, left_at).await?;
        ensure!(phone.driver.title().await? == title(&guide.path())?);
        phone.driver.forward().await?;
        phone.arrived(&there).await?;
        scrolled_to(phone, second_at).await?;
        ensure!(phone.driver.title().await? == title(&there)?);
        ensure!(same_load(phone).await?, "the page was loaded anew");
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn the_back_link_goes_where_one_came_from() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        // Opened by a link from outside: one level up.
        phone.open_ready(&guide.path()).await?;
        phone.click("a[data-back]").await?;
        phone.arrived("/huong-dan/").await?;
        // Come from a topic: back to it, not one level up.
        let topic = dist::routes()?.into_iter().find(|route| {
            route.starts_with("/chu-de/") && dist::html(route).is_ok_and(|html| html.contains(&format!("href=\"{}\"", guide.path())))
        });
        let topic = topic.ok_or_else(|| anyhow::anyhow!("no topic lists {}", guide.slug))?;
        phone.open_ready(&topic).await?;
        let length = phone.js("history.length").await?;
        phone.click(&format!("main a[href=\"{}\"]", guide.path())).await?;
        phone.arrived(&guide.path()).await?;
        phone.click("a[data-back]").await?;
        phone.arrived(&topic).await?;
        let now = phone.js("history.length").await?.as_i64();
        ensure!(now == length.as_i64().map(|length| length + 1), "«Quay lại» went on instead of back");
        // All the way back: up again, from where the visit began.
        phone.click("a[data-back]").await?;
        phone.arrived("/").await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn the_back_link_knows_how_far_a_jump_went() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        phone.open_ready("/huong-dan/").await?;
        phone.click(&format!("main a[href=\"{}\"]", guide.path())).await?;
        phone.arrived(&guide.path()).await?;
        phone.click(".guide-start a").await?;
        phone.arrived(&guide.step(1)).await?;
        // A long press on the button for back offers the list.
        phone.run("setTimeout(() => history.go(-2))", vec![]).await?;
        phone.at("/huong-dan/").await?;
        phone.until("the list is shown", "document.querySelector('#main h1') && !document.querySelector('.guide, .step-page')").await?;
        // The visit began here: up, and not out of the site.
        phone.click("a[data-back]").await?;
        phone.arrived("/").await?;
        // And once more, come back to it.
        phone.driver.back().await?;
        phone.at("/huong-dan/").await?;
        phone.click("a[data-back]").await?;
        phone.arrived("/").await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn modified_clicks_open_tabs() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        phone.open_ready("/huong-dan/").await?;
        mark(phone).await?;
        let link = phone.find(&format!("main a[href=\"{}\"]", guide.path())).await?;
        link.scroll_into_view().await?;
        phone.driver.action_chain().key_down(Key::Control).click_element(&link).key_up(Key::Control).perform().await?;
        let before = phone.driver.window().await?;
        let tabs = phone.driver.windows().await?;
        ensure!(tabs.len() == 2, "{} tabs", tabs.len());
        ensure!(phone.js_text("location.pathname").await? == "/huong-dan/" && same_load(phone).await?, "this tab has moved");
        for tab in tabs.iter().filter(|tab| **tab != before) {
            phone.switch(tab).await?;
            phone.at(&guide.path()).await?;
            phone.ready().await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_language_link_loads_the_other_language() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        for path in ["/".to_owned(), guide.path()] {
            let english = format!("/en{path}");
            phone.open_ready(&path).await?;
            mark(phone).await?;
            phone.click("a[hreflang=en]").await?;
            phone.at(&english).await?;
            phone.ready().await?;
            ensure!(!same_load(phone).await?, "another language without a page load");
            ensure!(phone.js_text("document.documentElement.lang").await? == "en");
            ensure!(phone.driver.title().await? == title(&english)?);
            phone.click("a[hreflang=vi]").await?;
            phone.at(&path).await?;
            phone.ready().await?;
            ensure!(phone.js_text("document.documentElement.lang").await? == "vi");
        }
        // A link in the text to the other language too, though nothing marks it as one.
        phone.open_ready("/en/").await?;
        mark(phone).await?;
        phone.js(&format!("(document.querySelector('main a').href = '{}', 0)", guide.path())).await?;
        phone.click("main a").await?;
        phone.at(&guide.path()).await?;
        phone.ready().await?;
        ensure!(!same_load(phone).await?, "a Vietnamese page in an English document");
        // Within English one stays in English, without page loads.
        phone.open_ready("/en/huong-dan/").await?;
        mark(phone).await?;
        phone.click(&format!("main a[href=\"/en{}\"]", guide.path())).await?;
        phone.arrived(&format!("/en{}", guide.path())).await?;
        phone.click(".guide-start a").await?;
        phone.arrived(&format!("/en{}", guide.step(1))).await?;
        ensure!(same_load(phone).await?);
        only_errors(phone, &[]).await
    })
    .await
}

/// The page's data cannot be had: the page is loaded instead, and back still leads back.
async fn falls_back(fault: Fault, expected: &[&str]) -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        phone.site.fault(&format!("{}page.json", guide.path()), fault.clone());
        phone.open_ready("/huong-dan/").await?;
        mark(phone).await?;
        phone.click(&format!("main a[href=\"{}\"]", guide.path())).await?;
        phone.until("the page is loaded", &format!("location.pathname === {} && !window.sameLoad", json!(guide.path()))).await?;
        phone.ready().await?;
        ensure!(phone.driver.title().await? == title(&guide.path())?);
        ensure!(phone.sees(&format!("#buoc-{} h2", guide.steps)).await?);
        phone.driver.back().await?;
        phone.at("/huong-dan/").await?;
        phone.until("the list is shown", "document.querySelector('#main h1') && !document.querySelector('.guide')").await?;
        ensure!(phone.driver.title().await? == title("/huong-dan/")?);
        only_errors(phone, expected).await
    })
    .await
}

#[tokio::test]
async fn data_missing() -> Result<()> {
    falls_back(Fault::Missing, &["Failed to load resource: the server responded with a status of 404"]).await
}

#[tokio::test]
async fn data_that_is_no_json() -> Result<()> {
    falls_back(Fault::Other(b"<!DOCTYPE html><title>Wi-Fi</title>".to_vec()), &[]).await
}

#[tokio::test]
async fn data_of_another_page() -> Result<()> {
    let other = std::fs::read(dist::folder()?.join("lien-he/page.json"))?;
    falls_back(Fault::Other(other), &[]).await
}

#[tokio::test]
async fn data_of_another_form() -> Result<()> {
    // As a newer build may write it.
    let guide = dist::guides()?.remove(0);
    let data = std::fs::read_to_string(dist::folder()?.join(&guide.path()[1..]).join("page.json"))?;
    let newer = data.replacen("\"words\":", "\"texts\":", 1);
    ensure!(newer != data);
    falls_back(Fault::Other(newer.into_bytes()), &[]).await
}

#[tokio::test]
async fn pages_read_before_open_without_a_network() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        phone.open_ready(&guide.path()).await?;
        phone.click(".guide-start a").await?;
        phone.arrived(&guide.step(1)).await?;
        phone.site.down(true);
        phone.click("a[data-back]").await?;
        phone.arrived(&guide.path()).await?;
        phone.click(".guide-start a").await?;
        phone.arrived(&guide.step(1)).await
    })
    .await
}

#[tokio::test]
async fn only_the_last_click_counts() -> Result<()> {
    let guides = dist::guides()?;
    let (slow, quick) = (&guides[0], &guides[1]);
    visit(async |phone| {
        let data = format!("{}page.json", slow.path());
        phone.site.fault(&data, Fault::Held);
        phone.open_ready("/huong-dan/").await?;
        phone.click(&format!("main a[href=\"{}\"]", slow.path())).await?;
        phone.at(&slow.path()).await?;
        phone.click(&format!("main a[href=\"{}\"]", quick.path())).await?;
        phone.arrived(&quick.path()).await?;
        phone.site.mend(&data);
        phone.until("the late answer has come", "performance.getEntriesByType('resource').filter(entry => entry.name.endsWith('page.json') && entry.responseEnd).length === 2").await?;
        phone.run("await new Promise(requestAnimationFrame); await new Promise(requestAnimationFrame)", vec![]).await?;
        ensure!(phone.driver.title().await? == title(&quick.path())?, "the late answer is shown: {}", phone.driver.title().await?);
        ensure!(phone.js_text("location.pathname").await? == quick.path());
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn an_unknown_address_says_so_and_leads_home() -> Result<()> {
    visit(async |phone| {
        phone.open("/huong-dan/khong-co-bai-nay/").await?;
        ensure!(phone.site.failed() == [("/huong-dan/khong-co-bai-nay/".to_owned(), 404)], "{:?}", phone.site.failed());
        ensure!(phone.sees("h1").await?);
        phone.click("#app a[href=\"/\"]").await?;
        phone.at("/").await?;
        phone.ready().await?;
        only_errors(phone, &["status of 404"]).await
    })
    .await
}
