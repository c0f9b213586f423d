//! What the program leaves behind: in memory after a lock, in files, on the network; and what it does when the system tells it something.

mod bus;
#[path = "../window/driver/mod.rs"]
mod driver;
mod keys;
mod locks;
mod made;
mod memory;
mod rest;
mod screen;
mod search;
mod system;
mod written;
