//! What each stretch of the text is, for whoever reads it beside what was understood.
//!
//! Knows whose an atom is, and which words say nothing by themselves. Refuses to leave out a word that says something and
//! is nobody's.

use super::super::super::seek::holds;
use super::super::Part;
use super::super::atoms::Kind;
use super::super::words::Says;
use super::{Own, Parts};
use crate::model::Span;

impl Parts<'_> {
    /// What each stretch of the text is.
    pub fn marks(&self) -> Vec<(Span, Part)> {
        let mut marks: Vec<(Span, Part)> = Vec::new();
        let mut last = Own::Filler;
        for (i, own) in self.own.iter().enumerate() {
            let part = match own {
                Own::Nobody if self.silent(i) => {
                    last = if matches!(self.kind(i), Kind::Line) { Own::Filler } else { last };
                    continue;
                }
                Own::Filler => {
                    last = Own::Filler;
                    continue;
                }
                Own::Line(n) => Part::Line(*n),
                Own::Total => Part::Total,
                Own::Made(n) => Part::Made(*n),
                Own::Term(n) => Part::Term(*n),
                Own::Nobody | Own::Unread => Part::NotUnderstood,
            };
            let here = self.span(i, i + 1);
            let whose = if matches!(own, Own::Nobody) { Own::Unread } else { *own };
            match marks.last_mut() {
                // What stands together is one stretch.
                Some((span, _)) if last == whose => span.end = here.end,
                _ => marks.push((here, part)),
            }
            last = whose;
        }
        marks
    }

    /// Whether an atom that is nobody's says nothing.
    fn silent(&self, i: usize) -> bool {
        match self.kind(i) {
            Kind::Sign(c) => !holds("$€£₹₩₺₽₴₪₱₫฿¥¢%", c) && !matches!(c as u32, 0x20a0..=0x20cf),
            Kind::Line => true,
            Kind::Says(says) => !matches!(
                says,
                Says::Piece(_)
                    | Says::Pieces(_)
                    | Says::Term(_)
                    | Says::Taxed(_)
                    | Says::Forever
                    | Says::Money(_)
                    | Says::Percent
                    | Says::Frames
                    | Says::Some
                    | Says::Number(_)
                    | Says::Unread
                    | Says::Time(_)
            ),
            _ => false,
        }
    }
}
