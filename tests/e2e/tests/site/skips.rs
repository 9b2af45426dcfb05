//! skips.toml names tests that there are, says why, and stays short; nothing is left out in another way.

use anyhow::{Result, ensure};
use e2e::skips::{Skip, problems, read};
use std::process::Command;

/// The names of this program's tests; only those marked `#[ignore]` with `--ignored`.
fn tests(arguments: &[&str]) -> Result<Vec<String>> {
    let output = Command::new(std::env::current_exe()?).arg("--list").args(arguments).output()?;
    let list = String::from_utf8(output.stdout)?;
    Ok(list.lines().filter_map(|line| Some(line.strip_suffix(": test")?.to_owned())).collect())
}

#[test]
fn every_skip_names_a_test_and_a_reason() -> Result<()> {
    let tests = tests(&[])?;
    ensure!(tests.len() > 50, "only {} tests", tests.len());
    let problems = problems(&read()?, &tests);
    ensure!(problems.is_empty(), "tests/e2e/skips.toml:\n{}", problems.join("\n"));
    Ok(())
}

#[test]
fn nothing_is_ignored_in_another_way() -> Result<()> {
    let ignored = tests(&["--ignored"])?;
    ensure!(ignored.is_empty(), "#[ignore] on {ignored:?}: name them in tests/e2e/skips.toml instead");
    Ok(())
}

#[test]
fn a_bad_entry_is_found() {
    let skip = |engine: &str, test: &str, reason: &str| Skip { engine: engine.into(), test: test.into(), reason: reason.into() };
    let tests: Vec<String> = (0..10).map(|n| format!("module::test_{n}")).collect();
    let good = skip("webkit", "module::test_0", "its driver has no such command");
    assert_eq!(problems(std::slice::from_ref(&good), &tests), Vec::<String>::new());
    for (bad, part) in [
        (skip("opera", "module::test_1", "its driver has no such command"), "no engine"),
        (skip("webkit", "module::test_10", "its driver has no such command"), "no test"),
        (skip("firefox", "module::test_1", ""), "without saying why"),
        (good.clone(), "twice"),
        (skip("webkit", "module::test_1", "its driver has no such command"), "webkit skips 2 of 10"),
    ] {
        let found = problems(&[good.clone(), bad], &tests);
        assert!(found.iter().any(|problem| problem.contains(part)), "{part}: {found:?}");
    }
}
