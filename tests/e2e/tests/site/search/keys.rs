//! Without a finger: keys, and what a screen reader is told.

use super::*;
use crate::only_errors;
use anyhow::ensure;
use e2e::visit;

#[tokio::test]
async fn keys_lead_through_the_results() -> Result<()> {
    let input = "document.querySelector('[data-search]')";
    let row = |n: usize| format!("{ROWS}[{n}]");
    visit(async |phone| {
        phone.open_ready(PAGE).await?;
        let press = async |key: Key| -> Result<()> { Ok(phone.driver.active_element().await?.send_keys(key).await?) };
        let expanded = async || phone.js_text(&format!("{input}.getAttribute('aria-expanded')")).await;
        ensure!(phone.js_is(&format!("{input}.getAttribute('role') === 'combobox'")).await?, "the box says not what it is");
        ensure!(expanded().await? == "false", "open before anything is found");
        phone.click(BOX).await?;
        typed(phone, "khai sinh").await?;
        phone.until("results are there", &format!("{ROWS}.length > 2")).await?;
        ensure!(expanded().await? == "true", "results are not said to be there");
        let controls =
            format!("document.getElementById({input}.getAttribute('aria-controls')) === document.querySelector('[data-results]')");
        ensure!(phone.js_is(&controls).await?, "the box names another list");

        press(Key::Down).await?;
        holds_focus(phone, "the first result", &row(0)).await?;
        press(Key::Down).await?;
        holds_focus(phone, "the second", &row(1)).await?;
        press(Key::Up).await?;
        press(Key::Up).await?;
        holds_focus(phone, "the box", input).await?;
        // Up from the box goes nowhere; down from the last neither.
        press(Key::Up).await?;
        holds_focus(phone, "the box", input).await?;
        phone.js(&format!("({ROWS}.pop().focus(), 0)")).await?;
        press(Key::Down).await?;
        holds_focus(phone, "the last result", &format!("{ROWS}.pop()")).await?;
        // Escape leads back, then empties the box.
        press(Key::Escape).await?;
        holds_focus(phone, "the box", input).await?;
        ensure!(phone.js(&format!("{input}.value")).await? == json!("khai sinh"), "Escape in the list has emptied the box");
        press(Key::Escape).await?;
        phone.until("the box is empty", &format!("{input}.value === '' && {ROWS}.length === 0 && location.search === ''")).await?;
        ensure!(expanded().await? == "false", "still open");

        typed(phone, "tam tru").await?;
        among_the_first(phone, "/huong-dan/dang-ky-tam-tru/").await?;
        press(Key::Down).await?;
        let link = phone.js_text("document.activeElement.getAttribute('href')").await?;
        press(Key::Enter).await?;
        phone.arrived(&link).await?;
        only_errors(phone, &[]).await
    })
    .await
}

#[tokio::test]
async fn enter_on_the_search_page_loads_nothing_anew() -> Result<()> {
    visit(async |phone| {
        phone.open_ready(PAGE).await?;
        phone.js("(window.here = true, 0)").await?;
        typed(phone, "ket hon").await?;
        phone.find(BOX).await?.send_keys(Key::Enter).await?;
        among_the_first(phone, "/huong-dan/dang-ky-ket-hon/").await?;
        // The keyboard on the screen would cover what was found.
        phone.until("the box lets go of the focus", "document.activeElement !== document.querySelector('[data-search]')").await?;
        ensure!(phone.js_is("window.here && location.search === '?q=ket%20hon'").await?, "the page was loaded anew");
        Ok(())
    })
    .await
}
