//! The progress code and the backup: shown, entered by typing and by link, refused when wrong, taken back.

use crate::{PROGRESS, done, only_errors, tick, ticked};
use anyhow::{Context, Result, ensure};
use e2e::{Phone, dist, scripts, squeezed, visit};
use serde_json::json;

const CHECKLIST: &str = "/cong-dan-so/";
const CODE: &str = "/ma-tien-do/";

/// The keys of all items of the checklist, in order.
fn items() -> Result<Vec<String>> {
    let html = dist::html(CHECKLIST)?;
    let keys = html.split("data-key=\"item/").skip(1).filter_map(|rest| rest.split('"').next());
    Ok(keys.map(|key| format!("item/{key}")).collect())
}

/// Types into a field and lets the page know.
async fn type_in(phone: &Phone, selector: &str, text: &str) -> Result<()> {
    let field = phone.find(selector).await?;
    field.clear().await?;
    Ok(field.send_keys(text).await?)
}

/// Enters a code and looks at it; what is said of it.
async fn look(phone: &Phone, code: &str) -> Result<String> {
    type_in(phone, "#entered", code).await?;
    phone.click(".field + .button").await?;
    phone.until("something is said", "document.querySelector('[data-panel=b]').textContent.trim()").await?;
    phone.text("[data-panel=b]").await
}

/// Whether there is something to merge.
async fn offered(phone: &Phone) -> Result<bool> {
    phone.js_is("document.querySelector('[data-act=replace]')").await
}

async fn shown(phone: &Phone) -> Result<String> {
    phone.text("#code").await
}

/// Ticks two items on one phone; its code.
async fn code_of_two(items: &[String]) -> Result<(String, String)> {
    let mut code = (String::new(), String::new());
    visit(async |phone| {
        phone.open_ready(CHECKLIST).await?;
        for key in &items[..2] {
            phone.click(&tick(key)).await?;
            ticked(phone, key, true).await?;
        }
        phone.open_ready(CODE).await?;
        code = (shown(phone).await?, phone.js_text("document.querySelector('#backup').textContent").await?);
        only_errors(phone, &[]).await
    })
    .await?;
    Ok(code)
}

