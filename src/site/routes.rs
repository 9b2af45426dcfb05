//! The list of all pages: what is built is what stands here.

use super::content::Site;
use crate::page::Page;

/// Every page of the site, in a fixed order, without languages. The 404 page comes last.
pub fn all(site: &Site) -> Vec<Page> {
    let mut pages = vec![Page::Home, Page::Guides, Page::Checklist, Page::PrintChecklist, Page::Services];
    pages.extend(site.topics.iter().map(|topic| Page::Topic(topic.slug.clone())));
    for guide in &site.guides {
        pages.push(Page::Guide(guide.slug.clone()));
        pages.extend((1..=guide.facts.step.len()).map(|n| Page::Step(guide.slug.clone(), n as u8)));
        pages.push(Page::Handout(guide.slug.clone()));
    }
    pages.extend(site.portal.group.iter().map(|group| Page::ServiceGroup(group.id.clone())));
    pages.push(Page::Policies);
    pages.extend(site.policies.iter().map(|policy| Page::Policy(policy.slug.clone())));
    pages.push(Page::Lessons);
    pages.extend(site.lessons.iter().map(|lesson| Page::Lesson(lesson.slug.clone())));
    pages.push(Page::Start);
    let questions = site.start.question.iter().skip(1).map(|question| &question.id);
    let ends = questions.chain(site.start.outcome.iter().map(|outcome| &outcome.id));
    pages.extend(ends.map(|id| Page::StartAt(id.clone())));
    pages.extend([
        Page::Glossary,
        Page::Contact,
        Page::Settings,
        Page::About,
        Page::Privacy,
        Page::Changes,
        Page::Scams,
        Page::LinkCheck,
        Page::Waivers,
        Page::Kit,
        Page::Poster,
        Page::Install,
        Page::Browser,
        Page::Search,
        Page::Code,
        Page::Family,
        Page::Offline,
        Page::NotFound,
    ]);
    pages
}
