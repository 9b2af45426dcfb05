//! `/bat-dau/`: answered by links, with and without scripts; the address is the answer.

use crate::only_errors;
use anyhow::{Result, ensure};
use e2e::{Phone, Visit, dist, visit};

/// From the first question by the first answers to an outcome; how many questions there were.
async fn answer(phone: &Phone, with_app: bool) -> Result<usize> {
    let mut asked = 0;
    while phone.js_is("document.querySelector('.answers')").await? {
        asked += 1;
        ensure!(asked <= 5, "more than five questions");
        let next = phone.js_text("new URL(document.querySelector('.answers a').href).pathname").await?;
        phone.click(".answers a").await?;
        if with_app { phone.arrived(&next).await? } else { phone.at(&next).await? }
    }
    Ok(asked)
}

#[tokio::test]
async fn links_lead_to_the_three_next_items() -> Result<()> {
    let guides = dist::guides()?;
    for script in [true, false] {
        let test = async |phone: &Phone| {
            if script {
                phone.open_ready("/bat-dau/").await?
            } else {
                phone.open("/bat-dau/").await?
            }
            ensure!(answer(phone, script).await? >= 3, "hardly any questions");
            ensure!(phone.js("document.querySelectorAll('#main ol a').length").await? == 3, "not three items");
            let path = phone.js_text("new URL(document.querySelector('#main ol a').href).pathname").await?;
            ensure!(path == "/cong-dan-so/" || guides.iter().any(|guide| guide.path() == path), "{path} explains nothing");
            ensure!(phone.js("localStorage.length").await? == 0, "something was stored");
            only_errors(phone, &[]).await
        };
        if script { visit(test).await? } else { Visit::default().without_script().run(test).await? }
    }
    Ok(())
}

#[tokio::test]
async fn back_leads_to_the_question_before() -> Result<()> {
    visit(async |phone| {
        phone.open_ready("/bat-dau/").await?;
        let next = phone.js_text("new URL(document.querySelector('.answers a').href).pathname").await?;
        phone.click(".answers a").await?;
        phone.arrived(&next).await?;
        phone.click("a[data-back]").await?;
        phone.arrived("/bat-dau/").await?;
        only_errors(phone, &[]).await
    })
    .await
}
