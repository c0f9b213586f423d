//! The command line's words.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};
use trellis_core::exchange;
use trellis_documents::{Format, Language};

/// The core of Trellis without a window. It opens the partnership store only.
#[derive(Debug, Parser)]
#[command(name = "trellisctl", version, disable_help_subcommand = true)]
pub struct Arguments {
    /// The vault's folder.
    #[arg(long, value_name = "DIR", global = true, default_value = "vault")]
    pub vault: PathBuf,
    /// Whose slot to open; needed when there are several.
    #[arg(long = "as", value_name = "LABEL", global = true)]
    pub label: Option<String>,
    /// Read the passphrase from the first line of this file. Without it: TRELLIS_PASSPHRASE, else a prompt. Other processes
    /// of the same user can read the environment.
    #[arg(long, value_name = "FILE", global = true)]
    pub passphrase_file: Option<PathBuf>,
    /// Print one JSON document.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Make a new vault with its first person; prints two recovery phrases, once.
    Init(Init),
    /// Fill an empty vault with a made-up small program.
    Demo,
    /// Bring a file in, in one transaction, or preview it.
    Import(Import),
    /// Partners.
    Partners {
        /// What to do.
        #[command(subcommand)]
        verb: ListVerb,
    },
    /// Agreements.
    Agreements {
        /// What to do.
        #[command(subcommand)]
        verb: ListVerb,
    },
    /// What was promised in these days, and what came of it.
    Commitments {
        /// First day.
        #[arg(long, value_name = "DAY")]
        from: NaiveDate,
        /// Last day.
        #[arg(long, value_name = "DAY")]
        to: NaiveDate,
    },
    /// Trainings between us and our partners.
    Trainings {
        /// What to do.
        #[command(subcommand)]
        verb: ListVerb,
    },
    /// Groups that we lead together with a partner.
    Groups {
        /// What to do.
        #[command(subcommand)]
        verb: ListVerb,
    },
    /// Where each partnership stands, and the records that show it.
    Spectrum {
        /// On which day; else today.
        #[arg(long, value_name = "DAY")]
        on: Option<NaiveDate>,
    },
    /// What meets when.
    Schedule {
        /// What to do.
        #[command(subcommand)]
        verb: ScheduleVerb,
    },
    /// Write a file for others to read.
    Export {
        /// What to write.
        #[command(subcommand)]
        what: Export,
    },
    /// Compare everything that the store can prove about itself.
    Verify,
    /// Write both stores and their key slots into one encrypted file, and read it back.
    Backup {
        /// The file; it may not be there yet.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Make a vault of a backup in a new folder. Every release in it has then to be confirmed with her.
    Restore {
        /// The backup.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// The new folder.
        #[arg(long, value_name = "DIR")]
        into: PathBuf,
    },
}

/// The schedule.
#[derive(Debug, Clone, Copy, Subcommand)]
pub enum ScheduleVerb {
    /// Every meeting in these days, cancelled ones among them.
    List(Days),
    /// What is to be looked at in these days.
    Check(Days),
}

/// Days, both inclusive, in the zone of each site.
#[derive(Debug, Clone, Copy, Args)]
pub struct Days {
    /// First day.
    #[arg(long, value_name = "DAY")]
    pub from: NaiveDate,
    /// Last day.
    #[arg(long, value_name = "DAY")]
    pub to: NaiveDate,
}

/// Lists.
#[derive(Debug, Clone, Copy, Subcommand)]
pub enum ListVerb {
    /// List all of them.
    List,
}

/// A new vault.
#[derive(Debug, Args)]
pub struct Init {
    /// Name of the program.
    #[arg(long, value_name = "NAME")]
    pub organization: String,
    /// Name of the first person; stands inside the store.
    #[arg(long, value_name = "NAME")]
    pub person: String,
    /// What the unlock screen shows; else the first letter of the name.
    #[arg(long, value_name = "LABEL", default_value = "")]
    pub label: String,
    /// The program's time zone.
    #[arg(long, value_name = "ZONE", default_value = "America/New_York")]
    pub timezone: String,
}

/// A file to bring in.
#[derive(Debug, Args)]
pub struct Import {
    /// A file, or the folder of an HSDS CSV package.
    pub file: PathBuf,
    /// hsds-json, hsds-csv, csv, xlsx or ics; else told by the content.
    #[arg(long, value_parser = kind)]
    pub format: Option<Kind>,
    /// Which column holds a field: `--map name=Agency --map phone=Phone`. Fields that are not mapped are guessed.
    #[arg(long = "map", value_name = "FIELD=COLUMN", value_parser = pair)]
    pub mapping: Vec<(String, String)>,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
    /// Bring in the rows without faults, and leave out exactly the others.
    #[arg(long)]
    pub skip_faulty: bool,
    /// Of a calendar: with which partner.
    #[arg(long, value_name = "ID")]
    pub partner: Option<String>,
    /// Of a calendar: at which site.
    #[arg(long, value_name = "ID")]
    pub site: Option<String>,
    /// Of a calendar: in which room, if in one.
    #[arg(long, value_name = "ID")]
    pub room: Option<String>,
    /// Of a calendar: whose it is.
    #[arg(long, value_name = "ID")]
    pub person: Option<String>,
}

/// What a file brings in.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Partners.
    Partners(exchange::Format),
    /// Somebody's hours at a site.
    Calendar,
}

