use super::Icon;
use crate::model::Shell;
use leptos::prelude::*;

/// The bar on top: where one is, display settings, and help at the same place on every page (WCAG 3.2.6).
#[component]
pub fn Header(
    /// What stands in it.
    shell: Shell,
) -> impl IntoView {
    let Shell { is_home, name, home, back, settings, call, language, .. } = shell;
    let dials = call.href.starts_with("tel:");
    let left = if is_home {
        view! {
            <a class="brand" href=home.href.clone()>
                <span class="mark" aria-hidden="true"></span>
                <span class="brand-name">{name.0.clone()}" "<span class="nowrap">{name.1.clone()}</span></span>
            </a>
        }
        .into_any()
    } else {
        view! {
            <a class="back" href=back.href data-back="">
                <Icon name="back"/>
                {back.label}
            </a>
        }
        .into_any()
    };
    let language_tag = if language.href.starts_with("/en/") { "en" } else { "vi" };
    let strip = (!is_home).then(|| {
        view! {
            <div class="strip">
                <a class="strip-home" href=home.href>
                    <span class="mark" aria-hidden="true"></span>
                    {name.0}" "{name.1}
                </a>
            </div>
        }
    });
    view! {
        <header class="bar">
            <div class="bar-row">
                {left}
                <nav class="bar-tools">
                    <a class="aa" href=settings.href aria-label=settings.label>"Aa"</a>
                    <a class="call" href=call.href rel=dials.then_some("external")>
                        <Icon name="phone"/>
                        {call.label}
                    </a>
                </nav>
            </div>
            <div class="frieze" aria-hidden="true"></div>
        </header>
        {strip}
        <p class="language"><a href=language.href rel="external" lang=language_tag hreflang=language_tag>{language.label}</a></p>
    }
}
