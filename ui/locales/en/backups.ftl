# Backups and the way back.

backups-title = Backups
backups-lead = A copy carries everything, survivors’ records as well, encrypted. Whoever can open this vault today can open what she may of a copy; whoever has a copy and a passphrase that was good when it was made can open it too.
backups-add = Back up now
backups-making = Copying and reading it back…
backups-made = A backup was made and read back.
backups-rolling = In the vault
backups-rolling-lead = One is made each day that the vault is opened, and read back. Seven days and four weeks are kept, and never fewer than three good ones. None goes while there is a hold.
backups-none = No backup yet
backups-none-more = The first one is made by itself shortly after the vault was opened. You can also make one now.
backups-when = Made
backups-proof = Read back
backups-size = Size
backups_proof-good = Whole
backups_proof-half = Choices not yet verified
backups_proof-unproven = Not verified
backups-look = Look, rehearse, restore
backups-else = A copy elsewhere
backups-else-place = Each backup is also copied to { $place }.
backups-else-reached = The place can be reached now.
backups-else-not = The place cannot be reached now: is the drive connected?
backups-else-none = There is no copy elsewhere that Trellis knows of. If this computer is stolen or breaks, everything is gone. Save one to a drive that is kept in another place.
backups-copy = Save a copy
backups-copy-more = Best on a drive that you take to another place and lock away. The file is encrypted; it carries survivors’ records too. A purge cannot reach a copy elsewhere: destroy copies that are not needed.
backups-path = Where, with the name of the file
backups-path-hint = The whole path. Its name ends in .trellis.
backups-replace = Replace a file of this name
backups-copied = Saved: { $path }
backups-place = Choose the second place
backups-place-more = A folder, best on another drive. Every backup is copied there when it can be reached.
backups-place-path = Folder
backups-place-hint = The whole path. Empty: no second place.
backups-choose = Open a backup file
backups-aside = Set aside by Trellis
backups-aside-lead = An update or a restore kept these as they were, encrypted, in the vault’s folder or beside it. Neither a purge nor new keys reach them. Delete by hand what is not needed, unless there is a hold.
backups-aside-one = { $when }: { $name }
restore-title = Backup of { $when }
restore-lead = First it is read whole and compared with what is here. Nothing is changed until you say so.
restore-pass-hint = Restoring asks for it again.
restore-look = Read it and compare
restore-looking = Reading every page…
restore-whole = Every page, the chain and every record in it were read: it is whole and could be restored.
restore-unread = The records of today cannot be read, so there is nothing to compare with.
restore-alone = It cannot be read who opens this vault, so there is nothing to compare with. This backup would take the place of the whole vault: people, labels and passphrases are those of then.
restore-alone-choices-not = You do not hold the key of Choices: that store is taken out of the backup too, unread. Somebody who holds its key opens it afterwards.
restore-alone-never = Trellis tries to read here what was revoked, used or purged since then. Where it cannot, every release has to be confirmed with her again before it is used, and what was purged may be there again: purge it again.
restore-alone-aside = The vault’s folder of today is set aside whole, beside the new one. Nothing is deleted.
restore-fresh = There is no vault here yet: this backup becomes it. People, labels and passphrases are those of then.
restore-fresh-lead = First it is read whole. Nothing is changed until you say so.
restore-fresh-look = Read it
restore-fresh-never = Every release has to be confirmed with her again before it is used. What was purged since then may be there again: purge it again.
restore-parted = What is here now did not grow out of this backup: one of the two went another way. Compare with care before you restore.
restore-kinds = Records then and now
restore-kind = Records
restore-then = In the backup
restore-now = Now
restore-now-unread = not readable
restore-same = There are as many records of each kind as now; their content may differ.
restore_kind-organizations = Organizations
restore_kind-agreements = Agreements
restore_kind-trainings = Trainings
restore_kind-resources = Resources
restore_kind-staff = Staff
restore_kind-rooms = Rooms
restore_kind-groups = Groups
restore_kind-series = Schedules
restore-choices = Choices is restored as well.
restore-choices-not = You do not hold the key of Choices: that store stays as it is.
restore-never = What was revoked, used or purged since then stays so. It does not come back.
restore-aside = The files of today are set aside inside the vault’s folder. Nothing is deleted.
restore-rehearsed = Close: it was a rehearsal
restore-do = Restore this backup
restore-busy = Restoring…
damaged-title = A file is damaged
damaged-lead = Nothing was changed or deleted. Close Trellis and copy the vault’s folder to another drive if you can. Then a backup can take the place of what is damaged; the damaged file is kept beside it.
damaged-newest = The newest backup in the vault is of { $when }.
damaged-none = There is no backup in the vault. If one is kept elsewhere, open it.
damaged-use = Look at the newest backup
backups-good = { $good ->
    [one] One of { $all } was read whole.
   *[other] { $good } of { $all } were read whole.
}
backups-else-late = { $days ->
    [one] The last copy elsewhere is one day old.
   *[other] The last copy elsewhere is { $days } days old. Connect the drive, or save one.
}
backups-else-days = { $days ->
    [0] The last copy elsewhere is of today.
    [one] The last copy elsewhere is one day old.
   *[other] The last copy elsewhere is { $days } days old.
}
restore-later = { $count ->
    [0] Nothing was done since.
    [one] One thing was done since; restoring would undo it.
   *[other] { $count } things were done since; restoring would undo them.
}
