//! Texts made to slow a reader down, of any size: each grows in one way only.
//!
//! Included by path where it is needed. Knows the ways in which readers were caught out; refuses to say how long any of
//! them may take.

/// What a family is called, and its text of about so many bytes.
pub type Family = (&'static str, fn(usize) -> String);

/// All of them (threats.md 12, T12b). The upper ones are of any text; of the lower ones each was slow once.
pub const FAMILIES: [Family; 24] = [
    ("borders and nothing else", |n| format!("handle,followers\n{}", ",".repeat(n))),
    ("one giant cell", |n| format!("handle,followers,bio\njo_b,12500,{}\n", "word ".repeat(n / 5))),
    ("a quote that is never closed", |n| {
        format!("handle,followers\njo_b,12500\n\"{}", rows(n, |i| format!("c.{i},{}\n", i + 900)))
    }),
    ("headers and empty lines by turns", |n| rows(n, |_| "handle,followers,likes\n\n".to_owned())),
    ("lists of words with commas", |n| {
        rows(n, |i| format!("Bread, tea, followers, long walks, likes and {i} other things, with love, always.\n\n"))
    }),
    ("deep JSON", |n| {
        let inner = rows(n / 2, |i| format!("{{\"a\":[[[{{\"username\":\"c.{i}\",\"followers\":{}}}]]]}},", 900 + i));
        format!("[{inner}{}1{}]", "[".repeat(n / 4), "]".repeat(n / 4))
    }),
    ("many short JSON objects", |n| rows(n, |i| format!("{{\"username\":\"c.{i}\",\"followers\":{}}}\n", 900 + i))),
    ("ragged rows", |n| {
        format!("handle,followers,likes\n{}", rows(n, |i| format!("c.{i},{}{}\n", i + 900, ",7".repeat(i % 7))))
    }),
    ("digits", |n| "7".repeat(n)),
    ("handles", |n| rows(n, |i| format!("@creator.{i} "))),
    ("signs", |n| "@".repeat(n)),
    ("questions", |n| {
        rows(n, |i| {
            format!("https://www.tiktok.com/@creator.{i}\n{} mil followers\nfee 1.{:03}\n\n", i % 90 + 9, i % 999)
        })
    }),
    ("columns of mixed forms", |n| {
        const FORMS: [&str; 9] = ["1.234", "1,234", "12,5 B", "3 M", "12M", "1,2 mil", "0.5", "n/a", "12.5K"];
        let row = |i: usize| {
            let form = |j: usize| FORMS[(i * 7 + j * 5) % FORMS.len()];
            format!("c.{i}\t{}\t{}\t{}\t{}\n", form(0), form(1), form(2), form(3))
        };
        format!("handle\tfollowers\tavg likes\tfee\tER\n{}", rows(n, row))
    }),
    ("line ends and quotes", |n| {
        const NOISE: [&str; 8] = ["\r\n", "\"", "\r", "\"\"", ",\"", "\n", "\"\r\n", "a,"];
        let mut seed = 7_u64;
        let noise = rows(n, |_| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            NOISE[(seed >> 33) as usize % NOISE.len()].to_owned()
        });
        format!("handle,followers\n{noise}")
    }),
    ("contradicting claims", |n| {
        format!(
            "@jo_b on Instagram\n12.5K followers\n{}",
            rows(n, |i| format!("{} likes\n{} views\n", i + 350, i + 900))
        )
    }),
    ("contradicting fees", |n| format!("@jo_b\n12.5K followers\n{}", rows(n, |i| format!("fee ${}\n", i + 350)))),
    ("figures and platforms", |n| format!("@jo_b\n{}", rows(n, |i| format!("{} comments\nYouTube\n", i + 350)))),
    ("many people in one line", |n| {
        format!("Ana has 18k followers{}", rows(n, |i| format!(", Ben has {}k", i % 80 + 10)))
    }),
    ("signs before handles", |n| format!("{}{}", "- ".repeat(n / 4), rows(n / 2, |i| format!("@c.{i} ")))),
    ("letters and digits", |n| "аба1".repeat(n / 7)),
    ("weeks", |n| rows(n, |i| format!("{}w ", i % 9 + 1))),
    ("posts in a table", |n| {
        format!("date,views,likes\n{}", rows(n, |i| format!("day,{},{}\n", i + 900, i % 90 + 10)))
    }),
    ("one JSON object", |n| {
        // Keys are what their letters say: each of these is another one of the same meaning.
        let key = |i: usize| format!("{i:b}").replace('0', "_").replace('1', "-");
        let row = |i: usize| format!("\"likes{0}\":{i},\"views{0}\":{i},\"owner{0}\":{{\"a\":1}},", key(i));
        format!("{{\"username\":\"jo_b\",{}\"x\":1}}", rows(n, row))
    }),
    ("JSON with and without owners", |n| {
        let row = |i| {
            format!("{{\"likes\":1,\"ownerName\":\"c.{i}\"}},\n{{\"likes\":2,\"owner\":{{\"username\":\"d.{i}\"}}}},\n")
        };
        format!("[{}1]", rows(n, row))
    }),
];

