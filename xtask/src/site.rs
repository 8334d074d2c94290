//! A static server on this machine only: the files of one folder, with the headers that a careful host would send.
//!
//! Knows MIME types, the policy and precompressed files. Refuses every path outside the folder and every other method.

use crate::{Done, policy};
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

/// A bound address and the folder behind it.
pub struct Site {
    listener: TcpListener,
    folder: PathBuf,
}

impl Site {
    /// Takes the port (0: any free one).
    pub fn bind(folder: &Path, port: u16) -> Done<Site> {
        let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|e| match e.kind() {
            std::io::ErrorKind::AddrInUse => {
                format!(
                    "port {port} is taken by another program; try: cargo xtask serve --port {}",
                    port.wrapping_add(1)
                )
            }
            _ => format!("cannot listen on port {port}: {e}"),
        })?;
        Ok(Site { listener, folder: folder.to_path_buf() })
    }

    pub fn address(&self) -> Done<SocketAddr> {
        self.listener.local_addr().map_err(|e| format!("no address: {e}"))
    }

    /// Serves until the process ends.
    pub fn serve(&self) {
        for stream in self.listener.incoming().flatten() {
            let folder = self.folder.clone();
            std::thread::spawn(move || answer(&stream, &folder));
        }
    }
}

fn answer(stream: &TcpStream, folder: &Path) {
    // A browser that opens a connection in advance and never uses it must not keep a thread for ever.
    let _ = stream.set_read_timeout(Some(Duration::from_secs(30)));
    let Some(request) = request(stream) else { return };
    let reply = reply(&request, folder);
    let mut to = stream;
    let _ = to.write_all(reply.head.as_bytes());
    if request.method == "GET" {
        let _ = to.write_all(&reply.body);
    }
}

struct Request {
    method: String,
    path: String,
    brotli: bool,
}

fn request(stream: &TcpStream) -> Option<Request> {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let first = lines.next()?;
    let mut words = first.split(' ');
    let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut brotli = false;
    for line in lines.take(100).take_while(|line| !line.is_empty()) {
        let line = line.to_ascii_lowercase();
        brotli |= line.starts_with("accept-encoding:") && line.contains("br");
    }
    Some(Request { method, path, brotli })
}

struct Reply {
    head: String,
    body: Vec<u8>,
}

fn reply(request: &Request, folder: &Path) -> Reply {
    if request.method != "GET" && request.method != "HEAD" {
        return make(request, "405 Method Not Allowed", "text/plain; charset=utf-8", "", b"only GET and HEAD".to_vec());
    }
    let Some(file) = file(&request.path, folder) else {
        return make(request, "404 Not Found", "text/plain; charset=utf-8", "", b"not here".to_vec());
    };
    let small = PathBuf::from(format!("{}.br", file.display()));
    let (path, encoding) = if request.brotli && small.is_file() {
        (&small, "Content-Encoding: br\r\nVary: Accept-Encoding\r\n")
    } else {
        (&file, "")
    };
    match std::fs::read(path) {
        Ok(bytes) => make(request, "200 OK", mime(&file), &format!("{encoding}{}", caching(&file)), bytes),
        Err(e) => {
            make(request, "500 Internal Server Error", "text/plain; charset=utf-8", "", e.to_string().into_bytes())
        }
    }
}

fn make(request: &Request, status: &str, mime: &str, more: &str, body: Vec<u8>) -> Reply {
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {mime}\r\nContent-Length: {}\r\n{more}\
         Content-Security-Policy: {}\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n\
         Access-Control-Allow-Origin: *\r\nCross-Origin-Embedder-Policy: require-corp\r\nCross-Origin-Resource-Policy: cross-origin\r\nConnection: close\r\n\r\n",
        body.len(),
        policy::header(&request.path)
    );
    Reply { head, body }
}

/// The file that a request path names, if it lies in the folder. Our names need no percent-decoding.
fn file(path: &str, folder: &Path) -> Option<PathBuf> {
    let path = path.split(['?', '#']).next()?.strip_prefix('/')?;
    let relative = Path::new(if path.is_empty() { "index.html" } else { path });
    let inside = relative.components().all(|part| matches!(part, Component::Normal(_)));
    let file = folder.join(relative);
    (inside && file.is_file()).then_some(file)
}

/// A file that is named after its content may stay for ever; any other is asked for each time, so that a rebuilt page is
/// never mixed from two builds.
fn caching(file: &Path) -> &'static str {
    let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let mark = stem.rsplit('-').next().unwrap_or_default();
    if mark.len() == 16 && mark.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        "Cache-Control: max-age=31536000, immutable\r\n"
    } else {
        "Cache-Control: no-cache\r\n"
    }
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("txt" | "md" | "ts") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_inside_the_folder() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert_eq!(file("/Cargo.toml?x=1", here), Some(here.join("Cargo.toml")));
        assert_eq!(file("/../Cargo.toml", here), None);
        assert_eq!(file("//etc/passwd", here), None);
        assert_eq!(file("/src", here), None);
        assert_eq!(file("Cargo.toml", here), None);
    }

    #[test]
    fn answers_with_type_and_policy() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let get = |method: &str, path: &str| {
            reply(&Request { method: method.to_owned(), path: path.to_owned(), brotli: true }, here).head
        };
        assert!(get("GET", "/Cargo.toml").starts_with("HTTP/1.1 200 OK\r\n"));
        assert!(get("GET", "/Cargo.toml").contains("frame-ancestors 'none'"));
        // A frame in a sandbox asks for the wasm as a site without a name.
        assert!(get("GET", "/Cargo.toml").contains("Access-Control-Allow-Origin: *"));
        assert!(get("GET", "/absent").starts_with("HTTP/1.1 404"));
        assert!(get("POST", "/").starts_with("HTTP/1.1 405"));
        assert_eq!(mime(Path::new("a.wasm")), "application/wasm");
        assert!(caching(Path::new("a-cc5e77763026af8f.wasm")).contains("immutable"));
        assert!(caching(Path::new("creator-loupe.js")).contains("no-cache"));
    }
}
