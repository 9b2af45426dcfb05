//! A small static server for trying the site: loopback only, real 404 status, right types.

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
    let cache = if url.contains('-') && !url.ends_with('/') && !url.ends_with(".json") {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    let response = Response::from_data(body)
        .with_status_code(StatusCode(status))
        .with_header(header("Content-Type", content_type(&path)))
        .with_header(header("Cache-Control", cache))
        .with_header(header("X-Content-Type-Options", "nosniff"));
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

/// The media type of a file, by its extension.
pub fn content_type(path: &Path) -> &'static str {
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
