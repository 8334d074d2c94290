//! The stand-alone page without a network: it is kept, it works from what is kept, and it changes only when somebody says yes.
//!
//! A server of its own, so that it can be stopped and a newer release put in place; its pages come to the letter, since the worker
//! checks their bytes, and so without detectors: what is asked for is read from the server's log.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};

use super::many::{TABLE, paste};
use super::{PROFILE, expect, figure};
use crate::bench::Bench;
use crate::driver::{SOON, until};
use crate::engine::Engine;
use crate::page::Page;
use crate::site::Site;
use crate::wire::Outcome;

/// A copy of the release that a test may change; goes with this value.
struct Copy(PathBuf);

impl Copy {
    fn of(folder: &Path) -> Outcome<Copy> {
        let to = std::env::temp_dir().join(format!("creator-loupe-release-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&to);
        std::fs::create_dir_all(&to).map_err(|e| e.to_string())?;
        for file in std::fs::read_dir(folder).map_err(|e| e.to_string())?.flatten() {
            if file.path().is_file() {
                std::fs::copy(file.path(), to.join(file.file_name())).map_err(|e| e.to_string())?;
            }
        }
        Ok(Copy(to))
    }

    fn change(&self, name: &str, change: impl Fn(&str) -> String) -> Outcome {
        let file = self.0.join(name);
        let old = std::fs::read_to_string(&file).map_err(|e| format!("{name}: {e}"))?;
        let new = change(&old);
        expect(new != old, || format!("{name} was not changed"))?;
        std::fs::write(&file, new).map_err(|e| e.to_string())
    }

    /// Another page under another release, which does not say what its bytes should be.
    fn renew(&self) -> Outcome {
        self.change("index.html", |page| page.replace("<title>", "<title>Newer: "))?;
        self.change("worker.js", |worker| {
            let Some((before, rest)) = worker.split_once("\"index.html\":\"") else { return worker.to_owned() };
            let (_, after) = rest.split_once('"').unwrap_or_default();
            format!("{before}\"index.html\":\"\"{after}")
        })?;
        // The name under which it keeps its files is told by its hash, which stands there once.
        self.change("worker.js", |worker| worker.replacen(&release(worker), "fedcba9876543210", 1))
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What a worker calls its release: the first sixteen digits of a hash that stand in quotes alone.
fn release(worker: &str) -> String {
    let is_hash = |word: &&str| word.len() == 16 && word.bytes().all(|b| b.is_ascii_hexdigit());
    worker.split('"').find(is_hash).unwrap_or_default().to_owned()
}

fn opened<'a>(bench: &Bench<'a>, site: &Site, path: &str) -> Outcome<Page<'a>> {
    bench.driver.go(&site.url(path))?;
    let page = Page::first(bench.driver);
    page.wait_ready()?;
    Ok(page)
}

/// Once the worker has all that it keeps; false where there can be none.
fn kept(bench: &Bench) -> Outcome<bool> {
    let script = "const done = arguments[arguments.length - 1];
        if (!navigator.serviceWorker) done(null);
        else navigator.serviceWorker.ready.then((r) => done(r.scope), (e) => done(String(e)));
        setTimeout(() => done('no worker came'), 20000);";
    match bench.driver.run_async(script, &[])? {
        Value::Null => Ok(false),
        Value::String(scope) if scope.starts_with("http") => Ok(true),
        other => Err(format!("no worker: {other}")),
    }
}

fn title(page: &Page) -> Outcome<String> {
    Ok(page.js("return document.title", &[])?.as_str().unwrap_or_default().to_owned())
}

fn silence(site: &Site) -> Outcome {
    let mut last = (site.mark(), std::time::Instant::now());
    until("the network to fall silent", Duration::from_secs(15), || {
        if site.mark() != last.0 {
            last = (site.mark(), std::time::Instant::now());
        }
        Ok(last.1.elapsed() > Duration::from_millis(500))
    })
}

/// Kept, used without a network, asked about a newer release, and that taken only after a yes.
pub fn all(bench: &Bench) -> Outcome {
    let copy = Copy::of(bench.site.folder())?;
    let site = Site::open(&copy.0, None)?;
    site.rules().untouched = true;
    let page = opened(bench, &site, "/")?;
    if !kept(bench)? {
        println!("   {} has no service workers here: nothing of them was tested", bench.driver.engine.name());
        return expect(bench.driver.engine == Engine::Webkit, || "this engine has them".into());
    }
    silence(&site)?;
    let came = site.since(0);
    let loud = came.iter().find(|r| !r.query.is_empty() || r.tells || r.status != 200);
    expect(loud.is_none(), || format!("to keep the page, it asked for {loud:?}"))?;
    expect(
        !came.iter().any(|r| r.path.contains("single") || r.path.contains("frame") || r.path.contains("embed")),
        || format!("it keeps what is not of this page: {came:?}"),
    )?;

    // From now on what the page needs is here: the whole of the wasm, too, and nobody is asked but for a newer worker.
    let page = opened_again(bench, &site, page)?;
    let mark = site.mark();
    paste(&page, TABLE)?;
    page.wait_for("[data-test=table]")?;
    silence(&site)?;
    let asked: Vec<_> = site.since(mark).into_iter().filter(|r| r.path != "/worker.js").collect();
    expect(asked.is_empty(), || format!("after it was ready it asked for {asked:?}"))?;

    // A frame of it is not served from here: what it asks for reaches the server.
    let mark = site.mark();
    bench.driver.go(&site.url("/frame.html"))?;
    Page::first(bench.driver).wait_ready()?;
    let asked = site.since(mark);
    expect(asked.iter().any(|r| r.path == "/creator-loupe.js"), || {
        format!("a frame is served by the worker: {asked:?}")
    })?;

    site.rules().gone = true;
    let dead = bench.driver.run_async(
        "const done = arguments[arguments.length - 1]; fetch('/demo/none').then((r) => done(r.status), () => done('gone'))",
        &[],
    )?;
    expect(dead == json!("gone"), || format!("the server still answers: {dead}"))?;
    for path in ["/", "/index.html?from=mail"] {
        let page = opened(bench, &site, path)?;
        paste(&page, PROFILE)?;
        page.wait_state("result")?;
        page.click("[data-test=clear]")?;
        page.wait_state("empty")?;
        paste(&page, TABLE)?;
        page.wait_for("[data-test=assumptions]")?;
        figure(&page.value("true-cost")?)?;
    }

    site.rules().gone = false;
    copy.renew()?;
    // Twice: a page that is loaded again while a newer release lies ready is still the old one.
    for _ in 0..2 {
        let page = opened(bench, &site, "/")?;
        asks(bench, &page)?;
        expect(!title(&page)?.starts_with("Newer"), || "the newer release came unasked".into())?;
    }
    let page = Page::first(bench.driver);
    bench.driver.click("the button", "return document.querySelector('.newer button')", &[])?;
    until("the newer release", SOON, || Ok(title(&page)?.starts_with("Newer")))?;
    page.wait_ready()?;
    until("no question any more", SOON, || {
        Ok(bench.driver.run("return !document.querySelector('.newer')", &[])? == Value::Bool(true))
    })?;
    site.rules().gone = true;
    let page = opened(bench, &site, "/")?;
    expect(title(&page)?.starts_with("Newer"), || "without a network the older release is back".into())
}

/// The same page loaded again.
fn opened_again<'a>(bench: &Bench<'a>, site: &Site, _: Page<'a>) -> Outcome<Page<'a>> {
    let page = opened(bench, site, "/")?;
    let served = page.js("return !!navigator.serviceWorker.controller", &[])?;
    expect(served == Value::Bool(true), || "the page that was kept is not served from there".into())?;
    silence(site)?;
    Ok(page)
}

/// A newer release is told of in words, with the button, in a place that is read out.
fn asks(bench: &Bench, page: &Page) -> Outcome {
    let script = "const note = document.querySelector('.newer');
        return note?.getAttribute('role') === 'status' && note.querySelector('button') ? note.textContent : ''";
    let mut told = String::new();
    until("it to tell of the newer release", Duration::from_secs(20), || {
        told = bench.driver.run(script, &[])?.as_str().unwrap_or_default().to_owned();
        Ok(!told.is_empty())
    })?;
    expect(told.contains("A newer version is there") && told.ends_with("Reload to use it"), || told.clone())?;
    // And it is no part of the tool, which goes on.
    paste(page, PROFILE)?;
    page.wait_state("result")
}

/// Where a policy refuses the worker, the page is what it was.
pub fn refused(bench: &Bench) -> Outcome {
    let copy = Copy::of(bench.site.folder())?;
    let site = Site::open(&copy.0, None)?;
    site.rules().untouched = true;
    site.rules().policy = "worker-src 'none'; trusted-types 'none'";
    let page = opened(bench, &site, "/")?;
    paste(&page, TABLE)?;
    page.wait_for("[data-test=table]")?;
    silence(&site)?;
    let asked = site.since(0);
    expect(!asked.iter().any(|r| r.path == "/worker.js"), || format!("it was not refused: {asked:?}"))
}
