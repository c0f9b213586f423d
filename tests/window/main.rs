//! Journeys in the real window, each on a display and a bus of its own.

mod chains;
mod choices;
mod cross_training;
mod driver;
mod journeys;
mod locks;
mod papers;
mod payloads;
mod people;
mod powers;
mod readers;
mod reminders;
mod review;
mod schedule;
mod shifts;
mod spectrum;
mod steps;
mod walkthrough;
