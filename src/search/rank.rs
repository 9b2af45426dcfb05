//! What fits best: how well each word fits, where it stands, how much of what was typed is there.
//!
//! Words: exact > without marks > begun > one slip > another word for the same. Places: title > other names > text.
//! The figures below were set with `tests/search_cases.tsv`; the order of the rules is what counts.

use super::index::{END, Entry, Index, field};
use super::query::{MAX_TERMS, MAX_WAYS, Query, Term, Way};
use super::typing;
use super::words::{PLAIN, Word, words};

/// How well a word fits, of 100.
const EXACT: u8 = 100;
const WITHOUT_MARKS: u8 = 90;
const OTHER_MARKS: u8 = 63;
const BEGUN: u8 = 62;
const PART_OF_CODE: u8 = 80;
const SLIP: u8 = 44;
/// Of that, in percent, where the word stands for another one.
const SYNONYM: u32 = 70;
/// A word that is known as it stands counts no slips but these little ones.
const UNLIKELY_SLIP: u8 = 20;
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
/// Kept while looking, since some are left out in the end.
const MAX_KEPT: usize = 60;

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

/// How well every word of the index fits every term.
struct Fits {
    /// For each word a byte for each term.
    of_word: Vec<u128>,
    /// How much each term says: the rarer the more.
    weights: [u32; MAX_TERMS],
}

impl Index {
    /// Looks for what somebody typed, among the entries of the kinds (by their letters) that `wanted` lets through.
    pub fn search(&self, typed: &str, wanted: &dyn Fn(u8) -> bool) -> Hits {
        let query = Query::read(self, typed);
        let fits = self.fits(&query);
        let mut kept: Vec<(u32, usize, usize)> = Vec::new();
        let mut found = 0;
        for (at, entry) in self.entries.iter().enumerate() {
            let (score, way) = self.score(&query, &fits, entry);
            if score == 0 || !wanted(self.kinds[entry.kind].letter) {
                continue;
            }
            found += 1;
            if kept.len() < MAX_KEPT || kept.last().is_some_and(|last| last.0 < score) {
                let place = kept.iter().position(|other| other.0 < score).unwrap_or(kept.len());
                kept.insert(place, (score, at, way));
                kept.truncate(MAX_KEPT);
            }
        }
        let least = kept.first().map_or(0, |best| best.0 * WORTH_SHOWING / 100);
        let mut hits = Hits { more: found > MAX_KEPT && kept.len() == MAX_KEPT && kept.last().is_some_and(|last| last.0 >= least), ..Hits::default() };
        for (score, at, way) in kept {
            let entry = &self.entries[at];
            let is_step = entry.guide != at && self.kinds[entry.kind].letter == b's';
            let of_guide = |hit: &&Hit| hit.entry != entry.guide && self.entries[hit.entry].guide == entry.guide;
            if score < least || (is_step && hits.best.iter().filter(of_guide).count() >= MAX_STEPS) {
                continue;
            }
            if hits.best.len() == MAX_HITS {
                hits.more = true;
                break;
            }
            hits.best.push(Hit { entry: at, score, marked: self.marked(entry, &query.ways[way], &fits) });
        }
        hits
    }

    fn fits(&self, query: &Query) -> Fits {
        let mut fits = Fits { of_word: vec![0; self.words.len()], weights: [0; MAX_TERMS] };
        for (n, term) in query.terms.iter().enumerate() {
            let mut uses = self.fit(&mut fits.of_word, n, *term, term.word, false);
            if uses.is_none() && term.word.marks == 0
                && let Some(decoded) = typing::decode(term.word)
            {
                uses = self.fit(&mut fits.of_word, n, *term, decoded, true);
            }
            let often = uses.unwrap_or_default() + 1;
            let fits_nothing = fits.of_word.iter().all(|fit| (fit >> (8 * n)) as u8 == 0);
            let rare = ((self.entries.len() as u32 + 1) / often).max(1).ilog2();
            // What nobody knows says nothing: a name, a slip of two letters.
            fits.weights[n] = if fits_nothing && of_no_code(self, *term) { 1 } else { 1 + rare };
        }
        fits
    }

    /// Notes how well each word fits a term. Gives how often the term's own letters are used; nothing if they
    /// never are.
    fn fit(&self, of_word: &mut [u128], n: usize, term: Term, typed: Word, decoded: bool) -> Option<u32> {
        let other = typed.other_spelling().unwrap_or(typed).key;
        let (mut uses, mut known) = (0, false);
        for (word, times) in self.words.iter().zip(&self.uses) {
            if word.key == typed.key || word.key == other {
                known = true;
                uses += times;
            }
        }
        let slip = if known { UNLIKELY_SLIP } else { SLIP };
        let (len, is_number) = (typed.len(), typed.is_number());
        for (fit, word) in of_word.iter_mut().zip(&self.words).skip(1) {
            let now = if word.key == typed.key || word.key == other {
                match word.marks & PLAIN != 0 {
                    _ if typed.marks == word.marks & !PLAIN => EXACT,
                    plain if plain || typed.may_mean(*word) => WITHOUT_MARKS,
                    _ => OTHER_MARKS,
                }
            } else if word.begins_with(typed) && (len > 1 || term.open) {
                // The more of it is there, the likelier; unfinished words only where somebody is still typing.
                let share = (len * 20 / word.len()) as u8;
                if term.open { BEGUN - 20 + share } else { SLIP - 24 + share }
            } else if len > 3 && !is_number && word.len().max(len) > 4 && typed.is_one_slip_from(*word) {
                slip
            } else {
                continue;
            };
            let shift = 8 * n as u32;
            let before = (*fit >> shift) as u8;
            // Typed as Telex it is as good as with marks.
            let now = if decoded { now.min(WITHOUT_MARKS) } else { now };
            if now > before {
                *fit = *fit & !(0xff << shift) | u128::from(now) << shift;
            }
        }
        known.then_some(uses)
    }

