//! The link check over the real lists: cases written by hand, properties, and hostile texts. The parser here is the `url`
//! crate; tests/e2e runs the same cases over the browser's own.

mod common;
#[path = "common/link_cases.rs"]
mod link_cases;

use common::html::Page as Html;
use congdanso::link_check::{Engine, Tables, Verdict, look, report};
use congdanso::model::Body;
use congdanso::page::{Locale, Page};
use congdanso::site::compose::{self, Context};
use congdanso::site::formats::{Host, HostKind, HostsFile};
use congdanso::site::link_rules;
use congdanso::site::{assets, check};
use link_cases::Case;
use proptest::prelude::*;
use regex::Regex;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::HashMap;
use std::fs;
use std::sync::LazyLock;

thread_local! {
    /// Every pattern is compiled once: a browser is quick at it, a debug build of `regex` is not.
    static PATTERNS: RefCell<HashMap<String, Regex>> = RefCell::default();
}

/// What stands for the browser.
const ENGINE: Engine = Engine {
    parse: |text| url::Url::parse(text).ok().map(String::from),
    replace: |text, pattern, with| {
        PATTERNS.with_borrow_mut(|known| {
            if !known.contains_key(pattern) {
                known.insert(pattern.to_owned(), link_rules::compiled(pattern));
            }
            known[pattern].replace_all(text, link_rules::groups(with)).into_owned()
        })
    },
};

/// What the built page knows and says, and the hosts it is made of.
static PAGE: LazyLock<(Tables<'static>, HostsFile)> = LazyLock::new(|| {
    let (site, problems) = check::check(common::root(), congdanso::site::day::Day::today());
    let site = site.unwrap_or_else(|| panic!("{problems:#?}"));
    let (assets, _) = assets::collect(common::root(), None).expect("the static files");
    let context = Context { site: &site, assets: &assets, locale: Locale::Vi };
    let Body::Article(page) = compose::page(context, &Page::LinkCheck).data.body else { panic!("no article") };
    let html = Html::read(&page.html.0);
    let text = html.elements.iter().find_map(|element| element.attr("data-tables")).expect("the tables");
    (Tables::read(text.leak()), site.hosts.clone())
});

/// What is said and shown of a text.
fn said(text: &str) -> (String, String) {
    report(text, &PAGE.0, ENGINE)
}

/// The listed hosts.
fn hosts() -> &'static [Host] {
    &PAGE.1.host
}

/// Verdict and host of every link of a text.
fn verdicts(text: &str) -> Vec<(Verdict, String)> {
    let mut all = Vec::new();
    look(text, &PAGE.0, ENGINE, &mut |judged| all.push((judged.verdict, judged.host)));
    all
}

