//! The list of services narrows down: by life need, by who handles it, and by what is looked for, the best first. Every
//! card stands in the page; nothing here makes one.

use super::{all, show};
use crate::finder::Found;
use crate::search::MAX_HITS;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

/// Puts the page's own cards before what else was found, and shows of the list what the filters let through. Nothing
/// was looked for and nothing chosen: the whole list stands there.
pub fn narrow(found: Option<Found>) -> Option<Found> {
    let mut chosen = Vec::new();
    for filter in all("[data-filter]") {
        let value = filter.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value).unwrap_or_default();
        if !value.is_empty() {
            chosen.push((format!("data-{}", filter.get_attribute("data-filter").unwrap_or_default()), value));
        }
    }
    let fits = |card: &Element| chosen.iter().all(|(name, value)| card.get_attribute(name).as_ref() == Some(value));
    let cards = all("[data-services-list] [data-service]");
    // Also where the list is hidden: what was found is made of its cards.
    let mut count = 0;
    for card in &cards {
        let shown = fits(card);
        show(card, shown);
        count += usize::from(shown);
    }
    all("[data-services-list]").iter().for_each(|list| show(list, found.is_none()));
    if let Some(mut found) = found {
        if !chosen.is_empty() {
            // The catalogue knows nothing of needs.
            found = Found { titles: found.titles, ..Found::default() };
        }
        let title = |card: &Element| card.get_attribute("data-service");
        let mut fitting = found.titles.iter().filter_map(|name| cards.iter().find(|card| title(card).as_ref() == Some(name) && fits(card)));
        let mut html = String::new();
        for card in fitting.by_ref().take(MAX_HITS) {
            found.count += 1;
            html.push_str("<li>");
            html.push_str(&card.outer_html());
            html.push_str("</li>");
        }
        found.more |= fitting.next().is_some();
        html.push_str(&found.html);
        found.html = html;
        return Some(found);
    }
    for group in all("[data-service-group]") {
        let any = group.query_selector("[data-service]:not([hidden])").is_ok_and(|card| card.is_some());
        show(&group, any);
    }
    (!chosen.is_empty()).then(|| Found { count, ..Found::default() })
}
