//! The words and letters that multiply the number beside them, and by how much in which tongue.
//!
//! Knows the compact forms, short and long, of CLDR 48.2.0 (cldr-numbers-full, decimalFormats of each tongue), what
//! YouTube writes instead, and what people type. Refuses to choose: the same letters mean a thousand here and a billion
//! there, and a letter that no tongue uses is no unit. Packed while compiling, since a wasm pays for each pointer.

#![allow(
    clippy::indexing_slicing,
    reason = "in functions that run at compile time, where a wrong index fails the build"
)]

use super::glyph::{Glyph, HARD_SPACE, at, is_letter};
use super::tongue::Tongues;

/// The units by tongue. Behind each power of ten its words, in lower case.
///
/// `+`: the tongue writes it without a space. `~`: people there write it in any way. `=`: only with a large letter,
/// or without one, as here. `.`: it may have a dot. `*`: up to three letters of an ending follow. `_`: a space. English comes
/// first: where the plain size of a number is compared with another's, the first meaning stands for all. Azerbaijani
/// `min` is left out: it is a minute, or a minimum, nearly everywhere.
const BY_TONGUE: &[(&str, &str)] = &[
    ("en-001", "3 +k 6 +m 9 +b"),
    ("en-US|en-GB|en-IN", "3 +k thousand thousands 6 +m +mm +mn +mln +mio million* 9 +b +bn billion* 12 +t trillion*"),
    ("en-GB", "12 +tn"),
    ("en-IN", "5 +l lakh lakhs lac lacs 7 +cr crore crores 10 +kcr k_crore 12 +lcr lakh_crore"),
    ("de", "3 tausend* tsd. t 6 mio. million* 9 mrd. milliard* 12 bio. billion*"),
    ("fr", "3 k mille millier* 6 m million* 9 md mds milliard* 12 bn billion*"),
    ("fr-CA", "9 =G 12 =T"),
    ("es", "3 k mil 6 m mm millon millón millones 9 mil_m mil_millones 12 b billón billones"),
    ("pt", "3 k mil 6 milhão milhões"),
    ("pt-BR", "6 mi 9 bi bilhão bilhões 12 tri trilhão trilhões"),
    ("pt-PT", "6 m 9 =mM mil_milhões 12 =Bi bilião biliões"),
    ("it", "3 +k mila mille 6 mln milion* 9 mld mrd miliard* 12 bln mila_miliardi mille_miliardi"),
    ("nl", "3 +k duizend 6 mln. miljoen 9 mld. miljard* 12 bln. biljoen"),
    ("pl", "3 k tys. tysiąc* tysięcy 6 mln. milion* 9 mld. miliard* 12 bln. bilion*"),
    ("cs", "3 k tis. tisíc* 6 mil. milion* 9 mld. miliard* 12 bil. bilion*"),
    ("sk", "3 k tis. tisíc* 6 mil. milión* 9 mld. miliard* miliárd 12 bil. bilión*"),
    ("ru", "3 к тыс. тысяч* 6 м млн. миллион* 9 млрд. миллиард* 12 трлн. триллион*"),
    ("uk", "3 к тис. тисяч* 6 м млн. мільйон* 9 млрд. мільярд* 12 трлн. трильйон*"),
    ("be", "3 тыс. тысяч* 6 млн. мільён* 9 млрд. мільярд* 12 трлн. трыльён*"),
    ("bg", "3 хил. хиляд* 6 млн. милион* 9 млрд. милиард* 12 трлн. трилион*"),
    (
        "sr",
        "3 хиљ. хиљад* hilj. hiljad* 6 мил. милион* mil. milion* 9 млрд. милијард* mlrd. milijard* 12 бил. билион* bil.",
    ),
    ("hr", "3 tis. tisuć* 6 mil. milijun* 9 mlr. mlrd. milijard* 12 bil. bilijun*"),
    ("sl", "3 tis. tisoč* 6 mio. milijon* 9 mrd. milijard* 12 bil. bilijon*"),
    ("bs", "3 hilj. hiljad* 6 mil. milion* 9 mlrd. mlr. milijard* 12 bil. bilion*"),
    ("mk", "3 илј. илјад* 6 мил. м милион* 9 милј. мј. ми. милијард* 12 бил. билион*"),
    ("tr", "3 ~b bin 6 mn milyon 9 mr milyar 12 tn trilyon"),
    ("az", "3 +k 6 mln milyon 9 mlrd milyard 12 trln trilyon"),
    ("kk", "3 мың м. 6 млн миллион* 9 млрд миллиард* 12 трлн триллион*"),
    ("ky", "3 миң 6 млн миллион* 9 млд миллиард* 12 трлн триллион*"),
    ("uz", "3 ming 6 mln million* 9 mlrd milliard* 12 trln trillion*"),
    ("ar", "3 ألف الف آلاف الاف 6 مليون ملايين 9 مليار مليارات 12 ترليون تريليون"),
    ("fa", "3 هزار 6 میلیون 9 میلیارد 12 تریلیون هزارمیلیارد"),
    ("he", "3 +k אלף אלפים 6 +m מיליון 9 +b מיליארד 12 +t טריליון"),
    ("ur", "3 ہزار 5 لاکھ 7 کروڑ 9 ارب 11 کھرب 12 ٹریلین"),
    ("hi", "3 हज़ार हजार 5 लाख 7 क॰ करोड़ करोड 9 अ॰ अरब 11 ख॰ खरब 13 नील"),
    ("bn", "3 হা হাটি হাজার 5 লা লাটি লাখ লক্ষ 7 কো কোটি 9 শত_কোটি 10 শত_কো 11 +কো 12 লা.কো. লাখ_কোটি"),
    ("ta", "3 +ஆ ஆயிரம் 5 லட்சம் 6 +மி மில்லியன் 7 கோடி 9 +பி பில்லியன் 12 +டி டிரில்லியன்"),
    ("te", "3 +వే వేయి వేలు 5 లక్ష లక్షలు 6 +మి మిలియన్ మిలియన్లు 7 కోటి కోట్లు 9 +బి బిలియన్ బిలియన్లు 12 +ట్రి ట్రిలియన్ ట్రిలియన్లు"),
    ("mr", "3 ह हजार 5 लाख 7 कोटी 9 अब्ज 11 खर्व 13 पद्म"),
    ("gu", "3 હજાર 5 લાખ 7 કરોડ 9 અબજ 11 નિખર્વ 12 મહાપદ્મ 13 શંકુ 14 જલધિ"),
    ("kn", "3 +ಸಾ ಸಾವಿರ 6 +ಮಿ ಮಿಲಿಯನ್ 9 +ಬಿ ಬಿಲಿಯನ್ 12 +ಟ್ರಿ ಟ್ರಿಲಿಯನ್"),
    ("ml", "3 +k ആയിരം 6 +m ദശലക്ഷം 9 +b ബില്യൺ 12 +t ട്രില്യൺ"),
    ("ne", "3 हजार 5 लाख 7 करोड 9 अरब 11 खरब 13 शंख"),
    ("pa", "3 ਹਜ਼ਾਰ 5 ਲੱਖ 7 ਕਰੋੜ 9 ਅਰਬ 11 ਖਰਬ 13 ਨੀਲ"),
    ("id", "3 rb ribu k 6 jt juta 9 m miliar milyar 12 t triliun"),
    ("ms", "3 +k ribu 6 +j juta 9 +b bilion* 12 +t trilion*"),
    ("fil", "3 +k libo na_libo 6 +m milyon na_milyon 9 +b bilyon na_bilyon 12 +t trilyon na_trilyon"),
    ("vi", "3 n k nghìn ngàn 6 tr triệu 9 t tỷ tỉ 12 nt nghìn_tỷ"),
    ("th", "3 +k พัน 4 หมื่น 5 แสน 6 +m ล้าน 9 +b พันล้าน 10 หมื่นล้าน 11 แสนล้าน 12 +t ล้านล้าน"),
    ("my", "3 ထောင် 4 သောင်း 5 သိန်း 6 သန်း 7 ကုဋေ ဋေ 14 ကောဋိ"),
    ("ko", "3 +k +천 4 +만 5 +십만 6 +m +백만 7 +천만 8 +억 9 +십억 12 +조"),
    ("ja", "3 +千 4 +万 5 +十万 6 +百万 7 +千万 8 +億 12 +兆 16 +京"),
    ("zh-CN", "3 +k +千 4 +w +万 6 +百万 7 +千万 8 +亿 12 +万亿"),
    ("zh-TW", "3 +k +千 4 +萬 +万 6 +m +百萬 7 +千萬 8 +億 12 +兆"),
    ("zh-HK", "3 +k 4 +萬 6 +m 8 +億 9 +b 12 +t"),
    ("mn", "3 мян. мянга 6 сая 9 тэрбум +т 12 +ин"),
    ("sv", "3 k tn tusen 6 mn. miljon* 9 md. miljard* 12 bn biljon*"),
    ("da", "3 k t tusind* 6 mio. million* 9 mia. milliard* 12 bio. billion*"),
    ("nb", "3 +k tusen 6 mill. million* 9 mrd. milliard* 12 bill. billion*"),
    ("fi", "3 k t. tuhat* 6 milj. miljoon* 9 mrd. miljard* 12 bilj. biljoon*"),
    ("is", "3 þ. þúsund 6 m. milljón* 9 ma. milljarð* 12 bn billjón*"),
    ("et", "3 tuh. tuhat* 6 mln. miljon* 9 mld. miljard* 12 trln. triljon*"),
    ("lv", "3 tūkst. tūkstoš* tūkstoti* 6 milj. miljon* 9 mljrd. miljard* 12 trilj. triljon*"),
    ("lt", "3 tūkst. tūkstan* 6 mln. milijon* 9 mlrd. milijard* 12 trln. trilijon*"),
    ("el", "3 χιλ. χιλιάδ* 6 εκ. εκατ. εκατομμύρι* 9 δισ. δισεκατομμύρι* 12 τρισ. τρισεκατομμύρι*"),
    ("hu", "3 =E ezer k 6 m millió 9 mrd. milliárd 12 b billió"),
    (
        "ro",
        "3 k mie mii de_mii 6 mil. milion* milioane de_milioane 9 mld. miliard* de_miliarde 12 tril. trilion* de_trilioane",
    ),
    ("ca", "3 k +=m miler milers 6 =M milió milion* 9 =kM +=mM miler_de_milions milers_de_milions 12 b bilió bilion*"),
    ("eu", "3 mila 6 m milioi* 12 b bilioi"),
    ("gl", "3 mil 6 m millón millóns 12 b billón billóns"),
    ("sq", "3 mijë 6 mln milion* 9 mld miliard* 12 bln bilion*"),
    ("hy", "3 հզր. հազար 6 մլն. միլիոն 9 մլրդ. միլիարդ 12 տրլն. տրիլիոն"),
    ("ka", "3 ათ. ათასი 6 მლნ. მილიონი 9 მლრდ. მლრ. მილიარდი 12 ტრლ. ტრილიონი"),
    ("sw", "3 elfu 6 +m milion* 9 +b 12 +t"),
    ("si", "3 ද දහස 6 මි මිලියන 9 බි බිලියන 12 ට්රි"),
    ("af", "3 k duisend 6 m miljoen 9 mjd miljard* 12 bn biljoen"),
    ("am", "3 ሺ 6 ሚ ሚሊዮን 9 ቢ ቢሊዮን 12 ት ትሪሊዮን"),
    ("zu", "3 +k inkulungwane 6 +m isigidi 9 +b 12 +t"),
];

