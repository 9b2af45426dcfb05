//! The QR code of the link that carries a progress code, drawn in the browser because only there the code is known
//! (ISO/IEC 18004). One size for all: version 5 with error correction L is one block of data, without the tables and the
//! interleaving of others, and holds a link of 106 bytes. One mask for all, too: the choice among eight only spares
//! readers some work. Codes of pages are drawn at build time, by a library (`site/qr.rs`).

/// Modules on a side.
const SIDE: usize = 37;
/// White modules around a code (ISO/IEC 18004: four).
const QUIET: usize = 4;
/// Side of the whole picture, in modules.
pub const PICTURE: usize = SIDE + 2 * QUIET;
/// Code words of data, and those that correct errors.
const DATA: usize = 108;
const CHECK: usize = 26;
/// Most bytes of a text: what mode, length and the end leave.
pub const MAX_BYTES: usize = DATA - 2;
/// Level L and mask 0 as format information: ISO/IEC 18004, table C.1.
const FORMAT: u16 = 0x77C4;
/// Where the alignment pattern has its middle.
const ALIGNED: usize = 30;

/// The dark modules of a text's code, as data of an SVG path that is drawn with a line one module thick, in a square of
/// [`PICTURE`]; `None` if the text is too long.
pub fn path(text: &str) -> Option<String> {
    let words = code_words(text.as_bytes())?;
    let mut path = String::new();
    for (y, row) in modules(&words).chunks(SIDE).enumerate() {
        let mut from = None;
        for (x, dark) in row.iter().chain([&false]).enumerate() {
            match (dark, from) {
                (true, None) => from = Some(x),
                (false, Some(start)) => {
                    for (letter, number) in [("M", start + QUIET), (" ", y + QUIET), ("h", x - start)] {
                        path += letter;
                        path += &number.to_string();
                    }
                    from = None;
                }
                _ => {}
            }
        }
    }
    Some(path)
}

/// Data in byte mode, filled up, and what corrects errors of it.
fn code_words(text: &[u8]) -> Option<[u8; DATA + CHECK]> {
    let mut words = [0; DATA + CHECK];
    if text.len() > MAX_BYTES {
        return None;
    }
    // The mode takes four bits, so every byte after it lies across two words.
    let mut held = 0b0100;
    let mut at = 0;
    for byte in [text.len() as u8].iter().chain(text) {
        words[at] = held << 4 | byte >> 4;
        held = *byte;
        at += 1;
    }
    words[at] = held << 4;
    for (i, word) in words[at + 1..DATA].iter_mut().enumerate() {
        *word = if i % 2 == 0 { 0xEC } else { 0x11 };
    }
    let (data, check) = words.split_at_mut(DATA);
    remainder(data, check);
    Some(words)
}

/// (x − 1)(x − α)…(x − α²⁵) over GF(256) with x⁸ + x⁴ + x³ + x² + 1, the highest coefficient left out: ISO/IEC 18004,
/// annex A, for 26 code words.
const GENERATOR: [u8; CHECK] =
    [246, 51, 183, 4, 136, 98, 199, 152, 77, 56, 206, 24, 145, 40, 209, 117, 233, 42, 135, 68, 70, 144, 146, 77, 43, 94];

/// The remainder of a division by the generator (Reed–Solomon).
fn remainder(data: &[u8], check: &mut [u8]) {
    for byte in data {
        let factor = byte ^ check[0];
        check.rotate_left(1);
        check[CHECK - 1] = 0;
        for (word, coefficient) in check.iter_mut().zip(GENERATOR) {
            *word ^= times(coefficient, factor);
        }
    }
}

fn times(a: u8, b: u8) -> u8 {
    let mut product = 0u8;
    for bit in (0..8).rev() {
        let overflow = if product >> 7 == 1 { 0x1D } else { 0 };
        let term = if b >> bit & 1 == 1 { a } else { 0 };
        product = (product << 1) ^ overflow ^ term;
    }
    product
}

