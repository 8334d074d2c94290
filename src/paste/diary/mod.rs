//! Posts with their dates: how often they come, how they grow, and how many are marked as advertising.
//!
//! ```text
//! text ► paste::read (counts) · dates (days) ► cut (whose line is whose) ► years (which day) ► mark (advertising)
//! ```
//!
//! Knows lists of posts in lines, in blocks and in tables, with dates or ages in a dozen languages. Counts are those of the house's own
//! reader: what it asks about is left out here, and noted. Refuses to order 3/11 and to date "3m". It reads nothing else and is called
//! by nothing else: what it weighs can wait until somebody pastes a list.

mod cut;
mod mark;
mod years;

use super::glyph::{glyphs, is_letter};
use super::reading::NoteCode;
use super::seek;
use crate::model::{Day, Draft, Fact, Field, Growth, Post, Quantity, Rhythm, Span, Sponsored};
use cut::{Block, cells, delimiter};

/// The longest list that is read, in bytes; the rest is left, and noted.
pub const DIARY_LIMIT: usize = 64 * 1024;

/// Which number of a date stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateOrder {
    /// 3/11 is in November.
    DayFirst,
    /// 3/11 is in March.
    MonthFirst,
}

/// A list of posts, as read.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Diary {
    /// Every post with a date, in the order of the text.
    pub posts: Vec<Dated>,
    /// The days are counted from an arbitrary one: the text tells ages only, and it was not told which day it is.
    pub relative: bool,
    /// How the posts follow each other, with the middle of `growth`.
    pub rhythm: Option<Rhythm>,
    /// How interactions (or views) change over 30 days, with the range that luck leaves open: show it wherever growth is shown.
    pub growth: Option<Growth>,
    /// Growth is of views: interactions were not told of enough posts.
    pub of_views: bool,
    /// Marked as advertising, of the posts whose text stands here.
    pub sponsored: Option<Sponsored>,
    /// The posts with a count, for a draft.
    pub listed: Vec<Post>,
    /// What was not understood, or understood with a reservation.
    pub notes: Vec<DiaryNote>,
}

/// A post with a date.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Dated {
    /// Its day; `None` where the date does not tell it.
    pub day: Option<Day>,
    /// Where the date stands.
    pub date: Span,
    /// Its counts; a missing one is unknown.
    pub counts: Post,
    /// What the creator wrote, if that stands here.
    pub caption: Option<Span>,
    /// It is marked as advertising.
    pub sponsored: bool,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DiaryCode {
    /// No date was found that stands with a post.
    NoDates,
    /// The text exceeds the limit: the rest was not read. The count is of bytes that were left.
    TooLong,
    /// Day and month of so many dates can be swapped: nothing was computed from them. Ask, then read again with the order.
    OrderAsked,
    /// So many dates tell no day: no date of the calendar, "3m", or an age beside dates.
    DatesUnclear,
    /// So many ages are rounded to weeks, months or years: pauses and cadence are as coarse.
    AgesRounded,
    /// So many numbers can be read in two ways, or are of two values: they were left out.
    CountsUnclear,
    /// Counts stand above the first date and below the last: which belong to which was not told, so none was taken.
    PostsUnclear,
    /// Too few posts with a count, or too few days between them, to tell growth.
    TooFewForGrowth,
}

/// A note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DiaryNote {
    /// What about.
    pub code: DiaryCode,
    /// How many.
    pub count: u32,
    /// Where the first of them is, if it has a place.
    pub span: Option<Span>,
}

/// Reads a list of posts. `today`: the day on which it was copied, for ages beside dates; cadence and growth do not need it.
///
/// ```
/// let text = "Nov 3 · 1,240 likes · 68 comments\nOct 28 · 980 likes · 41 comments\nOct 20 · 1,100 likes · 50 comments #ad";
/// let diary = creator_loupe::paste::diary(text, None);
/// let rhythm = diary.rhythm.expect("three dates");
/// assert_eq!((rhythm.posts, rhythm.days, rhythm.longest_pause), (3, 14, 8));
/// ```
pub fn diary(text: &str, today: Option<Day>) -> Diary {
    diary_in(text, today, None)
}

