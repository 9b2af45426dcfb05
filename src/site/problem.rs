//! What is wrong with the content, said to a person: where, what, and how to mend it.

use std::cell::RefCell;
use std::fmt;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Stops the build.
    Error,
    /// Is said, and the build goes on.
    Warning,
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File, relative to the project.
    pub file: String,
    /// Line, from 1; 0 (the title of a text that has none) is shown as 1.
    pub line: usize,
    /// How bad it is.
    pub level: Level,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

impl fmt::Display for Problem {
    /// `file:line: what is wrong; how to mend it`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let warning = if self.level == Level::Warning { "warning: " } else { "" };
        write!(f, "{}:{}: {warning}{}; {}", self.file, self.line.max(1), self.what, self.mend)
    }
}

/// Collects problems instead of stopping at the first.
#[derive(Debug, Default)]
pub struct Problems(RefCell<Vec<Problem>>);

impl Problems {
    /// Notes an error at a line (from 1) of a file.
    pub fn error(&self, file: &str, line: usize, what: impl Into<String>, mend: impl Into<String>) {
        self.push(Level::Error, file, line, what.into(), mend.into());
    }

    /// Notes a warning.
    pub fn warn(&self, file: &str, line: usize, what: impl Into<String>, mend: impl Into<String>) {
        self.push(Level::Warning, file, line, what.into(), mend.into());
    }

    fn push(&self, level: Level, file: &str, line: usize, what: String, mend: String) {
        self.0.borrow_mut().push(Problem { file: file.to_owned(), line, level, what, mend });
    }

    /// All problems, by file and line, without repetitions.
    pub fn sorted(&self) -> Vec<Problem> {
        let mut all = self.0.borrow().clone();
        all.sort();
        all.dedup();
        all
    }

    /// Whether the build must stop.
    pub fn any_error(&self) -> bool {
        self.0.borrow().iter().any(|problem| problem.level == Level::Error)
    }
}
