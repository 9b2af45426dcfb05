//! The built site on a port of its own, as `site serve` serves it (src/site/serve.rs), with faults on request.
//!
//! Plain `std::net`, a thread for every connection. tiny_http 0.12 now and then leaves a connection waiting for a
//! free thread of its pool for as long as the browser keeps the others open: a page load in a hundred hangs.

use crate::dist;
use anyhow::{Result, ensure};
use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread;

/// What goes wrong with a path.
#[derive(Clone, Debug)]
pub enum Fault {
    /// 404, with the 404 page.
    Missing,
    /// Only this many bytes of the file, as after an upload that broke off.
    Cut(usize),
    /// The connection breaks off after this many bytes.
    Broken(usize),
    /// Other bytes, with the type of the file.
    Other(Vec<u8>),
    /// The file, called something else.
    Typed(&'static str),
    /// No answer until the fault is mended.
    Held,
}

#[derive(Default)]
struct State {
    faults: HashMap<String, Fault>,
    answered: Vec<(String, u16)>,
    asked: Vec<String>,
    connections: Vec<TcpStream>,
    closed: bool,
    down: bool,
    uncached: bool,
    /// Scripts for the top of every page.
    scripts: String,
    /// What pages have told of errors.
    told: Vec<String>,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    folder: PathBuf,
}

/// A running server; ends with the value.
pub struct Server {
    shared: Arc<Shared>,
    /// `http://127.0.0.1:<port>`
    pub origin: String,
}

impl Server {
    /// Serves `dist/` on a free port.
    pub fn start() -> Result<Server> {
        Server::of(&dist::folder()?)
    }

