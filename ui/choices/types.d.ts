// Generated from the Rust types by a test (types_for_js); do not edit.

import type { Duties, Mode, Service, ServiceKind, StaffGender } from "../shared/types.d.ts";

/**
 * How she may be reached without danger.
 */
export type SafeContact = { 
/**
 * By what.
 */
how: string, 
/**
 * When.
 */
when: string, 
/**
 * When not.
 */
not_when: string, 
/**
 * "Say you are …".
 */
say: string, 
/**
 * She does not want to be contacted.
 */
none: boolean, };

/**
 * What she wants kept, in her words.
 */
export type SurvivorFacts = { 
/**
 * Hers to give; never asked for.
 */
name: string, 
/**
 * BCP 47 tag of the language she wants to speak.
 */
language: string, 
/**
 * What she wants known about her.
 */
wants_known: string, 
/**
 * Words that she chose to be found by.
 */
words: Array<string>, 
/**
 * See [`SafeContact`].
 */
contact: SafeContact, 
/**
 * What she needs.
 */
needs: string, 
/**
 * What she hopes for.
 */
goals: string, 
/**
 * Who, where, how.
 */
preferences: string, };

/**
 * A field that can be switched off, and removed singly.
 */
export type FactName = "name" | "language" | "wants_known" | "words" | "contact" | "needs" | "goals" | "preferences";

/**
 * What she wants to see of the menu. Nothing else narrows it.
 */
export type SurvivorFilters = { 
/**
 * Any of these kinds; none: all.
 */
kinds: ServiceKind[], 
/**
 * Any of these languages.
 */
languages: Array<string>, 
/**
 * Any of these ways.
 */
modes: Mode[], 
/**
 * In this town.
 */
town: string, 
/**
 * With a sliding scale.
 */
sliding_scale: boolean, 
/**
 * With childcare.
 */
childcare: boolean, 
/**
 * Something is known of accessibility.
 */
accessible: boolean, 
/**
 * Staff of this gender, or the choice.
 */
staff_gender: StaffGender | null, 
/**
 * Taking new people now.
 */
accepting: boolean, 
/**
 * No police report is needed.
 */
no_police_report: boolean, };

/**
 * A record.
 */
export type Survivor = { 
/**
 * Its id.
 */
id: string, 
/**
 * The call sign.
 */
sign: string, 
/**
 * See [`Facts`].
 */
facts: SurvivorFacts, 
/**
 * See [`Filters`].
 */
filters: SurvivorFilters, 
/**
 * Label of who began the record.
 */
opened_by: string, 
/**
 * When it was begun.
 */
opened_at: string, 
/**
 * When somebody last worked on it.
 */
touched_at: string, 
/**
 * When she wished it gone, while a hold kept it.
 */
wish_at: string | null, 
/**
 * Whether a hold keeps it.
 */
held: boolean, 
/**
 * Grows by one with each change.
 */
revision: number, };

/**
 * One row of the list: no more of her than her call sign and her language.
 */
export type SurvivorLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * The call sign.
 */
sign: string, 
/**
 * BCP 47 tag, or empty.
 */
language: string, 
/**
 * Label of who began it.
 */
opened_by: string, 
/**
 * Whether that is who asks.
 */
mine: boolean, 
/**
 * When it was begun.
 */
opened_at: string, 
/**
 * When somebody last worked on it.
 */
touched_at: string, 
/**
 * How much waits to be done.
 */
tasks: number, };

/**
 * What is asked of the list. All parts narrow it together.
 */
export type SurvivorQuery = { 
/**
 * A call sign, or words that she chose.
 */
text: string, 
/**
 * Whose language is this.
 */
language: string | null, 
/**
 * Begun by who asks.
 */
mine: boolean, 
/**
 * With something that waits to be done.
 */
tasks: boolean, };

/**
 * What one can say. None is better than another.
 */
export type AnswerKind = "yes" | "not_now" | "no" | "something_else" | "changed_mind";

/**
 * An answer as it is given.
 */
export type NewAnswer = { 
/**
 * About which service.
 */
service_id: string, 
/**
 * Of which organization.
 */
partner_id: string, 
/**
 * See [`AnswerKind`].
 */
answer: AnswerKind, 
/**
 * Hers, if she wants any kept.
 */
words: string, 
/**
 * A day on which she wants to be asked again; with "not now" alone, and only if she asks for one.
 */
ask_on: string | null, };

/**
 * An answer as it is kept.
 */