fn cases() -> Vec<Case> {
    link_cases::read(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/link_cases.tsv"))
}

#[test]
fn every_case_gets_its_verdict() {
    let cases = cases();
    let mut wrong = Vec::new();
    for Case { text, verdict, host } in &cases {
        let got =
            verdicts(text).first().map_or((String::new(), String::new()), |(verdict, host)| (verdict.name().to_owned(), host.clone()));
        if got != (verdict.clone(), host.clone()) {
            wrong.push(format!("{text:?}: wanted {verdict} {host}, got {} {}", got.0, got.1));
        }
    }
    common::none(&wrong);
    let mut counts = BTreeMap::new();
    cases.iter().for_each(|case| *counts.entry(case.verdict.as_str()).or_insert(0) += 1);
    println!("{} cases: {counts:?}", cases.len());
    assert!(cases.len() >= 120 && counts.values().all(|count| *count >= 5), "{counts:?}");
}

/// Ways to write the same host.
fn same(host: &str) -> Vec<String> {
    vec![
        format!("https://{host}"),
        host.to_owned(),
        format!("https://{}", host.to_uppercase()),
        host.to_uppercase(),
        format!("https://{host}:443/"),
        format!("{host}:443"),
        format!("https://{host}."),
        format!("https://{host}./a/b?c=d#e"),
        format!("{host}/a"),
        format!("http://{host}/"),
        format!("Bà con vào {host} nhé"),
    ]
}

#[test]
fn every_listed_host_is_what_the_list_says() {
    let file = &PAGE.1;
    let listed = hosts().iter().map(|host| (host.host.as_str(), if host.kind == HostKind::State { Verdict::Real } else { Verdict::Known }));
    let fakes = file.lookalike.iter().map(|fake| (fake.host.as_str(), Verdict::Fake));
    let short = file.shortener.iter().map(|short| (short.host.as_str(), Verdict::Unlisted));
    let mut wrong = Vec::new();
    let mut count = 0;
    for (host, wanted) in listed.chain(fakes).chain(short) {
        for text in same(host) {
            count += 1;
            if verdicts(&text) != [(wanted, host.to_owned())] {
                wrong.push(format!("{text}: {:?}, wanted {wanted:?}", verdicts(&text)));
            }
        }
    }
    for host in hosts() {
        let below = format!("abc.{}", host.host);
        let well = verdicts(&below)[0].0 <= Verdict::Known;
        let marked = hosts().iter().any(|other| other.subdomains.is_some() && below.ends_with(&format!(".{}", other.host)));
        if well != marked {
            wrong.push(format!("{below}: {:?}", verdicts(&below)));
        }
    }
    common::none(&wrong);
    assert!(count > 1000, "{count}");
}

/// Whether a host may be called real: it is listed as the state's, or below one that is marked.
fn may_be_real(host: &str) -> bool {
    hosts().iter().any(|known| {
        known.kind == HostKind::State && (known.host == host || (known.subdomains.is_some() && host.ends_with(&format!(".{}", known.host))))
    })
}

/// Every host that a browser would go to for the text as a whole, and for its words, must be one that may be real.
fn nothing_false_is_real(text: &str) -> Result<(), TestCaseError> {
    for (verdict, host) in verdicts(text) {
        if verdict == Verdict::Real {
            prop_assert!(may_be_real(&host), "{text:?}: {host}");
        }
    }
    // A text that is one URL to a browser: its host decides. Stops at its end are the sentence's.
    if let Some(url) = url::Url::parse(text.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '*', '_'])).ok()
        && let host = url.host_str().unwrap_or("").to_owned()
        && !may_be_real(host.strip_suffix('.').unwrap_or(&host))
        && !text.trim().contains([
            ' ', '"', '<', '>', '«', '»', '“', '”', '`', '{', '}', '|', '^', '\u{a0}', '\u{3000}', '\u{2028}', '\u{2029}', '\t', '\n', '\r',
        ])
        && !text.contains(",http")
        && !text.contains(";http")
        && !text.starts_with(|c: char| !c.is_ascii_alphabetic())
    {
        prop_assert!(verdicts(text).iter().all(|(verdict, _)| *verdict != Verdict::Real), "{text:?} leads to {host}");
    }
    // And what is shown never leads to the link, whatever was pasted.
    let (_, html) = said(text);
    prop_assert!(tags_are_ours(&html), "{text:?}: {html}");
    Ok(())
}

/// Whether HTML has only tags and attributes of our boxes, and links of our site and those of the words.
fn tags_are_ours(html: &str) -> bool {
    let text = |html: &str| {
        html.split('<').skip(1).all(|part| {
            let tag = part.split('>').next().unwrap_or("");
            let name = tag.trim_start_matches('/').split(' ').next().unwrap_or("");
            let known = ["div", "p", "svg", "path", "circle", "strong", "b", "a", "wbr", "ul", "li", "span"].contains(&name);
            let href = tag.split("href=\"").nth(1).map(|rest| rest.split('"').next().unwrap_or(""));
            known && !tag.contains(" on") && href.is_none_or(|href| href.starts_with('/'))
        })
    };
    text(html)
}

