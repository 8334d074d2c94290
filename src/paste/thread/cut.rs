//! Lines to comments: who wrote what, in the order of the text.
//!
//! Knows the three ways in which pages stack a comment (name, time, words; name, words, footer; name and time, words) and two in
//! which people write one down ("name: words" a line; blocks between empty lines). Which of them it is, the lines around say.
//! Refuses to know who the creator is and what answers what (`who`).

use super::super::glyph::{Glyph, glyphs, is_letter};
use super::super::seek::{self, holds, is_space};
use super::line::{self, BADGE, CHROME, Kind, LIKE, LIKED, Line, More, NUMBER, REPLY, TIME};
use super::words;
use crate::model::Span;

/// A comment as it stands, before anyone is known.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Raw {
    /// Without `@`.
    pub author: Span,
    pub body: Span,
    pub indent: u16,
    pub badge: bool,
    pub pinned: bool,
    /// Its author's name stands twice.
    pub twice: bool,
    pub liked: bool,
    /// Whom it answers, where its head says so.
    pub to: Option<Span>,
    /// What stands below it of answers that are not shown, or that are.
    pub hidden: bool,
    pub shown: bool,
    /// Whether they are shown is not told.
    pub either: bool,
    /// How many answers there are in all, where told.
    pub count: Option<u32>,
    /// Who is said to have answered without its being shown.
    pub replied: Option<Span>,
}

/// What was cut.
#[derive(Default)]
pub(super) struct Cut {
    pub comments: Vec<Raw>,
    /// Who pinned one.
    pub pinner: Option<Span>,
    /// Lines that belong to no comment, and the first of them.
    pub unread: u32,
    pub first: Option<Span>,
}

/// A longer name is a sentence.
const NAME: usize = 60;

/// Cuts lines into comments.
pub(super) fn cut(text: &str, lines: &[Line]) -> Cut {
    let anchors = lines.iter().filter(|l| is_anchor(&l.kind)).count();
    let (texts, colons) = written(text, lines);
    let mut cutter = Cutter {
        text,
        lines,
        out: Cut::default(),
        open: None,
        pending: Vec::new(),
        weak: None,
        next: Next::default(),
        feet: lines.iter().any(|l| matches!(l.kind, Kind::Parts(p) if p & REPLY != 0)),
        first_time: 0,
        paired: false,
    };
    (cutter.first_time, cutter.paired) = first_time(text, lines);
    cutter.paired &= !cutter.feet;
    if colons > 0 && colons >= anchors && colons * 2 >= texts {
        cutter.by_colons();
    } else if anchors > 0 {
        cutter.stacked();
    } else {
        cutter.blocks();
    }
    cutter.out
}

fn is_anchor(kind: &Kind) -> bool {
    match kind {
        Kind::Parts(p) => p & (TIME | REPLY) != 0,
        Kind::Head { parted, handle, .. } => *parted || *handle,
        _ => false,
    }
}

/// How many lines are written by people, and how many of them begin with a name and a colon.
fn written(text: &str, lines: &[Line]) -> (usize, usize) {
    let (mut texts, mut colons) = (0, 0);
    for l in lines {
        if matches!(l.kind, Kind::Text | Kind::Head { .. }) {
            texts += 1;
            colons += usize::from(colon(text, l.span).is_some());
        }
    }
    (texts, colons)
}

/// How many lines of text stand above the first time that stands alone, and whether they are a name and a handle.
fn first_time(text: &str, lines: &[Line]) -> (usize, bool) {
    let to = lines.iter().position(|l| matches!(l.kind, Kind::Parts(p) if p & TIME != 0)).unwrap_or(0);
    let mut above = lines.get(..to).unwrap_or_default().iter().filter(|l| l.kind == Kind::Text);
    let n = above.clone().count();
    // X: a name, below it the handle, below it the time.
    let handle = above.next_back().and_then(|l| l.span.of(text)).is_some_and(|s| s.starts_with('@'));
    if handle { (1, n > 1) } else { (n, false) }
}

/// What is known of the comment that begins next.
#[derive(Clone, Copy, Default)]
struct Next {
    badge: bool,
    pinned: bool,
    liked: bool,
    to: Option<Span>,
}

struct Cutter<'t> {
    text: &'t str,
    lines: &'t [Line],
    out: Cut,
    /// A comment whose head was read: what is pending are its words.
    open: Option<Raw>,
    /// Lines of text since the latest anchor.
    pending: Vec<Line>,
    /// A line that is a count or what somebody wrote, if nothing else is.
    weak: Option<Line>,
    next: Next,
    /// There is a button below each comment.
    feet: bool,
    first_time: usize,
    /// X: a name stands above each handle.
    paired: bool,
}

