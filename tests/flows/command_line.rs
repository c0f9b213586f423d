//! `trellisctl` as scripts use it: the whole main job, exit codes, plain refusals.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::{Value, json};
use trellis_tests::{PASSPHRASE, stage::program};

struct Shell {
    program: PathBuf,
    dir: tempfile::TempDir,
}

impl Shell {
    fn new() -> Self {
        Self { program: program("trellisctl"), dir: tempfile::tempdir().unwrap() }
    }

    fn run(&self, vault: &str, arguments: &[&str]) -> Output {
        Command::new(&self.program)
            .arg("--vault")
            .arg(self.dir.path().join(vault))
            .args(arguments)
            .env("TRELLIS_PASSPHRASE", PASSPHRASE)
            .current_dir(self.dir.path())
            .output()
            .unwrap()
    }

    fn json(&self, vault: &str, arguments: &[&str]) -> Value {
        let done = self.run(vault, &[arguments, &["--json"]].concat());
        assert!(done.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
        serde_json::from_slice(&done.stdout).unwrap()
    }

    fn refused(&self, vault: &str, arguments: &[&str], code: i32, said: &str) {
        let done = self.run(vault, arguments);
        let error = String::from_utf8_lossy(&done.stderr).into_owned();
        assert_eq!(done.status.code(), Some(code), "{arguments:?}: {error}");
        assert!(error.contains(said), "{arguments:?}: {error}");
    }

    fn init(&self, vault: &str) -> Value {
        self.json(
            vault,
            &["init", "--organization", "Larkspur Advocacy Program", "--person", "Mara Reyes", "--timezone", "America/Chicago"],
        )
    }

    fn file(&self, name: &str, content: &str) -> String {
        fs::write(self.dir.path().join(name), content).unwrap();
        name.to_owned()
    }
}

#[test]
fn the_main_job_goes_from_an_empty_folder_to_a_summary() {
    let shell = Shell::new();
    let made = shell.init("a");
    for store in ["partnership", "choices"] {
        assert_eq!(made["recovery"][store].as_str().unwrap().split(' ').count(), 12);
    }
    shell.json("a", &["demo"]);
    let partners = shell.json("a", &["partners", "list"]);
    let agreements = shell.json("a", &["agreements", "list"]);
    assert!(partners["items"].as_array().unwrap().len() >= 10);
    assert!(agreements["items"].as_array().unwrap().iter().all(|item| item["id"].is_string() && item["name"].is_string()));
    let groups = shell.json("a", &["groups", "list"]);
    let names: Vec<&str> = groups["items"].as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Common Thread", "Raíces", "Steady Ground"]);
    assert_eq!(groups["items"][2]["substitutes"].as_array().unwrap().len(), 2);
    let trainings = shell.json("a", &["trainings", "list"]);
    assert!(trainings["items"].as_array().unwrap().iter().all(|item| item["id"].is_string() && item["name"] == item["topic"]));
    assert!(trainings["items"].as_array().unwrap().len() >= 10);
    let one = agreements["items"][0]["id"].as_str().unwrap();
    for format in ["pdf", "docx", "xlsx", "csv", "json", "ics"] {
        let out = format!("summary.{format}");
        let said = shell.json("a", &["export", "summary", "--all", "--format", format, "--out", &out]);
        assert_eq!(fs::metadata(shell.dir.path().join(&out)).unwrap().len(), said["bytes"].as_u64().unwrap());
        shell.json("a", &["export", "summary", one, "--format", format, "--out", &out]);
        shell.json("a", &["export", "register", "--format", format, "--out", &format!("register.{format}")]);
    }
    let verified = shell.json("a", &["verify"]);
    assert!(verified["partnership"]["records"]["agreement"].as_u64().unwrap() >= 7);
    assert!(verified["not_checked"][0].as_str().unwrap().starts_with("choices"));
}

#[test]
fn a_directory_goes_into_another_vault_whole_and_into_its_own_without_a_change() {
    let shell = Shell::new();
    shell.init("a");
    shell.json("a", &["demo"]);
    shell.json("a", &["export", "hsds", "--out", "partners.json"]);
    let again = shell.json("a", &["import", "partners.json", "--format", "hsds-json"]);
    assert_eq!((again["added"].as_u64(), again["updated"].as_u64(), again["faults"].as_u64()), (Some(0), Some(0), Some(0)), "{again}");
    shell.init("b");
    let first = shell.json("b", &["import", "partners.json"]);
    assert_eq!(first["faults"], 0, "{first}");
    let facts = |vault| {
        let mut items = shell.json(vault, &["partners", "list"])["items"].as_array().unwrap().clone();
        for item in &mut items {
            // What is ours and not the partner's: it does not travel.
            for own in ["notes", "revision", "updated_at", "confirmed_by"] {
                item.as_object_mut().unwrap().remove(own);
            }
        }
        Value::Array(items)
    };
    assert_eq!(facts("b"), facts("a"));
}

#[test]
fn a_file_with_faults_is_refused_whole_or_applied_without_exactly_those() {
    let shell = Shell::new();
    shell.init("a");
    let file =
        shell.file("agencies.csv", "Agency;Town;Tel\nAlder Street;Alder Falls;555-0101\n;Nowhere;555-0102\nCentro Río;North;555-0103\n");
    let preview = shell.json("a", &["import", &file, "--dry-run"]);
    assert_eq!(
        (preview["added"].as_u64(), preview["refused"].as_u64(), preview["applied"].as_bool()),
        (Some(2), Some(1), Some(false)),
        "{preview}"
    );
    assert_eq!(preview["problems"][0]["line"], 3);
    shell.refused("a", &["import", &file], 1, "error[refused]");
    assert_eq!(shell.json("a", &["partners", "list"])["items"], json!([]));
    let applied = shell.json("a", &["import", &file, "--skip-faulty"]);
    assert_eq!((applied["added"].as_u64(), applied["refused"].as_u64()), (Some(2), Some(1)));
    let again = shell.json("a", &["import", &file, "--skip-faulty"]);
    assert_eq!((again["added"].as_u64(), again["updated"].as_u64(), again["unchanged"].as_u64()), (Some(0), Some(0), Some(2)));
}

#[test]
fn columns_can_be_named_on_the_command_line() {
    let shell = Shell::new();
    shell.init("a");
    let file = shell.file("odd.csv", "Wer,Wo,Was\nFernbrook,555-0142,Group\n");
    shell.json("a", &["import", &file, "--map", "name=Wer", "--map", "phone=Wo", "--map", "services=Was"]);
    let partner = shell.json("a", &["partners", "list"])["items"][0].clone();
    assert_eq!(
        (&partner["name"], &partner["phones"][0]["number"], &partner["services"][0]["name"]),
        (&json!("Fernbrook"), &json!("555-0142"), &json!("Group"))
    );
}

#[test]
fn a_partnership_report_is_written_for_one_partner_and_for_every_partner() {
    let shell = Shell::new();
    shell.init("a");
    shell.json("a", &["demo"]);
    let partners = shell.json("a", &["partners", "list"])["items"].as_array().unwrap().clone();
    let id = partners[0]["id"].as_str().unwrap();
    let day = chrono::Utc::now().date_naive();
    let (from, to) = ((day - chrono::Months::new(3)).to_string(), day.to_string());
    let one = ["export", "report", id, "--from", &from, "--to", &to, "--format", "xlsx", "--language", "es", "--out", "one.xlsx"];
    assert_eq!(shell.json("a", &one)["records"], 1);
    let all = shell.json("a", &["export", "report", "--all", "--out", "all.pdf"]);
    assert_eq!(all["records"], partners.len());
    assert!(fs::read(shell.dir.path().join("one.xlsx")).unwrap().starts_with(b"PK"));
    assert!(fs::read(shell.dir.path().join("all.pdf")).unwrap().starts_with(b"%PDF-1."));
    shell.refused("a", &["export", "report", "--out", "x.pdf"], 2, "error[invalid_input]");
    shell.refused("a", &["export", "report", "--all", "--format", "csv", "--out", "x.csv"], 1, "error[invalid_input]");
    shell.refused("a", &["export", "report", "--all", "--from", &to, "--to", &from, "--out", "x.pdf"], 1, "error[invalid_input]");
    shell.refused("a", &["export", "report", "0197a1c2-0000-7000-8000-000000000001", "--out", "x.pdf"], 1, "error[not_found]");
    assert!(!shell.dir.path().join("x.pdf").exists());
}

#[test]
fn refusals_say_what_is_wrong_with_a_code_and_leave_nothing_behind() {
    let shell = Shell::new();
    shell.refused("none", &["partners", "list"], 1, "error[not_found]");
    shell.refused("none", &["frobnicate"], 2, "error[invalid_input]");
    shell.refused("none", &["export", "summary", "--format", "gif", "--out", "x"], 2, "error[invalid_input]");
    shell.init("a");
    shell.refused("a", &["init", "--organization", "X", "--person", "Y"], 1, "error[refused]");
    let broken = shell.file("broken.json", "[\n  {\"id\": 1,\n  }\n]");
    shell.refused("a", &["import", &broken], 1, "error[");
    shell.refused("a", &["export", "summary", "0197a1c2-0000-7000-8000-000000000001", "--out", "x.pdf"], 1, "error[not_found]");
    shell.refused("a", &["export", "summary", "--all", "--out", "nowhere/x.pdf"], 1, "error[invalid_input]");
    assert!(!Path::new(&shell.dir.path().join("x.pdf")).exists());
    let wrong = Command::new(&shell.program)
        .arg("--vault")
        .arg(shell.dir.path().join("a"))
        .args(["partners", "list"])
        .env("TRELLIS_PASSPHRASE", "not the passphrase at all")
        .output()
        .unwrap();
    assert!(String::from_utf8_lossy(&wrong.stderr).starts_with("error[wrong_passphrase]"));
    assert!(wrong.stdout.is_empty());
}

#[test]
fn a_file_over_the_cap_is_refused_before_it_is_read() {
    let shell = Shell::new();
    shell.init("a");
    let file = fs::File::create(shell.dir.path().join("huge.json")).unwrap();
    file.set_len(200 * 1024 * 1024).unwrap();
    shell.refused("a", &["import", "huge.json"], 1, "error[too_large]");
}

#[test]
fn the_spectrum_names_levels_states_and_the_records_behind_them_on_any_day() {
    let shell = Shell::new();
    shell.init("a");
    shell.json("a", &["demo"]);
    let of = |arguments: &[&str], name: &str| {
        let said = shell.json("a", arguments);
        let items = said["items"].as_array().unwrap().clone();
        assert!(items.iter().all(|item| item["partner_id"].is_string()), "{said}");
        items.into_iter().find(|item| item["partner"] == name).unwrap()
    };
    let woven = |entry: &Value| {
        let criteria = entry["criteria"].as_array().unwrap();
        assert_eq!(criteria.len(), 12);
        criteria.iter().find(|one| one["name"] == "woven" && one["side"] == "partner").unwrap().clone()
    };
    let now = woven(&of(&["spectrum"], "Fernbrook Counseling Collective"));
    assert_eq!((&now["state"], &now["records"][0]["kind"]), (&json!("met"), &json!("attestation")));
    assert!(now["since"].is_string() && now["records"][0]["id"].is_string());
    let later = (chrono::Utc::now().date_naive() + chrono::Months::new(13)).to_string();
    let then = woven(&of(&["spectrum", "--on", &later], "Fernbrook Counseling Collective"));
    assert_eq!((&then["state"], &then["records"]), (&json!("lapsed"), &now["records"]));
    shell.refused("a", &["spectrum", "--on", "soon"], 2, "error[invalid_input]");
}

#[test]
fn a_calendar_without_its_owner_is_previewed_and_not_brought_in() {
    let shell = Shell::new();
    shell.init("a");
    let event = |uid: &str, rule: &str| {
        format!(
            "BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART;TZID=America/Chicago:20261201T100000\r\nDURATION:PT1H\r\nRRULE:FREQ={rule}\r\nEND:VEVENT\r\n"
        )
    };
    let both = format!("BEGIN:VCALENDAR\r\n{}{}END:VCALENDAR\r\n", event("a", "WEEKLY"), event("b", "SECONDLY"));
    let file = shell.file("hers.ics", &both);
    let preview = shell.json("a", &["import", &file, "--dry-run"]);
    assert_eq!((preview["added"].as_u64(), preview["refused"].as_u64()), (Some(1), Some(1)), "{preview}");
    assert_eq!(preview["problems"][0]["line"], 8);
    shell.refused("a", &["import", &file, "--format", "ics"], 1, "error[refused]");
    shell.refused("a", &["import", &file, "--skip-faulty"], 1, "--person");
}

#[test]
fn a_backup_is_written_and_becomes_a_vault_again() {
    let shell = Shell::new();
    shell.init("a");
    shell.json("a", &["demo"]);
    let made = shell.json("a", &["backup", "--out", "copy.trellis"]);
    assert_eq!(made["verified"], json!(["partnership"]));
    shell.refused("a", &["backup", "--out", "copy.trellis"], 1, "error[invalid_input]");
    let back = shell.json("unused", &["restore", "copy.trellis", "--into", "b"]);
    assert!(back["vault"].as_str().unwrap().ends_with("/b"));
    assert_eq!(shell.json("a", &["partners", "list"]), shell.json("b", &["partners", "list"]));
    shell.json("b", &["verify"]);
    shell.refused("unused", &["restore", "copy.trellis", "--into", "b"], 1, "error[refused]");
    let notes = shell.file("notes.txt", "no backup");
    shell.refused("unused", &["restore", &notes, "--into", "c"], 1, "This is not a backup");
    let bytes = fs::read(shell.dir.path().join("copy.trellis")).unwrap();
    fs::write(shell.dir.path().join("cut.trellis"), &bytes[..bytes.len() / 2]).unwrap();
    shell.refused("unused", &["restore", "cut.trellis", "--into", "c"], 1, "error[damaged]");
    assert!(!shell.dir.path().join("c").exists());
}
