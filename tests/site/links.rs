//! Where links lead: inside the site to something that is there, outside it only where they may.

use crate::common::html::{Element, Page as Html};
use crate::common::{self, file_of};
use crate::{BARE, REAL, each_page};
use congdanso::site::links::host_of;
use std::collections::{BTreeMap, BTreeSet};

/// Attributes that hold an address.
const ADDRESSES: [&str; 9] = ["href", "src", "srcset", "action", "formaction", "poster", "data", "cite", "ping"];

/// The ids of every HTML and SVG file, and of every other file none.
fn targets() -> BTreeMap<String, BTreeSet<String>> {
    let ids = |name: &str| -> BTreeSet<String> {
        if !name.ends_with(".html") && !name.ends_with(".svg") {
            return BTreeSet::new();
        }
        Html::read(REAL.text(name)).elements.iter().filter_map(|element| element.attr("id")).collect()
    };
    REAL.files.keys().map(|name| (name.clone(), ids(name))).collect()
}

/// An address outside the site, or one that a browser does not fetch.
fn is_elsewhere(address: &str) -> bool {
    ["https://", "http://", "tel:", "sms:", "mailto:"].iter().any(|scheme| address.starts_with(scheme))
}

fn addresses(element: &Element) -> Vec<(String, String)> {
    element.attrs().into_iter().filter(|(name, _)| ADDRESSES.contains(&name.as_str())).collect()
}

#[test]
fn every_internal_link_and_every_fragment_leads_somewhere() {
    let targets = targets();
    let (mut complaints, mut seen) = (Vec::new(), 0);
    for (name, html) in REAL.html_files() {
        for element in Html::read(html).elements {
            for (attribute, address) in addresses(&element).into_iter().filter(|(_, address)| !is_elsewhere(address)) {
                seen += 1;
                let (path, fragment) = address.split_once('#').unwrap_or((&address, ""));
                let file = if path.is_empty() { name.to_owned() } else { file_of(path) };
                let complaint = match targets.get(&file) {
                    _ if !path.is_empty() && !path.starts_with('/') => "is not absolute",
                    None => "leads to no file",
                    Some(ids) if address.contains('#') && !ids.contains(fragment) => "names no element of it",
                    Some(_) => continue,
                };
                complaints.push(format!("{name}: <{} {attribute}=\"{address}\"> {complaint}", element.name()));
            }
        }
    }
    complaints.sort();
    complaints.dedup();
    common::none(&complaints);
    assert!(seen > 5000, "only {seen} links were looked at");
}

#[test]
fn every_id_is_given_once_on_a_page() {
    each_page(|path, _, _, html| {
        let mut seen = BTreeSet::new();
        for id in html.elements.iter().filter_map(|element| element.attr("id")) {
            assert!(seen.insert(id.clone()), "{path}: the id «{id}» stands twice");
        }
    });
}

/// `aria-labelledby` and its like name elements of the same page.
#[test]
fn what_points_to_an_element_of_its_page_finds_it() {
    each_page(|path, _, _, html| {
        let ids: BTreeSet<String> = html.elements.iter().filter_map(|element| element.attr("id")).collect();
        for name in ["for", "aria-labelledby", "aria-describedby", "aria-controls", "list"] {
            for value in html.elements.iter().filter_map(|element| element.attr(name)) {
                assert!(value.split_whitespace().all(|id| ids.contains(id)), "{path}: {name}=\"{value}\"");
            }
        }
    });
}

#[test]
fn pictures_of_the_style_sheet_are_there() {
    let (name, _) = REAL.files.iter().find(|(name, _)| name.starts_with("style-")).expect("a style sheet");
    let style = REAL.text(name);
    let urls: Vec<&str> = style.match_indices("url(").filter_map(|(at, _)| style[at + 4..].split(')').next()).collect();
    assert!(!urls.is_empty());
    for url in urls {
        let path = url.trim_matches(['"', '\'']).split('#').next().unwrap_or_default();
        assert!(path.starts_with('/') && REAL.files.contains_key(&path[1..]), "{url}");
    }
}

/// Whoever sits at a neighbour's phone must see where a link leads before tapping it.
#[test]
fn links_that_leave_say_where_they_lead_and_tell_the_other_side_nothing() {
    let mut complaints = Vec::new();
    let mut seen = BTreeSet::new();
    each_page(|path, _, _, html| {
        for link in html.elements.iter().filter(|element| element.name() == "a" || element.name() == "area") {
            let Some(url) = link.attr("href").filter(|url| url.contains("//")) else { continue };
            let mut complain = |what: &str| complaints.push(format!("{path}: {url} {what}"));
            let Some(host) = host_of(&url) else {
                complain("is no plain https address");
                continue;
            };
            if !REAL.site.hosts.host.iter().any(|known| known.host == host) {
                complain("is not in hosts.toml");
            }
            if link.attr("target").as_deref() != Some("_blank") {
                complain("does not open a new tab");
            }
            let rel = link.attr("rel").unwrap_or_default();
            if !["noopener", "noreferrer"].iter().all(|word| rel.split_whitespace().any(|known| known == *word)) {
                complain("has no rel=\"noopener noreferrer\"");
            }
            if !nearby(link).contains(&host) {
                complain("does not show its host");
            }
            seen.insert(host);
        }
    });
    complaints.sort();
    complaints.dedup();
    common::none(&complaints);
    assert!(seen.len() > 3, "only {seen:?}");
}

/// What a reader sees with a link: the card, the row or the paragraph it stands in.
fn nearby(link: &Element) -> String {
    let is_block = |element: &Element| {
        ["li", "p", "dd", "td", "article"].contains(&element.name().as_str())
            || element.has_class("exit")
            || element.has_class("item-words")
    };
    let mut around = Some(link.clone());
    while let Some(element) = around {
        if is_block(&element) {
            return element.text();
        }
        around = element.parent();
    }
    String::new()
}

#[test]
fn nothing_is_linked_or_loaded_unencrypted() {
    for (name, bytes) in &REAL.files {
        if name.ends_with(".html") || name.ends_with(".json") || name.ends_with(".css") || name.ends_with(".js") {
            let text = std::str::from_utf8(bytes).expect("a text");
            assert!(!text.contains("\"http://") && !text.contains("(http://"), "{name} holds an http: address");
        }
    }
}

#[test]
fn a_number_that_can_be_dialled_is_one_of_the_hotlines() {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let phone = digits(&REAL.site.ward.phone);
    let mut known: BTreeSet<String> = REAL.site.hotlines.iter().map(|hotline| digits(&hotline.number)).collect();
    known.insert(phone);
    let mut seen = 0;
    each_page(|path, _, _, html| {
        for url in html.elements.iter().filter_map(|element| element.attr("href")) {
            if let Some(number) = url.strip_prefix("tel:").or_else(|| url.strip_prefix("sms:")) {
                assert!(!number.is_empty() && known.contains(&digits(number)), "{path}: {url}");
                seen += 1;
            }
        }
    });
    assert!(seen > 50, "only {seen} numbers were looked at");
}

/// A bare page tells the same ways.
#[test]
fn links_do_not_depend_on_the_app_or_the_address() {
    let hrefs = |html: &str| -> Vec<String> {
        Html::read(html).elements.iter().filter(|element| element.name() == "a").filter_map(|element| element.attr("href")).collect()
    };
    for (locale, page) in REAL.all_pages() {
        assert_eq!(hrefs(REAL.html(locale, &page)), hrefs(BARE.html(locale, &page)), "{}", page.path(locale));
    }
}
