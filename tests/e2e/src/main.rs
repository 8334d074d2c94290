//! Browser tests of creator-loupe in Chromium, Firefox ESR and WebKitGTK, through WebDriver.
//!
//! `cargo run --release -- --dist <dir> --panic-dist <dir> [--engine NAME] [--only PART] [--axe FILE] [--shots DIR] [--long]`
//!
//! `--guest NAME=ADDRESS`, as often as wanted, uses those projects of others in Chromium and nothing else (guests.rs).
//!
//! `--stand-in` takes the page of `fixtures/` behind the real shell instead of a build: to work on the tests themselves.
//! `--fault NAME` breaks that page in one way; a test that then stays green proves nothing.
//!
//! In each engine the control page first proves that the detectors notice what they are there for; only then does their
//! silence on our page mean anything. Ends with `e2e: N passed, N failed`, and with 1 where something failed.

mod bench;
mod control;
mod driver;
mod engine;
mod guests;
mod page;
mod scenarios;
mod shots;
mod site;
mod wire;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use bench::Bench;
use driver::Driver;
use engine::{Engine, Station, Theme};
use guests::Guest;
use scenarios::{Build, Scenario};
use site::Site;
use wire::Outcome;

/// The package's root, two folders above this crate.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[derive(Default)]
struct Options {
    dist: Option<PathBuf>,
    panic_dist: Option<PathBuf>,
    engines: Vec<Engine>,
    only: Option<String>,
    axe: Option<PathBuf>,
    shots: Option<PathBuf>,
    long: bool,
    stand_in: bool,
    fault: Option<String>,
    guests: Vec<Guest>,
}

fn options() -> Outcome<Options> {
    let mut o = Options::default();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let mut next = || words.next().ok_or_else(|| format!("{word} wants a value"));
        match word.as_str() {
            "--dist" => o.dist = Some(next()?.into()),
            "--panic-dist" => o.panic_dist = Some(next()?.into()),
            "--engine" => {
                let name = next()?;
                o.engines.push(
                    Engine::from_name(&name).ok_or_else(|| format!("no engine {name}: chromium, firefox or webkit"))?,
                );
            }
            "--only" => o.only = Some(next()?),
            "--axe" => o.axe = Some(next()?.into()),
            "--shots" => o.shots = Some(next()?.into()),
            "--long" => o.long = true,
            "--stand-in" => o.stand_in = true,
            "--guest" => o.guests.push(Guest::from_words(&next()?)?),
            "--fault" => o.fault = Some(next()?),
            other => return Err(format!("what is {other}? See the head of tests/e2e/src/main.rs")),
        }
    }
    if o.engines.is_empty() {
        o.engines = Engine::ALL.to_vec();
    }
    Ok(o)
}

/// axe-core as npm puts it, at the place given or at the usual ones.
fn axe(given: Option<&Path>) -> Outcome<String> {
    let usual = ["node_modules/axe-core/axe.min.js", "www/node_modules/axe-core/axe.min.js"];
    let places: Vec<PathBuf> = match given {
        Some(file) => vec![file.to_owned()],
        None => usual.iter().map(|p| repository().join(p)).collect(),
    };
    places
        .iter()
        .find_map(|file| std::fs::read_to_string(file).ok())
        .ok_or_else(|| format!("no axe-core at {places:?}: npm ci brings it, --axe names another place"))
}

#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
}

impl Tally {
    fn count(&mut self, engine: Engine, name: &str, started: Instant, outcome: Outcome) -> bool {
        match outcome {
            Ok(()) => {
                self.passed += 1;
                println!("ok {} {name} ({:.1} s)", engine.name(), started.elapsed().as_secs_f32());
                true
            }
            Err(reason) => {
                self.failed += 1;
                println!("FAILED {} {name}: {reason}", engine.name());
                false
            }
        }
    }
}

/// A browser at work with the driver that it hangs on.
struct Seat {
    // Dropped in this order: the session is closed while its driver still runs.
    driver: Driver,
    station: Station,
}

impl Seat {
    fn open(engine: Engine, theme: Theme) -> Outcome<Seat> {
        let station = Station::open(engine)?;
        Ok(Seat { driver: Driver::open(&station, theme)?, station })
    }
}

struct Run {
    options: Options,
    axe: String,
    site: Site,
    panic_site: Site,
    tally: Tally,
}

impl Run {
    fn wanted(&self, name: &str) -> bool {
        self.options.only.as_ref().is_none_or(|part| name.contains(part.as_str()))
    }

