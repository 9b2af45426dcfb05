//! Checks of the lists: hosts, hotlines, topics, checklist, redirects, changes.

use super::lines::{Lines, duplicates};
use crate::code::MAX_VERSION;
use crate::page::{Locale, Page, is_slug};
use crate::site::content::Site;
use crate::site::formats::Item;
use crate::site::links;
use crate::site::problem::Problems;
use crate::site::routes;
use crate::site::sprite::{self, Sprite};
use std::collections::BTreeSet;

/// The files whose lines are named below.
const TOPICS: &str = "content/topics.toml";
const CHECKLIST: &str = "content/checklist.toml";
const PUBLISHED: &str = "content/published.toml";

/// The pages whose words stand in `content/pages/<name>/`.
const PAGES_OF_WORDS: [&str; 14] = [
    "gioi-thieu",
    "rieng-tu",
    "tro-nang",
    "lien-he",
    "lua-dao",
    "kiem-tra-link",
    "mien-giam",
    "cai-dat",
    "mo-bang-trinh-duyet",
    "to-cong-nghe-so",
    "ap-phich",
    "ma-tien-do",
    "giup-nguoi-than",
    "mat-mang",
];

/// Runs the checks.
pub fn check(site: &Site, problems: &Problems) {
    hosts(site, problems);
    hotlines(site, problems);
    topics(site, problems);
    checklist(site, problems);
    places(site, problems);
    redirects(site, problems);
    changes(site, problems);
    texts(site, problems);
    chat_groups(site, problems);
}

fn hosts(site: &Site, problems: &Problems) {
    let lines = Lines::new(site, problems, "content/hosts.toml");
    for host in &site.hosts.host {
        if links::host_of(&format!("https://{}/", host.host)).as_deref() != Some(&host.host) {
            lines.error(
                &host.host,
                "host",
                format!("«{}» is no plain host name", host.host),
                "write it in lower case, without https:// and without a path",
            );
        }
    }
    for name in duplicates(site.hosts.host.iter().map(|host| host.host.as_str())) {
        lines.error(name, "host", format!("the host {name} stands twice"), "delete one of the two");
    }
    for lookalike in &site.hosts.lookalike {
        if site.hosts.host.iter().any(|host| host.host == lookalike.host) {
            lines.error(&lookalike.host, "host", format!("{} is both allowed and a look-alike", lookalike.host), "delete one of the two");
        }
    }
}

fn hotlines(site: &Site, problems: &Problems) {
    let lines = Lines::new(site, problems, "content/hotlines.toml");
    for id in duplicates(site.hotlines.iter().map(|hotline| hotline.id.as_str())) {
        lines.error(id, "id", format!("the number «{id}» stands twice"), "delete one of the two");
    }
    for hotline in &site.hotlines {
        let digits: String = hotline.display.chars().filter(char::is_ascii_digit).collect();
        if hotline.number != digits {
            let what = format!("«{}» and «{}» are not the same number", hotline.number, hotline.display);
            lines.error(&hotline.id, "display", what, "correct one of the two");
        }
        if let Some(url) = &hotline.source {
            lines.external(&hotline.id, "source", url);
        }
    }
}

fn topics(site: &Site, problems: &Problems) {
    let lines = Lines::new(site, problems, TOPICS);
    for slug in duplicates(site.topics.iter().map(|topic| topic.slug.as_str())) {
        lines.error(slug, "slug", format!("the topic «{slug}» stands twice"), "delete one of the two");
    }
    // Where they are missing, the build says so.
    let icons = Sprite::read(&site.root).ok();
    for topic in &site.topics {
        if !is_slug(&topic.slug) {
            lines.error(
                &topic.slug,
                "slug",
                format!("«{}» is no slug", topic.slug),
                "use lower-case letters without marks, digits and hyphens",
            );
        }
        if icons.as_ref().is_some_and(|icons| !icons.has(&topic.icon)) {
            let mend = format!("use the id of a symbol of {}", sprite::FILE);
            lines.error(&topic.slug, "icon", format!("there is no icon «{}»", topic.icon), mend);
        }
        for name in topic.pages.iter().filter(|name| Site::named_page(name).is_none()) {
            lines.error(&topic.slug, "pages", format!("there is no page «{name}»"), "use a name as in page: links, such as lien-he");
        }
        for group in topic.groups.iter().filter(|id| !site.portal.group.iter().any(|group| group.id == **id)) {
            lines.error(&topic.slug, "groups", format!("there is no group «{group}» in portal.toml"), "correct the name or delete it");
        }
    }
}

