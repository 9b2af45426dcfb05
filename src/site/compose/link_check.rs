//! `/kiem-tra-link/`: what is known of hosts and scams as the page's tables, and the words.

use super::texts::text_part;
use super::{Context, Part, article};
use crate::link_check::{Reason, Verdict, kind};
use crate::page::{Locale, Page};
use crate::site::content::Site;
use crate::site::formats::{HostKind, Pattern};
use crate::site::i18n::t;
use crate::site::markdown::escape;
use crate::site::text::Text;
use crate::site::views::link_check as view;
use crate::site::{jsonld, lookalikes};

/// Ends of names that make a word a link where it stands without `https://`: those of Viet Nam and its neighbours, the old
/// ones, and the cheap ones that spam is known for. With
/// `https://` any end is a link, and so are those of listed hosts.
const TLDS: &str = " vn com net org info biz edu gov name pro mobi asia me io co ai app dev cc tv ws to ly gl gd im la us uk eu de fr ru cn hk tw jp kr sg th kh my id in au ca top xyz site online shop store club vip link live icu buzz click work life world fun space website tech cloud one lol cfd sbs bond rest page win bet men date loan today support center help services zone press news blog tk ml ga gq cf pw zip mov ";

/// The page.
pub fn link_check(context: Context<'_>) -> Part {
    let (text, untranslated, title, description) = text_part(context, "kiem-tra-link");
    Part { body: article(view::page(context, text, &tables(context, text))), title, description, untranslated }
}

/// What is known of hosts and scams, and what is said: see [`crate::link_check::Tables`] for the form.
fn tables(context: Context<'_>, text: &Text) -> String {
    let locale = context.locale;
    let hosts = &context.site.hosts;
    let line = |cells: &[&str]| cells.iter().map(|cell| one_line(cell)).collect::<Vec<_>>().join("\t");
    let mut known = Vec::new();
    for host in &hosts.host {
        let letter = if host.kind == HostKind::State { kind::STATE } else { kind::KNOWN } as char;
        let letter = if host.subdomains.is_some() { letter.to_ascii_uppercase() } else { letter }.to_string();
        let help = host.help.as_ref().and_then(|help| help_page(context.site, help));
        let (href, label) = help.map_or_else(Default::default, |page| (context.path(&page), jsonld::name(context, &page)));
        let (owner, label) = (escape(&host.owner), escape(&label));
        known.push(line(&[&letter, &host.host, &owner, &host.names.join(" "), &href, &label]));
    }
    known.extend(hosts.lookalike.iter().map(|fake| line(&["f", &fake.host, &fake.of])));
    known.extend(hosts.shortener.iter().map(|short| line(&["r", &short.host])));
    let mut tlds = TLDS.to_owned();
    let listed = hosts.host.iter().map(|host| &host.host).chain(hosts.shortener.iter().map(|short| &short.host));
    for end in listed.filter_map(|host| host.rsplit('.').next()) {
        if !tlds.contains(&format!(" {end} ")) {
            tlds.push_str(&format!("{end} "));
        }
    }
    let scams = context.site.scams.pattern.iter().map(|pattern| {
        let all: Vec<String> = pattern.all.iter().map(|any| any.join("|")).collect();
        let title = if locale == Locale::Vi { &pattern.vi } else { &pattern.en };
        line(&[&address(context, pattern), &escape(title), &all.join("&"), &pattern.unless.join("|"), &pattern.id])
    });
    let summaries = [
        t!(locale, "check-said-real"),
        t!(locale, "check-said-known"),
        t!(locale, "check-said-unlisted"),
        t!(locale, "check-said-fake"),
        t!(locale, "check-said-empty"),
        t!(locale, "check-said-none"),
        t!(locale, "check-said-scam"),
    ];
    let lines = |lines: Vec<String>| lines.iter().map(|line| one_line(line)).collect::<Vec<_>>().join("\n");
    [
        known.join("\n"),
        format!(" {} ", hosts.harmless.join(" ")),
        lookalikes::table(),
        tlds,
        scams.collect::<Vec<_>>().join("\n"),
        lines(Verdict::ALL.map(|verdict| view::verdict(context, text, verdict)).into()),
        lines(Reason::IDS.map(|id| view::reason(context, text, id)).into()),
        lines(summaries.into()),
        one_line(&view::more(context)),
        one_line(&view::scam(context)),
        t!(locale, "check-state"),
    ]
    .join("\n\n")
}

/// A cell or line: tabs and line breaks stand only between them.
fn one_line(text: &str) -> String {
    text.replace(['\t', '\n'], " ")
}

/// The page that `help` of a host names.
pub fn help_page(site: &Site, help: &str) -> Option<Page> {
    match help.split_once(':')? {
        ("guide", slug) => site.guide(slug).map(|guide| Page::Guide(guide.slug.clone())),
        ("page", name) => Site::named_page(name),
        _ => None,
    }
}

/// Where a scam is explained.
fn address(context: Context<'_>, pattern: &Pattern) -> String {
    match (&pattern.scam, &pattern.guide) {
        (Some(scam), _) => format!("{}#{scam}", context.path(&Page::Scams)),
        (None, Some(slug)) => {
            let steps = context.site.guide(slug).map(|guide| &guide.facts.step);
            let n = pattern.step.as_ref().and_then(|id| steps?.iter().position(|step| step.id == *id));
            context.path(&n.map_or_else(|| Page::Guide(slug.clone()), |n| Page::Step(slug.clone(), n as u8 + 1)))
        }
        (None, None) => context.path(&Page::Scams),
    }
}
