//! Reading page data from JSON with little code.
//!
//! serde's derived `Deserialize` of the page data took 74 KB of the wasm (19 KB brotli; docs/size.md): two visitors and
//! a field matcher for every struct. Here a struct is a list of look-ups in a parsed [`Value`]. Nothing returns early: a
//! value of another form is the default and clears `sound`, since each early return would drop all fields before it.
//! Writing stays serde's.

use serde_json::Value;

/// Something that can be read from parsed JSON.
pub trait FromJson: Default {
    /// Reads it. If it has another form, clears `sound`; what is given back then means nothing.
    fn from_json(json: Value, sound: &mut bool) -> Self;
}

/// Reads something whole; `None` if it, or anything in it, has another form.
pub fn whole<T: FromJson>(json: Value) -> Option<T> {
    let mut sound = true;
    let value = T::from_json(json, &mut sound);
    sound.then_some(value)
}

impl FromJson for String {
    fn from_json(json: Value, sound: &mut bool) -> Self {
        if let Value::String(text) = json {
            return text;
        }
        *sound = false;
        String::new()
    }
}

impl FromJson for bool {
    fn from_json(json: Value, sound: &mut bool) -> Self {
        or_default(json.as_bool(), sound)
    }
}

impl FromJson for u8 {
    fn from_json(json: Value, sound: &mut bool) -> Self {
        or_default(json.as_u64().and_then(|number| number.try_into().ok()), sound)
    }
}

impl FromJson for u16 {
    fn from_json(json: Value, sound: &mut bool) -> Self {
        or_default(json.as_u64().and_then(|number| number.try_into().ok()), sound)
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: Value, sound: &mut bool) -> Self {
        if json.is_null() { None } else { Some(T::from_json(json, sound)) }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: Value, sound: &mut bool) -> Self {
        let mut all = Vec::new();
        if let Value::Array(items) = json {
            for item in items {
                all.push(T::from_json(item, sound));
            }
        } else {
            *sound = false;
        }
        all
    }
}

/// A value, or the default and no soundness.
pub fn or_default<T: Default>(value: Option<T>, sound: &mut bool) -> T {
    *sound &= value.is_some();
    value.unwrap_or_default()
}

/// The value of a field; a missing one is of another form.
pub fn field<T: FromJson>(json: &mut Value, name: &str, sound: &mut bool) -> T {
    let value = json.get_mut(name).map(Value::take);
    *sound &= value.is_some();
    T::from_json(value.unwrap_or_default(), sound)
}

/// Declares structs that serde writes and [`FromJson`] reads, under the same names.
macro_rules! data {
    ($($(#[$about:meta])* pub struct $name:ident { $($(#[$doc:meta])* pub $field:ident: $kind:ty,)* })*) => {$(
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
        pub struct $name {
            $($(#[$doc])* pub $field: $kind,)*
        }

        impl $crate::json::FromJson for $name {
            fn from_json(mut json: serde_json::Value, sound: &mut bool) -> Self {
                $name { $($field: $crate::json::field(&mut json, stringify!($field), sound),)* }
            }
        }
    )*};
}
pub(crate) use data;

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    data! {
        /// Of all kinds.
        pub struct Sample {
            /// Text.
            pub text: String,
            /// Numbers.
            pub numbers: Vec<u8>,
            /// Perhaps.
            pub perhaps: Option<bool>,
        }
    }

    #[test]
    fn what_has_another_form_is_refused_wherever_it_stands() {
        let sound = json!({ "text": "x", "numbers": [1, 255], "perhaps": null });
        assert_eq!(whole::<Sample>(sound.clone()), Some(Sample { text: "x".into(), numbers: vec![1, 255], perhaps: None }));
        for (field, wrong) in [
            ("text", json!(1)),
            ("text", json!(null)),
            ("numbers", json!("1")),
            ("numbers", json!([1, 256])),
            ("numbers", json!([1, -1])),
            ("numbers", json!([1, "1"])),
            ("perhaps", json!("true")),
        ] {
            let mut json = sound.clone();
            json[field] = wrong;
            assert_eq!(whole::<Sample>(json.clone()), None, "{json}");
            json.as_object_mut().unwrap().remove(field);
            assert_eq!(whole::<Sample>(json), None, "without {field}");
        }
        assert_eq!(whole::<Sample>(json!([])), None);
    }
}
