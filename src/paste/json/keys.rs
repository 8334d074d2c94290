//! What a key means: the names that scrapers and official interfaces give to counts, people and links.
//!
//! Knows each name by its letters alone (`followers_count`, `followersCount` and `followers-count` are one), and what may
//! stand around it: "avg", "total", "count". Refuses a name with any other word in it: `followersDelta` is no count of
//! followers. Evidence: formats.md, by platform; what differs by its place is settled in `shape`.

use super::text::each;
use crate::paste::seek::among;

/// What a key names. A letter for each group of the table.
pub(super) type Key = u8;

pub(super) const FOLLOWERS: Key = b'A';
pub(super) const FOLLOWING: Key = b'B';
pub(super) const POSTS: Key = b'C';
/// Of a post; of an account they are asked about.
pub(super) const LIKES: Key = b'D';
pub(super) const COMMENTS: Key = b'E';
pub(super) const SHARES: Key = b'F';
pub(super) const SAVES: Key = b'G';
pub(super) const VIEWS: Key = b'H';
pub(super) const REACH: Key = b'I';
pub(super) const IMPRESSIONS: Key = b'J';
pub(super) const ENGAGEMENTS: Key = b'K';
pub(super) const RATE: Key = b'L';
/// TikTok: what an account's videos were liked in total.
pub(super) const HEARTS: Key = b'M';
/// TikTok: likes of a video, but likes that an account gave.
pub(super) const DIGGS: Key = b'N';
pub(super) const MONTHLY: Key = b'O';
pub(super) const CONNECTIONS: Key = b'P';

pub(super) const HANDLE: Key = b'a';
pub(super) const NAME: Key = b'b';
/// Of a channel its name, of a post its headline.
pub(super) const TITLE: Key = b'c';
pub(super) const PLATFORM: Key = b'd';
pub(super) const URL: Key = b'e';
pub(super) const FEE: Key = b'f';
pub(super) const CURRENCY: Key = b'g';
/// YouTube: whether the subscribers are hidden.
pub(super) const HIDDEN: Key = b'h';
/// The owner of a post, as an object or a handle.
pub(super) const OWNER: Key = b'i';
/// A part of the object that it stands in.
pub(super) const PART: Key = b'j';
/// A list of recent posts.
pub(super) const LIST: Key = b'k';
/// The owner's handle and name beside a post's counts.
pub(super) const OWNER_HANDLE: Key = b'l';
pub(super) const OWNER_NAME: Key = b'm';
/// Known, and no fact: ids, times, likes given, older and other people's figures. Nothing in it is read.
pub(super) const NOISE: Key = b'n';
/// "name": of a person, but beside a nickname the handle.
pub(super) const SHORT: Key = b'o';
pub(super) const UNKNOWN: Key = b'?';

/// How a count is qualified.
pub(super) type Quals = u8;
pub(super) const AVG: Quals = 1;
pub(super) const MEDIAN: Quals = 1 << 1;
pub(super) const TOTAL: Quals = 1 << 2;
pub(super) const COUNT: Quals = 1 << 3;

/// Names of counts, without what stands around them.
const COUNTS: &str = "Afollowers|fans|subscribers|subs|edgefollowedby|followedby\n\
    Bfollowing|followings|follows|followees|edgefollow|friends\n\
    Cposts|videos|media|uploads|tweets|statuses|edgeownertotimelinemedia\n\
    Dlikes|edgelikedby|edgemediapreviewlike|reactions\n\
    Ecomments|edgemediatocomment|replies|edgemediatoparentcomment\n\
    Fshares|retweets|reposts\n\
    Gsaves|saved|bookmarks|collects\n\
    Hviews|plays|reelsviews|videoviews|videoplays|reelsplays|reelviews|reelplays\n\
    Ireach\n\
    Jimpressions\n\
    Kengagements|interactions\n\
    Lengagementrate|er|engrate|engagementpercentage|erpercent|engagementratepercent\n\
    Mhearts|heart|totalfavorited\n\
    Ndiggs\n\
    Omonthlyviews|viewsmonthly\n\
    Pconnections";

/// The same of one: a count only with "count" or "average" ("post": 1 is a number, "postCount": 1 a count).
const SINGLE: &str = "Afollower|fan|subscriber|sub\nCpost|video|content|tweet|upload\nDlike|favorite|reaction\nEcomment|reply\n\
    Fshare|retweet|repost\nGsave|collect|bookmark\nHview|play|videoview|videoplay|reelsview|reelview|reelsplay\n\
    Jimpression\nKengagement|interaction\nNdigg\nPconnection";

