//! How reading time grows with the text, as JSON: for each family of texts made to slow a reader down the times of texts of
//! 12.5 KB and of twice as much each, up to 800 KB; what each takes over the one before; and the worst growth for a doubling, over two of them.
//!
//! Built in release by `cargo xtask bench`. The quickest of several rounds of each, in time of the processor where the system
//! tells it: what a machine does besides only adds.

use creator_loupe::paste::Reader;
use std::hint::black_box;
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

/// Time that this thread has had of the processor, in milliseconds, where Linux tells it.
fn busy() -> Option<f64> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(told.split(' ').next()?.parse::<f64>().ok()? / 1e6)
}

// A measurement is the one thing that needs a clock.
#[allow(clippy::disallowed_methods)]
/// Milliseconds of one reading, over as many as it takes to be counted.
fn round(text: &str, times: u32) -> f64 {
    let (start, before) = (Instant::now(), busy());
    for _ in 0..times {
        let mut reader = Reader::new();
        reader.feed(black_box(text.as_bytes()));
        black_box(reader.finish());
    }
    let spent = start.elapsed().as_secs_f64() * 1e3;
    // What is over within one of the system's steps is told by the clock.
    let told = busy().zip(before).map(|(now, before)| now - before).filter(|t| *t > LEAST / 4.0);
    told.unwrap_or(spent).min(spent) / f64::from(times)
}

fn main() {
    // What is given back once this large, glibc no longer gives back to the system: neither does wasm. Fetching it page by page
    // for each reading anew would be measured instead of reading.
    drop(black_box(vec![0_u8; 31 << 20]));
    let wanted = std::env::args().nth(1);
    let mut all = serde_json::Map::new();
    for (name, text) in families::FAMILIES {
        if wanted.as_ref().is_some_and(|w| !name.contains(w.as_str())) {
            continue;
        }
        let texts: Vec<String> = (0..SIZES).map(|i| text(BYTES << i)).collect();
        let often: Vec<u32> = texts.iter().map(|t| (LEAST / round(t, 1)).ceil().clamp(1.0, 200.0) as u32).collect();
        let mut times = vec![f64::INFINITY; SIZES];
        // By turns: a slow moment of the machine falls on all sizes.
        for _ in 0..ROUNDS {
            for (i, best) in times.iter_mut().enumerate() {
                *best = best.min(round(&texts[i], often[i]));
            }
        }
        let growth: Vec<f64> = times.windows(2).map(|pair| pair[1] / pair[0]).collect();
        // Over two doublings at a time: what disturbs one of three times counts half.
        let worst = times.windows(3).map(|three| (three[2] / three[0]).sqrt()).fold(0.0, f64::max);
        all.insert(name.to_owned(), serde_json::json!({ "worst": worst, "growth": growth, "ms": times }));
    }
    println!("{}", serde_json::Value::Object(all));
}
