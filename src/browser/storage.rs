//! localStorage, which may be missing, full or forbidden: every access can fail and nothing may trap.

use crate::profiles::{Profiles, RESCUE_KEY, STORAGE_KEY, Stored};
use crate::store::{Saving, Store};
use gloo::events::EventListener;
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Storage, StorageEvent};

/// The phone's storage; an error where the browser refuses it.
pub fn local() -> Result<Storage, JsValue> {
    window().local_storage()?.ok_or(JsValue::NULL)
}

/// Where `boot/tapped.js` notes what is ticked before the app runs: tick keys with blanks between them.
const NOTE: &str = "congdanso.tapped";

/// What was ticked, on this page or an earlier one, before an app was there.
pub fn noted() -> Vec<String> {
    let note = get(NOTE).ok().flatten().unwrap_or_default();
    note.split(' ').filter(|key| !key.is_empty()).map(str::to_owned).collect()
}

/// What was noted stands in the progress now.
pub fn forget_noted() {
    let _ = local().and_then(|local| local.remove_item(NOTE));
}

/// What lives as long as the tab; an error where the browser refuses it.
pub fn session() -> Result<Storage, JsValue> {
    window().session_storage()?.ok_or(JsValue::NULL)
}

/// What is stored under a key.
pub fn get(key: &str) -> Result<Option<String>, JsValue> {
    local()?.get_item(key)
}

/// Stores under a key.
pub fn set(key: &str, value: &str) -> Result<(), JsValue> {
    local()?.set_item(key, value)
}

/// Reads progress. Storage that takes nothing (private mode, full) is found out here, before the first tick.
pub fn read() -> Result<Stored, JsValue> {
    let found = Profiles::read(get(STORAGE_KEY)?.as_deref());
    if found == Stored::Nothing {
        let probe = "congdanso.probe";
        set(probe, "1")?;
        local()?.remove_item(probe)?;
    }
    Ok(found)
}

/// Progress that another tab may have stored since.
pub fn load() -> Option<Profiles> {
    match Profiles::read(get(STORAGE_KEY).ok()?.as_deref()) {
        Stored::Profiles(profiles) => Some(profiles),
        _ => None,
    }
}

/// Stores progress, unless a newer version of the site has written since.
pub fn save(profiles: &Profiles) -> Saving {
    match get(STORAGE_KEY).map(|text| Profiles::read(text.as_deref())) {
        Ok(Stored::Newer) => return Saving::Newer,
        // Spoilt since it was read, or there was no room to put it aside: it is not overwritten before there is.
        Ok(Stored::Damaged) if rescue() != Saving::Works => return Saving::Refused,
        _ => {}
    }
    match set(STORAGE_KEY, &profiles.write()) {
        Ok(()) => {
            persist();
            Saving::Works
        }
        Err(_) => Saving::Refused,
    }
}

/// Puts unreadable text aside, so that it is not overwritten.
pub fn rescue() -> Saving {
    let kept = get(STORAGE_KEY).and_then(|text| set(RESCUE_KEY, &text.unwrap_or_default()));
    if kept.is_ok() { Saving::Works } else { Saving::Refused }
}

/// Removes all that this site has stored, but for the pages that the service worker keeps; every key of it begins alike.
pub fn clear() {
    for storage in [local(), session()].into_iter().flatten() {
        let keys: Vec<String> = (0..storage.length().unwrap_or(0)).filter_map(|i| storage.key(i).ok().flatten()).collect();
        for key in keys.iter().filter(|key| key.starts_with("congdanso.")) {
            let _ = storage.remove_item(key);
        }
    }
}

/// Other tabs: what they store is shown here at once. A page that comes back as it was left has heard nothing meanwhile;
/// what could not be stored is known to it alone, and stays.
pub fn listen(store: Store) {
    EventListener::new(&window(), "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        // No key: everything was removed.
        if event.key().is_none_or(|key| key == STORAGE_KEY) {
            match get(STORAGE_KEY).map(|text| Profiles::read(text.as_deref())) {
                Ok(Stored::Profiles(found)) => store.reload(found),
                Ok(Stored::Nothing) => store.reload(Profiles::default()),
                // A newer version's, or spoilt: what is shown here stays.
                _ => {}
            }
        }
    })
    .forget();
    EventListener::new(&window(), "pageshow", move |_| {
        if store.saving() == Saving::Works
            && let Some(found) = load()
        {
            store.reload(found);
        }
    })
    .forget();
}

/// Asks the browser to keep what is stored (UX R9). Old browsers have no such thing.
fn persist() {
    let navigator = window().navigator();
    if js_sys::Reflect::has(&navigator, &"storage".into()).unwrap_or(false) {
        let _ = navigator.storage().persist();
    }
}
