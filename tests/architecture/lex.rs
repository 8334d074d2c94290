//! Just enough Rust to tell code, comments and strings apart. No parser: a token tree would know more than is asked here.

/// A source file seen three ways. All views keep the line breaks, so that a line number means the same in each.
pub struct Views {
    /// Code without comments, with the contents of strings blanked, without `#[cfg(test)]` modules.
    pub code: String,
    /// The contents of strings in that code, each with its line.
    pub strings: Vec<(usize, String)>,
}

pub fn views(source: &str) -> Views {
    let chars: Vec<char> = source.chars().collect();
    let (mut code, mut strings) = (String::new(), Vec::new());
    let mut i = 0;
    let at = |i: usize| chars.get(i).copied().unwrap_or('\0');
    while i < chars.len() {
        let word_before = code.chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
        match at(i) {
            '/' if at(i + 1) == '/' => {
                while i < chars.len() && at(i) != '\n' {
                    i += 1;
                }
            }
            '/' if at(i + 1) == '*' => {
                let mut depth = 0;
                while i < chars.len() {
                    match (at(i), at(i + 1)) {
                        ('/', '*') => (depth, i) = (depth + 1, i + 2),
                        ('*', '/') => (depth, i) = (depth - 1, i + 2),
                        (c, _) => {
                            if c == '\n' {
                                code.push('\n');
                            }
                            i += 1;
                        }
                    }
                    if depth == 0 {
                        break;
                    }
                }
            }
            'r' if !word_before && (at(i + 1) == '"' || at(i + 1) == '#') && raw_hashes(&chars, i + 1).is_some() => {
                let hashes = raw_hashes(&chars, i + 1).unwrap_or(0);
                let from = i + 2 + hashes;
                let ends = |j: usize| at(j) == '"' && (1..=hashes).all(|k| at(j + k) == '#');
                let to = (from..chars.len()).find(|&j| ends(j)).unwrap_or(chars.len());
                push_string(&chars[from..to], &mut code, &mut strings);
                i = to + 1 + hashes;
            }
            '"' => {
                let from = i + 1;
                let mut to = from;
                while to < chars.len() && at(to) != '"' {
                    to += if at(to) == '\\' { 2 } else { 1 };
                }
                push_string(&chars[from..to.min(chars.len())], &mut code, &mut strings);
                i = to + 1;
            }
            // A character, not a lifetime: closed by a quote after one character or an escape.
            '\'' if at(i + 1) == '\\' || at(i + 2) == '\'' => {
                let mut to = i + 1 + usize::from(at(i + 1) == '\\') + 1;
                while to < chars.len() && at(to) != '\'' {
                    to += 1;
                }
                code.push_str("' '");
                i = to + 1;
            }
            c => {
                code.push(c);
                i += 1;
            }
        }
    }
    let (code, gone) = without_tests(code);
    strings.retain(|(line, _)| !gone.iter().any(|lines| lines.contains(line)));
    Views { code, strings }
}

/// How many `#` open a raw string here; `None` where none opens.
fn raw_hashes(chars: &[char], from: usize) -> Option<usize> {
    let hashes = chars[from..].iter().take_while(|&&c| c == '#').count();
    (chars.get(from + hashes) == Some(&'"')).then_some(hashes)
}

fn push_string(content: &[char], code: &mut String, strings: &mut Vec<(usize, String)>) {
    strings.push((line_of(code, code.len()), content.iter().collect()));
    code.push('"');
    code.extend(content.iter().filter(|&&c| c == '\n'));
    code.push('"');
}

/// The line number, from 1, of a byte.
pub fn line_of(code: &str, byte: usize) -> usize {
    code[..byte].matches('\n').count() + 1
}

/// Blanks `#[cfg(test)] mod … { … }`: what is only compiled for tests may do as tests do.
fn without_tests(mut code: String) -> (String, Vec<std::ops::RangeInclusive<usize>>) {
    const MARK: &str = "#[cfg(test)]";
    let (mut from, mut gone) = (0, Vec::new());
    while let Some(start) = code[from..].find(MARK).map(|at| from + at) {
        from = start + MARK.len();
        let item = code[from..].trim_start();
        if !(item.starts_with("mod ") || item.starts_with("pub mod ")) {
            continue;
        }
        let Some(open) = code[from..].find(['{', ';']).map(|at| from + at) else { break };
        let mut depth = 0;
        let end = code[open..].char_indices().find_map(|(at, c)| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            (depth == 0).then_some(open + at + 1)
        });
        let end = end.unwrap_or(code.len());
        gone.push(line_of(&code, start)..=line_of(&code, end));
        let blank: String = code[start..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
        code.replace_range(start..end, &blank);
    }
    (code, gone)
}

#[test]
fn comments_strings_and_tests_are_no_code() {
    let source = "a /* x /* y */\n */ b // c\n\"d \\\" e\" r#\"f \" g\"# 'h' '\\'' &'i str\n#[cfg(test)]\nmod t { fn f() { j(\"k\") } }\nl";
    let views = views(source);
    assert_eq!(views.code.split_whitespace().collect::<Vec<_>>().join(" "), "a b \"\" \"\" ' ' ' ' &'i str l");
    assert_eq!(views.strings, [(3, "d \\\" e".to_owned()), (3, "f \" g".to_owned())]);
    assert_eq!(views.code.lines().count(), source.lines().count());
}
