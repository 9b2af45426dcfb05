//! `site portal import` and `site portal check`: on an export of our own making (`tests/exports/`, nothing in it is
//! real), and on the real one where it is at hand (`../shared/data`, or the folder that `DATA` names). Where it is not,
//! those tests say so and pass.

mod common;

use common::{day, sample, sample_day};
use congdanso::site::catalogue::compare;
use congdanso::site::check;
use congdanso::site::formats::{CATALOGUE, Catalogue, RefusedKind};
use congdanso::site::problem::{Problem, Problems};
use congdanso::site::source::Source;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// The export that was made for these tests.
fn small() -> PathBuf {
    common::root().join("tests/exports/danh-muc-2026-11-21.jsonl")
}

/// Runs `site portal …` on a project.
fn portal(project: &Path, arguments: &[&str]) -> Output {
    let command = ["--today", "2026-11-24", "portal"];
    Command::new(env!("CARGO_BIN_EXE_site"))
        .arg("--root")
        .arg(project)
        .args(command)
        .args(arguments)
        .output()
        .expect("the site binary runs")
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// The sample, and an export with some lines changed: `None` takes a line away.
fn doctored(changes: &[(&str, Option<(&str, &str)>)]) -> (TempDir, PathBuf) {
    let project = sample();
    let mut text = fs::read_to_string(small()).expect("the export");
    for (line, change) in changes {
        let found = text.lines().find(|found| found.contains(line)).unwrap_or_else(|| panic!("no line with «{line}»")).to_owned();
        let new = change.map_or_else(String::new, |(from, to)| {
            assert!(found.contains(from), "«{found}» holds no «{from}»");
            found.replace(from, to)
        });
        text = text.replace(&found, &new);
    }
    let path = project.path().join("export-2026-11-21.jsonl");
    fs::write(&path, text).expect("a folder to write to");
    (project, path)
}

#[test]
fn an_import_keeps_what_citizens_here_can_use() {
    let project = sample();
    let output = portal(project.path(), &["import", text(&small())]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let file = fs::read_to_string(project.path().join(CATALOGUE)).expect("the file");
    let uuid = |n: u8| format!("00000000-0000-4000-8000-{n:012}");
    let lines = [
        "# Danh mục ngày 2026-11-21".to_owned(),
        format!("1.000001\t{}\tỦy ban nhân dân cấp xã\tThủ tục cấp giấy thử nghiệm cho công dân", uuid(1)),
        format!("2.0000011\t{}\tỦy ban nhân dân cấp xã\tThủ tục mã dài", uuid(11)),
        format!("2.000003\t{}\tCông an cấp Xã\tXác nhận nơi ở thử", uuid(3)),
        format!("2.000005\t{}\t\tHỗ trợ riêng của thành phố", uuid(5)),
        format!("3.000030\t{}\tSở Thử; Sở Thử Thành phố Thí Nghiệm\tThủ tục đổi sổ thử", uuid(30)),
    ];
    assert_eq!(file.lines().collect::<Vec<_>>(), lines);
    let said = said(&output);
    assert!(said.contains("5 procedures of 2026-11-21"), "{said}");
    assert!(said.contains("4 lines concern somebody else"), "{said}");
    assert!(said.contains("3 refused by refused.toml: 2.000009, 2.000010, 9.999999"), "{said}");

    // What was written is what is read, and the site is in order with it.
    let (site, problems) = check::check(project.path(), sample_day());
    let catalogue = site.unwrap_or_else(|| panic!("{problems:#?}")).catalogue.expect("a catalogue");
    assert_eq!((catalogue.date, catalogue.procedures.len()), (day("2026-11-21"), 5));
    assert_eq!(catalogue.text(), file);
}

#[test]
fn the_project_needs_no_catalogue() {
    let (site, problems) = check::check(sample().path(), sample_day());
    assert_eq!(problems, Vec::<Problem>::new());
    assert_eq!(site.expect("a site").catalogue, None);
}

#[test]
fn every_wrong_line_is_said_at_once_and_nothing_is_written() {
    let (project, path) = doctored(&[
        ("2.000003", Some(("\"code\": \"2.000003\"", "\"code\": \"2.3\""))),
        ("2.000005", Some(("00000000-0000-4000-8000-000000000005", "5"))),
        ("2.000004", Some(("\"state\": \"ACTIVE\", ", ""))),
        ("2.0000011", Some(("2.0000011", "1.000001"))),
        ("2.000007", Some(("}", ""))),
    ]);
    let output = portal(project.path(), &["import", text(&path)]);
    assert_eq!(output.status.code(), Some(1));
    let said = said(&output);
    let wanted = [
        ":4: «2.3» is no procedure code; export it again, or delete the line",
        ":5: the line is no procedure (missing field `state`); ",
        ":6: «5» is no UUID of the portal; ",
        ":8: the line is no procedure (EOF while parsing an object); ",
        ":12: the code 1.000001 also stands in line 2; ",
    ];
    for wanted in wanted {
        assert!(said.contains(&format!("export-2026-11-21.jsonl{wanted}")), "no «{wanted}» in {said}");
    }
    assert_eq!(said.lines().count(), wanted.len(), "{said}");
    assert!(!project.path().join(CATALOGUE).exists());

    // Neither is such an export compared with anything.
    let output = portal(project.path(), &["check", text(&path), "--write"]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{}", self::said(&output));
}

#[test]
fn an_export_without_a_day_is_refused() {
    let (project, path) = doctored(&[]);
    let nameless = path.with_file_name("export.jsonl");
    fs::rename(&path, &nameless).expect("another name");
    for arguments in [&[][..], &["--date", "2027-01-01"]] {
        let output = portal(project.path(), &[&["import", text(&nameless)], arguments].concat());
        assert_eq!(output.status.code(), Some(1), "{}", said(&output));
        assert!(!project.path().join(CATALOGUE).exists());
    }
    let output = portal(project.path(), &["import", text(&nameless), "--date", "2026-11-01"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(fs::read_to_string(project.path().join(CATALOGUE)).expect("the file").starts_with("# Danh mục ngày 2026-11-01\n"));
}

#[test]
fn what_still_stands_is_no_difference() {
    let (project, path) = doctored(&[]);
    let output = portal(project.path(), &["check", text(&path)]);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("NOT LISTED: citizens' procedures that the ward handles (4)"), "{said}");
    assert!(said.contains("  2.000003  Xác nhận nơi ở thử\n"), "{said}");
    // Refused ones are known, and not wanted. (What only words forbid may be looked at.)
    assert!(!said.contains("9.999999"), "{said}");
    assert!(said.ends_with("1 match, 0 differ, 1 have neither code nor UUID, 4 are not listed\n"), "{said}");
}

#[test]
fn every_kind_of_change_is_said() {
    let (uuid, name) = ("00000000-0000-4000-8000-000000000001", "Thủ tục cấp giấy thử nghiệm cho công dân");
    let cases = [
        (None, "GONE: neither code nor UUID is in the export (1)"),
        (Some((name, "Cấp giấy thử mới")), "            export: Cấp giấy thử mới"),
        (Some((uuid, "00000000-0000-4000-8000-000000000077")), "            export: 00000000-0000-4000-8000-000000000077"),
        (Some(("1.000001", "1.000077")), "            export: 1.000077"),
        (Some(("UPDATED", "EXPIRED")), "            export: EXPIRED"),
    ];
    for (change, wanted) in cases {
        let (project, path) = doctored(&[("cấp giấy thử nghiệm cho công dân", change)]);
        let before = fs::read_to_string(project.path().join("content/portal.toml")).expect("the list");
        let output = portal(project.path(), &["check", text(&path), "--write"]);
        let said = said(&output);
        assert_eq!(output.status.code(), Some(1), "{change:?}: {said}");
        assert!(said.contains(wanted) && said.contains("1.000001  cap-giay-thu (evidence 2026-11-20)"), "{change:?}: {said}");
        assert!(said.contains("\n0 match, 1 differ,"), "{change:?}: {said}");
        let after = fs::read_to_string(project.path().join("content/portal.toml")).expect("the list");
        assert_eq!(before, after, "{change:?}: what differs got new evidence");
    }
}

#[test]
fn a_state_that_somebody_has_read_may_change() {
    let (project, path) = doctored(&[]);
    let list = project.path().join("content/portal.toml");
    let before = fs::read_to_string(&list).expect("the list");
    for (state, code) in [("UPDATED", 0), ("ACTIVE", 1)] {
        let with_state = before.replacen("evidence = 2026-11-20\n", &format!("evidence = 2026-11-20\nstate = \"{state}\"\n"), 1);
        fs::write(&list, with_state).expect("writing");
        let output = portal(project.path(), &["check", text(&path)]);
        let said = said(&output);
        assert_eq!(output.status.code(), Some(code), "{said}");
        assert_eq!(said.contains("STATE CHANGED: read the procedure again (1)"), code == 1, "{said}");
    }
}

#[test]
fn evidence_moves_and_nothing_else() {
    let (project, path) = doctored(&[]);
    let list = project.path().join("content/portal.toml");
    let before = fs::read_to_string(&list).expect("the list").replace("evidence = 2026-11-20\n", "evidence =   2026-11-20 # seen\n");
    fs::write(&list, &before).expect("writing");
    let output = portal(project.path(), &["check", text(&path), "--write"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).ends_with("\n1 evidence dates moved\n"), "{}", said(&output));
    // The first entry matches; the second has nothing to be looked up by, the page is no procedure.
    assert_eq!(fs::read_to_string(&list).expect("the list"), before.replacen("2026-11-20", "2026-11-21", 1));
    // An older export is no newer evidence.
    let before = fs::read_to_string(&list).expect("the list");
    let output = portal(project.path(), &["check", text(&path), "--write", "--date", "2026-11-01"]);
    assert!(said(&output).ends_with("\n0 evidence dates moved\n"), "{}", said(&output));
    assert_eq!(fs::read_to_string(&list).expect("the list"), before);
}

#[test]
fn trouble_is_told_from_a_difference() {
    let project = sample();
    let output = portal(project.path(), &["check", "nowhere-2026-11-21.jsonl"]);
    assert_eq!(output.status.code(), Some(2), "{}", said(&output));
    assert!(said(&output).contains("nowhere-2026-11-21.jsonl:1: the file cannot be read"), "{}", said(&output));
}

#[test]
fn of_the_real_export_no_refused_procedure_can_be_found() {
    let Some((ours, _, imported)) = common::real_import() else { return };
    assert_eq!(imported.refused.len(), 11, "{:?}", imported.refused);
    assert_eq!(imported.catalogue.procedures.len() + imported.refused.len(), 2492);
    let text = imported.catalogue.text();
    for refused in ours.refused.iter().filter(|refused| refused.kind == RefusedKind::Code) {
        assert!(!text.contains(&refused.value), "{} can be found", refused.value);
    }
    // It is read again as it was written.
    let problems = Problems::default();
    let source = Source { name: CATALOGUE.to_owned(), text };
    assert_eq!(Catalogue::read(&source, day("2026-11-24"), &problems).as_ref(), Some(&imported.catalogue), "{:#?}", problems.sorted());
}

#[test]
fn the_curated_list_against_the_real_export() {
    let Some((ours, mut export, _)) = common::real_import() else { return };
    let comparison = compare::compare(&ours, &export);
    let differing: Vec<String> =
        comparison.differences.iter().map(|difference| format!("{} {:?}", difference.entry.code, difference.change)).collect();
    // Only what was replaced after the day of the export (facts/verification.md) differs: we know better.
    assert!(comparison.differences.iter().all(|difference| difference.entry.evidence > export.date), "{differing:#?}");
    assert!(comparison.matching.len() > 100, "only {} match", comparison.matching.len());

    // A doctored copy: one taken away, one of each change.
    let names: Vec<String> = comparison.matching.iter().take(5).map(|name| (*name).to_owned()).collect();
    let before = comparison.differences.len();
    let code = |name: &String| ours.portal.procedure.iter().find(|entry| entry.name == *name).expect("our entry").code.clone();
    let codes: Vec<String> = names.iter().map(code).collect();
    export.procedures.retain(|exported| exported.code != codes[0]);
    for exported in &mut export.procedures {
        match codes.iter().position(|code| *code == exported.code) {
            Some(1) => exported.name.push_str(" mới"),
            Some(2) => exported.id = "00000000-0000-4000-8000-000000000000".to_owned(),
            Some(3) => exported.state = "EXPIRED".to_owned(),
            Some(4) => exported.code = "9.123456".to_owned(),
            _ => {}
        }
    }
    let comparison = compare::compare(&ours, &export);
    assert_eq!(comparison.differences.len(), before + 5);
    for (name, wanted) in names.iter().zip(["Gone", "Renamed", "Uuid", "State", "Code"]) {
        let found = comparison.differences.iter().find(|difference| difference.entry.name == *name).expect("a difference");
        assert!(format!("{:?}", found.change).starts_with(wanted), "{name}: {:?}", found.change);
    }
}
