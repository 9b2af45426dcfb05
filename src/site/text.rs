//! The Markdown form of words: a title, an opening, and `## … {#id}` sections made of blocks. Inline Markdown stays
//! untouched here; [`super::markdown`] renders it.

use super::problem::Problems;
use super::source::Source;

/// What a Markdown file says.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// Its file, for problems.
    pub file: String,
    /// `# Title`
    pub title: String,
    /// Line of the title.
    pub title_line: usize,
    /// What stands between the title and the first section.
    pub opening: Vec<Block>,
    /// `## … {#id}`
    pub sections: Vec<Section>,
}

/// A section.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its id.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// Line of the heading.
    pub line: usize,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A block of a section.
#[derive(Clone, Debug)]
pub struct Block {
    /// First line.
    pub line: usize,
    /// What it is.
    pub kind: BlockKind,
    /// Markdown, without markers.
    pub text: String,
    /// `{#id}` at its end.
    pub id: Option<String>,
}

/// The kinds of blocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// One item of a list; `true` in a numbered one.
    Item(bool),
    /// `> [!see]`: what is seen when the step has worked.
    See,
    /// `> [!info] Heading` and its like.
    Callout(Tone, String),
    /// `> [!trouble] Problem`: shown under «Gặp lỗi?».
    Trouble(String),
    /// `> [!after fact-id]`: what holds once the fact has ended.
    After(String),
    /// `> [!picture]`: a drawn screen, a line of it on each line: see [`super::picture`]. Only on pages of words; steps
    /// have theirs in `guide.toml`.
    Picture(Vec<String>),
}

/// The tone of a callout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Often goes wrong.
    Warn,
    /// Danger.
    Danger,
    /// Well done.
    Ok,
}

impl Text {
    /// A section by its id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// Every block with the id of its section (`""` for the opening).
    pub fn blocks(&self) -> impl Iterator<Item = (&str, &Block)> {
        let opening = self.opening.iter().map(|block| ("", block));
        opening.chain(self.sections.iter().flat_map(|section| section.blocks.iter().map(|block| (section.id.as_str(), block))))
    }

    /// Reads a Markdown file. What does not fit the form is a problem, and the rest is read on.
    pub fn parse(source: &Source, problems: &Problems) -> Text {
        let mut text = Text { file: source.name.clone(), ..Text::default() };
        let lines: Vec<&str> = source.text.lines().collect();
        let mut at = 0;
        while at < lines.len() {
            let (line, content) = (at + 1, lines[at].trim_end());
            if content.is_empty() {
                at += 1;
            } else if let Some(heading) = content.strip_prefix("# ") {
                if !text.title.is_empty() {
                    problems.error(&source.name, line, "a second title «# …»", "keep one title; sections begin with «## »");
                }
                (text.title, text.title_line) = (heading.trim().to_owned(), line);
                at += 1;
            } else if let Some(heading) = content.strip_prefix("## ") {
                let (title, id) = split_id(heading);
                let id = id.unwrap_or_else(|| {
                    problems.error(&source.name, line, format!("the heading «{title}» has no id"), "add {#id} at the end of the line");
                    String::new()
                });
                text.sections.push(Section { id, title, line, blocks: Vec::new() });
                at += 1;
            } else if content.starts_with('#') {
                problems.error(&source.name, line, "a heading that is neither «# » nor «## »", "use only these two, with a space behind");
                at += 1;
            } else {
                let start = at;
                while at < lines.len() && !lines[at].trim().is_empty() && (at == start || !lines[at].starts_with('#')) {
                    at += 1;
                }
                let blocks = blocks(&lines[start..at], start + 1, &source.name, problems);
                text.sections.last_mut().map_or(&mut text.opening, |section| &mut section.blocks).extend(blocks);
            }
        }
        if text.title.is_empty() {
            problems.error(&source.name, 1, "no title", "begin the file with «# Title»");
        }
        text
    }
}

/// Takes `{#id}` off the end of a line.
pub fn split_id(line: &str) -> (String, Option<String>) {
    let line = line.trim();
    if let Some(open) = line.rfind("{#")
        && let Some(id) = line[open + 2..].strip_suffix('}')
    {
        return (line[..open].trim().to_owned(), Some(id.to_owned()));
    }
    (line.to_owned(), None)
}

/// The blocks of a run of lines without a blank one between them. `first` is the number of the first line.
fn blocks(lines: &[&str], first: usize, file: &str, problems: &Problems) -> Vec<Block> {
    if lines[0].starts_with('>') {
        return vec![quote(lines, first, file, problems)];
    }
    let mut blocks: Vec<Block> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        let item = line.strip_prefix("- ").map(|rest| (rest, false)).or_else(|| numbered(line).map(|rest| (rest, true)));
        match (item, blocks.last_mut()) {
            (Some((rest, ordered)), _) => {
                blocks.push(Block { line: first + i, kind: BlockKind::Item(ordered), text: rest.trim().to_owned(), id: None });
            }
            (None, Some(last)) => {
                last.text.push('\n');
                last.text.push_str(line.trim());
            }
            (None, None) => blocks.push(Block { line: first, kind: BlockKind::Paragraph, text: line.trim().to_owned(), id: None }),
        }
    }
    for block in &mut blocks {
        (block.text, block.id) = split_id(&block.text);
    }
    blocks
}

