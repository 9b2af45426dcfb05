//! Paper, as a printer gets it: every sheet has one or two pages, says every step, is whole, and its code can be read.
//!
//! The sheets are those of a site with an address, built here without the app: a site whose address nobody knows has no
//! codes, and what `make build` has built may be such a one.

use anyhow::{Context, Result, ensure};
use e2e::paper::{A4, A5, joined, printable};
use e2e::{Phone, Server, Visit, dist, visit};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// The address of the tests of the site itself (tests/common/mod.rs), whose share cards are drawn already.
const BASE: &str = "https://vi-du.example.org";

static SITE: LazyLock<Result<tempfile::TempDir, String>> = LazyLock::new(|| build().map_err(|error| format!("{error:#}")));

fn build() -> Result<tempfile::TempDir> {
    let out = tempfile::tempdir()?;
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let mut site = Command::new("cargo");
    site.args(["run", "--locked", "--quiet", "--bin", "site", "--", "build", "--out"]).arg(out.path()).current_dir(root);
    // The project's own target folder, not the one of these tests.
    let run = site.env_remove("CARGO_TARGET_DIR").env("SITE_URL", BASE).output().context("cargo does not start")?;
    ensure!(run.status.success(), "site build: {}", String::from_utf8_lossy(&run.stderr));
    Ok(out)
}

fn site() -> Result<PathBuf> {
    SITE.as_ref().map(|folder| folder.path().to_owned()).map_err(|error| anyhow::anyhow!("{error}"))
}

/// The words between `open` and `close`, without tags.
fn words(html: &str, open: &str, close: &str) -> Vec<String> {
    let found = html.split(open).skip(1).filter_map(|rest| rest.split(close).next());
    let plain = |html: &str| {
        html.split('<')
            .enumerate()
            .map(|(i, piece)| if i == 0 { piece } else { piece.split_once('>').map_or("", |(_, text)| text) })
            .collect::<String>()
    };
    found.map(|html| plain(html).replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">")).collect()
}

/// What is wrong with a sheet as it is printed.
async fn faults(phone: &Phone, site: &Path, path: &str, a4: bool) -> Result<Vec<String>> {
    phone.open(path).await?;
    if a4 {
        phone.js("document.querySelector('#kho-a4').checked = true").await?;
    }
    let pdf = phone.print().await?;
    let mut faults = Vec::new();
    let mut check = |fine: bool, what: String| {
        if !fine {
            faults.push(format!("{path}: {what}"));
        }
    };
    check((1..=2).contains(&pdf.pages), format!("{} pages", pdf.pages));
    check(pdf.is_on(if a4 { A4 } else { A5 }), format!("pages of {:?} points", pdf.size));
    let text = pdf.text()?;
    let guide = path.strip_suffix("to-roi/").context("a sheet")?;
    let read = |path: &str| fs::read_to_string(site.join(path.trim_start_matches('/')).join("index.html"));
    let sheet = read(path)?;
    let mut steps = 0;
    while let Ok(html) = read(&format!("{guide}buoc-{}/", steps + 1)) {
        steps += 1;
        let title = words(&html, "<h1 tabindex=\"-1\">", "</h1>").join("");
        check(text.contains(&joined(&format!("{steps}. {title}"))), format!("step {steps}, «{title}», is not there"));
    }
    check(steps >= 2, format!("{steps} steps"));
    let sheet = sheet.split("class=\"sheet\"").nth(1).and_then(|rest| rest.split("<footer").next()).context("no sheet")?;
    let lines = [words(sheet, "<p>", "</p>"), words(sheet, "<li>", "</li>"), words(sheet, "<p class=\"sheet-way\">", "</p>")].concat();
    for line in lines.iter().filter(|line| !line.is_empty()) {
        check(text.contains(&joined(line)), format!("«{line}» is not there"));
    }
    for page in 1..=pdf.pages {
        // 9 mm at 120 dots an inch are 42; on A4 more.
        check(pdf.drawn(page, 120)?.has_white_border(41), format!("page {page}: something stands in the margin"));
    }
    let codes = pdf.drawn(1, 150)?.codes();
    check(codes == [format!("{BASE}{guide}")], format!("the codes say {codes:?}"));
    Ok(faults)
}

/// Pages of a site as they are printed for the copy shop: boxes are blank, no script runs.
async fn blank(site: &Path, test: impl AsyncFnOnce(&Phone) -> Result<()>) -> Result<()> {
    Visit::default().without_script().run_on(Server::of(site)?, test).await
}

