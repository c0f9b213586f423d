//! Lays out what the shell embeds: the permission of each command (the capability file is the list), and the words of
//! each language as one text.

use std::{env, error::Error, fs, path::Path};

const CAPABILITY: &str = "capabilities/main.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={CAPABILITY}");
    if !Path::new("../ui/vendor/lit-html/lit-html.js").exists() {
        println!("cargo:warning=ui/vendor is missing: run `make setup`, else the window stays empty");
    }
    let capability = fs::read_to_string(CAPABILITY)?;
    let commands: Vec<&'static str> = capability
        .lines()
        .filter_map(|line| line.trim().trim_end_matches(',').trim_matches('"').strip_prefix("allow-"))
        .map(|name| &*Box::leak(name.replace('-', "_").into_boxed_str()))
        .collect();
    for language in ["en", "es"] {
        gather(language)?;
    }
    let manifest = tauri_build::AppManifest::new().commands(commands.leak());
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))?;
    Ok(())
}

/// Every `.ftl` of a language, one after the other.
fn gather(language: &str) -> Result<(), Box<dyn Error>> {
    let dir = Path::new("../ui/locales").join(language);
    println!("cargo:rerun-if-changed={}", dir.display());
    let mut files: Vec<_> = fs::read_dir(&dir)?.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "ftl"));
    files.sort();
    let texts = files.iter().map(fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join(format!("{language}.ftl")), texts.join("\n"))?;
    Ok(())
}
