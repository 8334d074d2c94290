//! Where a topic stands inside something longer: in scripts without spaces, in hashtags, in compounds.
//!
//! Knows where a stretch of Han, kana, Hangul or Thai may be cut, by the script and the particles beside it, and the words that
//! people put beside a topic in hashtags and names ("coffeelover", "instatravel", "Reiseblog"). Refuses to part a stretch into
//! words: what it cannot cut for certain is not found ("京都" in "東京都", "tea" in "team").

use super::super::seek::holds;
use super::tongues::{among, same};

/// Scripts as their stretches are cut.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Han,
    Hiragana,
    Katakana,
    Hangul,
    Other,
}

fn script(c: char) -> Script {
    match c as u32 {
        0x3041..=0x309F => Script::Hiragana,
        0x30A1..=0x30FF => Script::Katakana,
        0x1100..=0x11FF | 0xAC00..=0xD7AF => Script::Hangul,
        0x3005..=0x3007 | 0x3400..=0x9FFF | 0xF900..=0xFAFF => Script::Han,
        _ => Script::Other,
    }
}

/// Longer words that hold a shorter one by chance: the one, and the longer.
const BY_CHANCE: &str = "京都 東京都|和服 和服务|和服 和服務|国人 中国人|花生 花生活|水道 下水道|人参 人参加|会計 社会計|手机 手机会|\
                         요리 요리조리|기타 기타문의|사진 사진관계|日本 日本日|生活 学生活";

/// The place of the next `part` in `whole` from letter `from` on.
fn seek(whole: &[char], part: &[char], from: usize) -> Option<usize> {
    let rest = whole.get(from..)?;
    rest.windows(part.len().max(1)).position(|w| w == part).map(|i| from + i)
}

