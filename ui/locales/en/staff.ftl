# Staff and places: who works where, rooms, closures.

staff-title = Staff and places
staff-lead = Who works where, which rooms there are, and when a place is open or closed. Staff only, never survivors.
staff-people = Staff
staff-none = Nobody here yet.
staff-add = Add a person
staff-form-lead = An organization and initials are enough. Staff only: nobody who comes for help stands here.
staff-who = Who it is
staff-organization = Organization
staff-organization-pick = Choose an organization
staff-wrong-organization = Choose the organization.
staff-name = Name or initials
staff-name-hint = Needed. Initials are enough.
staff-job = What they do
staff-role = Role
staff_role-advocate = Advocate
staff_role-clinician = Clinician
staff_role-other = Other
staff-days = Orientation, training, time
staff-oriented = Oriented on
staff-oriented-hint = Shown round the other side: doors, keys, what stays confidential.
staff-trained = Cross-trained on
staff-trained-hint = The latest day.
staff-from = First day there
staff-until = Last day there
staff-when = Time there
staff-not-yet = Not yet
staff-left = Left { $day }
staff-until-day = Until { $day }
staff-since = Since { $day }
settings-staff-more = Who works where, rooms, closures.

rooms-title = Rooms
rooms-none = No rooms yet. A room belongs to a site: add one once the site is there.
room-add = Add a room
room-add-here = Add a room here
room-one = Room
room-form-lead = A room stays at its site. Its name tells it from the others there.
room-site = Site
room-site-pick = Choose a site
room-name = Name
room-name-hint = Needed, and only once at this site.
room-capacity = How many fit in
room-fits = { $count ->
    [one] for 1
   *[other] for { $count }
}
room-wrong-site_id = Choose the site. When there is none, add it to the organization first.
room-wrong-capacity = Write a whole number, or leave this empty.
hours-none = No hours written down
hours-edit = Change hours

closures-title = Closed days
closures-none = No closed days yet.
closure-add = Add closed days
closure-one = Closed
closure-form-lead = One day, several, or the same days every year. Nothing is planned there then.
closure-when = When
closure-where = Where
closure-everywhere = Every site
closure-from = First day
closure-until = Last day
closure-until-hint = Empty: only that one day.
closure-yearly-tick = Every year on these days
closure-yearly-hint = From the first day on; years before it stay as they were.
closure-yearly = Every year
closure-next = Next on { $day }
closure-over = Over
closure-leap = February 29 comes in leap years only.
closure-span = { $from } to { $until }
closure-reason = Reason
closure-reason-hint = Such as a holiday or a staff day.
closure-wrong-from = Choose the first day.
