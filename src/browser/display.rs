//! Display settings on `<html>` and in storage.

use super::{set_root, storage};
use crate::display::{STORAGE_KEY, Values};
use crate::json::{ToJson, Value, object};

/// What was kept; nothing where it cannot be read.
pub fn load() -> Values {
    let kept = storage::get(STORAGE_KEY).ok().flatten().and_then(|text| Value::parse(&text));
    let mut kept = kept.unwrap_or_default();
    kept.names().into_iter().filter_map(|name| Some((name.clone(), kept.take(&name)?.text()?))).collect()
}

/// Shows the settings and keeps them. Where nothing can be kept they hold for this page load.
pub fn keep(values: &Values) {
    for name in ["size", "theme", "motion"] {
        let value = values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value);
        set_root(&format!("data-{name}"), value);
    }
    let fields: Vec<(&str, &dyn ToJson)> = values.iter().map(|(name, value)| (name.as_str(), value as &dyn ToJson)).collect();
    let mut json = String::new();
    object(&mut json, &fields);
    let _ = storage::set(STORAGE_KEY, &json);
}
