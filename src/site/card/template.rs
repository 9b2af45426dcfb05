//! The look of a share card as SVG (DESIGN-TOKENS §5, «Share card»): a floor of tiles, a white plaque, and all words
//! within the square in the middle, which is what chat lists crop to. Units are pixels.

use super::lines::{Lines, Room};
use super::text::{ASCENT, CAPITAL, LINE, Weight};
use crate::site::colour::JADE;
use crate::site::markdown::escape;
use std::fmt::{self, Write};
use std::sync::LazyLock;

/// Width and height.
pub const SIZE: (u32, u32) = (1200, 630);
/// All words stand between these x.
pub const SAFE: (f64, f64) = (285.0, 915.0);

/// The colours (DESIGN-TOKENS §1), as `#rrggbb`.
pub const GROUND: &str = JADE;
/// Petals of the floor.
pub const PETAL: &str = "#2F7A6C";
/// «Here»: the plate and a few petals.
pub const MAI: &str = "#F6BC3A";
/// Figures on [`MAI`].
pub const ON_MAI: &str = "#2A1C00";
/// The plaque.
pub const WHITE: &str = "#FFFFFF";
/// Titles.
pub const INK: &str = "#13211D";
/// Lesser words.
pub const INK_2: &str = "#394842";

/// Left edge and width of all words.
const LEFT: f64 = 316.0;
const WIDTH: f64 = 568.0;
/// Where words begin, where the title must end, and where the mark begins.
const TOP: f64 = 84.0;
const BOTTOM: f64 = 464.0;
const FOOT: f64 = 470.0;
/// Size of lesser words, of the plate's figures and of titles.
const SMALL: f64 = 36.0;
const FIGURES: f64 = 118.0;
const TITLES: [f64; 4] = [80.0, 68.0, 58.0, 50.0];
const MOST_LINES: usize = 3;
/// Width and height of a tile of the floor, and where the first one begins.
const TILE: f64 = 82.0;
const FIRST: (f64, f64) = (-15.0, -9.0);
/// Tiles with a petal of mai: column, row, and which petal of [`petal`].
const FALLEN: [(u8, u8, usize); 8] = [(0, 0, 0), (14, 0, 2), (12, 1, 1), (1, 3, 0), (13, 4, 1), (2, 6, 0), (0, 7, 3), (14, 7, 1)];

/// The words of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What stands above the title.
    pub top: Top,
    /// The title.
    pub title: String,
    /// A line or two below it; may be empty.
    pub note: String,
    /// Name of the site; may be empty.
    pub name: String,
    /// Where it stands, without scheme; may be empty.
    pub host: String,
    /// Pairs of words that should stay in one line, in small letters.
    pub pairs: Vec<String>,
}

/// What stands above a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Top {
    /// Nothing.
    Nothing,
    /// What kind of page it is.
    Kind(String),
    /// A step: «2/6» on the plate, «Bước 2 trên 6» and the guide's title beside it.
    Step {
        /// On the plate.
        figure: String,
        /// The same in words.
        position: String,
        /// Title of the guide.
        guide: String,
    },
}

/// Why words cannot stand on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// The fonts have no such letter.
    Letter(char, String),
    /// Not even the smallest letters are small enough.
    Long(String),
}

impl Unfit {
    /// How to mend it.
    pub fn mend(&self) -> &'static str {
        match self {
            Unfit::Letter(..) => "write it another way",
            Unfit::Long(_) => "use fewer or shorter words",
        }
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unfit::Letter(letter, text) => {
                write!(f, "the share card's font has no «{letter}» (U+{:04X}), which stands in «{text}»", u32::from(*letter))
            }
            Unfit::Long(text) => write!(f, "«{text}» does not fit on a share card"),
        }
    }
}

impl std::error::Error for Unfit {}

