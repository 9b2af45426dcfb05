//! Search on the phone itself: pure functions over an index that was made at build time. The same code runs in the
//! browser and in the tests.
//!
//! ```text
//! typed ─► words (letters, typing) ─► query (ways to mean it) ─► rank (how well each entry fits) ─► html (rows, marked)
//! ```

mod html;
mod index;
mod letters;
mod query;
mod rank;
mod typing;
mod words;

pub use index::{Entry, FORM, Index, field};
pub use rank::{Hit, Hits, MAX_HITS};
pub use words::{Found, Word, bare, words};
