//! Debian's own Caddy and nginx with the files of `deploy/`, over TLS on loopback: what they answer for every file of a
//! site, and for what is no file. Where the programs are missing the tests say so, and fail in CI.

mod common;

use common::{BASE, build, fake_app, root, sample_day, sample_to_build};
use congdanso::site::formats::{Redirect, RedirectsFile};
use congdanso::site::problem::Problems;
use congdanso::site::source::Source;
use congdanso::site::{build as builder, compress, hosting};
use std::fs;
use std::io::Read as _;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// The name in the files of `deploy/` that a deployer replaces.
const HOST: &str = "congdanso.example";
const SERVERS: [&str; 2] = ["caddy", "nginx"];

/// The sample, built with the app and its compressed versions. Shared by all servers; nobody writes to it.
static SITE: LazyLock<TempDir> = LazyLock::new(|| {
    let project = sample_to_build();
    let mut files = build(project.path(), sample_day(), BASE, Some(&fake_app())).files;
    // What Trunk would have put there.
    for url in [fake_app().js, fake_app().wasm] {
        files.insert(url.trim_start_matches('/').to_owned(), b"not really the app; ".repeat(100));
    }
    let folder = TempDir::new().expect("a temporary folder");
    builder::write(&files, folder.path()).expect("a written site");
    compress::compress(folder.path()).expect("a compressed site");
    folder
});

/// A running server; stopped when dropped.
struct Server {
    child: Child,
    work: TempDir,
    http: u16,
    https: u16,
}

/// An answer.
#[derive(Debug)]
struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

/// Whether a program is on this machine. Debian keeps servers outside of people's `PATH`.
fn have(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).chain(["/usr/sbin".into()]).any(|folder| folder.join(program).is_file())
}

/// Whether the programs that a server's tests need are here.
fn ready(server: &str) -> bool {
    let missing: Vec<&str> = [server, "curl", "openssl"].into_iter().filter(|program| !have(program)).collect();
    assert!(missing.is_empty() || std::env::var_os("CI").is_none(), "{missing:?} not here: run `scripts/setup.sh test`");
    if !missing.is_empty() {
        println!("skipped: {missing:?} not here, so {server} cannot be tried; `scripts/setup.sh test` installs it");
    }
    missing.is_empty()
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

impl Server {
    /// Starts a server over the sample, with the configuration in a folder, and waits until it answers.
    fn start(name: &str, deploy: &Path) -> Server {
        let work = TempDir::new().expect("a temporary folder");
        let (http, https) = (free_port(), free_port());
        let log = fs::File::create(work.path().join("server.log")).expect("a log");
        let child = Command::new(root().join("scripts/host.sh"))
            .args([name, SITE.path().to_str().expect("a path"), work.path().to_str().expect("a path")])
            .args([http.to_string(), https.to_string()])
            .env("DEPLOY", deploy)
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("a log"))
            .stderr(log)
            .spawn()
            .expect("scripts/host.sh runs");
        let mut server = Server { child, work, http, https };
        let end = Instant::now() + Duration::from_secs(30);
        while [http, https].iter().any(|port| TcpStream::connect(("127.0.0.1", *port)).is_err()) {
            let ended = server.child.try_wait().expect("a status").is_some();
            let log = || fs::read_to_string(server.work.path().join("server.log")).unwrap_or_default();
            assert!(!ended && Instant::now() < end, "{name} does not start: {}", log());
            thread::sleep(Duration::from_millis(50));
        }
        server
    }

    /// Asks for a path as it is written, over HTTPS, trusting only the authority of this server.
    fn get(&self, path: &str, headers: &[&str]) -> Answer {
        self.ask(&format!("https://{HOST}:{}{path}", self.https), headers)
    }

    fn ask(&self, url: &str, headers: &[&str]) -> Answer {
        let (head, body) = (TempDir::new().expect("a temporary folder"), "body");
        let mut curl = Command::new("curl");
        curl.args(["--silent", "--show-error", "--max-time", "20", "--path-as-is", "--cacert"]).arg(self.work.path().join("ca.pem"));
        for port in [self.http, self.https] {
            curl.args(["--resolve", &format!("{HOST}:{port}:127.0.0.1")]);
        }
        for header in headers {
            curl.args(["--header", header]);
        }
        let output = curl.args(["--dump-header", "-", "--output"]).arg(head.path().join(body)).arg(url).output().expect("curl runs");
        assert!(output.status.success(), "{url}: {}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let mut lines = text.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).unwrap_or_else(|| panic!("{url}: {text}"));
        let headers = lines.filter_map(|line| line.split_once(": ")).map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        Answer { status, headers: headers.collect(), body: fs::read(head.path().join(body)).unwrap_or_default() }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Asked to end, so that nginx takes its workers along.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }
}

impl Answer {
    /// The value of a header that stands there at most once.
    fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str());
        let value = values.next();
        assert_eq!(values.next(), None, "{name} stands there twice");
        value
    }

    /// The body as it was before compression.
    fn plain(&self) -> Vec<u8> {
        let mut plain = Vec::new();
        match self.header("content-encoding") {
            Some("br") => brotli::BrotliDecompress(&mut self.body.as_slice(), &mut plain).expect("brotli"),
            Some("gzip") => drop(flate2::read::GzDecoder::new(self.body.as_slice()).read_to_end(&mut plain).expect("gzip")),
            None => plain.clone_from(&self.body),
            Some(other) => panic!("an encoding «{other}»"),
        }
        plain
    }

    /// The 404 page with status 404 and all headers of the policy.
    #[track_caller]
    fn is_not_found(&self, path: &str) {
        assert_eq!(self.status, 404, "{path}");
        assert_eq!(self.plain(), fs::read(SITE.path().join("404.html")).expect("404.html"), "{path}");
        assert_eq!(self.header("content-type"), Some("text/html; charset=utf-8"), "{path}");
        assert_eq!(self.header("cache-control"), Some(hosting::REVALIDATE), "{path}");
        self.has_the_policy(path);
    }

    #[track_caller]
    fn has_the_policy(&self, path: &str) {
        for (name, value) in hosting::headers() {
            assert_eq!(self.header(&name.to_lowercase()), Some(value.as_str()), "{path}: {name}");
        }
        // No version that would tell which known holes to try.
        assert!(self.header("server").is_none_or(|server| !server.contains(char::is_numeric)), "{path}: {:?}", self.headers);
    }
}

