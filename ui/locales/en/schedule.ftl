# The schedule: who is where, and when groups meet.

nav-schedule = Schedule
schedule-week-of = Week of { $day }
schedule-meetings = { $count ->
    [0] Nothing meets.
    [one] One meeting.
   *[other] { $count } meetings.
}
schedule-findings = { $count ->
    [one] One finding.
   *[other] { $count } findings.
}
schedule-no-findings = No findings.
schedule-signed = Signed off.
schedule-not-signed = Not signed off yet.
schedule-offices-closed = { $count ->
    [one] { $days }: an office is closed.
   *[other] { $days }: offices are closed.
}
schedule-how-much = How much
schedule_span-day = Day
schedule_span-week = Week
schedule_span-month = Month
schedule-by = By
schedule_by-people = People and groups
schedule_by-site = Site
schedule_by-partner = Partner
schedule_by-room = Room
schedule_rows-people = Person or group
schedule_rows-site = Site
schedule_rows-partner = Partner
schedule_rows-room = Room
schedule-only = Findings only
schedule-print = Print
schedule-export = Export
schedule-add = Add
schedule-add-first = Add on-site time
schedule_before-day = Day before
schedule_before-week = Week before
schedule_before-month = Month before
schedule_this-day = Today
schedule_this-week = This week
schedule_this-month = This month
schedule_after-day = Day after
schedule_after-week = Week after
schedule_after-month = Month after
schedule-today = Today
schedule-caption = Who is where, { $from } to { $to }
schedule-week-table = The week as a table
schedule-day-table = The day as a table
schedule-month-table = The month as a table
schedule_part-theirs = Partner staff at our sites
schedule_part-ours = Our advocates at partners
schedule_part-groups = Groups
schedule_part-our_sites = Our sites
schedule_part-their_sites = Partners’ sites
schedule_part-partners = Partners
schedule_part-rooms = Rooms
schedule_part-no_room = No room named
schedule-closed = Closed: { $reason }
schedule-closed-day = Closed
schedule-keys = Open an entry to see or change it. Drag it to another day, or press Alt with an arrow key: a day to the side, a quarter of an hour up or down. Nothing is saved until you have seen what it leads to.
schedule-open-day = { $day }, { $count ->
    [0] nothing meets
    [one] one meeting
   *[other] { $count } meetings
}
schedule-more = { $count } more
schedule-empty = Nothing meets in these days
schedule-empty-do = On-site time and sessions of groups stand here once somebody adds them.
schedule-nothing-promised = Agreements promise time for these days.
schedule-nothing-found = No findings in these days
schedule-nothing-found-do = Turn “Findings only” off to see everything.
schedule-printed = Printed { $day }
schedule_head-time = When
schedule_head-who = Who
schedule_head-where = Where
schedule_head-partner = Partner
schedule_head-state = What is different
schedule-zone = time in { $zone }
schedule_cancelled-us = Cancelled by us
schedule_cancelled-partner = Cancelled by the partner
schedule_cancelled-other = Cancelled
schedule-cancelled = Cancelled
schedule-somebody-away = Somebody is away
schedule-moved = Moved
schedule-extra = Extra
schedule-clock-moved = Clocks change: later by the gap
schedule-clock-twice = Clocks change: the first of two
schedule-was-held = Held
schedule-heads = Held, { $count ->
    [one] one came
   *[other] { $count } came
}
schedule-instead = comes instead
schedule-away = away
schedule-rule = How often
schedule-note = Note for this day
schedule-this-day = This day
schedule-series = The whole series
schedule-change = Move or change
schedule-cancel = Cancel
schedule-again = It takes place after all
schedule-held = Record as held
schedule-held-again = Change head count
schedule-not-held = Not held after all
schedule-take-out = Take out
schedule-put-back = Put back to the rule
schedule-later = This and later
schedule-all = All
schedule-extra-day = Add an extra day
schedule-facts = Agreement and notes
schedule-extra-hint = One more meeting, on a day that the rule does not have. The same people come.
schedule-end = End it
schedule-bin = Move to the bin
schedule-move-hint = Alt with an arrow key moves it: a day to the side, a quarter of an hour up or down. Enter saves.
schedule-day = Day
schedule-starts = Starts
schedule-ends = Ends
schedule-site = Site
schedule-room = Room
schedule-no-room = No room named
schedule-is-away = { $name } is away
schedule-substitute-for = Who comes instead of { $name }
schedule-nobody = Nobody yet
schedule-cancelled-by = Who cancels
schedule_by_whom-us = Our program
schedule_by_whom-partner = The partner
schedule_by_whom-other = Something else, such as weather
schedule-head-count = How many came
schedule-head-hint = A count only. Leave it empty if nobody counted. Who came is never written down.
schedule-last-day = Last day on which it may meet
schedule-save-with = { $count ->
    [one] Save with one finding
   *[other] Save with { $count } findings
}
schedule_did-change = { $who }, { $day }: changed.
schedule_did-cancel = { $who }, { $day }: cancelled.
schedule_did-again = { $who }, { $day }: takes place after all.
schedule_did-held = { $who }, { $day }: recorded as held.
schedule_did-open = { $who }, { $day }: no longer recorded as held.
schedule_did-back = { $who }, { $day }: back to the rule.
schedule_did-out = { $who }, { $day }: taken out.
schedule_did-end = { $who }: the series ends.
schedule_did-bin = { $who }: the series is in the bin.
schedule_did-extra = { $who }: one more day.
schedule_did-facts = { $who }: agreement and notes changed.