export type Answer = { 
/**
 * Its id.
 */
id: string, 
/**
 * About which service.
 */
service_id: string, 
/**
 * Its name today.
 */
service: string, 
/**
 * Of which organization.
 */
partner_id: string, 
/**
 * Its name today.
 */
partner: string, 
/**
 * See [`AnswerKind`].
 */
answer: AnswerKind, 
/**
 * Hers.
 */
words: string, 
/**
 * A day on which she wants to be asked again.
 */
ask_on: string | null, 
/**
 * When.
 */
at: string, 
/**
 * Label of whose session it was.
 */
by: string, };

/**
 * A filter, by its field.
 */
export type FilterName = "kinds" | "languages" | "modes" | "town" | "sliding_scale" | "childcare" | "accessible" | "staff_gender" | "accepting" | "no_police_report";

/**
 * One service on the menu.
 */
export type MenuItem = { 
/**
 * What is offered.
 */
service: Service, 
/**
 * By whom.
 */
partner_id: string, 
/**
 * Its name.
 */
partner: string, 
/**
 * Whether that is our own program.
 */
own: boolean, 
/**
 * What it must report and may share: heard before the choice.
 */
duties: Duties, 
/**
 * When somebody last made sure of these facts.
 */
confirmed_on: string | null, 
/**
 * What her filters ask and nobody knows: shown as "ask", never hidden.
 */
ask: Array<FilterName>, 
/**
 * What she said last.
 */
answer: Answer | null, };

/**
 * Services of one kind, in her order.
 */
export type MenuPart = { 
/**
 * The kind.
 */
kind: ServiceKind, 
/**
 * See [`MenuItem`].
 */
items: Array<MenuItem>, };

/**
 * How many there would be without one of her filters.
 */
export type Loosen = { 
/**
 * Which.
 */
filter: FilterName, 
/**
 * How many.
 */
count: number, };

/**
 * The menu of one record.
 */
export type Menu = { 
/**
 * The call sign.
 */
sign: string, 
/**
 * Kinds in their fixed order.
 */
parts: Array<MenuPart>, 
/**
 * How many are shown.
 */
shown: number, 
/**
 * How many there are.
 */
all: number, 
/**
 * Where nothing is shown: which filter to loosen.
 */
loosen: Array<Loosen>, };

/**
 * Where a release stands.
 */
export type ReleaseState = "drafted" | "live" | "expired" | "revoked" | "used_up" | "to_confirm";

/**
 * What kind of thing may be told.
 */
export type ItemKind = "name" | "contact" | "language" | "service" | "needs" | "goals" | "times" | "other";

/**
 * One thing that may be told, in the words in which it may be told.
 */
export type ReleaseItem = { 
/**
 * See [`ItemKind`].
 */
kind: ItemKind, 
/**
 * Exactly this.
 */
words: string, };

/**
 * In what standing she is.
 */
export type Capacity = "adult" | "emancipated_minor" | "minor" | "minor_alone" | "adult_guardian" | "adult_guardian_alone";

/**
 * Who signs.
 */
export type SignedBy = "self" | "parent" | "guardian" | "court_guardian" | "both";

/**
 * Whether whoever signs for her or with her is the abuser of her or of her other parent.
 */
export type Abuser = "not" | "suspected" | "known" | "unknown";

/**
 * Who signs, for whom.
 */
export type Signer = { 
/**
 * See [`Capacity`].
 */
capacity: Capacity, 
/**
 * See [`SignedBy`].
 */
by: SignedBy, 
/**
 * See [`Abuser`]; not asked where she alone signs.
 */
abuser: Abuser, };

/**
 * Why somebody may not sign.
 */
export type NotAllowed = "adult_alone" | "needs_both" | "signs_alone" | "guardian_signs" | "abuser" | "suspected" | "unknown";

/**
 * How long it holds. Somebody has to pick; there is no default.
 */
export type Until = { "on": string } | "once";

/**
 * A release as it is typed in.
 */
export type NewRelease = { 
/**
 * To which agency: one.
 */
partner_id: string, 
/**
 * What for.
 */
purpose: string, 
/**
 * Exactly what.
 */
items: Array<ReleaseItem>, 
/**
 * See [`Until`].
 */
until: Until | null, 
/**
 * See [`Signer`].
 */
signer: Signer | null, 
/**
 * Who interpreted, if somebody did.
 */
interpreter: string, 
/**
 * Who witnessed, where local policy wants it.
 */
witness: string, };

/**
 * A release.
 */
