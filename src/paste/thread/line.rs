//! One line of a copied thread, by itself.
//!
//! Knows the furniture of the platforms' pages: times, buttons, counters, badges, pictures. Refuses to know whose a line is, and
//! leaves every line that it does not know wholly to the people: it is a name or a part of what they wrote.

use super::super::dates;
use super::super::glyph::{Glyph, at, digit, glyphs, is_letter, span};
use super::super::phrase::{ends, figure, taken, trimmed, whole};
use super::super::seek::{holds, is_space};
use super::words;
use crate::model::Span;

/// What a line of furniture holds, as a set of bits.
pub(super) type Parts = u16;
pub(super) const TIME: Parts = 1;
pub(super) const REPLY: Parts = 1 << 1;
pub(super) const LIKE: Parts = 1 << 2;
pub(super) const NUMBER: Parts = 1 << 3;
pub(super) const BADGE: Parts = 1 << 4;
pub(super) const CHROME: Parts = 1 << 5;
pub(super) const LIKED: Parts = 1 << 6;

/// Answers that a line tells of without showing them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct More {
    /// How many, where told.
    pub count: Option<u32>,
    /// The button hides them: they are shown.
    pub hide: bool,
    /// It shows the rest of them: some are shown.
    pub rest: bool,
    /// It says what it hides or shows.
    pub named: bool,
    /// It offers to show them: they are not. "3 replies" alone stands over both.
    pub shut: bool,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Blank,
    /// A name, or what somebody wrote.
    Text,
    /// Nothing but furniture.
    Parts(Parts),
    More(More),
    /// A name with a time or a badge behind it. `parted`: a mark stands between them. `handle`: the name can be nothing else.
    Head {
        name: Span,
        parts: Parts,
        parted: bool,
        handle: bool,
    },
    /// What stands for a picture: a name follows.
    Picture,
    /// The comment below is pinned, by this one.
    Pinned(Option<Span>),
    /// An answer by this one is not shown.
    Replied(Span),
    /// Whom the comment answers.
    To(Span),
}

/// A line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Without white space at both ends.
    pub span: Span,
    /// How far it is indented.
    pub indent: u16,
    pub kind: Kind,
}

/// Lines longer than this are no furniture.
const LONGEST: usize = 120;

/// Reads a line that begins at byte `start` of the text.
pub(super) fn line(raw: &str, start: usize, room: &mut Vec<Glyph>) -> Line {
    glyphs(raw, start, room);
    let mut indent = 0;
    for g in room.iter().take_while(|g| is_space(g.ch)) {
        indent += if g.ch == '\t' { 4 } else { 1 };
    }
    let g = trimmed(room);
    Line { span: span(g, 0, g.len()), indent: indent.min(400), kind: kind(g) }
}

fn kind(g: &[Glyph]) -> Kind {
    if g.is_empty() {
        return Kind::Blank;
    }
    if g.len() > LONGEST {
        return Kind::Text;
    }
    if let Some(more) = more(g) {
        return Kind::More(more);
    }
    if whole(words::PINNED, g) {
        return Kind::Pinned(None);
    }
    if let Some(parts) = furniture(g, 0) {
        return if parts == 0 { Kind::Blank } else { Kind::Parts(parts) };
    }
    if let Some(kind) = pinned(g).or_else(|| answered(g)).or_else(|| picture(g)) {
        return kind;
    }
    head(g).unwrap_or(Kind::Text)
}

/// What stands between pieces of furniture.
fn between(c: char) -> bool {
    is_space(c) || holds("·•|.,;:-–—()[]!…⋅∙\"", c)
}

/// What the glyphs from `i` on hold, if they are furniture throughout: 0 where they only part other lines.
fn furniture(g: &[Glyph], mut i: usize) -> Option<Parts> {
    let mut parts = 0;
    let mut drawn = false;
    while i < g.len() {
        let c = at(g, i);
        if between(c) {
            i += 1;
            continue;
        }
        if holds("♥❤♡👍👎🤍✓✔☑✅", c) {
            drawn = true;
            i += 1;
            continue;
        }
        let (part, len) = piece(g, i)?;
        parts |= part;
        i += len;
    }
    // "❤" and "..." alone are what people write; "·" is not.
    let ink = drawn || g.iter().any(|g| holds("!…", g.ch)) || g.len() > 1 && at(g, 0) == '.';
    (parts != 0 || !ink).then_some(parts)
}

