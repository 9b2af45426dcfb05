//! What fits best: how well each word fits, where it stands, how much of what was typed is there.
//!
//! Words: exact > without marks > begun > one slip > another word for the same. Places: title > other names > text.
//! The figures below were set with `tests/search_cases.tsv`; the order of the rules is what counts.

use super::index::{END, Entry, Index, field};
use super::query::{MAX_WORDS, Term, ways};
use super::typing;
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
/// The least of what was typed that must be there, and of the best result's score, in percent.
const ENOUGH: u32 = 60;
const WORTH_SHOWING: u32 = 60;
/// Most results, and most steps of one guide among them.
pub const MAX_HITS: usize = 20;
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

/// One way to understand what was typed, compared with every word of the index.
struct Fits {
    terms: Vec<Term>,
    /// For each word of the index, how well it fits each term.
    of_word: Vec<[u8; MAX_WORDS]>,
    /// How much each term says: the rarer the more.
    weights: [u32; MAX_WORDS],
}

impl Index {
    /// Looks for what somebody typed, among the entries of the kinds (by their letters) that `wanted` lets through.
    pub fn search(&self, typed: &str, wanted: &dyn Fn(u8) -> bool) -> Hits {
        let open = words(typed).last().is_some_and(|last| last.end == typed.len());
        let ways: Vec<Fits> = ways(self, typed).into_iter().map(|terms| self.fits(terms, open)).collect();
        let mut scores = vec![(0, 0); self.entries.len()];
        for (n, fits) in ways.iter().enumerate() {
            for (entry, score) in self.entries.iter().zip(&mut scores) {
                let kind = &self.kinds[entry.kind];
                let now = if wanted(kind.letter) { self.score(fits, entry) * kind.weight / 100 } else { 0 };
                *score = (*score).max((now, n));
            }
        }
        let mut hits = Hits::default();
        let mut least = 1;
        // Twenty times the best that is left: few enough that nothing needs to be sorted.
        while let Some((at, (score, way))) = best_of(&mut scores).filter(|(_, best)| best.0 >= least) {
            least = least.max(score * WORTH_SHOWING / 100);
            let entry = &self.entries[at];
            let of_guide = |hit: &&Hit| hit.entry != entry.guide && self.entries[hit.entry].guide == entry.guide;
            if self.kinds[entry.kind].letter == b's' && hits.best.iter().filter(of_guide).count() >= MAX_STEPS {
                continue;
            }
            if hits.best.len() == MAX_HITS {
                hits.more = true;
                break;
            }
            hits.best.push(Hit { entry: at, score, marked: self.marked(entry, &ways[way]) });
        }
        hits
    }

    fn fits(&self, terms: Vec<Term>, open: bool) -> Fits {
        let mut fits = Fits { of_word: vec![[0; MAX_WORDS]; self.words.len()], weights: [0; MAX_WORDS], terms };
        for n in 0..fits.terms.len() {
            let word = fits.terms[n].word;
            let open = open && n + 1 == fits.terms.len() && !fits.terms[n].instead;
            let mut uses = self.fit(&mut fits.of_word, n, &word, open);
            if uses == 0
                && word.marks == 0
                && let Some(decoded) = typing::decode(&word)
            {
                uses = self.fit(&mut fits.of_word, n, &decoded, open);
            }
            // What nobody knows says nothing: a name, two slips.
            let known = fits.of_word.iter().any(|fit| fit[n] > 0) || self.entries.iter().any(|entry| of_code(&word, &entry.code) > 0);
            fits.weights[n] = if known { 1 + (self.entries.len() as u32 / (uses + 1) + 1).ilog2() } else { 1 };
        }
        fits
    }

