//! Every developer command of the project behind one door: `cargo xtask <command>`.
//!
//! Knows which command was asked for. Refuses to know how any of them works; each has a file of its own.
#![forbid(unsafe_code)]

mod accuracy;
mod bench;
mod brotli;
mod build;
mod digest;
mod doctor;
mod fuzz;
mod glue;
mod guests;
mod hook;
mod hosts;
mod installed;
mod office;
mod package;
mod page;
mod paths;
mod policy;
mod recipe;
mod say;
mod serve;
mod setup;
mod shim;
mod single;
mod site;
mod system;
mod tally;
mod test;
mod tools;
mod wasm;
mod wordpress;
mod worker;

use std::process::ExitCode;

/// What a command gives back: nothing, or a sentence for the person at the keyboard.
/// Empty where all has been said already.
pub type Done<T = ()> = Result<T, String>;

const USAGE: &str = "\
Usage: cargo xtask <command>

  serve [--dev] [--port N]   set up, build and show the page on http://127.0.0.1:8080
  test [--long]              set up, run every check, end with `N passed, N failed`
  build [--twin]             set up and build the release into dist/ (--twin: the one that panics on request)
  package                    set up and build the npm package into pkg/
  examples [--as-built]      install the package into the projects of examples/, build them, use them in Chromium
  bench [--write]            measure size and speed into target/bench.md (--write: into README.md too)
  accuracy --cldr            read every number as every locale of CLDR writes it, and print what was right
  accuracy [--write]         judge the shared corpus: what is read right, asked, missing, wrong (--write: into README.md too)
  fuzz [target] [--minutes N]  feed the reader what nobody would write (1 minute a target)
  doctor                     list the tools: found, missing or of the wrong version

`trunk serve` calls `cargo xtask hook` by itself after each build.";

fn main() -> ExitCode {
    if shim::is_called() {
        return shim::main();
    }
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match words.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    let outcome = match command {
        "serve" => serve::command(rest),
        "test" => test::command(rest),
        "build" => build::command(rest),
        "package" => no_more(rest).and_then(|()| package::command()),
        "examples" => guests::command(rest),
        "bench" => bench::command(rest),
        "accuracy" => accuracy::command(rest),
        "fuzz" => fuzz::command(rest),
        "doctor" => no_more(rest).and_then(|()| doctor::command()),
        "hook" => no_more(rest).and_then(|()| hook::command()),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`\n\n{USAGE}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            if !reason.is_empty() {
                eprintln!("\nxtask: {reason}");
            }
            ExitCode::FAILURE
        }
    }
}

fn no_more(rest: &[String]) -> Done {
    match rest.first() {
        None => Ok(()),
        Some(word) => Err(format!("do not know what to do with `{word}`\n\n{USAGE}")),
    }
}
