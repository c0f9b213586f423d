# The library of resources.

resources-title = Resources
resources-lead = What staff read and hand to colleagues. Trellis opens no address: copy it into your browser.
resources-find = Find a resource
resources-find-in = Title, publisher, for whom
resources-unplaced = Without an address
resources-print = Print this list
resources-new-what = resource
resources-add = Add a resource
resources-form-lead = Only the title is needed.
resources-none-archived-do = A resource that is no longer used can be put away: it stays here, out of the list.

resource-one = Resource
resource-what = What it is
resource-title = Title
resource-title-hint = Needed. As it is published.
resource-kind = Kind
resource-group = Stands under
resource-audience = For whom
resource-publisher = Published by
resource-address = Address on the web
resource-address-hint = Begins with http:// or https://. Leave it empty if there is none.
resource-no-address = No address yet.
resource-fill-in = Fill it in
resource-copy = Copy address
resource-copied = The address is copied. Paste it into your browser.
resource-not-copied = The address could not be copied. Select it and copy it with Ctrl+C.
resource-trainings = { $count ->
    [one] In one training
   *[other] In { $count } trainings
}
resource-used = Trainings with it
resource-unused = No training names it yet.
resource-given = It came with the library, so it can be put away but not removed.
resource-named = Trainings name it. Put it away instead, or take it out of them first.

resource_group-cross_training = Cross-training and collaboration
resource_group-providers = Substance use disorder, recovery, and mental health providers
resource_group-ours = Our own

resource_kind-toolkit = Toolkit
resource_kind-card = Card
resource_kind-survey = Survey findings
resource_kind-report = Report
resource_kind-memorandum = Memorandum
resource_kind-guide = Guide
resource_kind-page = Web page
resource_kind-other = Other
