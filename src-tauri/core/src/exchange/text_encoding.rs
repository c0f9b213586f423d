//! Bytes to text. UTF-8 where the bytes are UTF-8, UTF-16 where a mark says so, else Windows-1252: what spreadsheets
//! in offices write. Windows-1252 has a character for every byte, so that this cannot fail.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// Reads bytes as text, without a byte order mark.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0;
    }
    match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => text,
        None => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_an_old_spreadsheet_keeps_its_accents() {
        assert_eq!(decode(b"Cl\xednica Ni\xf1os \x93A\x94"), "Clínica Niños “A”");
    }

    #[test]
    fn marks_of_utf_8_and_utf_16_are_read_and_dropped() {
        assert_eq!(decode(b"\xef\xbb\xbfAlder"), "Alder");
        assert_eq!(decode(b"\xff\xfeA\0l\0"), "Al");
        assert_eq!(decode(b"\xfe\xff\0A\0l"), "Al");
    }
}
