# Agreements. What kinds, states, clauses, units and periods are called stands in documents.ftl.

agreements-title = Agreements
agreement-one = Agreement
agreements-find = Find an agreement
agreements-find-in = Title, partner, words
agreements-kind-any = Any kind
agreements-within = Ends within
agreements-within-any = Ends at any time
agreements-within-days = { $days } days
agreements-one-partner = Only with { $name }
agreements-register = Export the register
agreements-new-what = agreement
agreements-add = Record an agreement
agreements-edit = Change “{ $name }”
agreements-open-end = Open end
agreements-none = No agreements yet
agreements-none-with = No agreement with this partner yet
agreements-none-do = Record what you and a partner have agreed, or what you are working on. Trellis then tells you what runs out.
agreements-none-found = Nothing fits all of this
agreements-none-archived = Nothing is put away
agreements-none-archived-do = An agreement that is over can be put away: it stays here, out of the list.
agreements-archived = “{ $name }” is put away.
agreements-restored = “{ $name }” is back.
agreements-removed = “{ $name }” is in the bin for 30 days.
agreements-in-bin = This is in the bin. It is gone for good 30 days after it was removed.
agreements-in-archive = This is put away: it does not show in the list.
agreements-form-lead = A partner and a title are enough to begin. The rest can come later.

agreement-what = What it is
agreement-partner = Partner
agreement-partner-empty = Choose the partner that it is with.
agreement-title = Title
agreement-title-hint = Needed. What staff call it.
agreement-kind = Kind
agreement-state = State
agreement-state-hint = It changes by the steps on the agreement’s own page.
agreement-purpose = Purpose
agreement-purpose-hint = It stands on the summary.
agreement-notes = Our notes
agreement-days = Days
agreement-start = First day
agreement-end = Last day
agreement-end-hint = Leave empty for an open end.
agreement-ends = Ends
agreement-notice-days = Official notice, days before the end
agreement-notice-hint = As the agreement says.
agreement-lead-days = Our own lead time, days before the end
agreement-lead-hint = When we ourselves begin to work on what comes next.
agreement-reviews = Days of review
agreement-review-n = Day of review { $n }
agreement-review-add = Add a day of review
agreement-next-review = Next review
agreement-no-review = None set
agreement-next = Next step
agreement-export = Export a summary

next-over = Past its end, { $day }
next-notice = Notice by { $day }
next-noticed = Ends { $day }
next-lead = Lead time since { $day }
next-review = Review { $day }
next-ends = Ends { $day }

life-title = Where it stands
life-since = since { $day }
life-by = by { $day }
life-ends = Ends

clocks-title = Two clocks
clocks-no-end = It has no last day, so no clock runs.
clock-notice = Official notice by { $day }
clock-notice-since = Official notice was due { $day }
clock-notice-none = No official notice agreed
clock-lead = Our lead time, from { $day }
clock-lead-since = Our lead time, since { $day }
clock-lead-none = No lead time of our own
clock-before = { $days ->
    [one] One day before the end.
   *[other] { $days } days before the end.
}
clock-left = { $days ->
    [one] In one day.
   *[other] In { $days } days.
}
clock-today = Today.
clock-past = { $days ->
    [one] One day ago.
   *[other] { $days } days ago.
}

span-both = { $from } to { $until }
span-from = from { $from }
span-until = until { $until }

commitments-title = What was promised
commitments-lead = The countable part: who gives what to whom, and how much.
commitments-they-give = { $partner } gives us
commitments-we-give = We give { $partner }
commitment-add = Add a promise
commitment-n = Promise { $n }
commitment-giver = Who gives
commitment-giver-referrals = For referrals: who accepts them.
commitment-unit = What
commitment-quantity = How many
commitment-period = For each
commitment-no-quantity = Referrals are not counted, so this has no number.
commitment-description = In words
commitment-description-hint = Such as “One counselor, Mondays and Tuesdays”.
commitment-from = From
commitment-from-hint = Empty: from the first day.
commitment-until = Until
commitment-until-hint = Empty: until the last day.

clauses-title = Clauses
clauses-from = From the checklist of a good agreement
clauses-lead = What a good agreement between a program like ours and a mental-health provider holds. Open each line and say what was done about it.
clause-state = What was done
clause-text = Words of the agreement
clause-text-hint = They stand on the summary.
clause-reason = Why it is not in the text
clause-reason-hint = It stays inside and is on no paper that leaves.
clause-reason-said = Our reason: { $reason }

parties-title = Parties
parties-none = Nobody is named.
party-side = Side
party-name = Name
party-title = Title
party-contact = Telephone or email
party-signed-on = Signed on
party-signed-hint = Empty: not yet.
party-signed = signed { $day }
party-unsigned = not signed yet
party-liaison = Liaison
signatories-title = Who signs
signatory-add = Add somebody who signs
signatory-n = Signatory { $n }
liaisons-title = Liaisons
liaison-add = Add a liaison
liaison-n = Liaison { $n }

picker-hint = Type a part of its name, then choose.
picker-found = { $count ->
    [0] No partner has these words.
    [one] One partner found.
   *[other] { $count } partners found.
}
picker-change = Choose another

