//! A driver of one's own, on a free port, and for WebKit a screen of its own.

use crate::engine::{Engine, set};
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running chromedriver, geckodriver or WebKitWebDriver; ends with the value.
pub struct Driver {
    process: Child,
    _screen: Option<Screen>,
    /// Where it listens.
    pub url: String,
}

impl Driver {
    /// Starts an engine's driver; the browser inherits the variables.
    pub fn start(engine: Engine, variables: &[(&str, String)]) -> Result<Driver> {
        let (program, arguments) = engine.driver();
        let screen = if engine == Engine::Webkit { Some(Screen::start()?) } else { None };
        // Somebody else may take the port before the driver does: it then ends at once, and another one is tried.
        for _ in 0..5 {
            let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
            let mut command = Command::new(&program);
            command.arg(format!("--port={port}")).args(arguments).envs(variables.iter().map(|(name, value)| (name, value)));
            command.envs(screen.iter().map(|screen| ("DISPLAY", &screen.name)));
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            let process =
                command.spawn().with_context(|| format!("{program} does not start: `make test` installs it, see scripts/env.sh"))?;
            let url = format!("http://127.0.0.1:{port}");
            let mut driver = Driver { process, _screen: None, url };
            if driver.listens(port)? {
                driver._screen = screen;
                return Ok(driver);
            }
        }
        bail!("{program} does not listen")
    }

    fn listens(&mut self, port: u16) -> Result<bool> {
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if self.process.try_wait()?.is_some() {
                return Ok(false);
            }
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(self.process.try_wait()?.is_none());
            }
            thread::sleep(Duration::from_millis(10));
        }
        Ok(false)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        end(&mut self.process);
    }
}

/// A screen that nobody sees. One a browser: without a window manager the focus would be the last window's.
struct Screen {
    process: Child,
    // Kept open: Xvfb may still have something to say.
    _output: BufReader<ChildStdout>,
    /// `:99`
    name: String,
}

impl Screen {
    fn start() -> Result<Screen> {
        let program = set("XVFB").unwrap_or_else(|| "Xvfb".to_owned());
        let mut process = Command::new(&program)
            .args(["-displayfd", "1", "-screen", "0", "400x800x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{program} does not start: `make test` installs it"))?;
        let mut output = BufReader::new(process.stdout.take().context("no output")?);
        let mut line = String::new();
        output.read_line(&mut line)?;
        let Ok(number) = line.trim().parse::<u32>() else {
            end(&mut process);
            bail!("{program} names no display")
        };
        Ok(Screen { process, _output: output, name: format!(":{number}") })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        end(&mut self.process);
    }
}

fn end(process: &mut Child) {
    let _ = process.kill();
    let _ = process.wait();
}