cover-title = Coverage
cover-about = Planned in this week, against what agreements promise
cover-planned = { $unit ->
    [sessions] { $planned } of { $promised } sessions
   *[other] { $planned } of { $promised } h
}

preview-title = What this leads to
preview-waits = Once who, where and when are chosen, findings show here before anything is saved.
preview-none = No findings. Promised hours are counted once it is saved.
preview-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
preview-skipped = { $count ->
    [one] One month has no such day and is skipped: { $months }.
   *[other] { $count } months have no such day and are skipped: { $months }.
}
preview-clock-moved = The clocks change and this time does not exist. It begins later by the gap: { $days }.
preview-clock-twice = The clocks change and this time comes twice. The first is taken: { $days }.
preview-dropped = { $count ->
    [one] A changed day no longer comes, and goes: { $days }.
   *[other] { $count } changed days no longer come, and go: { $days }.
}
preview-meetings = { $count } meetings in the coming year.

rule-once = Once
rule-weekly = { $every ->
    [1] Every week on { $days }
   *[other] Every { $every } weeks on { $days }
}
rule-monthly-weekday = { $every ->
    [1] On the { $nth } { $day } of every month
   *[other] On the { $nth } { $day }, every { $every } months
}
rule-monthly-date = { $every ->
    [1] On day { $date } of every month
   *[other] On day { $date }, every { $every } months
}
rule-from = from { $day }
rule-open = with no end
rule-until = until { $day }
rule-count = { $count ->
    [one] one time
   *[other] { $count } times
}
nth-first = first
nth-second = second
nth-third = third
nth-fourth = fourth
nth-fifth = fifth
nth-last = last
pattern-once = Once
pattern-weekly = By the week
pattern-monthly_weekday = By the month, on a weekday
pattern-monthly_date = By the month, on a date
until-open = Until somebody ends it
until-on = Until a day
until-count = A number of times

series-new = New on-site time
series-new-session = New session of { $name }
series-later = { $name }: from { $day } on
series-all = { $name }: all that are still to come
series-lead = Who is where, and how often. Findings show before you save.
series-lead-kept = What was stays as it was. Single days that were changed stay changed where they still come.
series-who = With whom
series-where = Where
series-when = When
series-more = More
series-direction = Who goes to whom
series_direction-theirs = Partner staff come to our site
series_direction-ours = Our staff go to the partner’s site
series-nobody = Nobody of that side is on the staff list yet. Add staff first.
series-two = A shared group has two facilitators, one from each organization.
series-place = Place { $n }
series-add-place = Add a place that takes turns
series-choose = Choose
series-from = First day
series-pattern = How often
series-days = On
series-every-weeks = Every so many weeks
series-every-months = Every so many months
series-nth = Which
series-day = Weekday
series-date = Day of the month
series-until = How long
series-until-on = Last day
series-count = How many times
series-agreement = Under which agreement
series-any-agreement = Any with this partner
series-notes = Notes

help-schedule = The schedule
help-schedule-1 = The schedule shows who is on site and when groups meet: a day, a week or a month, by people and groups, site, partner or room. What you print is the same table; a confidential site is printed by its public name alone.
help-schedule-2 = Open an entry to move it, name a substitute, cancel it or record a session as held with a head count. Only that day changes. “This and later” and “All” change the rest of the series; what has been stays as it was.
help-schedule-3 = Before you save, you see what a change leads to: somebody in two places, a room taken twice, a closed site, less than was promised. A finding stops nobody. Alt with an arrow key moves an entry by a day or by a quarter of an hour; Enter saves.
