//! The tables packed for shipping: what rows are about once, sources by number, and all words in one run.
//!
//! Knows how to pack while compiling and to unpack when running. Refuses to know a figure: they stand in the tables.
#![allow(
    clippy::indexing_slicing,
    reason = "in functions that run at compile time, where a wrong index fails the build"
)]

use super::cell::{About, Entry, Figure, Figures, Followers};
use super::constants::CONSTANTS;
use super::conversion::CONVERSION;
use super::engagement::ENGAGEMENT;
use super::people::PEOPLE;
use super::price::PRICE;
use super::study::STUDY;
use super::uplift::UPLIFT;
use super::views::VIEWS;
use super::{Metric, Row, Rule, Source};

/// The tables, in the order of defaults.csv. No code that ships may touch them, or they ship beside what is made of them.
const TABLES: [&[Entry]; 8] = [&ENGAGEMENT, &PRICE, &VIEWS, &CONVERSION, &PEOPLE, &CONSTANTS, &STUDY, &UPLIFT];

/// What no formula looks up and no page shows: kept, cited and tested, but not shipped.
pub const NOT_SHIPPED: [Metric; 3] = [Metric::OverlapFollowers, Metric::FurtherPost, Metric::HoursPerCandidate];

const fn ships(metric: Metric) -> bool {
    let mut i = 0;
    while i < NOT_SHIPPED.len() {
        if cfg!(target_arch = "wasm32") && NOT_SHIPPED[i] as u8 == metric as u8 {
            return false;
        }
        i += 1;
    }
    true
}

/// Most sources of a row.
const SOURCES_OF_ROW: usize = 3;
/// More than there are: of rows, of things that rows are about, of kinds, of sources.
const ROOM: usize = 128;
/// In the place of a source: none.
const NO_SOURCE: u8 = u8::MAX;

/// A row, packed.
#[derive(Clone, Copy)]
struct Packed {
    /// Place among the things that rows are about.
    about: u8,
    sources: [u8; SOURCES_OF_ROW],
    figures: Figures,
}

/// What rows are about, as it ships.
#[derive(Clone, Copy)]
struct Head {
    /// Line of the kind.
    kind: u8,
    about: About,
}

/// Everything gathered, with room to spare.
struct Gathered {
    rows: [Option<Packed>; ROOM],
    heads: [Option<Head>; ROOM],
    kinds: [&'static str; ROOM],
    sources: [Option<&'static Source>; ROOM],
    /// How many of each.
    count: Counts,
}

#[derive(Clone, Copy)]
struct Counts {
    rows: usize,
    heads: usize,
    kinds: usize,
    sources: usize,
}

const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut i = 0;
    while i < a.len() && i < b.len() && a[i] == b[i] {
        i += 1;
    }
    i == a.len() && i == b.len()
}

const fn same_source(a: &Source, b: &Source) -> bool {
    same(a.url, b.url) && same(a.sample, b.sample) && a.year == b.year && same(a.name, b.name)
}

const fn same_about(a: &About, b: &About) -> bool {
    let platforms = match (a.platform, b.platform) {
        (Some(a), Some(b)) => a as u8 == b as u8,
        (None, None) => true,
        _ => false,
    };
    platforms
        && a.metric as u8 == b.metric as u8
        && a.unit as u8 == b.unit as u8
        && a.ends as u8 == b.ends as u8
        && a.confidence as u8 == b.confidence as u8
        && a.sigma.is(b.sigma)
}

#[allow(long_running_const_eval, reason = "comparing some hundred sources takes the compiler a moment")]
const GATHERED: Gathered = {
    let count = Counts { rows: 0, heads: 0, kinds: 0, sources: 0 };
    let mut all = Gathered { rows: [None; ROOM], heads: [None; ROOM], kinds: [""; ROOM], sources: [None; ROOM], count };
    let mut t = 0;
    while t < TABLES.len() {
        let mut r = 0;
        while r < TABLES[t].len() {
            let entry = &TABLES[t][r];
            r += 1;
            if !ships(entry.about.metric) {
                continue;
            }
            let mut sources = [NO_SOURCE; SOURCES_OF_ROW];
            let mut s = 0;
            while s < entry.sources.len() {
                sources[s] = source(&mut all, entry.sources[s]);
                s += 1;
            }
            all.rows[all.count.rows] = Some(Packed { about: head(&mut all, entry), sources, figures: entry.figures });
            all.count.rows += 1;
        }
        t += 1;
    }
    all
};

/// The number of a source, which is added where it is new.
const fn source(all: &mut Gathered, source: &'static Source) -> u8 {
    let mut i = 0;
    while let Some(known) = all.sources[i] {
        if same_source(known, source) {
            return i as u8;
        }
        i += 1;
    }
    all.sources[i] = Some(source);
    all.count.sources = i + 1;
    i as u8
}

/// The place of what a row is about: that of the row before, or a new one.
const fn head(all: &mut Gathered, entry: &Entry) -> u8 {
    let mut kind = 0;
    while kind < all.count.kinds && !same(all.kinds[kind], entry.kind) {
        kind += 1;
    }
    if kind == all.count.kinds {
        all.kinds[kind] = entry.kind;
        all.count.kinds += 1;
    }
    let mut i = 0;
    while let Some(known) = &all.heads[i] {
        if known.kind as usize == kind && same_about(&known.about, &entry.about) {
            return i as u8;
        }
        i += 1;
    }
    all.heads[i] = Some(Head { kind: kind as u8, about: entry.about });
    all.count.heads = i + 1;
    i as u8
}

const COUNT: Counts = GATHERED.count;

/// The rows as they ship: column by column, for like stands beside like then, which compresses better.
struct Columns {
    about: [u8; COUNT.rows],
    sources: [[u8; SOURCES_OF_ROW]; COUNT.rows],
    followers: [Followers; COUNT.rows],
    rule: [Rule; COUNT.rows],
    low: [Figure; COUNT.rows],
    mid: [Figure; COUNT.rows],
    high: [Figure; COUNT.rows],
    anchor: [u32; COUNT.rows],
}

static ROWS: Columns = {
    let mut columns = Columns {
        about: [0; COUNT.rows],
        sources: [[NO_SOURCE; SOURCES_OF_ROW]; COUNT.rows],
        followers: [Followers::All; COUNT.rows],
        rule: [Rule::Assumed; COUNT.rows],
        low: [Figure::NONE; COUNT.rows],
        mid: [Figure::NONE; COUNT.rows],
        high: [Figure::NONE; COUNT.rows],
        anchor: [0; COUNT.rows],
    };
    let mut i = 0;
    while let (true, Some(row)) = (i < COUNT.rows, GATHERED.rows[i]) {
        columns.about[i] = row.about;
        columns.sources[i] = row.sources;
        columns.followers[i] = row.figures.followers;
        columns.rule[i] = row.figures.rule;
        columns.low[i] = row.figures.low;
        columns.mid[i] = row.figures.mid;
        columns.high[i] = row.figures.high;
        columns.anchor[i] = row.figures.anchor;
        i += 1;
    }
    columns
};

impl Columns {
    fn row(&self, i: usize) -> Option<Packed> {
        let figures = Figures {
            followers: *self.followers.get(i)?,
            rule: *self.rule.get(i)?,
            low: *self.low.get(i)?,
            mid: *self.mid.get(i)?,
            high: *self.high.get(i)?,
            anchor: *self.anchor.get(i)?,
        };
        Some(Packed { about: *self.about.get(i)?, sources: *self.sources.get(i)?, figures })
    }
}

static HEADS: [Head; COUNT.heads] = {
    let mut heads = [Head { kind: 0, about: ENGAGEMENT[0].about }; COUNT.heads];
    let mut i = 0;
    while let (true, Some(head)) = (i < COUNT.heads, GATHERED.heads[i]) {
        heads[i] = head;
        i += 1;
    }
    heads
};

static YEARS: [u16; COUNT.sources] = {
    let mut years = [0; COUNT.sources];
    let mut i = 0;
    while let (true, Some(source)) = (i < COUNT.sources, GATHERED.sources[i]) {
        years[i] = source.year;
        i += 1;
    }
    years
};

/// Name, address and sample of each source.
const LINES: usize = 3 * COUNT.sources;

const fn line(i: usize) -> &'static [u8] {
    match (GATHERED.sources[i / 3], i % 3) {
        (Some(source), 0) => source.name.as_bytes(),
        (Some(source), 1) => source.url.as_bytes(),
        (Some(source), _) => source.sample.as_bytes(),
        (None, _) => b"",
    }
}

