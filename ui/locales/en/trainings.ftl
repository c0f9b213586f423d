# Cross-training: what is due, the list, one training, its form.

nav-trainings = Trainings and resources

trainings-title = Trainings
trainings-all = All trainings
trainings-find = Find a training
trainings-find-in = Topic, partner, materials
trainings-trained = Who was trained
trainings-trained-any = Both sides
trainings-one-resource = Only with one resource
trainings-new-what = training
trainings-add = Plan or record a training
trainings-form-lead = A partner, a topic and a day are enough to begin. The rest can come after it was held.
trainings-none = No trainings yet
trainings-none-with = No training with this partner yet
trainings-none-do = Plan one, or record what was held before. Trellis then tells you when it is time for the next.
trainings-none-archived-do = A training that is long over can be put away: it still counts, and stays here, out of the list.
trained-us = We were trained
trained-partner = They were trained

training-one = Training
training-what = What it is
training-partner = Partner
training-topic = Topic
training-topic-hint = Needed. What staff call it.
training-day = Day
training-state = State
training-who = Who trained whom
training-hours = Hours
training-hours-hint = How long it took, such as 1.5.
training-hours-count = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
training-heads = Staff who came
training-heads-lead = Only how many, and only staff. Never names, never survivors.
training-heads-us = How many of ours
training-heads-theirs = How many of theirs
training-heads-partner = How many from { $partner }
training-materials = Materials
training-materials-hint = What was shown or handed out.
training-resources = From our resources
training-unwritten = Not written down
training-was-held = It was held
training-unsettled = Its day has come. Say whether it was held, so that it counts.
training-wrong-partner_id = Choose the partner that it is with.
training-wrong-held_on = Choose the day on which it is planned, or was held.
training-wrong-hours = Write hours as a number above zero, such as 1.5, or leave this empty.
training-wrong-heads_us = Write a whole number, or leave this empty.
training-wrong-heads_partner = Write a whole number, or leave this empty.

trainer-us = We trained { $partner }
trainer-partner = { $partner } trained us
trainer-both = { $partner } and we trained each other
trainer_planned-us = We train { $partner }
trainer_planned-partner = { $partner } trains us
trainer_planned-both = { $partner } and we train each other

training_state-planned = Planned
training_state-held = Held
training_state-cancelled = Cancelled
training_state-unsettled = Was it held?

heads-ours = { $count } of ours
heads-theirs = { $count } of theirs
heads-both = { $ours }, { $theirs }

due-title = What is due
due-lead = { $months ->
    [one] A training counts for one month, for the side that was trained.
   *[other] A training counts for { $months } months, for the side that was trained.
}
due-us = They train us
due-them = We train them
due-overdue = Was due { $day }
due-due = Due by { $day }
due-planned = Planned { $day }
due-never = None yet
due-current = Good until { $day }
due-last = Last on { $day }
due-plan = Plan a training
due-plan-with = with { $partner }
due-all = Show all { $count } partners
due-fewer = Show fewer
due-next = What is due next
due-not-in-use = This partner is not in use now.
