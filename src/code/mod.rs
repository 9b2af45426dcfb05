//! The progress code («Mã tiến độ»): the checklist of one person in a few letters that people can read to each other.
//!
//! ```text
//! 1 210002 1      version of the checklist, three items a symbol, one check symbol
//! ```
//! Symbols are Crockford's base 32 (<https://www.crockford.com/base32.html>): no I, L, O, U. An item has one of three
//! marks, so three items are 27 of a symbol's 32 values. The check symbol is that of a Reed–Solomon code over GF(32):
//! a single wrong symbol and any two that changed places are always found. Which item stands at which place never
//! changes: `content/published.toml` lists them by version. Pure data: no storage, no signals.

mod backup;
mod incoming;
pub mod qr;
mod symbols;

pub use backup::{read as read_backup, write as write_backup};
pub use incoming::{Difference, Incoming, Merge, of_progress};

/// The mark of one checklist item. The order is that of merging: what is further on wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Not done.
    #[default]
    Todo,
    /// Set aside as «không áp dụng».
    NotApplicable,
    /// Done.
    Done,
}

impl Mark {
    const ALL: [Mark; 3] = [Mark::Todo, Mark::NotApplicable, Mark::Done];
}

/// What a code says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Version of the checklist that it was written with, from 1.
    pub version: u8,
    /// Marks by place. There are a few more places than items: symbols hold three.
    pub marks: Vec<Mark>,
}

/// Why a text is no code and no backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Too short or too long.
    Length,
    /// A letter that no code has: a Vietnamese keyboard makes «Đ» of DD.
    Symbol,
    /// Some letter is wrong, or two have changed places.
    Check,
    /// A backup of a newer version of the site.
    Newer,
}

/// How many versions a symbol can tell apart; `site check` holds the content to it.
pub const MAX_VERSION: usize = 31;

/// Items in a symbol.
const PACKED: usize = 3;

/// Longest code in symbols: the check symbol's guarantee ends there (the order of GF(32)'s group).
const MAX_LENGTH: usize = 31;

/// Writes a code: symbols without a gap. Takes the version of the checklist and the marks of all its places.
pub fn encode(version: u8, marks: &[Mark]) -> String {
    let mut values = vec![version];
    for some in marks.chunks(PACKED) {
        values.push(some.iter().rev().fold(0, |value, mark| value * 3 + *mark as u8));
    }
    values.push(check_symbol(&values));
    let mut code = String::new();
    for value in values {
        code.push(symbols::of(value));
    }
    code
}

/// Reads a code as people type it: small letters, gaps and hyphens, O for 0, I and L for 1. `sizes` says how many places
/// each version of the checklist has had, the first one first; versions beyond are newer than this page.
pub fn decode(text: &str, sizes: &[u8]) -> Result<Code, Refusal> {
    let values = symbols::read(text)?;
    let (Some(version), true) = (values.first().copied(), values.len() <= MAX_LENGTH) else { return Err(Refusal::Length) };
    let length = |size: &u8| usize::from(*size).div_ceil(PACKED) + 2;
    let fits = match sizes.get(usize::from(version).wrapping_sub(1)) {
        Some(size) => values.len() == length(size),
        // A newer checklist is never shorter: places are only added.
        None => sizes.last().is_some_and(|size| values.len() >= length(size)),
    };
    let (data, check) = values.split_at(values.len() - 1);
    if !fits {
        return Err(Refusal::Length);
    }
    if check_symbol(data) != check[0] || version == 0 {
        return Err(Refusal::Check);
    }
    let mut marks = Vec::new();
    for value in &data[1..] {
        for digit in [value % 3, value / 3 % 3, value / 9] {
            marks.push(*Mark::ALL.get(usize::from(digit)).ok_or(Refusal::Check)?);
        }
    }
    Ok(Code { version, marks })
}

/// A code in two groups, as it is shown and read out.
pub fn spaced(code: &str) -> String {
    let (first, second) = code.split_at(code.len().div_ceil(2));
    format!("{first} {second}")
}

/// The one symbol that makes the code word divisible by x − α, where α generates GF(32) over x⁵ + x² + 1.
fn check_symbol(values: &[u8]) -> u8 {
    values.iter().fold(0, |sum, value| times_alpha(sum ^ value))
}

