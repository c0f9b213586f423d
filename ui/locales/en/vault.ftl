# First run and unlock. Plain words on what is promised and what cannot be.

unlock-title = Open Trellis
unlock-who = Who is opening?
unlock-passphrase = Passphrase
unlock-show = Show the passphrase
unlock-open = Open
unlock-opening = Opening…
unlock-forgot = I forgot it
unlock-empty = Type your passphrase.
unlock-wrong = This passphrase does not open it. Check who is chosen above and the Caps Lock key, then try again. Nothing is deleted after wrong tries.
unlock-wait = There were several wrong tries. The next one can be made in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
unlock-since = Since it was last opened with this label: { $count ->
    [one] one wrong try, { $when }.
   *[other] { $count } wrong tries, the last { $when }.
}
unlock-hide = Press Shift three times to hide this at once.
unlock-cannot = Trellis cannot protect you from a person at this keyboard or from spyware on it.

forgot-title = If you forgot your passphrase
forgot-ways = Nobody can look it up: it is stored nowhere. Try the ways you usually write it, another keyboard language, or Caps Lock. Take your time; a wrong try deletes nothing.
forgot-never = Keep the printed recovery sheets, and do not delete the vault's folder. What is in it can still be opened later.

create-step = Step { $step } of { $of }
create-busy = One moment…

create-title-promise = Before you begin
create-promise-lead = Trellis keeps what your program knows about its partners and agreements, and, apart from that, what survivors choose. It asks for a few things first. This takes about ten minutes; a printer helps.
create-promise-here = Records stay on this computer
create-promise-here-more = They are encrypted. Somebody who takes this computer while it is off cannot read them.
create-promise-nobody = Nobody can open them without a passphrase
create-promise-nobody-more = There is no master key and no company behind it. Only your people's passphrases and two printed recovery phrases open them.
create-promise-wire = Trellis does not use the network
create-promise-wire-more = It sends nothing and asks nothing of anybody. What leaves this computer is what you export yourself.
create-promise-keyboard = It cannot protect you from a person at this keyboard
create-promise-keyboard-more = Nor from spyware on this computer. If you think somebody watches it, use another one.
create-promise-forgot = It cannot bring back what nobody can open
create-promise-forgot-more = If every passphrase is forgotten and both recovery sheets are lost, the records are lost too.
create-promise-left = It cannot guard what has left it
create-promise-left-more = A printed page or an exported file is no longer encrypted. Keep few of them, and destroy what is not needed. Help says what else cannot be promised.
create-next-promise = I have read this

create-title-program = Your program
create-organization = Name of your program
create-organization-hint = It stands on the papers that you export. It is not shown before the vault is open.
create-organization-empty = Write the name of your program.
create-timezone = Time zone
create-timezone-hint = Dates and times are counted in it.
create-next-program = Continue

create-title-person = You
create-person = Your name or initials
create-person-hint = It stays inside the vault.
create-person-empty = Write your name or initials. They stay inside the vault.
create-label = Your label on the unlock screen
create-label-hint = Initials or a word; it need not be your name. Anybody who starts Trellis can see it.
create-next-person = Continue

create-title-passphrase = Your passphrase
create-passphrase-lead = Several words that do not belong together are easiest to keep and hardest to guess. You type it each time you open Trellis.
create-passphrase = Passphrase
create-passphrase-hint = 15 characters or more.
create-passphrase-offer = Make one for me
create-next-passphrase = Create the vault
strength-too_short = 15 characters or more. Several words are good.
strength-too_easy = This is easily guessed. Add words that do not belong together.
strength-enough = { $count } characters. This is a good one.

create-title-sheets = Two recovery sheets
create-sheets-lead = If passphrases are forgotten, these words open the records again. Print each sheet, or copy it by hand, and keep the two with two different people or in two different places.
create-sheets-once = They are shown this one time only. Nobody can show them again.
create-next-sheets = I have both sheets
sheet-partnership-title = Sheet 1: partnership records
sheet-partnership-opens = Opens partners, agreements, services: everything about organizations. It opens nothing about a survivor.
sheet-partnership-keep = Good keepers: the director, or a locked drawer of the office.
sheet-partnership-print = Print sheet 1
sheet-choices-title = Sheet 2: survivors’ choices
sheet-choices-opens = Opens the separate store for what survivors say and choose, and nothing else.
sheet-choices-keep = Good keepers: a person who works with survivors, apart from sheet 1. Never in the same place.
sheet-choices-print = Print sheet 2
sheet-print-note = Whoever has these words and the vault’s folder can open what this sheet opens. Keep it where you would keep a key. Do not photograph it, and do not keep it with the computer.

create-title-check = A short check
create-check-lead = Type two words of each sheet, so that we both know they were kept.
create-check-word = Word number { $place }
create-check-wrong = One of these words is not right. Look at the sheet and at the number, then type it again.
create-next-check = Open Trellis

trouble-title = Trellis did not open
trouble-kept = Nothing was changed or removed.
trouble-again = Try again

create-backup = Open from a backup
create-backup-more = For a new computer: choose the copy that was kept elsewhere, and go on with it. It takes the passphrase of a supervisor or an administrator.

demo-title = Look at a demo first
demo-more = A program, its partners and its survivors, all made up. It says DEMO on every screen and every paper, and lies beside your own vault. Its passphrase: { $passphrase }
demo-open = Look at a demo
demo-busy = Making people up

forgot-other = An administrator of your program can give you a new passphrase, at this computer, under Settings, People. Or use the recovery sheets here:
recover-title = A new passphrase for { $label }, by the sheets
recover-partnership = Twelve words of sheet 1
recover-partnership-hint = Partnership records. In their order, with blanks between them.
recover-choices = Twelve words of sheet 2
recover-choices-hint = Choices. Leave it empty if you did not hold its key, or if another holder can give it to you again.
recover-words = Your new passphrase
recover-wrong = These are not the words of the sheet. Check each word and their order.
recover-do = Open with the sheets
unlock-handed = Handed over. The last person’s unfinished texts are sealed until she comes back.
