//! Old phones: the style sheets and the scripts that every browser runs use nothing newer than Chrome 80 and Safari 13,
//! and no rule is there that nothing uses.

mod common;

use common::html::Page as Html;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};

/// What an older browser drops with the whole declaration or rule, and nothing else stands in for. Each with why.
const NEWER: [(&str, &str); 24] = [
    (r":(has|is|where)\(", "selector of Chrome 88 to 105"),
    (r":not\([^)]*,", "a list in :not() is of Chrome 88"),
    (r":nth-[a-z-]+\([^)]* of ", "«of» in :nth-child() is of Chrome 111"),
    (r"(?m)(^|[;{\s])inset(-block|-inline)?(-start|-end)?\s*:", "inset is of Chrome 87, Safari 14.1: write top, right, bottom, left"),
    (r"aspect-ratio\s*:", "aspect-ratio is of Chrome 88, Safari 15"),
    (r"@(layer|container|property|scope|starting-style)\b", "at-rule of Chrome 85 to 118"),
    (r"color-mix\(|oklch\(|oklab\(|\blch\(|\blab\(|\bhwb\(|light-dark\(", "colour function of Chrome 101 and later"),
    (r"\d(dvh|svh|lvh|dvw|svw|lvw|dvi|dvb|cqw|cqh|cqi|cqb|rlh|lh)\b", "unit of Chrome 105 and later"),
    (r"(?m)(^|[;{\s])(gap|row-gap|column-gap)\s*:", "gap of flex boxes is of Chrome 84, Safari 14.1: use margins (grid-gap for grids)"),
    (r"\b(margin|padding|border)-(inline|block)(-(color|style|width))?\s*:", "shorthand of Chrome 87, Safari 14.1"),
    (r"\b(clamp|min|max)\(", "of Chrome 79, Safari 11.1 to 13.1: keep off"),
    (r"\b(round|mod|rem|sin|cos|tan|abs|sign|exp)\(", "mathematics of Chrome 111 and later"),
    (r"(?m)(^|[;{\s])(translate|rotate|scale)\s*:", "of Chrome 104: write transform"),
    (r"@media[^{]*[<>]=?", "ranges in media queries are of Chrome 104: write min-width"),
    (r"image-set\(|cross-fade\(", "of Chrome 113"),
    (r"\boverflow(-[xy])?\s*:\s*clip\b", "of Chrome 90, Safari 16"),
    (r"\b(align|justify|place)-[a-z]+\s*:\s*(first|last) baseline", "of Chrome 108"),
    (r"subgrid|masonry", "of Chrome 117"),
    (r"\bcontent\s*:[^;]*/\s*[\x22']", "alternative text in content drops it in Safari before 17.4"),
    (r"@import\b", "a second request before anything can be read"),
    (r"&", "nesting is of Chrome 112"),
    (r"\bat-rule\(|\bif\(", "of Chrome 137"),
    (
        r"\b(width|height|min-width|max-width|min-height|max-height)\s*:\s*(fit-content|stretch)\b",
        "without prefix of Chrome 46, Safari 11 but not Firefox before 94",
    ),
    (r"!important\s*!", "written twice"),
];

/// What older browsers do not know as part of a selector: fine in a rule of its own, which they then drop, but it takes
/// the other selectors of a list with it.
const ALONE: [&str; 4] = [":focus-visible", "::marker", ":user-invalid", "::backdrop"];

