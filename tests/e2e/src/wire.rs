//! The wire to a WebDriver: HTTP/1.1 with JSON bodies over one TCP connection per call.
//!
//! Knows how to send a command and to take a driver's error apart. Refuses to know what any command means.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

/// The outcome of everything here: errors are sentences for the person who reads the test's output.
pub type Outcome<T = ()> = Result<T, String>;

/// No single WebDriver command takes longer than this; a hung browser must fail the test, not the evening.
const PATIENCE: Duration = Duration::from_secs(60);

/// Sends one command and returns the `value` of the answer.
pub fn call(port: u16, method: &str, path: &str, body: Option<&Value>) -> Outcome<Value> {
    let answer = exchange(port, method, path, body).map_err(|e| format!("{method} {path}: {e}"))?;
    let json: Value = serde_json::from_slice(&answer)
        .map_err(|e| format!("{method} {path}: not JSON ({e}): {:.200}", lossy(&answer)))?;
    let value = json.get("value").cloned().unwrap_or(Value::Null);
    match value.get("error").and_then(Value::as_str) {
        Some(kind) => {
            let message = value.get("message").and_then(Value::as_str).unwrap_or("");
            Err(format!("{kind}: {}", message.lines().next().unwrap_or("")))
        }
        None => Ok(value),
    }
}

fn exchange(port: u16, method: &str, path: &str, body: Option<&Value>) -> std::io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let body = body.map(Value::to_string).unwrap_or_default();
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {}\r\n\r\n",
        body.len()
    )?;
    stream.write_all(body.as_bytes())?;
    receive(&mut stream)
}

/// Reads one response: by its length, by its chunks, or to the end, whichever the driver chose.
fn receive(stream: &mut TcpStream) -> std::io::Result<Vec<u8>> {
    let broken = || std::io::Error::other("the driver closed the connection in the middle of an answer");
    let mut seen = Vec::new();
    let mut block = [0; 16 * 1024];
    loop {
        if let Some(end) = find(&seen, b"\r\n\r\n") {
            let head = lossy(&seen[..end]).to_ascii_lowercase();
            let body = &seen[end + 4..];
            if head.contains("transfer-encoding: chunked") {
                if let Some(whole) = unchunk(body) {
                    return Ok(whole);
                }
            } else if let Some(length) = header(&head, "content-length")
                && body.len() >= length
            {
                return Ok(body[..length].to_vec());
            }
        }
        match stream.read(&mut block)? {
            0 => {
                let end = find(&seen, b"\r\n\r\n").ok_or_else(broken)?;
                return Ok(seen[end + 4..].to_vec());
            }
            n => seen.extend_from_slice(&block[..n]),
        }
    }
}

fn header(head: &str, name: &str) -> Option<usize> {
    head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')?.trim().parse().ok())
}

/// The body of a chunked answer, or nothing while its last chunk has not arrived.
fn unchunk(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    loop {
        let line = find(rest, b"\r\n")?;
        let size = usize::from_str_radix(lossy(&rest[..line]).split(';').next()?.trim(), 16).ok()?;
        let from = line + 2;
        if size == 0 {
            return Some(whole);
        }
        whole.extend_from_slice(rest.get(from..from + size)?);
        rest = rest.get(from + size + 2..)?;
    }
}

pub fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// Decodes standard base64, as WebDriver and CDP send pictures.
pub fn base64(text: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() * 3 / 4);
    let (mut bits, mut held) = (0u32, 0);
    for byte in text.bytes() {
        let digit = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = (bits << 6) | u32::from(digit);
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held) as u8);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_survive_the_wire() {
        assert_eq!(base64("iVBORw0KGgo="), b"\x89PNG\r\n\x1a\n");
    }

    #[test]
    fn chunks_are_joined_and_waited_for() {
        assert_eq!(unchunk(b"3\r\nabc\r\n2;x=1\r\nde\r\n0\r\n\r\n").as_deref(), Some(&b"abcde"[..]));
        assert_eq!(unchunk(b"3\r\nabc\r\n2\r\nd"), None);
    }
}
