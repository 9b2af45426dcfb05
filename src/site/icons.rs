//! Icons of the home screen as PNG, drawn from the one drawing that is also the browser tab's: `public/favicon.svg`.

use super::assets::Files;
use super::colour::{JADE, rgb};
use super::manifest::{MASKABLE, PLAIN};
use anyhow::{Context as _, Result};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::fs;
use std::path::Path;

/// The drawing, square, on a ground of [`JADE`] with round corners.
const DRAWING: &str = "public/favicon.svg";
/// Pixels a side of Apple's icon, and its address below the site's root.
pub const APPLE: (u32, &str) = (180, "icons/apple-touch-icon.png");
/// How large the drawing is on a filled ground. A launcher cuts its own shape out of a maskable icon: only a circle of
/// 80 % is sure to be seen (W3C Application Manifest, «purpose»), and the mark should not touch it. iPhones round the
/// corners only.
const MASKABLE_SCALE: f32 = 0.7;
const APPLE_SCALE: f32 = 0.87;

/// All icons of the project at `root`, by path below the site's root.
pub fn icons(root: &Path) -> Result<Files> {
    let path = root.join(DRAWING);
    let svg = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
    let drawing = Tree::from_str(&svg, &Options::default()).with_context(|| format!("{DRAWING} is no SVG that can be drawn"))?;
    let mut files = Files::new();
    for (size, name) in PLAIN {
        files.insert(name.to_owned(), draw(&drawing, size, None)?);
    }
    for (size, name) in MASKABLE {
        files.insert(name.to_owned(), draw(&drawing, size, Some(MASKABLE_SCALE))?);
    }
    files.insert(APPLE.1.to_owned(), draw(&drawing, APPLE.0, Some(APPLE_SCALE))?);
    Ok(files)
}

/// The drawing as a square PNG: as it is, or smaller in the middle of a filled ground.
fn draw(drawing: &Tree, size: u32, filled: Option<f32>) -> Result<Vec<u8>> {
    let mut pixels = Pixmap::new(size, size).context("no room for an icon")?;
    if filled.is_some() {
        let [red, green, blue] = rgb(JADE);
        pixels.fill(Color::from_rgba8(red, green, blue, 255));
    }
    let (side, part) = (size as f32, filled.unwrap_or(1.0));
    let scale = side * part / drawing.size().width();
    let edge = side * (1.0 - part) / 2.0;
    resvg::render(drawing, Transform::from_scale(scale, scale).post_translate(edge, edge), &mut pixels.as_mut());
    pixels.encode_png().context("an icon's PNG")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn icon(name: &str) -> Pixmap {
        let files = icons(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
        Pixmap::decode_png(&files[name]).unwrap()
    }

    #[test]
    fn plain_icons_have_round_corners_and_filled_ones_none() {
        let (plain, filled) = (icon(PLAIN[0].1), icon(MASKABLE[0].1));
        assert_eq!((plain.width(), plain.height()), (PLAIN[0].0, PLAIN[0].0));
        assert_eq!(plain.pixel(0, 0).unwrap().alpha(), 0);
        assert!(filled.pixels().iter().all(|pixel| pixel.alpha() == 255));
    }

    /// Outside of the safe circle there is nothing but ground: no launcher cuts the mark.
    #[test]
    fn the_mark_of_a_maskable_icon_lies_in_the_safe_circle() {
        for (size, name) in MASKABLE {
            let picture = icon(name);
            let (middle, ground) = (size as f32 / 2.0, picture.pixel(0, 0).unwrap());
            let mut inside = 0;
            for y in 0..size {
                for x in 0..size {
                    let far = (x as f32 - middle).hypot(y as f32 - middle) > 0.4 * size as f32;
                    if picture.pixel(x, y).unwrap() != ground {
                        assert!(!far, "{name}: something is drawn at {x},{y}");
                        inside += 1;
                    }
                }
            }
            assert!(inside > size * size / 10, "{name}: only {inside} pixels are drawn");
        }
    }
}