fn numbered(line: &str) -> Option<&str> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0).then(|| line[digits..].strip_prefix(". ")).flatten()
}

fn quote(lines: &[&str], first: usize, file: &str, problems: &Problems) -> Block {
    let inner: Vec<&str> = lines.iter().map(|line| line.strip_prefix('>').unwrap_or(line).trim()).collect();
    let marker = inner[0].strip_prefix("[!").and_then(|rest| rest.split_once(']'));
    let (name, heading) = marker.unwrap_or(("", inner[0]));
    let heading = heading.trim().to_owned();
    let (name, argument) = name.split_once(' ').unwrap_or((name, ""));
    let kind = match name {
        // Nothing that is written is left out silently.
        _ if !argument.is_empty() && name != "after" => {
            problems.error(
                file,
                first,
                format!("the box [!{name}] takes no word within its brackets"),
                "write words behind the bracket or on the next line",
            );
            BlockKind::See
        }
        "see" => BlockKind::See,
        "info" => BlockKind::Callout(Tone::Info, heading.clone()),
        "warn" => BlockKind::Callout(Tone::Warn, heading.clone()),
        "danger" => BlockKind::Callout(Tone::Danger, heading.clone()),
        "ok" => BlockKind::Callout(Tone::Ok, heading.clone()),
        "trouble" => BlockKind::Trouble(heading.clone()),
        "after" => BlockKind::After(argument.to_owned()),
        "picture" => BlockKind::Picture(inner[1..].iter().map(|line| (*line).to_owned()).collect()),
        _ => {
            let mend = "begin it with > [!see], [!info], [!warn], [!danger], [!ok], [!trouble], [!after fact-id] or [!picture]";
            problems.error(file, first, "a box of an unknown kind", mend);
            return Block { line: first, kind: BlockKind::See, text: inner.join("\n"), id: None };
        }
    };
    let with_heading = matches!(kind, BlockKind::Callout(..) | BlockKind::Trouble(_));
    if matches!(kind, BlockKind::Trouble(_)) && heading.is_empty() {
        problems.error(file, first, "a [!trouble] without a heading", "write what goes wrong behind the bracket, on the same line");
    }
    if !with_heading && !heading.is_empty() {
        problems.error(file, first, format!("the box [!{name}] takes no heading"), "move the words to the next line, behind «> »");
    }
    let mut text = inner[1..].join("\n").trim().to_owned();
    if matches!(kind, BlockKind::Picture(_)) {
        // What is drawn is no running text.
        text.clear();
        return Block { line: first, kind, text, id: None };
    }
    if text.is_empty() {
        problems.error(file, first, format!("the box [!{name}] is empty"), "write the words on the next line, behind «> »");
    }
    Block { line: first, kind, text, id: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> (Text, Vec<String>) {
        let problems = Problems::default();
        let source = Source { name: "vi.md".into(), text: text.into() };
        let text = Text::parse(&source, &problems);
        (text, problems.sorted().iter().map(ToString::to_string).collect())
    }

    #[test]
    fn sections_blocks_and_ids() {
        let (text, problems) = parse(
            "# Title\n\nOpening.\n\n## Needs {#needs}\n\n- One thing. {#one}\n- Two\n  things. {#two}\n\n## Step {#mo}\n\nDo it.\n\n> [!trouble] White page\n> Load again.\n\n> [!after fee]\n> Later.\n",
        );
        assert_eq!(problems, Vec::<String>::new());
        assert_eq!((text.title.as_str(), text.opening.len()), ("Title", 1));
        let needs = text.section("needs").unwrap();
        assert_eq!(needs.blocks.iter().map(|block| block.id.as_deref()).collect::<Vec<_>>(), [Some("one"), Some("two")]);
        assert_eq!(needs.blocks[1].text, "Two\nthings.");
        let kinds: Vec<_> = text.section("mo").unwrap().blocks.iter().map(|block| block.kind.clone()).collect();
        assert_eq!(kinds, [BlockKind::Paragraph, BlockKind::Trouble("White page".into()), BlockKind::After("fee".into())]);
    }

    #[test]
    fn what_does_not_fit_is_said_with_its_line() {
        let (_, problems) = parse("## No id\n\n> just a quote\n\n### deep\n\n> [!trouble]\n> x\n");
        let lines: Vec<&str> = problems.iter().map(|p| p.split(": ").next().unwrap()).collect();
        assert_eq!(lines, ["vi.md:1", "vi.md:1", "vi.md:3", "vi.md:5", "vi.md:7"]);
    }
}
