//! Links that were once shipped open as they did: `tests/share/v1` holds a token a file, and `documents.rs` says what each
//! tells. A file there is never changed and never taken out; what the layout gains comes as a further file.

#[path = "share/documents.rs"]
mod documents;
#[path = "share/forge.rs"]
mod forge;

use creator_loupe::share::{Document, MOST_WRITTEN, Opened, Refusal, decode, encode};
use documents::{named, twelve};
use forge::{base64, forged};
use std::path::PathBuf;

fn file(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/share").join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

#[test]
fn links_of_version_1_open_for_ever() {
    for (name, document) in named() {
        let written = encode(&document).unwrap();
        let path = format!("v1/{name}.txt");
        if std::env::var_os("SHARE_NEW").is_some() {
            let at = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/share").join(&path);
            if !at.exists() {
                std::fs::write(at, format!("{written}\n")).unwrap();
            }
        }
        let token = file(&path);
        let opened = decode(token.trim_end()).unwrap_or_else(|e| panic!("{name}: {e:?}"));
        assert_eq!(opened, Opened { document, is_whole: true }, "{name}");
        assert_eq!(written, token.trim_end(), "{name} is written otherwise than it was");
    }
}

/// What the promise says: twelve creators with a plan in fewer than 2,000 characters.
#[test]
fn twelve_creators_with_a_plan_fit() {
    let size = |document: &Document| encode(document).unwrap().len();
    let sizes = [size(&twelve(false)), size(&twelve(true)), size(&twelve(false).without_numbers())];
    println!(
        "characters: {} with averages, {} with twelve posts each, {} without numbers",
        sizes[0], sizes[1], sizes[2]
    );
    assert!(sizes[0] < 1_000 && sizes[1] < 2_000 && sizes[2] < 600, "{sizes:?}");
    const { assert!(MOST_WRITTEN <= 6 * 1024) };
}

/// `v1.txt` tells the layout byte by byte; its example is a link.
#[test]
fn the_layout_is_as_it_is_told() {
    let told = include_str!("../src/share/v1.txt");
    let example = told.split("## Example").nth(1).expect("an example");
    let bytes: Vec<u8> = example
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .flat_map(|line| line.split("  ").next().unwrap_or_default().split(' ').map(str::to_owned).collect::<Vec<_>>())
        .filter_map(|hex| u8::from_str_radix(&hex, 16).ok().filter(|_| hex.len() == 2))
        .collect();
    let token = encode(&documents::one()).unwrap();
    let encoded = base64(&bytes);
    assert_eq!(format!("1.{encoded}"), token, "the example of v1.txt");
    assert!(example.contains(&token), "{token}");
}

#[test]
fn what_a_newer_program_adds_is_skipped_or_refused_and_never_lost_silently() {
    let add = |section: &[u8]| {
        // Two creators without anything, then the section.
        let mut body = vec![1, 5, 2, 1, 0, 1, 0];
        body.extend_from_slice(section);
        decode(&forged(&body))
    };
    let opened = |is_whole| Ok((2, is_whole));
    let short = |got: Result<Opened, Refusal>| got.map(|o| (o.document.creators.len(), o.is_whole));
    assert_eq!(short(add(&[])), opened(true));
    assert_eq!(short(add(&[64, 3, 1, 2, 3])), opened(false), "a section that may be skipped");
    assert_eq!(short(add(&[65, 3, 1, 2, 3])), Err(Refusal::Newer), "one that may not");
    assert_eq!(short(add(&[13, 5, 0, 1, 0, 0, 9])), opened(false), "a field at the end");
    assert_eq!(short(add(&[13, 4, 8, 1, 0, 0])), Err(Refusal::Newer), "another tab");
    assert_eq!(short(add(&[7, 1, 0])), Err(Refusal::Damaged), "a section that ends early");
    assert_eq!(short(add(&[7, 9, 0])), Err(Refusal::Damaged), "a length that lies");
    assert_eq!(short(add(&[7, 2, 1, 0, 7, 2, 1, 0])), Err(Refusal::Damaged), "a section twice");
    assert_eq!(short(add(&[11, 4, 0x80, 4, 1, 5])), Err(Refusal::Damaged), "a lock on nobody");
    assert_eq!(short(add(&[13, 4, 0, 1, 0, 2])), Err(Refusal::Damaged), "nobody is looked at");
    // A creator with an unknown mark and what belongs to it.
    assert_eq!(short(decode(&forged(&[1, 6, 1, 4, 0x80, 0x80, 1, 7]))), Ok((1, false)));
}

#[test]
fn hostile_links_are_refused_for_what_they_are() {
    let refused = |body: &[u8]| decode(&forged(body)).map(|_| ()).unwrap_err();
    assert_eq!(refused(&[1, 2, 0xC9, 1]), Refusal::TooMany, "201 creators that are not there");
    assert_eq!(refused(&[1, 5, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F]), Refusal::TooMany, "four billion");
    assert_eq!(refused(&[1, 3, 200, 1, 0]), Refusal::Damaged, "200 of whom one is there");
    assert_eq!(refused(&[1, 5, 1, 3, 1, 0x7F, b'a']), Refusal::Damaged, "a text longer than its creator");
    assert_eq!(refused(&[1, 6, 1, 4, 1, 2, 0xC3, 0x28]), Refusal::Damaged, "no UTF-8");
    assert_eq!(refused(&[1, 7, 1, 5, 1, 3, 0xE2, 0x80, 0xAE]), Refusal::Damaged, "words turned around");
    assert_eq!(refused(&[1, 4, 1, 2, 1, 1]), Refusal::Damaged);
    assert_eq!(refused(&[1, 6, 1, 4, 0x40, 100, 1, 0]), Refusal::Damaged, "posts that are not there");
    assert_eq!(refused(&[1, 7, 1, 5, 0x40, 101, 1, 0, 0]), Refusal::Damaged, "too many posts");
    assert_eq!(refused(&[1, 6, 1, 4, 0x40, 9, 0, 0]), Refusal::Damaged, "posts of which nothing is told");
    assert_eq!(refused(&[1, 7, 1, 5, 0x40, 1, 1, 2, 5]), Refusal::Damaged, "a whole count that is not told");
    assert_eq!(refused(&[1, 4, 1, 2, 0x80, 0x18]), Refusal::Damaged, "the same and another");
    assert_eq!(refused(&[3, 5, 4, 0xF0, 0xFF, 0xFF, 0x7F]), Refusal::Damaged, "a margin beyond one");
    // Without numbers, and yet with some.
    assert_eq!(refused(&[1, 7, 1, 5, 8, 1, 0xC0, 0x3E, 0, 13, 4, 1, 0, 0, 0]), Refusal::Damaged);
    for bomb in ["A", "_", "1.", "%41", "é"] {
        assert_eq!(decode(&["1.", &bomb.repeat(3_000_000 / bomb.len())].concat()), Err(Refusal::TooLarge));
    }
}