/// One meaning of a unit.
#[derive(Clone, Copy)]
pub(super) struct Meant {
    pub power: u8,
    /// Who means it.
    pub tongues: Tongues,
    /// The tongue writes it without a space.
    pub tight: bool,
    /// With a space or without, behind a decimal mark of any kind.
    pub loose: bool,
    /// Written with a large letter only (`Some(true)`), without one only, or in any case.
    pub large: Option<bool>,
}

/// A unit that was found: its place in the packed table, from 1; where it ends; how it is written.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub unit: u16,
    pub end: usize,
    /// It has a large letter.
    pub large: bool,
    /// One ASCII letter, which alone says little.
    pub letter: bool,
}

// The packed table: each unit by the low bits of its first byte (those of other letters than ASCII's behind the others, by
// themselves: a text without such letters needs none of them), as its length, its text, how many meanings it has (the
// high bit: it may have a dot), for each meaning its power and signs, then for each its line of `BY_TONGUE` and a sign.
const TIGHT: u8 = 0x20;
const LOOSE: u8 = 0x40;
const LARGE: u8 = 0x80;
/// In the second byte.
const SMALL: u8 = 0x80;
const DOTTED: u8 = 0x80;

const BUCKETS: usize = 32;

/// A word of the table above.
#[derive(Clone, Copy)]
struct Word {
    line: usize,
    /// Where its text begins and ends in the line.
    from: usize,
    to: usize,
    /// The two bytes of its meaning.
    bytes: [u8; 2],
    dotted: bool,
}