/// Every file of the site with the URL path that it is asked for under, compressed versions left out.
fn urls() -> Vec<(String, Vec<u8>)> {
    let extensions: Vec<&str> = hosting::TYPES.iter().map(|(extension, _)| *extension).collect();
    let files = congdanso::site::source::files_below(SITE.path(), &extensions);
    let url = |path: &Path| {
        let name = path.strip_prefix(SITE.path()).expect("a file of the site").to_string_lossy().into_owned();
        format!("/{}", name.strip_suffix("index.html").unwrap_or(&name))
    };
    files.iter().map(|path| (url(path), fs::read(path).expect("a file"))).filter(|(url, _)| url != "/404.html").collect()
}

#[test]
fn what_is_committed_is_what_is_generated() {
    let problems = Problems::default();
    let redirects = Source::read(root(), &root().join("content/redirects.toml"), &problems);
    let redirects = redirects.and_then(|file| file.toml::<RedirectsFile>(&problems)).expect("redirects").redirect;
    for (name, text) in hosting::files(&redirects) {
        let committed = fs::read_to_string(root().join("deploy").join(name)).unwrap_or_default();
        assert!(committed == text, "deploy/{name} is not what src/site/hosting/ makes: run `make hosting` and commit it");
    }
}

#[test]
fn every_file_is_answered_as_the_policy_says() {
    for name in SERVERS.into_iter().filter(|name| ready(name)) {
        let server = Server::start(name, &root().join("deploy"));
        let urls = urls();
        assert!(urls.len() > 60, "only {} files", urls.len());
        for (path, bytes) in &urls {
            let answer = server.get(path, &["Accept-Encoding: gzip, deflate, br"]);
            let kind = hosting::content_type(Path::new(&if path.ends_with('/') { format!("{path}index.html") } else { path.clone() }));
            assert_eq!(answer.status, 200, "{name}: {path}");
            assert!(answer.plain() == *bytes, "{name}: {path} is not the file");
            assert_eq!(answer.header("content-type"), Some(kind), "{name}: {path}");
            assert_eq!(answer.header("cache-control"), Some(hosting::cache_control(path)), "{name}: {path}");
            answer.has_the_policy(&format!("{name}: {path}"));
            let file = common::file_of(path);
            let compressed = SITE.path().join(format!("{file}.br")).is_file();
            assert_eq!(answer.header("content-encoding"), compressed.then_some("br"), "{name}: {path}");
            if compressed {
                assert_eq!(answer.header("vary"), Some("Accept-Encoding"), "{name}: {path}");
            }
        }
    }
}