/// The same, after the order of ambiguous dates was asked about.
pub fn diary_in(text: &str, today: Option<Day>, order: Option<DateOrder>) -> Diary {
    let kept = seek::cut(text, 0, seek::border(text, DIARY_LIMIT));
    let mut diary = Diary::default();
    let mut read = Counted::of(kept);
    let blocks = cut::cut(kept, &read.places());
    let end = blocks.rest.map_or(kept.len(), |r| r as usize);
    if end < text.len() {
        let count = u32::try_from(text.len() - end).unwrap_or(u32::MAX);
        diary.note(DiaryCode::TooLong, count, Some(Span::new(end, text.len())));
    }
    if blocks.posts.is_empty() {
        diary.note(DiaryCode::NoDates, 1, None);
        return diary;
    }
    let whens: Vec<_> = blocks.posts.iter().map(|b| b.when).collect();
    let days = years::resolve(&whens, today, order);
    diary.relative = days.relative;
    let head = blocks.header.and_then(|h| Head::of(kept, h));
    for (block, day) in blocks.posts.iter().zip(days.days) {
        let mut dated = Dated { day, date: block.date, ..Dated::default() };
        if !blocks.unclear {
            read.counts(kept, block, &mut dated.counts);
        }
        dated.caption = caption(kept, block, &read, head.as_ref());
        dated.sponsored = mark(kept, block.span)
            || dated.caption.is_some_and(|s| mark(kept, s))
            || head.as_ref().is_some_and(|h| h.paid(kept, block));
        diary.posts.push(dated);
    }
    diary.note(DiaryCode::OrderAsked, days.asked, blocks.posts.first().map(|b| b.date));
    diary.note(DiaryCode::DatesUnclear, days.unclear, None);
    diary.note(DiaryCode::AgesRounded, days.coarse, None);
    diary.note(DiaryCode::CountsUnclear, read.unclear, read.first);
    diary.note(DiaryCode::PostsUnclear, u32::from(blocks.unclear), None);
    diary.sum();
    diary
}

impl Diary {
    fn note(&mut self, code: DiaryCode, count: u32, span: Option<Span>) {
        if count > 0 {
            self.notes.push(DiaryNote { code, count, span });
        }
    }

    /// Cadence, growth and share of advertising.
    fn sum(&mut self) {
        let days: Vec<Day> = self.posts.iter().filter_map(|p| p.day).collect();
        self.rhythm = Rhythm::of(&days);
        self.grow();
        if let Some(rhythm) = self.rhythm.as_mut() {
            rhythm.growth = self.growth.map(|g| g.mid);
        }
        let mut sponsored = Sponsored::default();
        for p in &self.posts {
            sponsored.of += u32::from(p.caption.is_some() || p.sponsored);
            sponsored.marked += u32::from(p.sponsored);
            if p.counts != Post::default() {
                self.listed.push(p.counts.clone());
            }
        }
        self.sponsored = (sponsored.of > 0).then_some(sponsored);
    }

    /// Interactions are summed over what every post with likes tells, so that all are of one kind.
    fn grow(&mut self) {
        type Part = fn(&Post) -> &Option<Fact<Quantity>>;
        let liked: Vec<&Dated> = self.posts.iter().filter(|p| p.day.is_some() && p.counts.likes.is_some()).collect();
        let all = |of: Part| liked.iter().all(|p| of(&p.counts).is_some());
        let parts: [Part; 3] = [|p| &p.comments, |p| &p.shares, |p| &p.saves];
        let told = parts.map(all);
        let value = |f: &Option<Fact<Quantity>>| f.as_ref().map_or(0.0, |f| f.value.value.to_f64());
        let mut counts = Vec::new();
        for p in &liked {
            let mut sum = value(&p.counts.likes);
            for (part, told) in parts.iter().zip(told) {
                sum += if told { value(part(&p.counts)) } else { 0.0 };
            }
            counts.extend(p.day.map(|d| (d, sum)));
        }
        self.growth = Growth::of(&counts);
        if self.growth.is_none() {
            counts.clear();
            for p in self.posts.iter().filter(|p| p.counts.views.is_some()) {
                counts.extend(p.day.map(|d| (d, value(&p.counts.views))));
            }
            self.growth = Growth::of(&counts);
            self.of_views = self.growth.is_some();
        }
        if self.growth.is_none() {
            self.note(DiaryCode::TooFewForGrowth, 1, None);
        }
    }
}

