//! `start.toml`: the questions of `/bat-dau/`.

use serde::Deserialize;

/// `start.toml`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartFile {
    /// Questions; the first one is asked first.
    #[serde(default)]
    pub question: Vec<StartQuestion>,
    /// What comes of the answers.
    #[serde(default)]
    pub outcome: Vec<Outcome>,
}

/// A question that is answered by a tap.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartQuestion {
    /// Slug of its page.
    pub id: String,
    /// Answers, in order.
    pub answer: Vec<Answer>,
    /// Vietnamese words.
    pub vi: QuestionWords,
    /// English words.
    pub en: QuestionWords,
}

/// An answer and where it leads.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Id of a question or of an outcome.
    pub to: String,
    /// Vietnamese words.
    pub vi: String,
    /// English words.
    pub en: String,
}

/// A question's words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionWords {
    /// The question.
    pub ask: String,
    /// How to find out.
    pub note: String,
}

/// What to do next.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Slug of its page.
    pub id: String,
    /// Ids of three items of the checklist, the first one first.
    pub items: Vec<String>,
    /// Vietnamese words.
    pub vi: OutcomeWords,
    /// English words.
    pub en: OutcomeWords,
}

/// An outcome's words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeWords {
    /// Title.
    pub title: String,
    /// Why these.
    pub note: String,
}
