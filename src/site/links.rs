//! What a link in the content means, and whether it may be there.

use super::content::{PortalEntry, Site};
use crate::page::{Locale, Page};

/// A link, resolved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A page of this site.
    Internal(String),
    /// Another site: the URL and its host.
    External(String, String),
    /// A telephone number: the URL.
    Tel(String),
}

/// Resolves what stands between the round brackets of a Markdown link. The error says what is wrong and how to mend
/// it, separated by `; `.
pub fn resolve(site: &Site, href: &str, locale: Locale) -> Result<Target, String> {
    let (scheme, rest) = href.split_once(':').unwrap_or(("", href));
    match scheme {
        "portal" => site
            .portal(rest)
            .map(PortalEntry::url)
            .ok_or_else(|| format!("no entry «{rest}» in portal.toml; correct the name or add the entry"))
            .and_then(|url| external(site, &url)),
        "guide" => match site.guide(rest) {
            Some(guide) => Ok(Target::Internal(Page::Guide(guide.slug.clone()).path(locale))),
            None => Err(format!("no guide «{rest}»; use a folder name below content/guides/")),
        },
        "page" => match Site::named_page(rest) {
            Some(page) => Ok(Target::Internal(page.path(locale))),
            None => Err(format!("no page «{rest}»; use the path of a page without slashes, such as lien-he")),
        },
        "tel" => match site.hotline(rest) {
            Some(hotline) => Ok(Target::Tel(dial(&hotline.number, hotline.sms))),
            None => Err(format!("no number «{rest}» in hotlines.toml; only numbers with evidence may be shown")),
        },
        "https" => external(site, href),
        "http" => Err(format!("«{href}» is not encrypted; use https: or leave the link out")),
        _ => Err(format!("«{href}» is no kind of link; use portal: guide: page: tel: or https:")),
    }
}

/// `tel:` or `sms:` with digits only.
pub fn dial(number: &str, sms: bool) -> String {
    let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    format!("{}:{digits}", if sms { "sms" } else { "tel" })
}

/// Checks that a URL is https, has no user or port part, and that its exact host is in `hosts.toml`.
pub fn external(site: &Site, url: &str) -> Result<Target, String> {
    let host = host_of(url).ok_or_else(|| format!("«{url}» is no https URL with a plain host; correct it"))?;
    if site.hosts.host.iter().any(|allowed| allowed.host == host) {
        Ok(Target::External(url.to_owned(), host))
    } else {
        Err(format!("the host {host} is not in hosts.toml; check who runs it, then add it there or leave the link out"))
    }
}

/// The host of an https URL. `None` for anything unusual: other schemes, users, ports, odd characters, capitals.
pub fn host_of(url: &str) -> Option<String> {
    let rest = url.strip_prefix("https://")?;
    let host = &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())];
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    (host.contains('.') && host.split('.').all(label) && !rest.contains(['"', '<', '>', '\\', ' '])).then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tricks_are_no_hosts() {
        assert_eq!(host_of("https://dichvucong.gov.vn/tra-cuu-ho-so").as_deref(), Some("dichvucong.gov.vn"));
        assert_eq!(host_of("https://dichvucong.gov.vn.evil.com/").as_deref(), Some("dichvucong.gov.vn.evil.com"));
        for trick in [
            "http://dichvucong.gov.vn/",
            "https://dichvucong.gov.vn@evil.com/",
            "https://dichvucong.gov.vn:8443/",
            "https://DICHVUCONG.gov.vn/",
            "https://dichvucong.gov.vn./",
            "https://dichvucông.gov.vn/",
            "https://localhost/",
            "https:///x",
            "https://a.vn/\"onclick=",
        ] {
            assert_eq!(host_of(trick), None, "{trick}");
        }
    }
}
