//! Words of a text, in a form that can be compared quickly: letters without marks, and the marks in a number.

use super::letters::{Char, take_apart};

/// Letters that count; longer words are cut.
const MAX: usize = 14;
/// Where the tone stands among the marks, above two bits of shape for each letter.
const TONE: usize = 2 * MAX;

/// Set on words of names that were written without any marks, as people type them: those may mean every mark.
pub const PLAIN: u32 = 1 << 31;

/// A word. Spelling that people mix up is one word: `ngh` and `ng`, `gh` and `g`; where the tone mark stands does not
/// matter, since marks of the tone belong to the word (`hoà` = `hòa`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// Lower-case ASCII letters and digits, then zeros.
    letters: [u8; MAX],
    len: u8,
    /// Two bits of shape for each letter from the lowest up, the tone above them, `PLAIN`.
    pub marks: u32,
}

impl Word {
    /// Its letters.
    pub fn letters(&self) -> &[u8] {
        self.letters.get(..self.len.into()).unwrap_or_default()
    }

    /// How many letters it has.
    pub fn len(&self) -> usize {
        self.len.into()
    }

    /// Whether it has no letters.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The shape of a letter.
    pub fn shape(&self, at: usize) -> u8 {
        (self.marks >> (2 * at)) as u8 & 3
    }

    /// Adds a letter.
    pub fn push(&mut self, letter: u8, shape: u8, tone: u8) {
        let at = self.len();
        let silent = letter == b'h' && matches!(self.letters(), b"g" | b"ng");
        if let Some(free) = self.letters.get_mut(at).filter(|_| !silent) {
            *free = letter;
            self.len += 1;
            self.mark(at, shape, tone);
        }
    }

    /// Adds marks to the letter at a place.
    pub fn mark(&mut self, at: usize, shape: u8, tone: u8) {
        self.marks |= u32::from(shape) << (2 * at);
        if tone > 0 {
            self.marks = self.marks & ((1 << TONE) - 1) | u32::from(tone) << TONE;
        }
    }

    /// Whether it has the letters of another, whatever the marks.
    pub fn is_spelt(&self, other: &Word) -> bool {
        self.len == other.len && self.letters == other.letters
    }

    /// Whether it begins with the letters of another.
    pub fn begins_with(&self, start: &Word) -> bool {
        self.letters[0] == start.letters[0] && self.letters().starts_with(start.letters())
    }

    /// Whether all of it are digits.
    pub fn is_number(&self) -> bool {
        self.letters().iter().all(u8::is_ascii_digit)
    }

    /// Whether somebody who typed these marks may have meant those of `whole`: marks may be left out, not be others.
    pub fn may_mean(&self, whole: &Word) -> bool {
        let same = |at: usize, bits: u32| {
            let typed = self.marks >> at & bits;
            typed == 0 || typed == whole.marks >> at & bits
        };
        whole.marks & PLAIN != 0 || (same(TONE, 7) && (0..MAX).all(|at| same(2 * at, 3)))
    }

    /// Whether the letters are the same, but for a last `y` or `i`: `kỹ`, `kĩ`; `quý`, `quí`. Not behind another vowel:
    /// `tay`, `tai`.
    pub fn sounds_like(&self, other: &Word) -> bool {
        if self.len != other.len || self.letters[0] != other.letters[0] {
            return self.len == 1 && other.len == 1 && b"yi".contains(&self.letters[0]) && b"yi".contains(&other.letters[0]);
        }
        let (Some((last, stem)), Some((other_last, other_stem))) = (self.letters().split_last(), other.letters().split_last()) else {
            return false;
        };
        let ends = |stem: &[u8]| match stem {
            [b'q', b'u'] => true,
            [.., before] => !b"aeiouy".contains(before),
            [] => true,
        };
        stem == other_stem && (last == other_last || (b"yi".contains(last) && b"yi".contains(other_last) && ends(stem)))
    }

    /// Whether one slip makes one of the other: a letter too much, too few, another one, two neighbours swapped.
    pub fn is_one_slip_from(&self, other: &Word) -> bool {
        let (mut one, mut two) = (self.letters(), other.letters());
        while let ([a, rest @ ..], [b, others @ ..]) = (one, two)
            && a == b
        {
            (one, two) = (rest, others);
        }
        let swapped = matches!((one, two), ([a, b, rest @ ..], [c, d, others @ ..]) if a == d && b == c && rest == others);
        let (rest, others) = (one.get(1..), two.get(1..));
        swapped || (rest == others && rest.is_some()) || rest == Some(two) || Some(one) == others
    }
}

