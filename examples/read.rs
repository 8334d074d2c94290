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
//! others[]     handle, name, platform, line of every creator beyond the first
//! questions[]  creator (index), field, text (as pasted), span, question (English),
//!              readings[] { field, value, currency?, rule }; a fact under question is absent from facts
//! notes[]      code, line and column (from 1, in characters), span or null, text (English)
//! ```

#[path = "schema/reading.rs"]
mod reading;

use std::io::{Read, Write};

fn main() -> std::io::Result<()> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    let mut reader = creator_loupe::paste::Reader::new();
    reader.feed(&bytes);
    let mut line = serde_json::to_vec(&reading::out(&reader.finish()))?;
    line.push(b'\n');
    std::io::stdout().lock().write_all(&line)
}
