//! Worked cases: which criteria are met, and which level follows; and how days pass over them.

use chrono::{Days, Months, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

use super::{CriterionName, CriterionState, DoorFact, Evidence, Fact, Level, Offer, Record, RecordKind, TrainingFact, place, spans::Span};
use crate::{agreements::Side, partners::SiteId, services::ServiceId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn fact(kind: RecordKind, side: Option<Side>, from: &str, until: Option<&str>) -> Fact {
    let span = Span { from: day(from), until: until.map(day) };
    Fact { record: Record { kind, id: Uuid::now_v7(), name: "A record".into() }, side, span }
}

fn trained(side: Side, on: &str) -> TrainingFact {
    TrainingFact { id: Uuid::now_v7(), name: "Basics".into(), side, on: day(on) }
}

/// What each letter of a row adds. Everything holds from 2026 on; trainings are of 2026-06-01.
fn evidence(row: &str, own: bool) -> Evidence {
    let parts: Vec<&str> = row.split_whitespace().collect();
    let offer = Offer { site: SiteId::make(), service: ServiceId::make() };
    let mut all = Evidence { own, menu: vec![offer], ..Evidence::default() };
    let has = |part: usize, letter: char| parts[part].contains(letter);
    let always = |kind, side| fact(kind, side, "2026-01-01", None);
    for (part, side) in [(0, Side::Us), (1, Side::Partner)] {
        if has(part, 'W') {
            all.woven.push(always(RecordKind::Attestation, Some(side)));
        }
        if has(part, 'T') {
            all.trainings.push(trained(side, "2026-06-01"));
        }
    }
    let lists = [
        (2, 'R', RecordKind::Agreement, &mut all.referrals),
        (3, 'G', RecordKind::Group, &mut all.groups),
        (3, 'S', RecordKind::OnSite, &mut all.on_site),
        (3, 'C', RecordKind::Colocation, &mut all.colocations),
        (4, 'N', RecordKind::Attestation, &mut all.needs),
        (4, 'I', RecordKind::Team, &mut all.teams),
    ];
    for (part, letter, kind, list) in lists {
        if has(part, letter) {
            list.push(always(kind, None));
        }
    }
    if has(4, 'D') {
        all.doors.push(DoorFact { offer, fact: always(RecordKind::Door, None) });
    }
    all
}

/// Ours and theirs: Woven, Trained. Referrals in an agreement are of both. Shared: Group, on Site, Co-located.
/// Whole: every Door, self-defined Needs, Interdisciplinary team.
#[rustfmt::skip]
const PARTNERSHIPS: &[(&str, Level)] = &[
    // ours theirs agreement shared whole
    ("--     --     -        ---    ---", Level::NotYet),
    ("W-     --     -        ---    ---", Level::NotYet),
    ("WT     --     -        ---    ---", Level::NotYet),
    ("W-     --     R        ---    ---", Level::NotYet),
    ("-T     --     R        ---    ---", Level::NotYet),
    ("--     WT     R        ---    ---", Level::NotYet),
    ("-T     WT     R        GSC    DNI", Level::NotYet),
    ("WT     WT     -        GSC    DNI", Level::NotYet),
    ("WT     --     R        ---    ---", Level::Informed),
    ("WT     --     R        ---    --I", Level::Informed),
    ("WT     --     R        GSC    ---", Level::Informed),
    ("WT     W-     R        G--    ---", Level::Informed),
    ("WT     -T     R        --C    DNI", Level::Informed),
    ("WT     WT     R        ---    ---", Level::Informed),
    ("WT     WT     R        ---    DN-", Level::Informed),
    ("WT     WT     R        G--    ---", Level::Collaborative),
    ("WT     WT     R        -S-    ---", Level::Collaborative),
    ("WT     WT     R        --C    ---", Level::Collaborative),
    ("WT     WT     R        GSC    --I", Level::Collaborative),
    ("WT     WT     R        GSC    DN-", Level::Collaborative),
    ("WT     WT     R        G--    -NI", Level::Collaborative),
    ("WT     WT     R        G--    D-I", Level::Collaborative),
    ("WT     WT     R        GSC    DNI", Level::Integrated),
    ("WT     WT     R        --C    DNI", Level::Integrated),
    ("WT     WT     R        ---    DNI", Level::Integrated),
];

/// Our own program: no side but ours, nothing to share.
#[rustfmt::skip]
const OWN: &[(&str, Level)] = &[
    ("--     --     -        ---    ---", Level::NotYet),
    ("WT     --     -        ---    ---", Level::NotYet),
    ("WT     --     R        ---    ---", Level::Informed),
    ("WT     --     -        ---    DNI", Level::Integrated),
    ("W-     --     R        ---    DNI", Level::NotYet),
    ("WT     --     R        ---    DN-", Level::Informed),
];

#[test]
fn each_worked_case_comes_to_its_level() {
    for (cases, own) in [(PARTNERSHIPS, false), (OWN, true)] {
        for (row, level) in cases {
            assert_eq!(place(&evidence(row, own), day("2026-11-24"), 12).level, *level, "{row} own: {own}");
        }
    }
}

#[test]
fn what_the_next_level_takes_is_what_is_not_met_for_it() {
    let next = place(&evidence("WT W- R --- ---", false), day("2026-11-24"), 12).next.unwrap();
    assert_eq!((next.level, next.sharing), (Level::Collaborative, true));
    let open: Vec<_> = next.open.iter().map(|one| (one.name, one.side)).collect();
    assert_eq!(open, [(CriterionName::CrossTraining, Some(Side::Partner))]);
    assert_eq!(place(&evidence("WT WT R GSC DNI", false), day("2026-11-24"), 12).next, None);
}

#[test]
fn a_level_is_dated_by_the_last_of_what_it_needs_and_moving_back_is_dated_too() {
    let mut known = evidence("WT WT R --C ---", false);
    known.colocations = vec![fact(RecordKind::Colocation, None, "2026-08-01", Some("2026-09-30"))];
    let at = |text| {
        let placement = place(&known, day(text), 12);
        (placement.level, placement.since)
    };
    assert_eq!(at("2026-05-31"), (Level::NotYet, None));
    assert_eq!(at("2026-06-01"), (Level::Informed, Some(day("2026-06-01"))));
    assert_eq!(at("2026-08-01"), (Level::Collaborative, Some(day("2026-08-01"))));
    assert_eq!(at("2026-09-30"), (Level::Collaborative, Some(day("2026-08-01"))));
    assert_eq!(at("2026-10-01"), (Level::Informed, Some(day("2026-10-01"))));
    assert_eq!(at("2027-06-02"), (Level::NotYet, Some(day("2027-06-02"))));
}

#[test]
fn one_door_without_one_service_is_enough_for_a_wrong_door() {
    let mut known = evidence("WT WT R --- DNI", false);
    known.menu.push(Offer { site: SiteId::make(), service: known.menu[0].service });
    let placement = place(&known, day("2026-11-24"), 12);
    assert_eq!(placement.level, Level::Informed);
    let door = placement.criteria.iter().find(|one| one.name == CriterionName::NoWrongDoor).unwrap();
    assert_eq!(door.state, CriterionState::NotMet);
    known.menu.clear();
    assert_eq!(place(&known, day("2026-11-24"), 12).level, Level::Informed, "no service at all is no menu");
}

#[test]
fn a_training_counts_to_its_day_of_the_month_and_lapses_on_the_next() {
    for (on, last) in
        [("2024-02-29", "2025-02-28"), ("2023-02-28", "2024-02-28"), ("2025-12-31", "2026-12-31"), ("2026-03-15", "2027-03-15")]
    {
        let known = Evidence { trainings: vec![trained(Side::Us, on)], ..Evidence::default() };
        let state =
            |on: NaiveDate| place(&known, on, 12).criteria.into_iter().find(|one| one.name == CriterionName::CrossTraining).unwrap();
        assert_eq!(state(day(on) - Days::new(1)).state, CriterionState::NotMet, "{on}");
        assert_eq!(state(day(last)).state, CriterionState::Met, "{on}");
        let lapsed = state(day(last) + Days::new(1));
        assert_eq!((lapsed.state, lapsed.since), (CriterionState::Lapsed, Some(day(last) + Days::new(1))), "{on}");
        assert_eq!(lapsed.records.len(), 1, "it says what showed it last");
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0u64..5_000).prop_map(|n| day("2020-01-01") + Days::new(n))
}

proptest! {
    #[test]
    fn cross_training_holds_exactly_on_days_inside_the_period_of_some_training(
        days in prop::collection::vec(any_day(), 0..5), on in any_day(), months in 1u32..30
    ) {
        let trainings = days.iter().map(|on| TrainingFact { id: Uuid::now_v7(), name: "T".into(), side: Side::Us, on: *on }).collect();
        let placement = place(&Evidence { trainings, ..Evidence::default() }, on, months);
        let found = placement.criteria.iter().find(|one| one.name == CriterionName::CrossTraining && one.side == Some(Side::Us)).unwrap();
        let inside = days.iter().any(|from| *from <= on && on <= *from + Months::new(months));
        prop_assert_eq!(found.state == CriterionState::Met, inside);
        prop_assert_eq!(found.state == CriterionState::NotMet, days.iter().all(|from| *from > on));
        prop_assert!(found.since.is_none_or(|since| since <= on));
    }

    #[test]
    fn taking_something_away_never_raises_a_level(on in any_day(), lost in 0usize..5) {
        let mut known = evidence("WT WT R GSC DNI", false);
        let whole = place(&known, on, 12).level;
        match lost {
            0 => { known.woven.pop(); }
            1 => { known.trainings.pop(); }
            2 => known.referrals.clear(),
            3 => known.doors.clear(),
            _ => known.teams.clear(),
        }
        prop_assert!(place(&known, on, 12).level <= whole);
    }
}
