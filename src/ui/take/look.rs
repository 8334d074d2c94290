//! How the classes of pictures look where no style sheet is: the colours of www/creator-loupe*.css in light, on white.
//!
//! A test holds them against the sheets. Refuses to know what is drawn with them.

use crate::export::Look;

const INK: &str = "#1d1b19";
const SOFT: &str = "#655f59";
const CARD: &str = "#ffffff";
const ACCENT: &str = "#0b6b62";

/// Of platforms, by their place.
const PLATFORMS: [&str; 9] =
    ["#0b6b62", "#b4530f", "#a3231b", "#3f4a57", "#2a5bb8", "#0f7fa5", "#b3266e", "#6a6152", "#6d3fc0"];

const fn filled(fill: &'static str) -> Look {
    Look { fill, stroke: "", width: 0.0, opacity: 0.0, is_dashed: false, size: 0.0, is_bold: false }
}

const fn edged(stroke: &'static str, width: f64, opacity: f64) -> Look {
    Look { stroke, width, opacity, ..filled("") }
}

const fn written(fill: &'static str, size: f64, is_bold: bool) -> Look {
    Look { size, is_bold, ..filled(fill) }
}

/// The marks that something of this class leaves, the lower first: none where it is not seen.
pub fn look(class: &str) -> Vec<Look> {
    let mut words = class.split_ascii_whitespace();
    let kind = words.next().unwrap_or_default();
    let has = |word: &str| words.clone().any(|other| other == word);
    // Labels that have room on narrow screens alone: a sheet is wide.
    if has("slim") {
        return Vec::new();
    }
    let hue = words.clone().find_map(|word| word.strip_prefix('k')?.bytes().next());
    let hue = PLATFORMS[usize::from(hue.unwrap_or(b'0').saturating_sub(b'0')).min(PLATFORMS.len() - 1)];
    let is_at = has("at");
    let other = if has("o") { "#8a5a00" } else { ACCENT };
    let one = match kind {
        "title" => written(INK, 22.0, true),
        "says" => written(INK, 14.0, false),
        "t" => written(SOFT, 12.0, false),
        "tl" => {
            // Around a name nothing else is seen. Drawn apart: programs for drawings do not know in which order to paint.
            let around = Look { width: 3.0, stroke: CARD, ..written("", 12.0, true) };
            return vec![around, written(if is_at { ACCENT } else { INK }, 12.0, true)];
        }
        "ax" => edged("#e6e1d8", 1.0, 0.0),
        "iso" => Look { is_dashed: true, ..edged("#8d867c", 1.0, 0.6) },
        "cross" => edged(other, 2.5, 0.55),
        "dot" => filled(other),
        "arm" if is_at => edged(ACCENT, 2.5, 0.0),
        "arm" => edged(SOFT, 1.5, 0.38),
        "spot" => Look { stroke: if is_at { INK } else { CARD }, width: if is_at { 2.0 } else { 1.5 }, ..filled(hue) },
        "strip" => Look { opacity: 0.16, ..filled(hue) },
        // Room for a finger.
        _ => return Vec::new(),
    };
    vec![one]
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = include_str!("../../../www/creator-loupe.css");
    const LATER: &str = include_str!("../../../www/creator-loupe-later.css");

    /// The value of a custom property of the sheets in light, written in full.
    fn light(property: &str) -> String {
        let (_, after) = [FIRST, LATER]
            .concat()
            .split_once(&format!("--{property}:"))
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .unwrap();
        let (_, after) = after.split_once("light-dark(").unwrap();
        let value = after.split(',').next().unwrap().trim().to_owned();
        match value.strip_prefix('#') {
            Some(short) if short.len() == 3 => {
                ["#".to_owned()].into_iter().chain(short.chars().map(|c| format!("{c}{c}"))).collect()
            }
            _ => value,
        }
    }

    /// What a rule of the sheets says.
    fn rule(selector: &str) -> String {
        let sheets = [FIRST, LATER].concat();
        let (_, after) = sheets.split_once(&format!("\n.cl {selector} {{")).unwrap_or_else(|| panic!("{selector}"));
        after.split('}').next().unwrap().to_owned()
    }

    #[test]
    fn looks_are_those_of_the_sheets() {
        for (class, selector) in [
            ("t", ".t"),
            ("ax", ".ax"),
            ("iso", ".iso"),
            ("cross", ".cross"),
            ("cross o", ".cross.o"),
            ("dot", ".dot"),
            ("dot o", ".dot.o"),
            ("arm", ".arm"),
            ("arm at", ".arm.at"),
            ("spot at k0", ".spot.at"),
            ("tl at", ".tl.at"),
        ] {
            let (look, said) = (*look(class).last().unwrap(), rule(selector));
            for (name, ours) in [("stroke", look.stroke), ("fill", look.fill)] {
                let Some((_, value)) = said.split_once(&format!(" {name}: var(--")) else { continue };
                assert_eq!(light(value.split(')').next().unwrap()), ours, "{class}");
            }
            for (name, ours) in [("stroke-width", look.width), ("opacity", look.opacity)] {
                let Some((_, value)) = said.split_once(&format!(" {name}: ")) else { continue };
                let theirs: f64 = value.split(';').next().unwrap().parse().unwrap();
                assert!((theirs - ours).abs() < 1e-9 || (theirs - 1.0).abs() < 1e-9 && ours == 0.0, "{class}: {name}");
            }
            assert_eq!(said.contains("stroke-dasharray: 3 5"), look.is_dashed, "{class}");
        }
        for (place, ours) in PLATFORMS.iter().enumerate() {
            let sheets = [FIRST, LATER].concat();
            let (_, after) = sheets.split_once(&format!(".cl .k{place} {{ --k: light-dark(")).unwrap();
            assert!(after.starts_with(ours), "k{place}: {after:.20}");
        }
    }

    #[test]
    fn what_is_not_seen_leaves_no_mark() {
        assert!(look("finger").is_empty() && look("tl slim").is_empty() && look("t slim").is_empty());
        assert_eq!(look("tl broad").len(), 2);
        assert_eq!(look("spot k8")[0].fill, "#6d3fc0");
    }
}
