# Words of the papers that survivors take, sign or see, and of what goes to a partner. The program in Rust puts
# them together; no page asks for them. Grade 6 or below in both languages: tests/ui/readability.test.mjs.
# Facts of a service, kinds of help, duties and answers are the same words as on the screen: survivor.ftl.

## All papers

papers-page-program = From { $program }
papers-page-made = Made on { $day }
papers-page-number = Number { $number }
papers-page-sign = Your two words: { $sign }
papers-page-line = { $label }: { $value }
papers-page-phone = Phone: { $phone }
papers-page-email = Email: { $email }
papers-page-address = Where: { $address }
papers-page-site = Where: { $site }
papers-page-hours = When: { $hours }
papers-page-demo = DEMO. The people here are made up.
papers-page-safe = Keep this paper only where it is safe for you. You can leave it here with us.

## Card with her two words

papers-card-title = Your two words
papers-card-sign = { $sign }
papers-card-use = Say these two words when you come back. Then we can find your page. We do not need your name.
papers-card-lost = If you lose this card, that is fine. We can start a new page with you.
papers-card-safe = The words have no meaning. They do not say who you are.

## Help you can choose: she takes it along

papers-handout-title = Help you can choose
papers-handout-lead = This paper lists help that you may want. You can call on your own. You can also do nothing at all.
papers-handout-own = With us: { $program }
papers-handout-partner = With { $partner }
papers-handout-know = Good to know first
papers-handout-ask = Where it says “ask”, we do not know. You can ask them.
papers-handout-checked = We checked these facts on { $day }. They may have changed.
papers-handout-unchecked = We have not checked these facts yet.
papers-handout-nothing_told = We did not tell them about you. They do not know that you have this paper.
papers-handout-fine = You can say yes, not now, or no. You can change your mind. Saying no changes nothing about the help you get here.
papers-handout-none = There is nothing on this list today.

## The same without a name: no word on it says where it comes from or why

papers-discreet-title = Places and phone numbers
papers-discreet-lead = A list of places in the area.
papers-discreet-ask = Where it says “ask”, call and ask.
papers-discreet-checked = Checked on { $day }.
papers-discreet-none = There is nothing on this list today.

## Her own answers

papers-answers-title = What you said
papers-answers-lead = These are your answers, in your own words. You can change them at any time.
papers-answers-one = { $service }, { $partner }: { $answer }
papers-answers-words = You said: “{ $words }”
papers-answers-at = You said this on { $day }.
papers-answers-ask_on = You asked us to ask again on { $day }.
papers-answers-needs = What you need
papers-answers-goals = What you hope for
papers-answers-preferences = How you like things
papers-answers-none = You have not said anything yet. That is fine.
papers-answers-fine = Each answer is fine. The help you get here stays the same.

## The release: she lets us tell one agency some things

