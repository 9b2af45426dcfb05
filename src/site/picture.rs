//! Drawn pictures of a phone screen: what must be found on it, and where the finger goes. They are drawn from a few
//! lines of `guide.toml`, so that they hold the exact words and no imitation of an official look (DESIGN-TOKENS §5,
//! «Picture»), and are files of their own: `/img/<hash>.svg`.

use super::assets::with_hash;
use super::i18n::t;
use super::markdown::escape;
use crate::page::Locale;
use std::fmt::Write;

/// Width and height in CSS pixels (UX §4: 328×246, 4:3).
pub const SIZE: (u16, u16) = (328, 246);
/// Most bytes of a picture's file.
pub const MAX_BYTES: usize = 4096;

/// Lines are broken after this many letters, which fit in every sans-serif font at 15 px bold.
const LINE_LETTERS: usize = 23;
/// A single word may have this many; it is pressed together if it must be.
const WORD_LETTERS: usize = 26;
/// Width of the words in a box.
const WORDS_WIDTH: u16 = 200;
/// Left edge and width of what stands on the drawn screen.
const LEFT: u16 = 66;
const WIDTH: u16 = 228;
/// Where the drawn screen begins to be filled.
const TOP: u16 = 42;
/// Room below each thing on the screen.
const GAP: u16 = 11;
/// Height of a line of words.
const LINE: u16 = 19;

/// A picture: what stands on the screen, from above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    shape: Shape,
    words: String,
    /// What the arrow points to.
    target: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// Plain words.
    Words,
    /// A field: `[words]`.
    Field,
    /// A button: `(words)`.
    Button,
    /// Words that do not matter: `-`.
    Bar,
}

impl Picture {
    /// Reads the lines of `picture` in `guide.toml`: `words`, `[field]`, `(button)`, `-` for words that do not matter,
    /// and `> ` before the one that the arrow points to. Errors come as `what; mend`.
    pub fn parse(lines: &[String]) -> Result<Picture, String> {
        let rows: Vec<Row> = lines.iter().map(|line| row(line)).collect();
        let targets = rows.iter().filter(|row| row.target).count();
        let picture = Picture { rows };
        if targets != 1 {
            return Err(format!("the picture has {targets} targets; put «> » before the one line that the arrow points to"));
        }
        if picture.rows.iter().any(|row| row.target && row.shape == Shape::Bar) {
            return Err("the arrow points to a grey bar; point it to words".to_owned());
        }
        if let Some(row) = picture.rows.iter().find(|row| row.lines().iter().any(|line| line.chars().count() > WORD_LETTERS)) {
            return Err(format!("«{}» does not fit; a word may have {WORD_LETTERS} letters", row.words));
        }
        if picture.height() > SIZE.1 - 8 {
            return Err("the picture is too high; take out lines, 4 short ones fit".to_owned());
        }
        Ok(picture)
    }

    /// The words on the screen, from above.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().filter(|row| row.shape != Shape::Bar).map(|row| row.words.as_str())
    }

    /// What the picture shows, for those who do not see it.
    pub fn alt(&self, locale: Locale) -> String {
        let quoted = |rows: &mut dyn Iterator<Item = &Row>| rows.map(|row| format!("«{}»", row.words)).collect::<Vec<_>>().join(", ");
        let target = quoted(&mut self.rows.iter().filter(|row| row.target));
        let others = quoted(&mut self.rows.iter().filter(|row| !row.target && row.shape != Shape::Bar));
        if others.is_empty() {
            t!(locale, "picture-alt-one", target = target)
        } else {
            t!(locale, "picture-alt", others = others, target = target)
        }
    }

    /// Name of its file below the site's root.
    pub fn file(&self) -> String {
        format!("img/{}", with_hash("step.svg", self.svg().as_bytes()))
    }

    /// The drawing. Its colours stay light in dark mode.
    pub fn svg(&self) -> String {
        let (width, height) = SIZE;
        let mut svg = format!(
            r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="Roboto,sans-serif" font-size="15" fill="#13211d"><path fill="#e4ede8" d="M0 0h{width}v{height}H0z"/><path fill="#fff" stroke="#13211d" stroke-width="3" d="M52 {below}V34q0-16 16-16h224q16 0 16 16v{side}"/><rect x="158" y="27" width="44" height="5" rx="2.5" fill="#c6d5ce"/>"##,
            below = height + 4,
            side = height - 30,
        );
        let mut y = TOP;
        for row in &self.rows {
            row.draw(&mut svg, y);
            y += row.height() + GAP;
        }
        // What follows on such a screen does not matter.
        let rest = Row { shape: Shape::Bar, words: String::new(), target: false };
        while y + rest.height() + GAP < height {
            rest.draw(&mut svg, y);
            y += rest.height() + GAP;
        }
        svg.push_str("</svg>\n");
        svg
    }

    fn height(&self) -> u16 {
        TOP + self.rows.iter().map(|row| row.height() + GAP).sum::<u16>()
    }
}

