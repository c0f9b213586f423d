# Import.

import-title = Import
import-lead = Bring partners, or a partner’s calendar, in from a file. You see everything that would happen before anything is stored.
import-not-you = Your role does not import. Ask a supervisor, staff or an administrator.
import-file = { $name }. { $format }, { $rows ->
    [one] one row
   *[other] { $rows } rows
}.
import-format-hsds-json = HSDS directory
import-format-hsds-csv = HSDS package
import-format-csv = CSV table
import-format-xlsx = Spreadsheet
import-start = Choose a file
import-choose = Choose a file, or drop it here
import-choose-more = A package of several CSV files can be chosen all at once. 50 MB at most.
import-kind-sheet = A spreadsheet (.xlsx, .csv)
import-kind-sheet-more = Any table with a row of headings. You say which column is what.
import-kind-json = HSDS 3 (.json)
import-kind-json-more = A directory of services: one organization, or a list of them.
import-kind-package = HSDS 3 package (.zip, or its .csv files)
import-kind-package-more = The tables of a directory, together.
import-kind-calendar = A partner’s calendar (.ics)
import-kind-calendar-more = The hours of one person at one site. A second import of the same calendar changes nothing.
import-guard = Only files about organizations. Nothing about a survivor here.
import-opening = Reading the file
import-checking = Looking at every row
import-adding = Importing
import-progress = { $done } of { $total }
import-too-large = This is { $size }. Up to { $most } can be read at a time. Split the file, or export a smaller part of it.

import-map = What is in which column
import-map-lead = Guessed from the headings, or from your last time. Change what is wrong.
import-map-name = Say which column holds the name of the organization. Without it no row can come in.
import-column = Column
import-samples = Its first values
import-becomes = Becomes
import-becomes-of = { $column } becomes
import-leave-out = Leave out
import-look = Look at what would happen
import-field-name = Name
import-field-description = Description
import-field-address = Street address
import-field-city = Town
import-field-state = State
import-field-postal_code = Postal code
import-field-phone = Telephone
import-field-email = Email
import-field-website = Website
import-field-contact = Contact person
import-field-languages = Languages
import-field-services = Services

import-preview = What would happen
import-preview-lead = Nothing is stored yet.
import-count-added = { $count } new
import-count-updated = { $count } changed
import-count-unchanged = { $count } as they are
import-count-refused = { $count } refused
import-refused-whole = { $count ->
    [one] One thing is wrong, so the file is not imported as a whole. Mend the file and choose it again, or import it without the faulty rows.
   *[other] { $count } things are wrong, so the file is not imported as a whole. Mend the file and choose it again, or import it without the faulty rows.
}
import-refused-all = { $count ->
    [one] One thing is wrong, and no row is left that could be imported. Mend the file and choose it again.
   *[other] { $count } things are wrong, and no row is left that could be imported. Mend the file and choose it again.
}
import-nothing = Everything in this file is stored already. There is nothing to import.
import-add-all = { $count ->
    [one] Import one partner
   *[other] Import all { $count }
}
import-add-without = { $count ->
    [one] Import one,
   *[other] Import { $count },
} { $left ->
    [one] without one faulty row
   *[other] without { $left } faulty rows
}
import-back = Back to the columns
import-problems = What is wrong or worth knowing
import-problems-count = { $faults ->
    [one] one fault
   *[other] { $faults } faults
}, { $notes ->
    [one] one note
   *[other] { $notes } notes
}; { $shown } shown
import-line = Line
import-column-n = column { $n }
import-whole-file = File
import-severity = Weight
import-fault = Fault
import-note = Note
import-what = What
import-rows = Rows
import-rows-count = { $shown ->
    [one] one shown
   *[other] { $shown } shown
}
import-outcome = Would be
import-outcome-added = New
import-outcome-updated = Changed
import-outcome-unchanged = As it is
import-outcome-refused = Refused
import-no-name = No name
import-changes = What changes

import-done = Imported
import-done-without = { $left ->
    [one] One faulty row was left out. It stands below.
   *[other] { $left } faulty rows were left out. They stand below.
}
import-done-next = Their facts are not confirmed yet. Make sure of them before somebody relies on them.
import-see = See the partners
import-another = Import another file

## What the shell finds; its own sentence, in English, comes as $message

