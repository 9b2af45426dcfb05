//! axe-core finds nothing, on every kind of page, light and dark.

use anyhow::{Context, Result, ensure};
use e2e::{Phone, Theme, Visit, dist};
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

/// Judges the page as it is now.
async fn judge(phone: &Phone, axe: &str, name: &str, found: &mut Found) -> Result<()> {
    phone.run(axe, vec![]).await?;
    let result = phone.run(RUN, vec![json!(EXTRA)]).await.with_context(|| format!("axe on {name}"))?;
    let applied = result["applied"].as_array().cloned().unwrap_or_default();
    let missing: Vec<&str> = EXTRA.into_iter().filter(|rule| !applied.contains(&json!(rule))).collect();
    ensure!(missing.is_empty(), "axe has not applied {missing:?} on {name}");
    for violation in result["found"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        found.entry(violation.to_owned()).or_default().push(name.to_owned());
    }
    Ok(())
}

/// Everything open, ticked and shown.
const USE_IT: &str = "
    document.querySelectorAll('details').forEach(details => details.open = true);
    [...document.querySelectorAll('input[data-key]')].slice(0, 2).forEach(box => box.click());
    document.querySelector('.confirm > button')?.click();
    document.querySelectorAll('.dated, .review').forEach(fact => fact.classList.add('ended'));
    const returned = document.querySelector('.returned');
    if (returned) returned.hidden = false;";

/// Runs a test on a light and on a dark phone, and wants nothing found on either.
async fn in_both_themes(test: impl AsyncFn(&Phone, &mut Found) -> Result<()>) -> Result<()> {
    in_both_themes_of(Visit::default(), test).await
}

