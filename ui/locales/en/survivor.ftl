# The survivor view: what a survivor reads on the turned-round laptop, and the facts that her papers say too.
# Grade 6 or below in both languages: tests/ui/readability.test.mjs. Calm, no blame, nothing is counted or pushed.

## Around every step

survivor-larger = Larger words
survivor-smaller = Smaller words
survivor-back = Back
survivor-all = Back to all help
survivor-done = I am done for now
survivor-said = What I said
survivor-give = Give the computer back
survivor-sign = Your two words here: { $sign }
survivor-demo = DEMO. All of this is made up.
survivor-wait = One moment…
survivor-trouble = That did not work. Nothing was lost. You can try again, or ask the person with you.
survivor-again = Try again
survivor-rest = This page is resting. Press any key to go on.

## The beginning

survivor-welcome = Welcome
survivor-welcome-lead = Here you can look at help, and say what you want. You can look at all of it, at a part, or at nothing.
survivor-promise-skip = You can skip this.
survivor-promise-mind = You can change your mind.
survivor-promise-no = Saying no changes nothing about the help you get here.
survivor-welcome-who = The person with you can read what you say here. So can others here who hold the key. Each time is noted down.
survivor-language = Choose your language
survivor-welcome-go = Look at the help
survivor-welcome-skip = Skip all of this

## All help

survivor-menu = Help you can choose
survivor-menu-lead = Look as long as you like. You pick what fits you, or nothing at all.
survivor-menu-fits = This shows what fits what you asked for. To see all help, ask the person with you.
survivor-menu-none = Nothing here fits all that you asked for
survivor-menu-none-lead = That can happen. If you leave out one of these, there is more to see. Ask the person with you to change it.
survivor-menu-loosen = { $filter }: { $count } more
survivor-menu-empty = There is nothing on this list today. Ask the person with you what else there is.
survivor-look = Look closer
survivor-own = With us
survivor-answered = You said: { $answer }

survivor-kind-counseling = Talk with one person
survivor-kind-group = Groups
survivor-kind-children = For children
survivor-kind-psychiatry = Medicine
survivor-kind-crisis = Help right now
survivor-kind-substance_use = Drugs or drinking
survivor-kind-peer_support = People who have been there
survivor-kind-evaluation = A test or a written report
survivor-kind-advocacy = Someone by your side
survivor-kind-other = Other help

survivor-filter-kinds = Kind of help
survivor-filter-languages = Language
survivor-filter-modes = In person, phone or video
survivor-filter-town = Town
survivor-filter-sliding_scale = Cost that follows what you earn
survivor-filter-childcare = Child care
survivor-filter-accessible = Easy to get in
survivor-filter-staff_gender = Who works there
survivor-filter-accepting = Takes new people now
survivor-filter-no_police_report = No police report needed

## Facts of one kind of help; papers say the same words

survivor-ask = ask
survivor-facts = How it works
survivor-fact-what = What it is
survivor-fact-audience = Who it is for
survivor-fact-languages = Language
survivor-fact-cost = Cost
survivor-fact-how = How
survivor-fact-town = Where
survivor-fact-wait = Wait
survivor-fact-childcare = Child care
survivor-fact-staff = Who works there
survivor-fact-access = Getting in
survivor-fact-accepting = New people
survivor-fact-bring = What to bring
survivor-fact-line = { $label }: { $value }
survivor-mode-in_person = in person
survivor-mode-telephone = by phone
survivor-mode-video = by video
survivor-childcare-yes = yes
survivor-childcare-no = no
survivor-staff-women = women
survivor-staff-men = men
survivor-staff-choice = you can choose
survivor-staff-mixed = women and men
survivor-accepting-yes = they take new people now
survivor-accepting-waiting_list = there is a waiting list
survivor-accepting-no = they do not take new people now
survivor-accepting-unknown = ask
survivor-sliding = You pay by what you earn.
survivor-checked = We checked these facts on { $day }. They may have changed.
survivor-unchecked = We have not checked these facts yet.

## What she should know before she chooses; papers say the same words

survivor-duties = Good to know first
survivor-report-child_abuse = If a child is hurt, or may be, they must tell the state.
survivor-report-elder_abuse = If an older person is hurt, or may be, they must tell the state.
survivor-report-disabled_adult_abuse = If a disabled person is hurt, or may be, they must tell the state.
survivor-report-injuries = If you have some kinds of wounds, they must tell the police.
survivor-report-threats = If they think that someone will be badly hurt, they may have to warn people.
survivor-report-none = They say that they do not have to report anything.
survivor-report-unknown = What must they report? We do not know. You can ask them.
survivor-records = Who may see your file: { $records }
survivor-records-unknown = Who may see your file? We do not know. You can ask them.
survivor-police-yes = They ask for a police report.
survivor-police-no = You need no police report.
survivor-police-unknown = Do you need a police report? We do not know. You can ask them.
survivor-privacy-yes = A strict law guards their files on drugs or drinking (42 CFR Part 2). They need your own signed form before they tell us that you came.
survivor-privacy-unknown = Does the strict law on drug and drinking files (42 CFR Part 2) guard their files? We do not know. You can ask them.

## The choice

survivor-question = What would you like?
survivor-question-lead = Every answer is fine. You do not have to give a reason. You can leave this blank.
survivor-answer-yes = Yes
survivor-answer-not_now = Not now
survivor-answer-no = No
survivor-answer-something_else = Something else
survivor-answer-changed_mind = I changed my mind
survivor-words = Want to add something in your own words? You can skip this.
survivor-words-keep = Keep my words
survivor-kept = Your answer is “{ $answer }”. You can change it any time. The help you get here stays the same.
survivor-kept-words = Your words are kept. You can change them any time. The help you get here stays the same.
survivor-kept-noday = We will not ask again on a day. The help you get here stays the same.
survivor-kept-day = We will ask you again on { $day }. You can change that any time. The help you get here stays the same.
survivor-later = Ask me again on a day
survivor-later-day = On which day?
survivor-later-keep = Keep this day
survivor-later-drop = No day after all
survivor-later-missing = Pick a day that is still to come. Or leave it: you do not need a day.
survivor-skip = Skip this one

## What she said

survivor-answers = What I said
survivor-answers-lead = You can change any of this, as often as you like.
survivor-answers-none = You have not said anything yet. That is fine.
survivor-answers-words = Your words: “{ $words }”
survivor-answers-day = Ask again on { $day }
survivor-change = Look or change

## The end

survivor-end = You are done for now
survivor-end-lead = This is a good place to stop. What you said is fine, and so is what you did not say.
survivor-end-same = The help you get here stays the same. You can come back to this any time.
survivor-end-paper = If you want something on paper, ask the person with you. It is your choice.
survivor-end-look = Look at the help again

## Giving the computer back

survivor-leave = Give the computer back
survivor-leave-lead = You can hand the computer over now. The person who works here types a passphrase.
survivor-leave-pass = Pass phrase of the person who works here
survivor-leave-go = Open the staff pages
survivor-leave-stay = Stay here
survivor-leave-empty = Type the passphrase first. Or stay here.
survivor-leave-wrong = That was not the right one. Nothing is lost. Type it again, or stay here.
survivor-leave-later = It cannot be opened right now. Nothing is lost. Wait a little and try again, or stay here.
