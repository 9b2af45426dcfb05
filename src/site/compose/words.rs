use super::Context;
use crate::model::{Question, Words};
use crate::site::i18n::t;
use crate::site::views;

/// Words of the parts that move.
pub fn words(context: Context<'_>) -> Words {
    let locale = context.locale;
    Words {
        done: t!(locale, "state-done"),
        todo: t!(locale, "state-todo"),
        doing: t!(locale, "state-doing"),
        guide_done: t!(locale, "state-guide-done"),
        tick_step: t!(locale, "tick-step"),
        ticked: t!(locale, "ticked"),
        unticked: t!(locale, "unticked"),
        undo: t!(locale, "undo"),
        who: views::panels::who(context),
        owner: t!(locale, "who-owner"),
        steps_done: t!(locale, "steps-done"),
        not_saved: t!(locale, "not-saved"),
        newer: t!(locale, "newer"),
        reset: Question {
            label: t!(locale, "reset"),
            ask: t!(locale, "reset-ask"),
            yes: t!(locale, "reset-yes"),
            no: t!(locale, "reset-no"),
            said: t!(locale, "reset-done"),
        },
    }
}