fn times_alpha(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 32 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marks(count: usize) -> impl Strategy<Value = Vec<Mark>> {
        proptest::collection::vec(proptest::sample::select(&Mark::ALL), count)
    }

    /// Marks, filled up to whole symbols.
    fn padded(mut marks: Vec<Mark>) -> Vec<Mark> {
        marks.resize(marks.len().next_multiple_of(PACKED), Mark::Todo);
        marks
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(marks in (1..60usize).prop_flat_map(marks), version in 1..=31u8) {
            let mut sizes = vec![1; usize::from(version)];
            sizes[usize::from(version) - 1] = marks.len() as u8;
            let code = encode(version, &marks);
            prop_assert_eq!(decode(&code, &sizes), Ok(Code { version, marks: padded(marks) }));
        }

        #[test]
        fn every_wrong_symbol_and_every_swap_is_refused(marks in marks(16), version in 1..=3u8) {
            let sizes = [16, 16, 16];
            let code = encode(version, &marks).into_bytes();
            prop_assert_eq!(code.len(), 8);
            let refused = |wrong: Vec<u8>| decode(&String::from_utf8(wrong).unwrap(), &sizes).is_err();
            for at in 0..code.len() {
                for other in symbols::ALPHABET.iter().filter(|other| **other != code[at]) {
                    let mut wrong = code.clone();
                    wrong[at] = *other;
                    prop_assert!(refused(wrong), "{other} at {at}");
                }
                // Neighbours, and any two others.
                for with in (at + 1..code.len()).filter(|with| code[*with] != code[at]) {
                    let mut wrong = code.clone();
                    wrong.swap(at, with);
                    prop_assert!(refused(wrong), "{at} and {with}");
                }
                let mut short = code.clone();
                short.remove(at);
                prop_assert!(refused(short));
                let mut long = code.clone();
                long.insert(at, code[at]);
                prop_assert!(refused(long));
            }
        }

        #[test]
        fn careless_typing_is_forgiven(marks in marks(16), gaps in "[ \\-\u{a0}]{0,3}") {
            let code = encode(1, &marks);
            let wanted = decode(&code, &[16]);
            prop_assert!(wanted.is_ok());
            for (from, to) in [('0', 'O'), ('0', 'o'), ('1', 'I'), ('1', 'l')] {
                let typed = spaced(&code).replace(from, &to.to_string()).replace(' ', &gaps).to_lowercase();
                prop_assert_eq!(&decode(&typed, &[16]), &wanted, "{}", typed);
            }
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in ".{0,60}") {
            let _ = decode(&text, &[16, 17]);
        }
    }

    #[test]
    fn faults_are_named() {
        let sizes = [16];
        let code = encode(1, &[Mark::Done; 16]);
        assert_eq!(decode("", &sizes), Err(Refusal::Length));
        assert_eq!(decode(&code[..7], &sizes), Err(Refusal::Length));
        assert_eq!(decode(&code.repeat(5), &sizes), Err(Refusal::Length));
        // What a Vietnamese keyboard makes of DD.
        assert_eq!(decode("1đ345678", &sizes), Err(Refusal::Symbol));
        assert_eq!(decode("1U345678", &sizes), Err(Refusal::Symbol));
        let wrong = code.replacen('T', "S", 1);
        assert_ne!(wrong, code);
        assert_eq!(decode(&wrong, &sizes), Err(Refusal::Check));
    }

    #[test]
    fn codes_of_newer_lists_are_read_and_told_apart() {
        let code = encode(2, &[Mark::Done; 20]);
        let read = decode(&code, &[16]).unwrap();
        assert_eq!((read.version, read.marks.len()), (2, 21));
        // Places are never taken away, so a shorter one is damaged.
        assert_eq!(decode(&encode(2, &[Mark::Done; 12]), &[16]), Err(Refusal::Length));
    }

    /// Codes that people have written down must stay readable: neither letters nor places may ever move.
    #[test]
    fn a_code_of_the_first_version() {
        let mut marks = [Mark::Todo; 16];
        (marks[0], marks[3], marks[15]) = (Mark::Done, Mark::NotApplicable, Mark::Done);
        assert_eq!(encode(1, &marks), "12100021");
    }
}
