# Partners, their services, and our own program.

partners-title = Partners
partners-list = List of partners
partners-detail = The chosen partner
partners-own = Our own program
partners-find = Find a partner
partners-find-in = Name, town, service
partners-accepting = Accepting
partners-stale = To confirm
partners-language = Language
partners-language-any = Any language
partners-kind = Kind of help
partners-kind-any = Any kind of help
partners-name = Partner
partners-confirmed = Confirmed
partners-never = Never
partners-services = { $count ->
    [0] no services yet
    [one] 1 service
   *[other] { $count } services
}
partners-new-what = partner
partners-add = Add a partner
partners-import = Import a list
partners-edit = Change { $name }
partners-none = No partners yet
partners-none-do = A partner is an organization that you work with, or would like to. Add one, or import a list that you have.
partners-none-found = Nothing fits all of this
partners-none-found-do = Take away one of the filters, or use fewer words.
partners-none-archived = Nothing is put away
partners-none-archived-do = A partner that you no longer work with can be put away: it stays here, out of the list.
partners-pick = Choose a partner
partners-pick-do = Its services, sites and duties are shown here.
partners-confirm = Confirm facts
partners-confirmed-by = Facts confirmed { $day } by { $by }.
partners-confirmed-never = Facts never confirmed.
partners-reviewed = The facts of { $name } are confirmed as of today.
partners-archived = { $name } is put away.
partners-restored = { $name } is back.
partners-removed = { $name } is in the bin for 30 days.
partners-in-bin = This is in the bin. It is gone for good 30 days after it was removed.
partners-in-archive = This is put away: it does not show in the list.
partners-away = Put away or remove
partners-agreements = Agreements with it
partners-report = Partnership report
partners-form-lead = Only the name is needed. Leave empty what you do not know: it is shown as “Ask”.
partners-name-field = Name
partners-name-hint = Needed. As the organization writes it.
partners-alternate = Another name that people use

program-title = Our own program
program-edit = Change our own program

duties-title = What a survivor should hear first
duties-lead = She deserves to know these before she chooses. Leave “Ask” where nobody has made sure.
duty-reports = Mandated reporter
duty-reports-known = This is known
duty-reports-what = Must report
duty-reports-hint = Nothing ticked means: of nothing.
duty-reports-none = Of nothing, as far as the partner says
duty-reports-detail = More about reporting
duty-hipaa = Does HIPAA apply?
duty-hipaa-head = HIPAA
duty-hipaa-yes = HIPAA applies
duty-hipaa-no = HIPAA does not apply
duty-part2 = Is it a 42 CFR Part 2 program?
duty-part2-head = 42 CFR Part 2
duty-part2-yes = A 42 CFR Part 2 program
duty-part2-no = Not a 42 CFR Part 2 program
duty-police = Is a police report needed?
duty-police-head = Police report
duty-police-yes = Police report needed
duty-police-no = No police report needed
duty-records = Records
duty-records-hint = With whom may its records be shared?

reports-child_abuse = child abuse
reports-elder_abuse = abuse of an older adult
reports-disabled_adult_abuse = abuse of a disabled adult
reports-injuries = injuries from violence
reports-threats = threats of serious harm

services-title = Services
services-add = Add a service
services-none = No services are written down.
service-add = Add a service
service-n = Service { $n }
service-name = Service
service-name-field = Name of the service
service-kind = Kind of help
service-accepting = Accepting new people now?
service-audience = For whom
service-audience-hint = Adults, children of what age, couples are not seen, and so on.
service-how = How
service-how-hint = Nothing ticked is shown as “Ask”.
service-sites = At which sites
service-where = Where
service-town = Town
service-town-hint = Only where it differs from the sites.
service-languages = Languages
service-cost = Cost
service-wait = Wait
service-accessibility = Accessibility
service-bring = What to bring
service-sliding = Sliding scale
service-childcare = Childcare
service-staff = Staff
service-active = Offered at present
service-inactive = not offered at present

service-counseling = Counseling
service-group = Group
service-children = For children
service-psychiatry = Psychiatry
service-crisis = Crisis
service-substance_use = Substance use
service-peer_support = Peer support
service-evaluation = Evaluation
service-advocacy = Advocacy
service-other = Other

mode-in_person = In person
mode-telephone = Telephone
mode-video = Video

accepting-yes = Yes
accepting-waiting_list = Waiting list
accepting-no = Not now
accepting-unknown = Ask

gender-unknown = Ask
gender-women = Women
gender-men = Men
gender-choice = One can choose
gender-mixed = Women and men

sites-title = Sites
site-add = Add a site
site-n = Site { $n }
site-name = Name of the site
site-name-hint = As staff call it.
site-is-confidential = This site is confidential
site-is-confidential-hint = Papers and files that leave Trellis then show its public name and nothing else: no address, no telephone, no map.
site-confidential = Confidential
site-confidential-out = Outgoing papers show only “{ $name }”.
site-confidential-admin = Confidential. Only an administrator changes that.
site-public = Public name
site-public-hint = Needed. All that outgoing papers say of this site, such as “Shelter”.
site-address = Address
site-timezone = Time zone
site-timezone-hint = Only where it differs from the program’s, written as America/Chicago.
site-accessibility-hint = Steps, lift, doors, restrooms.
site-transport = Getting there
site-transport-hint = Bus lines, parking.
site-nothing = Nothing more is written down.
address-street = Street and number
address-street_2 = Floor, suite
address-city = Town
address-state = State
address-postal_code = Postal code
address-country = Country, two letters

hours-title = Hours
hours-add = Add hours
hours-n = Hours { $n }
hours-days = Days
hours-opens = From
hours-closes = To
hours-closes-hint = Open day and night: 00:00 to 23:59.
hours-description = Note, such as “by appointment”

phones-title = Telephones
phone-add = Add a telephone
phone-n = Telephone { $n }
phone-number = Number
phone-extension = ext. { $extension }
phone-extension-field = Extension
phone-description = What it is for

contacts-title = Contacts
contact-add = Add a contact
contact-n = Contact { $n }
contact-name = Name
contact-name-hint = Initials are enough.
contact-title = Title
contact-title-hint = Such as “clinical director”.
contact-role = What this person is to us
role-of-liaison = liaison
role-of-signatory = signatory
role-of-clinician = clinician
role-of-other = other

languages-none = None written down.
languages-add = Add a language
languages-pick = Choose…
languages-tag = Another language, by its tag
languages-tag-hint = Two or three letters, such as “mam” for Mam.

facts-title = About
facts-description = Description
facts-description-hint = What it is, in a sentence or two.
facts-languages = Languages spoken there
facts-email = Email
facts-website = Website
facts-notes = Our notes
facts-notes-hint = They stay inside and are on no paper that leaves.
