//! The words on the papers, from the same Fluent files that the page reads. No sentence stands in Rust.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use serde::Serialize;
use trellis_core::{
    Error, Result,
    agreements::{Period, Quantity, Unit},
    reports::{SummaryCount, SummaryVersion},
};
use unic_langid::langid;

use crate::Language;

const ENGLISH: &str = include_str!("../../../ui/locales/en/documents.ftl");
const SPANISH: &str = include_str!("../../../ui/locales/es/documents.ftl");
/// What partnerships are said by, on the screen and on paper alike.
const MORE: [[&str; 4]; 2] = [
    [
        include_str!("../../../ui/locales/en/partners.ftl"),
        include_str!("../../../ui/locales/en/spectrum.ftl"),
        include_str!("../../../ui/locales/en/trainings.ftl"),
        include_str!("../../../ui/locales/en/findings.ftl"),
    ],
    [
        include_str!("../../../ui/locales/es/partners.ftl"),
        include_str!("../../../ui/locales/es/spectrum.ftl"),
        include_str!("../../../ui/locales/es/trainings.ftl"),
        include_str!("../../../ui/locales/es/findings.ftl"),
    ],
];

/// A word that is missing stops the paper: a gap on an outgoing file would go unseen.
const FAULT: Error = Error::Internal { part: "words" };

/// All words of one language.
pub struct Words(FluentBundle<FluentResource>);

impl Words {
    /// The words of this language.
    pub fn of(language: Language) -> Result<Self> {
        // American Spanish: a point before decimals, as the readers of these papers write it.
        let [english, spanish] = MORE;
        let (tag, text, more) = match language {
            Language::En => (langid!("en-US"), ENGLISH, english),
            Language::Es => (langid!("es-US"), SPANISH, spanish),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The isolating marks are bidi controls: they would stand on the paper as such.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| match value {
            FluentValue::Number(number) => Some(grouped(&number.as_string())),
            _ => None,
        }));
        for text in std::iter::once(text).chain(more) {
            let resource = FluentResource::try_new(text.to_owned()).map_err(|_| FAULT)?;
            bundle.add_resource(resource).map_err(|_| FAULT)?;
        }
        Ok(Self(bundle))
    }

    /// A sentence without values.
    pub fn say(&self, id: &str) -> Result<String> {
        self.say_with(id, &FluentArgs::new())
    }

    /// A sentence with one text in it.
    pub fn say_of(&self, id: &str, name: &'static str, value: &str) -> Result<String> {
        self.say_with(id, &args([(name, value.into())]))
    }

    /// A sentence with a whole number in it, named `count`.
    pub fn count(&self, id: &str, count: u64) -> Result<String> {
        self.say_with(id, &args([("count", count.into())]))
    }

    /// A sentence with the given values.
    pub fn say_with(&self, id: &str, values: &FluentArgs<'_>) -> Result<String> {
        let pattern = self.0.get_message(id).and_then(|message| message.value()).ok_or(FAULT)?;
        let mut errors = Vec::new();
        let text = self.0.format_pattern(pattern, Some(values), &mut errors).into_owned();
        if errors.is_empty() { Ok(text) } else { Err(FAULT) }
    }

    /// The word for a value of an enum: `kind-mou`, `state-in_review`.
    pub fn name(&self, family: &str, value: &impl Serialize) -> Result<String> {
        self.say(&format!("{family}-{}", code(value)?))
    }

    /// "January 31, 2027".
    pub fn date(&self, date: NaiveDate) -> Result<String> {
        let month = self.say(&format!("month-{}", date.month()))?;
        // As text: a year is not a number to be grouped.
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.say_with("date", &args([("month", month.into()), ("day", day.into()), ("year", year.into())]))
    }

    /// "9:00 AM".
    pub fn clock(&self, time: NaiveTime) -> Result<String> {
        let (afternoon, hour) = time.hour12();
        let half = self.say(if afternoon { "clock-pm" } else { "clock-am" })?;
        Ok(format!("{hour}:{:02} {half}", time.minute()))
    }

    /// "February 1, 2025 to January 31, 2027", "from …", "until …"; `None` without either.
    pub fn dates(&self, from: Option<NaiveDate>, until: Option<NaiveDate>) -> Result<Option<String>> {
        let (from, until) = (from.map(|d| self.date(d)).transpose()?, until.map(|d| self.date(d)).transpose()?);
        Ok(match (from, until) {
            (Some(from), Some(until)) => Some(self.say_with("date-range", &args([("from", from.into()), ("until", until.into())]))?),
            (Some(from), None) => Some(self.say_of("date-from", "from", &from)?),
            (None, Some(until)) => Some(self.say_of("date-until", "until", &until)?),
            (None, None) => None,
        })
    }

    /// "March 1, 2025 to February 28, 2026: promised 208.57, delivered 204.5."
    pub fn counted(&self, count: &SummaryCount) -> Result<String> {
        let dates = self.dates(Some(count.from), Some(count.to))?.unwrap_or_default();
        let values = [("dates", dates.into()), ("promised", count.promised.into()), ("delivered", count.delivered.into())];
        self.say_with("counted", &args(values))
    }

    /// "Renewal: On-site counseling, active, from February 1, 2027".
    pub fn version(&self, version: &SummaryVersion) -> Result<String> {
        let link = version.link.map_or_else(|| self.say("version-first"), |link| self.name("version", &link))?;
        let state = self.name("state", &version.state)?.to_lowercase();
        let dates = self.dates(version.from, version.until)?.unwrap_or_default();
        let values = [("link", link.into()), ("name", version.name.as_str().into()), ("state", state.into()), ("dates", dates.into())];
        self.say_with("version-line", &args(values))
    }

    /// "1,204.5", with no more than two decimals.
    pub fn number(&self, number: f64) -> Result<String> {
        self.say_with("paper-number", &args([("number", number.into())]))
    }

    /// "12 ahead", "3.5 short", "even": a sign alone is easily overlooked.
    pub fn difference(&self, number: f64) -> Result<String> {
        let id = if number < 0.0 { "paper-less" } else { "paper-more" };
        if number == 0.0 { self.number(0.0) } else { self.say_with(id, &args([("number", number.abs().into())])) }
    }

    /// "Spanish"; a language that has no word here by its tag.
    pub fn language(&self, tag: &str) -> String {
        self.say(&format!("language-{}", tag.to_ascii_lowercase())).unwrap_or_else(|_| tag.to_owned())
    }

    /// "8 hours on site a week"; for referrals, that they are not counted.
    pub fn promise(&self, unit: Unit, quantity: Option<Quantity>, period: Option<Period>) -> Result<String> {
        let id = format!("quantity-{}", code(&unit)?);
        let Some(quantity) = quantity else { return self.say(&id) };
        let said = self.say_with(&id, &args([("count", FluentValue::try_number(&quantity.to_string()))]))?;
        let Some(period) = period else { return Ok(said) };
        let per = self.name("per", &period)?;
        self.say_with("promise", &args([("quantity", said.into()), ("per", per.into())]))
    }
}