import-problem-bad_quotes = { $message }
import-problem-broken_json = { $message }
import-problem-conflict = { $message }
import-problem-coordinates = { $message }
import-problem-empty = { $message }
import-problem-error_cell = { $message }
import-problem-in_bin = { $message }
import-problem-invalid_input = { $message }
import-problem-no_name = { $message }
import-problem-not_kept = { $message }
import-problem-orphan = { $message }
import-problem-outside_reference = { $message }
import-problem-repeated = { $message }
import-problem-schedule = { $message }
import-problem-sheets_skipped = { $message }
import-problem-too_large = { $message }
import-problem-too_long = { $message }
import-problem-unknown_value = { $message }
import-problem-unreadable = { $message }
import-problem-ics_all_day = { $message }
import-problem-ics_cancelled = { $message }
import-problem-ics_cut_off = { $message }
import-problem-ics_exdate = { $message }
import-problem-ics_floating = { $message }
import-problem-ics_in_bin = { $message }
import-problem-ics_later = { $message }
import-problem-ics_length = { $message }
import-problem-ics_line = { $message }
import-problem-ics_no_such_day = { $message }
import-problem-ics_orphan = { $message }
import-problem-ics_overlapping = { $message }
import-problem-ics_refused = { $message }
import-problem-ics_rule = { $message }
import-problem-ics_rules = { $message }
import-problem-ics_single = { $message }
import-problem-ics_single_cut = { $message }
import-problem-ics_skipped = { $message }
import-problem-ics_start = { $message }
import-problem-ics_taken = { $message }
import-problem-ics_time = { $message }
import-problem-ics_twice = { $message }
import-problem-ics_two_a_day = { $message }
import-problem-ics_uid = { $message }
import-problem-ics_zone_guessed = { $message }
import-problem-ics_zone_missing = { $message }
import-problem-ics_zone_own = { $message }

## A calendar
calendar-file = { $name }. A calendar.
calendar-reading = Reading the calendar
calendar-checking = Looking at every event
calendar-adding = Importing
calendar-too-large = This calendar is { $size }. Up to { $most } can be read. Export a shorter time, then try again.
calendar-whose = Whose calendar is it?
calendar-whose-lead = { $count ->
    [0] There is no event in it that can be read.
    [one] There is one event in it. A calendar does not say reliably who it is about and where, so say it here.
   *[other] There are { $count } events in it. A calendar does not say reliably who it is about and where, so say it here.
}
calendar-partner_id = Partner
calendar-person = Person
calendar-site = Site where the person is at these times
calendar-room-hint = If none is chosen, a room that was chosen before stays.
calendar-choose-partner_id = Choose the partner.
calendar-choose-person = Choose the person.
calendar-choose-site = Choose the site.
calendar-preview-lead = { $who }, with { $partner }. Nothing is stored yet. What is past stays as it is, and so does what a calendar cannot say: who steps in, another room, a day that was called off by us.
calendar-count-added = { $count } new
calendar-count-updated = { $count } changed
calendar-count-unchanged = { $count } as they are
calendar-count-gone = { $count } ending
calendar-count-refused = { $count } refused
calendar_outcome-added = New
calendar_outcome-updated = Changed
calendar_outcome-unchanged = As it is
calendar_outcome-gone = Ends
calendar_outcome-refused = Refused
calendar-rows = Events
calendar-rows-lead = Titles are shown here and never kept.
calendar-event = Event
calendar-first = First day
calendar-not-there = No longer in the file
calendar-add = { $count ->
    [one] Import one event
   *[other] Import { $count } events
}
calendar-add-without = { $left ->
    [one] Import { $count }, leave one out
   *[other] Import { $count }, leave { $left } out
}
calendar-refused-whole = { $count ->
    [one] One event cannot be held. Mend it in the calendar, or import the others without it.
   *[other] { $count } events cannot be held. Mend them in the calendar, or import the others without them.
}
calendar-refused-all = { $count ->
    [one] One event cannot be held, and there is nothing else to import.
   *[other] { $count } events cannot be held, and there is nothing else to import.
}
calendar-nothing = Everything in this calendar is on the schedule already. There is nothing to import.
calendar-gone = { $count ->
    [one] One series came in from this calendar before and is no longer in it. It ends today; its past stays.
   *[other] { $count } series came in from this calendar before and are no longer in it. They end today; their past stays.
}
calendar-back = Back
calendar-done-without = { $left ->
    [one] One event was left out. It is listed below.
   *[other] { $left } events were left out. They are listed below.
}
calendar-done-next = Look at the week: what does not fit is marked there.
calendar-see = See the schedule
