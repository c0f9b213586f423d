# Words of agreements and of the papers made from them. The program and its pages read this same file.
# Ids end in the value as the store writes it: kind-mou, state-in_review, clause-own_duties.

## What an agreement is

kind-mou = Memorandum of understanding
kind-referral = Referral agreement
kind-on_site = On-site staffing agreement
kind-group = Group co-facilitation agreement
kind-training = Training exchange agreement
kind-confidentiality = Confidentiality agreement

state-draft = Draft
state-in_review = In review
state-active = Active
state-in_notice = In notice period
state-expired = Expired
state-ended_early = Ended early
state-superseded = Superseded

side-us = Our program
side-partner = Partner

## The checklist of a good agreement

clause-purpose = Purpose of the partnership
clause-roles = Roles of each organization
clause-own_duties = Each keeps its own duties
clause-survivor_decides = The survivor decides
clause-voluntary = Services are voluntary
clause-confidentiality_wall = Confidentiality wall between the two
clause-never_replaces_release = This agreement never replaces a release
clause-separate_release = A separate release for each agency
clause-subpoena_protocol = What happens when a subpoena comes
clause-mandated_reporting = Who must report what
clause-on_site = On-site days, room and keys
clause-orientation_supervision = Orientation and supervision
clause-training_both_ways = Training both ways
clause-language_access = Language and access
clause-money = Money or in-kind support
clause-amendment = How this agreement is changed
clause-dispute = How disputes are settled
clause-ending = Ending, and what happens to groups and open referrals

clause_state-open = Not looked at yet
clause_state-included = In the text
clause_state-left_out = Left out

## What is promised

unit-hours_on_site = Hours on site
unit-groups = Groups
unit-sessions = Sessions
unit-trainings = Trainings
unit-consultations = Consultations
unit-space = Room, half days
unit-other = Other
unit-referrals = Accepts referrals

period-week = Week
period-month = Month
period-quarter = Quarter
period-year = Year
period-term = Whole term

quantity-hours_on_site = { $count ->
    [one] { $count } hour on site
   *[other] { $count } hours on site
}
quantity-groups = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
quantity-sessions = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}
quantity-trainings = { $count ->
    [one] { $count } training
   *[other] { $count } trainings
}
quantity-consultations = { $count ->
    [one] { $count } consultation
   *[other] { $count } consultations
}
quantity-space = { $count ->
    [one] { $count } half day of a room
   *[other] { $count } half days of a room
}
quantity-other = { $count }
quantity-referrals = Not counted

per-week = a week
per-month = a month
per-quarter = a quarter
per-year = a year
per-term = over the whole term

promise = { $quantity } { $per }

## Dates

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date = { $month } { $day }, { $year }
date-range = { $from } to { $until }
date-from = from { $from }
date-until = until { $until }
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

## On the paper

paper-summary = Agreement summary
paper-summaries = Agreement summaries
paper-register = Register of agreements
paper-contents = Contents
paper-no-summaries = No agreements were chosen for this summary.
paper-no-lines = There are no agreements in this register.
paper-count = { $count ->
    [one] { $count } agreement
   *[other] { $count } agreements
}
paper-draws-on = Draws on no survivor record.
paper-printed = Printed { $date }
paper-page = Page { $page } of { $pages }
paper-chain = Chain { $count }, head { $head }…
paper-demo = DEMO
paper-demo-says = Made-up people and organizations
paper-unnamed = (no name)

fact-program = Program
fact-partner = Partner
fact-kind = Kind
fact-state = State
fact-term = Term
fact-notice = Official notice by
fact-chain = Versions
counted = { $dates }: promised { $promised }, delivered { $delivered }.
version-first = First
version-renewal = Renewal
version-amendment = Amendment
version-line = { $link }: { $name }, { $state }, { $dates }
column-chain = Versions
column-counted-from = Counted from
column-counted-to = Counted to
column-promised = Promised
column-delivered = Delivered
fact-review = Reviews
fact-no-end = { $from }, no end date
fact-no-dates = No dates yet

section-purpose = Purpose
section-commitments = Commitments
section-parties = Parties and signatures
section-liaisons = Liaisons
section-places = Places
section-clauses = Clauses in the text
section-clauses-not = Clauses not in the text
clauses-left-out = Left out
clauses-open = Not looked at yet

gives-us = { $partner } gives us
gives-partner = We give { $partner }
commitments-none = No commitments are written down.
whole-term = Whole term
not-signed = Not signed yet

column-what = What
column-how-much = How much
column-when = When
column-side = Side
column-name = Name
column-title = Title
column-signed = Signed on
column-contact = Contact
column-address = Address
column-agreement = Agreement
column-partner = Partner
column-kind = Kind
column-state = State
column-start = Start
column-end = End
column-ends = Ends
column-notice = Notice by
column-left = Days left
column-within = Ends within
column-purpose = Purpose
column-reviews = Reviews
column-giver = Who gives
column-unit = Unit
column-quantity = Quantity
column-period = For each
column-description = Description
column-from = From
column-until = Until
column-role = Role
column-clause = Clause
column-text = Text
column-archived = Put away
column-id = Id

role-signatory = Signs
role-liaison = Liaison
place-public-name = Public name only
yes = Yes
no = No

