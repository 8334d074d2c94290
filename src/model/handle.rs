//! Handles held against each other: what a person would call the same, whatever its capitals and what hides in it.
//!
//! Knows letters with two cases in the scripts that have them, and signs that are not seen (threats.md 15). Refuses to
//! call different letters alike.

use super::{Draft, Platform};

/// The key of a draft's handle: equal for equal handles. Its last byte is the platform, 0 where none is told; the whole
/// is 0 where there is no handle.
pub fn key(draft: &Draft) -> u64 {
    let Some(handle) = &draft.handle else { return 0 };
    let platform = draft.platform.as_ref().and_then(|told| Platform::ALL.iter().position(|p| *p == told.value));
    of(&handle.value, platform.map_or(0, |i| i as u8 + 1))
}

/// The key of a handle on a platform.
pub fn of(handle: &str, platform: u8) -> u64 {
    // FNV-1a over the letters: short, and spread well enough for a hundred thousand.
    let letters = handle.chars().filter(|c| *c != '@' && !is_unseen(*c)).map(fold);
    let hash = letters.fold(0xCBF2_9CE4_8422_2325_u64, |hash, c| (hash ^ u64::from(c)).wrapping_mul(0x100_0000_01B3));
    // The upper bits are spread best.
    (hash ^ hash << 7) & !0xFF | 1 << 63 | u64::from(platform)
}

/// Whether two keys may be one creator: the same handle, and not told to be on different platforms.
pub fn same(a: u64, b: u64) -> bool {
    let (p, q) = (a & 0xFF, b & 0xFF);
    a != 0 && a >> 8 == b >> 8 && (p == q || p == 0 || q == 0)
}

/// The small letter, in Latin, Greek, Cyrillic and full width. `std` knows all, by a table of several KB.
pub fn fold(c: char) -> u32 {
    let n = u32::from(c);
    match c {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' | 'Ａ'..='Ｚ' => n + 32,
        'Ѐ'..='Џ' => n + 80,
        'Ĺ'..='ň' | 'Ź'..='ž' => n + n % 2,
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' => n | 1,
        _ => n,
    }
}

/// Signs that no one sees: joiners, marks of direction, selectors, tags.
pub fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_handle_in_any_dress() {
        for (a, b) in [
            ("Maya.Makes", "maya.makes"),
            ("@maya", "maya"),
            ("ma\u{200b}ya\u{202e}", "MAYA"),
            ("ÉCLAIR", "éclair"),
            ("ЖУРНАЛ", "журнал"),
            ("ŁÓDŹ", "łódź"),
        ] {
            assert_eq!(of(a, 0), of(b, 0), "{a} {b}");
        }
        assert_ne!(of("maya", 0), of("mаya", 0), "a Cyrillic letter in it is another handle");
        assert_ne!(of("maya_", 0), of("maya", 0));
    }

    #[test]
    fn platforms_that_are_told_tell_apart() {
        assert!(same(of("a", 1), of("A", 0)) && same(of("a", 2), of("a", 2)) && !same(of("a", 1), of("a", 2)));
        assert!(!same(0, 0), "nobody is like nobody");
    }

    #[test]
    fn small_letters_are_those_of_unicode() {
        for c in (0..0x1_0000).filter_map(char::from_u32).filter(|c| fold(*c) != u32::from(*c)) {
            let small: Vec<char> = c.to_lowercase().collect();
            assert!(small.len() > 1 || u32::from(small[0]) == fold(c) || !c.is_alphabetic(), "{c} {:x}", u32::from(c));
        }
    }
}