/// The longest piece of furniture at glyph `i`, and its length.
fn piece(g: &[Glyph], i: usize) -> Option<(Parts, usize)> {
    let (mut best, mut most) = (0, 0);
    if let Some((_, end)) = dates::when(g, i) {
        (best, most) = (TIME, end - i);
    }
    for (part, list) in [
        (REPLY, words::REPLY),
        (BADGE, words::BADGE),
        (LIKED, words::LIKED),
        (LIKE, words::LIKE),
        (CHROME, words::CHROME),
    ] {
        let len = taken(list, g, i);
        if len > most && ends(g, i + len) {
            (best, most) = (part, len);
        }
    }
    if most == 0 && digit(g, i) {
        (best, most) = (NUMBER, count(g, i) - i);
    }
    // "3-14": a day of this year, as TikTok writes it.
    if best == NUMBER
        && let Some((a, to)) = figure(g, i)
        && let Some((b, end)) = figure(g, to + 1)
        && at(g, to) == '-'
        && (1..=12).contains(&a)
        && (1..=31).contains(&b)
        && i == 0
    {
        (best, most) = (TIME, end - i);
    }
    (most > 0).then_some((best, most))
}

/// Behind a count as counters show it: "1,204", "1.2K", "12,5 mil", "3万".
fn count(g: &[Glyph], mut i: usize) -> usize {
    while digit(g, i) || holds(".,'\u{a0}", at(g, i)) && digit(g, i + 1) {
        i += 1;
    }
    for apart in [0, usize::from(is_space(at(g, i)))] {
        let unit = taken("k|m|b|mil|mn|mio|tsd|тыс|млн|rb|jt|bin|万|만|천|ألف", g, i + apart);
        if unit > 0 && ends(g, i + apart + unit) {
            return i + apart + unit;
        }
    }
    i
}

/// "View 3 replies", "Hide replies", "3 Antworten", "返信をすべて見る（3件）".
fn more(g: &[Glyph]) -> Option<More> {
    let mut more = More { count: None, hide: false, rest: false, named: false, shut: false };
    let mut i = 0;
    while i < g.len() {
        if let Some((n, to)) = figure(g, i) {
            if more.count.replace(n).is_some() {
                return None;
            }
            i = to;
            continue;
        }
        if !is_letter(at(g, i)) {
            i += 1;
            continue;
        }
        let (mut best, mut most) = (0, 0);
        for (n, list) in [(1, words::ANSWERS), (2, words::SHOW), (3, words::HIDE), (4, words::REST), (5, words::FILL)] {
            let len = taken(list, g, i);
            if len > most && (n == 5 || ends(g, i + len)) {
                (best, most) = (n, len);
            }
        }
        match best {
            1 => more.named = true,
            2 => more.shut = true,
            3 => more.hide = true,
            4 => more.rest = true,
            5 => {}
            _ => return None,
        }
        i += most;
    }
    let told = if more.named {
        // "1 reply" tells of one, "12 Reply" counts likes beside the button.
        more.shut || more.hide || more.count.is_some_and(|n| n == 1 || !whole("reply", last_word(g)))
    } else {
        (more.shut || more.hide) && more.rest && more.count.is_some() || whole(words::HIDE, g)
    };
    told.then_some(more)
}

/// The last word of a line.
fn last_word(g: &[Glyph]) -> &[Glyph] {
    let from = g.iter().rposition(|g| is_space(g.ch)).map_or(0, |i| i + 1);
    g.get(from..).unwrap_or_default()
}

/// "Pinned by Maya", "Maya tarafından sabitlendi".
fn pinned(g: &[Glyph]) -> Option<Kind> {
    let before = taken(words::PINNED_BY, g, 0);
    if before > 0 && ends(g, before) {
        let name = name(g.get(before..)?);
        return (!name.is_empty()).then(|| Kind::Pinned(Some(span(name, 0, name.len()))));
    }
    let (from, len) = suffix(words::BY_PINNED, g)?;
    let name = name(g.get(..from)?);
    (from + len == g.len() && !name.is_empty()).then(|| Kind::Pinned(Some(span(name, 0, name.len()))))
}