/// All modules, row by row: whether they are dark.
fn modules(words: &[u8]) -> Vec<bool> {
    let mut dark = Vec::with_capacity(SIDE * SIDE);
    for at in 0..SIDE * SIDE {
        dark.push(fixed(at % SIDE, at / SIDE).unwrap_or(false));
    }
    let mut bit = 0;
    // Pairs of columns from the right, up and down by turns; the column of the timing pattern is left out.
    for pair in 0..SIDE / 2 {
        let right = SIDE - 1 - 2 * pair;
        let right = if right <= 6 { right - 1 } else { right };
        for step in 0..SIDE {
            let y = if pair % 2 == 0 { SIDE - 1 - step } else { step };
            for x in [right, right - 1] {
                if fixed(x, y).is_none() {
                    let is_set = words.get(bit / 8).is_some_and(|word| word >> (7 - bit % 8) & 1 == 1);
                    dark[y * SIDE + x] = is_set != (x + y).is_multiple_of(2);
                    bit += 1;
                }
            }
        }
    }
    dark
}

/// A module that is the same in all codes of this size; `None` where data stands.
fn fixed(x: usize, y: usize) -> Option<bool> {
    let ring = |middle: (usize, usize)| x.abs_diff(middle.0).max(y.abs_diff(middle.1));
    let far = SIDE - 4;
    for corner in [(3, 3), (far, 3), (3, far)] {
        let ring = ring(corner);
        if ring <= 4 {
            return Some(ring != 2 && ring != 4);
        }
    }
    if ring((ALIGNED, ALIGNED)) <= 2 {
        return Some(ring((ALIGNED, ALIGNED)) != 1);
    }
    if x == 6 || y == 6 {
        return Some((x + y).is_multiple_of(2));
    }
    let bit = match (x, y) {
        (8, 0..=5) => y,
        (8, 7 | 8) => y - 1,
        (7, 8) => 8,
        (0..=5, 8) => 14 - x,
        (_, 8) if x > SIDE - 9 => SIDE - 1 - x,
        // Always dark.
        (8, _) if y == SIDE - 8 => return Some(true),
        (8, _) if y > SIDE - 8 => y + 15 - SIDE,
        _ => return None,
    };
    Some(FORMAT >> bit & 1 == 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What a reader of QR codes makes of a path: its own library, not ours.
    fn read(path: &str) -> String {
        let mut dark = vec![vec![false; PICTURE]; PICTURE];
        for run in path.split('M').skip(1) {
            let numbers: Vec<usize> = run.split(|c: char| !c.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
            let [x, y, run] = numbers[..] else { panic!("{run}") };
            dark[y][x..x + run].fill(true);
        }
        let pixels = 3;
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(PICTURE * pixels, PICTURE * pixels, |x, y| {
            if dark[y / pixels][x / pixels] { 0 } else { 255 }
        });
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1, "no code is seen");
        grids[0].decode().expect("it can be read").1
    }

    proptest! {
        #[test]
        fn every_link_is_read_by_a_reader(link in "https://[a-z0-9.-]{1,60}/(en/)?ma-tien-do/#t=[0-9A-Z]{6,10}") {
            prop_assert_eq!(read(&path(&link).unwrap()), link);
        }

        #[test]
        fn any_bytes_up_to_the_longest(text in "[ -~]{0,106}") {
            // A reader takes an empty text for none.
            prop_assume!(!text.is_empty());
            prop_assert_eq!(read(&path(&text).unwrap()), text);
        }
    }

    #[test]
    fn what_is_too_long_is_no_code() {
        let longest = "x".repeat(MAX_BYTES);
        assert_eq!(read(&path(&longest).unwrap()), longest);
        assert_eq!(path(&(longest + "x")), None);
    }

    /// The same modules as a library of QR codes makes of the same version, level and text, whatever its mask.
    #[test]
    fn the_fixed_modules_are_the_standards() {
        let code = qrcode::QrCode::with_version("x", qrcode::Version::Normal(5), qrcode::EcLevel::L).unwrap();
        assert_eq!(code.width(), SIDE);
        for y in 0..SIDE {
            for x in 0..SIDE {
                // Format information names the mask.
                let format = (x == 8 && !(9..=SIDE - 8).contains(&y)) || (y == 8 && !(9..=SIDE - 9).contains(&x));
                if let (Some(dark), false) = (fixed(x, y), format) {
                    assert_eq!(code[(x, y)] == qrcode::Color::Dark, dark, "{x}, {y}");
                }
            }
        }
    }
}
