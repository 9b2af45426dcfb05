//! A parsed JSON value. In the browser it is the browser's own: a parser in the wasm would cost 6 KB brotli.

#[cfg(target_arch = "wasm32")]
pub use browser::Value;
#[cfg(not(target_arch = "wasm32"))]
pub use native::Value;

#[cfg(target_arch = "wasm32")]
mod browser {
    use js_sys::{Array, JSON, Object, Reflect};
    use wasm_bindgen::{JsCast, JsValue};

    /// See the native one: the same, as far as anybody here asks.
    pub struct Value(JsValue);

    impl Default for Value {
        fn default() -> Self {
            Value(JsValue::NULL)
        }
    }

    impl Value {
        /// See the native one.
        pub fn parse(text: &str) -> Option<Value> {
            JSON::parse(text).ok().map(Value)
        }

        /// See the native one.
        pub fn is_null(&self) -> bool {
            self.0.is_null()
        }

        /// See the native one.
        pub fn text(&self) -> Option<String> {
            self.0.as_string()
        }

        /// See the native one.
        pub fn flag(&self) -> Option<bool> {
            self.0.as_bool()
        }

        /// See the native one.
        pub fn number(&self) -> Option<u32> {
            let number = self.0.as_f64()?;
            let whole = number as u32;
            (f64::from(whole) == number).then_some(whole)
        }

        /// See the native one.
        pub fn items(self) -> Option<Vec<Value>> {
            self.0.dyn_into::<Array>().ok().map(|items| items.iter().map(Value).collect())
        }

        /// See the native one.
        pub fn take(&mut self, name: &str) -> Option<Value> {
            Reflect::get(&self.0, &name.into()).ok().filter(|value| !value.is_undefined()).map(Value)
        }

        /// See the native one.
        pub fn names(&self) -> Vec<String> {
            let names = self.0.dyn_ref::<Object>().map(Object::keys).unwrap_or_default();
            names.iter().filter_map(|name| name.as_string()).collect()
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use serde_json::Value as Tree;

    /// A parsed value; null by default.
    #[derive(Default)]
    pub struct Value(Tree);

    impl Value {
        /// Parses a text; `None` if it is no JSON.
        pub fn parse(text: &str) -> Option<Value> {
            serde_json::from_str(text).ok().map(Value)
        }

        /// Whether it is null.
        pub fn is_null(&self) -> bool {
            self.0.is_null()
        }

        /// The string that it is.
        pub fn text(&self) -> Option<String> {
            self.0.as_str().map(str::to_owned)
        }

        /// The truth value that it is.
        pub fn flag(&self) -> Option<bool> {
            self.0.as_bool()
        }

        /// The whole number that it is, if it is not negative and fits.
        pub fn number(&self) -> Option<u32> {
            self.0.as_u64().and_then(|number| number.try_into().ok())
        }

        /// The items of the array that it is.
        pub fn items(self) -> Option<Vec<Value>> {
            if let Tree::Array(items) = self.0 { Some(items.into_iter().map(Value).collect()) } else { None }
        }

        /// Takes a field out of the object that it is; `None` if there is none of that name. Ask for each once.
        pub fn take(&mut self, name: &str) -> Option<Value> {
            self.0.as_object_mut()?.get_mut(name).map(Tree::take).map(Value)
        }

        /// The names of the fields of the object that it is.
        pub fn names(&self) -> Vec<String> {
            self.0.as_object().map(|fields| fields.keys().cloned().collect()).unwrap_or_default()
        }
    }
}
