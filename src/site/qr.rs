//! QR codes of pages, drawn at build time: for the phone across the table, and for paper.

use super::assets::with_hash;
use crate::page::{Locale, Page};
use crate::site::content::Site;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;

/// White modules around a code (ISO/IEC 18004: four).
const QUIET: usize = 4;

/// A QR code: what it says, as an SVG file of its own.
#[derive(Clone, Debug)]
pub struct Qr {
    svg: String,
}

impl Qr {
    /// The code of a page's address; `None` where nobody has said where the site stands.
    pub fn of_page(site: &Site, page: &Page, locale: Locale) -> Option<Qr> {
        (!site.base_url.is_empty()).then(|| Qr::of(&format!("{}{}", site.base_url, page.path(locale))))
    }

    /// The code of a text, as one path of horizontal runs. Error correction M: a smudge of 15 % does no harm.
    fn of(text: &str) -> Qr {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).expect("an address is far shorter than what fits");
        let (width, colors) = (code.width(), code.to_colors());
        let mut path = String::new();
        for (y, row) in colors.chunks(width).enumerate() {
            let mut x = 0;
            while x < width {
                let run = row[x..].iter().take_while(|color| **color == Color::Dark).count();
                if run > 0 {
                    write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET).expect("writing to a string");
                }
                x += run.max(1);
            }
        }
        let side = width + 2 * QUIET;
        Qr {
            svg: format!(
                r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path d="{path}"/></svg>"##
            ),
        }
    }

    /// Name of its file below the site's root.
    pub fn file(&self) -> String {
        format!("qr/{}", with_hash("code.svg", self.svg.as_bytes()))
    }

    /// The drawing.
    pub fn svg(&self) -> &str {
        &self.svg
    }
}

/// Pages that show their code: those that are sent around.
pub fn has_code(page: &Page) -> bool {
    matches!(page, Page::Home | Page::Checklist | Page::Guide(_) | Page::Step(..))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_one_line_of_svg() {
        let qr = Qr::of("https://vi-du.example.org/huong-dan/dang-ky-tam-tru/buoc-3/");
        assert!(qr.svg().starts_with("<svg") && !qr.svg().contains('\n') && qr.svg().len() < 8_000, "{}", qr.svg().len());
        assert_ne!(qr.file(), Qr::of("https://vi-du.example.org/").file());
    }
}
