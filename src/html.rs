//! Text as HTML, wherever HTML is written as a text of its own.

/// Adds a text to HTML. It stays a text there, also inside of an attribute in double quotes.
pub fn escape(html: &mut String, text: &str) {
    text.chars().for_each(|c| escape_char(html, c));
}

/// The same for one character.
pub fn escape_char(html: &mut String, c: char) {
    match c {
        '&' => html.push_str("&amp;"),
        '<' => html.push_str("&lt;"),
        '>' => html.push_str("&gt;"),
        '"' => html.push_str("&quot;"),
        c => html.push(c),
    }
}
