//! Pages and their URLs. **The only place that builds or reads a URL of this site.**
//!
//! Every page is a folder with a trailing slash (`/huong-dan/dang-ky-tam-tru/`), but for the 404 page, which static
//! hosts want as `/404.html`. Vietnamese stands at the root, English under `/en/` with the same slugs.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The language of a page's interface. It comes from the path and never changes during a page load.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// Vietnamese, at `/…`.
    #[default]
    Vi,
    /// English, at `/en/…`.
    En,
}

impl Locale {
    /// Both languages, the main one first.
    pub const ALL: [Locale; 2] = [Locale::Vi, Locale::En];

    /// The BCP 47 tag: `vi` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Locale::Vi => "vi",
            Locale::En => "en",
        }
    }

    /// What stands before every path of this language: `""` or `"/en"`.
    pub const fn base(self) -> &'static str {
        match self {
            Locale::Vi => "",
            Locale::En => "/en",
        }
    }

    /// What is said in this language, of what is said in both.
    #[inline]
    pub fn pick<T>(self, vi: T, en: T) -> T {
        match self {
            Locale::Vi => vi,
            Locale::En => en,
        }
    }

    /// The other language, for the switch.
    pub const fn other(self) -> Locale {
        match self {
            Locale::Vi => Locale::En,
            Locale::En => Locale::Vi,
        }
    }
}

/// One page of the site, whatever its language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    /// `/`
    Home,
    /// `/huong-dan/`: all guides.
    Guides,
    /// `/chu-de/<slug>/`: the guides of one life need.
    Topic(String),
    /// `/huong-dan/<slug>/`: a guide with everything open.
    Guide(String),
    /// `/huong-dan/<slug>/buoc-<n>/`: one step of a guide; `n` counts from 1.
    Step(String, u8),
    /// `/huong-dan/<slug>/to-roi/`: the guide on a sheet of paper.
    Handout(String),
    /// `/cong-dan-so/`: the digital-citizen checklist.
    Checklist,
    /// `/cong-dan-so/in/`: the checklist on paper.
    PrintChecklist,
    /// `/dich-vu/`: deep links into the national portal, by group.
    Services,
    /// `/dich-vu/<slug>/`: one group of them.
    ServiceGroup(String),
    /// `/lien-he/`: whom to call.
    Contact,
    /// `/tro-nang/`: text size, theme, motion; accessibility statement.
    Settings,
    /// `/gioi-thieu/`
    About,
    /// `/rieng-tu/`
    Privacy,
    /// `/co-gi-moi/`: dated changes of the content.
    Changes,
    /// `/lua-dao/`: current scams and a self-test.
    Scams,
    /// `/kiem-tra-link/`: whether a link leads where it pretends to; also takes what phones share (`?text=`).
    LinkCheck,
    /// `/mien-giam/`: fees that fall away for digital citizens.
    Waivers,
    /// `/chinh-sach/`: policies, explained.
    Policies,
    /// `/chinh-sach/<slug>/`
    Policy(String),
    /// `/buoi-huong-dan/`: lesson plans.
    Lessons,
    /// `/buoi-huong-dan/<slug>/`
    Lesson(String),
    /// `/tu-kho/`: hard words.
    Glossary,
    /// `/cai-dat/`: what is kept offline; putting the site on the home screen.
    Install,
    /// `/mo-bang-trinh-duyet/`: the way out of a chat app's browser.
    Browser,
    /// `/to-cong-nghe-so/`: messages, links and codes for the team.
    Kit,
    /// `/tim/`: search; what is looked for stands behind it ([`query_for`]).
    Search,
    /// `/to-cong-nghe-so/ap-phich/`: a poster for the notice board.
    Poster,
    /// `/bat-dau/`: what to do first; the first question.
    Start,
    /// `/bat-dau/<id>/`: another question, or what came of the answers.
    StartAt(String),
    /// `/ma-tien-do/`: the progress code, shown and entered; full backup.
    Code,
    /// `/giup-nguoi-than/`: the people of this phone.
    Family,
    /// `/mat-mang/`: shown without a network.
    Offline,
    /// `/404.html`
    NotFound,
}

/// The pages whose path holds no slug.
const FIXED: [(Page, &str); 25] = [
    (Page::Home, "/"),
    (Page::Guides, "/huong-dan/"),
    (Page::Checklist, "/cong-dan-so/"),
    (Page::PrintChecklist, "/cong-dan-so/in/"),
    (Page::Services, "/dich-vu/"),
    (Page::Contact, "/lien-he/"),
    (Page::Settings, "/tro-nang/"),
    (Page::About, "/gioi-thieu/"),
    (Page::Privacy, "/rieng-tu/"),
    (Page::Changes, "/co-gi-moi/"),
    (Page::Scams, "/lua-dao/"),
    (Page::LinkCheck, "/kiem-tra-link/"),
    (Page::Waivers, "/mien-giam/"),
    (Page::Policies, "/chinh-sach/"),
    (Page::Lessons, "/buoi-huong-dan/"),
    (Page::Glossary, "/tu-kho/"),
    (Page::Install, "/cai-dat/"),
    (Page::Browser, "/mo-bang-trinh-duyet/"),
    (Page::Kit, "/to-cong-nghe-so/"),
    (Page::Poster, "/to-cong-nghe-so/ap-phich/"),
    (Page::Search, "/tim/"),
    (Page::Start, "/bat-dau/"),
    (Page::Code, "/ma-tien-do/"),
    (Page::Family, "/giup-nguoi-than/"),
    (Page::Offline, "/mat-mang/"),
];

