//! What words do beside a number, and the English ones.
//!
//! Knows labels, the words that may stand between a label and its number, and the words that turn a number into
//! something else (a gain, a goal, an older value). The words of other tongues stand in `labels`. An unknown word stops a
//! pairing.

use super::foreign::{self, List};
use super::glyph::Glyph;
use super::tongue::Tongues;
use super::{pack, seek};
use crate::model::Platform;

/// What a label counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Noun {
    Followers,
    /// Followers, in YouTube's word.
    Subscribers,
    Following,
    Posts,
    Likes,
    Comments,
    Shares,
    Saves,
    Views,
    Reach,
    Impressions,
    /// Interactions, already summed.
    Interactions,
    /// "engagement": a rate with a percent sign, else a count.
    Engagement,
    EngagementRate,
    Connections,
    Fee,
    /// Reposts with words of one's own (X); or the verb, of money.
    Quotes,
    /// "rate": of money, unless percent follows.
    Rate,
    /// How many posts an average is over.
    Counted,
    /// No label took the number.
    Nothing,
}

/// Words beside a label, as a set of bits.
pub(super) type Quals = u32;
pub(super) const AVG: Quals = 1;
pub(super) const MEDIAN: Quals = 1 << 1;
pub(super) const TOTAL: Quals = 1 << 2;
pub(super) const MONTHLY: Quals = 1 << 3;
/// "per post", "per reel", "a video".
pub(super) const PIECE: Quals = 1 << 4;
/// A time span that makes the number a flow ("this week", "per day").
pub(super) const PERIOD: Quals = 1 << 5;
/// An earlier value.
pub(super) const OLD: Quals = 1 << 6;
/// A gain or a loss.
pub(super) const GAIN: Quals = 1 << 7;
/// A goal.
pub(super) const GOAL: Quals = 1 << 8;
/// No more than.
pub(super) const CEILING: Quals = 1 << 9;
pub(super) const FLOOR: Quals = 1 << 10;
pub(super) const APPROX: Quals = 1 << 11;
pub(super) const LAST: Quals = 1 << 12;
pub(super) const PAGE: Quals = 1 << 13;
pub(super) const NOW: Quals = 1 << 14;
pub(super) const OVER: Quals = 1 << 15;
pub(super) const AUTHENTIC: Quals = 1 << 16;
pub(super) const BETWEEN: Quals = 1 << 17;
/// Said of another place ("followers on Bluesky").
pub(super) const ELSEWHERE: Quals = 1 << 19;
/// No label: a bare count beside a platform's name.
pub(super) const BARE: Quals = 1 << 20;
/// Followers that the reader of the page knows ("followers you know").
pub(super) const YOURS: Quals = 1 << 18;
/// A bullet stands behind it.
pub(super) const BULLET: Quals = 1 << 21;
/// An age stands behind it ("22K views • 3 days ago"): one publication's.
pub(super) const AGED: Quals = 1 << 22;
/// Of a number without a label: it stands between two labels.
pub(super) const UNCLEAR: Quals = 1 << 23;
/// Of a number without a label: nothing else stands around it in its clause.
pub(super) const SOLO: Quals = 1 << 24;

/// What a word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Lexeme {
    Noun(Noun),
    /// A label only right behind a number, or alone on its line: elsewhere the word is a verb or a name.
    Behind(Noun),
    /// A label that says more than what it counts ("获赞": likes of the account's life).
    Said(Quals, Noun),
    /// May stand on either side of a label.
    Qual(Quals),
    /// May stand after a label, before its number ("is", "of").
    /// `true`: what follows may be another place ("on Bluesky").
    Link(bool),
    /// Joins two statements.
    And,
    To,
    /// One publication: "post", "reel".
    Piece,
    /// Not available, hidden, unknown.
    Hidden,
    Platform(Platform),
    Month,
    /// A unit of time.
    Time,
    /// What follows is a year.
    Since,
    /// A word for money: its ISO code.
    Money(&'static str),
    Other,
}

