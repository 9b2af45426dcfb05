//! Files of the index that come late, not at all, or in another order; and no network.

use super::*;
use crate::only_errors;
use anyhow::ensure;
use e2e::{Fault, scripts, visit, visit_with_worker};

/// The page says that there is no index, and asks again with the next letter.
async fn said_and_asked_for_again(fault: Fault) -> Result<()> {
    let index = index_of(PAGE)?;
    visit(async |phone| {
        phone.site.uncached();
        phone.site.fault(&index, fault);
        phone.open_ready("/tim/?q=tam%20tr").await?;
        phone.until("it is said", &format!("{COUNT}.startsWith('Chưa tải được')")).await?;
        phone.site.mend(&index);
        typed(phone, "u").await?;
        among_the_first(phone, "/huong-dan/dang-ky-tam-tru/").await
    })
    .await
}

#[tokio::test]
async fn an_index_that_does_not_come_is_said_and_asked_for_again() -> Result<()> {
    said_and_asked_for_again(Fault::Missing).await
}

/// Such as the page that a Wi-Fi sends in place of everything.
#[tokio::test]
async fn what_comes_and_is_no_index_is_none() -> Result<()> {
    said_and_asked_for_again(Fault::Other(b"<!DOCTYPE html>".to_vec())).await
}

#[tokio::test]
async fn an_index_that_takes_its_time_is_waited_for() -> Result<()> {
    let index = index_of(PAGE)?;
    visit(async |phone| {
        phone.site.fault(&index, Fault::Held);
        phone.open_ready(PAGE).await?;
        typed(phone, "tam tru").await?;
        ensure!(said(phone).await?.starts_with("Đang mở"), "said: «{}»", phone.js_text(COUNT).await?);
        phone.site.mend(&index);
        // Without another key.
        among_the_first(phone, "/huong-dan/dang-ky-tam-tru/").await?;
        phone.until("they are counted", &format!("{COUNT}.includes('kết quả')")).await?;
        ensure!(asked(phone, &index) == 1, "asked for {} times", asked(phone, &index));
        only_errors(phone, &[]).await
    })
    .await
}

/// The national catalogue is no part of the project, so another file stands in for it.
#[tokio::test]
async fn an_imported_catalogue_comes_after_the_index_and_stands_behind_guides() -> Result<()> {
    let (index, catalogue) = (index_of(PAGE)?, "/robots.txt");
    let listed = "congdanso-search 1\nk\t0190\tĐăng ký tạm trú cho tàu thử nghiệm\tSở Thử\t9.000001\n";
    visit(async |phone| {
        phone.site.fault(catalogue, Fault::Other(listed.as_bytes().to_vec()));
        phone.site.fault(&index, Fault::Held);
        phone.open_ready(PAGE).await?;
        phone.run("document.querySelector('[data-search-box]').dataset.catalogue = arguments[0]", vec![json!(catalogue)]).await?;
        typed(phone, "tam tru").await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        ensure!(asked(phone, catalogue) == 0, "the catalogue overtakes the index");
        phone.site.mend(&index);
        among_the_first(phone, "/huong-dan/dang-ky-tam-tru/").await?;
        put(phone, "tam tru tau thu nghiem").await?;
        let row = format!("{ROWS}.find(row => row.dataset.kind === 'catalogue')");
        phone.until("the listed procedure is found", &row).await?;
        let row = phone.js_text(&format!("{row}.textContent")).await?;
        ensure!(row.contains("9.000001") && row.contains("Sở Thử"), "«{row}»");
        put(phone, "9000001").await?;
        phone.until("found by its code", &format!("{ROWS}[0]?.dataset.kind === 'catalogue'")).await?;
        ensure!(asked(phone, catalogue) == 1, "asked for {} times", asked(phone, catalogue));
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn it_works_without_a_network() -> Result<()> {
    visit_with_worker(async |phone| {
        phone.open_ready(PAGE).await?;
        crate::offline::kept(phone).await?;
        phone.open_ready(PAGE).await?;
        phone.site.down(true);
        for (address, found) in
            [("/tim/?q=khai+sinh", "/huong-dan/dang-ky-khai-sinh/"), ("/en/tim/?q=birth", "/en/huong-dan/dang-ky-khai-sinh/")]
        {
            phone.open_ready(address).await?;
            among_the_first(phone, found).await?;
        }
        // And from the box of the home page.
        phone.open_ready("/").await?;
        typed(phone, "tam tru").await?;
        among_the_first(phone, "/huong-dan/dang-ky-tam-tru/").await?;
        phone.find(BOX).await?.send_keys(Key::Enter).await?;
        phone.at(PAGE).await?;
        phone.ready().await?;
        among_the_first(phone, "/huong-dan/dang-ky-tam-tru/").await
    })
    .await
}

/// WebKit's compiler breaks the search now and then (docs/search.md): then the page is loaded anew, once, with what was
/// looked for. What traps again is given up.
#[tokio::test]
async fn a_trap_is_answered_by_one_reload() -> Result<()> {
    visit(async |phone| {
        phone.before_load(scripts::TRAP).await?;
        phone.open_ready("/tim/?q=tam%20tru").await?;
        among_the_first(phone, "/huong-dan/dang-ky-tam-tru/").await?;
        phone.run("window.trap()", vec![]).await?;
        phone.until("the page is loaded anew", "!window.sameLoad").await?;
        phone.ready().await?;
        among_the_first(phone, "/huong-dan/dang-ky-tam-tru/").await?;
        ensure!(phone.js_text("document.querySelector('[data-search]').value").await? == "tam tru", "what was typed is lost");
        phone.run("window.trap()", vec![]).await?;
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
        ensure!(phone.js_is("window.sameLoad && document.documentElement.matches('.no-app')").await?, "loaded again and again");
        only_errors(phone, &[]).await
    })
    .await
}
