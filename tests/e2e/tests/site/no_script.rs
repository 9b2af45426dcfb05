//! JavaScript off: every page complete, every link works, nothing is shown that cannot work.

use anyhow::{Result, ensure};
use e2e::{Phone, Visit, dist, squeezed};

/// What cannot work: boxes, buttons, lines about progress, reading aloud.
const HIDDEN: &str = ".tick, .step-tick, .needs-app, .listen, button";

#[tokio::test]
async fn guides_are_complete_and_links_lead_on() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    Visit::default()
        .without_script()
        .run(async |phone| {
            phone.open(&guide.path()).await?;
            ensure!(!phone.js_is("document.documentElement.classList.contains('js')").await?, "scripts run");
            complete(phone, &guide.path()).await?;

            // Three pages on by plain links, and every one of them complete.
            phone.click(".guide-start a").await?;
            for n in 1..=3 {
                phone.at(&guide.step(n)).await?;
                complete(phone, &guide.step(n)).await?;
                phone.click(".bottom .button-primary").await?;
            }
            phone.at(&guide.step(4)).await?;
            phone.click("a[data-back]").await?;
            phone.at(&guide.path()).await?;
            phone.click(".strip-home").await?;
            phone.at("/").await?;
            phone.click("a[rel=external]").await?;
            phone.at("/en/").await?;
            ensure!(phone.site.failed().is_empty(), "failed: {:?}", phone.site.failed());
            Ok(())
        })
        .await
}

#[tokio::test]
async fn every_kind_of_page_hides_what_cannot_work() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    Visit::default()
        .without_script()
        .run(async |phone| {
            for path in [
                "/",
                "/cong-dan-so/",
                "/tro-nang/",
                "/rieng-tu/",
                "/dich-vu/",
                "/lien-he/",
                "/lua-dao/",
                "/mien-giam/",
                "/tu-kho/",
                "/tim/",
                "/en/cong-dan-so/",
                "/bat-dau/",
                "/ma-tien-do/",
                "/giup-nguoi-than/",
                "/cong-dan-so/in/",
                "/to-cong-nghe-so/ap-phich/",
                &format!("{}to-roi/", guide.path()),
                &guide.step(1),
            ] {
                phone.open(path).await?;
                complete(phone, path).await?;
            }
            Ok(())
        })
        .await
}

/// All the text of `<main>` that is not hidden on purpose can be seen, and nothing that needs the app.
async fn complete(phone: &Phone, path: &str) -> Result<()> {
    for element in phone.driver.find_all(thirtyfour::By::Css(HIDDEN)).await? {
        ensure!(!element.is_displayed().await?, "{path} shows {}", element.outer_html().await?);
    }
    // Every heading, paragraph and list line that is not hidden by design. Closed details count as readable:
    // they open without a script.
    let unseen = phone
        .js(&format!(
            "[...document.querySelectorAll('#main :is(h1, h2, h3, p, li, dt, dd)')].filter(element =>
                element.textContent.trim() && !element.closest('{HIDDEN}, [hidden], details, .ended-note, .not-yet-note, .step-state, .returned, .exit-chat, .checks-result')
                && !element.checkVisibility()).map(element => element.textContent.trim())"
        ))
        .await?;
    ensure!(unseen == serde_json::json!([]), "{path} does not show {unseen}");
    let text = squeezed(&phone.js_text("document.querySelector('#main').innerText").await?);
    ensure!(text.chars().count() > 150, "{path} shows hardly anything: {text}");
    Ok(())
}
