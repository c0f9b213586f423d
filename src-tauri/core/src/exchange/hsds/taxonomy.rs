//! Our own taxonomy: what HSDS has no field for travels as `attributes` whose terms stand here. Ids are derived, so
//! that every copy of the program writes the same ones. A term is never renamed; a new meaning gets a new one.

use serde_json::{Value, json};

use super::model::{Attribute, List};
use crate::vault::Id;

/// Name of the taxonomy.
pub(super) const NAME: &str = "Trellis";
/// What HSDS demands and nobody has written; import drops it again.
pub(super) const NO_DESCRIPTION: &str = "No description has been provided.";

/// Code and what it says. The code is also the name.
pub(super) const TERMS: [(&str, &str); 23] = [
    ("languages", "Languages spoken anywhere in the organization: tags, separated by commas"),
    ("reports", "What the organization must report by law: words separated by commas, or none"),
    ("reports_detail", "More about what the organization must report by law"),
    ("hipaa", "Whether the organization is covered by HIPAA: true or false"),
    ("part2", "Whether the organization is a program under 42 CFR Part 2: true or false"),
    ("records", "With whom records may be shared"),
    ("police_report", "Whether a police report is needed: true or false"),
    ("confirmed_on", "The day on which these facts were last confirmed"),
    ("email", "Address of mail as written"),
    ("website", "Address on the web as written"),
    ("extension", "Extension as written"),
    ("confidential", "The address of this location is confidential: true"),
    ("timezone", "Time zone of the location, an IANA name"),
    ("address", "Address as far as it is known: JSON with street, street_2, city, state, postal_code, country"),
    ("role", "What the contact is to partners: liaison, signatory, clinician or other"),
    ("kind", "Kind of help"),
    ("sliding_scale", "Whether the price follows income: true or false"),
    ("modes", "How the service is given: in_person, telephone, video, separated by commas"),
    ("town", "Town of the service when it is not that of a location"),
    ("accessibility", "Accessibility of the service"),
    ("childcare", "Whether there is childcare: true or false"),
    ("staff_gender", "Gender of the staff as far as known: women, men, choice or mixed"),
    ("accepting", "Whether new people are accepted: yes, waiting_list or no"),
];

/// Marks ids of things that only HSDS has.
enum HsdsTag {}

/// An id of HSDS, the same each time for the same words.
pub(super) fn derive(words: &[&str]) -> String {
    Id::<HsdsTag>::derive(words).to_string()
}

fn term_id(code: &str) -> String {
    derive(&["hsds-term", NAME, code])
}

/// Collects the attributes of one record.
pub(super) struct Attributes {
    entity: &'static str,
    id: String,
    list: Vec<Value>,
}

impl Attributes {
    /// Of the record `id` in the table `entity` (singular, as HSDS writes it).
    pub fn of(entity: &'static str, id: impl ToString) -> Self {
        Self { entity, id: id.to_string(), list: Vec::new() }
    }

    /// Adds a value, unless it is empty.
    pub fn put(&mut self, code: &'static str, value: &str) {
        if value.is_empty() {
            return;
        }
        let description = TERMS.iter().find(|(known, _)| *known == code).map_or("", |(_, description)| *description);
        self.list.push(json!({
            "id": derive(&["hsds-attribute", self.entity, &self.id, code]),
            "link_id": self.id,
            "link_type": "attribute",
            "link_entity": self.entity,
            "value": value,
            "taxonomy_term": {
                "id": term_id(code),
                "code": code,
                "name": code,
                "description": description,
                "taxonomy": NAME,
                "taxonomy_detail": {
                    "id": derive(&["hsds-taxonomy", NAME]),
                    "name": NAME,
                    "description": "Facts about partners of domestic-violence programs for which HSDS has no field",
                },
            },
        }));
    }

    /// Adds true or false.
    pub fn put_bool(&mut self, code: &'static str, value: Option<bool>) {
        if let Some(yes) = value {
            self.put(code, if yes { "true" } else { "false" });
        }
    }

    /// The list, for the record's `attributes`.
    pub fn into_value(self) -> Value {
        Value::Array(self.list)
    }
}

/// The value of one of our terms among the attributes of a record. Told by our derived id, or by taxonomy and code.
pub(super) fn value<'a>(attributes: &'a List<Attribute>, code: &str) -> Option<&'a str> {
    let id = term_id(code);
    let ours = |attribute: &&Attribute| {
        attribute.taxonomy_term_id.as_str() == id
            || attribute
                .taxonomy_term
                .as_ref()
                .is_some_and(|term| term.id.as_str() == id || (term.taxonomy.as_str() == NAME && term.code.as_str() == code))
    };
    attributes.0.iter().find(ours).map(|attribute| attribute.value.as_str()).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_attribute_is_found_again_and_its_ids_hold() {
        let mut attributes = Attributes::of("service", "x");
        attributes.put("town", "Elm");
        attributes.put_bool("childcare", None);
        let list = attributes.into_value();
        assert_eq!(list[0]["taxonomy_term"]["id"], term_id("town"));
        let read: List<Attribute> = serde_json::from_value(list).unwrap();
        assert_eq!(value(&read, "town"), Some("Elm"));
        assert_eq!(value(&read, "childcare"), None);
    }
}
