//! The page: index.html as it is published, made from the one in the root.
//!
//! Knows its marks and the names of the files it points to. Refuses any inline script or style: the policy would.

use crate::{Done, paths, say};

/// The parts of the page's script: what looks at its address, and what keeps it for times without a network.
pub const OFFLINE_JS: &str = "offline.js";
pub const ADDRESS_JS: &str = "address.js";
/// Stands in index.html where the script that sets the policy comes in the release. Not in development, where trunk's
/// inline reload script and its socket must live.
const POLICY_MARK: &str = "<!-- policy -->";
/// Stands in `www/page.js` where the policy comes.
const POLICY_WORDS: &str = "%POLICY%";
/// Stands inside the element; the prerendered first paint comes here.
const PAINT_MARK: &str = "<!-- first paint -->";

/// Fills the marks and puts the published file names in the place of the plain ones.
/// `script` is the one that sets the policy.
pub fn compose(skeleton: &str, first_paint: &str, script: Option<&str>, renamed: &[(String, String)]) -> Done<String> {
    // With its scripts not injected, trunk leaves its own instruction standing.
    let asked: Vec<&str> = skeleton.lines().filter(|line| !line.contains("<link data-trunk ")).collect();
    let set = script.map(|script| format!("<script type=\"module\" src=\"{script}\"></script>"));
    let mut html = put(&asked.join("\n"), POLICY_MARK, set.as_deref().unwrap_or_default())?;
    html = put(&html, PAINT_MARK, first_paint.trim())?;
    for (plain, published) in renamed {
        html = put(&html, &format!("\"{plain}\""), &format!("\"{published}\""))?;
    }
    if script.is_some() {
        refuse_inline(&html)?;
        html = squeeze(&html);
    }
    Ok(html)
}

/// The script that sets the page's policy.
pub fn script(source: &str, policy: &str) -> Done<String> {
    match source.matches(POLICY_WORDS).count() {
        1 => Ok(source.replacen(POLICY_WORDS, policy, 1)),
        n => Err(format!("www/page.js has `{POLICY_WORDS}` {n} times instead of once")),
    }
}

/// The HTML of the first paint, rendered by the library itself, natively.
pub fn first_paint() -> Done<String> {
    if !paths::at("examples/prerender.rs").is_file() {
        println!("    note: examples/prerender.rs is missing, so the page opens with a bare sentence");
        return Ok("<p>Reading…</p>".to_owned());
    }
    // In the dev profile: the tests of the views have compiled Yew in it already.
    say::ask(say::cargo().args(["run", "--quiet", "--features", "ssr", "--example", "prerender"]))
}

/// Replaces `mark`, which must stand in `html` exactly once.
pub fn put(html: &str, mark: &str, by: &str) -> Done<String> {
    match html.matches(mark).count() {
        1 => Ok(html.replacen(mark, by, 1)),
        n => Err(format!("the page has `{mark}` {n} times instead of once")),
    }
}

fn refuse_inline(html: &str) -> Done {
    for script in html.split("<script").skip(1) {
        let tag = script.split('>').next().unwrap_or_default();
        if !tag.contains("src=") {
            return Err("index.html would carry an inline script, which its own policy forbids".to_owned());
        }
    }
    for never in ["<style", " style=", " onclick=", " onload=", "javascript:"] {
        if html.contains(never) {
            return Err(format!("index.html would carry `{never}`, which its own policy forbids"));
        }
    }
    Ok(())
}

/// Takes out comments and the indentation between lines; text inside elements keeps its single spaces.
pub fn squeeze(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, tail)| tail);
    }
    out.push_str(rest);
    let lines: Vec<&str> = out.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    const SKELETON: &str = "<head>\n<!-- policy -->\n<link data-trunk rel=\"rust\">\n  <link href=\"a.css\">\n</head>\n<x><!-- first paint --></x><!-- gone -->";

    #[test]
    fn fills_the_marks() {
        let renamed = [("a.css", "a-1.css"), ("page.js", "page-1.js")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        let html = compose(SKELETON, " <p>Hi</p>\n", Some("page.js"), &renamed).unwrap();
        assert!(html.starts_with("<head>\n<script type=\"module\" src=\"page-1.js\"></script>\n"));
        assert!(html.ends_with("\n<link href=\"a-1.css\">\n</head>\n<x><p>Hi</p></x>\n"));
    }

    #[test]
    fn keeps_the_policy_out_of_development() {
        assert!(!compose(SKELETON, "", None, &[]).unwrap().contains("page.js"));
        assert!(script("content = \"%POLICY%\"", crate::policy::OWN).unwrap().contains("default-src 'none'"));
        assert!(script("", "").is_err());
    }

    #[test]
    fn refuses_what_the_policy_would() {
        assert!(compose(SKELETON, "", Some("page.js"), &[]).is_ok());
        assert!(compose(SKELETON, "<p style=\"x\">", Some("page.js"), &[]).is_err());
        assert!(compose(SKELETON, "<script>1</script>", Some("page.js"), &[]).is_err());
        assert!(compose("<x></x>", "", Some("page.js"), &[]).is_err());
    }
}
