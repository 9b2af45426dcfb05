//! Several people on one phone: each with ticks of their own, handed over, forgotten, asked about.

use crate::{PROGRESS, only_errors, tick, ticked};
use anyhow::{Result, ensure};
use e2e::paper::{A4, joined};
use e2e::{Phone, Visit, dist, scripts, visit};
use serde_json::json;

const FAMILY: &str = "/giup-nguoi-than/";
const CHECKLIST: &str = "/cong-dan-so/";

fn first_item() -> Result<String> {
    let html = dist::html(CHECKLIST)?;
    let id = html.split("data-key=\"item/").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    Ok(format!("item/{id}"))
}

/// Adds somebody, and waits until the phone works for that person.
async fn added(phone: &Phone, name: &str) -> Result<()> {
    phone.find("#nickname").await?.send_keys(name).await?;
    phone.click("[data-act=add]").await?;
    works_for(phone, name).await
}

/// Waits until the line below the header names somebody.
async fn works_for(phone: &Phone, name: &str) -> Result<()> {
    let shown = format!("document.querySelector('.who strong')?.textContent === {}", json!(name));
    phone.until(&format!("works for {name}"), &shown).await
}

#[tokio::test]
async fn two_people_on_one_phone() -> Result<()> {
    let (item, guide) = (first_item()?, dist::guides()?.remove(0));
    let step = guide.keys("step")?.remove(0);
    visit(async |phone| {
        phone.open_ready(FAMILY).await?;
        ensure!(!phone.js_is("document.querySelector('.who')").await?, "somebody alone is told for whom");
        added(phone, "Bà Năm").await?;
        // In the header of every page.
        phone.open_ready(CHECKLIST).await?;
        works_for(phone, "Bà Năm").await?;
        phone.click(&tick(&item)).await?;
        ticked(phone, &item, true).await?;
        phone.open_ready(&guide.path()).await?;
        phone.click(&tick(&step)).await?;
        ticked(phone, &step, true).await?;

        // Two taps: the people, the person.
        phone.click(".who-change").await?;
        phone.arrived(FAMILY).await?;
        phone.click(".person:first-child [data-act^=switch]").await?;
        works_for(phone, "chủ máy").await?;
        phone.open_ready(CHECKLIST).await?;
        ticked(phone, &item, false).await?;
        phone.open_ready(&guide.path()).await?;
        ticked(phone, &step, false).await?;

        // And back; the list tells who has what.
        phone.open_ready(FAMILY).await?;
        ensure!(phone.text(".has:first-child").await?.contains("Đã xong: Bà Năm"), "{}", phone.text(".has:first-child").await?);
        phone.click(".person:nth-child(2) [data-act^=switch]").await?;
        works_for(phone, "Bà Năm").await?;
        phone.open_ready(&guide.path()).await?;
        ticked(phone, &step, true).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn names_are_nicknames_only() -> Result<()> {
    visit(async |phone| {
        phone.open_ready(FAMILY).await?;
        added(phone, "Bà Năm").await?;
        for wrong in ["Bà Năm", "0903123456", "   "] {
            phone.run("document.querySelector('#nickname').value = ''", vec![]).await?;
            phone.find("#nickname").await?.send_keys(wrong).await?;
            phone.click("[data-act=add]").await?;
            phone.until(&format!("«{wrong}» is refused"), "document.querySelector('[data-panel=b]').textContent").await?;
            ensure!(phone.js("document.querySelectorAll('.person').length").await? == 2, "«{wrong}» was taken");
        }
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn who_is_forgotten_can_be_taken_back() -> Result<()> {
    let item = first_item()?;
    visit(async |phone| {
        phone.open_ready(FAMILY).await?;
        added(phone, "Bà Năm").await?;
        phone.open_ready(CHECKLIST).await?;
        phone.click(&tick(&item)).await?;
        ticked(phone, &item, true).await?;
        phone.open_ready(FAMILY).await?;
        phone.click(".person:nth-child(2) [data-act^=forget]").await?;
        phone.until("gone", "document.querySelectorAll('.person').length === 1").await?;
        ensure!(!phone.stored(PROGRESS).await?.unwrap_or_default().contains("Năm"), "still stored");
        phone.click(".take-back button").await?;
        phone.until("back", "document.querySelectorAll('.person').length === 2").await?;
        phone.open_ready(CHECKLIST).await?;
        ticked(phone, &item, true).await?;

        // All of them: asked first, and the owner stays.
        phone.open_ready(FAMILY).await?;
        added(phone, "Ông Tư").await?;
        phone.click(".forget-all summary").await?;
        phone.click("[data-act=forget-all]").await?;
        phone.until("only the owner", "document.querySelectorAll('.person').length === 1").await?;
        phone.until("not told for whom any more", "!document.querySelector('.who')").await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn somebody_unused_for_sixty_days_is_asked_about_and_never_just_forgotten() -> Result<()> {
    let today = 20_780; // 23/11/2026
    let person =
        |id: u8, name: &str, seen: u16| json!({ "id": id, "name": name, "seen": seen, "progress": { "done": [], "na": [], "open": [] } });
    let stored =
        json!({ "v": 3, "current": 0, "people": [person(0, "", 0), person(1, "Bà Năm", today - 60), person(2, "Ông Tư", today - 59)] });
    visit(async |phone| {
        phone.before_load(&scripts::clock_at("2026-11-23T12:00:00+07:00")).await?;
        phone.before_load(&scripts::stored_before(PROGRESS, &stored.to_string())).await?;
        phone.open_ready(FAMILY).await?;
        let asked = "[...document.querySelectorAll('.person-unused')].map(line => line.closest('.person').querySelector('strong').textContent).join()";
        ensure!(phone.js_text(asked).await? == "Bà Năm", "asked about {}", phone.js_text(asked).await?);
        ensure!(phone.js("document.querySelectorAll('.person').length").await? == 3, "somebody is gone");
        phone.click(".person:nth-child(2) [data-act^=keep]").await?;
        phone.until("not asked any more", &format!("{asked} === ''")).await?;
        phone.reload().await?;
        ensure!(phone.js_text(asked).await?.is_empty());
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_hand_over_to_another_phone_by_code() -> Result<()> {
    let item = first_item()?;
    let mut code = String::new();
    visit(async |phone| {
        phone.open_ready(FAMILY).await?;
        added(phone, "Bà Năm").await?;
        phone.open_ready(CHECKLIST).await?;
        phone.click(&tick(&item)).await?;
        ticked(phone, &item, true).await?;
        phone.open_ready(FAMILY).await?;
        phone.click(".person-here a").await?;
        phone.arrived("/ma-tien-do/").await?;
        code = phone.text("#code").await?;
        ensure!(!phone.text("#code").await?.contains("Năm"));
        Ok(())
    })
    .await?;
    visit(async |phone| {
        phone.open_ready("/ma-tien-do/").await?;
        phone.find("#entered").await?.send_keys(&code).await?;
        phone.click("[data-act=look]").await?;
        phone.click("[data-act=union]").await?;
        phone.open_ready(CHECKLIST).await?;
        ticked(phone, &item, true).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn two_tabs_agree_on_whom_they_work_for() -> Result<()> {
    let item = first_item()?;
    visit(async |phone| {
        phone.open_ready(FAMILY).await?;
        added(phone, "Bà Năm").await?;
        let people = phone.new_tab(CHECKLIST).await?;
        phone.ready().await?;
        let list = phone.driver.window().await?;
        phone.click(&tick(&item)).await?;
        ticked(phone, &item, true).await?;
        phone.switch(&people).await?;
        phone.click(".person:first-child [data-act^=switch]").await?;
        works_for(phone, "chủ máy").await?;
        phone.switch(&list).await?;
        works_for(phone, "chủ máy").await?;
        ticked(phone, &item, false).await?;
        only_errors(phone, &[]).await
    })
    .await
}

/// On paper there is who has what, every item and every name, and nothing to tap.
#[tokio::test]
async fn the_household_is_printed_whole() -> Result<()> {
    let names = ["Bà Năm", "Ông Tư", "Cô Ba"];
    visit(async |phone| {
        phone.open_ready(FAMILY).await?;
        for name in names {
            added(phone, name).await?;
        }
        let pdf = phone.print().await?;
        ensure!(pdf.is_on(A4) && pdf.pages <= 3, "{} pages of {:?}", pdf.pages, pdf.size);
        let text = pdf.text()?;
        let items = phone.js("[...document.querySelectorAll('.has > strong')].map(item => item.textContent)").await?;
        let items: Vec<String> = serde_json::from_value(items)?;
        ensure!(items.len() > 10, "hardly any items");
        for words in items.iter().map(String::as_str).chain(names).chain(["chủ máy"]) {
            ensure!(text.contains(&joined(words)), "«{words}» is not on paper");
        }
        for words in ["Làm cho người này", "Quên người này", "Thêm người"] {
            ensure!(!text.contains(&joined(words)), "«{words}» is on paper");
        }
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_hand_over_to_another_phone_by_link() -> Result<()> {
    let item = first_item()?;
    let mut link = String::new();
    visit(async |phone| {
        phone.before_load("navigator.share = data => { window.shared = data; return Promise.resolve() }").await?;
        phone.open_ready(FAMILY).await?;
        added(phone, "Bà Năm").await?;
        phone.open_ready(CHECKLIST).await?;
        phone.click(&tick(&item)).await?;
        ticked(phone, &item, true).await?;
        phone.open_ready("/ma-tien-do/").await?;
        phone.click("[data-do=share][data-from]").await?;
        phone.until("it is shared", "window.shared").await?;
        link = phone.js_text("window.shared.url.slice(location.origin.length)").await?;
        ensure!(!phone.js_text("JSON.stringify(window.shared)").await?.contains("Năm"), "the nickname goes along");
        Ok(())
    })
    .await?;
    // Another helper's phone, for one of the people there: only that one's ticks change.
    visit(async |phone| {
        phone.open_ready(FAMILY).await?;
        added(phone, "Mẹ").await?;
        phone.open_ready(&link).await?;
        phone.click("[data-act=union]").await?;
        phone.until("it is done", "document.querySelector('.take-back')").await?;
        phone.open_ready(CHECKLIST).await?;
        ticked(phone, &item, true).await?;
        phone.open_ready(FAMILY).await?;
        phone.click(".person:first-child [data-act^=switch]").await?;
        works_for(phone, "chủ máy").await?;
        phone.open_ready(CHECKLIST).await?;
        ticked(phone, &item, false).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn without_scripts_the_pages_explain_themselves() -> Result<()> {
    let test = async |phone: &Phone| {
        for path in [FAMILY, "/ma-tien-do/", "/en/giup-nguoi-than/", "/en/ma-tien-do/"] {
            phone.open(path).await?;
            for hidden in ["#main button", "#main input", "#main textarea"] {
                for element in phone.driver.find_all(thirtyfour::By::Css(hidden)).await? {
                    ensure!(!element.is_displayed().await?, "{path} shows {hidden}");
                }
            }
            ensure!(phone.text("#main").await?.chars().count() > 300, "{path} says hardly anything");
        }
        Ok(())
    };
    Visit::default().without_script().run(test).await
}
