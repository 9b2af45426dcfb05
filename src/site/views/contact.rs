//! Whom to call: the ward's own contacts where they are confirmed, then the public numbers.

use super::time;
use crate::site::compose::Context;
use crate::site::formats::{Cost, Grade, Hotline, HotlineGroup};
use crate::site::i18n::t;
use crate::site::links::dial;
use crate::site::markdown::escape;

/// Everything below the page's words.
pub fn tables(context: Context<'_>) -> String {
    let locale = context.locale;
    let groups = [
        (HotlineGroup::KhanCap, t!(locale, "hotlines-urgent")),
        (HotlineGroup::HoiDap, t!(locale, "hotlines-questions")),
        (HotlineGroup::BaoLuaDao, t!(locale, "hotlines-scams")),
    ];
    let tables: String = groups.into_iter().map(|(group, title)| table(context, group, &title)).collect();
    format!("{tables}<p>{}</p>{}", t!(locale, "hotlines-note"), ward(context))
}

/// What the ward has confirmed; nothing where it has not.
fn ward(context: Context<'_>) -> String {
    let Context { site, locale, .. } = context;
    let ward = &site.ward;
    let rows = [
        (t!(locale, "ward-phone"), &ward.phone),
        (t!(locale, "ward-address"), &ward.address),
        (t!(locale, "ward-hours"), &ward.hours),
        (t!(locale, "ward-map"), &ward.map_note),
        (t!(locale, "ward-centre"), &ward.service_centre_address),
        (t!(locale, "ward-police"), &ward.police_address),
    ];
    let rows: String = rows
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(label, value)| {
            let value = if **value == ward.phone {
                format!(r#"<a class="tel" href="{}" rel="external">{}</a>"#, dial(value, false), escape(value))
            } else {
                escape(value)
            };
            format!("<dt>{label}</dt><dd>{value}</dd>")
        })
        .collect();
    let groups: String = site
        .neighbourhoods
        .iter()
        .filter(|place| !place.zalo.is_empty())
        .map(|place| {
            format!(r#"<li><a href="{}" target="_blank" rel="noopener noreferrer">{}</a></li>"#, escape(&place.zalo), escape(&place.name))
        })
        .collect();
    let rows = if rows.is_empty() {
        format!("<p>{}</p>", t!(locale, "ward-unconfirmed"))
    } else {
        format!(r#"<h2>{}</h2><dl class="changes">{rows}</dl>"#, escape(&ward.team))
    };
    let groups = if groups.is_empty() { String::new() } else { format!("<h2>{}</h2><ul>{groups}</ul>", t!(locale, "zalo-groups")) };
    format!("{rows}{groups}")
}

fn table(context: Context<'_>, group: HotlineGroup, title: &str) -> String {
    let Context { site, locale, .. } = context;
    let rows: String = site.hotlines.iter().filter(|hotline| hotline.group == group).map(|hotline| line(context, hotline)).collect();
    if rows.is_empty() {
        return String::new();
    }
    format!(
        r#"<h2>{title}</h2><table class="hotlines"><thead><tr><th scope="col">{}</th><th scope="col">{}</th></tr></thead><tbody>{rows}</tbody></table>"#,
        t!(locale, "hotlines-number"),
        t!(locale, "hotlines-when")
    )
}

/// The id of a number's line.
pub fn anchor(hotline: &Hotline) -> String {
    format!("so-{}", hotline.id)
}

fn line(context: Context<'_>, hotline: &Hotline) -> String {
    let locale = context.locale;
    let words = locale.pick(&hotline.vi, &hotline.en);
    let cost = match hotline.cost {
        Cost::Free => t!(locale, "cost-free"),
        Cost::Charged => t!(locale, "cost-charged"),
        Cost::Operator => t!(locale, "cost-operator"),
    };
    let kind = if hotline.sms { format!(" {}", t!(locale, "by-sms")) } else { String::new() };
    let grade = if hotline.grade == Grade::Medium { format!(" {}", t!(locale, "link-medium")) } else { String::new() };
    format!(
        r#"<tr id="{}"><th scope="row"><a class="tel" href="{}" rel="external">{}</a>{kind}</th><td><strong>{}</strong><br>{}<br><span class="meta">{cost}. {}{grade}</span></td></tr>"#,
        escape(&anchor(hotline)),
        dial(&hotline.number, hotline.sms),
        escape(&hotline.display),
        context.spoken(&words.title),
        context.spoken(&words.when),
        t!(locale, "evidence-day", day = time(hotline.evidence))
    )
}
