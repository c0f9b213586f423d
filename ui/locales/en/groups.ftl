# Shared groups: the list, one group, its form.

nav-groups = Groups
groups-lead = Groups that we lead together with a partner. Nobody's name who comes is ever written down.
groups-find = Find a group
groups-find-in = Name, purpose, partner
groups-add = Add a group
groups-none = No groups yet
groups-none-do = Add the first one: a name and the partner are enough to begin.
groups-none-archived-do = A group that meets no longer can be put away. It stays here, out of the list.
group-one = Group
group-what = What it is
group-with = with { $partner }
group-name = Name
group-purpose = Purpose
group-agreement = Agreement
group-agreement-hint = The one with this partner that the group stands on.
group-no-agreement = None chosen
group-how = How it runs
group-open = Open
group-closed = Closed once begun
group-open-tick = Open: anybody may come at any time
group-open-hint = Without the tick it is closed once it has begun.
group-capacity = Places
group-capacity-hint = How many people can come.
group-childcare = Childcare
group-transport = A way there
group-substitutes = Who can step in
group-substitutes-pick = Staff of ours and of the partner
group-substitutes-hint = For a facilitator who is away. Add people under Settings, Staff and places.
group-substitutes-count = { $count ->
    [one] 1 person
   *[other] { $count } people
}
group-substitutes-none = Nobody yet
group-substitutes-why = Nobody yet. When a facilitator is away, the group cannot meet.
group-no-roster = This program keeps no list of who comes to a group.
group-form-lead = A name and the partner are enough to begin.
group-wrong-partner_id = Choose the partner that leads it with us.
group-wrong-capacity = Write a whole number, or leave this empty.
group-meetings = Meetings
group-meetings-add = Add meetings
group-meetings-none = No meeting is planned in the next two months.
group-last = Last meetings
group-not-said = Not recorded yet
group-ready = Ready
group-not-ready = Not ready yet
group_ready-agreement = An agreement is in force
group_ready-trained = Both facilitators are cross-trained
group_ready-substitute = Somebody can step in
group_ready-room = A room is booked
group_unready-agreement = No agreement is in force
group_unready-trained = Two cross-trained facilitators are not named yet
group_unready-substitute = Nobody can step in yet
group_unready-room = No room is booked for the next meeting