/// The style sheets without comments and strings, which hold anything.
fn styles() -> Vec<(String, String)> {
    let comment = Regex::new(r"(?s)/\*.*?\*/").expect("a valid pattern");
    let files = common::texts_below("style", &["css"]);
    assert!(files.len() >= 4, "only {} style sheets", files.len());
    let name = |path: &std::path::Path| path.file_name().expect("a name").to_string_lossy().into_owned();
    // Comments become blank lines, so that line numbers stay.
    let bare =
        |text: &str| comment.replace_all(text, |found: &regex::Captures<'_>| "\n".repeat(found[0].matches('\n').count())).into_owned();
    files.iter().map(|(path, text)| (name(path), bare(text))).collect()
}

fn line(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

#[test]
fn the_styles_use_nothing_that_old_phones_lack() {
    let mut complaints = Vec::new();
    for (pattern, why) in NEWER {
        let pattern = Regex::new(pattern).expect("a valid pattern");
        for (name, css) in styles() {
            complaints.extend(
                pattern
                    .find_iter(&css)
                    .map(|found| format!("style/{name}:{}: «{}»: {why}", line(&css, found.start()), found.as_str().trim())),
            );
        }
    }
    common::none(&complaints);
}

#[test]
fn the_list_of_what_is_newer_finds_it() {
    for wrong in [
        "a:is(b){}",
        "a{inset:0}",
        "a{ gap: 4px }",
        "a{width:clamp(1px,2px,3px)}",
        "a{width:min(1px,2px)}",
        "@layer x{}",
        "a{height:100dvh}",
        "a{&:hover{}}",
        "@media (width >= 3em){}",
        "a{padding-inline:2px}",
        "a{margin-block:2px}",
        "a{color:color-mix(in srgb, red, blue)}",
        "a{aspect-ratio:1}",
        "a:not(.b, .c){}",
        "a{scale:2}",
    ] {
        assert!(NEWER.iter().any(|(pattern, _)| Regex::new(pattern).expect("a valid pattern").is_match(wrong)), "{wrong}");
    }
    for right in [
        "a{grid-gap:4px}",
        "a{grid-template-columns:minmax(0,1fr)}",
        "a:not(.b){}",
        "a{margin-inline-start:2px}",
        "@media (min-width:3em){}",
        "a{transform:scale(2)}",
        "a{max-width:3em}",
    ] {
        let found = NEWER.iter().find(|(pattern, _)| Regex::new(pattern).expect("a valid pattern").is_match(right));
        assert!(found.is_none(), "{right}: {found:?}");
    }
}

/// What stands before each `{`, with its line and how deep it lies.
fn preludes(css: &str) -> Vec<(usize, usize, String)> {
    let (mut found, mut start, mut depth) = (Vec::new(), 0, 0);
    for (at, c) in css.char_indices() {
        match c {
            '{' => {
                found.push((line(css, at), depth, css[start..at].trim().to_owned()));
                depth += 1;
                start = at + 1;
            }
            '}' => {
                depth -= 1;
                start = at + 1;
            }
            ';' => start = at + 1,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "a bracket is not closed");
    found
}

#[test]
fn rules_do_not_stand_in_rules() {
    let mut complaints = Vec::new();
    for (name, css) in styles() {
        let mut around: Vec<String> = Vec::new();
        for (line, depth, prelude) in preludes(&css) {
            around.truncate(depth);
            if around.last().is_some_and(|outer| !outer.starts_with('@')) {
                complaints.push(format!("style/{name}:{line}: «{prelude}» is nested in «{}»", around.join(" ")));
            }
            around.push(prelude);
        }
    }
    common::none(&complaints);
}

#[test]
fn selectors_that_old_browsers_do_not_know_take_no_other_with_them() {
    let mut complaints = Vec::new();
    for (name, css) in styles() {
        for (line, _, prelude) in preludes(&css).into_iter().filter(|(_, _, prelude)| !prelude.starts_with('@')) {
            for new in ALONE {
                let with = prelude.split(',').filter(|selector| selector.contains(new)).count();
                if with > 0 && with < prelude.split(',').count() {
                    complaints.push(format!("style/{name}:{line}: «{new}» in a list with others: {prelude}"));
                }
            }
        }
    }
    common::none(&complaints);
}

/// The files that every browser runs, before any test of what it can.
fn scripts() -> Vec<(String, String)> {
    let comment = Regex::new(r"(?s)/\*.*?\*/|(?m)^\s*//.*$").expect("a valid pattern");
    let files = common::texts_below("src/site/boot", &["js"]);
    assert_eq!(files.len(), 7, "early.js, tapped.js, boot.js, keep.js, read.js, and the workers");
    files.iter().map(|(path, text)| (path.display().to_string(), comment.replace_all(text, "").into_owned())).collect()
}

#[test]
fn the_scripts_use_nothing_that_old_phones_lack() {
    let newer = [
        (r"\?\.[a-zA-Z_\[(]", "optional chaining: Chrome 80, Safari 13.1"),
        (r"\?\?", "?? is of Chrome 80, Safari 13.1"),
        (r"(\|\||&&|\?\?)=", "assignment of Chrome 85"),
        (r"[\s.({]#[a-z]\w*", "private fields: Chrome 74, Safari 14.1"),
        (r"\bstatic\s*\{", "static blocks: Chrome 94"),
        (r"\d_\d", "digits with underscores: Chrome 75, Safari 13: keep off"),
        (r"\d+n\b|\bBigInt\b", "large integers: Safari 14"),
        (r"\(\?<[=!]", "looking back in a pattern: Safari 16.4"),
        (
            r"\.(replaceAll|at|findLast|findLastIndex|toSorted|toReversed|flatMap|groupBy|hasOwn|any|withResolvers)\(",
            "method of Chrome 69 to 117",
        ),
        (r"\b(structuredClone|globalThis|queueMicrotask|WeakRef|AggregateError)\b", "of Chrome 71 to 98"),
        (r"\bimport\.meta\b", "outside of modules"),
        (r"(?m)^\s*(import|export)\s[^(]", "no module: the script is loaded with defer"),
        (r"(?m)^await\b", "await outside of a function: Chrome 89"),
        (r"`", "template strings would hide the names that the build fills in"),
        (r"\binnerHTML\b|\beval\(|new Function\b|document\.write\b", "the policy forbids it"),
    ];
    let mut complaints = Vec::new();
    for (name, script) in scripts() {
        for (pattern, why) in newer {
            let pattern = Regex::new(pattern).expect("a valid pattern");
            complaints.extend(pattern.find_iter(&script).map(|found| format!("{name}: «{}»: {why}", found.as_str().trim())));
        }
    }
    common::none(&complaints);
}

/// A browser without wasm, or with too old a one, must not fetch it.
#[test]
fn the_app_is_fetched_only_after_the_browser_was_asked() {
    let (_, boot) = scripts().into_iter().find(|(name, _)| name.ends_with("/boot.js")).expect("boot.js");
    let validate = boot.find("WebAssembly.validate(").expect("a test of features");
    let start = boot.rfind("start").expect("the start");
    assert!(validate < start && boot.contains("typeof WebAssembly !== \"object\""), "{boot}");
}

/// Classes that a style sheet names, with where.
fn styled() -> BTreeMap<String, String> {
    let class = Regex::new(r"\.([A-Za-z_][\w-]*)").expect("a valid pattern");
    let mut styled = BTreeMap::new();
    for (name, css) in styles() {
        for (line, _, prelude) in preludes(&css).into_iter().filter(|(_, _, prelude)| !prelude.starts_with('@')) {
            for found in class.captures_iter(&prelude) {
                styled.entry(found[1].to_owned()).or_insert_with(|| format!("style/{name}:{line}"));
            }
        }
    }
    styled
}

/// Classes of all pages as they are built, and those that the code sets later: `class:name`, strings that are nothing
/// but names, and `class="…"` in strings that hold markup.
fn known() -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    let real = common::real_site();
    for (_, html) in real.html_files() {
        for classes in Html::read(html).elements.iter().filter_map(|element| element.attr("class")) {
            known.extend(classes.split_whitespace().map(str::to_owned));
        }
    }
    let set = Regex::new(r#"class:([a-z][\w-]*)|class=\\?"([^"\\]*)|"([a-z][\w-]*(?: [a-z][\w-]*)*)""#).expect("a valid pattern");
    for (_, source) in common::texts_below("src", &["rs", "js"]) {
        for found in set.captures_iter(&source) {
            let classes = found.iter().skip(1).flatten().next().expect("one of the three").as_str();
            known.extend(classes.split_whitespace().map(str::to_owned));
        }
    }
    known
}

#[test]
fn every_class_of_the_style_sheets_is_used() {
    let known = known();
    let left: Vec<String> =
        styled().into_iter().filter(|(class, _)| !known.contains(class)).map(|(class, place)| format!("{place}: .{class}")).collect();
    common::none(&left);
}

#[test]
fn every_variable_is_set_and_used() {
    let (set, used) = (Regex::new(r"(--[a-z0-9-]+)\s*:").expect("a pattern"), Regex::new(r"var\((--[a-z0-9-]+)").expect("a pattern"));
    let all: String = styles().into_iter().map(|(_, css)| css).collect();
    let names = |pattern: &Regex| pattern.captures_iter(&all).map(|found| found[1].to_owned()).collect::<BTreeSet<_>>();
    let (set, used) = (names(&set), names(&used));
    let unset: Vec<_> = used.difference(&set).collect();
    let unused: Vec<_> = set.difference(&used).collect();
    assert!(unset.is_empty() && unused.is_empty(), "never set: {unset:?}; never used: {unused:?}");
}