/// "maya.makes replied · 2 replies", "Replying to @ada".
fn answered(g: &[Glyph]) -> Option<Kind> {
    let before = taken(words::REPLYING, g, 0);
    if before > 0 && ends(g, before) {
        let to = name(g.get(before..)?);
        return (at(to, 0) == '@').then(|| Kind::To(span(to, 0, to.len())));
    }
    let (from, len) = suffix(words::REPLIED, g)?;
    let who = name(g.get(..from)?);
    let rest = g.get(from + len..)?;
    let told = rest.iter().all(|g| between(g.ch)) || more(rest).is_some();
    (told && !who.is_empty() && who.len() <= 40).then(|| Kind::Replied(span(who, 0, who.len())))
}

/// The first place behind a space, or in a script without them, where a phrase of the list stands, and its length.
fn suffix(list: &str, g: &[Glyph]) -> Option<(usize, usize)> {
    for i in 1..g.len() {
        if is_space(at(g, i - 1)) || !at(g, i).is_ascii() {
            let len = taken(list, g, i);
            if len > 0 && ends(g, i + len) {
                return Some((i, len));
            }
        }
    }
    None
}

/// "maya.makes's profile picture", "Foto de perfil de maya.makes".
fn picture(g: &[Glyph]) -> Option<Kind> {
    let first = taken(words::PICTURE, g, 0);
    let stands = first > 0 && ends(g, first) && g.len() <= 80
        || suffix(words::PICTURE, g).is_some_and(|(from, len)| from + len == g.len() && from <= 60);
    stands.then_some(Kind::Picture)
}

/// A name without spaces and marks at both ends.
pub(super) fn name(mut g: &[Glyph]) -> &[Glyph] {
    let edge = |g: &Glyph| is_space(g.ch) || holds("·•|,;:-–—()[]✓✔☑✅\"", g.ch);
    while let [first, rest @ ..] = g
        && edge(first)
    {
        g = rest;
    }
    while let [rest @ .., last] = g
        && edge(last)
    {
        g = rest;
    }
    g
}

/// "maya.makes 2d", "@maya · 3 weeks ago", "Maya Makes · Creator", "maya.makes (author)".
fn head(g: &[Glyph]) -> Option<Kind> {
    let mut words = 0;
    for i in 1..g.len().min(64) {
        let c = at(g, i);
        let mark = holds("·•|(⋅∙", c);
        if !mark && (!is_space(c) || is_space(at(g, i - 1))) {
            continue;
        }
        words += usize::from(is_space(c));
        if words > 6 {
            return None;
        }
        let rest = name(g.get(i..).unwrap_or_default());
        let who = name(g.get(..i).unwrap_or_default());
        // A count before it is a part of what somebody wrote.
        let Some((first, _)) = piece(rest, 0).filter(|(p, _)| p & (TIME | BADGE | CHROME) != 0) else { continue };
        let Some(parts) = furniture(rest, 0).filter(|p| p & (TIME | BADGE) != 0) else { continue };
        if who.is_empty() || first == CHROME && parts & (TIME | BADGE) == 0 {
            continue;
        }
        let parted = mark || holds("·•|(⋅∙", next_mark(g, i));
        let handle =
            who.iter().any(|g| holds("@._", g.ch) || g.ch.is_ascii_digit()) && !who.iter().any(|g| is_space(g.ch));
        // "the author", "3 days ago": a badge needs a mark before it.
        if parts & TIME == 0 && !parted {
            continue;
        }
        if !(parted || handle || words <= 1 && !who.iter().any(|g| is_space(g.ch))) {
            continue;
        }
        // X: "Maya Makes @maya.makes · 2h".
        let at_sign =
            who.iter().rposition(|g| g.ch == '@').filter(|k| *k == 0 || who.get(k - 1).is_some_and(|g| is_space(g.ch)));
        let who = at_sign.and_then(|k| who.get(k..)).unwrap_or(who);
        return Some(Kind::Head { name: span(who, 0, who.len()), parts, parted, handle });
    }
    None
}

