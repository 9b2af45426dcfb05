//! The words of the interface: both languages have the same, and the code uses all of them.

mod common;

use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// A message: what its words hold besides words.
#[derive(Debug, Default, PartialEq, Eq)]
struct Message {
    /// `{ $name }`: filled in at build time.
    variables: BTreeSet<String>,
    /// `{"{n}"}`: filled in by the browser.
    literals: BTreeSet<String>,
    /// The words.
    text: String,
}

/// The messages of a language by id. Reads the simple part of Fluent that `locales/` keeps to: `id = words`, more of
/// them on indented lines; neither attributes nor terms nor selectors.
fn messages(language: &str) -> BTreeMap<String, Message> {
    let id = Regex::new(r"^([a-z][a-z0-9-]*) = ?(.*)$").expect("a valid pattern");
    let variable = Regex::new(r"\{\s*\$([a-z_]+)\s*\}").expect("a valid pattern");
    let literal = Regex::new(r#"\{\s*"\{([a-z]+)\}"\s*\}"#).expect("a valid pattern");
    let file = format!("locales/{language}/congdanso.ftl");
    let source = fs::read_to_string(common::root().join(&file)).expect("the words");
    let mut messages: BTreeMap<String, Message> = BTreeMap::new();
    let mut last = String::new();
    for (i, line) in source.lines().enumerate() {
        if let Some(found) = id.captures(line) {
            last = found[1].to_owned();
            let message = Message { text: found[2].to_owned(), ..Message::default() };
            assert!(messages.insert(last.clone(), message).is_none(), "{file}:{}: «{last}» stands twice", i + 1);
        } else if line.starts_with(' ') && !last.is_empty() {
            let message = messages.get_mut(&last).expect("the message above");
            message.text.push_str(line.trim());
            assert!(!line.trim_start().starts_with(['.', '[', '*']), "{file}:{}: this test does not know «{line}»", i + 1);
        } else {
            assert!(line.is_empty() || line.starts_with('#'), "{file}:{}: «{line}» is no message", i + 1);
            last.clear();
        }
    }
    for (id, message) in &mut messages {
        message.variables = variable.captures_iter(&message.text).map(|found| found[1].to_owned()).collect();
        message.literals = literal.captures_iter(&message.text).map(|found| found[1].to_owned()).collect();
        let rest = literal.replace_all(&message.text, "").into_owned();
        let rest = variable.replace_all(&rest, "");
        assert!(!rest.contains(['{', '}']), "{file}: «{id}» holds a placeholder of an unknown form: {}", message.text);
        assert!(!message.text.trim().is_empty(), "{file}: «{id}» says nothing");
    }
    messages
}

/// `t!(locale, "id", name = …)` in the code, by id: the file, and the names it gives.
fn used() -> BTreeMap<String, Vec<(String, BTreeSet<String>)>> {
    let call = Regex::new(r#"\bt!\(\s*[a-z_.]+\s*,\s*"([^"]*)"\s*"#).expect("a valid pattern");
    let name = Regex::new(r"^,\s*([a-z_]+)\s*=[^=]").expect("a valid pattern");
    let mut used: BTreeMap<String, Vec<(String, BTreeSet<String>)>> = BTreeMap::new();
    for (path, source) in common::texts_below("src", &["rs"]) {
        let code: String = source.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect();
        let calls = code.match_indices("t!(").filter(|(at, _)| !code[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_')).count();
        let mut understood = 0;
        for found in call.captures_iter(&code) {
            understood += 1;
            let mut rest = &code[found.get(0).expect("the call").end()..];
            let mut names = BTreeSet::new();
            while let Some(found) = name.captures(rest) {
                names.insert(found[1].to_owned());
                rest = after_argument(&rest[1..]);
            }
            used.entry(found[1].to_owned()).or_default().push((path.display().to_string(), names));
        }
        assert_eq!(understood, calls, "{}: a t!(…) that this test cannot read", path.display());
    }
    used
}

/// What follows an argument: from the comma or bracket that ends it.
fn after_argument(code: &str) -> &str {
    let mut depth = 0;
    let mut quoted = false;
    for (at, c) in code.char_indices() {
        match c {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => return &code[at..],
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => return &code[at..],
            _ => {}
        }
    }
    ""
}

#[test]
fn both_languages_have_the_same_words() {
    let (vi, en) = (messages("vi"), messages("en"));
    let ids = |messages: &BTreeMap<String, Message>| messages.keys().cloned().collect::<BTreeSet<_>>();
    let odd: Vec<String> = ids(&vi).symmetric_difference(&ids(&en)).cloned().collect();
    assert!(odd.is_empty(), "in one language only: {odd:?}");
    assert!(vi.len() > 100, "only {} messages were read", vi.len());
}

#[test]
fn both_languages_fill_in_the_same() {
    let (vi, en) = (messages("vi"), messages("en"));
    for (id, vi) in &vi {
        let Some(en) = en.get(id) else { continue };
        assert_eq!((&vi.variables, &vi.literals), (&en.variables, &en.literals), "«{id}»");
    }
}

#[test]
fn the_languages_are_not_copies_of_each_other() {
    let vietnamese = Regex::new("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]").expect("a valid pattern");
    let english = messages("en");
    let left: Vec<&String> =
        english.iter().filter(|(_, message)| vietnamese.is_match(&message.text.to_lowercase())).map(|(id, _)| id).collect();
    // The language's own name is said in itself; screens of the state are quoted as they are.
    let quoted = |id: &&&String| english[**id].text.contains(['«', '“', '"']);
    let left: Vec<&&String> = left.iter().filter(|id| !quoted(id)).collect();
    assert!(left.is_empty(), "Vietnamese in English: {left:?}");
}

#[test]
fn every_word_that_the_code_asks_for_is_there() {
    let words = messages("vi");
    for (id, uses) in used() {
        assert!(words.contains_key(&id), "«{id}» of {} is in no locale", uses[0].0);
    }
}

#[test]
fn every_word_is_used() {
    let used = used();
    let left: Vec<String> = messages("vi").into_keys().filter(|id| !used.contains_key(id)).collect();
    assert!(left.is_empty(), "nobody says {left:?}");
}

/// The macro checks names against Vietnamese only where a message has any; this checks both ways.
#[test]
fn the_code_fills_in_exactly_what_is_asked_for() {
    let words = messages("vi");
    for (id, uses) in used() {
        for (file, names) in uses {
            assert_eq!(names, words[&id].variables, "«{id}» in {file}");
        }
    }
}