/// Other names, as they stand.
const NAMES: &str = "ahandle|username|publicidentifier|screenname|uniqueid|platformusername|userhandle|accountusername|customurl|login|channelhandle|instagramhandle|tiktokhandle|youtubehandle|twitterhandle|ighandle\n\
    bfullname|displayname|nickname|channelname|creatorname|influencername|realname|accountname|profilename\n\
    ctitle\n\
    oname\n\
    dplatform|network|socialnetwork|workplatform|source|socialmedia|platformname|site\n\
    eurl|profileurl|link|profilelink|instagramurl|tiktokurl|youtubeurl|twitterurl|channelurl|accounturl|webvideourl|permalink|inputurl|pageurl|fullurl|posturl|videourl|weburl|href\n\
    ffee|price|feeperpost|feeperreel|feepervideo|priceperreel|pricepervideo|rateperpost|rateperreel|priceperpost|costperpost|estpostprice|postprice|pricepost\n\
    gcurrency|feecurrency|currencycode|pricecurrency\n\
    hhiddensubscribercount\n\
    iowner|author|user|authormeta|authorstats|channel|creator|account|influencer|authorstatsv2|channelmeta|profileinfo|userprofile\n\
    jstats|profile|statistics|snippet|userinfo|publicmetrics|more|engagement|metrics|counts|legacy|data|node|insights|statsv2|core|averages|profilestats|business|platforms|networks|socials|socialaccounts|socialnetworks|accounts\n\
    klatestposts|recentposts|recentvideos|latestvideos|itemlist|items|edges|nodes|timeline|recentmedia|latestreels|recentreels|medias|aweme|awemelist|postlist|videolist|reels|shorts\n\
    lownerusername|authorusername|authoruniqueid|authorhandle\n\
    mownerfullname|channeltitle|authorname|authornickname\n\
    nid|idstr|pk|phone|phonenumber|zip|zipcode|postalcode|digg|favourites|favouritescount|listedcount|edgemutualfollowedby|reputationhistory|history|previous|count|total|limit|page|offset|cursor|\
    rank|index|width|height|duration|code|statuscode|status|timestamp|createtime|createdat|takenat|date|year|month|day|updated|latestcomments|\
    firstcomment|topcomments|commentslist|replieslist|taggedusers|mentions|relatedprofiles|similarusers|similaraccounts|related|similar|suggested|suggestions|recommended|similarcreators|relatedaccounts|stathistory|lookalikes|audience|highlightreelcount|\
    highlightreels|igtvvideocount|age|position|version|size|fps|bitrate|length|coauthorproducers|childposts|musicmeta|music|location|hashtags|\
    profilepicid|categoryid|quotecount|isverified|external|utcoffset|shortid|secuid|ftcuser|dislikes|averagedislikes|dislikecount|friendcount";

/// What stands around the name of a count.
const BEFORE: [(&str, Quals); 10] = [
    ("average", AVG),
    ("avg", AVG),
    ("mean", AVG),
    ("median", MEDIAN),
    ("total", TOTAL),
    ("numberof", COUNT),
    ("number", COUNT),
    ("countof", COUNT),
    ("num", COUNT),
    ("nb", COUNT),
];
const BEHIND: [(&str, Quals); 11] = [
    ("counts", COUNT),
    ("count", COUNT),
    ("number", COUNT),
    ("num", COUNT),
    ("cnt", COUNT),
    ("average", AVG),
    ("avg", AVG),
    ("median", MEDIAN),
    ("total", TOTAL),
    ("perpost", AVG),
    ("pervideo", AVG),
];

/// The longest key that is looked up.
const LONGEST: usize = 40;

/// What a raw key means, and how it is qualified, where `quals` is said of all of them.
#[inline(never)]
pub(super) fn key(raw: &str, mut quals: Quals) -> (Key, Quals) {
    let mut buffer = [0u8; LONGEST];
    let mut n = 0;
    each(raw, &mut |c| {
        if c.is_ascii_alphanumeric() {
            if let Some(slot) = buffer.get_mut(n) {
                *slot = c.to_ascii_lowercase() as u8;
            }
            n += 1;
        } else if !c.is_ascii() {
            // A word of another script is a word like any other: not in the table.
            n = LONGEST + 1;
        }
    });
    let Some(mut word) = buffer.get(..n).and_then(|b| core::str::from_utf8(b).ok()) else { return (UNKNOWN, 0) };
    if let Some(k) = group(NAMES, word) {
        return (k, 0);
    }
    // At most three things stand around a name ("totalvideocount", "averagelikescountperpost").
    for _ in 0..3 {
        if let Some(k) = group(COUNTS, word) {
            return (k, quals);
        }
        if quals != 0
            && let Some(k) = group(SINGLE, word)
        {
            return (k, quals);
        }
        let mut rest = None;
        for (mark, q) in &BEFORE {
            if let Some(r) = word.strip_prefix(mark) {
                rest.get_or_insert((r, *q));
            }
        }
        for (mark, q) in &BEHIND {
            if let Some(r) = word.strip_suffix(mark) {
                rest.get_or_insert((r, *q));
            }
        }
        let Some((r, q)) = rest else { break };
        (word, quals) = (r, quals | q);
    }
    if let Some(k) = group(COUNTS, word) {
        return (k, quals);
    }
    // Ids, moments and links in all their spellings.
    let noise = ["id", "ids", "at", "time", "date", "timestamp", "url", "ms", "seconds", "hash"];
    let noisy = n > 2 && noise.iter().any(|end| word.ends_with(end));
    (if noisy { NOISE } else { UNKNOWN }, 0)
}

/// The group of a table that a word is in.
fn group(table: &str, word: &str) -> Option<Key> {
    table.split('\n').find(|line| among(line.get(1..).unwrap_or_default(), word)).and_then(|l| l.bytes().next())
}
