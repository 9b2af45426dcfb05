//! Which characters pass for an ASCII letter or figure, for the link check. Made at build time, so that no phone carries
//! Unicode's tables: the confusables of UTS #39 (crate `unicode-security`), and letters with marks (NFKD).

use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;
use unicode_security::confusable_detection::skeleton;

/// Scripts in which host names are registered and whose letters look Latin: Latin to Cyrillic and Armenian, Georgian,
/// Cherokee, phonetic and accented Latin, Greek with accents, later Latin and Cherokee. Others (letters of mathematics,
/// full width) are ASCII before a browser's parser is done with them.
const RANGES: [(u32, u32); 9] = [
    (0x00c0, 0x058f),
    (0x10a0, 0x10ff),
    (0x13a0, 0x13ff),
    (0x1d00, 0x1dbf),
    (0x1e00, 0x1fff),
    (0x2c60, 0x2cff),
    (0xa640, 0xa69f),
    (0xa720, 0xa7ff),
    (0xab30, 0xabbf),
];

/// Each letter or figure with every character that is read as it, in order. Small ones only: what reads the table does not
/// mind the case.
pub fn table() -> BTreeMap<char, String> {
    let mut lines: BTreeMap<char, String> = BTreeMap::new();
    for c in RANGES.iter().flat_map(|(first, last)| (*first..=*last).filter_map(char::from_u32)) {
        let small = c.to_lowercase().eq([c]);
        if let Some(letter) = read_as(c).filter(|_| small) {
            lines.entry(letter).or_default().push(c);
        }
    }
    lines
}

/// The letter or figure that a character is read as.
fn read_as(c: char) -> Option<char> {
    let plain = |text: String| -> Option<char> {
        let mut letters = text.chars().filter(|c| !matches!(c, '\u{300}'..='\u{36f}'));
        let letter = letters.next()?.to_ascii_lowercase();
        (letter.is_ascii_alphanumeric() && letters.next().is_none()).then_some(letter)
    };
    // Without marks first: «ị» is an «i». The skeleton would draw it as an «l» would be drawn.
    let bare: String = c.nfkd().collect();
    match c {
        'Đ' | 'đ' => Some('d'),
        _ => plain(bare.clone()).or_else(|| plain(skeleton(&bare).collect())).or_else(|| plain(skeleton(&bare.to_lowercase()).collect())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_and_look_alikes_are_read() {
        let table = table();
        for (letters, read) in [
            ("àảãáạăằâậÀẬ", 'a'),
            ("đĐ", 'd'),
            ("êệẾ", 'e'),
            ("ưừƯ", 'u'),
            ("ơợ", 'o'),
            ("ỵ", 'y'),
            ("оοօ", 'o'),
            ("а", 'a'),
            ("еЕ", 'e'),
            ("сϲ", 'c'),
            ("ѵν", 'v'),
            ("ԁ", 'd'),
            ("һ", 'h'),
            ("ɡց", 'g'),
        ] {
            for c in letters.chars() {
                assert_eq!(read_as(c), Some(read), "{c}");
                assert_eq!(table[&read].contains(c), c.to_lowercase().eq([c]), "{c}");
            }
        }
        assert!(table.values().all(|alike| !alike.is_ascii()));
    }
}
