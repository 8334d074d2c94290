//! Whether a word of a text is a form of a word of a topic.
//!
//! Knows endings ([`ENDINGS`](super::tongues::ENDINGS)), who does what an English word in -ing says ("runner", "running"), the
//! chains of Turkish endings, Indonesian's prefixes, the article of Arabic, and those who study or make what ends in -graphy and
//! -logy in many tongues. Refuses to stem: a stem joins what only begins alike ("universal", "university"); here two words are
//! one only where a rule leads from the one to the other. Refuses synonyms and all irregular forms but a closed few.
//!
//! Snowball's stemmers (rust-stemmers 1.2.0) were weighed: 37 KB of brotli for all its tongues, of which none can be left out, and
//! in the place of this file they found, of 224 labelled pairs, 118 rightly and 22 wrongly; this finds 129 and 5.

use super::tongues::{ENDINGS, GERMAN, INDONESIAN, TURKISH, Tongues, among, same};

/// A word of a topic, prepared.
pub(super) struct Form {
    /// As typed, folded.
    pub letters: Vec<char>,
    /// The plain forms that it may be a form of, itself among them.
    plain: Vec<Vec<char>>,
    /// What it may be the umlauted plural of ("Bücher"); for whole words alone, since "Küche" is none of "Kuch-".
    singular: Vec<Vec<char>>,
    /// What is done, of an English word in -ing or -er.
    done: Vec<Done>,
    /// Without the umlauts and the tilde; for those who type none.
    bare: Vec<char>,
    /// How many letters stand before the ending of the plural; 0 where there is none.
    stem: usize,
}

/// A verb, and what was made of it.
#[derive(PartialEq, Eq)]
struct Done {
    verb: Vec<char>,
    /// Who does it, by -er.
    agent: bool,
    /// It was shortened or lengthened to get at the verb.
    altered: bool,
}

/// Words that are no form of what they end like.
const FIXED: &str = "news|goods|glasses|customs|flower|flowers|shower|showers|tower|towers|power|corner|corners|number|numbers|\
                     letter|letters|matter|butter|dinner|dinners|summer|winter|paper|papers|poker|cover|covers|laser|lasers|\
                     shoulder|shoulders|brother|brothers|mother|mothers|master|masters|computer|computers|evening|evenings|\
                     morning|during|nothing|something|string|counter|sombrero|sombreros|broker|brokers|water|after|other|over|\
                     never|ever|later|better|super|under|offer|order|folder|leather|weather|feather|liver|river|silver|pants|\
                     red|bed|need|seed|feed|speed|hundred|mars|yes|less|gas|this|bus|plus|bass|glass|class|mass|boss|loss|dress|\
                     stress|business|press|lens";

/// Plurals without an ending: closed classes of German and English.
const IRREGULAR: &str = "garten gärten|hafen häfen|laden läden|ofen öfen|apfel äpfel|vogel vögel|mantel mäntel|nagel nägel|\
                         mutter mütter|vater väter|tochter töchter|bruder brüder|bogen bögen|faden fäden|child children|\
                         woman women|man men|tooth teeth|foot feet|mouse mice|goose geese|person people";

/// Forms that would be taken for one another.
const STRANGERS: &str =
    "reis reise|reis reisen|art artes|mode modern|wand wandern|car cares|pan panes|care cars|rose rosen";

/// Whether `word` ends so, and how many letters stand before.
fn ends(word: &[char], ending: &str) -> Option<usize> {
    let n = ending.chars().count();
    let stem = word.len().checked_sub(n)?;
    same(ending, word.get(stem..)?).then_some(stem)
}

/// One rule: letters before, ending, what stands instead; `true`: texts alone.
fn rule(text: &str) -> Option<(usize, &str, &str, bool)> {
    let (text, far) = text.strip_prefix('-').map_or((text, false), |rest| (rest, true));
    let (least, rest) = text.split_at_checked(1)?;
    let (ending, instead) = rest.split_once('>')?;
    Some((usize::from(*least.as_bytes().first()? & 15), ending, instead, far))
}

