//! A phone-sized Chromium with a new profile, and what tests ask of it.

use crate::driver::{Driver, set};
use crate::server::Server;
use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Value, json};
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::pin::pin;
use std::task::Poll;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use thirtyfour::{ChromeCapabilities, WindowHandle};
use tokio::sync::Semaphore;

/// How many browsers run at a time.
static BROWSERS: Semaphore = Semaphore::const_new(2);

/// How long a condition may take to come true. Long, because the machine may be busy; nothing waits it out when well.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long a whole test may take.
const LIMIT: Duration = Duration::from_secs(240);

/// One browser on one served site.
pub struct Phone {
    /// The site.
    pub site: Server,
    /// The browser, for what [`Phone`] has no word for.
    pub driver: WebDriver,
    /// Whether pages see service workers.
    worker: bool,
}

/// Runs a test with a server and a browser of its own, and ends both however the test ends. A failure says where the
/// browser was and what stood on its console.
pub async fn visit(test: impl AsyncFnOnce(&Phone) -> Result<()>) -> Result<()> {
    run(Server::start()?, false, test).await
}

/// The same on another built site than the one in `dist/`.
pub async fn visit_site(folder: &Path, test: impl AsyncFnOnce(&Phone) -> Result<()>) -> Result<()> {
    run(Server::of(folder)?, false, test).await
}

/// The same with the service worker, which keeps the whole site in the background. Other tests go without: each would
/// fetch everything, and faults of the server would not reach its pages.
pub async fn visit_with_worker(test: impl AsyncFnOnce(&Phone) -> Result<()>) -> Result<()> {
    run(Server::start()?, true, test).await
}

async fn run(site: Server, worker: bool, test: impl AsyncFnOnce(&Phone) -> Result<()>) -> Result<()> {
    let _permit = BROWSERS.acquire().await?;
    let driver = Driver::start()?;
    let profile = tempfile::tempdir()?;
    let browser = WebDriver::builder(&driver.url, capabilities(profile.path().to_str().context("a UTF-8 path")?)?);
    let phone = Phone { site, driver: browser.request_timeout(LIMIT).connect().await.context("the browser does not start")?, worker };

    // An assertion that panics must not leave the browser behind.
    let ended = {
        let mut run = pin!(tokio::time::timeout(LIMIT, async {
            phone.phone_sized().await?;
            test(&phone).await
        }));
        poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| run.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(result)) => Poll::Ready(Ok(result)),
            Err(panic) => Poll::Ready(Err(panic)),
        })
        .await
    };
    if !matches!(ended, Ok(Ok(Ok(())))) {
        eprintln!("{}", phone.scene().await);
    }
    let _ = phone.driver.quit().await;
    match ended {
        Ok(Ok(result)) => result,
        Ok(Err(_)) => bail!("not done after {LIMIT:?}"),
        Err(panic) => resume_unwind(panic),
    }
}

fn capabilities(profile: &str) -> Result<ChromeCapabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    if let Some(chromium) = set("CHROMIUM") {
        capabilities.set_binary(&chromium)?;
    }
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--window-size=360,740",
        // Nothing leaves this machine: exits lead to an error page, at once and everywhere.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];
    for argument in arguments {
        capabilities.add_arg(argument)?;
    }
    capabilities.add_arg(&format!("--user-data-dir={profile}"))?;
    capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
    Ok(capabilities)
}

impl Phone {
    /// Gives the tab the size of a phone's screen. New tabs need it anew.
    pub async fn phone_sized(&self) -> Result<()> {
        if !self.worker {
            self.before_load("delete Navigator.prototype.serviceWorker;").await?;
        }
        self.cdp("Emulation.setDeviceMetricsOverride", json!({ "width": 360, "height": 740, "deviceScaleFactor": 2, "mobile": true })).await
    }

    /// A command of the DevTools protocol for this tab.
    pub async fn cdp(&self, method: &str, parameters: Value) -> Result<()> {
        self.driver.cdp().send_raw(method, parameters).await.with_context(|| method.to_owned())?;
        Ok(())
    }

    /// Runs a script before the scripts of every page that this tab opens from now on.
    pub async fn before_load(&self, script: &str) -> Result<()> {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await
    }

    /// Switches JavaScript off for the pages of this tab.
    pub async fn without_script(&self) -> Result<()> {
        self.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await
    }

    /// Takes the network away, or gives it back.
    pub async fn offline(&self, offline: bool) -> Result<()> {
        self.cdp("Network.enable", json!({})).await?;
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.cdp("Network.emulateNetworkConditions", conditions).await
    }

    /// Every page load asks the server for everything.
    pub async fn without_cache(&self) -> Result<()> {
        self.cdp("Network.enable", json!({})).await?;
        self.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await
    }

    /// The phone's own theme: `light` or `dark`.
    pub async fn prefers(&self, theme: &str) -> Result<()> {
        self.cdp("Emulation.setEmulatedMedia", json!({ "features": [{ "name": "prefers-color-scheme", "value": theme }] })).await
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
        self.driver.execute(REACH, vec![element.to_json()?]).await?;
        element.click().await.with_context(|| format!("clicking {selector}"))
    }

    /// Whether an element can be seen.
    pub async fn sees(&self, selector: &str) -> Result<bool> {
        Ok(self.find(selector).await?.is_displayed().await?)
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

    /// What the console has said of errors since it was asked last.
    pub async fn errors(&self) -> Result<Vec<String>> {
        let entries = self.driver.browser_log().await.map_err(|error| anyhow!("no console log: {error}"))?;
        Ok(entries.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect())
    }

    async fn scene(&self) -> String {
        let url = self.driver.current_url().await.map_or_else(|error| error.to_string(), |url| url.to_string());
        let errors = self.errors().await.unwrap_or_default();
        let html = self.js_text("document.documentElement.cloneNode().outerHTML").await.unwrap_or_default();
        format!("at {url}, {html}, console errors: {errors:#?}")
    }
}
