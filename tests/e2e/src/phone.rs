//! A phone-sized browser with a new profile, and what tests ask of it.

use crate::engine::Engine;
use crate::server::Server;
use crate::visit::{Theme, Visit};
use anyhow::{Context, Result, anyhow, bail, ensure};
use http::Method;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;
use thirtyfour::{RequestData, SessionId, WindowHandle};

/// The screen of a phone, in CSS pixels.
const SIZE: (i64, i64) = (360, 740);

/// How long a condition may take to come true. Long, because the machine may be busy; nothing waits it out when well.
const PATIENCE: Duration = Duration::from_secs(20);

/// One browser on one served site.
pub struct Phone {
    /// Whose it is.
    pub engine: Engine,
    /// The site.
    pub site: Server,
    /// The browser, for what [`Phone`] has no word for.
    pub driver: WebDriver,
    pub(crate) wishes: Visit,
}

impl Phone {
    /// Gives the tab the size of a phone's screen. New tabs need it anew.
    pub async fn phone_sized(&self) -> Result<()> {
        let (width, height) = SIZE;
        match self.engine {
            Engine::Chromium => {
                let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true });
                self.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
                let theme = if self.wishes.theme == Theme::Dark { "dark" } else { "light" };
                let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] });
                self.cdp("Emulation.setEmulatedMedia", features).await?;
                self.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": !self.wishes.script })).await?;
                // Holds from now on; the page that a browser begins with may be laid out for a desk.
                return Ok(());
            }
            // Its window is never narrower than 500 pixels, the tab inside it can be.
            Engine::Firefox => {
                let shrink = "
                    for (const { style } of gBrowser.browsers) {
                        style.flex = 'none';
                        style.width = arguments[0] + 'px';
                        style.height = arguments[1] + 'px';
                    }";
                self.driver.handle().cmd(Side::Window).await?;
                let shrunk = self.driver.execute(shrink, vec![json!(width), json!(height)]).await;
                self.driver.handle().cmd(Side::Page).await?;
                shrunk.context("Firefox's tab cannot be made narrow")?;
            }
            // Under the bars of its window, whose height only the page can tell.
            Engine::Webkit => {
                let outer = height + self.js("outerHeight - innerHeight").await?.as_i64().context("a height")?;
                self.driver.set_window_rect(0, 0, u32::try_from(width)?, u32::try_from(outer)?).await?;
            }
        }
        self.until("the screen is a phone's", &format!("innerWidth === {width} && innerHeight === {height}")).await
    }

    /// A command of the DevTools protocol for this tab: Chromium's alone.
    pub async fn cdp(&self, method: &str, parameters: Value) -> Result<Value> {
        ensure!(self.engine == Engine::Chromium, "only Chromium knows {method}");
        self.driver.cdp().send_raw(method, parameters).await.with_context(|| method.to_owned())
    }

    /// Runs a script before the scripts of every page that is opened from now on.
    pub async fn before_load(&self, script: &str) -> Result<()> {
        ensure!(self.wishes.script, "a visit without JavaScript runs no script");
        self.site.before_load(script)
    }

    /// Opens a path of the site, until it has loaded.
    pub async fn open(&self, path: &str) -> Result<()> {
        let url = format!("{}{path}", self.site.origin);
        self.driver.goto(&url).await.with_context(|| format!("opening {url}"))
    }

    /// Opens a path, until the app is there.
    pub async fn open_ready(&self, path: &str) -> Result<()> {
        self.open(path).await?;
        self.ready().await
    }

    /// Loads the page again, until the app is there.
    pub async fn reload(&self) -> Result<()> {
        self.driver.refresh().await?;
        self.ready().await
    }

    /// Waits for the app.
    pub async fn ready(&self) -> Result<()> {
        self.until("the app is ready", "document.documentElement.hasAttribute('data-ready')").await
    }

    /// The value of a JavaScript expression.
    pub async fn js(&self, expression: &str) -> Result<Value> {
        self.run(&format!("return ({expression})"), vec![]).await
    }

    /// What a script returns; it may await.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let whole = format!("return (async function () {{ {script}\n }}).apply(window, arguments)");
        let returned = self.driver.execute(whole, arguments).await.with_context(|| script.chars().take(300).collect::<String>())?;
        Ok(returned.json().clone())
    }

    /// The text that an expression gives.
    pub async fn js_text(&self, expression: &str) -> Result<String> {
        self.js(expression).await?.as_str().map(str::to_owned).with_context(|| format!("no text: {expression}"))
    }

    /// Whether an expression is true.
    pub async fn js_is(&self, expression: &str) -> Result<bool> {
        self.js(&format!("Boolean({expression})")).await?.as_bool().context("no truth value")
    }

    /// Waits until an expression is true.
    pub async fn until(&self, what: &str, expression: &str) -> Result<()> {
        let began = Instant::now();
        // Between two pages there may be no document to ask.
        while !self.js_is(expression).await.unwrap_or(false) {
            if began.elapsed() > PATIENCE {
                let error = self.js_is(expression).await.err();
                bail!("not so after {PATIENCE:?}: {what} ({expression}){}", error.map_or(String::new(), |error| format!(": {error:#}")));
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Waits until the tab is at a path.
    pub async fn at(&self, path: &str) -> Result<()> {
        self.until(&format!("at {path}"), &format!("location.pathname === {}", json!(path))).await
    }

    /// Waits until a page that was clicked to is there: its address, and the focus on its heading.
    pub async fn arrived(&self, path: &str) -> Result<()> {
        let there = format!("location.pathname === {} && document.activeElement === document.querySelector('#main h1')", json!(path));
        self.until(&format!("{path} is shown, its title has the focus"), &there).await
    }

    /// The one element, or the first, that a selector finds.
    pub async fn find(&self, selector: &str) -> Result<WebElement> {
        self.driver.find(By::Css(selector)).await.with_context(|| format!("no {selector}"))
    }

    /// A real click in the middle of an element; scrolls to it only if it is out of sight or something lies over it.
    pub async fn click(&self, selector: &str) -> Result<()> {
        const REACH: &str = "
            const box = arguments[0].getBoundingClientRect();
            const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
            if (!arguments[0].contains(there)) arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });";
        let element = self.find(selector).await?;
        let began = Instant::now();
        loop {
            self.driver.execute(REACH, vec![element.to_json()?]).await?;
            match element.click().await {
                // Something has come over it in between, such as the line that says what was done.
                Err(error) if matches!(error.as_inner(), WebDriverErrorInner::ElementClickIntercepted(_)) && began.elapsed() < PATIENCE => {
                }
                clicked => return clicked.with_context(|| format!("clicking {selector}")),
            }
        }
    }

    /// Whether an element can be seen. Asked twice: WebKit's driver takes what lies in closed `<details>` for shown.
    pub async fn sees(&self, selector: &str) -> Result<bool> {
        let element = self.find(selector).await?;
        let rendered = self.driver.execute("return arguments[0].checkVisibility()", vec![element.to_json()?]).await?;
        Ok(rendered.json() == &json!(true) && element.is_displayed().await?)
    }

    /// The visible text of an element, squeezed.
    pub async fn text(&self, selector: &str) -> Result<String> {
        Ok(crate::squeezed(&self.find(selector).await?.text().await?))
    }

    /// What storage holds under a key of this site.
    pub async fn stored(&self, key: &str) -> Result<Option<String>> {
        Ok(self.js(&format!("localStorage.getItem({})", json!(key))).await?.as_str().map(str::to_owned))
    }

    /// Opens a path in a new tab, of the same size, and goes on there; tells the handle of the tab before.
    pub async fn new_tab(&self, path: &str) -> Result<WindowHandle> {
        let before = self.driver.window().await?;
        let tab = self.driver.new_tab().await?;
        self.driver.switch_to_window(tab).await?;
        self.phone_sized().await?;
        self.open(path).await?;
        Ok(before)
    }

    /// Goes on in another tab.
    pub async fn switch(&self, tab: &WindowHandle) -> Result<()> {
        Ok(self.driver.switch_to_window(tab.clone()).await?)
    }

    /// What the console has said of errors since it was asked last. Only Chromium can be asked; elsewhere the pages tell
    /// the server ([`crate::scripts::TELL_ERRORS`]), but not of what the browser says by itself of failed requests.
    pub async fn errors(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(self.site.told());
        }
        let entries = self.driver.browser_log().await.map_err(|error| anyhow!("no console log: {error}"))?;
        Ok(entries.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect())
    }

    pub(crate) async fn scene(&self) -> String {
        let url = self.driver.current_url().await.map_or_else(|error| error.to_string(), |url| url.to_string());
        let errors = self.errors().await.unwrap_or_default();
        let html = self.js_text("document.documentElement.cloneNode().outerHTML").await.unwrap_or_default();
        format!("{}: at {url}, {html}, console errors: {errors:#?}", self.engine.name())
    }
}

/// Whose scripts Firefox's driver runs: those of the page, or of the window around it.
#[derive(Debug)]
enum Side {
    Window,
    Page,
}

impl FormatRequestData for Side {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let context = match self {
            Side::Window => "chrome",
            Side::Page => "content",
        };
        RequestData::new(Method::POST, format!("/session/{session}/moz/context")).add_body(json!({ "context": context }))
    }
}
