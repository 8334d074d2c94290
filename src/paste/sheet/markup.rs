//! Markup in cells, of HTML and of Markdown: tags, entities, stars, code, links, escapes.
//!
//! Knows what of a cell is writing about its words, and where a link in it leads. Refuses to join digits between which markup
//! stood: whether they are one number nobody can tell; and to take what is raised, lowered or struck out for a part of a number.

use super::super::{address, seek};

/// Whether a cell may hold any.
pub(super) fn is_in(cell: &[u8]) -> bool {
    cell.iter().any(|b| matches!(b, b'<' | b'&' | b'*' | b'`' | b'[' | b'\\' | b'\n' | b'\r'))
        || cell.windows(2).any(|two| two == b"~~")
}

/// What stands for a sign; the commonest of them.
const ENTITIES: [(&str, &str); 18] = [
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("ensp", "\u{2002}"),
    ("emsp", "\u{2003}"),
    ("thinsp", "\u{2009}"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("minus", "\u{2212}"),
    ("euro", "€"),
    ("pound", "£"),
    ("yen", "¥"),
    ("bull", "•"),
    ("middot", "·"),
    ("hellip", "…"),
];

/// The longest of them, with both of its ends.
const LONGEST: usize = 12;

/// The sign that an entity at the head of `rest` stands for, and how long that is.
fn entity(rest: &str) -> Option<(char, usize)> {
    let end = rest.bytes().take(LONGEST).position(|b| b == b';')?;
    let name = rest.get(1..end)?;
    let sign = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?).filter(|c| *c != '\0').unwrap_or(char::REPLACEMENT_CHARACTER)
        }
        None => ENTITIES.iter().find(|(known, _)| *known == name)?.1.chars().next()?,
    };
    Some((sign, end + 1))
}

/// A tag.
#[derive(Clone, Copy)]
pub(super) struct Tag<'t> {
    /// Its name, as it is written.
    name: &'t str,
    pub closes: bool,
    /// All of it, with both of its ends.
    all: &'t str,
}

impl Tag<'_> {
    pub(super) fn is(&self, names: &str) -> bool {
        seek::among(names, self.name)
    }

    /// The value of an attribute: where it stands in the tag.
    pub(super) fn value(&self, attribute: &str) -> Option<(usize, usize)> {
        let mut from = 0;
        loop {
            from += seek::find(seek::cut(self.all, from, self.all.len()), attribute)?;
            let before = self.all.as_bytes().get(from.wrapping_sub(1)).copied().unwrap_or_default();
            from += attribute.len();
            let rest = seek::cut(self.all, from, self.all.len());
            let (lead, value) = seek::trim(rest);
            let Some(value) = value.strip_prefix('=').filter(|_| before.is_ascii_whitespace()) else { continue };
            let (gap, value) = seek::trim(value);
            let at = from + lead + 1 + gap;
            return Some(match value.as_bytes().first() {
                Some(b'"') => (at + 1, at + 1 + seek::until(seek::cut(value, 1, value.len()), "\"")),
                Some(b'\'') => (at + 1, at + 1 + seek::until(seek::cut(value, 1, value.len()), "'")),
                _ => (at, at + seek::until(value, " \t\r\n>")),
            });
        }
    }
}

