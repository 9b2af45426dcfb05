//! One whole HTML document: the head, the rendered app, the footer, the page's data. And reading what Trunk staged.

use super::assets::{AppFiles, with_hash};
use super::compose::{Composed, Context};
use super::head::{self, in_script};
use super::i18n::t;
use super::offline::compressed;
use super::views;
use crate::app::{App, AppProps};
use crate::display::Display;
use crate::model::PageData;
use crate::page::Page;
use crate::store::Store;
use anyhow::{Context as _, Result};
use leptos::prelude::*;
use std::fs;
use std::path::Path;

/// Renders a page to its document; `app` is the app's own HTML, made by [`app_html`].
pub fn render(context: Context<'_>, page: &Page, composed: &Composed, app: &str) -> String {
    let data = if page.hydrates() {
        let json = serde_json::to_string(&composed.data).expect("page data is plain data");
        format!(r#"<script type="application/json" id="page-data">{}</script>"#, in_script(&json))
    } else {
        String::new()
    };
    whole(context, "", &composed.head.html, app, &data)
}

/// The empty page that the service worker gives where it has a page's data and not its HTML: the app fills it.
pub fn shell(context: Context<'_>) -> String {
    let waiting = format!(r#"<main id="main"><p class="shell-wait">{}</p></main>"#, t!(context.locale, "shell-wait"));
    whole(context, r#" data-shell="""#, &head::shell(context), &waiting, "")
}

fn whole(context: Context<'_>, attributes: &str, head: &str, app: &str, data: &str) -> String {
    let locale = context.locale;
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\"{attributes}>\n<head>\n{head}\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">{}</a>\n{}<div id=\"app\">{app}</div>\n{}\n{data}\n</body>\n</html>\n",
        locale.tag(),
        t!(locale, "skip"),
        views::bars::bars(context),
        views::footer(context),
    )
}

/// The app's own HTML. It must stay byte for byte what the renderer gives: hydration walks it node by node.
pub fn app_html(data: &PageData) -> String {
    let page = data.clone();
    Owner::new().with(|| App(AppProps { page, store: Store::default(), display: Display::default() }).to_html())
}

/// Finds Trunk's files in its staged `index.html`: the JavaScript that its bootstrap imports and the wasm.
pub fn app_files(template: &str) -> Option<AppFiles> {
    let quoted = |end: &str| {
        template.match_indices(end).find_map(|(at, _)| {
            let start = template[..at].rfind(['\'', '"'])?;
            let url = format!("{}{end}", &template[start + 1..at]);
            url.starts_with('/').then_some(url)
        })
    };
    Some(AppFiles { js: quoted(".js")?, wasm: quoted("_bg.wasm")?, weight: 0 })
}

/// Renames what Trunk staged in a folder by its content: Trunk 0.21 names files before wasm-opt has run (trunk #1028).
pub fn named_by_content(app: &AppFiles, folder: &Path) -> Result<AppFiles> {
    let mut weight = 0;
    let mut rename = |url: &str, plain: &str| -> Result<String> {
        let old = folder.join(url.trim_start_matches('/'));
        let bytes = fs::read(&old).with_context(|| old.display().to_string())?;
        weight += compressed(&bytes);
        let name = with_hash(plain, &bytes);
        fs::rename(&old, folder.join(&name)).with_context(|| old.display().to_string())?;
        Ok(format!("/{name}"))
    };
    let (js, wasm) = (rename(&app.js, "app.js")?, rename(&app.wasm, "app.wasm")?);
    Ok(AppFiles { js, wasm, weight })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunks_files_are_found() {
        let template = r#"<script type="module">import init, * as bindings from '/congdanso-1a.js';
            const wasm = await init({ module_or_path: '/congdanso-1a_bg.wasm' });</script>
            <link rel="modulepreload" href="/congdanso-1a.js">"#;
        let files = app_files(template).unwrap();
        assert_eq!((files.js.as_str(), files.wasm.as_str()), ("/congdanso-1a.js", "/congdanso-1a_bg.wasm"));
        assert_eq!(app_files("<html></html>"), None);
    }
}
