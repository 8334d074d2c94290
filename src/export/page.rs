//! The element's opening tag in the one file: with a link in it, a logo that is too large for one, and where our page lies.
//!
//! Knows that whoever opens the file reads all of it. Refuses to write a place on somebody's disk into it.

use super::snippet::escape;

/// It, without its end (`>`): what takes the place of the tag that stands in the file.
#[inline(never)] // A door.
pub fn tag(token: &str, logo: &str, home: &str) -> String {
    let mut out = String::from("<creator-loupe mode=\"full\" link=\"");
    escape(&mut out, token);
    if !logo.is_empty() {
        out.push_str("\" logo=\"");
        escape(&mut out, logo);
    }
    if home.starts_with("http:") || home.starts_with("https:") {
        out.push_str("\" home=\"");
        escape(&mut out, home);
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::tag;

    #[test]
    fn says_where_our_page_lies_and_nobody_s_disk() {
        let bare = "<creator-loupe mode=\"full\" link=\"1.AA_-\"";
        for home in ["file:///home/ann/clients/a.html", "C:\\clients\\a.html", "content://media/1", ""] {
            assert_eq!(tag("1.AA_-", "", home), bare);
        }
        assert_eq!(
            tag("1.AA_-", "", "https://a.example/tool/?b&c"),
            [bare, " home=\"https://a.example/tool/?b&amp;c\""].concat()
        );
    }

    #[test]
    fn nothing_in_it_ends_it() {
        let odd = tag("1.\"><script>", "data:\"><img>", "http://\"'<>&$1");
        assert_eq!(odd.matches(['<', '>', '\'']).count(), 1);
        assert_eq!(odd.matches('"').count(), 8);
    }
}