fn checklist(site: &Site, problems: &Problems) {
    let lines = Lines::new(site, problems, CHECKLIST);
    let list = &site.checklist;
    for id in duplicates(list.item.iter().map(|item| item.id.as_str())) {
        lines.error(id, "id", format!("the item «{id}» stands twice"), "give one of the two another id");
    }
    let mut bits = BTreeSet::new();
    let known = |id: &String| list.item.iter().any(|item| item.id == *id);
    for item in &list.item {
        if !bits.insert(item.bit) {
            lines.error(&item.id, "bit", format!("bit {} is used twice", item.bit), "give this item the next free number; never reuse one");
        } else if !has_its_place(site, item) {
            lines.error(
                &item.id,
                "bit",
                format!("«{}» does not stand at place {} of published.toml", item.id, item.bit),
                "list a new item there, in a [[checklist]] with the next version; never change the bit or the place of an old one",
            );
        }
        if !list.group.iter().any(|group| group.id == item.group) {
            lines.error(&item.id, "group", format!("there is no group «{}»", item.group), "use the id of a [[group]] above");
        }
        if let Some(slug) = item.guide.as_ref().filter(|slug| site.guide(slug).is_none()) {
            lines.error(
                &item.id,
                "guide",
                format!("there is no guide «{slug}»"),
                "use a folder name below content/guides/, or delete the line",
            );
        }
        if let Some(name) = item.link.as_ref().filter(|name| site.portal(name).is_none()) {
            lines.error(&item.id, "link", format!("there is no entry «{name}» in portal.toml"), "correct the name or delete the line");
        }
        if let Some(id) = item.before.as_ref().filter(|id| !known(id)) {
            lines.error(&item.id, "before", format!("there is no item «{id}»"), "correct the id or delete the line");
        }
    }
    for stage in &list.stage {
        for id in stage.items.iter().filter(|id| !known(id)) {
            lines.error(&stage.id, "items", format!("there is no item «{id}»"), "correct the id or delete it");
        }
    }
}

/// Whether a progress code finds an item where its bit says.
fn has_its_place(site: &Site, item: &Item) -> bool {
    site.published.checklist.iter().flat_map(|version| &version.items).nth(item.bit.into()) == Some(&item.id)
}

/// Places of the progress code: each is given once, and versions count up.
fn places(site: &Site, problems: &Problems) {
    let lines = Lines::new(site, problems, PUBLISHED);
    let versions = &site.published.checklist;
    for id in duplicates(versions.iter().flat_map(|version| version.items.iter().map(String::as_str))) {
        let mend = "keep the first; a place is never given again";
        lines.error(id, "", format!("the item «{id}» has two places"), mend);
    }
    for (i, version) in versions.iter().enumerate() {
        if usize::from(version.version) != i + 1 || i >= MAX_VERSION {
            let what = format!("version {} of the checklist follows version {i}", version.version);
            lines.error("", &format!("version = {}", version.version), what, "count up from 1 by 1, at most to 31");
        }
    }
}

/// Moved paths lead to pages that exist; a published guide that is gone has one.
fn redirects(site: &Site, problems: &Problems) {
    let lines = Lines::new(site, problems, "content/redirects.toml");
    let pages: BTreeSet<String> = routes::all(site).iter().map(|page| page.path(Locale::Vi)).collect();
    for redirect in &site.redirects {
        if !pages.contains(&redirect.to) {
            lines.error(
                &redirect.to,
                "",
                format!("there is no page {}", redirect.to),
                "lead to the path of a page that exists, such as /huong-dan/tra-cuu-ho-so/",
            );
        }
        if pages.contains(&redirect.from) || !redirect.from.starts_with('/') || !redirect.from.ends_with('/') {
            lines.error(
                &redirect.from,
                "",
                format!("«{}» cannot be moved", redirect.from),
                "name the old path, with a slash at both ends; no page may have it now",
            );
        }
    }
    for from in duplicates(site.redirects.iter().map(|redirect| redirect.from.as_str())) {
        lines.error(from, "", format!("«{from}» is moved twice"), "keep one of the two");
    }
    let published = Lines::new(site, problems, PUBLISHED);
    for slug in &site.published.guides {
        let old = Page::Guide(slug.clone()).path(Locale::Vi);
        // A guide that could not be read is not gone: what is wrong with it has been said.
        let unreadable = site.sources.iter().any(|source| source.name.starts_with(&format!("content/guides/{slug}/")));
        if site.guide(slug).is_none() && !unreadable && !site.redirects.iter().any(|redirect| redirect.from == old) {
            published.error(
                slug,
                "",
                format!("the guide «{slug}» was published and is gone"),
                "add a [[redirect]] from its path to redirects.toml",
            );
        }
    }
    for guide in site.guides.iter().filter(|guide| !site.published.guides.contains(&guide.slug)) {
        let mend = "add its slug to content/published.toml once it is online";
        problems.warn(
            &format!("{}/guide.toml", guide.folder),
            1,
            format!("the guide «{}» is not among the published ones", guide.slug),
            mend,
        );
    }
}

fn changes(site: &Site, problems: &Problems) {
    let lines = Lines::new(site, problems, "content/changes.toml");
    for change in &site.changes {
        if let Some(slug) = change.guide.as_ref().filter(|slug| site.guide(slug).is_none()) {
            lines.error(slug, "", format!("there is no guide «{slug}»"), "use a folder name below content/guides/, or delete the line");
        }
        lines.words(&change.vi, "", &change.vi);
        lines.words(&change.en, "", &change.en);
    }
}

/// Chat groups are links like all others: their hosts must be known.
fn chat_groups(site: &Site, problems: &Problems) {
    let lines = Lines::new(site, problems, &site.ward_file);
    for place in site.neighbourhoods.iter().filter(|place| !place.zalo.is_empty()) {
        lines.external(&place.name, "zalo", &place.zalo);
    }
}

/// None of them is without words.
fn texts(site: &Site, problems: &Problems) {
    for name in PAGES_OF_WORDS {
        if !site.texts.contains_key(&(name.to_owned(), Locale::Vi)) {
            problems.error(&format!("content/pages/{name}/vi.md"), 1, format!("the page «{name}» has no words"), "write the file");
        }
    }
}
