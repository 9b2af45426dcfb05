//! Vietnamese as it comes out when the keyboard's Vietnamese is off: raw Telex (`ddangw`, `tamj`) and VNI (`d9ang8`,
//! `tam5`). Keys may be typed at once or at the end of the syllable, as the input methods allow.

use super::letters::{BAR, CIRCUMFLEX, HORN};
use super::words::Word;

/// What a word without marks says as Telex or VNI; nothing where it says the same as plain letters.
pub fn decode(raw: Word) -> Option<Word> {
    let mut word = Word::default();
    let mut keys = false;
    for at in 0..raw.len() {
        let key = raw.letter(at);
        let is_mark = match key {
            b's' | b'f' | b'r' | b'x' | b'j' | b'1'..=b'5' if has_vowel(word) => {
                let tone = b"sfrxj".iter().position(|known| *known == key).map_or(key - b'0', |tone| tone as u8 + 1);
                word.mark(0, 0, tone);
                true
            }
            // The same vowel again, at once or at the end: aa, ee, oo.
            b'a' | b'e' | b'o' => shape(&mut word, &[key], CIRCUMFLEX),
            b'6' => shape(&mut word, b"aeo", CIRCUMFLEX),
            b'w' => shape(&mut word, b"aou", HORN),
            b'7' => shape(&mut word, b"ou", HORN),
            b'8' => shape(&mut word, b"a", HORN),
            b'd' | b'9' if word.letter(0) == b'd' && word.shape(0) == 0 => {
                word.mark(0, BAR, 0);
                true
            }
            _ => false,
        };
        keys |= is_mark;
        if !is_mark {
            // A lone w is ư.
            let lone = key == b'w' && !has_vowel(word);
            keys |= lone;
            word.push(if lone { b'u' } else { key }, if lone { HORN } else { 0 }, 0);
        }
    }
    keys.then_some(word)
}

fn has_vowel(word: Word) -> bool {
    (0..word.len()).any(|at| b"aeiouy".contains(&word.letter(at)))
}

/// Gives the last of these letters a shape; a horn on «uo» is one on both. Tells whether there was one.
fn shape(word: &mut Word, letters: &[u8], shape: u8) -> bool {
    let Some(at) = (0..word.len()).rev().find(|at| letters.contains(&word.letter(*at)) && word.shape(*at) == 0) else { return false };
    word.mark(at, shape, 0);
    if shape == HORN && word.letter(at) == b'o' && at > 0 && word.letter(at - 1) == b'u' && word.shape(at - 1) == 0 {
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
                assert_eq!(decode(bare(typed)[0]), Some(bare(meant)[0]), "{typed} means {meant}");
            }
        }
    }

    #[test]
    fn plain_words_stay() {
        for plain in ["tin", "nhanh", "email", "1022", "kt", "tru", "x", "d"] {
            assert_eq!(decode(bare(plain)[0]), None, "{plain}");
        }
    }
}