use Lexeme as L;
use Noun as N;

/// The vocabulary by what its words do.
pub(super) const GROUPS: [(Lexeme, &str); 61] = [
    (L::Noun(N::Comments), "cmts|comment|comments|replies"),
    (L::Noun(N::Connections), "connection|connections"),
    (L::Noun(N::Engagement), "eng|engagement"),
    (L::Noun(N::EngagementRate), "er"),
    (L::Noun(N::Fee), "ask|asking|asks|charge|charges|charging|cost|costs|fee|fees|price|quote|quoted|wants"),
    (L::Noun(N::Followers), "fans|follower|followers"),
    (L::Noun(N::Following), "following|followings"),
    (L::Noun(N::Impressions), "impression|impressions"),
    (L::Noun(N::Interactions), "engagements|interactions"),
    (L::Noun(N::Likes), "hearts|like|likes|reactions"),
    (L::Noun(N::Posts), "pins|posts|reels|shorts|threads|tweets|uploads|videos|vids"),
    (L::Noun(N::Quotes), "quotes"),
    (L::Noun(N::Rate), "rate|rates"),
    (L::Noun(N::Reach), "accounts reached|reach"),
    (L::Noun(N::Saves), "bookmark|bookmarks|save|saved|saves"),
    (L::Noun(N::Shares), "repost|reposts|retweet|retweets|share|shares"),
    (L::Noun(N::Subscribers), "subs|subscriber|subscribers"),
    (L::Noun(N::Views), "plays|view|views"),
    // Those who watch now, of no post but where they are said to be an average.
    (L::Said(PERIOD | LAST, N::Views), "viewers"),
    (
        L::Qual(0),
        "a|account|accounts|active|all|amazing|an|audience|channel|count|counts|current|dedicated|each|engaged|\
         every|feed|global|grid|just|loyal|media|number|on-feed|only|organic|per|real|social|the|this|unique|\
         video's|worldwide",
    ),
    (L::Qual(APPROX), "about|abt|almost|approx|approximately|around|ca|circa|est|estimated|nearly|roughly"),
    (L::Qual(AUTHENTIC), "auth|authentic"),
    (L::Qual(AVG), "ave|average|averages|averaging|avg|mean|typical|typically|usually"),
    (L::Qual(BETWEEN), "between"),
    (
        L::Qual(CEILING),
        "below|best|expected|fewer|guaranteed|highest|less|max|maximum|most|most liked|most viewed|peak|pinned|\
         potential|projected|record|top|under|viral",
    ),
    // What these count is of something else than a post or an account.
    (L::Qual(ELSEWHERE), "comment likes|discord|newsletter|patreon|saved posts|substack|telegram"),
    (L::Qual(FLOOR), "least"),
    // Of a price a bound, else what is asked for.
    (L::Qual(FLOOR | GOAL), "min|minimum"),
    (L::Qual(GAIN), "added|down|extra|gain|gained|gains|grew|growth|lost|more|new|up"),
    (L::Qual(GOAL), "aim|aiming|goal|hoping|if|milestone|need|needs|road|target|until|want|when"),
    (L::Qual(LAST), "last|latest|past|recent"),
    (L::Qual(MEDIAN), "median|medians"),
    (L::Qual(MONTHLY), "monthly"),
    (L::Qual(NOW), "currently|now"),
    (L::Qual(OLD), "earlier|formerly|had|old|previous|previously|used|was|were"),
    (L::Qual(OVER), "across|over"),
    (L::Qual(PAGE), "page"),
    (L::Qual(PERIOD), "annual|daily|today|week|weekly|yearly|yesterday"),
    (L::Qual(TOTAL), "alltime|cumulative|lifetime|overall|sum|total|totals"),
    (L::Qual(YOURS), "common|mutual|you"),
    (L::And, "and|plus|vs"),
    (L::Hidden, "disabled|hidden|n/a|na|nan|none|not|null|off|private|tbd|unavailable|unknown"),
    (
        L::Link(false),
        "are|based|by|get|gets|getting|has|have|he|her|his|i|is|it's|its|my|no|of|our|reached|she|their|they|with",
    ),
    (L::Link(true), "at|for|from|in|on"),
    (L::Money("EUR"), "euro|euros"),
    (L::Money("GBP"), "pounds|quid"),
    (L::Money("INR"), "rs|rupees"),
    (L::Money("USD"), "bucks|dollar|dollars"),
    (
        L::Month,
        "apr|april|aug|august|dec|december|feb|february|jan|january|jul|july|jun|june|mar|march|may|nov|november|\
         oct|october|sep|sept|september",
    ),
    (L::Piece, "carousel|clip|integration|photo|pin|post|reel|short|story|stream|tweet|upload|vid|video"),
    (L::Platform(Platform::Facebook), "facebook|fb"),
    (L::Platform(Platform::Instagram), "ig|insta|instagram"),
    (L::Platform(Platform::LinkedIn), "linkedin"),
    (L::Platform(Platform::Pinterest), "pinterest"),
    (L::Platform(Platform::TikTok), "tiktok|tt"),
    (L::Platform(Platform::Twitch), "twitch"),
    (L::Platform(Platform::X), "twitter"),
    (L::Platform(Platform::YouTube), "youtube|yt"),
    (L::Since, "born|copyright|established|founded|joined|since"),
    (
        L::Time,
        "ago|am|day|days|hour|hours|hrs|mins|minutes|month|months|pm|seconds|secs|times|weeks|x|year|years|yo|yr|\
         yrs",
    ),
    (L::To, "or|to"),
];

