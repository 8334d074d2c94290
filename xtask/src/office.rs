//! What is taken along, opened by LibreOffice (tests/office.rs).
//!
//! Knows how it comes here. Refuses to fail for want of it, which nothing else here needs: it then says that it skips.

use crate::{paths, system};

/// True where LibreOffice is, be it that it comes now.
pub fn ready() -> bool {
    // Comes with Calc; `soffice` alone may be that of a Writer.
    let found = || paths::which("localc").is_some();
    // A mirror that does not answer is no fault of ours.
    if !found()
        && system::may_install()
        && let Err(why) = system::install(&["libreoffice-calc"])
    {
        println!("    {}", why.lines().next().unwrap_or_default());
    }
    if !found() {
        println!("    SKIPPED: LibreOffice is to open what is taken along (Debian: apt-get install libreoffice-calc)");
    }
    found()
}
