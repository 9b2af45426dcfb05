//! Reading and writing JSON with little code.
//!
//! serde's derived `Deserialize` of the page data took 74 KB of the wasm (19 KB brotli; docs/size.md): two visitors and
//! a field matcher for every struct. Here a struct is a list of look-ups in a parsed [`Value`]. Nothing returns early: a
//! value of another form is the default and clears `sound`, since each early return would drop all fields before it.
//! What is written here is what `serde_json` writes of the same structs, byte for byte; `site` uses that.

mod value;

pub use value::Value;

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
        or_default(json.text(), sound)
    }
}

impl FromJson for bool {
    fn from_json(json: Value, sound: &mut bool) -> Self {
        or_default(json.flag(), sound)
    }
}

impl FromJson for u8 {
    fn from_json(json: Value, sound: &mut bool) -> Self {
        or_default(json.number().and_then(|number| number.try_into().ok()), sound)
    }
}

impl FromJson for u16 {
    fn from_json(json: Value, sound: &mut bool) -> Self {
        or_default(json.number().and_then(|number| number.try_into().ok()), sound)
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
        for item in or_default(json.items(), sound) {
            all.push(T::from_json(item, sound));
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
    let value = json.take(name);
    *sound &= value.is_some();
    T::from_json(value.unwrap_or_default(), sound)
}

/// Something that can be written as JSON.
pub trait ToJson {
    /// Appends it.
    fn to_json(&self, out: &mut String);
}

impl ToJson for String {
    fn to_json(&self, out: &mut String) {
        out.push('"');
        for c in self.chars() {
            match c {
                '"' => *out += "\\\"",
                '\\' => *out += "\\\\",
                '\n' => *out += "\\n",
                '\r' => *out += "\\r",
                '\t' => *out += "\\t",
                '\u{8}' => *out += "\\b",
                '\u{c}' => *out += "\\f",
                c if c < ' ' => {
                    *out += "\\u00";
                    for digit in [c as u32 >> 4, c as u32 & 15] {
                        out.push(char::from_digit(digit, 16).unwrap_or('0'));
                    }
                }
                c => out.push(c),
            }
        }
        out.push('"');
    }
}

impl ToJson for u8 {
    fn to_json(&self, out: &mut String) {
        *out += &self.to_string();
    }
}

impl ToJson for u16 {
    fn to_json(&self, out: &mut String) {
        *out += &self.to_string();
    }
}

impl<T: ToJson> ToJson for Vec<T> {
    fn to_json(&self, out: &mut String) {
        out.push('[');
        for (n, item) in self.iter().enumerate() {
            if n > 0 {
                out.push(',');
            }
            item.to_json(out);
        }
        out.push(']');
    }
}

/// Writes fields as an object.
pub fn object(out: &mut String, fields: &[(&str, &dyn ToJson)]) {
    for (n, (name, value)) in fields.iter().enumerate() {
        *out += if n == 0 { "{\"" } else { ",\"" };
        *out += name;
        *out += "\":";
        value.to_json(out);
    }
    out.push('}');
}

/// Declares structs that serde writes and [`FromJson`] reads, under the same names. With `stored` before it,
/// [`ToJson`] writes it, too.
macro_rules! data {
    (stored $($(#[$about:meta])* pub struct $name:ident { $($(#[$doc:meta])* pub $field:ident: $kind:ty,)* })*) => {$(
        $crate::json::data! { $(#[$about])* pub struct $name { $($(#[$doc])* pub $field: $kind,)* } }

        impl $crate::json::ToJson for $name {
            fn to_json(&self, out: &mut String) {
                $crate::json::object(out, &[$((stringify!($field), &self.$field)),*]);
            }
        }
    )*};
    ($($(#[$about:meta])* pub struct $name:ident { $($(#[$doc:meta])* pub $field:ident: $kind:ty,)* })*) => {$(
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
        pub struct $name {
            $($(#[$doc])* pub $field: $kind,)*
        }

        impl $crate::json::FromJson for $name {
            fn from_json(mut json: $crate::json::Value, sound: &mut bool) -> Self {
                $name { $($field: $crate::json::field(&mut json, stringify!($field), sound),)* }
            }
        }
    )*};
}
pub(crate) use data;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn read<T: FromJson>(json: &serde_json::Value) -> Option<T> {
        whole(Value::parse(&json.to_string())?)
    }

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
        assert_eq!(read::<Sample>(&sound), Some(Sample { text: "x".into(), numbers: vec![1, 255], perhaps: None }));
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
            assert_eq!(read::<Sample>(&json), None, "{json}");
            json.as_object_mut().unwrap().remove(field);
            assert_eq!(read::<Sample>(&json), None, "without {field}");
        }
        assert_eq!(read::<Sample>(&json!([])), None);
    }

    data! { stored
        /// Of all kinds that are stored.
        pub struct Kept {
            /// Text.
            pub text: String,
            /// A number.
            pub number: u16,
            /// Numbers.
            pub numbers: Vec<u8>,
        }
    }

    proptest! {
        #[test]
        fn it_is_written_as_serde_writes_it(text in any::<String>(), number in any::<u16>(), numbers in any::<Vec<u8>>()) {
            let kept = Kept { text, number, numbers };
            let mut written = String::new();
            kept.to_json(&mut written);
            prop_assert_eq!(written, serde_json::to_string(&kept).unwrap());
        }
    }
}
