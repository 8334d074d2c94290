//! The web server of the tests: one folder on 127.0.0.1 under the strict policy, every request remembered.
//!
//! It serves the built files as they are, except that the test's detectors are named first in the head of each HTML
//! page. It also serves the test's own pages below `/__`. It refuses to know what a test thinks of the requests.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use crate::wire::{self, Outcome};

/// The policy of our own pages (README, "Policy"); the strictest under which a two-file build with one sheet runs.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
     img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The same without leave to compile WebAssembly: what many hosts have today.
pub const POLICY_WITHOUT_WASM: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
     img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The same without leave to fetch anything.
pub const POLICY_WITHOUT_CONNECT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// What a page of a host may have at the most: it frames others, has the tool in itself, and scripts and styles from its own
/// site and ours.
const POLICY_OF_HOSTS: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' http://127.0.0.1:*; \
     style-src 'self'; connect-src 'self'; img-src data:; frame-src http:; base-uri 'self'";

/// A test that forgets to lift its hold fails by itself long before.
const LONGEST_HOLD: Duration = Duration::from_secs(60);

/// Libraries of hosts, which are nobody's of ours and stay where npm and the system put them.
const LIBRARIES: [(&str, &str); 2] =
    [("/__lib/jquery.js", "node_modules/jquery/dist/jquery.js"), ("/__lib/prototype.js", PROTOTYPE)];

/// Prototype.js as Debian has it (libjs-prototype); npm has it not.
pub const PROTOTYPE: &str = "/usr/share/javascript/prototype/prototype.js";

/// The host that is a Yew app itself, as `cargo xtask test` builds it from yew-host/.
const YEW_HOST: &str = "target/yew-host";

/// What a test may change about how the folder is served.
pub struct Rules {
    pub policy: &'static str,
    /// Every .wasm file is held back until this is lifted: no clock decides what a test finds.
    pub wasm_held: bool,
    /// What becomes of the rest of a .wasm that comes in halves, once its front was sent.
    pub wasm_rest: Rest,
    /// Answer every .wasm with 503, as a broken host would.
    pub wasm_missing: bool,
    /// Send every .wasm as bytes of no type.
    pub wasm_untyped: bool,
    /// Answer the element's sheets with 503.
    pub sheets_missing: bool,
    /// Pages come to the letter, without detectors: a worker checks their bytes.
    pub untouched: bool,
    /// Nothing is answered, as where there is no network.
    pub gone: bool,
    /// Texts that `/__copy.html?name` shows in a textarea.
    pub texts: BTreeMap<String, String>,
    /// What is broken in the stand-in page.
    pub fault: Option<String>,
}

/// The second half of a file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    Sent,
    /// Held back until this is lifted.
    Held,
    /// The connection breaks off before it.
    Lost,
}