    /// Notes how well each word fits a term. Gives how often the term's own letters are used.
    fn fit(&self, of_word: &mut [[u8; MAX_WORDS]], n: usize, typed: &Word, open: bool) -> u32 {
        let uses: u32 = self.words.iter().zip(&self.uses).filter(|(word, _)| word.sounds_like(typed)).map(|(_, uses)| uses).sum();
        let slip = if uses > 0 { UNLIKELY } else { SLIP };
        let len = typed.len();
        for (fit, word) in of_word.iter_mut().zip(&self.words) {
            let now = if word.letters().first() == typed.letters().first() && word.sounds_like(typed) {
                match typed.may_mean(word) {
                    _ if typed.marks == word.marks & !PLAIN => EXACT,
                    true => WITHOUT_MARKS,
                    false => OTHER_MARKS,
                }
            } else if (len > 1 || open) && word.letters().starts_with(typed.letters()) {
                if open { BEGUN + (len * 20 / word.len()) as u8 } else { UNLIKELY }
            } else if len > 3
                && word.len().max(len) > 4
                && word.len().abs_diff(len) < 2
                && !typed.is_number()
                && typed.is_one_slip_from(word)
            {
                slip
            } else {
                0
            };
            fit[n] = now.max(fit[n]);
        }
        uses
    }

    /// The score of an entry; 0 if it does not fit.
    fn score(&self, fits: &Fits, entry: &Entry) -> u32 {
        let mut best = [0; MAX_WORDS];
        // Sets of terms, a bit for each: those of the word before, of the name so far, those that follow the term before.
        let (mut before, mut there, mut following) = (0u32, 0u32, 0u32);
        // How well one name alone says it, of 16.
        let mut in_one = 0;
        let (mut fitting, mut len, mut counts) = (0, 0, TITLE);
        for (at, token) in (entry.start..entry.end).zip(&self.tokens[entry.start..entry.end]) {
            if *token == END {
                if there > 0 {
                    let covered = 16 * fits.weight_of(there) / fits.weight_of(!0).max(1);
                    in_one = in_one.max(covered * (8 + 8 * fitting / len) / 16);
                }
                (before, there, fitting, len, counts) = (0, 0, 0, 0, ALIAS);
                continue;
            }
            if at >= entry.text {
                counts = TEXT;
            }
            len += 1;
            let fit = &fits.of_word[*token as usize];
            let mut here = 0;
            if *fit != [0; MAX_WORDS] {
                for (n, (best, fit)) in best.iter_mut().zip(fit).enumerate() {
                    *best = (u32::from(*fit) * counts).max(*best);
                    here |= u32::from(*fit > 0) << n;
                }
            }
            if counts > TEXT {
                there |= here;
                following |= before << 1 & here;
                fitting += u32::from(here > 0);
            }
            before = here;
        }
        let (mut sum, mut missing) = (0, 0);
        for (n, term) in fits.terms.iter().enumerate() {
            let best = best[n].max(of_code(&term.word, &entry.code) * TITLE);
            sum += fits.weights[n] * best * if term.instead { SYNONYM } else { 100 } / 100;
            missing |= u32::from(best == 0) << n;
        }
        let total = fits.weight_of(!0).max(1);
        if sum == 0 || fits.weight_of(missing) * 100 > total * (100 - ENOUGH) {
            return 0;
        }
        let gaps = fits.terms.len() as u32 - 1;
        let together = if gaps == 0 { SIDE_BY_SIDE } else { SIDE_BY_SIDE * following.count_ones() / gaps };
        sum / total * (100 + together + ONE_NAME * in_one / 16)
    }

    /// What of a title was looked for. Neighbours are one range.
    fn marked(&self, entry: &Entry, fits: &Fits) -> Vec<(usize, usize)> {
        let mut marked: Vec<(usize, usize)> = Vec::new();
        let mut before = 0;
        let title = self.field(entry, field::TITLE);
        for (found, token) in words(title).iter().zip(&self.tokens[entry.start..]) {
            if fits.of_word[*token as usize].iter().all(|fit| *fit <= UNLIKELY) {
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
fn best_of(scores: &mut [(u32, usize)]) -> Option<(usize, (u32, usize))> {
    let mut best = 0;
    for (at, score) in scores.iter().enumerate() {
        if score.0 > scores[best].0 {
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
