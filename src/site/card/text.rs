//! Words of a share card, measured as they will be drawn. Widths are in pixels of the card.
//!
//! The fonts are part of the program, and no other font is ever asked: on a machine without Vietnamese letters a card
//! looks the same, and a letter that they lack is an error, not an empty box.

use harfrust::{Direction, FontRef, ShapeOptions, ShapePlan, ShaperData, UnicodeBuffer, script};
use std::sync::LazyLock;

/// The font files, regular and bold (assets/fonts/README.md).
pub const FONTS: [&[u8]; 2] =
    [include_bytes!("../../../assets/fonts/Roboto-Regular.ttf"), include_bytes!("../../../assets/fonts/Roboto-Bold.ttf")];

/// Height of a line, as a part of the font's size. In these fonts the highest Vietnamese letter (Ẳ) reaches 1.033 above
/// the base line and the lowest (ỵ) 0.248 below it: lines never touch, whatever stands in them.
pub const LINE: f64 = 1.29;
/// From the top of a line to its base line, as a part of the font's size.
pub const ASCENT: f64 = 1.035;
/// Height of a capital letter, as a part of the font's size.
pub const CAPITAL: f64 = 0.711;

/// How strong letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400
    Regular,
    /// 700
    Bold,
}

/// A font, what the shaper remembers of it, and its plan for Latin letters, which costs more than to set a line by it.
struct Face {
    font: FontRef<'static>,
    data: ShaperData,
    latin: ShapePlan,
}

static FACES: LazyLock<[Face; 2]> = LazyLock::new(|| {
    FONTS.map(|bytes| {
        let font = FontRef::new(bytes).expect("assets/fonts/ holds fonts");
        let data = ShaperData::new(&font);
        let latin = ShapePlan::new(&data.shaper(&font).build(), Direction::LeftToRight, Some(script::LATIN), None, &[]);
        Face { font, data, latin }
    })
});

impl Weight {
    /// The number that CSS and SVG call it by.
    pub fn number(self) -> u16 {
        match self {
            Weight::Regular => 400,
            Weight::Bold => 700,
        }
    }

    /// Glyphs (0 is none) with the place of their letter in the text, and the width of all for a font of size 1.
    fn shape(self, text: &str) -> (Vec<(u32, usize)>, f64) {
        let face = &FACES[self as usize];
        let shaper = face.data.shaper(&face.font).build();
        // As usvg does it: what is measured is what is drawn, kerning included.
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        let plan = (buffer.script() == script::LATIN).then_some(&face.latin);
        let glyphs = shaper.shape(buffer, ShapeOptions::new().plan(plan));
        let width: i32 = glyphs.glyph_positions().iter().map(|position| position.x_advance).sum();
        let ids = glyphs.glyph_infos().iter().map(|info| (info.glyph_id, info.cluster as usize));
        (ids.collect(), f64::from(width) / f64::from(shaper.units_per_em()))
    }

    /// The first letter that the font has no glyph for.
    pub fn missing(self, text: &str) -> Option<char> {
        let (glyphs, _) = self.shape(text);
        glyphs.into_iter().find(|(id, _)| *id == 0).and_then(|(_, at)| text[at..].chars().next())
    }

    /// Width of a line in pixels, in a font of so many.
    pub fn width(self, text: &str, size: f64) -> f64 {
        self.shape(text).1 * size
    }

    /// The size at which a line is no wider than `width`: `size`, or less.
    pub fn shrunk(self, text: &str, size: f64, width: f64) -> f64 {
        let wide = self.width(text, size);
        if wide <= width { size } else { size * width / wide }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization as _;

    #[test]
    fn every_vietnamese_letter_is_there() {
        let marks = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
        for weight in [Weight::Regular, Weight::Bold] {
            for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".chars() {
                for mark in marks {
                    let letter: String = format!("{vowel}{mark}").nfc().collect();
                    assert_eq!((letter.chars().count(), weight.missing(&letter)), (1, None), "{letter}");
                }
            }
            assert_eq!(weight.missing("đĐ0123456789 \u{a0}«»“”’…–·/(),.:;?!%"), None);
        }
    }

    #[test]
    fn a_letter_without_a_glyph_is_found() {
        assert_eq!(Weight::Bold.missing("Bấm → rồi chờ"), Some('→'));
        assert_eq!(Weight::Regular.missing("Xong ✓"), Some('✓'));
        assert_eq!(Weight::Bold.missing("một\nhai"), Some('\n'));
    }

    #[test]
    fn a_line_is_made_as_small_as_it_must_be() {
        let size = Weight::Bold.shrunk("12/12", 118.0, 196.0);
        assert!(size < 118.0 && Weight::Bold.width("12/12", size) <= 196.001);
        assert_eq!(Weight::Bold.shrunk("2/6", 118.0, 196.0), 118.0);
    }
}
