# Today.

today-lead-partner = No partners and no agreements yet.
today-lead-agreement = { $partners ->
    [one] One partner, no agreements yet.
   *[other] { $partners } partners, no agreements yet.
}
today-lead = { $partners ->
    [one] One partner
   *[other] { $partners } partners
}, { $agreements ->
    [one] one agreement
   *[other] { $agreements } agreements
}. { $ending ->
    [0] None runs out soon.
    [one] One runs out soon.
   *[other] { $ending } run out soon.
}
today-ending = Agreements running out
today-ending-none = No agreement in force ends within 90 days.
today-all-agreements = All agreements
today-drafts = In work
today-drafts-none = No draft, and nothing in review.
today-all-drafts = All drafts
today-confirm = Confirm
today-see = See
today-phrases = The recovery sheets were not checked when this vault was made. Look for them now: they cannot be shown again.
today-empty-partner = Begin with a partner
today-empty-partner-do = A partner is an organization that you work with, or would like to. Add one, or bring in a list that you have: a spreadsheet, or a directory file.
today-empty-agreement = Then an agreement
today-empty-agreement-do = Record what you and a partner have agreed: who gives what, from when until when. Trellis then tells you here what runs out.

# What needs somebody.
today-needs = What needs somebody
today-needs-count = { $count ->
    [0] Nothing
    [one] One thing
   *[other] { $count } things
}
today-needs-none = Nothing needs somebody now. What comes up is shown here, soonest first.
today-needs-all = Show all { $count }
reminder-over = Its last day was { $day }. Record that it expired, or renew it.
reminder-notice = Official notice by { $day }, if it shall not go on.
reminder-lead = Our own lead time began { $day }, and nothing follows yet.
reminder-review = To be looked at, { $day }.
reminder-in_review = In review since { $day }.
reminder-sent_back = Sent back: { $text }
reminder-closing = It ends { $day }. Something under it is not looked after yet.
reminder-training = Cross-training { $side }, due { $day }.
reminder-practice = An attested practice { $side } runs out { $day }.
reminder-stale = Facts to make sure of since { $day }.
reminder_side-us = of our staff
reminder_side-partner = of { $partner }
reminder_do-over = See
reminder_do-notice = See
reminder_do-lead = Renew
reminder_do-review = See
reminder_do-in_review = See
reminder_do-sent_back = See
reminder_do-closing = Work through
reminder_do-training = Plan
reminder_do-practice = Attest again
reminder-week-of = Week of { $day }
reminder-own = Our program
reminder-review-done = Looked at
reminder-reviewed = “{ $name }” was looked at.
reminder-later = Later
reminder-day = Show it again on
reminder-tomorrow = Tomorrow
reminder-week = In a week
reminder-month = In 30 days
reminder-snoozed = Out of sight until { $day }.
reminder-asleep = { $count } for later
reminder-until = Shown again on { $day }
reminder-wake = Show now
reminder-woken = It is shown again.

# Who is here today.
today-here = Who is here today
today-here-none = Nobody is on site today.
today-groups = Groups that meet today
today-groups-none = No group meets today.
today-day = The day’s schedule