/// The same for a visit with other wishes.
async fn in_both_themes_of(visit: Visit, test: impl AsyncFn(&Phone, &mut Found) -> Result<()>) -> Result<()> {
    for theme in Theme::BOTH {
        let whole = async |phone: &Phone| {
            let dark = phone.js_is("matchMedia('(prefers-color-scheme: dark)').matches").await?;
            ensure!(dark == (theme == Theme::Dark), "the phone is not {theme:?}");
            let mut found = Found::new();
            test(phone, &mut found).await?;
            let lines: Vec<String> = found.iter().map(|(violation, pages)| format!("{violation}\n    on {}", pages.join(", "))).collect();
            ensure!(found.is_empty(), "axe-core finds {} violations ({theme:?}):\n{}", found.len(), lines.join("\n"));
            Ok(())
        };
        visit.clone().theme(theme).run(whole).await?;
    }
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
        "/kiem-tra-link/",
        "/mien-giam/",
        "/chinh-sach/",
        "/buoi-huong-dan/",
        "/tu-kho/",
        "/to-cong-nghe-so/",
        "/to-cong-nghe-so/ap-phich/",
        "/cong-dan-so/in/",
        "/tim/",
        "/en/tim/",
        "/bat-dau/",
        "/ma-tien-do/",
        "/giup-nguoi-than/",
    ];
    let mut pages: Vec<String> = kinds.iter().map(|&path| path.to_owned()).collect();
    pages.extend(first("/chu-de/")?.into_iter().chain(first("/dich-vu/")?).chain(first("/chinh-sach/")?).chain(first("/buoi-huong-dan/")?));
    pages.extend([
        guides[0].step(1),
        format!("{}to-roi/", guides[0].path()),
        format!("/en{}to-roi/", guides[0].path()),
        "/en/".to_owned(),
        format!("/en{}", guides[0].path()),
        format!("/en{}", guides[0].step(1)),
        "/en/cong-dan-so/".to_owned(),
    ]);
    in_both_themes(async |phone, found| {
        for page in &pages {
            phone.open_ready(page).await?;
            judge(phone, &axe, page, found).await?;
        }
        for page in ["/404.html", "/mat-mang/", "/en/mat-mang/"] {
            phone.open(page).await?;
            judge(phone, &axe, page, found).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_guide() -> Result<()> {
    let axe = axe()?;
    let guides = dist::guides()?;
    // A browser for every dozen guides: each visit has a limit of its own.
    for some in guides.chunks(12) {
        in_both_themes(async |phone, found| {
            for guide in some {
                phone.open_ready(&guide.path()).await?;
                judge(phone, &axe, &guide.path(), found).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn pages_in_use() -> Result<()> {
    let (axe, guide) = (axe()?, dist::guides()?.remove(0));
    in_both_themes(async |phone, found| {
        for page in [guide.path(), guide.step(2), "/cong-dan-so/".to_owned(), "/rieng-tu/".to_owned(), "/".to_owned()] {
            phone.open_ready(&page).await?;
            phone.run(USE_IT, vec![json!(null)]).await?;
            judge(phone, &axe, &format!("{page} in use"), found).await?;
        }
        // Two people, a code that is looked at, somebody forgotten.
        phone.open_ready("/giup-nguoi-than/").await?;
        for name in ["Bà Năm", "Ông Tư", "Cô Ba"] {
            phone.find("#nickname").await?.send_keys(name).await?;
            phone.click("[data-act=add]").await?;
        }
        phone.click(".person:nth-child(2) [data-act^=forget]").await?;
        phone.run("scrollTo(0, 0)", vec![]).await?;
        judge(phone, &axe, "people", found).await?;
        phone.click(".person-here a").await?;
        phone.arrived("/ma-tien-do/").await?;
        phone.find("#entered").await?.send_keys("12100021").await?;
        phone.click("[data-act=look]").await?;
        // From the top: what scrolls below the sticky lines counts as covered.
        phone.run("scrollTo(0, 0)", vec![]).await?;
        judge(phone, &axe, "a code", found).await?;
        phone.open_ready("/bat-dau/").await?;
        judge(phone, &axe, "/bat-dau/", found).await?;
        // And where ticks cannot be kept.
        phone.before_load(e2e::scripts::STORAGE_DENIED).await?;
        phone.open_ready(&guide.path()).await?;
        judge(phone, &axe, &format!("{} without storage", guide.path()), found).await?;
        Ok(())
    })
    .await
}

/// Inside a chat app, where ways out offer more.
#[tokio::test]
async fn ways_out_in_a_chat_app() -> Result<()> {
    let (axe, (guide, step, _)) = (axe()?, dist::guide_with_procedure()?);
    in_both_themes_of(Visit::default().agent(crate::chat::ZALO_ANDROID), async |phone, found| {
        for page in [guide.step(step), guide.path(), "/dich-vu/".to_owned()] {
            phone.open_ready(&page).await?;
            ensure!(phone.sees(".exit-chat").await? || page == "/dich-vu/", "{page} offers nothing more");
            phone.run(USE_IT, vec![json!(null)]).await?;
            judge(phone, &axe, &page, found).await?;
        }
        Ok(())
    })
    .await
}

/// Results, none, the home page's box in use, and cards of the list of services beside themselves.
#[tokio::test]
async fn every_state_of_the_search() -> Result<()> {
    let axe = axe()?;
    in_both_themes(async |phone, found| {
        let pages = ["/tim/?q=tam+tru", "/tim/?q=zzzzqqq", "/en/tim/?q=passport", "/", "/dich-vu/?q=khai+sinh", "/dich-vu/?q=zzzzqqq"];
        for page in pages {
            phone.open_ready(page).await?;
            if page == "/" {
                phone.find("[data-search]").await?.send_keys("tam tru").await?;
            }
            phone.until("it is said what was found", "document.querySelector('[data-count]').textContent").await?;
            judge(phone, &axe, page, found).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_verdict_of_the_link_check() -> Result<()> {
    let axe = axe()?;
    let texts = [
        "https://dichvucong.gov.vn/tra-cuu-ho-so",
        "http://zalo.me/",
        "https://trang-la.example/x",
        "https://dichvucong.gov.vn.evil.com/vneid.apk",
        "Công an phường: cập nhật VNeID ở dichvucong-gov.vn, nộp phí ngay. Hay dichvucong.gov.vn, bit.ly/abc, zalo.me, 1.2.3.4?",
        "Xin chào",
    ];
    in_both_themes(async |phone, found| {
        for text in texts {
            phone.open_ready("/kiem-tra-link/").await?;
            phone
                .run(
                    "document.querySelector('#link-text').value = arguments[0]; document.querySelector('[data-check]').click()",
                    vec![json!(text)],
                )
                .await?;
            phone.until("something is said", "document.querySelector('.link-said').textContent").await?;
            judge(phone, &axe, text, found).await?;
        }
        Ok(())
    })
    .await
}
