//! Every page of the built site, opened in the browser.

use anyhow::{Context, Result, ensure};
use e2e::{dist, squeezed, visit};
use serde_json::json;

/// Text as it was written, and as it is seen, before the app has touched the page: deferred scripts have run, the app
/// starts when the page is idle. WebKit may come here before the page has its style, which says where lines end.
const BEFORE: &str = "addEventListener('DOMContentLoaded', () => {
    const app = document.querySelector('#app'), style = document.querySelector('link[rel=stylesheet]');
    const look = () => {
        window.before = app && { touched: document.documentElement.hasAttribute('data-ready'), seen: app.innerText };
    };
    if (!style || style.sheet) look();
    else style.addEventListener('load', look);
});";

/// Waits for the app, compares, ticks the first box. What facts say of today is not the app's text but the day's.
const VISIT: &str = "
    const html = document.documentElement, started = performance.now();
    while (!html.hasAttribute('data-ready')) {
        if (html.hasAttribute('data-app-error')) return { error: html.getAttribute('data-app-error') };
        if (performance.now() - started > 20000) return { error: 'data-ready does not appear' };
        await new Promise(then => setTimeout(then, 5));
    }
    const app = document.querySelector('#app');
    // This browser offers to install the site, at a moment of its own.
    document.documentElement.classList.remove('can-install');
    // Written in the browser, from what this phone knows.
    app.querySelectorAll('[data-panel]').forEach(panel => panel.textContent = '');
    app.querySelectorAll('.ended, .not-yet').forEach(fact => fact.classList.remove('ended', 'not-yet'));
    const written = new DOMParser().parseFromString(arguments[0], 'text/html').querySelector('#app').textContent;
    const result = { before: window.before, written, now: app.textContent, seen: app.innerText };
    const box = app.querySelector('input[data-key]');
    if (box) {
        box.click();
        const stored = JSON.parse(localStorage.getItem('congdanso.progress') || '{}');
        result.tick = [box.checked, (stored.people?.[0].progress.done || []).includes(box.dataset.key)];
    }
    localStorage.clear();
    return result;";

#[tokio::test]
async fn every_page_says_the_same_with_the_app_and_ticks() -> Result<()> {
    let routes = dist::routes()?;
    let (mut opened, mut stubs, mut ticked) = (0, 0, 0);
    // A browser for every few hundred pages: each visit has a limit of its own, however many guides there are.
    for some in routes.chunks(200) {
        visit(async |phone| {
            phone.before_load(BEFORE).await?;
            let mut wrong = Vec::new();
            for route in some {
                let html = dist::html(route)?;
                if dist::is_stub(&html) {
                    stubs += 1;
                    continue;
                }
                phone.open(route).await?;
                opened += 1;
                let offline = route.ends_with("/mat-mang/");
                ensure!(html.contains("id=\"page-data\"") != offline, "{route}: only the offline page has no data");
                if offline {
                    // It is served under foreign addresses: no script of the app may ever run there.
                    ensure!(!html.contains("<script src="), "{route} loads the app");
                } else {
                    let result = phone.run(VISIT, vec![json!(html)]).await.with_context(|| route.clone())?;
                    ticked += usize::from(result["tick"].is_array());
                    if let Some(fault) = fault(&result) {
                        wrong.push(format!("{route}: {fault}"));
                    }
                }
                for error in phone.errors().await? {
                    wrong.push(format!("{route}: console: {error}"));
                }
            }
            let failed = phone.site.failed();
            ensure!(failed.is_empty(), "failed requests: {failed:?}");
            ensure!(wrong.is_empty(), "{} pages are wrong:\n{}", wrong.len(), wrong.join("\n"));
            Ok(())
        })
        .await?;
    }
    ensure!(opened + stubs == routes.len() && opened > 200, "{opened} pages opened, {stubs} stubs, {} there", routes.len());
    ensure!(ticked > 100, "only {ticked} pages had something to tick");
    println!("{opened} pages opened, {ticked} with ticks, {stubs} stubs");
    Ok(())
}

fn fault(result: &serde_json::Value) -> Option<String> {
    if let Some(error) = result["error"].as_str() {
        return Some(error.to_owned());
    }
    let text = |value: &serde_json::Value| squeezed(value.as_str().unwrap_or_default());
    let [written, now] = [text(&result["written"]), text(&result["now"])];
    let [seen_before, seen] = [text(&result["before"]["seen"]), text(&result["seen"])];
    if result["before"]["touched"] != json!(false) {
        Some("the app was there before the text".to_owned())
    } else if seen_before.len() < 100 {
        Some(format!("hardly any text to see: {seen_before:?}"))
    } else if written != now {
        Some(format!("the text has changed: {}", difference(&written, &now)))
    } else if seen_before != seen {
        Some(format!("what is seen has changed: {}", difference(&seen_before, &seen)))
    } else if result["tick"].is_array() && result["tick"] != json!([true, true]) {
        Some(format!("the first box does not tick or is not saved: {}", result["tick"]))
    } else {
        None
    }
}

/// Where two texts part.
fn difference(before: &str, after: &str) -> String {
    let at = before.chars().zip(after.chars()).take_while(|(a, b)| a == b).count();
    let cut = |text: &str| text.chars().skip(at.saturating_sub(20)).take(100).collect::<String>();
    format!("{:?} is now {:?}", cut(before), cut(after))
}