papers-release-title = Letting us share some facts about you
papers-release-lead = This form lets us tell one agency a few things about you. Read it slowly. Ask about any part.
papers-release-rights = Your rights
papers-release-right_choice = You do not have to sign this.
papers-release-right_services = The help you get here does not depend on it. If you do not sign, it all stays the same.
papers-release-right_back = You can take it back at any time. Tell any of us, or write to us. We stop at once.
papers-release-right_told = What we have told them by then cannot be called back.
papers-release-right_copy = You can have a copy of this form.
papers-release-right_only = We may tell only what is on this list, and only to the agency named here.
papers-release-right_after = We cannot control what they do with it after that. You can ask them first.
papers-release-who = Who tells
papers-release-program = { $program }
papers-release-to = Who is told: one agency only
papers-release-partner = { $partner }
papers-release-items = What we may tell: only this
papers-release-item = { $kind }: { $words }
papers-release-item_bare = { $kind }
papers-release-nothing_else = Nothing else may be told.
papers-release-purpose = Why
papers-release-purpose_line = { $purpose }
papers-release-until = When it ends
papers-release-until_day = It ends on { $day }. After that day we tell nothing more.
papers-release-until_once = It is for one time only. After that it ends.
papers-release-longer = To make it last longer, you need to sign a new form.
papers-release-sign = Signing
papers-release-line_signature = Sign here
papers-release-line_name = Name of the one who signs
papers-release-line_day = Day
papers-release-line_second = The parent or guardian signs here too
papers-release-line_second_name = Name of the parent or guardian
papers-release-line_second_day = Day of the second one
papers-release-line_interpreter = The one who put this in your language signs here
papers-release-line_witness = Someone who saw you sign puts a name here
papers-release-line_worker = The one who works here and went through this with you
papers-release-line_back = To take it back, sign here
papers-release-line_back_day = Day on which you take it back
papers-release-interpreter = Put in your language by: { $interpreter }
papers-release-witness = Seen by: { $witness }
papers-release-match = The number { $number } links this sheet with the record that we keep.
papers-release-who_signs = Who signs
papers-release-capacity_adult = An adult. You sign by yourself.
papers-release-capacity_emancipated_minor = You are under 18, and by law you count as an adult. You sign by yourself.
papers-release-capacity_minor = You are under 18. You sign, and a parent or guardian signs too.
papers-release-capacity_minor_alone = You are under 18. By law you may get this help by yourself, so you sign by yourself.
papers-release-capacity_adult_guardian = A court has named someone to sign for you. That one signs.
papers-release-capacity_adult_guardian_alone = A court has named someone for you. By law you may get this help by yourself, so you sign by yourself.
papers-release-by_self = Signed by you
papers-release-by_parent = Signed by a parent
papers-release-by_guardian = Signed by a guardian
papers-release-by_court_guardian = Signed by the one whom the court named
papers-release-by_both = Signed by you and by a parent or guardian
papers-release-never = No one who has hurt you, or may have hurt you, can sign this. The same holds for one who may have hurt your other parent.

papers-item-name = Your name
papers-item-contact = How to reach you
papers-item-language = Your language
papers-item-service = The help you want
papers-item-needs = What you need
papers-item-goals = What you hope for
papers-item-times = Times that work for you
papers-item-other = Something else

## 42 CFR Part 2. For the program's lawyer to review before use.

papers-part2-title = Help with drugs or drinking
papers-part2-partner = This agency gives help with drugs or drinking. The law 42 CFR Part 2 keeps its files private. It needs your own signed form before it can tell us a thing. It cannot even tell us that you came. This form covers only what we tell them.
papers-part2-own = Our files on you may be under the law 42 CFR Part 2. It keeps files about help with drugs or drinking private. So this form must say all that this law asks for.
papers-part2-patient = Your name (this law asks for it)
papers-part2-who = Who may tell: { $program }
papers-part2-what = What they may tell: the list on this form, and no more.
papers-part2-to = Who may be told: { $partner }
papers-part2-why = Why: { $purpose }
papers-part2-back = You can take this back by saying so or in writing. What was shared before that stays shared.
papers-part2-ends = It ends on the day, or after the one time, that stands on this form.
papers-part2-again = The one who gets it may be able to share it again. Then this law may no longer guard it.
papers-part2-refuse = If you do not sign, we do not share it. The help you get here stays the same.
papers-part2-review = For staff: our lawyer must read these words before we use this form.
# The notice of 42 CFR 2.32(a)(2), word for word; it goes with what is told. Not measured.
papers-part2-notice = 42 CFR part 2 prohibits unauthorized use or disclosure of these records.

## The letter to a partner: short, and only what she allowed

papers-letter-title = Letter about a person who asked us to write
papers-letter-to = To { $partner }
papers-letter-from = From { $program }
papers-letter-lead = A person has asked us to write to you, and has signed a form for it.
papers-letter-name = Name
papers-letter-items = This is all that we may tell you:
papers-letter-item = { $kind }: { $words }
papers-letter-only = Please ask us for nothing more. We may not say more, not even on the phone.
papers-letter-hers = All more comes from this person, if and when this person wants to.
papers-letter-free = Saying yes to you or not is this person’s choice. Please do not press for it.
papers-letter-until_day = We may tell you this until { $day }.
papers-letter-until_once = We may tell you this one time.
papers-letter-keep = Please keep this letter where only those who need it can see it.
papers-letter-reply_never = Please do not write to the person, and do not call.
papers-letter-reply_way = Please do not write to the person or call, but in the way named above.
papers-letter-sign = Signed for { $program }
papers-letter-number = Form number { $number }