const WORDS: usize = words().1;
const fn words() -> ([Word; 1000], usize) {
    let mut all = [Word { line: 0, from: 0, to: 0, bytes: [0; 2], dotted: false }; 1000];
    let (mut n, mut line) = (0, 0);
    while line < BY_TONGUE.len() {
        let text = BY_TONGUE[line].1.as_bytes();
        let (mut at, mut power) = (0, 0);
        while at < text.len() {
            let mut from = at;
            while at < text.len() && text[at] != b' ' {
                at += 1;
            }
            let (mut to, mut word) = (at, [power, line as u8]);
            at += 1;
            if text[from].is_ascii_digit() {
                power = 0;
                while from < to {
                    power = power * 10 + (text[from] - b'0');
                    from += 1;
                }
                continue;
            }
            loop {
                match text[from] {
                    b'+' => word[0] |= TIGHT,
                    b'~' => word[0] |= LOOSE,
                    b'=' if has_large(text, from, to) => word[0] |= LARGE,
                    b'=' => word[1] |= SMALL,
                    _ => break,
                }
                from += 1;
            }
            let dotted = text[to - 1] == b'.';
            if dotted {
                to -= 1;
            }
            all[n] = Word { line, from, to, bytes: word, dotted };
            n += 1;
        }
        line += 1;
    }
    (all, n)
}

