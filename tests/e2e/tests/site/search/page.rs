//! The search page and the box of the home page.

use super::*;
use crate::only_errors;
use anyhow::ensure;
use e2e::{Engine, Visit, visit};
use serde_json::Value;
use std::fs;

#[tokio::test]
async fn the_index_is_fetched_once_and_only_when_somebody_turns_to_the_box() -> Result<()> {
    let index = index_of("/")?;
    visit(async |phone| {
        phone.open_ready("/").await?;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let early: Vec<String> = phone.site.asked().into_iter().filter(|path| path.starts_with(PAGE)).collect();
        ensure!(early.is_empty(), "asked for before anybody searches: {early:?}");
        phone.click(BOX).await?;
        phone.until("the index is asked for", &format!("performance.getEntriesByName(location.origin + {}).length", json!(index))).await?;
        typed(phone, "tam tru").await?;
        among_the_first(phone, "/huong-dan/dang-ky-tam-tru/").await?;
        ensure!(phone.js_is("location.search === ''").await?, "the home page's address has changed");
        ensure!(asked(phone, &index) == 1, "asked for {} times", asked(phone, &index));
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn enter_leads_from_home_to_the_search_page() -> Result<()> {
    visit(async |phone| {
        phone.open_ready("/").await?;
        typed(phone, "khai sinh").await?;
        phone.find(BOX).await?.send_keys(Key::Enter).await?;
        phone.at(PAGE).await?;
        phone.ready().await?;
        among_the_first(phone, "/huong-dan/dang-ky-khai-sinh/").await?;
        ensure!(phone.js("location.search").await? == json!("?q=khai+sinh"), "at {}", phone.js("location.search").await?);
        ensure!(phone.js("document.querySelector('[data-search]').value").await? == json!("khai sinh"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_typed_address_shows_results_marked_and_counted() -> Result<()> {
    visit(async |phone| {
        phone.open_ready("/tim/?q=dang%20ky%20tam%20tru").await?;
        among_the_first(phone, "/huong-dan/dang-ky-tam-tru/").await?;
        let marked = phone.js_text(&format!("{ROWS}[0].querySelector('mark').textContent")).await?;
        ensure!(marked == "Đăng ký tạm trú", "marked: «{marked}»");
        let said = said(phone).await?;
        let rows = phone.js(&format!("{ROWS}.length")).await?;
        ensure!(said == format!("{rows} kết quả"), "{rows} rows, said: «{said}»");
        ensure!(phone.js_is("document.querySelector('[data-count]').getAttribute('role') === 'status'").await?, "it is not announced");
        // What leads to a state site says where, and opens a tab of its own.
        let out = format!("{ROWS}.filter(row => row.dataset.kind === 'procedure')");
        ensure!(phone.js_is(&format!("{out}.length > 0")).await?, "no procedure is found");
        let plain = format!(
            "{out}.every(row => row.target === '_blank' && row.rel === 'noopener noreferrer' && row.textContent.includes(row.host))"
        );
        ensure!(phone.js_is(&plain).await?, "a way out does not name its host or opens in the same tab");
        only_errors(phone, &[]).await
    })
    .await
}

/// Said at every key, nobody could follow.
#[tokio::test]
async fn the_count_waits_until_somebody_pauses() -> Result<()> {
    visit(async |phone| {
        phone.open_ready("/tim/?q=tam").await?;
        said(phone).await?;
        let script = "
            window.changes = 0;
            new MutationObserver(() => window.changes += 1).observe(document.querySelector('[data-count]'), { childList: true });
            const box = document.querySelector('[data-search]');
            for (const text of ['tam t', 'tam tr', 'tam tru', 'tam tru q', 'tam tru qua']) {
                box.value = text;
                box.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }";
        phone.run(script, vec![]).await?;
        ensure!(phone.js("window.changes").await? == 0, "said at once");
        phone.until("it is said", "window.changes > 0").await?;
        tokio::time::sleep(Duration::from_millis(600)).await;
        ensure!(phone.js("window.changes").await? == 1, "said {} times", phone.js("window.changes").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_address_follows_and_back_returns_to_the_results() -> Result<()> {
    visit(async |phone| {
        phone.before_load(e2e::scripts::NOTE_SCROLL).await?;
        phone.open_ready("/lien-he/").await?;
        phone.open_ready(PAGE).await?;
        let before = phone.js("history.length").await?;
        typed(phone, "đăng ký").await?;
        phone.until("the address follows", "location.search === '?q=' + encodeURIComponent('đăng ký')").await?;
        ensure!(phone.js("history.length").await? == before, "typing has filled the history");
        phone.until("results are there", &format!("{ROWS}.length > 5")).await?;

        // A result far down: back leads to it again.
        let link = phone.js_text(&format!("{ROWS}.filter(row => row.dataset.kind === 'guide').pop().getAttribute('href')")).await?;
        phone.run(&format!("{ROWS}.find(row => row.getAttribute('href') === arguments[0]).scrollIntoView()"), vec![json!(link)]).await?;
        let rows = phone.js(&format!("{ROWS}.map(row => row.getAttribute('href')).join()")).await?;
        phone.click(&format!("ol[data-results] a[href='{link}']")).await?;
        phone.arrived(&link).await?;
        phone.driver.back().await?;
        phone.at(PAGE).await?;
        phone.until("the same results", &format!("{ROWS}.map(row => row.getAttribute('href')).join() === {rows}")).await?;
        ensure!(phone.js("document.querySelector('[data-search]').value").await? == json!("đăng ký"));
        ensure!(phone.js("clickedAt").await?.as_f64().is_some_and(|y| y > 100.0), "the page is too short to tell");
        phone.until("the same place", "Math.abs(scrollY - clickedAt) < 5").await?;
        // And one step further lies the page before the search.
        phone.driver.back().await?;
        phone.at("/lien-he/").await?;
        only_errors(phone, &[]).await
    })
    .await
}

/// Name, code or path of the first three results, as tests/search_cases.tsv names them: all that may be meant.
const NAMES: &str = "
    const box = document.querySelector('[data-search]');
    box.value = arguments[0];
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const rows = [...document.querySelectorAll('ol[data-results] a[data-result]')].slice(0, 3);
    return rows.flatMap(row => {
        const kind = row.dataset.kind, href = row.getAttribute('href');
        const code = row.querySelector('.row-note:last-child').textContent.match(/(?:mã|code)\\s(\\S+)$/)?.[1];
        return [href, `${kind}:${href.split('#')[1]}`, `${kind}:${code}`, `${kind}:${row.querySelector('.row-title').textContent}`];
    });";

#[tokio::test]
async fn every_case_finds_the_same_in_a_browser() -> Result<()> {
    let file = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../search_cases.tsv"))?;
    let cases = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let (english, vietnamese): (Vec<&str>, Vec<&str>) = cases.partition(|case| case.contains("\t/en/"));
    ensure!(vietnamese.len() >= 150 && english.len() >= 5, "{} + {} cases", vietnamese.len(), english.len());
    visit(async |phone| {
        let mut wrong = Vec::new();
        for (page, cases) in [(PAGE, vietnamese), ("/en/tim/", english)] {
            phone.open_ready(&format!("{page}?q=vneid")).await?;
            phone.until("the index is there", &format!("{ROWS}.length > 0")).await?;
            for case in cases {
                let (text, wanted) = case.split_once('\t').with_context(|| format!("«{case}» wants nothing"))?;
                let names = phone.run(NAMES, vec![json!(text)]).await?;
                let names: Vec<&str> = names.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
                if !wanted.split(' ').any(|wanted| names.contains(&wanted)) {
                    wrong.push(format!("«{text}» wants {wanted}, finds {names:?}"));
                }
            }
        }
        ensure!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn nothing_typed_and_nothing_found_lead_on() -> Result<()> {
    let jobs = "[...document.querySelectorAll('#main .chips a')]";
    visit(async |phone| {
        phone.open_ready(PAGE).await?;
        let leads_on = async || -> Result<()> {
            let guides = "link => link.checkVisibility() && link.getAttribute('href').startsWith('/huong-dan/')";
            ensure!(phone.js(&format!("{jobs}.filter({guides}).length")).await? == 6, "not six frequent jobs");
            ensure!(phone.sees("#main .help a").await?, "no way to the numbers to call");
            Ok(())
        };
        leads_on().await?;
        ensure!(phone.js_text(COUNT).await?.is_empty(), "something is said of nothing");
        // One letter says nothing yet.
        typed(phone, "t").await?;
        tokio::time::sleep(Duration::from_millis(700)).await;
        ensure!(phone.js_text(COUNT).await?.is_empty() && phone.js(&format!("{ROWS}.length")).await? == 0, "one letter is looked for");

        put(phone, "zzzzqqq").await?;
        let said = said(phone).await?;
        ensure!(said.starts_with("Chưa thấy."), "said: «{said}»");
        ensure!(!phone.sees("ol[data-results]").await?, "an empty list is shown");
        leads_on().await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn without_a_script_lists_stand_in_for_the_box() -> Result<()> {
    let test = async |phone: &Phone| {
        phone.open("/").await?;
        ensure!(!phone.sees(BOX).await?, "a box that cannot work is shown on the home page");
        phone.open("/tim/?q=tam+tru").await?;
        ensure!(!phone.sees(BOX).await?, "a box that cannot work is shown");
        ensure!(phone.sees(".without-app a").await? && phone.sees("#main .help a").await?, "it does not say where to look");
        phone.open("/dich-vu/").await?;
        ensure!(!phone.sees(BOX).await? && phone.sees(".without-app a").await?, "a box that cannot work is shown");
        let unseen = "[...document.querySelectorAll('[data-service]')].filter(card => !card.checkVisibility()).length";
        ensure!(phone.js(&format!("document.querySelectorAll('[data-service]').length > 50 && {unseen} === 0")).await? == true);
        Ok(())
    };
    Visit::default().without_script().run(test).await
}

#[tokio::test]
async fn what_is_typed_stays_text() -> Result<()> {
    visit(async |phone| {
        for hostile in [
            "<img src=x onerror=window.caught=1> tam tru",
            "\"><script>window.caught=1</script> tam tru",
            "tam tru ' onmouseover='window.caught=1",
            "%E0%A4%A",
            "&quot;&lt; khai sinh \u{202e}\u{0}",
        ] {
            let query = phone.run("return encodeURIComponent(arguments[0])", vec![json!(hostile)]).await?;
            phone.open_ready(&format!("/tim/?q={}", query.as_str().context("a query")?)).await?;
            said(phone).await?;
            let odd = "[...document.querySelectorAll('[data-search-box] *')].filter(element =>
                ['SCRIPT', 'IMG', 'IFRAME'].includes(element.tagName)
                || [...element.attributes].some(({ name }) => name.startsWith('on') || name === 'style')).length";
            ensure!(phone.js(odd).await? == 0, "{hostile}");
            ensure!(phone.js_is("window.caught === undefined").await?, "{hostile} ran");
            let kept: String = hostile.chars().filter(|c| *c != '\0').collect();
            let value = phone.js_text("document.querySelector('[data-search]').value").await?.replace(['\0', '\u{fffd}'], "");
            ensure!(value == kept, "«{value}» stands for «{kept}»");
        }
        // An address that cannot be decoded is no search.
        phone.open_ready("/tim/?q=%E0%A4%A").await?;
        ensure!(phone.js_is("document.querySelector('[data-search]').value === ''").await?);
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn in_english() -> Result<()> {
    visit(async |phone| {
        phone.open_ready("/en/tim/?q=passport").await?;
        said(phone).await?;
        let own = format!("{ROWS}.filter(row => !row.target)");
        ensure!(phone.js_is(&format!("{own}.length > 0 && {own}.every(row => row.getAttribute('href').startsWith('/en/'))")).await?);
        ensure!(phone.js_text(COUNT).await?.starts_with("Results:"), "{}", phone.js_text(COUNT).await?);
        // What has no English words says so to those who hear the page.
        let spoken =
            format!("{ROWS}.filter(row => row.dataset.kind === 'procedure').every(row => row.querySelector('.row-title').lang === 'vi')");
        ensure!(phone.js_is(&spoken).await?, "a Vietnamese title is read as English");
        ensure!(phone.js_is(&format!("{own}.some(row => !row.querySelector('.row-title').lang)")).await?, "English is read as Vietnamese");
        Ok(())
    })
    .await
}

/// On the narrowest phone, and with the largest letters.
#[tokio::test]
async fn nothing_is_wider_than_the_screen() -> Result<()> {
    visit(async |phone| {
        for address in ["/", "/tim/?q=tam+tru", "/tim/?q=1.004194", "/tim/?q=zzzzqqq", "/dich-vu/?q=khai+sinh", "/en/tim/?q=residence"] {
            phone.open_ready(address).await?;
            if address == "/" {
                typed(phone, "tam tru").await?;
            }
            said(phone).await?;
            for width in [360, 320] {
                // Only Chromium's driver makes a screen that narrow.
                if phone.engine == Engine::Chromium {
                    let screen = json!({ "width": width, "height": 640, "deviceScaleFactor": 2, "mobile": true });
                    phone.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
                }
                for size in ["19", "30"] {
                    phone.run("document.documentElement.dataset.size = arguments[0]", vec![json!(size)]).await?;
                    let by = phone.js("document.documentElement.scrollWidth - innerWidth").await?.as_i64().context("a width")?;
                    ensure!(by <= 0, "{address} at {width}, letters of {size}: {by} pixels too wide");
                }
            }
        }
        Ok(())
    })
    .await
}
