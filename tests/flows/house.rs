//! The house itself: arrows, lists that must agree, the schema that people read first, the wall.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use trellis_choices::CHOICES;
use trellis_core::vault::{Key, PARTNERSHIP, Store, powers};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

fn sources(dir: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push((path.clone(), fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

#[test]
fn the_arrows_between_rooms_point_one_way() {
    // Later rooms may use earlier ones, never the other way round. Partners and services stand on one floor.
    const FLOORS: [&[&str]; 10] = [
        &["vault"],
        &["scans"],
        &["partners", "services"],
        &["agreements", "resources"],
        &["trainings", "staff", "rooms", "recurrences"],
        &["groups"],
        &["schedule"],
        &["commitments", "spectrum"],
        &["reminders", "reports", "reviews"],
        &["exchange"],
    ];
    let src = root().join("src-tauri/core/src");
    for (floor, rooms) in FLOORS.iter().enumerate() {
        let above: Vec<&str> = FLOORS[floor + 1..].iter().flat_map(|rooms| rooms.iter().copied()).collect();
        for room in *rooms {
            for (path, text) in sources(&src.join(room)) {
                let code = text.split("#[cfg(test)]").next().unwrap();
                for upper in &above {
                    let named = code.contains(&format!("crate::{upper}"))
                        || code.lines().any(|l| l.trim_start().starts_with(&format!("{upper}::")));
                    assert!(!named, "{} names the room {upper}, which stands above it", path.display());
                }
            }
        }
    }
}

#[test]
fn every_command_of_the_shell_is_allowed_to_the_window_and_no_other() {
    let handler = fs::read_to_string(root().join("src-tauri/src/commands/mod.rs")).unwrap();
    let list = handler.split_once("generate_handler![").unwrap().1.split_once(']').unwrap().0;
    let listed = list.lines().filter_map(|l| l.trim().strip_suffix(',')?.split_once("::").map(|(_, name)| name.to_owned()));
    let handled: BTreeSet<String> = listed.collect();
    let capability: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(root().join("src-tauri/capabilities/main.json")).unwrap()).unwrap();
    let allowed: BTreeSet<String> = capability["permissions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| p.as_str().unwrap().strip_prefix("allow-").expect("only commands of our own are allowed").replace('-', "_"))
        .collect();
    assert!(handled.len() > 40);
    assert_eq!(handled, allowed);
}

#[test]
fn every_action_that_the_shell_writes_under_stands_in_the_table_of_powers() {
    let known: BTreeSet<&str> = powers::TABLE.iter().flat_map(|power| power.actions).copied().collect();
    for (path, text) in sources(&root().join("src-tauri/src")).into_iter().chain(sources(&root().join("src-tauri/cli/src"))) {
        for part in text.split(".write(\"").skip(1) {
            let action = part.split('"').next().unwrap();
            assert!(known.contains(action), "{}: {action}", path.display());
        }
    }
}

#[test]
fn the_page_runs_under_exactly_the_policy_of_the_safety_page() {
    let conf: serde_json::Value = serde_json::from_str(&fs::read_to_string(root().join("src-tauri/tauri.conf.json")).unwrap()).unwrap();
    let security = &conf["app"]["security"];
    assert_eq!(
        security["csp"],
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src ipc: http://ipc.localhost; \
         base-uri 'none'; form-action 'none'; frame-src 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html"
    );
    assert_eq!(security["dangerousDisableAssetCspModification"], true, "the policy stays as it is written");
    assert_eq!(security["freezePrototype"], true);
    assert_eq!(conf["app"]["windows"].as_array().unwrap().len(), 1);
    assert_eq!(conf["app"]["windows"][0]["incognito"], true);
}

/// `migrations/schema.sql` is what people read first; it must be what the migrations make. `WRITE=1` writes it anew.
#[test]
fn the_schema_that_people_read_is_the_one_that_the_migrations_make() {
    for (name, steps, room) in [("partnership", PARTNERSHIP, "core"), ("choices", CHOICES, "choices")] {
        let dir = tempfile::tempdir().unwrap();
        let store = Store::create(&dir.path().join("s.db"), &Key::make().unwrap(), steps).unwrap();
        let sql =
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT GLOB '*_fts_*' ORDER BY rowid";
        let mut statement = store.read().prepare(sql).unwrap();
        let parts: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        let head = format!("-- The {name} store as it is now. Written by a test from the migrations; do not edit.");
        let made = format!("{head}\n\n{};\n", parts.join(";\n\n"));
        let path = root().join(format!("src-tauri/{room}/migrations/schema.sql"));
        if std::env::var_os("WRITE").is_some() {
            fs::write(&path, &made).unwrap();
        }
        let stale = "schema.sql is stale: WRITE=1 cargo test -p trellis-tests --test flows schema";
        assert!(fs::read_to_string(&path).unwrap_or_default() == made, "{room}: {stale}");
    }
}

#[test]
fn only_the_shell_and_the_tests_depend_on_the_locked_room() {
    let tree = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--workspace", "--invert", "trellis-choices", "--edges", "all", "--prefix", "none", "--format", "{p}"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let text = String::from_utf8(tree.stdout).unwrap();
    let names: BTreeSet<&str> = text.lines().filter_map(|l| l.split_whitespace().next()).collect();
    assert_eq!(names, BTreeSet::from(["trellis", "trellis-bench", "trellis-choices", "trellis-tests"]));
}
