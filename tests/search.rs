//! What people type finds what they mean: `tests/search_cases.tsv`; what the index files hold and weigh; an imported
//! catalogue.

mod common;

use congdanso::page::Locale;
use congdanso::search::{FORM, Hits, Index, MAX_HITS, field};
use congdanso::site::content::Site;
use congdanso::site::day::Day;
use congdanso::site::formats::CATALOGUE;
use congdanso::site::{check, search};
use std::fs;
use tempfile::TempDir;

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
        let best = names(index, &index.search(typed, MAX_HITS, &|_| true), 3);
        if !wanted.split(' ').any(|wanted| best.iter().any(|name| name == wanted)) {
            complaints.push(format!("«{typed}» wants {wanted}, finds {}", best.join(" ")));
        }
    }
    assert!(guides.is_empty(), "no case wants {guides:?}");
    common::none(&complaints);
}

/// A procedure that only the catalogue lists, and one that `portal.toml` of the sample has too.
const LISTED: &str = "Cấp giấy thử nghiệm cho người trồng lan";
const LISTED_UUID: &str = "00000000-0000-4000-8000-000000000777";

/// The sample with an imported catalogue of two procedures.
fn with_catalogue() -> (TempDir, String) {
    let project = common::sample_to_build();
    let (site, _) = check::check(project.path(), common::sample_day());
    let known = site.expect("the sample").portal.procedure.into_iter().find(|entry| entry.uuid.is_some()).expect("a procedure");
    let uuid = known.uuid.expect("its id");
    let mut lines = [
        format!("9.000001\t{LISTED_UUID}\tỦy ban nhân dân cấp xã\t{LISTED}"),
        format!("{}\t{uuid}\tỦy ban nhân dân cấp xã\t{}", known.code, known.title),
    ];
    lines.sort();
    let text = format!("# Danh mục ngày 2026-07-18\n{}\n", lines.join("\n"));
    fs::write(project.path().join(CATALOGUE), text).expect("a folder to write to");
    (project, uuid)
}

#[test]
fn an_imported_catalogue_is_a_file_of_its_own_that_two_pages_name() {
    let (project, known) = with_catalogue();
    let built = common::build(project.path(), common::sample_day(), "", None);
    let name = built.files.keys().find(|name| name.starts_with("tim/catalogue-")).expect("a file of the catalogue").clone();
    let pages: Vec<&str> = built.html_files().filter(|(_, html)| html.contains(&name)).map(|(page, _)| page).collect();
    assert_eq!(pages, ["dich-vu/index.html", "en/dich-vu/index.html", "en/tim/index.html", "tim/index.html"]);
    // What the site knows itself has been checked and stands in the index.
    assert!(built.text(&name).contains(LISTED_UUID) && !built.text(&name).contains(&known));
    for locale in Locale::ALL {
        assert!(!search::index(&built.site, locale).contains(LISTED), "the catalogue is in the index");
    }
}

#[test]
fn what_only_the_catalogue_lists_says_so() {
    let (project, _) = with_catalogue();
    let site = check::check(project.path(), common::sample_day()).0.expect("the sample with a catalogue");
    for (locale, wanted) in [(Locale::Vi, "Theo danh mục ngày 18/07/2026, chưa kiểm lại"), (Locale::En, "18/07/2026")] {
        let mut index = index_of(&site, locale);
        assert!(index.add(&search::catalogue(&site).expect("a catalogue")));
        for typed in ["cap giay trong lan", "9.000001", "9000001", "giấy thử nghiêm cho ngươi trồng lan", "giaays trongf lan"] {
            let hits = index.search(typed, MAX_HITS, &|_| true);
            assert!(names(&index, &hits, 3).contains(&"catalogue:9.000001".to_owned()), "{typed}: {:?}", names(&index, &hits, 3));
            let rows = index.html(&hits, true);
            let row = rows.split("</li>").find(|row| row.contains("data-kind=\"catalogue\"")).expect("a row");
            let link = format!("href=\"https://dichvucong.gov.vn/thu-tuc-hanh-chinh/{LISTED_UUID}\"");
            for part in [wanted, &link, "rel=\"noopener noreferrer\"", "dichvucong.gov.vn · ", "9.000001"] {
                assert!(row.contains(part), "no «{part}» in {row}");
            }
            assert!(row.contains("class=\"row-title\" lang=\"vi\""), "one file for both languages: {row}");
        }
    }
}

#[test]
fn the_project_ships_without_a_catalogue() {
    let built = common::build(common::sample_to_build().path(), common::sample_day(), "", None);
    assert!(!built.files.keys().any(|name| name.contains("catalogue")));
    assert!(built.html_files().all(|(_, html)| !html.contains("tim/catalogue")));
}

/// Titles are ours or the portal's, but a list may hold anything.
#[test]
fn what_is_found_is_escaped() {
    let mut index = Index::default();
    let hostile = "<img src=x onerror=alert(1)> \"giấy\" & tờ";
    assert!(index.add(&format!("{FORM}\n=g\tguide\tHướng dẫn\t100\ng\t/x/\"><b>\t{hostile}\t{hostile}\t<1>\n")));
    let html = index.html(&index.search("giay to", MAX_HITS, &|_| true), true);
    assert!(html.contains("&lt;img src=x onerror=alert(1)&gt; &quot;<mark>giấy</mark>&quot; &amp; <mark>tờ</mark>"), "{html}");
    assert!(!html.contains("<img") && !html.contains("<b>") && !html.contains("<1>"), "{html}");
}

/// The most that phones fetch for a search (issue 7, ARCHITECTURE).
#[test]
fn the_index_is_small() {
    let site = site();
    for locale in Locale::ALL {
        let size = common::brotli(search::index(&site, locale).as_bytes());
        println!("index, {}: {size} bytes brotli of 60000", locale.tag());
        assert!(size <= 60_000, "{}: {size} bytes", locale.tag());
    }
}

#[test]
fn the_real_catalogue_is_small() {
    let Some((_, _, imported)) = common::real_import() else { return };
    let mut site = site();
    site.catalogue = Some(imported.catalogue);
    let text = search::catalogue(&site).expect("a catalogue");
    let size = common::brotli(text.as_bytes());
    println!("catalogue of {} procedures: {size} bytes brotli of 110000", text.lines().count() - 1);
    assert!(text.lines().count() > 2_000 && size <= 110_000, "{size} bytes");
}
