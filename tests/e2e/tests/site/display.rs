//! Text size and theme: applied at once, kept, and there before the app is; and everything can be deleted.

use crate::{PROGRESS, only_errors, tick, ticked};
use anyhow::{Result, ensure};
use e2e::{Fault, Phone, Theme, Visit, dist, visit};

/// The storage key of the settings: `STORAGE_KEY` in src/display.rs.
const DISPLAY: &str = "congdanso.display";

async fn size(phone: &Phone) -> Result<String> {
    phone.js_text("getComputedStyle(document.documentElement).fontSize").await
}

async fn background(phone: &Phone) -> Result<String> {
    phone.js_text("getComputedStyle(document.documentElement).backgroundColor").await
}

/// Chooses on the settings page, by the words beside the button.
async fn choose(phone: &Phone, name: &str, value: &str) -> Result<()> {
    phone.click(&format!("label.choice:has(input[name={name}][value=\"{value}\"])")).await?;
    phone.until("it is applied", &format!("document.documentElement.getAttribute('data-{name}') === '{value}'")).await
}

#[tokio::test]
async fn text_size_grows_at_once_and_stays() -> Result<()> {
    visit(async |phone| {
        phone.site.uncached();
        phone.open_ready("/tro-nang/").await?;
        ensure!(size(phone).await? == "19px", "at first: {}", size(phone).await?);
        for value in ["17", "22", "30", "26"] {
            choose(phone, "size", value).await?;
            ensure!(size(phone).await? == format!("{value}px"), "chosen {value}, is {}", size(phone).await?);
        }
        // By a click, without a page load …
        phone.click(".strip-home").await?;
        phone.arrived("/").await?;
        ensure!(size(phone).await? == "26px");
        // … and with one, before the wasm is there.
        let wasm = dist::wasm()?;
        phone.site.fault(&wasm, Fault::Held);
        phone.open("/huong-dan/").await?;
        ensure!(size(phone).await? == "26px", "before the wasm: {}", size(phone).await?);
        let sideways = phone.js("document.documentElement.scrollWidth - innerWidth").await?.as_i64();
        ensure!(sideways.is_some_and(|by| by <= 0), "the page is {sideways:?} px too wide");
        phone.site.mend(&wasm);
        phone.ready().await?;
        ensure!(size(phone).await? == "26px", "after the wasm: {}", size(phone).await?);
        // The settings page knows.
        phone.open_ready("/tro-nang/").await?;
        phone.until("the choice is shown", "document.querySelector('input[name=size]:checked')?.value === '26'").await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn the_theme_is_chosen_or_the_phones_own() -> Result<()> {
    let (mut light, mut dark) = (String::new(), String::new());
    visit(async |phone| {
        phone.site.uncached();
        phone.open_ready("/tro-nang/").await?;
        light = background(phone).await?;
        choose(phone, "theme", "dark").await?;
        dark = background(phone).await?;
        ensure!(light != dark, "dark is as light: {light}");
        // Before the wasm, and whatever the phone prefers.
        let wasm = dist::wasm()?;
        phone.site.fault(&wasm, Fault::Held);
        phone.open("/").await?;
        ensure!(background(phone).await? == dark, "before the wasm: {}", background(phone).await?);
        phone.site.mend(&wasm);
        phone.ready().await?;
        ensure!(background(phone).await? == dark);
        phone.open_ready("/tro-nang/").await?;
        choose(phone, "theme", "auto").await?;
        ensure!(background(phone).await? == light, "the phone prefers light");
        only_errors(phone, &[]).await
    })
    .await?;
    let on_a_dark_phone = Visit::default().theme(Theme::Dark);
    on_a_dark_phone
        .run(async |phone| {
            phone.open_ready("/tro-nang/").await?;
            ensure!(background(phone).await? == dark, "the phone prefers dark, nothing was chosen");
            choose(phone, "theme", "light").await?;
            ensure!(background(phone).await? == light, "light was chosen");
            phone.reload().await?;
            ensure!(background(phone).await? == light, "light was chosen, after a reload");
            choose(phone, "theme", "auto").await?;
            ensure!(background(phone).await? == dark, "the phone prefers dark");
            only_errors(phone, &[]).await
        })
        .await
}

#[tokio::test]
async fn a_choice_before_the_wasm_is_adopted() -> Result<()> {
    visit(async |phone| {
        let wasm = dist::wasm()?;
        phone.site.fault(&wasm, Fault::Held);
        phone.open("/tro-nang/").await?;
        phone.click("label.choice:has(input[name=size][value=\"30\"])").await?;
        phone.site.mend(&wasm);
        phone.ready().await?;
        ensure!(size(phone).await? == "30px", "is {}", size(phone).await?);
        phone.until("the choice is shown", "document.querySelector('input[name=size]:checked')?.value === '30'").await?;
        phone.reload().await?;
        ensure!(size(phone).await? == "30px", "after a reload: {}", size(phone).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn everything_can_be_deleted() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let key = guide.keys("step")?.remove(0);
    visit(async |phone| {
        phone.open_ready("/tro-nang/").await?;
        choose(phone, "size", "26").await?;
        choose(phone, "theme", "dark").await?;
        phone.open_ready(&guide.path()).await?;
        phone.click(&tick(&key)).await?;
        ensure!(phone.stored(PROGRESS).await?.is_some() && phone.stored(DISPLAY).await?.is_some());
        // Other sites of the host are not ours to delete.
        phone.run("localStorage.setItem('someone-else', '1')", vec![]).await?;

        phone.open_ready("/rieng-tu/").await?;
        phone.click(".confirm > button").await?;
        phone.click(".confirm-ask .button-second").await?;
        ensure!(phone.stored(PROGRESS).await?.is_some() && size(phone).await? == "26px", "«no» has deleted something");
        phone.click(".confirm > button").await?;
        phone.click(".confirm-ask .button-danger").await?;
        phone.until("the page says so", "document.querySelector('.toast [role=status]').textContent.includes('Đã xóa hết')").await?;
        let left = phone.js("Object.keys(localStorage)").await?;
        ensure!(left == serde_json::json!(["someone-else"]), "left: {left}");
        ensure!(size(phone).await? == "19px" && !phone.js_is("document.documentElement.dataset.theme").await?, "still shown as chosen");
        phone.open_ready(&guide.path()).await?;
        ticked(phone, &key, false).await?;
        only_errors(phone, &[]).await
    })
    .await
}
