//! What `site check` refuses, one fault a folder: `tests/broken/<name>/` holds only the files that differ from
//! `tests/sample/`, `DELETE` names files or folders to take away, and `expected.txt` is what must be printed. An
//! expectation without a «warning:» says nothing of warnings.

mod common;

use common::{copy, day, sample, sample_day};
use congdanso::site::check;
use congdanso::site::day::Day;
use congdanso::site::problem::{Level, Problem};
use congdanso::site::scaffold;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The folders of faults.
fn folders() -> Vec<PathBuf> {
    let parent = common::root().join("tests/broken");
    let entries = fs::read_dir(parent).expect("tests/broken/").map(|entry| entry.expect("an entry").path());
    let mut folders: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

/// Lays a folder of faults over a project.
fn lay_over(fault: &Path, project: &Path) {
    if fault.join("content").exists() {
        copy(&fault.join("content"), &project.join("content"));
    }
    for path in fs::read_to_string(fault.join("DELETE")).unwrap_or_default().lines().map(|line| project.join(line)) {
        if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) }
            .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
}

fn lines(project: &Path, today: Day, warnings: bool) -> Vec<String> {
    let (_, problems) = check::check(project, today);
    let mut lines: Vec<String> =
        problems.iter().filter(|problem| warnings || problem.level == Level::Error).map(Problem::to_string).collect();
    lines.sort();
    lines
}

/// Runs the command line on a project.
fn site(project: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_site")).arg("--root").arg(project).args(arguments).output().expect("the site binary runs")
}

fn printed(bytes: &[u8]) -> Vec<String> {
    String::from_utf8_lossy(bytes).lines().map(str::to_owned).collect()
}

#[test]
fn every_fault_gets_exactly_its_message() {
    let mut complaints = Vec::new();
    for fault in folders() {
        let project = sample();
        lay_over(&fault, project.path());
        let expected = fs::read_to_string(fault.join("expected.txt")).unwrap_or_else(|_| panic!("{} has no expected.txt", fault.display()));
        let mut wanted: Vec<String> = expected.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
        wanted.sort();
        let got = lines(project.path(), sample_day(), expected.contains("warning:"));
        if wanted.is_empty() || got != wanted {
            let name = fault.file_name().expect("a name").to_string_lossy();
            complaints.push(format!("{name}\n  wanted:\n    {}\n  got:\n    {}", wanted.join("\n    "), got.join("\n    ")));
        }
    }
    common::none(&complaints);
}

#[test]
fn there_are_enough_faults() {
    assert!(folders().len() >= 25, "only {}", folders().len());
}

#[test]
fn the_sample_itself_is_clean() {
    assert_eq!(lines(sample().path(), sample_day(), true), Vec::<String>::new());
}

/// Replaces a text that must stand in the file.
fn edit(project: &Path, file: &str, from: &str, to: &str) {
    let path = project.join("content").join(file);
    let text = fs::read_to_string(&path).expect("a text");
    assert!(text.contains(from), "{file} holds no «{from}»");
    fs::write(path, text.replacen(from, to, 1)).expect("writing");
}

/// Five faults in five files, of five kinds: form of the TOML, form of the words, a link, a list, a line.
fn with_five_faults(project: &Path) -> [&'static str; 5] {
    edit(project, "guides/mau-thu/guide.toml", "minutes = 10", "minuts = 10");
    edit(project, "guides/mau-hai/vi.md", "# Tránh mất tiền khi thử\n", "# Tránh mất tiền khi thử\n\n### Sâu quá\n");
    edit(project, "pages/rieng-tu/vi.md", "Việc đã tích.", "Việc đã [tích](page:khong-co).");
    edit(project, "portal.toml", "code = \"1.000001\"", "code = \"1.0001\"");
    edit(project, "changes.toml", "Có hướng dẫn", "Có hướng dẫn\u{200b}");
    [
        "content/changes.toml:3: the letter U+200B ",
        "content/guides/mau-hai/vi.md:3: a heading that is neither ",
        "content/guides/mau-thu/guide.toml:5: unknown field `minuts`",
        "content/pages/rieng-tu/vi.md:7: no page «khong-co»",
        "content/portal.toml:13: «1.0001» is no procedure code",
    ]
}

#[test]
fn all_faults_are_said_at_once() {
    let project = sample();
    let wanted = with_five_faults(project.path());
    let got = lines(project.path(), sample_day(), false);
    for start in wanted {
        assert!(got.iter().any(|line| line.starts_with(start)), "nothing begins with «{start}» in {got:#?}");
    }
}

/// A typing error in a guide's facts must not send people after links and redirects that are in order.
#[test]
fn a_fault_in_one_file_makes_no_faults_in_others() {
    let project = sample();
    with_five_faults(project.path());
    let got = lines(project.path(), sample_day(), false);
    assert_eq!(got.len(), 5, "{got:#?}");
}

/// A fault in the form of a list must not hide what is wrong elsewhere.
#[test]
fn an_unknown_field_of_a_list_hides_nothing() {
    let project = sample();
    edit(project.path(), "portal.toml", "vneid = 2", "vneed = 2");
    edit(project.path(), "pages/rieng-tu/vi.md", "Việc đã tích.", "Việc đã [tích](page:khong-co).");
    let got = lines(project.path(), sample_day(), false);
    assert_eq!(got.len(), 2, "{got:#?}");
}

#[test]
fn the_command_prints_every_fault_and_ends_with_one() {
    let project = sample();
    let wanted = with_five_faults(project.path());
    let output = site(project.path(), &["--today", "2026-11-24", "check"]);
    let said = printed(&output.stderr);
    assert_eq!(output.status.code(), Some(1));
    for start in wanted {
        assert!(said.iter().any(|line| line.starts_with(start)), "nothing begins with «{start}» in {said:#?}");
    }
}

