//! Which tongues a text shows, and how their words end.
//!
//! Knows a few words of each tongue that no other has, and the endings that make a form of a word out of its plain form. A
//! tongue is never chosen: each of which one word was seen is thought of, so that more text can only add to what is found.
//! Refuses to know what a word means, irregular forms, and gender: in the Romance tongues it parts nouns ("modo" from
//! "moda", "puerto" from "puerta").

use crate::model::ascend;

/// A set of tongues, a bit for each of [`ENDINGS`].
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tongues(u16);

impl Tongues {
    /// Those that are in either.
    pub const fn or(self, other: Tongues) -> Tongues {
        Tongues(self.0 | other.0)
    }
    /// Whether one of `other` is in it.
    pub const fn has(self, other: Tongues) -> bool {
        self.0 & other.0 != 0
    }
    const fn nth(n: usize) -> Tongues {
        Tongues(1 << n)
    }
}

pub(super) const GERMAN: Tongues = Tongues::nth(1);
pub(super) const PORTUGUESE: Tongues = Tongues::nth(4);
pub(super) const TURKISH: Tongues = Tongues::nth(6);
pub(super) const INDONESIAN: Tongues = Tongues::nth(7);

/// What is done with the words of a tongue.
pub(super) struct Tongue {
    /// Which it is.
    pub bit: Tongues,
    /// Words by which it is known, folded; none where its letters say it.
    known_by: &'static str,
    /// Its endings, parted by spaces: how many letters must stand before one, the ending, and after `>` what stands in its
    /// place in the plain form. After `-` an ending in which nobody names a topic, but texts speak of it.
    pub endings: &'static str,
}

/// The tongues whose words end in rules that can be listed. The genders of participles, and verbs but for the most common
/// forms, are left out: they cost precision.
pub(super) const ENDINGS: [Tongue; 10] = [
    Tongue {
        bit: Tongues::nth(0),
        known_by: "",
        endings: "3s> 3ies>y 3ses>s 3xes>x 3zes>z 3ches>ch 3shes>sh 3oes>o 3ves>f 3ves>fe",
    },
    Tongue {
        bit: GERMAN,
        known_by: "der|das|und|ich|mit|für|ist|ein|eine|auf|von|zu|meine|mein|nicht|wir|aus|bei|über|dem|den|zum|zur|mich|\
                   alles|auch|vom|unser|unsere",
        // "ich koche", "er kocht" of "kochen".
        endings: "4n> 4en> 4en>e 4e> 4er> 4es> 4s> 4ern> 4em> 5in> 5innen> 4nen> 4st>en 4t>en 4e>en",
    },
    Tongue {
        bit: Tongues::nth(2),
        known_by: "el|los|las|y|con|una|mis|soy|del|muy|desde|hola|tu|mi|al|cada|lo|sin|hecho|aqui|vida",
        endings: "3s> 4es> 3ces>z 4ero>e 4era>e 4eros>e 4eras>e 5ero>a 5era>a 5eros>a 5eras>a 5ar>a 5ando>a 5ando>e 5amos>a \
                  4ar>e",
    },
    Tongue {
        bit: Tongues::nth(3),
        known_by: "le|les|et|je|une|mes|pour|avec|du|sur|dans|mon|vous|au|aux|des|un|chez|nos|deux|j|sans|ou",
        endings: "3s> 3x> 4aux>al 5er>e 5ez>e 5ons>e 4eur>e 4eurs>e 4euse>e 4euses>e 4eur> 4eurs> 4euse> 5ier>e 5iere>e \
                  5iers>e 5ieres>e 5ier> 5iere> 5age> 5age>er",
    },
    Tongue {
        bit: PORTUGUESE,
        known_by: "os|com|para|uma|meu|minha|nao|voce|dos|das|em|na|mais|sou|por|pra|um|eu|aqui|sem|toda|todo",
        endings: "3s> 3ns>m 3oes>ao 3aes>ao 3ais>al 3eis>el 3ois>ol 4res>r 4zes>z 5eiro>a 5eira>a 5eiros>a 5eiras>a 5ar>a \
                  5ando>a 5amos>a",
    },
    Tongue {
        bit: Tongues::nth(5),
        known_by: "il|gli|di|che|con|una|della|del|sono|mia|mio|nel|ti|anche|ogni|le|e|un|dei|delle|vi|ho|senza",
        endings: "4i>o 4i>e 4e>a 4i>io 4chi>co 4ci>co 4ghi>go 4gi>go 4che>ca 4ghe>ga 4ce>cia 4ge>gia 4ie>ia 5are>a 5iamo>a \
                  4atore>o 4atrice>o 4atori>o 5ando>a",
    },
    Tongue {
        bit: TURKISH,
        known_by: "ve|bir|için|icin|ile|bu|çok|cok|benim|olarak|gibi|yeni|sadece|günlük|olan|nasil|daha",
        endings: "",
    },
    Tongue {
        bit: INDONESIAN,
        known_by: "dan|yang|untuk|dengan|saya|aku|ini|dari|suka|juga|tidak|buat|kamu|anak|bisa|tiap|hari|yuk|lagi",
        endings: "",
    },
    // Russian, and what Ukrainian and Bulgarian share with it: the cases of nouns.
    Tongue {
        bit: Tongues::nth(8),
        known_by: "",
        endings: "3ы> 3и> -3а> -3у> -3ом> -3е> -3ов> -3ам> -3ами> -3ах> 3ы>а 3и>а -3у>а -3е>а -3ои>а -3>а -3ам>а -3ами>а \
                  -3ах>а 3и>ь -3я>ь -3ю>ь -3ем>ь -3е>ь -3еи>ь -3ям>ь -3ями>ь -3ях>ь -3ью>ь 3и>я -3ю>я -3е>я -3еи>я -3ь>я \
                  -3ям>я -3ями>я -3ях>я 3ии>ия -3ию>ия -3иеи>ия -3иям>ия -3иями>ия -3иях>ия 3ия>ие -3ию>ие -3ием>ие \
                  -3ии>ие -3иям>ие -3иями>ие -3иях>ие 3а>о -3у>о -3ом>о -3е>о -3>о -3ам>о -3ами>о -3ах>о 2и>и -2я>и -2ю>и \
                  -2ем>и -2е>и -2ев>и 3я>е -3ю>е -3ем>е -3еи>е -3ях>е -3ями>е 3ки>ок -3ка>ок -3ку>ок -3ков>ок -3ками>ок \
                  -3ках>ок -3ком>ок",
    },
    // Greek, plurals of nouns.
    Tongue {
        bit: Tongues::nth(9),
        known_by: "",
        endings: "3εσ>α 3εσ>η 3οι>οσ 3α>ο 3ων>α 3ου>οσ 3ου>ο 3ασ>α 3ησ>η 3ο>οσ",
    },
];

