//! What a search box knows: which files of the index are there, what is found, and which words say how it stands.
//! Pure; the box itself is HTML of the page, and `browser/search.rs` carries keys in and rows out.

use crate::search::{Index, MAX_HITS, Word, bare};

/// Results are shown from this many letters on (UX R15).
const LEAST: usize = 2;

/// The index, as far as it has come.
#[derive(Default)]
pub struct Finder {
    index: Index,
    /// Files that are there or on their way.
    files: Vec<String>,
    /// One is on its way.
    waiting: bool,
    /// The last one could not be had.
    failed: bool,
}

/// What was found.
#[derive(Debug, Default)]
pub struct Found {
    /// The rows of a list.
    pub html: String,
    /// Titles of the services among it that the page has cards of, the best first; neither rows nor counted.
    pub titles: Vec<String>,
    /// How many there are.
    pub count: usize,
    /// Whether there are more.
    pub more: bool,
}

impl Finder {
    /// The first of these files that must be fetched now. It is then on its way, and no other is wanted before it has
    /// come: the catalogue can be read only after the index, which says what kind of things it lists.
    pub fn wants(&mut self, urls: &[String]) -> Option<String> {
        let known = |url: &String| url.is_empty() || self.files.contains(url);
        let wanted = urls.iter().find(|url| !known(url)).filter(|_| !self.waiting)?.clone();
        self.files.push(wanted.clone());
        self.waiting = true;
        Some(wanted)
    }

    /// A file has come, or could not be had: it is then wanted again with the next key.
    pub fn arrived(&mut self, url: &str, text: Option<&str>) {
        self.waiting = false;
        self.failed = !text.is_some_and(|text| self.index.add(text));
        if self.failed {
            self.files.retain(|known| known != url);
        }
    }

    /// Whether the last file could not be had.
    pub fn failed(&self) -> bool {
        self.failed
    }

    /// What is found; nothing while too little is typed. `services`: only those, and titles instead of rows where the
    /// page has cards.
    pub fn find(&self, typed: &str, services: bool) -> Option<Found> {
        if bare(typed).iter().map(Word::len).sum::<usize>() < LEAST {
            return None;
        }
        let mut found = Found::default();
        if services {
            // All of them: filters may leave out the best.
            let known = self.index.search(typed, usize::MAX, &|kind| kind == b'p');
            found.titles = known.best.iter().map(|hit| self.index.title(hit).to_owned()).collect();
        }
        let hits = self.index.search(typed, MAX_HITS, &|kind| !services || kind == b'k');
        found.html = self.index.html(&hits, !services);
        found.count = hits.best.len();
        found.more = hits.more;
        Some(found)
    }

    /// Which words say how it stands: names of the box's attributes. Empty while there is nothing to say.
    pub fn says(&self, found: Option<&Found>) -> &'static str {
        match found {
            None => "",
            Some(found) if found.more => "more",
            Some(found) if found.count > 0 => "some",
            Some(_) if self.waiting => "loading",
            Some(_) if self.failed => "failed",
            Some(_) => "none",
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
        let says = |finder: &Finder, typed: &str| finder.says(finder.find(typed, false).as_ref());
        assert_eq!((says(&finder, ""), says(&finder, "t")), ("", ""), "too little is typed");
        let urls = ["", "/a", "/b"].map(str::to_owned);
        assert_eq!((finder.wants(&urls).as_deref(), finder.wants(&urls)), (Some("/a"), None), "one after the other");
        assert_eq!(says(&finder, "tam"), "loading");
        finder.arrived("/a", None);
        assert_eq!(says(&finder, "tam"), "failed");
        assert_eq!(finder.wants(&urls).as_deref(), Some("/a"), "asked for again");
        finder.arrived("/a", Some(&format!("{FORM}\n=g\tguide\tHướng dẫn\t100\n=k\tcatalogue\tDanh mục\t76\ng\t/x/\tĐăng ký tạm trú\n")));
        assert_eq!((says(&finder, "tam"), says(&finder, "xyz")), ("some", "none"));
        assert_eq!((finder.wants(&urls).as_deref(), says(&finder, "xyz")), (Some("/b"), "loading"));
        finder.arrived("/b", Some(&format!("{FORM}\nk\t1\tXyz\n")));
        assert_eq!((says(&finder, "xyz"), finder.wants(&urls)), ("some", None));
        assert!(finder.find("tam tru", false).is_some_and(|found| found.html.contains("Đăng ký <mark>tạm trú</mark>")));
    }

    #[test]
    fn what_is_no_index_is_a_failure() {
        let mut finder = Finder::default();
        finder.wants(&["/a".to_owned()]);
        finder.arrived("/a", Some("<!DOCTYPE html>"));
        assert_eq!(finder.says(finder.find("tam", false).as_ref()), "failed");
    }
}
