//! Rules for hosts that pretend to be a listed one; the most telling first.

use super::{ALL, Cells, Rules, is_state, literal, one_of, replace};
use crate::link_check::{Reason, Verdict};
use crate::site::formats::HostsFile;

/// What stands between words of a host.
const GAP: &str = "[._-]";

/// The rules.
pub fn disguises(hosts: &HostsFile) -> Rules {
    let ours = one_of(hosts.host.iter().map(|host| host.host.as_str()));
    let state = one_of(hosts.host.iter().filter(|host| is_state(host)).map(|host| host.host.as_str()));
    let fake = |cells: Cells<'_>, reason, of: &str| cells.means(Verdict::Fake, &[reason], of);
    // Before an «@».
    let mut rules = vec![
        fake(Cells { user: &format!("A({ours})A"), ..ALL }, Reason::At, "$1"),
        fake(Cells { user: "Agov[.]vnA", ..ALL }, Reason::At, ""),
    ];
    // Only the owner of a listed host can have names below it.
    let below = format!("A[.]({ours})");
    rules.push(Cells { scheme: "https?", host: &below, ..ALL }.means(Verdict::Unlisted, &[Reason::Below], "$1"));
    rules.push(Cells { host: &below, ..ALL }.means(Verdict::Unlisted, &[Reason::Scheme], "$1"));
    let shapes = shape_rules(&hosts.harmless);
    let shape = |text: &str| shapes.iter().fold(text.to_owned(), |text, (pattern, with)| replace(&text, pattern, with));
    for host in &hosts.host {
        let like = literal(&shape(&host.host));
        rules.push(fake(Cells { shape: &like, ..ALL }, Reason::Letters, &host.host));
    }
    // A true name with something before or behind: «dichvucong.gov.vn.evil.com», «dichvucong-gov.vn».
    for host in &hosts.host {
        let gap = if is_state(host) { GAP } else { "[.]" };
        let labels = host.host.replace('.', gap);
        rules.push(fake(Cells { seen: &format!("(?:A{gap})?{labels}(?:{gap}A)?"), ..ALL }, Reason::End, &host.host));
    }
    for host in &hosts.host {
        for name in &host.names {
            rules.extend(name_rules(name, &shape(name), is_state(host), &host.host));
        }
    }
    // The end of all pages of the state where it means nothing: not at the end, or not behind a dot.
    let gov = format!("Agov{GAP}*vn");
    let inside = format!("{gov}{GAP}A");
    let anywhere = format!("{gov}(?:{GAP}A)?");
    rules.extend([
        fake(Cells { seen: &inside, ..ALL }, Reason::End, ""),
        fake(Cells { state: "-", seen: &anywhere, ..ALL }, Reason::End, ""),
        fake(Cells { state: "-", shape: &anywhere, ..ALL }, Reason::End, ""),
        // Behind the host only.
        fake(Cells { state: "-", path: &format!("A({state})A"), ..ALL }, Reason::Path, "$1"),
        fake(Cells { state: "-", path: "Agov[.]vnA", ..ALL }, Reason::Path, ""),
    ]);
    for host in &hosts.host {
        for name in &host.names {
            let file = format!("A{name}A[.]apk(?:[^a-z0-9\\t]A)?");
            rules.push(fake(Cells { state: "-", path: &file, ..ALL }, Reason::Apk, &host.host));
        }
    }
    rules
}

/// Rules for a name that only `of` carries; `shape` is its shape. A body of the state may name its own page like another's
/// («dichvucong.….gov.vn»), so below `.gov.vn` only slips count.
fn name_rules(name: &str, shape: &str, of_state: bool, of: &str) -> Rules {
    let fake = |cells: Cells<'_>, reason| cells.means(Verdict::Fake, &[reason], of);
    let long = name.len() >= 8;
    let word = |words: &str| format!("(?:A{GAP})?(?:{words}){GAP}A");
    let apart = |name: &str| name.chars().map(String::from).collect::<Vec<_>>().join(&format!("{GAP}*"));
    let mut rules = Rules::new();
    if long || (of_state && name.len() >= 5) {
        let (seen, like) = (format!("A{}A", apart(name)), format!("A{}A", apart(shape)));
        rules.push(fake(Cells { state: "-", seen: &seen, shape: &like, ..ALL }, Reason::Name));
        rules.push(fake(Cells { state: "-", shape: &like, ..ALL }, Reason::Letters));
    }
    rules.push(fake(Cells { state: "-", seen: &word(name), ..ALL }, Reason::Name));
    rules.push(Cells { state: "s", scheme: "https?", seen: &word(name), ..ALL }.means(Verdict::Unlisted, &[Reason::Gov], ""));
    // «dich-vu-cong.gov.vn»
    let hyphens = format!("(?:A[.])?{}[.]A", shape.chars().map(String::from).collect::<Vec<_>>().join("-*"));
    rules.push(fake(Cells { shape: &hyphens, ..ALL }, Reason::Letters));
    if long || of_state {
        rules.push(fake(Cells { shape: &word(&slips(shape)), ..ALL }, Reason::Letters));
    }
    if long {
        // Where it calls itself the state's, two slips are one too many.
        let two = word(&two_slips(shape));
        rules.push(fake(Cells { state: "s", shape: &two, ..ALL }, Reason::Letters));
        rules.push(fake(Cells { state: "-", seen: "AgovA", shape: &two, ..ALL }, Reason::Letters));
    }
    rules
}

/// The name with one slip behind its first letter: a letter changed or left out, added, two swapped.
fn slips(name: &str) -> String {
    let letter = "[^\\t._-]";
    let mut all = Vec::new();
    for i in 1..name.len() {
        all.push(format!("{}{letter}?{}", &name[..i], &name[i + 1..]));
        all.push(format!("{}{letter}{}", &name[..i], &name[i..]));
        if i + 1 < name.len() {
            all.push(format!("{}{}{}{}", &name[..i], &name[i + 1..i + 2], &name[i..i + 1], &name[i + 2..]));
        }
    }
    all.push(format!("{name}{letter}"));
    all.join("|")
}

/// The name with two letters changed or left out behind its first.
fn two_slips(name: &str) -> String {
    let letter = "[^\\t._-]?";
    let mut all = Vec::new();
    for i in 1..name.len() {
        for k in i + 1..name.len() {
            all.push(format!("{}{letter}{}{letter}{}", &name[..i], &name[i + 1..k], &name[k + 1..]));
        }
    }
    all.join("|")
}

/// Rules for the shape of a host: figures and pairs of letters that pass for letters. Words that hold a name and mean
/// something else become a blank.
pub fn shape_rules(harmless: &[String]) -> Rules {
    let alike = [("0", "o"), ("[1l|!]", "i"), ("3", "e"), ("4", "a"), ("5", "s"), ("8", "b"), ("9", "g"), ("rn", "m"), ("w", "vv")];
    let mut rules: Rules = alike.map(|(pattern, letter)| (pattern.to_owned(), letter.to_owned())).into();
    let shape = |word: &String| rules.iter().fold(word.clone(), |text, (pattern, with)| replace(&text, pattern, with));
    let words: Vec<String> = harmless.iter().map(shape).collect();
    if !words.is_empty() {
        rules.push((words.join("|"), " ".to_owned()));
    }
    rules
}
