//! Every way to read each cell of standard input, one cell a line: `cargo run --example numbers < cells.txt`.
//!
//! Whatever stands before a line's last tab comes back unread, so that the caller knows its lines. Behind another tab stand
//! the ways, parted by semicolons: value, low and high end, each in ten-thousandths, and `known` or `elsewhere`.

use std::io::{BufRead, BufWriter, Write};

fn main() -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let cell = line.rsplit('\t').next().unwrap_or_default();
        write!(out, "{line}\t")?;
        for (i, r) in creator_loupe::paste::number_readings(cell).iter().enumerate() {
            let (q, known) = (r.quantity, if r.known { "known" } else { "elsewhere" });
            let part = if i > 0 { ";" } else { "" };
            write!(out, "{part}{} {} {} {known}", q.value.parts(), q.low.parts(), q.high.parts())?;
        }
        writeln!(out)?;
    }
    out.flush()
}
