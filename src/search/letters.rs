//! Letters without their marks. In Vietnamese a mark is either the shape of a letter (â, ă, ơ, đ) or the tone of its
//! syllable (á à ả ã ạ); people leave out either, or both.

/// A circumflex: â, ê, ô.
pub const CIRCUMFLEX: u8 = 1;
/// A breve or a horn: ă, ơ, ư.
pub const HORN: u8 = 2;
/// The bar of đ.
pub const BAR: u8 = 3;

/// Tones, numbered as VNI numbers them; 0 is the level one, which has no mark.
const ACUTE: u8 = 1;
const GRAVE: u8 = 2;
const HOOK: u8 = 3;
const TILDE: u8 = 4;
const DOT: u8 = 5;

/// What a character is to the search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Char {
    /// A letter or digit: lower-case ASCII, shape, tone.
    Letter(u8, u8, u8),
    /// A combining mark (NFD): shape and tone that it adds to the letter before it.
    Mark(u8, u8),
    /// Anything else: words end here.
    Other,
}

/// U+1EA0–1EF9 holds 45 letters, each as a pair of capital and small: base letter, shape and tone of each pair.
const BASES: &[u8; 45] = b"aaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyy";
const SHAPES: &[u8; 45] = b"001111122222000111110000111112222200222220000";
const TONES: &[u8; 45] = b"531234512345534123453553123451234553123452534";

/// Takes a character apart. Capitals are small letters here.
pub fn take_apart(c: char) -> Char {
    use Char::{Letter, Mark, Other};
    let code = c as u32;
    if c.is_ascii() {
        return if c.is_ascii_alphanumeric() { Letter(c.to_ascii_lowercase() as u8, 0, 0) } else { Other };
    }
    if (0x1ea0..=0x1ef9).contains(&code) {
        let at = (code as usize - 0x1ea0) / 2;
        return Letter(BASES[at], SHAPES[at] - b'0', TONES[at] - b'0');
    }
    // Latin-1: a small letter stands 32 behind its capital. D with stroke has a double there that looks alike.
    match code | if code < 0x100 { 0x20 } else { 0 } {
        0xe0 => Letter(b'a', 0, GRAVE),
        0xe1 => Letter(b'a', 0, ACUTE),
        0xe2 => Letter(b'a', CIRCUMFLEX, 0),
        0xe3 => Letter(b'a', 0, TILDE),
        0xe8 => Letter(b'e', 0, GRAVE),
        0xe9 => Letter(b'e', 0, ACUTE),
        0xea => Letter(b'e', CIRCUMFLEX, 0),
        0xec => Letter(b'i', 0, GRAVE),
        0xed => Letter(b'i', 0, ACUTE),
        0xf2 => Letter(b'o', 0, GRAVE),
        0xf3 => Letter(b'o', 0, ACUTE),
        0xf4 => Letter(b'o', CIRCUMFLEX, 0),
        0xf5 => Letter(b'o', 0, TILDE),
        0xf9 => Letter(b'u', 0, GRAVE),
        0xfa => Letter(b'u', 0, ACUTE),
        0xfd => Letter(b'y', 0, ACUTE),
        0xf0 | 0x110 | 0x111 => Letter(b'd', BAR, 0),
        0x102 | 0x103 => Letter(b'a', HORN, 0),
        0x128 | 0x129 => Letter(b'i', 0, TILDE),
        0x168 | 0x169 => Letter(b'u', 0, TILDE),
        0x1a0 | 0x1a1 => Letter(b'o', HORN, 0),
        0x1af | 0x1b0 => Letter(b'u', HORN, 0),
        0x300 => Mark(0, GRAVE),
        0x301 => Mark(0, ACUTE),
        0x303 => Mark(0, TILDE),
        0x309 => Mark(0, HOOK),
        0x323 => Mark(0, DOT),
        0x302 => Mark(CIRCUMFLEX, 0),
        0x306 | 0x31b => Mark(HORN, 0),
        _ => Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization as _;

    /// The same through Unicode's own tables.
    fn expected(c: char) -> Option<(u8, u8, u8)> {
        let mut parts = [c].into_iter().nfd();
        let base = parts.next()?.to_lowercase().next()?;
        let (mut shape, mut tone) = (0, 0);
        let base = if base == 'đ' {
            shape = BAR;
            'd'
        } else {
            base
        };
        for mark in parts {
            match take_apart(mark) {
                Char::Mark(s, t) => (shape, tone) = (shape | s, tone | t),
                _ => return None,
            }
        }
        base.is_ascii_lowercase().then_some((base as u8, shape, tone))
    }

    #[test]
    fn every_letter_of_vietnamese_is_taken_apart() {
        let vowels = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
        let mut letters: Vec<char> =
            vowels.iter().flat_map(|v| tones.iter().map(move |t| format!("{v}{t}").nfc().next().unwrap())).collect();
        letters.extend('a'..='z');
        letters.push('đ');
        for small in letters {
            for c in [small, small.to_uppercase().next().unwrap()] {
                let Char::Letter(base, shape, tone) = take_apart(c) else { panic!("{c} is a letter") };
                assert_eq!(Some((base, shape, tone)), expected(c), "{c}");
            }
        }
    }

    #[test]
    fn no_other_letter_is_taken_for_one_of_ours() {
        for c in ('\u{80}'..'\u{3000}').filter(|c| matches!(take_apart(*c), Char::Letter(..)) && !"ðÐ".contains(*c)) {
            let Char::Letter(base, shape, tone) = take_apart(c) else { unreachable!() };
            assert_eq!(Some((base, shape, tone)), expected(c), "{c} U+{:04X}", c as u32);
        }
    }
}
