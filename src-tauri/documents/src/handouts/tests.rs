//! Handouts as files, read back with the tools of poppler.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use HandoutStyle::{Fine, Heading, Item, Line, Text};

use super::*;

const LANGUAGES: [Language; 2] = [Language::En, Language::Es];
const PROGRAM: &str = "Larkspur Advocacy Program";

fn line(style: HandoutStyle, text: &str) -> HandoutLine {
    HandoutLine { style, text: text.to_owned() }
}

/// A form with all styles, over more than a page.
fn form(language: Language) -> Handout {
    let [title, heading, text, item, label, fine] = match language {
        Language::En => [
            "Permission to share",
            "What is shared",
            "I choose what is shared, with whom, and for how long. I can take this back on any day, and nothing about the help I get changes.",
            "That I would like to join the Tuesday group",
            "Signature",
            "Nobody else gets a copy of this paper unless I give it to them.",
        ],
        Language::Es => [
            "Permiso para compartir",
            "Qué se comparte",
            "Elijo qué se comparte, con quién y por cuánto tiempo. Puedo retirarlo cualquier día, y nada cambia en la ayuda que recibo.",
            "Que quiero participar en el grupo de los martes",
            "Firma",
            "Nadie más recibe una copia de este papel si yo no se la doy.",
        ],
    };
    let mut lines = vec![line(Text, text), line(Heading, heading), line(Item, item), line(Item, "My first name"), line(Text, text)];
    lines.extend((1..=18).map(|at| line(Text, &format!("({at}) {text}"))));
    lines.extend([
        line(Line, label),
        line(Line, "A label that is so long that no room to write on would be left beside it"),
        line(Line, ""),
    ]);
    lines.push(line(Fine, fine));
    Handout { title: title.into(), lines, number: "R-2041 · 7".into(), program: Some(PROGRAM.into()), demo: false }
}

fn discreet() -> Handout {
    let lines = vec![line(Heading, "Tuesday"), line(Text, "10:30, second floor"), line(Item, "Bring water")];
    Handout { title: "Notes".into(), lines, number: String::new(), program: None, demo: false }
}

fn read(tool: &str, before: &[&str], after: &[&str], pdf: &[u8]) -> String {
    let mut child = Command::new(tool)
        .args(before)
        .arg("-")
        .args(after)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(pdf).unwrap();
    // pdfinfo repeats the title of a heading in an encoding of its own.
    String::from_utf8_lossy(&child.wait_with_output().unwrap().stdout).into_owned()
}

fn info(args: &[&str], pdf: &[u8]) -> String {
    read("pdfinfo", args, &[], pdf)
}

