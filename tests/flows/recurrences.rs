//! Rules against another reader: python-dateutil says the same wall times and the same offsets.

use std::{fs, process::Command};

use trellis_core::recurrences::Clock;
use trellis_tests::{
    generate::Seed,
    rules::{any_case, python, script, written},
};

#[test]
fn three_thousand_rules_with_exceptions_fall_where_another_reader_lets_them_fall() {
    let mut seed = Seed(1987);
    let cases: Vec<_> = (0..3000).map(|_| any_case(&mut seed)).collect();
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("cases.json");
    fs::write(&file, serde_json::to_vec(&cases.iter().map(|case| case.ask()).collect::<Vec<_>>()).unwrap()).unwrap();
    let output = Command::new(python()).arg(script("rules.py")).arg(&file).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let theirs: Vec<Vec<String>> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(theirs.len(), cases.len());

    let (mut moments, mut moved, mut twice) = (0, 0, 0);
    for (case, theirs) in cases.iter().zip(&theirs) {
        let ours = case.expand();
        let said: Vec<String> = ours.iter().map(|(moment, _)| written(moment)).collect();
        assert_eq!(&said, theirs, "{}", case.ask());
        moments += ours.len();
        moved += ours.iter().filter(|(_, clock)| *clock == Clock::Moved).count();
        twice += ours.iter().filter(|(_, clock)| *clock == Clock::Twice).count();
    }
    println!("{moments} moments, {moved} put off by a leap, {twice} of a time that comes twice");
    assert!(moments > 100_000 && moved > 100 && twice > 100, "{moments} {moved} {twice}");
}
