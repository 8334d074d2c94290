//! The English words that give a number its meaning.
//!
//! Knows labels, the words that may stand between a label and its number, and the words that turn a number into
//! something else (a gain, a goal, an older value). Refuses to know other languages: an unknown word stops a pairing.

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
/// Followers that the reader of the page knows ("followers you know").
pub(super) const YOURS: Quals = 1 << 18;

/// What a word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lexeme {
    Noun(Noun),
    /// May stand on either side of a label.
    Qual(Quals),
    /// May stand after a label, before its number ("is", "of").
    Link,
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

/// What the word does; `word` in lower case.
pub(super) fn lexeme(word: &str) -> Lexeme {
    use Lexeme as L;
    use Noun as N;
    match word {
        "followers" | "follower" | "fans" => L::Noun(N::Followers),
        "subscribers" | "subscriber" | "subs" => L::Noun(N::Subscribers),
        "following" | "followings" => L::Noun(N::Following),
        "posts" | "videos" | "vids" | "tweets" | "pins" | "threads" | "uploads" | "reels" | "shorts" => {
            L::Noun(N::Posts)
        }
        "likes" | "like" | "hearts" | "reactions" => L::Noun(N::Likes),
        "comments" | "comment" | "replies" | "cmts" => L::Noun(N::Comments),
        "shares" | "share" | "reposts" | "repost" | "retweets" | "retweet" => L::Noun(N::Shares),
        "saves" | "save" | "saved" | "bookmarks" | "bookmark" => L::Noun(N::Saves),
        "views" | "view" | "plays" | "viewers" => L::Noun(N::Views),
        "reach" => L::Noun(N::Reach),
        "impressions" | "impression" => L::Noun(N::Impressions),
        "engagements" | "interactions" => L::Noun(N::Interactions),
        "engagement" | "eng" => L::Noun(N::Engagement),
        "er" => L::Noun(N::EngagementRate),
        "connections" | "connection" => L::Noun(N::Connections),
        "fee" | "fees" | "price" | "cost" | "costs" | "charges" | "charge" | "charging" | "asks" | "asking" | "ask"
        | "quote" | "quoted" | "quotes" | "wants" => L::Noun(N::Fee),
        "rate" | "rates" => L::Noun(N::Rate),
        "avg" | "average" | "averages" | "averaging" | "mean" | "typical" | "typically" | "usually" | "ave" => {
            L::Qual(AVG)
        }
        "median" | "medians" => L::Qual(MEDIAN),
        "total" | "lifetime" | "overall" | "alltime" | "cumulative" => L::Qual(TOTAL),
        "monthly" => L::Qual(MONTHLY),
        "week" | "weekly" | "daily" | "today" | "yesterday" | "yearly" | "annual" => L::Qual(PERIOD),
        "previously" | "previous" | "was" | "were" | "had" | "used" | "formerly" | "old" | "earlier" => L::Qual(OLD),
        "gained" | "gain" | "gains" | "lost" | "new" | "growth" | "more" | "extra" | "grew" | "added" | "up"
        | "down" => L::Qual(GAIN),
        "goal" | "aim" | "aiming" | "target" | "road" | "until" | "need" | "needs" | "hoping" | "want" | "if"
        | "when" | "milestone" => L::Qual(GOAL),
        "under" | "below" | "fewer" | "less" | "max" | "maximum" | "most" => L::Qual(CEILING),
        "min" | "minimum" | "least" => L::Qual(FLOOR),
        "over" | "across" => L::Qual(OVER),
        "about" | "around" | "approx" | "approximately" | "roughly" | "circa" | "ca" | "almost" | "nearly" | "est"
        | "estimated" => L::Qual(APPROX),
        "last" | "past" | "recent" | "latest" => L::Qual(LAST),
        "page" => L::Qual(PAGE),
        "now" | "currently" => L::Qual(NOW),
        "authentic" | "auth" => L::Qual(AUTHENTIC),
        "between" => L::Qual(BETWEEN),
        "you" | "mutual" | "common" => L::Qual(YOURS),
        "count" | "counts" | "number" | "real" | "organic" | "active" | "loyal" | "engaged" | "dedicated"
        | "amazing" | "current" | "this" | "per" | "each" | "every" | "a" | "an" | "the" | "all" | "only" | "just"
        | "unique" | "video's" | "accounts" | "account" | "media" | "global" | "worldwide" | "social" | "audience"
        | "on-feed" => L::Qual(0),
        "of" | "is" | "are" | "at" | "has" | "have" | "with" | "on" | "in" | "for" | "gets" | "get" | "getting"
        | "my" | "our" | "her" | "his" | "their" | "its" | "no" | "it's" | "i" | "she" | "he" | "they" | "by"
        | "from" | "based" | "reached" => L::Link,
        "and" | "plus" => L::And,
        "to" | "or" => L::To,
        "post" | "video" | "reel" | "photo" | "clip" | "short" | "tweet" | "pin" | "upload" | "story" | "stream"
        | "carousel" | "vid" => L::Piece,
        "hidden" | "n/a" | "na" | "none" | "unknown" | "unavailable" | "private" | "null" | "nan" | "tbd" | "off"
        | "disabled" | "not" => L::Hidden,
        "instagram" | "ig" | "insta" => L::Platform(Platform::Instagram),
        "tiktok" | "tt" => L::Platform(Platform::TikTok),
        "youtube" | "yt" => L::Platform(Platform::YouTube),
        "twitter" => L::Platform(Platform::X),
        "facebook" | "fb" => L::Platform(Platform::Facebook),
        "linkedin" => L::Platform(Platform::LinkedIn),
        "pinterest" => L::Platform(Platform::Pinterest),
        "twitch" => L::Platform(Platform::Twitch),
        "january" | "february" | "march" | "april" | "june" | "july" | "august" | "september" | "october"
        | "november" | "december" | "jan" | "feb" | "mar" | "apr" | "may" | "jun" | "jul" | "aug" | "sep" | "sept"
        | "oct" | "nov" | "dec" => L::Month,
        "day" | "days" | "weeks" | "month" | "months" | "year" | "years" | "hour" | "hours" | "hrs" | "minutes"
        | "mins" | "seconds" | "secs" | "am" | "pm" | "ago" | "yrs" | "yr" | "yo" | "times" | "x" => L::Time,
        "joined" | "since" | "born" | "established" | "founded" | "copyright" => L::Since,
        "dollars" | "dollar" | "bucks" => L::Money("USD"),
        "euros" | "euro" => L::Money("EUR"),
        "pounds" | "quid" => L::Money("GBP"),
        "rupees" | "rs" => L::Money("INR"),
        _ => L::Other,
    }
}