/// A word and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The word.
    pub word: Word,
    /// Its first byte in the text.
    pub start: usize,
    /// The byte behind it.
    pub end: usize,
}

/// The words of a text, composed (NFC) or taken apart (NFD). Points and commas inside a number are no ends: `1.004194`.
pub fn words(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut open = false;
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match take_apart(c) {
            Char::Letter(letter, shape, tone) => {
                if !open {
                    found.push(Found { word: Word::default(), start: at, end });
                }
                open = true;
                if let Some(last) = found.last_mut() {
                    last.word.push(letter, shape, tone);
                    last.end = end;
                }
            }
            Char::Mark(shape, tone) if open => {
                if let Some(last) = found.last_mut() {
                    let letter = last.word.len() - 1;
                    last.word.mark(letter, shape, tone);
                    last.end = end;
                }
            }
            _ => open = open && matches!(c, '.' | ',') && at > 0 && is_digit(at - 1) && is_digit(at + 1),
        }
    }
    found
}

/// The words alone.
pub fn bare(text: &str) -> Vec<Word> {
    words(text).iter().map(|found| found.word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization as _;

    fn word(text: &str) -> Word {
        let all = bare(text);
        assert_eq!(all.len(), 1, "{text}");
        all[0]
    }

    #[test]
    fn spellings_of_one_word_are_one() {
        for (one, other) in [("hoà", "hòa"), ("thuý", "thúy"), ("nghành", "ngành"), ("Đường", "đường"), ("1.004194", "1004194")]
        {
            assert_eq!(word(one), word(other), "{one} {other}");
            assert_eq!(bare(&one.nfd().collect::<String>()), bare(other), "{one}, taken apart");
        }
        for (one, other, same) in
            [("kỹ", "kĩ", true), ("quý", "quí", true), ("y", "i", true), ("tay", "tai", false), ("thuy", "thui", false)]
        {
            assert_eq!(word(one).sounds_like(&word(other)), same, "{one} {other}");
        }
    }

    #[test]
    fn marks_may_be_left_out() {
        for (typed, meant) in [("dang", "đăng"), ("đang", "đăng"), ("dăng", "đăng"), ("truong", "trường"), ("trương", "trường")]
        {
            assert!(word(typed).may_mean(&word(meant)), "{typed} {meant}");
        }
        for (typed, other) in [("tậm", "tạm"), ("đăng", "dang"), ("trượng", "trường")] {
            assert!(!word(typed).may_mean(&word(other)), "{typed} {other}");
        }
    }

    #[test]
    fn words_know_where_they_stand() {
        let text = "Đăng ký (CT01), 7.000 đồng.";
        let found: Vec<&str> = words(text).iter().map(|found| &text[found.start..found.end]).collect();
        assert_eq!(found, ["Đăng", "ký", "CT01", "7.000", "đồng"]);
    }

    /// Optimal string alignment, slow and plain.
    fn distance(a: &[u8], b: &[u8]) -> usize {
        let mut d = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                d[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let mut best = (d[i - 1][j] + 1).min(d[i][j - 1] + 1).min(d[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]));
                    if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        best = best.min(d[i - 2][j - 2] + 1);
                    }
                    best
                };
            }
        }
        d[a.len()][b.len()]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]
        #[test]
        fn a_slip_is_a_distance_of_one(a in "[abc]{1,7}|[abc]{13,14}", edit in 0..4, at in 0usize..16, with in "[abc]", other in "[abc]{1,7}") {
            let mut b = a.clone().into_bytes();
            let at = at % b.len();
            match edit {
                0 => b[at] = with.as_bytes()[0],
                1 if b.len() < MAX => b.insert(at, with.as_bytes()[0]),
                2 if b.len() > 1 => { b.remove(at); }
                3 if at + 1 < b.len() => b.swap(at, at + 1),
                _ => b = other.into_bytes(),
            }
            let text = String::from_utf8(b.clone()).unwrap();
            prop_assert_eq!(word(&a).is_one_slip_from(&word(&text)), distance(a.as_bytes(), &b) == 1, "{} {}", a, text);
        }

        #[test]
        fn any_text_is_read(text in "\\PC{0,40}") {
            for found in words(&text) {
                prop_assert!(!text[found.start..found.end].is_empty() && !found.word.is_empty());
            }
        }
    }
}
