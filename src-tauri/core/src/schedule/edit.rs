//! This one, this and later, all: pure edits that keep the past as it was.

use chrono::{DateTime, Days, Months, NaiveDate, Utc};

use super::{
    Change, Edit, Held, NewSeries, Segment, What,
    expand::{before, expand, is_past},
};
use crate::{
    error::{Error, Result},
    recurrences::{Rule, Until, at, zone},
};

const PAST: Error = Error::invalid("on", "The past stays as it was. Choose a day that is still to come, or change single days.");
const NOT_THERE: Error = Error::invalid("on", "It does not meet on this day. Choose a day on which it does.");

/// The series as it is after an edit. What was changed on days that no longer come goes with them.
///
/// # Errors
/// `invalid_input`: an edit that would touch what is past, or a day on which it does not meet.
pub fn apply(series: &NewSeries, edit: Edit, now: DateTime<Utc>) -> Result<NewSeries> {
    let mut after = series.clone();
    match edit {
        Edit::One { on, what, note } => one(&mut after, on, what, note)?,
        Edit::Later { on, segment } => {
            if untouchable(series, now)? >= Some(on) {
                return Err(PAST);
            }
            if segment.from < on {
                return Err(Error::invalid("from", "The first day lies before the day from which this holds."));
            }
            if begun(&segment, segment.from, now)? {
                return Err(Error::invalid("from", "The first day lies in the past. Choose one that is still to come."));
            }
            go_on(&mut after, on, Some(segment));
        }
        Edit::All { segment } => all(&mut after, segment, now)?,
        Edit::End { last } => {
            if untouchable(series, now)? > Some(last) {
                return Err(Error::invalid("last", "It met after this day already. Choose a later last day."));
            }
            go_on(&mut after, last.checked_add_days(Days::new(1)).unwrap_or(last), None);
            after.changes.retain(|change| change.on <= last);
            if after.segments.is_empty() {
                return Err(Error::invalid("last", "It would never meet. Put it into the bin instead."));
            }
        }
        Edit::Held { on, heads } => {
            after.held.retain(|held| held.on != on);
            after.held.push(Held { on, heads });
        }
        Edit::Open { on } => after.held.retain(|held| held.on != on),
        Edit::Facts { agreement_id, notes } => (after.agreement_id, after.notes) = (agreement_id, notes),
    }
    Ok(after)
}

/// How a series goes on from a day: what the form of "this and later" begins with.
///
/// # Errors
/// `invalid_input` when it does not meet on that day.
pub fn going_on(series: &NewSeries, on: NaiveDate) -> Result<Segment> {
    let segment = series.falls_on(on).ok_or(NOT_THERE)?;
    Ok(from_day(segment, on).unwrap_or_else(|| segment.clone()))
}

/// How all of a series goes on that is not past, seen from one of its days: what the form of "all" begins with. It begins with the
/// first day that may still be changed, or as near to it as its pattern comes.
///
/// # Errors
/// `invalid_input` when it does not meet on that day.
pub fn going_on_all(series: &NewSeries, on: NaiveDate, now: DateTime<Utc>) -> Result<Segment> {
    let seen = series.falls_on(on).ok_or(NOT_THERE)?;
    let free = untouchable(series, now)?.and_then(|last| last.checked_add_days(Days::new(1))).unwrap_or(NaiveDate::MIN);
    let coming = |segment: &Segment| {
        let from = free.max(segment.from);
        let far = from.checked_add_months(Months::new(60)).unwrap_or(from);
        let days = segment.rule.days(segment.from, from, far);
        days.into_iter().map(|(_, day)| day).find(|day| !begun(segment, *day, now).unwrap_or(true))
    };
    let to_come: Vec<_> = series.segments.iter().filter_map(|segment| coming(segment).map(|day| (segment, day))).collect();
    let (Some(&(first, first_day)), Some(&(last, _))) = (to_come.first(), to_come.last()) else { return going_on(series, on) };
    // A stretch that is over has nothing to say of what comes.
    let (segment, day) = to_come.iter().find(|(segment, _)| *segment == seen).copied().unwrap_or((first, first_day));
    let mut whole = from_day(segment, day).unwrap_or_else(|| segment.clone());
    if segment != last {
        whole.rule.until = last.last().map_or(Until::Open, Until::On);
    }
    Ok(if first_day < day { reaching_back(&whole, first_day, now) } else { whole })
}

