//! A large sheet for benchmarks, the same on every machine: what a tool's export of many creators looks like.
//!
//! Included by path where it is needed. Knows a seed and nine columns; refuses to hold anything of a real person.

use std::fmt::Write;

/// The sheet's header: nine columns.
pub const HEADER: &str = "Handle,Name,Platform,Profile URL,Followers,Posts,Avg likes,Avg comments,Engagement rate (%)";

/// The whole sheet as CSV: about 98 bytes a row.
pub fn text(rows: usize) -> String {
    let mut text = String::with_capacity(rows * 104 + HEADER.len());
    text.push_str(HEADER);
    text.push('\n');
    let mut seed = 2026_u64;
    let mut below = |n: u64| {
        // Knuth's MMIX constants; the upper bits are the good ones.
        seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (seed >> 33) % n
    };
    for i in 0..rows {
        let first = FIRST[below(FIRST.len() as u64) as usize];
        let topic = TOPICS[below(TOPICS.len() as u64) as usize];
        let handle = format!("{}.{topic}{i}", first.to_ascii_lowercase());
        let (platform, host) =
            [("Instagram", "instagram.com/"), ("TikTok", "tiktok.com/@"), ("YouTube", "youtube.com/@")]
                [below(3) as usize];
        let followers = 500 + below(40) * below(40) * below(600);
        let likes = followers * (5 + below(60)) / 1000;
        let comments = likes / (8 + below(60));
        let rate = (likes + comments) as f64 * 100.0 / followers as f64;
        // A comma in the name makes every seventh name a quoted one.
        let quote = if i % 7 == 0 { "\"" } else { "" };
        let comma = if i % 7 == 0 { "," } else { "" };
        let posts = 10 + below(2000);
        let _ = writeln!(
            text,
            "{handle},{quote}{first}{comma} {topic} notes{quote},{platform},{host}{handle},{followers},{posts},{likes},{comments},{rate:.2}"
        );
    }
    text
}

const FIRST: [&str; 12] =
    ["Maya", "Ben", "Aiko", "Lena", "Omar", "Sofia", "Jonas", "Priya", "Marta", "Chen", "Tariq", "Ines"];
const TOPICS: [&str; 10] =
    ["ceramics", "trails", "sourdough", "pixels", "gardens", "vinyl", "surf", "knits", "chess", "coffee"];