/// Draws a card.
pub fn svg(words: &Words) -> Result<String, Unfit> {
    let (width, height) = SIZE;
    let mut svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="Roboto">"#);
    svg.push_str(&FLOOR);
    put(&mut svg, format_args!(r#"<rect x="262" y="36" width="676" height="558" rx="44" fill="{WHITE}"/>"#));
    put(
        &mut svg,
        format_args!(r#"<rect x="280" y="54" width="640" height="522" rx="28" fill="none" stroke="{GROUND}" stroke-width="4"/>"#),
    );
    let below = top(&mut svg, words)?;
    title(&mut svg, words, below)?;
    foot(&mut svg, words)?;
    svg.push_str("</svg>");
    Ok(svg)
}

fn put(svg: &mut String, part: fmt::Arguments<'_>) {
    svg.write_fmt(part).expect("writing to a string");
}

/// A line of words at a base line.
fn line(svg: &mut String, text: &str, (x, y): (f64, f64), size: f64, weight: Weight, fill: &str) -> Result<(), Unfit> {
    if let Some(letter) = weight.missing(text) {
        return Err(Unfit::Letter(letter, text.to_owned()));
    }
    put(
        svg,
        format_args!(
            r#"<text x="{x:.2}" y="{y:.2}" font-size="{size:.2}" font-weight="{}" fill="{fill}">{}</text>"#,
            weight.number(),
            escape(text)
        ),
    );
    Ok(())
}

/// Lines below each other, the first at a height.
fn lines(svg: &mut String, lines: &Lines, x: f64, top: f64, weight: Weight, fill: &str) -> Result<(), Unfit> {
    for (i, text) in lines.lines.iter().enumerate() {
        line(svg, text, (x, top + lines.size * (ASCENT + LINE * i as f64)), lines.size, weight, fill)?;
    }
    Ok(())
}

/// What stands above the title. Gives where the title may begin.
fn top(svg: &mut String, words: &Words) -> Result<f64, Unfit> {
    match &words.top {
        Top::Nothing => Ok(TOP),
        Top::Kind(kind) => {
            let size = Weight::Bold.shrunk(kind, SMALL, WIDTH);
            line(svg, kind, (LEFT, TOP + SMALL), size, Weight::Bold, GROUND)?;
            Ok(TOP + SMALL * LINE)
        }
        Top::Step { figure, position, guide } => {
            let (wide, high) = (240.0, 146.0);
            put(svg, format_args!(r#"<rect x="{LEFT}" y="{TOP}" width="{wide}" height="{high}" rx="22" fill="{MAI}"/>"#));
            put(
                svg,
                format_args!(
                    r#"<rect x="{}" y="{}" width="{}" height="{}" rx="12" fill="none" stroke="{ON_MAI}" stroke-width="4"/>"#,
                    LEFT + 12.0,
                    TOP + 12.0,
                    wide - 24.0,
                    high - 24.0
                ),
            );
            let size = Weight::Bold.shrunk(figure, FIGURES, wide - 56.0);
            let x = LEFT + (wide - Weight::Bold.width(figure, size)) / 2.0;
            line(svg, figure, (x, TOP + (high + CAPITAL * size) / 2.0), size, Weight::Bold, ON_MAI)?;
            // In the middle beside the plate: one line, and one or two below it.
            let x = LEFT + wide + 28.0;
            let room = Room { width: LEFT + WIDTH - x, height: high, lines: 2 };
            let guide = Weight::Bold.shortened(guide, SMALL, room, &words.pairs);
            let y = TOP + (high - SMALL * LINE - guide.height()) / 2.0;
            let size = Weight::Regular.shrunk(position, SMALL, room.width);
            line(svg, position, (x, y + SMALL * ASCENT), size, Weight::Regular, INK_2)?;
            lines(svg, &guide, x, y + SMALL * LINE, Weight::Bold, INK)?;
            Ok(TOP + high)
        }
    }
}

/// The title, and its note below it.
fn title(svg: &mut String, words: &Words, from: f64) -> Result<(), Unfit> {
    let fit = |text: &str, weight: Weight, sizes: &[f64], height: f64, lines: usize| {
        if let Some(letter) = weight.missing(text) {
            return Err(Unfit::Letter(letter, text.to_owned()));
        }
        weight.fit(text, sizes, Room { width: WIDTH, height, lines }, &words.pairs).ok_or_else(|| Unfit::Long(text.to_owned()))
    };
    let mut note = fit(&words.note, Weight::Regular, &[SMALL], BOTTOM - from, 2)?;
    note.lines.iter_mut().for_each(|line| line.truncate(line.trim_end_matches([' ', '·']).len()));
    let gap = if note.lines.is_empty() { 0.0 } else { 10.0 };
    let room = BOTTOM - from - gap - note.height();
    let title = fit(&words.title, Weight::Bold, &TITLES, room, MOST_LINES)?;
    // What the eye sees begins at the capitals and ends a little below the last base line: that is put in the middle.
    let seen = title.height() - title.size * (LINE - CAPITAL - 0.1);
    let y = from + (FOOT - from - seen - gap - note.height()) / 2.0 - title.size * (ASCENT - CAPITAL);
    let y = y.clamp(from, BOTTOM - gap - note.height() - title.height());
    lines(svg, &title, LEFT, y, Weight::Bold, INK)?;
    lines(svg, &note, LEFT, y + title.height() + gap, Weight::Regular, INK_2)
}

/// The mark, whose site it is and where.
fn foot(svg: &mut String, words: &Words) -> Result<(), Unfit> {
    let (y, side) = (FOOT, 80.0);
    put(svg, format_args!(r#"<rect x="{LEFT}" y="{y}" width="{side}" height="{side}" rx="17" fill="{GROUND}"/>"#));
    let scale = 2.8;
    let at = |from: f64| from + (side - 24.0 * scale) / 2.0;
    for which in 0..4 {
        let fill = if which == 3 { MAI } else { WHITE };
        put(svg, format_args!(r#"<path fill="{fill}" d="{}"/>"#, petal(at(LEFT), at(y), scale, which)));
    }
    let x = LEFT + side + 18.0;
    let room = LEFT + WIDTH - x;
    let both = [(&words.name, Weight::Bold, INK), (&words.host, Weight::Regular, INK_2)];
    let said: Vec<_> = both.into_iter().filter(|(text, ..)| !text.is_empty()).collect();
    let middle = y + side / 2.0 + CAPITAL * SMALL / 2.0;
    let first = middle - 23.0 * (said.len() as f64 - 1.0);
    for (i, (text, weight, fill)) in said.into_iter().enumerate() {
        line(svg, text, (x, first + 46.0 * i as f64), weight.shrunk(text, SMALL, room), weight, fill)?;
    }
    Ok(())
}

/// The floor, the same on all cards: every petal but the fallen ones in one path.
static FLOOR: LazyLock<String> = LazyLock::new(|| {
    let (width, height) = SIZE;
    let (mut petals, mut fallen) = (String::new(), String::new());
    for row in 0..8u8 {
        for column in 0..15u8 {
            for which in 0..4 {
                let path = petal(FIRST.0 + TILE * f64::from(column), FIRST.1 + TILE * f64::from(row), TILE / 24.0, which);
                let to = if FALLEN.contains(&(column, row, which)) { &mut fallen } else { &mut petals };
                to.push_str(&path);
            }
        }
    }
    format!(r#"<path fill="{GROUND}" d="M0 0h{width}v{height}H0z"/><path fill="{PETAL}" d="{petals}"/><path fill="{MAI}" d="{fallen}"/>"#)
});

/// One of the mark's petals (DESIGN-TOKENS §4) on a box of 24 units: top left, top right, bottom left, bottom right.
fn petal(x: f64, y: f64, scale: f64, which: usize) -> String {
    let (right, below) = (which % 2 == 1, which / 2 == 1);
    let point = |px: f64, py: f64| {
        let (px, py) = (if right { 24.0 - px } else { px }, if below { 24.0 - py } else { py });
        format!("{:.2} {:.2}", x + px * scale, y + py * scale)
    };
    let p = [(2.0, 2.0), (8.5, 2.0), (12.0, 5.5), (12.0, 12.0), (5.5, 12.0), (2.0, 8.5)].map(|(x, y)| point(x, y));
    format!("M{}C{} {} {} {} {} {}z", p[0], p[1], p[2], p[3], p[4], p[5], p[0])
}
