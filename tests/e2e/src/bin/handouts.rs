//! `make handouts`: every sheet, the checklist and the poster as PDF files, for the copy shop.
//!
//! `handouts FOLDER` prints the site in `dist/` to `FOLDER/<language>/<name>.pdf` and says how many pages each has.

use anyhow::{Context, Result, ensure};
use e2e::{Phone, Visit, dist, paper};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// So many in one visit of the browser: a visit has a limit of time.
const SOME: usize = 30;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let folder = PathBuf::from(std::env::args_os().nth(1).context("usage: handouts FOLDER")?);
    let all = paper::printable(&dist::folder()?)?;
    let mut counts: BTreeMap<(&str, usize), usize> = BTreeMap::new();
    for some in all.chunks(SOME) {
        // Blank boxes; the pages are complete without a script.
        let print = async |phone: &Phone| {
            for (path, name) in some {
                phone.open(path).await?;
                let pdf = phone.print().await?;
                write(&folder.join(name), &pdf.bytes)?;
                println!("{name}: {}", pages(pdf.pages));
                let paper = if pdf.is_on(paper::A5) { "A5" } else { "A4" };
                *counts.entry((paper, pdf.pages)).or_default() += 1;
            }
            Ok(())
        };
        Visit::default().without_script().run(print).await?;
    }
    let written: usize = counts.values().sum();
    ensure!(written == all.len(), "{written} of {} were written", all.len());
    println!("\n{written} files in {}:", folder.display());
    for ((paper, count), files) in counts {
        println!("  {files} on {paper}, {}", pages(count));
    }
    if !dist::html("/")?.contains("rel=\"canonical\"") {
        println!("Without QR codes, because nobody has said where the site stands: set base_url in content/ward.toml, or SITE_URL.");
    }
    Ok(())
}

fn pages(count: usize) -> String {
    if count == 1 { "1 page".to_owned() } else { format!("{count} pages") }
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::create_dir_all(file.parent().context("a folder")?)?;
    fs::write(file, bytes).with_context(|| file.display().to_string())
}