/// What the letters before the words of `labels` stand for.
pub(super) const KINDS: [(u8, Lexeme); 58] = [
    (b'f', L::Noun(N::Followers)),
    (b'u', L::Noun(N::Subscribers)),
    (b'g', L::Noun(N::Following)),
    (b'p', L::Noun(N::Posts)),
    (b'l', L::Noun(N::Likes)),
    (b'c', L::Noun(N::Comments)),
    (b's', L::Noun(N::Shares)),
    (b'b', L::Noun(N::Saves)),
    (b'v', L::Noun(N::Views)),
    (b'r', L::Noun(N::Reach)),
    (b'i', L::Noun(N::Impressions)),
    (b'e', L::Noun(N::Engagement)),
    (b'x', L::Noun(N::EngagementRate)),
    (b'n', L::Noun(N::Connections)),
    (b'm', L::Noun(N::Fee)),
    (b'F', L::Behind(N::Followers)),
    (b'G', L::Behind(N::Following)),
    (b'L', L::Behind(N::Likes)),
    (b'S', L::Behind(N::Shares)),
    (b'V', L::Behind(N::Views)),
    (b'$', L::Said(TOTAL, N::Likes)),
    (b'a', L::Qual(AVG)),
    (b'o', L::Qual(PIECE)),
    (b't', L::Qual(TOTAL)),
    (b'k', L::Qual(MONTHLY)),
    (b'q', L::Qual(0)),
    (b'~', L::Qual(APPROX)),
    (b'>', L::Qual(FLOOR)),
    (b'<', L::Qual(CEILING)),
    (b'+', L::Qual(GAIN)),
    (b'!', L::Qual(GOAL)),
    (b'z', L::Qual(OLD)),
    (b'w', L::Qual(PERIOD)),
    (b'y', L::Qual(LAST)),
    (b'1', L::Piece),
    (b'&', L::And),
    (b'-', L::To),
    (b'd', L::Time),
    (b'h', L::Hidden),
    (b'@', L::Link(true)),
    (b'I', L::Platform(Platform::Instagram)),
    (b'Y', L::Platform(Platform::YouTube)),
    (b'T', L::Platform(Platform::TikTok)),
    (b'E', L::Platform(Platform::Facebook)),
    (b'X', L::Platform(Platform::X)),
    (b'0', L::Money("PLN")),
    (b'2', L::Money("TRY")),
    (b'3', L::Money("KRW")),
    (b'4', L::Money("JPY")),
    (b'5', L::Money("CNY")),
    (b'6', L::Money("IDR")),
    (b'7', L::Money("CZK")),
    (b'8', L::Money("BRL")),
    (b'R', L::Money("RUB")),
    (b'U', L::Money("UAH")),
    (b'N', L::Money("VND")),
    (b'B', L::Money("THB")),
    // Of currencies that share a word, or that are not offered.
    (b'9', L::Money("")),
];

