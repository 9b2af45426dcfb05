//! What somebody typed: its words, and the ways in which it can be meant.

use super::index::Index;
use super::typing;
use super::words::{Word, bare};

/// Most ways, and most words of one: nobody's ninth word decides.
const MAX_WAYS: usize = 6;
/// Most words of a way.
pub const MAX_WORDS: usize = 8;
/// Most words that are looked at: addresses may hold any number.
const MAX_TYPED: usize = 32;

/// A word that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word.
    pub word: Word,
    /// It stands for another one that was typed.
    pub instead: bool,
}

/// The ways to understand what was typed: as it stands first, then with other words for parts of it.
pub fn ways(index: &Index, typed: &str) -> Vec<Vec<Term>> {
    let mut typed = bare(typed);
    typed.truncate(MAX_TYPED);
    let words = without_empty_words(index, respaced(index, &typed));
    let mut ways: Vec<Vec<Term>> = vec![words.iter().map(|word| Term { word: *word, instead: false }).collect()];
    let mut next = 0;
    // What nobody knows may be a slip in one of the other words: «insurence».
    let unknown: Vec<Word> = ways[0].iter().map(|term| term.word).filter(|word| word.len() > 4 && !index.knows_beginning(word)).collect();
    let same = |typed: &Word, meant: &Word| means(typed, meant) || (typed.is_one_slip_from(meant) && unknown.contains(typed));
    while let Some(way) = ways.get(next).cloned() {
        for at in 0..way.len() {
            let rest: Vec<Word> = way[at..].iter().take_while(|term| !term.instead).map(|term| term.word).collect();
            for synonym in &index.synonyms {
                let Some(len) = longest(&synonym.from, &rest, &same) else { continue };
                for other in &synonym.to {
                    let mut new = way[..at].to_vec();
                    new.extend(other.iter().map(|word| Term { word: *word, instead: true }));
                    new.extend_from_slice(&way[at + len..]);
                    if ways.len() < MAX_WAYS && !ways.contains(&new) {
                        ways.push(new);
                    }
                }
            }
        }
        next += 1;
    }
    ways.iter_mut().for_each(|way| way.truncate(MAX_WORDS));
    ways
}

/// Whether somebody who typed a word may mean another one.
fn means(typed: &Word, meant: &Word) -> bool {
    typed.sounds_like(meant) && typed.may_mean(meant)
}

/// The length of the longest of some phrases that stands at the beginning of words.
fn longest(phrases: &[Vec<Word>], words: &[Word], same: &dyn Fn(&Word, &Word) -> bool) -> Option<usize> {
    let same = |(typed, meant): (&Word, &Word)| same(typed, meant);
    let begins = |phrase: &&Vec<Word>| words.len() >= phrase.len() && !phrase.is_empty() && words.iter().zip(phrase.iter()).all(same);
    phrases.iter().filter(begins).map(Vec::len).max()
}

/// Leaves out «làm sao để», «ở đâu» and their like, unless nothing else was typed.
fn without_empty_words(index: &Index, words: Vec<Word>) -> Vec<Word> {
    let mut kept = Vec::new();
    let mut rest = &words[..];
    while let [word, others @ ..] = rest {
        match longest(&index.empty_words, rest, &means) {
            Some(len) => rest = &rest[len..],
            None => {
                kept.push(*word);
                rest = others;
            }
        }
    }
    if kept.is_empty() { words } else { kept }
}

/// Makes known words of what was typed, where that can be: raw Telex and VNI say what they mean, and spaces come where
/// they belong (`tamtru` is two words, `vne id` one).
fn respaced(index: &Index, typed: &[Word]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut last_known = true;
    for word in typed {
        let known = index.knows(word);
        if let Some(last) = words.last_mut().filter(|_| !known || !last_known) {
            let joined = joined(last, word);
            if index.knows(&joined) {
                (*last, last_known) = (joined, true);
                continue;
            }
        }
        last_known = known || words_in(index, word, &mut words);
        if known || !last_known {
            words.push(*word);
        }
    }
    words
}

/// Adds the words that an unknown one is made of or stands for; tells whether there are any.
fn words_in(index: &Index, word: &Word, words: &mut Vec<Word>) -> bool {
    let begun = index.knows_beginning(word);
    let said = if word.marks == 0 { typing::decode(word) } else { None };
    let said = said.filter(|said| index.knows(said) || (!begun && index.knows_beginning(said)));
    words.extend(said);
    said.is_some() || (!begun && word.len() > 4 && split(index, word, words))
}

fn joined(one: &Word, other: &Word) -> Word {
    let mut joined = *one;
    other.letters().iter().enumerate().for_each(|(at, letter)| joined.push(*letter, other.shape(at), 0));
    joined
}

/// Cuts a word into known ones, the first as long as can be: «can|cuoc». The tone belongs to any of them, so it is
/// dropped.
fn split(index: &Index, word: &Word, words: &mut Vec<Word>) -> bool {
    for at in (2..word.len().saturating_sub(1)).rev() {
        let mut parts = [Word::default(); 2];
        word.letters().iter().enumerate().for_each(|(n, letter)| parts[usize::from(n >= at)].push(*letter, word.shape(n), 0));
        if index.knows(&parts[0]) {
            words.push(parts[0]);
            if index.knows(&parts[1]) {
                words.push(parts[1]);
                return true;
            }
            if split(index, &parts[1], words) {
                return true;
            }
            words.pop();
        }
    }
    false
}
