//! Display settings on `<html>` and in storage.

use super::{set_root, storage};
use crate::display::{STORAGE_KEY, Values};

/// What was kept; nothing where it cannot be read.
pub fn load() -> Values {
    storage::get(STORAGE_KEY).ok().flatten().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Shows the settings and keeps them. Where nothing can be kept they hold for this page load.
pub fn keep(values: &Values) {
    for name in ["size", "theme", "motion"] {
        set_root(&format!("data-{name}"), values.get(name).map_or("", String::as_str));
    }
    let _ = storage::set(STORAGE_KEY, &serde_json::to_string(values).unwrap_or_default());
}
