//! Looks for the fonts that go into the program. They are installed, never committed.

use std::path::Path;

/// The same four names stand in `src/fonts.rs`.
const FONTS: [&str; 4] =
    ["AtkinsonHyperlegibleNext_400Regular.ttf", "AtkinsonHyperlegibleNext_700Bold.ttf", "NotoSans_400Regular.ttf", "NotoSans_700Bold.ttf"];

fn main() {
    println!("cargo::rerun-if-changed=fonts");
    if FONTS.iter().any(|font| !Path::new("fonts").join(font).is_file()) {
        println!(
            "cargo::error=The fonts for the papers are missing in src-tauri/documents/fonts: run `make setup` once, then build again."
        );
    }
}
