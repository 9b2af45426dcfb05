//! What is made to be printed: nothing of a guide is lost without a sign, and its code leads to it. How it comes out of
//! a printer is tested in a browser (tests/e2e/tests/site/paper.rs).

use crate::common::html::Page as Html;
use crate::common::{self, BASE};
use crate::{BARE, REAL, each_page};
use congdanso::page::Page;
use resvg::{tiny_skia, usvg};

/// What a QR code of the site says, read from its picture by another library than the one that drew it.
fn decoded(svg: &str) -> Option<String> {
    let tree = usvg::Tree::from_str(svg, &usvg::Options::default()).ok()?;
    let side = 400;
    let mut pixels = tiny_skia::Pixmap::new(side, side)?;
    let scale = side as f32 / tree.size().width();
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side as usize, side as usize, |x, y| {
        pixels.pixel(x as u32, y as u32).map_or(255, |pixel| pixel.red())
    });
    let grids = picture.detect_grids();
    Some(grids.first()?.decode().ok()?.1)
}

#[test]
fn every_code_on_paper_leads_to_what_the_paper_is_about() {
    let mut complaints = Vec::new();
    let mut seen = 0;
    each_page(|path, locale, page, html| {
        let codes: Vec<_> = html.elements.iter().filter(|element| element.is("div", "class", "paper-code")).collect();
        if !page.is_paper() {
            assert!(codes.is_empty(), "{path} has a code for paper");
            return;
        }
        let about = match page {
            Page::Handout(slug) => Page::Guide(slug.clone()),
            Page::PrintChecklist => Page::Checklist,
            _ => Page::Home,
        };
        // What is not translated leads to the language that it is in.
        let languages = [locale, congdanso::page::Locale::Vi];
        let wanted = format!("{BASE}{}", about.path(languages[usize::from(REAL.untranslated(locale, page))]));
        let source = REAL.html(locale, page);
        let file = source.split("class=\"paper-code\"><img src=\"/").nth(1).and_then(|rest| rest.split('"').next());
        let said = file.and_then(|file| decoded(REAL.text(file)));
        seen += 1;
        if said.as_deref() != Some(wanted.as_str()) {
            complaints.push(format!("{path}: the code says {said:?}, not {wanted}"));
        }
    });
    common::none(&complaints);
    assert_eq!(seen, (REAL.site.guides.len() + 2) * 2);
}

#[test]
fn every_step_and_everything_to_have_ready_stands_on_the_sheet() {
    let mut complaints = Vec::new();
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    each_page(|path, locale, page, html| {
        let Page::Handout(slug) = page else { return };
        let sheet = squeezed(&html.first("main").expect("a main part").text());
        let guide = REAL.site.guide(slug).expect("a guide");
        let (_, text) = guide.words(locale);
        let placed = |text: &str| squeezed(&congdanso::site::markdown::plain(&REAL.site, text));
        let titles = guide.facts.step.iter().filter_map(|step| text.section(&step.id)).map(|section| placed(&section.title));
        let needs = text.section("needs").into_iter().flat_map(|section| &section.blocks).map(|need| placed(&need.text));
        for wanted in titles.chain(needs) {
            if !sheet.contains(&wanted) {
                complaints.push(format!("{path} does not say «{wanted}»"));
            }
        }
        // What is left out is left out with a sign, which the words below the code explain.
        let source = REAL.html(locale, page);
        let code = source.split("class=\"paper-code\">").nth(1).and_then(|rest| rest.split("</div>").next()).expect("a code");
        let body = &source[source.find("class=\"sheet-facts\"").expect("a sheet")..source.find("<footer").expect("a footer")];
        if body.contains(" …") != code.contains('…') {
            complaints.push(format!("{path}: «…» and the words below the code do not agree"));
        }
        let boxes = html.elements.iter().filter(|element| element.is("span", "class", "sheet-box")).count();
        if boxes != guide.facts.step.len() {
            complaints.push(format!("{path} has {boxes} boxes for {} steps", guide.facts.step.len()));
        }
    });
    common::none(&complaints);
}

#[test]
fn a_sheet_copes_without_an_address() {
    for guide in &BARE.site.guides {
        let page = Page::Handout(guide.slug.clone());
        let html = BARE.html(congdanso::page::Locale::Vi, &page);
        assert!(!html.contains("paper-code") && !html.contains("qr/code-"), "{page} has a code that leads nowhere");
        let main = Html::read(html).first("main").expect("a main part").text();
        assert!(main.contains(&BARE.site.ward.team), "{page} does not say whose it is");
        assert!(!main.contains('…') || main.contains(" · dấu … là"), "{page} does not explain «…»");
    }
}
