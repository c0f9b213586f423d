# Settings and the bin.

settings-mine = How you like it
settings-mine-lead = Kept with your label, used at once
settings-language = Language
settings-theme = Light or dark
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-text = Size of text
settings-text-normal = Normal
settings-text-large = Large
settings-text-larger = Larger
settings-idle = Lock by itself after
settings-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}
settings-idle-hint = When nobody touches keyboard or mouse. Sleep counts too.
settings-kept = Kept.
settings-more = More
settings-program-more = Our sites, contacts and services.
settings-bin-more = What was removed in the last 30 days, and the way back.
settings-all = For the whole program
settings-stale = Facts are to be confirmed again after (months)
settings-stale-hint = From 1 to 24. Older facts are shown with their age.
settings-routine = A training counts for (months)
settings-routine-hint = From 1 to 60. After that the next one is due.
settings-travel = Time between two sites (minutes)
settings-travel-hint = From 0 to 240. Whoever is at two sites in one day is to have so long for the way.
settings-not-you = Only an administrator changes these.
settings-about = What Trellis is
settings-version = Trellis { $version }.
settings-keeps = It keeps partners, their services, agreements and signed papers on this computer, encrypted, and exports what you choose.
settings-keeps-not = It keeps nothing about survivors in these records, uses no network, and writes no log of what you do outside the encrypted store.

bin-title = Bin
bin-lead = What is removed stays here for 30 days.
bin-empty = The bin is empty
bin-empty-more = A partner, an agreement, a delivery, a training, a resource, or a record of the spectrum that you remove comes here first.
bin-what = What
bin-removed = Removed
bin-gone = Gone for good
bin-restore = Put back
bin-kind-partner = Partner
bin-kind-delivery = Delivery under an agreement
bin-kind-agreement = Agreement
bin-kind-training = Training
bin-kind-resource = Resource
bin-kind-staff = Person of staff
bin-kind-room = Room
bin-kind-closure = Closed days
bin-kind-group = Group
bin-kind-series = On-site time or meetings of a group
bin-kind-attestation = Attested practice
bin-kind-team = Team
bin-kind-colocation = Site in common
bin-kind-door = Service at a door

settings-people-more = Who opens the vault, their roles and keys, recovery sheets, your passphrase.
settings-backups-more = Copies of everything, encrypted; a copy elsewhere; the way back.
settings-audit-more = Who did what, when; and whether the records are whole.
