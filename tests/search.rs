//! What people type finds what they mean: `tests/search_cases.tsv`, and the form of the index.

mod common;

use congdanso::page::Locale;
use congdanso::search::{Hits, Index, field};
use congdanso::site::content::Site;
use congdanso::site::day::Day;
use congdanso::site::{check, search};
use std::fs;

fn site() -> Site {
    check::check(common::root(), Day::today()).0.expect("content in order")
}

fn index_of(site: &Site, locale: Locale) -> Index {
    let mut index = Index::default();
    assert!(index.add(&search::index(site, locale)));
    index
}

/// What a result is, as cases name it: its path, or its kind and what follows `#`, or its code.
fn names(index: &Index, hits: &Hits, n: usize) -> Vec<String> {
    let names = |at: usize| {
        let entry = &index.entries[at];
        let kind = index.kind_field(entry.kind, field::KIND_NAME);
        let (link, code) = (index.field(entry, field::LINK), index.field(entry, field::CODE));
        match link.split_once('#') {
            Some((_, id)) => format!("{kind}:{id}"),
            None if link.starts_with('/') => link.to_owned(),
            None if code.is_empty() => format!("{kind}:{}", index.field(entry, field::TITLE)),
            None => format!("{kind}:{code}"),
        }
    };
    hits.best.iter().take(n).map(|hit| names(hit.entry)).collect()
}

#[test]
fn what_people_type_finds_what_they_mean() {
    let site = site();
    let indexes = Locale::ALL.map(|locale| index_of(&site, locale));
    let cases = fs::read_to_string(common::root().join("tests/search_cases.tsv")).expect("the cases");
    let cases: Vec<&str> = cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(cases.len() >= 150, "only {} cases", cases.len());
    let mut complaints = Vec::new();
    let mut guides: Vec<&str> = site.guides.iter().map(|guide| guide.slug.as_str()).collect();
    for case in &cases {
        let (typed, wanted) = case.split_once('\t').unwrap_or_else(|| panic!("«{case}» wants nothing"));
        guides.retain(|slug| !wanted.contains(&format!("/huong-dan/{slug}/")));
        let index = &indexes[usize::from(wanted.starts_with("/en/"))];
        let best = names(index, &index.search(typed, &|_| true), 3);
        if !wanted.split(' ').any(|wanted| best.iter().any(|name| name == wanted)) {
            complaints.push(format!("«{typed}» wants {wanted}, finds {}", best.join(" ")));
        }
    }
    assert!(guides.is_empty(), "no case wants {guides:?}");
    common::none(&complaints);
}
