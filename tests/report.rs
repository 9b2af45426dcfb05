//! `site report`: what the team reads is what the content says.

mod common;

use common::{day, sample, sample_day};
use congdanso::page::Locale;
use congdanso::site::check;
use congdanso::site::check::language::OfficialNames;
use congdanso::site::report::{Reading, Report, median};
use std::fs;

/// Lines of a table of the printed report, cut at two spaces, without its title.
fn table(text: &str, title: &str) -> Vec<Vec<String>> {
    let lines = text.lines().skip_while(|line| *line != title).skip(1).take_while(|line| !line.is_empty());
    lines.map(|line| line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned).collect()).collect()
}

#[test]
fn guides_stand_by_their_review_with_grade_and_language() {
    let project = sample();
    let path = project.path().join("content/guides/mau-hai/guide.toml");
    let text = fs::read_to_string(&path).expect("a guide").replace("next_review = 2027-02-20", "next_review = 2027-01-05");
    fs::write(&path, text).expect("a folder to write to");
    let site = check::check(project.path(), sample_day()).0.expect("a sample in order");
    let report = Report::of(&site, Locale::En).text();

    let rows = table(&report, "Guides by next review");
    let of = |row: &[String]| (row[0].clone(), row[3].clone(), row[6].clone());
    assert_eq!(rows.len(), 3, "a head and two guides: {rows:?}");
    assert_eq!(of(&rows[1]), ("2027-01-05".into(), "–".into(), "mau-hai".into()));
    assert_eq!(of(&rows[2]), ("2027-02-20".into(), "EN".into(), "mau-thu".into()));
    let due = table(&report, "Ends or due within 60 days");
    assert!(due.iter().flatten().any(|line| line.contains("mau-hai/guide.toml: due for review by 2027-01-05")), "{due:?}");
}

#[test]
fn words_are_counted_in_sentences_and_steps() {
    let site = check::check(sample().path(), sample_day()).0.expect("a sample in order");
    let guide = site.guide("mau-thu").expect("the guide of the sample");
    let reading = Reading::of(&site, guide, &OfficialNames::of(&site));
    // «Bấm nút dưới đây. Chọn «Nộp đơn».» and «Bấm «Gửi». Xem thêm trang liên hệ.»
    assert_eq!(reading.steps, [7, 7]);
    assert!(reading.sentences.windows(2).all(|pair| pair[0] <= pair[1]) && median(&reading.sentences) > 0);
    assert_eq!(median(&[]), 0);
}

#[test]
fn the_html_has_the_same_rows_and_runs_nothing() {
    let site = check::check(sample().path(), day("2026-11-24")).0.expect("a sample in order");
    let report = Report::of(&site, Locale::Vi);
    let (text, html) = (report.text(), report.html());
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"vi\">") && html.contains("default-src 'none'"));
    assert!(!html.contains("<script") && !html.contains("style="));
    for guide in &site.guides {
        assert!(text.contains(&guide.slug) && html.contains(&format!("<td>{}</td>", guide.slug)), "{}", guide.slug);
    }
}
