//! The way out to a state site and back: what is said before, what is asked after, what chat apps get in addition.

use crate::chat::{ZALO_ANDROID, ZALO_IPHONE, visit_as};
use crate::{done, ticked};
use anyhow::{Result, ensure};
use e2e::{Phone, Visit, dist, visit};

/// Leaves by the card of a step and comes back to the tab, as one does on a phone.
async fn there_and_back(phone: &Phone, card: &str) -> Result<()> {
    let here = phone.driver.window().await?;
    phone.click(&format!("{card} a[data-exit]")).await?;
    for tab in phone.driver.windows().await?.into_iter().filter(|tab| *tab != here) {
        phone.switch(&tab).await?;
        phone.driver.close_window().await?;
    }
    phone.switch(&here).await
}

/// Headless tabs are never hidden, so the event is told.
async fn seen_again(phone: &Phone) -> Result<()> {
    phone.run("document.dispatchEvent(new Event('visibilitychange'))", vec![]).await?;
    Ok(())
}

#[tokio::test]
async fn the_card_says_what_comes_before_one_leaves() -> Result<()> {
    let (guide, n, _) = dist::guide_with_procedure()?;
    visit(async |phone| {
        phone.open_ready(&guide.step(n)).await?;
        let card = phone.text(".exit").await?;
        for wanted in ["Trang đích: dichvucong.gov.vn", "Sẽ thấy:", "VNeID", "Mở ở trang mới", "nút Quay lại của máy"] {
            ensure!(card.contains(wanted), "the card does not say «{wanted}»: {card}");
        }
        ensure!(!phone.sees(".exit-chat").await?, "what is for chat apps shows outside of them");
        ensure!(!phone.sees(".returned").await?, "it asks before anybody has left");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn both_answers_are_understood() -> Result<()> {
    let (guide, n, _) = dist::guide_with_procedure()?;
    let key = guide.keys("step")?.swap_remove(n - 1);
    visit(async |phone| {
        phone.open_ready(&guide.step(n)).await?;
        seen_again(phone).await?;
        ensure!(!phone.sees(".returned").await?, "it asks somebody who only looked at another tab");

        there_and_back(phone, ".exit").await?;
        seen_again(phone).await?;
        ensure!(phone.text(".returned").await?.contains("Làm xong bước này chưa?"), "it does not ask");
        phone.click(".returned [data-answer=no]").await?;
        ensure!(!phone.sees(".returned").await?, "it goes on asking");
        ensure!(done(phone).await?.is_empty(), "«Chưa» has ticked the step");
        seen_again(phone).await?;
        ensure!(!phone.sees(".returned").await?, "it asks again");

        there_and_back(phone, ".exit").await?;
        seen_again(phone).await?;
        phone.click(".returned [data-answer=yes]").await?;
        ticked(phone, &key, true).await?;
        ensure!(!phone.sees(".returned").await?, "it goes on asking");
        Ok(())
    })
    .await
}

/// Chat apps open the portal in the same window: coming back is a page load.
#[tokio::test]
async fn it_also_asks_after_a_page_load_but_once() -> Result<()> {
    let (guide, n, _) = dist::guide_with_procedure()?;
    visit(async |phone| {
        phone.open_ready(&guide.step(n)).await?;
        // Where the portal would take this page's place, nothing of it hears that one is back.
        phone.run("document.addEventListener('click', event => event.preventDefault(), { once: true });", vec![]).await?;
        phone.click(".exit a[data-exit]").await?;
        phone.reload().await?;
        phone.ready().await?;
        phone.until("it asks", "!document.querySelector('.returned').hidden").await?;
        phone.reload().await?;
        phone.ready().await?;
        ensure!(!phone.sees(".returned").await?, "it asks again");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn with_all_steps_open_it_asks_about_the_one_that_was_left() -> Result<()> {
    let (guide, n, _) = dist::guide_with_procedure()?;
    let key = guide.keys("step")?.swap_remove(n - 1);
    visit(async |phone| {
        phone.open_ready(&guide.path()).await?;
        there_and_back(phone, &format!("#buoc-{n} .exit")).await?;
        seen_again(phone).await?;
        ensure!(phone.js("document.querySelectorAll('.returned:not([hidden])').length").await? == 1, "it asks more than once");
        ensure!(phone.sees(&format!("#buoc-{n} .returned")).await?, "it asks about another step");
        phone.click(&format!("#buoc-{n} .returned [data-answer=yes]")).await?;
        ticked(phone, &key, true).await
    })
    .await
}

#[tokio::test]
async fn without_scripts_it_is_a_plain_link() -> Result<()> {
    let (guide, n, url) = dist::guide_with_procedure()?;
    let test = async |phone: &Phone| {
        phone.open(&guide.step(n)).await?;
        ensure!(phone.find(".exit-link").await?.attr("href").await?.as_deref() == Some(url.as_str()), "it leads elsewhere");
        ensure!(phone.sees(".exit .see").await? && !phone.sees(".exit-chat").await? && !phone.sees(".returned").await?);
        Ok(())
    };
    Visit::default().without_script().run(test).await
}

#[tokio::test]
async fn a_chat_app_offers_the_browser_and_the_address() -> Result<()> {
    let (guide, n, url) = dist::guide_with_procedure()?;
    visit_as(ZALO_ANDROID, async |phone| {
        phone.before_load("document.addEventListener('copy', () => { window.copied = document.activeElement.value; });").await?;
        phone.open_ready(&guide.step(n)).await?;
        ensure!(phone.sees(".exit-chat").await?, "nothing is offered");
        phone.click(".exit-chat [data-do=copy]").await?;
        phone.until("it says so", "document.querySelector('.exit-chat [data-copied]').textContent.includes('Đã chép')").await?;
        ensure!(phone.js_text("window.copied").await? == url, "copied: {}", phone.js_text("window.copied").await?);
        // Refused: then the address is there to be copied by hand.
        phone.js("document.execCommand = () => false").await?;
        phone.click(".exit-chat [data-do=copy]").await?;
        phone.until("it says so", "document.querySelector('.exit-chat [data-copied]').textContent.includes('Không chép được')").await?;
        ensure!(phone.text(".exit-chat [data-copied]").await?.contains(&url), "the address is not there");

        // Looked at, not followed.
        let script = "
            const link = document.querySelector('.exit-chat [data-do=leave]');
            document.addEventListener('click', event => event.preventDefault(), { once: true });
            link.click();
            return link.href;";
        let href = phone.run(script, vec![]).await?;
        let bare = url.trim_start_matches("https://");
        let wanted = format!("intent://{bare}#Intent;scheme=https;S.browser_fallback_url=https%3A%2F%2F");
        ensure!(href.as_str().is_some_and(|href| href.starts_with(&wanted) && href.ends_with(";end")), "{href}");
        // That way out too is one to come back from.
        seen_again(phone).await?;
        ensure!(phone.sees(".returned").await?, "it does not ask after the browser was opened");
        Ok(())
    })
    .await?;
    // An iPhone has no way out by a link: words and pictures, and the address of the page one came from.
    visit_as(ZALO_IPHONE, async |phone| {
        phone.before_load("document.addEventListener('copy', () => { window.copied = document.activeElement.value; });").await?;
        phone.open_ready("/").await?;
        phone.open_ready(&guide.step(n)).await?;
        phone.click(".exit-chat [data-do=leave]").await?;
        phone.at("/mo-bang-trinh-duyet/").await?;
        phone.click(".leave [data-do=copy]").await?;
        phone.until("it says so", "document.querySelector('.leave [data-copied]').textContent.includes('Đã chép')").await?;
        let copied = phone.js_text("window.copied").await?;
        ensure!(copied == format!("{}{}", phone.site.origin, guide.step(n)), "copied: {copied}");
        Ok(())
    })
    .await
}

/// A button to print, as any page may have one: `[data-print]`.
const PRINT: &str = "
    window.printed = 0;
    window.print = () => { window.printed += 1; };
    document.querySelector('#main h1').insertAdjacentHTML('afterend', '<p><button data-print>In</button></p>');";

#[tokio::test]
async fn printing_is_words_in_a_chat_app_and_printing_elsewhere() -> Result<()> {
    for (agent, printed) in [(Some(ZALO_ANDROID), 0), (Some(ZALO_IPHONE), 0), (None, 2)] {
        let test = async |phone: &Phone| {
            phone.open_ready("/lien-he/").await?;
            phone.run(PRINT, vec![]).await?;
            phone.click("[data-print]").await?;
            phone.click("[data-print]").await?;
            ensure!(phone.js("window.printed").await? == printed, "printed {} times", phone.js("window.printed").await?);
            let words = phone.js("[...document.querySelectorAll('.print-words')].map(words => words.textContent)").await?;
            let wanted = if agent.is_some() {
                serde_json::json!(["Ở đây không in được. Mở trang này bằng Chrome hoặc Safari rồi in."])
            } else {
                serde_json::json!([])
            };
            ensure!(words == wanted, "{words}");
            Ok(())
        };
        match agent {
            Some(agent) => visit_as(agent, test).await?,
            None => visit(test).await?,
        }
    }
    Ok(())
}
