// Generated from the Rust types by a test (types_for_js); do not edit.

/**
 * A telephone number, as HSDS `phone`.
 */
export type Phone = { 
/**
 * Made when absent.
 */
id: string, 
/**
 * As people dial it.
 */
number: string, 
/**
 * Digits, or empty.
 */
extension: string, 
/**
 * What it is for: "Intake line, leaves no message".
 */
description: string, };

/**
 * When a site is open: one line of its hours, wall-clock time in the site's zone.
 */
export type Hours = { 
/**
 * `MO`, `TU`, … `SU` (RFC 5545).
 */
days: Array<string>, 
/**
 * `HH:MM`, 24 hours.
 */
opens: string, 
/**
 * `HH:MM`, 24 hours, later than `opens`.
 */
closes: string, 
/**
 * "By appointment".
 */
description: string, };

/**
 * Where a site is.
 */
export type Address = { 
/**
 * Street and number.
 */
street: string, 
/**
 * Floor, suite.
 */
street_2: string, 
/**
 * Town.
 */
city: string, 
/**
 * State or province.
 */
state: string, 
/**
 * Postal code.
 */
postal_code: string, 
/**
 * ISO 3166 two letters; empty reads as US.
 */
country: string, };

/**
 * A place that an organization has.
 */
export type Site = { 
/**
 * Made when absent.
 */
id: string, 
/**
 * As staff call it.
 */
name: string, 
/**
 * Confidential: outgoing files show `public_name` and nothing else.
 */
confidential: boolean, 
/**
 * The only thing that outgoing files may say of a confidential site.
 */
public_name: string, 
/**
 * Where it is.
 */
address: Address, 
/**
 * Degrees; kept as given.
 */
latitude?: number | null, 
/**
 * Degrees; kept as given.
 */
longitude?: number | null, 
/**
 * IANA name, such as `America/Chicago`; empty means the program's own.
 */
timezone: string, 
/**
 * Bus lines, parking.
 */
transport: string, 
/**
 * Steps, lift, doors.
 */
accessibility: string, 
/**
 * Opening hours.
 */
hours: Array<Hours>, 
/**
 * The site's own numbers.
 */
phones: Array<Phone>, };

/**
 * What a contact is to us.
 */
export type ContactRole = "liaison" | "signatory" | "clinician" | "other";

/**
 * A person to talk to at the organization.
 */
export type Contact = { 
/**
 * Made when absent.
 */
id: string, 
/**
 * Name, or initials.
 */
name: string, 
/**
 * "Clinical director".
 */
title: string, 
/**
 * See [`ContactRole`].
 */
role: ContactRole, 
/**
 * Address of mail.
 */
email: string, 
/**
 * Own numbers.
 */
phones: Array<Phone>, };

/**
 * What somebody must report by law.
 */
export type Reports = "child_abuse" | "elder_abuse" | "disabled_adult_abuse" | "injuries" | "threats";

/**
 * What a survivor deserves to hear before she chooses. `None` is "ask".
 */
export type Duties = { 
/**
 * Mandated reporter of what; an empty list: of nothing.
 */
reports?: Array<Reports> | null, 
/**
 * More about that, in words.
 */
reports_detail: string, 
/**
 * Covered by HIPAA.
 */
hipaa?: boolean | null, 
/**
 * A 42 CFR Part 2 program.
 */
part2?: boolean | null, 
/**
 * With whom records may be shared, in words.
 */
records: string, 
/**
 * Whether a police report is needed.
 */
police_report?: boolean | null, };

/**
 * An organization as it is typed in or read from a file.
 */
export type NewPartner = { 
/**
 * What it is called.
 */
name: string, 
/**
 * Another name that people use.
 */
alternate_name: string, 
/**
 * What it is.
 */
description: string, 
/**
 * Address of mail.
 */
email: string, 
/**
 * Address on the web.
 */
website: string, 
/**
 * Its general numbers.
 */
phones: Array<Phone>, 
/**
 * BCP 47 tags spoken anywhere in it.
 */
languages: Array<string>, 
/**
 * See [`Duties`].
 */
duties: Duties, 
/**
 * Internal, never on an outgoing file. Nothing about a survivor here.
 */
notes: string, 
/**
 * Its places.
 */
sites: Array<Site>, 
/**
 * Its people.
 */
contacts: Array<Contact>, 
/**
 * What it offers.
 */
services: Array<Service>, };

/**
 * An organization as it is kept.
 */
export type Partner = { 
/**
 * Its id.
 */
id: string, 
/**
 * Our own program.
 */
own: boolean, 
/**
 * The day on which somebody last made sure of the facts.
 */
confirmed_on?: string | null, 
/**
 * Label of who did.
 */
confirmed_by: string, 
/**
 * When it was put away; `None`: in use.
 */
archived_at?: string | null, 
/**
 * When it was put into the bin; gone for good 30 days later.
 */
removed_at?: string | null, 
/**
 * Grows by one with each change; an update names the one that it was made from.
 */
revision: number, 
/**
 * When it was last changed.
 */
updated_at: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Another name that people use.
 */
alternate_name: string, 
/**
 * What it is.
 */
description: string, 
/**
 * Address of mail.
 */
email: string, 
/**
 * Address on the web.
 */
website: string, 
/**
 * Its general numbers.
 */
phones: Array<Phone>, 
/**
 * BCP 47 tags spoken anywhere in it.
 */
languages: Array<string>, 
/**
 * See [`Duties`].
 */
duties: Duties, 
/**
 * Internal, never on an outgoing file. Nothing about a survivor here.
 */
notes: string, 
/**
 * Its places.
 */
sites: Array<Site>, 
/**
 * Its people.
 */
contacts: Array<Contact>, 
/**
 * What it offers.
 */
services: Array<Service>, };

/**
 * One row of the list.
 */
export type PartnerLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Town of its first site that is not confidential, or empty.
 */
town: string, 
/**
 * How many services are active.
 */
services: number, 
/**
 * The most open answer among its active services.
 */
accepting: Accepting, 
/**
 * See [`Partner::confirmed_on`].
 */
confirmed_on?: string | null, 
/**
 * Whether that is longer ago than the program's setting.
 */
stale: boolean, 
/**
 * Whether it is put away.
 */
archived: boolean, };

/**
 * Kinds of help, in the fixed order in which menus print them.
 */
export type ServiceKind = "counseling" | "group" | "children" | "psychiatry" | "crisis" | "substance_use" | "peer_support" | "evaluation" | "advocacy" | "other";

/**
 * How a service is given.
 */
export type Mode = "in_person" | "telephone" | "video";

/**
 * Whether new people are taken now.
 */
export type Accepting = "yes" | "waiting_list" | "no" | "unknown";

/**
 * Gender of the staff, as far as the partner says.
 */
export type StaffGender = "women" | "men" | "choice" | "mixed" | "unknown";

/**
 * One thing that a partner, or our own program, offers.
 */
export type Service = { 
/**
 * Made when absent.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Kind of help.
 */
kind: ServiceKind, 
/**
 * What it is.
 */
description: string, 
/**
 * For whom.
 */
audience: string, 
/**
 * BCP 47 tags (`en`, `es`, `asl` for American Sign Language: `ase`).
 */
languages: Array<string>, 
/**
 * What it costs, in words.
 */
cost: string, 
/**
 * Whether the price follows income.
 */
sliding_scale?: boolean | null, 
/**
 * In person, by telephone, by video; none: ask.
 */
modes: Array<Mode>, 
/**
 * At which sites of the organization.
 */
sites: Array<string>, 
/**
 * Where, when that is not a site's town.
 */
town: string, 
/**
 * How long one waits, in words.
 */
wait: string, 
/**
 * Steps, lift, interpreters and so on.
 */
accessibility: string, 
/**
 * Whether there is childcare.
 */
childcare?: boolean | null, 
/**
 * See [`StaffGender`].
 */
staff_gender: StaffGender, 
/**
 * See [`Accepting`].
 */
accepting: Accepting, 
/**
 * What must be brought.
 */
bring: string, 
/**
 * Whether it is offered at all at present.
 */
active: boolean, };

/**
 * What kind of paper it is.
 */
export type AgreementKind = "mou" | "referral" | "on_site" | "group" | "training" | "confidentiality";

/**
 * Where it stands in its life.
 */
export type AgreementState = "draft" | "in_review" | "active" | "in_notice" | "expired" | "ended_early" | "superseded";

/**
 * A step from one state to the next.
 */
export type Step = "submit" | "send_back" | "activate" | "give_notice" | "withdraw_notice" | "expire" | "end_early" | "supersede";

/**
 * How an agreement follows an earlier one.
 */
export type Link = "renewal" | "amendment";

/**
 * What a person says about a step.
 */
export type NewStep = { 
/**
 * Which.
 */
step: Step, 
/**
 * The day on which it was taken; not in the future.
 */
on: string, 
/**
 * Which side gave notice or ended it.
 */
side?: Side | null, 
/**
 * Internal, never on an outgoing file. Nothing about a survivor here.
 */
reason: string, };

/**
 * A step that was taken.
 */
export type StepTaken = { 
/**
 * Which.
 */
step: Step, 
/**
 * Where it led.
 */
to: AgreementState, 
/**
 * The day on which it was taken.
 */
on: string, 
/**
 * Which side gave notice or ended it.
 */
side?: Side | null, 
/**
 * Internal.
 */
reason: string, 
/**
 * Label of who recorded it.
 */
by: string, 
/**
 * When it was recorded.
 */
at: string, };

/**
 * A commitment that somebody looked after when the agreement ended.
 */
export type Settled = { 
/**
 * Which.
 */
commitment: string, 
/**
 * Label of who did it.
 */
by: string, 
/**
 * When.
 */
at: string, };

/**
 * What happened to an agreement; kept with it and written by steps alone.
 */
export type Life = { 
/**
 * What it follows.
 */
follows?: string | null, 
/**
 * How.
 */
link?: Link | null, 
/**
 * The last day on which it bound, when that is not its end.
 */
ended_on?: string | null, 
/**
 * SHA-256 of the signed text in its canonical form, in hex; from then on the text does not change.
 */
sealed?: string | null, 
/**
 * Steps, oldest first.
 */
steps: Array<StepTaken>, 
/**
 * What was looked after when it ended.
 */
settled: Array<Settled>, };

/**
 * One agreement of a chain.
 */
export type ChainLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * What staff call it.
 */
name: string, 
/**
 * See [`Kind`].
 */
kind: AgreementKind, 
/**
 * See [`State`].
 */
state: AgreementState, 
/**
 * How it follows the one before; `None` for the first.
 */
link?: Link | null, 
/**
 * First day.
 */
start_on?: string | null, 
/**
 * Last day on which it binds or bound.
 */
end_on?: string | null, 
/**
 * Digest of the signed text.
 */
sealed?: string | null, };

/**
 * One part that is not the same.
 */
export type Difference = { 
/**
 * Field name as in the terms; a clause as `clauses.purpose`, a commitment or a person as `commitments` and so on.
 */
part: string, 
/**
 * What the earlier one says: the value as in the terms, or null.
 */
before: any, 
/**
 * What the later one says.
 */
after: any, };

/**
 * Whose side of the partnership.
 */
export type Side = "us" | "partner";

/**
 * Somebody who signs, or has signed, for one side.
 */
