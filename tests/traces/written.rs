//! Every byte that the program writes while somebody works through its screens: no made-up word of a record is in any of them, but for
//! the file that she asked for. Where the driver is let in, the web view is not a private one: what that one would not write is here, too.

use std::{
    collections::BTreeSet,
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Command,
};

use thirtyfour::Key;
use trellis_tests::stage::program;

use crate::{
    driver::Window,
    made,
    search::{files, in_bytes, in_files},
};

/// Starts the program under strace: what it and its children write to files is in the log, byte by byte, with each file's name.
fn traced(home: &Path) -> (PathBuf, PathBuf) {
    let (script, log) = (home.join("traced.sh"), home.join("calls.txt"));
    let program = program("trellis").display().to_string();
    let calls = "trace=openat,creat,rename,renameat,renameat2,write,pwrite64,writev,pwritev,pwritev2";
    let line = format!("#!/bin/sh\nexec strace -f --seccomp-bpf -qq -y -s 70000 -e '{calls}' -o {} {program} \"$@\"\n", log.display());
    fs::write(&script, line).unwrap();
    fs::set_permissions(&script, fs::Permissions::from_mode(0o700)).unwrap();
    (script, log)
}

/// Lines of a log that write one of the words into a file: not into a pipe or a socket.
fn written(log: &Path) -> Vec<String> {
    let text = String::from_utf8_lossy(&fs::read(log).unwrap()).into_owned();
    let to_a_file = |line: &&str| line.contains("write") && line.split_once('<').is_some_and(|(_, target)| target.starts_with('/'));
    // As strace prints it: a word in UTF-16 has an octal zero after each letter, or before it.
    let wide = |word: &str, order: fn(char) -> String| word.chars().map(order).collect::<String>();
    let forms = |word: &str| [word.to_owned(), wide(word, |c| format!("{c}\\0")), wide(word, |c| format!("\\0{c}"))];
    let words: Vec<String> = made::ALL.iter().flat_map(|word| forms(word)).collect();
    text.lines()
        .filter(to_a_file)
        .filter(|line| words.iter().any(|word| line.contains(word.as_str())))
        .map(|line| line.chars().take(200).collect())
        .collect()
}

/// Folders outside of the test's own that the program opened for writing.
fn elsewhere(log: &Path, home: &Path) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(&fs::read(log).unwrap()).into_owned();
    let name = |line: &str| Some(line.split_once('"')?.1.split('"').next()?.to_owned());
    let writes = |line: &&str| {
        (line.contains("openat(") && (line.contains("O_WRONLY") || line.contains("O_RDWR")) || line.contains("creat("))
            && !line.contains(") = -1")
    };
    let quiet = |path: &String| !Path::new(path).starts_with(home) && !path.starts_with("/dev/") && !path.starts_with("/proc/");
    text.lines().filter(writes).filter_map(name).filter(quiet).collect()
}

/// Works through the screens of both rooms.
async fn work(window: &mut Window) {
    for hash in [
        "today",
        "partners",
        "spectrum",
        "agreements",
        "trainings",
        "resources",
        "groups",
        "schedule",
        "review",
        "choices",
        "choices/told",
        "choices/holds",
        "choices/counts",
        "choices/rules",
        "staff",
        "people",
        "audits",
        "backups",
        "import",
        "exports",
        "settings",
        "settings/bin",
        "help",
    ] {
        window.go(&format!("#/{hash}")).await;
        window.see("main h1").await;
        window.quiet("main", "One moment").await;
    }
    read(window).await;
    turned(window).await;
}

/// What is held about her, as it would be printed; then the screen is turned to her, and back.
async fn turned(window: &mut Window) {
    window.click("a[href*='part=papers']").await;
    window.click("#paper-held").await;
    window.hear(".paper", made::HER_WORDS).await;
    window.click("#paper-close").await;
    window.click("#turn-screen").await;
    window.see("main.sv[data-step=welcome]").await;
    window.click("[data-act=menu]").await;
    window.see("main.sv[data-step=menu]").await;
    window.click("[data-act=end]").await;
    window.click("[data-act=leave]").await;
    window.fill("#sv-pass", made::PASSPHRASE).await;
    window.click("[data-act=open]").await;
    window.see(".app").await;
}

