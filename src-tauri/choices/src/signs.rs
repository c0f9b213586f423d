//! Call signs: two plain words, derived from nothing. The pairs are walked in an order that is keyed when the store is made, by a
//! counter that only grows: none is ever given twice, and none tells how many came before it.

use rusqlite::Connection;
use trellis_core::{
    Error, Result, text,
    vault::{Tx, derive_order},
};

const FIRST: &str = include_str!("signs_first.txt");
const SECOND: &str = include_str!("signs_second.txt");
/// Words in each list; a power of two, so that the order can be a Feistel network over its bits.
const WORDS: u32 = 128;
const BITS: u32 = 7;
const ROUNDS: u8 = 4;

fn word(list: &'static str, index: u32) -> &'static str {
    list.lines().nth(index as usize).unwrap_or_default()
}

/// A permutation of all pairs: a balanced Feistel network whose rounds are HMAC-SHA256.
fn place(key: &[u8; 32], counter: u32) -> Result<(u32, u32)> {
    let (mut left, mut right) = (counter >> BITS, counter & (WORDS - 1));
    for round in 0..ROUNDS {
        let mixed = derive_order(key, &[&[round], &right.to_be_bytes()])?;
        (left, right) = (right, (left ^ u32::from(mixed.first().copied().unwrap_or_default())) & (WORDS - 1));
    }
    Ok((left, right))
}

fn sign(key: &[u8; 32], counter: u32) -> Result<String> {
    let (first, second) = place(key, counter)?;
    Ok(format!("{} {}", word(FIRST, first), word(SECOND, second)))
}

/// The next one.
pub(crate) fn next(tx: &Tx<'_>) -> Result<String> {
    let (key, counter): ([u8; 32], u32) =
        tx.query_row("SELECT sign_key, counter FROM room WHERE id = 1", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    if counter >= WORDS * WORDS {
        return Err(Error::Refused {
            reason: "Every call sign was given once. A new store is needed; ask whoever looks after the program.",
        });
    }
    tx.execute("UPDATE room SET counter = ?1 WHERE id = 1", [counter + 1])?;
    sign(&key, counter)
}

/// How far apart what was typed and a call sign are, in letters.
#[must_use]
pub fn distance(typed: &str, sign: &str) -> usize {
    strsim::osa_distance(&text::fold(typed), sign)
}

/// Whether exactly this call sign was typed, case and spaces apart.
#[must_use]
pub fn is(typed: &str, sign: &str) -> bool {
    text::fold(typed) == sign
}

/// How many were given so far.
///
/// # Errors
/// The store cannot be read.
pub fn given(conn: &Connection) -> Result<u32> {
    Ok(conn.query_row("SELECT counter FROM room WHERE id = 1", [], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rphonetic::{DoubleMetaphone, Encoder as _};

    use super::*;

    /// How a word sounds in Spanish, roughly: letters that sound alike become one.
    fn spanish(word: &str) -> String {
        let mut text = word.replace("qu", "k").replace("ll", "y").replace("ch", "C").replace('h', "").replace('v', "b").replace('z', "s");
        for (from, to) in [("ce", "se"), ("ci", "si"), ("c", "k"), ("ge", "je"), ("gi", "ji"), ("w", "u"), ("x", "ks")] {
            text = text.replace(from, to);
        }
        let mut chars: Vec<char> = text.chars().collect();
        chars.dedup();
        chars.into_iter().collect()
    }

    #[test]
    fn words_of_a_list_differ_by_more_than_a_letter_and_by_sound() {
        for list in [FIRST, SECOND] {
            let words: Vec<&str> = list.lines().collect();
            assert_eq!(words.len(), WORDS as usize);
            let sounds: BTreeSet<String> = words.iter().map(|word| DoubleMetaphone::default().encode(word)).collect();
            assert_eq!(sounds.len(), words.len(), "each has a sound of its own in English");
            for (n, one) in words.iter().enumerate() {
                for other in &words[n + 1..] {
                    assert!(strsim::osa_distance(one, other) >= 2, "{one} {other}");
                    assert!(strsim::osa_distance(&spanish(one), &spanish(other)) >= 2, "{one} {other} in Spanish");
                }
            }
        }
        let both: BTreeSet<&str> = FIRST.lines().chain(SECOND.lines()).collect();
        assert_eq!(both.len(), 2 * WORDS as usize, "no word stands in both lists");
    }

    #[test]
    fn every_pair_comes_once_and_in_another_order_for_another_store() {
        let all = |key: [u8; 32]| (0..WORDS * WORDS).map(|n| place(&key, n).unwrap()).collect::<Vec<_>>();
        let (one, other) = (all([7; 32]), all([8; 32]));
        assert_eq!(one.iter().collect::<BTreeSet<_>>().len(), (WORDS * WORDS) as usize);
        assert!(one.iter().zip(&other).filter(|(a, b)| a == b).count() < 50);
    }

    #[test]
    fn a_sign_is_known_with_a_typing_error_and_only_exactly_it_is_it() {
        assert!(is(" Amber  OTTER ", "amber otter") && !is("amber oter", "amber otter"));
        assert_eq!(distance("amber oter", "amber otter"), 1);
    }
}
