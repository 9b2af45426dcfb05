//! Drawn screens: fetched only when they come near, sized before they are there, and whole on a narrow phone.

use anyhow::{Context, Result, ensure};
use e2e::{dist, visit};

#[tokio::test]
async fn pictures_come_late_and_shift_nothing() -> Result<()> {
    let guides = dist::guides()?;
    // The one whose first picture stands the deepest.
    let depth = |path: &str| dist::html(path).ok().and_then(|html| html.find("class=\"picture\""));
    let guide =
        guides.iter().filter(|guide| depth(&guide.path()).is_some()).max_by_key(|guide| depth(&guide.path())).context("no picture")?;
    visit(async |phone| {
        phone.open_ready(&guide.path()).await?;
        let last = "[...document.querySelectorAll('.picture')].pop()";
        ensure!(phone.js_is(&format!("{last}.loading === 'lazy' && {last}.alt.length > 20")).await?, "not lazy, or says nothing");
        let height = phone.js(&format!("{last}.getBoundingClientRect().height")).await?;
        phone.js(&format!("{last}.scrollIntoView()")).await?;
        phone.until("the picture is there", &format!("{last}.complete && {last}.naturalWidth > 0")).await?;
        ensure!(phone.js(&format!("{last}.getBoundingClientRect().height")).await? == height, "the picture shifts the page");
        let fits = format!("{last}.getBoundingClientRect().right <= innerWidth && document.documentElement.scrollWidth <= innerWidth");
        ensure!(phone.js_is(&fits).await?, "wider than the screen");
        Ok(())
    })
    .await
}
