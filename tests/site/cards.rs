//! Share cards: which page names which, what kind of file it is, and that its words stand where they should.

use crate::common::{self, BASE, build, fake_app, sample_day, sample_to_build};
use crate::{BARE, REAL, each_page};
use congdanso::page::{Locale, Page};
use congdanso::site::assets::with_hash;
use congdanso::site::card::template::{self, SAFE, Top, Unfit, Words};
use congdanso::site::card::{self, cache, draw};
use congdanso::site::routes;
use resvg::tiny_skia::Rect;
use resvg::usvg::{Group, Node};
use std::collections::{BTreeMap, BTreeSet};

/// Most bytes of a card.
const BUDGET: usize = 100_000;

/// Whether a page has a card of its own.
fn own(page: &Page) -> bool {
    matches!(page, Page::Home | Page::Checklist | Page::Topic(_) | Page::Guide(_) | Page::Step(..))
}

#[test]
fn every_page_names_a_picture_that_chat_apps_can_show() {
    let mut complaints = Vec::new();
    let mut named = BTreeSet::new();
    each_page(|path, _, _, html| {
        let meta = |name: &str| html.meta(name).unwrap_or_default();
        let url = meta("og:image");
        let name = url.strip_prefix(&format!("{BASE}/")).unwrap_or_else(|| panic!("{path}: «{url}» is not absolute"));
        let bytes = REAL.files.get(name).unwrap_or_else(|| panic!("{path}: {name} was not built"));
        named.insert(name.to_owned());
        let mut check = |fine: bool, what: String| {
            if !fine {
                complaints.push(format!("{path}: {what}"));
            }
        };
        // Chat apps keep a picture for ever under its address.
        check(name == format!("cards/{}", with_hash("card.png", bytes)), format!("{name} is not named after its content"));
        check(bytes.len() <= BUDGET, format!("{name} has {} bytes", bytes.len()));
        check(bytes.starts_with(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), format!("{name} is no PNG"));
        let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
        check((number(16), number(20)) == (1200, 630), format!("{name} is {}×{}", number(16), number(20)));
        check((meta("og:image:width"), meta("og:image:height")) == ("1200".into(), "630".into()), "og:image:width or height".into());
        check(
            meta("og:image:type") == "image/png" && meta("twitter:card") == "summary_large_image",
            "og:image:type or twitter:card".into(),
        );
        check(!meta("og:image:alt").trim().is_empty(), "no og:image:alt".into());
    });
    common::none(&complaints);
    let built: BTreeSet<String> = REAL.files.keys().filter(|name| name.starts_with("cards/")).cloned().collect();
    assert_eq!(built, named, "cards that no page names");
    let mut sizes: Vec<usize> = built.iter().map(|name| REAL.files[name].len()).collect();
    sizes.sort_unstable();
    let (least, middle, most) = (sizes[0], sizes[sizes.len() / 2], sizes[sizes.len() - 1]);
    println!("{} cards, {least} to {most} bytes, half have at most {middle}, all {}", sizes.len(), sizes.iter().sum::<usize>());
}

#[test]
fn a_page_has_its_own_card_or_that_of_the_site() {
    let mut cards = BTreeMap::new();
    each_page(|_, locale, page, html| {
        cards.insert((locale, page.clone()), (html.meta("og:image"), html.meta("og:image:alt")));
    });
    let mut owners: BTreeMap<_, Vec<String>> = BTreeMap::new();
    for ((locale, page), card) in &cards {
        let path = page.path(*locale);
        if let Page::Handout(slug) = page {
            assert_eq!(card, &cards[&(*locale, Page::Guide(slug.clone()))], "{path} shows another card than its guide");
        } else if *page == Page::PrintChecklist {
            assert_eq!(card, &cards[&(*locale, Page::Checklist)], "{path}");
        } else if !own(page) {
            assert_eq!(card, &cards[&(*locale, Page::Home)], "{path}");
        } else if REAL.untranslated(*locale, page) {
            assert_eq!(card, &cards[&(Locale::Vi, page.clone())], "{path} shows other words than its own");
        } else {
            owners.entry(card.0.clone()).or_default().push(path);
        }
    }
    let shared: Vec<_> = owners.values().filter(|paths| paths.len() > 1).collect();
    assert!(shared.is_empty(), "pages with other words show the same card: {shared:?}");
    assert!(owners.len() > 500, "only {} cards", owners.len());
}