#[test]
fn phones_get_what_they_can_read_and_only_what_is_new() {
    for name in SERVERS.into_iter().filter(|name| ready(name)) {
        let server = Server::start(name, &root().join("deploy"));
        let page = fs::read(SITE.path().join("index.html")).expect("a page");
        for (accepted, encoding) in [("gzip, deflate", Some("gzip")), ("identity", None)] {
            let answer = server.get("/", &[&format!("Accept-Encoding: {accepted}")]);
            assert_eq!((answer.status, answer.header("content-encoding")), (200, encoding), "{name}");
            assert!(answer.plain() == page, "{name}: {accepted}");
        }
        let known = server.get("/", &["Accept-Encoding: br"]).header("etag").expect("an ETag").to_owned();
        let again = server.get("/", &["Accept-Encoding: br", &format!("If-None-Match: {known}")]);
        assert_eq!((again.status, again.body.len()), (304, 0), "{name}");
        assert_eq!(again.header("cache-control"), Some(hosting::REVALIDATE), "{name}");
    }
}

#[test]
fn what_is_no_page_is_not_found() {
    for name in SERVERS.into_iter().filter(|name| ready(name)) {
        let server = Server::start(name, &root().join("deploy"));
        let absent = [
            "/khong-co/",
            "/khong-co",
            "/huong-dan/mau-thu/buoc-99/",
            "/huong-dan/khong-co/page.json",
            "/app-fedcba9876543210.wasm",
            // Error pages and compressed versions are nothing to ask for; folders are not listed.
            "/404.html",
            "/index.html.br",
            "/sw.js.gz",
            "/img/",
            "/icons/",
            "/offline/",
            "/.git/config",
        ];
        for path in absent {
            server.get(path, &["Accept-Encoding: br"]).is_not_found(&format!("{name}: {path}"));
        }
        for path in ["/../../../../etc/passwd", "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/img/..%2f..%2f..%2fetc/passwd"] {
            let answer = server.get(path, &[]);
            assert!((400..500).contains(&answer.status), "{name}: {path}: {}", answer.status);
            assert!(!String::from_utf8_lossy(&answer.body).contains("root:"), "{name}: {path}");
        }
    }
}

#[test]
fn people_are_sent_to_the_address_that_counts() {
    for name in SERVERS.into_iter().filter(|name| ready(name)) {
        let server = Server::start(name, &root().join("deploy"));
        let moved = |answer: &Answer| matches!(answer.status, 301 | 308);
        let insecure = server.ask(&format!("http://{HOST}:{}/huong-dan/?tu=zalo", server.http), &[]);
        assert!(moved(&insecure), "{name}: {}", insecure.status);
        assert_eq!(insecure.header("location"), Some(format!("https://{HOST}/huong-dan/?tu=zalo").as_str()), "{name}");
        for path in ["/huong-dan", "/huong-dan/mau-thu", "/en"] {
            let answer = server.get(path, &[]);
            assert!(moved(&answer), "{name}: {path}: {}", answer.status);
            assert_eq!(answer.header("location"), Some(format!("{path}/").as_str()), "{name}");
            answer.has_the_policy(&format!("{name}: {path}"));
        }
        // Somebody else's host in the path leads nowhere else.
        for path in ["//evil.example", "//evil.example/%2e%2e", "/%5cevil.example", "//evil.example/..;/huong-dan"] {
            let location = server.get(path, &[]).header("location").unwrap_or("/").to_owned();
            assert!(location.starts_with('/') && !location.starts_with("//") && !location.starts_with("/\\"), "{name}: {path}: {location}");
        }
    }
}

#[test]
fn a_page_that_moved_is_redirected() {
    let deploy = TempDir::new().expect("a temporary folder");
    let redirect = Redirect { from: "/huong-dan/cu/".to_owned(), to: "/huong-dan/mau-thu/".to_owned() };
    hosting::write(&[redirect], deploy.path()).expect("files");
    for name in SERVERS.into_iter().filter(|name| ready(name)) {
        let server = Server::start(name, deploy.path());
        for base in ["", "/en"] {
            let answer = server.get(&format!("{base}/huong-dan/cu/"), &[]);
            let to = format!("{base}/huong-dan/mau-thu/");
            assert_eq!((answer.status, answer.header("location")), (301, Some(to.as_str())), "{name}");
        }
    }
}
