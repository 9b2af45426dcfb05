//! TOML and Markdown files of the content: whatever stands in one, it is read, or what is wrong is said with its line, and
//! nothing is lost silently.
//!
//! A text is the name of a form, the TOML, and behind a line `+++` the Markdown.

use congdanso::site::formats::*;
use congdanso::site::picture::Picture;
use congdanso::site::problem::Problems;
use congdanso::site::source::Source;
use congdanso::site::text::{BlockKind, Text};
use serde::de::DeserializeOwned;

/// Reads both parts.
pub fn check(text: &str) {
    let (form, rest) = text.split_once('\n').unwrap_or(("guide", text));
    let (facts, words) = rest.split_once("\n+++\n").unwrap_or((rest, rest));
    let facts = Source { name: "facts.toml".to_owned(), text: facts.to_owned() };
    match form {
        "checklist" => toml::<ChecklistFile>(&facts),
        "glossary" => toml::<GlossaryFile>(&facts),
        "hosts" => toml::<HostsFile>(&facts),
        "portal" => toml::<PortalFile>(&facts),
        "scams" => toml::<ScamsFile>(&facts),
        "start" => toml::<StartFile>(&facts),
        "waivers" => toml::<WaiversFile>(&facts),
        "ward" => toml::<WardFile>(&facts),
        _ => toml::<GuideFile>(&facts),
    }
    markdown(&Source { name: "vi.md".to_owned(), text: words.to_owned() });
}

fn toml<T: DeserializeOwned>(source: &Source) {
    let problems = Problems::default();
    let read = source.toml::<T>(&problems);
    assert!(read.is_some() || problems.any_error(), "nothing was read, and nobody knows why");
    said(source, &problems);
}

/// Every problem is one line for people, and leads to a line of the file.
fn said(source: &Source, problems: &Problems) {
    let lines = source.text.split('\n').count();
    for problem in problems.sorted() {
        assert!((1..=lines).contains(&problem.line), "{problem}: there are {lines} lines");
        assert!(!problem.what.trim().is_empty() && !problem.mend.trim().is_empty(), "{problem:?}");
        assert!(!problem.to_string().contains('\n'), "{problem:?}");
    }
}

fn markdown(source: &Source) {
    let problems = Problems::default();
    let text = Text::parse(source, &problems);
    said(source, &problems);
    let lines = source.text.lines().count();
    for (_, block) in text.blocks() {
        assert!((1..=lines).contains(&block.line), "a block at line {} of {lines}", block.line);
        if let BlockKind::Picture(rows) = &block.kind {
            picture(rows);
        }
    }
    if !problems.any_error() {
        assert_eq!(letters(&source.text), letters(&parts(&text)), "{text:#?}");
    }
}

/// Everything that was read of a text, in any order.
fn parts(text: &Text) -> String {
    let mut all = text.title.clone();
    for section in &text.sections {
        all.push_str(&section.title);
        all.push_str(&section.id);
    }
    for (_, block) in text.blocks() {
        all.push_str(&block.text);
        all.push_str(block.id.as_deref().unwrap_or_default());
        let (name, words) = match &block.kind {
            BlockKind::Paragraph | BlockKind::Item(_) => ("", String::new()),
            BlockKind::See => ("see", String::new()),
            BlockKind::Callout(tone, heading) => {
                use congdanso::site::text::Tone;
                let name = match tone {
                    Tone::Info => "info",
                    Tone::Warn => "warn",
                    Tone::Danger => "danger",
                    Tone::Ok => "ok",
                };
                (name, heading.clone())
            }
            BlockKind::Trouble(heading) => ("trouble", heading.clone()),
            BlockKind::After(fact) => ("after", fact.clone()),
            BlockKind::Picture(rows) => ("picture", rows.concat()),
        };
        all.push_str(name);
        all.push_str(&words);
    }
    all
}

/// The letters of a text, sorted.
fn letters(text: &str) -> String {
    let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    letters.sort_unstable();
    letters.into_iter().collect()
}

/// A drawing holds shapes and words, whatever is written on the drawn screen.
fn picture(rows: &[String]) {
    let Ok(picture) = Picture::parse(rows) else { return };
    let svg = picture.svg();
    let known = ["svg", "path", "rect", "text", "circle", "g", "line", "tspan"];
    for tag in svg.split('<').skip(1).filter(|tag| !tag.starts_with('/')) {
        let name = tag.split([' ', '>', '/']).next().unwrap_or_default();
        assert!(known.contains(&name), "<{name}> in {svg}");
    }
    let plain = svg.replace("http://www.w3.org/2000/svg", "");
    let attrs = plain.split('"').step_by(2).filter(|part| part.contains('='));
    for attr in attrs {
        let name = attr.trim_end_matches('=').rsplit([' ', '\n']).next().unwrap_or_default();
        assert!(!name.starts_with("on") && !["href", "style", "xlink:href", "src"].contains(&name), "{name} in {svg}");
    }
}
