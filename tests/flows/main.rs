//! What people do, through the public API, on a real encrypted vault.

mod agreements;
mod backups;
mod calendar_files;
mod calendar_import;
mod chains;
mod choices;
mod choices_model;
mod command_line;
mod commitments;
mod corpus;
mod exports;
mod house;
mod partners;
mod payloads;
mod powers;
mod purges;
mod recurrences;
mod reminders;
mod reviews;
mod schedule;
mod spectrum;
mod staff;
mod trainings;
mod vault;
mod ways_in;
