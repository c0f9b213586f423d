//! People of one vault: let in, given the key of the locked room, reset, removed. Everybody else types nothing.

use std::{fs, path::Path};

use chrono::TimeDelta;
use serde_json::json;
use trellis_choices::Room;
use trellis_core::{
    Error, partners,
    vault::{Effort, NewPerson, Open, Passphrase, PersonId, Phrases, Role, Rooms, StoreName, Vault, people},
    verify,
};
use trellis_tests::{Desk, locked::Locked, now, passphrase};

fn words(of: &str) -> Passphrase {
    Passphrase::new(format!("meadow lantern {of} harbor quilt"))
}

fn person(name: &str, roles: &[Role]) -> NewPerson {
    NewPerson { name: name.into(), label: String::new(), roles: roles.to_vec() }
}

fn join(open: &mut Open, name: &str, roles: &[Role]) -> PersonId {
    open.add_person(&person(name, roles), &words(name), Effort::Floor, now()).unwrap()
}

/// Four: Mara with everything, Bo an advocate, Cleo a supervisor, Dee of the staff.
fn four() -> (Desk, [PersonId; 3]) {
    let mut desk = Desk::new();
    let [b, c, d] =
        [("Bo", Role::Advocate), ("Cleo", Role::Supervisor), ("Dee", Role::Staff)].map(|(name, role)| join(&mut desk.open, name, &[role]));
    (desk, [b, c, d])
}

fn unlock(vault: &Vault, slot: PersonId, passphrase: &Passphrase) -> Result<Open, Error> {
    vault.unlock(slot, passphrase, Rooms::Both, now())
}

#[test]
fn whoever_joins_opens_the_partnership_store_and_not_the_locked_room() {
    let (mut desk, [b, ..]) = four();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    let Desk { vault, open, .. } = &desk;
    let hers = unlock(vault, b, &words("Bo")).unwrap();
    assert_eq!(partners::get(hers.store.read(), partner).unwrap().facts.name, "Fernbrook");
    assert!(hers.choices_key.is_none());
    assert_eq!(Room::open(vault.dir(), &hers, now()).unwrap_err(), Error::Locked);
    let said: Vec<_> = open.people().unwrap().into_iter().map(|line| (line.name, line.opens, line.choices, line.me)).collect();
    assert_eq!(
        said,
        [("Bo", true, false, false), ("Cleo", true, false, false), ("Dee", true, false, false), ("Mara Reyes", true, true, true)]
            .map(|(name, opens, choices, me)| (name.to_owned(), opens, choices, me))
    );
}

#[test]
fn the_key_of_the_locked_room_is_given_on_by_a_holder_to_somebody_with_a_role_for_it() {
    let (mut desk, [b, _, d]) = four();
    desk.open.grant_choices(b, now()).unwrap();
    assert!(matches!(desk.open.grant_choices(d, now()), Err(Error::Refused { .. })), "never to the staff");
    assert_eq!(desk.open.update_person(b, &person("Bo", &[Role::Staff]), now()).unwrap_err().field(), Some("roles"));
    let mut hers = unlock(&desk.vault, b, &words("Bo")).unwrap();
    let mut room = Room::open(desk.vault.dir(), &hers, now()).unwrap();
    room.write(&hers.person, "survivors.add", now(), trellis_choices::survivors::add).unwrap();
    drop(room);
    let mut other = unlock(&desk.vault, d, &words("Dee")).unwrap();
    assert!(matches!(other.grant_choices(d, now()), Err(Error::Refused { .. })), "who does not hold it gives nothing");
    assert!(matches!(hers.add_person(&person("Eve", &[Role::Advocate]), &words("Eve"), Effort::Floor, now()), Err(Error::Refused { .. })));
}

#[test]
fn who_may_not_give_somebody_a_new_passphrase_shuts_nobody_out() {
    let (desk, [_, c, d]) = four();
    let mut dee = unlock(&desk.vault, d, &words("Dee")).unwrap();
    assert!(matches!(dee.restore_person(c, &words("Other"), Effort::Floor, now()), Err(Error::Refused { .. })));
    assert!(unlock(&desk.vault, c, &words("Cleo")).is_ok());
}

