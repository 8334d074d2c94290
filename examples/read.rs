//! Text on stdin, what was read from it as one JSON object on stdout.
//!
//! ```text
//! printf 'maya.makes IG 24.8k followers avg 1,240 likes' | cargo run --no-default-features --example read
//! ```
//!
//! Schema (every key is always there unless marked `?`; spans are `[start, end)` in UTF-8 bytes of the input, invalid
//! bytes counted as the three bytes of U+FFFD):
//!
//! ```text
//! creators[]   handle, name      text or null, the handle without "@"
//!              platform          instagram tiktok youtube x facebook linkedin pinterest threads twitch, or null
//!              facts             by name: followers following posts likes_per_post comments_per_post shares_per_post
//!                                saves_per_post views_per_post reach_per_post impressions_per_post engagements_per_post
//!                                authentic_engagements_per_post likes_total views_total page_likes views_monthly
//!                                connections engagement_rate_percent posts_counted fee
//!                                each { value, low, high, span, currency? }; low..high is what rounding leaves open;
//!                                currency (fee only) is a code, or null where the text shows none
//!              posts[]           recent posts: likes comments shares saves views, each as a fact; a missing one is unknown
//!              medians           whether the per-post facts are stated to be medians
//!              hidden[]          names of facts that the text says are hidden or unknown (never zero)
//! sheet        null, or the table of creators; its rows are the last of creators[]
//!              rows              how many creators it holds
//!              columns[]         header (in one line) or null; meaning: handle name account platform url fee post ignore
//!                                unknown, or the name of a fact; platform (where the header tells platforms apart);
//!                                evidence: header content header-and-content twin compared person none; same_as (the column
//!                                whose twin it is); status: settled, amber (several readings stand) or red (cannot be);
//!                                alarm: units-lost too-small jump above-hundred likes-above-reach shifted conflict, or null;
//!                                read_as (the rule that was decided) or null;
//!                                readings[] { rule, meaning, examples[] as facts }; and what its cells are: numbers texts
//!                                empty hidden errors. Nothing is taken from a column that is amber or red.
//!              skipped_count     rows and cells that were skipped, or taken otherwise than they stand
//!              skipped[]         the first thousand of them: line, column (from 0) or null, span, text, code
//! others[]     handle, name, platform, line of every creator beyond the first, but those of the sheet
//! questions[]  creator (index), column (from 0, where one answer decides for a whole column) or null, field,
//!              text (as pasted), span, question (English),
//!              readings[] { field, value (null: none), currency?, rule }; a fact under question is absent from facts
//! notes[]      code, line and column (from 1, in characters), span or null, text (English)
//! ```

use creator_loupe::headless::reading;
use std::io::{Read, Write};

fn main() -> std::io::Result<()> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    let mut reader = creator_loupe::paste::Reader::new();
    reader.feed(&bytes);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    reading::write(&creator_loupe::paste::decoded(&bytes), &reader.finish(), &mut out)?;
    out.write_all(b"\n")?;
    out.flush()
}
