//! What the page and the shell say to each other, sealed. The web view's library carries it, also through this process, and does not wipe
//! what it lets go of; sealed, nothing can be read there once the key is gone, which is at each lock.
//!
//! HPKE in base mode (RFC 9180) of parts that every web view has in itself: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. From one
//! context, which the page sets up to the shell's key, both sides export one key for calls and one for each answer (section 9.8). A context
//! takes a web view some 15 ms, which would be felt at each call. An answer that is still owed, while a dialog of the system stands
//! open for example, keeps the key to itself alone.
//!
//! A call is `encapsulated key | nonce | ciphertext`, an answer `nonce | ciphertext`.

use std::collections::BTreeMap;

use aes_gcm::{
    Aes256Gcm, KeyInit as _, Nonce,
    aead::{Aead as _, Generate as _, consts::U12},
};
use hpke::{
    Deserializable as _, Kem as _, OpModeR, Serializable as _,
    aead::{AeadCtxR, AesGcm256},
    kdf::HkdfSha256,
    kem::DhP256HkdfSha256,
};
use serde::Deserialize;
use tauri::{
    Manager as _, Wry,
    http::{HeaderMap, HeaderName, HeaderValue},
    ipc::{CallbackFn, Invoke, InvokeBody, InvokeMessage, InvokeResponse, InvokeResponseBody, Response},
    webview::InvokeRequest,
};
use trellis_core::{Error, Result, error::Report};
use zeroize::Zeroizing;

use crate::state::State;

/// Bytes of an encapsulated key: a point of P-256, uncompressed (RFC 9180, section 7.1).
const ENCAPSULATED: usize = 65;

const NONCE: usize = 12;

/// Not a call as this page makes it.
const BROKEN: Error = Error::Internal { part: "envelope" };

/// Marks what came out of an envelope; what is in the mark, the shell made up when it started.
const MARK: &str = "trellis-opened";

/// Whether a message came out of an envelope.
pub fn is_opened(message: &InvokeMessage<Wry>, state: &State) -> bool {
    message.headers().get(MARK).is_some_and(|mark| mark.as_bytes() == state.mark().as_bytes())
}

/// The shell's pair of keys, new after each lock, and what the page last set up with it.
pub struct Recipient {
    private: <DhP256HkdfSha256 as hpke::Kem>::PrivateKey,
    public: Vec<u8>,
    context: Option<Box<Context>>,
}

/// What both sides derive.
struct Context {
    encapsulated: Vec<u8>,
    shared: AeadCtxR<AesGcm256, HkdfSha256, DhP256HkdfSha256>,
    calls: Aes256Gcm,
}

/// A call as the page wrote it.
#[cfg_attr(test, derive(Debug, PartialEq, Eq))]
pub struct Call {
    pub command: String,
    pub headers: Option<BTreeMap<String, String>>,
    pub body: Vec<u8>,
}

/// What stands on the first line of a call, before its body: arguments in JSON, or bytes where there are headers.
#[derive(Deserialize)]
struct Heading {
    command: String,
    headers: Option<BTreeMap<String, String>>,
}

/// Seals the answer to one call.
pub struct Reply(Box<Aes256Gcm>);

impl Context {
    fn new(private: &<DhP256HkdfSha256 as hpke::Kem>::PrivateKey, encapsulated: &[u8]) -> Option<Self> {
        let key = <DhP256HkdfSha256 as hpke::Kem>::EncappedKey::from_bytes(encapsulated).ok()?;
        let shared = hpke::setup_receiver(&OpModeR::Base, private, &key, &[]).ok()?;
        let calls = derived(&shared, b"calls")?;
        Some(Self { encapsulated: encapsulated.to_vec(), shared, calls })
    }

    /// The text of a call, and what seals its answer.
    fn open(&self, sealed: &[u8]) -> Option<(Vec<u8>, Reply)> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
        let opened = self.calls.decrypt(&Nonce::try_from(nonce).ok()?, sealed).ok()?;
        let answer = derived(&self.shared, &[b"answer", nonce].concat())?;
        Some((opened, Reply(Box::new(answer))))
    }
}

fn derived(shared: &AeadCtxR<AesGcm256, HkdfSha256, DhP256HkdfSha256>, name: &[u8]) -> Option<Aes256Gcm> {
    let mut key = Zeroizing::new([0; 32]);
    shared.export(name, key.as_mut_slice()).ok()?;
    Aes256Gcm::new_from_slice(key.as_slice()).ok()
}

