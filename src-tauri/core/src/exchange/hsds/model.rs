//! HSDS 3.0 as we read it: the parts that we keep, with every scalar as text, since files write numbers in quotes and
//! quotes around numbers. The same structs take the rows of a CSV package.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, SeqAccess, Visitor},
};

use super::super::table;

/// A scalar of any type as text; null is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Text(pub String);

impl Text {
    pub fn as_str(&self) -> &str {
        self.0.trim()
    }
    pub fn is_empty(&self) -> bool {
        self.as_str().is_empty()
    }
    /// Trimmed, owned.
    pub fn text(&self) -> String {
        self.as_str().to_owned()
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Scalar;
        impl Visitor<'_> for Scalar {
            type Value = Text;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, a number, true, false or null")
            }
            fn visit_str<E>(self, text: &str) -> Result<Text, E> {
                Ok(Text(text.to_owned()))
            }
            fn visit_i64<E>(self, n: i64) -> Result<Text, E> {
                Ok(Text(n.to_string()))
            }
            fn visit_u64<E>(self, n: u64) -> Result<Text, E> {
                Ok(Text(n.to_string()))
            }
            fn visit_f64<E>(self, n: f64) -> Result<Text, E> {
                Ok(Text(table::number(n)))
            }
            fn visit_bool<E>(self, yes: bool) -> Result<Text, E> {
                Ok(Text(yes.to_string()))
            }
            fn visit_unit<E>(self) -> Result<Text, E> {
                Ok(Text::default())
            }
        }
        deserializer.deserialize_any(Scalar)
    }
}

/// Longest list inside a record: far more than can be kept, and few enough to compare each with each.
pub(super) const LIST_MAX: usize = 5_000;

/// A list; null is none.
#[derive(Debug, Clone)]
pub(super) struct List<T>(pub Vec<T>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Items<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Items<T> {
            type Value = List<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_unit<E>(self) -> Result<List<T>, E> {
                Ok(List::default())
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<List<T>, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    if list.len() >= LIST_MAX {
                        return Err(serde::de::Error::custom("too many"));
                    }
                    list.push(item);
                }
                Ok(List(list))
            }
        }
        deserializer.deserialize_any(Items(std::marker::PhantomData))
    }
}

/// Fields that have no place with us; only their names are looked at.
pub(super) type Rest = BTreeMap<String, IgnoredAny>;

/// Key under which the reader of CSV packages hands on where a row stood. No JSON file has it by accident.
pub(super) const LINE: &str = "\u{1}line";

macro_rules! hsds {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty),* $(,)? })*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, Deserialize)]
        #[serde(default)]
        pub(super) struct $name {
            $(pub $field: $type,)*
            #[serde(rename = "\u{1}line")]
            pub line: Option<u64>,
            #[serde(flatten)]
            #[allow(dead_code, reason = "of attributes and their terms, and under a row that is kept as one line of text, nobody asks")]
            pub rest: Rest,
        }
    )* };
}

hsds! {
    /// `organization`, with its services as in the compiled schema.
    Organization {
        id: Text, name: Text, alternate_name: Text, description: Text, email: Text, website: Text, parent_organization_id: Text,
        phones: List<Phone>, contacts: List<Contact>, locations: List<Location>, services: List<Service>, attributes: List<Attribute>,
    }
    /// `location`.
    Location {
        id: Text, name: Text, alternate_name: Text, transportation: Text, latitude: Text, longitude: Text,
        addresses: List<Address>, accessibility: List<Accessibility>, phones: List<Phone>, contacts: List<Contact>,
        schedules: List<Schedule>, attributes: List<Attribute>,
    }
    /// `address`.
    Address { address_1: Text, address_2: Text, city: Text, state_province: Text, postal_code: Text, country: Text, address_type: Text }
    /// `accessibility`.
    Accessibility { description: Text, details: Text }
    /// `phone`.
    Phone { id: Text, number: Text, extension: Text, description: Text, attributes: List<Attribute> }
    /// `schedule`.
    Schedule { freq: Text, byday: Text, opens_at: Text, closes_at: Text, description: Text }
    /// `contact`.
    Contact { id: Text, name: Text, title: Text, department: Text, email: Text, phones: List<Phone>, attributes: List<Attribute> }
    /// `service`; one that stands alone has its organization inside.
    Service {
        id: Text, name: Text, description: Text, status: Text, fees_description: Text, fees: Text, wait_time: Text,
        eligibility_description: Text, interpretation_services: Text, organization_id: Text, languages: List<Language>, phones: List<Phone>,
        contacts: List<Contact>, cost_options: List<CostOption>, required_documents: List<RequiredDocument>,
        service_at_locations: List<ServiceAtLocation>, attributes: List<Attribute>, organization: Option<Box<Organization>>,
    }
    /// `language`.
    Language { name: Text, code: Text }
    /// `cost_option`.
    CostOption { option: Text, currency: Text, amount: Text, amount_description: Text }
    /// `required_document`.
    RequiredDocument { document: Text }
    /// `service_at_location`.
    ServiceAtLocation { location_id: Text, location: Option<Box<Location>>, phones: List<Phone>, contacts: List<Contact> }
    /// `attribute`.
    Attribute { value: Text, taxonomy_term_id: Text, taxonomy_term: Option<TaxonomyTerm> }
    /// `taxonomy_term`.
    TaxonomyTerm { id: Text, code: Text, name: Text, taxonomy: Text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scalars_of_any_type_and_nulls_are_read() {
        let phone: Phone =
            serde_json::from_str(r#"{"number": "\"+44\"", "extension": 100, "description": null, "attributes": null, "type": "voice"}"#)
                .unwrap();
        assert_eq!((phone.number.as_str(), phone.extension.as_str()), ("\"+44\"", "100"));
        assert_eq!(phone.rest.keys().collect::<Vec<_>>(), ["type"]);
        assert_eq!(LINE, "\u{1}line");
    }
}