impl Cutter<'_> {
    fn stacked(&mut self) {
        for (i, l) in self.lines.iter().enumerate() {
            match l.kind {
                Kind::Blank => {}
                Kind::Text => self.pending.push(*l),
                Kind::Head { name, parts, parted, handle } => {
                    // "@ana 40 minutes" is an answer where a name waits for its words, or a button ends them.
                    let free = self.pending.is_empty() && self.open.is_none();
                    let next = handle && !self.feet && self.open.is_some() && !self.pending.is_empty();
                    if parted || free || next {
                        self.part();
                        self.begin(Line { span: name, ..*l });
                        self.mark(parts);
                    } else {
                        self.pending.push(*l);
                    }
                }
                Kind::Picture => self.part(),
                Kind::Pinned(by) => {
                    self.part();
                    self.next.pinned = true;
                    self.out.pinner = self.out.pinner.or(by);
                }
                Kind::To(who) => match self.open.as_mut() {
                    Some(open) if self.pending.is_empty() => open.to = Some(who),
                    _ => self.next.to = Some(who),
                },
                Kind::More(more) => {
                    self.close();
                    self.tell(more);
                }
                Kind::Replied(who) => {
                    self.close();
                    match self.out.comments.last_mut() {
                        Some(last) => {
                            last.replied = Some(who);
                            last.hidden = true;
                        }
                        None => self.miss(*l),
                    }
                }
                Kind::Parts(parts) => self.parts(parts, *l, i),
            }
        }
        self.close();
    }

    fn parts(&mut self, parts: line::Parts, l: Line, i: usize) {
        if parts & LIKED != 0 {
            match (self.open.as_mut(), self.out.comments.last_mut()) {
                (Some(open), _) => open.liked = true,
                (None, Some(last)) if self.pending.is_empty() => last.liked = true,
                _ => self.next.liked = true,
            }
        }
        if parts & BADGE != 0 {
            self.badge();
        }
        if parts & REPLY != 0 {
            self.close();
        } else if parts & TIME != 0 {
            self.time(i);
        } else if parts & (NUMBER | LIKE) != 0 && parts & (BADGE | LIKED) == 0 && self.weak.is_none() {
            // "7" may be what somebody wrote.
            self.weak = Some(l);
        } else if parts == CHROME && self.open.is_none() && self.pending.is_empty() {
            self.weak = None;
        }
    }

    /// A badge belongs to the name above it; where there is none, to the one below.
    fn badge(&mut self) {
        if self.pending.is_empty() {
            match self.open.as_mut() {
                Some(open) => open.badge = true,
                None => self.next.badge = true,
            }
            return;
        }
        if self.open.is_some() || self.pending.len() > 1 && !self.doubled() {
            let author = self.pending.pop();
            self.weak = self.weak.filter(|w| author.is_none_or(|a| w.span < a.span));
            if self.feet {
                self.part()
            } else {
                self.close()
            }
            self.pending.extend(author);
        }
        self.next.badge = true;
    }

    /// A time stands below the name, or below the words.
    fn time(&mut self, i: usize) {
        let words_follow = if self.feet {
            let after = self.lines.get(i + 1..).unwrap_or_default();
            after
                .iter()
                .find(|l| {
                    !matches!(l.kind, Kind::Blank | Kind::To(_))
                        && !matches!(l.kind, Kind::Parts(p) if p & (TIME | REPLY | LIKE | NUMBER | LIKED) == 0)
                })
                .is_some_and(|l| matches!(l.kind, Kind::Text))
        } else {
            self.first_time <= 1
        };
        let named = self.pending.last().is_some_and(|l| self.is_name(l.span));
        match (self.pending.len(), self.open.is_some()) {
            (0, _) => {
                if let Some(open) = self.open.as_mut() {
                    // The time of a head that has its name already.
                    open.hidden = false;
                }
            }
            (1, false) if named => self.begin_pending(),
            (2, false) if self.doubled() => self.begin_pending(),
            (_, true) if words_follow && named && self.pending.len() > 1 => self.begin_pending(),
            (_, true) if words_follow && named && !self.feet => self.begin_pending(),
            (_, false) if words_follow && named => self.begin_pending(),
            _ => self.close(),
        }
    }

    /// Whether the last two pending lines are one name, written twice.
    fn doubled(&self) -> bool {
        match self.pending.as_slice() {
            [.., a, b] => a.span.of(self.text) == b.span.of(self.text) && self.is_name(a.span),
            _ => false,
        }
    }

    /// The last pending line is the name of a new comment.
    fn begin_pending(&mut self) {
        let Some(name) = self.pending.pop() else { return };
        self.weak = self.weak.filter(|w| w.span < name.span);
        let twice = self.pending.last().is_some_and(|l| l.span.of(self.text) == name.span.of(self.text));
        if twice {
            self.pending.pop();
        }
        if self.paired && name.span.of(self.text).is_some_and(|s| s.starts_with('@')) {
            self.pending.pop();
        }
        // A badge that was read stands between the name and here.
        let next = core::mem::take(&mut self.next);
        self.part();
        self.next = next;
        self.begin(name);
        if let Some(open) = self.open.as_mut() {
            open.twice = twice;
        }
    }

    fn begin(&mut self, name: Line) {
        let next = core::mem::take(&mut self.next);
        let (author, to) = self.named(name.span);
        let to = next.to.or(to);
        self.weak = None;
        self.open = Some(Raw {
            author,
            indent: name.indent,
            badge: next.badge,
            pinned: next.pinned,
            liked: next.liked,
            to,
            ..Raw::default()
        });
    }

    fn mark(&mut self, parts: line::Parts) {
        if let Some(open) = self.open.as_mut() {
            open.badge |= parts & BADGE != 0;
            open.liked |= parts & LIKED != 0;
        }
    }

    /// Another comment begins: ends the one that is being read. Lines that neither a head nor a footer makes one are none.
    fn part(&mut self) {
        if self.open.is_some() {
            return self.close();
        }
        self.weak = None;
        for l in core::mem::take(&mut self.pending) {
            self.miss(l);
        }
    }

    /// Ends the comment that is being read.
    fn close(&mut self) {
        let weak = self.weak.take();
        if self.open.is_none() {
            let twice = match self.pending.as_slice() {
                [a, b, ..] => a.span.of(self.text) == b.span.of(self.text),
                _ => false,
            };
            match self.pending.first().copied() {
                None => return,
                Some(first)
                    if self.is_name(first.span)
                        && (self.pending.len() > 1 || weak.is_some_and(|w| w.span > first.span)) =>
                {
                    self.pending.drain(..1 + usize::from(twice));
                    self.begin(first);
                    if let Some(open) = self.open.as_mut() {
                        open.twice = twice;
                    }
                }
                // "maya.makes so good!": name and words in one line.
                Some(first) if self.pending.len() == 1 && self.inline(first) => {}
                Some(first) if self.pending.len() == 1 && self.is_name(first.span) => {
                    // A picture, or nothing that was copied.
                    self.pending.clear();
                    self.begin(first);
                }
                Some(first) => {
                    let n = self.pending.len() as u32;
                    self.pending.clear();
                    self.miss(first);
                    self.out.unread += n - 1;
                    return;
                }
            }
        }
        let Some(mut raw) = self.open.take() else { return };
        let first = self.pending.first().or(weak.as_ref()).map(|l| l.span);
        let last = self.pending.last().or(weak.as_ref()).map(|l| l.span);
        raw.body = match (first, last) {
            (Some(a), Some(b)) if a.start >= raw.author.end => Span { start: a.start, end: b.end },
            _ => Span { start: raw.author.end, end: raw.author.end },
        };
        self.pending.clear();
        self.out.comments.push(raw);
    }

    /// A name and what follows it in the same line; whether it was one.
    fn inline(&mut self, l: Line) -> bool {
        let words = l.span.of(self.text).unwrap_or_default();
        let at = words.char_indices().find(|(_, c)| is_space(*c)).map(|(i, _)| i);
        let Some((name, rest)) = at.and_then(|i| words.split_at_checked(i)) else { return false };
        let sign = name.bytes().any(|b| holds("@._", b as char) || b.is_ascii_digit());
        let handle = name.is_ascii() && (sign || name.bytes().all(|b| b.is_ascii_lowercase()));
        if !handle || seek::trim(rest).1.is_empty() {
            return false;
        }
        let start = l.span.start as usize;
        let lead = seek::trim(rest).0;
        self.pending.clear();
        self.begin(Line { span: Span::new(start, start + name.len()), ..l });
        self.pending.push(Line { span: Span { start: (start + name.len() + lead) as u32, end: l.span.end }, ..l });
        true
    }

    /// What the line below the latest comment says of its answers.
    fn tell(&mut self, more: More) {
        let Some(last) = self.out.comments.last_mut() else { return };
        if more.hide && !more.named {
            // The end of what is shown.
            return;
        }
        if more.hide {
            last.shown = true;
        } else if more.rest || more.count != Some(0) {
            last.hidden = true;
        }
        last.either = !more.hide && !more.shut;
        if !more.rest {
            last.count = more.count.or(last.count);
        }
    }

    fn miss(&mut self, l: Line) {
        self.out.unread += 1;
        self.out.first.get_or_insert(l.span);
    }

    /// Whether a line can be a name.
    fn is_name(&self, s: Span) -> bool {
        let Some(name) = s.of(self.text) else { return false };
        let words = seek::words(name);
        name.len() <= NAME * 2
            && seek::letters(name) <= NAME
            && (words == 1 || words <= 6 && (!name.ends_with(['.', '!', '?', '…', ',', ':', ';']) || initial(name)))
            && name.chars().any(|c| is_letter(c) || c.is_ascii_digit())
    }

    /// The author's name in a line, and whom it says that they answer: "ada ▸ maya.makes".
    fn named(&self, s: Span) -> (Span, Option<Span>) {
        let line = s.of(self.text).unwrap_or_default();
        let from = s.start as usize;
        let arrow = line.char_indices().find(|(_, c)| holds(words::TO, *c));
        let (own, to) = match arrow {
            Some((i, c)) if i > 0 => {
                let at = i + c.len_utf8();
                (seek::cut(line, 0, i), Some((from + at, seek::cut(line, at, line.len()))))
            }
            _ => (line, None),
        };
        (bare(own, from), to.map(|(from, s)| bare(s, from)))
    }

    /// One comment a line: "name: words".
    fn by_colons(&mut self) {
        for l in self.lines {
            if matches!(l.kind, Kind::Blank) {
                continue;
            }
            if let Some((name, at, badge)) = colon(self.text, l.span) {
                self.close();
                let branch = self.text.get(l.span.start as usize..name.start as usize).unwrap_or_default();
                let indent = l.indent + 2 * u16::from(branch.chars().any(|c| holds(words::BRANCH, c)));
                self.begin(Line { span: name, indent, ..*l });
                self.mark(if badge { BADGE } else { 0 });
                let (lead, rest) = seek::trim(seek::cut(self.text, at, l.span.end as usize));
                if !rest.is_empty() {
                    self.pending.push(Line { span: Span { start: (at + lead) as u32, end: l.span.end }, ..*l });
                }
                continue;
            }
            match l.kind {
                Kind::Text | Kind::Head { .. } if self.open.is_some() => self.pending.push(*l),
                Kind::More(more) => {
                    self.close();
                    self.tell(more);
                }
                Kind::Text | Kind::Head { .. } => self.miss(*l),
                _ => {}
            }
        }
        self.close();
    }

    /// Blocks between empty lines, a name above the words.
    fn blocks(&mut self) {
        for l in self.lines {
            match l.kind {
                Kind::Blank | Kind::Picture => self.close_block(),
                Kind::More(more) => {
                    self.close_block();
                    self.tell(more);
                }
                Kind::Parts(p) if p & BADGE != 0 => self.badge(),
                Kind::Parts(p) if p & (NUMBER | LIKE) == 0 => {}
                _ => self.pending.push(*l),
            }
        }
        self.close_block();
    }

    fn close_block(&mut self) {
        if self.open.is_none() && self.pending.len() == 1 && !self.next.badge {
            let all = core::mem::take(&mut self.pending);
            for l in all {
                self.miss(l);
            }
        }
        self.close();
    }
}

