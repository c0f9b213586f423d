# The supervisor's week.

nav-review = Review
review-title = Review: week of { $day }
review-lead = What the schedule, the agreements and the sessions say. { $settled } of { $all } are settled.
review-lead-none = What the schedule, the agreements and the sessions say. Nothing is to settle.
review-before = Week before
review-after = Week after
review-history = Past reviews
review-back = This week
review-print = Print
review-empty = Nothing this week
review-empty-more = No meeting is planned, and nothing is to settle.
review-clashes = Cannot both be true
review-gaps = Gaps and promises
review-open = { $count } to settle
review-settled = { $count } settled
review-none-open = Nothing to settle
review-send = Send back
review-accept = Accept
review-comment = Comment
review-reason = Reason
review-words = Comment
review-save = Save
review-cancel = Cancel
review-take-back = Undo
review-accepted = Accepted by { $by }, { $at }: { $text }
review-sent = Sent back by { $by }, { $at }: { $text }
review-hours = Hours this week
review-ending = Agreements that end soon
review-ends = Ends { $day }
review-last = Changed since last week
review-done = { $by }, { $at }
review_done-series = Meeting
review_done-group = Shared group
review_done-staff = Staff
review_done-room = Room
review_done-closure = Closed days
review_done-agreement = Agreement
review-changed = Changed after sign-off
review-changed-before = Changed after last week’s sign-off
review_changed-added = Added
review_changed-gone = Gone
review_changed-other = Otherwise than signed
review-meeting = A meeting
review-sign = Sign off the week
review-note = Note for the team
review-sign-do = Sign off
review-send-week = Send the week back
review-later = What changes later is shown as changed.
review-signed = Signed off by { $by }, { $at }
review-chain = Chain { $count }, head { $head }
review-ask =
    { $count ->
        [0] Sign off this week?
        [one] Sign off with one thing open?
       *[other] Sign off with { $count } things open?
    }
review-ask-more = What is open stays on the review. A sign-off cannot be undone.
review-ask-no = Back to the review
review-said = What was said of the week
review_kind-send_back = Sent back
review_kind-sign_off = Signed off
review-past-none = No week was reviewed yet
review-past-none-more = A week stands here once it is signed off or sent back.
review-past-week = Week
review-past-what = What
review-past-by = By
review-past-at = When
review-past-text = Words
review_kind-comment = Comment
review-planned = Planned
review-was = was
review-is = is now
review-time = Time
review-place = Place
review-people = People
review-nobody = Nobody
review-cancelled = Cancelled since
review-runs = Takes place again

help-review = The supervisor’s week
help-review-1 = Review shows one week on one page: what cannot both be true, what is missing, hours promised and planned, agreements that end soon, and what was changed since last week. A finding goes away by itself once its cause is gone.
help-review-2 = A supervisor accepts a finding or sends it back, with a reason. An acceptance can be undone. Everybody who plans may comment. Nothing about a survivor belongs in a reason or a comment.
help-review-3 = Signing off keeps the week as it was, and where the audit chain ended. It cannot be undone, and nothing is locked: a meeting that changes later is marked, with what it was and who changed it. On paper a confidential site has its public name alone.
review-export = Export