# Its life, its chain, and what ends with it.
agreement-sealed = Both sides signed this text: it does not change any more. Notes, liaisons, days of review and our own lead time may. For all else, make an amendment.
steps-title = Steps taken
steps-kept = Who and when. Kept, never changed.
step-what = Step
step-on = On
step-by = Recorded by
step-side = Which side
step-reason = Why (stays inside)
step-submit = Send for review
step-send_back = Back to draft
step-activate = Signed, let it begin
step-give_notice = Record a notice
step-withdraw_notice = Notice taken back
step-expire = Record that it expired
step-end_early = End it early
step-seal = Seal the signed text
step_ask-submit = Somebody else looks at the draft before it is signed.
step_ask-send_back = It becomes a draft again. Say what is still to be done.
step_ask-activate = Did both sides sign? From here on it binds, and its text never changes again. What it follows is superseded. This is not undone.
step_ask-give_notice = One side said that it will not go on. The agreement binds until its end.
step_ask-withdraw_notice = The notice was taken back: the agreement goes on.
step_ask-expire = Its last day is over. This is not undone; a renewal can still follow.
step_ask-end_early = It stops binding on this day. This is not undone. A list of what ends with it follows.
step-seal-ask = Was this text signed by both sides, word for word? From here on it never changes again. This is not undone.
step_done-submit = Sent for review
step_done-send_back = Back to draft
step_done-activate = Began to bind
step_done-give_notice = Notice given
step_done-withdraw_notice = Notice taken back
step_done-expire = Expired
step_done-end_early = Ended early
step_done-supersede = Superseded
step-sealed = The signed text is sealed.
step-unsealed = The text of this agreement is not sealed yet: it can still be changed. Seal it once every signature has its day.
step-past-end = Its last day was { $day }. Record that it expired, or renew it.
follow-renewal = Renew
follow-amendment = Amend
follow_done-renewal = A renewal begins as a draft with the same terms.
follow_done-amendment = An amendment begins as a draft with the same terms.
chain-title = Chain
chain-first = The first
chain-this = This agreement
chain-compare = What changed
chain-digest = Signed text, digest
link-renewal = Renewal
link-amendment = Amendment
compare-title = What changed
compare-part = Part
compare-nothing = Nothing
compare-same = Both say the same
compare-same-more = Dates of signatures and notes are not compared.
closing-title = What ends with it
closing-lead = Work through this list with the people it concerns.
under-title = Groups and on-site time
under-none = No group and no on-site time stands under it.
under_kind-session = Group
under_kind-on_site = On site
under-last = last meets { $day }
under-over = Nothing is planned after it.
under-covered = Goes on { $day }; another agreement holds it.
under-open = Goes on { $day } with no agreement. End it, or put another agreement under it.
under-no_agreement = No agreement stands under it then. Put it away, or put another agreement under it.
closing-promises = Promises
closing-none = No promise was counted under it.
closing_do-hours_on_site = Tell the people on site, take back keys, free the room.
closing_do-groups = Decide with both facilitators what happens to the group, and tell it in time.
closing_do-sessions = Decide with both sides which sessions still take place.
closing_do-trainings = Say which trainings still take place.
closing_do-consultations = Say until when one may still call.
closing_do-space = Say from when the room is free.
closing_do-other = Settle this with the other side.
closing-done = { $by }, { $at }
closing-referrals = Holders of the choices key: look at open referrals to this partner.

# Words for the clauses, as a suggestion.
clause-suggest = Use words that we suggest
clause-suggest-hint = A suggestion of ours, no legal advice: have your lawyer read the agreement.
clause_words-purpose = Our two organizations work together so that a survivor who wants mental-health support finds it close by, from people who understand domestic violence, and on her own terms.
clause_words-roles = The program offers advocacy, safety planning and a place to meet. The partner offers mental-health services by qualified staff. Neither acts in the name of the other.
clause_words-own_duties = Each organization keeps its own duties under law, license and funding. Neither directs the staff of the other.
clause_words-survivor_decides = Nothing about a survivor is shared, scheduled or begun unless she asks for it. She may stop at any time and need not say why.
clause_words-voluntary = Every service is voluntary. No shelter, advocacy or other help depends on accepting a service of the other organization.
clause_words-confidentiality_wall = Staff of each organization do not see the records of the other, also where they share rooms, groups or phones. Records are kept apart and locked apart.
clause_words-never_replaces_release = This agreement is not a release of information and never stands in for one.
clause_words-separate_release = A release names one agency, its purpose, exactly what is told and the day on which it ends. She signs it herself, may take it back at any time, and gets the same help without it.
clause_words-subpoena_protocol = Whoever receives a subpoena, an order or a visit calls its own lawyer first, does not confirm that anybody is known, and lets the other organization know as far as the law allows.
clause_words-mandated_reporting = Each organization says in writing what its staff must report and to whom. A survivor hears this before she begins to tell.
clause_words-on_site = On-site staff are there on the days and at the hours that are agreed, in the room that is agreed. Keys and codes are given out by name and come back when the work ends.
clause_words-orientation_supervision = On-site staff complete the orientation of the place before their first day. Clinical supervision stays with the organization that employs them.
clause_words-training_both_ways = Each organization trains the staff of the other at least once a year: on domestic violence and safety, and on trauma and mental health.
clause_words-language_access = Whoever offers a service arranges interpreters and access. Children, relatives and friends are never asked to interpret.
clause_words-money = No money changes hands. What each side gives in kind stands in the list of commitments.
clause_words-amendment = Changes are made in writing and signed by both sides.
clause_words-dispute = If we disagree, the liaisons meet within five working days and the directors within ten. Services to survivors go on meanwhile.
clause_words-ending = Either side may end this agreement in writing, with the notice that is agreed. Groups end at a day that their members hear in time, and nobody is left without a way to go on: each open referral is talked over with the survivor herself.
