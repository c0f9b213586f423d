//! How the tables of an HSDS package hang together: which column of which table names a row of which other table, and
//! under which field the nested form has it.

/// A table and its parents.
pub(super) struct Link {
    /// The table.
    pub table: &'static str,
    /// Field under which a parent has its rows.
    pub field: &'static str,
    /// Column and the table that it points to.
    pub parents: &'static [(&'static str, &'static str)],
}

/// Tables that are kept, below `organizations`. Locations are linked by services as well: see the reader.
pub(super) const LINKS: [Link; 11] = [
    Link { table: "services", field: "services", parents: &[("organization_id", "organizations")] },
    Link { table: "locations", field: "locations", parents: &[("organization_id", "organizations")] },
    Link {
        table: "service_at_location",
        field: "service_at_locations",
        parents: &[("service_id", "services"), ("location_id", "locations")],
    },
    Link {
        table: "contacts",
        field: "contacts",
        parents: &[
            ("organization_id", "organizations"),
            ("service_id", "services"),
            ("service_at_location_id", "service_at_location"),
            ("location_id", "locations"),
        ],
    },
    Link {
        table: "phones",
        field: "phones",
        parents: &[
            ("organization_id", "organizations"),
            ("service_id", "services"),
            ("service_at_location_id", "service_at_location"),
            ("location_id", "locations"),
            ("contact_id", "contacts"),
        ],
    },
    Link { table: "addresses", field: "addresses", parents: &[("location_id", "locations")] },
    Link { table: "accessibility", field: "accessibility", parents: &[("location_id", "locations")] },
    Link {
        table: "schedules",
        field: "schedules",
        parents: &[("location_id", "locations"), ("service_id", "services"), ("service_at_location_id", "service_at_location")],
    },
    Link {
        table: "languages",
        field: "languages",
        parents: &[("service_id", "services"), ("location_id", "locations"), ("phone_id", "phones")],
    },
    Link { table: "cost_options", field: "cost_options", parents: &[("service_id", "services")] },
    Link { table: "required_documents", field: "required_documents", parents: &[("service_id", "services")] },
];

/// Tables that are read in another way than by [`LINKS`].
pub(super) const OTHERS: [&str; 3] = ["organizations", "attributes", "taxonomy_terms"];

/// The table that a file of this name holds: "Organization.csv" is `organizations`.
pub(super) fn table(stem: &str) -> Option<&'static str> {
    let bare = |name: &str| name.trim_end_matches('s').trim_end_matches("ie").trim_end_matches('y').to_owned();
    LINKS.iter().map(|link| link.table).chain(OTHERS).find(|name| bare(name) == bare(stem))
}
