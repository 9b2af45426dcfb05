//! Configuration of web servers: templates with blanks, filled in from the policy.

use super::{COMPRESSED, HASHED, IMMUTABLE, REVALIDATE, TYPES, headers};

const CADDYFILE: &str = include_str!("Caddyfile");
const NGINX: &str = include_str!("nginx.conf");

/// The Caddyfile.
pub fn caddyfile(moved: &[(String, String)]) -> String {
    let header = |(name, value): (&str, String)| format!("{name} \"{value}\"");
    let kind = |(extension, kind): &(&str, &str)| format!("@{extension} path *.{extension}\n\theader @{extension} Content-Type \"{kind}\"");
    let redirect = |(from, to): &(String, String)| format!("redir {from} {to} permanent");
    let fill = [
        ("%HEADERS%", lines("\t\t", headers().into_iter().map(header))),
        ("%TYPES%", lines("\t", TYPES.iter().map(kind))),
        ("%MOVED%", lines("\t", moved.iter().map(redirect))),
        ("%HASHED%", HASHED.to_owned()),
        ("%IMMUTABLE%", IMMUTABLE.to_owned()),
        ("%REVALIDATE%", REVALIDATE.to_owned()),
        ("%COMPRESSED%", COMPRESSED.map(|extension| format!("*.{extension}")).join(" ")),
        ("%HTML%", html_type().to_owned()),
    ];
    filled(CADDYFILE, &fill)
}

/// nginx's configuration of the site: two `server` blocks and a `map`, for `conf.d/`.
pub fn nginx(moved: &[(String, String)]) -> String {
    // nginx takes quotes as they come, and has no other way to say `'` inside `'`.
    let header = |(name, value): (&str, String)| format!("add_header {name} \"{value}\" always;");
    // The charset is nginx's own affair: it appends it to types that it has been told.
    let kind = |(extension, kind): &(&str, &str)| format!("{} {extension};", bare(kind));
    let text = |(_, kind): &&(&str, &str)| kind.contains("charset=utf-8") && bare(kind) != "text/html";
    let redirect = |(from, to): &(String, String)| format!("location = {from} {{ return 301 {to}; }}");
    let fill = [
        ("%HEADERS%", lines("    ", headers().into_iter().map(header))),
        ("%TYPES%", lines("        ", TYPES.iter().map(kind))),
        ("%TEXTS%", TYPES.iter().filter(text).map(|(_, kind)| bare(kind)).collect::<Vec<_>>().join(" ")),
        ("%MOVED%", lines("    ", moved.iter().map(redirect))),
        ("%HASHED%", HASHED.to_owned()),
        ("%IMMUTABLE%", IMMUTABLE.to_owned()),
        ("%REVALIDATE%", REVALIDATE.to_owned()),
        ("%COMPRESSED%", COMPRESSED.join("|")),
    ];
    filled(NGINX, &fill)
}

/// A media type without its parameters.
fn bare(kind: &str) -> &str {
    kind.split(';').next().unwrap_or(kind)
}

fn html_type() -> &'static str {
    TYPES.iter().find(|(extension, _)| *extension == "html").map_or("", |(_, kind)| kind)
}

/// Lines with an indent, the first one without: its blank stands where it belongs.
fn lines(indent: &str, lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join(&format!("\n{indent}"))
}

/// Fills in the blanks; the line of a blank that stays empty goes.
fn filled(template: &str, fill: &[(&str, String)]) -> String {
    let line = |line: &str| {
        let (blank, value) =
            fill.iter().find(|(blank, _)| line.contains(blank)).map_or(("", ""), |(blank, value)| (*blank, value.as_str()));
        let empty = !blank.is_empty() && value.is_empty() && line.trim() == blank;
        (!empty).then(|| fill.iter().fold(line.to_owned(), |line, (blank, value)| line.replace(blank, value)) + "\n")
    };
    template.lines().filter_map(line).collect()
}