/// Most steps a guide may have; `buoc-13` is no page.
pub const MAX_STEPS: u8 = 12;

impl Page {
    /// The absolute path in a language, for an `href`: `/en/huong-dan/tra-cuu-ho-so/buoc-2/`.
    pub fn path(&self, locale: Locale) -> String {
        let rest = match self {
            Page::Topic(slug) => format!("/chu-de/{slug}/"),
            Page::Guide(slug) => format!("/huong-dan/{slug}/"),
            Page::Step(slug, n) => format!("/huong-dan/{slug}/buoc-{n}/"),
            Page::Handout(slug) => format!("/huong-dan/{slug}/to-roi/"),
            Page::ServiceGroup(slug) => format!("/dich-vu/{slug}/"),
            Page::Policy(slug) => format!("/chinh-sach/{slug}/"),
            Page::Lesson(slug) => format!("/buoi-huong-dan/{slug}/"),
            Page::StartAt(id) => format!("/bat-dau/{id}/"),
            Page::NotFound => "/404.html".to_owned(),
            fixed => FIXED.iter().find(|(page, _)| page == fixed).map_or("/", |(_, path)| path).to_owned(),
        };
        format!("{}{rest}", locale.base())
    }

    /// The page behind an absolute path, or `None` where there can be none. Says nothing of whether the slug exists.
    /// A missing trailing slash and a trailing `index.html` are forgiven, as static hosts forgive them.
    pub fn parse(path: &str) -> Option<(Locale, Page)> {
        let (locale, rest) = match path.strip_prefix("/en") {
            Some(rest) if rest.is_empty() || rest.starts_with('/') => (Locale::En, rest),
            _ => (Locale::Vi, path),
        };
        let rest = rest.strip_suffix("index.html").unwrap_or(rest);
        if rest == "/404.html" {
            return Some((locale, Page::NotFound));
        }
        let parts: Vec<&str> = rest.strip_prefix('/').unwrap_or(rest).trim_end_matches('/').split('/').collect();
        let page = match parts.as_slice() {
            ["chu-de", slug] => Page::Topic(checked(slug)?),
            ["huong-dan", slug] => Page::Guide(checked(slug)?),
            ["huong-dan", slug, "to-roi"] => Page::Handout(checked(slug)?),
            ["huong-dan", slug, step] => Page::Step(checked(slug)?, step_number(step)?),
            ["dich-vu", slug] => Page::ServiceGroup(checked(slug)?),
            ["chinh-sach", slug] => Page::Policy(checked(slug)?),
            ["buoi-huong-dan", slug] => Page::Lesson(checked(slug)?),
            ["bat-dau", id] => Page::StartAt(checked(id)?),
            fixed => FIXED.iter().find(|(_, path)| path.trim_matches('/').split('/').eq(fixed.iter().copied()))?.0.clone(),
        };
        Some((locale, page))
    }

    /// Where «Quay lại» leads without a history: one level up, and home at last.
    pub fn parent(&self) -> Page {
        match self {
            Page::Step(slug, _) | Page::Handout(slug) => Page::Guide(slug.clone()),
            Page::PrintChecklist => Page::Checklist,
            Page::Poster => Page::Kit,
            Page::Guide(_) => Page::Guides,
            Page::ServiceGroup(_) => Page::Services,
            Page::Policy(_) => Page::Policies,
            Page::Lesson(_) => Page::Lessons,
            Page::StartAt(_) => Page::Start,
            _ => Page::Home,
        }
    }

    /// Whether the browser may take this page over. The 404 and offline pages are served under foreign URLs.
    pub fn hydrates(&self) -> bool {
        !matches!(self, Page::NotFound | Page::Offline)
    }

    /// Whether the page is made to be printed. It says what another page says, on paper.
    pub fn is_paper(&self) -> bool {
        matches!(self, Page::Handout(_) | Page::PrintChecklist | Page::Poster)
    }

    /// Whether search engines may list the page: not what is served under foreign URLs, and not what repeats another
    /// page on paper.
    pub fn is_listed(&self) -> bool {
        self.hydrates() && !self.is_paper()
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path(Locale::Vi))
    }
}

/// Where a page's data lies, for client navigation: `<path>page.json`. Takes an absolute path of this site.
pub fn data_url(path: &str) -> String {
    format!("{}page.json", path)
}