export type Release = { 
/**
 * Its id.
 */
id: string, 
/**
 * The number on the sheet, by which the signed one is matched to this.
 */
number: string, 
/**
 * Whose.
 */
survivor_id: string, 
/**
 * The call sign.
 */
sign: string, 
/**
 * To which agency.
 */
partner_id: string, 
/**
 * Its name today.
 */
partner: string, 
/**
 * What for.
 */
purpose: string, 
/**
 * Exactly what.
 */
items: Array<ReleaseItem>, 
/**
 * See [`Until`].
 */
until: Until, 
/**
 * See [`Signer`].
 */
signer: Signer, 
/**
 * Who interpreted.
 */
interpreter: string, 
/**
 * Who witnessed.
 */
witness: string, 
/**
 * See [`ReleaseState`].
 */
state: ReleaseState, 
/**
 * When it was drafted.
 */
drafted_at: string, 
/**
 * The day on the signed sheet.
 */
signed_on: string | null, 
/**
 * Who signed, in what words local policy wants.
 */
signed_by: string, 
/**
 * Label of who marked it as signed.
 */
marked_by: string, 
/**
 * Where the paper lies.
 */
paper: string, 
/**
 * When she took it back.
 */
revoked_at: string | null, 
/**
 * When it was used up.
 */
used_at: string | null, 
/**
 * Whether a 42 CFR Part 2 notice belongs to it.
 */
part2: boolean, 
/**
 * Grows by one with each change.
 */
revision: number, };

/**
 * Who goes.
 */
export type ReferralKind = "self" | "warm" | "staff";

/**
 * In what way.
 */
export type How = "handout" | "letter" | "telephone";

/**
 * The partner's state, not hers.
 */
export type PartnerPlace = "unknown" | "place" | "no_place";

/**
 * What is sent, and how.
 */
export type Sending = { 
/**
 * The call sign, typed.
 */
sign: string, 
/**
 * Warm, or by staff.
 */
kind: ReferralKind, 
/**
 * About which service, if about one.
 */
service_id: string | null, 
/**
 * Which of the released items, by their places.
 */
items: Array<number>, 
/**
 * A letter, or by telephone.
 */
how: How, 
/**
 * Her name for this one print; never kept. Empty: a line to write on.
 */
name: string, };

/**
 * A referral.
 */
export type Referral = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whose.
 */
survivor_id: string, 
/**
 * To whom.
 */
partner_id: string, 
/**
 * Its name today.
 */
partner: string, 
/**
 * About which service.
 */
service_id: string | null, 
/**
 * Its name today.
 */
service: string, 
/**
 * See [`ReferralKind`].
 */
kind: ReferralKind, 
/**
 * Under which release; none where nobody was told anything.
 */
release_id: string | null, 
/**
 * Exactly what was told.
 */
items: Array<ReleaseItem>, 
/**
 * See [`How`].
 */
how: How, 
/**
 * When.
 */
at: string, 
/**
 * Label of who did it.
 */
by: string, 
/**
 * What came of it, as she tells it.
 */
outcome: string, 
/**
 * When she told it.
 */
outcome_at: string | null, 
/**
 * See [`PartnerPlace`].
 */
place: PartnerPlace, };

/**
 * What is to be done.
 */
export type TaskKind = "call_partner" | "ask_again" | "wish";

/**
 * A task.
 */
export type ChoiceTask = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whose record.
 */
survivor_id: string, 
/**
 * The call sign.
 */
sign: string, 
/**
 * See [`TaskKind`].
 */
kind: TaskKind, 
/**
 * With whom, by name; empty where nobody else is concerned.
 */
partner: string, 
/**
 * From when on.
 */
due_on: string, 
/**
 * Label of who took it, or empty.
 */
taken_by: string, 
/**
 * When it was done.
 */
done_at: string | null, };

/**
 * One row.
 */
export type OpeningLine = { 
/**
 * Its number.
 */
seq: number, 
/**
 * When.
 */
at: string, 
/**
 * Label of who did it; empty for somebody who left.
 */
by: string, 
/**
 * `noun.verb`.
 */
action: string, 
/**
 * The call sign, where it was about a record that is there, or about what belongs to one.
 */
sign: string, };

/**
 * Why something was told without her release.
 */
export type DisclosureKind = "order" | "statute" | "emergency" | "breach";

/**
 * What was told, as it is typed in: kinds of items, never the items.
 */
