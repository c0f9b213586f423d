# What is to be looked at in the schedule: a few words, a sentence, and what settles it.

finding-person_twice = In two places at once
finding-room_twice = Room taken twice
finding-site_closed = Site is closed
finding-outside_hours = Outside opening hours
finding-no_agreement = No agreement in force
finding-under_promise = Less than promised
finding-over_promise = More than promised
finding-no_orientation = No orientation on record
finding-not_trained = No cross-training on record
finding-facilitator_missing = Facilitator missing
finding-no_substitute = No substitute yet
finding-group_not_ready = Group is not ready
finding-travel_too_short = Too little time to travel

finding_says-person_twice = { $person } is in two places at once on { $day }: from { $first } and from { $second }.
finding_says-room_twice = { $room } is taken twice on { $day }: from { $first } and from { $second }.
finding_says-site_closed = { $site } is closed on { $day }: { $closure }.
finding_says-outside_hours = { $site } is not open for all of the time from { $time } on { $day }.
finding_says-no_agreement = No agreement with { $partner } is in force on { $day }.
finding_says-under_promise = Less is planned than promised, from { $day }: { $promise } ({ $partner }, { $agreement }).
finding_says-over_promise = More is planned than promised, from { $day }: { $promise } ({ $partner }, { $agreement }).
finding_says-no_orientation = { $person } is on site on { $day } and has no orientation on record.
finding_says-not_trained = { $person } leads a session on { $day } and has no cross-training on record.
finding_says-facilitator_missing = Nobody leads { $group } on { $day }.
finding_says-facilitator_left = { $person } has left, and still leads { $group } on { $day }.
finding_says-no_substitute = { $person } is away from { $group } on { $day }, and nobody comes instead.
finding_says-group_not_ready = { $group } has no room or no substitutes for { $day }.
finding_says-travel_too_short = { $person } has too little time to get to the next site by { $time } on { $day }.

finding_paper-site_closed = { $site } is closed on { $day }.
finding_paper-under_promise = Less is planned than was promised with { $partner }, from { $day }.
finding_paper-over_promise = More is planned than was promised with { $partner }, from { $day }.

finding_act-move = Move it
finding_act-change_room = Choose another room
finding_act-cancel = Cancel that day
finding_act-open_agreements = See the agreements
finding_act-add_time = Add time
finding_act-open_agreement = See the agreement
finding_act-record_orientation = Record the orientation
finding_act-record_training = Record the training
finding_act-name_substitute = Name a substitute
finding_act-open_group = See the group