/// Texts that are nearly links to true hosts.
fn near_links() -> impl Strategy<Value = String> {
    let hosts: Vec<String> = hosts().iter().map(|host| host.host.clone()).collect();
    let host = prop::sample::select(hosts);
    let glue = prop::sample::select(vec![
        "", ".", "-", "@", ":", "/", "\\", "?", "#", "%2e", "%40", "%2f", "。", "\t", "\n", " ", "\u{200b}", "\u{202e}", "\u{ad}", ":443",
        ":80", ":@", "//", "://", "..", ",", ";", "\"", "<", "'", "[", "]", "xn--", "é", "о", "1",
    ]);
    let scheme = prop::sample::select(vec![
        "",
        "https://",
        "http://",
        "HTTPS:\\\\",
        "https:",
        "javascript:",
        "intent://",
        "//",
        "ht\ntps://",
        "https://https://",
        "data:",
    ]);
    let piece = prop_oneof![host.clone(), "[a-z0-9.@:/-]{0,12}".prop_map(|s| s), Just("evil.com".to_owned()), ".{0,4}".prop_map(|s| s)];
    (scheme, piece.clone(), glue.clone(), piece.clone(), glue, piece).prop_map(|(scheme, a, x, b, y, c)| format!("{scheme}{a}{x}{b}{y}{c}"))
}

/// A listed host with one letter exchanged, lost or doubled.
fn mutated() -> impl Strategy<Value = (String, String)> {
    let hosts: Vec<String> = hosts().iter().filter(|host| host.kind == HostKind::State).map(|host| host.host.clone()).collect();
    (prop::sample::select(hosts), any::<prop::sample::Index>(), "[a-z0-9.-]", 0..3u8).prop_map(|(host, at, letter, how)| {
        let at = at.index(host.len());
        let (front, behind) = (&host[..at], &host[at + 1..]);
        let changed = match how {
            0 => format!("{front}{behind}"),
            1 => format!("{front}{letter}{behind}"),
            _ => format!("{front}{letter}{}", &host[at..]),
        };
        (host, changed)
    })
}

/// How many cases a property gets: `LINK_CASES`, for the long run.
fn config() -> ProptestConfig {
    let cases = std::env::var("LINK_CASES").ok().and_then(|count| count.parse().ok()).unwrap_or(500);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nothing_near_a_true_host_is_real(text in near_links()) {
        nothing_false_is_real(&text)?;
    }

    #[test]
    fn no_text_is_a_panic(text in any::<String>()) {
        nothing_false_is_real(&text)?;
    }

    #[test]
    fn a_changed_host_is_another((host, changed) in mutated()) {
        prop_assume!(host != changed);
        nothing_false_is_real(&format!("https://{changed}/"))?;
        nothing_false_is_real(&changed)?;
    }
}

/// What stands in a message, escaped, and a scam is told.
#[test]
fn scams_are_known_by_their_words() {
    let ids = |text: &str| -> Vec<String> {
        let html = said(text).1;
        html.split("data-scam=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or("").to_owned()).collect()
    };
    let cases = fs::read_to_string(common::root().join("tests/scam_cases.tsv")).expect("the cases");
    let mut wrong = Vec::new();
    for line in cases.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (wanted, text) = line.split_once('\t').unwrap_or_else(|| panic!("«{line}»"));
        let got = ids(text);
        if got.join(" ") != wanted {
            wrong.push(format!("{text}: wanted «{wanted}», got «{}»", got.join(" ")));
        }
    }
    common::none(&wrong);
}

/// What decides is bold: the whole host of a listed one, what somebody has bought of any other.
#[test]
fn who_owns_a_host_stands_out() {
    for (link, owner) in [
        ("https://dichvucong.gov.vn.evil.com/x", "evil.com"),
        ("https://dichvucong.gov.vn/x", "dichvucong.gov.vn"),
        ("https://d1chvucong.gov.vn", "d1chvucong.gov.vn"),
        ("https://a.b.evil.com.vn/", "evil.com.vn"),
        ("https://com.vn/", "com.vn"),
        ("https://abc.def.vn/", "def.vn"),
        ("http://203.0.113.7/", "203.0.113.7"),
        ("http://[2001:db8::1]/", "[2001:db8::1]"),
        ("https://localhost/", "localhost"),
    ] {
        let html = said(link).1.replace("<wbr>", "");
        assert!(html.contains(&format!("<strong>{owner}</strong>")), "{link}: {html}");
    }
}

#[test]
fn what_was_pasted_is_escaped() {
    for hostile in [
        "https://evil.com/<img src=x onerror=alert(1)>",
        "https://evil.com/'\"onmouseover='alert(1)",
        "https://<b>evil</b>.com",
        "javascript:alert('<script>')",
        "https://a&lt;b.com",
        "<script>alert(1)</script> evil.com",
        "evil.com/{host}{why}",
        "https://evil.com:99999/<b>",
    ] {
        let (_, html) = said(hostile);
        assert!(tags_are_ours(&html), "{hostile}: {html}");
        assert!(!html.contains("<script") && !html.contains("<img"), "{hostile}: {html}");
    }
    assert!(said("javascript:alert('x').y").1.contains("alert(&#39;x&#39;)"));
}

