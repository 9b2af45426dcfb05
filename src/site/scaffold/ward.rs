//! `site new ward`: the `ward.toml` of another ward, from flags or from questions. What is not known yet stays empty.

use crate::site::formats::WardFile;
use anyhow::{Context as _, Result, bail};
use clap::Args;
use std::fs;
use std::path::Path;
use unicode_normalization::is_nfc;

const TEMPLATE: &str = include_str!("ward.toml");
/// Characters that a name on the home screen may have before phones cut it (Web App Manifest, `short_name`).
const SHORT_NAME: usize = 12;
/// How wards begin; what follows is the name that people say.
const KINDS: [&str; 3] = ["phường ", "xã ", "đặc khu "];

/// The names of a ward. Those that are missing are asked for, each with a suggestion where one can be made.
#[derive(Args, Clone, Debug, Default)]
pub struct Names {
    /// Today's ward, as in «phường An Lạc».
    #[arg(long)]
    pub name: Option<String>,
    /// A former ward that people still name, as in «Bình Trị Đông»: the texts explain that it is part of the ward now.
    #[arg(long)]
    pub old_name: Option<String>,
    /// Name on the home screen, at most 12 characters.
    #[arg(long)]
    pub short_name: Option<String>,
    /// Name of the site.
    #[arg(long)]
    pub site_name: Option<String>,
    /// The team, as it calls itself.
    #[arg(long)]
    pub team: Option<String>,
    /// The city.
    #[arg(long)]
    pub city: Option<String>,
    /// The city in short.
    #[arg(long)]
    pub city_short: Option<String>,
    /// Where the site will stand, as in `https://an-lac.example`; empty if that is not known yet.
    #[arg(long)]
    pub base_url: Option<String>,
    /// How many neighbourhoods (khu phố) there are.
    #[arg(long)]
    pub neighbourhoods: Option<u16>,
}

/// A question: the flag that would answer it, what is asked, and the answer that an empty line means.
pub struct Question<'a> {
    /// As in `--name`.
    pub flag: &'a str,
    /// What is asked.
    pub what: &'a str,
    /// The suggestion; `None` where only a person can know.
    pub suggestion: Option<String>,
}