export type Signatory = { 
/**
 * For whom.
 */
side: Side, 
/**
 * Name, or initials.
 */
name: string, 
/**
 * "Director".
 */
title: string, 
/**
 * When; `None`: not yet.
 */
signed_on?: string | null, };

/**
 * Whom each side talks to about it.
 */
export type Liaison = { 
/**
 * Whose.
 */
side: Side, 
/**
 * Name, or initials.
 */
name: string, 
/**
 * "Clinic coordinator".
 */
title: string, 
/**
 * Telephone or mail.
 */
contact: string, };

/**
 * The checklist of what a good agreement between a DV program and a mental-health provider holds.
 */
export type ClauseKey = "purpose" | "roles" | "own_duties" | "survivor_decides" | "voluntary" | "confidentiality_wall" | "never_replaces_release" | "separate_release" | "subpoena_protocol" | "mandated_reporting" | "on_site" | "orientation_supervision" | "training_both_ways" | "language_access" | "money" | "amendment" | "dispute" | "ending";

/**
 * What was done about a clause.
 */
export type ClauseState = "open" | "included" | "left_out";

/**
 * One line of the checklist.
 */
export type Clause = { 
/**
 * Which.
 */
key: ClauseKey, 
/**
 * See [`ClauseState`].
 */
state: ClauseState, 
/**
 * The words of the agreement.
 */
text: string, 
/**
 * "Left out, because": internal, never on an outgoing file.
 */
reason: string, };

/**
 * What is counted.
 */
export type Unit = "hours_on_site" | "groups" | "sessions" | "trainings" | "consultations" | "space" | "other" | "referrals";

/**
 * Per what.
 */
export type Period = "week" | "month" | "quarter" | "year" | "term";

/**
 * How much, and per what.
 */
export type Amount = { 
/**
 * A positive number with at most two decimals.
 */
quantity: number, 
/**
 * See [`Period`].
 */
period: Period, };

/**
 * Who gives what to whom.
 */
export type Commitment = { 
/**
 * Made when absent.
 */
id: string, 
/**
 * Who gives; for referrals: who accepts them.
 */
giver: Side, 
/**
 * What.
 */
unit: Unit, 
/**
 * How much; `None` exactly for [`Unit::Referrals`].
 */
amount?: Amount | null, 
/**
 * In words: "One counselor, Mondays and Tuesdays".
 */
description: string, 
/**
 * First day; `None`: the agreement's start.
 */
from?: string | null, 
/**
 * Last day; `None`: the agreement's end.
 */
until?: string | null, };

/**
 * An agreement as it is typed in.
 */
export type NewAgreement = { 
/**
 * With whom.
 */
partner_id: string, 
/**
 * What staff call it.
 */
title: string, 
/**
 * See [`Kind`].
 */
kind: AgreementKind, 
/**
 * See [`State`].
 */
state: AgreementState, 
/**
 * What it is for; stands on the summary.
 */
purpose: string, 
/**
 * First day.
 */
start_on?: string | null, 
/**
 * Last day; `None`: open end.
 */
end_on?: string | null, 
/**
 * Days before the end by which official notice is due.
 */
notice_days?: number | null, 
/**
 * Days before the end at which we ourselves begin to work on it.
 */
lead_days?: number | null, 
/**
 * Days on which it is to be looked at.
 */
review_on: Array<string>, 
/**
 * Who signs.
 */
signatories: Array<Signatory>, 
/**
 * Whom to talk to.
 */
liaisons: Array<Liaison>, 
/**
 * The checklist; clauses that are absent are open.
 */
clauses: Array<Clause>, 
/**
 * The countable part.
 */
commitments: Array<Commitment>, 
/**
 * Internal, never on an outgoing file. Nothing about a survivor here.
 */
notes: string, };

/**
 * A scan: what is told of it. The bytes come by [`super::get`].
 */
export type Scan = { 
/**
 * Its id.
 */
id: string, 
/**
 * What staff call it.
 */
name: string, 
/**
 * `image/jpeg`, `image/png` or `application/pdf`, told by content.
 */
media: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * SHA-256 of the bytes, in hex.
 */
digest: string, 
/**
 * When it was attached.
 */
added_at: string, };

/**
 * The kinds of record that scans are attached to.
 */
export type OwnerKind = "agreement" | "training";

/**
 * To which record a scan is attached.
 */
export type Owner = { 
/**
 * Of which kind it is.
 */
kind: OwnerKind, 
/**
 * Its id.
 */
id: string, };

/**
 * An agreement as it is kept.
 */
export type Agreement = { 
/**
 * Its id.
 */
id: string, 
/**
 * What happened to it.
 */
life: Life, 
/**
 * Name of the partner, as it is now.
 */
partner: string, 
/**
 * Signed scans.
 */
scans: Array<Scan>, 
/**
 * When it was put away.
 */
archived_at?: string | null, 
/**
 * When it was put into the bin; gone for good 30 days later.
 */
removed_at?: string | null, 
/**
 * Grows by one with each change.
 */
revision: number, 
/**
 * When it was last changed.
 */
updated_at: string, 
/**
 * With whom.
 */
partner_id: string, 
/**
 * What staff call it.
 */
title: string, 
/**
 * See [`Kind`].
 */
kind: AgreementKind, 
/**
 * See [`State`].
 */
state: AgreementState, 
/**
 * What it is for; stands on the summary.
 */
purpose: string, 
/**
 * First day.
 */
start_on?: string | null, 
/**
 * Last day; `None`: open end.
 */
end_on?: string | null, 
/**
 * Days before the end by which official notice is due.
 */
notice_days?: number | null, 
/**
 * Days before the end at which we ourselves begin to work on it.
 */
lead_days?: number | null, 
/**
 * Days on which it is to be looked at.
 */
review_on: Array<string>, 
/**
 * Who signs.
 */
signatories: Array<Signatory>, 
/**
 * Whom to talk to.
 */
liaisons: Array<Liaison>, 
/**
 * The checklist; clauses that are absent are open.
 */
clauses: Array<Clause>, 
/**
 * The countable part.
 */
commitments: Array<Commitment>, 
/**
 * Internal, never on an outgoing file. Nothing about a survivor here.
 */
notes: string, };

/**
 * One row of the list and of the register.
 */
export type AgreementLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * What staff call it (`name`, as every list item has it).
 */
name: string, 
/**
 * With whom.
 */
partner_id: string, 
/**
 * The partner's name.
 */
partner: string, 
/**
 * See [`Kind`].
 */
kind: AgreementKind, 
/**
 * See [`State`].
 */
state: AgreementState, 
/**
 * First day.
 */
start_on?: string | null, 
/**
 * Last day on which it binds or bound.
 */
end_on?: string | null, 
/**
 * Official notice is due by then.
 */
notice_on?: string | null, 
/**
 * Our own lead time begins then.
 */
lead_on?: string | null, 
/**
 * The next day on which it is to be looked at.
 */
review_on?: string | null, 
/**
 * Days from today to the end; negative once past; `None` without an end or when no longer in force.
 */
days_left?: number | null, 
/**
 * Whether it is put away.
 */
archived: boolean, };

/**
 * Something that was given, as it is typed in.
 */
export type NewDelivery = { 
/**
 * Under which agreement.
 */
agreement: string, 
/**
 * For which of its commitments.
 */
commitment: string, 
/**
 * On which day.
 */
on: string, 
/**
 * How much.
 */
quantity: number, 
/**
 * In the commitment's own unit; another one is refused.
 */
unit: Unit, 
/**
 * Internal. Nothing about a survivor here.
 */
note: string, };

/**
 * Something that was given.
 */
export type Delivery = { 
/**
 * Its id.
 */
id: string, 
/**
 * When it was put into the bin.
 */
removed_at?: string | null, 
/**
 * Grows by one with each change.
 */
revision: number, 
/**
 * When it was last changed.
 */
updated_at: string, 
/**
 * Under which agreement.
 */
agreement: string, 
/**
 * For which of its commitments.
 */
commitment: string, 
/**
 * On which day.
 */
on: string, 
/**
 * How much.
 */
quantity: number, 
/**
 * In the commitment's own unit; another one is refused.
 */
unit: Unit, 
/**
 * Internal. Nothing about a survivor here.
 */
note: string, };

/**
 * One period of a commitment.
 */
export type PeriodCount = { from: string, to: string, promised: number, delivered: number, planned: number, };

/**
 * What a commitment promised, and what came of it, in a span of days.
 */
export type CommitmentCount = { 
/**
 * The commitment.
 */
id: string, 
/**
 * Its words.
 */
name: string, 
/**
 * Under which agreement.
 */
agreement_id: string, 
/**
 * What staff call that.
 */
agreement: string, 
/**
 * With whom.
 */
partner_id: string, 
/**
 * The partner's name.
 */
partner: string, 
/**
 * Who gives.
 */
giver: Side, 
/**
 * What.
 */
unit: Unit, 
/**
 * How much, as it was promised.
 */
quantity: number, 
/**
 * Per what.
 */
period: Period, 
/**
 * First day that counts.
 */
from: string, 
/**
 * Last day that counts.
 */
to: string, 
/**
 * Promised for these days; rounded only here.
 */
promised: number, 
/**
 * The same as a fraction.
 */
promised_exact: string, 
/**
 * Delivered on these days.
 */
delivered: number, 
/**
 * Delivered, and what the schedule still plans on these days.
 */
planned: number, 
/**
 * Promised and not delivered.
 */
short: number, 
/**
 * Delivered beyond what was promised.
 */
ahead: number, 
/**
 * Period by period.
 */
periods: Array<PeriodCount>, };

/**
 * What both sides promised and gave of one unit: the balance of what is traded.
 */
export type Balance = { 
/**
 * With whom.
 */
partner_id: string, 
/**
 * The partner's name.
 */
partner: string, 
/**
 * Of what.
 */
unit: Unit, 
/**
 * Whether both sides promised some of it.
 */
traded: boolean, 
/**
 * Promised by us.
 */
promised_us: number, 
/**
 * Given by us.
 */
delivered_us: number, 
/**
 * Promised by the partner.
 */
promised_partner: number, 
/**
 * Given by the partner.
 */
delivered_partner: number, 
/**
 * Given by us less given by the partner; negative: we received more.
 */
balance: number, };

/**
 * A count over a span of days.
 */
export type Counted = { 
/**
 * By partner, agreement, giver.
 */
items: Array<CommitmentCount>, 
/**
 * By partner and unit.
 */
balances: Array<Balance>, };

/**
 * What stands on every printed report.
 */
export type Stamp = { 
/**
 * Name of our own program.
 */
program: string, 
/**
 * The day on which it is printed.
 */
printed_on: string, 
/**
 * How many rows the audit chain has.
 */
chain_count: number, 
/**
 * The chain's head, in hex.
 */
chain_head: string, 
/**
 * Made-up data: every page says DEMO.
 */
demo: boolean, };

/**
 * The register: every agreement, and what runs out.
 */
export type Register = { 
/**
 * The day from which the days are counted.
 */
today: string, 
/**
 * Soonest end first; those without an end last.
 */
items: Array<RegisterLine>, };

/**
 * A row of the register.
 */
