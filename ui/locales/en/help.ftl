# Help. It works offline.

help-lead = Everything here works without a network.
help-contents = On this page

help-purpose = What it is for
help-purpose-1 = Trellis keeps a program’s partnerships with mental-health organizations in order, so that a survivor who wants such help finds it close by, from people who understand domestic violence, on her own terms.
help-purpose-2 = An advocate finds a partner that fits what a survivor asked for, and what she should hear before she chooses. A supervisor sees which agreements run out. Staff export summaries for a funder, a board or a partner.
help-purpose-3 = Trellis is not legal advice. What an agreement or a release must say is a question for the program’s lawyer.

help-steps = First steps
help-step-program = Our own program
help-step-program-more = Settings, Our own program: your sites, telephones and services. Mark a confidential site as such; papers then show its public name only.
help-step-partners = Partners
help-step-partners-more = Add them one by one, or import a list. Fill in the duties; what nobody knows is shown as “Ask”. Confirm the facts when you have made sure.
help-step-agreements = Agreements
help-step-agreements-more = Record what was agreed, its dates and both clocks: the official notice, and the time that you yourselves need. Attach the signed paper.
help-step-export = Exports
help-step-export-more = Make a summary, see every word of it, save it. It asks for your passphrase again.
help-step-lock = Lock
help-step-lock-more = Lock when you leave the desk. Trellis also locks by itself. Shift three times hides it at once.

help-promised = What is promised
help-cannot = What cannot be promised
help-promised-lock = It locks when nobody is there
help-promised-lock-more = After some minutes without a hand on the computer, before the computer sleeps, and when its screen is locked. Trellis then closes everything that was open and starts again at the lock screen. What you copy stays in the clipboard for ten seconds, and not after a lock.
help-cannot-view = It cannot reach what the system wrote to the disk
help-cannot-view-more = When Trellis locks, the parts of it that held your work end. But a computer that runs short of memory, or hibernates, writes memory to its disk. Ask whoever looks after the computer to encrypt the whole disk.
help-cannot-older = It cannot tell when everything was put back at once
help-cannot-older-more = If the whole folder is replaced with an older copy of itself, nothing inside shows that. Printed reports carry a line of letters and numbers for this: compare it.
help-cannot-spool = It cannot empty the printer
help-cannot-spool-more = The system and many printers keep what they printed, some for a long time. Print what could hurt somebody on a printer that you know, not on one in a shop or at another agency.
help-cannot-copied = It cannot reach copies that other programs made
help-cannot-copied-more = Some systems keep a history of what was copied. Turn that off. Trellis cannot keep other programs from taking pictures of the window on Linux; on Windows and macOS it asks the system to refuse them.

help-care = With care
help-care-1 = The records of partners and agreements hold nothing about a survivor. Each free text says so beside it. An agreement never replaces a release.
help-care-2 = Nothing is deleted by a slip: saving, putting away and removing can be taken back, and what is removed lies in the bin for 30 days. On a new computer choose “Open from a backup” at the first screen.
help-care-3 = What you type in a form is kept while you look at other screens, and sealed for you alone when Trellis locks. What is typed in Choices is not: save it first.

help-signs = The signs
help-sign-yes = The partner takes new people now.
help-sign-waiting = There is a waiting list.
help-sign-no = The partner takes nobody at present.
help-sign-ask = Nobody has made sure. Ask the partner before you tell her.
help-sign-confidential = Outgoing papers show this site’s public name and nothing else.

help-keys = Keys

help-words = Words
help-word-survivor = Survivor
help-word-survivor-is = A person who lives or has lived with violence. She decides.
help-word-partner = Partner
help-word-partner-is = An organization that the program works with, or would like to.
help-word-agreement = Agreement
help-word-agreement-is = A paper between the program and one partner. A memorandum of understanding is one kind.
help-word-commitment = Promise
help-word-commitment-is = The countable part of an agreement: who gives what to whom, and how much.
help-word-release = Release
help-word-release-is = What a survivor signs when she wants staff to tell one agency something about her. Never part of an agreement.
help-word-confidential = Confidential site
help-word-confidential-is = A place whose address is told to nobody outside.
help-word-confirmed = Confirmed
help-word-confirmed-is = The day on which somebody last made sure of a partner’s facts.
help-word-notice = Official notice
help-word-notice-is = The day by which one side must say that it will end or change the agreement. Our own lead time is earlier.
help-word-bin = Bin
help-word-bin-is = Where removed partners and agreements lie for 30 days.

help-powers = Who may what
help-powers-lead = The program decides by this very table. An advocate sees in the record of what was done only what she did herself.
help-powers-may = may
help-powers-key = with key
help-powers-no = no
power-read = See partners, agreements, schedules; confirm facts; own passphrase; back up
power-write = Change partners, groups, schedules, trainings
power-agreements = Change agreements, record signatures
power-sign_off = Sign off a week, send it back, accept a finding
power-export = Export files
power-import = Import partners
power-calendars = Import a partner’s calendar
power-restore = Restore a backup
power-administer = People, roles, settings
power-audit = Read the record of what was done
power-choices = Everything in Choices, with its key