/// The next glyph from `i` on that is no space.
fn next_mark(g: &[Glyph], i: usize) -> char {
    g.get(i..).unwrap_or_default().iter().find(|g| !is_space(g.ch)).map_or('\0', |g| g.ch)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(s: &str) -> Kind {
        line(s, 0, &mut Vec::new()).kind
    }

    #[test]
    fn furniture_of_many_pages() {
        for (s, parts) in [
            ("2d", TIME),
            ("2d12 likesReply", TIME | NUMBER | LIKE | REPLY),
            ("2 T Gefällt 12 Mal Antworten", TIME | NUMBER | LIKE | REPLY),
            ("3 Wo.Antworten", TIME | REPLY),
            ("1 sem 3 Me gusta Responder", TIME | NUMBER | LIKE | REPLY),
            ("2 j 1 J’aime Répondre", TIME | NUMBER | LIKE | REPLY),
            ("3g Yanıtla", TIME | REPLY),
            ("2 hari lalu · Balas", TIME | REPLY),
            ("3日前 返信する", TIME | REPLY),
            ("قبل 3 أيام رد", TIME | REPLY),
            ("2 дня назад Ответить", TIME | REPLY),
            ("2 days ago (edited)", TIME | CHROME),
            ("Author", BADGE),
            ("Creator · 2d", BADGE | TIME),
            ("1.2K", NUMBER),
            ("Liked by creator", LIKED),
            ("See translation", CHROME),
            ("3-14", TIME),
            ("2026-03-14", TIME),
        ] {
            assert_eq!(of(s), Kind::Parts(parts), "{s}");
        }
        for s in [
            "❤",
            "replying",
            "2 days of rain",
            "like this",
            "...",
            "love it",
            "12 of them",
            "Top 10",
            "!!!",
            "the author",
        ] {
            assert_eq!(of(s), Kind::Text, "{s}");
        }
        for s in ["", " ", "·", "—", "\u{200e}"] {
            assert_eq!(of(s), Kind::Blank, "{s:?}");
        }
    }

    #[test]
    fn buttons_that_show_or_hide_answers() {
        for (s, count, hide, rest) in [
            ("View replies (3)", Some(3), false, false),
            ("View all 3 replies", Some(3), false, false),
            ("—— View 1 reply", Some(1), false, false),
            ("View 3 more replies", Some(3), false, true),
            ("Hide replies", None, true, false),
            ("Hide", None, true, false),
            ("3 replies", Some(3), false, false),
            ("1 reply", Some(1), false, false),
            ("3 Antworten", Some(3), false, false),
            ("Alle 3 Antworten anzeigen", Some(3), false, false),
            ("Antworten ausblenden", None, true, false),
            ("Ver las 3 respuestas", Some(3), false, false),
            ("Voir les 3 réponses", Some(3), false, false),
            ("Masquer les réponses", None, true, false),
            ("3 yanıtı gör", Some(3), false, false),
            ("Lihat 3 balasan lainnya", Some(3), false, true),
            ("返信3件をすべて見る", Some(3), false, false),
            ("返信を非表示", None, true, false),
            ("عرض 3 ردود", Some(3), false, false),
            ("Посмотреть ответы (3)", Some(3), false, false),
            ("View 2 more", Some(2), false, true),
        ] {
            let Kind::More(more) = of(s) else { panic!("{s}: {:?}", of(s)) };
            let named = !matches!(s, "Hide" | "View 2 more");
            assert_eq!((more.count, more.hide, more.rest, more.named), (count, hide, rest, named), "{s}");
        }
        for s in ["Antworten", "Reply", "返信", "رد"] {
            assert_eq!(of(s), Kind::Parts(REPLY), "{s}");
        }
    }

    #[test]
    fn names_with_a_time_or_a_badge_behind_them() {
        for (s, who) in [
            ("maya.makes 2d", "maya.makes"),
            ("@maya · 3 weeks ago", "@maya"),
            ("Maya Makes · Creator", "Maya Makes"),
            ("Maya Makes · Creator · 2d", "Maya Makes"),
            ("maya.makes (author)", "maya.makes"),
            ("Maya Makes @maya.makes · 2h", "@maya.makes"),
            ("maya.makes Verified 2d", "maya.makes"),
            ("@ana_b vor 2 Tagen (bearbeitet)", "@ana_b"),
        ] {
            let Kind::Head { name, .. } = of(s) else { panic!("{s}: {:?}", of(s)) };
            assert_eq!(name.of(s), Some(who), "{s}");
        }
        assert!(matches!(of("Pinned by Maya Makes"), Kind::Pinned(Some(_))));
        assert!(matches!(of("Maya Makes replied · 2 replies"), Kind::Replied(_)));
        assert!(matches!(of("Replying to @ada"), Kind::To(_)));
        assert!(matches!(of("maya.makes's profile picture"), Kind::Picture));
        for s in
            ["I waited for 2 days", "see you in 2d", "love the author", "she replied to me", "We are all waiting 2d"]
        {
            assert_eq!(of(s), Kind::Text, "{s}");
        }
    }
}
