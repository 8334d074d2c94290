//! What cannot be true of a column.
//!
//! Knows words where numbers belong, a count far from all others, more likes than anybody could give. Refuses to take
//! anything from such a column until a person looks at it.

use super::super::super::reading::Rule;
use super::super::{Alarm, Evidence, Meaning, Status};
use super::Draftsman;
use crate::model::Field;

impl Draftsman<'_> {
    /// Words where numbers belong: from there on the header may be shifted.
    pub(super) fn shifted(&mut self) {
        let mut shifted = false;
        for c in 0..self.columns.len() {
            let tally = self.sheet.tally(c);
            if !matches!(self.meaning(c), Meaning::Field(_)) || self.says.meaning(c).is_some() {
                continue;
            }
            let words = tally.counts.texts > tally.counts.numbers;
            shifted |= words;
            if words {
                self.mean(c, Meaning::Unknown, Evidence::None);
                self.column(c, |x| x.status = Status::Red(Alarm::Shifted, Vec::new()));
            } else if shifted {
                self.column(c, |x| x.status = Status::Red(Alarm::Shifted, Vec::new()));
            }
        }
    }

    /// What cannot be true.
    pub(super) fn alarms(&mut self, text: &str) {
        for c in 0..self.columns.len() {
            let said = self.says.reading(c).is_some() || self.says.meaning(c).is_some();
            let settled = self.columns.get(c).is_some_and(|x| x.status == Status::Settled);
            let Some(field) = self.field(c).filter(|_| settled && !said) else { continue };
            let tally = self.sheet.tally(c);
            // The first is in order with nothing, and what stands behind a jump is not in order with it.
            let ordered = (tally.falling + 1 + tally.jumps).saturating_mul(5) >= tally.counts.numbers.saturating_mul(4);
            let mut alarm = None;
            let mut at = tally.jump_at;
            if field == Field::Followers && tally.jumps > 0 && ordered && tally.counts.numbers >= 5 {
                alarm = Some(Alarm::Jump);
            }
            if field == Field::Followers
                && alarm.is_none()
                && let Some(row) = self.fallen(c)
            {
                let mut hand = self.sheet.hand(text);
                hand.open(row);
                // A share among counts is no count, and skipped as that.
                if let Some(piece) = hand.piece(c).filter(|piece| !piece.raw(text).contains('%')) {
                    at = piece.span();
                    alarm = Some(Alarm::Jump);
                }
            }
            if field == Field::LikesPerPost && self.too_liked(c) {
                alarm = Some(Alarm::LikesAboveReach);
            }
            if field == Field::ReachPerPost
                && let Some(likes) = self.find(Field::LikesPerPost, self.columns.get(c).and_then(|x| x.platform))
                && self.ratio(likes, c).is_some_and(|r| r > 1.0)
            {
                alarm = Some(Alarm::LikesAboveReach);
            }
            if let Some(alarm) = alarm {
                let mut readings = self.readings(text, c, &[Rule::AsWritten]);
                if alarm == Alarm::Jump
                    && let Some(r) = readings.first_mut()
                {
                    let mut at = self.readings_at(text, c, at);
                    at.append(&mut r.examples);
                    at.truncate(3);
                    r.examples = at;
                }
                self.column(c, |x| x.status = Status::Red(alarm, readings));
            }
        }
    }

    /// The row, of a table that was read whole, whose count would stand among all others were it a thousand or a million times
    /// as large.
    fn fallen(&self, c: usize) -> Option<usize> {
        let list = self.sample.get(c)?;
        let mut sizes: Vec<u64> = Vec::new();
        for q in list.iter().flatten().filter(|q| q.value.parts() > 0) {
            sizes.push(q.value.to_f64().to_bits());
        }
        if sizes.len() < 3 || list.len() < self.sheet.starts.len() {
            return None;
        }
        crate::model::ascend(&mut sizes);
        let size = |i: usize| sizes.get(i).map_or(0.0, |bits| f64::from_bits(*bits));
        let (low, next, most) = (size(0), size(1), size(sizes.len() - 1));
        // The others are of one order, and far above it.
        let among = |v: f64| v >= next / 3.0 && v <= most * 3.0;
        if next < low * 300.0 || most > next * 100.0 || !(among(low * 1e3) || among(low * 1e6)) {
            return None;
        }
        list.iter().position(|q| q.is_some_and(|q| q.value.to_f64() == low))
    }

    /// Whether some posts have more likes than there are followers, and more than anything says that they were seen.
    fn too_liked(&self, c: usize) -> bool {
        let platform = self.columns.get(c).and_then(|x| x.platform);
        let Some(followers) = self.find(Field::Followers, platform) else { return false };
        let views = [Field::ViewsPerPost, Field::ReachPerPost, Field::ImpressionsPerPost];
        let views = views.map(|field| self.find(field, platform));
        let at = |c: usize, row: usize| {
            let q = self.sample.get(c).and_then(|list| list.get(row)).copied().flatten();
            q.map(|q| q.value.parts())
        };
        let (mut told, mut above) = (0, 0);
        for row in 0..self.sample.get(c).map_or(0, Vec::len) {
            let (Some(likes), Some(people)) = (at(c, row), at(followers, row)) else { continue };
            told += 1;
            above += usize::from(likes > people && !views.iter().flatten().any(|v| at(*v, row) >= Some(likes)));
        }
        above * 20 >= told.max(1)
    }
}
