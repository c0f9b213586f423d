//! Which column is which: the fields that a spreadsheet can fill, and the words that people head them with.

use std::collections::BTreeMap;

use crate::error::{Error, Result};

/// Field to heading.
pub type Mapping = BTreeMap<String, String>;

/// Field, whole headings (folded by [`fold`]), and words one of which is enough. Earlier fields win, so that "Contact
/// email" is an address of mail and "Phone of agency" a telephone number.
const HEADINGS: [(&str, &[&str], &[&str]); 12] = [
    ("email", &["mail"], &["email", "correo", "e mail"]),
    ("website", &["url", "link", "page"], &["website", "web", "url", "homepage", "sitio", "pagina", "internet"]),
    (
        "phone",
        &["number", "main", "hotline", "intake", "numero"],
        &["phone", "telephone", "tel", "telefono", "mobile", "cell", "celular", "phones", "telefonos"],
    ),
    ("postal_code", &["code", "cp", "c p"], &["zip", "zipcode", "postal", "postcode", "plz"]),
    ("city", &["place", "location city"], &["city", "town", "ciudad", "municipio", "localidad", "pueblo"]),
    ("state", &["st", "edo"], &["state", "province", "region", "estado", "provincia", "departamento"]),
    ("languages", &[], &["language", "languages", "idioma", "idiomas", "lengua", "lenguas", "spoken", "bilingual"]),
    (
        "services",
        &["offers", "specialties", "ofrece", "what they do", "programs", "programas"],
        &["service", "services", "servicio", "servicios", "offered"],
    ),
    ("contact", &["liaison", "person", "enlace", "director", "staff"], &["contact", "contacto", "persona", "liaison"]),
    ("address", &["location", "where", "ubicacion", "site"], &["address", "street", "direccion", "calle", "domicilio", "addr"]),
    (
        "description",
        &["notes", "about", "details", "info", "information", "comments", "mission", "notas", "detalles"],
        &["description", "descripcion", "summary", "resumen"],
    ),
    (
        "name",
        &["title", "who", "partner", "provider", "program", "programa", "socio", "proveedor", "center", "centro", "company", "empresa"],
        &["name", "nombre", "agency", "agencia", "organization", "organisation", "organizacion", "org", "provider", "clinic", "clinica"],
    ),
];

/// Names of the fields that a column can be mapped to.
pub const FIELDS: &[&str] =
    &["name", "description", "address", "city", "state", "postal_code", "phone", "email", "website", "contact", "languages", "services"];

/// Lower case, without accents and signs, single spaces.
pub(super) fn fold(text: &str) -> String {
    let plain: String = text
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'á' | 'à' | 'ä' | 'â' => 'a',
            'é' | 'è' | 'ë' | 'ê' => 'e',
            'í' | 'ì' | 'ï' | 'î' => 'i',
            'ó' | 'ò' | 'ö' | 'ô' => 'o',
            'ú' | 'ù' | 'ü' | 'û' => 'u',
            'ñ' => 'n',
            c if c.is_alphanumeric() => c,
            _ => ' ',
        })
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The field that a heading stands for, and whether it is sure of it. Long text is no heading.
fn sure_field_of(heading: &str) -> Option<(&'static str, bool)> {
    let folded = fold(heading);
    let words: Vec<&str> = folded.split(' ').filter(|w| !w.is_empty()).collect();
    if words.is_empty() || words.len() > 5 || words.iter().all(|w| w.chars().all(|c| c.is_ascii_digit())) {
        return None;
    }
    let exact = |whole: &[&str], any: &[&str]| whole.contains(&folded.as_str()) || any.contains(&folded.as_str());
    if let Some((field, ..)) = HEADINGS.iter().find(|(field, whole, any)| *field == folded.replace(' ', "_") || exact(whole, any)) {
        return Some((field, true));
    }
    let has = |any: &[&str]| any.iter().any(|known| words.contains(known) || (known.contains(' ') && folded.contains(known)));
    HEADINGS.iter().find(|(_, _, any)| has(any)).map(|(field, ..)| (*field, false))
}