#[test]
fn the_command_is_content_with_the_sample() {
    let output = site(sample().path(), &["--today", "2026-11-24", "check"]);
    assert_eq!((output.status.code(), printed(&output.stderr)), (Some(0), Vec::new()));
    assert_eq!(printed(&output.stdout).last().map(String::as_str), Some("2 guides, 3 portal links: nothing wrong"));
}

#[test]
fn what_is_wrong_stops_the_build() {
    let project = sample();
    with_five_faults(project.path());
    let out = project.path().join("out");
    let output = site(project.path(), &["--today", "2026-11-24", "build", "--out", out.to_str().expect("a plain path")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!out.exists(), "something was built all the same");
}

/// What a run of `site check` on a day lists as ending or due, after the sample got a review date.
fn listed(today: &str, next_review: &str) -> (Option<i32>, Vec<String>) {
    let project = sample();
    edit(project.path(), "guides/mau-hai/guide.toml", "2027-02-20", next_review);
    let portal = "[[page]]\nname = \"cong-trang-chu\"";
    edit(project.path(), "portal.toml", portal, &format!("{portal}\nvalid_until = 2027-01-10"));
    let output = site(project.path(), &["check", "--today", today]);
    let mut said = printed(&output.stdout);
    said.pop();
    assert_eq!(printed(&output.stderr), Vec::<String>::new());
    (output.status.code(), said)
}

#[test]
fn what_ends_soon_is_listed_the_earliest_first() {
    let portal = "content/portal.toml: «cong-trang-chu» ends on 2027-01-10, in";
    let review = "content/guides/mau-hai/guide.toml: due for review by";
    assert_eq!(listed("2026-11-24", "2027-01-23"), (Some(0), vec![format!("{portal} 47 days"), format!("{review} 2027-01-23")]));
    // The sixtieth day is still soon, the sixty-first is not.
    assert_eq!(listed("2026-11-24", "2027-01-24"), (Some(0), vec![format!("{portal} 47 days")]));
    // The last day is still a day on which it holds.
    assert_eq!(listed("2027-01-10", "2027-02-20").1.first().map(String::as_str), Some(format!("{portal} 0 days").as_str()));
}

#[test]
fn what_is_overdue_is_listed_and_does_not_fail() {
    let (code, said) = listed("2027-03-01", "2027-01-23");
    assert_eq!(code, Some(0));
    let overdue =
        |file: &str, day: &str| format!("content/{file}: overdue for review since {day}; check it and set checked_on and next_review");
    assert_eq!(
        said,
        [
            "content/portal.toml: «cong-trang-chu» ended on 2027-01-10".to_owned(),
            overdue("guides/mau-hai/guide.toml", "2027-01-23"),
            "content/waivers.toml: «half_until» ended on 2027-02-15".to_owned(),
            overdue("guides/mau-thu/guide.toml", "2027-02-20"),
            overdue("policies/luat-thu/policy.toml", "2027-02-20"),
            overdue("scams.toml", "2027-02-20"),
            overdue("waivers.toml", "2027-02-20"),
            "content/guides/mau-thu/guide.toml: «mien-phi» ended on 2027-02-28".to_owned(),
            "content/waivers.toml: «valid_until» ended on 2027-02-28".to_owned(),
        ]
    );
}

#[test]
fn a_day_that_is_none_is_refused() {
    for wrong in ["24/11/2026", "2026-13-01", "hôm nay"] {
        let output = site(sample().path(), &["check", "--today", wrong]);
        assert_eq!(output.status.code(), Some(2), "{wrong}");
    }
}

/// The blanks of a new guide, hints in brackets included, filled in by somebody who changes nothing else.
#[test]
fn a_new_guide_passes_once_its_blanks_are_filled() {
    let project = sample();
    let output = site(project.path(), &["new", "guide", "doi-giay-thu", "--today", "2026-11-24"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    for name in ["guide.toml", "vi.md"] {
        let path = project.path().join("content/guides/doi-giay-thu").join(name);
        let mut text = fs::read_to_string(&path).expect("the new file");
        assert!(text.contains('…'), "{name} has no blank");
        let mut n = 0;
        while let Some(at) = text.find('…') {
            n += 1;
            let rest = &text[at + '…'.len_utf8()..];
            let hint = rest.strip_prefix(" (").and_then(|hint| hint.find(')')).map_or(0, |end| end + 3);
            text.replace_range(at..at + '…'.len_utf8() + hint, &format!("Làm việc số {n}"));
        }
        fs::write(path, text).expect("writing");
    }
    assert_eq!(lines(project.path(), sample_day(), false), Vec::<String>::new());
    assert_eq!(site(project.path(), &["check", "--today", "2026-11-24"]).status.code(), Some(0));
}

/// Unfilled, it would be published as «… (bước 2)».
#[test]
fn a_new_guide_does_not_pass_with_its_blanks() {
    let project = sample();
    scaffold::guide(project.path(), "doi-giay-thu", sample_day()).expect("a new guide");
    assert_ne!(lines(project.path(), sample_day(), false), Vec::<String>::new());
}

#[test]
fn a_new_guide_overwrites_nothing_and_needs_a_slug() {
    let project = sample();
    for slug in ["mau-thu", "Đổi giấy", "../ra-ngoai", "doi--giay", ""] {
        let output = site(project.path(), &["new", "guide", slug]);
        assert_eq!(output.status.code(), Some(1), "{slug}");
    }
    assert_eq!(lines(project.path(), day("2026-11-24"), true), Vec::<String>::new());
}
