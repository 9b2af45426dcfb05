//! What readers say of a guide: asked only where somebody listens.

use crate::common::{BASE, Built, build, sample_day, sample_to_build};
use crate::{REAL, each_page};
use congdanso::page::{Locale, Page};
use std::fs;

const PHONE: &str = "0283 123 4567";
/// On a host that the sample knows.
const GROUP: &str = "https://luat.example/g/thu123456";

/// The sample with what a ward may have confirmed.
fn with(phone: &str, zalo: &str) -> Built {
    let project = sample_to_build();
    let path = project.path().join("content/ward.toml");
    let text = fs::read_to_string(&path).expect("ward.toml");
    let changed =
        text.replacen("[ward]\n", &format!("[ward]\nphone = \"{phone}\"\n"), 1).replacen("zalo = \"\"", &format!("zalo = \"{zalo}\""), 1);
    fs::write(path, changed).expect("ward.toml");
    let built = build(project.path(), sample_day(), BASE, None);
    assert_eq!((built.site.ward.phone.as_str(), built.site.neighbourhoods[0].zalo.as_str()), (phone, zalo));
    built
}

#[test]
fn nobody_is_asked_where_nobody_listens() {
    let silent = with("", "");
    let guides = |built: &Built| built.all_pages().into_iter().filter(|(_, page)| matches!(page, Page::Guide(_))).collect::<Vec<_>>();
    for (locale, page) in guides(&silent) {
        assert!(!silent.html(locale, &page).contains("class=\"feedback\""), "{page}");
    }
    // As the ward stands today.
    if REAL.site.ward.phone.is_empty() && REAL.site.neighbourhoods.iter().all(|place| place.zalo.is_empty()) {
        each_page(|path, _, _, html| assert!(!html.elements.iter().any(|element| element.is("section", "class", "feedback")), "{path}"));
    }
}

#[test]
fn both_answers_are_ready_messages_and_every_way_is_named() {
    for (phone, zalo) in [(PHONE, ""), ("", GROUP), (PHONE, GROUP)] {
        let built = with(phone, zalo);
        let page = Page::Guide("mau-thu".to_owned());
        let html = built.html(Locale::Vi, &page);
        let section = html.split("class=\"feedback\"").nth(1).and_then(|rest| rest.split("</section>").next()).expect("it is asked");
        for answer in ["Hữu ích", "Chưa rõ"] {
            assert!(section.contains(&format!("data-title=\"{answer}: ")), "no message for «{answer}»: {section}");
            assert!(section.contains(&format!(">{answer}</button>")), "no button «{answer}»");
        }
        assert_eq!(section.matches(&format!("data-path=\"{}\"", page.path(Locale::Vi))).count(), 2, "which guide it is about");
        assert_eq!(section.contains("href=\"tel:02831234567\""), !phone.is_empty());
        assert_eq!(section.contains(GROUP), !zalo.is_empty());
    }
}
