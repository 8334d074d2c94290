//! `cargo xtask serve`: set up, build, show.
//!
//! Knows the options. Refuses to watch for changes: for that there is `trunk serve`.

use crate::setup::{self, Need};
use crate::site::Site;
use crate::{Done, build};

/// Runs until it is stopped.
pub fn command(words: &[String]) -> Done {
    let (mut dev, mut port) = (false, 8080);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--dev" => dev = true,
            "--port" => {
                let number = words.next().and_then(|n| n.parse().ok());
                port = number.ok_or("`--port` wants a number up to 65535")?;
            }
            other => return Err(format!("serve does not know `{other}`; it takes --dev and --port N")),
        }
    }
    // The port first: nobody should wait for a build only to hear that it cannot be shown.
    let folder = crate::paths::at(if dev { "target/dist-dev" } else { "dist" });
    let site = Site::bind(&folder, port)?;
    setup::ensure(Need::Page)?;
    if dev {
        build::dev()?
    } else {
        build::release()?
    };
    println!(
        "\n    http://{}\n\nStop with Ctrl-C. To rebuild and reload at every change: trunk serve",
        site.address()?
    );
    site.serve();
    Ok(())
}
