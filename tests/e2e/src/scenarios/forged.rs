//! Ten thousand messages by whoever can reach a window: they change nothing and throw nothing.
//!
//! Each attacker is a page of its own; what it does is run there, so that the browser itself says who speaks.

use serde_json::{Value, json};

use super::frames::{enter, fitted, paste, quiet, ready};
use super::{PROFILE, expect};
use crate::bench::Bench;
use crate::driver::{SOON, until};
use crate::page::Page;
use crate::wire::Outcome;

/// Sends `arguments[0]` messages by turns to the host, which `host` finds, and to its three frames. Whoever takes a
/// port that comes along would tell it a height: that is written down.
const ATTACK: &str = "
const [most, done] = arguments;
const host = HOST;
const targets = [host, host.frames[0], host.frames[1], host.frames[2]];
const round = {}; round.type = 'height'; round.height = round;
const forged = [
  { type: 'height', height: 5000 }, { type: 'creator-loupe:hello', version: 1 }, { type: 'creator-loupe:port', version: 1 },
  { type: 'creator-loupe:call', version: 1 }, { type: 'theme', theme: 'dark' }, { type: 'fits', fits: false },
  { sentinel: 'amp', type: 'embed-size', height: 5000 }, { type: 'creator-loupe:port', version: '1' }, { type: 'creator-loupe:hello' },
  null, undefined, 5000, NaN, '5000', '{\"type\":\"height\",\"height\":5000}', [], [5000], 5000n, new Map([['type', 'height']]),
  new Uint8Array(64), new Date(0), /x/g, round, 'x'.repeat(1e5), { type: { type: 'height' } }, { __proto__: null, type: 'height', height: -1 },
];
window.taken = 0;
// Whoever is given a port of the host's would use it.
addEventListener('message', ({ ports }) => {
  for (const port of ports) {
    window.taken += 1;
    for (const message of forged) port.postMessage(message);
  }
});
let sent = 0;
const burst = () => {
  for (let n = 0; n < 250 && sent < most; n += 1, sent += 1) {
    const message = forged[Math.floor(sent / 4) % forged.length];
    // A replay says on the window, or on a port of its own, what is said on the port.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (window.taken += 1);
    port1.postMessage({ type: 'height', height: 5000 });
    port1.postMessage({ type: 'theme', theme: 'dark' });
    targets[sent % 4].postMessage(message, '*', sent % 3 ? [] : [port2]);
  }
  if (sent < most) setTimeout(burst);
  else setTimeout(() => done([sent, window.taken]), 200);
};
burst();";

/// What must stay as it is: of each frame its height and scheme outside; inside the theme, the text and the state.
fn state(bench: &Bench) -> Outcome<Value> {
    home(bench)?;
    let outside = bench.driver.run(
        "return [...document.querySelectorAll('iframe')].slice(0, 4).map((f) => [f.clientHeight, f.clientWidth, f.getAttribute('style')])",
        &[],
    )?;
    let mut all = vec![outside];
    for n in 0..3 {
        enter(bench, n)?;
        all.push(Page::first(bench.driver).js(
            "const page = document.documentElement;
             return [page.outerHTML.length, page.getAttribute('style'), page.hasAttribute('data-fits'), getComputedStyle($('.cl')).colorScheme, $('[data-state]').outerHTML]",
            &[],
        )?);
        home(bench)?;
    }
    Ok(Value::Array(all))
}

/// To the host's page, which somebody frames.
fn home(bench: &Bench) -> Outcome {
    bench.driver.leave()?;
    enter(bench, 0)
}

