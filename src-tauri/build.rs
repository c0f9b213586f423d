//! Lays out what the shell embeds: the permission of each command (the capability file is the list), and the words of
//! each language as one text.

use std::{env, fs, path::Path};

const CAPABILITY: &str = "capabilities/main.json";

fn main() {
    println!("cargo:rerun-if-changed={CAPABILITY}");
    if !Path::new("../ui/vendor/lit-html/lit-html.js").exists() {
        println!("cargo:warning=ui/vendor is missing: run `make setup`, else the window stays empty");
    }
    let capability = fs::read_to_string(CAPABILITY).expect("capabilities/main.json is there");
    let commands: Vec<&'static str> = capability
        .lines()
        .filter_map(|line| line.trim().trim_end_matches(',').trim_matches('"').strip_prefix("allow-"))
        .map(|name| &*Box::leak(name.replace('-', "_").into_boxed_str()))
        .collect();
    for language in ["en", "es"] {
        gather(language);
    }
    let manifest = tauri_build::AppManifest::new().commands(commands.leak());
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)).expect("the shell's configuration holds");
}

/// Every `.ftl` of a language, one after the other.
fn gather(language: &str) {
    let dir = Path::new("../ui/locales").join(language);
    println!("cargo:rerun-if-changed={}", dir.display());
    let mut files: Vec<_> = fs::read_dir(&dir).map(|entries| entries.flatten().map(|e| e.path()).collect()).unwrap_or_default();
    files.sort();
    let text: Vec<String> = files
        .iter()
        .filter(|path| path.extension().is_some_and(|e| e == "ftl"))
        .map(|path| fs::read_to_string(path).expect("a language file is readable"))
        .collect();
    let out = Path::new(&env::var("OUT_DIR").expect("cargo says where")).join(format!("{language}.ftl"));
    fs::write(out, text.join("\n")).expect("the build folder is writable");
}
