//! `/lua-dao/`: current scams, then a self-test. Answers open by themselves (`<details>`): no script, nothing stored.

use super::evidence::{Evidence, evidence};
use super::texts::{in_its_language, language_of};
use super::{blocks, callout};
use crate::page::Locale;
use crate::site::compose::Context;
use crate::site::formats::{CitedSource, Grade, Message};
use crate::site::i18n::t;
use crate::site::markdown::escape;
use crate::site::text::{Block, BlockKind, Section, Text, Tone};

/// Id of the section that introduces the self-test.
pub const TEST: &str = "thu-suc";

/// The whole page.
pub fn page(context: Context<'_>, text: &Text) -> String {
    let scams = &context.site.scams;
    // Labels between the words are in the language of the words.
    let language = language_of(text);
    let section = |id: &str| text.section(id);
    let kinds: String = scams.scam.iter().filter_map(|scam| section(&scam.id)).map(|section| kind(context, language, section)).collect();
    let messages: String = scams
        .question
        .iter()
        .filter_map(|entry| Some((entry, section(&entry.id)?)))
        .map(|(entry, section)| message(context, language, entry, section))
        .collect();
    let test = section(TEST).map_or_else(String::new, |intro| {
        format!(r#"<h2 id="{TEST}">{}</h2>{}{messages}"#, context.spoken(&intro.title), blocks(context, &intro.blocks))
    });
    let jump = section(TEST).map_or_else(String::new, |intro| {
        format!(r##"<p><a class="button button-second" href="#{TEST}">{}</a></p>"##, context.spoken(&intro.title))
    });
    let evidence = Evidence { sources: sources(context), grade: Grade::High, checked_on: scams.checked_on, next_review: scams.next_review };
    let head = format!(r#"<h1 tabindex="-1">{}</h1>{}{jump}"#, context.spoken(&text.title), blocks(context, &text.opening));
    let words = |html: &str| in_its_language(context, text, html);
    words(&head) + &words(&kinds) + &self::evidence(context, &evidence) + &words(&test)
}

/// A kind of scam: what they do, its signs, what to do.
fn kind(context: Context<'_>, language: Locale, section: &Section) -> String {
    let part =
        |wanted: fn(&BlockKind) -> bool| -> Vec<Block> { section.blocks.iter().filter(|block| wanted(&block.kind)).cloned().collect() };
    let act: String = part(|kind| matches!(kind, BlockKind::Callout(..)))
        .iter()
        .map(|block| callout(context, Tone::Ok, &t!(language, "scam-act"), &format!("<p>{}</p>", context.inline(&block.text))))
        .collect();
    format!(
        r#"<section class="scam" id="{}"><h2>{}</h2>{}<p class="scam-signs">{}</p>{}{act}</section>"#,
        escape(&section.id),
        context.spoken(&section.title),
        blocks(context, &part(|kind| matches!(kind, BlockKind::Paragraph))),
        t!(language, "scam-signs"),
        blocks(context, &part(|kind| matches!(kind, BlockKind::Item(_)))),
    )
}

/// A message with its two answers.
fn message(context: Context<'_>, locale: Locale, entry: &Message, section: &Section) -> String {
    let words: String = section
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Paragraph)
        .map(|block| format!("<p>{}</p>", context.inline(&block.text)))
        .collect();
    let reason = section
        .blocks
        .iter()
        .find(|block| matches!(block.kind, BlockKind::Callout(..)))
        .map_or_else(String::new, |block| context.inline(&block.text));
    let truth = if entry.fake { t!(locale, "quiz-is-fake") } else { t!(locale, "quiz-is-real") };
    let answer = |fake: bool| {
        let (label, verdict) = (
            if fake { t!(locale, "quiz-fake") } else { t!(locale, "quiz-real") },
            if fake == entry.fake { t!(locale, "quiz-right") } else { t!(locale, "quiz-wrong") },
        );
        format!(
            r#"<details class="answer" name="{}"><summary class="button button-second">{label}</summary><p><strong>{verdict} {truth}</strong> {reason}</p></details>"#,
            escape(&section.id)
        )
    };
    format!(
        r#"<section class="quiz" id="{}"><h3>{}</h3><blockquote class="message">{words}</blockquote><p>{}</p>{}{}</section>"#,
        escape(&section.id),
        context.spoken(&section.title),
        t!(locale, "quiz-ask"),
        answer(false),
        answer(true)
    )
}

/// The sources of all scams, each once.
fn sources(context: Context<'_>) -> Vec<&CitedSource> {
    let mut sources: Vec<&CitedSource> = Vec::new();
    for source in context.site.scams.scam.iter().flat_map(|scam| &scam.source) {
        if !sources.iter().any(|known| known.url == source.url && known.title == source.title) {
            sources.push(source);
        }
    }
    sources
}
