//! The engines that residents have, as programs of this machine: Chromium (Android), Gecko (Firefox), WebKit (iPhone).
//!
//! `ENGINE=chromium|firefox|webkit` picks one for a run. What a visit wishes for ([`crate::Visit`]) becomes arguments,
//! preferences and variables here, and nowhere else.

use crate::visit::{Theme, Visit};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use thirtyfour::Capabilities;

/// A port that nobody listens on: a proxy there keeps every foreign address out of reach, at once and everywhere.
const NOWHERE: &str = "127.0.0.1:9";

/// GTK's look of MiniBrowser, small enough that its bars do not keep the window wider than a phone.
const BARS: &str = "* { padding: 0; margin: 0; border-width: 0; min-width: 0; min-height: 0; font-size: 1px; }\n";
const ICONS: &str =
    "[Settings]\ngtk-toolbar-icon-size=1\ngtk-icon-sizes=gtk-menu=1,1:gtk-small-toolbar=1,1:gtk-large-toolbar=1,1:gtk-button=1,1\n";

/// An engine that the suite runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, through chromedriver.
    Chromium,
    /// Firefox ESR, through geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, through WebKitWebDriver, on a screen of Xvfb.
    Webkit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];

    /// The one that `ENGINE` names; Chromium if it names none.
    pub fn chosen() -> Result<Engine> {
        let Some(name) = set("ENGINE") else { return Ok(Engine::Chromium) };
        let found = Engine::ALL.into_iter().find(|engine| engine.name() == name);
        found.with_context(|| format!("ENGINE={name} is none of chromium, firefox, webkit"))
    }

    /// As `ENGINE` and skips.toml name it.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::Webkit => "webkit",
        }
    }

    /// The driver's program and its arguments, but for the port.
    pub(crate) fn driver(self) -> (String, &'static [&'static str]) {
        match self {
            Engine::Chromium => (program("CHROMEDRIVER", "chromedriver"), &["--log-level=SEVERE"]),
            // Firefox's own side of a tab has the size that its window refuses: see `Phone::phone_sized`.
            Engine::Firefox => (program("GECKODRIVER", "geckodriver"), &["--log=fatal", "--allow-system-access"]),
            Engine::Webkit => (program("WEBKITDRIVER", "WebKitWebDriver"), &[]),
        }
    }

    /// Variables that the browser starts with; `folder` is a new one.
    pub(crate) fn variables(self, visit: &Visit, folder: &Path) -> Result<Vec<(&'static str, String)>> {
        let mut variables = Vec::new();
        variables.extend(visit.zone.clone().map(|zone| ("TZ", zone)));
        if self == Engine::Webkit {
            let settings = folder.join("gtk-3.0");
            fs::create_dir(&settings)?;
            fs::write(settings.join("gtk.css"), BARS)?;
            fs::write(settings.join("settings.ini"), ICONS)?;
            let folder = folder.to_str().context("a UTF-8 path")?.to_owned();
            variables.extend(["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"].map(|name| (name, folder.clone())));
            let theme = if visit.theme == Theme::Dark { "Adwaita:dark" } else { "Adwaita" };
            variables.push(("GTK_THEME", theme.to_owned()));
        }
        Ok(variables)
    }

    /// What a session is asked for; `folder` is a new one for the profile.
    pub(crate) fn capabilities(self, visit: &Visit, folder: &Path) -> Result<Capabilities> {
        let mut capabilities = Capabilities::new();
        match self {
            Engine::Chromium => {
                capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
                capabilities.set("goog:chromeOptions", chromium(visit, folder)?)?;
            }
            Engine::Firefox => {
                capabilities.set("proxy", json!({ "proxyType": "manual", "httpProxy": NOWHERE, "sslProxy": NOWHERE }))?;
                capabilities.set("moz:firefoxOptions", firefox(visit))?;
            }
            Engine::Webkit => {
                let proxy = json!({ "proxyType": "manual", "httpProxy": NOWHERE, "sslProxy": NOWHERE, "noProxy": ["127.0.0.1"] });
                capabilities.set("proxy", proxy)?;
                capabilities.set("webkitgtk:browserOptions", webkit(visit)?)?;
            }
        }
        Ok(capabilities)
    }
}

fn chromium(visit: &Visit, folder: &Path) -> Result<Value> {
    let mut arguments: Vec<String> = [
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
    ]
    .map(str::to_owned)
    .into();
    arguments.push(format!("--user-data-dir={}", folder.to_str().context("a UTF-8 path")?));
    arguments.extend(visit.agent.as_ref().map(|agent| format!("--user-agent={agent}")));
    let mut options = json!({ "args": arguments });
    if let Some(binary) = set("CHROMIUM") {
        options["binary"] = json!(binary);
    }
    Ok(options)
}

fn firefox(visit: &Visit) -> Value {
    let mut preferences = json!({
        // 0 is light, 1 dark; of the pages, not of the window around them.
        "ui.systemUsesDarkTheme": u8::from(visit.theme == Theme::Dark),
        "layout.css.prefers-color-scheme.content-override": 2,
        "javascript.enabled": visit.script,
    });
    if let Some(agent) = &visit.agent {
        preferences["general.useragent.override"] = json!(agent);
    }
    let mut options = json!({ "args": ["-headless"], "prefs": preferences });
    if let Some(binary) = set("FIREFOX") {
        options["binary"] = json!(binary);
    }
    options
}

fn webkit(visit: &Visit) -> Result<Value> {
    let Some(binary) = set("MINIBROWSER") else {
        bail!("MINIBROWSER is not set to WebKitGTK's MiniBrowser: `make test` installs it, scripts/env.sh finds it")
    };
    let mut arguments = vec!["--automation".to_owned()];
    // No --user-agent: MiniBrowser refuses the brackets of real ones, see `Visit::run`.
    if !visit.script {
        // Removes scripts from pages and shows what stands in <noscript>; the tests' own questions still run.
        arguments.push("--enable-javascript-markup=false".to_owned());
    }
    Ok(json!({ "binary": binary, "args": arguments }))
}

fn program(variable: &str, name: &str) -> String {
    set(variable).unwrap_or_else(|| name.to_owned())
}

/// A variable of the environment; empty counts as not set.
pub(crate) fn set(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
