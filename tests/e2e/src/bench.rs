//! Where a scenario stands: one browser session, one served folder, and what may not have happened when it is over.
//!
//! Knows the detectors. Refuses to know the widget: that is `page`.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::driver::{Driver, key, until};
use crate::page::Page;
use crate::site::{Rules, Site};
use crate::wire::Outcome;

pub struct Bench<'a> {
    pub driver: &'a Driver,
    pub site: &'a Site,
    /// The source of axe-core.
    pub axe: &'a str,
    /// More rounds where rounds are counted.
    pub long: bool,
    /// Whether the scenario reads something for which the whole wasm may come.
    pub needs_whole: bool,
    mark: Cell<usize>,
}

/// What the detectors wrote down on the present page.
pub struct Seen(Value);

impl Seen {
    pub fn list(&self, kind: &str) -> Vec<String> {
        let list = self.0[kind].as_array().into_iter().flatten();
        list.map(|v| v.as_str().unwrap_or_default().to_owned()).collect()
    }
}

/// Which detectors count for a scenario.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Strictness {
    Everything,
    /// A provoked panic prints its message to the console, and a provoked refusal is refused: both are wanted there.
    UncaughtOnly,
}

impl<'a> Bench<'a> {
    pub fn new(driver: &'a Driver, site: &'a Site, axe: &'a str, long: bool, needs_whole: bool) -> Bench<'a> {
        let fault = site.rules().fault.take();
        *site.rules() = Rules { fault, ..Rules::default() };
        Bench { driver, site, axe, long, needs_whole, mark: Cell::new(0) }
    }

    /// Loads one of the test's own pages.
    pub fn visit(&self, path: &str) -> Outcome {
        let _ = self.driver.browser_log()?;
        self.mark.set(self.site.mark());
        self.driver.go(&self.site.url(path))
    }

    /// Loads a page of another site.
    pub fn visit_host(&self, path: &str) -> Outcome {
        let _ = self.driver.browser_log()?;
        self.mark.set(self.site.mark());
        self.driver.go(&self.site.host_url(path))
    }

    /// Begins to load a page, and returns when its document is there: what it asks for may be held back.
    pub fn depart(&self, path: &str) -> Outcome {
        let _ = self.driver.browser_log()?;
        self.mark.set(self.site.mark());
        self.driver.depart(&self.site.url(path))
    }

    /// Loads our page, waits until its widget says that it is ready and the network has fallen silent.
    pub fn open(&self) -> Outcome<Page<'a>> {
        self.open_at("/")
    }