/// Values for a sentence.
pub fn args<'a, const N: usize>(values: [(&'static str, FluentValue<'a>); N]) -> FluentArgs<'a> {
    values.into_iter().collect()
}

/// The value as the store and the JSON write it.
pub fn code(value: &impl Serialize) -> Result<String> {
    serde_json::to_value(value)?.as_str().map(str::to_owned).ok_or(FAULT)
}

/// 12345.5 as "12,345.5".
fn grouped(number: &str) -> String {
    let (whole, rest) = number.split_once('.').map_or((number, None), |(whole, rest)| (whole, Some(rest)));
    let mut text = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(rest) = rest {
        text.push('.');
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use trellis_core::agreements::{ClauseKey, ClauseState, Kind, Side, State};

    use super::*;

    const LANGUAGES: [Language; 2] = [Language::En, Language::Es];

    fn ids(text: &str) -> BTreeSet<&str> {
        text.lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| line.split_once(" ="))
            .map(|(id, _)| id)
            .collect()
    }

    #[test]
    fn both_files_have_the_same_ids_and_no_word_is_left_out() {
        assert_eq!(ids(ENGLISH), ids(SPANISH));
        assert!(ids(ENGLISH).len() > 150);
    }

    #[test]
    fn every_value_has_a_word_in_both_languages() {
        use {Kind as K, Period as P, Unit as U};
        for words in LANGUAGES.map(|language| Words::of(language).unwrap()) {
            let kinds = [K::Mou, K::Referral, K::OnSite, K::Group, K::Training, K::Confidentiality];
            kinds.iter().for_each(|kind| drop(words.name("kind", kind).unwrap()));
            State::ALL.iter().for_each(|state| drop(words.name("state", state).unwrap()));
            ClauseKey::ALL.iter().for_each(|key| drop(words.name("clause", key).unwrap()));
            [ClauseState::Open, ClauseState::Included, ClauseState::LeftOut]
                .iter()
                .for_each(|s| drop(words.name("clause_state", s).unwrap()));
            [Side::Us, Side::Partner].iter().for_each(|side| drop(words.name("side", side).unwrap()));
            let units = [U::HoursOnSite, U::Groups, U::Sessions, U::Trainings, U::Consultations, U::Space, U::Other, U::Referrals];
            use trellis_core::{reports::EndKind, services, spectrum, trainings};
            use {services::ServiceKind as V, spectrum::CriterionName as C, spectrum::RecordKind as R, trainings::DueState as D};
            let criteria = [
                C::Woven,
                C::CrossTraining,
                C::ReferralPartnership,
                C::SharedGroup,
                C::OnSite,
                C::CoLocated,
                C::NoWrongDoor,
                C::SelfDefinedNeeds,
                C::InterdisciplinaryTeam,
            ];
            criteria.iter().for_each(|one| drop(words.name("criterion", one).unwrap()));
            let records = [R::Agreement, R::Training, R::Group, R::OnSite, R::Attestation, R::Team, R::Colocation, R::Door];
            records.iter().for_each(|one| drop(words.name("record", one).unwrap()));
            for one in [D::Overdue, D::Never, D::Due, D::Planned, D::Current] {
                words.say_of(&format!("due-{}", code(&one).unwrap()), "day", "").unwrap();
            }
            for one in [EndKind::Notice, EndKind::Review, EndKind::End, EndKind::Criterion] {
                words.say_of(&format!("end-{}", code(&one).unwrap()), "name", "").unwrap();
            }
            let kinds = [
                V::Counseling,
                V::Group,
                V::Children,
                V::Psychiatry,
                V::Crisis,
                V::SubstanceUse,
                V::PeerSupport,
                V::Evaluation,
                V::Advocacy,
                V::Other,
            ];
            kinds.iter().for_each(|one| drop(words.name("service", one).unwrap()));
            for unit in units {
                words.name("unit", &unit).unwrap();
                for period in [P::Week, P::Month, P::Quarter, P::Year, P::Term] {
                    words.name("period", &period).unwrap();
                    let quantity = (unit != U::Referrals).then(|| Quantity::from_hundredths(150).unwrap());
                    words.promise(unit, quantity, quantity.map(|_| period)).unwrap();
                }
            }
        }
    }

    #[test]
    fn a_promise_reads_as_people_say_it() {
        let [en, es] = LANGUAGES.map(|language| Words::of(language).unwrap());
        let say = |words: &Words, hundredths| {
            words.promise(Unit::HoursOnSite, Quantity::from_hundredths(hundredths), Some(Period::Week)).unwrap()
        };
        assert_eq!(say(&en, 100), "1 hour on site a week");
        assert_eq!(say(&en, 150), "1.5 hours on site a week");
        assert_eq!(say(&en, 123_450), "1,234.5 hours on site a week");
        assert_eq!(say(&es, 100), "1 hora presencial por semana");
        assert_eq!(say(&es, 800), "8 horas presenciales por semana");
        assert_eq!(en.promise(Unit::Referrals, None, None).unwrap(), "Not counted");
    }

    #[test]
    fn dates_are_written_in_the_language_of_the_paper() {
        let [en, es] = LANGUAGES.map(|language| Words::of(language).unwrap());
        let day = NaiveDate::from_ymd_opt(2027, 1, 31).unwrap();
        assert_eq!(en.date(day).unwrap(), "January 31, 2027");
        assert_eq!(es.date(day).unwrap(), "31 de enero de 2027");
        assert_eq!(es.dates(Some(day), None).unwrap().unwrap(), "desde el 31 de enero de 2027");
    }

    #[test]
    fn a_value_goes_in_as_it_is_without_marks_around_it() {
        let words = Words::of(Language::En).unwrap();
        assert_eq!(words.say_of("gives-us", "partner", "{ $x } \u{202e}").unwrap(), "{ $x } \u{202e} gives us");
    }
}
