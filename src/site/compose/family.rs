use super::texts::text_part;
use super::{Context, Part, checklist};
use crate::model::{Body, PanelPage, Prose};
use crate::site::views::{self, panels};

/// The progress code and the full backup.
pub fn code(context: Context<'_>) -> Part {
    page(context, "ma-tien-do", false, [panels::code_sending(context), panels::code_backup(context), panels::code_keeping(context)])
}

/// The people of this phone.
pub fn family(context: Context<'_>) -> Part {
    page(context, "giup-nguoi-than", true, [panels::family_adding(context), String::new(), String::new()])
}

/// A text with panels after its opening; `between` follows each panel.
fn page(context: Context<'_>, name: &str, family: bool, between: [String; 3]) -> Part {
    let (text, untranslated, title, description) = text_part(context, name);
    let [first, second, third] = between;
    let still = [views::texts::opening(context, text), first, second, third + &views::texts::rest(context, text)];
    let body = Body::Panels(PanelPage {
        family,
        still: still.map(Prose::new).into(),
        items: checklist::code_items(context),
        sizes: context.site.code_sizes(),
        pieces: panels::pieces(context, family),
    });
    Part { body, title, description, untranslated }
}
