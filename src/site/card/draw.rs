//! From the SVG of a card to the bytes of its PNG: 1200×630 pixels of one byte, in a palette of the template's colours
//! and of what lies between two of them at an edge. That is a third of the size of full colours, and looks the same.

use super::template::{GROUND, INK, INK_2, MAI, ON_MAI, PETAL, SIZE, WHITE};
use super::text::FONTS;
use crate::site::colour::rgb;
use anyhow::{Context as _, Result, ensure};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

/// Most bytes of a card. Chat apps want less than 300 KB (PLATFORM-FACTS §1); our phones and their owners much less.
pub const MAX_BYTES: usize = 100_000;

/// Colours that meet at an edge.
const EDGES: [(&str, &str); 8] =
    [(GROUND, PETAL), (GROUND, MAI), (GROUND, WHITE), (PETAL, WHITE), (INK, WHITE), (INK_2, WHITE), (ON_MAI, MAI), (MAI, WHITE)];
/// Steps from one to the other.
const STEPS: u32 = 16;

/// Only our fonts, whatever the machine has.
static FONT_DATABASE: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    FONTS.into_iter().for_each(|font| fonts.load_font_data(font.to_vec()));
    Arc::new(fonts)
});

static PALETTE: LazyLock<Vec<[u8; 3]>> = LazyLock::new(|| {
    let mut palette = Vec::new();
    for (from, to) in EDGES {
        let (from, to) = (rgb(from), rgb(to));
        for step in 0..=STEPS {
            let mixed = [0, 1, 2].map(|i| {
                let mixed = (u32::from(from[i]) * (STEPS - step) + u32::from(to[i]) * step + STEPS / 2) / STEPS;
                mixed as u8
            });
            if !palette.contains(&mixed) {
                palette.push(mixed);
            }
        }
    }
    palette
});

/// Reads a card's SVG as it will be drawn; its texts are laid out in our fonts.
pub fn tree(svg: &str) -> Result<Tree> {
    let options = Options { fontdb: FONT_DATABASE.clone(), ..Options::default() };
    Tree::from_str(svg, &options).context("a share card's SVG")
}

/// Draws a card's SVG. The same bytes for the same SVG, on every machine.
pub fn png(svg: &str) -> Result<Vec<u8>> {
    let (width, height) = SIZE;
    let mut pixels = Pixmap::new(width, height).context("no room for a picture")?;
    resvg::render(&tree(svg)?, Transform::identity(), &mut pixels.as_mut());
    let bytes = encode(pixels.data())?;
    ensure!(bytes.len() <= MAX_BYTES, "a share card has {} bytes; at most {MAX_BYTES}", bytes.len());
    Ok(bytes)
}

/// Opaque pixels of four bytes as a PNG.
fn encode(rgba: &[u8]) -> Result<Vec<u8>> {
    let mut known: HashMap<[u8; 3], u8> = HashMap::new();
    let mut last = ([0; 3], nearest([0; 3]));
    let mut indices = Vec::with_capacity(rgba.len() / 4);
    for pixel in rgba.chunks_exact(4) {
        let colour = [pixel[0], pixel[1], pixel[2]];
        if colour != last.0 {
            last = (colour, *known.entry(colour).or_insert_with(|| nearest(colour)));
        }
        indices.push(last.1);
    }
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, SIZE.0, SIZE.1);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(PALETTE.concat());
    encoder.set_compression(png::Compression::High);
    // Neighbours in a palette say nothing about each other.
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(bytes)
}

/// The colour of the palette that is the nearest.
fn nearest(colour: [u8; 3]) -> u8 {
    let distance = |other: &[u8; 3]| -> u32 { (0..3).map(|i| u32::from(colour[i].abs_diff(other[i])).pow(2)).sum() };
    let (index, _) = PALETTE.iter().enumerate().min_by_key(|(_, other)| distance(other)).expect("the palette is not empty");
    u8::try_from(index).expect("the palette has at most 256 colours")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_palette_holds_every_colour_of_the_template_and_fits_a_byte() {
        assert!(PALETTE.len() <= 256, "{}", PALETTE.len());
        for colour in [GROUND, PETAL, MAI, ON_MAI, WHITE, INK, INK_2] {
            assert_eq!(PALETTE[usize::from(nearest(rgb(colour)))], rgb(colour));
        }
    }

    #[test]
    fn only_our_fonts_are_known() {
        let families: Vec<&str> = FONT_DATABASE.faces().flat_map(|face| &face.families).map(|(name, _)| name.as_str()).collect();
        assert_eq!(families, ["Roboto", "Roboto"]);
    }
}
