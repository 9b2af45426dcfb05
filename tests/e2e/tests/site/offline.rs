//! Without a network: after one visit every page opens, also by a typed address; new versions come when asked for, and
//! what fails half-way leaves the old version working.

use crate::before_app::tapped_too_early;
use crate::{done, ticked};
use anyhow::{Context, Result, ensure};
use e2e::{Fault, Phone, dist, visit, visit_with_worker};
use serde_json::Value;
use std::fs;

/// Waits until the worker has kept everything.
pub async fn kept(phone: &Phone) -> Result<()> {
    let script = "
        const said = await new Promise(async (done, failed) => {
            navigator.serviceWorker.addEventListener('message', ({ data }) => {
                if (data.problem) failed(data.problem);
                else if (data.kept === data.total) done(data);
            });
            const { active } = await navigator.serviceWorker.ready;
            active.postMessage('keep');
            active.postMessage('state');
        });
        return said.total;";
    let total = phone.run(script, vec![]).await.context("the worker keeps nothing")?;
    ensure!(total.as_u64().is_some_and(|total| total > 3), "{total} bundles");
    Ok(())
}

/// The build that a page belongs to.
async fn build(phone: &Phone) -> Result<String> {
    phone.js_text("document.querySelector('meta[name=build]').content").await
}

/// The worker of another build: the same files under another name.
fn next_worker() -> Result<Vec<u8>> {
    let worker = fs::read_to_string(dist::folder()?.join("sw.js"))?;
    let start = worker.find("BUILD = \"").context("the worker names no build")? + "BUILD = \"".len();
    Ok(format!("{}ffffffffffffffff{}", &worker[..start], &worker[start + 16..]).into_bytes())
}

/// Notes whether the app ran already when the page asked for its worker.
const WHEN_REGISTERED: &str = "
    const register = ServiceWorkerContainer.prototype.register;
    ServiceWorkerContainer.prototype.register = function (...what) {
        window.registered = document.documentElement.hasAttribute('data-ready') ? 'after the app' : 'without it';
        return register.apply(this, what);
    };";

/// When the worker came on a first visit, with something wrong with the app's wasm.
async fn registered(fault: Option<Fault>) -> Result<String> {
    let mut found = String::new();
    visit_with_worker(async |phone| {
        phone.before_load(WHEN_REGISTERED).await?;
        if let Some(fault) = fault {
            phone.site.fault(&dist::wasm()?, fault);
        }
        phone.open("/").await?;
        phone.until("a worker", "window.registered !== undefined").await?;
        found = phone.js_text("window.registered").await?;
        Ok(())
    })
    .await?;
    Ok(found)
}

/// Both at once keep a slow phone from answering for twice as long (docs/performance.md).
#[tokio::test]
async fn the_worker_comes_after_the_app_and_does_not_wait_for_one_that_never_comes() -> Result<()> {
    ensure!(registered(None).await? == "after the app");
    ensure!(registered(Some(Fault::Cut(0))).await? == "without it");
    ensure!(registered(Some(Fault::Held)).await? == "without it");
    Ok(())
}

#[tokio::test]
async fn every_page_opens_after_one_visit() -> Result<()> {
    let guides = dist::guides()?;
    let (visited, other) = (&guides[0], &guides[guides.len() - 1]);
    visit_with_worker(async |phone| {
        phone.open_ready(&visited.path()).await?;
        kept(phone).await?;
        // The first load went past the worker; the second is kept.
        phone.open_ready(&visited.path()).await?;
        phone.site.down(true);
        for path in
            [visited.path(), other.path(), other.step(2), "/".to_owned(), "/cong-dan-so/".to_owned(), format!("/en{}", other.path())]
        {
            phone.open_ready(&path).await.with_context(|| path.clone())?;
            let title = phone.js_text("document.title").await?;
            let html = dist::html(&path)?;
            ensure!(html.contains(&format!("<title>{}</title>", title.replace('&', "&amp;"))), "{path} has the title «{title}»");
            ensure!(!phone.text("#main h1").await?.is_empty(), "{path} is empty");
        }
        // Ticks work on a page that the shell has filled.
        phone.open_ready(&other.path()).await?;
        phone.click(".step-tick").await?;
        ensure!(done(phone).await?.len() == 1, "the tick is lost");
        // Drawn screens and client navigation, too.
        phone.click(".guide-start a").await?;
        phone.until("the step is shown", "!!document.querySelector('.step-page h1')").await?;
        phone.open("/khong-co-trang-nay/").await?;
        ensure!(phone.text("#main h1").await?.contains("mất mạng"), "an unknown address");

        phone.site.down(false);
        phone.open_ready(&other.path()).await?;
        ensure!(!phone.js_is("document.documentElement.hasAttribute('data-shell')").await?, "still the shell");
        ensure!(done(phone).await?.len() == 1);
        let key = done(phone).await?.remove(0);
        ticked(phone, &key, true).await
    })
    .await
}