#[test]
fn one_is_removed_and_the_other_three_type_nothing() {
    let (mut desk, [b, c, d]) = four();
    desk.open.grant_choices(b, now()).unwrap();
    let partner = desk.partner(json!({"name": "Fernbrook"}));
    desk.open.write("phrases.review", now(), |tx| people::confirm_sheets(tx, &StoreName::BOTH)).unwrap();
    let Desk { dir, vault, mut open, phrases } = desk;
    let mut room = Room::open(vault.dir(), &open, now()).unwrap();
    let record = room.write(&open.person, "survivors.add", now(), trellis_choices::survivors::add).unwrap();
    open.keep_choices_head(room.head()).unwrap();
    drop(room);
    let slots_before = fs::read(vault.dir().join("slots.json")).unwrap();
    let open = open.remove_person(b, now()).unwrap();
    assert_eq!(open.people().unwrap().len(), 3);
    assert_eq!(verify::verify(&open.store.checker().unwrap()).unwrap().records["person"], 3);
    open.lock().unwrap();
    for (slot, words) in [(c, words("Cleo")), (d, words("Dee"))] {
        let open = unlock(&vault, slot, &words).unwrap();
        assert_eq!(partners::get(open.store.read(), partner).unwrap().facts.name, "Fernbrook");
    }
    assert!(matches!(unlock(&vault, b, &words("Bo")), Err(Error::NotFound { .. })));
    // Her slot of before opens her key still, and that key opens nothing of today.
    let today = fs::read(vault.dir().join("slots.json")).unwrap();
    for name in ["slots.json", "slots.copy.json"] {
        fs::write(vault.dir().join(name), &slots_before).unwrap();
    }
    assert!(matches!(unlock(&vault, b, &words("Bo")), Err(Error::Damaged { .. })));
    for name in ["slots.json", "slots.copy.json"] {
        fs::write(vault.dir().join(name), &today).unwrap();
    }
    let mara = vault.slots(now()).unwrap().iter().find(|slot| slot.label == "MR").unwrap().id;
    let open = unlock(&vault, mara, &passphrase()).unwrap();
    let room = Room::open(vault.dir(), &open, now()).unwrap();
    assert!(trellis_choices::survivors::get(room.read(), record).is_ok());
    room.checker().unwrap().verify().unwrap();
    // The printed sheets open what they opened.
    open.confirm_phrase(StoreName::Partnership, &phrases.partnership).unwrap();
    open.confirm_phrase(StoreName::Choices, phrases.choices.as_ref().unwrap()).unwrap();
    drop(dir);
}

#[test]
fn nobody_shuts_a_store_for_good() {
    let (mut desk, [b, c, _]) = four();
    desk.open.update_person(c, &person("Cleo", &[Role::Supervisor, Role::Administrator]), now()).unwrap();
    let mara = desk.open.person.id;
    let cleo = unlock(&desk.vault, c, &words("Cleo")).unwrap();
    let said = |refused: Result<(), Error>| matches!(refused, Err(Error::Refused { reason }) if reason.contains("Nothing was changed"));
    // The only holder of the key of the locked room.
    assert!(said(cleo.check_removal(mara)));
    drop(cleo);
    desk.open.grant_choices(b, now()).unwrap();
    let cleo = unlock(&desk.vault, c, &words("Cleo")).unwrap();
    assert!(said(cleo.check_removal(mara)), "one holder would be left, and no sheet was read back");
    drop(cleo);
    desk.open.write("phrases.review", now(), |tx| people::confirm_sheets(tx, &StoreName::BOTH)).unwrap();
    let cleo = unlock(&desk.vault, c, &words("Cleo")).unwrap();
    assert!(said(cleo.check_removal(mara)), "a holder of it is removed by a holder");
    drop(cleo);
    desk.open.grant_choices(c, now()).unwrap();
    let cleo = unlock(&desk.vault, c, &words("Cleo")).unwrap();
    cleo.check_removal(mara).unwrap();
    assert!(said(cleo.check_removal(c)), "not herself");
}

#[test]
fn the_key_is_taken_back_and_opens_nothing_any_more() {
    let (mut desk, [b, ..]) = four();
    desk.open.grant_choices(b, now()).unwrap();
    desk.open.write("phrases.review", now(), |tx| people::confirm_sheets(tx, &StoreName::BOTH)).unwrap();
    let Desk { vault, open, dir, .. } = desk;
    drop(Room::open(vault.dir(), &open, now()).unwrap());
    let never = fs::read(vault.dir().join("choices.never")).unwrap();
    let open = open.revoke_choices(b, now()).unwrap();
    Room::open(vault.dir(), &open, now()).unwrap();
    assert!(fs::read(vault.dir().join("choices.never")).unwrap() != never, "sealed under the new key");
    let hers = unlock(&vault, b, &words("Bo")).unwrap();
    assert_eq!(Room::open(vault.dir(), &hers, now()).unwrap_err(), Error::Locked);
    drop(dir);
}

#[test]
fn a_person_who_forgot_hers_is_let_in_anew_and_keeps_what_she_held() {
    let (mut desk, [b, ..]) = four();
    desk.open.grant_choices(b, now()).unwrap();
    desk.open.restore_person(b, &words("anew"), Effort::Floor, now()).unwrap();
    assert_eq!(unlock(&desk.vault, b, &words("Bo")).unwrap_err(), Error::WrongPassphrase);
    let hers = unlock(&desk.vault, b, &words("anew")).unwrap();
    Room::open(desk.vault.dir(), &hers, now()).unwrap();
    verify::verify(&hers.store.checker().unwrap()).unwrap();
}