/// What the house's reader found in the whole text.
struct Counted {
    /// Counts of single posts, in the order of the text.
    facts: Vec<(Field, Quantity, Span)>,
    /// What it asks about.
    asked: Vec<Span>,
    /// Numbers that it could not give to a label.
    lost: Vec<Span>,
    unclear: u32,
    first: Option<Span>,
}

impl Counted {
    fn of(text: &str) -> Counted {
        let reading = super::read(text);
        let mut all = Counted { facts: Vec::new(), asked: Vec::new(), lost: Vec::new(), unclear: 0, first: None };
        // Beside a list of posts, what stands alone is an average.
        let listed = reading.creators.iter().any(|d| !d.posts.is_empty());
        for draft in &reading.creators {
            all.take(draft, 0, listed);
        }
        for n in &reading.notes {
            let lost = matches!(n.code, NoteCode::UnclearPairing | NoteCode::BrokenNumber | NoteCode::NumberTooLarge);
            all.lost.extend(n.span.filter(|_| lost));
        }
        super::order::by_key(&mut all.lost, |s| u64::from(s.start));
        super::order::by_key(&mut all.facts, |f| u64::from(f.2.start));
        all.asked = reading.questions.iter().map(|q| q.span).collect();
        super::order::by_key(&mut all.asked, |s| u64::from(s.start));
        all
    }

    /// Takes a draft's counts of posts; its text begins `by` bytes behind this one's.
    fn take(&mut self, draft: &Draft, by: u32, listed: bool) {
        for (field, fact) in draft.facts.iter().filter(|(f, _)| f.per_post() && !listed) {
            self.push(*field, fact, by);
        }
        for p in &draft.posts {
            for (field, fact) in [
                (Field::LikesPerPost, &p.likes),
                (Field::CommentsPerPost, &p.comments),
                (Field::SharesPerPost, &p.shares),
                (Field::SavesPerPost, &p.saves),
                (Field::ViewsPerPost, &p.views),
            ] {
                if let Some(fact) = fact {
                    self.push(field, fact, by);
                }
            }
        }
    }

    fn push(&mut self, field: Field, fact: &Fact<Quantity>, by: u32) {
        if let Some(s) = fact.provenance.span() {
            self.facts.push((field, fact.value, Span { start: s.start + by, end: s.end + by }));
        }
    }

    /// Where numbers stand that count something of a post, or may.
    fn places(&self) -> Vec<Span> {
        let mut all: Vec<Span> = self.facts.iter().map(|f| f.2).chain(self.asked.iter().copied()).collect();
        super::order::by_key(&mut all, |s| u64::from(s.start));
        all
    }