/// Texts for the readers of what stands beside a profile: comments, posts with dates, captions, topics, quotes.
pub const BESIDE: [Family; 33] = [
    ("one line of words", |n| "word ".repeat(n / 5)),
    ("one word", |n| "a".repeat(n)),
    ("short lines", |n| "a\n".repeat(n / 2)),
    ("digits", |n| "7".repeat(n)),
    ("single digits", |n| "7;".repeat(n / 2)),
    ("times", |n| "x7;".repeat(n / 3)),
    ("emoji", |n| "\u{1F469}\u{200d}\u{1F373}".repeat(n / 11)),
    ("brackets", |n| format!("{}7{}", "([".repeat(n / 4), "])".repeat(n / 4))),
    ("signs of money", |n| "$€£".repeat(n / 6)),
    ("hashtags", |n| rows(n, |i| format!("#coffee{i} "))),
    ("commas", |n| ",".repeat(n)),
    ("dots and bars", |n| "· | ".repeat(n / 5)),
    ("empty lines", |n| "a\n\n".repeat(n / 3)),
    ("words before spaces", |n| format!("{}{}", "a ".repeat(n / 4), " ".repeat(n / 2))),
    ("quote marks", |n| "\"".repeat(n)),
    ("stretches without spaces", |n| "料理の日".repeat(n / 12)),
    ("accents apart", |n| "e\u{301}".repeat(n / 3)),
    ("addresses", |n| rows(n, |i| format!("www.a{i}.com/x "))),
    ("topics", |n| "home audio hi-tech coffee ".repeat(n / 26)),
    ("comments of many", |n| rows(n, |i| format!("fan_{i}\nso good\n2d Reply\n"))),
    ("answers to many", |n| {
        rows(n, |i| format!("fan_{i}\nso good\n2d Reply\nmaya.makes\nAuthor\n@fan_{i} thanks\n1d Reply\n"))
    }),
    ("lines of many", |n| rows(n, |i| format!("fan_{i}: @nobody_{i} hi\n"))),
    ("full names", |n| rows(n, |i| format!("Ana B{i}: Ana C{i} hi\n"))),
    ("answers that are shown", |n| {
        format!("ana_b\nhi\n2d Reply\n900 replies\n{}", rows(n, |_| "maya.makes\nso\n1d Reply\n".to_owned()))
    }),
    ("posts", |n| rows(n, |i| format!("Nov {} · {} likes · 68 comments · Sunday rye\n", i % 28 + 1, i + 900))),
    ("posts in a table", |n| {
        format!("date,likes,caption\n{}", rows(n, |i| format!("2026-11-{:02},{},\"Rye, #ad\"\n", i % 28 + 1, i + 900)))
    }),
    ("one post of many counts", |n| format!("Nov 3\n{}", "7 likes\n".repeat(n / 8))),
    ("one post of many counts in a line", |n| format!("Nov 3 {}", "7 likes · ".repeat(n / 11))),
    ("dates in a line", |n| "Nov 3 ".repeat(n / 6)),
    ("advertising that nobody paid", |n| format!("Nov 3 5 likes kein{}", "付费合作".repeat(n / 12))),
    ("sums", |n| rows(n, |i| format!("$45{i} "))),
    ("terms", |n| "net ".repeat(n / 4)),
    ("what is made", |n| rows(n, |i| format!("{} reels for $45{i}, 10 % off ", i % 9))),
];

/// Rows until there are enough bytes.
fn rows(bytes: usize, mut row: impl FnMut(usize) -> String) -> String {
    let mut text = String::with_capacity(bytes + 128);
    for i in 0.. {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&row(i));
    }
    text
}
