//! Words of a share card in lines: broken at spaces, in letters as large as fit. Sizes are in pixels of the card.

use super::text::{LINE, Weight};

/// Where lines must fit in.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Pixels from left to right.
    pub width: f64,
    /// Pixels from above.
    pub height: f64,
    /// Most lines.
    pub lines: usize,
}

/// Words in lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines {
    /// Size of the font in pixels.
    pub size: f64,
    /// The lines, from above. None begins or ends with a space.
    pub lines: Vec<String>,
}

impl Lines {
    /// Height of all lines in pixels.
    pub fn height(&self) -> f64 {
        self.lines.len() as f64 * self.size * LINE
    }
}

impl Weight {
    /// Breaks a text at its spaces in the first of the sizes at which it fits: as few lines as may be, of about the same
    /// width. `pairs` are words that should stay in one line («căn cước»), in small letters: the next size is taken if it
    /// parts fewer of them in as many lines. `None` where the text fits in no size; words are never cut.
    pub fn fit(self, text: &str, sizes: &[f64], room: Room, pairs: &[String]) -> Option<Lines> {
        let widest = sizes.iter().map(|size| room.width / size).fold(0.0, f64::max);
        let measured = Measured::new(self, text, pairs, widest);
        let set = |size: &f64| {
            let (parted, lines) = measured.balanced(room.width / size, room.lines)?;
            let lines = Lines { size: *size, lines };
            (lines.height() <= room.height).then_some((parted, lines))
        };
        let mut fitting = sizes.iter().filter_map(set);
        let (parted, lines) = fitting.next()?;
        match fitting.next() {
            Some((fewer, smaller)) if fewer < parted && smaller.lines.len() == lines.lines.len() => Some(smaller),
            _ => Some(lines),
        }
    }

    /// The same in one size, but where a text does not fit, its last words give way to an ellipsis. No line where not
    /// even the first word fits.
    pub fn shortened(self, text: &str, size: f64, room: Room, pairs: &[String]) -> Lines {
        let words = split(text);
        let shorter = (1..words.len()).rev().map(|n| {
            let words = words[..n].join(" ");
            format!("{}…", words.trim_end_matches(|c: char| !c.is_alphanumeric() && !"»”)".contains(c)))
        });
        // What is wider than all lines together, with the spaces at their ends, is not worth setting.
        let most = (room.width + size) * room.lines as f64;
        let mut all = std::iter::once(text.to_owned()).chain(shorter).filter(|text| self.width(text, size) <= most);
        all.find_map(|text| self.fit(&text, &[size], room, pairs)).unwrap_or_default()
    }
}

/// Words between spaces; no-break spaces keep words together, and a lone sign (–, ·) stays with the word before it.
fn split(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match words.last_mut() {
            Some(last) if !word.contains(char::is_alphanumeric) => {
                last.push(' ');
                last.push_str(word);
            }
            _ => words.push(word.to_owned()),
        }
    }
    words
}

/// The words of a text, and how wide each run of them is in a font of size 1.
struct Measured {
    words: Vec<String>,
    /// `widths[i][n]` is the width of the words from `i` on, `n + 1` of them; runs wider than every line are left out.
    widths: Vec<Vec<f64>>,
    /// Before which words a line should not begin.
    kept: Vec<bool>,
}

impl Measured {
    fn new(weight: Weight, text: &str, pairs: &[String], widest: f64) -> Measured {
        let words = split(text);
        let runs_from = |i: usize| (i..words.len()).map(move |j| (i, j));
        let width = |(i, j): (usize, usize)| weight.width(&words[i..=j].join(" "), 1.0);
        let widths = (0..words.len()).map(|i| runs_from(i).map(width).take_while(|wide| *wide <= widest).collect());
        let sign = |c: char| !c.is_alphanumeric();
        let kept = (0..words.len()).map(|i| {
            i > 0 && {
                let pair = format!("{} {}", words[i - 1].trim_start_matches(sign), words[i].trim_end_matches(sign)).to_lowercase();
                pairs.contains(&pair)
            }
        });
        Measured { widths: widths.collect(), kept: kept.collect(), words }
    }

    /// How many lines of at most this width there are when each takes all the words it can. `None` where a word is wider.
    fn fewest(&self, width: f64) -> Option<usize> {
        let (mut start, mut lines) = (0, 0);
        while start < self.words.len() {
            let taken = self.widths[start].iter().take_while(|wide| **wide <= width).count();
            if taken == 0 {
                return None;
            }
            (start, lines) = (start + taken, lines + 1);
        }
        Some(lines)
    }

    /// The fewest lines of at most this width, if that is not more than `most`: those that part the fewest pairs (and how
    /// many these are), and among these the narrowest.
    fn balanced(&self, width: f64, most: usize) -> Option<(usize, Vec<String>)> {
        let fewest = self.fewest(width).filter(|lines| *lines <= most)?;
        let (parted, _, starts) = self.best(0, width, fewest)?;
        let ends = starts.iter().skip(1).copied().chain([self.words.len()]);
        Some((parted, starts.iter().zip(ends).map(|(start, end)| self.words[*start..end].join(" ")).collect()))
    }