const fn has_large(text: &[u8], mut from: usize, to: usize) -> bool {
    while from < to && !text[from].is_ascii_uppercase() {
        from += 1;
    }
    from < to
}

/// A byte of a word's text, small, a space for `_`.
const fn byte(w: &Word, i: usize) -> u8 {
    let b = BY_TONGUE[w.line].1.as_bytes()[w.from + i];
    if b == b'_' { b' ' } else { b.to_ascii_lowercase() }
}

const fn alike(a: &Word, b: &Word) -> bool {
    let len = a.to - a.from;
    if b.to - b.from != len {
        return false;
    }
    let mut i = 0;
    while i < len {
        if byte(a, i) != byte(b, i) {
            return false;
        }
        i += 1;
    }
    true
}

const fn bucket_of(first: u8) -> usize {
    first as usize % BUCKETS + if first.is_ascii() { 0 } else { BUCKETS }
}

struct Packed {
    bytes: [u8; 16_000],
    starts: [u16; 2 * BUCKETS + 1],
}

#[allow(long_running_const_eval, reason = "ordering some hundred words takes the compiler a moment")]
const PACKED: Packed = pack();

/// Where the units of other letters begin.
const OTHERS: usize = PACKED.starts[BUCKETS] as usize;
static NEAR: [u8; OTHERS] = part(0);
static FAR: [u8; PACKED.starts[2 * BUCKETS] as usize - OTHERS] = part(OTHERS);
/// Where those of each bucket begin among all, and the end.
type Starts = [u16; BUCKETS + 1];
static NEAR_STARTS: Starts = starts(0);
static FAR_STARTS: Starts = starts(BUCKETS);

