//! axe-core finds nothing, on every kind of page, light and dark.

use anyhow::{Context, Result, ensure};
use e2e::{Phone, dist, visit};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;

/// Rules that are off by default.
const EXTRA: [&str; 3] = ["target-size", "color-contrast-enhanced", "identical-links-same-purpose"];

/// Everything axe has by default, and the extra rules.
const RUN: &str = "
    await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => {})));
    const rules = Object.fromEntries(arguments[0].map(rule => [rule, { enabled: true }]));
    const { violations, passes } = await axe.run(document, { rules, resultTypes: ['violations'] });
    return {
        applied: [...violations, ...passes].map(rule => rule.id),
        found: violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
            `${id} (${help}): ${target.join(' ')}: ${failureSummary.split('\\n').slice(1).join('; ').trim()}`)),
    };";

/// What was found, and where: by rule and element, so that one fault of every page is one entry.
type Found = BTreeMap<String, Vec<String>>;

fn axe() -> Result<String> {
    let path = std::env::var("AXE")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../.tools/npm/node_modules/axe-core/axe.min.js").to_owned());
    fs::read_to_string(&path).with_context(|| format!("no axe-core at {path}: `make test` installs it, or set AXE"))
}

/// Judges the page as it is now, in both themes.
async fn judge(phone: &Phone, axe: &str, name: &str, found: &mut Found) -> Result<()> {
    phone.run(axe, vec![]).await?;
    for theme in ["light", "dark"] {
        phone.prefers(theme).await?;
        let result = phone.run(RUN, vec![json!(EXTRA)]).await.with_context(|| format!("axe on {name}"))?;
        let applied = result["applied"].as_array().cloned().unwrap_or_default();
        let missing: Vec<&str> = EXTRA.into_iter().filter(|rule| !applied.contains(&json!(rule))).collect();
        ensure!(missing.is_empty(), "axe has not applied {missing:?} on {name}");
        for violation in result["found"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            found.entry(violation.to_owned()).or_default().push(format!("{name} ({theme})"));
        }
    }
    Ok(())
}

fn verdict(found: &Found) -> Result<()> {
    let lines: Vec<String> = found.iter().map(|(violation, pages)| format!("{violation}\n    on {}", pages.join(", "))).collect();
    ensure!(found.is_empty(), "axe-core finds {} violations:\n{}", found.len(), lines.join("\n"));
    Ok(())
}

#[tokio::test]
async fn every_kind_of_page() -> Result<()> {
    let (axe, guides) = (axe()?, dist::guides()?);
    let first = |under: &str| dist::routes().map(|routes| routes.into_iter().find(|route| route.starts_with(under) && route != under));
    let kinds = [
        "/",
        "/huong-dan/",
        "/cong-dan-so/",
        "/dich-vu/",
        "/lien-he/",
        "/tro-nang/",
        "/gioi-thieu/",
        "/rieng-tu/",
        "/co-gi-moi/",
        "/lua-dao/",
        "/mien-giam/",
        "/chinh-sach/",
        "/buoi-huong-dan/",
        "/tu-kho/",
        "/bat-dau/",
        "/ma-tien-do/",
        "/giup-nguoi-than/",
    ];
    let mut pages: Vec<String> = kinds.iter().map(|&path| path.to_owned()).collect();
    pages.extend(first("/chu-de/")?.into_iter().chain(first("/dich-vu/")?).chain(first("/chinh-sach/")?).chain(first("/buoi-huong-dan/")?));
    pages.extend([
        guides[0].step(1),
        "/en/".to_owned(),
        format!("/en{}", guides[0].path()),
        format!("/en{}", guides[0].step(1)),
        "/en/cong-dan-so/".to_owned(),
    ]);
    visit(async |phone| {
        let mut found = Found::new();
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
    let guides = dist::guides()?;
    // A browser for every dozen guides: each visit has a limit of its own.
    for some in guides.chunks(12) {
        visit(async |phone| {
            let mut found = Found::new();
            for guide in some {
                phone.open_ready(&guide.path()).await?;
                judge(phone, &axe, &guide.path(), &mut found).await?;
            }
            verdict(&found)
        })
        .await?;
    }
    Ok(())
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
        let mut found = Found::new();
        for page in [guide.path(), guide.step(2), "/cong-dan-so/".to_owned(), "/rieng-tu/".to_owned(), "/".to_owned()] {
            phone.open_ready(&page).await?;
            phone.run(use_it, vec![json!(null)]).await?;
            judge(phone, &axe, &format!("{page} in use"), &mut found).await?;
        }
        // Two people, a code that is looked at, somebody forgotten.
        phone.open_ready("/giup-nguoi-than/").await?;
        for name in ["Bà Năm", "Ông Tư", "Cô Ba"] {
            phone.find("#nickname").await?.send_keys(name).await?;
            phone.click("[data-act=add]").await?;
        }
        phone.click(".person:nth-child(2) [data-act^=forget]").await?;
        phone.run("scrollTo(0, 0)", vec![]).await?;
        judge(phone, &axe, "people", &mut found).await?;
        phone.click(".person-here a").await?;
        phone.arrived("/ma-tien-do/").await?;
        phone.find("#entered").await?.send_keys("12100021").await?;
        phone.click("[data-act=look]").await?;
        // From the top: what scrolls below the sticky lines counts as covered.
        phone.run("scrollTo(0, 0)", vec![]).await?;
        judge(phone, &axe, "a code", &mut found).await?;
        phone.open_ready("/bat-dau/").await?;
        judge(phone, &axe, "/bat-dau/", &mut found).await?;
        // And where ticks cannot be kept.
        phone.before_load(e2e::scripts::STORAGE_DENIED).await?;
        phone.open_ready(&guide.path()).await?;
        judge(phone, &axe, &format!("{} without storage", guide.path()), &mut found).await?;
        verdict(&found)
    })
    .await
}