export type RegisterLine = { 
/**
 * 30, 60 or 90 when it is in force and ends within so many days; else `None`.
 */
ends_within?: number | null, 
/**
 * Its id.
 */
id: string, 
/**
 * What staff call it (`name`, as every list item has it).
 */
name: string, 
/**
 * With whom.
 */
partner_id: string, 
/**
 * The partner's name.
 */
partner: string, 
/**
 * See [`Kind`].
 */
kind: AgreementKind, 
/**
 * See [`State`].
 */
state: AgreementState, 
/**
 * First day.
 */
start_on?: string | null, 
/**
 * Last day on which it binds or bound.
 */
end_on?: string | null, 
/**
 * Official notice is due by then.
 */
notice_on?: string | null, 
/**
 * Our own lead time begins then.
 */
lead_on?: string | null, 
/**
 * The next day on which it is to be looked at.
 */
review_on?: string | null, 
/**
 * Days from today to the end; negative once past; `None` without an end or when no longer in force.
 */
days_left?: number | null, 
/**
 * Whether it is put away.
 */
archived: boolean, };

/**
 * Archived ones, or those in use.
 */
export type Show = "active" | "archived";

/**
 * In which order.
 */
export type PartnerSort = "name" | "confirmed";

/**
 * What is asked of the list. All parts narrow it together.
 */
export type PartnerQuery = { 
/**
 * Words in names, towns, services, contacts.
 */
text: string, 
/**
 * See [`Show`].
 */
show: Show, 
/**
 * With an active service that answers so.
 */
accepting?: Accepting | null, 
/**
 * With an active service in this language, or spoken there.
 */
language?: string | null, 
/**
 * With an active service of this kind.
 */
kind?: ServiceKind | null, 
/**
 * Only those whose facts are stale.
 */
stale: boolean, 
/**
 * See [`PartnerSort`].
 */
sort: PartnerSort, 
/**
 * `next` of the page before.
 */
after?: string | null, 
/**
 * Rows a page; 0 for all of them.
 */
limit: number, };

/**
 * In which order.
 */
export type AgreementSort = "ends" | "name" | "partner";

/**
 * What is asked of the list. All parts narrow it together.
 */
export type AgreementQuery = { 
/**
 * Words in the title, the purpose, the partner.
 */
text: string, 
/**
 * See [`Show`].
 */
show: Show, 
/**
 * Empty: every state.
 */
states: Array<AgreementState>, 
/**
 * See [`Kind`].
 */
kind?: AgreementKind | null, 
/**
 * With this partner.
 */
partner_id?: string | null, 
/**
 * In force, and ending within so many days from today.
 */
ends_within?: number | null, 
/**
 * See [`AgreementSort`].
 */
sort: AgreementSort, 
/**
 * `next` of the page before.
 */
after?: string | null, 
/**
 * Rows a page; 0 for all of them.
 */
limit: number, };

/**
 * How far a partnership goes.
 */
export type SpectrumLevel = "not_yet" | "informed" | "collaborative" | "integrated";

/**
 * What is looked at.
 */
export type CriterionName = "woven" | "cross_training" | "referral_partnership" | "shared_group" | "on_site" | "co_located" | "no_wrong_door" | "self_defined_needs" | "interdisciplinary_team";

/**
 * Whether it holds on a day.
 */
export type CriterionState = "met" | "not_met" | "lapsed";

/**
 * Of which kind a record is, and so where its page stands.
 */
export type RecordKind = "agreement" | "training" | "group" | "on_site" | "attestation" | "team" | "colocation" | "door";

/**
 * A record that shows something.
 */
export type SpectrumRecord = { 
/**
 * See [`RecordKind`].
 */
kind: RecordKind, 
/**
 * Its id.
 */
id: string, 
/**
 * What staff call it; a confidential site stands in it by its public name.
 */
name: string, };

/**
 * One criterion on one day.
 */
export type Criterion = { 
/**
 * Which.
 */
name: CriterionName, 
/**
 * Whose; `None` when it belongs to both together.
 */
side?: Side | null, 
/**
 * See [`CriterionState`].
 */
state: CriterionState, 
/**
 * Met or lapsed from this day on.
 */
since?: string | null, 
/**
 * Met up to this day as things stand; `None`: no end is known, or it is not met.
 */
until?: string | null, 
/**
 * Met: what shows it. Lapsed: what showed it last.
 */
records: Array<SpectrumRecord>, };

/**
 * What the next level still asks.
 */
export type NextLevel = { 
/**
 * Which level.
 */
level: SpectrumLevel, 
/**
 * What is open, each of it needed.
 */
open: Array<Open>, 
/**
 * Whether one way of sharing or trading services is needed as well.
 */
sharing: boolean, };

/**
 * Something that is open.
 */
export type Open = { 
/**
 * Which criterion.
 */
name: CriterionName, 
/**
 * Whose.
 */
side?: Side | null, };

/**
 * Where a partnership stands on one day.
 */
export type Placement = { 
/**
 * The highest level of which everything is met.
 */
level: SpectrumLevel, 
/**
 * Since when without a break; `None`: never anything else.
 */
since?: string | null, 
/**
 * Each criterion.
 */
criteria: Array<Criterion>, 
/**
 * `None` at the last level.
 */
next?: NextLevel | null, };

/**
 * One partnership in the list.
 */
export type SpectrumLine = { 
/**
 * With whom; our own program stands on its own page.
 */
partner_id: string, 
/**
 * The partner's name.
 */
partner: string, 
/**
 * The highest level of which everything is met.
 */
level: SpectrumLevel, 
/**
 * Since when without a break; `None`: never anything else.
 */
since?: string | null, 
/**
 * Each criterion.
 */
criteria: Array<Criterion>, 
/**
 * `None` at the last level.
 */
next?: NextLevel | null, };

/**
 * A criterion that changed between two snapshots.
 */
export type Reason = { 
/**
 * Which.
 */
name: CriterionName, 
/**
 * Whose.
 */
side?: Side | null, 
/**
 * How it stood then.
 */
state: CriterionState, };

/**
 * A level that a partnership came to, and why. Written once, never changed.
 */
export type Snapshot = { 
/**
 * Its id.
 */
id: string, 
/**
 * Whose: a partner, or our own program.
 */
organization: string, 
/**
 * On which day.
 */
on: string, 
/**
 * Which level.
 */
level: SpectrumLevel, 
/**
 * How every criterion stood.
 */
criteria: Array<Reason>, 
/**
 * What had changed since the one before.
 */
reasons: Array<Reason>, };

/**
 * What can be attested.
 */
export type Practice = "woven" | "self_defined_needs";

/**
 * One line of a practice's checklist.
 */
export type CheckItem = "new_staff" | "coercion" | "responses" | "policies" | "materials" | "no_target" | "own_words" | "nothing_depends" | "may_stop";

/**
 * Somebody stands for a practice of one side.
 */
export type Attestation = { 
/**
 * Whose practice, or with whom; `None`: ours, with everybody.
 */
partner_id?: string | null, 
/**
 * See [`Practice`].
 */
practice: Practice, 
/**
 * Whose practice it is.
 */
side: Side, 
/**
 * Name or initials of who stands for it.
 */
by: string, 
/**
 * Never later than today.
 */
made_on: string, 
/**
 * Last day on which it counts.
 */
until: string, 
/**
 * What was looked at: the whole list.
 */
checklist: Array<CheckItem>, };

/**
 * What somebody is in a team.
 */
export type TeamRole = "advocate" | "clinician" | "other";

/**
 * One member of a team.
 */
export type Member = { 
/**
 * Name, or initials.
 */
name: string, 
/**
 * Whose staff.
 */
side: Side, 
/**
 * See [`TeamRole`].
 */
role: TeamRole, 
/**
 * First day; `None`: the team's.
 */
from?: string | null, 
/**
 * Last day; `None`: the team's.
 */
until?: string | null, };

/**
 * An interdisciplinary team; on days on which it has an advocate and a clinician it counts.
 */
export type Team = { 
/**
 * With whom; `None`: our own program's.
 */
partner_id?: string | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; `None`: open end.
 */
until?: string | null, 
/**
 * Who is in it.
 */
members: Array<Member>, };

/**
 * A site of one side that both use.
 */
export type Colocation = { 
/**
 * With whom.
 */
partner_id: string, 
/**
 * Whose site.
 */
side: Side, 
/**
 * Which.
 */
site_id: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; `None`: open end.
 */
until?: string | null, };

/**
 * A service that is offered at one of our sites.
 */
export type Door = { 
/**
 * Whose service; `None`: one of our own.
 */
partner_id?: string | null, 
/**
 * At which of our sites.
 */
site_id: string, 
/**
 * Which service.
 */
service_id: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; `None`: open end.
 */
until?: string | null, };

/**
 * What is proved.
 */
export type Facts = { "kind": "attestation" } & Attestation | { "kind": "team" } & Team | { "kind": "colocation" } & Colocation | { "kind": "door" } & Door;

/**
 * A proof as it is kept.
 */
export type Proof = { 
/**
 * Its id.
 */
id: string, 
/**
 * What staff call it.
 */
name: string, 
/**
 * What it says.
 */
facts: Facts, 
/**
 * When it was put away; it shows nothing then.
 */
archived_at?: string | null, 
/**
 * When it was put into the bin; gone for good 30 days later.
 */
removed_at?: string | null, 
/**
 * Grows by one with each change.
 */
revision: number, 
/**
 * When it was last changed.
 */
updated_at: string, };

/**
 * A site or a service, as a choice in a form or a line of the grid.
 */
export type Choice<T> = { 
/**
 * Its id.
 */
id: T, 
/**
 * What staff call it.
 */
name: string, };

/**
 * A partnership on one day, or our own program.
 */
export type Spectrum = { 
/**
 * Whose.
 */
id: string, 
/**
 * The partner's name, or our own.
 */
name: string, 
/**
 * Our own program, without a partner.
 */
own: boolean, 
/**
 * The day that was asked for.
 */
on: string, 
/**
 * See [`Placement`].
 */
placement: Placement, 
/**
 * Snapshots, newest first.
 */
snapshots: Array<Snapshot>, 
/**
 * What was recorded, archived proofs too.
 */
proofs: Array<Proof>, 
/**
 * Our doors.
 */
doors: Array<Choice<string>>, 
/**
 * The partner's sites; none for our own program.
 */
sites: Array<Choice<string>>, 
/**
 * Active services that belong at every door.
 */
services: Array<Choice<string>>, };

/**
 * What a person is in the program; one may be several things.
 */
export type Role = "advocate" | "supervisor" | "staff" | "administrator";

/**
 * How somebody likes the page.
 */
export type Preferences = { 
/**
 * `en`, `es`, or empty for the system's.
 */
language: string, 
/**
 * `system`, `light` or `dark`.
 */
theme: string, 
/**
 * `normal`, `large` or `larger`.
 */
text: string, 
/**
 * Minutes without a hand on the computer until it locks, 1 to 15.
 */
idle_minutes: number, };

/**
 * What an administrator may set.
 */
export type Settings = { 
/**
 * A partner's facts older than so many months say so; 1 to 24.
 */
stale_months: number, 
/**
 * The program's own zone, an IANA name.
 */
timezone: string, 
/**
 * A training counts for so many months; 1 to 60.
 */
routine_months: number, 
/**
 * Minutes that people need from one site to the next; 0 to 240.
 */
travel_minutes: number, 
/**
 * A folder to which every backup is copied when it can be reached; empty: none.
 */
backup_place?: string, };

/**
 * A label on the unlock screen.
 */
export type SlotLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * What its person chose.
 */
label: string, 
/**
 * Wrong tries since it was last opened.
 */