pub fn ten_thousand(bench: &Bench) -> Outcome {
    // The host is itself framed, by one who would like to pass for the host.
    bench.visit("/__hostblank.html")?;
    let frame = "const frame = Object.assign(document.createElement('iframe'), { src: arguments[0], width: 1000, height: 700 });
        if (arguments[1]) frame.sandbox = arguments[1];
        document.body.append(frame)";
    bench.driver.run(frame, &[json!(bench.site.host_url("/demo/frame-three.html"))])?;
    enter(bench, 0)?;
    until("the host's page", SOON, || {
        Ok(bench.driver.run("return document.querySelectorAll('iframe').length", &[])? == json!(3))
    })?;
    for n in 0..3 {
        let page = ready(bench, n)?;
        if n == 1 {
            paste(&page, PROFILE)?;
        }
        home(bench)?;
    }
    let (theirs, ours) = (bench.site.host_url("/__hostblank.html"), bench.site.url("/__hostblank.html"));
    // 3: ours at first, then led away, so that its element still names our page. 4 to 6: of the host's site, of ours, of none.
    for (src, sandbox) in [(&bench.site.url("/frame.html"), ""), (&theirs, ""), (&ours, ""), (&ours, "allow-scripts")] {
        bench.driver.run(frame, &[json!(src), json!(sandbox)])?;
    }
    ready(bench, 3)?;
    fitted(bench, "the start of one that will be led away")?;
    home(bench)?;
    bench.driver.run("frames[3].location = arguments[0]", &[json!(theirs)])?;
    for n in 3..7 {
        enter(bench, n)?;
        until("the attackers", SOON, || {
            Ok(bench.driver.run("return location.pathname + document.readyState", &[])?
                == json!("/__hostblank.htmlcomplete"))
        })?;
        home(bench)?;
    }
    for n in 0..3 {
        enter(bench, n)?;
        fitted(bench, "the start")?;
        home(bench)?;
    }
    let before = state(bench)?;
    let attack = |who: &str, host: &str, messages: u64| -> Outcome {
        let told = bench.driver.run_async(&ATTACK.replace("HOST", host), &[json!(messages)])?;
        expect(told == json!([messages, 0]), || format!("{who}: messages sent, answers on a port of theirs: {told}"))?;
        let after = state(bench)?;
        expect(after == before, || {
            format!("{who} changed something:\n{:.600}\n{:.600}", before[0].to_string(), after[0].to_string())
        })
    };
    // One that frames the host.
    bench.driver.leave()?;
    attack("a parent that is not the host", "frames[0]", 2000)?;
    // One in the place of the tool, of another site.
    enter(bench, 3)?;
    attack("a frame of another site", "parent", 2000)?;
    for (n, who) in [(4, "a sibling of the host's site"), (5, "a sibling of our site"), (6, "a sibling in a sandbox")] {
        enter(bench, n)?;
        attack(who, "parent", 1000)?;
    }
    // One inside the tool's own page.
    enter(bench, 0)?;
    let child = "document.body.append(Object.assign(document.createElement('iframe'), { hidden: true }))";
    bench.driver.run(child, &[])?;
    let before_child = before.clone();
    bench.driver.enter("return document.querySelector('iframe')")?;
    let told = bench.driver.run_async(&ATTACK.replace("HOST", "parent.parent"), &[json!(2000)])?;
    expect(told == json!([2000, 0]), || format!("a child: messages sent, answers: {told}"))?;
    home(bench)?;
    enter(bench, 0)?;
    bench.driver.run("document.querySelector('iframe').remove()", &[])?;
    expect(state(bench)? == before_child, || "a child changed something".into())?;
    // What is said on the port, said on the window by the frame itself; and by the host to itself.
    enter(bench, 1)?;
    let replay = "const done = arguments[0];
        for (let n = 0; n < 1000; n += 1) parent.postMessage({ type: 'height', height: 5000, n }, '*');
        setTimeout(done, 200)";
    bench.driver.run_async(replay, &[])?;
    expect(state(bench)? == before, || "a height beside the port changed something".into())?;
    // And everything still works.
    let page = ready(bench, 0)?;
    paste(&page, PROFILE)?;
    fitted(bench, "the attack")?;
    bench.driver.leave()?;
    for n in 0..8 {
        home(bench)?;
        if n > 0 {
            enter(bench, n - 1)?;
        }
        let errors = bench.seen()?.list("errors");
        expect(errors.is_empty(), || format!("thrown in {n} (0: the host): {}", errors.join(" ; ")))?;
    }
    quiet(bench, 0)
}
