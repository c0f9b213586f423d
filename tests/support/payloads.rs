//! Text that tries to be more than text, in every text field of every kind of record. Fields are found by trying: what takes
//! a made-up sentence is a field, so that one that is added later is covered the day on which it is there.

use serde_json::Value;

/// What is typed, by a word for it.
pub const PAYLOADS: [(&str, &str); 24] = [
    ("script", "<script>window.__hit=1</script>"),
    ("handler", "<img src=x onerror=\"window.__hit=1\">"),
    ("breakout", "\"'><svg onload=window.__hit=1>"),
    ("address", "javascript:window.__hit=1"),
    ("data", "data:text/html,<script>window.__hit=1</script>"),
    ("formula", "=HYPERLINK(\"http://x.example\",\"y\")"),
    ("plus", "+1+1|cmd"),
    ("minus", "-1+1"),
    ("at", "@SUM(1+1)"),
    ("tab", "\t=1+1"),
    ("return", "\r=1+1"),
    ("typst", "#import \"x.typ\": y; #panic(1) $x^2$ @label *b* _i_ `c` \\ // ~"),
    ("typst_eval", "#eval(\"1+1\") #sys.inputs [b] <l> #{1+1} = h"),
    ("bidi", "\u{202e}gnp.exe\u{202c} \u{2066}x\u{2069}"),
    ("nul", "a\0b\u{7}c\u{1b}[31m"),
    ("emoji", "🦊👩‍👩‍👧‍👦🏳️‍🌈"),
    ("rtl", "שלום عليكم"),
    ("cjk", "漢字\u{2028}かな"),
    ("lit", "${window.__hit=1} {{constructor.constructor('window.__hit=1')()}} <!--?lit$1$-->"),
    ("sql", "'; DROP TABLE organizations; -- \" OR 1=1 NEAR( *"),
    ("fluent", "{ $name } { -brand } { \"x\" } .attr = y"),
    ("xml", "&lt;b&gt; &amp; &#0; ]]> <![CDATA[ <w:p/> _x000D_"),
    ("calendar", "x\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil\\n;,:"),
    ("long", LONG),
];

/// Stands for one letter again and again, as often as the field takes it.
pub const LONG: &str = "W";
/// The two caps, and the room that is left for the mark.
const CAPS: [usize; 2] = [trellis_core::text::BLOCK_MAX, trellis_core::text::LINE_MAX];

/// One text in one field.
#[derive(Debug, Clone)]
pub struct Planted {
    /// Of which kind of record, and where in it.
    pub field: String,
    /// Which of [`PAYLOADS`].
    pub payload: &'static str,
    /// Stands behind it, and nowhere else.
    pub mark: String,
}

/// Puts texts into records, each time the next one.
#[derive(Debug, Default)]
pub struct Planter {
    /// Which payload the first field gets; each field after it gets the next.
    pub round: usize,
    /// What was put where.
    pub planted: Vec<Planted>,
}

impl Planter {
    /// Beginning with another payload.
    pub fn of(round: usize) -> Self {
        Self { round, planted: Vec::new() }
    }

    /// Fills every field that takes a sentence. `takes` says whether the record could be kept so.
    pub fn plant(&mut self, kind: &str, mut value: Value, takes: impl Fn(&Value) -> bool) -> Value {
        assert!(takes(&value), "{kind} can be kept before anything is put into it: {value}");
        let mut fields = Vec::new();
        leaves(&value, "", &mut fields);
        for pointer in fields {
            let (name, text) = PAYLOADS[(self.round + self.planted.len()) % PAYLOADS.len()];
            let mark = format!("K{}K", 10_000 + self.planted.len());
            // Pages of it take long to set: most are only as long as a line may be.
            let caps = if self.planted.len() % (8 * PAYLOADS.len()) < PAYLOADS.len() { &CAPS[..] } else { &CAPS[1..] };
            let Some(kept) = candidates(text, &mark, caps).into_iter().find(|text| takes(&with(&value, &pointer, text))) else { continue };
            if !is_free(&value, &pointer, &takes) {
                continue;
            }
            value = with(&value, &pointer, &kept);
            let field = format!("{kind}{}", pointer.split('/').map(without_number).collect::<Vec<_>>().join("/"));
            self.planted.push(Planted { field, payload: name, mark });
        }
        value
    }

    /// Names of fields, each once.
    pub fn fields(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.planted.iter().map(|one| one.field.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}

/// A number of one's own in a list is no name of a field.
fn without_number(part: &str) -> &str {
    if part.parse::<usize>().is_ok() { "" } else { part }
}

/// The text with its mark; what is long comes in both lengths that a field may have, longest first.
fn candidates(text: &str, mark: &str, caps: &[usize]) -> Vec<String> {
    if text != LONG {
        return vec![format!("{text} {mark}")];
    }
    caps.iter().map(|cap| format!("{} {mark}", LONG.repeat(cap - mark.len() - 1))).collect()
}

/// Whether it takes any sentence at all, and refuses one over the larger cap.
fn is_free(value: &Value, pointer: &str, takes: &impl Fn(&Value) -> bool) -> bool {
    let free = takes(&with(value, pointer, "Any sentence, with words in it."));
    if free {
        assert!(!takes(&with(value, pointer, &LONG.repeat(CAPS[0] + 1))), "{pointer} takes a text over every cap");
    }
    free
}

/// The value with another text at one place.
fn with(value: &Value, pointer: &str, text: &str) -> Value {
    let mut changed = value.clone();
    *changed.pointer_mut(pointer).unwrap() = text.into();
    changed
}

/// Where texts stand; keys of ours have no `/` or `~`.
fn leaves(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(at.to_owned()),
        Value::Array(items) => (0..).zip(items).for_each(|(n, item): (usize, _)| leaves(item, &format!("{at}/{n}"), found)),
        Value::Object(fields) => fields.iter().for_each(|(key, field)| leaves(field, &format!("{at}/{key}"), found)),
        _ => {}
    }
}

/// Every text inside.
pub fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| texts(field, found)),
        _ => {}
    }
}

/// The marks that stand in a text; nothing need part them from what follows.
pub fn marks(text: &str) -> Vec<&str> {
    let is_mark = |at: usize| {
        let mark = text.get(at..at + 7)?;
        (mark.ends_with('K') && mark[1..6].bytes().all(|b| b.is_ascii_digit())).then_some(mark)
    };
    text.match_indices('K').filter_map(|(at, _)| is_mark(at)).collect()
}