wrong_tries: number, 
/**
 * When the last one was.
 */
last_wrong_at?: string | null, 
/**
 * Seconds until the next try.
 */
wait_seconds: number, };

/**
 * What the check of a passphrase found.
 */
export type PassphraseReview = { 
/**
 * Good enough to be used.
 */
enough: boolean, 
/**
 * How many characters it has.
 */
characters: number, 
/**
 * zxcvbn, 0 (guessed at once) to 4.
 */
score: number, 
/**
 * `too_short`, `too_easy`, or nothing.
 */
advice: string | null, };

/**
 * Somebody as she is typed in.
 */
export type NewPerson = { 
/**
 * Her name, inside the store.
 */
name: string, 
/**
 * What the unlock screen shows; empty: the first letter of the name.
 */
label: string, 
/**
 * At least one.
 */
roles: Array<Role>, };

/**
 * Somebody, and what she opens.
 */
export type PersonLine = { 
/**
 * See [`Person`].
 */
id: string, 
/**
 * Her name.
 */
name: string, 
/**
 * What the unlock screen shows.
 */
label: string, 
/**
 * See [`Role`].
 */
roles: Array<Role>, 
/**
 * Since when.
 */
added_at: string, 
/**
 * She can open the vault.
 */
opens: boolean, 
/**
 * She holds the key of the locked room.
 */
choices: boolean, 
/**
 * It is the person who sits here.
 */
me: boolean, };

/**
 * How many ways lead into a store.
 */
export type WaysIn = { 
/**
 * People who hold its key.
 */
people: number, 
/**
 * Its recovery sheet was printed and read back.
 */
sheet: boolean, };

/**
 * What was proven of a backup.
 */
export type Proven = { 
/**
 * The partnership store: pages, chain, every record.
 */
partnership: boolean, 
/**
 * The choices store; only a session that holds its key can look.
 */
choices: boolean, };

/**
 * A rolling backup.
 */
export type BackupLine = { 
/**
 * Its file name.
 */
name: string, 
/**
 * When it was made.
 */
taken_at: string, 
/**
 * How large it is.
 */
bytes: number, 
/**
 * What was proven of it.
 */
proven: Proven, };

/**
 * How many records of a kind.
 */
export type KindCount = { 
/**
 * Its table.
 */
kind: string, 
/**
 * In the backup.
 */
then: number, 
/**
 * Today; `None`: it cannot be read.
 */
now: number | null, };

/**
 * What a backup holds, beside what the vault holds now.
 */
export type BackupReview = { 
/**
 * When it was made.
 */
taken_at: string, 
/**
 * Everything in it that this person can open was read and is whole.
 */
whole: boolean, 
/**
 * Records by kind: how many there were then, and how many there are now.
 */
kinds: Array<KindCount>, 
/**
 * What was done since, which would be undone: entries of the partnership chain. `None`: the store of today cannot be read.
 */
later: number | null, 
/**
 * The store of today does not go on from this backup: one of them went another way.
 */
parted: boolean, 
/**
 * The choices store is in it, whole, and would be put back too. Without its key it stays as it is.
 */
choices: boolean, 
/**
 * It was opened by its own key slots, since those of today are past use: it takes the place of the whole vault.
 */
alone: boolean, };

/**
 * One row of the chain.
 */
export type AuditLine = { 
/**
 * Its number.
 */
seq: number, 
/**
 * When.
 */
at: string, 
/**
 * Label of who did it.
 */
by: string, 
/**
 * `noun.verb`.
 */
action: string, 
/**
 * The kind of record.
 */
kind: string, 
/**
 * The record.
 */
record: string, 
/**
 * What it is called today; empty where it is gone, or has no name.
 */
name: string, };

/**
 * Rows, newest first.
 */
export type AuditPage = { 
/**
 * At most a hundred.
 */
items: Array<AuditLine>, 
/**
 * How many there are of this query.
 */
total: number, 
/**
 * How many rows the chain has.
 */
all: number, 
/**
 * Where it ends, in hex.
 */
head: string, 
/**
 * Only her own rows are shown.
 */
own: boolean, };

/**
 * What a head that stood on paper says of this chain.
 */
export type HeadReview = { 
/**
 * The chain contains it.
 */
found: boolean, 
/**
 * The row that it ends with.
 */
seq: number, 
/**
 * When that row was written.
 */
at: string | null, 
/**
 * What was done since.
 */
since: number, };

/**
 * What it is about, and so what settles it.
 */
export type ReminderKind = "over" | "notice" | "lead" | "review" | "in_review" | "sent_back" | "closing" | "training" | "practice" | "stale";

/**
 * See [`ReminderKind`].
 */
export type Reminder = { 
/**
 * See [`ReminderKind`].
 */
kind: ReminderKind, 
/**
 * The record that it is about.
 */
id: string, 
/**
 * What that is called; of a week that was sent back, why.
 */
name: string, 
/**
 * Which partner it concerns.
 */
partner_id?: string | null, 
/**
 * The partner's name; empty for our own program.
 */
partner: string, 
/**
 * Which side it concerns, where that matters.
 */
side?: Side | null, 
/**
 * The day on which it is, or was, due; of a week, its Monday.
 */
on: string, 
/**
 * Out of sight until this day.
 */
snoozed_until?: string | null, };

/**
 * The day's page: what needs a person.
 */
export type Today = { 
/**
 * The day where the program is.
 */
today: string, 
/**
 * In force, and ending soon or with a clock that has begun; soonest first.
 */
ending: Array<AgreementLine>, 
/**
 * In work.
 */
drafts: Array<AgreementLine>, 
/**
 * What meets on this day, by time, cancelled ones among them; each on the wall's clock of its site.
 */
meetings: Array<Occurrence>, 
/**
 * What needs a person, soonest first, snoozed ones among them.
 */
reminders: Array<Reminder>, 
/**
 * Partners in use.
 */
partners: number, 
/**
 * Agreements in use.
 */
agreements: number, };

/**
 * One agreement as it may leave.
 */
export type Summary = { id: string, name: string, partner: string, program: string, kind: AgreementKind, state: AgreementState, purpose: string, start_on?: string | null, end_on?: string | null, notice_on?: string | null, review_on: Array<string>, signatories: Array<SummarySignatory>, liaisons: Array<SummaryLiaison>, 
/**
 * The versions that it follows and that follow it, oldest first; empty when it stands alone.
 */
chain: Array<SummaryVersion>, places: Array<SummaryPlace>, commitments: Array<SummaryCommitment>, 
/**
 * Where the partnership stands today.
 */
placement: ReportPlacement, 
/**
 * What was held with this partner and what is planned, newest first.
 */
trainings: Array<ReportTraining>, clauses: Array<SummaryClause>, };

/**
 * An earlier or a later version of an agreement.
 */
export type SummaryVersion = { name: string, link?: Link | null, state: AgreementState, from?: string | null, until?: string | null, };

/**
 * What a commitment came to between two days.
 */
export type SummaryCount = { 
/**
 * First day that counts.
 */
from: string, 
/**
 * Last day that counts.
 */
to: string, 
/**
 * Promised, rounded to hundredths.
 */
promised: number, 
/**
 * Delivered, rounded to hundredths.
 */
delivered: number, };

/**
 * See [`crate::agreements::Signatory`].
 */
export type SummarySignatory = { side: Side, name: string, title: string, signed_on?: string | null, };

/**
 * See [`crate::agreements::Liaison`].
 */
export type SummaryLiaison = { side: Side, name: string, title: string, contact: string, };

/**
 * A site of one of the two; a confidential one by its public name alone.
 */
export type SummaryPlace = { 
/**
 * Whose.
 */
side: Side, 
/**
 * Its name.
 */
name: string, 
/**
 * One line; empty when there is none or it is confidential.
 */
address: string, };

/**
 * See [`crate::agreements::Commitment`].
 */
export type SummaryCommitment = { giver: Side, unit: Unit, quantity: number | null, period?: Period | null, description: string, from?: string | null, until?: string | null, 
/**
 * From its first day until now; `None` where nothing is counted.
 */
counted?: SummaryCount | null, };

/**
 * A clause that stands in the text, with its words, or that does not.
 */
export type SummaryClause = { key: ClauseKey, state: ClauseState, text: string, };

/**
 * Where a partnership stands on a day, and what shows it.
 */
export type ReportPlacement = { 
/**
 * The highest level of which everything is met.
 */
level: SpectrumLevel, 
/**
 * Since when without a break; `None`: never anything else.
 */
since?: string | null, 
/**
 * Each criterion.
 */
criteria: Array<ReportCriterion>, };

/**
 * One criterion of one side, or of both together.
 */
export type ReportCriterion = { name: CriterionName, side?: Side | null, state: CriterionState, since?: string | null, until?: string | null, records: Array<ReportRecord>, };

/**
 * What shows it.
 */
export type ReportRecord = { 
/**
 * Of which kind it is.
 */
kind: RecordKind, 
/**
 * What staff call it; empty for a kind whose name says who somebody is.
 */
name: string, };

/**
 * A training as it may leave: of those who came, how many.
 */
export type ReportTraining = { topic: string, held_on: string, state: TrainingState, trainer: Trainer, hours: number | null, heads_us?: number | null, heads_partner?: number | null, };

/**
 * The report: partners by name, each with its part.
 */
export type PartnershipReport = { 
/**
 * The day from which it looks ahead.
 */
today: string, 
/**
 * First day of the span for what was counted and trained.
 */
from: string, 
/**
 * Its last day.
 */
to: string, 
/**
 * One for each partner.
 */
items: Array<ReportPartner>, };

/**
 * One partner as it may leave.
 */
export type ReportPartner = { id: string, name: string, program: string, description: string, languages: Array<string>, accepting: Accepting, confirmed_on?: string | null, duties: ReportDuties, 
/**
 * Its sites; confidential ones by their public names alone.
 */
places: Array<SummaryPlace>, 
/**
 * Those that are offered.
 */
services: Array<ReportService>, 
/**
 * Where the partnership stands today.
 */
placement: ReportPlacement, 
/**
 * The levels that it came to, newest first.
 */
levels: Array<ReportLevel>, agreements: Array<ReportAgreement>, 
/**
 * Counted over the span.
 */
commitments: Array<ReportCommitment>, 
/**
 * What both sides promised some of, over the span.
 */
balances: Array<ReportBalance>, 
/**
 * Held in the span, and planned from today on; newest first.
 */
trainings: Array<ReportTraining>, due_us: ReportDue, due_partner: ReportDue, 
/**
 * What runs out next, soonest first.
 */
ahead: Array<ReportEnd>, };

/**
 * See [`Duties`].
 */
export type ReportDuties = { reports?: Array<Reports> | null, reports_detail: string, hipaa?: boolean | null, part2?: boolean | null, police_report?: boolean | null, records: string, };

/**
 * See [`Service`].
 */
export type ReportService = { name: string, kind: ServiceKind, audience: string, languages: Array<string>, modes: Array<Mode>, 
/**
 * Empty where it is given at confidential sites alone.
 */
town: string, accepting: Accepting, };

/**
 * A level that the partnership came to, and what had changed.
 */
export type ReportLevel = { on: string, level: SpectrumLevel, reasons: Array<Reason>, };

/**
 * See [`AgreementLine`].
 */
export type ReportAgreement = { id: string, name: string, kind: AgreementKind, state: AgreementState, start_on?: string | null, end_on?: string | null, notice_on?: string | null, };

