//! Who may what, all pairs: every command of the window and every action of the gate, for each role and for nobody.

use std::{collections::BTreeSet, fs, path::Path};

use trellis_core::{
    Error,
    vault::{
        Role,
        powers::{self, DOORS, TABLE},
    },
};

/// The table of the safety page, as it stands there; `partly` rows of it are rows of their own here.
const SAFETY: [(&str, [bool; 4]); 11] = [
    // advocate, supervisor, staff, administrator
    ("read", [true, true, true, true]),
    ("write", [true, true, true, false]),
    ("agreements", [false, true, true, false]),
    ("sign_off", [false, true, false, false]),
    ("export", [true, true, true, false]),
    ("import", [false, true, true, true]),
    ("calendars", [false, true, true, false]),
    ("restore", [false, true, false, true]),
    ("administer", [false, false, false, true]),
    ("audit", [true, true, false, true]),
    ("choices", [true, true, false, false]),
];

fn commands() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let capability: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(root.join("src-tauri/capabilities/main.json")).unwrap()).unwrap();
    let allowed = capability["permissions"].as_array().unwrap().iter();
    allowed.map(|one| one.as_str().unwrap().strip_prefix("allow-").unwrap().replace('-', "_")).collect()
}

#[test]
fn the_table_is_the_one_of_the_safety_page() {
    assert_eq!(TABLE.iter().map(|power| power.area).collect::<Vec<_>>(), SAFETY.map(|(area, _)| area));
    for (power, (area, may)) in TABLE.iter().zip(SAFETY) {
        let said = Role::ALL.map(|role| power.roles.contains(&role));
        assert_eq!(said, may, "{area}");
    }
    assert!(TABLE.iter().all(|power| power.key == (power.area == "choices")));
}

#[test]
fn every_command_stands_in_one_row_and_every_row_names_commands_that_are_there() {
    let there = commands();
    let known: BTreeSet<String> = TABLE.iter().flat_map(|power| power.commands).chain(DOORS).map(|name| (*name).to_owned()).collect();
    assert_eq!(known, there);
}

#[test]
fn each_role_is_let_into_just_its_rows_by_the_window_and_by_the_gate() {
    let mut pairs = 0;
    for command in commands() {
        let row = TABLE.iter().position(|power| power.commands.contains(&command.as_str()));
        assert_eq!(powers::admit(None, &command), if row.is_none() { Ok(()) } else { Err(Error::Locked) }, "{command}, nobody");
        for (at, role) in Role::ALL.into_iter().enumerate() {
            let may = row.is_none_or(|row| SAFETY[row].1[at]);
            assert_eq!(powers::admit(Some(&[role]), &command).is_ok(), may, "{command}, {role:?}");
            pairs += 1;
        }
        assert!(powers::admit(Some(&[]), &command).is_err() || row.is_none(), "{command}, a person without a role");
    }
    for (row, power) in TABLE.iter().enumerate() {
        for action in power.actions {
            for (at, role) in Role::ALL.into_iter().enumerate() {
                assert_eq!(powers::check(&[role], action).is_ok(), SAFETY[row].1[at], "{action}, {role:?}");
                pairs += 1;
            }
        }
    }
    assert!(pairs > 1_200, "{pairs}");
}
