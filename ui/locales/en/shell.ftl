# The frame: navigation, keys, what every screen says.

app-name = Trellis
app-skip = Skip to the page
app-lock = Lock
app-hide = Hide
app-demo = DEMO
app-language = Language
app-loading = One moment…
app-back = Back
app-cancel = Cancel
app-close = Close
app-edit = Edit
app-remove = Remove
app-archive = Put away
app-unarchive = Take out again
app-undo = Undo
app-undone = Taken back. It stands as it did before.

nav-label = Main
nav-today = Today
nav-partners = Partners
nav-agreements = Agreements
nav-import = Import
nav-exports = Exports
nav-settings = Settings
nav-help = Help

role-advocate = advocate
role-supervisor = supervisor
role-staff = staff
role-administrator = administrator

problem-title = A check found that something here is not what was written.
problem-do = Nothing was changed. Stop entering records, and tell your administrator.
problem-room = The part of this vault that holds what survivors chose did not open. All else works.

keys-title = Keys
keys-palette = Find anything
keys-find = Find in this list
keys-new = Add a new one
keys-save = Save
keys-print = Print this screen
keys-lock = Lock
keys-hide = Hide at once
keys-region = Go to the next part of the screen
keys-help = Help
keys-back = Back, or close
keys-sheet = Show these keys

list-only = Show only
list-active = In use
list-archived = Put away
list-count = { $total } of { $all }
list-more = Show more ({ $left } left)
list-new = New
list-sort-by = , sort by this
list-loosen = Show all again

answer-ask = Ask
answer-yes = Yes
answer-no = No

form-guard = Nothing about a survivor here
form-save = Save
form-saving = Saving…
form-saved = { $name } is saved.
form-later = Leave it for now
form-discard = Discard changes
form-restored = What you typed earlier is still here, not yet saved.
form-clash = Somebody else saved a change to this while you were writing. Nothing of yours is lost. Look at what is stored now, or save yours over it.
form-clash-theirs = Keep what is stored
form-clash-mine = Save mine over it
form-faults = { $count ->
    [one] One thing to mend before saving
   *[other] { $count } things to mend before saving
}
form-up = Up
form-down = Down
form-take-out = Take out

zone-near = United States
zone-others = All others

history-title = History ({ $count })
history-when = { $when }, by { $by }
history-add = Added
history-update = Changed
history-review = Facts confirmed
history-archive = Put away
history-restore = Put back
history-remove = Removed
history-import = Imported
history-scan-add = Paper attached
history-scan-update = Attached paper renamed or replaced
history-scan-remove = Attached paper taken out
history-other = Changed

palette-title = Find anything
palette-found = What was found
palette-count = { $count ->
    [one] One place to go
   *[other] { $count } places to go
}
palette-none = Nothing has these words. Try fewer of them.
palette-act = Do
palette-screen = Go to

app-hand-over = Hand over
