//! The built site on a port of its own, as `site serve` serves it (src/site/serve.rs), with faults on request.

use crate::dist;
use anyhow::{Result, anyhow};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;
use tiny_http::{Header, Request, Response, StatusCode};

/// How many requests are answered at a time. Those held back take a thread each.
const THREADS: usize = 8;

/// What goes wrong with a path.
#[derive(Clone, Debug)]
pub enum Fault {
    /// 404, with the 404 page.
    Missing,
    /// Only this many bytes of the file, as after an upload that broke off.
    Cut(usize),
    /// Other bytes, with the type of the file.
    Other(Vec<u8>),
    /// No answer until the fault is mended.
    Held,
}

#[derive(Default)]
struct State {
    faults: HashMap<String, Fault>,
    answered: Vec<(String, u16)>,
    closed: bool,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    folder: PathBuf,
}

/// A running server; ends with the value.
pub struct Server {
    shared: Arc<Shared>,
    http: Arc<tiny_http::Server>,
    threads: Vec<thread::JoinHandle<()>>,
    /// `http://127.0.0.1:<port>`
    pub origin: String,
}

impl Server {
    /// Serves `dist/` on a free port.
    pub fn start() -> Result<Server> {
        let shared = Arc::new(Shared { state: Mutex::default(), changed: Condvar::new(), folder: dist::folder()? });
        let http = Arc::new(tiny_http::Server::http("127.0.0.1:0").map_err(|error| anyhow!("no server: {error}"))?);
        let origin = format!("http://{}", http.server_addr());
        let work = |_| {
            let (shared, http) = (shared.clone(), http.clone());
            thread::spawn(move || {
                while let Ok(request) = http.recv() {
                    let _ = shared.answer(request);
                }
            })
        };
        let threads = (0..THREADS).map(work).collect();
        Ok(Server { shared, http, threads, origin })
    }

    /// From now on something is wrong with a path.
    pub fn fault(&self, path: &str, fault: Fault) {
        self.shared.state().faults.insert(path.to_owned(), fault);
    }

    /// The path is well again; what was held back is answered.
    pub fn mend(&self, path: &str) {
        self.shared.state().faults.remove(path);
        self.shared.changed.notify_all();
    }

    /// Paths and statuses of all answers so far.
    pub fn answered(&self) -> Vec<(String, u16)> {
        self.shared.state().answered.clone()
    }

    /// The answers that were errors.
    pub fn failed(&self) -> Vec<(String, u16)> {
        self.answered().into_iter().filter(|(_, status)| *status >= 400).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.state().closed = true;
        self.shared.changed.notify_all();
        self.threads.iter().for_each(|_| self.http.unblock());
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn answer(&self, request: Request) -> std::io::Result<()> {
        let url = request.url().split(['?', '#']).next().unwrap_or("/").to_owned();
        let held = |state: &mut State| !state.closed && matches!(state.faults.get(&url), Some(Fault::Held));
        let fault = match self.changed.wait_while(self.state(), held) {
            Ok(state) => state.faults.get(&url).cloned(),
            Err(_) => None,
        };
        let found = file_of(&self.folder, &url).filter(|_| !matches!(fault, Some(Fault::Missing)));
        let (file, status) = match found {
            Some(file) => (file, 200),
            None => (self.folder.join("404.html"), 404),
        };
        let mut body = fs::read(&file).unwrap_or_default();
        match fault {
            Some(Fault::Cut(length)) => body.truncate(length),
            Some(Fault::Other(bytes)) => body = bytes,
            _ => {}
        }
        self.state().answered.push((url.clone(), status));
        let header = |name: &str, value: &str| Header::from_bytes(name, value).expect("a valid header");
        let hashed = url.contains('-') && !url.ends_with('/') && !url.ends_with(".json");
        let cache = if hashed && status == 200 { "public, max-age=31536000, immutable" } else { "no-cache" };
        let response = Response::from_data(body)
            .with_status_code(StatusCode(status))
            .with_header(header("Content-Type", content_type(&file)))
            .with_header(header("Cache-Control", cache))
            .with_header(header("X-Content-Type-Options", "nosniff"));
        request.respond(response)
    }
}

/// The file behind a URL path: a folder means its `index.html`; nothing outside of `folder`.
fn file_of(folder: &Path, url: &str) -> Option<PathBuf> {
    let parts: Vec<&str> = url.split('/').filter(|part| !part.is_empty()).collect();
    if !url.starts_with('/') || parts.iter().any(|part| part.starts_with('.') || part.contains(['\\', '%', ':'])) {
        return None;
    }
    let path = parts.iter().fold(folder.to_owned(), |path, part| path.join(part));
    let path = if path.is_dir() { path.join("index.html") } else { path };
    path.is_file().then_some(path)
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("xml") => "application/xml",
        Some("txt") => "text/plain; charset=utf-8",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
