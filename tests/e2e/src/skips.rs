//! What an engine cannot do: skips.toml, the only way to leave a test out.

use crate::engine::Engine;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// Of an engine's tests, no more than one in ten may be skipped.
const MOST: usize = 10;

/// A test that an engine leaves out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skip {
    /// `chromium`, `firefox` or `webkit`.
    pub engine: String,
    /// The test's name as `cargo test` says it: `module::test`.
    pub test: String,
    /// What the engine lacks, for people.
    pub reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    skip: Vec<Skip>,
}

/// Everything that skips.toml says.
pub fn read() -> Result<Vec<Skip>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("skips.toml");
    let text = fs::read_to_string(&path).with_context(|| format!("{} is missing", path.display()))?;
    let file: File = toml::from_str(&text).with_context(|| path.display().to_string())?;
    Ok(file.skip)
}

/// What is wrong with skips, given the names of all tests.
pub fn problems(skips: &[Skip], tests: &[String]) -> Vec<String> {
    let mut problems = Vec::new();
    for (n, Skip { engine, test, reason }) in skips.iter().enumerate() {
        if !Engine::ALL.iter().any(|known| known.name() == engine) {
            problems.push(format!("«{engine}» is no engine: chromium, firefox, webkit"));
        }
        if !tests.contains(test) {
            problems.push(format!("«{test}» is no test: take the name from `cargo test`, or the entry out"));
        }
        if reason.split_whitespace().count() < 4 {
            problems.push(format!("{engine} skips {test} without saying why: «{reason}»"));
        }
        if skips[..n].iter().any(|before| before.engine == *engine && before.test == *test) {
            problems.push(format!("{engine} skips {test} twice"));
        }
    }
    for engine in Engine::ALL {
        let count = skips.iter().filter(|skip| skip.engine == engine.name()).count();
        if count * MOST > tests.len() {
            problems.push(format!("{} skips {count} of {} tests: more than one in {MOST}", engine.name(), tests.len()));
        }
    }
    problems
}
