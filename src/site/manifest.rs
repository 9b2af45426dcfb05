//! `manifest.webmanifest` (W3C Application Manifest): the site on the home screen. The ward's names come from
//! `ward.toml`, the words of the interface from the locales.

use super::colour::JADE;
use super::content::Site;
use super::i18n::t;
use crate::page::{Locale, Page};
use serde_json::{Value, json};

/// Name of the file below the site's root.
pub const FILE: &str = "manifest.webmanifest";
/// Colour of the ground, in light (DESIGN-TOKENS §1): the manifest knows no dark mode.
const GROUND: &str = "#f4f7f2";
/// Icons as they are: pixels a side, path below the site's root.
pub const PLAIN: [(u32, &str); 2] = [(192, "icons/icon-192.png"), (512, "icons/icon-512.png")];
/// Icons that a launcher may cut its own shape out of.
pub const MASKABLE: [(u32, &str); 2] = [(192, "icons/maskable-192.png"), (512, "icons/maskable-512.png")];
/// Where the pictures of the site lie, below its root.
pub const SCREENSHOTS_FOLDER: &str = "screenshots/";
/// Files of `public/`: pictures of the site for the browser's install sheet, with their sizes in pixels.
const SCREENSHOTS: [(&str, &str, &str); 4] = [
    ("/screenshots/home.png", "1080x1920", "narrow"),
    ("/screenshots/step.png", "1080x1920", "narrow"),
    ("/screenshots/checklist.png", "1080x1920", "narrow"),
    ("/screenshots/wide.png", "1280x800", "wide"),
];

/// The manifest. Main language only: the installed site is one, whatever language somebody reads.
pub fn manifest(site: &Site) -> Vec<u8> {
    let locale = Locale::Vi;
    let icon = |(size, path): (u32, &str), purpose: &str| {
        let sizes = format!("{size}x{size}");
        json!({ "src": format!("/{path}"), "sizes": sizes, "type": "image/png", "purpose": purpose })
    };
    let icons: Vec<Value> =
        PLAIN.into_iter().map(|one| icon(one, "any")).chain(MASKABLE.into_iter().map(|one| icon(one, "maskable"))).collect();
    let shortcut = |name: String, page: Page| json!({ "name": name, "url": page.path(locale) });
    let screenshots: Vec<Value> = SCREENSHOTS
        .iter()
        // They show the names of the project's own ward.
        .filter(|_| site.is_own_ward())
        .map(|(src, sizes, form)| json!({ "src": src, "sizes": sizes, "type": "image/png", "form_factor": form, "label": site.ward.site_name }))
        .collect();
    let manifest = json!({
        "id": "/",
        "start_url": Page::Home.path(locale),
        "scope": "/",
        "lang": locale.tag(),
        "dir": "ltr",
        "name": site.ward.site_name,
        "short_name": site.ward.short_name,
        "description": t!(locale, "home-description"),
        "display": "standalone",
        "theme_color": JADE,
        "background_color": GROUND,
        "categories": ["education", "government", "utilities"],
        "launch_handler": { "client_mode": "navigate-existing" },
        "icons": icons,
        "screenshots": screenshots,
        // GET: the page reads it from its own address (Chromium on Android only).
        "share_target": {
            "action": Page::LinkCheck.path(locale),
            "method": "GET",
            "enctype": "application/x-www-form-urlencoded",
            "params": { "title": "title", "text": "text", "url": "url" },
        },
        "shortcuts": [
            shortcut(t!(locale, "checklist-title"), Page::Checklist),
            shortcut(t!(locale, "guides-title"), Page::Guides),
            shortcut(t!(locale, "check-shortcut"), Page::LinkCheck),
            shortcut(t!(locale, "contact-link"), Page::Contact),
        ],
    });
    serde_json::to_vec_pretty(&manifest).expect("plain data")
}