#[allow(clippy::indexing_slicing, reason = "runs at compile time")]
static LEXEMES: [Lexeme; GROUPS.len() + KINDS.len()] = {
    let mut all = [Lexeme::Other; GROUPS.len() + KINDS.len()];
    let mut g = 0;
    while g < GROUPS.len() {
        all[g] = GROUPS[g].0;
        g += 1;
    }
    while g < all.len() {
        all[g] = KINDS[g - GROUPS.len()].1;
        g += 1;
    }
    all
};

/// A word of the vocabulary, found in a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub lexeme: Lexeme,
    /// The tongues in which it means this.
    pub tongues: Tongues,
    /// The glyph behind it.
    pub end: usize,
}

/// The longest word or phrase that begins at glyph `i`.
pub(super) fn find(glyphs: &[Glyph], i: usize) -> Option<Word> {
    let found = pack::find(glyphs, i)?;
    let lexeme = LEXEMES.get(found.kind).copied().unwrap_or(Lexeme::Other);
    Some(Word { lexeme, tongues: found.tongues, end: found.end })
}

/// What the word does, in any case; `Other` where the vocabulary does not have all of it.
pub(super) fn lexeme(word: &str) -> Lexeme {
    let mut glyphs = Vec::new();
    super::glyph::glyphs(word, 0, &mut glyphs);
    find(&glyphs, 0).filter(|w| w.end == glyphs.len()).map_or(Lexeme::Other, |w| w.lexeme)
}

/// Lines of an interface that are no name: buttons, tabs, marks.
pub(super) fn is_interface(line: &str) -> bool {
    const WORDS: &str = "about|channel details|contact|message|verified|profile|email|e-mail|follow|follow back|home|intro|\
                         more|options|playlists|posts|shorts|videos|live|offline|photos|share|share profile|subscribe|\
                         subscribed|view profile|reels|tagged|connect|join|\
                         community|channels|search|featured|analytics|overview|statistics|stats|summary|results|\
                         media kit|kit média|kit mÉdia|mídia kit|more info|description|instagram|details|report|\
                         folgen|kanaldetails|abonnieren|suivre|s'abonner|s’abonner|écrire|Écrire|seguir|suscribirse|\
                         inscrever-se|segui|iscriviti|volgen|abonneren|obserwuj|subskrybuj|\
                         takip et|abone ol|ikuti|pesan|theo dõi|nhắn tin|liên hệ|\
                         følg|följ|seuraa|sledovat|wiadomość|zpráva|besked|melding|meddelande|viesti|üzenet";
    // How such lines begin, for verified, for a message, for the profile and who else there is.
    const STEMS: &str = "verifi|cuenta ver|vérifi|geverif|terverif|zweryfik|doğrulan|đã xác|Đã xác|contac|contat|kontak|İletişim|messag|mensag|mensaj|nachricht|bericht|mesaj|wyślij|kirim pesan|\
                         enviar |envoyer |invia |correo|profil|profiel|edit prof|editar |edytuj|modifi|\
                         suggest|similar account|hypeauditor|modash|social blade";
    // "kontakt.anna" is a handle.
    let handle = line.starts_with(|c: char| c.is_ascii_lowercase()) && !seek::any(line, " ");
    seek::among(WORDS, line) || !handle && seek::stemmed(STEMS, line) || foreign::has(List::Interface, line)
}