#[tokio::test]
async fn an_address_without_a_slash_or_with_a_query_opens_too() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit_with_worker(async |phone| {
        phone.open_ready("/").await?;
        kept(phone).await?;
        phone.site.down(true);
        for path in [format!("{}?fbclid=1", guide.path()), guide.path().trim_end_matches('/').to_owned()] {
            phone.open(&path).await?;
            phone.until("the guide is shown", "!!document.querySelector('.guide h1')").await.with_context(|| path.clone())?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_new_version_waits_until_it_is_asked_for() -> Result<()> {
    visit_with_worker(async |phone| {
        phone.open_ready("/").await?;
        kept(phone).await?;
        ensure!(!phone.sees("#bar-update").await?);
        phone.site.fault("/sw.js", Fault::Other(next_worker()?));
        phone.run("await (await navigator.serviceWorker.ready).update();", vec![]).await?;
        phone.until("the bar is shown", "!document.querySelector('#bar-update').hidden").await?;
        // Not before somebody asks: the old one is in charge, also after a reload.
        phone.reload().await?;
        phone.until("the bar is shown again", "!document.querySelector('#bar-update').hidden").await?;
        let caches = "return (await caches.keys()).sort();";
        ensure!(phone.run(caches, vec![]).await?.as_array().is_some_and(|names| names.len() == 2), "both builds are there");
        phone.click("#bar-update button").await?;
        let only = "caches.keys().then(names => window.names = names.join()), window.names === 'congdanso-ffffffffffffffff'";
        phone.until("the new one has taken over", only).await?;
        phone.until("the bar is gone", "document.querySelector('#bar-update').hidden").await
    })
    .await
}

#[tokio::test]
async fn a_page_that_stays_open_asks_for_a_new_version_every_hour() -> Result<()> {
    visit_with_worker(async |phone| {
        let hour = "const real = window.setInterval;
            window.setInterval = (task, millis) => { if (millis === 3600000) window.anHourLater = task; return real(task, millis); };";
        phone.before_load(hour).await?;
        phone.open_ready("/").await?;
        kept(phone).await?;
        phone.reload().await?;
        phone.until("the clock is set", "!!window.anHourLater").await?;
        phone.site.fault("/sw.js", Fault::Other(next_worker()?));
        ensure!(!phone.sees("#bar-update").await?);
        phone.js("(window.anHourLater(), 0)").await?;
        phone.until("the bar is shown", "!document.querySelector('#bar-update').hidden").await
    })
    .await
}

/// Two tabs, one of them in the middle of a step: whoever taps gets the new version, the other is not torn away from
/// what it shows, and its next page comes whole from the new one.
#[tokio::test]
async fn an_update_in_one_tab_leaves_the_step_in_the_other_alone() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit_with_worker(async |phone| {
        phone.open_ready(&guide.step(1)).await?;
        kept(phone).await?;
        phone.reload().await?;
        phone.js("(window.here = true, 0)").await?;
        let reading = phone.new_tab("/").await?;
        phone.ready().await?;
        phone.site.fault("/sw.js", Fault::Other(next_worker()?));
        phone.run("await (await navigator.serviceWorker.ready).update();", vec![]).await?;
        phone.until("the bar is shown", "!document.querySelector('#bar-update').hidden").await?;
        phone.click("#bar-update button").await?;
        let only = "caches.keys().then(names => window.names = names.join()), window.names === 'congdanso-ffffffffffffffff'";
        phone.until("the new one has taken over", only).await?;

        phone.switch(&reading).await?;
        phone.until("it is offered here, too", "!document.querySelector('#bar-update').hidden").await?;
        ensure!(phone.js_is("window.here === true").await?, "the page was loaded anew under the reader's eyes");
        phone.click(".step-tick").await?;
        ensure!(done(phone).await?.len() == 1, "the tick is lost");
        phone.click(".bottom .button-primary").await?;
        phone.at(&guide.step(2)).await?;
        phone.ready().await?;
        ensure!(!phone.js_is("window.here === true").await?, "a page of the new build runs in the app of the old one");
        ensure!(!phone.sees("#bar-update").await?);
        Ok(())
    })
    .await
}

/// The disk is really full: the browser refuses what goes beyond its quota.
#[tokio::test]
async fn a_full_disk_is_named_and_everything_goes_on() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit_with_worker(async |phone| {
        phone.before_load("Object.defineProperty(navigator, 'connection', { value: { saveData: true } });").await?;
        phone.open_ready("/cai-dat/").await?;
        phone.until("the worker has answered", "document.documentElement.getAttribute('data-offline') === 'none'").await?;
        let origin = phone.js_text("location.origin").await?;
        let used = phone.run("return (await navigator.storage.estimate()).usage;", vec![]).await?.as_u64().context("a size")?;
        phone.cdp("Storage.overrideQuotaForOrigin", serde_json::json!({ "origin": origin, "quotaSize": used + 200_000 })).await?;
        phone.click("[data-do=keep]").await?;
        phone.until("it says so", "document.documentElement.getAttribute('data-offline') === 'full'").await?;
        let words = "(place => place.textContent.startsWith(place.dataset.full.split('{')[0]))(document.querySelector('[data-kept]'))";
        ensure!(phone.js_is(words).await?);
        phone.open_ready(&guide.path()).await?;
        phone.click(".step-tick").await?;
        ensure!(done(phone).await?.len() == 1, "the tick is lost");
        phone.site.down(true);
        phone.open_ready("/cai-dat/").await
    })
    .await
}

#[tokio::test]
async fn an_update_that_fails_half_way_leaves_the_old_one_working() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    visit_with_worker(async |phone| {
        phone.open_ready("/").await?;
        kept(phone).await?;
        phone.site.fault("/sw.js", Fault::Other(next_worker()?));
        phone.site.fault(&dist::wasm()?, Fault::Missing);
        let tried = "try { await (await navigator.serviceWorker.ready).update(); } catch (failed) {} await new Promise(done => setTimeout(done, 1500));";
        phone.run(tried, vec![]).await?;
        ensure!(!phone.sees("#bar-update").await?, "half a version is offered");
        phone.site.down(true);
        phone.open_ready(&guide.path()).await
    })
    .await
}

