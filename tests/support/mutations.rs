//! Changes of given files, the same ones each time: flipped bits, cuts, repeats, numbers blown up, pieces of one file in
//! another.

/// See the module.
pub struct Mutations<'a> {
    seeds: &'a [Vec<u8>],
    state: u64,
    turn: usize,
}

/// Largest change that is made.
const SIZE_MAX: usize = 128 * 1024;

/// Pieces that mean something to one reader or another.
const WORDS: [&[u8]; 24] = [
    b"\"",
    b"\0",
    b"\r",
    b"\n",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xfe\xff",
    b"=1+1",
    b"-",
    b"9999999999999999999",
    b"1e999",
    b"[",
    b"{",
    b"}",
    b",",
    b";",
    b":",
    b"null",
    b"END:VEVENT\n",
    b"BEGIN:VEVENT\n",
    b"INTERVAL=0;",
    b"\xed\xa0\x80",
    b"\xe2\x80\xae",
    b"</",
];

impl<'a> Mutations<'a> {
    /// Of these seeds; each number gives another row of changes.
    pub const fn of(seeds: &'a [Vec<u8>], number: u64) -> Self {
        Self { seeds, state: number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1, turn: 0 }
    }

    /// Below `end`; 0 where there is nothing below.
    fn below(&mut self, end: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state >> 16).unwrap() % end.max(1)
    }

    fn change(&mut self, bytes: &mut Vec<u8>) {
        let (at, other) = (self.below(bytes.len() + 1), self.below(bytes.len() + 1));
        let (from, to) = (at.min(other), at.max(other));
        let near = from + (to - from).min(64);
        match self.below(7) {
            0 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
            1 => bytes.truncate(at),
            2 => drop(bytes.drain(from..near)),
            3 => {
                let piece = bytes[from..near].repeat(1 + self.below(40));
                drop(bytes.splice(at..at, piece));
            }
            4 => {
                let word = WORDS[self.below(WORDS.len())];
                drop(bytes.splice(at..at, word.iter().copied()));
            }
            5 => {
                let seed = self.below(self.seeds.len());
                let (one, two) = (self.below(self.seeds[seed].len()), self.below(self.seeds[seed].len()));
                drop(bytes.splice(from..to, self.seeds[seed][one.min(two)..one.max(two)].to_vec()));
            }
            _ => bytes.insert(at, u8::try_from(self.below(256)).unwrap()),
        }
        bytes.truncate(SIZE_MAX);
    }
}

impl Iterator for Mutations<'_> {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let mut bytes = self.seeds.get(self.turn % self.seeds.len())?.clone();
        self.turn += 1;
        for _ in 0..=self.below(4) {
            self.change(&mut bytes);
        }
        Some(bytes)
    }
}
