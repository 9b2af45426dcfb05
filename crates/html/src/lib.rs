//! Reading HTML the way a browser does, with html5ever: its tokens (what the source says) and its tree (what a browser
//! makes of it).

use html5ever::tendril::TendrilSink as _;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::{ParseOpts, QualName, local_name, ns};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use std::cell::RefCell;

/// Elements without an end tag.
const VOID: [&str; 14] = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// One thing in a document: what hydration counts as a node, or the end of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// `<name …>`
    Start(String, Vec<(String, String)>),
    /// `</name>`
    End(String),
    /// Text.
    Text(String),
    /// A comment: the renderer marks its places with them.
    Comment(String),
}

/// What the source says, token by token, with no rule of nesting applied.
pub fn source_pieces(html: &str) -> Vec<Piece> {
    let sink = Collector::default();
    let input = BufferQueue::default();
    input.push_back(html.into());
    let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    merged(tokenizer.sink.0.take())
}

#[derive(Default)]
struct Collector(RefCell<Vec<Piece>>);

impl TokenSink for Collector {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut pieces = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) => {
                let name = tag.name.to_string();
                match tag.kind {
                    TagKind::StartTag => {
                        let attrs = tag.attrs.iter().map(|a| (adjusted(&a.name.local), a.value.to_string())).collect();
                        pieces.push(Piece::Start(name.clone(), attrs));
                        match name.as_str() {
                            "script" => return TokenSinkResult::RawData(RawKind::ScriptData),
                            "style" => return TokenSinkResult::RawData(RawKind::Rawtext),
                            "title" | "textarea" => return TokenSinkResult::RawData(RawKind::Rcdata),
                            _ => {}
                        }
                    }
                    TagKind::EndTag => pieces.push(Piece::End(name)),
                }
            }
            Token::CharacterTokens(text) => pieces.push(Piece::Text(text.to_string())),
            Token::CommentToken(text) => pieces.push(Piece::Comment(text.to_string())),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// The tokenizer makes every name small; the tree builder gives SVG's their capitals back (HTML Standard, «adjust SVG
/// attributes»). Of those, our pages have one.
fn adjusted(name: &str) -> String {
    if name == "viewbox" { "viewBox".to_owned() } else { name.to_owned() }
}

/// What a browser makes of a whole document.
pub fn tree_pieces(html: &str) -> Vec<Piece> {
    pieces_of(&document(html).document)
}

/// The tree of a whole document.
pub fn document(html: &str) -> RcDom {
    html5ever::parse_document(RcDom::default(), ParseOpts::default()).one(html)
}

/// What a browser makes of `inner_html` of an element with this name.
pub fn fragment_pieces(html: &str, parent: &str) -> Vec<Piece> {
    let name = QualName::new(None, ns!(html), parent.into());
    let dom = html5ever::parse_fragment(RcDom::default(), ParseOpts::default(), name, Vec::new(), false).one(html);
    // The fragment's nodes stand below an `<html>` that is not part of it.
    let children = dom.document.children.borrow();
    let top = children.iter().find(|node| matches!(node.data, NodeData::Element { .. })).expect("a root");
    debug_assert!(matches!(&top.data, NodeData::Element { name, .. } if name.local == local_name!("html")));
    pieces_of(top)
}

/// Everything below a node, in the order of the document.
pub fn pieces_of(node: &Handle) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for child in node.children.borrow().iter() {
        collect(child, &mut pieces);
    }
    merged(pieces)
}

fn collect(node: &Handle, pieces: &mut Vec<Piece>) {
    match &node.data {
        NodeData::Element { name, attrs, .. } => {
            let attrs = attrs.borrow().iter().map(|a| (a.name.local.to_string(), a.value.to_string())).collect();
            let name = name.local.to_string();
            pieces.push(Piece::Start(name.clone(), attrs));
            for child in node.children.borrow().iter() {
                collect(child, pieces);
            }
            if !VOID.contains(&name.as_str()) {
                pieces.push(Piece::End(name));
            }
        }
        NodeData::Text { contents } => pieces.push(Piece::Text(contents.borrow().to_string())),
        NodeData::Comment { contents } => pieces.push(Piece::Comment(contents.to_string())),
        _ => {}
    }
}

/// Runs of text as one, empty text left out: the tokenizer may cut a text anywhere.
fn merged(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match (out.last_mut(), piece) {
            (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
            (_, Piece::Text(text)) if text.is_empty() => {}
            (_, piece) => out.push(piece),
        }
    }
    out
}

/// An element of a tree. Its document must be kept alive as long as it.
#[derive(Clone)]
pub struct Element(Handle);