/// The same stretch, begun as early as its pattern allows: its own days stay its days, its places take their turns.
fn reaching_back(segment: &Segment, first: NaiveDate, now: DateTime<Utc>) -> Segment {
    let open = Rule { until: Until::Open, ..segment.rule.clone() };
    let turns = |day: NaiveDate| {
        let (own, _) = open.days(day, segment.from, segment.from).first().copied()?;
        let falls = !open.days(day, day, day).is_empty() && !begun(segment, day, now).unwrap_or(true);
        falls.then_some((own as usize, day))
    };
    let Some((own, day)) = first.iter_days().take_while(|day| *day < segment.from).find_map(turns) else { return segment.clone() };
    let mut whole = Segment { from: day, ..segment.clone() };
    if matches!(whole.rule.until, Until::Count(_)) {
        whole.rule.until = segment.last().map_or(Until::Open, Until::On);
    }
    let turn = own.checked_rem(whole.places.len()).unwrap_or(0);
    whole.places.rotate_right(turn);
    whole
}

/// The last day by the rule that an edit of several days must leave alone: of what began, or was held.
fn untouchable(series: &NewSeries, now: DateTime<Utc>) -> Result<Option<NaiveDate>> {
    let Some(first) = series.segments.iter().map(|segment| segment.from).chain(series.changes.iter().map(|change| change.on)).min() else {
        return Ok(None);
    };
    // A meeting can be moved: one whose day is still to come may be over already.
    let far = series.changes.iter().map(|change| change.on).max().unwrap_or(first).max(now.date_naive() + Days::new(2));
    let past = expand(series, first, far)?.into_iter().filter(|one| is_past(one, now)).map(|one| one.on);
    Ok(past.chain(series.held.iter().map(|held| held.on)).max())
}

/// Whether the meeting of a stretch on one of its days has begun.
fn begun(segment: &Segment, day: NaiveDate, now: DateTime<Utc>) -> Result<bool> {
    Ok(at(zone(&segment.zone)?, day.and_time(segment.starts)).0 < now)
}

fn one(series: &mut NewSeries, on: NaiveDate, what: Option<What>, note: String) -> Result<()> {
    let ends = matches!(what, Some(What::Removed | What::Cancelled { .. } | What::Extra { cancelled_by: Some(_), .. }));
    let extra_gone = what.is_none() && series.falls_on(on).is_none();
    if (ends || extra_gone) && series.held.iter().any(|held| held.on == on) {
        return Err(Error::invalid("on", "This session was held. Take that back first, then cancel it."));
    }
    series.changes.retain(|change| change.on != on);
    series.changes.extend(what.map(|what| Change { on, what, note }));
    Ok(())
}

fn all(series: &mut NewSeries, segment: Segment, now: DateTime<Utc>) -> Result<()> {
    let Some(last) = untouchable(series, now)? else {
        let first = segment.from;
        go_on(series, NaiveDate::MIN, Some(segment));
        series.changes.retain(|change| change.on >= first);
        return Ok(());
    };
    let on = last.checked_add_days(Days::new(1)).unwrap_or(last);
    let far = on.checked_add_months(Months::new(60)).unwrap_or(on);
    // The rhythm goes on as it was: a fortnight stays on the same weeks.
    let days = segment.rule.days(segment.from, on, far);
    let next = days.into_iter().map(|(_, day)| day).find(|day| !begun(&segment, *day, now).unwrap_or(true));
    let next = next.ok_or(Error::invalid("until", "By this rule it would never meet again. End it instead."))?;
    go_on(series, on, Some(from_day(&segment, next).unwrap_or(segment)));
    Ok(())
}

