//! Display settings (text size, theme, motion) as a signal. What they do is CSS: `<html data-size="22">`.

use leptos::prelude::*;

/// The storage key: a JSON object of setting name to value. Read before first paint by `src/site/boot/early.js`.
pub const STORAGE_KEY: &str = "congdanso.display";

/// Chosen values by setting name; a setting without a value has its default.
pub type Values = Vec<(String, String)>;

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

    /// As [`crate::store::Store::asleep`].
    pub fn asleep(&self, take_over: impl FnOnce()) {
        let known = self.values.try_update_untracked(std::mem::take).unwrap_or_default();
        take_over();
        self.values.set(known);
    }

    /// Whether a setting has a value; `default` tells whether it is the one without a choice. The caller is told of
    /// changes.
    pub fn is(&self, name: &str, value: &str, default: bool) -> bool {
        self.values.with(|values| values.iter().find(|(known, _)| known == name).map_or(default, |(_, chosen)| chosen == value))
    }

    /// Chooses a value.
    pub fn set(&self, name: &str, value: &str) {
        self.values.update(|values| {
            values.retain(|(known, _)| known != name);
            values.push((name.to_owned(), value.to_owned()));
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