group-overdue = Past the end date
group-30 = Ends within 30 days
group-60 = Ends within 31 to 60 days
group-90 = Ends within 61 to 90 days
group-later = Ends later
group-no_end = No end date
group-not_yet = Not in force yet
group-over = No longer in force
within = Within { $days } days
overdue-by = { $count ->
    [one] { $count } day past
   *[other] { $count } days past
}
register-on = What runs out, counted from { $date }

## Sheets

sheet-about = About
sheet-agreements = Agreements
sheet-commitments = Commitments
sheet-parties = Parties
sheet-places = Places
sheet-clauses = Clauses
sheet-register = Register
about-what = What this is
about-program = Program
about-printed = Made on
about-chain = Chain
about-head = Chain head
about-source = Source
about-apostrophe = A text that begins with an apostrophe (') before =, +, -, @, a tab or another apostrophe had it put there, so that it stays text. Take it away to get the text as it was written.

## In a calendar

calendar-lead = Our lead time begins: { $name }, { $partner }
calendar-notice = Official notice due: { $name }, { $partner }
calendar-review = Review: { $name }, { $partner }
calendar-end = Last day: { $name }, { $partner }

## The schedule

paper-schedule = Schedule
schedule-none = Nothing meets in these days.
schedule-count = { $count ->
    [one] { $count } meeting
   *[other] { $count } meetings
}
column-time = Time
column-meeting = What
column-people = Who
column-where = Where
meeting-on_site = On site
meeting-session = Shared group
meeting-moved = Moved from its usual time
cancelled_by-us = Cancelled by our program
cancelled_by-partner = Cancelled by the partner
cancelled_by-other = Cancelled
clock-am = AM
clock-pm = PM
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
## The partnership, on summaries and reports

section-placement = Where the partnership stands
section-trainings = Cross-training
section-services = Services
section-levels = Levels over time
section-agreements = Agreements
section-balances = What is traded
section-ahead = What runs out next
column-criterion = Criterion
column-whose = Whose
column-stands = How it stands
column-since = Since
column-shown-by = Shown by
column-day = Day
column-topic = Topic
column-trained = Who trained whom
column-hours = Hours
column-staff = Staff who came
column-staff-us = Our staff
column-staff-partner = Partner’s staff
column-level = Level
column-changed = What had changed
column-service = Service
column-accepting = Accepting new people
column-how = How, where, languages
column-place = Site
column-term = Term
column-difference = Difference
column-given-us = Given by us
column-given-partner = Given by the partner
column-balance = Balance
column-fact = Fact
column-value = What is known
sheet-placement = Placement
sheet-trainings = Trainings
sheet-partners = Partners
sheet-services = Services
sheet-levels = Levels over time
sheet-balances = What is traded
sheet-ahead = What runs out next
record-agreement = Agreement
record-training = Training
record-group = Shared group
record-on_site = On-site days
record-attestation = Attested practice
record-team = Team
record-colocation = Site in common
record-door = Service at a door
changed-met = met
changed-not_met = open
changed-lapsed = lapsed
paper-lapsed-since = Lapsed on { $day }
paper-not-met = Open
paper-together = Both together
paper-planned = Planned for { $day }
paper-trained = { $from } trained { $to }
paper-trained-both = { $from } and { $to } trained each other
paper-staff = { $name }: { $count }
paper-no-trainings = No trainings are written down for these days.
paper-number = { $number }
paper-more = { $number } more
paper-less = { $number } less
paper-report = Partnership report
paper-reports = Partnership reports
paper-report-span = Partnership report, { $span }
paper-no-partners = No partners were chosen for this report.
paper-partners = { $count ->
    [one] { $count } partner
   *[other] { $count } partners
}
paper-commitments = Commitments, { $span }
paper-trainings = Cross-training, { $span }, and what is planned
paper-gives = { $from } gives { $to }
paper-none-counted = Nothing was promised by number for these days.
paper-no-agreements = There is no agreement with this partner.
paper-no-levels = No level has been reached yet.
paper-nothing-ahead = Nothing with a known date.
paper-training-of = Training of { $name }
fact-confirmed = Facts last confirmed
fact-languages = Languages
end-notice = Official notice is due: { $name }
end-review = Review is due: { $name }
end-end = Last day of the agreement: { $name }
end-criterion = Last day on which it is met: { $name }
language-en = English
language-es = Spanish
language-ase = American Sign Language
language-ar = Arabic
language-zh = Chinese
language-fr = French
language-ht = Haitian Creole
language-hmn = Hmong
language-ko = Korean
language-pt = Portuguese
language-ru = Russian
language-so = Somali
language-tl = Tagalog
language-vi = Vietnamese

## A supervisor's week

paper-review = Review of a week
week-unsigned = Not signed off.
week-signed = Signed off by { $by } on { $date }.
week-open = { $count ->
    [0] Nothing was open.
    [one] { $count } finding was open.
   *[other] { $count } findings were open.
}
week-changed = { $count ->
    [one] { $count } meeting is otherwise than signed.
   *[other] { $count } meetings are otherwise than signed.
}
week-findings = What was looked at
week-findings-none = Nothing was to be looked at.
week-hours = Hours and sessions
week-hours-none = Nothing was promised for these days.
standing-open = Open
standing-sent_back = Sent back
standing-accepted = Accepted
column-about = About
column-planned = Planned

## Counts for funders

paper-counts = Counts by month
paper-count-hidden = hidden (small)
sheet-counts = Counts
column-month = Month
column-count = How many
