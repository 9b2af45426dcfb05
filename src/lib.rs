//! A help site for the neighbours of one ward, prerendered to static files and hydrated in the browser.
//!
//! The same crate is built twice. For `wasm32` it is what runs on a phone: [`app`], [`pages`], [`components`] and the
//! browser's edge. For every other target it is the tool that checks the content and writes the site (`site`), with
//! the same pages rendered to HTML. ARCHITECTURE.md tells which room holds what.

#![recursion_limit = "256"] // view types nest deeply

pub mod ageing;
pub mod app;
pub mod code;
pub mod components;
pub mod display;
pub mod finder;
pub mod html;
pub mod json;
pub mod link_check;
pub mod model;
pub mod page;
pub mod pages;
pub mod panels;
pub mod profiles;
pub mod progress;
pub mod search;
pub mod store;

#[cfg(target_arch = "wasm32")]
pub mod browser;

#[cfg(not(target_arch = "wasm32"))]
pub mod site;
