//! Paper: the browser's own print as PDF, and what poppler's programs read back from it (pdfinfo, pdftotext, pdftoppm).

use crate::phone::Phone;
use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use serde_json::json;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Width and height of a page in points, rounded.
pub const A5: (u32, u32) = (420, 595);
/// The same of A4.
pub const A4: (u32, u32) = (595, 842);

/// A printed page.
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Size of its pages in points, rounded.
    pub size: (u32, u32),
    folder: tempfile::TempDir,
}

impl Phone {
    /// Prints the page that is shown as the browser does it: on the paper its style asks for, else on A4.
    pub async fn print(&self) -> Result<Pdf> {
        let parameters =
            json!({ "printBackground": true, "preferCSSPageSize": true, "paperWidth": 210.0 / 25.4, "paperHeight": 297.0 / 25.4 });
        let printed = self.driver.cdp().send_raw("Page.printToPDF", parameters).await.context("Page.printToPDF")?;
        let data = printed["data"].as_str().context("printing gave nothing")?;
        Pdf::read(base64::engine::general_purpose::STANDARD.decode(data)?)
    }
}

impl Pdf {
    fn read(bytes: Vec<u8>) -> Result<Pdf> {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join("it.pdf"), &bytes)?;
        let mut pdf = Pdf { bytes, pages: 0, size: (0, 0), folder };
        let info = String::from_utf8(pdf.poppler("pdfinfo", &["it.pdf"])?)?;
        let field = |name: &str| info.lines().find_map(|line| line.strip_prefix(name)).map(str::trim).with_context(|| format!("no {name}"));
        pdf.pages = field("Pages:")?.parse()?;
        let mut sides = field("Page size:")?.split(' ').filter_map(|word| word.parse::<f64>().ok()).map(|side| side.round() as u32);
        pdf.size = (sides.next().context("no width")?, sides.next().context("no height")?);
        Ok(pdf)
    }

    /// Whether its pages have this size; browsers round to pixels.
    pub fn is_on(&self, paper: (u32, u32)) -> bool {
        self.size.0.abs_diff(paper.0) <= 1 && self.size.1.abs_diff(paper.1) <= 1
    }

    /// Every word, without any space: lines may break anywhere. In the order in which it was written, because otherwise
    /// hyphens at the end of a line are taken for those of a hyphenated word.
    pub fn text(&self) -> Result<String> {
        let text = String::from_utf8(self.poppler("pdftotext", &["-raw", "it.pdf", "-"])?)?;
        Ok(joined(&text))
    }

    /// A page, from 1, as grey pixels.
    pub fn drawn(&self, page: usize, dpi: u32) -> Result<Picture> {
        let (page, dpi) = (page.to_string(), dpi.to_string());
        Picture::read(&self.poppler("pdftoppm", &["-gray", "-r", &dpi, "-f", &page, "-l", &page, "it.pdf"])?)
    }

    fn poppler(&self, program: &str, arguments: &[&str]) -> Result<Vec<u8>> {
        let run = Command::new(program).args(arguments).current_dir(self.folder.path()).output();
        let output = run.with_context(|| format!("{program} does not start: `make test` installs it (poppler-utils)"))?;
        ensure!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        Ok(output.stdout)
    }
}

/// A text without any white space.
pub fn joined(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Grey pixels, 0 is black.
pub struct Picture {
    /// Pixels from left to right.
    pub width: usize,
    /// Pixels from above.
    pub height: usize,
    pixels: Vec<u8>,
}

impl Picture {
    /// Reads a binary PGM of 256 greys, as pdftoppm writes it: <https://netpbm.sourceforge.net/doc/pgm.html>.
    fn read(pgm: &[u8]) -> Result<Picture> {
        let mut words = Vec::new();
        let mut at = 0;
        while words.len() < 4 {
            let end = at + pgm[at..].iter().position(u8::is_ascii_whitespace).context("no picture")?;
            words.push(std::str::from_utf8(&pgm[at..end])?);
            at = end + 1;
        }
        ensure!(words[0] == "P5" && words[3] == "255", "no PGM of 256 greys: {words:?}");
        let (width, height) = (words[1].parse()?, words[2].parse()?);
        ensure!(pgm.len() - at == width * height, "a PGM that is cut off");
        Ok(Picture { width, height, pixels: pgm[at..].to_vec() })
    }

    /// The grey of a pixel.
    pub fn at(&self, x: usize, y: usize) -> u8 {
        self.pixels[y * self.width + x]
    }

    /// What all QR codes say that can be read.
    pub fn codes(&self) -> Vec<String> {
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(self.width, self.height, |x, y| self.at(x, y));
        picture.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect()
    }

    /// Whether a border of so many pixels is white all around.
    pub fn has_white_border(&self, wide: usize) -> bool {
        let outside = |x: usize, y: usize| x < wide || y < wide || x + wide >= self.width || y + wide >= self.height;
        (0..self.height).all(|y| (0..self.width).all(|x| !outside(x, y) || self.at(x, y) > 250))
    }
}

/// The pages that are made to be printed and stand in their own language, with the name of their file below the folder
/// of the language. What is not translated would be printed twice.
pub fn printable(site: &Path) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    for route in crate::dist::routes_of(site)? {
        let parts: Vec<&str> = route.trim_matches('/').split('/').collect();
        let (language, rest) = if parts[0] == "en" { ("en", &parts[1..]) } else { ("vi", &parts[..]) };
        let name = match rest {
            ["huong-dan", slug, "to-roi"] => *slug,
            ["cong-dan-so", "in"] => "cong-dan-so",
            ["to-cong-nghe-so", "ap-phich"] => "ap-phich",
            _ => continue,
        };
        let html = fs::read_to_string(site.join(route.trim_start_matches('/')).join("index.html"))?;
        if !html.contains("class=\"sheet\" lang=") && !html.contains("class=\"poster\" lang=") {
            found.push((route.clone(), format!("{language}/{name}.pdf")));
        }
    }
    ensure!(!found.is_empty(), "{} holds nothing to print", site.display());
    Ok(found)
}
