//! What fits best: how well each word fits, where it stands, how much of what was typed is there.
//!
//! Words: exact > without marks > begun > one slip > another word for the same. Places: title > other names > text.
//! The figures below were set with `tests/search_cases.tsv`; the order of the rules is what counts.

use super::index::{END, Entry, Index, field};
use super::query::{MAX_WORDS, Term, ways};
use super::words::{PLAIN, Word, words};

/// How well a word fits, of 100.
const EXACT: u8 = 100;
const WITHOUT_MARKS: u8 = 90;
const PART_OF_CODE: u8 = 80;
const OTHER_MARKS: u8 = 63;
/// A word that is not finished yet; the more of it is there, the better: up to 20 more.
const BEGUN: u8 = 42;
const SLIP: u8 = 44;
/// The same for a word that is known as it stands, and for the beginning of a word that others follow.
const UNLIKELY: u8 = 20;
/// Of that, in percent, where the word stands for another one.
const SYNONYM: u32 = 70;
/// What a place counts, of 16: the title, another name, the text.
const TITLE: u32 = 16;
const ALIAS: u32 = 15;
const TEXT: u32 = 5;
/// What is added in percent where the words stand side by side, and where one name holds all of them and nothing else.
const SIDE_BY_SIDE: u32 = 30;
const ONE_NAME: u32 = 40;
/// The most that a word of most guides says; a rare one says 10.
const COMMON: u32 = 3;
/// The least of what was typed that must be there, and of the best result's score, in percent.
const ENOUGH: u32 = 50;
const WORTH_SHOWING: u32 = 60;
/// Most results of a list, and most steps of one guide among them.
pub const MAX_HITS: usize = 12;
const MAX_STEPS: usize = 2;

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which of [`Index::entries`].
    pub entry: usize,
    /// The better the higher.
    pub score: u32,
    /// What of its title was looked for: ranges of bytes, in order.
    pub marked: Vec<(usize, usize)>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// The best, in order.
    pub best: Vec<Hit>,
    /// Whether there is more.
    pub more: bool,
}

/// How well words of the index fit a term: those that do, and how often the term's own letters are used.
struct Fit {
    term: Word,
    words: Vec<(usize, u8)>,
    uses: u32,
}

/// One way to understand what was typed, compared with every word of the index.
struct Fits {
    terms: Vec<Term>,
    /// For each word of the index how well it fits each term, a byte for each.
    of_word: Vec<u64>,
    /// How much each term says: the rarer the more.
    weights: [u32; MAX_WORDS],
    /// Whether codes must be looked at: a term is a number.
    codes: bool,
}

impl Index {
    /// Looks for what somebody typed, among the entries of the kinds (by their letters) that `wanted` lets through; gives
    /// the best `most`.
    pub fn search(&self, typed: &str, most: usize, wanted: &dyn Fn(u8) -> bool) -> Hits {
        let open = words(typed).last().is_some_and(|last| last.end == typed.len());
        let mut known = Vec::new();
        let ways: Vec<Fits> = ways(self, typed).into_iter().map(|terms| self.fits(terms, open, &mut known)).collect();
        let mut scores = vec![0; self.entries.len()];
        for fits in &ways {
            for ((entry, score), _) in self.entries.iter().zip(&mut scores).zip(self.within_reach(fits)).filter(|(_, reach)| *reach) {
                let kind = &self.kinds[entry.kind];
                let now = if wanted(kind.letter) { self.score(fits, entry) * kind.weight / 100 } else { 0 };
                *score = now.max(*score);
            }
        }
        let mut hits = Hits::default();
        let mut least = 1;
        // A few times the best that is left: few enough that nothing needs to be sorted.
        while let Some((at, score)) = best_of(&mut scores).filter(|(_, best)| *best >= least) {
            least = least.max(score * WORTH_SHOWING / 100);
            let entry = &self.entries[at];
            let of_guide = |hit: &&Hit| hit.entry != entry.guide && self.entries[hit.entry].guide == entry.guide;
            if self.kinds[entry.kind].letter == b's' && hits.best.iter().filter(of_guide).count() >= MAX_STEPS {
                continue;
            }
            if hits.best.len() == most {
                hits.more = true;
                break;
            }
            hits.best.push(Hit { entry: at, score, marked: self.marked(entry, &ways) });
        }
        hits
    }