    /// The best way to set the words from `start` on in exactly so many lines: pairs parted, the widest line, and where
    /// lines start.
    fn best(&self, start: usize, width: f64, lines: usize) -> Option<(usize, f64, Vec<usize>)> {
        if lines == 0 {
            return (start == self.words.len()).then(|| (0, 0.0, Vec::new()));
        }
        let firsts = self.widths.get(start)?.iter().take_while(|wide| **wide <= width).enumerate();
        let ways = firsts.filter_map(|(n, wide)| {
            let (parted, widest, mut starts) = self.best(start + n + 1, width, lines - 1)?;
            starts.insert(0, start);
            Some((parted + usize::from(self.kept[start]), widest.max(*wide), starts))
        });
        ways.min_by(|one, other| one.0.cmp(&other.0).then(one.1.total_cmp(&other.1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SIZES: [f64; 4] = [80.0, 68.0, 58.0, 50.0];

    fn room(width: f64, height: f64, lines: usize) -> Room {
        Room { width, height, lines }
    }

    fn lines(text: &str) -> Vec<String> {
        let pairs = ["căn cước".to_owned(), "hồ sơ".to_owned()];
        Weight::Bold.fit(text, &SIZES, room(568.0, 230.0, 3), &pairs).expect("it fits").lines
    }

    #[test]
    fn lines_are_few_and_of_about_the_same_width() {
        assert_eq!(lines("Chọn phường nơi đang ở"), ["Chọn phường", "nơi đang ở"]);
        assert_eq!(lines("Chờ"), ["Chờ"]);
        assert_eq!(lines(""), Vec::<String>::new());
    }

    #[test]
    fn what_belongs_together_stays_together() {
        assert_eq!(split("Miễn phí · Không  đăng nhập – OTP"), ["Miễn", "phí ·", "Không", "đăng", "nhập –", "OTP"]);
        assert_eq!(split("trong 3\u{a0}ngày"), ["trong", "3\u{a0}ngày"]);
        assert_eq!(lines("Nhận thẻ căn cước mới"), ["Nhận thẻ", "căn cước mới"]);
        assert_eq!(lines("Tìm mục «Hồ sơ», xem"), ["Tìm mục", "«Hồ sơ», xem"]);
        // Rather one size smaller …
        assert_eq!(lines("Nhận thẻ «Căn cước» mới"), ["Nhận thẻ", "«Căn cước» mới"]);
        // … but parted before it is smaller still.
        assert_eq!(lines("Xem hồ sơ đang nằm ở đâu rồi, hồ sơ tới đâu").len(), 3);
    }

    #[test]
    fn what_does_not_fit_is_made_smaller_and_then_refused() {
        let fit = |text: &str| Weight::Bold.fit(text, &SIZES, room(568.0, 230.0, 3), &[]).map(|lines| lines.size);
        assert_eq!(fit("Mở ứng dụng VNeID"), Some(80.0));
        assert_eq!(fit("Bấm «Tích hợp thông tin», «Tạo mới yêu cầu»"), Some(58.0));
        assert_eq!(fit(&"Khai báo tạm vắng ".repeat(6)), None);
        assert_eq!(fit("Nghiêngnghiêngnghiêngnghiêng"), None, "a word is never cut");
    }

    #[test]
    fn what_is_shortened_ends_with_an_ellipsis_after_a_whole_word() {
        let short = |text: &str, lines: usize| Weight::Bold.shortened(text, 36.0, room(300.0, 100.0, lines), &[]).lines;
        assert_eq!(short("Đăng ký tạm trú", 1), ["Đăng ký tạm trú"]);
        assert_eq!(short("Làm khai sinh, thường trú, thẻ BHYT một lượt", 1), ["Làm khai sinh…"]);
        assert_eq!(short("Làm khai sinh, thường trú, thẻ BHYT một lượt", 2), ["Làm khai sinh,", "thường trú, thẻ…"]);
        assert_eq!(short("Nghiêngnghiêngnghiêng", 2), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn lines_keep_every_word_and_their_width(text in "[a-zA-ZạẫộƯ«,]{1,9}( [a-zA-ZạẫộƯ·]{1,9}){0,11}", width in 100.0..900.0f64) {
            if let Some(lines) = Weight::Bold.fit(&text, &SIZES, room(width, 300.0, 3), &[]) {
                prop_assert_eq!(lines.lines.join(" "), text);
                prop_assert!(lines.lines.len() <= 3 && lines.height() <= 300.0);
                for line in &lines.lines {
                    prop_assert!(Weight::Bold.width(line, lines.size) <= width + 1e-6, "{}", line);
                }
            }
        }
    }
}