fn row(line: &str) -> Row {
    let (line, target) = line.strip_prefix("> ").map_or((line, false), |rest| (rest, true));
    let between = |open: char, close: char| line.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
    let (shape, words) = if line == "-" {
        (Shape::Bar, "")
    } else if let Some(words) = between('[', ']') {
        (Shape::Field, words)
    } else if let Some(words) = between('(', ')') {
        (Shape::Button, words)
    } else {
        (Shape::Words, line)
    };
    Row { shape, words: words.to_owned(), target }
}

impl Row {
    /// Its words, broken into as few lines as fit, of about the same length.
    fn lines(&self) -> Vec<String> {
        let fewest = self.broken(LINE_LETTERS).len();
        let narrow = (1..LINE_LETTERS).find(|letters| self.broken(*letters).len() == fewest);
        self.broken(narrow.unwrap_or(LINE_LETTERS))
    }

    /// Its words in lines of at most so many letters, but for longer words.
    fn broken(&self, letters: usize) -> Vec<String> {
        let mut lines = vec![String::new()];
        for word in self.words.split_whitespace() {
            let last = lines.last_mut().expect("there is always a line");
            if last.is_empty() {
                last.push_str(word);
            } else if last.chars().count() + 1 + word.chars().count() <= letters {
                last.push(' ');
                last.push_str(word);
            } else {
                lines.push(word.to_owned());
            }
        }
        lines
    }

    fn boxed(&self) -> bool {
        self.target || matches!(self.shape, Shape::Field | Shape::Button)
    }

    fn height(&self) -> u16 {
        match self.shape {
            Shape::Bar => 9,
            _ => LINE * self.lines().len() as u16 + if self.boxed() { 19 } else { 2 },
        }
    }

    fn draw(&self, svg: &mut String, y: u16) {
        let height = self.height();
        let put = |svg: &mut String, part: std::fmt::Arguments<'_>| svg.write_fmt(part).expect("writing to a string");
        if self.shape == Shape::Bar {
            return put(svg, format_args!(r##"<rect x="{LEFT}" y="{y}" width="150" height="9" rx="4.5" fill="#c6d5ce"/>"##));
        }
        if self.boxed() {
            let (fill, line, stroke) = match (self.target, self.shape) {
                (true, _) => ("#fff2cc", "#13211d", 4),
                (false, Shape::Button) => ("#c6d5ce", "#c6d5ce", 2),
                (false, _) => ("#fff", "#6a7f77", 2),
            };
            put(
                svg,
                format_args!(
                    r#"<rect x="{LEFT}" y="{y}" width="{WIDTH}" height="{height}" rx="8" fill="{fill}" stroke="{line}" stroke-width="{stroke}"/>"#
                ),
            );
        }
        if self.target {
            // One arrow from the left edge of the picture to the edge of the target.
            let middle = y + height / 2;
            put(
                svg,
                format_args!(
                    r##"<path fill="#f6bc3a" stroke="#13211d" stroke-width="2.5" stroke-linejoin="round" d="M8 {}h30v-8l20 14-20 14v-8H8z"/>"##,
                    middle - 6
                ),
            );
        }
        let weight = if self.shape == Shape::Field && !self.target { "" } else { r#" font-weight="700""# };
        let (x, anchor) = if self.shape == Shape::Button {
            (LEFT + WIDTH / 2, r#" text-anchor="middle""#)
        } else {
            (LEFT + if self.boxed() { 14 } else { 0 }, "")
        };
        for (i, line) in self.lines().iter().enumerate() {
            let base = y + 15 + LINE * i as u16 + if self.boxed() { 9 } else { 0 };
            let pressed = if line.chars().count() > LINE_LETTERS { format!(r#" textLength="{WORDS_WIDTH}""#) } else { String::new() };
            put(svg, format_args!(r#"<text x="{x}" y="{base}"{anchor}{weight}{pressed}>{}</text>"#, escape(line)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(lines: &[&str]) -> Result<Picture, String> {
        Picture::parse(&lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn a_picture_holds_its_words_and_one_arrow() {
        let picture = parse(&["Chọn cơ quan thực hiện", "[TP. Hồ Chí Minh]", "-", "> (Kích hoạt tài khoản định danh điện tử)"]).unwrap();
        let svg = picture.svg();
        assert_eq!(
            picture.words().collect::<Vec<_>>(),
            ["Chọn cơ quan thực hiện", "TP. Hồ Chí Minh", "Kích hoạt tài khoản định danh điện tử"]
        );
        assert_eq!(svg.matches("stroke-linejoin").count(), 1);
        assert!(svg.contains(">Kích hoạt tài khoản<") && svg.contains(">định danh điện tử<"), "{svg}");
        assert!(svg.len() <= MAX_BYTES);
        assert!(picture.alt(Locale::Vi).contains("«Kích hoạt tài khoản định danh điện tử»"));
    }

    #[test]
    fn what_cannot_be_drawn_is_said() {
        for lines in [
            &["(A)", "(B)"][..],
            &["> (A)", "> (B)"],
            &["> -"],
            &["> (Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)"],
            &["(A)", "(B)", "(C)", "(D)", "(E)", "> (F)"],
        ] {
            assert!(parse(lines).is_err_and(|problem| problem.contains("; ")), "{lines:?}");
        }
    }
}
