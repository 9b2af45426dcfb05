//! What somebody typed: its words, and the ways in which it can be meant.

use super::index::Index;
use super::typing;
use super::words::{Word, bare};

/// Most ways, and most words of one: nobody's ninth word decides.
const MAX_WAYS: usize = 6;
/// Most words of a way.
pub const MAX_WORDS: usize = 8;

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
    let words = without_empty_words(index, respaced(index, &bare(typed)));
    let mut ways: Vec<Vec<Term>> = vec![words.iter().map(|word| Term { word: *word, instead: false }).collect()];
    let mut next = 0;
    while let Some(way) = ways.get(next).cloned() {
        for at in 0..way.len() {
            let rest: Vec<Word> = way[at..].iter().take_while(|term| !term.instead).map(|term| term.word).collect();
            for synonym in &index.synonyms {
                let Some(len) = longest(&synonym.from, &rest) else { continue };
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

/// The length of the longest of some phrases that stands at the beginning of words, typed with its marks or without.
fn longest(phrases: &[Vec<Word>], words: &[Word]) -> Option<usize> {
    let same = |(typed, meant): (&Word, &Word)| {
        (typed.sounds_like(meant) && typed.may_mean(meant)) || typing::decode(typed).is_some_and(|decoded| decoded == *meant)
    };
    let begins = |phrase: &&Vec<Word>| words.len() >= phrase.len() && !phrase.is_empty() && words.iter().zip(phrase.iter()).all(same);
    phrases.iter().filter(begins).map(Vec::len).max()
}

/// Leaves out «làm sao để», «ở đâu» and their like, unless nothing else was typed.
fn without_empty_words(index: &Index, words: Vec<Word>) -> Vec<Word> {
    let mut kept = Vec::new();
    let mut rest = &words[..];
    while let [word, others @ ..] = rest {
        match longest(&index.empty_words, rest) {
            Some(len) => rest = &rest[len..],
            None => {
                kept.push(*word);
                rest = others;
            }
        }
    }
    if kept.is_empty() { words } else { kept }
}

/// Puts spaces where they belong: `tamtru` is two words, `vne id` one.
fn respaced(index: &Index, typed: &[Word]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for word in typed {
        if let Some(last) = words.last_mut()
            && !(index.knows(last) && index.knows(word))
        {
            let joined = joined(last, word);
            if index.knows(&joined) {
                *last = joined;
                continue;
            }
        }
        let unknown = word.len() > 4 && !index.words.iter().any(|known| known.letters().starts_with(word.letters()));
        if !unknown || !split(index, word, &mut words) {
            words.push(*word);
        }
    }
    words
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