    /// The counts that stand in a block. Where none do, it is read by itself.
    fn counts(&mut self, text: &str, block: &Block, post: &mut Post) {
        let mut alone = Counted { facts: Vec::new(), asked: Vec::new(), lost: Vec::new(), unclear: 0, first: None };
        let mut own = self.within(block.span).to_vec();
        if own.is_empty() {
            // Without its date, where that stands at an end.
            let (mut from, mut to) = (block.span.start, block.span.end);
            if block.date.end.saturating_sub(from) <= to.saturating_sub(block.date.start) {
                from = block.date.end.max(from);
            } else {
                to = block.date.start.min(to);
            }
            let reading = super::read(Span { start: from, end: to }.of(text).unwrap_or_default());
            if let [draft] = reading.creators.as_slice() {
                alone.take(draft, from, false);
            }
            own = alone.facts;
        }
        // The first value of each count, and whether there is another.
        let mut values: Vec<(Field, Quantity, bool)> = Vec::new();
        for (field, value, _) in &own {
            match values.iter_mut().find(|v| v.0 == *field) {
                Some(first) => first.2 |= first.1 != *value,
                None => values.push((*field, *value, false)),
            }
        }
        for (field, value, span) in &own {
            // A number of the date is none; two values of one count contradict each other.
            let twice = values.iter().any(|v| v.0 == *field && v.2);
            if twice || span.start < block.date.end && span.end > block.date.start {
                self.miss(*span, u32::from(twice));
                continue;
            }
            let slot = match field {
                Field::LikesPerPost => &mut post.likes,
                Field::CommentsPerPost => &mut post.comments,
                Field::SharesPerPost => &mut post.shares,
                Field::SavesPerPost => &mut post.saves,
                Field::ViewsPerPost => &mut post.views,
                _ => continue,
            };
            *slot = Some(Fact { value: *value, provenance: crate::model::Provenance::Pasted(*span) });
        }
        let outside = |s: &Span| s.end <= block.date.start || s.start >= block.date.end;
        let taken = |s: &Span| own.iter().any(|f| f.2.start < s.end && f.2.end > s.start);
        let mut open = among(&self.asked, block.span).to_vec();
        open.extend(among(&self.lost, block.span).iter().filter(|s| outside(s) && !taken(s)));
        for s in open {
            self.miss(s, 1);
        }
    }

    fn miss(&mut self, span: Span, n: u32) {
        self.unclear += n;
        if n > 0 {
            self.first.get_or_insert(span);
        }
    }

    /// The counts of a stretch of the text.
    fn within(&self, s: Span) -> &[(Field, Quantity, Span)] {
        let from = self.facts.partition_point(|f| f.2.start < s.start);
        let to = self.facts.partition_point(|f| f.2.start < s.end);
        self.facts.get(from..to.max(from)).unwrap_or_default()
    }
}

/// The places inside a stretch.
fn among(all: &[Span], s: Span) -> &[Span] {
    let (from, to) = (all.partition_point(|x| x.start < s.start), all.partition_point(|x| x.start < s.end));
    all.get(from..to.max(from)).unwrap_or_default()
}

fn mark(text: &str, s: Span) -> bool {
    let mut g = Vec::new();
    glyphs(s.of(text).unwrap_or_default(), 0, &mut g);
    mark::marked(&g)
}

/// What the header of a table says of its columns.
struct Head {
    delimiter: u8,
    caption: Option<usize>,
    paid: Option<usize>,
}

impl Head {
    fn of(text: &str, row: Span) -> Option<Head> {
        const CAPTION: &str = "caption|captions|text|title|description|post|beschreibung|titel|texto|descripción|título|légende|titre|description|\
                               legenda|didascalia|testo|titolo|açıklama|başlık|keterangan|judul|подпись|текст|описание|название|キャプション|本文|タイトル";
        const PAID: &str = "sponsored|paid|ad|advertising|paid partnership|branded|anzeige|werbung|publicidad|publi|patrocinado|sponsorisé|publicité|\
                            publicidade|sponsorizzato|reklam|iklan|реклама|広告|광고|广告";
        let delimiter = delimiter(text, row)?;
        let (mut head, mut g) = (Head { delimiter, caption: None, paid: None }, Vec::new());
        for (i, cell) in cells(text, row, delimiter).into_iter().enumerate() {
            glyphs(cell.of(text).unwrap_or_default(), 0, &mut g);
            if super::phrase::whole(CAPTION, &g) {
                head.caption = head.caption.or(Some(i));
            } else if super::phrase::whole(PAID, &g) {
                head.paid = Some(i);
            }
        }
        Some(head)
    }

    /// Whether the cell of the column for advertising says yes.
    fn paid(&self, text: &str, block: &Block) -> bool {
        let Some(cell) = self.paid.and_then(|i| cells(text, block.span, self.delimiter).get(i).copied()) else {
            return false;
        };
        let mut g = Vec::new();
        glyphs(cell.of(text).unwrap_or_default(), 0, &mut g);
        super::phrase::whole("yes|y|true|1|x|✓|ja|sí|si|oui|sim|evet|ya|да|はい|paid|ad|sponsored", &g)
    }
}