impl Default for Rules {
    fn default() -> Rules {
        Rules {
            policy: POLICY,
            wasm_held: false,
            wasm_rest: Rest::Sent,
            wasm_missing: false,
            wasm_untyped: false,
            sheets_missing: false,
            untouched: false,
            gone: false,
            texts: BTreeMap::new(),
            fault: None,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Request {
    pub path: String,
    pub query: String,
    /// Whether it says who asks: by a cookie, a password or the page.
    pub tells: bool,
    pub status: u16,
}

struct Shared {
    port: u16,
    folder: PathBuf,
    /// Where files are looked for that the folder has not: the real shell, for the stand-in page.
    beside: Option<PathBuf>,
    rules: Mutex<Rules>,
    log: Mutex<Vec<Request>>,
}

#[derive(Clone)]
pub struct Site {
    port: u16,
    shared: Arc<Shared>,
}

/// A poisoned lock only means that another request's thread died; what it guards is plain data.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(|broken| broken.into_inner())
}

impl Site {
    pub fn open(folder: &Path, beside: Option<&Path>) -> Outcome<Site> {
        if !folder.join("index.html").is_file() {
            return Err(format!("{} holds no index.html: build it first (cargo xtask build)", folder.display()));
        }
        let listener = TcpListener::bind("127.0.0.1:0").map_err(|e| format!("cannot serve: {e}"))?;
        let port = listener.local_addr().map_err(|e| e.to_string())?.port();
        let beside = beside.map(Path::to_owned);
        let shared = Arc::new(Shared {
            port,
            folder: folder.to_owned(),
            beside,
            rules: Mutex::default(),
            log: Mutex::default(),
        });
        let site = Site { port, shared: shared.clone() };
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = shared.clone();
                std::thread::spawn(move || shared.answer(stream));
            }
        });
        Ok(site)
    }

    pub fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The same server under another name, which to a browser is another site: a host that embeds ours. On its pages,
    /// what they take from the folder above comes from ours.
    pub fn host_url(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.port)
    }

    /// The folder that is served.
    pub fn folder(&self) -> &Path {
        &self.shared.folder
    }

    /// The page in one file, beside the page that is served.
    pub fn single(&self) -> Outcome<PathBuf> {
        let files = std::fs::read_dir(&self.shared.folder).map_err(|e| e.to_string())?;
        let mut files = files.flatten().map(|file| file.path());
        let is_it = |file: &PathBuf| is_single(&file.to_string_lossy());
        files.find(is_it).ok_or_else(|| format!("no single file in {}", self.shared.folder.display()))
    }

    /// How many requests there were so far: the mark from which [`Site::since`] counts.
    pub fn mark(&self) -> usize {
        lock(&self.shared.log).len()
    }

    /// The requests since a mark. A browser asks for an icon when it likes; that is not the page's doing, so it is left
    /// out unless the page names one.
    pub fn since(&self, mark: usize) -> Vec<Request> {
        let log = lock(&self.shared.log);
        log.iter().skip(mark).filter(|r| r.path != "/favicon.ico").cloned().collect()
    }

    pub fn rules(&self) -> MutexGuard<'_, Rules> {
        lock(&self.shared.rules)
    }
}

fn is_single(path: &str) -> bool {
    path.contains("creator-loupe-single-")
}

fn tells(head: &str) -> bool {
    let names = head.lines().filter_map(|line| line.split_once(':'));
    names.into_iter().any(|(name, _)| ["cookie", "authorization", "referer"].contains(&name.to_lowercase().as_str()))
}

fn wait_while(held: &dyn Fn() -> bool) {
    let patience = Instant::now() + LONGEST_HOLD;
    while held() && Instant::now() < patience {
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// How many bytes of a file stand for themselves: of a wasm in halves those of its front, as it says itself
/// (xtask/src/wasm/halves.rs).
fn front_of(path: &str, body: &[u8]) -> usize {
    match body.get(8..15) {
        Some([0, 9, 0, ends @ ..]) if path.ends_with(".wasm") => {
            ends.iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte)).min(body.len())
        }
        _ => body.len(),
    }
}

