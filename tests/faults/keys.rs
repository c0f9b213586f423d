//! The raw keys of both stores, opened as the recovery sheets open them: for what somebody with the key and another program could
//! do. Worked out here anew from the words on the sheet, so that the vault needs no door for it.

use std::path::Path;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use bip39::{Language, Mnemonic};
use hpke::{Deserializable as _, Kem as _, OpModeR, Serializable as _, aead::ChaCha20Poly1305, kdf::HkdfSha256, kem::X25519HkdfSha256};
use rusqlite::Connection;
use trellis_core::vault::{Passphrase, StoreName};

type Kem = X25519HkdfSha256;

/// The key of a store in hex.
pub fn raw(dir: &Path, store: StoreName, phrase: &Passphrase) -> String {
    let file: serde_json::Value = serde_json::from_slice(&std::fs::read(dir.join("slots.json")).unwrap()).unwrap();
    let sheet = &file["body"]["sheets"][store.word()];
    let bytes = |value: &serde_json::Value| BASE64_STANDARD.decode(value.as_str().unwrap()).unwrap();
    let entropy = Mnemonic::parse_in(Language::English, phrase.expose()).unwrap().to_entropy();
    let (private, public) = Kem::derive_keypair(&[b"trellis recovery 1".as_slice(), store.word().as_bytes(), &entropy].concat());
    assert_eq!(public.to_bytes().as_slice(), bytes(&sheet["public_key"]));
    let vault: uuid::Uuid = file["body"]["vault"].as_str().unwrap().parse().unwrap();
    let info = [b"trellis box 1".as_slice(), vault.as_bytes(), store.word().as_bytes(), &public.to_bytes()].concat();
    let sealed = bytes(&sheet["sealed"]);
    let enc = <Kem as hpke::Kem>::EncappedKey::from_bytes(&sealed[..32]).unwrap();
    let key = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, Kem>(&OpModeR::Base, &private, &enc, &info, &sealed[32..], &[]);
    key.unwrap().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A connection with the raw key and none of our rules.
pub fn connect(path: &Path, key: &str) -> Connection {
    let conn = Connection::open(path).unwrap();
    conn.execute_batch(&format!("PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{key}'\";")).unwrap();
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).unwrap();
    conn
}