#[test]
fn the_sheets_let_the_only_person_in_anew() {
    let desk = Desk::new();
    let Desk { vault, open, phrases, dir } = desk;
    let mara = open.person.id;
    drop(Room::open(vault.dir(), &open, now()).unwrap());
    open.lock().unwrap();
    let other = Phrases { partnership: words("no sheet"), choices: None };
    assert!(vault.restore_slot(mara, &other, &words("anew"), Effort::Floor, now()).is_err());
    let half = Phrases { partnership: phrases.partnership.clone(), choices: None };
    let lost = vault.restore_slot(mara, &half, &words("anew"), Effort::Floor, now());
    assert!(matches!(lost, Err(Error::Refused { .. })), "her key of the locked room would be lost");
    assert!(unlock(&vault, mara, &passphrase()).is_ok(), "nothing was changed");
    vault.restore_slot(mara, &phrases, &words("anew"), Effort::Floor, now()).unwrap();
    let open = unlock(&vault, mara, &words("anew")).unwrap();
    Room::open(vault.dir(), &open, now()).unwrap();
    drop(dir);
}

#[test]
fn new_sheets_open_and_the_old_ones_do_not() {
    let mut desk = Desk::new();
    let made = desk.open.add_phrases(now()).unwrap();
    assert_eq!(made.stores(), StoreName::BOTH);
    desk.open.confirm_phrase(StoreName::Choices, made.choices.as_ref().unwrap()).unwrap();
    assert_eq!(desk.open.confirm_phrase(StoreName::Partnership, &desk.phrases.partnership).unwrap_err(), Error::WrongPassphrase);
    assert!(!people::sheets_confirmed(desk.open.store.read()).unwrap());
    verify::verify(&desk.open.store.checker().unwrap()).unwrap();
}

#[test]
fn a_passphrase_is_changed_by_its_owner_alone() {
    let mut desk = Desk::new();
    let id = desk.open.person.id;
    let wrong = desk.open.change_passphrase(&words("wrong"), &words("anew"), Effort::Floor, now());
    assert_eq!(wrong.unwrap_err(), Error::WrongPassphrase);
    assert_eq!(
        desk.open.change_passphrase(&passphrase(), &Passphrase::new("short".into()), Effort::Floor, now()).unwrap_err().field(),
        Some("passphrase")
    );
    desk.open.change_passphrase(&passphrase(), &words("anew"), Effort::Floor, now() + TimeDelta::minutes(1)).unwrap();
    assert!(unlock(&desk.vault, id, &words("anew")).is_ok());
    assert_eq!(unlock(&desk.vault, id, &passphrase()).unwrap_err(), Error::WrongPassphrase);
}

#[test]
fn what_she_typed_and_did_not_save_is_hers_alone() {
    let (desk, [b, ..]) = four();
    desk.open.keep_draft("partners: Canarybird").unwrap();
    let files = fs::read_dir(desk.vault.dir().join("drafts")).unwrap().flatten().map(|entry| fs::read(entry.path()).unwrap());
    assert!(files.into_iter().all(|bytes| !bytes.windows(6).any(|part| part == b"Canary")));
    assert!(unlock(&desk.vault, b, &words("Bo")).unwrap().kept_draft().is_none());
    let again = unlock(&desk.vault, desk.open.person.id, &passphrase()).unwrap();
    assert_eq!(again.kept_draft().unwrap().as_str(), "partners: Canarybird");
    again.keep_draft("").unwrap();
    assert!(again.kept_draft().is_none());
}

/// The rows of `people` and the slots never differ so that somebody is shut out: whatever was written last.
#[test]
fn a_change_of_people_that_was_cut_off_shuts_nobody_out() {
    let (mut desk, [b, ..]) = four();
    let slots = fs::read(desk.vault.dir().join("slots.json")).unwrap();
    let back = |dir: &Path| {
        for name in ["slots.json", "slots.copy.json"] {
            fs::write(dir.join(name), &slots).unwrap();
        }
    };
    join(&mut desk.open, "Eve", &[Role::Advocate]);
    back(desk.vault.dir());
    let open = unlock(&desk.vault, b, &words("Bo")).unwrap();
    assert!(open.people().unwrap().iter().any(|line| line.name == "Eve" && !line.opens), "she is let in anew by an administrator");
}

#[test]
fn locked_rooms_of_two_holders_show_the_same_records() {
    let mut locked = Locked::new();
    let b = join(&mut locked.desk.open, "Bo", &[Role::Advocate]);
    locked.desk.open.grant_choices(b, now()).unwrap();
    let survivor = locked.survivor();
    let dir = locked.dir();
    let Locked { mut desk, room, .. } = locked;
    desk.open.keep_choices_head(room.head()).unwrap();
    drop(room);
    let hers = unlock(&desk.vault, b, &words("Bo")).unwrap();
    let room = Room::open(&dir, &hers, now()).unwrap();
    assert_eq!(trellis_choices::survivors::get(room.read(), survivor.id).unwrap().sign, survivor.sign);
}
