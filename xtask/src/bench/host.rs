//! What the page of a host pays for a widget in the middle of an article: how much later its largest part is painted, and
//! how far anything moves. Chromium, slowed down as for the load itself; with and without the widget by turns.
//!
//! Knows the article. Refuses to reserve another height than README.md tells a host to.

use super::browser::{median, shown, throttled};
use super::table::{Row, Value};
use super::webdriver::Driver;
use crate::{Done, paths};
use std::path::Path;

const REPEATS: usize = 5;
/// Between what the README has the style that reserves a height.
const STYLE: [&str; 2] = ["```css\n", "```"];

/// The rows of the table.
pub fn measure(ours: &Path) -> Done<Vec<Row>> {
    let readme = paths::read(&paths::at("README.md"))?;
    let style = readme.split_once(STYLE[0]).and_then(|(_, rest)| rest.split_once(STYLE[1]));
    let (style, _) = style.ok_or("README.md tells no host how to reserve a height")?;
    // In a file: our server's policy takes no style out of a page.
    let style = format!("main {{ max-width: 720px; margin: auto; font: 18px/1.5 sans-serif }}\n{style}");
    // Without its script, the tag is a place of the same height.
    let with = article("<script type=\"module\" src=\"creator-loupe.js\"></script>");
    let without = article("");
    let address = shown("host", ours, &[("article.css", &style), ("with.html", &with), ("without.html", &without)])?;
    let driver = Driver::start()?;
    let (mut more, mut moved) = (Vec::new(), 0.0_f64);
    for round in 1..=REPEATS {
        println!("    a host's page, round {round} of {REPEATS}");
        let [late, far] = visit(&driver, &format!("{address}with.html"))?;
        let [early, _] = visit(&driver, &format!("{address}without.html"))?;
        more.push(late - early);
        moved = moved.max(far);
    }
    Ok(vec![
        Row::new("a host's largest contentful paint, later with a widget in view", "ms", Value::Of(median(&mut more)))
            .within(Some(50.0)),
        Row::new("a host's cumulative layout shift, height reserved, the worst of five", "", Value::Of(moved))
            // What two decimals call nothing.
            .within(Some(0.004)),
    ])
}

/// An article with the tool's place in its first screen.
fn article(script: &str) -> String {
    let words =
        "People who read about cups want to hold one before they buy one, and who shows it to them matters. ".repeat(4);
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Cups</title>\
         <link rel=\"stylesheet\" href=\"article.css\">{script}\
         </head><body><main><h1>Who shows your cups?</h1><p>{words}</p>\
         <creator-loupe><p>Shown until the tool is there.</p></creator-loupe><p>{words}</p><p>{words}</p></main></body></html>"
    )
}

/// When the largest part was painted, ms, and how far parts moved until two seconds after the widget was ready.
fn visit(driver: &Driver, url: &str) -> Done<[f64; 2]> {
    let session = driver.session()?;
    throttled(&session)?;
    session.open(url)?;
    let told = session.run(SEEN)?;
    match (told[0].as_f64(), told[1].as_f64()) {
        (Some(paint), Some(moved)) => Ok([paint, moved]),
        _ => Err(format!("{url} tells of no paint, or its widget never came")),
    }
}

const SEEN: &str = "return (async () => {
    const pause = (ms) => new Promise((done) => setTimeout(done, ms));
    const widget = document.querySelector('script') && document.querySelector('creator-loupe');
    const began = performance.now();
    while (widget && !widget.hasAttribute('data-ready')) {
      if (performance.now() - began > 25000) return [];
      await pause(50);
    }
    await pause(2000);
    const all = (type) => new Promise((done) => {
      new PerformanceObserver((list) => done(list.getEntries())).observe({ type, buffered: true });
      setTimeout(() => done([]), 500);
    });
    const paints = await all('largest-contentful-paint');
    const shifts = await all('layout-shift');
    return [paints.at(-1)?.startTime, shifts.reduce((sum, shift) => sum + shift.value, 0)];
  })();";