/// The same stretch, begun on a later one of its days: turns of places and what is left of a count go on.
fn from_day(segment: &Segment, day: NaiveDate) -> Option<Segment> {
    let (index, _) = segment.rule.days(segment.from, day, day).first().copied()?;
    let mut later = Segment { from: day, ..segment.clone() };
    if !later.places.is_empty() {
        let turn = index as usize % later.places.len();
        later.places.rotate_left(turn);
    }
    if let Until::Count(count) = later.rule.until {
        later.rule.until = Until::Count(u16::try_from(u32::from(count).saturating_sub(index)).unwrap_or(count).max(1));
    }
    Some(later)
}

/// Ends everything the day before `on`, and goes on with another stretch.
fn go_on(series: &mut NewSeries, on: NaiveDate, next: Option<Segment>) {
    series.segments.retain(|segment| segment.from < on);
    if let Some(last) = series.segments.last_mut()
        && last.last().is_none_or(|day| day >= on)
    {
        last.rule.until = Until::On(before(on));
    }
    series.segments.extend(next);
    let kept: Vec<Change> =
        series.changes.iter().filter_map(|change| if change.on < on { Some(change.clone()) } else { fitting(series, change) }).collect();
    series.changes = kept;
}

/// What is left of a change when the series goes on otherwise.
fn fitting(series: &NewSeries, change: &Change) -> Option<Change> {
    let segment = series.falls_on(change.on);
    match (&change.what, segment) {
        (What::Extra { .. }, None) => Some(change.clone()),
        (What::Extra { .. }, Some(_)) | (_, None) => None,
        (What::Altered { date, starts, minutes, place, away }, Some(segment)) => {
            let free = |one: &super::Away| {
                segment.people.contains(&one.person) && one.substitute.is_none_or(|substitute| !segment.people.contains(&substitute))
            };
            let away: Vec<_> = away.iter().copied().filter(free).collect();
            let empty = date.is_none() && starts.is_none() && minutes.is_none() && place.is_none() && away.is_empty();
            let what = What::Altered { date: *date, starts: *starts, minutes: *minutes, place: *place, away };
            (!empty).then(|| Change { what, ..change.clone() })
        }
        _ => Some(change.clone()),
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveTime, TimeZone as _};
    use proptest::prelude::*;

    use super::*;
    use crate::{
        partners::{PartnerId, SiteId},
        recurrences::{Pattern, Rule, Weekday},
        rooms::Place,
        schedule::{Away, By, Kind, Planned},
        staff::StaffId,
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn now() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 24, 15, 0, 0).unwrap()
    }

    fn segment(from: NaiveDate, every: u8, days: Vec<Weekday>, until: Until, places: usize) -> Segment {
        let place = || Place { organization_id: PartnerId::make(), site_id: SiteId::make(), room_id: None };
        Segment {
            from,
            starts: NaiveTime::from_hms_opt(17, 30, 0).unwrap(),
            minutes: 90,
            zone: "America/Chicago".into(),
            rule: Rule { pattern: Pattern::Weekly { every, days }, until },
            places: std::iter::repeat_with(place).take(places).collect(),
            people: vec![StaffId::make(), StaffId::make()],
        }
    }

    fn series(segment: Segment) -> NewSeries {
        NewSeries {
            kind: Kind::Session,
            partner_id: PartnerId::make(),
            group_id: Some(crate::groups::GroupId::make()),
            agreement_id: None,
            segments: vec![segment],
            changes: Vec::new(),
            held: Vec::new(),
            notes: String::new(),
            uid: String::new(),
        }
    }

    fn tuesdays() -> NewSeries {
        series(segment(day("2026-09-01"), 1, vec![Weekday::Tu], Until::Open, 1))
    }

    fn all(series: &NewSeries) -> Vec<Planned> {
        expand(series, day("2026-01-01"), day("2027-12-31")).unwrap()
    }

    fn past(series: &NewSeries) -> Vec<(Planned, Option<u16>)> {
        let heads = |on| series.held.iter().find(|held| held.on == on).and_then(|held| held.heads);
        all(series).into_iter().filter(|one| is_past(one, now())).map(|one| (one.clone(), heads(one.on))).collect()
    }

    #[test]
    fn this_and_later_begins_a_new_stretch_and_leaves_the_earlier_one() {
        let before = tuesdays();
        let later = Segment { starts: NaiveTime::from_hms_opt(18, 0, 0).unwrap(), ..going_on(&before, day("2026-12-08")).unwrap() };
        let after = apply(&before, Edit::Later { on: day("2026-12-08"), segment: later }, now()).unwrap();
        let hours: Vec<_> = all(&after)
            .iter()
            .map(|one| (one.day, one.start.time().to_string()))
            .filter(|(on, _)| *on > day("2026-11-30"))
            .take(3)
            .collect();
        assert_eq!(
            hours,
            [(day("2026-12-01"), "17:30:00".into()), (day("2026-12-08"), "18:00:00".into()), (day("2026-12-15"), "18:00:00".into())]
        );
    }

    #[test]
    fn the_past_is_refused_to_an_edit_of_several_days() {
        let before = tuesdays();
        let later = going_on(&before, day("2026-11-17")).unwrap();
        assert!(apply(&before, Edit::Later { on: day("2026-11-17"), segment: later }, now()).is_err());
        assert!(apply(&before, Edit::End { last: day("2026-11-10") }, now()).is_err());
        assert!(apply(&before, Edit::End { last: day("2026-11-24") }, now()).is_ok());
    }

    #[test]
    fn sites_that_take_turns_go_on_taking_turns() {
        let before = series(segment(day("2026-09-01"), 1, vec![Weekday::Tu], Until::Open, 2));
        let segment = Segment { minutes: 60, ..going_on(&before, day("2026-12-08")).unwrap() };
        let after = apply(&before, Edit::Later { on: day("2026-12-08"), segment }, now()).unwrap();
        let places = |series: &NewSeries| all(series).iter().map(|one| one.place).collect::<Vec<_>>();
        assert_eq!(places(&before), places(&after));
    }

    #[test]
    fn a_fortnight_stays_on_its_weeks_when_all_of_it_is_changed() {
        let before = series(segment(day("2026-09-01"), 2, vec![Weekday::Tu], Until::Open, 1));
        let segment = Segment { minutes: 60, ..before.segments[0].clone() };
        let after = apply(&before, Edit::All { segment }, now()).unwrap();
        let days = |series: &NewSeries| all(series).iter().map(|one| one.day).collect::<Vec<_>>();
        assert_eq!(days(&before), days(&after));
        assert_eq!(past(&before), past(&after));
        assert!(all(&after).iter().filter(|one| !is_past(one, now())).all(|one| (one.end - one.start).num_minutes() == 60));
    }

    /// The days of the rules that are still to come, whatever was changed on them.
    fn coming(series: &NewSeries, free: Option<NaiveDate>) -> Vec<NaiveDate> {
        let plain = NewSeries { changes: Vec::new(), ..series.clone() };
        all(&plain).iter().filter(|one| Some(one.on) > free && !is_past(one, now())).map(|one| one.on).collect()
    }

    #[test]
    fn all_begins_with_the_first_day_to_come_from_whichever_day_it_is_opened() {
        let before = tuesdays();
        for on in ["2026-09-15", "2026-11-24", "2026-12-15"] {
            let segment = Segment { minutes: 60, ..going_on_all(&before, day(on), now()).unwrap() };
            assert_eq!(segment.from, day("2026-11-24"), "it meets that evening");
            let after = apply(&before, Edit::All { segment }, now()).unwrap();
            assert_eq!(coming(&before, None), coming(&after, None), "{on}");
            assert_eq!(past(&before), past(&after));
        }
        assert!(going_on_all(&before, day("2026-12-16"), now()).is_err(), "it does not meet on a Wednesday");
    }

    #[test]
    fn a_series_that_lies_wholly_ahead_stays_whole() {
        let before = series(segment(day("2026-12-01"), 2, vec![Weekday::Tu], Until::Count(6), 2));
        let segment = Segment { minutes: 60, ..going_on_all(&before, day("2027-01-12"), now()).unwrap() };
        let after = apply(&before, Edit::All { segment }, now()).unwrap();
        let said = |series: &NewSeries| all(series).iter().map(|one| (one.on, one.place)).collect::<Vec<_>>();
        assert_eq!(said(&before), said(&after));
        assert_eq!(after.segments.len(), 1);
    }

    #[test]
    fn all_of_several_stretches_goes_on_as_the_one_that_was_opened_and_loses_no_day() {
        let before = series(segment(day("2026-09-01"), 2, vec![Weekday::Tu], Until::Count(12), 2));
        let later = Segment { minutes: 45, ..going_on(&before, day("2026-12-22")).unwrap() };
        let before = apply(&before, Edit::Later { on: day("2026-12-22"), segment: later }, now()).unwrap();
        for (on, minutes) in [("2026-12-08", 90), ("2027-01-05", 45)] {
            let segment = going_on_all(&before, day(on), now()).unwrap();
            assert_eq!((segment.from, segment.minutes), (day("2026-11-24"), minutes), "{on}");
            let after = apply(&before, Edit::All { segment }, now()).unwrap();
            let said = |series: &NewSeries| all(series).iter().map(|one| (one.on, one.place)).collect::<Vec<_>>();
            assert_eq!(said(&before), said(&after), "{on}");
        }
    }

    #[test]
    fn a_session_that_was_held_cannot_be_cancelled() {
        let held = apply(&tuesdays(), Edit::Held { on: day("2026-11-17"), heads: Some(7) }, now()).unwrap();
        let cancel = Edit::One { on: day("2026-11-17"), what: Some(What::Cancelled { by: By::Other }), note: String::new() };
        assert!(apply(&held, cancel.clone(), now()).is_err());
        let open = apply(&held, Edit::Open { on: day("2026-11-17") }, now()).unwrap();
        assert!(apply(&open, cancel, now()).is_ok());
    }

    /// One more, on a Thursday.
    fn extra(series: &NewSeries, cancelled_by: Option<By>, away: Vec<Away>) -> What {
        let segment = &series.segments[0];
        let (starts, place, people) = (segment.starts, segment.places[0], segment.people.clone());
        What::Extra { starts, minutes: 60, place, people, cancelled_by, away }
    }

    fn put(series: &NewSeries, on: &str, what: What) -> Result<NewSeries> {
        let after = apply(series, Edit::One { on: day(on), what: Some(what), note: String::new() }, now())?;
        after.check(now()).map(crate::schedule::CheckedSeries::into_facts)
    }

    #[test]
    fn an_extra_one_is_cancelled_and_takes_place_again() {
        let base = tuesdays();
        let (one, instead) = (base.segments[0].people[0], StaffId::make());
        let away = vec![Away { person: one, substitute: Some(instead) }];
        let on = |series: &NewSeries| all(series).into_iter().find(|one| one.on == day("2026-12-03")).unwrap();
        let before = put(&base, "2026-12-03", extra(&base, None, away.clone())).unwrap();
        let cancelled = put(&before, "2026-12-03", extra(&base, Some(By::Partner), away.clone())).unwrap();
        assert_eq!(on(&cancelled).cancelled_by, Some(By::Partner));
        assert!(on(&cancelled).extra && on(&cancelled).attending().iter().all(|(_, there, instead)| *there && !instead));
        assert_eq!(put(&cancelled, "2026-12-03", extra(&base, None, away)).unwrap(), before);
        // Nothing else can be in its way while it does not take place.
        let moved = What::Altered { date: Some(day("2026-12-03")), starts: None, minutes: None, place: None, away: Vec::new() };
        assert!(put(&before, "2026-12-01", moved.clone()).is_err() && put(&cancelled, "2026-12-01", moved).is_ok());
    }

    #[test]
    fn somebody_of_an_extra_one_is_away_and_somebody_else_comes() {
        let base = tuesdays();
        let [one, two] = base.segments[0].people[..] else { panic!("two facilitators") };
        let instead = StaffId::make();
        let away = |person, substitute| put(&base, "2026-12-03", extra(&base, None, vec![Away { person, substitute }]));
        let after = away(one, Some(instead)).unwrap();
        let found = all(&after).into_iter().find(|one| one.extra).unwrap();
        assert_eq!(found.attending(), [(one, false, false), (two, true, false), (instead, true, true)]);
        assert!(away(one, None).is_ok());
        assert!(away(StaffId::make(), None).is_err(), "she would not be there");
        assert!(away(one, Some(two)).is_err(), "she is there already");
        let twice = vec![Away { person: one, substitute: None }, Away { person: one, substitute: Some(instead) }];
        assert!(put(&base, "2026-12-03", extra(&base, None, twice)).is_err());
    }

    #[test]
    fn an_extra_one_that_was_held_cannot_be_cancelled() {
        let base = put(&tuesdays(), "2026-11-19", extra(&tuesdays(), None, Vec::new())).unwrap();
        let held = apply(&base, Edit::Held { on: day("2026-11-19"), heads: Some(4) }, now()).unwrap();
        let cancel = extra(&base, Some(By::Us), Vec::new());
        assert!(put(&held, "2026-11-19", cancel.clone()).is_err());
        assert!(put(&held, "2026-11-19", extra(&base, None, Vec::new())).is_ok());
        let open = apply(&held, Edit::Open { on: day("2026-11-19") }, now()).unwrap();
        assert!(put(&open, "2026-11-19", cancel).is_ok());
    }

    #[test]
    fn an_extra_one_of_an_older_store_takes_place_with_everybody() {
        let base = tuesdays();
        let mut older = serde_json::to_value(extra(&base, None, Vec::new())).unwrap();
        let fields = older["extra"].as_object_mut().unwrap();
        assert!(fields.remove("cancelled_by").is_some() && fields.remove("away").is_some());
        assert_eq!(serde_json::from_value::<What>(older).unwrap(), extra(&base, None, Vec::new()));
    }

    #[test]
    fn changes_that_cannot_be_are_refused() {
        let base = tuesdays();
        let one =
            |on: &str, what| apply(&base, Edit::One { on: day(on), what: Some(what), note: String::new() }, now()).unwrap().check(now());
        let moved = |date: &str| What::Altered { date: Some(day(date)), starts: None, minutes: None, place: None, away: Vec::new() };
        assert!(one("2026-12-02", What::Removed).is_err(), "it does not meet on a Wednesday");
        assert!(one("2026-12-01", moved("2026-12-08")).is_err(), "it would meet twice at one time");
        assert!(one("2026-12-01", moved("2026-12-02")).is_ok());
        let away =
            |person| What::Altered { date: None, starts: None, minutes: None, place: None, away: vec![Away { person, substitute: None }] };
        assert!(one("2026-12-01", away(StaffId::make())).is_err(), "she would not be there");
        assert!(one("2026-12-01", away(base.segments[0].people[0])).is_ok());
        let extra = |on: &str| {
            let segment = &base.segments[0];
            let (starts, place, people) = (segment.starts, segment.places[0], segment.people.clone());
            let what = What::Extra { starts, minutes: 60, place, people, cancelled_by: None, away: Vec::new() };
            apply(&base, Edit::One { on: day(on), what: Some(what), note: String::new() }, now()).unwrap().check(now())
        };
        assert!(extra("2026-12-01").is_err() && extra("2026-12-03").is_ok());
        let twice = NewSeries {
            changes: vec![
                Change { on: day("2026-12-01"), what: What::Removed, note: String::new() },
                Change { on: day("2026-12-01"), what: What::Cancelled { by: By::Us }, note: String::new() },
            ],
            ..base.clone()
        };
        assert!(twice.check(now()).is_err());
        assert!(
            apply(&base, Edit::Held { on: day("2026-12-01"), heads: None }, now()).unwrap().check(now()).is_err(),
            "it is still to come"
        );
    }

    fn weekdays() -> impl Strategy<Value = Vec<Weekday>> {
        const ALL: [Weekday; 7] = [Weekday::Mo, Weekday::Tu, Weekday::We, Weekday::Th, Weekday::Fr, Weekday::Sa, Weekday::Su];
        proptest::sample::subsequence(ALL.to_vec(), 1..=3)
    }

    /// A series with some held sessions and some changed days, on days on which it meets.
    fn some_series() -> impl Strategy<Value = NewSeries> {
        (0u64..200, 1u8..4, weekdays(), 1usize..3, proptest::collection::vec((0usize..60, 0u8..5), 0..8)).prop_map(
            |(ahead, every, days, places, changed)| {
                let anchor = day("2026-04-06") + Days::new(ahead);
                let probe = segment(anchor, every, days.clone(), Until::Open, places);
                let first = probe.rule.days(anchor, anchor, anchor + Days::new(400))[0].1;
                let mut made = series(Segment { from: first, ..probe });
                let meets = all(&made);
                for (index, kind) in changed {
                    let Some(one) = meets.get(index) else { continue };
                    let what = match kind {
                        0 => Some(What::Removed),
                        1 => Some(What::Cancelled { by: By::Partner }),
                        2 => Some(What::Altered {
                            date: None,
                            starts: NaiveTime::from_hms_opt(9, 0, 0),
                            minutes: None,
                            place: None,
                            away: vec![Away { person: made.segments[0].people[0], substitute: None }],
                        }),
                        _ => None,
                    };
                    match what {
                        Some(what) => {
                            made = apply(&made, Edit::One { on: one.on, what: Some(what), note: String::new() }, now()).unwrap_or(made)
                        }
                        None if is_past(one, now()) => {
                            let held = apply(&made, Edit::Held { on: one.on, heads: Some(u16::from(kind)) }, now()).unwrap();
                            made = if held.clone().check(now()).is_ok() { held } else { made };
                        }
                        None => {}
                    }
                }
                made.check(now()).unwrap().into_facts()
            },
        )
    }

    proptest! {
        #[test]
        fn an_edit_of_several_days_leaves_every_past_meeting_and_its_head_count(
            before in some_series(), at in 0usize..60, every in 1u8..4, days in weekdays(), which in 0u8..3
        ) {
            let meets = all(&before);
            prop_assume!(at < meets.len());
            let on = meets[at].on;
            let from = {
                let probe = segment(on, every, days.clone(), Until::Open, 1);
                probe.rule.days(on, on, on + Days::new(60)).first().map_or(on, |(_, day)| *day)
            };
            let changed = Segment { people: before.segments[0].people.clone(), ..segment(from, every, days, Until::Open, 1) };
            let edit = match which {
                0 => Edit::Later { on, segment: changed },
                1 => Edit::All { segment: changed },
                _ => Edit::End { last: on },
            };
            let Ok(after) = apply(&before, edit, now()) else { return Ok(()) };
            let Ok(after) = after.check(now()) else { return Ok(()) };
            prop_assert!(past(&before) == past(after.facts()));
        }

        #[test]
        fn all_with_other_times_loses_no_day_to_come(before in some_series(), at in 0usize..60, cut in 0usize..60) {
            let meets = all(&before);
            prop_assume!(at < meets.len() && cut < meets.len());
            // Now and then it goes on otherwise from a day already.
            let segment = Segment { minutes: 45, ..going_on(&before, meets[cut].on).unwrap() };
            let before = apply(&before, Edit::Later { on: meets[cut].on, segment }, now()).unwrap_or(before);
            let free = untouchable(&before, now()).unwrap();
            let segment = Segment { minutes: 60, ..going_on_all(&before, meets[at].on, now()).unwrap() };
            let Ok(after) = apply(&before, Edit::All { segment }, now()) else {
                prop_assert!(coming(&before, free).is_empty());
                return Ok(());
            };
            prop_assert_eq!(coming(&before, free), coming(&after, free));
            prop_assert!(past(&before) == past(&after));
        }
    }
}
