//! Crockford's base 32: the symbols of codes and backups, and bytes written in them.

use super::Refusal;

/// Symbol of each value.
pub const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The symbol of a value below 32.
pub fn of(value: u8) -> char {
    char::from(ALPHABET[usize::from(value & 31)])
}

/// The values of a text; gaps and hyphens are skipped, O is 0, I and L are 1, small letters are large ones.
pub fn read(text: &str) -> Result<Vec<u8>, Refusal> {
    let mut values = Vec::with_capacity(text.len());
    for c in text.chars() {
        let symbol = match c.to_ascii_uppercase() {
            ' ' | '\n' | '\r' | '\t' | '\u{a0}' | '\u{200b}' | '-' | '–' | '.' => continue,
            'O' => '0',
            'I' | 'L' => '1',
            symbol => symbol,
        };
        let value = ALPHABET.iter().position(|known| char::from(*known) == symbol).ok_or(Refusal::Symbol)?;
        values.push(value as u8);
    }
    Ok(values)
}

/// Bytes as symbols, five bits each, filled up with zeros.
pub fn of_bytes(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut held, mut bits) = (0u16, 0);
    for byte in bytes {
        held = held << 8 | u16::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            text.push(of((held >> bits) as u8));
        }
    }
    if bits > 0 {
        text.push(of((held << (5 - bits)) as u8));
    }
    text
}

/// The bytes of symbols; what is left over must be the zeros that filled up.
pub fn to_bytes(values: &[u8]) -> Result<Vec<u8>, Refusal> {
    let mut bytes = Vec::with_capacity(values.len() * 5 / 8);
    let (mut held, mut bits) = (0u16, 0);
    for value in values {
        held = held << 5 | u16::from(*value);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    if bits >= 5 || held != 0 { Err(Refusal::Length) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bytes_come_back(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            prop_assert_eq!(to_bytes(&read(&of_bytes(&bytes)).unwrap()), Ok(bytes));
        }
    }

    #[test]
    fn the_letters_are_crockfords() {
        assert_eq!(ALPHABET.len(), 32);
        for missing in b"ILOU" {
            assert!(!ALPHABET.contains(missing));
        }
        assert!(ALPHABET.is_sorted());
    }
}