/// The tag at the head of `rest`; a comment is one without a name. `open` becomes false where one is never closed: what
/// follows is not searched again.
pub(super) fn tag<'t>(rest: &'t str, open: &mut bool) -> Option<Tag<'t>> {
    if !*open {
        return None;
    }
    let bytes = rest.as_bytes();
    if rest.starts_with("<!--") {
        let end = seek::find(rest, "-->");
        *open = end.is_some();
        return Some(Tag { name: "", closes: false, all: seek::cut(rest, 0, end? + 3) });
    }
    let closes = bytes.get(1) == Some(&b'/');
    let from = 1 + usize::from(closes);
    let mut to = from;
    while bytes.get(to).is_some_and(u8::is_ascii_alphanumeric) {
        to += 1;
    }
    let named = bytes.get(from).is_some_and(u8::is_ascii_alphabetic);
    if bytes.first() != Some(&b'<')
        || !named
        || !bytes.get(to).is_some_and(|b| b.is_ascii_whitespace() || b"/>".contains(b))
    {
        return None;
    }
    let (mut quote, mut end) = (0, to);
    loop {
        let Some(b) = bytes.get(end).copied() else {
            *open = false;
            return None;
        };
        end += 1;
        match b {
            b'>' if quote == 0 => break,
            b'"' | b'\'' if quote == 0 => quote = b,
            _ if b == quote => quote = 0,
            _ => {}
        }
    }
    Some(Tag { name: seek::cut(rest, from, to), closes, all: seek::cut(rest, 0, end) })
}

/// What a tag says of the number in it.
const SPEAKING: &str = "sup|sub|s|del|strike";
/// What stands around what is struck out: no number survives it.
const STRUCK: char = '≁';
/// Of these nothing is seen.
const UNSEEN: &str = "script|style";
/// These begin a line of their own.
const BREAKING: &str = "br|p|div|li|ul|ol|dl|dt|dd|hr|h1|h2|h3|h4|h5|h6|tr|td|th|table";

/// Where the label of a Markdown link at the head of `rest` ends, and where its address does.
fn linked(rest: &str) -> Option<(usize, usize)> {
    let label = seek::find(rest, "](")?;
    let end = label + 2 + seek::until(seek::cut(rest, label + 2, rest.len()), ")\n");
    (rest.as_bytes().get(end) == Some(&b')')).then_some((label, end))
}

/// The address where a link in a cell leads: its place in the cell.
pub(super) fn link(cell: &str) -> Option<(usize, usize)> {
    let (mut at, mut tags) = (0, true);
    while at < cell.len() {
        at += seek::until(seek::cut(cell, at, cell.len()), "<[");
        let rest = seek::cut(cell, at, cell.len());
        if let Some(tag) = tag(rest, &mut tags) {
            if tag.is("a")
                && let Some((from, to)) = tag.value("href")
            {
                return Some((at + from, at + to));
            }
            at += tag.all.len();
            continue;
        }
        if rest.starts_with('[') {
            let (label, end) = linked(rest)?;
            // A title may stand behind it.
            let address = seek::cut(rest, label + 2, end);
            let len = seek::until(address, " \t");
            return Some((at + label + 2, at + label + 2 + len));
        }
        at += 1;
    }
    None
}

/// Whether a link in a cell leads to somebody's profile.
pub(super) fn leads(cell: &str) -> bool {
    link(cell).is_some_and(|(from, to)| address::profile(seek::cut(cell, from, to)).is_some())
}

/// Tags and marks that are cut off a cell.
const MOST_AROUND: usize = 12;
/// A longer cell stays as it is.
const LONG: usize = 2048;