impl Shared {
    fn answer(&self, mut stream: TcpStream) {
        let _ = stream.set_read_timeout(Some(Duration::from_secs(10)));
        let mut seen = Vec::new();
        let mut block = [0; 4096];
        while wire::find(&seen, b"\r\n\r\n").is_none() {
            match stream.read(&mut block) {
                Ok(n) if n > 0 && seen.len() < 64 * 1024 => seen.extend_from_slice(&block[..n]),
                // Browsers open spare connections and say nothing on them.
                _ => return,
            }
        }
        if lock(&self.rules).gone {
            return;
        }
        let head = String::from_utf8_lossy(&seen).into_owned();
        let mut words = head.split(' ');
        let (Some(_), Some(target)) = (words.next(), words.next()) else { return };
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let (status, kind, mut body) = self.find(path, query);
        let is_host = path.starts_with("/demo/") || path.starts_with("/__host");
        if let Some(port) = head
            .lines()
            .find_map(|line| line.to_ascii_lowercase().strip_prefix("host: localhost:")?.parse::<u16>().ok())
            && is_host
            && kind.starts_with("text/html")
        {
            body = with_frames_from(&body, port);
        }
        lock(&self.log).push(Request { path: path.to_owned(), query: query.to_owned(), tells: tells(&head), status });
        let reason = if status == 200 { "OK" } else { "No" };
        let policy = match path {
            // Pages of that age have none.
            _ if path.starts_with("/__host-") => "",
            _ if is_host => POLICY_OF_HOSTS,
            _ => lock(&self.rules).policy,
        };
        // In a sandbox WebKit takes 'self' for nobody, so that whoever sends a policy with this page names the site.
        let named = policy.replace("'self'", &format!("http://127.0.0.1:{}", self.port));
        // The stand-alone page alone has a worker, and the one policy that names its address.
        let own = policy.replace("trusted-types 'none'", "trusted-types creator-loupe; worker-src 'self'");
        let policy = match path {
            "/frame.html" => &named,
            "/" | "/index.html" if !policy.contains("worker-src") => &own,
            _ => policy,
        };
        let head = format!(
            "HTTP/1.1 {status} {reason}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nContent-Security-Policy: {policy}\r\n\
             X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nCache-Control: no-store\r\n\
             Access-Control-Allow-Origin: *\r\nConnection: close\r\n\r\n",
            body.len()
        );
        let (front, rest) = body.split_at(if status == 200 { front_of(path, &body) } else { body.len() });
        let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(front)).and_then(|()| {
            let held = || lock(&self.rules).wasm_rest == Rest::Held;
            wait_while(&|| !rest.is_empty() && held());
            if lock(&self.rules).wasm_rest == Rest::Lost { Ok(()) } else { stream.write_all(rest) }
        });
    }

    fn find(&self, path: &str, query: &str) -> (u16, &'static str, Vec<u8>) {
        const HTML: &str = "text/html; charset=utf-8";
        const SCRIPT: &str = "text/javascript; charset=utf-8";
        if path.ends_with(".wasm") {
            wait_while(&|| lock(&self.rules).wasm_held);
            if lock(&self.rules).wasm_missing {
                return (503, "text/plain", b"held back by the test".to_vec());
            }
        }
        if path.starts_with("/creator-loupe") && path.ends_with(".css") && lock(&self.rules).sheets_missing {
            return (503, "text/plain", b"held back by the test".to_vec());
        }
        match path {
            "/__detectors.js" => return (200, SCRIPT, include_bytes!("../pages/detectors.js").to_vec()),
            "/__control.js" => return (200, SCRIPT, include_bytes!("../pages/control.js").to_vec()),
            "/__control.html" => return (200, HTML, with_detectors(include_str!("../pages/control.html"))),
            "/__inline.html" => return (200, HTML, with_detectors(include_str!("../pages/inline.html"))),
            "/__copy.html" => {
                let text = lock(&self.rules).texts.get(query).cloned().unwrap_or_default();
                let page = include_str!("../pages/copy.html").replace("{{TEXT}}", &escape(&text));
                return (200, HTML, with_detectors(&page));
            }
            "/__twins.html" => {
                let (head, tag) = self.entry();
                let page = include_str!("../pages/twins.html").replace("{{HEAD}}", &head).replace("{{TAG}}", &tag);
                return (200, HTML, with_detectors(&page));
            }
            "/__host-jquery.html" => return (200, HTML, with_detectors(include_str!("../pages/host-jquery.html"))),
            "/__host-jquery.js" => return (200, SCRIPT, include_bytes!("../pages/host-jquery.js").to_vec()),
            "/__host-prototype.html" => {
                return (200, HTML, with_detectors(include_str!("../pages/host-prototype.html")));
            }
            "/__host-prototype.js" => return (200, SCRIPT, include_bytes!("../pages/host-prototype.js").to_vec()),
            "/__host.html" => return (200, HTML, with_detectors(include_str!("../pages/host.html"))),
            "/__blank.html" | "/__hostblank.html" => {
                return (200, HTML, with_detectors("<!doctype html><head><title>Blank</title></head><body></body>"));
            }
            "/__ping" => return (200, "text/plain", b"pong".to_vec()),
            _ => {}
        }
        let relative = Path::new(path.trim_start_matches('/'));
        if relative.components().any(|c| !matches!(c, Component::Normal(_))) {
            return (404, "text/plain", Vec::new());
        }
        let library = LIBRARIES.iter().find(|(name, _)| *name == path);
        let mut file = match (library, path.strip_prefix("/__host-yew/")) {
            (Some((_, file)), _) => crate::repository().join(file),
            (None, Some(rest)) => crate::repository().join(YEW_HOST).join(rest),
            (None, None) => self.folder.join(relative),
        };
        if file.is_dir() {
            file = file.join("index.html");
        }
        if !file.is_file()
            && let Some(beside) = &self.beside
        {
            file = beside.join(relative);
        }
        let Ok(bytes) = std::fs::read(&file) else { return (404, "text/plain", Vec::new()) };
        match file.extension().and_then(|e| e.to_str()).unwrap_or("") {
            // It is saved as it is, and its own policy would not let the detectors in.
            "html" if is_single(path) || lock(&self.rules).untouched => (200, HTML, bytes),
            "html" => (200, HTML, with_detectors(&String::from_utf8_lossy(&bytes))),
            "js" | "mjs" => (200, SCRIPT, self.with_fault(bytes)),
            "css" => (200, "text/css; charset=utf-8", bytes),
            "wasm" if lock(&self.rules).wasm_untyped => (200, "application/octet-stream", bytes),
            "wasm" => (200, "application/wasm", bytes),
            "json" => (200, "application/json", bytes),
            "svg" => (200, "image/svg+xml", bytes),
            "png" => (200, "image/png", bytes),
            "ico" => (200, "image/x-icon", bytes),
            _ => (200, "application/octet-stream", bytes),
        }
    }

    /// Only the stand-in page has a place for a fault; built files pass as they are.
    fn with_fault(&self, bytes: Vec<u8>) -> Vec<u8> {
        match &lock(&self.rules).fault {
            Some(fault) if self.beside.is_some() => {
                let text = String::from_utf8_lossy(&bytes);
                text.replacen("const FAULT = \"\";", &format!("const FAULT = \"{fault}\";"), 1).into_bytes()
            }
            _ => bytes,
        }
    }

    /// What a host copies from our page: the head's scripts and links, and the element's opening tag.
    fn entry(&self) -> (String, String) {
        let page = std::fs::read_to_string(self.folder.join("index.html")).unwrap_or_default();
        let mut head: Vec<&str> = cuts(&page, "<link", ">");
        head.extend(cuts(&page, "<script", "</script>"));
        let tag = cuts(&page, "<creator-loupe", ">").first().copied().unwrap_or("<creator-loupe>").to_owned();
        (head.join("\n"), tag)
    }
}