/// The first place from `from` on where `part` stands in the stretch `whole` and may be cut out of it.
pub(super) fn cut_out(whole: &[char], part: &[char], mut from: usize) -> Option<usize> {
    while let Some(at) = seek(whole, part, from) {
        if parts(whole, part, at) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

/// Whether the letters at `at` can be a word, or one in a compound.
fn parts(whole: &[char], part: &[char], at: usize) -> bool {
    let end = at + part.len();
    let (Some(first), Some(last)) = (part.first(), part.last()) else { return false };
    let before = whole.get(..at).unwrap_or_default();
    let behind = whole.get(end..).unwrap_or_default();
    if by_chance(whole, part, at) {
        return false;
    }
    let one = part.len() == 1;
    match script(*first) {
        Script::Hangul => hangul(before, part, behind),
        Script::Other => {
            // Thai and its neighbours: short words stand in longer ones by chance.
            part.len() >= 4 || before.is_empty() && behind.is_empty()
        }
        first => {
            let open = match first {
                Script::Han => !one || !followed(before, Script::Han) || ends_in(before, VERBS),
                Script::Hiragana => !followed(before, Script::Hiragana) || ends_in(before, "のとやもはがを"),
                _ => true,
            };
            let shut = match script(*last) {
                Script::Han => !one || !led(behind, Script::Han) || begins_with(behind, TAILS),
                Script::Hiragana if first == Script::Hiragana => {
                    !led(behind, Script::Hiragana) || begins_with(behind, "のがはをにとやもでかへなだ")
                }
                _ => true,
            };
            open && shut && (first != Script::Katakana || script(*last) != first || katakana(before, part, behind))
        }
    }
}

/// What may stand before a topic of one sign: what one does with it, and "and", "of", "with".
const VERBS: &str = "爱愛喜欢歡喝吃养養做玩看学學拍画畫种種买買卖賣的和与與跟及聊品泡煮烤撸吸是有在懂";
/// And behind it: "of", "and", "people", "fans".
const TAILS: &str = "的和与與跟及是了在者控迷友党人店叔哥姐妹妈爸";

fn followed(before: &[char], kind: Script) -> bool {
    before.last().is_some_and(|c| script(*c) == kind)
}

fn led(behind: &[char], kind: Script) -> bool {
    behind.first().is_some_and(|c| script(*c) == kind)
}

fn ends_in(before: &[char], signs: &str) -> bool {
    before.last().is_some_and(|c| holds(signs, *c))
}

fn begins_with(behind: &[char], signs: &str) -> bool {
    behind.first().is_some_and(|c| holds(signs, *c))
}

fn by_chance(whole: &[char], part: &[char], at: usize) -> bool {
    BY_CHANCE.split('|').filter_map(|pair| pair.split_once(' ')).any(|(short, long)| {
        let long: Vec<char> = long.chars().collect();
        same(short, part)
            && seek(&long, part, 0).is_some_and(|inside| {
                at.checked_sub(inside).and_then(|from| whole.get(from..from + long.len())) == Some(long.as_slice())
            })
    })
}

/// Katakana: a whole word, or one end of a compound whose other part is no shorter than three ("エレキギター", not "パーティー").
fn katakana(before: &[char], part: &[char], behind: &[char]) -> bool {
    let of = |c: &&char| script(**c) == Script::Katakana;
    let (left, right) = (before.iter().rev().take_while(of).count(), behind.iter().take_while(of).count());
    match (left, right) {
        (0, 0) => true,
        (0, n) | (n, 0) => n >= 3 && part.len() >= 3,
        _ => false,
    }
}

/// Korean: at the beginning of a word, before particles or another word; or behind another word of two signs or more.
fn hangul(before: &[char], part: &[char], behind: &[char]) -> bool {
    const PARTICLES: &str = "은|는|이|가|을|를|의|에|에서|에게|와|과|도|만|로|으로|부터|까지|랑|이랑|하고|하는|하기|하며|해요|합니다|한|할|\
                             했|입니다|이에요|예요|이야|인|사|가|러|들|님|중|광|팬|맘|덕후|이다|다|요|후|용|별|장";
    let of = |c: &&char| script(**c) == Script::Hangul;
    let (left, right) = (before.iter().rev().take_while(of).count(), behind.iter().take_while(of).count());
    let rest = behind.get(..right).unwrap_or_default();
    let particle = rest.is_empty() || among(PARTICLES, rest);
    if part.len() == 1 {
        // One sign stands in too many words.
        return left == 0 && (rest.is_empty() || among("는|를|을|은|와|과|랑|도|의|만|이랑", rest));
    }
    match left {
        0 => particle || right >= 2,
        1 => false,
        _ => particle,
    }
}

/// Words behind a topic, in any word, that say that someone cares for it.
const FANS: &str = "lover|lovers|addict|addicts|aholic|holic|blog|blogs|blogger|bloggers|bloggerin|vlog|vlogger|vloggers|nerd|nerds|\
                    geek|geeks|junkie|junkies|freak|freaks|fanatic|fanatics|enthusiast|enthusiasts|stagram|liebhaber|liebhaberin|\
                    fieber|tipps|inspo|blogueur|blogueuse|bloguera|блог|блогер";
/// Words beside one that leave it what it is, in hashtags.
const BESIDE: &str = "love|life|lifestyle|style|time|addicted|mom|moms|mum|mama|mommy|dad|dads|papa|girl|girls|boy|boys|gang|squad|\
                      community|daily|goals|porn|instagram|tips|tricks|hacks|ideas|inspiration|best|world|shop|shops|store|photo|\
                      photos|photography|review|reviews|reviewer|talk|oftheday|diary|diaries|journal|lounge|club|corner|family|\
                      adventure|adventures|therapy|obsessed|vibes|content|creator|influencer|expert|coach|routine|recipe|\
                      recipes|guide|amor|vida|passion|liebe|lust|welt|insta|maker|makers|people|nation|friends|fest|festival|\
                      forever|based|любовь|мама|лайф|ig|tok|gram|fan|fans|tag|pic|pics|diy|uk|usa";
/// Short words that may begin a hashtag, and those between two other words of one.
const BEFORE: &str = "my|the|i|we|our|all|for";
const BETWEEN: &str = "of|is|for|my|the|and|in|with|me|de|la|s";

/// What makes other words than compounds: no word stands behind a topic, where it ends so.
const DERIVED: &str = "ing|ings|ers|ist|ists|able|ation|ations|ment|ments|ness|less|ful|ship|hood|ity|ities|ive|ous|ish|ism|ally|ical|\
                       ated|ates|ative|ator|ators|ery|eries|ized|izer|ian|ians|ette|ettes|eer|eers|ance|ence|ution";

/// Whether `rest`, which stands before a topic in a hashtag or behind it, is made of up to three such words.
fn beside(rest: &[char], before: bool) -> bool {
    // How many words lead to each place; 0 where none do.
    let mut reached = vec![0u8; rest.len() + 1];
    if let Some(first) = reached.first_mut() {
        *first = 1;
    }
    for from in 0..rest.len() {
        let so_far = reached.get(from).copied().unwrap_or(0);
        if so_far == 0 || so_far > 3 {
            continue;
        }
        for to in from + 1..=rest.len().min(from + 12) {
            let word = rest.get(from..to).unwrap_or_default();
            // The plural of the topic itself.
            let plural = !before && from == 0 && same("s", word);
            let short = if before { among(BEFORE, word) } else { plural || to < rest.len() && among(BETWEEN, word) };
            if let Some(there) = reached.get_mut(to)
                && *there == 0
                && (short || among(BESIDE, word) || among(FANS, word))
            {
                *there = so_far + 1;
            }
        }
    }
    reached.last().is_some_and(|n| *n > 0)
}

/// The longest word that is looked through: longer ones are no words.
const LONGEST: usize = 80;

/// The place in `word` where `topic` (three letters or more) stands beside nothing but such words; in hashtags, and at the end of
/// German words, also beside any other, if it is long.
pub(super) fn compound(word: &[char], topic: &[char], tag: bool, german: bool) -> Option<usize> {
    if topic.len() < 3 || word.len() <= topic.len() || word.len() > LONGEST {
        return None;
    }
    let mut from = 0;
    while let Some(at) = seek(word, topic, from) {
        let before = word.get(..at).unwrap_or_default();
        let behind = word.get(at + topic.len()..).unwrap_or_default();
        let fits = if tag {
            let long = topic.len() >= 6;
            let left = beside(before, true) || long && before.len() >= 3;
            let right = beside(behind, false) || long && behind.len() >= 3 && !among(DERIVED, behind);
            // Behind a short topic a longer word; before it not a single letter.
            left && right
                && (topic.len() > 3 || before.is_empty() && behind.len() > 3 || behind.is_empty() && before.len() > 1)
        } else {
            before.is_empty() && among(FANS, behind)
                || german && topic.len() >= 7 && before.len() >= 3 && behind.is_empty()
        };
        if fits {
            return Some(at);
        }
        from = at + 1;
    }
    None
}