    /// Compares a way with the index; `known` holds the words that other ways have in common with it.
    fn fits(&self, terms: Vec<Term>, open: bool, known: &mut Vec<Fit>) -> Fits {
        let mut fits = Fits { of_word: vec![0; self.words.len()], weights: [0; MAX_WORDS], codes: false, terms };
        for (n, term) in fits.terms.iter().enumerate() {
            let open = open && n + 1 == fits.terms.len() && !term.instead;
            let at = known.iter().position(|fit: &Fit| fit.term == term.word).unwrap_or_else(|| {
                known.push(self.fit(term, open));
                known.len() - 1
            });
            let fit = &known[at];
            fit.words.iter().for_each(|(word, fit)| fits.of_word[*word] |= u64::from(*fit) << (8 * n));
            let of_code = term.word.is_number() && self.entries.iter().any(|entry| of_code(&term.word, &entry.code) > 0);
            fits.codes |= of_code;
            // What nobody knows says nothing: a name, two slips.
            let known = of_code || !fit.words.is_empty();
            let says = |uses: u32| 1 + (self.entries.len() as u32 / (uses + 1) + 1).ilog2();
            let common = self.common_words.iter().any(|word| word.is_spelt(&term.word));
            fits.weights[n] = match known {
                true if common => says(fit.uses).min(COMMON),
                true => says(fit.uses),
                false => 1,
            };
        }
        fits
    }

    /// For each entry, whether a word of it fits.
    fn within_reach(&self, fits: &Fits) -> Vec<bool> {
        let mut reach = vec![fits.codes; self.entries.len()];
        let words = fits.of_word.iter().zip(&self.stands_in).filter(|(fit, _)| **fit > 0);
        words.flat_map(|(_, entries)| entries).for_each(|entry| reach[*entry as usize] = true);
        reach
    }

    /// Compares a term with every word of the index.
    fn fit(&self, term: &Term, open: bool) -> Fit {
        let Term { word: term, instead } = *term;
        let mut fit = Fit { term, words: Vec::new(), uses: 0 };
        let len = term.len();
        // Other words for what was typed are spelt well.
        let slips = len > 3 && !term.is_number() && !instead;
        for (at, word) in self.words.iter().enumerate() {
            let now = if word.sounds_like(&term) {
                // Marks that were typed make a word rarer: «hộ» is not «hồ».
                let meant = term.may_mean(word);
                fit.uses += if meant { self.uses[at] } else { 0 };
                match meant {
                    _ if term.marks == word.marks & !PLAIN => EXACT,
                    true => WITHOUT_MARKS,
                    false => OTHER_MARKS,
                }
            } else if (len > 1 || open) && word.begins_with(&term) {
                if open { BEGUN + (len * 20 / word.len()) as u8 } else { UNLIKELY }
            } else if slips && word.len().abs_diff(len) < 2 && word.len().max(len) > 4 && term.is_one_slip_from(word) {
                SLIP
            } else {
                continue;
            };
            fit.words.push((at, now));
        }
        if fit.uses > 0 {
            fit.words.iter_mut().filter(|(_, fit)| *fit == SLIP).for_each(|(_, fit)| *fit = UNLIKELY);
        }
        fit
    }