/// The field that a heading stands for.
pub(super) fn field_of(heading: &str) -> Option<&'static str> {
    sure_field_of(heading).map(|(field, _)| field)
}

/// A mapping from headings alone: whole words before parts of headings, left before right.
pub(super) fn guess(headings: &[String]) -> Mapping {
    let mut mapping = Mapping::new();
    for sure in [true, false] {
        for heading in headings {
            if let Some((field, is_sure)) = sure_field_of(heading)
                && is_sure == sure
                && !mapping.contains_key(field)
            {
                mapping.insert(field.to_owned(), heading.clone());
            }
        }
    }
    // "Contact name" beside no other name is still a contact; "Agency contact" with no agency is the best name there is.
    if !mapping.contains_key("name")
        && let Some(heading) = headings.iter().find(|h| !mapping.values().any(|taken| taken == *h))
    {
        mapping.insert("name".into(), heading.clone());
    }
    mapping
}

/// Finds the column of each mapped field.
///
/// # Errors
/// `invalid_input`: a field or a heading that does not exist, or no column for the name.
pub(super) fn columns(mapping: &Mapping, headings: &[String]) -> Result<BTreeMap<&'static str, usize>> {
    let mut columns = BTreeMap::new();
    for (field, heading) in mapping {
        let field = FIELDS
            .iter()
            .find(|known| *known == field)
            .ok_or(Error::invalid("map", "There is no such field. Use name, description, address, city, state, postal_code, phone, email, website, contact, languages or services."))?;
        let same = headings.iter().position(|h| h == heading);
        let column = same.or_else(|| headings.iter().position(|h| fold(h) == fold(heading)));
        let column = column.ok_or(Error::invalid("map", "The file has no column with this heading. Write it as it stands in the file."))?;
        columns.insert(*field, column);
    }
    if columns.contains_key("name") {
        return Ok(columns);
    }
    Err(Error::invalid("map", "Say which column holds the name of the organization: --map name=…"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(headings: &[&str]) -> Vec<(String, String)> {
        guess(&headings.iter().map(|h| (*h).to_owned()).collect::<Vec<_>>()).into_iter().collect()
    }

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    }

    #[test]
    fn english_headings_are_guessed() {
        let found = guessed(&[
            "Agency Name",
            "Contact Person",
            "Contact E-mail",
            "Tel.",
            "Street Address",
            "City",
            "ST",
            "ZIP",
            "Web site",
            "Languages spoken",
            "Services Offered",
            "Notes",
        ]);
        let wanted = [
            ("address", "Street Address"),
            ("city", "City"),
            ("contact", "Contact Person"),
            ("description", "Notes"),
            ("email", "Contact E-mail"),
            ("languages", "Languages spoken"),
            ("name", "Agency Name"),
            ("phone", "Tel."),
            ("postal_code", "ZIP"),
            ("services", "Services Offered"),
            ("state", "ST"),
            ("website", "Web site"),
        ];
        assert_eq!(found, pairs(&wanted));
    }

    #[test]
    fn spanish_headings_are_guessed() {
        let found = guessed(&[
            "Agencia",
            "Teléfono",
            "Dirección",
            "Ciudad",
            "Código postal",
            "Correo electrónico",
            "Página web",
            "Contacto",
            "Idiomas",
            "Servicios",
        ]);
        assert_eq!(found.len(), 10);
        assert!(found.contains(&("postal_code".into(), "Código postal".into())));
    }

    #[test]
    fn the_own_names_of_the_fields_are_known() {
        assert_eq!(guessed(FIELDS).len(), 12);
        assert!(guessed(FIELDS).iter().all(|(field, heading)| field == heading));
    }

    #[test]
    fn a_mapping_without_a_name_is_refused() {
        let headings = ["Phone".to_owned()];
        let mapping = Mapping::from([("phone".into(), "phone".into())]);
        assert_eq!(columns(&mapping, &headings).unwrap_err().field(), Some("map"));
    }
}