const fn starts(from: usize) -> Starts {
    let (mut starts, mut i) = ([0; BUCKETS + 1], 0);
    while i <= BUCKETS {
        starts[i] = PACKED.starts[from + i];
        i += 1;
    }
    starts
}

const fn part<const N: usize>(from: usize) -> [u8; N] {
    let (mut bytes, mut i) = ([0; N], 0);
    while i < N {
        bytes[i] = PACKED.bytes[from + i];
        i += 1;
    }
    bytes
}

const fn pack() -> Packed {
    let (words, count) = words();
    let mut packed = Packed { bytes: [0; 16_000], starts: [0; 2 * BUCKETS + 1] };
    let (mut at, mut bucket) = (0, 0);
    while bucket < 2 * BUCKETS {
        packed.starts[bucket] = at as u16;
        let mut done = [false; WORDS];
        let mut i = 0;
        while i < count {
            if bucket_of(byte(&words[i], 0)) == bucket && !done[i] {
                let len = words[i].to - words[i].from;
                packed.bytes[at] = len as u8;
                let mut k = 0;
                while k < len {
                    packed.bytes[at + 1 + k] = byte(&words[i], k);
                    k += 1;
                }
                at += len + 1;
                let (head, mut which) = (at, 0);
                at += 1;
                while which < 2 {
                    let mut j = i;
                    while j < count {
                        if !done[j] && byte(&words[j], 0) == byte(&words[i], 0) && alike(&words[i], &words[j]) {
                            done[j] = which == 1;
                            packed.bytes[head] += which as u8;
                            if words[j].dotted {
                                packed.bytes[head] |= DOTTED;
                            }
                            packed.bytes[at] = words[j].bytes[which];
                            at += 1;
                        }
                        j += 1;
                    }
                    which += 1;
                }
            }
            i += 1;
        }
        bucket += 1;
    }
    packed.starts[2 * BUCKETS] = at as u16;
    packed
}

/// The tongues of each line.
static SPOKEN: [Tongues; BY_TONGUE.len()] = {
    let mut all = [Tongues::NONE; BY_TONGUE.len()];
    let mut i = 0;
    while i < BY_TONGUE.len() {
        all[i] = Tongues::of(BY_TONGUE[i].0);
        i += 1;
    }
    all
};

/// The `i`-th meaning of a unit.
pub(super) fn meant(unit: u16, i: u8) -> Option<Meant> {
    let at = usize::from(unit.checked_sub(1)?);
    if at < OTHERS { meant_in(&NEAR, at, i) } else { meant_far(at, i) }
}

#[inline(never)] // A door.
fn meant_far(at: usize, i: u8) -> Option<Meant> {
    meant_in(&FAR, at - OTHERS, i)
}

#[inline(never)]
fn meant_in(bytes: &[u8], at: usize, i: u8) -> Option<Meant> {
    let head = at + 1 + usize::from(*bytes.get(at)?);
    let many = *bytes.get(head)? & !DOTTED;
    if i >= many {
        return None;
    }
    let at = head + 1 + usize::from(i);
    let (how, line) = (*bytes.get(at)?, *bytes.get(at + usize::from(many))?);
    Some(Meant {
        power: how & 0x1f,
        tongues: *SPOKEN.get(usize::from(line & !SMALL))?,
        tight: how & TIGHT != 0,
        loose: how & LOOSE != 0,
        large: (how & LARGE != 0 || line & SMALL != 0).then_some(how & LARGE != 0),
    })
}

/// A letter in lower case: of the scripts whose units have cases.
fn small(c: char) -> char {
    let n = c as u32;
    let shift = match n {
        0x41..=0x5A | 0xC0..=0xDE | 0x391..=0x3A9 | 0x410..=0x42F => 32,
        0x400..=0x40F => 80,
        0x531..=0x556 => 48,
        _ => 0,
    };
    char::from_u32(n + shift).unwrap_or(c)
}

