//! A real small disk that is full: a memory file system of its own, where this computer lets one be mounted.

use std::process::Command;

use crate::{
    check,
    said::Said,
    stand::{Base, Stand, folder},
};

/// Mounts, copies the vault in, lets it be filled, and copies it out again.
const SCRIPT: &str =
    r#"set -e; mount -t tmpfs -o size=24m none "$1"; cp -r "$2" "$1/vault"; "$3" fill "$1/vault" 1; cp -r "$1/vault" "$4""#;

#[test]
fn a_full_disk_refuses_saves_keeps_what_was_saved_and_lets_go_on_when_there_is_room() {
    let mount = |command: &str| {
        let done = Command::new("unshare").args(["-rm", "sh", "-c", command, "sh"]).arg(folder().path()).output();
        done.is_ok_and(|out| out.status.success())
    };
    if !mount(r#"mount -t tmpfs -o size=1m none "$1""#) {
        println!("NOT SHOWN HERE: no file system can be mounted on this computer; what a full disk does rests on the calls that fail.");
        return;
    }
    let (base, dir) = (Base::make(Stand::Fresh), folder());
    let (disk, out) = (folder(), dir.path().join("vault"));
    let ran = Command::new("unshare")
        .args(["-rm", "sh", "-c", SCRIPT, "sh"])
        .arg(disk.path())
        .arg(base.path())
        .arg(env!("CARGO_BIN_EXE_faults-worker"))
        .arg(&out)
        .output()
        .unwrap();
    let said = Said(String::from_utf8_lossy(&ran.stdout).lines().map(str::to_owned).collect());
    assert!(ran.status.success(), "{said:?} {}", String::from_utf8_lossy(&ran.stderr));
    let saved: Vec<(String, bool)> =
        said.of("partner").into_iter().map(|(what, is)| (what.rsplit(' ').next().unwrap().to_owned(), is)).collect();
    // Large comes after A and does not fit; while nothing is made free, nothing small fits either.
    let wanted = [("A", true), ("B", false), ("C", true), ("D", false), ("E", true)].map(|(name, is)| (name.to_owned(), is));
    assert_eq!(saved, wanted, "{said:?}");
    assert_eq!(said.refusals().map(|refusal| refusal.split(' ').next().unwrap()).collect::<Vec<_>>(), ["disk_full"; 4], "{said:?}");
    check::whole(&out, &base, &said).unwrap();
}