fn kind(text: &str) -> Result<Kind, String> {
    if text == "ics" {
        return Ok(Kind::Calendar);
    }
    let known = text.parse().map(Kind::Partners);
    known.map_err(|_| "This is not a format for import. Use hsds-json, hsds-csv, csv, xlsx or ics.".to_owned())
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (field, column) = text.split_once('=').ok_or("write it as field=Column")?;
    Ok((field.trim().to_owned(), column.trim().to_owned()))
}

/// What to write.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// Summaries of agreements.
    Summary {
        /// Ids of agreements.
        #[arg(required_unless_present = "all", conflicts_with = "all")]
        ids: Vec<String>,
        /// All agreements in use.
        #[arg(long)]
        all: bool,
        /// Where and how.
        #[command(flatten)]
        target: Target,
    },
    /// The register of all agreements, and what ends within 30, 60 and 90 days.
    Register {
        /// Where and how.
        #[command(flatten)]
        target: Target,
    },
    /// What meets in these days: ics, csv or pdf.
    Schedule {
        /// Which days.
        #[command(flatten)]
        days: Days,
        /// Only what names this person of staff.
        #[arg(long, value_name = "ID")]
        person: Option<String>,
        /// Only what is in this room.
        #[arg(long, value_name = "ID")]
        room: Option<String>,
        /// Only what is at this site.
        #[arg(long, value_name = "ID")]
        site: Option<String>,
        /// Only meetings of this group.
        #[arg(long, value_name = "ID")]
        group: Option<String>,
        /// Where and how.
        #[command(flatten)]
        target: Target,
    },
    /// What stands about a partnership, or about each: placement and reasons, agreements, promised and delivered, trainings.
    Report {
        /// Ids of partners.
        #[arg(required_unless_present = "all", conflicts_with = "all")]
        ids: Vec<String>,
        /// Every partner in use.
        #[arg(long)]
        all: bool,
        /// First day that is counted; else twelve months before the last.
        #[arg(long, value_name = "DAY")]
        from: Option<NaiveDate>,
        /// Last day that is counted; else today.
        #[arg(long, value_name = "DAY")]
        to: Option<NaiveDate>,
        /// pdf or xlsx.
        #[command(flatten)]
        target: Target,
    },
    /// Partners as HSDS 3.0 JSON: a list of organizations.
    Hsds {
        /// The file.
        #[arg(long, value_name = "PATH")]
        out: PathBuf,
        /// Our own program too; its confidential sites by their public names alone.
        #[arg(long)]
        with_own: bool,
    },
}

/// Where a paper goes, and how it is written.
#[derive(Debug, Args)]
pub struct Target {
    /// pdf, docx, xlsx, csv, json, or ics for a calendar of notice, review and end dates.
    #[arg(long, default_value = "pdf")]
    pub format: Format,
    /// en or es.
    #[arg(long, default_value = "en")]
    pub language: Language,
    /// The file; one that is there is replaced.
    #[arg(long, value_name = "PATH")]
    pub out: PathBuf,
}
