//! Recovery phrases (BIP 39 words, 128 bits), passphrases and their check.

use bip39::{Language, Mnemonic};
use serde::Serialize;
use zeroize::Zeroizing;

use super::{
    boxes::KeyPair,
    secret::{Passphrase, make_bytes},
};
use crate::error::{Error, Result};

/// Fewest characters of a passphrase.
pub const PASSPHRASE_MIN: usize = 15;
/// Lowest zxcvbn score (0 to 4) of a passphrase.
const SCORE_MIN: u8 = 3;

/// What the check of a passphrase found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PassphraseReview {
    /// Good enough to be used.
    pub enough: bool,
    /// How many characters it has.
    pub characters: usize,
    /// zxcvbn, 0 (guessed at once) to 4.
    pub score: u8,
    /// `too_short`, `too_easy`, or nothing.
    pub advice: Option<&'static str>,
}

/// Looks at a passphrase: 15 characters or more, and not easily guessed. No composition rules.
#[must_use]
pub fn review_passphrase(passphrase: &Passphrase) -> PassphraseReview {
    let text = passphrase.expose().trim();
    let characters = text.chars().count();
    // zxcvbn takes time that grows with the length; 100 characters tell enough.
    let head: String = text.chars().take(100).collect();
    let score = u8::from(zxcvbn::zxcvbn(&head, &[]).score());
    let advice = if characters < PASSPHRASE_MIN {
        Some("too_short")
    } else if score < SCORE_MIN {
        Some("too_easy")
    } else {
        None
    };
    PassphraseReview { enough: advice.is_none(), characters, score, advice }
}

/// Refuses a passphrase that is too short or too easily guessed.
///
/// # Errors
/// `invalid_input` at `passphrase`.
pub fn check_passphrase(passphrase: &Passphrase) -> Result<()> {
    match review_passphrase(passphrase).advice {
        None => Ok(()),
        Some("too_short") => Err(Error::invalid("passphrase", "A passphrase needs at least 15 characters. Several words are good.")),
        Some(_) => Err(Error::invalid("passphrase", "This passphrase is easily guessed. Add words that do not belong together.")),
    }
}

/// Six random words: 66 bits, enough behind Argon2id, and easy to type.
///
/// # Errors
/// The system gives no randomness.
pub fn make_passphrase() -> Result<Passphrase> {
    let phrase = make_phrase()?;
    let words: Vec<&str> = phrase.expose().split(' ').take(6).collect();
    Ok(Passphrase::new(words.join(" ")))
}

/// A recovery phrase: twelve words, 128 bits and a checksum.
///
/// # Errors
/// The system gives no randomness.
pub fn make_phrase() -> Result<Passphrase> {
    let entropy = Zeroizing::new(make_bytes::<16>()?);
    let words = Mnemonic::from_entropy_in(Language::English, entropy.as_ref()).map_err(|_| Error::Internal { part: "recovery phrase" })?;
    Ok(Passphrase::new(words.to_string()))
}

/// The key pair behind a recovery phrase: a data key can be sealed to it while the sheet lies in its envelope.
pub(super) fn derive_pair(phrase: &Passphrase, store: &str) -> Result<KeyPair> {
    let words = Mnemonic::parse_in(Language::English, phrase.expose().trim().to_lowercase())
        .map_err(|_| Error::invalid("phrase", "These are not the twelve words of a recovery sheet. Check each word and their order."))?;
    let entropy = Zeroizing::new(words.to_entropy());
    KeyPair::derive(&Zeroizing::new([b"trellis recovery 1".as_slice(), store.as_bytes(), &entropy].concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn advice(text: &str) -> Option<&'static str> {
        review_passphrase(&Passphrase::new(text.into())).advice
    }

    #[test]
    fn short_and_easy_passphrases_are_told_apart_from_good_ones() {
        assert_eq!(advice("orchid river"), Some("too_short"));
        assert_eq!(advice("aaaaaaaaaaaaaaaaaaaa"), Some("too_easy"));
        assert_eq!(advice("orchid river lantern paper"), None);
    }

    #[test]
    fn an_offered_passphrase_is_good_enough() {
        for _ in 0..20 {
            assert!(review_passphrase(&make_passphrase().unwrap()).enough);
        }
    }

    #[test]
    fn a_recovery_phrase_gives_the_same_key_each_time_and_another_for_the_other_store() {
        let phrase = make_phrase().unwrap();
        assert_eq!(phrase.expose().split(' ').count(), 12);
        let pair = derive_pair(&phrase, "partnership").unwrap();
        assert_eq!(pair.public, derive_pair(&phrase, "partnership").unwrap().public);
        assert_ne!(pair.public, derive_pair(&phrase, "choices").unwrap().public);
        assert!(derive_pair(&Passphrase::new("twelve wrong words".into()), "choices").is_err());
    }
}
