//! The content security policy of our own pages: said once, used by the page itself, the server and the benchmark.
//!
//! Knows the words of the policy. Refuses to have a second copy of them anywhere.

/// Everything that the stand-alone page can say of itself. A picture in its own address, the logo of a pitch page, leads nowhere. Its worker (www/offline.js) is the one script that it loads by itself.
pub const OWN: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:; \
     worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types creator-loupe";

/// The same of the page that others frame, which has no worker.
pub const META: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
     img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// In a sandboxed frame WebKit takes 'self' for nobody. What a frame may fetch it says by its own script, which knows where
/// it comes from; this much can be said of it anywhere, and by whom it is framed is nobody's business.
const FRAME: &str = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// Of the single file, which has no site of its own: only what stands in it runs, and nothing is asked for.
pub fn single(scripts: &[String], styles: &[String]) -> String {
    let list = |hashes: &[String]| hashes.iter().map(|hash| format!("'{hash}' ")).collect::<String>();
    let (scripts, styles) = (list(scripts), list(styles));
    format!(
        "default-src 'none'; script-src {scripts}'wasm-unsafe-eval'; style-src {}; img-src data:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        styles.trim_end()
    )
}

/// The pages of demo/ stand for those of hosts: they frame our page, or have the tool in themselves.
const HOST: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
     img-src data:; frame-src 'self'; base-uri 'self'; form-action 'none'";

/// What is sent with a path. A header alone can also say who may frame the page: the stand-alone page, nobody; frame.html
/// is there to be framed, by everybody.
pub fn header(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    if path.starts_with("/demo/") {
        format!("{HOST}; frame-ancestors 'none'")
    } else if path == "/frame.html" {
        FRAME.to_owned()
    } else if ["/", "/index.html"].contains(&path) {
        format!("{OWN}; frame-ancestors 'none'")
    } else {
        format!("{META}; frame-ancestors 'none'")
    }
}

#[cfg(test)]
mod tests {
    fn demo(name: &str) -> String {
        std::fs::read_to_string(crate::paths::at("www/demo").join(name)).unwrap()
    }

    fn between(page: &str, open: &str, close: &str) -> String {
        let (_, rest) = page.split_once(open).unwrap_or_else(|| panic!("no {open}"));
        rest.split_once(close).unwrap().0.to_owned()
    }

    /// The policy that a page of demo/ declares.
    fn declared(name: &str) -> String {
        between(&demo(name), "<meta http-equiv=\"Content-Security-Policy\" content=\"", "\">")
    }

    /// What hosts are told is what we do, word for word: the pages with these policies are the ones that the browsers test.
    #[test]
    fn hosts_are_told_the_same() {
        let told = |id: &str| between(&demo("hosts.html"), &format!("<pre id=\"{id}\">"), "</pre>");
        assert_eq!(told("policy-own"), super::OWN);
        assert_eq!(told("policy-framed"), super::META);
        for (id, page) in [("policy-element", "element-csp.html"), ("policy-frame", "frame-csp.html")] {
            assert_eq!(
                declared(page),
                format!("default-src 'none'; {}; {}", told(id), told("policy-beside")),
                "{page}"
            );
            // No line of it may be let in by a style of the page's own, which would need one more.
            assert!(!demo(page).contains("stylesheet"), "{page}");
        }
        assert_eq!(declared("element-blocked.html"), declared("element-csp.html").replace(" 'wasm-unsafe-eval'", ""));
    }

    #[test]
    fn a_worker_is_all_that_the_page_has_beyond_a_frame() {
        let without = super::OWN
            .replace(" worker-src 'self';", "")
            .replace("trusted-types creator-loupe", "trusted-types 'none'");
        assert_eq!(without, super::META);
        assert!(
            !super::header("/frame.html").contains("worker-src")
                && !super::header("/demo/x.html").contains("worker-src")
        );
    }

    #[test]
    fn opens_nothing_that_it_must_not() {
        for path in ["/", "/frame.html", "/demo/frame-plain.html"] {
            let header = super::header(path).replace("img-src data:", "");
            for never in ["'unsafe-eval'", "'unsafe-inline'", "data:", "blob:", "*", "http"] {
                assert!(!header.contains(never), "{never} in {header}");
            }
        }
    }

    #[test]
    fn the_single_file_may_ask_nobody() {
        let policy = super::single(&["sha256-a=".to_owned()], &["sha256-b=".to_owned(), "sha256-c=".to_owned()]);
        assert!(policy.starts_with(
            "default-src 'none'; script-src 'sha256-a=' 'wasm-unsafe-eval'; style-src 'sha256-b=' 'sha256-c=';"
        ));
        let policy = policy.replace("img-src data:", "");
        for never in ["connect-src", "img-src", "'self'", "'unsafe-inline'", "'unsafe-eval'", "blob:", "data:"] {
            assert!(!policy.contains(never), "{never}");
        }
    }

    #[test]
    fn frames_what_is_made_for_it_alone() {
        assert!(!super::header("/frame.html?x#theme=dark").contains("frame-ancestors"));
        for path in ["/", "/index.html", "/frame.html/", "/demo/frame.html"] {
            assert!(super::header(path).contains("frame-ancestors 'none'"), "{path}");
        }
    }
}
