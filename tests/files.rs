//! Real files, read whole: of each the first fifty rows have their figures committed (tests/files, with how each was checked at
//! its head). No figure may differ; what is not read must be asked about.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use creator_loupe::model::{Draft, Field, Post, Quantity};
use creator_loupe::paste::{Asked, Decisions, Reader, Reading, decoded};

/// The figures of one row, as checked.
struct Row {
    key: String,
    figures: BTreeMap<Field, f64>,
}

fn expected(path: &Path) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(path).expect("a file of expected figures");
    let fields: Vec<Field> = reader
        .headers()
        .expect("a header")
        .iter()
        .skip(2)
        .map(|key| Field::from_key(key).unwrap_or_else(|| panic!("{key} is no fact")))
        .collect();
    reader
        .records()
        .map(|record| {
            let record = record.expect("a row");
            let figures = fields.iter().zip(record.iter().skip(2)).filter(|(_, v)| !v.is_empty());
            let figures = figures.map(|(f, v)| (*f, v.parse().expect("a number"))).collect();
            Row { key: record[1].to_owned(), figures }
        })
        .collect()
}

/// Equal to the ten-thousandth that a quantity is kept to.
fn same(read: f64, checked: f64) -> bool {
    (read - checked).abs() <= 1e-4 * checked.abs().max(1.0) / 2.0
}

fn of_post(post: &Post, field: Field) -> Option<&Quantity> {
    let fact = match field {
        Field::LikesPerPost => &post.likes,
        Field::CommentsPerPost => &post.comments,
        Field::SharesPerPost => &post.shares,
        Field::SavesPerPost => &post.saves,
        Field::ViewsPerPost => &post.views,
        _ => &None,
    };
    fact.as_ref().map(|f| &f.value)
}

fn is_key(draft: &Draft, key: &str) -> bool {
    let names = [&draft.handle, &draft.name];
    names.iter().any(|n| n.as_ref().is_some_and(|n| n.value.trim() == key))
        || (key.is_empty() && draft.handle.is_none())
}

/// Compares a draft with its rows; returns how many figures were compared.
fn compare(draft: &Draft, rows: &[&Row], reading: &Reading, wrong: &mut Vec<String>) -> usize {
    let Some(first) = rows.first() else { return 0 };
    let listed = rows.len() > 1;
    let mut compared = 0;
    for (field, fact) in &draft.facts {
        let value = fact.value.value.to_f64();
        // Of reach and impressions the mean of the posts is the fact.
        let of_posts: Vec<f64> = rows.iter().filter_map(|r| r.figures.get(field)).copied().collect();
        let mean = listed && matches!(field, Field::ReachPerPost | Field::ImpressionsPerPost);
        let mean = mean.then(|| of_posts.iter().sum::<f64>() / of_posts.len().max(1) as f64);
        match mean.as_ref().or(first.figures.get(field)) {
            Some(checked) if same(value, *checked) => compared += 1,
            checked => wrong.push(format!("{}: {} is {value}, not {checked:?}", first.key, field.key())),
        }
    }
    let asked =
        |field: Field| reading.questions.iter().any(|q| q.readings.iter().any(|c| c.asked == Asked::Field(field)));
    for field in first.figures.keys() {
        let per_post = listed && field.per_post();
        if draft.fact(*field).is_none() && !per_post && !asked(*field) {
            wrong.push(format!("{}: {} was not read", first.key, field.key()));
        }
    }
    for (post, row) in draft.posts.iter().zip(rows) {
        for field in Field::ALL {
            match (of_post(post, field), row.figures.get(&field)) {
                (Some(q), Some(checked)) if same(q.value.to_f64(), *checked) => compared += 1,
                (Some(q), checked) => {
                    wrong.push(format!("{}: a post's {} is {q:?}, not {checked:?}", row.key, field.key()))
                }
                _ => {}
            }
        }
    }
    compared
}

#[test]
fn real_files_are_read_without_a_wrong_figure() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = std::env::var_os("CREATOR_LOUPE_SHARED").map_or_else(|| here.join("../shared"), PathBuf::from);
    let Ok(folders) = std::fs::read_dir(shared.join("corpus/files")) else {
        // Not println!, which a passing test keeps to itself.
        let _ = std::io::stderr()
            .write_all(b"\nSKIPPED: needs ../shared (or CREATOR_LOUPE_SHARED): corpus/files, 27 files\n");
        return;
    };
    let mut folders: Vec<PathBuf> = folders.map(|f| f.expect("a folder").path()).collect();
    folders.sort();
    assert_eq!(folders.len(), 27, "a file of expected figures for each");
    let mut wrong = Vec::new();
    for folder in folders {
        let name = folder.file_name().and_then(|n| n.to_str()).expect("a name").to_owned();
        let file = std::fs::read_dir(&folder).expect("a folder").next().expect("a file").expect("a file").path();
        let bytes = std::fs::read(file).expect("a file");
        let rows = expected(&here.join("tests/files").join(format!("{}.csv", &name[..2])));
        let mut reader = Reader::new();
        reader.feed(&bytes);
        let (text, reading) = (decoded(&bytes), reader.finish());
        let mut used = vec![false; rows.len()];
        let (mut compared, mut found) = (0, 0);
        let mut slips = Vec::new();
        for i in 0..reading.len().min(rows.len()) {
            let draft = reading.draft(&text, i, &Decisions::default()).expect("a creator");
            let wanted = draft.posts.len().max(1);
            let mut own = Vec::new();
            for (row, used) in rows.iter().zip(&mut used) {
                if !*used && own.len() < wanted && is_key(&draft, &row.key) {
                    *used = true;
                    own.push(row);
                }
            }
            found += own.len();
            if own.is_empty() {
                slips.push(format!("creator {i}, {:?} {:?}, is nobody's", draft.handle, draft.name));
            }
            compared += compare(&draft, &own, &reading, &mut slips);
        }
        if found < rows.len() {
            slips.push(format!("{found} of {} rows were found", rows.len()));
        }
        println!("{name}: {} creators, {compared} figures of {} rows compared", reading.len(), rows.len());
        wrong.extend(slips.into_iter().map(|w| format!("{name}: {w}")));
    }
    assert!(wrong.is_empty(), "{} slips\n{}", wrong.len(), wrong.join("\n"));
}
