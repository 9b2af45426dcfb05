//! The progress code and the people of a phone: what stands still, the empty panels (`data-panel`), and the pieces that
//! [`crate::panels`] fills them with in the browser. Buttons with `data-act` are the app's; those with `data-do` and
//! `data-print` are `boot/keep.js`'s, and `data-from` says where the words to copy, send or save stand in the page.

use super::{icon, paper};
use crate::code::qr::PICTURE;
use crate::page::{Page, code_link};
use crate::panels::{PIECES, Piece};
use crate::profiles::MAX_NAME;
use crate::site::compose::Context;
use crate::site::i18n::t;
use crate::site::markdown::escape;

/// Where panels stand. The middle one is read out when it changes: it answers to a tap.
const PANEL_A: &str = r#"<div class="panel" data-panel="a" tabindex="-1"></div>"#;
const PANEL_B: &str = r#"<div class="panel" data-panel="b" tabindex="-1" aria-live="polite"></div>"#;
const PANEL_C: &str = r#"<div class="panel" data-panel="c" tabindex="-1"></div>"#;

/// The line below the header for helpers: `{0}` is the one this phone works for.
pub fn who(context: Context<'_>) -> String {
    let locale = context.locale;
    format!(
        r#"<p class="who"><span>{} <strong>{{0}}</strong></span><a class="who-change" href="{}">{}</a></p>"#,
        t!(locale, "who-helping"),
        context.path(&Page::Family),
        t!(locale, "who-change")
    )
}

/// The pieces of a page by [`Piece`]; those of the other page are empty.
pub fn pieces(context: Context<'_>, family: bool) -> Vec<String> {
    let mut pieces = vec![String::new(); PIECES];
    for (piece, html) in if family { family_pieces(context) } else { code_pieces(context) } {
        pieces[piece as usize] = html;
    }
    pieces
}

