//! Reads `tests/link_cases.tsv`, for the link check's tests in Rust and in browsers.

use std::fs;

/// A line of the cases.
pub struct Case {
    /// What somebody pastes.
    pub text: String,
    /// The verdict on its first link by name; empty if it has none.
    pub verdict: String,
    /// That link's host.
    pub host: String,
}

/// The cases of a file. Panics with the line that is not three cells.
pub fn read(file: &str) -> Vec<Case> {
    let text = fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| match line.split('\t').collect::<Vec<_>>()[..] {
            [text, verdict, host] => Case { text: unescaped(text), verdict: verdict.to_owned(), host: host.to_owned() },
            _ => panic!("«{line}» has not three cells"),
        })
        .collect()
}

/// `\n`, `\t`, `\\` and `\uXXXX`, as in JSON, but with `"` as it is.
fn unescaped(text: &str) -> String {
    let text = text.replace('"', "\\\"");
    serde_json::from_str(&format!("\"{text}\"")).unwrap_or_else(|error| panic!("«{text}»: {error}"))
}