/// How words of a script end: 0, where letters of an alphabet do not follow; 1 and 2, likewise, of others; 3, anywhere.
fn script(c: char) -> u8 {
    match c as u32 {
        0x590..=0x8FF => 1,
        0x900..=0xDFF => 2,
        0xE00..=0x109F | 0x1780..=0x17FF | 0x2E80..=0xA4CF | 0xAC00..=0xD7AF => 3,
        _ => 0,
    }
}

/// The longest unit at glyph `from`, with its dot. `apart`: a space stands between it and its number.
pub(super) fn find(glyphs: &[Glyph], from: usize, apart: bool) -> Option<Found> {
    let first = small(at(glyphs, from));
    if first.is_ascii() {
        find_in(&NEAR, &NEAR_STARTS, glyphs, from, apart)
    } else if is_letter(first) {
        find_far(glyphs, from, apart)
    } else {
        // A bullet, a dash: nothing that begins a unit.
        None
    }
}

#[inline(never)] // A door.
fn find_far(glyphs: &[Glyph], from: usize, apart: bool) -> Option<Found> {
    find_in(&FAR, &FAR_STARTS, glyphs, from, apart)
}

/// The same in these units.
#[inline(never)]
fn find_in(bytes: &[u8], starts: &Starts, glyphs: &[Glyph], from: usize, apart: bool) -> Option<Found> {
    let first = small(at(glyphs, from));
    let mut buf = [0; 4];
    let bucket = usize::from(*first.encode_utf8(&mut buf).as_bytes().first()?) % BUCKETS;
    let base = usize::from(*starts.first()?);
    let mut i = usize::from(*starts.get(bucket)?) - base;
    let end = usize::from(*starts.get(bucket + 1)?) - base;
    let mut best: Option<Found> = None;
    while i < end {
        let unit = (base + i) as u16 + 1;
        let len = usize::from(*bytes.get(i)?);
        let text = core::str::from_utf8(bytes.get(i + 1..i + 1 + len)?).ok()?;
        let head = *bytes.get(i + 1 + len)?;
        i += len + 2 + 2 * usize::from(head & !DOTTED);
        let Some(mut to) = ends(glyphs, from, text) else { continue };
        if !sealed(glyphs, to, apart) || best.is_some_and(|b| b.end >= to) {
            continue;
        }
        let last = at(glyphs, to - 1);
        let large = (from..to).any(|i| at(glyphs, i) != small(at(glyphs, i)));
        if (0..).map_while(|k| meant(unit, k)).all(|m| m.large.is_some_and(|l| l != large)) {
            continue;
        }
        let letter = to == from + 1 && last.is_ascii();
        if head & DOTTED != 0 && at(glyphs, to) == '.' {
            to += 1;
        }
        best = Some(Found { unit, end: to, large, letter });
    }
    best
}

/// A unit that stands before its digits (Swahili, Sinhala), and where those begin.
pub(super) fn before(glyphs: &[Glyph], i: usize) -> Option<(Found, usize)> {
    const LEADING: Tongues = Tongues::of("sw|si");
    let first = at(glyphs, i);
    if !matches!(first, 'e' | 'E' | '\u{d80}'..='\u{dff}') || is_letter(at(glyphs, i.wrapping_sub(1))) {
        return None;
    }
    let mut found = None;
    for len in (1..8).rev() {
        // A word ends before the digits; `find` alone lets no digit follow.
        found = find(glyphs.get(..i + len).unwrap_or_default(), i, true).filter(|f| f.end == i + len);
        if found.is_some() {
            break;
        }
    }
    let found = found?;
    let leads = (0..).map_while(|k| meant(found.unit, k)).all(|m| m.tongues.without(LEADING).is_empty());
    let digits = found.end + usize::from(matches!(at(glyphs, found.end), ' ' | HARD_SPACE));
    (leads && at(glyphs, digits).is_ascii_digit()).then_some((found, digits))
}

