//! Pictures in steps: a phone's screen drawn from the words that stand on it (DESIGN-TOKENS §5 «Picture»). Exact button
//! words, no imitation of an official look. They are files of their own, loaded late.
//!
//! A picture is a list of lines in `guide.toml`: `"[Ô nhập]"` a field, `"(Nút)"` a button, anything else plain words; `>`
//! before a line marks the target. Grey bars stand for what does not matter: `"-"`.

use super::markdown::escape;
use std::fmt::Write;

/// Width and height of every picture, in CSS pixels: 4:3 in a column of 328.
pub const SIZE: (u32, u32) = (328, 246);

/// A line of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    kind: Kind,
    words: String,
    target: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Field,
    Button,
    Words,
    Bar,
}

/// Most characters of a line: more does not fit the drawn screen.
pub const MAX_CHARS: usize = 26;
/// Most lines.
pub const MAX_LINES: usize = 5;

fn parse(line: &str) -> Line {
    let (target, line) = line.strip_prefix('>').map_or((false, line), |rest| (true, rest));
    let line = line.trim();
    let inside = |open: char, close: char| line.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)).map(|words| words.trim().to_owned());
    let (kind, words) = if line == "-" {
        (Kind::Bar, String::new())
    } else if let Some(words) = inside('[', ']') {
        (Kind::Field, words)
    } else if let Some(words) = inside('(', ')') {
        (Kind::Button, words)
    } else {
        (Kind::Words, line.to_owned())
    };
    Line { kind, words, target }
}

/// What is wrong with a picture, as `what; mend`.
pub fn problem(lines: &[String]) -> Option<String> {
    let parsed: Vec<Line> = lines.iter().map(|line| parse(line)).collect();
    if parsed.is_empty() || parsed.len() > MAX_LINES {
        return Some(format!("a picture of {} lines; draw 1 to {MAX_LINES}", parsed.len()));
    }
    if parsed.iter().filter(|line| line.target).count() != 1 {
        return Some("a picture without exactly one target; begin one line with >".to_owned());
    }
    let long = parsed.iter().find(|line| line.words.chars().count() > MAX_CHARS)?;
    Some(format!("«{}» does not fit the picture; at most {MAX_CHARS} characters", long.words))
}

/// The words of a picture, for its text alternative: all of them in order, and the target.
pub fn words(lines: &[String]) -> (Vec<String>, String) {
    let parsed: Vec<Line> = lines.iter().map(|line| parse(line)).collect();
    let target = parsed.iter().find(|line| line.target).map_or_else(String::new, |line| line.words.clone());
    (parsed.into_iter().filter(|line| line.kind != Kind::Bar).map(|line| line.words).collect(), target)
}

/// Draws it. Colours are those of the light theme: pictures stay light in the dark (DESIGN-TOKENS §5).
pub fn svg(lines: &[String]) -> String {
    let (width, height) = SIZE;
    let mut out = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="Roboto,system-ui,sans-serif" font-size="15" fill="#13211D"><rect width="{width}" height="{height}" fill="#E4EDE8"/><path d="M54 {height}V36a16 16 0 0 1 16-16h188a16 16 0 0 1 16 16v{}" fill="#fff" stroke="#13211D" stroke-width="3"/><rect x="140" y="29" width="48" height="5" rx="2.5" fill="#C6D5CE"/>"##,
        height - 36
    );
    let mut y = 46;
    for line in lines.iter().map(|line| parse(line)) {
        draw(&mut out, &line, y);
        y += if line.kind == Kind::Bar { 22 } else { 40 };
    }
    out.push_str("</svg>\n");
    out
}

fn draw(out: &mut String, line: &Line, y: u32) {
    let words = escape(&line.words);
    let weight = if line.target || line.kind != Kind::Field { 700 } else { 400 };
    let result = match line.kind {
        Kind::Bar => write!(out, r##"<rect x="68" y="{y}" width="150" height="10" rx="5" fill="#C6D5CE"/>"##),
        Kind::Words if !line.target => write!(out, r#"<text x="68" y="{}" font-weight="{weight}">{words}</text>"#, y + 22),
        kind => {
            let (fill, stroke, thick) = match (line.target, kind) {
                (true, _) => ("#FFF2CC", "#13211D", 4),
                (false, Kind::Button) => ("#C6D5CE", "#C6D5CE", 1),
                _ => ("#fff", "#6A7F77", 1),
            };
            let (x, anchor) = if kind == Kind::Button { (164, r#" text-anchor="middle""#) } else { (78, "") };
            write!(
                out,
                r#"<rect x="68" y="{y}" width="192" height="33" rx="6" fill="{fill}" stroke="{stroke}" stroke-width="{thick}"/><text x="{x}" y="{}" font-weight="{weight}"{anchor}>{words}</text>"#,
                y + 22
            )
        }
    };
    result.expect("writing to a string");
    if line.target {
        let y = y + 16;
        write!(
            out,
            r##"<path d="M8 {}h28v-9l22 14-22 14v-9H8z" fill="#F6BC3A" stroke="#13211D" stroke-width="2.5" stroke-linejoin="round"/>"##,
            y - 5
        )
        .expect("writing to a string");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(lines: &[&str]) -> Vec<String> {
        lines.iter().map(|line| (*line).to_owned()).collect()
    }

    #[test]
    fn a_picture_shows_its_words_and_points_at_one() {
        let picture = lines(&["Chọn cơ quan", "[Thành phố]", "> [Phường]", "-", "(Đồng ý)"]);
        assert_eq!(problem(&picture), None);
        let (all, target) = words(&picture);
        assert_eq!((all.len(), target.as_str()), (4, "Phường"));
        let svg = svg(&picture);
        assert!(svg.len() < 4096 && svg.matches("#F6BC3A").count() == 1 && svg.contains(">Đồng ý<"), "{svg}");
    }

    #[test]
    fn what_cannot_be_drawn_is_said() {
        assert!(problem(&lines(&["[a]", "(b)"])).unwrap().starts_with("a picture without exactly one target"));
        assert!(problem(&[]).unwrap().starts_with("a picture of 0 lines"));
        assert!(problem(&lines(&["> (Một nút có rất nhiều chữ trên màn hình)"])).unwrap().contains("does not fit"));
    }
}