fn code_pieces(context: Context<'_>) -> Vec<(Piece, String)> {
    let locale = context.locale;
    let line = |text: String| format!("<p><strong>{text}</strong></p>");
    vec![
        (Piece::Undo, undo(context, &t!(locale, "code-done"))),
        (Piece::Code, r#"<div class="code" id="code">{0}</div>"#.to_owned()),
        (Piece::Qr, qr(context)),
        (Piece::Link, code_link(locale)),
        // In the focus order because it scrolls.
        (
            Piece::Backup,
            format!(
                r#"<div class="backup" id="backup" role="region" aria-label="{}" tabindex="0">{{0}}</div>"#,
                escape(&t!(locale, "backup-title"))
            ),
        ),
        (Piece::Line, "<li>{0}</li>".to_owned()),
        (Piece::Na, format!("<li>{{0}} ({})</li>", t!(locale, "state-na"))),
        (Piece::CodeHas, line(t!(locale, "code-has")) + "<ul>"),
        (Piece::PhoneHas, line(t!(locale, "code-phone-has")) + "<ul>"),
        (Piece::New, line(t!(locale, "code-new")) + "<ul>"),
        (Piece::Gone, line(t!(locale, "code-gone", n = "{0}"))),
        (Piece::People, line(t!(locale, "code-people")) + "<ul>"),
        (Piece::PersonIn, format!("<li>{{0}}: {}</li>", t!(locale, "code-person", n = "{1}", total = "{2}"))),
        (Piece::Full, line(t!(locale, "code-full"))),
        (Piece::Same, line(t!(locale, "code-same"))),
        (Piece::Union, act("primary", "union", &t!(locale, "code-union"))),
        (Piece::Replace, act("second", "replace", &t!(locale, "code-replace")) + &act("plain", "cancel", &t!(locale, "code-cancel"))),
        (Piece::Length, line(t!(locale, "code-refused-length"))),
        (Piece::Symbol, line(t!(locale, "code-refused-symbol"))),
        (Piece::Check, line(t!(locale, "code-refused-check"))),
        (Piece::Newer, line(t!(locale, "code-refused-newer"))),
    ]
}

fn family_pieces(context: Context<'_>) -> Vec<(Piece, String)> {
    let locale = context.locale;
    let person = |below: &str| {
        let done = t!(locale, "family-progress", n = "{1}", total = "{2}");
        format!(r#"<p><strong>{{0}}</strong> · {done}</p>{below}"#)
    };
    let here =
        format!(r#"<p>{}. <a href="{}">{}</a></p>"#, t!(locale, "family-here"), context.path(&Page::Code), t!(locale, "family-code"));
    let refused = |why: String| format!(r#"<p class="refused">{why}</p>"#);
    let household = format!(
        r#"<details class="forget-all"><summary>{}</summary><p>{}</p>{}</details><h2>{}</h2><div class="print-do">{}</div><ul class="card rows">"#,
        t!(locale, "family-forget-all"),
        t!(locale, "family-forget-all-ask"),
        act("danger", "forget-all", &t!(locale, "family-forget-all-yes")),
        t!(locale, "family-table"),
        paper::button(context, "", &t!(locale, "family-print"))
    );
    vec![
        (Piece::Undo, undo(context, &t!(locale, "family-forgotten"))),
        (Piece::Here, r#"<li class="person person-here">"#.to_owned() + &person(&here)),
        (Piece::Other, r#"<li class="person">"#.to_owned() + &person(&act("second", "switch {3}", &t!(locale, "family-switch")))),
        (
            Piece::Unused,
            format!(
                r#"<p class="person-unused">{}</p>{}"#,
                t!(locale, "family-unused"),
                act("second", "keep {3}", &t!(locale, "family-keep"))
            ),
        ),
        (Piece::Forget, act("plain", "forget {3}", &t!(locale, "family-forget"))),
        (Piece::Household, household),
        (Piece::Item, r#"<li class="has"><strong>{0}</strong>"#.to_owned()),
        (Piece::Done, who_line(&t!(locale, "family-who-done"))),
        (Piece::NotApplicable, who_line(&t!(locale, "family-who-na"))),
        (Piece::Todo, who_line(&t!(locale, "family-who-todo"))),
        (Piece::Empty, refused(t!(locale, "family-refused-empty"))),
        (Piece::Taken, refused(t!(locale, "family-refused-taken"))),
        (Piece::Number, refused(t!(locale, "family-refused-number"))),
        (Piece::NoRoom, refused(t!(locale, "family-refused-full"))),
    ]
}

/// A button of the app.
fn act(kind: &str, name: &str, label: &str) -> String {
    format!(r#"<button type="button" class="button button-{kind}" data-act="{name}">{label}</button>"#)
}

/// The QR code of the link, whose path is drawn in the browser. Written as browsers write it themselves: a panel that
/// says the same is left alone.
fn qr(context: Context<'_>) -> String {
    let locale = context.locale;
    format!(
        r##"<p class="code-qr"><svg viewBox="0 0 {PICTURE} {PICTURE}" role="img" aria-label="{}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{PICTURE}v{PICTURE}H0z"></path><path stroke="#000" transform="translate(0 .5)" d="{{0}}"></path></svg><span>{}</span></p>"##,
        t!(locale, "code-qr-alt"),
        t!(locale, "code-qr")
    )
}

/// What was done, with the way back.
fn undo(context: Context<'_>, said: &str) -> String {
    let button = act("second", "undo", &t!(context.locale, "undo"));
    format!(r#"<div class="callout callout-ok take-back"><div class="callout-body"><p>{said}</p>{button}</div></div>"#)
}

fn who_line(label: &str) -> String {
    format!("<p>{label} {{0}}</p>")
}

/// The code and what can be done with it, the field for another one, the backup.
pub fn code(context: Context<'_>) -> String {
    let locale = context.locale;
    let send = format!(
        r##"<div class="share"><button type="button" class="button button-second" data-do="share" data-from="#code" data-title="{}" data-line="{}" data-path="{}">{}{}</button><button type="button" class="button button-second" data-do="copy" data-from="#code">{}</button>{}</div>"##,
        escape(&context.site.ward.site_name),
        t!(locale, "code-line"),
        code_link(locale),
        icon(context, "send"),
        t!(locale, "code-send"),
        t!(locale, "code-copy"),
        said(context, &t!(locale, "code-copied")),
    );
    let enter = format!(
        r#"<h2>{}</h2><p>{}</p><label class="field">{}<textarea id="entered" data-field="" rows="2" autocomplete="off" autocapitalize="characters" spellcheck="false"></textarea></label>{}"#,
        t!(locale, "code-enter-title"),
        t!(locale, "code-enter-note"),
        t!(locale, "code-field"),
        act("primary", "look", &t!(locale, "code-look")),
    );
    let backup = format!(
        r##"<h2>{}</h2><p>{}</p>{PANEL_C}<div class="share"><button type="button" class="button button-second" data-do="copy" data-from="#backup">{}</button><button type="button" class="button button-second" data-do="save" data-from="#backup">{}</button><label class="button button-second file">{}<input type="file" class="visually-hidden" accept=".txt,text/plain" data-into="#entered" data-unread="{}"></label>{}</div>"##,
        t!(locale, "backup-title"),
        t!(locale, "backup-note"),
        t!(locale, "backup-copy"),
        t!(locale, "backup-save"),
        t!(locale, "backup-open"),
        t!(locale, "backup-unread"),
        said(context, &t!(locale, "backup-copied")),
    );
    format!(r#"<div class="panels needs-app">{PANEL_A}{send}{enter}{PANEL_B}{backup}</div>{}"#, without_app(context))
}

/// The people, the field for a new one, and who has what.
pub fn family(context: Context<'_>) -> String {
    let locale = context.locale;
    format!(
        r#"<div class="panels family needs-app">{PANEL_A}<label class="field">{}<input type="text" id="nickname" data-field="" autocomplete="off" maxlength="{MAX_NAME}"></label>{PANEL_B}{}{PANEL_C}</div>{}"#,
        t!(locale, "family-field"),
        act("primary", "add", &t!(locale, "family-add")),
        without_app(context)
    )
}

/// Says why nothing can be done here.
fn without_app(context: Context<'_>) -> String {
    format!(r#"<p class="without-app">{}</p>"#, t!(context.locale, "panel-without-app"))
}

/// The line that says how copying went.
fn said(context: Context<'_>, copied: &str) -> String {
    format!(r#"<p role="status" data-copied="{copied}" data-failed="{}"></p>"#, t!(context.locale, "copy-failed"))
}

#[cfg(test)]
mod tests {
    use crate::panels::{PIECES, Piece};

    /// Both pages read lists of reasons by the place of the first.
    #[test]
    fn reasons_stand_in_the_order_of_their_kinds() {
        use crate::code::Refusal;
        use crate::profiles::NameRefused;
        let codes = [Refusal::Length, Refusal::Symbol, Refusal::Check, Refusal::Newer];
        let pieces = [Piece::Length, Piece::Symbol, Piece::Check, Piece::Newer];
        assert!(codes.into_iter().zip(pieces).all(|(code, piece)| Piece::Length as usize + code as usize == piece as usize));
        let names = [NameRefused::Empty, NameRefused::Taken, NameRefused::Number, NameRefused::Full];
        let pieces = [Piece::Empty, Piece::Taken, Piece::Number, Piece::NoRoom];
        assert!(names.into_iter().zip(pieces).all(|(name, piece)| Piece::Empty as usize + name as usize == piece as usize));
        assert_eq!(Piece::Todo as usize, Piece::Done as usize + 2);
        let lists = [Piece::CodeHas, Piece::PhoneHas, Piece::New, Piece::People];
        assert!(lists.into_iter().enumerate().all(|(i, piece)| Piece::CodeHas as usize + i == piece as usize));
        assert_eq!((Piece::Na as usize, PIECES), (Piece::Line as usize + 1, 34));
    }
}
