//! A small static server for trying the site: loopback only, and otherwise it answers as a host does (`hosting`).

use super::hosting;
use anyhow::{Result, anyhow};
use std::fs;
use std::path::{Path, PathBuf};
use tiny_http::{Header, Request, Response, Server, StatusCode};

/// Serves a folder on 127.0.0.1 until it is stopped.
pub fn serve(folder: &Path, port: u16) -> Result<()> {
    let server =
        Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("port {port} is not free ({error}); choose another with PORT="))?;
    println!("{} is served on http://127.0.0.1:{port}/ (Ctrl-C stops)", folder.display());
    for request in server.incoming_requests() {
        let _ = answer(folder, request);
    }
    Ok(())
}

fn answer(folder: &Path, request: Request) -> std::io::Result<()> {
    let url = request.url().split(['?', '#']).next().unwrap_or("/").to_owned();
    let (path, status) = match file_of(folder, &url) {
        Some(path) => (path, 200),
        None => (folder.join("404.html"), 404),
    };
    let body = fs::read(&path).unwrap_or_default();
    let header = |name: &str, value: &str| Header::from_bytes(name, value).expect("a valid header");
    // The error page of a hashed name must not be kept for a year.
    let cache = if status == 200 { hosting::cache_control(&url) } else { hosting::REVALIDATE };
    let mut response = Response::from_data(body)
        .with_status_code(StatusCode(status))
        .with_header(header("Content-Type", hosting::content_type(&path)))
        .with_header(header("Cache-Control", cache));
    for (name, value) in hosting::headers() {
        response.add_header(header(name, &value));
    }
    request.respond(response)
}

/// The file behind a URL path: a folder means its `index.html`; nothing outside of `folder`.
pub fn file_of(folder: &Path, url: &str) -> Option<PathBuf> {
    let parts: Vec<&str> = url.split('/').filter(|part| !part.is_empty()).collect();
    if !url.starts_with('/') || parts.iter().any(|part| part.starts_with('.') || part.contains(['\\', '%', ':'])) {
        return None;
    }
    let path = parts.iter().fold(folder.to_owned(), |path, part| path.join(part));
    let path = if path.is_dir() { path.join("index.html") } else { path };
    path.is_file().then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("index.html"), "x").unwrap();
        assert!(file_of(folder.path(), "/").is_some());
        for bad in ["/../etc/passwd", "/%2e%2e/x", "//..//", "index.html", "/.git/config", "/nothing/"] {
            assert_eq!(file_of(folder.path(), bad), None, "{bad}");
        }
    }
}
