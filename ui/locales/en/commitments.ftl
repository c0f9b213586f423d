# Promised and delivered.
counts-title = Promised and delivered
counts-from = From
counts-to = to
count-bar = Bar
count-promised = Promised
count-planned = Planned
count-delivered = Delivered
count-result = Result
count-acts = What to do
count-short = { $count } short
count-ahead = { $count } ahead
count-even = Even
count-balance = { $unit }, both ways: { $them } from { $partner }, { $us } from us.
legend-short = Short of the promise
legend-ahead = Ahead of it
legend-mark = Promise for these days
referrals-to-us = We accept referrals. They are never counted.
referrals-to-them = { $partner } accepts referrals. They are never counted.
deliveries-title = { $count ->
    [one] One delivery recorded by hand
   *[other] { $count } deliveries recorded by hand
}
delivery-add = Record what was given
delivery-add-short = Record what was given: { $what }
delivery-edit = Change what was given
delivery-on = Day
delivery-what = What
delivery-quantity = How many ({ $unit })
delivery-note = Note
delivery-saved = Recorded.
delivery-removed = In the bin for 30 days.