/**
 * See [`CommitmentCount`].
 */
export type ReportCommitment = { agreement: string, giver: Side, unit: Unit, quantity: number, period: Period, description: string, from: string, to: string, promised: number, delivered: number, 
/**
 * Delivered less promised.
 */
difference: number, };

/**
 * What is traded of one unit.
 */
export type ReportBalance = { 
/**
 * Of what.
 */
unit: Unit, 
/**
 * Given by us.
 */
delivered_us: number, 
/**
 * Given by the partner.
 */
delivered_partner: number, 
/**
 * Given by us less given by the partner.
 */
balance: number, };

/**
 * See [`Due`].
 */
export type ReportDue = { state: DueState, last?: string | null, due_on?: string | null, planned_on?: string | null, };

/**
 * Something that runs out, or must be looked at.
 */
export type ReportEnd = { 
/**
 * On which day.
 */
on: string, 
/**
 * What happens then.
 */
what: EndKind, 
/**
 * Of which agreement; empty for a criterion.
 */
name: string, 
/**
 * Which criterion, when it is one.
 */
criterion?: CriterionName | null, 
/**
 * Whose.
 */
side?: Side | null, };

/**
 * What happens on a day ahead.
 */
export type EndKind = "notice" | "review" | "end" | "criterion";

/**
 * Under which heading it stands in the library.
 */
export type ResourceGroup = "cross_training" | "providers" | "ours";

/**
 * What kind of thing it is.
 */
export type ResourceKind = "toolkit" | "card" | "survey" | "report" | "memorandum" | "guide" | "page" | "other";

/**
 * An item as it is typed in.
 */
export type NewResource = { 
/**
 * As it is published.
 */
title: string, 
/**
 * See [`Group`].
 */
group: ResourceGroup, 
/**
 * See [`Kind`].
 */
kind: ResourceKind, 
/**
 * For whom.
 */
audience: string, 
/**
 * By whom.
 */
publisher: string, 
/**
 * Where it is found: `http` or `https`, or empty. Never opened by the program.
 */
address: string, 
/**
 * Internal. Nothing about a survivor here.
 */
notes: string, };

/**
 * An item as it is kept.
 */
export type Resource = { 
/**
 * Its id.
 */
id: string, 
/**
 * The program's own; else it came with the vault and can be put away, not removed.
 */
own: boolean, 
/**
 * Its place in its group.
 */
place: number, 
/**
 * When it was put away.
 */
archived_at?: string | null, 
/**
 * When it was put into the bin; gone for good 30 days later.
 */
removed_at?: string | null, 
/**
 * Grows by one with each change.
 */
revision: number, 
/**
 * When it was last changed.
 */
updated_at: string, 
/**
 * As it is published.
 */
title: string, 
/**
 * See [`Group`].
 */
group: ResourceGroup, 
/**
 * See [`Kind`].
 */
kind: ResourceKind, 
/**
 * For whom.
 */
audience: string, 
/**
 * By whom.
 */
publisher: string, 
/**
 * Where it is found: `http` or `https`, or empty. Never opened by the program.
 */
address: string, 
/**
 * Internal. Nothing about a survivor here.
 */
notes: string, };

/**
 * One row of the library.
 */
export type ResourceLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title (`name`, as every list item has it).
 */
name: string, 
/**
 * See [`Group`].
 */
group: ResourceGroup, 
/**
 * See [`Kind`].
 */
kind: ResourceKind, 
/**
 * For whom.
 */
audience: string, 
/**
 * By whom.
 */
publisher: string, 
/**
 * Where it is found, or empty.
 */
address: string, 
/**
 * The program's own.
 */
own: boolean, 
/**
 * Trainings that were held or are planned with it.
 */
trainings: number, 
/**
 * Whether it is put away.
 */
archived: boolean, };

/**
 * What is asked of the library. All parts narrow it together; it is never paged, since a library is small.
 */
export type ResourceQuery = { 
/**
 * Words in the title, the audience, the publisher.
 */
text: string, 
/**
 * See [`Show`].
 */
show: Show, 
/**
 * See [`Kind`].
 */
kind?: ResourceKind | null, 
/**
 * Only what has no address yet.
 */
unplaced: boolean, };

/**
 * Who gave it.
 */
export type Trainer = "us" | "partner" | "both";

/**
 * Whether it took place.
 */
export type TrainingState = "planned" | "held" | "cancelled";

/**
 * A training as it is typed in.
 */
export type NewTraining = { 
/**
 * With whom.
 */
partner_id: string, 
/**
 * What it was about.
 */
topic: string, 
/**
 * The day on which it was held, or is planned.
 */
held_on: string, 
/**
 * See [`State`].
 */
state: TrainingState, 
/**
 * See [`Trainer`].
 */
trainer: Trainer, 
/**
 * How long it took, for each who was there; a positive number with at most two decimals.
 */
hours: number | null, 
/**
 * How many of our staff were there.
 */
heads_us?: number | null, 
/**
 * How many of theirs.
 */
heads_partner?: number | null, 
/**
 * What was handed out or shown, in words.
 */
materials: string, 
/**
 * What of the library was used.
 */
resources: Array<string>, 
/**
 * Internal, never on an outgoing file. Nothing about a survivor here.
 */
notes: string, };

/**
 * A training as it is kept.
 */
export type Training = { 
/**
 * Its id.
 */
id: string, 
/**
 * Name of the partner, as it is now.
 */
partner: string, 
/**
 * Sheets: an agenda, slides, a list of staff who came. Left out where there are none, as in the digests from before
 * there were any.
 */
scans: Array<Scan>, 
/**
 * When it was put away.
 */
archived_at?: string | null, 
/**
 * When it was put into the bin; gone for good 30 days later.
 */
removed_at?: string | null, 
/**
 * Grows by one with each change.
 */
revision: number, 
/**
 * When it was last changed.
 */
updated_at: string, 
/**
 * With whom.
 */
partner_id: string, 
/**
 * What it was about.
 */
topic: string, 
/**
 * The day on which it was held, or is planned.
 */
held_on: string, 
/**
 * See [`State`].
 */
state: TrainingState, 
/**
 * See [`Trainer`].
 */
trainer: Trainer, 
/**
 * How long it took, for each who was there; a positive number with at most two decimals.
 */
hours: number | null, 
/**
 * How many of our staff were there.
 */
heads_us?: number | null, 
/**
 * How many of theirs.
 */
heads_partner?: number | null, 
/**
 * What was handed out or shown, in words.
 */
materials: string, 
/**
 * What of the library was used.
 */
resources: Array<string>, 
/**
 * Internal, never on an outgoing file. Nothing about a survivor here.
 */
notes: string, };

/**
 * One row of the list.
 */
export type TrainingLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it was about (`name`, as every list item has it).
 */
name: string, 
/**
 * With whom.
 */
partner_id: string, 
/**
 * The partner's name.
 */
partner: string, 
/**
 * The day.
 */
held_on: string, 
/**
 * See [`State`].
 */
state: TrainingState, 
/**
 * See [`Trainer`].
 */
trainer: Trainer, 
/**
 * How long it took.
 */
hours: number | null, 
/**
 * How many of our staff were there.
 */
heads_us?: number | null, 
/**
 * How many of theirs.
 */
heads_partner?: number | null, 
/**
 * Planned for a day that is over: somebody has to say whether it was held.
 */
unsettled: boolean, 
/**
 * Whether it is put away.
 */
archived: boolean, };

/**
 * In which order.
 */
export type TrainingSort = "newest" | "name" | "partner";

/**
 * What is asked of the list. All parts narrow it together.
 */
export type TrainingQuery = { 
/**
 * Words in the topic, the materials, the partner.
 */
text: string, 
/**
 * See [`Show`].
 */
show: Show, 
/**
 * See [`State`].
 */
state?: TrainingState | null, 
/**
 * Only those in which this side was trained.
 */
trained?: Side | null, 
/**
 * With this partner.
 */
partner_id?: string | null, 
/**
 * With this item of the library.
 */
resource_id?: string | null, 
/**
 * See [`TrainingSort`].
 */
sort: TrainingSort, 
/**
 * `next` of the page before.
 */
after?: string | null, 
/**
 * Rows a page; 0 for all of them.
 */
limit: number, };

/**
 * Where the training of one side stands.
 */
export type DueState = "overdue" | "never" | "due" | "planned" | "current";

/**
 * What is due of one side.
 */
export type Due = { 
/**
 * See [`DueState`].
 */
state: DueState, 
/**
 * When it last received one.
 */
last?: string | null, 
/**
 * The last day on which that still counts; `None`: never trained.
 */
due_on?: string | null, 
/**
 * The next day that is planned.
 */
planned_on?: string | null, };

/**
 * What is due of both sides of a partnership.
 */
export type PartnerDue = { 
/**
 * The partner.
 */
partner_id: string, 
/**
 * Its name.
 */
partner: string, 
/**
 * What we received from it.
 */
us: Due, 
/**
 * What it received from us.
 */
them: Due, };

/**
 * A day of the week, as iCalendar writes it.
 */
export type Weekday = "MO" | "TU" | "WE" | "TH" | "FR" | "SA" | "SU";

/**
 * Which one of its weekday in the month.
 */
export type Nth = "first" | "second" | "third" | "fourth" | "fifth" | "last";

/**
 * On which days.
 */
export type Pattern = "once" | { "weekly": { 
/**
 * Each week, or every so many of them: 1 to 52.
 */
every: number, 
/**
 * Sorted, each once, not empty.
 */
days: Array<Weekday>, } } | { "monthly_weekday": { 
/**
 * Each month, or every so many of them: 1 to 12.
 */
every: number, 
/**
 * Which one.
 */
nth: Nth, 
/**
 * Of which weekday.
 */
day: Weekday, } } | { "monthly_date": { 
/**
 * Each month, or every so many of them: 1 to 12.
 */
every: number, 
/**
 * 1 to 31.
 */
date: number, } };

/**
 * Where it ends.
 */
export type Until = "open" | { "on": string } | { "count": number };

/**
 * Which days, and until when. The first day stands beside it.
 */
export type Rule = { 
/**
 * On which days.
 */
pattern: Pattern, 
/**
 * Where it ends.
 */
until: Until, };

/**
 * What the clocks did with a wall time on its day.
 */
export type Clock = "plain" | "moved" | "twice";

/**
 * Where something takes place.
 */
export type Place = { 
/**
 * Whose site.
 */
organization_id: string, 
/**
 * The site.
 */
site_id: string, 
/**
 * The room; `None`: somewhere at the site.
 */
room_id?: string | null, };

/**
 * What meets.
 */
export type SeriesKind = "on_site" | "session";

/**
 * A stretch of a series in which everything but single days stays the same. "This and later" ends one and begins the next.
 */
export type Segment = { 
/**
 * The first day; one on which the rule falls.
 */
from: string, 
/**
 * On the wall's clock in `zone`.
 */
starts: string, 
/**
 * How long: 5 to 1440.
 */
minutes: number, 
/**
 * IANA name of the zone of the site.
 */
zone: string, 
/**
 * On which days.
 */
rule: Rule, 
/**
 * Where; several take turns.
 */
places: Array<Place>, 
/**
 * Who: one or more on site, two from two organizations for a session.
 */
people: Array<string>, };

/**
 * Whose decision it was.
 */
export type CancelledBy = "us" | "partner" | "other";

