//! Letters as words are compared by: without case, accents and vowel marks.
//!
//! Knows the alphabets that labels are written in: Latin with all its accents ("Takipçi", "TAKIPCI" and "takipçi" are one, so
//! the Turkish i needs no rule of its own), Greek, Cyrillic, Armenian, the spellings that Arabic and Persian keyboards
//! differ in. Refuses to fold what tells two labels apart, and to change any text that is shown: the tables of the standard
//! library, which fold all of Unicode, weigh ten times as much.

/// The base letters of U+00C0 to U+017F; a dot where there is none.
const LATIN: &str = "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiii\
                     iiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
/// The base letters of U+1EA0 to U+1EF9, those of Vietnamese.
const VIETNAMESE: &str = "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";
/// The letters below a dot of U+0958 to U+095F, without it.
const NAGARI: &str = "\u{915}\u{916}\u{917}\u{91c}\u{921}\u{922}\u{92b}\u{92f}";

/// The letter at a place of ASCII text, or `c` where there is none.
const fn letter(of: &str, at: u32, c: u32) -> u32 {
    match of.as_bytes().split_at_checked(at as usize) {
        Some((_, [b, ..])) if *b != b'.' => *b as u32,
        _ => c,
    }
}

/// What a letter counts as where words are compared.
pub(super) const fn folded(c: char) -> char {
    let n = c as u32;
    let low = match n {
        0x41..=0x5A => n + 0x20,
        0..=0xBF => n,
        0xC0..=0x17F => letter(LATIN, n - 0xC0, n),
        0x1A0 | 0x1A1 => b'o' as u32,
        0x1AF | 0x1B0 => b'u' as u32,
        0x18F => 0x259,
        0x218 | 0x219 => b's' as u32,
        0x21A | 0x21B => b't' as u32,
        0x386..=0x95F => other(n),
        0x1EA0..=0x1EF9 => letter(VIETNAMESE, n - 0x1EA0, n),
        _ => n,
    };
    match char::from_u32(low) {
        Some(c) => c,
        None => c,
    }
}

/// The same for Greek, Cyrillic, Armenian, Arabic and the letters of India.
#[inline(never)] // A door.
const fn other(n: u32) -> u32 {
    match n {
        0x386 => 0x3B1,
        0x388..=0x38A => greek(n + 37),
        0x38C => 0x3BF,
        0x38E | 0x38F => greek(n + 63),
        0x391..=0x3AB => greek(n + 32),
        0x3AC..=0x3CE => greek(n),
        // Cyrillic: Ё and Ї are typed without their dots, Й is not.
        0x400..=0x40F => cyrillic(n + 0x50),
        0x410..=0x42F => n + 0x20,
        0x450..=0x45F => cyrillic(n),
        0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F => n | 1,
        0x531..=0x556 => n + 0x30,
        // Arabic: hamza on its alif, the Persian and Urdu forms of kaf, ya and ha.
        0x622 | 0x623 | 0x625 | 0x671 => 0x627,
        0x6A9 => 0x643,
        0x649 | 0x6CC => 0x64A,
        0x6C1 => 0x647,
        0x958..=0x95F => match NAGARI.as_bytes().split_at_checked((n as usize - 0x958) * 3) {
            // Three bytes each, of which the last differ.
            Some((_, [_, b, c, ..])) => 0x900 | (*b as u32 & 3) << 6 | (*c as u32 & 63),
            _ => n,
        },
        _ => n,
    }
}

/// A small Greek letter without its accent, the final sigma as any other.
const fn greek(n: u32) -> u32 {
    match n {
        0x3AC => 0x3B1,
        0x3AD => 0x3B5,
        0x3AE => 0x3B7,
        0x390 | 0x3AF | 0x3CA => 0x3B9,
        0x3CC => 0x3BF,
        0x3B0 | 0x3CB | 0x3CD => 0x3C5,
        0x3CE => 0x3C9,
        0x3C2 => 0x3C3,
        _ => n,
    }
}

const fn cyrillic(n: u32) -> u32 {
    match n {
        0x450 | 0x451 => 0x435,
        0x457 => 0x456,
        _ => n,
    }
}

/// Whether a character is a mark upon the letter before it that tells no two labels apart: accents written apart, vowels of
/// Hebrew and Arabic, the stretch of Arabic, the dot below of Indian scripts. Arabic's fatha stays: it alone tells
/// "following" from "followers".
pub(super) const fn is_mark(c: char) -> bool {
    matches!(c as u32, 0x300..=0x36F | 0x483..=0x487 | 0x591..=0x5BD | 0x5BF | 0x5C1 | 0x5C2 | 0x5C4 | 0x5C5 | 0x5C7
        | 0x610..=0x61A | 0x640 | 0x64B..=0x64D | 0x64F..=0x65F | 0x670 | 0x93C | 0x9BC)
}

/// Whether words of this letter's script stand without spaces between them, so that a label may begin and end anywhere:
/// Thai and its neighbours, kana, Han, Hangul (which has spaces, and particles that do not).
pub(super) const fn unsegmented(c: char) -> bool {
    matches!(c as u32, 0xE00..=0xEFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x3005..=0x3007 | 0x3041..=0x30FF
        | 0x3400..=0x9FFF | 0xAC00..=0xD7AF | 0xF900..=0xFAFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(s: &str) -> String {
        s.chars().filter(|c| !is_mark(*c)).map(folded).collect()
    }

    #[test]
    fn case_is_folded_as_the_standard_folds_it() {
        let ranges = [0x41u32..0x250, 0x370..0x3FF, 0x400..0x530, 0x531..0x557, 0x1EA0..0x1EFA];
        for c in ranges.into_iter().flatten().filter_map(char::from_u32).filter(|c| !is_mark(*c)) {
            let lower: Vec<char> = c.to_lowercase().filter(|c| !is_mark(*c)).collect();
            let [low] = lower.as_slice() else { panic!("{c:?} has one small letter") };
            // Digraphs and letters of phonetics, coptic and old script stand in no label.
            let rare = matches!(c as u32, 0x180..=0x24F | 0x370..=0x385 | 0x3CF..=0x3FF | 0x4C0..=0x4CF | 0x482);
            if !rare {
                assert_eq!(folded(c), folded(*low), "{c:?} {low:?}");
            }
            assert_eq!(folded(folded(c)), folded(c), "{c:?}");
        }
        // What has no case is left alone, but for the spellings named above.
        for c in "あ粉팔ผबהב123-'٣".chars() {
            assert_eq!(folded(c), c);
        }
    }

    #[test]
    fn spellings_of_one_word_are_one() {
        assert_eq!(word("TAKİPÇİ"), "takipci");
        assert_eq!(word("takıpçı"), "takipci");
        assert_eq!(word("Người Theo Dõi"), "nguoi theo doi");
        assert_eq!(word("publicac\u{327}o\u{303}es"), word("publicações"));
        assert_eq!(word("ΠΡΟΒΟΛΈΣ"), word("προβολές"));
        assert_eq!(word("ВОВЛЕЧЁННОСТЬ"), word("вовлеченность"));
        assert_eq!(word("مُتابِعًا"), "متابعا");
        assert_ne!(word("مُتابَعًا"), "متابعا");
        assert_eq!(word("دنبال‌کننده").replace('\u{200c}', ""), "دنبالكننده");
        assert_eq!(word("फ\u{93c}ॉलोअर"), word("\u{95e}ॉलोअर"));
        assert_eq!(word("ĞÜŞÖÇ"), "gusoc");
    }
}