/// The id of a checklist item's words on its page; with `#` before it, the link to it. Takes the item's id.
pub fn item_anchor(item: &str) -> String {
    ["viec-", item].concat()
}

/// The link that carries a progress code, up to the code itself. The code stands in the fragment: it is sent to nobody.
pub fn code_link(locale: Locale) -> String {
    format!("{}#t=", Page::Code.path(locale))
}

/// The progress code in a URL's `?…` or `#…`, where there is one: some apps drop fragments, so both are read.
pub fn code_in(part: &str) -> Option<&str> {
    part.get(1..)?.split('&').find_map(|field| field.strip_prefix("t="))
}

/// Where the empty page stands that the app fills from a page's data when there is no network.
pub fn shell_path(locale: Locale) -> String {
    format!("{}/offline/shell.html", locale.base())
}

/// The URL of a page with what is looked for on it: `/tim/?q=t%E1%BA%A1m`. `encoded` is percent-encoded.
pub fn query_for(path: &str, encoded: &str) -> String {
    if encoded.is_empty() { path.to_owned() } else { format!("{path}?q={encoded}") }
}

/// What is looked for, from the part of a URL that begins with `?`, still percent-encoded; empty if nothing is. Forms
/// write a space as `+`.
pub fn asked_in(query: &str) -> String {
    let value = query.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("q="));
    value.unwrap_or_default().replace('+', "%20")
}

/// Whether a slug is well formed: lower-case ASCII words and digits joined by single hyphens, at most 60 characters.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 60
        && text.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

fn checked(slug: &str) -> Option<String> {
    is_slug(slug).then(|| slug.to_owned())
}

fn step_number(part: &str) -> Option<u8> {
    let digits = part.strip_prefix("buoc-")?;
    let n: u8 = digits.parse().ok()?;
    ((1..=MAX_STEPS).contains(&n) && n.to_string() == digits).then_some(n)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pages() -> impl Strategy<Value = Page> {
        let slug = "[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}";
        prop_oneof![
            (0..FIXED.len()).prop_map(|i| FIXED[i].0.clone()),
            Just(Page::NotFound),
            slug.prop_map(Page::Topic),
            slug.prop_map(Page::Guide),
            slug.prop_map(Page::Handout),
            slug.prop_map(Page::ServiceGroup),
            slug.prop_map(Page::Policy),
            slug.prop_map(Page::Lesson),
            slug.prop_map(Page::StartAt),
            (slug, 1..=MAX_STEPS).prop_map(|(slug, n)| Page::Step(slug, n)),
        ]
    }

    proptest! {
        #[test]
        fn a_path_leads_back_to_its_page(page in pages(), english: bool) {
            let locale = if english { Locale::En } else { Locale::Vi };
            let path = page.path(locale);
            prop_assert_eq!(Page::parse(&path), Some((locale, page.clone())));
            if path.ends_with('/') {
                prop_assert_eq!(Page::parse(&format!("{path}index.html")), Some((locale, page)));
            }
        }

        #[test]
        fn any_text_is_read_without_a_panic(path in ".{0,80}") {
            if let Some((locale, page)) = Page::parse(&path) {
                prop_assert_eq!(Page::parse(&page.path(locale)), Some((locale, page)));
            }
        }
    }

    #[test]
    fn queries_of_forms_are_read() {
        assert_eq!(asked_in("?x=1&q=t%E1%BA%A1m+tr%C3%BA&y"), "t%E1%BA%A1m%20tr%C3%BA");
        assert_eq!((asked_in("").as_str(), asked_in("?qq=1").as_str()), ("", ""));
        assert_eq!(asked_in(query_for("/tim/", "a%20b").strip_prefix("/tim/").unwrap()), "a%20b");
        assert_eq!(query_for("/tim/", ""), "/tim/");
    }

    #[test]
    fn a_code_travels_in_the_fragment_or_in_the_query() {
        let link = format!("{}12100021", code_link(Locale::En));
        assert_eq!(link, "/en/ma-tien-do/#t=12100021");
        let (_, fragment) = link.split_at(link.find('#').unwrap());
        for part in [fragment, "?t=12100021", "?fbclid=x&t=12100021", "#t=12100021&x=1"] {
            assert_eq!(code_in(part), Some("12100021"), "{part}");
        }
        for part in ["", "#", "#xong", "?at=1"] {
            assert_eq!(code_in(part), None, "{part}");
        }
    }

    #[test]
    fn english_is_a_whole_folder_name() {
        assert_eq!(Page::parse("/en/"), Some((Locale::En, Page::Home)));
        assert_eq!(Page::parse("/enough/"), None);
    }

    #[test]
    fn step_numbers_are_canonical() {
        for bad in ["/huong-dan/x/buoc-0/", "/huong-dan/x/buoc-01/", "/huong-dan/x/buoc-13/", "/huong-dan/x/buoc-/", "/huong-dan/X/"] {
            assert_eq!(Page::parse(bad), None, "{bad}");
        }
    }
}