/// A line of words on a card: what it says, and what its letters cover.
struct Line {
    text: String,
    size: f32,
    covers: Rect,
}

fn lines(group: &Group, found: &mut Vec<Line>) {
    for node in group.children() {
        match node {
            Node::Group(group) => lines(group, found),
            Node::Text(text) => found.push(Line {
                text: text.chunks().iter().map(|chunk| chunk.text()).collect(),
                size: text.chunks()[0].spans()[0].font_size().get(),
                covers: text.flattened().abs_bounding_box(),
            }),
            _ => {}
        }
    }
}

/// What is wrong with a card: words out of the middle square or of the plaque, words on others, words that are cut.
fn faults(words: &Words) -> Vec<String> {
    let svg = template::svg(words).unwrap_or_else(|unfit| panic!("{unfit}"));
    let tree = draw::tree(&svg).expect("the template is an SVG");
    let mut drawn = Vec::new();
    lines(tree.root(), &mut drawn);
    let mut faults = Vec::new();
    for (i, line) in drawn.iter().enumerate() {
        let Line { text, covers, .. } = line;
        if f64::from(covers.left()) < SAFE.0 || f64::from(covers.right()) > SAFE.1 {
            faults.push(format!("«{text}» reaches from {} to {}", covers.left(), covers.right()));
        }
        if covers.top() < 58.0 || covers.bottom() > 572.0 {
            faults.push(format!("«{text}» reaches down from {} to {}", covers.top(), covers.bottom()));
        }
        for other in drawn[i + 1..].iter().filter(|other| covers.intersect(&other.covers).is_some()) {
            faults.push(format!("«{text}» touches «{}»", other.text));
        }
    }
    let titles: Vec<&Line> = drawn.iter().filter(|line| [80.0, 68.0, 58.0, 50.0].contains(&line.size)).collect();
    let title = titles.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
    if title != words.title || titles.len() > 3 || titles.iter().any(|line| line.size != titles[0].size) {
        faults.push(format!("«{}» became «{title}»", words.title));
    }
    faults
}

#[test]
fn all_words_stand_whole_within_the_middle_square() {
    let mut complaints = Vec::new();
    for locale in Locale::ALL {
        for page in routes::all(&REAL.site) {
            let words = card::words(&REAL.site, locale, &page);
            assert_eq!(words.is_some(), own(&page), "{page}");
            let faults = words.iter().flat_map(faults);
            complaints.extend(faults.map(|fault| format!("{}: {fault}", page.path(locale))));
        }
    }
    common::none(&complaints);
}