/// Whether it ends as "Karl B." does.
fn initial(name: &str) -> bool {
    let mut back = name.chars().rev();
    back.next() == Some('.') && back.next().is_some_and(is_letter) && back.next().is_some_and(is_space)
}

/// A name without its `@` and the marks around it.
fn bare(name: &str, from: usize) -> Span {
    let (lead, name) = seek::strip(name, "@✓✔☑✅·•|\u{fe0f}\u{200e}\u{200f}\u{2068}\u{2069}\u{202a}\u{202c}");
    Span::new(from + lead, from + lead + name.len())
}

/// The name before a colon, the byte behind it, and whether it is said to be the creator's.
fn colon(text: &str, s: Span) -> Option<(Span, usize, bool)> {
    let line = s.of(text)?;
    let (at, mark) = line.char_indices().find(|(_, c)| matches!(c, ':' | '：'))?;
    let (own, rest) = line.split_at_checked(at)?;
    let rest = rest.get(mark.len_utf8()..)?;
    // "https://", "12:30".
    if rest.starts_with('/')
        || rest.starts_with(|c: char| c.is_ascii_digit()) && own.ends_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let from = s.start as usize;
    let (lead, own) = seek::strip(own, "-*•·–—>↳└→»┗﹂↪⤷╰|#\"");
    let (own, note) = match own.char_indices().find(|(_, c)| matches!(c, '(' | '[' | '（')) {
        Some((i, _)) if i > 0 => (seek::cut(own, 0, i), seek::cut(own, i, own.len())),
        _ => (own, ""),
    };
    let mut marks: Vec<Glyph> = Vec::new();
    glyphs(note, 0, &mut marks);
    let badge = super::super::phrase::whole(words::BADGE, line::name(&marks));
    let (more, own) = seek::strip(own, "@✓✔☑");
    let named = !own.is_empty() && own.len() <= NAME && seek::words(own) <= 3 && own.chars().any(is_letter);
    named.then(|| (Span::new(from + lead + more, from + lead + more + own.len()), from + at + mark.len_utf8(), badge))
}