papers-item_theirs-name = Name
papers-item_theirs-contact = Safe way to reach this person
papers-item_theirs-language = Language
papers-item_theirs-service = Help that is wanted
papers-item_theirs-needs = What is needed
papers-item_theirs-goals = What this person hopes for
papers-item_theirs-times = Times that work
papers-item_theirs-other = Also

## The same by telephone: read it out, and stop

papers-script-title = What to say on the phone
papers-script-to = Call { $partner }
papers-script-before = Before you call: is the form still good? Is no one near who should not hear?
papers-script-hello = Say: “This is { $program }. A person asked us to call you, and signed a form for it.”
papers-script-who = First make sure that you talk with the right one. Leave nothing on a machine.
papers-script-items = You may say this, and no more:
papers-script-item = { $kind }: { $words }
papers-script-more = If they ask for more, say: “I may not say more. The person can tell you.”
papers-script-end = At the end, say: “Please write down only what you need.”
papers-script-after = Then write down in the record that you called, and when.
papers-script-line_spoke = You talked with
papers-script-line_when = Day and time

## Taking it back: the letter to the partner

papers-revoke-title = A person has taken back a form
papers-revoke-to = To { $partner }
papers-revoke-from = From { $program }
papers-revoke-lead = On { $day } a person took back the form with the number { $number }.
papers-revoke-stop = From now on we tell you nothing more. Please ask us for nothing more.
papers-revoke-stop_you = Please use what you were told no more than the law makes you.
papers-revoke-sent = We told you something on { $day }.
papers-revoke-call = Please call us if you have shared it with anyone.
papers-revoke-no_why = There is no need for a reason, and we do not ask for one.
papers-revoke-sign = Signed for { $program }

papers-revoke_copy-title = You took it back
papers-revoke_copy-lead = On { $day } you took back the form with the number { $number }. We stopped at once.
papers-revoke_copy-told = What we told { $partner } before that cannot be called back:
papers-revoke_copy-none = We had told them nothing by then.
papers-revoke_copy-one = On { $day }: { $items }
papers-revoke_copy-call = We will call them, and we will send them a letter.

## What is held