fn verdict(faults: &[String]) -> Result<()> {
    ensure!(faults.is_empty(), "{} faults on paper:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

#[tokio::test]
async fn every_sheet_is_whole_on_two_pages() -> Result<()> {
    let site = site()?;
    let sheets: Vec<String> = printable(&site)?.into_iter().map(|(path, _)| path).filter(|path| path.ends_with("/to-roi/")).collect();
    let mut found = Vec::new();
    // A visit has a limit of time.
    for some in sheets.chunks(25) {
        blank(&site, async |phone| {
            for path in some {
                found.extend(faults(phone, &site, path, false).await.with_context(|| path.clone())?);
            }
            Ok(())
        })
        .await?;
    }
    verdict(&found)
}

/// A4 is the same sheet, larger: the longest ones, where a line more would be a page more.
#[tokio::test]
async fn a4_has_the_pages_of_a5() -> Result<()> {
    let site = site()?;
    let mut sheets = printable(&site)?;
    sheets.retain(|(path, _)| path.ends_with("/to-roi/"));
    let length = |path: &str| fs::metadata(site.join(path.trim_start_matches('/')).join("index.html")).map_or(0, |file| file.len());
    sheets.sort_by_key(|(path, _)| std::cmp::Reverse(length(path)));
    blank(&site, async |phone| {
        let mut found = Vec::new();
        for (path, _) in &sheets[..6] {
            found.extend(faults(phone, &site, path, true).await?);
        }
        verdict(&found)
    })
    .await
}

#[tokio::test]
async fn the_poster_is_one_page_of_a4() -> Result<()> {
    let site = site()?;
    blank(&site, async |phone| {
        phone.open("/to-cong-nghe-so/ap-phich/").await?;
        let pdf = phone.print().await?;
        ensure!(pdf.pages == 1 && pdf.is_on(A4), "{} pages of {:?}", pdf.pages, pdf.size);
        let picture = pdf.drawn(1, 100)?;
        ensure!(picture.codes() == [format!("{BASE}/")], "the codes say {:?}", picture.codes());
        // 14 mm at 100 dots an inch are 55.
        ensure!(picture.has_white_border(54), "something stands in the margin");
        let text = pdf.text()?;
        let html = fs::read_to_string(site.join("to-cong-nghe-so/ap-phich/index.html"))?;
        let poster = html.split("class=\"poster\"").nth(1).and_then(|rest| rest.split("<footer").next()).context("no poster")?;
        for line in [words(poster, "<h2>", "</h2>"), words(poster, "<p>", "</p>")].concat() {
            ensure!(text.contains(&joined(&line)), "«{line}» is not there");
        }
        Ok(())
    })
    .await
}

/// How dark the boxes of the checklist are in all: a tick darkens one.
async fn ink(phone: &Phone) -> Result<usize> {
    let pdf = phone.print().await?;
    ensure!(pdf.is_on(A4) && pdf.pages <= 2, "{} pages of {:?}", pdf.pages, pdf.size);
    let mut ink = 0;
    for page in 1..=pdf.pages {
        let picture = pdf.drawn(page, 100)?;
        // 15 mm at 100 dots an inch are 59.
        ensure!(picture.has_white_border(55), "something stands in the margin");
        ink += (0..picture.height).flat_map(|y| (0..picture.width).map(move |x| (x, y))).filter(|(x, y)| picture.at(*x, *y) < 100).count();
    }
    Ok(ink)
}

#[tokio::test]
async fn the_checklist_is_printed_with_ticks_or_blank() -> Result<()> {
    visit(async |phone| {
        phone.open_ready("/cong-dan-so/in/").await?;
        let boxes = phone.js("document.querySelectorAll('.on-paper .tick').length").await?.as_u64().unwrap_or_default();
        ensure!(boxes > 8, "{boxes} boxes");
        let blank = ink(phone).await?;
        phone.js("[...document.querySelectorAll('.on-paper .tick input')].forEach(box => box.click())").await?;
        phone.until("all are ticked", "!document.querySelector('.on-paper .tick input:not(:checked)')").await?;
        let ticked = ink(phone).await?;
        ensure!(ticked > blank + 10 * boxes as usize, "ticks cannot be seen on paper: {blank}, {ticked}");
        // The button for blank boxes; the window of the browser itself cannot be seen here.
        phone.js("window.print = () => { window.asked = document.documentElement.getAttribute('data-paper') }").await?;
        phone.click("[data-print='blank']").await?;
        phone.until("the browser is asked to print", "window.asked === 'blank'").await?;
        let again = ink(phone).await?;
        ensure!(again < ticked && again <= blank + 40, "blank boxes are not blank: {blank}, {again}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn other_pages_are_printed_open_and_say_where_links_lead() -> Result<()> {
    let (guide, _, url) = dist::guide_with_procedure()?;
    visit(async |phone| {
        phone.open_ready(&guide.path()).await?;
        let folded = phone.js_text("[...document.querySelectorAll('.trouble-body')].pop().textContent").await?;
        let pdf = phone.print().await?;
        let text = pdf.text()?;
        ensure!(text.contains(&joined(&folded)), "what is folded away is not printed: {folded}");
        ensure!(text.contains(&joined(&url)), "the address {url} is not spelled out");
        let button = phone.js_text("document.querySelector('.guide-start').textContent").await?;
        let bar = phone.js_text("document.querySelector('.call').textContent").await?;
        for unwanted in [button, bar] {
            ensure!(!text.contains(&joined(&unwanted)), "a button is printed: {unwanted}");
        }
        ensure!(phone.js("document.querySelectorAll('details[open]').length").await? == 0, "what was opened to print stays open");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn without_a_script_the_page_says_how_to_print() -> Result<()> {
    let guide = dist::guides()?.remove(0);
    let path = format!("{}to-roi/", guide.path());
    visit(async |phone| {
        phone.open_ready(&path).await?;
        ensure!(phone.sees("[data-print]").await? && !phone.sees(".print-how").await?, "with a script there is a button");
        Ok(())
    })
    .await?;
    let without = async |phone: &Phone| {
        phone.open(&path).await?;
        ensure!(!phone.sees("[data-print]").await? && phone.sees(".print-how").await?, "without one there are words");
        Ok(())
    };
    Visit::default().without_script().run(without).await
}