/// The power of ten of a unit; `None` where it is no unit. `"mil"` is a thousand in Spanish and a million in Czech
/// and in colloquial English (formats.md), so it is not here.
pub(super) fn unit(word: &str) -> Option<u8> {
    Some(match word {
        "k" | "thousand" | "thousands" | "tsd" => 3,
        "m" | "mm" | "mn" | "mln" | "mio" | "million" | "millions" => 6,
        "b" | "bn" | "billion" | "billions" => 9,
        "lakh" | "lakhs" | "lac" | "lacs" | "l" => 5,
        "crore" | "crores" | "cr" => 7,
        _ => return None,
    })
}

/// Lines of an interface that are no name: buttons, tabs, marks.
pub(super) fn is_interface(line: &str) -> bool {
    const WORDS: [&str; 47] = [
        "about",
        "channel details",
        "contact",
        "edit profile",
        "email",
        "follow",
        "follow back",
        "home",
        "intro",
        "message",
        "more",
        "options",
        "playlists",
        "posts",
        "shorts",
        "videos",
        "live",
        "photos",
        "share",
        "share profile",
        "subscribe",
        "subscribed",
        "verified",
        "verified account",
        "view profile",
        "profile",
        "reels",
        "tagged",
        "connect",
        "join",
        "community",
        "channels",
        "search",
        "featured",
        "analytics",
        "overview",
        "statistics",
        "stats",
        "summary",
        "results",
        "media kit",
        "social blade",
        "more info",
        "description",
        "instagram",
        "details",
        "report",
    ];
    WORDS.iter().any(|w| w.eq_ignore_ascii_case(line))
}
