//! Host names in letters: the reverse of Punycode (RFC 3492).

use super::Parts;

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