/**
 * Somebody who is not there, and who comes instead.
 */
export type Away = { 
/**
 * Who is away.
 */
person: string, 
/**
 * Who comes instead.
 */
substitute?: string | null, };

/**
 * What is different on one day.
 */
export type What = "removed" | { "cancelled": { 
/**
 * See [`By`].
 */
by: CancelledBy, } } | { "altered": { 
/**
 * On another day.
 */
date?: string | null, 
/**
 * At another time.
 */
starts?: string | null, 
/**
 * For another length.
 */
minutes?: number | null, 
/**
 * Elsewhere.
 */
place?: Place | null, 
/**
 * Without some.
 */
away: Array<Away>, } } | { "extra": { 
/**
 * On the wall's clock.
 */
starts: string, 
/**
 * How long.
 */
minutes: number, 
/**
 * Where.
 */
place: Place, 
/**
 * Who.
 */
people: Array<string>, 
/**
 * Whose decision it was that it does not take place; `None`: it does.
 */
cancelled_by?: CancelledBy | null, 
/**
 * Without some.
 */
away: Array<Away>, } };

/**
 * One day that is different.
 */
export type SeriesChange = { 
/**
 * The day by the rule; of an extra one, its own.
 */
on: string, 
/**
 * See [`What`].
 */
what: What, 
/**
 * Internal. Nothing about a survivor here.
 */
note: string, };

/**
 * A session that took place.
 */
export type Held = { 
/**
 * The day by the rule.
 */
on: string, 
/**
 * How many came. Nobody is named, ever.
 */
heads?: number | null, };

/**
 * A series as it is typed in.
 */
export type NewSeries = { 
/**
 * See [`Kind`].
 */
kind: SeriesKind, 
/**
 * With whom.
 */
partner_id: string, 
/**
 * Whose meetings; of sessions alone.
 */
group_id?: string | null, 
/**
 * Under which agreement; `None`: any with that partner.
 */
agreement_id?: string | null, 
/**
 * In order, none reaching into the next.
 */
segments: Array<Segment>, 
/**
 * By day.
 */
changes: Array<SeriesChange>, 
/**
 * By day.
 */
held: Array<Held>, 
/**
 * Internal, never on an outgoing file. Nothing about a survivor here.
 */
notes: string, 
/**
 * The UID of the calendar that it came from, else empty.
 */
uid: string, };

/**
 * A series as it is kept.
 */
export type Series = { 
/**
 * Its id.
 */
id: string, 
/**
 * When it was put into the bin; gone for good 30 days later.
 */
removed_at?: string | null, 
/**
 * Grows by one with each change.
 */
revision: number, 
/**
 * When it was last changed.
 */
updated_at: string, 
/**
 * See [`Kind`].
 */
kind: SeriesKind, 
/**
 * With whom.
 */
partner_id: string, 
/**
 * Whose meetings; of sessions alone.
 */
group_id?: string | null, 
/**
 * Under which agreement; `None`: any with that partner.
 */
agreement_id?: string | null, 
/**
 * In order, none reaching into the next.
 */
segments: Array<Segment>, 
/**
 * By day.
 */
changes: Array<SeriesChange>, 
/**
 * By day.
 */
held: Array<Held>, 
/**
 * Internal, never on an outgoing file. Nothing about a survivor here.
 */
notes: string, 
/**
 * The UID of the calendar that it came from, else empty.
 */
uid: string, };

/**
 * Somebody at an occurrence.
 */
export type Attending = { 
/**
 * Who.
 */
id: string, 
/**
 * As staff call her.
 */
name: string, 
/**
 * Of which organization.
 */
organization_id: string, 
/**
 * Whether she is there; else she is away that day.
 */
present: boolean, 
/**
 * Whether she comes instead of somebody.
 */
substitute: boolean, };

/**
 * Where an occurrence takes place, with names.
 */
export type Whereabouts = { 
/**
 * The site, as staff call it.
 */
site: string, 
/**
 * The site, as outgoing files may call it.
 */
site_outgoing: string, 
/**
 * Whether nothing but that name may leave.
 */
confidential: boolean, 
/**
 * The room.
 */
room?: string | null, 
/**
 * Whose site.
 */
organization_id: string, 
/**
 * The site.
 */
site_id: string, 
/**
 * The room; `None`: somewhere at the site.
 */
room_id?: string | null, };

/**
 * One meeting: listed once, however many people staff it.
 */
export type Occurrence = { 
/**
 * The series and the day by the rule: `<series>/<date>`.
 */
id: string, 
/**
 * Of which series.
 */
series_id: string, 
/**
 * The day by the rule.
 */
on: string, 
/**
 * See [`Kind`].
 */
kind: SeriesKind, 
/**
 * The group's name; empty for on-site time.
 */
name: string, 
/**
 * With whom.
 */
partner_id: string, 
/**
 * The partner's name.
 */
partner: string, 
/**
 * Which group.
 */
group_id?: string | null, 
/**
 * Under which agreement, where one is named.
 */
agreement_id?: string | null, 
/**
 * When it begins, with the offset there and then.
 */
start: string, 
/**
 * When it ends.
 */
end: string, 
/**
 * IANA name.
 */
zone: string, 
/**
 * What the wall's clock did to its start.
 */
clock: Clock, 
/**
 * Who.
 */
people: Array<Attending>, 
/**
 * Where.
 */
place: Whereabouts, 
/**
 * Whether it does not take place.
 */
cancelled: boolean, 
/**
 * Whose decision that was.
 */
cancelled_by?: CancelledBy | null, 
/**
 * Whether it takes place at another time than by the rule.
 */
moved: boolean, 
/**
 * Whether the rule does not have it.
 */
extra: boolean, 
/**
 * Whether a session was held, as far as somebody said so.
 */
held: boolean, 
/**
 * How many came.
 */
heads?: number | null, 
/**
 * What somebody wrote beside this day. Internal.
 */
note: string, };

/**
 * How much of a series an edit is about.
 */
export type SeriesEdit = { "one": { 
/**
 * The day by the rule.
 */
on: string, 
/**
 * See [`What`].
 */
what?: What | null, 
/**
 * Internal. Nothing about a survivor here.
 */
note: string, } } | { "later": { 
/**
 * The day by the rule from which it holds; not in the past.
 */
on: string, 
/**
 * How it goes on.
 */
segment: Segment, } } | { "all": { 
/**
 * How it goes on.
 */
segment: Segment, } } | { "end": { 
/**
 * The last day on which it may still meet.
 */
last: string, } } | { "held": { 
/**
 * The day by the rule.
 */
on: string, 
/**
 * How many came.
 */
heads?: number | null, } } | { "open": { 
/**
 * The day by the rule.
 */
on: string, } } | { "facts": { 
/**
 * Under which agreement.
 */
agreement_id?: string | null, 
/**
 * Internal. Nothing about a survivor here.
 */
notes: string, } };

/**
 * An edit that is not saved yet.
 */
export type SeriesDraft = { "add": NewSeries } | { "update": { 
/**
 * Which.
 */
id: string, 
/**
 * See [`Edit`].
 */
edit: SeriesEdit, } };

/**
 * What an edit would lead to.
 */
export type SeriesPreview = { 
/**
 * What would have to be looked at, among the meetings that change.
 */
findings: Array<Finding>, 
/**
 * Months that do not have the day that the rule asks for, by their first day.
 */
skipped: Array<string>, 
/**
 * Days on which the time does not exist, or exists twice, because the clocks change.
 */
clocks: Array<ClockDay>, 
/**
 * Changed days that no longer come, and go.
 */
dropped: Array<string>, 
/**
 * How many meetings there are in the year that was looked at.
 */
meetings: number, };

/**
 * A day on which the clocks change while it meets.
 */
export type ClockDay = { 
/**
 * Which.
 */
on: string, 
/**
 * What happens.
 */
clock: Clock, };

/**
 * Days, both inclusive, in the zone of each site; and which occurrences of them.
 */
export type ScheduleWindow = { 
/**
 * First day.
 */
from: string, 
/**
 * Last day; at most 800 days later.
 */
to: string, 
/**
 * Only those that name this person.
 */
person?: string | null, 
/**
 * Only those in this room.
 */
room?: string | null, 
/**
 * Only those at this site.
 */
site?: string | null, 
/**
 * Only those with this partner.
 */
partner?: string | null, 
/**
 * Only those of this group.
 */
group?: string | null, };

/**
 * The four parts of being ready, by the next meeting that is not cancelled.
 */
export type GroupReady = { 
/**
 * The day of the next meeting; `None`: none is planned.
 */
next_on?: string | null, 
/**
 * An agreement binds on that day: the one that is named or what follows it, else any with the partner.
 */
agreement: boolean, 
/**
 * Both who lead it are cross-trained by then.
 */
trained: boolean, 
/**
 * Somebody is known who can step in.
 */
substitute: boolean, 
/**
 * A room is named for it.
 */
room: boolean, 
/**
 * All four.
 */
ready: boolean, };

/**
 * A group, or one's on-site time.
 */
export type UnderAgreement = { 
/**
 * See [`Kind`].
 */
kind: SeriesKind, 
/**
 * The group.
 */
group_id?: string | null, 
/**
 * The on-site time.
 */
series_id?: string | null, 
/**
 * The group's name; empty for on-site time.
 */
name: string, 
/**
 * Who, at its first meeting that was found.
 */
people: Array<string>, 
/**
 * Where that is, as staff call it.
 */
site: string, 
/**
 * The last meeting while the agreement binds.
 */
last_on?: string | null, 
/**
 * The first meeting that is still to come and that the agreement does not hold any more.
 */
after?: string | null, 
/**
 * Nothing would stand under it: no other agreement binds then.
 */
open: boolean, };

/**
 * One thing found in a file.
 */
export type Problem = { 
/**
 * Counted from 1; of an XLSX file the row; `None`: the file as a whole.
 */
line?: number | null, 
/**
 * Heading, field, or "column 12" of broken JSON. Never a value of the file.
 */
column?: string | null, 
/**
 * Whether the row is refused for it.
 */
severity: Severity, 
/**
 * Stable word for scripts.
 */
code: string, 
/**
 * A sentence.
 */
message: string, };

/**
 * How much it weighs.
 */
export type Severity = "fault" | "note";

/**
 * What a calendar does.
 */
export type CalendarPreview = { added: number, updated: number, unchanged: number, gone: number, refused: number, 
/**
 * All of them, also those that are not listed.
 */
faults: number, 
/**
 * All of them.
 */
notes: number, 
/**
 * By line.
 */
problems: Array<Problem>, 
/**
 * By line.
 */
rows: Array<CalendarRow>, 
/**
 * Whether it was done.
 */
applied: boolean, };

/**
 * One event of the file, or one series that the file has no more.
 */
export type CalendarRow = { 
/**
 * Where it stands in the file.
 */
line?: number | null, 
/**
 * Its title in the file. Shown, never kept.
 */
name: string, 
/**
 * What the file says of where it is. Shown, never kept.
 */
location: string, 
/**
 * See [`Meaning`].
 */
meaning: CalendarMeaning, 
/**
 * Its first day and time, on the wall's clock.
 */
starts?: string | null, };

/**
 * What the file means for a series.
 */
export type CalendarMeaning = "added" | "updated" | "unchanged" | "gone" | "refused";

/**
 * What is wrong.
 */