/// Every piece of the page from `open` to the next `close`.
fn cuts<'a>(page: &'a str, open: &str, close: &str) -> Vec<&'a str> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some(from) = rest.find(open) {
        let Some(length) = rest[from..].find(close) else { break };
        let end = from + length + close.len();
        found.push(&rest[from..end]);
        rest = &rest[end..];
    }
    found
}

/// A page of a host, whose frames and scripts come from our own site.
fn with_frames_from(page: &[u8], port: u16) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let ours = ["=\"../../../", "=\"../"]
        .iter()
        .fold(page.into_owned(), |page, up| page.replace(up, &format!("=\"http://127.0.0.1:{port}/")));
    ours.into_bytes()
}

/// Names the detectors first in the head, so that nothing of the page runs before them.
fn with_detectors(page: &str) -> Vec<u8> {
    const TAG: &str = "<script src=\"/__detectors.js\"></script>";
    let at = page.find("<head").and_then(|i| page[i..].find('>').map(|j| i + j + 1)).unwrap_or(0);
    format!("{}{TAG}{}", &page[..at], &page[at..]).into_bytes()
}

fn escape(text: &str) -> String {
    // The first line break after <textarea> is dropped by the parser, so one is put there to be dropped.
    format!("\n{}", text.replace('&', "&amp;").replace('<', "&lt;"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_detectors_come_first_in_the_head() {
        let page =
            String::from_utf8(with_detectors("<!doctype html><head lang=x><script src=a></script></head>")).unwrap();
        assert_eq!(
            page,
            "<!doctype html><head lang=x><script src=\"/__detectors.js\"></script><script src=a></script></head>"
        );
    }

    #[test]
    fn a_page_is_cut_into_what_a_host_copies() {
        let page = "<link a><p><script src=x></script><creator-loupe mode=\"full\"><p>";
        assert_eq!(cuts(page, "<script", "</script>"), ["<script src=x></script>"]);
        assert_eq!(cuts(page, "<creator-loupe", ">"), ["<creator-loupe mode=\"full\">"]);
    }
}
