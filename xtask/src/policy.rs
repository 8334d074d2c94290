//! The content security policy of our own pages: said once, used by the page itself, the server and the benchmark.
//!
//! Knows the words of the policy. Refuses to have a second copy of them anywhere.

/// Everything that the page can say of itself.
pub const META: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
     base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The same as a header, which alone can also say who may frame the page: the stand-alone page, nobody.
pub fn header() -> String {
    format!("{META}; frame-ancestors 'none'")
}

#[cfg(test)]
mod tests {
    #[test]
    fn opens_nothing_that_it_must_not() {
        let header = super::header();
        for never in ["'unsafe-eval'", "'unsafe-inline'", "data:", "blob:", "*", "http"] {
            assert!(!header.contains(never), "{never} in {header}");
        }
    }
}