    pub fn open_at(&self, path: &str) -> Outcome<Page<'a>> {
        self.visit(path)?;
        let page = Page::first(self.driver);
        page.wait_ready()?;
        self.settle()?;
        Ok(page)
    }

    /// From here on every request is one too many.
    pub fn settle(&self) -> Outcome {
        let mut last = (self.site.mark(), Instant::now());
        until("the network to fall silent", Duration::from_secs(15), || {
            let now = self.site.mark();
            if now != last.0 {
                last = (now, Instant::now());
            }
            Ok(last.1.elapsed() > Duration::from_millis(200))
        })?;
        let failed: Vec<_> = self.site.since(self.mark.get()).into_iter().filter(|r| r.status >= 400).collect();
        self.mark.set(self.site.mark());
        self.driver.run("window.__seen.requests.length = 0", &[])?;
        if failed.is_empty() { Ok(()) } else { Err(format!("the page asked for what is not there: {failed:?}")) }
    }

    /// The same for a page that our server does not know.
    pub fn from_here(&self) {
        self.mark.set(self.site.mark());
    }

    /// Puts a text on the clipboard as a person does: a page that shows it, Ctrl+A, Ctrl+C.
    pub fn carry(&self, text: &str) -> Outcome {
        self.site.rules().texts = BTreeMap::from([("text".to_owned(), text.to_owned())]);
        self.visit("/__copy.html?text")?;
        self.driver.click("the text to copy", "return document.querySelector('#from')", &[])?;
        self.driver.chord(key::CONTROL, 'a')?;
        let taken = self
            .driver
            .run("const a = document.querySelector('#from'); return a.selectionEnd - a.selectionStart", &[])?;
        let length = text.encode_utf16().count() as u64;
        if taken.as_u64() != Some(length) {
            return Err(format!("Ctrl+A selected {taken} of {length} units in the helper page"));
        }
        self.driver.chord(key::CONTROL, 'c')
    }

    pub fn seen(&self) -> Outcome<Seen> {
        Ok(Seen(self.driver.run("return window.__seen", &[])?))
    }

    /// The requests that reached the server since the page was ready.
    pub fn since(&self) -> Vec<crate::site::Request> {
        self.site.since(self.mark.get())
    }

    /// The same as words.
    pub fn requests(&self) -> Vec<String> {
        self.since().into_iter().map(|r| format!("{} ({})", r.path, r.status)).collect()
    }

    /// Nothing that must not happen has happened since the page was opened.
    pub fn clean(&self, strictness: Strictness) -> Outcome {
        // Violations and rejections are reported from tasks of their own; two frames let them arrive.
        self.driver.run_async(
            "const done = arguments[0]; requestAnimationFrame(() => setTimeout(() => setTimeout(done, 30), 30))",
            &[],
        )?;
        let seen = self.seen()?;
        let mut faults = Vec::new();
        let mut note = |what: &str, list: Vec<String>| {
            if !list.is_empty() {
                faults.push(format!("{what}: {}", list.join(" ; ")));
            }
        };
        // A file that a test took away on purpose is missed by the page's own preload, too.
        let wanted = |error: &String| strictness == Strictness::Everything || !error.starts_with("did not load");
        note("uncaught errors", seen.list("errors").into_iter().filter(wanted).collect());
        note("unhandled rejections", seen.list("rejections"));
        if strictness == Strictness::Everything {
            note("console", seen.list("console"));
            note("console of the browser", self.driver.browser_log()?);
            note("policy violations", seen.list("violations"));
            for (what, mut list) in
                [("requests after load", self.requests()), ("requests begun after load", seen.list("requests"))]
            {
                // Once, from the same folder, without a query: one more is one too many.
                for late in LATE.iter().filter(|_| self.needs_whole) {
                    if let Some(at) = list.iter().position(|request| is_late(request, late)) {
                        list.remove(at);
                    }
                }
                note(what, list);
            }
        }
        if faults.is_empty() { Ok(()) } else { Err(faults.join(" | ")) }
    }

    /// Runs axe-core on the whole page, shadow roots included; each violation with where it is.
    pub fn accessibility(&self) -> Outcome<Vec<String>> {
        let script = format!(
            "const done = arguments[arguments.length - 1];\n{}\n;window.axe.run(document, {{ resultTypes: ['violations'] }})\
             .then((r) => done(r.violations.map((v) => v.id + ' [' + v.impact + '] ' + v.nodes.slice(0, 4).map((n) => \
             n.target.flat(3).join(' > ') + ': ' + (n.any.concat(n.all, n.none)[0]?.message ?? '')).join(' ; '))), (e) => done(['axe failed: ' + e]))",
            self.axe
        );
        let list = self.driver.run_async(&script, &[])?;
        let list = list.as_array().ok_or_else(|| format!("axe answered {list}"))?;
        Ok(list.iter().map(|v| v.as_str().unwrap_or_default().to_owned()).collect())
    }

    /// Presses Tab until focus lies on what the selector names, inside the widget.
    pub fn tab_to(&self, page: &Page, selector: &str) -> Outcome {
        for _ in 0..120 {
            if page.js("return deep()?.matches(arguments[0]) ?? false", &[json!(selector)])? == Value::Bool(true) {
                return Ok(());
            }
            self.driver.press(key::TAB, 1)?;
        }
        Err(format!("120 times Tab do not reach {selector}"))
    }
}

/// How the files are called that come later: the whole wasm, the look of what only that draws, and the page to take along.
pub const LATE: [(&str, &str); 3] =
    [("creator-loupe-", ".wasm"), ("creator-loupe-later-", ".css"), ("creator-loupe-single-", ".html")];

/// Whether a request as the site or the page wrote it down is for such a file.
pub fn is_late(request: &str, (stem, kind): &(&str, &str)) -> bool {
    let address = request.split(' ').find(|word| word.contains("/creator-loupe-"));
    let print = address.and_then(|a| a.rsplit('/').next()?.strip_prefix(stem)?.strip_suffix(kind));
    print.is_some_and(|print| print.len() == 16 && print.bytes().all(|b| b.is_ascii_hexdigit()))
}
