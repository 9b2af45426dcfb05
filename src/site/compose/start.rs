use super::{Context, Part, list_page};
use crate::site::views;

/// The first question.
pub fn start(context: Context<'_>) -> Part {
    at(context, &context.site.start.question.first().expect("check makes sure that there is a question").id)
}

/// A question or an outcome.
pub fn at(context: Context<'_>, id: &str) -> Part {
    let (start, locale) = (&context.site.start, context.locale);
    if let Some(question) = start.question.iter().find(|question| question.id == id) {
        let words = locale.pick(&question.vi, &question.en);
        return list_page(views::start::question(context, question), context.text(&words.ask), &context.text(&words.note));
    }
    let outcome = start.outcome.iter().find(|outcome| outcome.id == id).expect("routes list only questions and outcomes that exist");
    let words = locale.pick(&outcome.vi, &outcome.en);
    list_page(views::start::outcome(context, outcome), context.text(&words.title), &context.text(&words.note))
}
