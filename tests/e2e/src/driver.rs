//! A chromedriver of one's own, on a port that the system chooses.

use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

/// The fonts that the browser sees.
const FONTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/fonts.conf");

/// A running chromedriver; ends with the value.
pub struct Driver {
    process: Child,
    // Kept open: a driver whose output nobody takes ends at its next word.
    _output: BufReader<ChildStdout>,
    /// Where it listens.
    pub url: String,
}

impl Driver {
    /// Starts `$CHROMEDRIVER`, or the `chromedriver` in the path.
    pub fn start() -> Result<Driver> {
        let program = set("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".to_owned());
        let mut process = Command::new(&program)
            .args(["--port=0", "--log-level=SEVERE"])
            // Android's font, so that lines and pages break as they do on most residents' phones, on every machine.
            .env("FONTCONFIG_FILE", set("FONTCONFIG_FILE").unwrap_or_else(|| FONTS.to_owned()))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{program} does not start: `make test` installs it, or set CHROMEDRIVER"))?;
        let mut output = BufReader::new(process.stdout.take().context("no output")?);
        let mut line = String::new();
        while output.read_line(&mut line)? > 0 {
            if let Some(port) =
                line.trim_end().trim_end_matches('.').rsplit_once("successfully on port ").and_then(|(_, port)| port.parse::<u16>().ok())
            {
                return Ok(Driver { process, _output: output, url: format!("http://127.0.0.1:{port}") });
            }
            line.clear();
        }
        let _ = process.kill();
        bail!("{program} ended before it said its port ({:?})", process.wait())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A variable of the environment; empty counts as not set.
pub fn set(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
