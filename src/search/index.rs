//! The index: what can be found, as it travels and as it lies in memory.
//!
//! It travels as text, a line for each thing, fields separated by tabs (`src/site/search/` writes it):
//!
//! ```text
//! congdanso-search 1
//! =g  guide  Hướng dẫn từng bước  100        a kind: its letter, name, label, weight in percent; what stands
//!                                            before every link of it, what stands before its code
//! ~  cccd|cmnd  căn cước|căn cước công dân   other words for the same: what is typed, what is looked for
//! !làm sao để                                words that say nothing
//! %lam cho khong                             words of most guides, left out of their texts: they say little
//! g  /huong-dan/…/  title  note  code  other|names  words of the text  language of the title, where it is another
//! ```
//!
//! In memory every word is a number, and an entry a run of numbers: there are few syllables in Vietnamese, so a query is
//! compared with some thousand words, not with every title.

use super::words::{PLAIN, Word, bare, words};

/// The first line of every index.
pub const FORM: &str = "congdanso-search 1";

/// A kind of things that can be found.
pub struct Kind {
    /// Stands at the beginning of its lines.
    pub letter: u8,
    /// Where its line stands.
    line: usize,
    /// How much its entries count, in percent.
    pub weight: u32,
}

/// Something that can be found.
pub struct Entry {
    /// Which of [`Index::kinds`].
    pub kind: usize,
    /// Where its line stands.
    line: usize,
    /// The entry of the guide that a step belongs to; the last guide before any other entry.
    pub guide: usize,
    /// Digits of its code.
    pub code: Word,
    /// Where its words begin in [`Index::tokens`]: the title, then its other names, each followed by `END`.
    pub start: usize,
    /// Where the words of its text begin.
    pub text: usize,
    /// The end of its words.
    pub end: usize,
}

/// Other words for the same thing.
pub struct Synonym {
    /// What is typed.
    pub from: Vec<Vec<Word>>,
    /// What is looked for.
    pub to: Vec<Vec<Word>>,
}

/// The token at the end of a name.
pub const END: u32 = 0;

/// Fields of an entry's line, behind its kind.
pub mod field {
    /// Where it leads.
    pub const LINK: usize = 1;
    /// What it is called.
    pub const TITLE: usize = 2;
    /// A line below.
    pub const NOTE: usize = 3;
    /// Its code or number.
    pub const CODE: usize = 4;
    /// What else it is called.
    pub const ALIASES: usize = 5;
    /// Words of its text.
    pub const TEXT: usize = 6;
    /// The language of its title, if it is not that of the page.
    pub const LANG: usize = 7;
    /// Of a kind: its name for programs.
    pub const KIND_NAME: usize = 1;
    /// Of a kind: its label.
    pub const KIND_LABEL: usize = 2;
    /// Of a kind: its weight.
    pub const KIND_WEIGHT: usize = 3;
    /// Of a kind: what stands before its links.
    pub const KIND_LINK: usize = 4;
    /// Of a kind: what stands before its codes.
    pub const KIND_CODE: usize = 5;
}

/// Everything that can be found.
pub struct Index {
    text: String,
    /// Kinds.
    pub kinds: Vec<Kind>,
    /// Entries, in the order of their lines.
    pub entries: Vec<Entry>,
    /// Other words.
    pub synonyms: Vec<Synonym>,
    /// Words that say nothing.
    pub empty_words: Vec<Vec<Word>>,
    /// Words that say little.
    pub common_words: Vec<Word>,
    /// Words of all entries: places in [`Index::words`].
    pub tokens: Vec<u32>,
    /// Every word once.
    pub words: Vec<Word>,
    /// How often each is used.
    pub uses: Vec<u32>,
    /// The entries that each stands in.
    pub stands_in: Vec<Vec<u32>>,
    /// Where a word stands in `words`, by its hash; a power of two of places, 0 = free.
    places: Vec<u32>,
}

impl Default for Index {
    fn default() -> Self {
        Index {
            text: String::new(),
            kinds: Vec::new(),
            entries: Vec::new(),
            synonyms: Vec::new(),
            empty_words: Vec::new(),
            common_words: Vec::new(),
            tokens: Vec::new(),
            words: vec![Word::default()],
            uses: vec![0],
            stands_in: vec![Vec::new()],
            places: vec![0; 1 << 12],
        }
    }
}

impl Index {
    /// Adds what an index file says. Tells whether it has this form; what it holds is then there from now on.
    pub fn add(&mut self, file: &str) -> bool {
        let Some(lines) = file.strip_prefix(FORM) else { return false };
        let mut at = self.text.len();
        self.text.push_str(lines);
        for line in lines.split('\n') {
            self.add_line(at, line);
            at += line.len() + 1;
        }
        true
    }

