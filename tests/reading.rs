//! Worked examples of reading: each platform, each shape, each way a number can be written, each kind of bad input.

use creator_loupe::headless::reading as schema;
use creator_loupe::model::{Currency, Draft, Field, Platform, Provenance};
use creator_loupe::paste::{
    Answer, Asked, Decisions, Detail, LINE_LIMIT, MarkKind, NoteCode, Progress, Reader, Reading, Rule, TEXT_LIMIT, read,
};

#[path = "reading/json.rs"]
mod json;

#[path = "reading/pages.rs"]
mod pages;

#[path = "reading/slips.rs"]
mod slips;

#[path = "reading/tongues.rs"]
mod tongues;

/// A creator as one line: what a reader of the test can check at a glance.
fn show(d: &Draft) -> String {
    let mut parts = Vec::new();
    parts.extend(d.handle.as_ref().map(|f| format!("@{}", f.value)));
    parts.extend(d.name.as_ref().map(|f| format!("\"{}\"", f.value)));
    parts.extend(d.platform.as_ref().map(|f| f.value.key().to_owned()));
    parts.extend(d.facts.iter().map(|(f, fact)| format!("{}={}", f.key(), schema::number(fact.value.value.parts()))));
    parts.extend(d.fee.as_ref().map(|f| {
        let code = f.value.currency.as_ref().map_or("", Currency::code);
        format!("fee={}{code}", schema::number(f.value.amount.value.parts()))
    }));
    parts.extend(d.hidden.iter().map(|(f, _)| format!("{}=hidden", f.key())));
    for p in &d.posts {
        let all = [("l", &p.likes), ("c", &p.comments), ("s", &p.shares), ("b", &p.saves), ("v", &p.views)];
        let cells: Vec<String> = all
            .iter()
            .filter_map(|(k, f)| Some(format!("{k}{}", schema::number(f.as_ref()?.value.value.parts()))))
            .collect();
        parts.push(format!("[{}]", cells.join(" ")));
    }
    parts.join(" ")
}

fn first(text: &str) -> String {
    read(text).draft(text, 0, &Decisions::default()).as_ref().map(show).unwrap_or_default()
}

/// Every creator of a text.
fn all(text: &str) -> Vec<String> {
    let r = read(text);
    (0..r.len()).filter_map(|i| r.draft(text, i, &Decisions::default())).map(|d| show(&d)).collect()
}

/// The JSON that `examples/read.rs` prints.
fn printed(text: &str) -> serde_json::Value {
    let mut out = Vec::new();
    schema::write(text, &read(text), &mut out).expect("into memory");
    serde_json::from_slice(&out).expect("JSON")
}

fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, first(text), expected))
        .filter(|(_, shown, expected)| shown != *expected)
        .map(|(text, shown, expected)| format!("{text:?}\n  read {shown}\n  not  {expected}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn codes(r: &Reading) -> Vec<NoteCode> {
    r.notes.iter().map(|n| n.code).collect()
}

#[test]
fn profile_pages_of_the_nine_platforms() {
    check(&[
        // Instagram: link preview, header, run together, label above.
        (
            "24.8k Followers, 702 Following, 1,204 Posts - See Instagram photos and videos from Maya Makes (@maya.makes)",
            "@maya.makes \"Maya Makes\" instagram followers=24800 following=702 posts=1204",
        ),
        (
            "maya.makes\nFollow\nMessage\n1,204 posts24.8K followers702 following\nMaya",
            "@maya.makes \"Maya\" followers=24800 following=702 posts=1204",
        ),
        ("1,204\nposts\n24.8K\nfollowers\n702\nfollowing", "followers=24800 following=702 posts=1204"),
        ("Posts\n1,204\nFollowers\n24.8K\nFollowing\n702", "followers=24800 following=702 posts=1204"),
        (
            "3,020 likes, 41 comments - maya.makes on May 9, 2025: \"Day 3 of 30: 500 views?\"",
            "@maya.makes likes_per_post=3020 comments_per_post=41",
        ),
        (
            "maya.makes\nLiked by kim_k and others\nView all 12 comments",
            "@maya.makes comments_per_post=12 likes_per_post=hidden",
        ),
        ("Liked by kim_k and 2,416 others", "likes_per_post=2417"),
        // TikTok: likes of a profile are the account's.
        (
            "@joe.bakes 41.2k Followers, 85 Following, 1.3m Likes - Watch awesome short videos created by Joe Bakes",
            "@joe.bakes \"Joe Bakes\" tiktok followers=41200 following=85 likes_total=1300000",
        ),
        (
            "joe.bakes\n85\nFollowing\n41.2K\nFollowers\n1.3M\nLikes\nI bake",
            "@joe.bakes followers=41200 following=85 likes_total=1300000",
        ),
        ("85Following41.2KFollowers1.3MLikes", "followers=41200 following=85 likes_total=1300000"),
        // YouTube: views of the About page are the channel's; views with an age are a video's.
        ("Joe Bakes\n@joebakes•41.2K subscribers•312 videos", "@joebakes \"Joe Bakes\" followers=41200 posts=312"),
        (
            "www.youtube.com/@joebakes\nJoined Mar 2, 2014\n41.2K subscribers\n312 videos\n9,876,543 views",
            "@joebakes youtube followers=41200 posts=312 views_total=9876543",
        ),
        ("Cake\n22K views • 3 days ago\nBread\n14K views • 2 weeks ago", "[v22000] [v14000]"),
        // X.
        (
            "Jane Doe\n45.6K posts\nJane Doe\n@janedoe\nBuilding. Ex-@acme. 10M downloads.\nJoined March 2009\n1,234 Following\n12.5K Followers",
            "@janedoe \"Jane Doe\" followers=12500 following=1234 posts=45600",
        ),
        // Facebook: likes of a page.
        ("Jane Bakes. 351 likes · 135 talking about this. Bakery", "\"Jane Bakes\" facebook page_likes=351"),
        (
            "Jane Bakes\n12K likes • 13K followers\nRating · 4.9 (87 Reviews)",
            "\"Jane Bakes\" followers=13000 page_likes=12000",
        ),
        // LinkedIn.
        (
            "Jane Doe\nBerlin, Germany\n58,290 followers · 500+ connections",
            "\"Jane Doe\" followers=58290 connections=500",
        ),
        (
            "Jane Doe\n12,345 followers\n3d • Edited\n1,234\n56 comments • 7 reposts",
            "\"Jane Doe\" followers=12345 likes_per_post=1234 comments_per_post=56 shares_per_post=7",
        ),
        // Pinterest.
        (
            "Jane Doe\njane_pins\n12.5k followers · 345 following\n1.2m monthly views",
            "@jane_pins \"Jane Doe\" followers=12500 following=345 views_monthly=1200000",
        ),
        // Threads.
        (
            "12.5K Followers • 45 Threads • tea. See the latest conversations with @jane.",
            "@jane threads followers=12500 posts=45",
        ),
        // Twitch.
        ("About janeplays\n12.5K followers ·\nVariety streamer, 5 days a week", "@janeplays followers=12500"),
    ]);
}

#[test]
fn lines_typed_by_hand() {
    check(&[
        (
            "maya.makes IG 24.8k followers avg 1,240 likes 68 comments",
            "@maya.makes instagram followers=24800 likes_per_post=1240 comments_per_post=68",
        ),
        ("@joe on tiktok, 41k, views 9k avg, asks $450", "@joe tiktok followers=41000 views_per_post=9000 fee=450USD"),
        (
            "jane_d - TikTok - 120K followers - 9,400 views - 3.2% ER",
            "@jane_d tiktok followers=120000 views_per_post=9400 engagement_rate_percent=3.2",
        ),
        (
            "followers: 24,800\nLikes - 1,240\ncomments=68\nfee 450",
            "followers=24800 likes_per_post=1240 comments_per_post=68 fee=450",
        ),
        ("Followers\t24,800\nFollowing\t702", "followers=24800 following=702"),
        (
            "She has 24.8k followers on Instagram and gets about 1,200 likes and 40 comments per post. She asks for 300 USD.",
            "instagram followers=24800 likes_per_post=1200 comments_per_post=40 fee=300USD",
        ),
        ("https://www.tiktok.com/@joe_bakes 41.2K followers", "@joe_bakes tiktok followers=41200"),
        (
            "12.5k followers, avg 350 likes, 2.4 comments over the last 12 posts",
            "followers=12500 likes_per_post=350 comments_per_post=2.4 posts_counted=12",
        ),
        ("reels: 9k views, 400 likes, 30 comments", "likes_per_post=400 comments_per_post=30 views_per_post=9000"),
        ("₹ 12,000/reel | 1,23,456 followers", "followers=123456 fee=12000INR"),
        ("@maya 10k followers 5 posts per week 300 likes", "@maya followers=10000 likes_per_post=300"),
    ]);
    let r = read("avg 9 likes, median 9,400 views");
    assert_eq!(show(&r.creators[0]), "likes_per_post=9 views_per_post=9400");
    assert!(read("median 9,400 views").creators[0].medians);
}

#[test]
fn a_handle_beside_the_name_of_its_platform() {
    for head in [
        "maya.makes · Instagram",
        "maya.makes | Instagram",
        "maya.makes - Instagram",
        "maya.makes (Instagram)",
        "maya.makes on Instagram",
        "maya.makes, Instagram",
        "Instagram · maya.makes",
        "Instagram: maya.makes",
        "Instagram | @maya.makes",
        "Instagram - maya.makes",
    ] {
        let text = format!("{head}\n1,204 posts\n24.8K followers\n702 following");
        assert_eq!(first(&text), "@maya.makes instagram followers=24800 following=702 posts=1204", "{head}");
        let text = format!("{head}\n24.8K followers, avg 1,240 likes, 68 comments");
        let expected = "@maya.makes instagram followers=24800 likes_per_post=1240 comments_per_post=68";
        assert_eq!(first(&text), expected, "{head}");
    }
    check(&[
        ("mayamakes · TikTok\n12K followers", "@mayamakes tiktok followers=12000"),
        ("Maya Makes (@maya.makes) | Instagram\n12K followers", "@maya.makes \"Maya Makes\" instagram followers=12000"),
        // Words beside a platform are no handle.
        ("follow me on Instagram\n12K followers", "instagram followers=12000"),
        ("Best photos, Instagram\n12K followers", "instagram followers=12000"),
    ]);
}

#[test]
fn keys_and_values_a_line_each() {
    check(&[
        (
            "Name: Jane Doe\nHandle: @jane.doe\nPlatform: Instagram\nFollowers: 24,800",
            "@jane.doe \"Jane Doe\" instagram followers=24800",
        ),
        (
            "Network - TikTok\nAccount = joebakes\nFollowers = 41K\nAvg views = 9k\nFee = $450",
            "@joebakes tiktok followers=41000 views_per_post=9000 fee=450USD",
        ),
        (
            "Profile: https://www.tiktok.com/@joe_bakes\nFollowers: 41,200\nLikes per post: 980",
            "@joe_bakes tiktok followers=41200 likes_per_post=980",
        ),
        (
            "Username: jane_d\nFull name: Jane Q. Doe\nChannel: YouTube\nSubscribers: 5,000",
            "@jane_d \"Jane Q. Doe\" youtube followers=5000",
        ),
        ("Followers: 24,800\nPlatform: X\nHandle: jane", "@jane x followers=24800"),
        ("**Platform:** Threads\n**Handle:** jane.doe\n**Followers:** 900", "@jane.doe threads followers=900"),
        ("Creator\tMaya Makes\nPlatform\tInstagram\nFollowers\t24.8K", "\"Maya Makes\" instagram followers=24800"),
        ("YouTube - Garden Diaries\n54.1K subscribers", "\"Garden Diaries\" youtube followers=54100"),
        (
            "Name: Kim Lee\nFollowers: 12k\nPlatform: TikTok\n\nName: Joe Doe\nFollowers: 9k\nPlatform: X",
            "\"Kim Lee\" tiktok followers=12000",
        ),
        ("Platform: n/a\nHandle: -\nFollowers: 12k", "followers=12000"),
    ]);
}

#[test]
fn one_bare_count_beside_a_platform() {
    check(&[
        ("joe.bakes insta 24.8k", "@joe.bakes instagram followers=24800"),
        ("24.8k on insta", "instagram followers=24800"),
        ("@joe on tiktok, 41k", "@joe tiktok followers=41000"),
        ("joe.bakes, 24,800 on Instagram", "@joe.bakes instagram followers=24800"),
        ("@joe (tiktok) 41k", "@joe tiktok followers=41000"),
        ("maya.makes\n24.8K followers\n120K on TikTok", "@maya.makes followers=24800"),
        // Two of them, or words about them: not to be told.
        ("joe.bakes insta 24.8k 1.2k", "@joe.bakes instagram"),
        ("I sold 24.8k mugs on insta", ""),
        ("joe.bakes insta since 2019", "@joe.bakes instagram"),
        ("joe.bakes insta 5%", "@joe.bakes instagram"),
        ("joe.bakes insta 24.8k, avg 1,240 likes", "@joe.bakes instagram followers=24800 likes_per_post=1240"),
    ]);
}

#[test]
fn counters_of_an_account_are_no_post() {
    let table = "\n\nlikes, comments, shares, views\n402, 21, 9, 5200\n570, 30, 14, 8100";
    let posts = "[l402 c21 s9 v5200] [l570 c30 s14 v8100]";
    for head in [
        "1,204 Following\n41.2K Followers\n1.1M Likes",
        "1,204\nFollowing\n41.2K\nFollowers\n1.1M\nLikes",
        "1,204 Following 41.2K Followers 1.1M Likes",
        "41.2K Followers · 1.1M Likes · 1,204 Following",
    ] {
        let text = format!("@kiln_and_co on TikTok\n{head}{table}");
        let expected = format!("@kiln_and_co tiktok followers=41200 following=1204 likes_total=1100000 {posts}");
        assert_eq!(first(&text), expected, "{head}");
    }
    check(&[
        (
            &format!("Bea Holt on Facebook\n12K likes • 13K followers{table}"),
            &format!("\"Bea Holt\" facebook followers=13000 page_likes=12000 {posts}"),
        ),
        (
            "@joebakes\n41.2K subscribers\n312 videos\n9,876,543 views\n\nlikes, views\n402, 5200\n570, 8100",
            "@joebakes followers=41200 posts=312 views_total=9876543 [l402 v5200] [l570 v8100]",
        ),
        // The average is of the views.
        ("@kim\n41k followers 12 likes avg views 9k", "@kim followers=41000 likes_per_post=12 views_per_post=9000"),
        // An average beside the followers stays an average.
        (
            &format!("@kim on Instagram\n12K followers, avg 400 likes{table}"),
            &format!("@kim instagram followers=12000 likes_per_post=400 {posts}"),
        ),
    ]);
}

#[test]
fn recent_posts_are_kept_one_by_one() {
    let posts = "[l980 c40 v8100] [l1120 c35 v9400] [l870 v7700]";
    check(&[
        (
            "Post 1: 980 likes, 40 comments, 8.1k views\nPost 2: 1,120 likes, 35 comments, 9.4k views\nPost 3: 870 likes, 7.7k views",
            posts,
        ),
        ("1. 980 likes 40 comments 8.1k views\n2. 1,120 likes 35 comments 9.4k views\n3. 870 likes 7.7k views", posts),
        (
            "@maya 20k followers\nlikes\tcomments\tviews\n980\t40\t8.1k\n1,120\t35\t9,400\n870\t-\t7.7k",
            &format!("@maya followers=20000 comments_per_post=hidden {posts}"),
        ),
        (
            "Post   Likes  Comments  Views\n1      980    40        8.1k\n2      1120   35        9.4k",
            "[l980 c40 v8100] [l1120 c35 v9400]",
        ),
        ("likes: 980, 1120, 870\ncomments: 40, 35, 61", "[l980 c40] [l1120 c35] [l870 c61]"),
        (
            "last 3 posts: 320 likes 15 comments, 410 likes 22 comments, 290 likes 18 comments",
            "posts_counted=3 [l320 c15] [l410 c22] [l290 c18]",
        ),
    ]);
    let r = read("likes: 980, 1120, 870\ncomments: 40, 35");
    assert_eq!(show(&r.creators[0]), "[l980] [l1120] [l870]");
    assert!(codes(&r).contains(&NoteCode::ListLengths));
}

#[test]
fn numbers_in_every_writing() {
    for (written, value) in [
        ("24,800", 24_800),
        ("1 234 567", 1_234_567),
        ("1\u{a0}234\u{a0}567", 1_234_567),
        ("1\u{202f}234", 1_234),
        ("1'234", 1_234),
        ("12,34,567", 1_234_567),
        ("1.234", 1_234),
        ("1.234.567", 1_234_567),
        ("24.8K", 24_800),
        ("24.8 k", 24_800),
        ("12,5K", 12_500),
        ("1.2m", 1_200_000),
        ("1mm", 1_000_000),
        ("1.2bn", 1_200_000_000),
        ("5.04 million", 5_040_000),
        ("8 thousand", 8_000),
        ("35 lakh", 3_500_000),
        ("1.2 crore", 12_000_000),
        ("1.2E+06", 1_200_000),
        ("１２，５００", 12_500),
        ("0", 0),
    ] {
        let r = read(&format!("{written} followers"));
        let f = r.creators[0].fact(Field::Followers).unwrap_or_else(|| panic!("{written}: {r:?}"));
        assert_eq!(f.value.value.parts(), value * 10_000, "{written}");
    }
}

#[test]
fn rounding_leaves_an_interval() {
    let ends = |text: &str| {
        let r = read(text);
        let q = r.creators[0].fact(Field::Followers).expect("followers").value;
        (q.low.parts() / 10_000, q.high.parts() / 10_000)
    };
    assert_eq!(ends("24.8K followers"), (24_750, 24_850));
    assert_eq!(ends("24,800 followers"), (24_800, 24_800));
    assert_eq!(ends("1.23M followers"), (1_225_000, 1_235_000));
    assert_eq!(ends("~24,800 followers"), (24_750, 24_850));
    // YouTube cuts: 22,795 shows as 22K, so 2.52m is 2.52 to 2.53 million.
    assert_eq!(ends("YouTube: 2.52m subscribers"), (2_520_000, 2_530_000));
    assert_eq!(ends("over 100k followers"), (100_000, 101_000));
    assert!(codes(&read("over 100k followers")).contains(&NoteCode::Floor));
}

#[test]
fn what_can_be_read_two_ways_is_asked_and_nothing_is_computed_from_it() {
    let ask = |text: &str| {
        let r = read(text);
        assert_eq!(r.questions.len(), 1, "{text}: {r:?}");
        let q = r.questions[0].clone();
        assert!(r.marks.iter().any(|m| m.what == MarkKind::Question(0) && m.span == q.span));
        (q.field, q.text, q.readings.iter().map(|c| c.rule).collect::<Vec<_>>())
    };
    assert_eq!(ask("fee 1.500"), (Asked::Fee, "1.500".into(), vec![Rule::GroupedInteger, Rule::DecimalFraction]));
    assert_eq!(ask("€1.200 per reel").1, "€1.200");
    assert_eq!(ask("24.8 followers").2, [Rule::Thousands, Rule::Millions]);
    assert_eq!(ask("3.214% ER").0, Asked::Field(Field::EngagementRatePercent));
    assert_eq!(ask("ER 0.0296").2, [Rule::Percent, Rule::Fraction]);
    assert_eq!(ask("fee 300-500").2, [Rule::RangeLow, Rule::RangeHigh]);
    assert_eq!(ask("12-15k followers").2, [Rule::RangeLow, Rule::RangeHigh]);
    assert_eq!(ask("12 mil followers").2, [Rule::Thousands, Rule::Millions]);
    // The dot of 24.8K is a decimal mark, so that of 1.240 may be one too.
    assert_eq!(ask("24.8K followers, avg 1.240 likes").2, [Rule::GroupedInteger, Rule::DecimalFraction]);
    assert_eq!(ask("followers: 12,000\nfollowing: 300\nlikes: 450").2, [Rule::PerPost, Rule::Lifetime]);
    assert_eq!(ask("12.5K followers\n13.9K followers").2, [Rule::OneOfSeveral; 2]);
    assert_eq!(ask("instagram and tiktok creator, 20k followers").0, Asked::Platform);

    let text = "12k followers, fee 1.500";
    let r = read(text);
    assert!(r.creators[0].fee.is_none());
    let answered = r.answer(text, 0, 0).expect("a reading");
    let fee = answered.fee.expect("the fee is told now");
    assert_eq!(fee.value.amount.value.parts(), 15_000_000);
    assert!(matches!(fee.provenance, Provenance::Answered(s) if s.of("12k followers, fee 1.500") == Some("1.500")));
    assert!(r.answer(text, 0, 2).is_none() && r.answer(text, 1, 0).is_none());
    assert!(matches!(r.questions[0].readings[1].value, Answer::Money(m) if m.amount.value.parts() == 15_000));
}

#[test]
fn hidden_is_unknown_and_zero_is_zero() {
    check(&[
        ("likes hidden, 56 comments, 23.4k followers", "followers=23400 comments_per_post=56 likes_per_post=hidden"),
        (
            "followers: n/a\nlikes: -\ncomments: --\nviews: unknown",
            "followers=hidden likes_per_post=hidden comments_per_post=hidden views_per_post=hidden",
        ),
        ("creator account, follower count unavailable", "followers=hidden"),
        ("0 posts\n0 followers\n0 following\nNo posts yet", "followers=0 following=0 posts=0"),
        ("likes:\nfollowers: 12k", "followers=12000"),
    ]);
}

#[test]
fn what_is_no_count_is_not_read() {
    for text in [
        "I went to the market in 2023 and bought 3 apples for $4. It was 12:30.",
        "call (555) 010-0199 or +7 900 123-45-67",
        "born 15.03.1995, 1️⃣ place, v2.0.1, 24/7, 3rd, 18-24: 48%",
        "lost 200 followers, aiming for 50k followers, up to 900 likes",
        "+1.2K followers this week",
        "12,5 B takipçi, 1,2 mil seguidores, 8,31 тыс. подписчиков, 1.2万粉丝",
        "1.2K\n200\nvid\n100\n5\n2\n1000",
        "likes 980 120 870",
        "Videos\n12.3K\n45.1K\n9,870",
        "10k",
    ] {
        let r = read(text);
        assert!(
            r.creators.iter().all(|d| d.facts.is_empty() && d.posts.is_empty() && d.fee.is_none()),
            "{text}: {r:?}"
        );
        assert!(!r.notes.is_empty(), "{text}: nothing is dropped silently");
    }
    assert_eq!(first("12.5K Followers ▲ 1.2K\nAvg. Likes 350 ▼ 20"), "followers=12500 likes_per_post=350");
    assert_eq!(first("+1.2K followers this week, now at 48.3K"), "followers=48300");
    assert_eq!(first("Followers: 12.5K\nFollowers (last month): 11.9K"), "followers=12500");
}

#[test]
fn several_creators_are_never_merged() {
    let r = read(
        "jane.doe\n123 posts\n12.5K followers\n456 following\n\nmaker.one\n98 posts\n1.2M followers\n12 following",
    );
    let shown: Vec<String> = r.creators.iter().map(show).collect();
    assert_eq!(
        shown,
        ["@jane.doe followers=12500 following=456 posts=123", "@maker.one followers=1200000 following=12 posts=98"]
    );
    assert_eq!((r.others.len(), r.others[0].creator, r.others[0].line), (1, Some(1), 6));
    assert!(codes(&r).contains(&NoteCode::SeveralCreators));

    let r = read(
        "Instagram: jane.doe – 12.5K followers\nTikTok: @janedoe – 98.7K followers, 1.2M likes\nX: @jane_d – 789 followers",
    );
    let shown: Vec<String> = r.creators.iter().map(show).collect();
    assert_eq!(
        shown,
        [
            "@jane.doe instagram followers=12500",
            "@janedoe tiktok followers=98700 likes_total=1200000",
            "@jane_d x followers=789"
        ]
    );

    let text = "handle,followers,avg likes\nmaya.makes,\"12,500\",350\njoe_b,8000,120\nkim,900,80";
    let shown = all(text);
    assert_eq!(
        shown,
        [
            "@maya.makes followers=12500 likes_per_post=350",
            "@joe_b followers=8000 likes_per_post=120",
            "@kim followers=900 likes_per_post=80"
        ]
    );
}

#[test]
fn rows_of_a_table_are_all_counted() {
    let rows = "name,followers,likes\n".to_owned() + &"Kim Lee,1900,80\n".repeat(1500);
    let r = read(&rows);
    let several = r.notes.iter().find(|n| n.code == NoteCode::SeveralCreators).expect("said");
    assert_eq!((r.len(), &several.detail), (1500, &Detail::Count(1499)));
    assert_eq!(
        r.draft(&rows, 1499, &Decisions::default()).as_ref().map(show).as_deref(),
        Some("\"Kim Lee\" followers=1900 likes_per_post=80")
    );
}

#[test]
fn what_is_said_of_something_else_is_no_fact() {
    check(&[
        ("3M views on my TED talk, 12k followers", "followers=12000"),
        ("20k followers on Bluesky", ""),
        (
            "maya.makes\n1,204 posts\n24.8K followers\n702 following\nMaya | 120K on TikTok",
            "@maya.makes followers=24800 following=702 posts=1204",
        ),
        // The price of three is no price of one.
        ("12k followers, fee for 3 reels $900", "followers=12000"),
        ("3 reels for $900, 12k followers", "followers=12000"),
        ("1 reel $300, 12k followers", "followers=12000 fee=300USD"),
        ("$2M revenue, 24k followers", "followers=24000"),
    ]);
}

#[test]
fn money_that_is_said_of_something_else_is_no_fee() {
    let with = |what: &str| first(&format!("18.2k followers, {what}"));
    for other in [
        "$9,400 in sponsorships",
        "$700 a month",
        "monthly $700",
        "$35 per hour",
        "$3 per signup",
        "$2 per install",
        "save $20",
        "$20 off",
        "20 € de remise",
        "20 € de rebaja",
        "700 € par mois",
        "700 € al año",
        "3,000 TL indirim",
        "$650 in March",
        "goal $8,000",
        "3 tickets, $45",
    ] {
        assert_eq!(with(other), "followers=18200", "{other}");
    }
    for (fee, code) in [
        ("$700", "USD"),
        ("$700 per reel", "USD"),
        ("$700 for a reel", "USD"),
        ("reels 700€", "EUR"),
        ("700 €, very friendly", "EUR"),
        ("$700 per integration", "USD"),
    ] {
        assert_eq!(with(fee), format!("followers=18200 fee=700{code}"), "{fee}");
    }
}

#[test]
fn the_price_of_several_or_of_an_hour_is_no_price_of_a_post() {
    let with = |what: &str| first(&format!("18.2k followers, {what}"));
    for other in [
        "hourly rate $55",
        "day rate $400",
        "bundle price $700",
        "total fee: $700",
        "fee: $700 total",
        "3 reels ($700)",
        "3x reel 700€",
        "3x videos for 700€",
    ] {
        assert_eq!(with(other), "followers=18200", "{other}");
    }
    assert_eq!(with("1x reel 700€"), "followers=18200 fee=700EUR");
    assert_eq!(first("팔로워 1.8만, 영상 3개 90만원"), "followers=18000");
    assert_eq!(first("フォロワー18200人。1投稿2万円です。"), "followers=18200 fee=20000JPY");
}

#[test]
fn a_few_posts_among_other_words_are_not_all_that_an_account_has() {
    let with = |what: &str| first(&format!("18.2k followers, {what}"));
    for some in [
        "will publish 3 reels",
        "package with 4 posts",
        "deliverables: 3 videos",
        "next 3 videos promoted",
        "5 posts delivered",
        "reviewed 20 posts",
        "sample: 25 posts",
        "1 in 4 posts is paid",
        "Angebot: 3 Beiträge",
        "3 vidéos offertes",
        "3 vídeos pagados",
        "1 reel - 20k",
        "12 saved posts",
        "30 comment likes",
    ] {
        assert_eq!(with(some), "followers=18200", "{some}");
        assert!(!read(&format!("18.2k followers, {some}")).notes.is_empty(), "{some}");
    }
    assert_eq!(with("based on 15 posts"), "followers=18200 posts_counted=15");
    assert_eq!(with("likes: 300, 3 videos promoted"), "followers=18200 likes_per_post=300");
    for posts in ["7 posts", "7 posts ❤", "posts: 7", "7 posts - See photos and videos"] {
        assert_eq!(with(posts), "followers=18200 posts=7", "{posts}");
    }
    assert_eq!(first("nora_k 7 posts 340 followers 88 following"), "@nora_k followers=340 following=88 posts=7");
}

#[test]
fn prices_by_format_are_fees() {
    let text = "粉丝4.1w 图文报价1200 视频报价2600";
    assert_eq!(first(text), "followers=41000");
    assert_eq!(read(text).questions.len(), 1);
}

#[test]
fn totals_and_averages_below_a_list_of_posts_are_no_posts() {
    let posts = "[l700 c44] [l300 c16]";
    for of_all in [
        "Total",
        "TOTAL:",
        "Sum",
        "Average",
        "Summe",
        "Durchschnitt",
        "Somme",
        "Moyenne",
        "Promedio",
        "Итого",
        "합계",
        "平均",
    ] {
        let text = format!("Post,Likes,Comments\nKiln,700,44\nGlaze,300,16\n{of_all},1000,60\n");
        assert_eq!(first(&text), posts, "{of_all}");
        assert_eq!(codes(&read(&text)), [NoteCode::NotPerPost], "{of_all}");
    }
    let text = "| Reel | Likes | Comments |\n|---|---|---|\n| Kiln | 700 | 44 |\n| Glaze | 300 | 16 |\n| **Total** | 1000 | 60 |";
    assert_eq!(first(text), posts);
}

#[test]
fn a_small_rate_with_decimals_is_no_price() {
    check(&[
        ("Rate: 4.8\n15k followers", "followers=15000"),
        ("15k followers, rate 3,9", "followers=15000"),
        ("15k followers, rate 450.00", "followers=15000 fee=450"),
        ("15k followers, rate 1.2k", "followers=15000 fee=1200"),
        ("15k followers, rate $4.80", "followers=15000 fee=4.8USD"),
    ]);
}

#[test]
fn posts_by_their_dates_between_commas() {
    let posts = "[l640 c31] [l420 c18]";
    for head in ["Date,Format,Likes,Comments", "Post date,Kind,Likes,Comments"] {
        assert_eq!(first(&format!("{head}\n2026-03-01,Reel,640,31\n2026-03-04,Photo,420,18")), posts, "{head}");
    }
    // Words of prose, and what follows them.
    check(&[
        ("Video, honest thoughts, likes\n12k followers", "followers=12000"),
        ("day one,two,three\n12k followers", "followers=12000"),
    ]);
}

#[test]
fn tables_that_do_not_fit_their_header_are_not_trusted() {
    // A word where a number belongs: everything behind it may be shifted.
    let text = "handle,followers,views,likes\nmaya.makes,12500,Spain,350";
    let r = read(text);
    assert_eq!(all(text), ["@maya.makes followers=12500"]);
    assert!(codes(&r).contains(&NoteCode::TableShifted));
    // Decimals in a count: the units were lost.
    let text = "handle,followers,avg_likes\ncristiano,475.8,8.7";
    let r = read(text);
    assert_eq!(all(text), ["@cristiano"]);
    assert_eq!(r.questions.iter().map(|q| q.column).collect::<Vec<_>>(), [Some(1), Some(2)]);
}

#[test]
fn bad_input_is_said_not_guessed() {
    let one = |text: &str| read(text);
    assert_eq!(codes(&one("")), [NoteCode::Empty]);
    assert_eq!(codes(&one(" \n\t\u{200b}\n ")), [NoteCode::Empty]);
    assert_eq!(codes(&one("A walk by the sea.")), [NoteCode::NothingRead]);
    assert_eq!(codes(&one("{\"rows\": 12}")), [NoteCode::DataNotText]);
    for (text, code) in [
        ("followers 1e400", NoteCode::NumberTooLarge),
        ("followers: -500", NoteCode::Negative),
        ("12 billion followers", NoteCode::Absurd),
        ("10,000,000,001 followers", NoteCode::Absurd),
        ("12\u{fffd}34 followers", NoteCode::BrokenNumber),
        ("fee 3000 ₦", NoteCode::CurrencyUnclear),
    ] {
        let r = one(text);
        assert!(codes(&r).contains(&code), "{text}: {r:?}");
        assert!(r.creators.iter().all(|d| d.facts.is_empty() && d.fee.is_none()), "{text}");
    }
    assert_eq!(first("10,000,000,000 followers"), "followers=10000000000");
    // Positions count characters, from one.
    let r = one("Zoë 🎂\nëé 12 stones");
    let n = r.notes.iter().find(|n| n.code == NoteCode::UnreadNumber).expect("a note");
    assert_eq!((n.line, n.column), (2, 4));
    // A megabyte of digits, a megabyte of words, a zip file, right-to-left text.
    assert!(codes(&one(&"7".repeat(1 << 20))).contains(&NoteCode::LineTooLong));
    assert!(one(&"The sea was calm. ".repeat(60_000)).creators.is_empty());
    let mut reader = Reader::new();
    reader.feed(b"PK\x03\x04\x14\x00\x00\x00\x08\x00\xff\xfe\x00\x00");
    assert_eq!(codes(&reader.finish()), [NoteCode::NotText]);
    assert_eq!(
        first("\u{200f}12.5K\u{200f} followers · \u{202b}456\u{202c} following 🎂"),
        "followers=12500 following=456"
    );
}

#[test]
fn limits_are_measured_and_said() {
    let mut reader = Reader::new();
    reader.feed(b"12k followers\n");
    let piece = vec![b'a'; 1 << 20];
    for _ in 0..20 {
        reader.feed(&piece);
    }
    let r = reader.finish();
    assert!(r.creators.is_empty());
    assert_eq!(r.notes.len(), 1);
    assert!(schema::describe(&r.notes[0]).contains(&(TEXT_LIMIT + 14).to_string()), "the measured size is said");

    let long = format!("12k followers {}\n34 following", "x".repeat(LINE_LIMIT));
    let r = read(&long);
    assert_eq!(show(&r.creators[0]), "followers=12000 following=34");
    assert_eq!(codes(&r), [NoteCode::LineTooLong]);
}

#[test]
fn spending_the_budget_is_a_typed_stop() {
    let mut reader = Reader::new();
    assert_eq!(reader.step(10), Progress::NeedMore);
    reader.feed("12k followers\n".repeat(50).as_bytes());
    assert!(matches!(reader.step(20), Progress::Working { total: 700, .. }));
    reader.end();
    let mut steps = 0;
    while reader.step(20) != Progress::Done {
        steps += 1;
        assert!(steps < 1000);
    }
    assert!(steps > 10);
}

#[test]
fn each_fact_keeps_its_place() {
    let text = "maya.makes IG 24.8k followers, fee €450";
    let r = read(text);
    let marks: Vec<(&str, MarkKind)> = r.marks.iter().map(|m| (m.span.of(text).unwrap(), m.what)).collect();
    assert_eq!(
        marks,
        [
            ("maya.makes", MarkKind::Handle),
            ("IG", MarkKind::Platform),
            ("24.8k", MarkKind::Field(Field::Followers)),
            ("€450", MarkKind::Fee)
        ]
    );
    let implied = read("@x 5 Followers, 1 Following, 0 Likes - Watch awesome short videos created by X Y");
    let p = implied.creators[0].platform.clone().expect("the sentence is TikTok's");
    assert_eq!(p.value, Platform::TikTok);
    assert!(matches!(p.provenance, Provenance::Implied(_)));
}

/// The JSON of `examples/read.rs`, key by key.
#[test]
fn the_schema_of_the_example() {
    let v =
        printed("@joe on tiktok 24.8k followers, likes hidden, fee 1.500, 12 stones\nPost 1: 9 likes\nPost 2: 8 likes");
    let c = &v["creators"][0];
    assert_eq!(
        (c["handle"].as_str(), c["platform"].as_str(), c["name"].is_null()),
        (Some("joe"), Some("tiktok"), true)
    );
    let f = &c["facts"]["followers"];
    assert_eq!((f["value"].as_i64(), f["low"].as_i64(), f["high"].as_i64()), (Some(24800), Some(24750), Some(24850)));
    assert_eq!(f["span"], serde_json::json!([15, 20]));
    assert!(c["facts"].get("fee").is_none(), "under question");
    assert_eq!(c["hidden"][0], "likes_per_post");
    assert_eq!(c["posts"][1]["likes"]["value"], 8);
    let q = &v["questions"][0];
    assert_eq!((q["creator"].as_u64(), q["field"].as_str(), q["text"].as_str()), (Some(0), Some("fee"), Some("1.500")));
    assert_eq!(q["readings"][0]["value"], 1500);
    assert_eq!(q["readings"][1]["value"], 1.5);
    let n = &v["notes"][0];
    assert_eq!((n["code"].as_str(), n["line"].as_u64()), (Some("unread-number"), Some(1)));
    assert!(n["text"].as_str().is_some_and(|t| t.contains("\"12\"")));
    assert!(v["others"].as_array().is_some_and(Vec::is_empty));
    assert!(v["sheet"].is_null() && q["column"].is_null());
    let paid = printed("12k followers $450");
    assert_eq!(paid["creators"][0]["facts"]["fee"]["currency"], "USD");
    for code in NoteCode::ALL {
        assert!(code.key().bytes().all(|b| b.is_ascii_lowercase() || b == b'-'));
    }
}