export type FindingKind = "person_twice" | "room_twice" | "site_closed" | "outside_hours" | "no_agreement" | "under_promise" | "over_promise" | "no_orientation" | "not_trained" | "facilitator_missing" | "no_substitute" | "group_not_ready" | "travel_too_short";

/**
 * What settles a finding.
 */
export type FindingAction = "move" | "change_room" | "cancel" | "open_agreements" | "add_time" | "open_agreement" | "record_orientation" | "record_training" | "name_substitute" | "open_group";

/**
 * The kind of a record behind a finding.
 */
export type FindingRecordKind = "occurrence" | "staff" | "room" | "site" | "closure" | "group" | "partner" | "agreement" | "commitment";

/**
 * A record behind a finding.
 */
export type FindingRecord = { 
/**
 * See [`About`].
 */
kind: FindingRecordKind, 
/**
 * Its id.
 */
id: string, 
/**
 * What staff call it; of an occurrence, its start.
 */
name: string, };

/**
 * Something that a person has to look at.
 */
export type Finding = { 
/**
 * What: kind, when, the records and what is promised and planned, as one word; the same for the same thing each time.
 */
id: string, 
/**
 * See [`FindingKind`].
 */
kind: FindingKind, 
/**
 * When.
 */
start: string, 
/**
 * What it is about.
 */
records: Array<FindingRecord>, 
/**
 * What settles it.
 */
action: FindingAction, };

/**
 * A meeting, as it may leave.
 */
export type OutgoingMeeting = { 
/**
 * The series and the day by the rule.
 */
id: string, 
/**
 * Of which series.
 */
series_id: string, 
/**
 * See [`Kind`].
 */
kind: SeriesKind, 
/**
 * The group's name; empty for on-site time.
 */
name: string, 
/**
 * The partner's name.
 */
partner: string, 
/**
 * When it begins.
 */
start: string, 
/**
 * When it ends.
 */
end: string, 
/**
 * IANA name.
 */
zone: string, 
/**
 * Who is there; of a cancelled one, who would have been.
 */
people: Array<string>, 
/**
 * The site, as it may be called outside.
 */
site: string, 
/**
 * The room; none at a confidential site.
 */
room?: string | null, 
/**
 * Whether it does not take place.
 */
cancelled: boolean, 
/**
 * Whose decision that was.
 */
cancelled_by?: CancelledBy | null, 
/**
 * Whether it takes place at another time than by the rule.
 */
moved: boolean, };

/**
 * A part of the schedule, as it may leave.
 */
export type OutgoingSchedule = { 
/**
 * Our own program.
 */
program: string, 
/**
 * First day.
 */
from: string, 
/**
 * Last day.
 */
to: string, 
/**
 * By time.
 */
items: Array<OutgoingMeeting>, };

/**
 * What is said.
 */
export type RemarkKind = "comment" | "acceptance" | "send_back" | "sign_off";

/**
 * A remark as it is typed in.
 */
export type NewRemark = { 
/**
 * The Monday of the week.
 */
week: string, 
/**
 * See [`RemarkKind`].
 */
kind: RemarkKind, 
/**
 * About which finding; `None`: the whole week.
 */
finding?: string | null, 
/**
 * Internal. Nothing about a survivor here.
 */
text: string, };

/**
 * An occurrence as it was signed.
 */
export type Seen = { 
/**
 * Its id.
 */
id: string, 
/**
 * When it began.
 */
start: string, 
/**
 * When it ended.
 */
end: string, 
/**
 * Where.
 */
place: Place, 
/**
 * Who was there.
 */
people: Array<string>, 
/**
 * Whether it took place.
 */
cancelled: boolean, };

/**
 * What a sign-off vouches for.
 */
export type Signed = { 
/**
 * How many rows the audit chain had before.
 */
chain_count: number, 
/**
 * Where it ended, in hex.
 */
chain_head: string, 
/**
 * How many findings were neither settled nor accepted.
 */
open: number, 
/**
 * The week as it was.
 */
seen: Array<Seen>, };

/**
 * A remark as it is kept.
 */
export type Remark = { 
/**
 * Its id.
 */
id: string, 
/**
 * The Monday of the week.
 */
week: string, 
/**
 * See [`RemarkKind`].
 */
kind: RemarkKind, 
/**
 * About which finding; `None`: the whole week.
 */
finding?: string | null, 
/**
 * What was said.
 */
text: string, 
/**
 * Label of who said it.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * What a sign-off vouches for.
 */
signed?: Signed | null, 
/**
 * When an acceptance was taken back.
 */
taken_back_at?: string | null, };

/**
 * A finding, and what was said of it.
 */
export type Reviewed = { 
/**
 * The acceptance that stands.
 */
accepted?: Remark | null, 
/**
 * Sent back, and not accepted since.
 */
sent_back?: Remark | null, 
/**
 * What else was said, oldest first.
 */
comments: Array<Remark>, 
/**
 * What: kind, when, the records and what is promised and planned, as one word; the same for the same thing each time.
 */
id: string, 
/**
 * See [`FindingKind`].
 */
kind: FindingKind, 
/**
 * When.
 */
start: string, 
/**
 * What it is about.
 */
records: Array<FindingRecord>, 
/**
 * What settles it.
 */
action: FindingAction, };

/**
 * Where somebody was, and who, in words that may be printed.
 */
export type Told = { 
/**
 * The site as it may be called outside, with the room where that may be told.
 */
place: string, 
/**
 * Names of those who were there.
 */
people: Array<string>, };

/**
 * How an occurrence differs from what was signed.
 */
export type ChangedSince = { 
/**
 * Its id.
 */
id: string, 
/**
 * As it was signed; `None`: it was not there.
 */
before?: Seen | null, 
/**
 * As it is; `None`: it is gone.
 */
after?: Occurrence | null, 
/**
 * What was signed, with the names of today.
 */
was?: Told | null, 
/**
 * What is so now.
 */
is?: Told | null, 
/**
 * Label of who changed its series last.
 */
by: string, 
/**
 * When.
 */
at?: string | null, };

/**
 * Something that was done to a record since.
 */
export type Done = { 
/**
 * When.
 */
at: string, 
/**
 * Label of who did it.
 */
by: string, 
/**
 * `noun.verb`.
 */
action: string, 
/**
 * The kind of record.
 */
kind: string, 
/**
 * Its id.
 */
id: string, 
/**
 * What staff call it, as far as it has a name.
 */
name: string, };

/**
 * The page of a week.
 */
export type Week = { 
/**
 * Its Monday.
 */
week: string, 
/**
 * Its Sunday.
 */
last: string, 
/**
 * What meets.
 */
occurrences: Array<Occurrence>, 
/**
 * What is to be looked at.
 */
findings: Array<Reviewed>, 
/**
 * Promised and planned in these days, hours on site and sessions: short and ahead go by the plan.
 */
hours: Array<CommitmentCount>, 
/**
 * Agreements that end soon, or whose clock has begun.
 */
ending: Array<AgreementLine>, 
/**
 * What was done to schedule, groups, staff and places since the week before began, newest first.
 */
done: Array<Done>, 
/**
 * The sign-off of this week.
 */
signed?: Remark | null, 
/**
 * What is otherwise than it was signed.
 */
changed: Array<ChangedSince>, 
/**
 * The sign-off of the week before.
 */
signed_before?: Remark | null, 
/**
 * What of the week before is otherwise than it was signed.
 */
changed_before: Array<ChangedSince>, 
/**
 * What was said of the week as a whole, oldest first.
 */
remarks: Array<Remark>, };

/**
 * How a finding stands.
 */
export type Standing = "open" | "sent_back" | "accepted";

/**
 * A finding, as it may leave.
 */
export type OutgoingFinding = { 
/**
 * See [`FindingKind`].
 */
kind: FindingKind, 
/**
 * When.
 */
start: string, 
/**
 * Names of people, groups, rooms, sites and partners that it is about.
 */
about: Array<string>, 
/**
 * See [`Standing`].
 */
standing: Standing, };

/**
 * Promised and planned, as it may leave.
 */
export type OutgoingHours = { 
/**
 * The partner's name.
 */
partner: string, 
/**
 * Of what.
 */
unit: Unit, 
/**
 * Promised for these days.
 */
promised: number, 
/**
 * Planned and delivered on these days.
 */
planned: number, 
/**
 * Planned beyond what was promised; less than nothing: short of it.
 */
difference: number, };

/**
 * A sign-off, as it may leave.
 */
export type OutgoingSignOff = { 
/**
 * Label of who signed.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * The day of that, as the program counts days.
 */
on: string, 
/**
 * How many findings were open.
 */
open: number, };

/**
 * A supervisor's week, as it may leave.
 */
export type OutgoingReview = { 
/**
 * Our own program.
 */
program: string, 
/**
 * Its Monday.
 */
week: string, 
/**
 * Its Sunday.
 */
last: string, 
/**
 * How many meetings there are that take place.
 */
meetings: number, 
/**
 * What is to be looked at, by time.
 */
findings: Array<OutgoingFinding>, 
/**
 * Promised and planned.
 */
hours: Array<OutgoingHours>, 
/**
 * The sign-off, if there is one.
 */
signed?: OutgoingSignOff | null, 
/**
 * How many meetings are otherwise than signed.
 */
changed: number, };

/**
 * Why a rule of another program cannot be held as a rule of ours.
 */
export type Unheld = "secondly" | "too_many" | "until_before_start" | "not_ours" | "unreadable";

/**
 * What somebody does.
 */
export type StaffRole = "advocate" | "clinician" | "other";

/**
 * A person as they are typed in.
 */
export type NewStaff = { 
/**
 * Where they work: our own program, or a partner. It stays, so that the past keeps who came from where.
 */
organization_id: string, 
/**
 * A name, or initials.
 */
name: string, 
/**
 * "Trauma counselor".
 */
title: string, 
/**
 * See [`Role`].
 */
role: StaffRole, 
/**
 * BCP 47 tags.
 */
languages: Array<string>, 
/**
 * When they were shown round the other side: doors, keys, what stays confidential.
 */
oriented_on?: string | null, 
/**
 * When they were last cross-trained.
 */
trained_on?: string | null, 
/**
 * First day of their work; `None`: before it was written down.
 */
from?: string | null, 
/**
 * Last day; `None`: no end is known.
 */
until?: string | null, 
/**
 * Internal, never on an outgoing file. Nothing about a survivor here.
 */
notes: string, };

/**
 * A person as they are kept.
 */
export type Staff = { 
/**
 * Their id.
 */
id: string, 
/**
 * Name of where they work, as it is now.
 */
organization: string, 
/**
 * Whether that is our own program.
 */
own: boolean, 
/**
 * When they were put away.
 */
archived_at?: string | null, 
/**
 * When they were put into the bin; gone for good 30 days later.
 */
removed_at?: string | null, 
/**
 * Grows by one with each change.
 */
revision: number, 
/**
 * When they were last changed.
 */
updated_at: string, 
/**
 * Where they work: our own program, or a partner. It stays, so that the past keeps who came from where.
 */
organization_id: string, 
/**
 * A name, or initials.
 */
name: string, 
/**
 * "Trauma counselor".
 */
title: string, 
/**
 * See [`Role`].
 */
role: StaffRole, 
/**
 * BCP 47 tags.
 */
languages: Array<string>, 
/**
 * When they were shown round the other side: doors, keys, what stays confidential.
 */
oriented_on?: string | null, 
/**
 * When they were last cross-trained.
 */
trained_on?: string | null, 
/**
 * First day of their work; `None`: before it was written down.
 */
from?: string | null, 
/**
 * Last day; `None`: no end is known.
 */
until?: string | null, 
/**
 * Internal, never on an outgoing file. Nothing about a survivor here.
 */
notes: string, };