    /// Serves another built site on a free port.
    pub fn of(folder: &Path) -> Result<Server> {
        let shared = Arc::new(Shared { state: Mutex::default(), changed: Condvar::new(), folder: folder.to_owned() });
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let origin = format!("http://{}", listener.local_addr()?);
        let accepting = shared.clone();
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let shared = accepting.clone();
                let mut state = accepting.state();
                if state.closed {
                    return;
                }
                if state.down {
                    continue;
                }
                state.connections.extend(connection.try_clone());
                thread::spawn(move || shared.serve(connection));
            }
        });
        Ok(Server { shared, origin })
    }

    /// From now on something is wrong with a path; what was held back is answered so.
    pub fn fault(&self, path: &str, fault: Fault) {
        self.shared.state().faults.insert(path.to_owned(), fault);
        self.shared.changed.notify_all();
    }

    /// The path is well again; what was held back is answered.
    pub fn mend(&self, path: &str) {
        self.shared.state().faults.remove(path);
        self.shared.changed.notify_all();
    }

    /// Takes the server away, as if the network were gone for pages and workers alike, or gives it back.
    pub fn down(&self, down: bool) {
        let mut state = self.shared.state();
        state.down = down;
        for connection in state.connections.drain(..) {
            let _ = connection.shutdown(std::net::Shutdown::Both);
        }
    }

    /// From now on browsers may keep nothing: every page load asks for everything.
    pub fn uncached(&self) {
        self.shared.state().uncached = true;
    }

    /// From now on a script stands in front of everything in every page, its security policy included.
    pub fn before_load(&self, script: &str) -> Result<()> {
        ensure!(!script.contains("</script"), "a script that ends too early: {script}");
        let line = format!("<script>{script}</script>");
        self.shared.state().scripts.push_str(&line);
        Ok(())
    }

    /// What pages have told of errors since this was asked last.
    pub fn told(&self) -> Vec<String> {
        std::mem::take(&mut self.shared.state().told)
    }

    /// Paths and statuses of all answers so far.
    pub fn answered(&self) -> Vec<(String, u16)> {
        self.shared.state().answered.clone()
    }

    /// What was asked for, queries included.
    pub fn asked(&self) -> Vec<String> {
        self.shared.state().asked.clone()
    }

    /// The answers that were errors.
    pub fn failed(&self) -> Vec<(String, u16)> {
        self.answered().into_iter().filter(|(_, status)| *status >= 400).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut state = self.shared.state();
        state.closed = true;
        for connection in state.connections.drain(..) {
            let _ = connection.shutdown(std::net::Shutdown::Both);
        }
        drop(state);
        self.shared.changed.notify_all();
        // The listener looks up once more, and ends.
        let _ = TcpStream::connect(self.origin.trim_start_matches("http://"));
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    /// Answers one request after the other until the browser, or an error, ends it.
    fn serve(&self, mut connection: TcpStream) -> std::io::Result<()> {
        connection.set_nodelay(true)?;
        let mut reader = BufReader::new(connection.try_clone()?);
        while let Some(Request { target, told }) = request(&mut reader)? {
            if told.is_empty() {
                self.state().asked.push(target.clone());
                self.answer(target.split(['?', '#']).next().unwrap_or("/"), &mut connection)?;
            } else {
                self.state().told.push(told);
                connection.write_all(b"HTTP/1.1 204 -\r\n\r\n")?;
            }
        }
        Ok(())
    }

    fn answer(&self, url: &str, connection: &mut TcpStream) -> std::io::Result<()> {
        let held = |state: &mut State| !state.closed && matches!(state.faults.get(url), Some(Fault::Held));
        let fault = match self.changed.wait_while(self.state(), held) {
            Ok(state) => state.faults.get(url).cloned(),
            Err(_) => None,
        };
        let found = file_of(&self.folder, url).filter(|_| !matches!(fault, Some(Fault::Missing)));
        let (file, status) = match found {
            Some(file) => (file, 200),
            None => (self.folder.join("404.html"), 404),
        };
        let mut body = fs::read(&file).unwrap_or_default();
        match &fault {
            Some(Fault::Cut(length)) => body.truncate(*length),
            Some(Fault::Other(bytes)) => body.clone_from(bytes),
            _ => {}
        }
        let kind = if let Some(Fault::Typed(kind)) = fault { kind } else { content_type(&file) };
        let mut state = self.state();
        state.answered.push((url.to_owned(), status));
        if kind.starts_with("text/html") {
            let head = body.windows(6).position(|bytes| bytes == b"<head>").map_or(0, |at| at + 6);
            body.splice(head..head, state.scripts.bytes());
        }
        let hashed = url.contains('-') && !url.ends_with('/') && !url.ends_with(".json");
        let cache = match (state.uncached, hashed && status == 200) {
            (true, _) => "no-store",
            (false, true) => "public, max-age=31536000, immutable",
            (false, false) => "no-cache",
        };
        drop(state);
        let length = body.len();
        let head = format!(
            "HTTP/1.1 {status} -\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\nCache-Control: {cache}\r\nX-Content-Type-Options: nosniff\r\n\r\n"
        );
        connection.write_all(head.as_bytes())?;
        if let Some(Fault::Broken(length)) = fault {
            connection.write_all(&body[..length])?;
            connection.shutdown(std::net::Shutdown::Both)?;
            return Err(ErrorKind::ConnectionAborted.into());
        }
        connection.write_all(&body)
    }
}

struct Request {
    /// The path with its query.
    target: String,
    /// The body, of which only pages with an error have one.
    told: String,
}

/// Reads a request to its end; `None` at the end of the connection.
fn request(reader: &mut impl BufRead) -> std::io::Result<Option<Request>> {
    let mut first = String::new();
    if reader.read_line(&mut first)? == 0 {
        return Ok(None);
    }
    let (mut line, mut length) = (String::new(), 0);
    while reader.read_line(&mut line)? > 0 && line != "\r\n" {
        if let Some((name, value)) = line.split_once(':').filter(|(name, _)| name.eq_ignore_ascii_case("content-length")) {
            length = value.trim().parse().map_err(|_| std::io::Error::new(ErrorKind::InvalidData, name))?;
        }
        line.clear();
    }
    let mut told = vec![0; length];
    reader.read_exact(&mut told)?;
    let target = first.split(' ').nth(1).unwrap_or("/").to_owned();
    Ok(Some(Request { target, told: String::from_utf8_lossy(&told).into_owned() }))
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
