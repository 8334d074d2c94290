//! Worked examples of tables: shapes that people paste, and what a person's decision changes.

use creator_loupe::model::{Draft, Field};
use creator_loupe::paste::{Alarm, Decisions, Meaning, Reading, Rule, SkipCode, Status, read};

fn show(d: &Draft) -> String {
    let name = d.handle.as_ref().map(|h| format!("@{}", h.value)).or(d.name.as_ref().map(|n| n.value.clone()));
    let mut parts = vec![name.unwrap_or_default()];
    parts.extend(d.platform.as_ref().map(|p| p.value.key().to_owned()));
    parts.extend(d.facts.iter().map(|(f, fact)| format!("{}={}", f.key(), fact.value.value.to_f64())));
    parts.join(" ")
}

fn under(text: &str, says: &Decisions) -> Vec<String> {
    let r = read(text);
    (0..r.len()).filter_map(|i| r.draft(text, i, says)).map(|d| show(&d)).collect()
}

fn all(text: &str) -> Vec<String> {
    under(text, &Decisions::default())
}

fn skipped(r: &Reading) -> Vec<(u32, SkipCode)> {
    r.sheet.as_ref().expect("a table").skipped().iter().map(|s| (s.line, s.code)).collect()
}

#[test]
fn shapes_that_people_paste() {
    let two = ["@jane followers=12500", "@max.m followers=9800"];
    assert_eq!(all("| Handle | Followers |\n|:--|--:|\n| @jane | 12.5K |\n| @max.m | 9,800 |\n"), two);
    assert_eq!(all("sep=;\r\nHandle;Followers (K)\r\njane;12.5\r\nmax.m;9.8\r\n"), two);
    assert_eq!(all("Our list\nHandle,Followers\njane,\"12,500\"\nmax.m,9800"), two);
    assert_eq!(
        all("Creator,Instagram,,TikTok,\n,Followers,Avg Likes,Followers,Avg Likes\nJane Doe,12500,350,80000,4000\n"),
        [
            "Jane Doe instagram followers=12500 likes_per_post=350",
            "Jane Doe tiktok followers=80000 likes_per_post=4000"
        ]
    );
    assert_eq!(all("昵称,粉丝数（万）\n小鹿,12.5\n小美,3\n"), ["小鹿 followers=125000", "小美 followers=30000"]);
}

#[test]
fn what_is_no_creator_is_listed() {
    let r = read("Name,Followers\nJane,12500\nMax,9800\nTotal,22300\n\nCampaign,Views\nSpring,300000\n");
    assert_eq!(r.len(), 2);
    assert_eq!(skipped(&r), [(4, SkipCode::Total), (6, SkipCode::OtherTable), (7, SkipCode::OtherTable)]);
    let r = read("Name,Followers\nJane,12500\n\"Max,9800\nJoe,700\n");
    assert_eq!((r.len(), skipped(&r)), (1, vec![(3, SkipCode::UnclosedQuote)]));
}

#[test]
fn a_person_decides_for_a_column() {
    let text = "Name;Fee;Followers\nJane;1.500;12.500\nMax;2.200;8.100\n";
    let r = read(text);
    assert!(matches!(r.sheet.as_ref().expect("a table").columns()[1].status, Status::Amber(_)));
    assert_eq!(r.questions[0].column, Some(1));
    let fee = |says: &Decisions| r.draft(text, 1, says).and_then(|d| d.fee).map(|f| f.value.amount.value.to_f64());
    assert_eq!(fee(&Decisions::default()), None);
    let says = Decisions { readings: vec![(1, Rule::GroupedInteger)], ..Decisions::default() };
    assert_eq!(fee(&says), Some(2200.0));
    let says = Decisions { meanings: vec![(2, Meaning::Field(Field::Following))], ..Decisions::default() };
    assert_eq!(under(text, &says), ["Jane following=12500", "Max following=8100"]);
}

#[test]
fn what_cannot_be_raises_an_alarm() {
    let alarm = |text: &str, c: usize| match &read(text).sheet.expect("a table").columns()[c].status {
        Status::Red(alarm, _) => Some(*alarm),
        _ => None,
    };
    let list = "Name,Followers\nA,9000000\nB,8000000\nC,7500\nD,7000000\nE,6000000\nF,5000000\n";
    assert_eq!(alarm(list, 1), Some(Alarm::Jump));
    assert_eq!(alarm("handle,followers\ncristiano,475.8\nkylie,366.2\n", 1), Some(Alarm::UnitsLost));
    assert_eq!(alarm("handle,followers,reach,avg likes\na.b,9000,100,350\n", 2), Some(Alarm::LikesAboveReach));
    let says = Decisions { readings: vec![(1, Rule::Millions)], ..Decisions::default() };
    assert_eq!(under("handle,followers\ncristiano,475.8\n", &says), ["@cristiano followers=475800000"]);
}
