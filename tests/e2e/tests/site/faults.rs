//! What goes wrong while the site is open, apart from what no_wasm, storage, navigation and offline look at: text stays
//! readable, links work, nothing ticked is lost, no error is left uncaught.

use crate::offline::kept;
use crate::{PROGRESS, done, only_errors, tick, ticked};
use anyhow::{Result, ensure};
use e2e::{Engine, Fault, Phone, dist, scripts, visit, visit_with_worker};
use serde_json::json;

/// Text can be read, and a link leads on.
async fn reads_and_leads_on(phone: &Phone, guide: &dist::Guide) -> Result<()> {
    ensure!(phone.sees("h1").await? && phone.sees(&format!("#buoc-{} h2", guide.steps)).await?, "the text cannot be read");
    phone.click(".guide-start a").await?;
    phone.until("the first step", "location.pathname.includes('/buoc-') && document.querySelector('#main h1').checkVisibility()").await
}

#[tokio::test]
async fn wasm_of_a_wrong_type_works_all_the_same() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        phone.site.fault(&dist::wasm()?, Fault::Typed("text/plain"));
        phone.open_ready(&guide.path()).await?;
        let key = guide.keys("step")?.remove(0);
        phone.click(&tick(&key)).await?;
        ticked(phone, &key, true).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn while_the_wasm_is_on_its_way_one_reads_and_goes_on() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        let wasm = dist::wasm()?;
        phone.site.fault(&wasm, Fault::Held);
        phone.open(&guide.path()).await?;
        tokio::time::sleep(std::time::Duration::from_secs(30)).await;
        ensure!(!phone.js_is("document.documentElement.matches('.no-app, [data-app-error]')").await?, "given up, though it is only slow");
        reads_and_leads_on(phone, &guide).await?;
        phone.site.mend(&wasm);
        phone.ready().await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn while_a_page_is_on_its_way_the_old_one_can_be_read() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit(async |phone| {
        let data = format!("{}page.json", guide.path());
        phone.site.fault(&data, Fault::Held);
        phone.open_ready("/huong-dan/").await?;
        phone.click(&format!("main a[href=\"{}\"]", guide.path())).await?;
        phone.at(&guide.path()).await?;
        ensure!(phone.sees("#main h1").await?, "nothing is shown");
        // Back, while it is still on its way: it must not be shown over the list when it comes.
        phone.driver.back().await?;
        phone.at("/huong-dan/").await?;
        phone.site.mend(&data);
        phone.run("await new Promise(done => setTimeout(done, 500))", vec![]).await?;
        ensure!(phone.js_is("!document.querySelector('.guide')").await?, "the late page is shown");
        phone.click(&format!("main a[href=\"{}\"]", guide.path())).await?;
        phone.arrived(&guide.path()).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn twenty_quick_ways_there_and_back() -> Result<()> {
    visit(async |phone| {
        phone.open_ready("/huong-dan/").await?;
        for n in 0..20 {
            let script = "
                const links = [...document.querySelectorAll('main a[href^=\"/\"]:not([href*=\"#\"]):not([target])')];
                if (arguments[0] % 4 === 3 || !links.length) history.back();
                else links[arguments[0] % links.length].click();";
            // A page whose data was cut off by the next click is loaded instead: then there is nobody to answer.
            let _ = phone.run(script, vec![json!(n)]).await;
            tokio::time::sleep(std::time::Duration::from_millis(n % 3 * 15)).await;
        }
        // All answers are in when title and address belong together.
        let last = "/lien-he/";
        phone.until("a page with a foot", "document.querySelector('.foot-links, .bar .call')").await?;
        phone.ready().await?;
        phone.click(".call").await?;
        phone.arrived(last).await?;
        let html = dist::html(last)?;
        let title = phone.driver.title().await?;
        ensure!(html.contains(&format!("<title>{title}</title>")), "at the end: «{title}»");
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn storage_cleared_while_open_takes_the_next_tick() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let keys = guide.keys("step")?;
    visit(async |phone| {
        phone.open_ready(&guide.path()).await?;
        phone.click(&tick(&keys[0])).await?;
        ticked(phone, &keys[0], true).await?;
        phone.run("localStorage.clear()", vec![]).await?;
        phone.click(&tick(&keys[1])).await?;
        ticked(phone, &keys[1], true).await?;
        ensure!(done(phone).await?.contains(&keys[1]), "the new tick is not kept");
        // What is seen is what is kept.
        let seen = phone.js(&format!("document.querySelector('{}').checked", tick(&keys[0]))).await?;
        ensure!(json!(done(phone).await?.contains(&keys[0])) == seen, "the page shows what is not kept");
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn storage_spoilt_from_elsewhere_costs_no_tick() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let keys = guide.keys("step")?;
    visit(async |phone| {
        phone.open_ready(&guide.path()).await?;
        phone.click(&tick(&keys[0])).await?;
        let first = phone.new_tab(&guide.path()).await?;
        phone.ready().await?;
        phone.run("localStorage.setItem(arguments[0], '{\"v\":1, broken')", vec![json!(PROGRESS)]).await?;
        phone.switch(&first).await?;
        phone.click(&tick(&keys[1])).await?;
        ticked(phone, &keys[0], true).await?;
        ticked(phone, &keys[1], true).await?;
        phone.reload().await?;
        ticked(phone, &keys[0], true).await?;
        ticked(phone, &keys[1], true).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_trap_of_the_app_loses_no_tick() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let keys = guide.keys("step")?;
    visit(async |phone| {
        phone.before_load(scripts::TRAP_AT_A_TICK).await?;
        phone.open_ready(&guide.path()).await?;
        phone.click(&tick(&keys[0])).await?;
        ticked(phone, &keys[0], true).await?;
        phone.run("document.documentElement.setAttribute('data-trap', '')", vec![]).await?;
        phone.click(&tick(&keys[1])).await?;
        phone.until("the page gives the app up", "document.documentElement.classList.contains('no-app')").await?;
        ensure!(done(phone).await? == [keys[0].clone()], "stored by an app that has trapped: {:?}", done(phone).await?);
        reads_and_leads_on(phone, &guide).await?;
        phone.open_ready(&guide.path()).await?;
        ticked(phone, &keys[0], true).await?;
        ticked(phone, &keys[1], true).await?;
        ensure!(done(phone).await?.len() == 2, "stored: {:?}", done(phone).await?);
        // A trap is an error of the page; each engine has words of its own for it.
        only_errors(phone, &["nreachable"]).await
    })
    .await
}

#[tokio::test]
async fn two_tabs_tick_the_same_thing() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let key = guide.keys("step")?.remove(0);
    visit(async |phone| {
        phone.open_ready(&guide.path()).await?;
        let first = phone.new_tab(&guide.path()).await?;
        phone.ready().await?;
        let second = phone.driver.window().await?;
        phone.click(&tick(&key)).await?;
        phone.switch(&first).await?;
        ticked(phone, &key, true).await?;
        // A tap on what is done takes it back, here and there; once more, and it stands in both.
        phone.click(&tick(&key)).await?;
        phone.switch(&second).await?;
        ticked(phone, &key, false).await?;
        phone.click(&tick(&key)).await?;
        phone.switch(&first).await?;
        ticked(phone, &key, true).await?;
        ensure!(done(phone).await? == [key.clone()], "stored: {:?}", done(phone).await?);
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_clock_wrong_by_ten_years_spoils_nothing() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let key = guide.keys("step")?.remove(0);
    for moment in ["2016-01-01T00:00:00+07:00", "2036-12-31T23:59:00+07:00"] {
        visit(async |phone| {
            phone.before_load(&scripts::clock_at(moment)).await?;
            phone.open_ready(&guide.path()).await?;
            phone.click(&tick(&key)).await?;
            ticked(phone, &key, true).await?;
            phone.reload().await?;
            ticked(phone, &key, true).await?;
            reads_and_leads_on(phone, &guide).await?;
            only_errors(phone, &[]).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_worker_that_is_refused_is_done_without() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit_with_worker(async |phone| {
        phone
            .before_load("ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));")
            .await?;
        phone.open_ready(&guide.path()).await?;
        let key = guide.keys("step")?.remove(0);
        phone.click(&tick(&key)).await?;
        ticked(phone, &key, true).await?;
        phone.open_ready("/cai-dat/").await?;
        ensure!(phone.sees("#main h1").await?);
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn a_cache_that_vanishes_while_open_is_filled_again() -> Result<()> {
    let guides = dist::guides()?;
    let keys = guides[0].keys("step")?;
    visit_with_worker(async |phone| {
        phone.open_ready(&guides[0].path()).await?;
        kept(phone).await?;
        phone.click(&tick(&keys[1])).await?;
        phone.run("for (const name of await caches.keys()) await caches.delete(name)", vec![]).await?;
        // The app goes on, a page load too; the worker finds out and leaves, and the next visit brings a new one.
        phone.click(".guide-start a").await?;
        phone.arrived(&guides[0].step(1)).await?;
        phone.click(".step-tick").await?;
        phone.open_ready(&guides[1].path()).await?;
        let leaves = "
            (await navigator.serviceWorker.getRegistration())?.active?.postMessage('keep');
            for (let n = 0; n < 100 && await navigator.serviceWorker.getRegistration(); n++) await new Promise(done => setTimeout(done, 100));
            return !(await navigator.serviceWorker.getRegistration());";
        ensure!(phone.run(leaves, vec![]).await? == json!(true), "the worker stays, with nothing to show");
        phone.open_ready(&guides[1].path()).await?;
        kept(phone).await?;
        phone.site.down(true);
        phone.open_ready(&guides[2].path()).await?;
        ensure!(phone.sees("#main h1").await?);
        phone.open_ready(&guides[0].path()).await?;
        ticked(phone, &keys[0], true).await?;
        ticked(phone, &keys[1], true).await
    })
    .await
}

#[tokio::test]
async fn coming_back_from_another_site_shows_what_was_ticked_meanwhile() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let keys = guide.keys("step")?;
    visit(async |phone| {
        phone.open_ready(&guide.path()).await?;
        phone.click(&tick(&keys[0])).await?;
        phone.js("(window.left = true, 0)").await?;
        // A page of no app, from which engines bring the old page back as it was.
        phone.open("/robots.txt").await?;
        let stored = phone.stored(PROGRESS).await?.unwrap_or_default();
        let more = stored.replace(&format!("\"{}\"", keys[0]), &format!("\"{}\",\"{}\"", keys[0], keys[1]));
        ensure!(more != stored, "{stored}");
        phone.run("localStorage.setItem(arguments[0], arguments[1])", vec![json!(PROGRESS), json!(more)]).await?;
        phone.driver.back().await?;
        phone.at(&guide.path()).await?;
        phone.ready().await?;
        // Firefox loads it anew when a driver is at the wheel (seen on ESR).
        let alive = phone.js_is("window.left === true").await?;
        ensure!(alive || Engine::chosen()? == Engine::Firefox, "loaded anew: this looks at nothing but a page load");
        ticked(phone, &keys[0], true).await?;
        ticked(phone, &keys[1], true).await?;
        phone.click(&tick(&keys[2])).await?;
        ticked(phone, &keys[2], true).await?;
        ensure!(done(phone).await?.len() == 3, "stored: {:?}", done(phone).await?);
        // Browsers ask for it where no page names an icon.
        only_errors(phone, &["favicon.ico"]).await
    })
    .await
}