#[tokio::test]
async fn with_data_saving_only_what_was_visited_is_kept() -> Result<()> {
    let guides = dist::guides()?;
    visit_with_worker(async |phone| {
        phone.before_load("Object.defineProperty(navigator, 'connection', { value: { saveData: true } });").await?;
        phone.open_ready("/").await?;
        phone.run("await navigator.serviceWorker.ready; await new Promise(done => setTimeout(done, 1500));", vec![]).await?;
        phone.open_ready(&guides[0].path()).await?;
        let asked = phone.site.answered();
        ensure!(!asked.iter().any(|(path, _)| path.starts_with("/offline/pages")), "bundles were fetched all the same");
        phone.site.down(true);
        phone.open_ready(&guides[0].path()).await?;
        phone.open(&guides[1].path()).await?;
        ensure!(phone.text("#main h1").await?.contains("mất mạng"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_full_phone_keeps_what_it_has_and_goes_on() -> Result<()> {
    visit_with_worker(async |phone| {
        phone.open_ready("/").await?;
        let bundle = fs::read_dir(dist::folder()?.join("offline"))?
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            // Not the compressed ones beside them.
            .find(|name| name.starts_with("pages-") && !name.ends_with(".br") && !name.ends_with(".gz"))
            .context("bundles")?;
        let bundle = format!("/offline/{bundle}");
        phone.site.fault(&bundle, Fault::Missing);
        let script = "
            return await new Promise(async done => {
                navigator.serviceWorker.addEventListener('message', ({ data }) => { if (data.problem) done(data); });
                (await navigator.serviceWorker.ready).active.postMessage('keep');
            });";
        let said: Value = phone.run(script, vec![]).await?;
        ensure!(said["problem"] == "stopped", "{said}");
        phone.site.mend(&bundle);
        kept(phone).await?;
        ensure!(build(phone).await?.len() == 16);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_kill_switch_removes_the_worker_and_all_it_kept() -> Result<()> {
    visit_with_worker(async |phone| {
        phone.open_ready("/").await?;
        kept(phone).await?;
        phone.site.fault("/sw.js", Fault::Other(fs::read(dist::folder()?.join("offline/sw-off.js"))?));
        phone.run("try { await (await navigator.serviceWorker.ready).update(); } catch (gone) {}", vec![]).await?;
        let gone = "navigator.serviceWorker.getRegistrations().then(all => window.left = all.length), caches.keys().then(names => window.names = names.length), window.left === 0 && window.names === 0";
        phone.until("nothing is left", gone).await?;
        Ok(())
    })
    .await
}

/// The page has been loaded once more, and is without its app again.
const GIVEN_UP: &str = "sessionStorage.getItem('congdanso.reloaded') === '1' && document.documentElement.classList.contains('no-app')";

#[tokio::test]
async fn a_page_whose_files_are_gone_reloads_once() -> Result<()> {
    visit(async |phone| {
        phone.site.fault(&dist::wasm()?, Fault::Missing);
        phone.open("/").await?;
        let loads = || phone.site.answered().iter().filter(|(path, _)| path == "/").count();
        phone.until("it has given up", GIVEN_UP).await?;
        tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        ensure!(loads() == 2, "loaded {} times", loads());
        phone.site.mend(&dist::wasm()?);
        phone.open_ready("/").await
    })
    .await
}

/// Days later: what was tapped in an old tab is there after its one reload, and counts as soon as there is an app again.
#[tokio::test]
async fn a_tab_of_an_old_build_loses_no_tick() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let keys = guide.keys("step")?;
    visit(async |phone| {
        let wasm = tapped_too_early(phone, &guide.path(), &keys).await?;
        phone.site.fault(&wasm, Fault::Missing);
        phone.until("it has given up", GIVEN_UP).await?;
        ticked(phone, &keys[1], true).await?;
        ensure!(done(phone).await? == [keys[0].clone()], "stored without the app? {:?}", done(phone).await?);
        phone.site.mend(&wasm);
        phone.open_ready(&guide.path()).await?;
        ticked(phone, &keys[0], true).await?;
        ticked(phone, &keys[1], true).await?;
        ensure!(done(phone).await?.len() == 2, "stored: {:?}", done(phone).await?);
        Ok(())
    })
    .await
}