    fn add_line(&mut self, at: usize, line: &str) {
        let letter = line.bytes().next().unwrap_or_default();
        let names = |n: usize| nth(line, n).split('|').map(bare).collect();
        match letter {
            b'=' => {
                // Three digits: more would be too much for scores, and no index of ours has them.
                let weight = nth(line, field::KIND_WEIGHT).bytes().take(3).fold(0, |number, digit| number * 10 + u32::from(digit & 15));
                self.kinds.push(Kind { letter: line.as_bytes().get(1).copied().unwrap_or_default(), line: at, weight });
            }
            b'~' => self.synonyms.push(Synonym { from: names(1), to: names(2) }),
            b'!' => self.empty_words.push(bare(line)),
            b'%' => self.common_words = bare(line),
            _ => self.add_entry(at, line, letter),
        }
    }

    fn add_entry(&mut self, at: usize, line: &str, letter: u8) {
        let Some(kind) = self.kinds.iter().position(|kind| kind.letter == letter) else { return };
        let start = self.tokens.len();
        for name in [nth(line, field::TITLE)].into_iter().chain(nth(line, field::ALIASES).split('|')) {
            let name = words(name);
            let plain = if name.iter().all(|found| found.word.marks == 0) { PLAIN } else { 0 };
            name.iter().for_each(|found| self.push(found.word, plain));
            self.tokens.push(END);
        }
        let text = self.tokens.len();
        words(nth(line, field::TEXT)).iter().for_each(|found| self.push(found.word, PLAIN));
        let mut code = Word::default();
        let digits = nth(line, field::CODE).bytes().filter(u8::is_ascii_digit);
        digits.for_each(|digit| code.push(digit, 0, 0));
        let here = self.entries.len();
        let guide = if kind == 0 { here } else { self.entries.last().map_or(here, |last| last.guide) };
        self.entries.push(Entry { kind, line: at, guide, code, start, text, end: self.tokens.len() });
    }

    /// Adds a word of an entry.
    fn push(&mut self, mut word: Word, plain: u32) {
        word.marks |= plain;
        let place = self.place(word);
        self.uses[place as usize] += 1;
        let here = self.entries.len() as u32;
        let stands_in = &mut self.stands_in[place as usize];
        if stands_in.last() != Some(&here) {
            stands_in.push(here);
        }
        self.tokens.push(place);
    }

    /// The number of a word; a new one if it has none.
    fn place(&mut self, word: Word) -> u32 {
        if self.words.len() * 2 > self.places.len() {
            self.places = vec![0; self.places.len() * 2];
            for place in 1..self.words.len() {
                let free = self.slot(self.words[place]);
                self.places[free] = place as u32;
            }
        }
        let slot = self.slot(word);
        if self.places[slot] == 0 {
            self.places[slot] = self.words.len() as u32;
            self.words.push(word);
            self.uses.push(0);
            self.stands_in.push(Vec::new());
        }
        self.places[slot]
    }

    /// Where a word stands in `places`, or could stand: open addressing.
    fn slot(&self, word: Word) -> usize {
        let mixed = word.letters().iter().fold(word.marks, |mixed, letter| (mixed ^ u32::from(*letter)).wrapping_mul(0x0100_0193));
        let mut slot = (mixed ^ mixed >> 15) as usize & (self.places.len() - 1);
        while self.places[slot] != 0 && self.words[self.places[slot] as usize] != word {
            slot = (slot + 1) & (self.places.len() - 1);
        }
        slot
    }

    /// Whether some word has these letters, whatever its marks.
    pub fn knows(&self, word: &Word) -> bool {
        self.words.iter().any(|known| known.is_spelt(word))
    }

    /// Whether some word begins with these letters.
    pub fn knows_beginning(&self, word: &Word) -> bool {
        self.words.iter().any(|known| known.begins_with(word))
    }

    /// A field of an entry.
    pub fn field(&self, entry: &Entry, n: usize) -> &str {
        nth(&self.text[entry.line..], n)
    }

    /// A field of a kind.
    pub fn kind_field(&self, kind: usize, n: usize) -> &str {
        nth(&self.text[self.kinds[kind].line..], n)
    }
}

/// A field of the line that a text begins with; empty where there are fewer.
fn nth(text: &str, n: usize) -> &str {
    let line = text.split('\n').next().unwrap_or_default();
    line.split('\t').nth(n).unwrap_or_default()
}