#[test]
fn every_text_gets_words() {
    let said = |text: &str| said(text);
    let (empty, nothing) = said(" \n");
    assert!(empty.contains("trống") && nothing.is_empty());
    assert!(said("Xin chào bà con").0.contains("Không thấy link"));
    let many: String = (0..20).map(|i| format!("https://trang{i}.example/ ")).collect();
    let (words, html) = said(&many);
    assert!(words.contains("20 link") && html.matches("data-verdict").count() == 20, "{words}");
    // The same link twice is one; the worst stands first.
    let (_, html) = said("dichvucong.gov.vn và dichvucong-gov.vn và dichvucong.gov.vn");
    let order: Vec<&str> = html.split("data-verdict=\"").skip(1).map(|rest| rest.split('"').next().unwrap_or("")).collect();
    assert_eq!(order, ["fake", "real"]);
    // Every reason and every box has words, and none keeps a blank.
    for (table, lines) in [(PAGE.0.boxes, 4), (PAGE.0.reasons, 20), (PAGE.0.summaries, 7)] {
        assert_eq!(table.lines().filter(|line| !line.is_empty()).count(), lines, "{table}");
    }
    for Case { text, .. } in cases() {
        let (words, html) = said(&text);
        assert!(!words.is_empty() && !words.contains('{'), "{text}: {words}");
        assert!(!html.replace(&text, "").contains("{why}") && !html.contains("{address}"), "{text}: {html}");
    }
}

/// A few hundred raw texts, the same in every run: pieces of hosts and of tricks in a row. Broken Punycode (`xn--` and
/// nothing behind) is not among them: Chromium opens it, the `url` crate refuses it; neither way it is ever real.
fn raw_texts() -> Vec<String> {
    const PIECES: [&str; 40] = [
        "https://",
        "http://",
        "HTTPS:",
        "//",
        "javascript:",
        "intent://",
        "dichvucong.gov.vn",
        "vneid.gov.vn",
        "zalo.me",
        "evil.com",
        "dichvucong",
        "gov.vn",
        "vneid",
        "bit.ly",
        ".",
        "-",
        "@",
        ":",
        "/",
        "\\",
        "?",
        "#",
        "%2e",
        "%40",
        "。",
        "\t",
        "\n",
        " ",
        "\u{200b}",
        "\u{202e}",
        "\u{ad}",
        ":443",
        ":8080",
        "xn--vnid-w4d.",
        "é",
        "о",
        "1",
        ".apk",
        "\"",
        ",",
    ];
    // Numerical Recipes' generator: enough for a mixture, and the same everywhere.
    let mut seed = 20_261_124u32;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    (0..400).map(|_| (0..3 + next(6)).map(|_| PIECES[next(PIECES.len())]).collect()).collect()
}

/// tests/link_parity.tsv holds what the crates make of raw texts; tests/e2e compares it with what a browser makes of them.
/// After a wanted change: `UPDATE_LINK_PARITY=1 cargo test --locked --test link_check raw`.
#[test]
fn raw_texts_are_judged_as_before() {
    let lines: Vec<String> = raw_texts()
        .iter()
        .map(|text| {
            // By verdict, the worst first, each once: as they are shown.
            let mut all = verdicts(text);
            all.sort_by_key(|(verdict, _)| std::cmp::Reverse(*verdict));
            let shown: Vec<String> = all.iter().map(|(verdict, host)| format!("{} {host}", verdict.name())).collect();
            format!("{}\t{}", serde_json::to_string(text).expect("a text"), shown.join("; "))
        })
        .collect();
    let path = common::root().join("tests/link_parity.tsv");
    let text = lines.join("\n") + "\n";
    if std::env::var_os("UPDATE_LINK_PARITY").is_some() {
        fs::write(&path, &text).expect("writing");
    }
    assert_eq!(fs::read_to_string(&path).unwrap_or_default(), text);
}
