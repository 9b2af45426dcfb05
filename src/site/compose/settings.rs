use super::texts::text_part;
use super::{Context, Part};
use crate::model::{Body, Link, Prose, SettingGroup, SettingsPage};
use crate::site::i18n::t;
use crate::site::views;

/// Text size, theme, motion, and the accessibility statement.
pub fn settings(context: Context<'_>) -> Part {
    let locale = context.locale;
    let group = |name: &str, title: String, default: &str, choices: Vec<(&str, String)>| SettingGroup {
        name: name.to_owned(),
        title,
        default: default.to_owned(),
        choices: choices.into_iter().map(|(value, label)| Link { href: value.to_owned(), label }).collect(),
    };
    // UX §3: 17 · 19 · 22 · 26 · 30.
    let sizes = [
        ("17", t!(locale, "size-17")),
        ("19", t!(locale, "size-19")),
        ("22", t!(locale, "size-22")),
        ("26", t!(locale, "size-26")),
        ("30", t!(locale, "size-30")),
    ];
    let themes = [("auto", t!(locale, "theme-auto")), ("light", t!(locale, "theme-light")), ("dark", t!(locale, "theme-dark"))];
    let motion = [("auto", t!(locale, "motion-auto")), ("less", t!(locale, "motion-less"))];
    let (text, untranslated, _, description) = text_part(context, "tro-nang");
    let head = views::texts::title(&t!(locale, "settings-title"), &t!(locale, "settings-intro"));
    let body = Body::Settings(SettingsPage {
        head: Prose::new(head),
        groups: vec![
            group("size", t!(locale, "size-title"), "19", sizes.into()),
            group("theme", t!(locale, "theme-title"), "auto", themes.into()),
            group("motion", t!(locale, "motion-title"), "auto", motion.into()),
        ],
        kept: t!(locale, "kept"),
        tail: Prose::new(views::listen::voice(context) + &views::texts::statement(context, text)),
    });
    Part { body, title: t!(locale, "settings-title"), description, untranslated }
}