    /// The score of an entry; 0 if it does not fit.
    fn score(&self, fits: &Fits, entry: &Entry) -> u32 {
        let mut best = [0; MAX_WORDS];
        // Sets of terms, a bit for each: those of the word before, of the name so far, those that follow the term before.
        let (mut before, mut there, mut following) = (0u32, 0u32, 0u32);
        // How well one name alone says it, of 16.
        let mut in_one = 0;
        let (mut fitting, mut len, mut counts) = (0, 0, TITLE);
        for (at, token) in self.tokens[entry.start..entry.end].iter().enumerate() {
            let mut fit = fits.of_word[*token as usize];
            if fit == 0 && *token != END {
                (before, len) = (0, len + 1);
                continue;
            }
            if fit == 0 {
                if there > 0 {
                    let covered = 16 * fits.weight_of(there) / fits.weight_of(!0).max(1);
                    in_one = in_one.max(covered * (8 + 8 * fitting / len) / 16);
                }
                (before, there, fitting, len, counts) = (0, 0, 0, 0, ALIAS);
                continue;
            }
            if entry.start + at >= entry.text {
                counts = TEXT;
            }
            let (mut here, mut n) = (0, 0);
            while fit > 0 {
                let now = fit as u32 & 0xff;
                best[n] = (now * counts).max(best[n]);
                here |= u32::from(now > 0) << n;
                (fit, n) = (fit >> 8, n + 1);
            }
            if counts > TEXT {
                there |= here;
                following |= before << 1 & here;
                fitting += 1;
            }
            (before, len) = (here, len + 1);
        }
        let (mut sum, mut missing) = (0, 0);
        for (n, term) in fits.terms.iter().enumerate() {
            let code = if fits.codes { of_code(&term.word, &entry.code) * TITLE } else { 0 };
            let best = best[n].max(code);
            sum += fits.weights[n] * best * if term.instead { SYNONYM } else { 100 } / 100;
            missing |= u32::from(best == 0) << n;
        }
        let total = fits.weight_of(!0).max(1);
        if sum == 0 || fits.weight_of(missing) * 100 > total * (100 - ENOUGH) {
            return 0;
        }
        let gaps = fits.terms.len() as u32 - 1;
        let together = (SIDE_BY_SIDE * following.count_ones()).checked_div(gaps).unwrap_or(SIDE_BY_SIDE);
        sum / total * (100 + together + ONE_NAME * in_one / 16)
    }

    /// What of a title was looked for. Neighbours are one range.
    fn marked(&self, entry: &Entry, ways: &[Fits]) -> Vec<(usize, usize)> {
        let mut marked: Vec<(usize, usize)> = Vec::new();
        let mut before = 0;
        let title = self.field(entry, field::TITLE);
        for (found, token) in words(title).iter().zip(&self.tokens[entry.start..]) {
            if ways.iter().flat_map(|way| way.of_word[*token as usize].to_le_bytes()).all(|fit| fit <= UNLIKELY) {
                continue;
            }
            match marked.last_mut() {
                Some(last) if last.1 == before && found.start == before + 1 => last.1 = found.end,
                _ => marked.push((found.start, found.end)),
            }
            before = found.end;
        }
        marked
    }
}

impl Fits {
    /// What the terms in a set weigh together.
    fn weight_of(&self, set: u32) -> u32 {
        self.weights.iter().enumerate().filter(|(n, _)| set >> n & 1 > 0).map(|(_, weight)| weight).sum()
    }
}

/// The place of the best score, the first of equals, and that score; it is taken away.
fn best_of(scores: &mut [u32]) -> Option<(usize, u32)> {
    let mut best = 0;
    for (at, score) in scores.iter().enumerate() {
        if *score > scores[best] {
            best = at;
        }
    }
    Some((best, std::mem::take(scores.get_mut(best)?)))
}

/// How well the digits that were typed fit a code: whole, its beginning or end, any part of three digits or more.
fn of_code(typed: &Word, code: &Word) -> u32 {
    let (typed, code) = (typed.letters(), code.letters());
    if typed.len() < 3 || !code.windows(typed.len()).any(|part| part == typed) {
        return 0;
    }
    u32::from(match () {
        () if typed == code => EXACT,
        () if code.starts_with(typed) || code.ends_with(typed) => PART_OF_CODE,
        () => OTHER_MARKS,
    })
}
