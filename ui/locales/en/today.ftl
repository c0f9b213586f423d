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
today-stale = Facts to confirm
today-stale-none = The facts of every partner were confirmed lately.
today-all-stale = All to confirm
today-confirmed = Last confirmed { $ago }
today-confirm = Confirm
today-see = See
today-phrases = The recovery sheets were not checked when this vault was made. Look for them now: they cannot be shown again.
today-empty-partner = Begin with a partner
today-empty-partner-do = A partner is an organization that you work with, or would like to. Add one, or bring in a list that you have: a spreadsheet, or a directory file.
today-empty-agreement = Then an agreement
today-empty-agreement-do = Record what you and a partner have agreed: who gives what, from when until when. Trellis then tells you here what runs out.