const BYTES: usize = {
    let (mut n, mut i) = (0, 0);
    while i < LINES {
        n += line(i).len();
        i += 1;
    }
    n
};

/// How long each line is.
static LENGTHS: [u8; LINES] = {
    let (mut lengths, mut i) = ([0; LINES], 0);
    while i < LINES {
        assert!(line(i).len() <= u8::MAX as usize, "a length fits into a byte");
        lengths[i] = line(i).len() as u8;
        i += 1;
    }
    lengths
};

/// The lines, one behind the other. The page shows them where somebody asks what a figure rests on: until then they can
/// wait, so nothing else reads a letter of them.
static CITED: [u8; BYTES] = {
    let mut words = [0; BYTES];
    let (mut at, mut i) = (0, 0);
    while i < LINES {
        let line = line(i);
        let mut b = 0;
        while b < line.len() {
            words[at] = line[b];
            at += 1;
            b += 1;
        }
        i += 1;
    }
    words
};

static KINDS: [&str; COUNT.kinds] = {
    let (mut kinds, mut i) = ([""; COUNT.kinds], 0);
    while i < COUNT.kinds {
        kinds[i] = GATHERED.kinds[i];
        i += 1;
    }
    kinds
};

/// All rows, in order. They live as long as the program: call it once.
pub(super) fn unpack() -> Vec<Row> {
    let (mut at, mut lengths) = (0, LENGTHS.iter());
    let mut sources: Vec<Source> = Vec::new();
    for year in YEARS {
        let mut line = || {
            let from = at;
            at += lengths.next().map_or(0, |length| usize::from(*length));
            CITED.get(from..at).and_then(|line| core::str::from_utf8(line).ok()).unwrap_or_default()
        };
        sources.push(Source { name: line(), url: line(), sample: line(), year });
    }
    let sources: &'static [Source] = sources.leak();
    let mut rows = Vec::new();
    for i in 0..COUNT.rows {
        let Some(packed) = ROWS.row(i) else { continue };
        let Some(head) = HEADS.get(usize::from(packed.about)) else { continue };
        let mut of_row = Vec::new();
        for number in packed.sources {
            of_row.extend(sources.get(usize::from(number)));
        }
        let kind = KINDS.get(usize::from(head.kind)).copied().unwrap_or_default();
        rows.push(head.about.row(&packed.figures, kind, ids(i), of_row.leak()));
    }
    rows
}

/// The ids of a row in benchmarks.csv: for the tests that recompute it. The page shows none, so none ship.
fn ids(row: usize) -> &'static str {
    if cfg!(target_arch = "wasm32") {
        return "";
    }
    TABLES.iter().flat_map(|table| table.iter()).nth(row).map_or("", |entry| entry.rows)
}
