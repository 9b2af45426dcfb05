//! What the content says against the facts it stands on. The facts are not part of the project: where they are absent
//! (`../shared/facts`, or the folder that `FACTS` names), these tests say so and pass.

mod common;

use congdanso::site::day::Day;
use congdanso::site::formats::{Fee, Grade};
use std::fs;
use std::path::PathBuf;
use toml::{Table, Value};

/// A file of the facts, if they are there.
fn facts(name: &str) -> Option<String> {
    let folder = std::env::var_os("FACTS").map_or_else(|| common::root().join("../shared/facts"), PathBuf::from);
    let text = fs::read_to_string(folder.join(name)).ok();
    if text.is_none() {
        println!("skipped: {name} is not there");
    }
    text
}

/// The block that the facts keep for machines: §6 of mien-giam-cong-dan-so.md.
fn block(text: &str) -> Table {
    let start = text.find("```toml").expect("a TOML block") + "```toml".len();
    let end = text[start..].find("```").expect("its end") + start;
    text[start..end].parse().expect("a valid block")
}

fn day(value: &Value) -> Day {
    value.as_str().and_then(Day::parse).expect("a day")
}

#[test]
fn fees_are_those_of_the_facts() {
    let Some(text) = facts("mien-giam-cong-dan-so.md") else { return };
    let block = block(&text);
    let site = common::real_site().site;
    let defaults = &block["defaults"];
    assert_eq!(site.waivers.valid_from, day(&defaults["valid_from"]));
    assert_eq!(site.waivers.valid_until, day(&defaults["valid_until"]));
    assert_eq!(site.waivers.half_until, day(&defaults["half_until"]));

    let procedures = block["thu_tuc"].as_table().expect("a table");
    assert_eq!(site.waivers.fee.len(), procedures.len(), "every procedure of the facts, and no other");
    for (id, fact) in procedures {
        let id = id.replace('_', "-");
        let fee = site.waivers.fee.iter().find(|fee| fee.id == id).unwrap_or_else(|| panic!("no fee {id}"));
        let text = |name: &str| fact.get(name).and_then(Value::as_str);
        let normal =
            fact.get("normal_fee").and_then(Value::as_array).map(|both| both.iter().filter_map(Value::as_integer).collect::<Vec<_>>());
        let shown = fee.counter.zip(fee.online).map(|(counter, online)| vec![i64::from(counter), i64::from(online)]);
        assert_eq!(shown, normal, "{id}: normal fee");
        assert_eq!(Some(fee.now.as_str()), text("now_fee"), "{id}: fee now");
        assert_eq!(fee.rate.as_deref(), text("rate"), "{id}: rate");
        assert_eq!(fee.max.map(i64::from), fact.get("max").and_then(Value::as_integer), "{id}: most that is taken off");
        assert_eq!(fee.half, fact.get("half").and_then(Value::as_bool).unwrap_or_default(), "{id}: halved");
        assert_eq!(fee.grade == Grade::Medium, text("grade") == Some("TB"), "{id}: grade");
        let own_condition = fact.get("condition").and_then(Value::as_array);
        assert_eq!(fee.everybody, own_condition.is_some(), "{id}: for everybody");
        assert_eq!(fee.vi.extra.is_empty(), text("extra").is_none(), "{id}: more papers");
        if let Some(code) = text("code") {
            assert_eq!(code_of(&site, fee), code, "{id}: code");
        }
    }

    // A paper whose name the facts do not know has none here.
    let unknown = |papers: &Table| papers.values().filter(|paper| paper["show"] == Value::Boolean(false)).count();
    let papers = block["giay"].as_table().expect("a table");
    assert_eq!(site.waivers.paper.iter().filter(|paper| paper.vi.is_empty()).count(), unknown(papers));
    // The level of VNeID comes on top of the kinds of papers.
    assert_eq!(site.waivers.paper.len(), papers.len() + 1);
}

fn code_of(site: &congdanso::site::content::Site, fee: &Fee) -> String {
    let procedure = fee.procedure.as_ref().and_then(|name| site.portal.procedure.iter().find(|entry| entry.name == *name));
    procedure.map_or_else(|| fee.code.clone(), |entry| entry.code.clone())
}
