//! The English words that give a number its meaning.
//!
//! Knows labels, the words that may stand between a label and its number, and the words that turn a number into
//! something else (a gain, a goal, an older value). Refuses to know other languages: an unknown word stops a pairing.

use super::seek;
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
    /// "rate": of money, unless percent follows.
    Rate,
    /// How many posts an average is over.
    Counted,
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

/// What a word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Lexeme {
    Noun(Noun),
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

/// The vocabulary, sorted: a binary search is quicker, and smaller in wasm, than a match over as many strings.
const WORDS: [(&str, Lexeme); 328] = [
    ("a", L::Qual(0)),
    ("about", L::Qual(APPROX)),
    ("account", L::Qual(0)),
    ("accounts", L::Qual(0)),
    ("across", L::Qual(OVER)),
    ("active", L::Qual(0)),
    ("added", L::Qual(GAIN)),
    ("ago", L::Time),
    ("aim", L::Qual(GOAL)),
    ("aiming", L::Qual(GOAL)),
    ("all", L::Qual(0)),
    ("alltime", L::Qual(TOTAL)),
    ("almost", L::Qual(APPROX)),
    ("am", L::Time),
    ("amazing", L::Qual(0)),
    ("an", L::Qual(0)),
    ("and", L::And),
    ("annual", L::Qual(PERIOD)),
    ("approx", L::Qual(APPROX)),
    ("approximately", L::Qual(APPROX)),
    ("apr", L::Month),
    ("april", L::Month),
    ("are", L::Link(false)),
    ("around", L::Qual(APPROX)),
    ("ask", L::Noun(N::Fee)),
    ("asking", L::Noun(N::Fee)),
    ("asks", L::Noun(N::Fee)),
    ("at", L::Link(true)),
    ("audience", L::Qual(0)),
    ("aug", L::Month),
    ("august", L::Month),
    ("auth", L::Qual(AUTHENTIC)),
    ("authentic", L::Qual(AUTHENTIC)),
    ("ave", L::Qual(AVG)),
    ("average", L::Qual(AVG)),
    ("averages", L::Qual(AVG)),
    ("averaging", L::Qual(AVG)),
    ("avg", L::Qual(AVG)),
    ("based", L::Link(false)),
    ("below", L::Qual(CEILING)),
    ("between", L::Qual(BETWEEN)),
    ("bookmark", L::Noun(N::Saves)),
    ("bookmarks", L::Noun(N::Saves)),
    ("born", L::Since),
    ("bucks", L::Money("USD")),
    ("by", L::Link(false)),
    ("ca", L::Qual(APPROX)),
    ("carousel", L::Piece),
    ("channel", L::Qual(0)),
    ("charge", L::Noun(N::Fee)),
    ("charges", L::Noun(N::Fee)),
    ("charging", L::Noun(N::Fee)),
    ("circa", L::Qual(APPROX)),
    ("clip", L::Piece),
    ("cmts", L::Noun(N::Comments)),
    ("comment", L::Noun(N::Comments)),
    ("comments", L::Noun(N::Comments)),
    ("common", L::Qual(YOURS)),
    ("connection", L::Noun(N::Connections)),
    ("connections", L::Noun(N::Connections)),
    ("copyright", L::Since),
    ("cost", L::Noun(N::Fee)),
    ("costs", L::Noun(N::Fee)),
    ("count", L::Qual(0)),
    ("counts", L::Qual(0)),
    ("cumulative", L::Qual(TOTAL)),
    ("current", L::Qual(0)),
    ("currently", L::Qual(NOW)),
    ("daily", L::Qual(PERIOD)),
    ("day", L::Time),
    ("days", L::Time),
    ("dec", L::Month),
    ("december", L::Month),
    ("dedicated", L::Qual(0)),
    ("disabled", L::Hidden),
    ("dollar", L::Money("USD")),
    ("dollars", L::Money("USD")),
    ("down", L::Qual(GAIN)),
    ("each", L::Qual(0)),
    ("earlier", L::Qual(OLD)),
    ("eng", L::Noun(N::Engagement)),
    ("engaged", L::Qual(0)),
    ("engagement", L::Noun(N::Engagement)),
    ("engagements", L::Noun(N::Interactions)),
    ("er", L::Noun(N::EngagementRate)),
    ("est", L::Qual(APPROX)),
    ("established", L::Since),
    ("estimated", L::Qual(APPROX)),
    ("euro", L::Money("EUR")),
    ("euros", L::Money("EUR")),
    ("every", L::Qual(0)),
    ("extra", L::Qual(GAIN)),
    ("facebook", L::Platform(Platform::Facebook)),
    ("fans", L::Noun(N::Followers)),
    ("fb", L::Platform(Platform::Facebook)),
    ("feb", L::Month),
    ("february", L::Month),
    ("fee", L::Noun(N::Fee)),
    ("feed", L::Qual(0)),
    ("fees", L::Noun(N::Fee)),
    ("fewer", L::Qual(CEILING)),
    ("follower", L::Noun(N::Followers)),
    ("followers", L::Noun(N::Followers)),
    ("following", L::Noun(N::Following)),
    ("followings", L::Noun(N::Following)),
    ("for", L::Link(true)),
    ("formerly", L::Qual(OLD)),
    ("founded", L::Since),
    ("from", L::Link(true)),
    ("gain", L::Qual(GAIN)),
    ("gained", L::Qual(GAIN)),
    ("gains", L::Qual(GAIN)),
    ("get", L::Link(false)),
    ("gets", L::Link(false)),
    ("getting", L::Link(false)),
    ("global", L::Qual(0)),
    ("goal", L::Qual(GOAL)),
    ("grew", L::Qual(GAIN)),
    ("grid", L::Qual(0)),
    ("growth", L::Qual(GAIN)),
    ("had", L::Qual(OLD)),
    ("has", L::Link(false)),
    ("have", L::Link(false)),
    ("he", L::Link(false)),
    ("hearts", L::Noun(N::Likes)),
    ("her", L::Link(false)),
    ("hidden", L::Hidden),
    ("his", L::Link(false)),
    ("hoping", L::Qual(GOAL)),
    ("hour", L::Time),
    ("hours", L::Time),
    ("hrs", L::Time),
    ("i", L::Link(false)),
    ("if", L::Qual(GOAL)),
    ("ig", L::Platform(Platform::Instagram)),
    ("impression", L::Noun(N::Impressions)),
    ("impressions", L::Noun(N::Impressions)),
    ("in", L::Link(true)),
    ("insta", L::Platform(Platform::Instagram)),
    ("instagram", L::Platform(Platform::Instagram)),
    ("interactions", L::Noun(N::Interactions)),
    ("is", L::Link(false)),
    ("it's", L::Link(false)),
    ("its", L::Link(false)),
    ("jan", L::Month),
    ("january", L::Month),
    ("joined", L::Since),
    ("jul", L::Month),
    ("july", L::Month),
    ("jun", L::Month),
    ("june", L::Month),
    ("just", L::Qual(0)),
    ("last", L::Qual(LAST)),
    ("latest", L::Qual(LAST)),
    ("least", L::Qual(FLOOR)),
    ("less", L::Qual(CEILING)),
    ("lifetime", L::Qual(TOTAL)),
    ("like", L::Noun(N::Likes)),
    ("likes", L::Noun(N::Likes)),
    ("linkedin", L::Platform(Platform::LinkedIn)),
    ("lost", L::Qual(GAIN)),
    ("loyal", L::Qual(0)),
    ("mar", L::Month),
    ("march", L::Month),
    ("max", L::Qual(CEILING)),
    ("maximum", L::Qual(CEILING)),
    ("may", L::Month),
    ("mean", L::Qual(AVG)),
    ("media", L::Qual(0)),
    ("median", L::Qual(MEDIAN)),
    ("medians", L::Qual(MEDIAN)),
    ("milestone", L::Qual(GOAL)),
    ("min", L::Qual(FLOOR)),
    ("minimum", L::Qual(FLOOR)),
    ("mins", L::Time),
    ("minutes", L::Time),
    ("month", L::Time),
    ("monthly", L::Qual(MONTHLY)),
    ("months", L::Time),
    ("more", L::Qual(GAIN)),
    ("most", L::Qual(CEILING)),
    ("mutual", L::Qual(YOURS)),
    ("my", L::Link(false)),
    ("n/a", L::Hidden),
    ("na", L::Hidden),
    ("nan", L::Hidden),
    ("nearly", L::Qual(APPROX)),
    ("need", L::Qual(GOAL)),
    ("needs", L::Qual(GOAL)),
    ("new", L::Qual(GAIN)),
    ("no", L::Link(false)),
    ("none", L::Hidden),
    ("not", L::Hidden),
    ("nov", L::Month),
    ("november", L::Month),
    ("now", L::Qual(NOW)),
    ("null", L::Hidden),
    ("number", L::Qual(0)),
    ("oct", L::Month),
    ("october", L::Month),
    ("of", L::Link(false)),
    ("off", L::Hidden),
    ("old", L::Qual(OLD)),
    ("on", L::Link(true)),
    ("on-feed", L::Qual(0)),
    ("only", L::Qual(0)),
    ("or", L::To),
    ("organic", L::Qual(0)),
    ("our", L::Link(false)),
    ("over", L::Qual(OVER)),
    ("overall", L::Qual(TOTAL)),
    ("page", L::Qual(PAGE)),
    ("past", L::Qual(LAST)),
    ("per", L::Qual(0)),
    ("photo", L::Piece),
    ("pin", L::Piece),
    ("pins", L::Noun(N::Posts)),
    ("pinterest", L::Platform(Platform::Pinterest)),
    ("plays", L::Noun(N::Views)),
    ("plus", L::And),
    ("pm", L::Time),
    ("post", L::Piece),
    ("posts", L::Noun(N::Posts)),
    ("pounds", L::Money("GBP")),
    ("previous", L::Qual(OLD)),
    ("previously", L::Qual(OLD)),
    ("price", L::Noun(N::Fee)),
    ("private", L::Hidden),
    ("quid", L::Money("GBP")),
    ("quote", L::Noun(N::Fee)),
    ("quoted", L::Noun(N::Fee)),
    ("quotes", L::Noun(N::Fee)),
    ("rate", L::Noun(N::Rate)),
    ("rates", L::Noun(N::Rate)),
    ("reach", L::Noun(N::Reach)),
    ("reached", L::Link(false)),
    ("reactions", L::Noun(N::Likes)),
    ("real", L::Qual(0)),
    ("recent", L::Qual(LAST)),
    ("reel", L::Piece),
    ("reels", L::Noun(N::Posts)),
    ("replies", L::Noun(N::Comments)),
    ("repost", L::Noun(N::Shares)),
    ("reposts", L::Noun(N::Shares)),
    ("retweet", L::Noun(N::Shares)),
    ("retweets", L::Noun(N::Shares)),
    ("road", L::Qual(GOAL)),
    ("roughly", L::Qual(APPROX)),
    ("rs", L::Money("INR")),
    ("rupees", L::Money("INR")),
    ("save", L::Noun(N::Saves)),
    ("saved", L::Noun(N::Saves)),
    ("saves", L::Noun(N::Saves)),
    ("seconds", L::Time),
    ("secs", L::Time),
    ("sep", L::Month),
    ("sept", L::Month),
    ("september", L::Month),
    ("share", L::Noun(N::Shares)),
    ("shares", L::Noun(N::Shares)),
    ("she", L::Link(false)),
    ("short", L::Piece),
    ("shorts", L::Noun(N::Posts)),
    ("since", L::Since),
    ("social", L::Qual(0)),
    ("story", L::Piece),
    ("stream", L::Piece),
    ("subs", L::Noun(N::Subscribers)),
    ("subscriber", L::Noun(N::Subscribers)),
    ("subscribers", L::Noun(N::Subscribers)),
    ("target", L::Qual(GOAL)),
    ("tbd", L::Hidden),
    ("the", L::Qual(0)),
    ("their", L::Link(false)),
    ("they", L::Link(false)),
    ("this", L::Qual(0)),
    ("threads", L::Noun(N::Posts)),
    ("tiktok", L::Platform(Platform::TikTok)),
    ("times", L::Time),
    ("to", L::To),
    ("today", L::Qual(PERIOD)),
    ("total", L::Qual(TOTAL)),
    ("tt", L::Platform(Platform::TikTok)),
    ("tweet", L::Piece),
    ("tweets", L::Noun(N::Posts)),
    ("twitch", L::Platform(Platform::Twitch)),
    ("twitter", L::Platform(Platform::X)),
    ("typical", L::Qual(AVG)),
    ("typically", L::Qual(AVG)),
    ("unavailable", L::Hidden),
    ("under", L::Qual(CEILING)),
    ("unique", L::Qual(0)),
    ("unknown", L::Hidden),
    ("until", L::Qual(GOAL)),
    ("up", L::Qual(GAIN)),
    ("upload", L::Piece),
    ("uploads", L::Noun(N::Posts)),
    ("used", L::Qual(OLD)),
    ("usually", L::Qual(AVG)),
    ("vid", L::Piece),
    ("video", L::Piece),
    ("video's", L::Qual(0)),
    ("videos", L::Noun(N::Posts)),
    ("vids", L::Noun(N::Posts)),
    ("view", L::Noun(N::Views)),
    ("viewers", L::Noun(N::Views)),
    ("views", L::Noun(N::Views)),
    ("want", L::Qual(GOAL)),
    ("wants", L::Noun(N::Fee)),
    ("was", L::Qual(OLD)),
    ("week", L::Qual(PERIOD)),
    ("weekly", L::Qual(PERIOD)),
    ("weeks", L::Time),
    ("were", L::Qual(OLD)),
    ("when", L::Qual(GOAL)),
    ("with", L::Link(false)),
    ("worldwide", L::Qual(0)),
    ("x", L::Time),
    ("year", L::Time),
    ("yearly", L::Qual(PERIOD)),
    ("years", L::Time),
    ("yesterday", L::Qual(PERIOD)),
    ("yo", L::Time),
    ("you", L::Qual(YOURS)),
    ("youtube", L::Platform(Platform::YouTube)),
    ("yr", L::Time),
    ("yrs", L::Time),
    ("yt", L::Platform(Platform::YouTube)),
];

