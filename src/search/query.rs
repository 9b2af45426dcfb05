//! What somebody typed: its words, and the ways in which it can be meant.

use super::index::{Index, Synonym};
use super::typing;
use super::words::{Word, bare};

/// Most words of all ways together.
pub const MAX_TERMS: usize = 16;
/// Most ways.
pub const MAX_WAYS: usize = 8;
/// Most words of one way: nobody's tenth word decides.
const MAX_WORDS: usize = 9;

/// A word that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// As it was typed.
    pub word: Word,
    /// Typed last: it may not be finished yet.
    pub open: bool,
}

/// One way to understand what was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Way {
    /// Its words, in order: places in [`Query::terms`], and whether each stands for another word.
    pub terms: Vec<(usize, bool)>,
}

/// What somebody typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Every word of every way.
    pub terms: Vec<Term>,
    /// The ways, as it was typed first.
    pub ways: Vec<Way>,
}

impl Query {
    /// Reads what was typed.
    pub fn read(index: &Index, typed: &str) -> Query {
        let words = without_empty_words(index, respaced(index, &bare(typed)));
        let open = typed.chars().next_back().is_some_and(char::is_alphanumeric);
        let mut query = Query::default();
        query.branch(index, &words, 0, &mut Way::default(), open);
        query
    }

    /// Goes on with a way from a word: as it was typed, and with every other word for what begins there.
    fn branch(&mut self, index: &Index, words: &[Word], at: usize, way: &mut Way, open: bool) {
        if self.ways.len() >= MAX_WAYS {
            return;
        }
        let Some(word) = words.get(at) else {
            if !way.terms.is_empty() && !self.ways.contains(way) {
                self.ways.push(way.clone());
            }
            return;
        };
        let before = way.terms.len();
        self.add(way, *word, open && at + 1 == words.len(), false);
        self.branch(index, words, at + 1, way, open);
        way.terms.truncate(before);
        for (len, synonym) in index.synonyms.iter().filter_map(|synonym| Some((starts(synonym, &words[at..])?, synonym))) {
            for other in &synonym.to {
                other.iter().for_each(|word| self.add(way, *word, false, true));
                self.branch(index, words, at + len, way, open);
                way.terms.truncate(before);
            }
        }
    }

    fn add(&mut self, way: &mut Way, word: Word, open: bool, instead: bool) {
        let term = Term { word, open };
        let place = self.terms.iter().position(|known| *known == term).unwrap_or_else(|| {
            if self.terms.len() < MAX_TERMS {
                self.terms.push(term);
            }
            self.terms.len() - 1
        });
        if way.terms.len() < MAX_WORDS && self.terms[place] == term {
            way.terms.push((place, instead));
        }
    }
}

/// How many words a synonym takes at the beginning of these.
fn starts(synonym: &Synonym, words: &[Word]) -> Option<usize> {
    synonym.from.iter().filter(|from| begin(words, from)).map(Vec::len).max()
}

/// Whether words begin with a phrase, typed with its marks or without.
fn begin(words: &[Word], phrase: &[Word]) -> bool {
    let same = |(typed, meant): (&Word, &Word)| {
        let spelt = typed.key == meant.key || typed.other_spelling().is_some_and(|other| other.key == meant.key);
        let decoded = || typing::decode(*typed).is_some_and(|decoded| decoded == *meant);
        (spelt && typed.may_mean(*meant)) || decoded()
    };
    words.len() >= phrase.len() && !phrase.is_empty() && words.iter().zip(phrase).all(same)
}

/// Leaves out «làm sao để», «ở đâu» and their like, unless nothing else was typed.
fn without_empty_words(index: &Index, words: Vec<Word>) -> Vec<Word> {
    let mut kept = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = index.empty_words.iter().filter(|phrase| begin(&words[at..], phrase)).map(Vec::len).max();
        if longest.is_none() {
            kept.push(words[at]);
        }
        at += longest.unwrap_or(1);
    }
    if kept.is_empty() { words } else { kept }
}

/// Puts spaces where they belong: `tamtru` is two words, `vne id` one.
fn respaced(index: &Index, typed: &[Word]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for word in typed {
        if let Some(last) = words.last_mut()
            && !(last.is_number() && word.is_number())
            && !(index.knows(*last) && index.knows(*word))
            && let Some(joined) = joined(*last, *word)
            && index.knows(joined)
        {
            *last = joined;
            continue;
        }
        let known = word.len() < 5 || index.words.iter().any(|known| known.begins_with(*word));
        match if known { None } else { split(index, *word) } {
            Some(parts) => words.extend(parts),
            None => words.push(*word),
        }
    }
    words
}

fn joined(one: Word, other: Word) -> Option<Word> {
    let mut joined = one;
    (0..other.len()).for_each(|at| joined.push(other.letter(at), other.shape(at), 0));
    (one.len() + other.len() == joined.len()).then_some(joined)
}

/// Cuts a word into known ones. The tone belongs to any of them, so it is dropped.
fn split(index: &Index, word: Word) -> Option<Vec<Word>> {
    let part = |from: usize, to: usize| {
        let mut part = Word::default();
        (from..to).for_each(|at| part.push(word.letter(at), word.shape(at), 0));
        part
    };
    let len = word.len();
    // Long first parts first: «can|cuoc», not «ca|n…».
    (2..len.saturating_sub(1)).rev().find_map(|at| {
        let (head, tail) = (part(0, at), part(at, len));
        let tails = if index.knows(tail) { Some(vec![tail]) } else { split(index, tail) };
        tails.filter(|_| index.knows(head)).map(|tails| [vec![head], tails].concat())
    })
}
