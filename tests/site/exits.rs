//! The cards that lead out of steps: each says what is known before one leaves, and nothing that is not in the content.

use crate::{REAL, each_page};
use congdanso::page::{Locale, Page};
use std::collections::BTreeSet;

/// A text in one line, with plain spaces.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_card_says_where_it_leads_and_how_one_comes_back() {
    let site_name = &REAL.site.ward.site_name;
    let (mut cards, mut complaints) = (0, Vec::new());
    each_page(|path, locale, page, html| {
        let Page::Step(slug, n) = page else { return };
        let guide = REAL.site.guide(slug).expect("a guide");
        let leaves = guide.facts.step[usize::from(*n) - 1].exit.as_ref().is_some_and(|name| REAL.site.portal(name).is_some());
        let found: Vec<_> = html.elements.iter().filter(|element| element.has_class("exit")).collect();
        if found.len() != usize::from(leaves) {
            complaints.push(format!("{path}: {} cards", found.len()));
        }
        for card in found {
            cards += 1;
            let text = squeezed(&card.text());
            let back = if locale == Locale::Vi { "Quay lại của máy" } else { "Back button" };
            let see = card.below().iter().filter(|element| element.has_class("see")).count();
            if !text.contains(back) || !text.contains(&format!("«{site_name}»")) || see > 1 {
                complaints.push(format!("{path}: {see} things are seen: {text}"));
            }
            let link = card.below().into_iter().find(|element| element.has_class("exit-link")).expect("a link");
            let url = link.attr("href").unwrap_or_default();
            // What chat apps offer is the same address.
            let offered: BTreeSet<String> = card.below().iter().filter_map(|element| element.attr("data-url")).collect();
            if offered != BTreeSet::from([url]) {
                complaints.push(format!("{path}: chat apps get {offered:?}"));
            }
        }
    });
    assert!(cards > 60, "only {cards} cards");
    crate::common::none(&complaints);
}

/// Whoever goes to a procedure knows what to sign in with: the level, where it is known, else what holds of the site.
#[test]
fn every_card_of_a_procedure_says_what_to_sign_in_with() {
    let mut cards = 0;
    each_page(|path, locale, page, html| {
        let Page::Step(slug, n) = page else { return };
        let guide = REAL.site.guide(slug).expect("a guide");
        let Some(name) = &guide.facts.step[usize::from(*n) - 1].exit else { return };
        let Some(entry) = REAL.site.portal.procedure.iter().find(|entry| entry.name == *name && entry.uuid.is_some()) else { return };
        cards += 1;
        let card = html.elements.iter().find(|element| element.has_class("exit")).expect("a card");
        let level = entry.vneid.or(guide.facts.vneid);
        let place = &REAL.site.portal.site[0];
        let general = if locale == Locale::Vi { &place.vi.login } else { &place.en.login };
        let text = squeezed(&card.text());
        match level {
            Some(level) => {
                let wanted = if locale == Locale::Vi { format!("Cần VNeID mức {level}") } else { format!("Needs VNeID level {level}") };
                assert!(text.contains(&wanted) && !text.contains(general), "{path}: {text}");
            }
            None => assert!(text.contains(general), "{path}: {text}"),
        }
    });
    assert!(cards > 30, "only {cards} cards");
}