impl Element {
    /// All elements below a node, in the order of the document.
    pub fn all(node: &Handle) -> Vec<Element> {
        let mut found = Vec::new();
        let mut stack = vec![node.clone()];
        while let Some(node) = stack.pop() {
            stack.extend(node.children.borrow().iter().rev().cloned());
            if matches!(node.data, NodeData::Element { .. }) {
                found.push(Element(node));
            }
        }
        found
    }

    /// Name of the element.
    pub fn name(&self) -> String {
        let NodeData::Element { name, .. } = &self.0.data else { unreachable!("an element") };
        name.local.to_string()
    }

    /// All attributes.
    pub fn attrs(&self) -> Vec<(String, String)> {
        let NodeData::Element { attrs, .. } = &self.0.data else { unreachable!("an element") };
        attrs.borrow().iter().map(|attr| (attr.name.local.to_string(), attr.value.to_string())).collect()
    }

    /// The value of an attribute.
    pub fn attr(&self, name: &str) -> Option<String> {
        self.attrs().into_iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// Whether it is an element of this name with this value of an attribute.
    pub fn is(&self, name: &str, attr: &str, value: &str) -> bool {
        self.name() == name && self.attr(attr).as_deref() == Some(value)
    }

    /// Whether it has a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.attr("class").is_some_and(|classes| classes.split_whitespace().any(|known| known == class))
    }

    /// The text below it, no-break spaces as spaces.
    pub fn text(&self) -> String {
        text(&self.0)
    }

    /// Everything below it.
    pub fn pieces(&self) -> Vec<Piece> {
        pieces_of(&self.0)
    }

    /// The element around it.
    pub fn parent(&self) -> Option<Element> {
        let parent = self.0.parent.take();
        self.0.parent.set(parent.clone());
        parent.and_then(|parent| parent.upgrade()).filter(|node| matches!(node.data, NodeData::Element { .. })).map(Element)
    }

    /// The elements below it.
    pub fn below(&self) -> Vec<Element> {
        Element::all(&self.0).split_off(1)
    }
}

/// The elements of a whole document, and the tree they belong to.
pub struct Page {
    /// Every element.
    pub elements: Vec<Element>,
    _dom: RcDom,
}

impl Page {
    /// Reads a document.
    pub fn read(html: &str) -> Page {
        let dom = document(html);
        Page { elements: Element::all(&dom.document), _dom: dom }
    }

    /// The first element of this name.
    pub fn first(&self, name: &str) -> Option<&Element> {
        self.elements.iter().find(|element| element.name() == name)
    }

    /// Content of a `<meta>`, by its `name`, `property` or `http-equiv`.
    pub fn meta(&self, name: &str) -> Option<String> {
        let is = |element: &&Element| ["name", "property", "http-equiv"].iter().any(|key| element.is("meta", key, name));
        self.elements.iter().find(is).and_then(|element| element.attr("content"))
    }

    /// Targets of `<link>` elements with this `rel`.
    pub fn links(&self, rel: &str) -> Vec<&Element> {
        self.elements.iter().filter(|element| element.is("link", "rel", rel)).collect()
    }
}

fn text(node: &Handle) -> String {
    let texts = pieces_of(node).into_iter().filter_map(|piece| if let Piece::Text(text) = piece { Some(text) } else { None });
    texts.collect::<String>().replace('\u{a0}', " ")
}

/// The words of a whole document as a reader or a search engine gets them, a line for each block; scripts left out.
pub fn words(html: &str) -> String {
    const INLINE: [&str; 9] = ["a", "b", "br", "em", "span", "strong", "svg", "time", "wbr"];
    let mut words = String::new();
    let mut script = false;
    for piece in tree_pieces(html) {
        match piece {
            Piece::Start(name, _) if name == "script" => script = true,
            Piece::End(name) if name == "script" => script = false,
            Piece::Start(name, _) | Piece::End(name) if !INLINE.contains(&name.as_str()) => words.push('\n'),
            Piece::Text(text) if !script => words.push_str(&text),
            _ => {}
        }
    }
    words.replace('\u{a0}', " ")
}

/// Pieces as HTML again, by the rules of the HTML standard for serialising.
pub fn serialise(pieces: &[Piece]) -> String {
    let escape = |text: &str| text.replace('&', "&amp;").replace('\u{a0}', "&nbsp;");
    let mut html = String::new();
    for piece in pieces {
        match piece {
            Piece::Start(name, attrs) => {
                html.push_str(&format!("<{name}"));
                for (name, value) in attrs {
                    html.push_str(&format!(" {name}=\"{}\"", escape(value).replace('"', "&quot;")));
                }
                html.push('>');
            }
            Piece::End(name) => html.push_str(&format!("</{name}>")),
            Piece::Text(text) => html.push_str(&escape(text).replace('<', "&lt;").replace('>', "&gt;")),
            Piece::Comment(text) => html.push_str(&format!("<!--{text}-->")),
        }
    }
    html
}