papers-held-title = What we keep about you
papers-held-lead = This is all that we keep about you. You can have your words and your answers taken out, one by one. You can have all of it taken out.
papers-held-sign = Your two words: { $sign }
papers-held-since = We began this page on { $day }.
papers-held-touched = It was last changed on { $day }.
papers-held-facts = What you told us
papers-held-nothing = Nothing.
papers-held-name = Name you gave us
papers-held-language = Language
papers-held-wants_known = What you want us to know
papers-held-words = Words to find you by
papers-held-contact = How to reach you
papers-held-contact_how = How: { $how }
papers-held-contact_when = When it is safe: { $when }
papers-held-contact_not_when = When it is not safe: { $when }
papers-held-contact_say = Who we say we are: { $say }
papers-held-contact_none = You asked us not to reach out to you.
papers-held-needs = What you need
papers-held-goals = What you hope for
papers-held-preferences = How you like things
papers-held-filters = What you asked to see
papers-held-answers = Your answers
papers-held-answer = { $day }, { $service }, { $partner }: { $answer }
papers-held-releases = Forms that you signed
papers-held-release = Number { $number }, { $partner }: { $state }
papers-held-state_drafted = not signed
papers-held-state_live = still good
papers-held-state_expired = ended
papers-held-state_revoked = you took it back
papers-held-state_used_up = used one time, now ended
papers-held-state_to_confirm = on hold until you tell us if it is still good
papers-held-referrals = What we told others, because you asked us to
papers-held-referral = { $day }, { $partner }: { $items }
papers-held-referral_self = { $day }, { $partner }: we gave you a paper and told them nothing
papers-held-disclosures = What was told without your form
papers-held-disclosure = { $day }, to { $to }: { $items }. Why: { $why }
papers-held-told_order = a judge made us
papers-held-told_statute = a law made us: { $law }
papers-held-told_emergency = there was danger at that time
papers-held-told_breach = it was our mistake
papers-held-tasks = What we still have to do
papers-held-task_call_partner = Call { $partner } by { $day }
papers-held-task_ask_again = Ask you again on { $day }, as you wished
papers-held-task_wish = Take your page out as soon as we may
papers-held-signed = Signed by: { $who }
papers-held-paper = The signed form lies here: { $paper }
papers-held-outcome = You told us: “{ $words }”
papers-held-place_place = They had a place.
papers-held-place_no_place = They had no place.
papers-held-law = Order or law: { $law }
papers-held-notice = How we tried to tell you: { $words }
papers-held-safety = What we did to keep you safe: { $words }
papers-held-within = Who knows of it here: { $words }
papers-held-lawyer = We asked a lawyer.
papers-held-hold_one = A hold was set on { $day }.
papers-held-log = We also keep a list of who opened your page, and when. None of your words are on it.
papers-held-who = All who hold the key to these pages here can open yours. Each time, that is noted down.
papers-held-court = What a court could see
papers-held-court_all = If a judge makes us, we may have to show what stands on this page. What is not kept cannot be shown.
papers-held-court_first = We would call our lawyer first. We would try to tell you first. We do not even say that we know you.
papers-held-court_less = You can make this page shorter today.
papers-held-hold = There is a hold on this page now. So we cannot take it out yet. We keep your wish. We ask again when the hold ends.
papers-held-wish = On { $day } you asked us to take it all out. We have kept that wish.
papers-held-gone = When we take it out, it is gone at once. It is gone from this computer and from the copies that we can reach.
papers-held-not_gone = Old copies in other places and printed pages may last longer. You can ask us about them.

## Who may sign: a table for the program's lawyer. Not measured: staff and lawyers read it.

papers-signers-title = Who may sign a release
papers-signers-lead = For review by the program’s lawyer. Facts of federal law (VAWA, FVPSA, VOCA), not legal advice. Each row is one case of the rules as the program applies them. It has no override.
papers-signers-capacity = The person concerned
papers-signers-by = Signed by
papers-signers-abuser = Is the signer an abuser of the person, of the minor, or of the minor’s other parent?
papers-signers-outcome = Outcome
papers-signers-allowed = allowed
papers-signers-refused = refused: { $reason }
papers-signers-row = { $capacity }; signed by { $by }; { $abuser }: { $outcome }
papers-signers-capacity_adult = adult
papers-signers-capacity_emancipated_minor = emancipated minor
papers-signers-capacity_minor = minor
papers-signers-capacity_minor_alone = minor who may lawfully have the service alone
papers-signers-capacity_adult_guardian = adult with a court-appointed guardian
papers-signers-capacity_adult_guardian_alone = the same, who may lawfully have the service alone
papers-signers-by_self = the person
papers-signers-by_parent = a parent
papers-signers-by_guardian = a guardian
papers-signers-by_court_guardian = the court-appointed guardian
papers-signers-by_both = the person and a parent or guardian
papers-signers-abuser_not = not an abuser
papers-signers-abuser_suspected = suspected
papers-signers-abuser_known = known
papers-signers-abuser_unknown = not known whether
papers-signers-reason_adult_alone = an adult signs alone
papers-signers-reason_needs_both = the minor and a parent or guardian both sign
papers-signers-reason_signs_alone = this person signs alone
papers-signers-reason_guardian_signs = the court-appointed guardian signs
papers-signers-reason_abuser = an abuser never signs
papers-signers-reason_suspected = a suspected abuser never signs
papers-signers-reason_unknown = when it is not known whether the signer is an abuser, the answer is no