#[tokio::test]
async fn a_code_is_read_out_typed_merged_and_taken_back() -> Result<()> {
    let items = items()?;
    let (code, _) = code_of_two(&items).await?;
    ensure!(code.len() == 9 && code.as_bytes()[4] == b' ', "two groups of four: {code}");
    // Another phone, with something of its own.
    visit(async |phone| {
        phone.open_ready(CHECKLIST).await?;
        phone.click(&tick(&items[2])).await?;
        ticked(phone, &items[2], true).await?;
        phone.open_ready(CODE).await?;
        let before = shown(phone).await?;

        // One wrong letter changes nothing.
        let wrong = code.replacen(&code[..2], if code.starts_with("10") { "11" } else { "10" }, 1);
        look(phone, &wrong).await?;
        ensure!(!offered(phone).await?, "a wrong code is offered");
        ensure!(shown(phone).await? == before);

        // As people type it. Shown first, changed later.
        let said = look(phone, &code.to_lowercase().replace(' ', "-").replace('0', "o")).await?;
        ensure!(offered(phone).await?, "not offered: {said}");
        ensure!(done(phone).await? == [items[2].clone()], "changed before it was wanted");
        phone.click("[data-act=union]").await?;
        phone.until("it is done", "document.querySelector('.take-back')").await?;
        let mut all = items[..3].to_vec();
        all.sort();
        ensure!(done(phone).await? == all, "stored: {:?}", done(phone).await?);
        phone.click(".take-back button").await?;
        phone.until("it is taken back", "!document.querySelector('.take-back')").await?;
        ensure!(done(phone).await? == [items[2].clone()]);

        // Replacing is exact.
        look(phone, &code).await?;
        phone.click("[data-act=replace]").await?;
        phone.until("it is done", "document.querySelector('.take-back')").await?;
        let mut two = items[..2].to_vec();
        two.sort();
        ensure!(done(phone).await? == two);
        ensure!(shown(phone).await? == code);
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_link_brings_the_code_along() -> Result<()> {
    let items = items()?;
    let (code, _) = code_of_two(&items).await?;
    let plain = code.replace(' ', "");
    for link in [format!("{CODE}#t={plain}"), format!("{CODE}?t={plain}"), format!("{CODE}?x=1&t={plain}")] {
        visit(async |phone| {
            phone.open_ready(&link).await?;
            phone.until("the code is looked at", "document.querySelector('[data-panel=b]').textContent.trim()").await?;
            ensure!(done(phone).await?.is_empty(), "{link} changes something by itself");
            phone.click("[data-act=cancel]").await?;
            phone.until("nothing more to do", "!document.querySelector('[data-act=replace]')").await?;
            ensure!(done(phone).await?.is_empty());
            phone.reload().await?;
            phone.click("[data-act=union]").await?;
            phone.until("it is done", "document.querySelector('.take-back')").await?;
            ensure!(done(phone).await?.len() == 2);
            only_errors(phone, &[]).await
        })
        .await
        .with_context(|| link.clone())?;
    }
    Ok(())
}

/// The code of the page as a reader sees it: its modules, given to a library.
async fn qr(phone: &Phone) -> Result<String> {
    let path = phone.js_text("document.querySelector('.code-qr path:last-child').getAttribute('d')").await?;
    let side = phone.js_text("document.querySelector('.code-qr svg').getAttribute('viewBox').split(' ').pop()").await?.parse::<usize>()?;
    let mut dark = vec![false; side * side];
    for run in path.split('M').skip(1) {
        let numbers: Vec<usize> = run.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
        let [x, y, length, ..] = numbers[..] else { anyhow::bail!("«{run}» is no run") };
        dark[y * side + x..][..length].fill(true);
    }
    let pixels = 4;
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side * pixels, side * pixels, |x, y| {
        if dark[y / pixels * side + x / pixels] { 0 } else { 255 }
    });
    Ok(picture.detect_grids().first().context("no code is seen")?.decode()?.1)
}

#[tokio::test]
async fn the_drawn_code_leads_to_the_link_and_follows_the_ticks() -> Result<()> {
    let items = items()?;
    visit(async |phone| {
        for (ticks, item) in items.iter().take(3).enumerate() {
            phone.open_ready(CODE).await?;
            let link = format!("{}{CODE}#t={}", phone.site.origin, shown(phone).await?.replace(' ', ""));
            ensure!(qr(phone).await? == link, "after {ticks} ticks: {} is not {link}", qr(phone).await?);
            phone.open_ready(CHECKLIST).await?;
            phone.click(&tick(item)).await?;
            ticked(phone, item, true).await?;
        }
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn storage_that_was_cleared_is_restored_from_the_backup() -> Result<()> {
    let items = items()?;
    let (_, backup) = code_of_two(&items).await?;
    visit(async |phone| {
        phone.open_ready(CHECKLIST).await?;
        phone.click(&tick(&items[3])).await?;
        ticked(phone, &items[3], true).await?;
        phone.run("localStorage.clear(); sessionStorage.clear()", vec![]).await?;
        phone.open_ready(CODE).await?;
        ensure!(done(phone).await?.is_empty(), "not cleared");
        // Damaged on the way: nothing is offered, nothing is changed.
        look(phone, &backup[..backup.len() - 1]).await?;
        ensure!(!offered(phone).await? && done(phone).await?.is_empty(), "a damaged backup is taken");
        look(phone, &backup).await?;
        phone.click("[data-act=replace]").await?;
        phone.until("it is done", "document.querySelector('.take-back')").await?;
        phone.open_ready(CHECKLIST).await?;
        for key in &items[..2] {
            ticked(phone, key, true).await?;
        }
        ticked(phone, &items[3], false).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn sending_hands_over_code_and_link() -> Result<()> {
    visit(async |phone| {
        phone.before_load("navigator.share = data => { window.shared = data; return Promise.resolve() }").await?;
        phone.open_ready(CODE).await?;
        let code = shown(phone).await?;
        phone.click("[data-do=share][data-from]").await?;
        phone.until("it is shared", "window.shared").await?;
        let url = phone.js_text("window.shared.url").await?;
        ensure!(url == format!("{}{CODE}#t={}", phone.site.origin, code.replace(' ', "")), "{url}");
        ensure!(phone.js_text("window.shared.text").await?.ends_with(&code));
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_backup_is_taken_whole_or_not_at_all() -> Result<()> {
    let items = items()?;
    let (_, backup) = code_of_two(&items).await?;
    visit(async |phone| {
        phone.open_ready(CODE).await?;
        // A damaged one changes nothing.
        let at = backup.len() / 2;
        let letter = if backup.as_bytes()[at] == b'7' { "8" } else { "7" };
        let damaged = format!("{}{letter}{}", &backup[..at], &backup[at + 1..]);
        look(phone, &damaged).await?;
        ensure!(!offered(phone).await?, "a damaged backup is offered");
        ensure!(phone.stored(PROGRESS).await?.is_none(), "something was stored");

        let said = look(phone, &backup).await?;
        ensure!(said.contains('2'), "does not say how much there is: {said}");
        phone.click("[data-act=replace]").await?;
        phone.until("it is done", "document.querySelector('.take-back')").await?;
        ensure!(done(phone).await?.len() == 2);
        // The same again changes nothing.
        look(phone, &backup).await?;
        ensure!(!offered(phone).await?);
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_saved_file_is_opened() -> Result<()> {
    let items = items()?;
    let (_, backup) = code_of_two(&items).await?;
    let file = tempfile::NamedTempFile::with_suffix(".txt")?;
    std::fs::write(file.path(), &backup)?;
    visit(async |phone| {
        phone.open_ready(CODE).await?;
        phone.find("input[type=file]").await?.send_keys(file.path().to_str().context("a UTF-8 path")?).await?;
        phone.until("the field has it", "document.querySelector('#entered').value.startsWith('CDS1')").await?;
        phone.click(".field + .button").await?;
        phone.until("it is offered", "document.querySelector('[data-act=replace]')").await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_file_that_cannot_be_read_says_so() -> Result<()> {
    let file = tempfile::NamedTempFile::with_suffix(".txt")?;
    visit(async |phone| {
        phone
            .before_load("FileReader.prototype.readAsText = function () { setTimeout(() => this.dispatchEvent(new Event('error'))); };")
            .await?;
        phone.open_ready(CODE).await?;
        let input = phone.find("input[type=file]").await?;
        input.send_keys(file.path().to_str().context("a UTF-8 path")?).await?;
        let said = "(input => input.closest('.share').querySelector('[role=status]').textContent === input.dataset.unread)";
        phone.until("it says so", &format!("{said}(document.querySelector('input[type=file]'))")).await?;
        ensure!(phone.js_text("document.querySelector('input[type=file]').value").await?.is_empty(), "the file cannot be chosen again");
        only_errors(phone, &[]).await
    })
    .await
}

/// A list that has lost its second item and won one: what an old code means there.
#[tokio::test]
async fn a_code_of_an_older_checklist() -> Result<()> {
    let items = items()?;
    let (code, _) = code_of_two(&items).await?;
    // The page's own data, changed before the app reads it.
    let newer = "
        document.addEventListener('readystatechange', () => {
            const script = document.querySelector('#page-data');
            if (!script || window.newer) return;
            window.newer = true;
            const data = JSON.parse(script.textContent), page = data.body.article.panels;
            page.items[1] = { href: '', label: '' };
            page.items.push({ href: 'viec-moi', label: 'Việc mới thử' });
            page.sizes.push(page.sizes[0] + 1);
            script.textContent = JSON.stringify(data);
        });";
    visit(async |phone| {
        phone.before_load(newer).await?;
        phone.open_ready(CODE).await?;
        ensure!(phone.js_is("window.newer").await?);
        let own = shown(phone).await?;
        ensure!(own.starts_with('2'), "not the second version: {own}");
        let said = look(phone, &code).await?;
        ensure!(said.contains("Việc mới thử"), "does not say what is new: {said}");
        ensure!(said.contains("Bỏ qua 1 dấu"), "does not say what is gone: {said}");
        phone.click("[data-act=union]").await?;
        phone.until("it is done", "document.querySelector('.take-back')").await?;
        ensure!(done(phone).await? == [items[0].clone()], "stored: {:?}", done(phone).await?);
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn another_tab_shows_it_at_once() -> Result<()> {
    let items = items()?;
    let (code, _) = code_of_two(&items).await?;
    visit(async |phone| {
        phone.open_ready(CHECKLIST).await?;
        let first = phone.new_tab(&format!("{CODE}#t={}", code.replace(' ', ""))).await?;
        phone.ready().await?;
        phone.click("[data-act=union]").await?;
        phone.switch(&first).await?;
        ticked(phone, &items[1], true).await?;
        ticked(phone, &items[2], false).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn without_storage_the_code_still_works_for_the_session() -> Result<()> {
    let items = items()?;
    let (code, _) = code_of_two(&items).await?;
    visit(async |phone| {
        phone.before_load(scripts::STORAGE_DENIED).await?;
        phone.open_ready(CODE).await?;
        look(phone, &code).await?;
        phone.click("[data-act=union]").await?;
        phone.until("it is done", "document.querySelector('.take-back')").await?;
        ensure!(squeezed(&shown(phone).await?) == code);
        only_errors(phone, &[]).await
    })
    .await
}

/// Storage of the version before: one person, who becomes the owner.
#[tokio::test]
async fn version_2_is_taken_over() -> Result<()> {
    let items = items()?;
    let old = json!({ "v": 2, "done": [items[0]], "na": [], "open": [] }).to_string();
    visit(async |phone| {
        phone.before_load(&scripts::stored_before(PROGRESS, &old)).await?;
        phone.open_ready(CHECKLIST).await?;
        ticked(phone, &items[0], true).await?;
        phone.click(&tick(&items[1])).await?;
        phone.reload().await?;
        ticked(phone, &items[0], true).await?;
        ticked(phone, &items[1], true).await?;
        only_errors(phone, &[]).await
    })
    .await
}
