//! The lines of a calendar file: unfolded, each with the number of the line on which it began. The parsers there are keep
//! no numbers, and whoever mends a file needs them.

/// One line of content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Counted from 1.
    pub number: u64,
    /// In upper case.
    pub name: String,
    /// Names in upper case, values without quotes.
    pub params: Vec<(String, String)>,
    /// As it stands there.
    pub value: String,
}

impl Line {
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Text without its escapes, on one line.
    pub fn text(&self) -> String {
        let mut out = String::new();
        let mut chars = self.value.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n' | 'N') | None => out.push(' '),
                    Some(other) => out.push(other),
                },
                c if c.is_control() => out.push(' '),
                c => out.push(c),
            }
        }
        out.trim().to_owned()
    }
}

/// Every line that can be read, and the numbers of those that cannot.
pub(super) fn lines(text: &str) -> (Vec<Line>, Vec<u64>) {
    let (mut found, mut broken) = (Vec::new(), Vec::new());
    let mut held: Option<(u64, String)> = None;
    let mut keep = |held: Option<(u64, String)>| {
        let Some((number, raw)) = held.filter(|(_, raw)| !raw.trim().is_empty()) else { return };
        match parse(number, &raw) {
            Some(line) => found.push(line),
            None => broken.push(number),
        }
    };
    for (number, raw) in (1..).zip(physical(text)) {
        match (raw.strip_prefix([' ', '\t']), &mut held) {
            (Some(more), Some((_, whole))) => whole.push_str(more),
            _ => keep(held.replace((number, raw.to_owned()))),
        }
    }
    keep(held);
    (found, broken)
}

/// CRLF, LF and CR alone all end a line: all three are written.
fn physical(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
}

fn parse(number: u64, raw: &str) -> Option<Line> {
    let mut parts = Vec::new();
    let (mut quoted, mut from, mut value) = (false, 0, None);
    for (at, c) in raw.char_indices() {
        match c {
            '"' => quoted = !quoted,
            ';' if !quoted => {
                parts.push(raw.get(from..at)?);
                from = at + 1;
            }
            ':' if !quoted => {
                parts.push(raw.get(from..at)?);
                value = raw.get(at + 1..);
                break;
            }
            _ => {}
        }
    }
    let mut parts = parts.into_iter();
    let name = parts.next()?.trim().to_ascii_uppercase();
    let sound = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'.');
    let params = parts
        .filter_map(|part| part.split_once('='))
        .map(|(name, value)| (name.trim().to_ascii_uppercase(), value.trim().trim_matches('"').to_owned()))
        .collect();
    sound.then_some(())?;
    Some(Line { number, name, params, value: value?.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folded_lines_keep_the_number_on_which_they_began() {
        let (found, broken) =
            lines("BEGIN:VEVENT\r\nSUMMARY:On\r\n  site\\, room\\n2\r\nDTSTART;TZID=\"Her: zone\":20261201T100000\nnonsense\n");
        assert_eq!(found[1].text(), "On site, room 2");
        assert_eq!((found[1].number, found[2].number), (2, 4));
        assert_eq!(found[2].param("TZID"), Some("Her: zone"));
        assert_eq!(broken, [5]);
    }
}
