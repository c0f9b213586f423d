//! Everything dated that is known about one partnership, read once, so that any day can be asked for.

use chrono::NaiveDate;
use rusqlite::Connection;
use uuid::Uuid;

use super::{Attestation, Facts, Practice, Proof, Record, RecordKind, Team, TeamRole, spans::Span, store};
use crate::{
    agreements::{self, Side},
    error::Result,
    partners::{self, Partner, PartnerId, SiteId},
    schedule,
    services::ServiceId,
    trainings,
};

/// A record, and the days on which it shows something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What shows it.
    pub record: Record,
    /// Whose; `None`: of both.
    pub side: Option<Side>,
    /// When.
    pub span: Span,
}

/// A training that a side received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingFact {
    /// Its id.
    pub id: Uuid,
    /// Its topic.
    pub name: String,
    /// Who received it.
    pub side: Side,
    /// On which day.
    pub on: NaiveDate,
}

impl TrainingFact {
    /// As a record that shows something.
    #[must_use]
    pub fn record(&self) -> Record {
        Record { kind: RecordKind::Training, id: self.id, name: self.name.clone() }
    }
}

/// A service at a door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// At which of our sites.
    pub site: SiteId,
    /// Which service.
    pub service: ServiceId,
}

/// When a service is offered at a door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoorFact {
    /// What, where.
    pub offer: Offer,
    /// When, and which record says so.
    pub fact: Fact,
}

/// What is known about one partnership, or about our program alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// Our own program, without a partner.
    pub own: bool,
    /// Attested: the link is woven through programming.
    pub woven: Vec<Fact>,
    /// Trainings received.
    pub trainings: Vec<TrainingFact>,
    /// Agreements with a promise of referrals; both sides at once.
    pub referrals: Vec<Fact>,
    /// Shared groups.
    pub groups: Vec<Fact>,
    /// On-site assignments.
    pub on_site: Vec<Fact>,
    /// Sites that both use.
    pub colocations: Vec<Fact>,
    /// Attested: by self-defined needs.
    pub needs: Vec<Fact>,
    /// Teams on days with an advocate and a clinician.
    pub teams: Vec<Fact>,
    /// Services at doors.
    pub doors: Vec<DoorFact>,
    /// What has to be offered where: every active service at every site of ours.
    pub menu: Vec<Offer>,
}

impl Evidence {
    /// Reads it.
    ///
    /// # Errors
    /// `not_found`.
    pub fn read(conn: &Connection, organization: PartnerId) -> Result<Self> {
        let own = partners::own(conn)?;
        let partner = if organization == own.id { None } else { Some(partners::get(conn, organization)?) };
        Self::of(conn, &own, partner.as_ref())
    }

    /// The same for records that were read already; `None`: our program alone.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn of(conn: &Connection, own: &Partner, partner: Option<&Partner>) -> Result<Self> {
        let whose = partner.unwrap_or(own);
        let id = partner.map(|partner| partner.id);
        let services = whose.facts.services.iter().filter(|service| service.active);
        let menu = services.flat_map(|service| own.facts.sites.iter().map(|site| Offer { site: site.id, service: service.id })).collect();
        let mut evidence =
            Self { own: partner.is_none(), trainings: trainings(conn, id)?, referrals: referrals(conn, id)?, menu, ..Self::default() };
        for mut proof in store::list(conn, id)?.into_iter().filter(|proof| proof.archived_at.is_none()) {
            let there = name_anew(&mut proof, own, whose);
            evidence.take(&proof, id, there);
        }
        if let Some(id) = id {
            evidence.share(schedule::shared(conn, id)?);
        }
        Ok(evidence)
    }

    /// Groups that both facilitate, and staff of one at the other.
    fn share(&mut self, shared: Vec<schedule::Shared>) {
        for one in shared {
            let (kind, id) = one.group.map_or((RecordKind::OnSite, one.series.uuid()), |group| (RecordKind::Group, group.uuid()));
            let record = Record { kind, id, name: one.name };
            let fact = Fact { record, side: None, span: Span { from: one.from, until: one.until } };
            if kind == RecordKind::Group { self.groups.push(fact) } else { self.on_site.push(fact) }
        }
    }

    /// `there`: whether the site or the service that it names still stands on its organization's page.
    fn take(&mut self, proof: &Proof, partner: Option<PartnerId>, there: bool) {
        match &proof.facts {
            Facts::Attestation(one) => self.attested(proof, one),
            // A team or a service of ours alone shows nothing about a partnership.
            facts if facts.partner_id() != partner || !there => {}
            Facts::Team(one) => self.teams.extend(whole_days(one).map(|span| fact(proof, RecordKind::Team, None, span))),
            Facts::Colocation(one) => {
                let span = Span { from: one.from, until: one.until };
                self.colocations.push(fact(proof, RecordKind::Colocation, Some(one.side), span));
            }
            Facts::Door(one) => self.doors.push(DoorFact {
                offer: Offer { site: one.site_id, service: one.service_id },
                fact: fact(proof, RecordKind::Door, None, Span { from: one.from, until: one.until }),
            }),
        }
    }

    fn attested(&mut self, proof: &Proof, one: &Attestation) {
        let span = Span { from: one.made_on, until: Some(one.until) };
        let fact = fact(proof, RecordKind::Attestation, Some(one.side), span);
        match one.practice {
            Practice::Woven => self.woven.push(fact),
            Practice::SelfDefinedNeeds => self.needs.push(fact),
        }
    }
}

