//! Words of spreadsheets and of other programs' HSDS, read as our own: languages and kinds of help, English and Spanish.

use super::mapping::fold;
use crate::services::ServiceKind;

const LANGUAGES: [(&str, &[&str]); 32] = [
    ("en", &["english", "ingles", "eng"]),
    ("es", &["spanish", "espanol", "castellano", "spa"]),
    ("ase", &["asl", "american sign language", "sign language", "lengua de senas", "lenguaje de senas"]),
    ("zh", &["chinese", "mandarin", "chino"]),
    ("yue", &["cantonese", "cantones"]),
    ("vi", &["vietnamese", "vietnamita"]),
    ("tl", &["tagalog", "filipino"]),
    ("ar", &["arabic", "arabe"]),
    ("fr", &["french", "frances"]),
    ("ht", &["haitian creole", "haitian", "creole", "criollo haitiano"]),
    ("pt", &["portuguese", "portugues"]),
    ("ru", &["russian", "ruso"]),
    ("uk", &["ukrainian", "ucraniano"]),
    ("ko", &["korean", "coreano"]),
    ("hmn", &["hmong"]),
    ("so", &["somali"]),
    ("sw", &["swahili", "suajili"]),
    ("am", &["amharic", "amarico"]),
    ("hi", &["hindi"]),
    ("ur", &["urdu"]),
    ("pa", &["punjabi", "panyabi"]),
    ("ne", &["nepali"]),
    ("fa", &["farsi", "persian", "dari", "persa"]),
    ("ps", &["pashto"]),
    ("pl", &["polish", "polaco"]),
    ("de", &["german", "aleman"]),
    ("it", &["italian", "italiano"]),
    ("ja", &["japanese", "japones"]),
    ("nv", &["navajo", "dine"]),
    ("mam", &["mam"]),
    ("quc", &["k iche", "kiche", "quiche"]),
    ("mix", &["mixteco", "mixtec"]),
];

/// The tag of a language by its name, or the tag itself where it is one (`es`, `es-MX`).
pub(super) fn language(word: &str) -> Option<String> {
    let folded = fold(word);
    if let Some((tag, _)) = LANGUAGES.iter().find(|(tag, names)| *tag == folded || names.contains(&folded.as_str())) {
        return Some((*tag).to_owned());
    }
    let tag = word.trim().to_lowercase();
    let first = tag.split('-').next().unwrap_or_default();
    let fits = (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_lowercase());
    (fits && tag.len() <= 35 && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')).then_some(tag)
}

/// The kind of help that the name or description of a service speaks of; the first that fits.
pub(super) fn kind(text: &str) -> ServiceKind {
    const KINDS: [(ServiceKind, &[&str]); 9] = [
        (ServiceKind::Crisis, &["crisis", "emergency", "emergencia", "hotline", "24 hour", "suicid"]),
        (ServiceKind::SubstanceUse, &["substance", "addiction", "recovery", "detox", "alcohol", "drug", "adiccion", "sustancia", "drogas"]),
        (ServiceKind::Psychiatry, &["psychiatr", "medication", "psiquiatr", "medicacion"]),
        (ServiceKind::Evaluation, &["evaluation", "assessment", "testing", "evaluacion", "diagnos"]),
        (ServiceKind::PeerSupport, &["peer", "entre iguales", "de pares"]),
        (ServiceKind::Children, &["child", "youth", "teen", "adolescen", "play therapy", "nino", "nina", "infan", "jovenes"]),
        (ServiceKind::Group, &["group", "grupo"]),
        (ServiceKind::Advocacy, &["advoca", "abogacia", "defensor"]),
        (ServiceKind::Counseling, &["counsel", "therap", "psycholog", "consejer", "terapia", "psicolog", "emdr", "cbt"]),
    ];
    let folded = fold(text);
    KINDS.iter().find(|(_, words)| words.iter().any(|w| folded.contains(w))).map_or(ServiceKind::Other, |(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_known_by_name_and_by_tag() {
        for (word, tag) in [("English", "en"), ("Español", "es"), ("ASL", "ase"), ("es-MX", "es-mx"), ("ur", "ur")] {
            assert_eq!(language(word).as_deref(), Some(tag));
        }
        assert_eq!(language("interpreters on request"), None);
    }

    #[test]
    fn a_service_is_of_the_kind_that_its_name_speaks_of() {
        assert_eq!(kind("Consejería individual"), ServiceKind::Counseling);
        assert_eq!(kind("Support group"), ServiceKind::Group);
        assert_eq!(kind("Yoga"), ServiceKind::Other);
    }
}
