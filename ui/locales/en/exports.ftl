# Exports.

export-title = Exports
export-lead = Files for a funder, a board, a partner. You see every word before it is saved.
export-no-survivor = An export draws on no survivor record. Read it through all the same: it holds what people typed.
export-wish = What to export
export-what = What
export-what-summary = Summary of agreements
export-what-register = Register of agreements
export-what-report = Partnership report
export-what-directory = Directory of partners
export-what-schedule = Schedule
export-about-summary = Each agreement with its parties, promises and clauses.
export-about-register = All agreements in one list, with what ends within 30, 60 and 90 days.
export-about-report = Each partner: where the partnership stands and why, agreements, what was promised and given, trainings, what runs out next.
export-about-directory = The partners and their services, as HSDS 3 for other directories.
export-about-schedule = Who is on site and which groups meet, day by day, on paper or for a calendar.
export-which = Which agreements
export-all = All
export-some = Only some
export-none-chosen = Choose at least one agreement.
export-no-partner-chosen = Choose at least one partner.
export-which-partners = Which partners
export-span = Days that are counted
export-from = First day
export-to = Last day
export-span-hint = For what was promised, given and trained. Left empty: the last twelve months.
export-days = Which days
export-days-hint = Left empty: the coming week.
export_only-person = Only what names one person.
export_only-room = Only what meets in one room.
export_only-site = Only what meets at one site.
export_only-partner = Only what is shared with one partner.
export_only-group = Only the sessions of one group.
export-meeting = What
export-on-site = On site
export-picked = { $count ->
    [0] None chosen
    [one] One chosen
   *[other] { $count } chosen
} of { $total }.
export-format = Kind of file
export-format-pdf = PDF
export-format-docx = Word
export-format-xlsx = Excel
export-format-csv = CSV
export-format-json = JSON
export-format-ics = Calendar
export-language = Language of the paper
export-look = See the preview
export-reading = Reading the records…
export-stop = Stop
export-incomplete = An incomplete address was left out here: { $names }.

export-preview = What it will say
export-preview-lead = The headings of the file are in: { $language }.
export-replaced = The typefaces of the PDF lack these characters, so it shows � in their place: { $characters }
export-empty-days = None of these agreements is in force with a date of notice, review or end, so the calendar would be empty.
export-empty = There is nothing to export with this choice.
export-left-out-summary = Left out on purpose: our notes, reasons, comments and signed scans, and all of a confidential site but its public name.
export-left-out-register = Left out on purpose: our notes, clauses, commitments and signed scans.
export-left-out-report = Left out on purpose: our notes, reasons, materials and scans, who attested a practice, our own lead time, and all of a confidential site but its public name.
export-left-out-directory = Left out on purpose: our notes, agreements, and all of a confidential site but its public name.
export-left-out-schedule = Left out on purpose: our notes, head counts, findings, and all of a confidential site but its public name.
export-only-days = Of an agreement in force, its title, the partner and the day go out. Nothing else does.
export-day = Day
export-day-says = What the calendar says
export-places = Places
export-notice = Official notice by
export-stamp = { $program }. { $day }. Chain { $count }, head { $head }.

export-save = Save it
export-path = Where to
export-path-hint = The whole path. What lies there is no longer encrypted by Trellis.
export-browse = Choose…
export-exists = A file of this name is there already. Choose another name, or tick below that it may be replaced.
export-replace = Replace the file that is there
export-pass = Your passphrase again
export-pass-hint = So that nobody exports at an open screen.
export-pass-empty = Type your passphrase.
export-pass-wrong = This is not your passphrase. Try again.
export-save-do = Save the file
export-saving = Saving…

export-done = Saved
export-done-where = { $records ->
    [0] A file without records,
    [one] One record,
   *[other] { $records } records,
} { $size }. It lies here:
export-done-care = It is an ordinary file now. Anybody who has it can read it.
export-another = Another export
export-what-review = Review of a week
export-about-review = The sign-off, what was to be looked at and how it stands, hours promised and planned.
export-left-out-review = Left out on purpose: comments, reasons, notes, head counts, and all of a confidential site but its public name.
export-week = Week of this day
export-week-hint = Empty: this week. A week begins on a Monday.
