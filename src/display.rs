//! Display settings (text size, theme, motion) as a signal. What they do is CSS: `<html data-size="22">`.

use leptos::prelude::*;
use std::collections::BTreeMap;

/// The storage key: a JSON object of setting name to value. Read before first paint by `src/site/boot/early.js`.
pub const STORAGE_KEY: &str = "congdanso.display";

/// Chosen values by setting name; a setting without a value has its default.
pub type Values = BTreeMap<String, String>;

/// The edge to the phone: keeps all values and shows them.
pub type Keep = fn(&Values);

/// Shared display settings. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Display {
    values: RwSignal<Values>,
    keep: StoredValue<Option<Keep>>,
}

impl Default for Display {
    fn default() -> Self {
        Display { values: RwSignal::new(Values::new()), keep: StoredValue::new(None) }
    }
}

impl Display {
    /// Connects the phone: `found` is what was kept, `tapped` was chosen before the app was there.
    pub fn connect(&self, keep: Keep, found: Values, tapped: Vec<(String, String)>) {
        self.keep.set_value(Some(keep));
        self.values.set(found);
        for (name, value) in tapped {
            self.set(&name, &value);
        }
    }

    /// The value of a setting, or `None` for its default; the caller is told of changes.
    pub fn get(&self, name: &str) -> Option<String> {
        self.values.with(|values| values.get(name).cloned())
    }

    /// Chooses a value.
    pub fn set(&self, name: &str, value: &str) {
        self.values.update(|values| {
            values.insert(name.to_owned(), value.to_owned());
        });
        self.keep();
    }

    /// Back to the defaults.
    pub fn clear(&self) {
        self.values.set(Values::new());
        self.keep();
    }

    fn keep(&self) {
        if let Some(keep) = self.keep.get_value() {
            self.values.with_untracked(keep);
        }
    }
}