/// Opens what is written about a partner, an agreement and a survivor, and types into a search and a form.
async fn read(window: &mut Window) {
    window.go("#/partners").await;
    window.press(&format!("Juniper {}", made::PARTNER)).await;
    window.hear("main", made::NOTES).await;
    window.fill("input[type=search]", made::SEARCHED).await;
    window.go("#/agreements").await;
    window.press(&format!("On-site {}", made::AGREEMENT)).await;
    window.hear("main", made::PURPOSE).await;
    window.go("#/agreements/new").await;
    window.fill_labelled("Title", made::TYPED).await;
    window.go("#/choices").await;
    window.see("main tbody a").await;
    window.click("main tbody a").await;
    window.hear("main", made::HER_WORDS).await;
    window.hear("main", made::HER_NAME).await;
}

#[tokio::test]
async fn nothing_that_is_written_holds_a_word_of_a_record_but_what_she_exports() {
    let (dir, _) = made::vault();
    let (home, vault) = (dir.path(), dir.path().join("vault"));
    let needles = made::needles();

    // First: a word in a plain file is found, in the file and in the log of what was written.
    let (script, log) = traced(home);
    let planted = home.join("tmp/planted");
    fs::create_dir_all(home.join("tmp")).unwrap();
    let strace = ["-f", "-qq", "-y", "-s", "70000", "-e", "trace=openat,write", "-o", log.to_str().unwrap()];
    let plant = format!("echo {} > {}", made::PARTNER, planted.display());
    assert!(Command::new("strace").args(strace).args(["sh", "-c", &plant]).status().unwrap().success());
    assert_eq!(in_files([&planted], &needles).len(), 1);
    assert_eq!(written(&log).len(), 1, "{:?}", written(&log));
    fs::remove_file(&planted).unwrap();

    let mut window = Window::open_with(&script, home, &vault, "en_US").await;
    window.fill("input[type=password]", made::PASSPHRASE).await;
    window.click("button[type=submit]").await;
    window.see(".app").await;
    work(&mut window).await;
    let asked = home.join("documents").join("asked-for.csv");
    window.go("#/exports").await;
    window.click("label:has(> input[value=csv])").await;
    window.press("See the preview").await;
    window.fill("#export-path", asked.to_str().unwrap()).await;
    window.fill("#export-pass", made::PASSPHRASE).await;
    window.press("Save the file").await;
    window.hear("main", "It is an ordinary file now").await;
    window.keys(Key::Control + "l").await;
    window.locked().await;
    check(home, &vault, &log, &asked);

    // Once more, and in the middle of it the power goes.
    window.fill("#pass", made::PASSPHRASE).await;
    window.click("button[type=submit]").await;
    window.see(".app").await;
    read(&mut window).await;
    window.kill();
    check(home, &vault, &log, &asked);
}

/// What is in the files now, and what was written on the way.
fn check(home: &Path, vault: &Path, log: &Path, asked: &Path) {
    let needles = made::needles();
    let exported = fs::read(asked).unwrap();
    assert!(in_bytes(&exported, &needles).contains(made::PARTNER), "the file that she asked for holds it");
    let mut all = files(home);
    assert!(all.len() > 10, "{all:?}");
    all.retain(|path| path != asked && path != log);
    assert_eq!(in_files(&all, &needles), BTreeSet::new());
    let part = asked.file_name().unwrap().to_str().unwrap();
    let strange: Vec<String> = written(log).into_iter().filter(|line| !line.contains(part)).collect();
    assert_eq!(strange, Vec::<String>::new());
    assert!(!elsewhere(log, Path::new("/nowhere")).is_empty(), "files that are opened for writing are in the log");
    let elsewhere = elsewhere(log, home);
    eprintln!("{} files of its own; opened elsewhere for writing: {elsewhere:?}", all.len());
    let text = String::from_utf8_lossy(&fs::read(log).unwrap()).into_owned();
    assert!(text.contains("partnership.db-wal"), "the writes of the program itself are in the log");
    for path in files(vault) {
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{}", path.display());
    }
    assert_eq!(fs::metadata(vault).unwrap().permissions().mode() & 0o777, 0o700);
    for path in elsewhere {
        assert_eq!(in_files([&PathBuf::from(path)], &needles), BTreeSet::new());
    }
}
