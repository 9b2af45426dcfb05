//! Checks of drawn pictures: that they can be drawn, stay small, and hold only words that the guide says.

use super::lines::{Lines, split};
use crate::page::Locale;
use crate::site::content::{Guide, Site};
use crate::site::picture::{MAX_BYTES, Picture};
use crate::site::problem::Problems;
use crate::site::text::BlockKind;

/// Runs the checks.
pub fn check(site: &Site, problems: &Problems) {
    page(site, problems);
    for guide in &site.guides {
        let file = format!("{}/guide.toml", guide.folder);
        let lines = Lines::new(site, problems, &file);
        let said = said(guide);
        for step in guide.facts.step.iter().filter(|step| !step.picture.is_empty()) {
            let picture = match Picture::parse(&step.picture) {
                Ok(picture) => picture,
                Err(problem) => {
                    let (what, mend) = split(&problem);
                    lines.error(&step.id, "picture", what, mend);
                    continue;
                }
            };
            for words in picture.words().filter(|words| !said.contains(*words)) {
                let mend = "a picture shows only words that the guide says: write them in the step, or take them out";
                lines.error(&step.id, "picture", format!("the picture shows «{words}», which the guide does not say"), mend);
            }
            let bytes = picture.svg().len();
            if bytes > MAX_BYTES {
                lines.error(&step.id, "picture", format!("the picture has {bytes} bytes"), format!("at most {MAX_BYTES}: take out a line"));
            }
        }
    }
}

/// A picture of a page of words; a guide has its pictures in guide.toml, beside the ids that never change.
fn page(site: &Site, problems: &Problems) {
    for text in site.words() {
        for (_, block) in text.blocks() {
            let BlockKind::Picture(lines) = &block.kind else { continue };
            if !text.file.contains("/pages/") {
                problems.error(&text.file, block.line, "a [!picture] where none can stand", "write picture = […] in guide.toml");
            } else if let Err(problem) = Picture::parse(lines) {
                let (what, mend) = split(&problem);
                problems.error(&text.file, block.line, what.to_owned(), mend);
            }
        }
    }
}

/// Every Vietnamese word of a guide.
fn said(guide: &Guide) -> String {
    let (_, text) = guide.words(Locale::Vi);
    let mut said = text.title.clone();
    for section in &text.sections {
        said.push('\n');
        said.push_str(&section.title);
    }
    for (_, block) in text.blocks() {
        if let BlockKind::Callout(_, heading) | BlockKind::Trouble(heading) = &block.kind {
            said.push('\n');
            said.push_str(heading);
        }
        said.push('\n');
        said.push_str(&block.text.replace('\n', " "));
    }
    said
}
