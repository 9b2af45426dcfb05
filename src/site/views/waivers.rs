//! `/mien-giam/`: what must be in VNeID, and what then costs how much. The boxes work by style alone: no script, nothing
//! stored. The fee lines also stand on the guides concerned; both come from `waivers.toml`.

use super::evidence::{Evidence, evidence};
use super::{Dated, time};
use crate::page::{Locale, Page};
use crate::site::compose::Context;
use crate::site::content::Guide;
use crate::site::formats::{Fee, Grade, Paper, WaiversFile};
use crate::site::i18n::t;
use crate::site::markdown::{escape, keep_together};

/// What stands between the opening and the sections of the page.
pub fn middle(context: Context<'_>) -> String {
    let Context { site, locale, .. } = context;
    let waivers = &site.waivers;
    let rows: String = waivers.fee.iter().map(|fee| row(context, fee)).collect();
    let now = format!(
        r#"{}<h2>{}</h2><p>{}</p><ul class="card rows fees">{rows}</ul>"#,
        papers(context, &waivers.paper),
        t!(locale, "waiver-fees-title"),
        t!(locale, "waiver-fees-intro", until = time(waivers.valid_until))
    );
    let back = t!(locale, "waiver-back");
    Dated { from: Some(waivers.valid_from), until: Some(waivers.valid_until), now: &now, after: Some(&back) }.html(context)
}

/// Sources and dates, at the end of the page.
pub fn tail(context: Context<'_>) -> String {
    let WaiversFile { source, checked_on, next_review, .. } = &context.site.waivers;
    evidence(
        context,
        &Evidence { sources: source.iter().collect(), grade: Grade::Medium, checked_on: *checked_on, next_review: *next_review },
    )
}

/// The fee lines of a guide: those of the procedure it is about come before its own words on fees, all others after.
pub fn of_guide(context: Context<'_>, guide: &Guide) -> (String, String) {
    let (own, others) = fees_of(context, guide);
    let titles = own.len() > 1;
    // Where the guide is not translated, its words stand in a block of their language; these lines have the page's.
    let lang = match guide.words(context.locale).0 {
        language if language == context.locale => String::new(),
        _ => format!(r#" lang="{}""#, context.locale.tag()),
    };
    (lines(context, &own, titles, &lang), lines(context, &others, true, &lang))
}

/// The fees that a guide shows: those of the procedure it is about, and all others.
fn fees_of<'a>(context: Context<'a>, guide: &Guide) -> (Vec<&'a Fee>, Vec<&'a Fee>) {
    let own = guide.facts.procedures.first();
    let fees = context.site.waivers.fee.iter().filter(|fee| fee.guides.contains(&guide.slug));
    fees.partition(|fee| own.is_some() && fee.procedure.as_ref() == own)
}

