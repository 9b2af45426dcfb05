//! `/lua-dao/`: the self-test answers without a script, stores nothing, and ends in one tick of the checklist.

use crate::{done, ticked};
use anyhow::{Result, ensure};
use e2e::{Visit, visit};

const PAGE: &str = "/lua-dao/";

#[tokio::test]
async fn answers_open_without_a_script() -> Result<()> {
    Visit::default()
        .without_script()
        .run(async |phone| {
            phone.open(PAGE).await?;
            ensure!(phone.js("document.querySelectorAll('.quiz').length").await? == 5, "five messages");
            ensure!(!phone.sees(".quiz .answer p").await?, "an answer is open at once");
            phone.click(".quiz .answer:last-child summary").await?;
            ensure!(phone.sees(".quiz .answer:last-child p").await?, "the answer does not open");
            ensure!(!phone.sees("main .tick").await?, "a box that cannot work is shown");
            Ok(())
        })
        .await
}

#[tokio::test]
async fn every_message_has_one_right_answer_and_nothing_is_stored() -> Result<()> {
    visit(async |phone| {
        phone.open_ready(PAGE).await?;
        let right = "Array.from(document.querySelectorAll('.quiz')).every(quiz => Array.from(quiz.querySelectorAll('.answer strong')).filter(s => s.textContent.startsWith('Đúng rồi')).length === 1)";
        ensure!(phone.js_is(right).await?, "a message has not exactly one right answer");
        phone.js("document.querySelectorAll('.answer summary').forEach(summary => summary.click())").await?;
        ensure!(phone.js("localStorage.length").await? == 0, "answers were stored");
        phone.click("main .rows-item label").await?;
        phone.open_ready("/cong-dan-so/").await?;
        ticked(phone, "item/tranh-lua-dao", true).await?;
        ensure!(done(phone).await? == ["item/tranh-lua-dao"], "more than the tick was stored");
        Ok(())
    })
    .await
}
