//! The content security policy of our own pages: said once, used by the page itself, the server and the benchmark.
//!
//! Knows the words of the policy. Refuses to have a second copy of them anywhere.

/// Everything that the stand-alone page can say of itself. Its worker (www/offline.js) is the one script that it loads by itself.
pub const OWN: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; \
     base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types creator-loupe";

/// The same of the page that others frame, which has no worker.
pub const META: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
     base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// In a sandboxed frame WebKit takes 'self' for nobody. What a frame may fetch it says by its own script, which knows where
/// it comes from; this much can be said of it anywhere, and by whom it is framed is nobody's business.
const FRAME: &str = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// Of the single file, which has no site of its own: only what stands in it runs, and nothing is asked for.
pub fn single(scripts: &[String], styles: &[String]) -> String {
    let list = |hashes: &[String]| hashes.iter().map(|hash| format!("'{hash}' ")).collect::<String>();
    let (scripts, styles) = (list(scripts), list(styles));
    format!(
        "default-src 'none'; script-src {scripts}'wasm-unsafe-eval'; style-src {}; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
        styles.trim_end()
    )
}

/// The pages of demo/ stand for those of hosts: they frame our page, or have the tool in themselves.
const HOST: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
     frame-src 'self'; base-uri 'self'; form-action 'none'";

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
    /// What hosts are told is what we do.
    #[test]
    fn hosts_are_told_the_same() {
        let page = std::fs::read_to_string(crate::paths::at("www/demo/hosts.html")).unwrap();
        let told = |id: &str| {
            let (_, rest) = page.split_once(&format!("<pre id=\"{id}\">")).unwrap();
            rest.split_once("</pre>").unwrap().0.to_owned()
        };
        assert_eq!(told("policy-own"), super::OWN);
        assert_eq!(told("policy-framed"), super::META);
        for (id, header) in [("policy-element", super::META), ("policy-frame", super::HOST)] {
            let whole: Vec<&str> = header.split("; ").collect();
            for line in told(id).split("; ") {
                let (name, wanted) = line.split_once(' ').unwrap();
                let ours = whole.iter().find_map(|ours| ours.strip_prefix(name)).unwrap_or_default();
                assert!(wanted.split(' ').all(|source| ours.contains(source)), "{line}: {ours}");
            }
        }
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
            let header = super::header(path);
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
