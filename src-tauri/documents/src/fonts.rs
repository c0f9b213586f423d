//! The fonts inside the program. The system's own are never asked: a paper is the same on every laptop.

use std::sync::LazyLock;

use typst::{
    foundations::Bytes,
    text::{Font, FontBook},
    utils::LazyHash,
};

/// Regular and bold of the typeface, then of the one that helps out.
const FILES: [&[u8]; 4] = [
    include_bytes!("../fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
    include_bytes!("../fonts/AtkinsonHyperlegibleNext_700Bold.ttf"),
    include_bytes!("../fonts/NotoSans_400Regular.ttf"),
    include_bytes!("../fonts/NotoSans_700Bold.ttf"),
];

/// The fonts and their index, read once.
pub struct Fonts {
    pub book: LazyHash<FontBook>,
    pub fonts: Vec<Font>,
}

/// The four fonts.
pub static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

/// Whether one of the two families can draw it, in regular and in bold. The export fails, or the character
/// vanishes from the page, where none can.
pub fn can_draw(c: char) -> bool {
    FONTS.fonts.chunks(2).any(|family| family.iter().all(|font| font.info().coverage.contains(u32::from(c))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_fonts_of_two_families_are_there() {
        assert_eq!(FONTS.fonts.len(), 4);
        assert_eq!(
            FONTS.fonts.iter().map(|f| f.info().family.as_str()).collect::<Vec<_>>(),
            ["Atkinson Hyperlegible Next", "Atkinson Hyperlegible Next", "Noto Sans", "Noto Sans"]
        );
    }

    #[test]
    fn both_languages_can_be_drawn_and_so_can_what_stands_for_the_rest() {
        assert!("áéíóúüñ¿¡ÁÉÍÓÚÜÑ…–—“”’·\u{fffd}".chars().all(can_draw));
        assert!(!can_draw('语') && !can_draw('😀') && !can_draw('ع'));
    }
}
