//! `site synth N --out DIR`: a project with N more guides than it has, to measure what growth costs (`make bench-scale`).
//!
//! The guides are copies of the real ones in turn, so that texts, links and pictures are as long and as varied as real
//! ones; ids, slugs, titles and the headings of steps are made new, because no two guides may share one. The same
//! project and N give the same bytes.

use crate::page::Locale;
use anyhow::{Context as _, Result, bail};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use toml_edit::{DocumentMut, value};

/// What `site check` and `site build` read of a project's folder.
const PARTS: [&str; 5] = ["content", "locales", "style", "public", "assets"];
/// How much of a title is taken over. With a number behind it, it stays within the limits of content/FORMAT.md.
const TITLE_WORDS: usize = 9;
const TITLE_LETTERS: usize = 37;

/// Copies the project at `root` to `out`, a new folder, and adds `count` guides to it.
pub fn synth(root: &Path, count: usize, out: &Path) -> Result<()> {
    if out.exists() {
        bail!("{} is there already; delete it or name another folder", out.display());
    }
    for part in PARTS.iter().filter(|part| root.join(part).exists()) {
        copy(&root.join(part), &out.join(part))?;
    }
    let originals = entries(&root.join("content/guides"))?;
    let published = out.join("content/published.toml");
    let mut known: DocumentMut = read(&published)?.parse().with_context(|| published.display().to_string())?;
    for (n, original) in (1..=count).zip(originals.iter().cycle()) {
        let slug = format!("mau-{n}");
        let folder = out.join("content/guides").join(&slug);
        fs::create_dir(&folder).with_context(|| folder.display().to_string())?;
        guide(original, &folder, &slug, n)?;
        known["guides"].as_array_mut().context("published.toml has no guides")?.push(slug);
    }
    fs::write(&published, known.to_string())?;
    println!("{} has {} guides, {count} of them synthetic", out.display(), originals.len() + count);
    Ok(())
}

/// Writes the `n`th guide into its folder.
fn guide(original: &Path, folder: &Path, slug: &str, n: usize) -> Result<()> {
    let path = original.join("guide.toml");
    let mut facts: DocumentMut = read(&path)?.parse().with_context(|| path.display().to_string())?;
    facts["id"] = value(slug);
    // There is room for a few frequent jobs only.
    facts.remove("home");
    let steps: BTreeSet<String> = facts["step"]
        .as_array_of_tables()
        .into_iter()
        .flat_map(|steps| steps.iter().filter_map(|step| step.get("id")?.as_str().map(str::to_owned)))
        .collect();
    fs::write(folder.join("guide.toml"), facts.to_string())?;
    for name in Locale::ALL.map(|locale| format!("{}.md", locale.tag())) {
        let path = original.join(&name);
        if path.exists() {
            fs::write(folder.join(name), words(&read(&path)?, &steps, n))?;
        }
    }
    Ok(())
}

/// The guide's words, with a title and headings of steps of their own.
fn words(text: &str, steps: &BTreeSet<String>, n: usize) -> String {
    let mut step = 0;
    let mut line = |line: &str| {
        if let Some(title) = line.strip_prefix("# ") {
            return format!("# {}", numbered(title, &n.to_string()));
        }
        let heading = line.strip_prefix("## ").and_then(|line| line.strip_suffix('}')?.split_once(" {#"));
        match heading.filter(|(_, id)| steps.contains(*id)) {
            Some((words, id)) => {
                step += 1;
                // What the heading says once more: pictures show words of it, and the other language its numbers.
                format!("## {} {{#{id}}}\n\n{words}.", numbered(words, &format!("{n}-{step}")))
            }
            None => line.to_owned(),
        }
    };
    text.lines().map(|text| line(text) + "\n").collect()
}

/// The first words of a title, and a number: the only one, so that both languages have the same.
fn numbered(title: &str, number: &str) -> String {
    let mut short = String::new();
    let plain = |word: &&str| !word.contains(|letter: char| letter.is_ascii_digit());
    for word in title.split_whitespace().filter(plain).take(TITLE_WORDS) {
        if short.chars().count() + word.chars().count() <= TITLE_LETTERS {
            short.push_str(word);
            short.push(' ');
        }
    }
    short + number
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| path.display().to_string())
}

/// What lies in a folder, in the order of names.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| to.display().to_string())?;
    for path in entries(from)? {
        let target = to.join(path.file_name().context("a name")?);
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target).with_context(|| target.display().to_string())?;
        }
    }
    Ok(())
}
