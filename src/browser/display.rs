//! Display settings on `<html>` and in storage.

use super::{set_root, storage};
use crate::display::{STORAGE_KEY, Values};
use serde_json::{Map, Value};

/// What was kept; nothing where it cannot be read.
pub fn load() -> Values {
    let kept = storage::get(STORAGE_KEY).ok().flatten().and_then(|text| serde_json::from_str(&text).ok());
    let Some(Value::Object(kept)) = kept else { return Values::new() };
    kept.into_iter().filter_map(|(name, value)| Some((name, value.as_str()?.to_owned()))).collect()
}

/// Shows the settings and keeps them. Where nothing can be kept they hold for this page load.
pub fn keep(values: &Values) {
    for name in ["size", "theme", "motion"] {
        let value = values.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value);
        set_root(&format!("data-{name}"), value);
    }
    let kept: Map<String, Value> = values.iter().map(|(name, value)| (name.clone(), Value::from(value.as_str()))).collect();
    let _ = storage::set(STORAGE_KEY, &Value::Object(kept).to_string());
}