export type NewDisclosure = { 
/**
 * About whom; none where nobody can tell.
 */
survivor_id: string | null, 
/**
 * See [`DisclosureKind`].
 */
kind: DisclosureKind, 
/**
 * On which day.
 */
on: string, 
/**
 * To whom.
 */
to: string, 
/**
 * Which order, or which law.
 */
law: string, 
/**
 * What, in kinds.
 */
items: Array<string>, 
/**
 * Notice to her: tried how and when.
 */
notice: string, 
/**
 * Steps for her safety.
 */
safety: string, 
/**
 * Whether a lawyer was asked.
 */
lawyer: boolean, 
/**
 * Of a breach: who was told within the program.
 */
told_within: string, };

/**
 * What was told, as it is kept.
 */
export type Disclosure = { 
/**
 * Its id.
 */
id: string, 
/**
 * The call sign, or empty.
 */
sign: string, 
/**
 * Label of who wrote it down.
 */
by: string, 
/**
 * When that was.
 */
at: string, 
/**
 * Of a breach: until when the funder is to be told.
 */
due_on: string | null, 
/**
 * About whom; none where nobody can tell.
 */
survivor_id: string | null, 
/**
 * See [`DisclosureKind`].
 */
kind: DisclosureKind, 
/**
 * On which day.
 */
on: string, 
/**
 * To whom.
 */
to: string, 
/**
 * Which order, or which law.
 */
law: string, 
/**
 * What, in kinds.
 */
items: Array<string>, 
/**
 * Notice to her: tried how and when.
 */
notice: string, 
/**
 * Steps for her safety.
 */
safety: string, 
/**
 * Whether a lawyer was asked.
 */
lawyer: boolean, 
/**
 * Of a breach: who was told within the program.
 */
told_within: string, };

/**
 * Why.
 */
export type HoldCause = "subpoena" | "order" | "lawyer";

/**
 * A hold.
 */
export type Hold = { 
/**
 * Its id.
 */
id: string, 
/**
 * Of one record; `None`: of all.
 */
survivor_id: string | null, 
/**
 * The call sign, or empty.
 */
sign: string, 
/**
 * See [`HoldCause`].
 */
cause: HoldCause, 
/**
 * Since when.
 */
set_at: string, 
/**
 * Label of who set it.
 */
set_by: string, 
/**
 * Labels of who lifted it.
 */
lifted_by: Array<string>, 
/**
 * Whether it holds.
 */
open: boolean, };

/**
 * How a line is set.
 */
export type LineStyle = "heading" | "text" | "item" | "line" | "fine";

/**
 * One line.
 */
export type PaperLine = { 
/**
 * See [`LineStyle`].
 */
style: LineStyle, 
/**
 * What stands there.
 */
text: string, };

/**
 * A paper.
 */
export type Paper = { 
/**
 * What it is called.
 */
title: string, 
/**
 * From top to bottom.
 */
lines: Array<PaperLine>, 
/**
 * Of a release: by which the signed sheet is matched. Else empty.
 */
number: string, };

/**
 * The language of a paper; she chooses it.
 */
export type PaperLanguage = "en" | "es";

/**
 * See the module.
 */
export type Dossier = { survivor: Survivor, answers: Array<Answer>, releases: Array<Release>, referrals: Array<Referral>, disclosures: Array<Disclosure>, tasks: Array<ChoiceTask>, holds: Array<Hold>, };

/**
 * The settings of the room.
 */
export type ChoiceRules = { 
/**
 * Fields that are not asked, and not shown.
 */
off: Array<FactName>, 
/**
 * Days after which a record that nobody touched is proposed to be gone: 30 to 3650.
 */
retention_days: number, 
/**
 * Most days that a release may run; `None`: no local cap.
 */
release_days_max: number | null, 
/**
 * Counts from 1 to this are hidden: 0 (none) to 50.
 */
small: number, 
/**
 * Days in which a funder is to be told of a breach.
 */
breach_days: number, 
/**
 * Whether a release wants a witness.
 */
witness: boolean, 
/**
 * Whether our own program is a 42 CFR Part 2 program, or passes on records of one.
 */
own_part2: boolean, };

/**
 * What was done.
 */
export type CountedWhat = "conversation" | "handout" | "self" | "warm" | "staff";

/**
 * A month, a thing, a partner, a service.
 */
export type CountLine = { 
/**
 * `YYYY-MM`.
 */
month: string, 
/**
 * See [`What`].
 */
what: CountedWhat, 
/**
 * Its name today; empty where none is concerned.
 */
partner: string, 
/**
 * Its name today; empty where none is concerned.
 */
service: string, 
/**
 * How often; `None`: a small number, hidden. Zero is told as zero.
 */
count: number | null, };