/// Where `text` ends that stands at glyph `from`.
fn ends(glyphs: &[Glyph], from: usize, text: &str) -> Option<usize> {
    let mut to = from;
    for c in text.chars() {
        if c == '*' {
            while to < from + text.len() + 2 && is_letter(at(glyphs, to)) && script(at(glyphs, to)) < 3 {
                to += 1;
            }
            break;
        }
        let g = at(glyphs, to);
        if small(g) != c && !(c == ' ' && g == HARD_SPACE) {
            return None;
        }
        to += 1;
    }
    Some(to)
}

/// Whether a unit may end before glyph `to`.
fn sealed(glyphs: &[Glyph], to: usize, apart: bool) -> bool {
    let (last, next) = (at(glyphs, to - 1), at(glyphs, to));
    let class = script(last);
    if class == 3 {
        // Nothing parts words in these scripts, but Korean ones from numbers: "12 조회수" are views, no trillion.
        let free = !is_letter(next) || script(next) < 3 || !korean(last);
        return free || (next != '회' || last != '조') && (!apart || super::seek::holds("명회개원건뷰번", next));
    }
    let joined = is_letter(next) && script(next) == class || next.is_ascii_digit() || next == '_';
    // "2E-5" is no unit.
    let power = matches!(last, 'e' | 'E') && matches!(next, '-' | '+') && at(glyphs, to + 1).is_ascii_digit();
    !(joined || power)
}

fn korean(c: char) -> bool {
    (0xAC00..=0xD7AF).contains(&(c as u32))
}

#[cfg(test)]
mod tests {
    use super::super::glyph::glyphs;
    use super::*;

    /// Every power that `text` can mean as a unit, and how many letters of it are one.
    fn powers(text: &str) -> (Vec<u8>, usize) {
        let mut g = Vec::new();
        glyphs(text, 0, &mut g);
        let Some(found) = find(&g, 0, false) else { return (Vec::new(), 0) };
        let mut all: Vec<u8> = (0..).map_while(|i| meant(found.unit, i)).map(|m| m.power).collect();
        all.sort_unstable();
        all.dedup();
        (all, found.end)
    }

    #[test]
    fn each_word_is_found_with_each_of_its_meanings() {
        let (words, count) = words();
        let text = |w: &Word| BY_TONGUE[w.line].1[w.from..w.to].replace('_', " ").to_lowercase();
        for w in &words[..count] {
            let full = text(w);
            if w.bytes[0] & LARGE != 0 {
                let large = BY_TONGUE[w.line].1[w.from..w.to].replace('_', " ");
                assert!(powers(&large).0.contains(&(w.bytes[0] & 0x1f)), "{large}");
                continue;
            }
            let stem = full.trim_end_matches('*');
            let (found, end) = powers(stem);
            assert!(found.contains(&(w.bytes[0] & 0x1f)), "{full}: {found:?}");
            assert_eq!(end, stem.chars().count(), "{full}");
            // A word never hides behind another one's stem.
            for other in &words[..count] {
                let other = text(other);
                let hides = other.strip_suffix('*').is_some_and(|o| {
                    full.trim_end_matches('*').strip_prefix(o).is_some_and(|rest| rest.chars().count() <= 3)
                });
                assert!(!hides || other == full, "{full} behind {other}");
            }
        }
    }

    #[test]
    fn letters_collide_and_words_end_where_they_end() {
        assert_eq!(powers("B"), (vec![3, 9, 12], 1));
        assert_eq!(powers("M"), (vec![3, 6, 9], 1));
        assert_eq!(powers("tn"), (vec![3, 12], 2));
        assert_eq!(powers("mil."), (vec![3, 6], 4));
        assert_eq!(powers("Tsd. Abonnenten"), (vec![3], 4));
        assert_eq!(powers("миллионов просмотров"), (vec![6], 9));
        assert_eq!(powers("萬位粉絲"), (vec![4], 1));
        assert_eq!(powers("천만명"), (vec![7], 2));
        assert_eq!(powers("K명"), (vec![3], 1));
        assert_eq!(powers("mil millones de vistas"), (vec![9], 12));
        for none in ["millionaires", "kg", "x", "", "조회수 ", "E-5", "k3", "km/h"] {
            assert_eq!(powers(none), (vec![], 0), "{none}");
        }
    }
}
