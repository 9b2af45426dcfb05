//! `/dich-vu/`: the list of services narrows down.

use super::*;
use crate::only_errors;
use anyhow::ensure;
use e2e::visit;
use serde_json::Value;
use std::collections::BTreeSet;

const CARDS: &str = "[...document.querySelectorAll('[data-service]')].filter(card => card.checkVisibility())";

#[tokio::test]
async fn services_narrow_down_by_need_agency_and_words_together() -> Result<()> {
    visit(async |phone| {
        phone.open_ready("/dich-vu/").await?;
        let shown = async |what: &str| -> Result<Vec<String>> {
            let found = phone.js(&format!("{CARDS}.map(card => card.{what})")).await?;
            Ok(found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
        };
        let choose = async |name: &str, value: &str| -> Result<()> {
            let script = "
                const filter = document.querySelector(`[data-filter=${arguments[0]}]`);
                filter.value = arguments[1];
                filter.dispatchEvent(new Event('input', { bubbles: true }));";
            phone.run(script, vec![json!(name), json!(value)]).await?;
            Ok(())
        };
        let all = shown("dataset.service").await?;
        ensure!(all.len() > 50, "only {} services", all.len());

        // A need and an agency that have services in common, but not all of them.
        let pairs: Vec<(String, String)> = shown("dataset.need").await?.into_iter().zip(shown("dataset.agency").await?).collect();
        let fits = |pair: &&(String, String)| {
            let of_need = pairs.iter().filter(|other| other.0 == pair.0).count();
            let both = pairs.iter().filter(|other| other == pair).count();
            both > 1 && both < of_need
        };
        let (need, agency) = pairs.iter().find(fits).context("no need with several agencies")?;
        let of_need = pairs.iter().filter(|pair| pair.0 == *need).count();
        let both = pairs.iter().filter(|pair| pair.0 == *need && pair.1 == *agency).count();

        choose("need", need).await?;
        ensure!(shown("dataset.need").await? == vec![need.clone(); of_need], "another need is shown");
        phone.until("they are counted", &format!("{COUNT} === '{of_need} kết quả'")).await?;
        let headings = "[...document.querySelectorAll('[data-service-group] h2')].filter(title => title.checkVisibility()).length";
        ensure!(phone.js(headings).await? == 1, "headings of empty groups");
        choose("agency", agency).await?;
        ensure!(shown("dataset.agency").await? == vec![agency.clone(); both], "another agency is shown");

        // Words on top of both: something that only one of them is called.
        let title = shown("dataset.service").await?.remove(0);
        put(phone, &title).await?;
        let first = format!("{CARDS}[0]?.dataset.service === {}", json!(title));
        phone.until("it is found", &first).await?;
        ensure!(shown("dataset.need").await?.iter().all(|shown| shown == need), "words let other needs in");
        ensure!(phone.js_is("location.search.startsWith('?q=')").await?, "the address does not follow");
        // Everything again.
        put(phone, "").await?;
        choose("need", "").await?;
        choose("agency", "").await?;
        ensure!(shown("dataset.service").await? == all, "not everything is back");
        only_errors(phone, &[]).await
    })
    .await
}

/// A filter looks through all that fits, not only through the dozen that is shown without one.
#[tokio::test]
async fn a_filter_reaches_what_stands_behind_the_best() -> Result<()> {
    visit(async |phone| {
        phone.open_ready("/dich-vu/?q=%C4%91%C4%83ng+k%C3%BD").await?;
        phone.until("services are found", &format!("{CARDS}.length > 0")).await?;
        let shown: BTreeSet<String> = agencies(phone, &format!("{CARDS}.map(card => card.dataset.agency)")).await?;
        let whole = "[...document.querySelectorAll('[data-services-list] [data-service]')]
            .filter(card => card.dataset.service.startsWith('Đăng ký')).map(card => card.dataset.agency)";
        let all = agencies(phone, whole).await?;
        let hidden: Vec<&String> = all.difference(&shown).collect();
        for agency in all.iter() {
            let script = "
                const filter = document.querySelector('[data-filter=agency]');
                filter.value = arguments[0];
                filter.dispatchEvent(new Event('input', { bubbles: true }));";
            phone.run(script, vec![json!(agency)]).await?;
            let right = format!("{CARDS}.length > 0 && {CARDS}.every(card => card.dataset.agency === {})", json!(agency));
            phone.until(&format!("services of {agency} are found (behind the best: {hidden:?})"), &right).await?;
        }
        Ok(())
    })
    .await
}

async fn agencies(phone: &Phone, list: &str) -> Result<BTreeSet<String>> {
    let found = phone.js(list).await?;
    Ok(found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}

#[tokio::test]
async fn a_found_service_is_whole_and_its_code_can_be_copied() -> Result<()> {
    visit(async |phone| {
        phone.before_load("document.addEventListener('copy', () => { window.copied = document.activeElement.value; });").await?;
        phone.before_load("delete Navigator.prototype.clipboard;").await?;
        phone.open_ready("/dich-vu/?q=1.004194").await?;
        phone.until("it is found", "document.querySelector('ol[data-results] [data-service]')").await?;
        let card = phone.text("ol[data-results] [data-service]").await?;
        for part in ["Đăng ký tạm trú", "1.004194", "Trang đích: dichvucong.gov.vn", "Chép mã", "Xem cách làm", "Mở trang"] {
            ensure!(card.contains(part), "no «{part}» in «{card}»");
        }
        ensure!(phone.js_is(&format!("{ROWS}[0].dataset.kind === 'procedure' && {ROWS}[0].target === '_blank'")).await?);
        phone.click("ol[data-results] [data-do=copy]").await?;
        phone.until("it says so", "document.querySelector('ol[data-results] [data-copied]').textContent === 'Đã chép mã.'").await?;
        ensure!(phone.js("window.copied").await? == json!("1.004194"), "copied: {}", phone.js("window.copied").await?);
        put(phone, "zzzzqqq").await?;
        let said = said_of(phone, "Chưa thấy").await?;
        ensure!(!said.contains("dưới đây"), "it points to jobs that are not there: «{said}»");
        only_errors(phone, &[]).await
    })
    .await
}

async fn said_of(phone: &Phone, start: &str) -> Result<String> {
    phone.until(&format!("«{start}» is said"), &format!("{COUNT}.startsWith({})", json!(start))).await?;
    phone.js_text(COUNT).await
}
