//! The static result as Markdown and as HTML, for an article or a mail: a headline, a small table, what it rests on.
//!
//! Everything comes as words that were said before, ranges among them; here they are only escaped and put in place. Refuses
//! to emphasise, link, style or run anything: what is pasted elsewhere is plain.

/// What is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The headline.
    pub title: String,
    /// What the columns hold.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// What it rests on, a paragraph each.
    pub rests_on: Vec<String>,
}

/// In Markdown, with the tables of GitHub.
#[inline(never)] // A door.
pub fn markdown(told: &Told) -> String {
    let mut out = String::from("### ");
    out.push_str(&plain(&told.title));
    out.push_str("\n\n");
    let mut line = |cells: &mut dyn Iterator<Item = String>| {
        out.push('|');
        for cell in cells {
            out.push(' ');
            out.push_str(&cell);
            out.push_str(" |");
        }
        out.push('\n');
    };
    line(&mut told.head.iter().map(|cell| plain(cell)));
    line(&mut told.head.iter().map(|_| String::from("---")));
    for row in &told.rows {
        line(&mut row.iter().map(|cell| plain(cell)));
    }
    for words in &told.rests_on {
        out.push('\n');
        out.push_str(&plain(words));
        out.push('\n');
    }
    out
}

/// One line without anything that Markdown, or HTML inside it, would take for its own.
fn plain(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for c in words.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // An address becomes a link by itself where its colon and dots stand bare; an `@` calls somebody.
            ':' => out.push_str("&#58;"),
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '!' | '|' | '#' | '~' | '=' => out.extend(['\\', c]),
            _ if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') => out.push(' '),
            _ => out.push(c),
        }
    }
    out
}

/// In HTML: elements without a single attribute but the scope of a head.
#[inline(never)] // A door.
pub fn html(told: &Told) -> String {
    let mut out = String::from("<figure>\n<figcaption>");
    escape(&mut out, &told.title);
    out.push_str("</figcaption>\n<table>\n<thead><tr>");
    for cell in &told.head {
        out.push_str("<th scope=\"col\">");
        escape(&mut out, cell);
        out.push_str("</th>");
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for row in &told.rows {
        out.push_str("<tr>");
        for (i, cell) in row.iter().enumerate() {
            out.push_str(if i == 0 { "<th scope=\"row\">" } else { "<td>" });
            escape(&mut out, cell);
            out.push_str(if i == 0 { "</th>" } else { "</td>" });
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
    for words in &told.rests_on {
        out.push_str("<p>");
        escape(&mut out, words);
        out.push_str("</p>\n");
    }
    out.push_str("</figure>\n");
    out
}

pub(super) fn escape(out: &mut String, words: &str) {
    for c in words.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            // Not allowed in HTML, in whatever way it is written.
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
}