/// How many letters more must stand before an ending of a tongue that the text does not show.
const UNSEEN: usize = 2;

fn extra(bit: Tongues, known_by_none: bool, seen: Tongues) -> usize {
    if known_by_none || seen.has(bit) { 0 } else { UNSEEN }
}

/// German's umlaut is taken off where an ending of the plural is.
fn unrounded(letters: &[char]) -> Vec<char> {
    letters.iter().map(|c| plain_letter(*c)).collect()
}

fn plain_letter(c: char) -> char {
    match c {
        'ä' => 'a',
        'ö' => 'o',
        'ü' => 'u',
        'ñ' => 'n',
        c => c,
    }
}

/// "ae" for "ä", and so on.
fn ascii(letters: &[char]) -> Vec<char> {
    let mut out = Vec::new();
    for c in letters {
        if matches!(c, 'ä' | 'ö' | 'ü') {
            out.push(plain_letter(*c));
            out.push('e');
        } else {
            out.push(*c);
        }
    }
    out
}

/// "ä" for "ae", and so on.
fn umlauts(letters: &[char]) -> Vec<char> {
    let mut out = Vec::new();
    for c in letters {
        match (*c, out.last_mut()) {
            ('e', Some(last @ 'a')) => *last = 'ä',
            ('e', Some(last @ 'o')) => *last = 'ö',
            ('e', Some(last @ 'u')) => *last = 'ü',
            _ => out.push(*c),
        }
    }
    out
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// A short word of one vowel between consonants doubles the last before -ing: "run", not "cook", "box".
fn doubles(verb: &[char]) -> bool {
    let [.., a, b, c] = verb else { return false };
    verb.len() <= 4
        && !is_vowel(*a)
        && is_vowel(*b)
        && !is_vowel(*c)
        && !matches!(c, 'w' | 'x')
        && verb.iter().filter(|c| is_vowel(**c)).count() == 1
}

/// The English verbs that a word in -ing, -ed or -er may be made of.
fn done(word: &[char]) -> Vec<Done> {
    let mut found = Vec::new();
    if among(FIXED, word) || !word.is_ascii_letters() {
        return found;
    }
    for (ending, agent) in [("ing", false), ("ings", false), ("ed", false), ("er", true), ("ers", true)] {
        let Some(stem) = ends(word, ending).and_then(|n| word.get(..n)) else { continue };
        if stem.len() < 3 || !stem.iter().any(|c| is_vowel(*c)) {
            continue;
        }
        if let [short @ .., a, b] = stem
            && a == b
            && !is_vowel(*a)
        {
            let mut verb = short.to_vec();
            verb.push(*a);
            found.push(Done { verb, agent, altered: false });
        }
        if !doubles(stem) {
            found.push(Done { verb: stem.to_vec(), agent, altered: false });
        }
        let mut verb = stem.to_vec();
        verb.push('e');
        found.push(Done { verb, agent, altered: true });
    }
    found
}

trait AsciiLetters {
    fn is_ascii_letters(&self) -> bool;
}

impl AsciiLetters for [char] {
    fn is_ascii_letters(&self) -> bool {
        self.iter().all(|c| c.is_ascii_lowercase())
    }
}

/// Whether the verb may be taken for what the topic names: by -ing always, by -er where it cannot be chance.
fn sure(done: &Done) -> bool {
    !done.agent || done.altered || done.verb.len() >= 5
}

impl Form {
    /// What stands for it inside compounds: the word, and without the ending of the plural (else nothing).
    pub fn stems(&self) -> [&[char]; 2] {
        [&self.letters, self.letters.get(..self.stem).unwrap_or_default()]
    }

    /// Prepares a word of a topic.
    pub fn new(letters: &[char]) -> Form {
        let mut plain = vec![letters.to_vec()];
        let mut singular = Vec::new();
        if !among(FIXED, letters) {
            for tongue in &ENDINGS {
                for (least, ending, instead, far) in tongue.endings.split_ascii_whitespace().filter_map(rule) {
                    if let Some(stem) = ends(letters, ending).filter(|n| *n >= least && !far && !ending.is_empty())
                        && let Some(stem) = letters.get(..stem)
                    {
                        let mut form = stem.to_vec();
                        form.extend(instead.chars());
                        if form.len() > 2 && !strangers(&form, letters) {
                            if tongue.bit == GERMAN
                                && instead.is_empty()
                                && matches!(ending, "e" | "er")
                                && form.iter().any(|c| plain_letter(*c) != *c)
                            {
                                singular.push(unrounded(&form));
                            }
                            if !plain.contains(&form) {
                                plain.push(form);
                            }
                        }
                    }
                }
            }
            if let Some(stem) = bare_arabic(letters) {
                plain.push(stem);
            }
        }
        for (one, many) in IRREGULAR.split('|').filter_map(|pair| pair.split_once(' ')) {
            if same(one, letters) {
                singular.push(many.chars().collect());
            } else if same(many, letters) {
                singular.push(one.chars().collect());
            }
        }
        // As German is typed without its letters, and the other way.
        for respelled in [ascii(letters), umlauts(letters)] {
            if respelled != letters {
                plain.push(respelled);
            }
        }
        let stem = match letters {
            [one @ .., 's' | 'n'] if one.len() >= 3 && !among(FIXED, letters) => one.len(),
            _ => 0,
        };
        Form { letters: letters.to_vec(), plain, singular, done: done(letters), bare: unrounded(letters), stem }
    }

    /// Whether `word` begins as it does.
    pub fn begins(&self, word: &[char]) -> bool {
        word.first().is_some_and(|c| self.bare.first() == Some(&plain_letter(*c)))
    }

    /// Whether `word` is a form of it, in a text that shows these tongues.
    pub fn is(&self, word: &[char], seen: Tongues) -> bool {
        // Most words of a text begin otherwise; only Indonesian and Arabic put something before a word.
        if self.begins(word) {
            if self.letters == word || self.typed_bare(word) || self.singular.iter().any(|p| p.as_slice() == word) {
                return true;
            }
            let near = |p: &Vec<char>| {
                (p.as_slice() == word || inflected(p, word, seen) || seen.has(TURKISH) && turkish(p, word))
                    && !strangers(p, word)
                    && !strangers(word, p)
            };
            let related = self.plain.iter().any(near)
                || international(&self.letters, word)
                || adjective(&self.letters, word)
                || shared(&self.letters, word) >= 3 && self.does(word);
            // Words that only end like a form are a form of themselves alone.
            if related && (!among(FIXED, word) || self.plain.iter().any(|p| p.as_slice() == word)) {
                return true;
            }
        }
        let indonesian = |p: &Vec<char>| seen.has(INDONESIAN) && indonesian(p, word);
        let arabic =
            |p: &Vec<char>| bare_arabic(word).is_some_and(|w| w == *p || bare_arabic(p).is_some_and(|p| p == w));
        self.plain.iter().any(|p| indonesian(p) || arabic(p))
    }

    /// Whether both are the same but for umlauts or a tilde that one of them has not. Not in German's plurals and verbs, in
    /// which that is another word ("Kuchen", "Küchen").
    fn typed_bare(&self, word: &[char]) -> bool {
        word.len() == self.bare.len()
            && word.len() >= 6
            && ends(word, "en").is_none()
            && word.iter().zip(&self.bare).all(|(a, b)| plain_letter(*a) == *b)
    }

    /// Whether both are made of one English verb.
    fn does(&self, word: &[char]) -> bool {
        let theirs = done(word);
        // Who types many names things, not what is done with one ("books", "booking"), unless a letter shows it ("games").
        let verb = |d: &Done| self.letters == d.verb || d.altered && self.plain.contains(&d.verb);
        self.done.iter().any(|ours| theirs.iter().any(|d| d.verb == ours.verb))
            || theirs.iter().any(|d| sure(d) && verb(d))
            || self.done.iter().any(|d| sure(d) && (d.verb == word || inflected(&d.verb, word, Tongues::default())))
    }
}

fn strangers(a: &[char], b: &[char]) -> bool {
    STRANGERS.split('|').filter_map(|pair| pair.split_once(' ')).any(|(x, y)| same(x, a) && same(y, b))
}

/// How many letters both begin with.
fn shared(a: &[char], b: &[char]) -> usize {
    a.iter().zip(b).take_while(|(x, y)| x == y).count()
}

/// Whether a rule of a tongue leads from `word` to `plain`.
fn inflected(plain: &[char], word: &[char], seen: Tongues) -> bool {
    // The longest ending has six letters; three at most stand in its place.
    const ENDING: usize = 6;
    const INSTEAD: usize = 3;
    let rounded = word.iter().any(|c| matches!(c, 'ä' | 'ö' | 'ü'));
    let both = shared(plain, word);
    if plain.len() > word.len() + INSTEAD || word.len() > plain.len() + ENDING {
        return false;
    }
    if !rounded && (both < 2 || both + ENDING < word.len() || both + INSTEAD < plain.len()) {
        return false;
    }
    let flat = if rounded { unrounded(word) } else { Vec::new() };
    let latin = word.first().is_some_and(|c| (*c as u32) < 0x370);
    for (n, tongue) in ENDINGS.iter().enumerate().filter(|(n, _)| (*n < 8) == latin) {
        // English words stand in texts of every tongue; Cyrillic and Greek endings tell themselves.
        let extra = extra(tongue.bit, n == 0 || n >= 8, seen);
        for (least, ending, instead, _) in tongue.endings.split_ascii_whitespace().filter_map(rule) {
            let fits = |word: &[char]| {
                let stem = ends(word, ending).filter(|n| *n >= least + extra);
                stem.is_some_and(|n| ends(plain, instead) == Some(n) && word.get(..n) == plain.get(..n))
            };
            let plural = tongue.bit == GERMAN && matches!(ending, "e" | "er" | "ern" | "en") && instead.is_empty();
            if fits(word) || plural && rounded && fits(&flat) {
                return true;
            }
        }
    }
    false
}

/// Turkish: up to three endings behind the word, the last consonant softened before a vowel.
fn turkish(plain: &[char], word: &[char]) -> bool {
    const CHAIN: &str = "lari|leri|lar|ler|imiz|umuz|nin|nun|dan|den|tan|ten|nda|nde|lik|luk|siz|suz|miz|muz|sal|sel|in|un|yi|\
                         yu|ya|ye|da|de|ta|te|im|um|si|su|la|le|ci|cu|li|lu|ki|na|ne|ni|nu|i|u|a|e|m";
    // One letter more says little behind a short word ("tea", "team").
    if word.len() <= plain.len() || plain.len() < 3 || plain.len() == 3 && word.len() < 5 {
        return false;
    }
    let same = shared(plain, word);
    let soft = || {
        let pair = (plain.last().copied(), word.get(plain.len() - 1).copied());
        same + 1 == plain.len()
            && plain.len() >= 4
            && matches!(pair, (Some('p'), Some('b')) | (Some('k'), Some('g')) | (Some('t'), Some('d')))
    };
    if same < plain.len() && !soft() {
        return false;
    }
    let mut rest: Vec<char> = word.get(plain.len()..).unwrap_or_default().iter().map(|c| plain_letter(*c)).collect();
    for _ in 0..3 {
        let Some(n) = CHAIN.split('|').find(|e| ends(&rest, e).is_some()).map(str::len) else { break };
        rest.truncate(rest.len() - n);
    }
    rest.is_empty()
}

/// Indonesian: prefixes of verbs, endings of whose it is.
fn indonesian(plain: &[char], word: &[char]) -> bool {
    const PREFIXES: &str =
        " me> mem> mem>p men> men>t meng> meng>k meny>s ber> be> ter> di> pe> pem> pen> peng> per> se> ke>";
    let inner = plain.get(1..).unwrap_or_default();
    if inner.len() < 3 || word.len() <= plain.len() || !word.windows(inner.len()).any(|w| w == inner) {
        return false;
    }
    for ending in ["", "nya", "an", "kan", "ku", "mu", "i"] {
        let Some(stem) = ends(word, ending).and_then(|n| word.get(..n)) else { continue };
        if stem == plain {
            return true;
        }
        for (prefix, instead) in PREFIXES.split_ascii_whitespace().filter_map(|p| p.split_once('>')) {
            let rest =
                stem.get(prefix.len()..).filter(|_| stem.len() > 2 && shared(stem, &letters(prefix)) == prefix.len());
            if let Some(rest) = rest
                && plain.get(instead.len()..) == Some(rest)
                && shared(plain, &letters(instead)) == instead.len()
            {
                return true;
            }
        }
    }
    false
}

fn letters(text: &str) -> Vec<char> {
    text.chars().collect()
}

/// An Arabic word without its article and what is written onto it, many as one; `None` for other scripts.
fn bare_arabic(word: &[char]) -> Option<Vec<char>> {
    if !word.first().is_some_and(|c| matches!(*c as u32, 0x620..=0x64A)) {
        return None;
    }
    let mut word = word;
    for prefix in ["وبال", "وال", "بال", "فال", "كال", "ولل", "ال", "لل", "و"] {
        let n = prefix.chars().count();
        if word.len() >= n + 3 && shared(word, &letters(prefix)) == n {
            word = word.get(n..)?;
            break;
        }
    }
    let mut word = word.to_vec();
    for (ending, instead) in [("ات", "ة"), ("ه", "ة"), ("ين", ""), ("ون", "")] {
        if let Some(stem) = ends(&word, ending).filter(|n| *n >= 3) {
            word.truncate(stem);
            word.extend(instead.chars());
            break;
        }
    }
    Some(word)
}

/// Those who make or study it: "photography", "photographer", "fotógrafa"; "psychologist".
fn international(a: &[char], b: &[char]) -> bool {
    const ENDS: &str = "|y|er|ers|ie|ien|ia|ias|e|es|o|os|i|a|as|in|innen|ist|ists|ue|ues|ci|cilik|im|en|ия|ии|ию|иеи|а|ом|ы|ов|\
                        у|е";
    let n = shared(a, b);
    if n < 6 {
        return false;
    }
    ["graph", "graf", "log", "граф", "лог"].iter().any(|root| {
        // At least three letters stand before the root, and the same in both.
        let length = root.chars().count();
        (length + 3..=n).rev().any(|to| {
            let head = a.get(..to).and_then(|head| ends(head, root));
            let tail = |word: &[char]| word.get(to..).is_some_and(|rest| among(ENDS, rest));
            head.is_some() && tail(a) && tail(b)
        })
    })
}

/// Russian adjectives in any gender and case.
fn adjective(a: &[char], b: &[char]) -> bool {
    const ENDS: &str = "ыи|ии|ои|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|еи|ые|ие|ых|их|ыми|ими";
    let n = shared(a, b);
    let cyrillic = a.first().is_some_and(|c| matches!(*c as u32, 0x400..=0x4FF));
    cyrillic
        && (3..=n).rev().any(|to| {
            let tail = |word: &[char]| word.get(to..).is_some_and(|rest| among(ENDS, rest));
            tail(a) && tail(b)
        })
}
