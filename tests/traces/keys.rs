//! The keys of a made-up vault, worked out anew from its key-slot file, so that they can be looked for in memory.

use std::{fs, path::Path};

use argon2::{Algorithm, Argon2, Params, Version};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use hpke::{Deserializable as _, OpModeR, aead::ChaCha20Poly1305, kdf::HkdfSha256, kem::X25519HkdfSha256 as Kem};
use serde_json::Value;
use uuid::Uuid;

use crate::search::Needle;

/// What a passphrase opens, step by step.
pub struct Keys {
    pub wrapping: [u8; 32],
    pub private: [u8; 32],
    pub partnership: [u8; 32],
    pub choices: [u8; 32],
}

/// A key as it is, and as the store is told it.
pub fn needles(name: &str, key: &[u8; 32]) -> Vec<Needle> {
    let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    let forms = [key.as_slice(), hex.as_bytes(), &hex.to_uppercase().into_bytes()].map(|form| Needle::new(name, form));
    forms.to_vec()
}

fn bytes(value: &Value) -> Vec<u8> {
    BASE64_STANDARD.decode(value.as_str().unwrap()).unwrap()
}

/// The keys of the first slot.
pub fn of(vault: &Path, passphrase: &str) -> Keys {
    let file: Value = serde_json::from_slice(&fs::read(vault.join("slots.json")).unwrap()).unwrap();
    let (body, slot) = (&file["body"], &file["body"]["slots"][0]);
    let id = |value: &Value| value.as_str().unwrap().parse::<Uuid>().unwrap();
    let (vault, holder) = (id(&body["vault"]), id(&slot["id"]));
    let number = |name: &str| u32::try_from(slot["derivation"][name].as_u64().unwrap()).unwrap();
    let (memory, passes) = (number("memory"), number("passes"));
    let salt: Vec<u8> = serde_json::from_value(slot["derivation"]["salt"].clone()).unwrap();

    let mut wrapping = [0; 32];
    let params = Params::new(memory, passes, 1, Some(32)).unwrap();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(passphrase.as_bytes(), &salt, &mut wrapping).unwrap();
    let aad =
        [b"trellis slot 1".as_slice(), vault.as_bytes(), holder.as_bytes(), &memory.to_be_bytes(), &passes.to_be_bytes(), &salt].concat();
    let wrapped = bytes(&slot["wrapped"]);
    let (nonce, sealed) = wrapped.split_at(24);
    let nonce = XNonce::from(<[u8; 24]>::try_from(nonce).unwrap());
    let private = XChaCha20Poly1305::new(&wrapping.into()).decrypt(&nonce, Payload { msg: sealed, aad: &aad }).unwrap();

    let public = bytes(&slot["public_key"]);
    let open = |store: &str| {
        let info = [b"trellis box 1".as_slice(), vault.as_bytes(), store.as_bytes(), &public].concat();
        let sealed = bytes(&slot["boxes"][store]);
        let (enc, sealed) = sealed.split_at(32);
        let private = <Kem as hpke::Kem>::PrivateKey::from_bytes(&private).unwrap();
        let enc = <Kem as hpke::Kem>::EncappedKey::from_bytes(enc).unwrap();
        hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, Kem>(&OpModeR::Base, &private, &enc, &info, sealed, &[])
            .unwrap()
            .try_into()
            .unwrap()
    };
    Keys { wrapping, partnership: open("partnership"), choices: open("choices"), private: private.try_into().unwrap() }
}
