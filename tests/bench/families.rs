//! Texts made to slow a reader down, of any size: each grows in one way only.
//!
//! Included by path where it is needed. Knows twenty-four ways in which readers were caught out; refuses to say how long any of
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
