//! axe-core finds nothing, on every kind of page, light and dark.

use anyhow::{Context, Result, ensure};
use e2e::{Phone, dist, visit};
use serde_json::{Value, json};
use std::fs;

/// Everything axe has by default, and three rules that are off by default.
const RUN: &str = "
    await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {})));
    const rules = Object.fromEntries(['target-size', 'color-contrast-enhanced', 'identical-links-same-purpose'].map(rule => [rule, { enabled: true }]));
    const { violations, passes } = await axe.run(document, { rules, resultTypes: ['violations'] });
    return {
        passes: passes.length,
        found: violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
            `${id} (${help}): ${target.join(' ')}: ${failureSummary.split('\\n').slice(1).join('; ').trim()}`)),
    };";

fn axe() -> Result<String> {
    let path = std::env::var("AXE").unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../.tools/npm/node_modules/axe-core/axe.min.js").to_owned());
    fs::read_to_string(&path).with_context(|| format!("no axe-core at {path}: `make test` installs it, or set AXE"))
}

/// Judges the page as it is now, in both themes.
async fn judge(phone: &Phone, axe: &str, name: &str, found: &mut Vec<String>) -> Result<()> {
    phone.run(axe, vec![]).await?;
    for theme in ["light", "dark"] {
        phone.prefers(theme).await?;
        let result = phone.run(RUN, vec![]).await.with_context(|| format!("axe on {name}"))?;
        ensure!(result["passes"].as_u64() > Some(10), "axe has looked at hardly anything on {name}: {result}");
        let violations = result["found"].as_array().into_iter().flatten().filter_map(Value::as_str);
        found.extend(violations.map(|violation| format!("{name}, {theme}: {violation}")));
    }
    Ok(())
}

fn verdict(found: &[String]) -> Result<()> {
    ensure!(found.is_empty(), "axe-core finds {} violations:\n{}", found.len(), found.join("\n"));
    Ok(())
}

#[tokio::test]
async fn every_kind_of_page() -> Result<()> {
    let (axe, guides) = (axe()?, dist::guides()?);
    let first = |under: &str| dist::routes().map(|routes| routes.into_iter().find(|route| route.starts_with(under) && route != under));
    let kinds = ["/", "/huong-dan/", "/cong-dan-so/", "/dich-vu/", "/lien-he/", "/tro-nang/", "/gioi-thieu/", "/rieng-tu/", "/co-gi-moi/"];
    let mut pages: Vec<String> = kinds.iter().map(|&path| path.to_owned()).collect();
    pages.extend(first("/chu-de/")?.into_iter().chain(first("/dich-vu/")?));
    pages.extend([guides[0].step(1), "/en/".to_owned(), format!("/en{}", guides[0].path()), format!("/en{}", guides[0].step(1)), "/en/cong-dan-so/".to_owned()]);
    visit(async |phone| {
        let mut found = Vec::new();
        for page in &pages {
            phone.open_ready(page).await?;
            judge(phone, &axe, page, &mut found).await?;
        }
        for page in ["/404.html", "/mat-mang/", "/en/mat-mang/"] {
            phone.open(page).await?;
            judge(phone, &axe, page, &mut found).await?;
        }
        verdict(&found)
    })
    .await
}

#[tokio::test]
async fn every_guide() -> Result<()> {
    let axe = axe()?;
    visit(async |phone| {
        let mut found = Vec::new();
        for guide in dist::guides()? {
            phone.open_ready(&guide.path()).await?;
            judge(phone, &axe, &guide.path(), &mut found).await?;
        }
        verdict(&found)
    })
    .await
}

#[tokio::test]
async fn pages_in_use() -> Result<()> {
    let (axe, guide) = (axe()?, dist::guides()?.remove(0));
    let use_it = "
        document.querySelectorAll('details').forEach(details => details.open = true);
        [...document.querySelectorAll('input[data-key]')].slice(0, 2).forEach(box => box.click());
        document.querySelector('.confirm > button')?.click();
        document.querySelectorAll('.dated, .review').forEach(fact => fact.classList.add('ended'));
        const returned = document.querySelector('.returned');
        if (returned) returned.hidden = false;";
    visit(async |phone| {
        let mut found = Vec::new();
        for page in [guide.path(), guide.step(2), "/cong-dan-so/".to_owned(), "/rieng-tu/".to_owned(), "/".to_owned()] {
            phone.open_ready(&page).await?;
            phone.run(use_it, vec![json!(null)]).await?;
            judge(phone, &axe, &format!("{page} in use"), &mut found).await?;
        }
        // And where ticks cannot be kept.
        phone.before_load(e2e::scripts::STORAGE_DENIED).await?;
        phone.open_ready(&guide.path()).await?;
        judge(phone, &axe, &format!("{} without storage", guide.path()), &mut found).await?;
        verdict(&found)
    })
    .await
}
