//! Inside a chat app's browser: one line that can be closed, no dead button, a ready message to paste.

use anyhow::{Result, ensure};
use e2e::{Phone, Visit, dist, visit};

pub const ZALO_ANDROID: &str = "Mozilla/5.0 (Linux; Android 12; SM-A022F) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/151.0.0.0 Mobile Safari/537.36 Zalo android/260802903 ZaloTheme/light ZaloLanguage/vi";
pub const ZALO_IPHONE: &str =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Zalo iOS/260801802";
const FACEBOOK: &str = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/151.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/500.0.0;]";
/// A WebView of nobody in particular: «wv» alone says nothing.
const WEBVIEW: &str =
    "Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/151.0.0.0 Mobile Safari/537.36";
/// What Android's WebView lacks (PLATFORM-FACTS §1).
const LACKS: &str = "delete Navigator.prototype.share; Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });";

pub async fn visit_as(agent: &str, test: impl AsyncFnOnce(&Phone) -> Result<()>) -> Result<()> {
    let whole = async |phone: &Phone| {
        phone.before_load(LACKS).await?;
        test(phone).await
    };
    Visit::default().agent(agent).run(whole).await
}

#[tokio::test]
async fn the_line_names_the_app_and_stays_closed_for_the_day() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    for (agent, name) in [(ZALO_ANDROID, "Zalo"), (ZALO_IPHONE, "Zalo"), (FACEBOOK, "Facebook")] {
        visit_as(agent, async |phone| {
            phone.open_ready(&guide.path()).await?;
            let line = phone.text("#bar-chat").await?;
            ensure!(line.contains(name), "{agent}: {line}");
            ensure!(line.contains("dấu đã đánh chỉ lưu ở đó"), "it does not say where ticks are kept: {line}");
            ensure!(
                phone.js("document.querySelector('#bar-chat').getBoundingClientRect().height").await?.as_f64() < Some(100.0),
                "too high"
            );
            phone.click("#bar-chat button").await?;
            ensure!(!phone.sees("#bar-chat").await?);
            phone.open_ready("/").await?;
            ensure!(!phone.sees("#bar-chat").await?, "it comes back the same day");
            Ok(())
        })
        .await?;
    }
    visit_as(WEBVIEW, async |phone| {
        phone.open_ready("/").await?;
        ensure!(!phone.sees("#bar-chat").await?, "shown outside of a chat app");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_way_out_leads_to_the_page_one_came_from() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit_as(ZALO_ANDROID, async |phone| {
        phone.open_ready(&guide.path()).await?;
        phone.click("#bar-chat a").await?;
        phone.at("/mo-bang-trinh-duyet/").await?;
        // The link becomes Android's only under the finger; its target is looked at, not followed.
        let script = "
            const link = document.querySelector('[data-do=leave]');
            document.addEventListener('click', event => event.preventDefault(), { once: true });
            link.click();
            return link.href;";
        let href = phone.run(script, vec![]).await?;
        let host = phone.site.origin.trim_start_matches("http://");
        let href = href.as_str().unwrap_or_default();
        ensure!(href.starts_with(&format!("intent://{host}{}#Intent;scheme=http;S.browser_fallback_url=", guide.path())), "{href}");
        ensure!(href.ends_with(";end"), "{href}");
        Ok(())
    })
    .await?;
    visit_as(ZALO_IPHONE, async |phone| {
        phone.open_ready("/mo-bang-trinh-duyet/").await?;
        ensure!(!phone.sees("[data-do=leave]").await?, "a button that does nothing on an iPhone");
        ensure!(phone.sees("[data-do=copy]").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_message_is_copied_and_it_is_said_only_if_true() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit_as(ZALO_ANDROID, async |phone| {
        phone.before_load("document.addEventListener('copy', () => { window.copied = document.activeElement.value; });").await?;
        phone.open_ready(&guide.step(1)).await?;
        phone.click(".share button").await?;
        phone.until("it says so", "document.querySelector('[data-copied]').textContent.includes('Mở Zalo')").await?;
        let message = phone.js_text("window.copied").await?;
        let lines: Vec<&str> = message.lines().collect();
        ensure!(
            lines.len() == 3 && lines[0].starts_with("Bước 1/") && lines[2] == format!("{}{}", phone.site.origin, guide.step(1)),
            "{message}"
        );
        // Refused: then the text is there to be copied by hand.
        phone.js("document.execCommand = () => false").await?;
        phone.click(".share button").await?;
        phone.until("it says so", "document.querySelector('[data-copied]').textContent.includes('Không chép được')").await?;
        ensure!(phone.text("[data-copied]").await?.contains(&guide.step(1)), "the address is not there");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_phones_own_sheet_is_used_where_there_is_one() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        phone.before_load("navigator.share = data => { window.shared = data; return Promise.resolve(); };").await?;
        phone.open_ready(&guide.path()).await?;
        phone.click(".share button").await?;
        phone.until("it was shared", "!!window.shared").await?;
        let url = phone.js_text("window.shared.url").await?;
        ensure!(url == format!("{}{}", phone.site.origin, guide.path()), "{url}");
        ensure!(phone.js_text("document.querySelector('[data-copied]').textContent").await?.is_empty(), "it says copied");
        Ok(())
    })
    .await
}