impl Recipient {
    pub fn new() -> Self {
        let (private, public) = DhP256HkdfSha256::gen_keypair();
        Self { private, public: public.to_bytes().to_vec(), context: None }
    }

    /// To which the page seals.
    pub fn public(&self) -> &[u8] {
        &self.public
    }

    /// Opens a call. None where it was sealed to an earlier key.
    ///
    /// # Errors
    /// `refused` when what was sealed to this one is no call.
    pub fn open(&mut self, envelope: &[u8]) -> Result<Option<(Call, Reply)>> {
        let Some((opened, reply)) = self.unseal(envelope) else { return Ok(None) };
        let end = opened.iter().position(|byte| *byte == b'\n').ok_or(BROKEN)?;
        let (heading, body) = opened.split_at_checked(end + 1).ok_or(BROKEN)?;
        let Heading { command, headers } = serde_json::from_slice(heading).map_err(|_| BROKEN)?;
        Ok(Some((Call { command, headers, body: body.to_vec() }, reply)))
    }

    fn unseal(&mut self, envelope: &[u8]) -> Option<(Vec<u8>, Reply)> {
        let (encapsulated, sealed) = envelope.split_at_checked(ENCAPSULATED)?;
        if self.context.as_ref().is_none_or(|context| context.encapsulated != encapsulated) {
            self.context = Some(Box::new(Context::new(&self.private, encapsulated)?));
        }
        self.context.as_ref()?.open(sealed)
    }
}

impl Reply {
    /// Seals the answer, whose first byte says what the rest is: `b` bytes, `j` JSON, `e` an error in JSON.
    pub fn seal(&self, answer: InvokeResponse) -> Result<Vec<u8>> {
        let (kind, body) = match answer {
            InvokeResponse::Ok(InvokeResponseBody::Raw(bytes)) => (b'b', bytes),
            InvokeResponse::Ok(InvokeResponseBody::Json(json)) => (b'j', json.into_bytes()),
            InvokeResponse::Err(error) => (b'e', serde_json::to_vec(&error.0).map_err(|_| BROKEN)?),
        };
        let plain = [&[kind], body.as_slice()].concat();
        let nonce = Nonce::<U12>::try_generate().map_err(|_| BROKEN)?;
        Ok([nonce.as_slice(), &self.0.encrypt(&nonce, plain.as_slice()).map_err(|_| BROKEN)?].concat())
    }
}

/// Refuses a call that came in plain.
pub fn refuse(invoke: Invoke<Wry>) {
    invoke.resolver.reject(BROKEN.report());
}

/// Answers a sealed call as if the page had made the one that is in it.
pub fn open(invoke: Invoke<Wry>, state: &State) {
    let Invoke { message, resolver, .. } = invoke;
    let InvokeBody::Raw(sealed) = message.payload() else { return resolver.reject(BROKEN.report()) };
    let (call, reply) = match state.open_envelope(sealed) {
        Ok(Some(opened)) => opened,
        Ok(None) => return resolver.reject(Report { code: "resealed", message: BROKEN.to_string(), field: None }),
        Err(error) => return resolver.reject(error.report()),
    };
    let request = match request(&message, call, state.mark()) {
        Ok(request) => request,
        Err(error) => return resolver.reject(error.report()),
    };
    message.webview().on_message(
        request,
        Box::new(move |_, _, answer, _, _| match reply.seal(answer) {
            Ok(sealed) => resolver.resolve(Response::new(sealed)),
            Err(error) => resolver.reject(error.report()),
        }),
    );
}