    fn engine(&mut self, engine: Engine) {
        for theme in Theme::ALL {
            let work: Vec<Scenario> =
                scenarios::all(engine, theme).into_iter().filter(|s| self.wanted(s.name)).collect();
            let controls = theme == Theme::Light || !work.is_empty();
            if controls && !self.session(engine, theme, &work) {
                return;
            }
        }
    }

    /// Other people's projects, one after another in one session.
    fn guests(&mut self, guests: &[Guest]) -> Outcome {
        let seat = Seat::open(Engine::Chromium, Theme::Light)?;
        println!("-- {}", seat.driver.version);
        for guest in guests {
            let started = Instant::now();
            let outcome = guest.visit(&Bench::new(&seat.driver, &self.site, &self.axe, false, true));
            self.tally.count(Engine::Chromium, &guest.name, started, outcome);
        }
        Ok(())
    }

    fn site_of(&self, build: Build) -> &Site {
        if build == Build::Panic { &self.panic_site } else { &self.site }
    }

    fn play(&self, scenario: &Scenario, driver: &Driver) -> Outcome {
        let site = self.site_of(scenario.build);
        (scenario.run)(&Bench::new(driver, site, &self.axe, self.options.long, scenario.needs_whole))
    }

    /// One session of a browser; false where nothing that it says could be believed.
    fn session(&mut self, engine: Engine, theme: Theme, work: &[Scenario]) -> bool {
        let started = Instant::now();
        let mut seat = match Seat::open(engine, theme) {
            Ok(seat) => seat,
            Err(e) => return self.tally.count(engine, "session", started, Err(e)),
        };
        println!("-- {} ({})", seat.driver.version, theme.name());
        for (name, check) in control::ALL {
            let started = Instant::now();
            let outcome = check(&Bench::new(&seat.driver, &self.site, &self.axe, false, false));
            if !self.tally.count(engine, name, started, outcome) {
                println!("   without this detector the other tests of {} would prove nothing: left out", engine.name());
                return false;
            }
        }
        for scenario in work {
            let started = Instant::now();
            let mut outcome = self.play(scenario, &seat.driver);
            // A browser that fell over says nothing of the page until it falls over at the same place again. Either way the
            // tests after it begin in one that stands.
            for is_last in [false, true] {
                let reason = match &outcome {
                    Err(reason) if !seat.driver.answers() => reason.clone(),
                    _ => break,
                };
                println!("   the browser went away in {}: {reason}; {}", scenario.name, seat.station.log_tail());
                seat = match Seat::open(engine, theme) {
                    Ok(seat) => seat,
                    Err(e) => return self.tally.count(engine, scenario.name, started, Err(e)),
                };
                if !is_last {
                    outcome = self.play(scenario, &seat.driver);
                }
            }
            self.tally.count(engine, scenario.name, started, outcome);
        }
        if let (Engine::Chromium, Some(folder)) = (engine, &self.options.shots) {
            for (name, build, reach) in scenarios::states::ALL {
                let started = Instant::now();
                let bench = Bench::new(&seat.driver, self.site_of(build), &self.axe, false, true);
                let outcome = shots::take(&bench, name, reach, folder);
                self.tally.count(engine, &format!("shots-{name}"), started, outcome);
            }
        }
        true
    }
}

fn run() -> Outcome<bool> {
    let options = options()?;
    let dist = options.dist.clone().unwrap_or_else(|| repository().join("dist"));
    // Their pages have no panic twin: the place is taken by the page itself.
    let twin = options.guests.first().map(|_| dist.clone()).or(options.panic_dist.clone());
    let panic_dist = twin.unwrap_or_else(|| repository().join("target/dist-panic"));
    let axe = axe(options.axe.as_deref())?;
    let (site, panic_site) = if options.stand_in {
        let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/page");
        let site = Site::open(&page, Some(&repository().join("www")))?;
        site.rules().fault = options.fault.clone();
        (site.clone(), site)
    } else {
        (Site::open(&dist, None)?, Site::open(&panic_dist, None)?)
    };
    let mut run = Run { options, axe, site, panic_site, tally: Tally::default() };
    let guests = run.options.guests.clone();
    if guests.is_empty() {
        for engine in run.options.engines.clone() {
            run.engine(engine);
        }
    } else {
        run.guests(&guests)?;
    }
    println!("e2e: {} passed, {} failed", run.tally.passed, run.tally.failed);
    Ok(run.tally.failed == 0)
}

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(e) => {
            eprintln!("e2e: {e}");
            println!("e2e: 0 passed, 1 failed");
            ExitCode::FAILURE
        }
    }
}
