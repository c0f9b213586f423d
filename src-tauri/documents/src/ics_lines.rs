//! Lines of iCalendar: folded, ended by CR LF, and closed to text that would break out. The `icalendar` crate knows no time
//! zones, gives every part of a file an id, and folds some lines a byte too late, so that every file is written here.

use chrono::NaiveDateTime;

use crate::visible;

/// The most bytes of a line, its end apart.
const WIDTH: usize = 75;

/// A file as it grows.
#[derive(Default)]
pub struct Lines(String);

impl Lines {
    /// A line whose value is ours: numbers, times, names of zones.
    pub fn put(&mut self, name: &str, value: &str) {
        let mut width = 0;
        for c in format!("{name}:{value}").chars() {
            if width + c.len_utf8() > WIDTH {
                self.0.push_str("\r\n ");
                width = 1;
            }
            self.0.push(c);
            width += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A line whose value was typed by somebody. Nothing where it is empty.
    pub fn text(&mut self, name: &str, value: &str) {
        let mut safe = String::with_capacity(value.len());
        for c in visible::shown(value).chars() {
            match c {
                '\\' | ';' | ',' => safe.extend(['\\', c]),
                '\n' | '\t' | '\u{2028}' | '\u{2029}' => safe.push(' '),
                _ => safe.push(c),
            }
        }
        if !safe.trim().is_empty() {
            self.put(name, safe.trim());
        }
    }

    /// What was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// "20261124T100000".
pub fn local(wall: NaiveDateTime) -> String {
    wall.format("%Y%m%dT%H%M%S").to_string()
}