/// Tongues that a letter alone tells, as it is typed.
pub(super) fn told_by(c: char) -> Tongues {
    match c {
        'ß' | 'ä' | 'Ä' | 'ö' | 'Ö' | 'ü' | 'Ü' => GERMAN,
        'ñ' | 'Ñ' => Tongues::nth(2),
        'ı' | 'ş' | 'ğ' | 'İ' | 'Ş' | 'Ğ' => TURKISH,
        'ã' | 'õ' | 'Ã' | 'Õ' => PORTUGUESE,
        _ => Tongues(0),
    }
}

/// The same of a letter whose accent is written apart.
pub(super) fn told_by_mark(letter: char, mark: char) -> Tongues {
    match (letter, mark) {
        ('s', '\u{327}') | ('g', '\u{306}') | ('i', '\u{307}') => TURKISH,
        ('a' | 'o', '\u{303}') => PORTUGUESE,
        _ => Tongues(0),
    }
}

/// Whether `word` (folded) is one of the words of `list`, between bars.
pub(super) fn among(list: &str, word: &[char]) -> bool {
    list.split('|').any(|w| same(w, word))
}

/// Whether the letters of `word` are those of `text`.
pub(super) fn same(text: &str, word: &[char]) -> bool {
    let mut letters = text.chars();
    word.iter().all(|c| letters.next() == Some(*c)) && letters.next().is_none()
}

/// The words by which tongues are known, in order: each as a number of 56 bits, and its tongue's place behind it.
pub(super) struct Known(Vec<u64>);

/// A word of up to seven letters of Latin-1, as a number; 0 for any other.
fn number(letters: impl Iterator<Item = char>) -> u64 {
    let mut n = 0u64;
    for c in letters {
        if n >> 48 != 0 || c as u32 > 0xFF {
            return 0;
        }
        n = n << 8 | u64::from(c as u32);
    }
    n
}

impl Known {
    /// Gathers them, once for a text.
    pub fn new() -> Known {
        let mut all = Vec::new();
        for (place, tongue) in ENDINGS.iter().enumerate() {
            for word in tongue.known_by.split('|').filter(|w| !w.is_empty()) {
                all.push(number(word.chars()) << 8 | place as u64);
            }
        }
        ascend(&mut all);
        Known(all)
    }

    /// Tongues that this word tells.
    pub fn told_by(&self, word: &[char]) -> Tongues {
        // "its", written onto the word.
        let mut told = if let [_, _, _, _, .., 'n', 'y', 'a'] = word { INDONESIAN } else { Tongues(0) };
        let n = number(word.iter().copied());
        let from = self.0.partition_point(|known| known >> 8 < n);
        for known in self.0.get(from..).unwrap_or_default().iter().take_while(|known| *known >> 8 == n && n > 0) {
            told = told.or(Tongues(1 << (known & 15)));
        }
        told
    }
}

/// Whether a word only joins others ("cuidado de la piel"): a phrase reaches across it.
pub(super) fn joins(word: &[char]) -> bool {
    const LINKS: &str = "of|the|for|de|del|la|las|el|los|du|des|le|les|d|l|do|da|dos|das|di|della|delle|dei|degli|dell|der|die|\
                         das|für|von|a|an|your|my|tu|mi|для|in|по";
    among(LINKS, word)
}
