//! The words of the interface, from `locales/<language>/congdanso.ftl`. Ids and arguments are checked at compile time
//! against Vietnamese; `tests/words.rs` checks that English has the same.

use crate::page::Locale;
use i18n_embed::LanguageLoader;
use i18n_embed::fluent::FluentLanguageLoader;
use rust_embed::RustEmbed;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "locales/"]
struct Locales;

static LOADERS: LazyLock<[FluentLanguageLoader; 2]> = LazyLock::new(|| Locale::ALL.map(load));

fn load(locale: Locale) -> FluentLanguageLoader {
    let loader = FluentLanguageLoader::new("congdanso", "vi".parse().expect("a language tag"));
    let language = locale.tag().parse().expect("a language tag");
    loader.load_languages(&Locales, &[language]).expect("locales/ holds every language");
    // Both languages run left to right: isolation marks would only pollute titles and copied text.
    loader.set_use_isolating(false);
    loader
}

/// The words of a language.
pub fn loader(locale: Locale) -> &'static FluentLanguageLoader {
    &LOADERS[locale as usize]
}

/// `t!(locale, "id")`, `t!(locale, "id", n = 3)`: a word of the interface as a `String`.
macro_rules! t {
    ($locale:expr, $id:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        // Bound first, so that the macro sees a type whatever the expression is.
        $(#[allow(clippy::redundant_locals)] let $name = $value;)*
        i18n_embed_fl::fl!($crate::site::i18n::loader($locale), $id $(, $name = $name)*)
    }};
}
pub(crate) use t;
