//! Source files with their lines, and strict TOML that names every wrong field at once.

use super::problem::Problems;
use serde::de::DeserializeOwned;
use std::fs;
use std::path::{Path, PathBuf};

/// A content file.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Path relative to the project, with slashes: what problems name.
    pub name: String,
    /// The text.
    pub text: String,
}

impl Source {
    /// Reads a file; `root` is the project's folder. A file that is missing or not UTF-8 is a problem.
    pub fn read(root: &Path, path: &Path, problems: &Problems) -> Option<Source> {
        let name = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        match fs::read_to_string(path) {
            Ok(text) => Some(Source { name, text: text.replace("\r\n", "\n") }),
            Err(error) => {
                problems.error(&name, 1, format!("the file cannot be read ({error})"), "create it, as UTF-8 text");
                None
            }
        }
    }

    /// The line (from 1) where `needle` first stands, at or after the line of `anchor`; 1 where it does not.
    pub fn line_of(&self, anchor: &str, needle: &str) -> usize {
        let start = self.text.find(anchor).unwrap_or(0);
        let at = self.text[start..].find(needle).map_or(start, |at| start + at);
        line_at(&self.text, at)
    }

    /// Parses TOML strictly. Every unknown or ill-typed field is a problem of its own: after each, the line is blanked
    /// and the rest is read on, so that one wrong field does not make the whole file look missing. `None` where too
    /// little is left.
    pub fn toml<T: DeserializeOwned>(&self, problems: &Problems) -> Option<T> {
        let mut text = self.text.clone();
        let mut clean = true;
        let mut blanked = String::new();
        for _ in 0..50 {
            let error = match toml::from_str::<T>(&text) {
                Ok(value) => return Some(value),
                Err(error) => error,
            };
            let at = error.span().map_or(0, |span| span.start);
            let message = error.message().lines().next().unwrap_or_default().to_owned();
            let syntax = text.parse::<toml::Table>().is_err();
            if !clean && syntax {
                break;
            }
            // An ill-typed field is missing once its line is blank: that has been said.
            if message.strip_prefix("missing field `").is_some_and(|name| blanked.contains(&format!("\n{}", name.trim_end_matches('`')))) {
                break;
            }
            clean = false;
            problems.error(&self.name, line_at(&text, at), message.clone(), mend_toml(&message));
            // A missing field has no line to blank, and broken syntax none that may be.
            if syntax || message.starts_with("missing field") {
                break;
            }
            let Some(line) = blank_line(&mut text, at) else { break };
            blanked.push('\n');
            blanked.push_str(line.trim_start());
        }
        None
    }
}

/// What to do about a message of the TOML parser.
fn mend_toml(message: &str) -> String {
    if message.starts_with("unknown field") {
        "correct its spelling or delete the line (content/FORMAT.md lists the fields)".to_owned()
    } else if message.starts_with("missing field") {
        "add it (content/FORMAT.md lists the fields)".to_owned()
    } else {
        "correct the line (content/FORMAT.md shows the form)".to_owned()
    }
}

/// Blanks the line of an offset and gives what stood there; `None` where it may not be blanked.
fn blank_line(text: &mut String, at: usize) -> Option<String> {
    let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    let line = text[start..end].to_owned();
    if line.trim().is_empty() || line.trim_start().starts_with('[') {
        return None;
    }
    text.replace_range(start..end, &" ".repeat(end - start));
    Some(line)
}

/// Line (from 1) of a byte offset.
pub fn line_at(text: &str, at: usize) -> usize {
    text.as_bytes()[..at.min(text.len())].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// All files below a folder, sorted; `extensions` without dots. A missing folder is empty.
pub fn files_below(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ext| extensions.iter().any(|wanted| ext == *wanted)) {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}