#[cfg(test)]
mod tests {
    use super::super::labels::LABELS;
    use super::super::letter::{folded, is_mark};
    use super::*;

    #[test]
    fn each_word_means_what_its_group_means() {
        for (l, words) in GROUPS {
            assert!(words.split('|').all(|w| lexeme(w) == l), "{words}");
            assert!(words.split('|').all(|w| lexeme(&w.to_uppercase()) == l), "{words}");
        }
        for nothing in ["", "zzz", "followz", "followersx", "{", "1", "abonnentenzahlen"] {
            assert_eq!(lexeme(nothing), Lexeme::Other, "{nothing}");
        }
    }

    /// Each kind, its tongues and its words.
    fn sections() -> impl Iterator<Item = (Lexeme, Tongues, &'static str)> {
        LABELS.iter().flat_map(|(codes, text)| {
            let text: &'static str = text;
            let starts: Vec<usize> = (0..text.len())
                .filter(|i| {
                    let b = text.as_bytes();
                    b.get(i + 1) == Some(&b':') && (*i == 0 || b[i - 1] == b' ')
                })
                .collect();
            let tongues = codes.split('|').fold(Tongues::NONE, |all, c| all.or(Tongues::of(c)));
            starts.clone().into_iter().enumerate().flat_map(move |(n, at)| {
                let end = starts.get(n + 1).map_or(text.len(), |e| e - 1);
                let kind = KINDS.iter().find(|(k, _)| *k == text.as_bytes()[at]).expect("a known kind").1;
                text[at + 2..end].split('|').map(move |w| (kind, tongues, w))
            })
        })
    }

    #[test]
    fn each_label_means_one_thing_in_all_tongues_that_have_it() {
        let mut wrong = Vec::new();
        for (kind, tongues, word) in sections() {
            let plain = word.trim_end_matches('*');
            let mut glyphs = Vec::new();
            super::super::glyph::glyphs(plain, 0, &mut glyphs);
            // Signs of money are no words.
            if !super::super::glyph::is_letter(folded(plain.chars().next().unwrap_or(' '))) {
                continue;
            }
            let found = find(&glyphs, 0).filter(|w| w.end == glyphs.len());
            let right = found.is_some_and(|w| {
                w.lexeme == kind && (!matches!(kind, L::Noun(_) | L::Behind(_)) || w.tongues.and(tongues) == tongues)
            });
            if !right {
                wrong.push(format!("{word} is {kind:?}, found {:?}", found.map(|w| w.lexeme)));
            }
            assert!(!plain.chars().all(is_mark));
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn scripts_without_spaces_are_cut_at_their_labels() {
        let at = |text: &str, i: usize| {
            let mut glyphs = Vec::new();
            super::super::glyph::glyphs(text, 0, &mut glyphs);
            find(&glyphs, i).map(|w| (w.lexeme, w.end))
        };
        assert_eq!(at("粉丝量很大", 0), Some((L::Noun(N::Followers), 3)));
        assert_eq!(at("フォロワーの", 0), Some((L::Noun(N::Followers), 5)));
        assert_eq!(at("người\u{a0}theo  dõi", 0), None);
        assert_eq!(at("NGƯỜI THEO DÕI", 0), Some((L::Noun(N::Followers), 14)));
        assert_eq!(at("nguoi theo doi,", 0), Some((L::Noun(N::Followers), 14)));
        assert_eq!(at("подписчиками", 0), Some((L::Noun(N::Subscribers), 12)));
        assert_eq!(at("Takipçi'ler", 0), Some((L::Noun(N::Followers), 7)));
    }
}