/// What the word does; `word` in lower case.
pub(super) fn lexeme(word: &str) -> Lexeme {
    let found = WORDS.binary_search_by(|(w, _)| (*w).cmp(word)).ok();
    found.and_then(|i| WORDS.get(i)).map_or(Lexeme::Other, |(_, l)| *l)
}

/// The power of ten of a unit; `None` where it is no unit. `"mil"` is a thousand in Spanish and a million in Czech
/// and in colloquial English (formats.md), so it is not here.
pub(super) fn unit(word: &str) -> Option<u8> {
    UNITS.iter().find(|(_, words)| seek::among(words, word).is_some()).map(|(power, _)| *power)
}

const UNITS: [(u8, &str); 5] = [
    (3, "k|thousand|thousands|tsd"),
    (6, "m|mm|mn|mln|mio|million|millions"),
    (9, "b|bn|billion|billions"),
    (5, "lakh|lakhs|lac|lacs|l"),
    (7, "crore|crores|cr"),
];

/// Lines of an interface that are no name: buttons, tabs, marks.
pub(super) fn is_interface(line: &str) -> bool {
    const WORDS: &str = "about|channel details|contact|edit profile|email|follow|follow back|home|intro|message|\
                         more|options|playlists|posts|shorts|videos|live|photos|share|share profile|subscribe|\
                         subscribed|verified|verified account|view profile|profile|reels|tagged|connect|join|\
                         community|channels|search|featured|analytics|overview|statistics|stats|summary|results|\
                         media kit|social blade|more info|description|instagram|details|report";
    seek::among(WORDS, line).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vocabulary_is_sorted() {
        assert!(WORDS.windows(2).all(|w| w[0].0 < w[1].0));
        assert!(WORDS.iter().all(|(w, l)| lexeme(w) == *l));
        assert_eq!(lexeme("takipçi"), Lexeme::Other);
    }
}
