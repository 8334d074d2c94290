//! Saying what goes on: what a step does, how long it usually takes, that it still moves, how long it took.
//!
//! Knows how to run a command in the open. Refuses to know what the commands mean.

use crate::{Done, paths};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// Silence longer than this is answered with a line that says that the step is still at work.
const PATIENCE: Duration = Duration::from_secs(20);

/// One announced piece of work.
pub struct Step {
    began: Instant,
}

impl Step {
    /// Says what begins, and how long it usually takes on two cores.
    pub fn begin(what: &str, usually: &str) -> Step {
        println!("==> {what} (usually {usually})");
        Step { began: Instant::now() }
    }

    /// Says that it is done.
    pub fn done(self) {
        println!("    done in {}", span(self.began.elapsed()));
    }
}

/// "41 s", "3 min 05 s", "0.8 s".
pub fn span(time: Duration) -> String {
    let seconds = time.as_secs();
    match seconds {
        0..=9 => format!("{:.1} s", time.as_secs_f64()),
        10..=119 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

/// A command that runs in the repository's root and finds the project's tools first.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(paths::root()).env("PATH", paths::search_path());
    command
}

/// The cargo that runs us, so that nested calls stay in the same toolchain.
pub fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a command with its output in the open.
pub fn run(command: &mut Command) -> Done {
    let name = told(command);
    if watch(command, |line| println!("    {line}"))? { Ok(()) } else { Err(format!("this failed: {name}")) }
}

/// Runs a command and gives its standard output back; when it fails, all that it said is in the error.
pub fn ask(command: &mut Command) -> Done<String> {
    let name = told(command);
    let output = command.output().map_err(|e| format!("cannot start {name}: {e}"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    Err(format!("this failed: {name}\n{}\n{}", out.trim_end(), err.trim_end()))
}

/// Runs a command, hands over each line of both its streams as it comes, and says so when none comes for long.
/// True when the command succeeded.
pub fn watch(command: &mut Command, on_line: impl FnMut(&str)) -> Done<bool> {
    watch_until(command, Duration::MAX, on_line)
}

/// The same with an end: what has not finished by then is stopped and has failed.
pub fn watch_until(command: &mut Command, limit: Duration, mut on_line: impl FnMut(&str)) -> Done<bool> {
    let name = told(command);
    let began = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| format!("cannot start {name}: {e}"))?;
    let (sender, lines) = mpsc::channel();
    if let Some(stream) = child.stdout.take() {
        pass_on(stream, sender.clone());
    }
    if let Some(stream) = child.stderr.take() {
        pass_on(stream, sender.clone());
    }
    drop(sender);
    loop {
        match lines.recv_timeout(PATIENCE) {
            Ok(line) => on_line(&line),
            Err(RecvTimeoutError::Timeout) if began.elapsed() > limit => {
                let _ = child.kill();
                return Err(format!("stopped after {}: {name}", span(limit)));
            }
            Err(RecvTimeoutError::Timeout) => println!("    … still at work, {} so far", span(began.elapsed())),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    let status = child.wait().map_err(|e| format!("lost {name}: {e}"))?;
    Ok(status.success())
}

fn pass_on(stream: impl Read + Send + 'static, to: Sender<String>) {
    std::thread::spawn(move || {
        let mut reader = BufReader::new(stream);
        let mut bytes = Vec::new();
        while matches!(reader.read_until(b'\n', &mut bytes), Ok(n) if n > 0) {
            let line = String::from_utf8_lossy(&bytes);
            if to.send(line.trim_end().to_owned()).is_err() {
                return;
            }
            bytes.clear();
        }
    });
}

fn told(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
