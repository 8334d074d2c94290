//! JSON, value by value. Knows commas and what must not stand bare between quotes; refuses to know what is told.

/// Writes values with the commas between them; who calls it opens and closes in pairs.
#[derive(Default)]
pub struct Writer {
    out: String,
    follows: bool,
}

impl Writer {
    fn comma(&mut self) {
        if core::mem::replace(&mut self.follows, true) {
            self.out.push(',');
        }
    }
    /// Begins an object or a list.
    pub fn open(&mut self, mark: char) {
        self.comma();
        self.out.push(mark);
        self.follows = false;
    }
    /// Ends it.
    pub fn close(&mut self, mark: char) {
        self.out.push(mark);
        self.follows = true;
    }
    /// The name of what follows.
    pub fn key(&mut self, key: &str) {
        self.words(key);
        self.out.push(':');
        self.follows = false;
    }
    /// A number, or another value that stands as it is.
    pub fn plain(&mut self, value: &str) {
        self.comma();
        self.out.push_str(value);
    }
    /// Anybody's words.
    pub fn words(&mut self, words: &str) {
        self.comma();
        self.out.push('"');
        for c in words.chars() {
            match c {
                '"' | '\\' => self.out.extend(['\\', c]),
                // `<` so that the text may stand inside a script; the two separators end a line in old JavaScript.
                '\0'..='\x1f' | '\x7f' | '<' | '\u{2028}' | '\u{2029}' => {
                    self.out.push_str("\\u");
                    for shift in [12, 8, 4, 0] {
                        self.out.extend(char::from_digit(c as u32 >> shift & 15, 16));
                    }
                }
                _ => self.out.push(c),
            }
        }
        self.out.push('"');
    }
    /// A name with words.
    pub fn told(&mut self, key: &str, words: &str) {
        self.key(key);
        self.words(words);
    }
    /// A name with a number.
    pub fn number(&mut self, key: &str, number: &str) {
        self.key(key);
        self.plain(number);
    }
    /// What was written.
    pub fn done(self) -> String {
        self.out
    }
}
