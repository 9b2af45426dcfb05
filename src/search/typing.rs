//! Vietnamese as it comes out when the keyboard's Vietnamese is off: raw Telex (`ddangw`, `tamj`) and VNI (`d9ang8`,
//! `tam5`). Keys may be typed at once or at the end of the syllable, as the input methods allow.

use super::letters::{BAR, CIRCUMFLEX, HORN};
use super::words::Word;

/// What a word without marks says as Telex or VNI; nothing where it says the same as plain letters.
pub fn decode(raw: &Word) -> Option<Word> {
    let mut word = Word::default();
    let mut any = false;
    for key in raw.letters() {
        let tone = b"1s2f3r4x5j".iter().position(|known| known == key).map_or(0, |at| at as u8 / 2 + 1);
        let has_vowel = word.letters().iter().any(|letter| b"aeiouy".contains(letter));
        let is_mark = match key {
            _ if tone > 0 && has_vowel => {
                word.mark(0, 0, tone);
                true
            }
            // The same vowel again, at once or at the end: aa, ee, oo.
            b'a' | b'e' | b'o' => shape(&mut word, &[*key], CIRCUMFLEX),
            b'6' => shape(&mut word, b"aeo", CIRCUMFLEX),
            b'w' | b'7' | b'8' => shape(&mut word, b"aou", HORN),
            b'd' | b'9' => word.letters().first() == Some(&b'd') && shape(&mut word, b"d", BAR),
            _ => false,
        };
        // A lone w is ư.
        let lone = !is_mark && *key == b'w' && !has_vowel;
        any |= is_mark || lone;
        if !is_mark {
            word.push(if lone { b'u' } else { *key }, if lone { HORN } else { 0 }, 0);
        }
    }
    any.then_some(word)
}

/// Gives the last of these letters a shape; a horn on «uo» is one on both. Tells whether there was one.
fn shape(word: &mut Word, letters: &[u8], shape: u8) -> bool {
    let free = |at: usize, letters: &[u8]| word.shape(at) == 0 && word.letters().get(at).is_some_and(|letter| letters.contains(letter));
    let Some(at) = (0..word.len()).rev().find(|at| free(*at, letters)) else { return false };
    let both = shape == HORN && free(at, b"o") && at > 0 && free(at - 1, b"u");
    word.mark(at, shape, 0);
    if both {
        word.mark(at - 1, shape, 0);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::words::bare;
    use super::*;

    #[test]
    fn telex_and_vni_say_what_was_meant() {
        let cases = [
            ("đăng", "ddangw dangdw dangwd ddawng d9ang8 d9a8ng"),
            ("ký", "kys ky1"),
            ("tạm", "tamj tajm tam5"),
            ("trú", "trus tru1"),
            ("căn", "cawn canw ca8n can8"),
            ("cước", "cuwowcs cuowcs cuocws cuoc71 cu7o7c1"),
            ("nghiệp", "nghieepj nghiepej nghie6p5"),
            ("thường", "thuwowngf thuongwf thuong72"),
            ("trực", "truwcj trwcj truc75"),
            ("khoản", "khoanr khoarn khoan3"),
            ("hộ", "hooj hojo ho65"),
            ("đổi", "ddoori d9oi63"),
            ("quận", "quaanj qua6n5"),
            ("ngữ", "nguwx ngwx ngu74"),
        ];
        for (meant, typed) in cases {
            for typed in typed.split(' ') {
                assert_eq!(decode(&bare(typed)[0]), Some(bare(meant)[0]), "{typed} means {meant}");
            }
        }
    }

    #[test]
    fn plain_words_stay() {
        for plain in ["tin", "nhanh", "email", "1022", "kt", "tru", "x", "d"] {
            assert_eq!(decode(&bare(plain)[0]), None, "{plain}");
        }
    }
}
