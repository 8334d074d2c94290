//! Counting: what passed, what failed, read off what the test programs say.
//!
//! Knows the closing lines of cargo's harness and of our browser tests. Refuses to believe a program that ends well but
//! says nothing, or ends badly but counts no failure.

/// Tests that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: u32,
    pub failed: u32,
}

impl Tally {
    /// One check that is a whole step of ours.
    pub fn one(passed: bool) -> Tally {
        Tally { passed: u32::from(passed), failed: u32::from(!passed) }
    }

    pub fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }

    /// Reads a closing line of either kind, if this is one.
    pub fn read(line: &str) -> Option<Tally> {
        let counts =
            line.strip_prefix("e2e: ").or_else(|| line.strip_prefix("test result: ")?.split_once(". ").map(|x| x.1))?;
        Some(Tally { passed: before(counts, " passed")?, failed: before(counts, " failed")? })
    }

    /// What a whole program counted, held against how it ended.
    pub fn settle(mut self, ended_well: bool, said_any: bool) -> Tally {
        if (!ended_well && self.failed == 0) || !said_any {
            // It did not compile, crashed between two tests, or ran none at all.
            self.failed += 1;
        }
        self
    }
}

/// The number before a word: 12 in "12 passed; 0 failed".
fn before(text: &str, word: &str) -> Option<u32> {
    text.split_once(word)?.0.rsplit(' ').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_closing_lines() {
        let cargo =
            "test result: FAILED. 10 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s";
        assert_eq!(Tally::read(cargo), Some(Tally { passed: 10, failed: 2 }));
        assert_eq!(Tally::read("e2e: 31 passed, 1 failed"), Some(Tally { passed: 31, failed: 1 }));
        assert_eq!(Tally::read("test ui::shows ... ok"), None);
        assert_eq!(Tally::read("31 passed, 1 failed"), None);
    }

    #[test]
    fn distrusts_silence_and_crashes() {
        let four = Tally { passed: 4, failed: 0 };
        assert_eq!(four.settle(true, true), four);
        assert_eq!(four.settle(false, true), Tally { passed: 4, failed: 1 });
        assert_eq!(Tally::default().settle(true, false), Tally { passed: 0, failed: 1 });
        let seen = Tally { passed: 4, failed: 2 };
        assert_eq!(seen.settle(false, true), seen);
    }
}
