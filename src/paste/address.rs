//! Web addresses of profiles, and what can be a handle.
//!
//! Knows the hosts of the nine platforms and which first path element is no person. Refuses to follow a link.

use super::glyph::is_letter;
use super::odd;
use super::seek::{self, any, find, until};
use crate::model::Platform;

/// The platform of a host, without `www.` and the like.
fn host(name: &str) -> Option<Platform> {
    let found = HOSTS.iter().find(|(_, domain)| seek::same(name, domain) || ends_with(name, domain));
    found.map(|(platform, _)| *platform)
}

const HOSTS: [(Platform, &str); 13] = [
    (Platform::Instagram, "instagram.com"),
    (Platform::TikTok, "tiktok.com"),
    (Platform::YouTube, "youtube.com"),
    (Platform::YouTube, "youtu.be"),
    (Platform::X, "twitter.com"),
    (Platform::X, "x.com"),
    (Platform::Facebook, "facebook.com"),
    (Platform::Facebook, "fb.com"),
    (Platform::LinkedIn, "linkedin.com"),
    (Platform::Pinterest, "pinterest.com"),
    (Platform::Threads, "threads.net"),
    (Platform::Threads, "threads.com"),
    (Platform::Twitch, "twitch.tv"),
];

/// First path elements that are pages of the site, no person's.
const SITE: &str = "p|reel|reels|explore|stories|watch|channel|shorts|home|search|hashtag|i|profile.php|groups|pages|feed|\
                    posts|pin|tv|directory|videos|status|people|share|jobs|pulse|playlist";

/// Whether `name` is a subdomain of `domain`.
fn ends_with(name: &str, domain: &str) -> bool {
    let Some(cut) = name.len().checked_sub(domain.len() + 1) else { return false };
    name.is_char_boundary(cut)
        && name.get(cut..).is_some_and(|s| s.strip_prefix('.').is_some_and(|s| seek::same(s, domain)))
}

/// Whether a run of characters without space is an address.
pub(super) fn is_address(word: &str) -> bool {
    let head = seek::cut(word, 0, until(word, "/?#"));
    find(word, "://").is_some() || head.get(..4).is_some_and(|w| seek::same(w, "www.")) || host(head).is_some()
}

/// The platform of an address and, if it is a profile's, the handle (its place within `url`).
pub(super) fn profile(url: &str) -> Option<(Platform, Option<(usize, usize)>)> {
    let (platform, handle) = page(url)?;
    Some((platform, handle.filter(|(from, to)| url.get(*from..*to).is_some_and(is_handle))))
}

/// The same, where a handle may be made of look-alikes.
pub(super) fn page(url: &str) -> Option<(Platform, Option<(usize, usize)>)> {
    let from = find(url, "://").map_or(0, |i| i + 3);
    let rest = url.get(from..)?;
    let end = until(rest, "/?#");
    let platform = host(rest.get(..end)?)?;
    let mut start = from + end;
    let mut handle = None;
    for _ in 0..2 {
        let Some(path) = url.get(start..).and_then(|p| p.strip_prefix('/')) else { break };
        let at = start + 1;
        let len = until(path, "/?#");
        let part = path.get(..len)?;
        start = at + len;
        // These stand before the handle.
        if matches!((platform, part), (Platform::LinkedIn, "in" | "company") | (Platform::YouTube, "c" | "user")) {
            continue;
        }
        let (at, part) = match part.strip_prefix('@') {
            Some(bare) => (at + 1, bare),
            // On these a person's page is /@name; anything else is a channel id or a page of the site.
            None if matches!(platform, Platform::TikTok | Platform::Threads) => break,
            None if platform == Platform::YouTube
                && url.get(..at).is_some_and(|u| u.bytes().filter(|b| *b == b'/').count() < 4) =>
            {
                break;
            }
            None => (at, part),
        };
        // None of these has a digit or an underscore, as most handles have.
        let site = part.bytes().all(|b| b.is_ascii_alphabetic() || b == b'.') && seek::among(SITE, part);
        if !site && passes(part) {
            handle = Some((at, at + part.len()));
        }
        break;
    }
    Some((platform, handle))
}

/// Whether the word fits the grammar of handles: ASCII letters, digits, dots, underscores, hyphens.
pub(super) fn is_handle(word: &str) -> bool {
    word.is_ascii() && passes(word)
}

/// The same, or made to look as if it did.
pub(super) fn passes(word: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    (1..=64).contains(&word.len())
        && word.chars().all(|c| plain(c) || odd::alike(c))
        && word.bytes().any(|b| b.is_ascii_alphabetic() || b.is_ascii_digit() && word.is_ascii())
}

/// A word without the pictures that are drawn around it ("maya✨"), and where it begins. Where one cannot be told from it, or
/// nothing but what nobody sees is there, it stays as it is.
#[inline(never)]
pub(super) fn undrawn(word: &str) -> (usize, &str) {
    if word.is_ascii() {
        return (0, word);
    }
    let (mut from, mut to, mut drawn) = (word.len(), 0, false);
    for (i, c) in word.char_indices() {
        match c {
            ' ' | '\u{200d}' | '\u{fe0f}' => {}
            // A digit in a frame is a picture itself.
            '\u{20e3}' => return (0, word),
            _ if odd::unseen(c) => return (0, word),
            _ if c.is_ascii() || is_letter(c) => {
                from = from.min(i);
                to = i + c.len_utf8();
            }
            _ => drawn = true,
        }
    }
    if drawn { (from.min(to), seek::cut(word, from, to)) } else { (0, word) }
}

/// Whether a bare word (without `@`) can only be a handle: an inner dot or underscore, a digit, or all lower case.
pub(super) fn looks_like_handle(word: &str) -> bool {
    passes(word)
        && word.len() >= 3
        && word.bytes().any(|b| b.is_ascii_alphabetic())
        && !word.ends_with('.')
        // "2nd", "24h", "30d", "4x4", "10min": how close, how long, how much.
        && !(word.len() < 6 && word.bytes().next().is_some_and(|b| b.is_ascii_digit()) && !any(word, "._"))
        && (has_sign(word) || word.bytes().all(|b| b.is_ascii_lowercase()))
}

/// Whether the word has what only handles have: an inner dot, an underscore or a digit.
pub(super) fn has_sign(word: &str) -> bool {
    any(seek::strip(word, ".").1, "._") || word.bytes().any(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(url: &str) -> Option<(Platform, Option<&str>)> {
        profile(url).map(|(p, h)| (p, h.map(|(a, b)| &url[a..b])))
    }

    #[test]
    fn profiles_are_told_from_pages_of_the_site() {
        assert_eq!(read("https://www.instagram.com/maya.makes/"), Some((Platform::Instagram, Some("maya.makes"))));
        assert_eq!(read("instagram.com/p/Cxyz123/"), Some((Platform::Instagram, None)));
        assert_eq!(read("https://www.tiktok.com/@joe?lang=en"), Some((Platform::TikTok, Some("joe"))));
        assert_eq!(read("www.youtube.com/@joe"), Some((Platform::YouTube, Some("joe"))));
        assert_eq!(read("https://www.youtube.com/channel/UC9ODq"), Some((Platform::YouTube, None)));
        assert_eq!(read("linkedin.com/in/joe-doe"), Some((Platform::LinkedIn, Some("joe-doe"))));
        assert_eq!(read("https://x.com/joe/status/1"), Some((Platform::X, Some("joe"))));
        assert_eq!(read("https://netflix.com/joe"), None);
        assert_eq!(read("https://m.facebook.com/joe"), Some((Platform::Facebook, Some("joe"))));
    }
}