/// Its words, with single spaces between them.
fn text(pdf: &[u8]) -> String {
    read("pdftotext", &["-layout"], &["-"], pdf).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_handout_in_both_languages_is_tagged_and_has_its_lines_in_order() {
    for language in LANGUAGES {
        let form = form(language);
        let made = handout(&form, language).unwrap();
        assert!(made.replaced.is_empty());
        let about = info(&[], &made.bytes);
        assert!(about.contains("Tagged:          yes") && about.contains("612 x 792 pts (letter)"), "{about}");
        assert!(about.contains(&form.title), "{about}");
        let meta = info(&["-meta"], &made.bytes);
        assert!(meta.contains("pdfuaid:part>1<") && meta.contains(&format!("<rdf:li>{}-US</rdf:li>", language.tag())), "{meta}");
        let structure = info(&["-struct-text"], &made.bytes);
        let mut rest = structure.replace('"', "").split_whitespace().collect::<Vec<_>>().join(" ");
        for said in std::iter::once(form.title.as_str()).chain(form.lines.iter().map(|line| line.text.as_str())) {
            let at = rest.find(said).unwrap_or_else(|| panic!("{said}: {rest}"));
            rest = rest.split_off(at + said.len());
        }
        for tag in ["H1", "H2", "L ", "LI", "P "] {
            assert!(structure.contains(tag), "{tag}: {structure}");
        }
    }
}

#[test]
fn each_page_has_its_number_twice_and_says_which_it_is() {
    let made = handout(&form(Language::Es), Language::Es).unwrap();
    let whole = read("pdftotext", &["-layout"], &["-"], &made.bytes);
    let pages: Vec<&str> = whole.trim_end_matches('\u{c}').split('\u{c}').collect();
    assert!(pages.len() > 1);
    for (at, page) in pages.iter().enumerate() {
        assert_eq!(page.matches("R-2041 · 7").count(), 2, "{page}");
        assert!(page.contains(&format!("Página {} de {}", at + 1, pages.len())), "{page}");
    }
    assert_eq!(whole.matches(PROGRAM).count(), 1);
}

#[test]
fn a_discreet_handout_says_nothing_about_itself() {
    let made = handout(&discreet(), Language::En).unwrap();
    assert_eq!(text(&made.bytes), "Notes Tuesday 10:30, second floor • Bring water Page 1 of 1");
    let about = [info(&[], &made.bytes), info(&["-meta"], &made.bytes), String::from_utf8_lossy(&made.bytes).into_owned()].concat();
    let never = [
        "Author",
        "creator",
        "Creator",
        "CreatorTool",
        "CreationDate",
        "CreateDate",
        "ModDate",
        "ModifyDate",
        "Producer",
        "Trellis",
        "Larkspur",
        "ypst",
    ];
    for word in never {
        assert!(!about.contains(word), "{word}: {}", info(&["-meta"], &made.bytes));
    }
    assert!(about.contains("Notes"));
    // The search finds a name where there is one.
    let named = handout(&Handout { program: Some(PROGRAM.into()), ..discreet() }, Language::En).unwrap();
    assert!(text(&named.bytes).starts_with("Larkspur Advocacy Program Notes"));
    assert!(!info(&["-meta"], &named.bytes).contains("Larkspur"));
    assert_eq!(made.bytes, handout(&discreet(), Language::En).unwrap().bytes);
}

#[test]
fn a_made_up_handout_is_marked_on_each_page() {
    for (language, says) in LANGUAGES.into_iter().zip(["Made-up people and organizations", "Personas y organizaciones inventadas"]) {
        let made = handout(&Handout { demo: true, ..form(language) }, language).unwrap();
        let whole = read("pdftotext", &["-layout"], &["-"], &made.bytes);
        let pages: Vec<&str> = whole.trim_end_matches('\u{c}').split('\u{c}').collect();
        assert!(pages.len() > 1 && pages.iter().all(|page| page.contains(says) && page.matches("DEMO").count() == 2), "{whole}");
    }
}

#[test]
fn hostile_text_prints_as_it_is_in_every_style() {
    let payloads = [
        "#panic(\"out\") #{ while true {} }",
        "*x* _y_ `z` $ x^2 $ @ref <label>",
        "#read(\"/etc/passwd\")",
        "= no heading",
        "- no item // /* \\",
    ];
    for payload in payloads {
        let lines = [Heading, Text, Item, Line, Fine].map(|style| line(style, payload)).to_vec();
        let all = Handout { title: payload.into(), lines, number: payload.into(), program: Some(payload.into()), demo: true };
        let made = handout(&all, Language::En).unwrap();
        // Six in the lines and the title, one as the program, two as the number.
        assert_eq!(text(&made.bytes).matches(payload).count(), 9, "{payload}: {}", text(&made.bytes));
    }
}

#[test]
fn whatever_a_line_holds_a_handout_can_be_made() {
    for payload in crate::tests::hostile() {
        // A block may be long (one is enough: a word of 20,000 letters is slow to break), the rest is lines.
        let short = crate::tests::line_of(&payload);
        let mut lines = [Heading, Item, Line, Fine, Item].map(|style| line(style, &short)).to_vec();
        lines.push(line(Text, &payload));
        let number = payload.chars().take(NUMBER_MAX / 8).collect();
        let all = Handout { title: format!("Notes {short}"), lines, number, program: Some(short), demo: false };
        assert!(handout(&all, Language::Es).is_ok(), "{}", all.title);
    }
    let blank =
        ["", "   ", "\u{0}", "\u{200b}", "\u{ad}", "\n\n"].map(|text| [Heading, Text, Item, Line, Fine].map(|style| line(style, text)));
    let blank = Handout { lines: blank.concat(), ..discreet() };
    let made = handout(&blank, Language::En).unwrap();
    assert_eq!(text(&made.bytes), "Notes Page 1 of 1");
}

#[test]
fn what_no_font_can_draw_is_told_before_and_after() {
    let all = Handout { lines: vec![line(Text, "Ana 😀 语")], ..discreet() };
    assert_eq!(replaced_in_handout(&all).unwrap(), ['语', '😀']);
    assert_eq!(handout(&all, Language::En).unwrap().replaced, ['语', '😀']);
}

#[test]
fn a_handout_without_a_title_or_with_an_endless_number_is_refused_at_its_field() {
    let refused = |all: Handout| handout(&all, Language::En).unwrap_err().field();
    assert_eq!(refused(Handout { title: " \u{7}\u{200b} ".into(), ..discreet() }), Some("title"));
    assert_eq!(refused(Handout { number: "7".repeat(NUMBER_MAX + 1), ..discreet() }), Some("number"));
}

#[test]
fn a_style_is_read_by_its_name() {
    for (name, style) in [("heading", Heading), ("text", Text), ("item", Item), ("line", Line), ("fine", Fine)] {
        let read: HandoutLine = serde_json::from_value(json!({"style": name, "text": "x"})).unwrap();
        assert_eq!(read.style, style);
    }
}
