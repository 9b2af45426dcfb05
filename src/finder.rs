//! What a search box knows: which files of the index are there, what is found, and which words say how it stands.
//! Pure; the box itself is HTML of the page, and `browser/search.rs` carries keys in and rows out.

use crate::search::{Index, Word, bare};

/// Results are shown from this many letters on (UX R15).
const LEAST: usize = 2;

/// The index, as far as it has come.
#[derive(Default)]
pub struct Finder {
    index: Index,
    /// Files that are there or on their way.
    files: Vec<String>,
    /// How many are on their way.
    waiting: usize,
    /// One could not be had.
    failed: bool,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    /// The rows of a list.
    pub html: String,
    /// Where the services among it lead that have a row of their own on the page, the best first.
    pub links: Vec<String>,
    /// How many there are.
    pub count: usize,
    /// Whether there are more.
    pub more: bool,
}

impl Finder {
    /// Whether a file must be fetched now. It is then on its way.
    pub fn wants(&mut self, url: &str) -> bool {
        let wants = !url.is_empty() && !self.files.iter().any(|known| known == url);
        if wants {
            self.files.push(url.to_owned());
            self.waiting += 1;
        }
        wants
    }

    /// A file has come, or could not be had: it is then wanted again with the next key.
    pub fn arrived(&mut self, url: &str, text: Option<&str>) {
        self.waiting -= 1;
        self.failed = !text.is_some_and(|text| self.index.add(text));
        if self.failed {
            self.files.retain(|known| known != url);
        }
    }

    /// What is found; nothing while too little is typed. `services`: only those, and not as rows where the page has
    /// its own. `icons` is the URL of the sprite.
    pub fn find(&self, typed: &str, services: bool, icons: &str) -> Option<Found> {
        if bare(typed).iter().map(Word::len).sum::<usize>() < LEAST {
            return None;
        }
        let mut found = Found::default();
        if services {
            let known = self.index.search(typed, &|kind| kind == b'p');
            found.links = known.best.iter().map(|hit| self.index.link(hit).to_owned()).collect();
        }
        let hits = self.index.search(typed, &|kind| !services || kind == b'k');
        found.html = self.index.html(&hits, icons);
        found.count = found.links.len() + hits.best.len();
        found.more = hits.more;
        Some(found)
    }

    /// Which words say how it stands: names of the box's attributes. Empty while there is nothing to say.
    pub fn says(&self, found: Option<&Found>) -> &'static str {
        match found {
            None => "",
            Some(_) if self.waiting > 0 => "loading",
            Some(_) if self.failed => "failed",
            Some(found) if found.count == 0 => "none",
            Some(found) if found.more => "more",
            Some(_) => "some",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::FORM;

    #[test]
    fn a_box_says_how_it_stands() {
        let mut finder = Finder::default();
        let says = |finder: &Finder, typed: &str| finder.says(finder.find(typed, false, "").as_ref());
        assert_eq!((says(&finder, ""), says(&finder, "t")), ("", ""), "too little is typed");
        assert!(finder.wants("/a") && !finder.wants("/a") && !finder.wants(""));
        assert_eq!(says(&finder, "tam"), "loading");
        finder.arrived("/a", None);
        assert_eq!(says(&finder, "tam"), "failed");
        assert!(finder.wants("/a"), "asked for again");
        finder.arrived("/a", Some(&format!("{FORM}\n=g\tguide\tHướng dẫn\t100\ng\t/x/\tĐăng ký tạm trú\n")));
        assert_eq!((says(&finder, "tam"), says(&finder, "xyz")), ("some", "none"));
        assert!(finder.find("tam tru", false, "/i.svg").is_some_and(|found| found.html.contains("Đăng ký <mark>tạm trú</mark>")));
    }

    #[test]
    fn what_is_no_index_is_a_failure() {
        let mut finder = Finder::default();
        finder.wants("/a");
        finder.arrived("/a", Some("<!DOCTYPE html>"));
        assert_eq!(finder.says(finder.find("tam", false, "").as_ref()), "failed");
    }
}
