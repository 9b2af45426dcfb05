//! `/kiem-tra-link/`: what is known of hosts and scams as the page's tables, and the words.

use super::texts::text_part;
use super::{Context, Part, article};
use crate::link_check::{Reason, Verdict};
use crate::page::Page;
use crate::site::content::Site;
use crate::site::formats::Pattern;
use crate::site::i18n::t;
use crate::site::jsonld;
use crate::site::link_rules::{self, Rules};
use crate::site::markdown::escape;
use crate::site::text::Text;
use crate::site::views::link_check as view;

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
        let help = host.help.as_ref().and_then(|help| help_page(context.site, help));
        let (href, label) = help.map_or_else(Default::default, |page| (context.path(&page), jsonld::name(context, &page)));
        known.push(line(&[&host.host, &escape(&host.owner), &href, &escape(&label)]));
    }
    let scams = context.site.scams.pattern.iter().map(|pattern| {
        let title = locale.pick(&pattern.vi, &pattern.en);
        let mut cells = vec![address(context, pattern), escape(title), pattern.id.clone(), link_rules::phrases(&pattern.unless)];
        cells.extend(pattern.all.iter().map(|any| link_rules::phrases(any)));
        cells.join("\t")
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
    let rules = |rules: Rules| rules.into_iter().map(|(pattern, with)| format!("{pattern}\t{with}")).collect::<Vec<_>>().join("\n");
    [
        rules(link_rules::find(hosts)),
        rules(link_rules::plain_rules()),
        rules(link_rules::shapes(hosts)),
        rules(link_rules::split_rules()),
        rules(link_rules::judge_rules(hosts)),
        rules(link_rules::note_rules()),
        rules(link_rules::owned_rules()),
        known.join("\n"),
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