/// Without the markup around all of it: where the rest stands. What leads to a profile stays whole, for `link`.
pub(super) fn narrow(cell: &str) -> (usize, usize) {
    let (mut from, mut to) = (0, cell.len());
    if cell.len() > LONG {
        return (from, to);
    }
    let linked_to = leads(cell);
    for _ in 0..MOST_AROUND {
        let (lead, inner) = seek::trim(seek::cut(cell, from, to));
        (from, to) = (from + lead, from + lead + inner.len());
        let stays = |tag: &Tag<'_>| tag.is(SPEAKING) || tag.is(UNSEEN) || linked_to && tag.is("a");
        if let Some(tag) = tag(inner, &mut true).filter(|tag| !stays(tag)) {
            from += tag.all.len();
            continue;
        }
        if inner.ends_with('>')
            && let Some(at) = inner.rfind('<')
            && tag(seek::cut(inner, at, inner.len()), &mut true)
                .is_some_and(|tag| !stays(&tag) && at + tag.all.len() == inner.len())
        {
            to = from + at;
            continue;
        }
        if seek::same(seek::cut(inner, 0, 6), "&nbsp;") {
            from += 6;
            continue;
        }
        if inner.ends_with("&nbsp;") {
            to -= 6;
            continue;
        }
        let around = ["***", "**", "*", "``", "`"].iter().find(|m| {
            let inside = inner.strip_prefix(**m).and_then(|rest| rest.strip_suffix(**m));
            inside.is_some_and(|inside| !inside.is_empty() && !seek::any(inside, seek::cut(m, 0, 1)))
        });
        if let Some(mark) = around {
            (from, to) = (from + mark.len(), to - mark.len());
            continue;
        }
        // "<https://…>".
        if inner.starts_with('<')
            && inner.ends_with('>')
            && seek::find(inner, "://").is_some()
            && !seek::any(inner, " \n")
        {
            (from, to) = (from + 1, to - 1);
            continue;
        }
        if !linked_to
            && inner.starts_with('[')
            && let Some((label, end)) = linked(inner)
            && end + 1 == inner.len()
        {
            (from, to) = (from + 1, from + label);
            continue;
        }
        break;
    }
    (from, to)
}

/// What a cell with markup says.
pub(super) fn clean(cell: &str) -> String {
    let mut out = Out { text: String::with_capacity(cell.len()), last: ' ', parted: false };
    let mut tags = true;
    // The Markdown link that is open: where its label ends, and its address.
    let mut open: Option<(usize, usize)> = None;
    // Which marks are open, and which are known to stand alone.
    let (mut opened, mut alone, mut links) = ([false; 4], [false; 4], true);
    let mut at = 0;
    while at < cell.len() {
        let rest = seek::cut(cell, at, cell.len());
        if let Some((label, end)) = open
            && at >= label
        {
            at = end + 1;
            open = None;
            out.parted = true;
            continue;
        }
        let Some(c) = rest.chars().next() else { break };
        if c == '<'
            && let Some(tag) = tag(rest, &mut tags)
        {
            at += tag.all.len();
            if tag.is(UNSEEN) && !tag.closes {
                let rest = seek::cut(cell, at, cell.len());
                at += seek::first(rest, &["</script", "</style"]);
            }
            match tag {
                _ if tag.is("sup|sub") => out.push('^'),
                _ if tag.is(SPEAKING) => out.push(STRUCK),
                _ if tag.is(BREAKING) => out.space(),
                _ => {}
            }
            out.parted = true;
            continue;
        }
        if c == '&'
            && let Some((sign, len)) = entity(rest)
        {
            out.push(sign);
            at += len;
            continue;
        }
        if c == '\\'
            && let Some(sign) = rest.chars().nth(1).filter(char::is_ascii_punctuation)
        {
            out.push(sign);
            at += 2;
            continue;
        }
        if rest.starts_with("~~") {
            out.push(STRUCK);
            at += 2;
            continue;
        }
        const MARKS: [&str; 4] = ["***", "**", "*", "`"];
        if let Some(m) = MARKS.iter().position(|m| rest.starts_with(m)) {
            let mark = MARKS.get(m).copied().unwrap_or_default();
            let (Some(is_open), Some(is_alone)) = (opened.get_mut(m), alone.get_mut(m)) else { break };
            let closes = *is_open;
            if !closes && !*is_alone {
                *is_alone = seek::find(seek::cut(rest, mark.len(), rest.len()), mark).is_none();
            }
            if closes || !*is_alone {
                *is_open = !closes;
                out.parted = true;
            } else {
                mark.chars().for_each(|c| out.push(c));
            }
            at += mark.len();
            continue;
        }
        if c == '[' && open.is_none() && links {
            open = linked(rest).map(|(label, end)| (at + label, at + end));
            links = open.is_some();
            if links {
                at += 1;
                out.parted = true;
                continue;
            }
        }
        at += c.len_utf8();
        match c {
            '\n' | '\r' => {
                out.space();
                out.parted = true;
            }
            _ => out.push(c),
        }
    }
    let trimmed = seek::trim(&out.text).1;
    if trimmed.len() == out.text.len() { out.text } else { trimmed.to_owned() }
}

