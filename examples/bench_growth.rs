//! How reading time grows with the text, as JSON: for each family of texts made to slow a reader down the times of texts of
//! 12.5 KB and of twice as much each, up to 800 KB; what each takes over the one before; and the worst growth for a doubling, over two of them.
//! For each reader of what stands beside a profile the same of its slowest family, up to the longest text that it reads.
//!
//! A word behind the command: only the families, or the readers with their families, whose names have it, each by itself.
//!
//! Built in release by `cargo xtask bench`. The quickest of several rounds of each, in time of the processor where the system
//! tells it: what a machine does besides only adds.

use creator_loupe::paste::topic::{Part, Topics, find, topics};
use creator_loupe::paste::{Reader, captions, diary, quote, thread};
use std::hint::black_box;
use std::sync::LazyLock;
use std::time::Instant;

#[path = "../tests/bench/families.rs"]
mod families;

/// Bytes of the shortest text, and how many sizes there are. A line is read up to 64 KiB: what grows too fast within one does
/// so below.
const BYTES: usize = 12_500;
const SIZES: usize = 7;
const ROUNDS: usize = 5;
/// Milliseconds of one round, at least.
const LEAST: f64 = 40.0;

/// A reader of what stands beside a profile: how many bytes its shortest text has, and how many sizes of it there are.
type Beside = (&'static str, usize, usize, fn(&str));
/// Up to just below the limit of each.
const BESIDE: [Beside; 7] = [
    ("a thread, the creator known", 2_000, 6, |t| drop(black_box(thread(t, Some("maya.makes"))))),
    ("a thread, the creator asked for", 2_000, 6, |t| drop(black_box(thread(t, None)))),
    ("posts with dates", 2_000, 6, |t| drop(black_box(diary(t, None)))),
    ("captions", 2_000, 6, |t| drop(black_box(captions(t)))),
    ("a text looked through for topics", 2_000, 6, |t| drop(black_box(find(&TOPICS.list, t, Part::Both)))),
    ("topics typed", 2_000, 6, |t| drop(black_box(topics(t)))),
    ("a quote", 250, 6, |t| drop(black_box(quote(t, None)))),
];

/// As many as are looked for.
static TOPICS: LazyLock<Topics> = LazyLock::new(|| {
    topics(
        "coffee, home audio, hi-tech, running, cats, Bücher, Küche, cuidado de la piel, té, viajes, kitap, masak, книги, чай, 料理, \
         カメラ, 커피, กาแฟ, قهوة, AI",
    )
});

/// Time that this thread has had of the processor, in milliseconds, where Linux tells it.
fn busy() -> Option<f64> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(told.split(' ').next()?.parse::<f64>().ok()? / 1e6)
}

// A measurement is the one thing that needs a clock.
#[allow(clippy::disallowed_methods)]
/// Milliseconds of one reading, over as many as it takes to be counted.
fn round(read: &dyn Fn(&str), text: &str, times: u32) -> f64 {
    let (start, before) = (Instant::now(), busy());
    for _ in 0..times {
        read(black_box(text));
    }
    let spent = start.elapsed().as_secs_f64() * 1e3;
    // What is over within one of the system's steps is told by the clock.
    let told = busy().zip(before).map(|(now, before)| now - before).filter(|t| *t > LEAST / 4.0);
    told.unwrap_or(spent).min(spent) / f64::from(times)
}

fn whole(text: &str) {
    let mut reader = Reader::new();
    reader.feed(text.as_bytes());
    black_box(reader.finish());
}

/// The worst growth of a family, and all that is told of it.
fn grown(read: &dyn Fn(&str), text: fn(usize) -> String, bytes: usize, sizes: usize) -> (f64, serde_json::Value) {
    let texts: Vec<String> = (0..sizes).map(|i| text(bytes << i)).collect();
    let often: Vec<u32> = texts.iter().map(|t| (LEAST / round(read, t, 1)).ceil().clamp(1.0, 200.0) as u32).collect();
    let mut times = vec![f64::INFINITY; sizes];
    // By turns: a slow moment of the machine falls on all sizes.
    for _ in 0..ROUNDS {
        for (i, best) in times.iter_mut().enumerate() {
            *best = best.min(round(read, &texts[i], often[i]));
        }
    }
    let growth: Vec<f64> = times.windows(2).map(|pair| pair[1] / pair[0]).collect();
    // Over two doublings at a time: what disturbs one of three times counts half.
    let worst = times.windows(3).map(|three| (three[2] / three[0]).sqrt()).fold(0.0, f64::max);
    (worst, serde_json::json!({ "worst": worst, "growth": growth, "ms": times }))
}

fn main() {
    // What is given back once this large, glibc no longer gives back to the system: neither does wasm. Fetching it page by page
    // for each reading anew would be measured instead of reading.
    drop(black_box(vec![0_u8; 31 << 20]));
    let wanted = std::env::args().nth(1);
    let skipped = |name: &str| wanted.as_ref().is_some_and(|w| !name.contains(w.as_str()));
    let mut all = serde_json::Map::new();
    for (name, text) in families::FAMILIES.into_iter().filter(|f| !skipped(f.0)) {
        all.insert(name.to_owned(), grown(&whole, text, BYTES, SIZES).1);
    }
    for (reader, bytes, sizes, read) in BESIDE {
        let mut slowest: Option<(f64, serde_json::Value)> = None;
        for (family, text) in families::BESIDE {
            let name = format!("{reader}: {family}");
            if skipped(&name) {
                continue;
            }
            let told = grown(&read, text, bytes, sizes);
            if wanted.is_some() {
                all.insert(name, told.1);
            } else if slowest.as_ref().is_none_or(|s| told.0 > s.0) {
                slowest = Some(told);
            }
        }
        let name = format!("{reader}, the slowest of {}", families::BESIDE.len());
        all.extend(slowest.map(|(_, told)| (name, told)));
    }
    println!("{}", serde_json::Value::Object(all));
}