fn lines(context: Context<'_>, fees: &[&Fee], titles: bool, lang: &str) -> String {
    if fees.is_empty() {
        return String::new();
    }
    let line = |fee: &&Fee| {
        let title = if titles {
            format!("<p><strong>{}</strong></p>", context.spoken(&context.locale.pick(&fee.vi, &fee.en).title))
        } else {
            String::new()
        };
        title + &normal(context, fee) + &dated(context, fee)
    };
    let more = format!(r#"<p><a href="{}">{}</a></p>"#, context.path(&Page::Waivers), t!(context.locale, "waiver-more"));
    format!(r#"<div class="waiver"{lang}>{}{more}</div>"#, fees.iter().map(line).collect::<String>())
}

/// The same lines for paper: plain sentences, which name the dates they hold until.
pub fn on_paper(context: Context<'_>, guide: &Guide) -> (Vec<String>, Vec<String>) {
    let (own, others) = fees_of(context, guide);
    let lines = |fees: &[&Fee], titles: bool| fees.iter().map(|fee| paper_line(context, fee, titles)).collect();
    (lines(&own, own.len() > 1), lines(&others, true))
}

/// «Sao y: Tại quầy: 2.000 đồng. Nay qua mạng: 0 đồng nếu có …, đến hết 28/02/2027.»
fn paper_line(context: Context<'_>, fee: &Fee, titled: bool) -> String {
    let locale = context.locale;
    let title = if titled { format!("{}:", context.text(&locale.pick(&fee.vi, &fee.en).title)) } else { String::new() };
    let half = match fee.half {
        true => format!("({})", t!(locale, "dates-until", until = context.site.waivers.half_until.spoken())),
        false => String::new(),
    };
    let normal = [amounts(context, fee, 1), half].join(" ").trim().to_owned();
    let normal = if normal.is_empty() { normal } else { format!("{normal}.") };
    let now = if fee.everybody { now(context, fee) } else { now_with_conditions(context, fee, context.site.waivers.valid_until.spoken()) };
    let line = [title, normal, without_tags(&now)].join(" ");
    keep_together(&line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// Words of one of the lines above; they hold no other markup than tags.
fn without_tags(html: &str) -> String {
    let mut text = String::new();
    for (i, piece) in html.split('<').enumerate() {
        text.push_str(if i == 0 { piece } else { piece.split_once('>').map_or("", |(_, text)| text) });
    }
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// What must be in VNeID, each with a box; a kind that nobody could read yet has none.
fn papers(context: Context<'_>, papers: &[Paper]) -> String {
    let locale = context.locale;
    let (known, unknown): (Vec<&Paper>, Vec<&Paper>) = papers.iter().partition(|paper| !paper.vi.is_empty());
    let boxes: String = known
        .iter()
        .map(|paper| {
            let name = context.spoken(locale.pick(&paper.vi, &paper.en));
            format!(
                r#"<input type="checkbox" class="box" id="co-{id}" autocomplete="off"><label for="co-{id}">{name}</label><p class="missing">{}</p>"#,
                t!(locale, "waiver-missing", link = guide_link(context, &paper.guide)),
                id = escape(&paper.id)
            )
        })
        .collect();
    let hidden: String = unknown
        .iter()
        .enumerate()
        .map(|(i, _)| format!(r#"<p class="unknown">{}</p>"#, t!(locale, "waiver-unknown", n = known.len() + i)))
        .collect();
    let all = if unknown.is_empty() { t!(locale, "waiver-all-known") } else { t!(locale, "waiver-all", n = unknown.len()) };
    format!(
        r#"<h2 id="da-co">{}</h2><p>{}</p><div class="checks" role="group" aria-labelledby="da-co">{boxes}{hidden}<div class="checks-result" role="status"><p class="some">{}</p><p class="all">{all}</p></div></div>"#,
        t!(locale, "waiver-check-title"),
        t!(locale, "waiver-check-intro"),
        t!(locale, "waiver-some")
    )
}

fn guide_link(context: Context<'_>, slug: &str) -> String {
    context.site.guide(slug).map_or_else(String::new, |guide| {
        let title = context.in_own_language(guide, &context.spoken(&guide.words(context.locale).1.title));
        format!(r#"<a href="{}">{title}</a>"#, context.path(&Page::Guide(slug.to_owned())))
    })
}

/// A procedure of the list: its name, what it costs, what it costs now.
fn row(context: Context<'_>, fee: &Fee) -> String {
    let locale = context.locale;
    let title = context.spoken(&locale.pick(&fee.vi, &fee.en).title);
    let title = match fee.guides.first() {
        Some(slug) => format!(r#"<a href="{}">{title}</a>"#, context.path(&Page::Guide(slug.clone()))),
        None => title,
    };
    let code = code(context, fee);
    let code =
        if code.is_empty() { String::new() } else { format!(r#"<p class="row-note">{}</p>"#, t!(locale, "waiver-code", code = code)) };
    let grade = match fee.grade {
        Grade::High => String::new(),
        Grade::Medium => format!(r#"<p class="row-note">{}</p>"#, t!(locale, "grade-medium")),
    };
    format!(r#"<li class="fee"><h3>{title}</h3>{code}{}<p>{}</p>{grade}</li>"#, normal(context, fee), now(context, fee))
}

/// The code as the portal shows it today; empty where it is hidden or unknown.
fn code(context: Context<'_>, fee: &Fee) -> String {
    let procedure = fee.procedure.as_ref().and_then(|name| context.site.portal.procedure.iter().find(|entry| entry.name == *name));
    procedure.map_or_else(|| fee.code.clone(), |entry| if entry.hide_code { String::new() } else { entry.code.clone() })
}

/// «Tại quầy: 20.000 đồng · Qua mạng: 10.000 đồng»; a halved fee names its end and what comes then.
fn normal(context: Context<'_>, fee: &Fee) -> String {
    let locale = context.locale;
    match amounts(context, fee, 1) {
        line if line.is_empty() && fee.everybody => String::new(),
        line if line.is_empty() => format!("<p>{}</p>", t!(locale, "waiver-no-amount")),
        line if fee.half => {
            let after = t!(locale, "waiver-double", amounts = amounts(context, fee, 2));
            Dated { from: None, until: Some(context.site.waivers.half_until), now: &format!("<p>{line}</p>"), after: Some(&after) }
                .html(context)
        }
        line => format!("<p>{line}</p>"),
    }
}

/// «Tại quầy: 20.000 đồng · Qua mạng: 10.000 đồng», so many times.
fn amounts(context: Context<'_>, fee: &Fee, times: u32) -> String {
    let locale = context.locale;
    let counter = fee.counter.map(|amount| t!(locale, "waiver-counter", amount = dong(locale, amount * times)));
    let online = fee.online.map(|amount| t!(locale, "waiver-online", amount = dong(locale, amount * times)));
    let rate = fee.rate.as_ref().map(|rate| t!(locale, "waiver-rate", rate = rate.clone()));
    counter.into_iter().chain(online).chain(rate).collect::<Vec<_>>().join(" · ")
}

/// «Nay qua mạng: 0 đồng»: in the list the conditions stand once, above it.
fn now(context: Context<'_>, fee: &Fee) -> String {
    let locale = context.locale;
    if fee.everybody {
        return t!(locale, "waiver-everybody", city = escape(&context.site.ward.city));
    }
    let extra = &locale.pick(&fee.vi, &fee.en).extra;
    let extra = if extra.is_empty() { String::new() } else { t!(locale, "waiver-extra-short", extra = context.spoken(extra)) };
    t!(locale, "waiver-now-short", amount = amount(locale, fee)) + &extra
}

/// «Nay qua mạng: 0 đồng nếu có VNeID mức 2 và đủ 05 loại giấy tờ, đến hết 28/02/2027», ending by itself.
fn dated(context: Context<'_>, fee: &Fee) -> String {
    let locale = context.locale;
    if fee.everybody {
        return format!("<p>{}</p>", now(context, fee));
    }
    let WaiversFile { valid_from, valid_until, .. } = context.site.waivers;
    let line = now_with_conditions(context, fee, time(valid_until));
    let back = t!(locale, "waiver-back");
    Dated { from: Some(valid_from), until: Some(valid_until), now: &format!("<p>{line}</p>"), after: Some(&back) }.html(context)
}

fn now_with_conditions(context: Context<'_>, fee: &Fee, until: String) -> String {
    let locale = context.locale;
    let extra = &locale.pick(&fee.vi, &fee.en).extra;
    let extra = if extra.is_empty() { String::new() } else { t!(locale, "waiver-extra", extra = context.spoken(extra)) };
    t!(locale, "waiver-now", amount = amount(locale, fee), extra = extra, until = until)
}

/// What is paid, or taken off, by those who fulfil the conditions.
fn amount(locale: Locale, fee: &Fee) -> String {
    let amount = match fee.now.strip_prefix('-') {
        Some(percent) => {
            let max = fee.max.map_or_else(String::new, |max| t!(locale, "waiver-max", amount = dong(locale, max)));
            format!("{}{max}", t!(locale, "waiver-less", percent = percent.to_owned()))
        }
        None => dong(locale, 0),
    };
    format!("<strong>{amount}</strong>")
}

/// An amount as people write it: `20.000 đồng`, kept on one line.
fn dong(locale: Locale, amount: u32) -> String {
    let digits = amount.to_string();
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    t!(locale, "dong", amount = grouped)
}
