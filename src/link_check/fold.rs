//! Letters that look alike: to one form, so that look-alikes can be compared.

use super::Parts;

/// A text in ASCII letters as far as it can be: small, without marks, confusable letters replaced (`folds`, see
/// [`super::Tables`]), `%2e` and its like decoded. What nothing is known of stays.
pub fn plain(folds: &str, text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars();
    while let Some(mut c) = chars.next() {
        if c == '%' {
            let mut behind = chars.clone();
            if let (Some(high @ 0..8), Some(low)) = (hex(behind.next()), hex(behind.next())) {
                c = (high * 16 + low) as u8 as char;
                chars = behind;
            }
        }
        // Combining marks stand apart from their letter.
        if !matches!(c, '\u{300}'..='\u{36f}') {
            out.push(letter(folds, c).to_ascii_lowercase());
        }
    }
    out
}

fn hex(digit: Option<char>) -> Option<u32> {
    digit?.to_digit(16)
}

/// The letter that a character is read as: the first of its line.
fn letter(folds: &str, c: char) -> char {
    let (mut first, mut before) = (c, '\n');
    for known in folds.chars() {
        if c.is_ascii() {
            break;
        }
        if before == '\n' {
            first = known;
        } else if known == c {
            return first;
        }
        before = known;
    }
    c
}

/// Figures and pairs of letters that pass for letters; takes a [`plain`] text.
pub fn skeleton(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len());
    for c in plain.chars() {
        let c = match c {
            '0' => 'o',
            '1' | 'l' | '|' | '!' => 'i',
            '3' => 'e',
            '4' => 'a',
            '5' => 's',
            '8' => 'b',
            '9' => 'g',
            c => c,
        };
        match (out.as_bytes().last(), c) {
            (Some(b'r'), 'n') => {
                out.pop();
                out.push('m');
            }
            (Some(b'v'), 'v') => {
                out.pop();
                out.push('w');
            }
            _ => out.push(c),
        }
    }
    out
}

/// Whether one word becomes the other by at most `k` slips: a letter left out, added, changed, or two swapped.
pub fn within(a: &[u8], b: &[u8], k: usize) -> bool {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same..], &b[same..]);
    if a.is_empty() || b.is_empty() {
        return a.len().max(b.len()) <= k;
    }
    k > 0
        && (within(&a[1..], b, k - 1)
            || within(a, &b[1..], k - 1)
            || within(&a[1..], &b[1..], k - 1)
            || (a.len() > 1 && b.len() > 1 && a[0] == b[1] && a[1] == b[0] && within(&a[2..], &b[2..], k - 1)))
}

/// A host with its `xn--` labels decoded; a label that is no Punycode stays.
pub fn unicode(host: &str) -> String {
    let mut out = String::new();
    let mut labels = Parts { rest: host, mark: "." };
    while !labels.rest.is_empty() {
        if !out.is_empty() {
            out.push('.');
        }
        let label = labels.take();
        match label.strip_prefix("xn--").and_then(punycode) {
            Some(letters) => out.extend(letters),
            None => out.push_str(label),
        }
    }
    out
}

/// RFC 3492, section 6.2, with the figures of section 5.
fn punycode(label: &str) -> Option<Vec<char>> {
    let hyphen = label.bytes().rposition(|b| b == b'-');
    let (basic, coded) = hyphen.map_or(("", label), |at| (&label[..at], &label[at + 1..]));
    let mut out: Vec<char> = basic.chars().collect();
    let (mut n, mut i, mut bias) = (128u32, 0u32, 72u32);
    let mut digits = coded.bytes();
    while digits.len() > 0 {
        let (start, mut weight, mut k) = (i, 1u32, 36u32);
        loop {
            let digit = match digits.next()? {
                b @ b'a'..=b'z' => b - b'a',
                b @ b'0'..=b'9' => b - b'0' + 26,
                _ => return None,
            } as u32;
            i = i.checked_add(digit.checked_mul(weight)?)?;
            let threshold = if k <= bias { 1 } else { (k - bias).min(26) };
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(36 - threshold)?;
            k += 36;
        }
        let length = out.len() as u32 + 1;
        let mut delta = (i - start) / if start == 0 { 700 } else { 2 };
        delta += delta / length;
        bias = 0;
        while delta > 455 {
            delta /= 35;
            bias += 36;
        }
        bias += 36 * delta / (delta + 38);
        n = n.checked_add(i / length)?;
        i %= length;
        out.insert(i as usize, char::from_u32(n)?);
        i += 1;
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn punycode_is_read() {
        assert_eq!(unicode("xn--ichvucong-q0c.gov.vn").chars().count(), "dichvucong.gov.vn".chars().count());
        assert_eq!(unicode("xn--mnchen-3ya.de"), "münchen.de");
        assert_eq!(unicode("xn--.xn--a-.vn"), ".a.vn");
    }

    #[test]
    fn slips_are_counted() {
        for slip in ["dichvucog", "dichvucogn", "dichvucongg", "dichvucomg"] {
            assert!(within(slip.as_bytes(), b"dichvucong", 1) && !within(slip.as_bytes(), b"dichvucong", 0), "{slip}");
        }
        assert!(!within(b"dichvucug", b"dichvucong", 1) && within(b"dichvucug", b"dichvucong", 2));
    }

    proptest! {
        /// What the `idna` crate writes is read back, and nothing is a panic.
        #[test]
        fn any_label_is_read(letters in "[a-zà-ỹа-я]{1,12}", noise in "xn--[a-z0-9-]{0,24}") {
            if let Ok(ascii) = url::Host::parse(&format!("{letters}.vn")) {
                let read = unicode(&ascii.to_string());
                prop_assert_eq!(url::Host::parse(&read).ok(), Some(ascii));
            }
            unicode(&noise);
        }
    }
}