/**
 * One row of the list.
 */
export type StaffLine = { 
/**
 * Their id.
 */
id: string, 
/**
 * A name, or initials.
 */
name: string, 
/**
 * "Trauma counselor".
 */
title: string, 
/**
 * See [`Role`].
 */
role: StaffRole, 
/**
 * Where they work.
 */
organization_id: string, 
/**
 * Its name.
 */
organization: string, 
/**
 * Whether that is our own program.
 */
own: boolean, 
/**
 * BCP 47 tags.
 */
languages: Array<string>, 
/**
 * See [`NewStaff::oriented_on`].
 */
oriented_on?: string | null, 
/**
 * See [`NewStaff::trained_on`].
 */
trained_on?: string | null, 
/**
 * See [`NewStaff::from`].
 */
from?: string | null, 
/**
 * See [`NewStaff::until`].
 */
until?: string | null, 
/**
 * Whether their last day is over.
 */
left: boolean, 
/**
 * Whether they are put away.
 */
archived: boolean, };

/**
 * What is asked of the list. All parts narrow it together.
 */
export type StaffQuery = { 
/**
 * A part of the name, or words of the organization's name.
 */
text: string, 
/**
 * See [`Show`].
 */
show: Show, 
/**
 * See [`Role`].
 */
role?: StaffRole | null, 
/**
 * Of this organization.
 */
organization_id?: string | null, 
/**
 * `next` of the page before.
 */
after?: string | null, 
/**
 * Rows a page; 0 for all of them.
 */
limit: number, };

/**
 * A room as it is typed in.
 */
export type NewRoom = { 
/**
 * Whose site. It stays, as the site does: bookings of the past keep their place.
 */
organization_id: string, 
/**
 * The site.
 */
site_id: string, 
/**
 * What it is called; unique at its site.
 */
name: string, 
/**
 * How many people fit in.
 */
capacity?: number | null, 
/**
 * Steps, doors, hearing loop.
 */
accessibility: string, 
/**
 * Internal, never on an outgoing file. Nothing about a survivor here.
 */
notes: string, };

/**
 * A room as it is kept.
 */
export type Room = { 
/**
 * Its id.
 */
id: string, 
/**
 * Name of the organization, as it is now.
 */
organization: string, 
/**
 * Name of the site as staff call it; never on an outgoing file.
 */
site: string, 
/**
 * Name of the site as it may leave: of a confidential one, its public name.
 */
site_outgoing: string, 
/**
 * When it was put away.
 */
archived_at?: string | null, 
/**
 * When it was put into the bin; gone for good 30 days later.
 */
removed_at?: string | null, 
/**
 * Grows by one with each change.
 */
revision: number, 
/**
 * When it was last changed.
 */
updated_at: string, 
/**
 * Whose site. It stays, as the site does: bookings of the past keep their place.
 */
organization_id: string, 
/**
 * The site.
 */
site_id: string, 
/**
 * What it is called; unique at its site.
 */
name: string, 
/**
 * How many people fit in.
 */
capacity?: number | null, 
/**
 * Steps, doors, hearing loop.
 */
accessibility: string, 
/**
 * Internal, never on an outgoing file. Nothing about a survivor here.
 */
notes: string, };

/**
 * One row of the list of rooms.
 */
export type RoomLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * Whose site.
 */
organization_id: string, 
/**
 * Its name.
 */
organization: string, 
/**
 * The site.
 */
site_id: string, 
/**
 * See [`Room::site`].
 */
site: string, 
/**
 * See [`Room::site_outgoing`].
 */
site_outgoing: string, 
/**
 * How many people fit in.
 */
capacity?: number | null, 
/**
 * Steps, doors, hearing loop.
 */
accessibility: string, 
/**
 * Whether it is put away.
 */
archived: boolean, };

/**
 * What is asked of the list. It is never paged: a program has tens of rooms.
 */
export type RoomQuery = { 
/**
 * See [`Show`].
 */
show: Show, 
/**
 * Of this organization.
 */
organization_id?: string | null, 
/**
 * At this site.
 */
site_id?: string | null, };

/**
 * A closure as it is typed in.
 */
export type NewClosure = { 
/**
 * Whose.
 */
organization_id: string, 
/**
 * Which site; `None`: every one of the organization.
 */
site_id?: string | null, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; the first one again for a single day.
 */
until: string, 
/**
 * Comes again every year on the same days.
 */
yearly: boolean, 
/**
 * "New Year's Day". Nothing about a survivor here.
 */
reason: string, };

/**
 * A closure as it is kept.
 */
export type Closure = { 
/**
 * Its id.
 */
id: string, 
/**
 * Name of the organization, as it is now.
 */
organization: string, 
/**
 * See [`Room::site`]; empty for every site.
 */
site: string, 
/**
 * See [`Room::site_outgoing`]; empty for every site.
 */
site_outgoing: string, 
/**
 * When it was put into the bin; gone for good 30 days later.
 */
removed_at?: string | null, 
/**
 * Grows by one with each change.
 */
revision: number, 
/**
 * When it was last changed.
 */
updated_at: string, 
/**
 * Whose.
 */
organization_id: string, 
/**
 * Which site; `None`: every one of the organization.
 */
site_id?: string | null, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; the first one again for a single day.
 */
until: string, 
/**
 * Comes again every year on the same days.
 */
yearly: boolean, 
/**
 * "New Year's Day". Nothing about a survivor here.
 */
reason: string, };

/**
 * One row of the list of closures.
 */
export type ClosureLine = { 
/**
 * The next day that it closes, today included; `None`: it is over.
 */
next_on?: string | null, 
/**
 * See [`NewClosure::leap_only`].
 */
leap_only: boolean, 
/**
 * Its id.
 */
id: string, 
/**
 * Name of the organization, as it is now.
 */
organization: string, 
/**
 * See [`Room::site`]; empty for every site.
 */
site: string, 
/**
 * See [`Room::site_outgoing`]; empty for every site.
 */
site_outgoing: string, 
/**
 * When it was put into the bin; gone for good 30 days later.
 */
removed_at?: string | null, 
/**
 * Grows by one with each change.
 */
revision: number, 
/**
 * When it was last changed.
 */
updated_at: string, 
/**
 * Whose.
 */
organization_id: string, 
/**
 * Which site; `None`: every one of the organization.
 */
site_id?: string | null, 
/**
 * First day.
 */
from: string, 
/**
 * Last day; the first one again for a single day.
 */
until: string, 
/**
 * Comes again every year on the same days.
 */
yearly: boolean, 
/**
 * "New Year's Day". Nothing about a survivor here.
 */
reason: string, };

/**
 * A day on which a place is closed.
 */
export type ClosedDay = { 
/**
 * Whose.
 */
organization_id: string, 
/**
 * Which site; `None`: all of them.
 */
site_id?: string | null, 
/**
 * The site, as staff call it; empty for all.
 */
site: string, 
/**
 * The site, as outgoing files may call it; empty for all.
 */
site_outgoing: string, 
/**
 * When.
 */
day: string, 
/**
 * Why.
 */
reason: string, };

/**
 * A group as it is typed in.
 */
export type NewGroup = { 
/**
 * What it is called.
 */
name: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * With whom it is led. It stays: its meetings of the past were with them.
 */
partner_id: string, 
/**
 * The agreement that it stands on, one with that partner.
 */
agreement_id?: string | null, 
/**
 * Who can step in for a facilitator: staff of ours or of the partner.
 */
substitutes: Array<string>, 
/**
 * How many people can come.
 */
capacity?: number | null, 
/**
 * BCP 47 tags.
 */
languages: Array<string>, 
/**
 * Anybody may come at any time; else it is closed once it has begun.
 */
open: boolean, 
/**
 * Children are looked after meanwhile.
 */
childcare: boolean, 
/**
 * A way there is offered.
 */
transport: boolean, 
/**
 * Internal, never on an outgoing file. Nothing about a survivor here.
 */
notes: string, };

/**
 * A group as it is kept.
 */
export type Group = { 
/**
 * Its id.
 */
id: string, 
/**
 * Name of the partner, as it is now.
 */
partner: string, 
/**
 * When it was put away.
 */
archived_at?: string | null, 
/**
 * When it was put into the bin; gone for good 30 days later.
 */
removed_at?: string | null, 
/**
 * Grows by one with each change.
 */
revision: number, 
/**
 * When it was last changed.
 */
updated_at: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * With whom it is led. It stays: its meetings of the past were with them.
 */
partner_id: string, 
/**
 * The agreement that it stands on, one with that partner.
 */
agreement_id?: string | null, 
/**
 * Who can step in for a facilitator: staff of ours or of the partner.
 */
substitutes: Array<string>, 
/**
 * How many people can come.
 */
capacity?: number | null, 
/**
 * BCP 47 tags.
 */
languages: Array<string>, 
/**
 * Anybody may come at any time; else it is closed once it has begun.
 */
open: boolean, 
/**
 * Children are looked after meanwhile.
 */
childcare: boolean, 
/**
 * A way there is offered.
 */
transport: boolean, 
/**
 * Internal, never on an outgoing file. Nothing about a survivor here.
 */
notes: string, };

/**
 * One row of the list.
 */
export type GroupLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * With whom it is led.
 */
partner_id: string, 
/**
 * The partner's name.
 */
partner: string, 
/**
 * The agreement that it stands on.
 */
agreement_id?: string | null, 
/**
 * BCP 47 tags.
 */
languages: Array<string>, 
/**
 * See [`NewGroup::open`].
 */
open: boolean, 
/**
 * See [`NewGroup::childcare`].
 */
childcare: boolean, 
/**
 * See [`NewGroup::transport`].
 */
transport: boolean, 
/**
 * How many people can come.
 */
capacity?: number | null, 
/**
 * How many can step in.
 */
substitutes: number, 
/**
 * Whether it is put away.
 */
archived: boolean, };

/**
 * What is asked of the list. All parts narrow it together.
 */
export type GroupQuery = { 
/**
 * Words in the name, the purpose, the partner.
 */
text: string, 
/**
 * See [`Show`].
 */
show: Show, 
/**
 * With this partner.
 */
partner_id?: string | null, 
/**
 * In this language.
 */
language?: string | null, 
/**
 * For which this person can step in.
 */
substitute?: string | null, 
/**
 * `next` of the page before.
 */
after?: string | null, 
/**
 * Rows a page; 0 for all of them.
 */
limit: number, };

/**
 * One removed record.
 */
export type BinLine = { 
/**
 * `partner`, `agreement`, `delivery`, `training`, `resource`, `staff`, `room`, `closure`, `group`, `series`, or the
 * kind of a proof.
 */
kind: string, 
/**
 * Its id.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * When it was removed.
 */
removed_at: string, 
/**
 * The day on which it is gone for good.
 */
gone_on: string, };

/**
 * One thing that was done to a record.
 */
export type ChangeLine = { 
/**
 * Grows.
 */
n: number, 
/**
 * When.
 */
at: string, 
/**
 * Label of who did it.
 */
by: string, 
/**
 * `noun.verb`.
 */
action: string, };