/// Words that come out of markup.
struct Out {
    text: String,
    /// The last that was no space.
    last: char,
    /// Markup stood behind the last of them.
    parted: bool,
}

impl Out {
    fn push(&mut self, c: char) {
        if c == ' ' {
            return self.space();
        }
        if self.parted && c.is_numeric() && self.last.is_numeric() {
            self.space();
            self.text.push_str("/ ");
        }
        (self.parted, self.last) = (false, c);
        self.text.push(c);
    }
    /// White space is one space, however much there is.
    fn space(&mut self) {
        if !self.text.ends_with(' ') {
            self.text.push(' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_what_is_seen_of_it() {
        for (cell, seen) in [
            ("<b>12.5K</b>", "12.5K"),
            ("12<span>.5</span><span>K</span>", "12.5K"),
            ("Tom &amp; Jerry", "Tom & Jerry"),
            ("12&nbsp;500", "12\u{a0}500"),
            ("&#1234;&#x41;&#0;&bogus;&", "\u{4d2}A\u{fffd}&bogus;&"),
            ("Jane<br>Doe", "Jane Doe"),
            ("Jane\n      Doe", "Jane Doe"),
            ("**12.5K** *now* `x`", "12.5K now x"),
            ("12,500*", "12,500*"),
            ("@jane\\_doe \\| x", "@jane_doe | x"),
            ("[@jane](https://x.y) [b", "@jane [b"),
            ("[a", "[a"),
            ("a < b & c", "a < b & c"),
            ("<!-- 12 -->x<style>p{}</style>y", "xy"),
            // No one number.
            ("12<br>500", "12 / 500"),
            ("12 <b>500</b>", "12 / 500"),
            ("12\n500", "12 / 500"),
            ("12,500<sup>1</sup>", "12,500^1^"),
            ("<del>12K</del> 14K", "≁12K≁ 14K"),
            ("~~12K~~", "≁12K≁"),
        ] {
            assert_eq!(clean(cell), seen, "{cell}");
        }
    }

    #[test]
    fn markup_around_all_of_a_cell_is_cut_off() {
        for (cell, rest) in [
            (" <b>12.5K</b>\n", "12.5K"),
            ("<td-x>", "<td-x>"),
            ("<span class=\"a > b\"><i>@jane</i></span>&nbsp;", "@jane"),
            ("***a*** ", "a"),
            ("`12.5K`", "12.5K"),
            ("*a* and *b*", "*a* and *b*"),
            ("12,500*", "12,500*"),
            ("<https://instagram.com/jane>", "https://instagram.com/jane"),
            ("[12.5K](https://x.y)", "12.5K"),
            ("[Jane](https://instagram.com/jane)", "[Jane](https://instagram.com/jane)"),
            ("<a href='https://x.y'>12</a>", "12"),
            ("<b></b>", ""),
            ("12<sup>1</sup>", "12<sup>1</sup>"),
        ] {
            let (from, to) = narrow(cell);
            assert_eq!(&cell[from..to], rest, "{cell}");
        }
    }

    #[test]
    fn a_link_leads_somewhere() {
        let led = |cell: &'static str| link(cell).map(|(a, b)| &cell[a..b]);
        assert_eq!(led("<a class=x href=\"https://x.com/jo\">Jo</a>"), Some("https://x.com/jo"));
        assert_eq!(led("<i></i><A data-href='no' HREF='https://x.com/jo'>Jo</A>"), Some("https://x.com/jo"));
        assert_eq!(led("see [Jo](https://x.com/jo \"his\")"), Some("https://x.com/jo"));
        assert_eq!(led("<b>Jo</b> [1]"), None);
    }
}
