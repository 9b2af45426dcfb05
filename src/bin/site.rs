//! The native command line: checks the content, builds the site, serves it for trying, makes new guides.

use anyhow::{Context as _, Result, bail};
use clap::{Parser, Subcommand};
use congdanso::page::Locale;
use congdanso::site::compress::Compressed;
use congdanso::site::content::Site;
use congdanso::site::day::Day;
use congdanso::site::problem::Level;
use congdanso::site::report::Report;
use congdanso::site::{build, check, compress, document, hosting, scaffold, serve};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Checks and builds the site. Everything it reads stands in content/, locales/, style/ and public/.
#[derive(Parser)]
#[command(name = "site", version)]
struct Cli {
    /// The project's folder.
    #[arg(long, global = true, default_value = ".")]
    root: PathBuf,
    /// Today's date (YYYY-MM-DD) instead of the clock's: to see what will have ended by then.
    #[arg(long, global = true, value_parser = day)]
    today: Option<Day>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reports every problem of the content as file:line; ends with 1 if one stops the build.
    Check,
    /// Builds the site. Without options it runs as Trunk's hook and writes into Trunk's staging folder.
    Build {
        /// Trunk's index.html, for the names of the app's files; without it the pages have no app.
        #[arg(long)]
        template: Option<PathBuf>,
        /// Folder to write to.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Makes something new from a template.
    New {
        #[command(subcommand)]
        what: New,
    },
    /// One page for the team: reviews that wait, evidence, reading ease, what ends soon.
    Report {
        /// Writes an HTML file instead of printing.
        #[arg(long)]
        html: Option<PathBuf>,
        /// English headings.
        #[arg(long)]
        english: bool,
    },
    /// Lays compressed versions (.br, .gz) beside the files of a built site, for web servers that send them.
    Compress {
        /// The built site.
        #[arg(long, default_value = "dist")]
        dir: PathBuf,
    },
    /// Writes the configuration of hosts: Caddyfile, nginx.conf, _headers and _redirects.
    Hosting {
        /// Folder to write to.
        #[arg(long, default_value = "deploy")]
        out: PathBuf,
    },
    /// Serves a built site on 127.0.0.1, for trying it.
    Serve {
        /// The built site.
        #[arg(long, default_value = "dist")]
        dir: PathBuf,
        /// Port.
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
}

#[derive(Subcommand)]
enum New {
    /// content/guides/<slug>/ with guide.toml and vi.md to fill in.
    Guide {
        /// Folder name: lower-case letters without marks, digits, hyphens.
        slug: String,
    },
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| format!("«{text}» is no day; write it like 2026-11-24"))
}

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<ExitCode> {
    let today = cli.today.unwrap_or_else(Day::today);
    match cli.command {
        Command::Check => {
            let Some(site) = checked(&cli.root, today) else { return Ok(ExitCode::FAILURE) };
            for line in check::upcoming(&site) {
                println!("{line}");
            }
            println!("{} guides, {} portal links: nothing wrong", site.guides.len(), site.portal.procedure.len() + site.portal.page.len());
        }
        Command::Build { template, out } => {
            let Some(site) = checked(&cli.root, today) else { return Ok(ExitCode::FAILURE) };
            let staged = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
            let out = out.or(staged.clone()).context("no folder to write to; give --out, or let Trunk call it")?;
            let template = template.or(staged.map(|folder| folder.join("index.html")));
            build(&site, template.as_deref(), &out)?;
        }
        Command::New { what: New::Guide { slug } } => scaffold::guide(&cli.root, &slug, today)?,
        Command::Report { html, english } => {
            let Some(site) = checked(&cli.root, today) else { return Ok(ExitCode::FAILURE) };
            let report = Report::of(&site, if english { Locale::En } else { Locale::Vi });
            match html {
                Some(path) => fs::write(&path, report.html()).with_context(|| path.display().to_string())?,
                None => print!("{}", report.text()),
            }
        }
        Command::Compress { dir } => {
            let Compressed { files, plain, brotli, gzip } = compress::compress(&dir)?;
            println!("{files} files of {plain} bytes: {brotli} as brotli, {gzip} as gzip");
        }
        Command::Hosting { out } => {
            let Some(site) = checked(&cli.root, today) else { return Ok(ExitCode::FAILURE) };
            hosting::write(&site.redirects, &out)?;
            println!("{}: {}", out.display(), hosting::files(&site.redirects).into_keys().collect::<Vec<_>>().join(", "));
        }
        Command::Serve { dir, port } => serve::serve(&dir, port)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Checks the content and says what is wrong. The site, if it may be built.
fn checked(root: &Path, today: Day) -> Option<Site> {
    let (site, problems) = check::check(root, today);
    for problem in &problems {
        eprintln!("{problem}");
    }
    let errors = problems.iter().filter(|problem| problem.level == Level::Error).count();
    if errors > 0 {
        eprintln!("{errors} problems stop the build");
    }
    site
}

fn build(site: &Site, template: Option<&Path>, out: &Path) -> Result<()> {
    let app = match template {
        Some(path) => {
            let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
            let Some(app) = document::app_files(&text) else {
                bail!("{} names no app; is it Trunk's index.html?", path.display());
            };
            Some(document::named_by_content(&app, path.parent().unwrap_or(Path::new(".")))?)
        }
        None => None,
    };
    if site.base_url.is_empty() {
        eprintln!(
            "warning: neither SITE_URL nor base_url in content/ward.toml says where the site will stand: no canonical links, no sitemap, no share cards"
        );
    }
    let (files, pages) = build::files(site, app.as_ref(), &build::card_cache(&site.root))?;
    build::write(&files, out)?;
    println!("{pages} pages, {} files in {}", files.len(), out.display());
    Ok(())
}
