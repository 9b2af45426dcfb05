//! The native command line: checks the content, builds the site, serves it for trying, makes new guides.

use anyhow::{Context as _, Result, bail};
use clap::{Args, Parser, Subcommand};
use congdanso::page::Locale;
use congdanso::site::catalogue::export::Export;
use congdanso::site::catalogue::{self, Ours, compare, evidence, import};
use congdanso::site::compress::Compressed;
use congdanso::site::content::{OWN_WARD, Site};
use congdanso::site::day::Day;
use congdanso::site::formats::CATALOGUE;
use congdanso::site::problem::{Level, Problems};
use congdanso::site::report::Report;
use congdanso::site::scaffold::ward::{Names, Question};
use congdanso::site::{build, check, compress, document, hosting, scaffold, serve, slim, synth};
use std::env;
use std::fs;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Checks and builds the site. Everything it reads stands in content/, locales/, style/, public/ and assets/.
#[derive(Parser)]
#[command(name = "site", version)]
struct Cli {
    /// The project's folder.
    #[arg(long, global = true, default_value = ".")]
    root: PathBuf,
    /// Another ward's ward.toml, or the folder that it lies in, instead of content/ward.toml (docs/another-ward.md).
    #[arg(long, global = true, env = "WARD")]
    ward: Option<PathBuf>,
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
    /// Exports of the national catalogue of procedures (docs/portal.md).
    Portal {
        #[command(subcommand)]
        what: Portal,
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
    /// Copies the project and adds guides to the copy, to measure what growth costs (docs/scale.md).
    Synth {
        /// How many guides.
        count: usize,
        /// Folder to make.
        #[arg(long)]
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
    /// A folder of content/guides/ with guide.toml and vi.md to fill in.
    Guide {
        /// Folder name: lower-case letters without marks, digits, hyphens.
        slug: String,
    },
    /// The ward.toml of another ward; asks for what no flag says.
    Ward {
        /// File to write.
        path: PathBuf,
        #[command(flatten)]
        names: Names,
    },
}

#[derive(Subcommand)]
enum Portal {
    /// Takes over citizens' procedures into content/portal-catalogue.tsv; ends with 1 if a line is wrong.
    Import(ExportFile),
    /// Compares content/portal.toml with an export; ends with 1 if something that it lists differs, with 2 if a file
    /// is wrong.
    Check {
        #[command(flatten)]
        export: ExportFile,
        /// Sets the evidence date of what still matches to the day of the export, where it is older.
        #[arg(long)]
        write: bool,
    },
}

#[derive(Args)]
struct ExportFile {
    /// The export: JSON lines.
    file: PathBuf,
    /// The day of the export (YYYY-MM-DD), if its name does not say.
    #[arg(long, value_parser = day)]
    date: Option<Day>,
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
    let ward = match cli.ward.filter(|path| !path.as_os_str().is_empty()) {
        Some(folder) if folder.is_dir() => folder.join("ward.toml"),
        Some(file) => file,
        None => cli.root.join(OWN_WARD),
    };
    match cli.command {
        Command::Check => {
            let Some(site) = checked(&cli.root, &ward, today) else { return Ok(ExitCode::FAILURE) };
            for line in check::upcoming(&site) {
                println!("{line}");
            }
            println!("{} guides, {} portal links: nothing wrong", site.guides.len(), site.portal.procedure.len() + site.portal.page.len());
        }
        Command::Build { template, out } => {
            let Some(site) = checked(&cli.root, &ward, today) else { return Ok(ExitCode::FAILURE) };
            let staged = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
            let out = out.or(staged.clone()).context("no folder to write to; give --out, or let Trunk call it")?;
            let template = template.or(staged.map(|folder| folder.join("index.html")));
            build(&site, template.as_deref(), &out)?;
        }
        Command::New { what: New::Guide { slug } } => scaffold::guide(&cli.root, &slug, today)?,
        Command::New { what: New::Ward { path, names } } => scaffold::ward::ward(&cli.root, &path, &names, &mut ask)?,
        Command::Report { html, english } => {
            let Some(site) = checked(&cli.root, &ward, today) else { return Ok(ExitCode::FAILURE) };
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
            let Some(site) = checked(&cli.root, &ward, today) else { return Ok(ExitCode::FAILURE) };
            hosting::write(&site.redirects, &out)?;
            println!("{}: {}", out.display(), hosting::files(&site.redirects).into_keys().collect::<Vec<_>>().join(", "));
        }
        Command::Portal { what: Portal::Import(export) } => return import(&cli.root, &export, today),
        Command::Portal { what: Portal::Check { export, write } } => {
            // 1 means that something differs, so an error has a code of its own.
            return compare(&cli.root, &export, today, write).or_else(|error| {
                eprintln!("error: {error:#}");
                Ok(ExitCode::from(2))
            });
        }
        Command::Synth { count, out } => synth::synth(&cli.root, count, &out)?,
        Command::Serve { dir, port } => serve::serve(&dir, port)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Asks a person; where none sits at a terminal, the suggestion is the answer.
fn ask(question: Question<'_>) -> Result<String> {
    let Question { flag, what, suggestion } = question;
    if !io::stdin().is_terminal() {
        return suggestion.with_context(|| format!("{flag} is missing"));
    }
    match &suggestion {
        Some(suggestion) => eprint!("{what} [{suggestion}]: "),
        None => eprint!("{what}: "),
    }
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    Ok(if line.trim().is_empty() { suggestion.unwrap_or_default() } else { line })
}

/// Checks the content and says what is wrong. The site, if it may be built.
fn checked(root: &Path, ward: &Path, today: Day) -> Option<Site> {
    let (site, problems) = check::check_for(root, ward, today);
    for problem in &problems {
        eprintln!("{problem}");
    }
    let errors = problems.iter().filter(|problem| problem.level == Level::Error).count();
    if errors > 0 {
        eprintln!("{errors} problems stop the build");
    }
    site
}

/// Reads what an export is held against, and the export, and uses both; nothing comes of it if there is any problem.
/// Says all of them.
fn with_export<T>(
    root: &Path,
    ExportFile { file, date }: &ExportFile,
    today: Day,
    use_it: impl FnOnce(&Ours, &Export, &Problems) -> Option<T>,
) -> Option<T> {
    let problems = Problems::default();
    let (ours, export) = (Ours::load(root, &problems), Export::read(file, *date, today, &problems));
    let result = ours.zip(export).and_then(|(ours, export)| use_it(&ours, &export, &problems)).filter(|_| !problems.any_error());
    problems.sorted().iter().for_each(|problem| eprintln!("{problem}"));
    result
}

fn import(root: &Path, export: &ExportFile, today: Day) -> Result<ExitCode> {
    let Some(imported) = with_export(root, export, today, import::import) else { return Ok(ExitCode::FAILURE) };
    write_whole(&root.join(CATALOGUE), &imported.catalogue.text())?;
    println!("{} procedures of {} in {CATALOGUE}", imported.catalogue.procedures.len(), imported.catalogue.date);
    println!("{} lines concern somebody else (not citizens, another province, no longer in force)", imported.others);
    println!("{} refused by refused.toml: {}", imported.refused.len(), imported.refused.join(", "));
    Ok(ExitCode::SUCCESS)
}

fn compare(root: &Path, export: &ExportFile, today: Day, write: bool) -> Result<ExitCode> {
    let said = with_export(root, export, today, |ours, export, problems| {
        if problems.any_error() {
            return None;
        }
        let comparison = compare::compare(ours, export);
        print!("{comparison}");
        let renewed = write.then(|| evidence::renewed(&ours.portal_text, &comparison.matching, export.date));
        Some((comparison.differences.is_empty(), renewed))
    });
    let Some((same, renewed)) = said else { return Ok(ExitCode::from(2)) };
    if let Some((text, moved)) = renewed.transpose()? {
        write_whole(&root.join(catalogue::PORTAL), &text)?;
        println!("{moved} evidence dates moved");
    }
    Ok(if same { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Writes a file whole or not at all.
fn write_whole(path: &Path, text: &str) -> Result<()> {
    let half = path.with_extension("tmp");
    fs::write(&half, text).and_then(|()| fs::rename(&half, path)).with_context(|| path.display().to_string())
}

fn build(site: &Site, template: Option<&Path>, out: &Path) -> Result<()> {
    let app = match template {
        Some(path) => {
            let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
            let Some(app) = document::app_files(&text) else {
                bail!("{} names no app; is it Trunk's index.html?", path.display());
            };
            let folder = path.parent().unwrap_or(Path::new("."));
            slim::slim(&app, folder)?;
            Some(document::named_by_content(&app, folder)?)
        }
        None => None,
    };
    if site.base_url.is_empty() {
        eprintln!(
            "warning: neither SITE_URL nor base_url in {} says where the site will stand: no canonical links, no sitemap, no share cards",
            site.ward_file
        );
    }
    let (files, pages) = build::files(site, app.as_ref(), &build::card_cache(&site.root))?;
    build::write(&files, out)?;
    println!("{pages} pages, {} files in {}", files.len(), out.display());
    Ok(())
}