/// Writes a new `ward.toml`. `ask` answers what no flag says; nothing is written over. `root` is the project's folder:
/// its own ward suggests the city.
pub fn ward(root: &Path, path: &Path, names: &Names, ask: &mut dyn FnMut(Question<'_>) -> Result<String>) -> Result<()> {
    if path.exists() {
        bail!("{} is there already", path.display());
    }
    let text = text(names, city_of(root), ask)?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    fs::write(path, text).with_context(|| path.display().to_string())?;
    println!("{} is there. Fill in what the ward has confirmed, then run: WARD={} make build", path.display(), path.display());
    Ok(())
}

/// The city of the project's own ward, and its short name: wards that adopt these texts belong to the same one.
fn city_of(root: &Path) -> Option<(String, String)> {
    let text = fs::read_to_string(root.join("content/ward.toml")).ok()?;
    let ward = toml::from_str::<WardFile>(&text).ok()?.ward;
    Some((ward.city, ward.city_short))
}

fn text(names: &Names, city: Option<(String, String)>, ask: &mut dyn FnMut(Question<'_>) -> Result<String>) -> Result<String> {
    let mut wrong = Vec::new();
    let mut value = |flag: &str, what: &str, given: &Option<String>, suggestion: Option<String>| {
        let value = match given {
            Some(value) => Ok(value.clone()),
            None => ask(Question { flag, what, suggestion }),
        };
        let value = value.map(|value| value.trim().to_owned()).and_then(|value| name(flag, &value).map(|()| value));
        value.unwrap_or_else(|error| {
            wrong.push(error.to_string());
            String::new()
        })
    };
    let ward = value("--name", "Today's ward, with its kind (phường An Lạc)", &names.name, None);
    let old = value("--old-name", "A former ward that people still name", &names.old_name, None);
    let said = KINDS.iter().find_map(|kind| ward.strip_prefix(kind)).unwrap_or(&ward).to_owned();
    let suggest = |prefix: &str, name: &str| (!name.is_empty()).then(|| format!("{prefix}{name}"));
    let short = value("--short-name", "Name on the home screen", &names.short_name, suggest("", &said));
    let site_name = value("--site-name", "Name of the site", &names.site_name, suggest("Công dân số ", &short));
    let team = value("--team", "The team", &names.team, suggest("Tổ công nghệ số cộng đồng ", &short));
    let (city, city_short) = city.unzip();
    let city = value("--city", "The city", &names.city, city);
    let city_short = value("--city-short", "The city in short", &names.city_short, city_short);
    // May be empty, so it is no name.
    let base_url = names.base_url.clone().unwrap_or_default();
    if short.chars().count() > SHORT_NAME {
        wrong.push(format!("--short-name «{short}» is longer than {SHORT_NAME} characters: phones cut it"));
    }
    if !ward.is_empty() && (ward == old || said == old) {
        wrong.push(
            "--old-name must be another name than that of today's ward: the texts say that the one became part of the other".to_owned(),
        );
    }
    if !base_url.is_empty() && !is_base(&base_url) {
        wrong.push(format!("--base-url «{base_url}» must be https:// and a host, without a path"));
    }
    if !wrong.is_empty() {
        bail!("{}", wrong.join("\n       "));
    }
    let values = [
        ("%TEAM%", &team),
        ("%SITE_NAME%", &site_name),
        ("%SHORT_NAME%", &short),
        ("%WARD%", &ward),
        ("%OLD_WARD%", &old),
        ("%CITY%", &city),
        ("%CITY_SHORT%", &city_short),
        ("%BASE_URL%", &base_url),
    ];
    let mut text = values.iter().fold(TEMPLATE.to_owned(), |text, (blank, value)| text.replace(blank, &format!("\"{value}\"")));
    for n in 1..=names.neighbourhoods.unwrap_or(0) {
        text.push_str(&format!("\n[[neighbourhood]]\nname = \"Khu phố {n}\"\nzalo = \"\"\n"));
    }
    Ok(text)
}

/// Whether a text can be a name: there, composed, and without what TOML would take otherwise.
fn name(flag: &str, value: &str) -> Result<()> {
    if value.is_empty() {
        bail!("{flag} is missing");
    }
    if !is_nfc(value) || value.contains(['"', '\\', '{', '}']) || value.contains(char::is_control) {
        bail!("{flag} «{value}» has characters that no name has");
    }
    Ok(())
}

fn is_base(url: &str) -> bool {
    let host = url.strip_prefix("https://").unwrap_or_default();
    host.contains('.') && host.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some(text: &str) -> Option<String> {
        Some(text.to_owned())
    }

    /// Takes every suggestion.
    fn agree(question: Question<'_>) -> Result<String> {
        question.suggestion.with_context(|| format!("{} is missing", question.flag))
    }

    fn city() -> Option<(String, String)> {
        Some(("Thành phố Mẫu".to_owned(), "TPM".to_owned()))
    }

    #[test]
    fn two_names_are_enough() {
        let names =
            Names { name: some("phường Suối Thử"), old_name: some("Bến Thử"), neighbourhoods: Some(2), ..Names::default() };
        let text = text(&names, city(), &mut agree).unwrap();
        let file: WardFile = toml::from_str(&text).unwrap();
        let ward = &file.ward;
        assert_eq!((ward.ward.as_str(), ward.old_ward.as_str()), ("phường Suối Thử", "Bến Thử"));
        assert_eq!((ward.short_name.as_str(), ward.site_name.as_str()), ("Suối Thử", "Công dân số Suối Thử"));
        assert_eq!((ward.team.as_str(), ward.city.as_str()), ("Tổ công nghệ số cộng đồng Suối Thử", "Thành phố Mẫu"));
        assert_eq!((ward.base_url.as_str(), ward.phone.as_str()), ("", ""), "nothing is invented");
        assert_eq!(file.neighbourhood.len(), 2);
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let names = Names {
            name: some("phường \"Thử\""),
            short_name: some("Một tên dài quá"),
            base_url: some("http://thu.example/x"),
            ..Names::default()
        };
        let error = text(&names, None, &mut agree).unwrap_err().to_string();
        for part in ["--name «phường", "--old-name is missing", "--short-name", "--city is missing", "--base-url"] {
            assert!(error.contains(part), "{part} is not in: {error}");
        }
    }

    #[test]
    fn a_ward_is_no_former_ward_of_itself() {
        let names = Names { name: some("xã Thử"), old_name: some("Thử"), ..Names::default() };
        assert!(text(&names, city(), &mut agree).unwrap_err().to_string().contains("--old-name must be another name"));
    }
}
