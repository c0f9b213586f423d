//! Pages of PDFs as they come, and as nobody should send them.

use super::*;

/// A PDF by hand: each page a filled rectangle in its own color, with a line of text in a font that is not inside.
fn pdf(pages: &[&str], size: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len()).map(|n| format!("{} 0 R", 4 + 2 * n)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    for (n, color) in pages.iter().enumerate() {
        let content = format!("{color} rg 0 0 300 400 re f BT /F1 24 Tf 40 340 Td (Signed) Tj ET");
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [{size}] /Contents {} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            5 + 2 * n
        ));
        objects.push(format!("<< /Length {} >>\nstream\n{content}\nendstream", content.len()));
    }
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut table = String::from("0000000000 65535 f \n");
    for (n, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.extend(format!("{} 0 obj\n{object}\nendobj\n", n + 1).bytes());
    }
    let (start, size) = (file.len(), objects.len() + 1);
    file.extend(format!("xref\n0 {size}\n{table}trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").bytes());
    file
}

fn at(pixels: &Pixels, x: usize, y: usize) -> [u8; 4] {
    let from = (y * usize::from(pixels.width) + x) * 4;
    pixels.rgba[from..from + 4].try_into().unwrap()
}

#[test]
fn each_page_is_drawn_in_its_own_color() {
    let file = pdf(&["1 0 0", "0 0 1"], "0 0 300 400");
    assert_eq!(count(file.clone()).unwrap(), 2);
    let (first, second) = (page(file.clone(), 0, 150).unwrap(), page(file.clone(), 1, 600).unwrap());
    assert_eq!((first.width, first.height, first.rgba.len()), (150, 200, 150 * 200 * 4));
    assert_eq!((second.width, second.height), (600, 800));
    assert_eq!((at(&first, 75, 150), at(&second, 300, 600)), ([255, 0, 0, 255], [0, 0, 255, 255]));
    assert_eq!(page(file, 2, 600).unwrap_err().code(), "not_found");
}

#[test]
fn a_paper_of_our_own_is_drawn_with_its_letters() {
    let paper =
        crate::summaries(&[crate::tests::samples::summary()], &crate::tests::samples::stamp(true), crate::Format::Pdf, crate::Language::En);
    let file = paper.unwrap().bytes;
    assert!(count(file.clone()).unwrap() >= 2);
    let drawn = page(file, 0, 900).unwrap();
    let dark = drawn.rgba.chunks(4).filter(|pixel| pixel.iter().take(3).all(|part| *part < 80)).count();
    assert!((2_000..200_000).contains(&dark), "{dark} dark pixels");
}

#[test]
fn a_page_never_has_more_pixels_than_the_cap() {
    for (across, down, width) in [(612.0, 792.0, 60_000), (14_400.0, 14_400.0, u16::MAX), (1.0, 39.0, 60_000), (612.0, 792.0, 0)] {
        let (_, width, height) = fitted(across, down, width).unwrap();
        assert!(u32::from(width) * u32::from(height) <= PIXELS_MAX && width > 0, "{width} x {height}");
    }
    for (across, down) in [(f32::NAN, 10.0), (f32::INFINITY, 10.0), (0.0, 10.0), (1.0, 5_000.0), (-5.0, 10.0)] {
        assert_eq!(fitted(across, down, 800), None);
    }
}

#[test]
fn a_pdf_that_is_none_or_broken_gives_a_sentence() {
    let whole = pdf(&["1 0 0"], "0 0 300 400");
    let nested = |open: &str, depth: usize| {
        let text = String::from_utf8(pdf(&["1 0 0"], "0 0 300 400")).unwrap();
        text.replace("/Resources <<", &format!("/Odd {} /Resources <<", open.repeat(depth))).into_bytes()
    };
    let mut hostile = vec![
        b"%PDF-1.7".to_vec(),
        b"%PDF-1.7\ntrailer << /Root 1 0 R >>".to_vec(),
        pdf(&["1 0 0"], "0 0 1 100000"),
        pdf(&[], "0 0 300 400"),
        nested("[", 3_900),
        nested("<< /A ", 500),
        nested("[", 2_000_000),
        nested("<< /A ", 1_000_000),
        String::from_utf8(pdf(&["1 0 0"], "0 0 300 400")).unwrap().replace("/Kids [4 0 R]", "/Kids [2 0 R]").into_bytes(),
        String::from_utf8(pdf(&["1 0 0"], "0 0 300 400")).unwrap().replace("1 0 0 rg", &"q ".repeat(100_000)).into_bytes(),
    ];
    hostile.extend((1..8).map(|part| whole[..whole.len() * part / 8].to_vec()));
    for (n, file) in hostile.into_iter().enumerate() {
        // A file that is only damaged may still be drawn; what it may not do is anything else.
        if let Err(error) = page(file, 0, 400) {
            assert!(matches!(error.field(), Some("scan.pdf")) || error.code() == "not_found", "{n}: {error:?}");
        }
    }
    assert_eq!(count(b"not a PDF".to_vec()).unwrap_err(), BROKEN);
    assert_eq!(page(pdf(&["1 0 0"], "0 0 1 100000"), 0, 400).unwrap_err(), BROKEN);
}

#[test]
fn a_panic_or_too_many_pages_ends_in_a_sentence_and_the_next_page_is_drawn() {
    assert_eq!(apart(|| -> Result<()> { panic!("hostile") }).unwrap_err(), BROKEN);
    let colors = vec!["0 1 0"; PAGES_MAX + 1];
    assert_eq!(count(pdf(&colors, "0 0 300 400")).unwrap_err(), LONG);
    assert_eq!(page(pdf(&colors[1..], "0 0 300 400"), 499, 30).unwrap().width, 30);
}

#[test]
fn a_pdf_with_a_password_says_so() {
    let text = String::from_utf8(pdf(&["1 0 0"], "0 0 300 400")).unwrap();
    let (owner, user) = ("41".repeat(32), "42".repeat(32));
    let lock = format!(
        "/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{owner}> /U <{user}> >> /ID [<{0}> <{0}>] /Root 1 0 R",
        "43".repeat(16)
    );
    let file = text.replace("/Root 1 0 R", &lock).into_bytes();
    assert_eq!(count(file).unwrap_err(), LOCKED);
}
