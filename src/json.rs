//! Reading page data from JSON with little code.
//!
//! serde's derived `Deserialize` of the page data took 74 KB of the wasm (19 KB brotli; docs/size.md): two visitors and
//! a field matcher for every struct. Here a struct is a list of look-ups in a parsed [`Value`]. Writing stays serde's.

use serde_json::Value;

/// Something that can be read from parsed JSON. `None` if it has another form.
pub trait FromJson: Sized {
    /// Reads it.
    fn from_json(json: Value) -> Option<Self>;
}

impl FromJson for String {
    fn from_json(json: Value) -> Option<Self> {
        if let Value::String(text) = json { Some(text) } else { None }
    }
}

impl FromJson for bool {
    fn from_json(json: Value) -> Option<Self> {
        json.as_bool()
    }
}

impl FromJson for u8 {
    fn from_json(json: Value) -> Option<Self> {
        json.as_u64()?.try_into().ok()
    }
}

impl FromJson for u16 {
    fn from_json(json: Value) -> Option<Self> {
        json.as_u64()?.try_into().ok()
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: Value) -> Option<Self> {
        if json.is_null() { Some(None) } else { T::from_json(json).map(Some) }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: Value) -> Option<Self> {
        let Value::Array(items) = json else { return None };
        items.into_iter().map(T::from_json).collect()
    }
}

/// The value of a field; a missing one is `None`.
pub fn field<T: FromJson>(json: &mut Value, name: &str) -> Option<T> {
    T::from_json(json.get_mut(name)?.take())
}

/// Declares structs that serde writes and [`FromJson`] reads, under the same names.
macro_rules! data {
    ($($(#[$about:meta])* pub struct $name:ident { $($(#[$doc:meta])* pub $field:ident: $kind:ty,)* })*) => {$(
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize)]
        pub struct $name {
            $($(#[$doc])* pub $field: $kind,)*
        }

        impl $crate::json::FromJson for $name {
            fn from_json(mut json: serde_json::Value) -> Option<Self> {
                Some($name { $($field: $crate::json::field(&mut json, stringify!($field))?,)* })
            }
        }
    )*};
}
pub(crate) use data;
