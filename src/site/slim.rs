//! Makes what wasm-bindgen wrote small, before it is named by its content: docs/size.md has what each part saves.
//!
//! 1. Code that only describes a panic goes: there is no place to print to, and a panic is a trap with or without it.
//! 2. Imports get short names, in the wasm and in its JavaScript alike: wasm-bindgen's end in 16 digits of a hash.
//! 3. Exports that nobody calls go: streams, which Leptos brings along.
//! 4. `wasm-opt` (binaryen) shortens the wasm, `terser` the JavaScript.
//!
//! Both programs come from `scripts/setup.sh build`.

use super::assets::AppFiles;
use anyhow::{Context as _, Result, bail};
use regex::Regex;
use std::fs;
use std::path::Path;
use std::process::Command;
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module, ModuleConfig};

/// What wasm-opt is told. The features are those that Rust's compiler uses, which `boot.js` asks the browser for.
const WASM_OPT: [&str; 11] = [
    "-Os",
    "--converge",
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What terser is told: names inside the module may change, those of objects stay.
const TERSER: [&str; 6] = ["--module", "--toplevel", "--compress", "passes=2", "--mangle", "--ecma=2020"];

/// Functions that end the program and say why, and those that only write what a panic would say. Our own code writes
/// nothing with `{:?}`.
const ONLY_FOR_PANICS: &str = concat!(
    r"^core(\[\w+\])?::(panicking::|(option|result)::(unwrap|expect)_failed|str::slice_error_fail|slice::index::slice_\w+_fail|cell::panic_)",
    r"|^alloc(\[\w+\])?::(raw_vec::(handle_error|capacity_overflow)|alloc::handle_alloc_error)",
    r"|^std(\[\w+\])?::(panicking::panic_handler|panicking::panic_with_hook|thread::local::panic_access_error)",
    r"|::assert_failed$| as core(\[\w+\])?::fmt::Debug>::fmt(\.\d+)?(::h\w{16})?$|::escape_debug_ext$|core(\[\w+\])?::fmt::builders::",
);

/// Exports of the crate wasm-streams.
const STREAMS: &str = "intounderlying";
/// Their classes in the JavaScript, with what is registered for them.
const STREAM_CLASSES: &str = r"(?ms)^export class IntoUnderlying.*?^\}\nif \(Symbol\.dispose\)[^\n]*\n|^const IntoUnderlying.*?\);\n";

/// Makes the wasm and the JavaScript in a folder small, in place. Fails if they are not those of wasm-bindgen, or if a
/// program is missing or refuses.
pub fn slim(app: &AppFiles, folder: &Path) -> Result<()> {
    let [wasm, js] = [&app.wasm, &app.js].map(|url| folder.join(url.trim_start_matches('/')));
    let glue = fs::read_to_string(&js).with_context(|| js.display().to_string())?;
    let bytes = fs::read(&wasm).with_context(|| wasm.display().to_string())?;
    let (bytes, glue) = less(&bytes, glue).with_context(|| wasm.display().to_string())?;
    fs::write(&wasm, bytes).with_context(|| wasm.display().to_string())?;
    fs::write(&js, glue).with_context(|| js.display().to_string())?;
    run(Command::new("wasm-opt").args(WASM_OPT).arg(&wasm).arg("-o").arg(&wasm))?;
    run(Command::new("terser").arg(&js).args(TERSER).arg("--output").arg(&js))
}

fn run(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let out = command.output().with_context(|| format!("{name} cannot be started: `make build` installs it"))?;
    if !out.status.success() {
        bail!("{name}: {}", String::from_utf8_lossy(&out.stderr));
    }
    Ok(())
}

/// The first three parts. A wasm without names of functions keeps its panics.
fn less(wasm: &[u8], mut glue: String) -> Result<(Vec<u8>, String)> {
    let mut module = ModuleConfig::new().parse(wasm)?;
    let doomed = Regex::new(ONLY_FOR_PANICS)?;
    let doomed: Vec<FunctionId> = module
        .funcs
        .iter_local()
        .map(|(id, _)| id)
        .filter(|id| module.funcs.get(*id).name.as_ref().is_some_and(|name| doomed.is_match(name)))
        .collect();
    for id in doomed {
        trap(&mut module, id);
    }
    for (n, import) in module.imports.iter_mut().enumerate() {
        let short = format!("i{n}");
        // Its key in the object that is handed to the wasm.
        let key = Regex::new(&format!(r"\b{}\b", regex::escape(&import.name)))?;
        if key.find_iter(&glue).count() != 1 {
            bail!("{} does not stand once in the JavaScript: is it of another wasm-bindgen?", import.name);
        }
        glue = key.replace(&glue, short.as_str()).into_owned();
        import.name = short;
    }
    let streams: Vec<_> = module.exports.iter().filter(|export| export.name.contains(STREAMS)).map(|export| export.id()).collect();
    streams.into_iter().for_each(|id| module.exports.delete(id));
    let glue = Regex::new(STREAM_CLASSES)?.replace_all(&glue, "").into_owned();
    Ok((module.emit_wasm(), glue))
}

/// A function that traps, and does nothing else.
fn trap(module: &mut Module, id: FunctionId) {
    let (params, results) = module.types.params_results(module.funcs.get(id).ty());
    let (params, results) = (params.to_vec(), results.to_vec());
    let mut body = FunctionBuilder::new(&mut module.types, &params, &results);
    body.func_body().unreachable();
    let args = params.iter().map(|param| module.locals.add(*param)).collect();
    module.funcs.get_mut(id).kind = FunctionKind::Local(body.local_func(args));
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::ir::Instr;

    const GLUE: &str = "const a = { __wbg_alert_0123456789abcdef: function() {} };\nexport class IntoUnderlyingSink {\n    x() {}\n}\nif (Symbol.dispose) IntoUnderlyingSink;\nconst IntoUnderlyingSinkFinalization = (1)\n    : f(2);\nlet b;\n";

    /// Two functions that do something, one of which only serves a panic, and an import.
    fn sample() -> Vec<u8> {
        let mut module = Module::default();
        for name in ["core[0]::panicking::panic_fmt", "congdanso::panicking"] {
            let mut body = FunctionBuilder::new(&mut module.types, &[], &[]);
            body.name(name.to_owned()).func_body().i32_const(1).drop();
            let id = body.finish(vec![], &mut module.funcs);
            module.exports.add(if name.starts_with("core") { "doomed" } else { "kept" }, id);
        }
        let ty = module.types.add(&[], &[]);
        let (id, _) = module.add_import_func("./app.js", "__wbg_alert_0123456789abcdef", ty);
        module.exports.add("intounderlyingsink_close", id);
        module.emit_wasm()
    }

    fn first_of(module: &Module, export: &str) -> Instr {
        let local = module.funcs.get(module.exports.get_func(export).unwrap()).kind.unwrap_local();
        local.block(local.entry_block()).instrs[0].0.clone()
    }

    #[test]
    fn panics_trap_and_the_rest_stays() {
        let (wasm, _) = less(&sample(), GLUE.to_owned()).unwrap();
        let module = Module::from_buffer(&wasm).unwrap();
        assert!(matches!(first_of(&module, "doomed"), Instr::Unreachable(_)));
        assert!(matches!(first_of(&module, "kept"), Instr::Const(_)));
    }

    #[test]
    fn imports_are_short_on_both_sides_and_streams_are_gone() {
        let (wasm, glue) = less(&sample(), GLUE.to_owned()).unwrap();
        let module = Module::from_buffer(&wasm).unwrap();
        assert_eq!(module.imports.iter().map(|import| import.name.as_str()).collect::<Vec<_>>(), ["i0"]);
        assert_eq!(glue, "const a = { i0: function() {} };\nlet b;\n");
        assert!(module.exports.iter().all(|export| !export.name.contains(STREAMS)));
    }

    #[test]
    fn javascript_of_another_wasm_is_refused() {
        assert!(less(&sample(), String::new()).unwrap_err().to_string().contains("__wbg_alert"));
    }
}
