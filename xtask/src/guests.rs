//! The package in other people's projects: its tarball goes into each folder of examples/ that npm knows, the project is
//! built and served as its own tools do it, and a browser uses it (tests/e2e/src/guests.rs).
//!
//! Knows how each project is built and served. Refuses to work in the tree: copies of the projects lie beside other work, so
//! that each is as alone as a stranger's. The versions are those of the lock files that lie in the examples.

use crate::say::{self, Step};
use crate::setup::{self, Need};
use crate::site::Site;
use crate::tally::Tally;
use crate::{Done, build, hook, installed, package, paths, wordpress};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// No build of an example, and no driving of all, takes longer.
const LIMIT: Duration = Duration::from_secs(5 * 60);
/// A server that does not listen by then is broken.
const PATIENCE: Duration = Duration::from_secs(60);

/// One project.
struct Guest {
    folder: &'static str,
    build: &'static [&'static [&'static str]],
    /// A name for the browser's report, and what serves it, behind which stands the port; nothing: its files as they are.
    served: &'static [(&'static str, &'static [&'static str])],
}

/// Run by node itself and not by npm, which would leave its child behind when it is stopped.
const VITE: &str = "node_modules/vite/bin/vite.js";
const NEXT: &str = "node_modules/next/dist/bin/next";
const TSC: &str = "node_modules/typescript/bin/tsc";

const PREVIEW: &[&str] = &[VITE, "preview", "--host", "127.0.0.1", "--strictPort", "--port"];

const GUESTS: [Guest; 4] = [
    Guest { folder: "plain-html", build: &[], served: &[("plain-html", &[])] },
    Guest {
        folder: "vite-react",
        build: &[&[TSC], &[VITE, "build"]],
        // StrictMode mounts everything twice while a project is developed, and never in what was built.
        served: &[
            ("vite-react", PREVIEW),
            ("vite-react-strict", &[VITE, "--host", "127.0.0.1", "--strictPort", "--port"]),
        ],
    },
    Guest { folder: "vue", build: &[&[VITE, "build"]], served: &[("vue", PREVIEW)] },
    Guest {
        folder: "next",
        build: &[&[NEXT, "build"]],
        served: &[("next", &[NEXT, "start", "--hostname", "127.0.0.1", "--port"])],
    },
];

/// `cargo xtask examples`; with `--as-built` around what lies in dist/ and pkg/.
pub fn command(words: &[String]) -> Done {
    let as_built = match words {
        [] => false,
        [word] if word == "--as-built" => true,
        _ => return Err("examples takes nothing but --as-built".to_owned()),
    };
    setup::ensure(Need::Browsers)?;
    let (dist, package) =
        if as_built { (paths::at("dist"), paths::at("pkg")) } else { (build::release()?, package::make()?) };
    let mut tally = wordpress::check()?;
    tally.add(check(&dist, &package)?);
    if tally.failed == 0 { Ok(()) } else { Err(format!("{} of the examples failed", tally.failed)) }
}

/// Installs, builds, serves and drives all of them. The built page lends the browser tests a place to copy texts from.
pub fn check(dist: &Path, package: &Path) -> Done<Tally> {
    let home = paths::target().join("guests");
    paths::fresh(&home)?;
    let tarball = installed::pack(package, &home)?;
    let (mut servers, mut addresses) = (Vec::new(), Vec::new());
    for guest in &GUESTS {
        let step = Step::begin(&format!("Install the package into examples/{} and build it", guest.folder), "20 s");
        let folder = home.join(guest.folder);
        copied(&paths::at("examples").join(guest.folder), &folder)?;
        prepare(guest, &folder, &tarball)?;
        for (name, words) in guest.served {
            let (server, port) = serve(&folder, words)?;
            servers.extend(server);
            addresses.push(format!("{name}=http://127.0.0.1:{port}/"));
        }
        step.done();
    }
    drive(dist, &addresses)
}

fn prepare(guest: &Guest, folder: &Path, tarball: &Path) -> Done {
    let name = tarball.file_name().ok_or("the tarball has no name")?;
    hook::copy(tarball, &folder.join(name))?;
    let mut npm = say::command("npm");
    npm.args(["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"]).current_dir(folder);
    say::ask(&mut npm)?;
    for words in guest.build {
        let mut said = Vec::new();
        if !say::watch_until(node(folder, words).env("NODE_ENV", "production"), LIMIT, |line| {
            said.push(line.to_owned())
        })? {
            return Err(format!("examples/{} is not built by {}\n{}", guest.folder, words.join(" "), said.join("\n")));
        }
    }
    Ok(())
}

/// Node in a project, with nothing that would speak to the network by itself.
fn node(folder: &Path, words: &[&str]) -> Command {
    let mut node = say::command("node");
    node.args(words).current_dir(folder).env("NEXT_TELEMETRY_DISABLED", "1").env("CI", "1");
    node
}

/// A server that ends with this value.
struct Server(Child);

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Begins to serve, and returns once somebody listens at the port.
fn serve(folder: &Path, words: &[&str]) -> Done<(Option<Server>, u16)> {
    if words.is_empty() {
        let site = Site::bind(folder, 0)?;
        let port = site.address()?.port();
        std::thread::spawn(move || site.serve());
        return Ok((None, port));
    }
    let free = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
    let port = free.map_err(|e| format!("no free port: {e}"))?.port();
    let log = folder.join("served.log");
    let file = std::fs::File::create(&log).map_err(|e| format!("cannot write {}: {e}", log.display()))?;
    let same = file.try_clone().map_err(|e| format!("cannot write {}: {e}", log.display()))?;
    let mut server = node(folder, words);
    server.arg(port.to_string()).stdin(Stdio::null()).stdout(file).stderr(same);
    let mut server = Server(server.spawn().map_err(|e| format!("cannot start node: {e}"))?);
    let began = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).is_err() {
        let ended = server.0.try_wait().is_ok_and(|ended| ended.is_some());
        if ended || began.elapsed() > PATIENCE {
            return Err(format!("{} serves nothing:\n{}", words.join(" "), paths::read(&log)?));
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    Ok((Some(server), port))
}

fn drive(dist: &Path, addresses: &[String]) -> Done<Tally> {
    let mut cargo = say::cargo();
    cargo.args(["run", "--quiet", "--release", "--manifest-path", "tests/e2e/Cargo.toml", "--", "--dist"]).arg(dist);
    for address in addresses {
        cargo.args(["--guest", address]);
    }
    let (mut tally, mut said_any) = (Tally::default(), false);
    let ended_well = say::watch_until(&mut cargo, LIMIT, |line| {
        println!("    {line}");
        if let Some(counted) = Tally::read(line) {
            tally.add(counted);
            said_any = true;
        }
    })?;
    Ok(tally.settle(ended_well, said_any))
}

/// A project as it was written: without what its own tools put there.
fn copied(from: &Path, to: &Path) -> Done {
    const MADE: [&str; 4] = ["node_modules", "dist", ".next", "next-env.d.ts"];
    std::fs::create_dir_all(to).map_err(|e| format!("cannot make {}: {e}", to.display()))?;
    let entries = std::fs::read_dir(from).map_err(|e| format!("cannot list {}: {e}", from.display()))?;
    for entry in entries.flatten() {
        let (path, name): (PathBuf, _) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        if MADE.contains(&name.as_ref()) || name.ends_with(".tgz") {
            continue;
        }
        if path.is_dir() { copied(&path, &to.join(&*name))? } else { hook::copy(&path, &to.join(&*name))? }
    }
    Ok(())
}
