use super::texts::text_part;
use super::{Context, Part, checklist};
use crate::model::{ArticlePage, Body, PanelData, Prose};
use crate::site::views;

/// The progress code and the full backup.
pub fn code(context: Context<'_>) -> Part {
    page(context, "ma-tien-do", false, &views::panels::code(context))
}

/// The people of this phone.
pub fn family(context: Context<'_>) -> Part {
    page(context, "giup-nguoi-than", true, &views::panels::family(context))
}

/// A text with panels after its opening.
fn page(context: Context<'_>, name: &str, family: bool, middle: &str) -> Part {
    let (text, untranslated, title, description) = text_part(context, name);
    let panels = PanelData {
        family,
        items: checklist::code_items(context),
        counted: checklist::counted(context).map(|item| item.id.clone()).collect(),
        sizes: context.site.code_sizes(),
        pieces: views::panels::pieces(context, family),
    };
    let html = Prose::new(views::texts::page(context, text, middle));
    Part { body: Body::Article(ArticlePage { html, item: Vec::new(), panels: Some(panels) }), title, description, untranslated }
}