/// A picture for whoever has reached a stage: the same for all, with or without an address, and nobody is named.
#[test]
fn every_stage_has_a_picture_that_says_what_it_is() {
    for built in [&*REAL, &*BARE] {
        let mut named = BTreeSet::new();
        for locale in Locale::ALL {
            let html = built.html(locale, &Page::Checklist);
            let files: Vec<&str> = html.split("data-picture=\"/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            assert_eq!(files.len(), built.site.checklist.stage.len());
            for (at, name) in files.into_iter().enumerate() {
                let bytes = &built.files[name];
                assert!(bytes.len() <= BUDGET && bytes.starts_with(b"\x89PNG"), "{name}: {} bytes", bytes.len());
                assert!(html.contains(&format!("<img class=\"stage-picture\" src=\"/{name}\" alt=\"")), "{name} is not shown");
                assert!(html.contains(&format!("href=\"/{name}\" download=\"")), "{name} cannot be kept");
                let words = card::stage_words(&built.site, locale, at).expect("words");
                assert_eq!(faults(&words), Vec::<String>::new());
                assert!(words.note.contains(if locale == Locale::Vi { "không phải giấy chứng nhận" } else { "no certificate" }));
                named.insert(name.to_owned());
            }
            assert!(!built.html(locale, &Page::PrintChecklist).contains("data-picture"), "on paper");
        }
        let drawn: BTreeSet<String> = built.files.keys().filter(|name| name.starts_with("stages/")).cloned().collect();
        assert_eq!(drawn, named, "pictures that no page shows");
    }
}

fn step(figure: &str, position: &str, guide: &str, title: &str) -> Words {
    Words {
        top: Top::Step { figure: figure.to_owned(), position: position.to_owned(), guide: guide.to_owned() },
        title: title.to_owned(),
        note: String::new(),
        name: "Công dân số Hiệp Tân".to_owned(),
        host: "vi-du.example.org".to_owned(),
        pairs: Vec::new(),
    }
}

#[test]
fn the_worst_words_stand_there_too() {
    for title in ["Ẳ", "Ẳ ỵ Ỗ Ẫ Ệ Ẳ ỵ Ỗ Ẫ Ệ", "ỵỵỵỵỵỵ ẲẲẲẲẲẲ gjpqyỵ ỖỘẪẬỀỆ ỵỵỵỵỵỵ ẲẲẲẲẲẲ", "Mmmmmmmmm Wwwwwwwww Mmmmmmmmm"]
    {
        let mut words = step("12/12", "Bước 12 trên 12", "Ẳỵ Ỗộ Ẫậ Ệ Ẳỵ Ỗộ Ẫậ Ệ Ẳỵ Ỗộ Ẫậ Ệ", title);
        words.name = "Ẳỵ Công dân số của một phường có tên rất dài".to_owned();
        words.host = "mot-ten-mien-rat-la-dai.cua-mot-phuong.example.org".to_owned();
        assert_eq!(faults(&words), Vec::<String>::new());
        words.top = Top::Kind("Ẳỵ Hướng dẫn từng bước cho người chưa quen điện thoại".to_owned());
        assert_eq!(faults(&words), Vec::<String>::new());
        (words.top, words.note) = (Top::Nothing, "Ẳỵ Miễn phí · Không đăng nhập · Không hỏi OTP Ẳỵ".to_owned());
        assert_eq!(faults(&words), Vec::<String>::new());
        (words.name, words.host) = (String::new(), String::new());
        assert_eq!(faults(&words), Vec::<String>::new());
    }
}

#[test]
fn what_cannot_be_shown_is_an_error() {
    let unfit = |title: &str| template::svg(&step("1/2", "Bước 1 trên 2", "Thử", title)).expect_err(title);
    assert_eq!(unfit("Bấm → rồi chờ"), Unfit::Letter('→', "Bấm → rồi chờ".to_owned()));
    let long = "Nghiêngnghiêngnghiêngnghiêng";
    assert_eq!(unfit(long), Unfit::Long(long.to_owned()));
    for guide in ["Thử ✓", "✓"] {
        let words = step("1/2", "Bước 1 trên 2", guide, "Mở trang");
        assert!(template::svg(&words).is_err_and(|unfit| matches!(unfit, Unfit::Letter('✓', _))), "{guide}");
    }
}

#[test]
fn words_are_words_and_no_markup() {
    let words = step("1/2", "Bước 1 trên 2", "</text>", "A & B <b> \"c\"");
    assert_eq!(faults(&words), Vec::<String>::new());
}

#[test]
fn a_card_is_drawn_once() {
    let project = sample_to_build();
    let folder = project.path().join("kept");
    let site = build(project.path(), sample_day(), BASE, Some(&fake_app())).site;
    let words = card::words(&site, Locale::Vi, &Page::Checklist).expect("a card");
    let key = cache::key(&template::svg(&words).expect("an SVG"));
    cache::write(&folder, &key, b"drawn before IEND\xae\x42\x60\x82").expect("writing");
    let (cards, files) = card::cards(&site, &folder).expect("cards");
    let path = &cards.of(Locale::Vi, &Page::Checklist).expect("a card").path;
    assert!(files[&path[1..]].starts_with(b"drawn before"));
    // What was not there is now: a second run draws nothing and gives the same.
    let kept = || std::fs::read_dir(&folder).expect("a folder").count();
    assert_eq!(kept(), files.len());
    let (_, again) = card::cards(&site, &folder).expect("cards");
    assert!(again == files && kept() == files.len());
}
