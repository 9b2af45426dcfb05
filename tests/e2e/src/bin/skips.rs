//! Prints, a line each, the names of the tests that the engine of `ENGINE` skips: for scripts/browser-tests.sh.

use anyhow::Result;
use e2e::{Engine, skips};

fn main() -> Result<()> {
    let engine = Engine::chosen()?;
    for skip in skips::read()?.into_iter().filter(|skip| skip.engine == engine.name()) {
        println!("{}", skip.test);
    }
    Ok(())
}
