//! Rules that leave only the links of a text, as people paste it: with and without `https://`, in brackets, broken by a
//! line. In the end each link stands between two `␞`, behind `␟`, or `␟␠` if it could be an e-mail address.

use super::{Rules, literal};
use crate::site::formats::HostsFile;
use std::collections::BTreeSet;

/// Ends of names that make a word a link where it stands without `https://`: those of Viet Nam and its neighbours, the old
/// ones, and the cheap ones that spam is known for; listed hosts add theirs. With `https://` any end is a link.
const TLDS: &str = "vn com net org info biz edu gov name pro mobi asia me io co ai app dev cc tv ws to ly gl gd im la us uk eu de fr ru cn hk tw jp kr sg th kh my id in au ca top xyz site online shop store club vip link live icu buzz click work life world fun space website tech cloud one lol cfd sbs bond rest page win bet men date loan today support center help services zone press news blog tk ml ga gq cf pw zip mov";
/// Where a link begins that says its scheme: with slashes, or one that works without.
const SCHEME: &str = "(?:https?:|javascript:|data:|intent:|vbscript:|file:|blob:|[a-z][a-z0-9+-]*:[/][/])";

/// The rules. A text comes with a space before and behind it.
pub fn find(hosts: &HostsFile) -> Rules {
    let ends: BTreeSet<&str> = hosts
        .host
        .iter()
        .map(|host| &host.host)
        .chain(hosts.shortener.iter().map(|short| &short.host))
        .filter_map(|host| host.rsplit('.').next())
        .chain(TLDS.split(' '))
        .collect();
    let end = format!("(?:[.]|%2e)(?:{}|xn--[a-z0-9-]+)[.]?(?::[0-9]*)?", ends.into_iter().collect::<Vec<_>>().join("|"));
    let names: Vec<String> = hosts.host.iter().flat_map(|host| &host.names).map(|name| literal(name)).collect();
    let names = names.join("|");
    // What S, E, N, L stand for below: a scheme, an end with a port, a letter of a host, one of a path.
    let rule = |pattern: &str, with: &str| {
        let pattern = pattern
            .replace("{S}", SCHEME)
            .replace("{E}", &end)
            .replace("{N}", "[^␞␟:/?#@\\\\]")
            .replace("{P}", "[/?#\\\\][^␞]*")
            .replace("{names}", &names);
        (pattern, with.to_owned())
    };
    let mut rules = vec![
        // Our own marks.
        rule("[␞␟␠␡]", ""),
        // Marks without a shape that browsers leave out of a host (UTS 46: ignored), and those that they refuse: joiners,
        // and what turns the direction of reading.
        rule("[\\u00ad\\u200b\\u2060\\ufeff\\ufe00-\\ufe0f]", ""),
        rule("[\\u200c-\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u061c\\u180e\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f]", "␡"),
        // One form of spaces, quotation marks, dots.
        rule("[\\u00a0\\u3000\\u2028\\u2029]", " "),
        rule("[«»“”]", "\""),
        rule("[‘’]", "'"),
        rule("[…–—•]", "!"),
        rule("[。．｡]", "."),
        // A browser overlooks tabs and line breaks inside a link, so one that goes on behind them is read as one: behind an
        // «@», without a dot so far, before a mark that begins no word; behind a tab in any case, and what stands there may
        // also be a link of its own.
        rule("({S}[^ \\t\\n\\r]*@)[\\t\\n\\r]+", "$1"),
        rule("({S}[/\\\\]*[^ \\t\\n\\r./?#\\\\]*)[\\t\\n\\r]+", "$1"),
    ];
    for _ in 0..3 {
        rules.push(rule("({S}[^ \\t\\n\\r]*)[\\t\\n\\r]+([.@:\\\\%][^ \\t\\n\\r])", "$1$2"));
    }
    rules.extend([
        rule("({S}[^ \\t\\n\\r]*)\\t+([^ \\t\\n\\r:]+)([ \\t\\n\\r])", "$1$2 $2$3"),
        // Words.
        rule("[ \\t\\n\\r]+", "␞␞"),
        // A text of one word with dots is meant as a link, whatever its end.
        rule("^␞+([^␞:/@]+[.][a-z][a-z]+)␞+$", "␞https://$1␞"),
        // Behind «"», «<» and their like a new word begins; but a browser reads on to the last «@».
        rule("([^␞]*)[\"<>{}|^`]+([^␞]*@)", "$1%22$2"),
        rule("([^␞]*)[\"<>{}|^`]+([^␞]*@)", "$1%22$2"),
        rule("[\"<>{}|^`]+", "␞␞"),
        rule("[,;](https?:)", "␞␞$1"),
        // What stands around a link and is not of it; «Xem:https://…».
        rule("␞[-.,;:!?()'*_@#=/\\\\␡\\[\\]]+", "␞"),
        rule("[.,;:!?)'*_\\]␡]+␞", "␞"),
        rule("␞[^␞/?#@.]*[^␞/?#@.a-z0-9+-](https?:)", "␞$1"),
        rule("␞[^␞/?#@.:]+(https?:[/][/])", "␞$1"),
        // Links that say their scheme; addresses for mail; names whose end is a known one; those with a path; those with a
        // name that only a listed host carries; numbers of four parts (amounts have their zeros: «1.000.000.000»).
        rule("␞({S}[^␞]*)␞", "␞␟$1␞"),
        rule("␞([^␞␟/?#\\\\]*@{N}+{E})␞", "␞␟␠https://$1␞"),
        rule("␞((?:[^␞␟/?#\\\\]*@)?{N}+{E}(?:{P})?)␞", "␞␟https://$1␞"),
        rule("␞({N}+[.][a-z][a-z]+(?::[0-9]+)?{P})␞", "␞␟https://$1␞"),
        rule("␞((?:[0-9]|[1-9][0-9]+)(?:[.](?:[0-9]|[1-9][0-9]+)){3}(?::[0-9]+)?(?:{P})?)␞", "␞␟https://$1␞"),
        rule("␞[^␞␟]*?(https?:[^␞]+)␞", "␞␟$1␞"),
    ]);
    if !names.is_empty() {
        rules.push(rule("␞({N}*(?:{names}){N}*[.][a-z][a-z]+)␞", "␞␟https://$1␞"));
    }
    rules
}
