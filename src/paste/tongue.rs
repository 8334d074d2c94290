//! Tongues: the conventions in which numbers are written, a language or one country's way of writing it.
//!
//! Knows which marks a tongue puts before decimals and between groups (CLDR 48.2.0, cldr-numbers-full, symbols of each
//! locale), and sets of tongues. Refuses to know words, units, and which tongue a text is in: labels and forms say that,
//! never the browser (threats.md 14).

/// Each tongue, with its decimal mark and its group mark behind it. A space stands for every kind of space.
///
/// Its place here is its bit: new ones go to the end. What differs in nothing that numbers show is one tongue.
const CODES: &str = "en-US., en-GB., en-IN., de-DE,. de-AT,_ de-CH.' fr-FR,_ fr-CA,_ es-ES,. es-419., es-AR,. pt-BR,. \
                     pt-PT,_ it,. nl,. pl,_ cs,_ sk,_ ru,_ uk,_ bg,_ sr,. hr,. sl,. bs,. mk,. be,_ tr,. az,. kk,_ ky,_ \
                     uz,_ ar-EG., ar-MA,. fa., he., ur., hi., bn., ta., te., mr., gu., kn., ml., ne., pa., si., id,. \
                     ms., fil., vi,. th., my., ko., ja., zh-CN., zh-TW., zh-HK., mn., sv,_ da,. nb,_ fi,_ is,. et,_ \
                     lv,_ lt,_ el,. hu,_ ro,. ca,. eu,. gl,. sq,_ hy,_ ka,_ sw., af,_ am., zu., en-001.,";

/// What is said of the same numbers under another code.
const SAME: [(&str, &str); 4] = [("es-MX", "es-419"), ("es-US", "es-419"), ("no", "nb"), ("tl", "fil")];

/// A set of tongues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tongues(u128);

impl Tongues {
    /// No tongue.
    pub const NONE: Tongues = Tongues(0);
    /// Every tongue.
    pub const ALL: Tongues = chosen(&[], 0);
    /// English of every country.
    pub const EN: Tongues = Tongues::of("en");
    /// The English that servers write inside foreign labels: "1,432 Abonnenten", "519K명".
    pub const SERVER: Tongues = Tongues::of("en-001");

    /// The tongues of these codes, parted by `|`. A language without a country means its tongues of all countries:
    /// `"es"` is Spain's and Latin America's. For use while compiling, where an unknown code fails the build.
    pub const fn of(codes: &str) -> Tongues {
        chosen(codes.as_bytes(), 0)
    }
    /// Those that are in both.
    pub const fn and(self, other: Tongues) -> Tongues {
        Tongues(self.0 & other.0)
    }
    /// Those that are in either.
    pub const fn or(self, other: Tongues) -> Tongues {
        Tongues(self.0 | other.0)
    }
    /// Those that are not in the other.
    pub const fn without(self, other: Tongues) -> Tongues {
        Tongues(self.0 & !other.0)
    }
    /// Whether none is in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
    /// Those that write this mark before decimals; all, for a mark that says itself what it is (`'٫'`).
    pub fn with_decimal(mark: char) -> Tongues {
        match mark {
            ',' => COMMA_DECIMAL,
            '.' => Tongues::ALL.without(COMMA_DECIMAL),
            _ => Tongues::ALL,
        }
    }
    /// Those that group digits with this mark; all, for spaces and apostrophes, which nobody takes for anything else.
    pub fn with_group(mark: char) -> Tongues {
        match mark {
            ',' => COMMA_GROUP,
            '.' => DOT_GROUP,
            _ => Tongues::ALL,
        }
    }
}

const COMMA_DECIMAL: Tongues = marked(0, b',');
const COMMA_GROUP: Tongues = marked(1, b',');
/// Austria groups with spaces, and with dots in money.
const DOT_GROUP: Tongues = marked(1, b'.').or(Tongues::of("de-AT"));

/// The tongues whose mark (0: of decimals, 1: of groups) is this one.
const fn marked(which: usize, mark: u8) -> Tongues {
    chosen(&[mark], 1 + which)
}

