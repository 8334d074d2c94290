//! A WebDriver client of a few lines: starts chromedriver, opens sessions, speaks the DevTools protocol through it.
//!
//! Knows HTTP and JSON as far as chromedriver needs them. Refuses other browsers: only Chromium can be slowed down
//! evenly, and the tests of all three have a client of their own.

use crate::{Done, say, tools};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// A running chromedriver; it ends with this value.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    pub fn start() -> Done<Driver> {
        let port = free_port()?;
        let process = say::command("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|e| format!("cannot start chromedriver: {e}"))?;
        let driver = Driver { process, port };
        let began = Instant::now();
        while driver.call("GET", "/status", &Value::Null).is_err() {
            if began.elapsed() > Duration::from_secs(20) {
                return Err("chromedriver does not answer".to_owned());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(driver)
    }

    /// A new browser with a fresh profile: nothing is cached.
    pub fn session(&self) -> Done<Session<'_>> {
        let mut options = json!({ "args": [
            "--headless=new", "--no-sandbox", "--no-first-run", "--disable-quic", "--disable-background-networking",
            "--window-size=1280,900",
        ] });
        let chromium = tools::PROGRAMS[0].look().ok_or("Chromium is missing")?;
        options["binary"] = json!(chromium);
        let wanted = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": options } } });
        let made = self.call("POST", "/session", &wanted)?;
        let id = made["sessionId"].as_str().ok_or("chromedriver made no session")?.to_owned();
        Ok(Session { driver: self, id })
    }

    fn call(&self, method: &str, path: &str, body: &Value) -> Done<Value> {
        let answer = self.exchange(method, path, body).map_err(|e| format!("chromedriver, {path}: {e}"))?;
        let (head, text) = answer.split_once("\r\n\r\n").unwrap_or_default();
        let json: Value = serde_json::from_str(text).map_err(|e| format!("chromedriver, {path}: {e}: {text}"))?;
        if head.starts_with("HTTP/1.1 200") {
            return Ok(json["value"].clone());
        }
        Err(format!("chromedriver, {path}: {}", json["value"]["message"].as_str().unwrap_or(text)))
    }

    fn exchange(&self, method: &str, path: &str, body: &Value) -> std::io::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        let body = if method == "POST" { body.to_string() } else { String::new() };
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{body}",
            self.port,
            body.len()
        )?;
        let mut answer = Vec::new();
        let mut piece = [0; 16 * 1024];
        // chromedriver may keep the connection open in spite of what was asked: the length says when all is there.
        while !is_whole(&answer) {
            match stream.read(&mut piece)? {
                0 => break,
                n => answer.extend_from_slice(&piece[..n]),
            }
        }
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// One browser.
pub struct Session<'a> {
    driver: &'a Driver,
    id: String,
}

impl Session<'_> {
    fn post(&self, path: &str, body: &Value) -> Done<Value> {
        self.driver.call("POST", &format!("/session/{}{path}", self.id), body)
    }

    /// A command of the DevTools protocol.
    pub fn devtools(&self, command: &str, params: &Value) -> Done<Value> {
        self.post("/goog/cdp/execute", &json!({ "cmd": command, "params": params }))
    }

    pub fn open(&self, url: &str) -> Done {
        self.post("/url", &json!({ "url": url })).map(drop)
    }

    /// Runs a function body in the page and gives back what it returns, or what its promise comes to.
    pub fn run(&self, script: &str) -> Done<Value> {
        self.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }
}

impl Drop for Session<'_> {
    fn drop(&mut self) {
        let _ = self.driver.call("DELETE", &format!("/session/{}", self.id), &Value::Null);
    }
}

fn is_whole(answer: &[u8]) -> bool {
    let text = String::from_utf8_lossy(answer);
    let Some((head, _)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().ok())?
    });
    length.is_some_and(|length| answer.len() >= head.len() + 4 + length)
}

fn free_port() -> Done<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|e| format!("no free port: {e}"))?;
    listener.local_addr().map(|address| address.port()).map_err(|e| format!("no free port: {e}"))
}
