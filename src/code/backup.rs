//! The full backup: everything that is kept, as one text that survives chat apps (letters and digits only).
//!
//! `CDS1`, then in base 32: CRC-32 of the data (four bytes, most significant first), then the data.

use super::{Refusal, symbols};

/// What every backup begins with: name and version of the form.
const MARK: &str = "CDS";
const VERSION: char = '1';

/// Writes a backup of a text.
pub fn write(data: &str) -> String {
    let mut bytes = crc32(data.as_bytes()).to_be_bytes().to_vec();
    bytes.extend(data.as_bytes());
    format!("{MARK}{VERSION}{}", symbols::of_bytes(&bytes))
}

/// Reads a backup; `None` if the text does not claim to be one. Line breaks and gaps are forgiven; anything else that
/// was changed is refused.
pub fn read(text: &str) -> Option<Result<String, Refusal>> {
    let text = text.trim();
    let start = text.get(..MARK.len()).filter(|start| start.eq_ignore_ascii_case(MARK))?;
    Some(of_version(&text[start.len()..]))
}

fn of_version(text: &str) -> Result<String, Refusal> {
    let mut rest = text.chars();
    match rest.next() {
        Some(VERSION) => {}
        Some('2'..='9') => return Err(Refusal::Newer),
        _ => return Err(Refusal::Check),
    }
    let bytes = symbols::to_bytes(&symbols::read(rest.as_str())?)?;
    let (crc, data) = bytes.split_first_chunk::<4>().ok_or(Refusal::Length)?;
    if crc32(data).to_be_bytes() != *crc {
        return Err(Refusal::Check);
    }
    String::from_utf8(data.to_vec()).map_err(|_| Refusal::Check)
}

/// CRC-32 (ISO-HDLC, as in zip), bit by bit: a table would cost a kilobyte of wasm.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = crc >> 1 ^ if crc & 1 == 1 { 0xEDB8_8320 } else { 0 };
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_check_value_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn other_texts_are_no_backups_and_newer_ones_are_named() {
        assert_eq!(read("1210 0021"), None);
        assert_eq!(read(""), None);
        assert_eq!(read("CDS"), Some(Err(Refusal::Check)));
        assert_eq!(read("CDS2ABC"), Some(Err(Refusal::Newer)));
        assert_eq!(read("CDS1"), Some(Err(Refusal::Length)));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(data in ".{0,200}", at in any::<prop::sample::Index>()) {
            let text = write(&data);
            prop_assert_eq!(read(&text), Some(Ok(data.clone())));
            // Chat apps break lines.
            let mut broken = text.to_lowercase();
            broken.insert(4 + at.index(broken.len() - 3), '\n');
            prop_assert_eq!(read(&broken), Some(Ok(data)));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10_000))]
        #[test]
        fn a_damaged_one_is_refused(data in "[a-zà-ỹ\"{}:/0-9]{1,120}", at in any::<prop::sample::Index>(), kind in 0..4u8, letter in "[0-9A-Z]") {
            let text = write(&data);
            let at = at.index(text.len());
            let mut damaged = text.clone();
            match kind {
                0 => damaged.replace_range(at..=at, &letter),
                1 => damaged.insert_str(at, &letter),
                2 => damaged.truncate(at),
                _ => { damaged.remove(at); }
            }
            // Refused, or nothing but a letter that is read as the same (O for 0, I and L for 1).
            if let Some(Ok(read)) = read(&damaged) {
                prop_assert_eq!(read, data);
                prop_assert!(damaged == text || (kind == 0 && "0O1IL".contains(&letter)), "{}", damaged);
            }
        }
    }
}