/// What the creator wrote: the longest stretch of the block between its date, its counts and the marks that part them.
fn caption(text: &str, block: &Block, read: &Counted, head: Option<&Head>) -> Option<Span> {
    if let Some(head) = head {
        let cell = cells(text, block.span, head.delimiter).get(head.caption?).copied()?;
        return cell.of(text).is_some_and(|s| s.chars().any(is_letter)).then_some(cell);
    }
    let facts = read.within(block.span);
    let (mut first, mut last): (Option<u32>, u32) = (None, 0);
    let (mut best, mut from) = (None::<Span>, block.span.start as usize);
    let end = block.span.end as usize;
    while from < end {
        let rest = seek::cut(text, from, end);
        let to = from + seek::until(rest, "\n\r");
        let touches = |s: Span| (s.start as usize) < to && s.end as usize > from;
        // They stand in order: those of a line are looked for once.
        let first_here = facts.partition_point(|f| f.2.end as usize <= from);
        let facts = facts.get(first_here..).unwrap_or_default();
        let facts = facts.get(..facts.partition_point(|f| (f.2.start as usize) < to)).unwrap_or_default();
        let counted = !facts.is_empty() || touches(block.date);
        if !counted {
            if written(seek::cut(text, from, to)) {
                first.get_or_insert(from as u32);
                last = to as u32;
            }
        } else {
            let longest = stretch(text, from, to, block, facts);
            if longest.is_some_and(|s| best.is_none_or(|b| s.end - s.start > b.end - b.start)) {
                best = longest;
            }
        }
        from = to + 1;
    }
    // Lines of their own are what the creator wrote; in the others it stands between the counts.
    match first {
        Some(start) => {
            let (lead, s) = seek::trim(seek::cut(text, start as usize, last as usize));
            Some(Span::new(start as usize + lead, start as usize + lead + s.len()))
        }
        None => best,
    }
}

/// The longest stretch of a line with counts that somebody wrote.
fn stretch(text: &str, from: usize, to: usize, block: &Block, facts: &[(Field, Quantity, Span)]) -> Option<Span> {
    let mut stops: Vec<(usize, usize)> = vec![(block.date.start as usize, block.date.end as usize)];
    for f in facts {
        stops.push((f.2.start as usize, f.2.end as usize));
    }
    let line = seek::cut(text, from, to);
    for (i, c) in line
        .char_indices()
        .filter(|(_, c)| matches!(c, '·' | '•' | '|' | '\t' | '—' | '"' | '“' | '”' | '„' | '«' | '»'))
    {
        stops.push((from + i, from + i + c.len_utf8()));
    }
    stops.push((to, to));
    super::order::by_key(&mut stops, |s| s.0 as u64);
    let (mut best, mut at) = (None::<Span>, from);
    for (start, end) in stops {
        if start >= at && start <= to {
            let (lead, s) = seek::strip(seek::cut(text, at, start), ",;:-–");
            let span = Span::new(at + lead, at + lead + s.len());
            if written(s) && best.is_none_or(|b| span.end - span.start > b.end - b.start) {
                best = Some(span);
            }
        }
        at = at.max(end);
    }
    best
}

/// Whether a stretch is more than a label: two words that no label begins with, or a hashtag.
fn written(s: &str) -> bool {
    let s = seek::strip(s, ",;:-–()").1;
    let tag = s.char_indices().any(|(i, c)| c == '#' && s.get(i + 1..).is_some_and(|r| r.starts_with(is_letter)));
    let known = super::label::label(s).is_some() || super::word::is_interface(s);
    let letters = s.chars().filter(|c| is_letter(*c)).count();
    let wide = s.chars().any(super::letter::unsegmented);
    tag || !known && letters >= 3 && (seek::words(s) >= 2 || wide && letters >= 4 || letters >= 8)
}
