//! What the site is for: someone gets a link to a guide, reads it at once, follows it step by step, jumps to the
//! exact procedure on the national portal, ticks what is done, and finds the tick still there tomorrow.

use crate::{done, only_errors, tick, ticked};
use anyhow::{Result, ensure};
use e2e::{Fault, Phone, dist, visit};

#[tokio::test]
async fn a_guide_from_the_link_to_the_tick_that_stays() -> Result<()> {
    let (guide, exit_step, exit_url) = dist::guide_with_procedure()?;
    let keys = guide.keys("step")?;
    visit(async |phone| {
        // A link opens; the wasm is still on its way.
        let wasm = dist::wasm()?;
        phone.site.fault(&wasm, Fault::Held);
        phone.open(&guide.path()).await?;
        ensure!(phone.sees("h1").await?, "the title cannot be read before the wasm is there");
        for n in 1..=guide.steps {
            ensure!(phone.sees(&format!("#buoc-{n} h2")).await?, "step {n} cannot be read before the wasm is there");
        }
        ensure!(!phone.js_is("document.documentElement.hasAttribute('data-ready')").await?, "ready without the wasm");
        phone.site.mend(&wasm);
        phone.ready().await?;

        // Step by step with the button at the bottom, which ticks, as far as the step that leads to the portal.
        phone.click(".guide-start a").await?;
        for n in 1..exit_step {
            phone.arrived(&guide.step(n)).await?;
            ensure!(phone.text(".step-position").await?.contains(&n.to_string()), "step {n} does not say so");
            phone.click(".bottom .button-primary").await?;
        }
        phone.arrived(&guide.step(exit_step)).await?;
        ensure!(done(phone).await? == sorted(&keys[..exit_step - 1]), "ticked: {:?}", done(phone).await?);

        leads_out(phone, &exit_url).await?;

        // There and back again: the portal opens in a tab of its own, and the page asks whether it is done.
        let here = phone.driver.window().await?;
        phone.click("a[data-exit]").await?;
        let tabs = phone.driver.windows().await?;
        ensure!(tabs.len() == 2, "{} tabs after the exit", tabs.len());
        for tab in tabs.into_iter().filter(|tab| *tab != here) {
            phone.switch(&tab).await?;
            phone.at_url(&exit_url).await?;
            phone.driver.close_window().await?;
        }
        phone.switch(&here).await?;
        // Headless tabs are never hidden, so the event is told.
        phone.run("document.dispatchEvent(new Event('visibilitychange'))", vec![]).await?;
        phone.until("the page asks whether it is done", "!document.querySelector('.returned').hidden").await?;
        phone.click(".returned .button-primary").await?;
        ticked(phone, &keys[exit_step - 1], true).await?;
        phone.until("the question is gone", "document.querySelector('.returned').hidden").await?;

        // Tomorrow.
        phone.reload().await?;
        leads_out(phone, &exit_url).await?;
        ticked(phone, &keys[exit_step - 1], true).await?;
        let next = exit_step + 1;
        phone.open_ready("/").await?;
        let resume = phone.text("a.hero").await?;
        ensure!(
            resume.contains(&format!("Làm tiếp bước {next}")) && resume.contains(&format!("{next}/{}", guide.steps)),
            "home says: {resume}"
        );
        phone.click("a.hero").await?;
        phone.arrived(&guide.step(next)).await?;

        // To the end: nothing is left to go on with.
        for n in next..=guide.steps {
            phone.arrived(&guide.step(n)).await?;
            phone.click(".bottom .button-primary").await?;
        }
        phone.arrived(&guide.path()).await?;
        phone
            .until(
                "the end is on the screen",
                "(b => b.top >= 0 && b.top < innerHeight)(document.querySelector('#xong').getBoundingClientRect())",
            )
            .await?;
        ensure!(done(phone).await? == sorted(&keys), "ticked at the end: {:?}", done(phone).await?);
        phone.open_ready("/").await?;
        ensure!(!phone.text("a.hero").await?.contains("Làm tiếp"), "home goes on with a finished guide");
        // The exit's own page is not reachable from here.
        only_errors(phone, &["dichvucong.gov.vn", "ERR_NAME_NOT_RESOLVED"]).await
    })
    .await
}

#[tokio::test]
async fn the_checklist_knows_how_far_a_guide_is() -> Result<()> {
    let (guide, item) = dist::guide_on_checklist()?;
    let keys = guide.keys("step")?;
    visit(async |phone| {
        let line = async || phone.text(&format!("li:has({}) .item-state", tick(&format!("item/{item}")))).await;
        phone.open_ready("/cong-dan-so/").await?;
        ensure!(line().await? == "Chưa xong", "at first: {}", line().await?);

        phone.open_ready(&guide.step(1)).await?;
        phone.click(".bottom .button-primary").await?;
        phone.arrived(&guide.step(2)).await?;
        phone.open_ready("/cong-dan-so/").await?;
        ensure!(line().await? == format!("Đang làm – bước 2 trên {}", guide.steps), "after one step: {}", line().await?);

        phone.open_ready(&guide.path()).await?;
        for key in &keys[1..] {
            phone.click(&tick(key)).await?;
        }
        phone.open_ready("/cong-dan-so/").await?;
        ensure!(line().await? == "Đã làm hết các bước", "after all steps: {}", line().await?);

        let count = async || phone.text(".checklist-count strong").await;
        ensure!(count().await?.contains("Đã xong 0 trên"), "{}", count().await?);
        phone.click(&tick(&format!("item/{item}"))).await?;
        phone.until("one item counts", "document.querySelector('.checklist-count strong').textContent.includes('Đã xong 1 trên')").await?;
        ensure!(line().await? == "Đã xong", "after the item's own tick: {}", line().await?);
        // The guide's page shows the same item.
        phone.open_ready(&guide.path()).await?;
        ticked(phone, &format!("item/{item}"), true).await?;
        only_errors(phone, &[]).await
    })
    .await
}

/// The exit leads to exactly that procedure, in a tab of its own, and names the host before one goes there.
async fn leads_out(phone: &Phone, url: &str) -> Result<()> {
    let exit = phone.find("a[data-exit]").await?;
    for (name, expected) in [("href", url), ("target", "_blank"), ("rel", "noopener noreferrer")] {
        let found = exit.attr(name).await?;
        ensure!(found.as_deref() == Some(expected), "the exit's {name} is {found:?}");
    }
    let uuid = url.rsplit('/').next().unwrap_or_default();
    let portal = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../content/portal.toml"))?;
    ensure!(portal.contains(&format!("\"{uuid}\"")), "{uuid} is no procedure of content/portal.toml");
    ensure!(phone.sees(".host-name").await?, "the host cannot be seen");
    let host = phone.text(".host-name").await?;
    ensure!(host == "dichvucong.gov.vn", "the host is {host}");
    Ok(())
}

fn sorted(keys: &[String]) -> Vec<String> {
    let mut keys = keys.to_vec();
    keys.sort();
    keys
}