/// The tongues of some codes (`by` 0), or those whose decimal mark (1) or group mark (2) is `key`.
#[allow(clippy::indexing_slicing, reason = "of constants; a wrong index fails the build")]
const fn chosen(key: &[u8], by: usize) -> Tongues {
    let all = CODES.as_bytes();
    if by == 0 && !key.is_empty() {
        // One code after the other.
        let (mut from, mut to, mut sum) = (0, 0, 0);
        while from < key.len() {
            while to < key.len() && key[to] != b'|' {
                to += 1;
            }
            let (mut code, mut lo, mut hi, mut s) = (key, from, to, 0);
            while s < SAME.len() {
                if same(SAME[s].0.as_bytes(), 0, SAME[s].0.len(), key, from, to) {
                    code = SAME[s].1.as_bytes();
                    (lo, hi) = (0, code.len());
                }
                s += 1;
            }
            let (mut at, mut bit, mut found) = (0, 0, 0u128);
            while at < all.len() {
                let mut end = at;
                while end < all.len() && all[end] != b' ' {
                    end += 1;
                }
                let len = hi - lo;
                let fits = end - 2 - at >= len && same(all, at, at + len, code, lo, hi);
                if fits && (end - 2 - at == len || all[at + len] == b'-') {
                    found |= 1 << bit;
                }
                bit += 1;
                at = end + 1;
            }
            assert!(found != 0, "an unknown code");
            sum |= found;
            to += 1;
            from = to;
        }
        return Tongues(sum);
    }
    let (mut at, mut bit, mut sum) = (0, 0, 0u128);
    while at < all.len() {
        while at < all.len() && all[at] != b' ' {
            at += 1;
        }
        if by == 0 || all[at - 3 + by] == key[0] {
            sum |= 1 << bit;
        }
        bit += 1;
        at += 1;
    }
    Tongues(sum)
}

/// Whether two stretches of bytes are the same.
#[allow(clippy::indexing_slicing, reason = "of constants; a wrong index fails the build")]
const fn same(a: &[u8], mut i: usize, i_end: usize, b: &[u8], mut j: usize, j_end: usize) -> bool {
    if i_end - i != j_end - j {
        return false;
    }
    while i < i_end {
        if a[i] != b[j] {
            return false;
        }
        i += 1;
        j += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_is_one_tongue_and_a_language_is_all_of_its_tongues() {
        let mut seen = Tongues::NONE;
        for entry in CODES.split_whitespace() {
            let code = &entry[..entry.len() - 2];
            let one = Tongues::of(code);
            assert_eq!(one.0.count_ones(), 1, "{code}");
            assert!(seen.and(one).is_empty(), "{code} twice");
            seen = seen.or(one);
        }
        assert_eq!(seen, Tongues::ALL);
        assert_eq!(Tongues::of("es").0.count_ones(), 3);
        assert_eq!(Tongues::of("es-MX"), Tongues::of("es-419"));
        assert_eq!(Tongues::EN, Tongues::of("en-US|en-GB|en-IN|en-001"));
        assert_eq!(Tongues::of("pt|de").without(Tongues::of("de")), Tongues::of("pt-BR|pt-PT"));
        assert!(Tongues::SERVER.without(Tongues::EN).is_empty());
        // "fi" is not "fil", nor the other way.
        assert!(Tongues::of("fi").and(Tongues::of("fil")).is_empty());
    }

    #[test]
    fn every_language_of_the_corpus_has_a_tongue() {
        let codes = "af am ar ar-EG az be bg bn bs ca cs da de de-CH el en en-GB en-IN es es-419 es-AR es-MX es-US et eu fa \
                     fi fil fr fr-CA gl gu he hi hr hu hy id is it ja ka kk kn ko ky lt lv mk ml mn mr ms my nb ne nl pa pl \
                     pt-BR pt-PT ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zh-CN zh-HK zh-TW zu";
        for code in codes.split_whitespace() {
            assert!(!Tongues::of(code).is_empty(), "{code}");
        }
    }

    #[test]
    fn marks_are_those_of_the_tongues() {
        let decimal = |mark, code: &str| !Tongues::with_decimal(mark).and(Tongues::of(code)).is_empty();
        let group = |mark, code: &str| !Tongues::with_group(mark).and(Tongues::of(code)).is_empty();
        assert!(decimal(',', "tr") && !decimal('.', "tr") && group('.', "tr") && !group(',', "tr"));
        assert!(decimal('.', "en") && !decimal(',', "en") && group(',', "en") && !group('.', "en"));
        assert!(decimal(',', "es") && decimal('.', "es"));
        assert!(decimal(',', "ru") && !group('.', "ru") && !group(',', "ru") && group(' ', "ru"));
        assert!(decimal('.', "de-CH") && !group(',', "de-CH"));
        assert_eq!(Tongues::with_decimal('٫'), Tongues::ALL);
    }
}