/// The call as the shell would have been asked it in plain.
fn request(message: &InvokeMessage<Wry>, call: Call, mark: &str) -> Result<InvokeRequest> {
    let mut headers = HeaderMap::new();
    let body = match call.headers {
        Some(own) => {
            for (name, value) in own {
                let name: HeaderName = name.parse().map_err(|_| BROKEN)?;
                headers.insert(name, HeaderValue::try_from(value).map_err(|_| BROKEN)?);
            }
            InvokeBody::Raw(call.body)
        }
        None => InvokeBody::Json(serde_json::from_slice(&call.body).map_err(|_| BROKEN)?),
    };
    headers.insert(MARK, HeaderValue::from_str(mark).map_err(|_| BROKEN)?);
    let webview = message.webview_ref();
    Ok(InvokeRequest {
        cmd: call.command,
        callback: CallbackFn(0),
        error: CallbackFn(0),
        url: webview.url().map_err(|_| BROKEN)?,
        body,
        headers,
        invoke_key: webview.app_handle().invoke_key().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use hpke::OpModeS;
    use serde_json::json;
    use tauri::ipc::InvokeError;

    use super::*;

    type Sender = hpke::aead::AeadCtxS<AesGcm256, HkdfSha256, DhP256HkdfSha256>;

    /// What the page does.
    struct Page {
        encapsulated: Vec<u8>,
        shared: Sender,
    }

    impl Page {
        fn new(public: &[u8]) -> Self {
            let public = <DhP256HkdfSha256 as hpke::Kem>::PublicKey::from_bytes(public).unwrap();
            let (key, shared): (_, Sender) = hpke::setup_sender(&OpModeS::Base, &public, &[]).unwrap();
            Self { encapsulated: key.to_bytes().to_vec(), shared }
        }

        fn cipher(&self, name: &[u8]) -> Aes256Gcm {
            let mut key = [0; 32];
            self.shared.export(name, &mut key).unwrap();
            Aes256Gcm::new(&key.into())
        }

        fn seal(&self, call: &[u8]) -> Vec<u8> {
            let nonce = Nonce::<U12>::generate();
            [&self.encapsulated, nonce.as_slice(), &self.cipher(b"calls").encrypt(&nonce, call).unwrap()].concat()
        }

        fn open(&self, call: &[u8], answer: &[u8]) -> Option<Vec<u8>> {
            let (nonce, sealed) = answer.split_at(NONCE);
            self.cipher(&[b"answer", &call[ENCAPSULATED..][..NONCE]].concat()).decrypt(&nonce.try_into().unwrap(), sealed).ok()
        }
    }

    #[test]
    fn a_call_and_its_answer_come_out_as_they_went_in() {
        let mut shell = Recipient::new();
        let page = Page::new(shell.public());
        let bytes = page.seal(b"{\"command\":\"scans_add\",\"headers\":{\"name\":\"a\"}}\n\n\x00bytes");
        let (call, reply) = shell.open(&bytes).unwrap().unwrap();
        let headers = BTreeMap::from([("name".to_owned(), "a".to_owned())]);
        assert_eq!(call, Call { command: "scans_add".into(), headers: Some(headers), body: b"\n\x00bytes".to_vec() });
        let answer = reply.seal(InvokeResponse::Ok(InvokeResponseBody::Raw(vec![0, 255]))).unwrap();
        assert_eq!(page.open(&bytes, &answer).unwrap(), [b'b', 0, 255]);

        let json = page.seal(b"{\"command\":\"partners_get\"}\n{\"id\":1}");
        let (call, reply) = shell.open(&json).unwrap().unwrap();
        assert_eq!(call, Call { command: "partners_get".into(), headers: None, body: b"{\"id\":1}".to_vec() });
        let error = reply.seal(InvokeResponse::Err(InvokeError(json!({"code": "locked"})))).unwrap();
        assert_eq!(page.open(&json, &error).unwrap(), b"e{\"code\":\"locked\"}");
        assert_eq!(page.open(&json, &answer), None, "an answer to another call");
    }

    #[test]
    fn what_is_sealed_to_another_key_or_changed_on_its_way_is_no_call() {
        const CALL: &[u8] = b"{\"command\":\"vaults_get\"}\n{}";
        let mut shell = Recipient::new();
        let page = Page::new(shell.public());
        let sealed = page.seal(CALL);
        let mut opens = |envelope: &[u8]| shell.open(envelope).map(|opened| opened.is_some());
        assert!(Recipient::new().open(&sealed).unwrap().is_none(), "the key that opened it is gone");
        for at in 0..sealed.len() {
            let mut other = sealed.clone();
            other[at] ^= 1;
            assert_eq!(opens(&other), Ok(false), "byte {at}");
            assert_eq!(opens(&sealed[..at]), Ok(false), "cut at {at}");
        }
        for plain in [b"".as_slice(), b"{}", b"\n", b"{\"command\":1}\n{}", b"{\"command\":\"vaults_get\"}"] {
            assert_eq!(opens(&page.seal(plain)), Err(BROKEN));
        }
        assert_eq!(opens(&sealed), Ok(true), "after all that it still opens what is right");
        let again = Page::new(shell.public());
        assert!(shell.open(&again.seal(CALL)).unwrap().is_some(), "a page that was loaded anew");
    }
}
