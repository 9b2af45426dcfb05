//! `/kiem-tra-link/`: the same verdicts as tests/link_check.rs, by the browser's own parser and patterns; nothing of what
//! is pasted leaves the phone, is stored, or can be clicked.

use crate::only_errors;
use anyhow::{Context, Result, ensure};
use e2e::{Fault, Phone, Visit, dist, visit, visit_with_worker};
use serde_json::{Value, json};
use std::fs;

#[path = "../../../common/link_cases.rs"]
mod link_cases;

const PAGE: &str = "/kiem-tra-link/";

/// Puts a text into the field and presses the button; tells verdict and host of every link that is shown.
const LOOK: &str = "
    document.querySelector('#link-text').value = arguments[0];
    document.querySelector('[data-check]').click();
    return [...document.querySelectorAll('[data-verdict]')].map(box => box.dataset.verdict + ' ' + box.dataset.host);";

async fn look(phone: &Phone, text: &str) -> Result<Vec<String>> {
    let shown = phone.run(LOOK, vec![json!(text)]).await?;
    Ok(shown.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}

#[tokio::test]
async fn every_case_gets_its_verdict_in_a_browser() -> Result<()> {
    let cases = link_cases::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../link_cases.tsv"));
    visit(async |phone| {
        phone.open_ready(PAGE).await?;
        let mut wrong = Vec::new();
        let count = cases.len();
        for link_cases::Case { text, verdict, host } in &cases {
            let shown = look(phone, text).await?;
            let right = if verdict.is_empty() { shown.is_empty() } else { shown.contains(&format!("{verdict} {host}")) };
            if !right {
                wrong.push(format!("{text}: {verdict} {host} is due, {shown:?} is shown"));
            }
        }
        ensure!(count >= 120 && wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
        only_errors(phone, &[]).await
    })
    .await
}

/// tests/link_parity.tsv: what the crates `url` and `regex` make of raw texts, a browser makes of them too.
#[tokio::test]
async fn a_browser_and_the_crates_agree() -> Result<()> {
    let file = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../link_parity.tsv"))?;
    visit(async |phone| {
        phone.open_ready(PAGE).await?;
        let mut wrong = Vec::new();
        for line in file.lines() {
            let (text, shown) = line.split_once('\t').with_context(|| line.to_owned())?;
            let found = look(phone, &serde_json::from_str::<String>(text)?).await?;
            let mut due: Vec<&str> = shown.split("; ").filter(|part| !part.is_empty()).collect();
            // The same box is shown once.
            due.dedup();
            let found: Vec<&str> = found.iter().map(String::as_str).collect::<Vec<_>>();
            let mut once = found.clone();
            once.dedup();
            if once != due {
                wrong.push(format!("{text}: {due:?}, in the browser {found:?}"));
            }
        }
        ensure!(file.lines().count() >= 300 && wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_shared_into_the_app_is_looked_at_at_once() -> Result<()> {
    visit(async |phone| {
        for (query, shown) in [
            ("?text=https%3A%2F%2Fdichvucong.gov.vn%2F", vec!["real dichvucong.gov.vn"]),
            ("?title=Tin&text=Xem+dichvucong-gov.vn&url=https%3A%2F%2Fzalo.me%2F1", vec!["fake dichvucong-gov.vn", "known zalo.me"]),
            ("?url=https://trang-la.example/a%3Fb", vec!["unlisted trang-la.example"]),
        ] {
            phone.open_ready(&format!("{PAGE}{query}")).await?;
            let found = "[...document.querySelectorAll('[data-verdict]')].map(box => box.dataset.verdict + ' ' + box.dataset.host)";
            ensure!(phone.js(found).await? == json!(shown), "{query}: {}", phone.js(found).await?);
            ensure!(!phone.text(".link-said").await?.is_empty(), "{query}: nothing is said");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_leaves_the_phone_and_nothing_is_stored() -> Result<()> {
    visit(async |phone| {
        phone.open_ready(PAGE).await?;
        let before = phone.site.asked().len();
        let text = "https://trang-la.example/a.png https://dichvucong-gov.vn/ https://dichvucong.gov.vn/x <img src=https://trang-la.example/b.png>";
        ensure!(look(phone, text).await?.len() == 4, "{text}");
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        ensure!(phone.site.asked().len() == before, "asked for {:?}", &phone.site.asked()[before..]);
        let foreign = "performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(location.origin)).length";
        ensure!(phone.js(foreign).await? == 0, "something was fetched from elsewhere");
        ensure!(phone.js("localStorage.length + sessionStorage.length").await? == 0, "something was stored");
        ensure!(phone.js_is("location.search === ''").await?, "the text stands in the address");
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn what_is_pasted_stays_text() -> Result<()> {
    visit(async |phone| {
        phone.open_ready(PAGE).await?;
        for hostile in [
            "https://evil.com/<img src=x onerror=window.caught=1>",
            "https://evil.com/'\"onmouseover='window.caught=1",
            "javascript:window.caught=1//'><script>window.caught=1</script>",
            "https://dichvucong.gov.vn/\"><b onclick=1>x</b>",
            "evil.com/{why}{address}$1$&",
            "https://a<svg/onload=window.caught=1>.com",
        ] {
            look(phone, hostile).await?;
            let odd =
                "[...document.querySelectorAll('[data-results] *')].filter(element => ['SCRIPT', 'IMG', 'IFRAME'].includes(element.tagName)
                || [...element.attributes].some(({ name }) => name.startsWith('on') || name === 'style')).length";
            ensure!(phone.js(odd).await? == 0, "{hostile}");
            // Every link of the report leads to a page of ours.
            let links = "[...document.querySelectorAll('[data-results] a')].every(link => link.getAttribute('href').startsWith('/'))";
            ensure!(phone.js_is(links).await?, "{hostile}: a link leads away");
            ensure!(phone.js_is("window.caught === undefined").await?, "{hostile} ran");
        }
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn every_text_gets_words_and_many_links_are_quick() -> Result<()> {
    visit(async |phone| {
        phone.open_ready(PAGE).await?;
        for (text, words) in [("", "Ô còn trống"), ("Xin chào bà con", "Không thấy link"), ("Đọc mã OTP cho em", "dấu hiệu lừa đảo")]
        {
            look(phone, text).await?;
            ensure!(phone.text(".link-said").await?.contains(words), "{text}: {}", phone.text(".link-said").await?);
        }
        ensure!(phone.text("[data-scam]").await?.contains("OTP"), "the scam is not named");
        let many: String = (0..20).map(|i| format!("https://trang{i}.example/ ")).collect();
        let began = std::time::Instant::now();
        ensure!(look(phone, &many).await?.len() == 20, "20 links");
        println!("20 links: {:?}", began.elapsed());
        ensure!(phone.text(".link-said").await?.contains("20 link"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_was_pasted_before_the_app_is_looked_at_when_it_is_there() -> Result<()> {
    visit(async |phone| {
        let wasm = dist::wasm()?;
        phone.site.fault(&wasm, Fault::Held);
        phone.open(PAGE).await?;
        phone.find("#link-text").await?.send_keys("vneid.gov.vn.co").await?;
        phone.site.mend(&wasm);
        phone.until("it is looked at", "document.querySelector('[data-verdict=fake]')?.dataset.host === 'vneid.gov.vn.co'").await
    })
    .await
}

#[tokio::test]
async fn it_is_one_tap_from_the_page_on_scams() -> Result<()> {
    visit(async |phone| {
        phone.open_ready("/lua-dao/").await?;
        phone.click("#main a[href='/kiem-tra-link/']").await?;
        phone.arrived(PAGE).await?;
        ensure!(look(phone, "dichvucong.gov.vn").await? == ["real dichvucong.gov.vn"]);
        // Away and back: the field is empty again.
        phone.click("[data-results] a").await?;
        phone.arrived("/dich-vu/").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_script_the_page_teaches() -> Result<()> {
    let visit = Visit::default().without_script();
    let test = async |phone: &Phone| {
        phone.open(&format!("{PAGE}?text=evil.com")).await?;
        ensure!(!phone.sees("#link-text").await?, "a field that cannot work is shown");
        ensure!(phone.sees(".without-app").await? && phone.sees("#tu-nhin").await?, "it does not teach");
        Ok(())
    };
    visit.run(test).await
}

#[tokio::test]
async fn it_works_without_a_network_and_keeps_what_is_shared_from_the_host() -> Result<()> {
    visit_with_worker(async |phone| {
        phone.open_ready(PAGE).await?;
        crate::offline::kept(phone).await?;
        // From now on the worker answers.
        phone.open_ready(&format!("{PAGE}?text=bi-mat.example")).await?;
        ensure!(phone.js_is("document.querySelector('[data-host=\"bi-mat.example\"]')").await?, "the text was lost");
        let leaked: Vec<String> = phone.site.asked().into_iter().filter(|url| url.contains("bi-mat")).collect();
        ensure!(leaked.is_empty(), "the host was told: {leaked:?}");
        phone.site.down(true);
        phone.open_ready(&format!("{PAGE}?text=dichvucong-gov.vn")).await?;
        ensure!(phone.js_is("document.querySelector('[data-verdict=fake]')").await?, "no verdict without a network");
        Ok(())
    })
    .await
}