    /// The score of an entry, and the way in which it was meant; 0 if it does not fit.
    fn score(&self, query: &Query, fits: &Fits, entry: &Entry) -> (u32, usize) {
        let mut best = [0; MAX_TERMS];
        // Which terms stand directly behind each term.
        let mut behind = [0u32; MAX_TERMS];
        // For each way how well one name alone says it, of 16.
        let mut in_one = [0u32; MAX_WAYS];
        // Of the name that is being read: how many words fit each way, which terms are there, how long it is.
        let (mut fitting, mut there, mut len) = ([0u32; MAX_WAYS], 0u32, 0);
        let (mut before, mut place, mut any) = (0u32, TITLE, false);
        for (at, token) in self.tokens[entry.start..entry.end].iter().enumerate() {
            let in_text = entry.start + at >= entry.text;
            if *token == END {
                for (n, way) in query.ways.iter().enumerate().filter(|_| there != 0) {
                    let covered = 16 * weight_of(way, &fits.weights, there) / weight_of(way, &fits.weights, u32::MAX).max(1);
                    in_one[n] = in_one[n].max(covered * (8 + 8 * fitting[n] / len) / 16);
                }
                (before, there, len, place, fitting) = (0, 0, 0, ALIAS, [0; MAX_WAYS]);
                continue;
            }
            len += 1;
            let mut fit = fits.of_word[*token as usize];
            if fit == 0 {
                before = 0;
                continue;
            }
            any = true;
            let counts = if in_text { TEXT } else { place };
            let mut here = 0;
            for (n, best) in best.iter_mut().enumerate().take(query.terms.len()) {
                let now = (fit as u32 & 0xff) * counts;
                *best = now.max(*best);
                if now > 0 {
                    here |= 1 << n;
                }
                fit >>= 8;
            }
            if !in_text {
                there |= here;
                (0..query.terms.len()).filter(|n| before & 1 << n != 0).for_each(|n| behind[n] |= here);
                for (n, way) in query.ways.iter().enumerate() {
                    fitting[n] += u32::from(way.terms.iter().any(|(term, _)| here & 1 << term != 0));
                }
            }
            before = here;
        }
        for (n, term) in query.terms.iter().enumerate() {
            let fit = of_code(term.word, entry.code) * TITLE;
            any |= fit > 0;
            best[n] = best[n].max(fit);
        }
        if !any {
            return (0, 0);
        }
        let mut top = (0, 0);
        for (n, way) in query.ways.iter().enumerate() {
            let score = score_of_way(way, &fits.weights, &best, &behind, in_one[n]) * self.kinds[entry.kind].weight / 100;
            if score > top.0 {
                top = (score, n);
            }
        }
        top
    }

    /// What of a title was looked for. Neighbours are one range.
    fn marked(&self, entry: &Entry, way: &Way, fits: &Fits) -> Vec<(usize, usize)> {
        let mut marked: Vec<(usize, usize)> = Vec::new();
        let mut before = false;
        let title = self.field(entry, field::TITLE);
        for (found, token) in words(title).iter().zip(&self.tokens[entry.start..]) {
            let fit = fits.of_word[*token as usize];
            let here = way.terms.iter().any(|(term, _)| (fit >> (8 * term)) as u8 > UNLIKELY_SLIP);
            match marked.last_mut() {
                Some(last) if here && before && &title[last.1..found.start] == " " => last.1 = found.end,
                _ if here => marked.push((found.start, found.end)),
                _ => {}
            }
            before = here;
        }
        marked
    }
}

fn of_no_code(index: &Index, term: Term) -> bool {
    index.entries.iter().all(|entry| of_code(term.word, entry.code) == 0)
}

/// How well the digits that were typed fit a code: whole, its beginning or end, any part of three digits or more.
fn of_code(typed: Word, code: Word) -> u32 {
    let len = typed.len();
    if code.is_empty() || len < 3 || len > code.len() || !typed.is_number() {
        return 0;
    }
    let fits = |at: usize| Word { key: code.key << (8 * at), marks: 0 }.begins_with(typed);
    let last = code.len() - len;
    u32::from(match () {
        () if last == 0 && fits(0) => EXACT,
        () if fits(0) || fits(last) => PART_OF_CODE,
        () if (0..last).any(fits) => BEGUN,
        () => 0,
    })
}

/// What the terms of a way that stand in a set weigh together.
fn weight_of(way: &Way, weights: &[u32; MAX_TERMS], set: u32) -> u32 {
    way.terms.iter().filter(|(term, _)| set & 1 << term != 0).map(|(term, _)| weights[*term]).sum()
}

fn score_of_way(way: &Way, weights: &[u32; MAX_TERMS], best: &[u32; MAX_TERMS], behind: &[u32; MAX_TERMS], in_one: u32) -> u32 {
    let (mut sum, mut total, mut there) = (0, 0, 0);
    for (term, instead) in &way.terms {
        let weight = weights[*term];
        total += weight;
        sum += weight * best[*term] * if *instead { SYNONYM } else { 100 } / 100;
        there += if best[*term] > 0 { weight } else { 0 };
    }
    if there * 100 < total * ENOUGH {
        return 0;
    }
    let pairs = way.terms.windows(2).filter(|pair| behind[pair[0].0] & 1 << pair[1].0 != 0).count() as u32;
    let together = match way.terms.len() as u32 {
        0 | 1 => SIDE_BY_SIDE,
        many => SIDE_BY_SIDE * pairs / (many - 1),
    };
    sum / total.max(1) * (100 + together + ONE_NAME * in_one / 16)
}
