//! A test's visit: a server and a browser of its own, with what it wishes of the phone, ended however the test ends.

use crate::driver::Driver;
use crate::engine::Engine;
use crate::phone::Phone;
use crate::scripts;
use crate::server::Server;
use anyhow::{Context, Result, bail};
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::prelude::*;
use tokio::sync::Semaphore;

/// How many browsers run at a time.
static BROWSERS: Semaphore = Semaphore::const_new(2);

/// How long a whole visit may take.
pub(crate) const LIMIT: Duration = Duration::from_secs(240);

/// How long a browser may take to start.
const START: Duration = Duration::from_secs(40);

/// The phone's own theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark letters on a light ground.
    Light,
    /// Light letters on a dark ground.
    Dark,
}

impl Theme {
    /// Both.
    pub const BOTH: [Theme; 2] = [Theme::Light, Theme::Dark];
}

/// What a visit wishes of the phone. Every engine takes it at its start, not every one later.
#[derive(Clone, Debug)]
pub struct Visit {
    pub(crate) theme: Theme,
    pub(crate) zone: Option<String>,
    pub(crate) agent: Option<String>,
    pub(crate) script: bool,
    pub(crate) worker: bool,
}

impl Default for Visit {
    /// A light phone with JavaScript. Without the service worker: each visit would fetch everything, and faults of the
    /// server would not reach its pages.
    fn default() -> Visit {
        Visit { theme: Theme::Light, zone: None, agent: None, script: true, worker: false }
    }
}

/// Runs a test with a server and a browser of its own. A failure says where the browser was and what stood on its
/// console.
pub async fn visit(test: impl AsyncFnOnce(&Phone) -> Result<()>) -> Result<()> {
    Visit::default().run(test).await
}

/// The same with the service worker, which keeps the whole site in the background.
pub async fn visit_with_worker(test: impl AsyncFnOnce(&Phone) -> Result<()>) -> Result<()> {
    Visit { worker: true, ..Visit::default() }.run(test).await
}

impl Visit {
    /// The theme that the phone prefers.
    pub fn theme(self, theme: Theme) -> Visit {
        Visit { theme, ..self }
    }

    /// The phone's time zone (`Asia/Ho_Chi_Minh`).
    pub fn zone(self, zone: &str) -> Visit {
        Visit { zone: Some(zone.to_owned()), ..self }
    }

    /// The user agent that the browser says it is.
    pub fn agent(self, agent: &str) -> Visit {
        Visit { agent: Some(agent.to_owned()), ..self }
    }

    /// JavaScript is off.
    pub fn without_script(self) -> Visit {
        Visit { script: false, ..self }
    }

    /// Runs a test: see [`visit`].
    pub async fn run(self, test: impl AsyncFnOnce(&Phone) -> Result<()>) -> Result<()> {
        self.run_on(Server::start()?, test).await
    }

    /// Runs a test on another site than the one in `dist/`.
    pub async fn run_on(self, site: Server, test: impl AsyncFnOnce(&Phone) -> Result<()>) -> Result<()> {
        let _permit = BROWSERS.acquire().await?;
        let engine = Engine::chosen()?;
        if self.script && !self.worker {
            site.before_load(scripts::NO_WORKER)?;
        }
        if let (Engine::Webkit, Some(agent)) = (engine, &self.agent) {
            site.before_load(&scripts::agent(agent))?;
        }
        if self.script && engine != Engine::Chromium {
            site.before_load(scripts::TELL_ERRORS)?;
        }
        let (driver, _process) = self.start(engine).await?;
        let phone = Phone { engine, site, driver, wishes: self };

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

    /// A session, and what it needs to live. A browser in some hundred does not come (WebKit's driver then waits for
    /// ever for the port that it chose): another one is tried.
    async fn start(&self, engine: Engine) -> Result<(WebDriver, (Driver, TempDir))> {
        let mut attempts = 0;
        loop {
            attempts += 1;
            let folder = tempfile::tempdir()?;
            let process = Driver::start(engine, &engine.variables(self, folder.path())?)?;
            let browser = WebDriver::builder(&process.url, engine.capabilities(self, folder.path())?).request_timeout(LIMIT);
            match tokio::time::timeout(START, browser.connect()).await {
                Ok(Ok(driver)) => return Ok((driver, (process, folder))),
                Ok(Err(error)) if attempts == 3 => return Err(error).context("the browser does not start"),
                Err(_) if attempts == 3 => bail!("the browser does not start, three times within {START:?}"),
                _ => eprintln!("{}: a browser has not started, another one is tried", engine.name()),
            }
        }
    }
}