/// Puts the names of today into a proof's name: a site that became confidential stands by its public name from then on.
/// Whether what it names is still there.
pub(super) fn name_anew(proof: &mut Proof, own: &Partner, whose: &Partner) -> bool {
    // A confidential site stands by its public name, wherever a record's name may travel.
    let site = |of: &Partner, id: SiteId| of.facts.sites.iter().find(|site| site.id == id).map(|site| site.outgoing_name().to_owned());
    let name = match &proof.facts {
        Facts::Attestation(_) | Facts::Team(_) => Some(proof.name.clone()),
        Facts::Colocation(one) => site(if one.side == Side::Us { own } else { whose }, one.site_id),
        Facts::Door(one) => {
            let service = whose.facts.services.iter().find(|service| service.id == one.service_id);
            service.zip(site(own, one.site_id)).map(|(service, site)| format!("{}, {site}", service.name))
        }
    };
    let there = name.is_some();
    proof.name = name.unwrap_or_else(|| proof.name.clone());
    there
}

fn fact(proof: &Proof, kind: RecordKind, side: Option<Side>, span: Span) -> Fact {
    Fact { record: Record { kind, id: proof.id.uuid(), name: proof.name.clone() }, side, span }
}

/// The days on which a team has an advocate and a clinician, pair by pair.
fn whole_days(team: &Team) -> impl Iterator<Item = Span> {
    let whole = Span { from: team.from, until: team.until };
    let of = |role| {
        let members = team.members.iter().filter(move |member| member.role == role);
        members.filter_map(move |member| whole.overlap(Span { from: member.from.unwrap_or(team.from), until: member.until }))
    };
    let clinicians: Vec<Span> = of(TeamRole::Clinician).collect();
    of(TeamRole::Advocate).flat_map(move |one| clinicians.clone().into_iter().filter_map(move |other| one.overlap(other)))
}

/// With one partner, or for our own program with any.
fn referrals(conn: &Connection, partner: Option<PartnerId>) -> Result<Vec<Fact>> {
    let with = partner.map_or_else(|| partners::ids(conn), |id| Ok(vec![id]))?;
    let mut facts = Vec::new();
    for id in with {
        facts.extend(agreements::referrals(conn, id)?.into_iter().map(|one| Fact {
            record: Record { kind: RecordKind::Agreement, id: one.agreement.uuid(), name: one.title },
            side: None,
            span: Span { from: one.from, until: one.until },
        }));
    }
    Ok(facts)
}

/// Trainings that were held with this partner and are in use; archived ones show nothing here.
fn trainings(conn: &Connection, partner: Option<PartnerId>) -> Result<Vec<TrainingFact>> {
    let received = partner.map(|partner| trainings::received(conn, partner)).transpose()?.unwrap_or_default();
    let facts = received.into_iter().filter(|one| !one.archived);
    Ok(facts.map(|one| TrainingFact { id: one.training.uuid(), name: one.topic, side: one.side, on: one.on }).collect())
}
