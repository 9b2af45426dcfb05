//! The colour that stands in pages, manifest, icons and share cards alike, and reading colours.

/// The bar on top, the ground of icons and of share cards (DESIGN-TOKENS §1, `jade`; `style/tokens.css` says it to the browser).
pub const JADE: &str = "#0A4A43";

/// Red, green and blue of `#rrggbb`.
pub fn rgb(colour: &str) -> [u8; 3] {
    let value = u32::from_str_radix(&colour[1..], 16).expect("our colours are #rrggbb");
    let [_, red, green, blue] = value.to_be_bytes();
    [red, green, blue]
}
