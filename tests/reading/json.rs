//! JSON of interfaces and scrapers, by the shapes in formats.md, with values composed here; and JSON that is not quite.

use super::{NoteCode, check, codes, read, show};

fn all(text: &str) -> Vec<String> {
    read(text).creators.iter().map(show).collect()
}

#[test]
fn instagram_by_its_pages_its_graph_and_its_scrapers() {
    check(&[
        // The page's own data, new and of 2016. Whoever both follow is no follower count.
        (
            r#"{"data":{"user":{"edge_followed_by":{"count":5200},"edge_follow":{"count":31},"full_name":"Ada","username":"ada.makes",
                "edge_mutual_followed_by":{"count":3,"edges":[{"node":{"username":"bob"}}]},
                "edge_owner_to_timeline_media":{"count":77,"page_info":{},"edges":[
                {"node":{"edge_liked_by":{"count":120},"edge_media_to_comment":{"count":8}}},
                {"node":{"edge_liked_by":{"count":90},"edge_media_to_comment":{"count":5},"video_view_count":700}}]}}}}"#,
            "@ada.makes \"Ada\" instagram followers=5200 following=31 posts=77 [l120 c8] [l90 c5 v700]",
        ),
        (
            r#"{"ProfilePage":[{"user":{"username":"ada","follows":{"count":7},"followed_by":{"count":9100},
                "media":{"count":12,"page_info":{"has_next_page":true},"nodes":[]}}}]}"#,
            "@ada instagram followers=9100 following=7 posts=12",
        ),
        // One post of the graph: its owner, no account.
        (
            r#"{"node":{"__typename":"GraphVideo","id":"1","video_view_count":900,"edge_media_to_comment":{"count":4},
                "edge_media_preview_like":{"count":63},"owner":{"id":"9","username":"ada"}}}"#,
            "@ada instagram likes_per_post=63 comments_per_post=4 views_per_post=900",
        ),
        // Apify's profile with its latest posts; other profiles in it are others'.
        (
            r#"[{"username":"ada","fullName":"Ada L","followersCount":1900,"followsCount":60,"postsCount":44,"highlightReelCount":3,
                "latestPosts":[{"id":"1","likesCount":50,"commentsCount":2,"ownerUsername":"ada"},{"id":"2","likesCount":70,"commentsCount":6}],
                "relatedProfiles":[{"username":"eve","followersCount":7}]}]"#,
            "@ada \"Ada L\" followers=1900 following=60 posts=44 [l50 c2] [l70 c6]",
        ),
        // instagrapi, and the same as Python prints it.
        (
            r#"{"pk":"17","username":"ada","full_name":"Ada","media_count":102,"follower_count":576,"following_count":538}"#,
            "@ada \"Ada\" followers=576 following=538 posts=102",
        ),
        (
            "{'pk': 17, 'username': 'ada', 'full_name': \"Ada 'x' L\", 'is_private': False, 'bio': None, 'follower_count': 576}",
            "@ada \"Ada 'x' L\" followers=576",
        ),
        // The Graph API's own account.
        (
            r#"{"business_discovery":{"followers_count":267,"media_count":20,"username":"ada",
                "media":{"data":[{"like_count":4,"comments_count":1},{"like_count":9,"comments_count":0}]}},"id":"178"}"#,
            "@ada followers=267 posts=20 [l4 c1] [l9 c0]",
        ),
    ]);
}

#[test]
fn tiktok_where_one_word_means_two_things() {
    check(&[
        // On a user diggCount is what it liked, heart is what its videos were liked.
        (
            r#"{"userInfo":{"user":{"uniqueId":"ada","nickname":"Ada"},"stats":{"followerCount":5010,"followingCount":49,
                "heart":24600,"heartCount":24600,"videoCount":118,"diggCount":53}}}"#,
            "@ada \"Ada\" followers=5010 following=49 posts=118 likes_total=24600",
        ),
        // On a video it is the video's.
        (
            r#"[{"authorMeta":{"name":"ada.one","nickName":"Ada","fans":1200,"heart":"34500","following":12,"video":31,"digg":950},
                "text":"x","diggCount":450,"shareCount":21,"playCount":5600,"commentCount":31,"collectCount":12}]"#,
            "@ada.one \"Ada\" followers=1200 following=12 posts=31 likes_per_post=450 comments_per_post=31 shares_per_post=21 \
             saves_per_post=12 views_per_post=5600 likes_total=34500",
        ),
        // "likes" of an account on TikTok, where they are more than its followers.
        (
            r#"{"source":"tiktok","count":1,"influencers":[{"handle":"ada","followers":1000,"likes":52000}]}"#,
            "@ada tiktok followers=1000 likes_total=52000",
        ),
    ]);
    // Two videos of one author, a third of another: two creators.
    let text = r#"[{"author":{"uniqueId":"ada"},"authorStats":{"followerCount":10},"stats":{"diggCount":5,"playCount":50}},
        {"author":{"uniqueId":"ada"},"authorStats":{"followerCount":10},"stats":{"diggCount":7,"playCount":60}},
        {"author":{"uniqueId":"bob"},"stats":{"diggCount":1,"playCount":9}}]"#;
    assert_eq!(all(text), ["@ada followers=10 [l5 v50] [l7 v60]", "@bob likes_per_post=1 views_per_post=9"]);
}

#[test]
fn youtube_x_and_the_tools() {
    check(&[
        // Numbers in quotes; a hidden count is not used although it is there.
        (
            r#"{"kind":"youtube#channelListResponse","items":[{"id":"UC1","snippet":{"title":"Ada Codes","customUrl":"@adacodes"},
                "statistics":{"viewCount":"90210","subscriberCount":"1500","hiddenSubscriberCount":false,"videoCount":"42"}}]}"#,
            "@adacodes \"Ada Codes\" youtube followers=1500 posts=42 views_total=90210",
        ),
        (
            r#"{"items":[{"snippet":{"title":"Ada"},"statistics":{"hiddenSubscriberCount":true,"subscriberCount":"1000","viewCount":"50","videoCount":"4"}}]}"#,
            "\"Ada\" youtube posts=4 views_total=50 followers=hidden",
        ),
        (
            r#"{"items":[{"id":"v","snippet":{"title":"A film","channelTitle":"Ada"},"statistics":{"viewCount":"900","likeCount":"80","commentCount":"7"}}]}"#,
            "\"Ada\" likes_per_post=80 comments_per_post=7 views_per_post=900",
        ),
        // X: friends are followed, favourites are likes given, lists are nothing.
        (
            r#"[{"name":"Ada","screen_name":"ada","followers_count":560,"friends_count":140,"listed_count":9,"favourites_count":596,"statuses_count":1082}]"#,
            "@ada \"Ada\" followers=560 following=140 posts=1082",
        ),
        (
            r#"{"data":[{"id":"7","name":"Ada","username":"ada","public_metrics":{"followers_count":5,"following_count":6,"tweet_count":7,"listed_count":8}}]}"#,
            "@ada \"Ada\" followers=5 following=6 posts=7",
        ),
        // Phyllo: the rate is a fraction, the history is old.
        (
            r#"{"work_platform":{"id":"9","name":"Instagram"},"profile":{"platform_username":"ada","full_name":"Ada","content_count":32,
                "follower_count":8000,"subscriber_count":null,"average_likes":15000,"average_comments":500,"average_views":null,
                "engagement_rate":1.9375,"reputation_history":[{"month":"2024-11","follower_count":3305,"average_likes":19}]}}"#,
            "@ada \"Ada\" instagram followers=8000 posts=32 likes_per_post=15000 comments_per_post=500 \
             engagement_rate_percent=193.75 views_per_post=hidden",
        ),
        // Modash: a fraction again, checked against its own count; a percentage elsewhere.
        (
            r#"{"error":false,"profile":{"userId":"1","profile":{"username":"ada","fullname":"Ada","url":"https://www.instagram.com/ada/",
                "followers":200000,"engagements":5000,"engagementRate":0.025}}}"#,
            "@ada \"Ada\" instagram followers=200000 engagements_per_post=5000 engagement_rate_percent=2.5",
        ),
        (
            r#"{"username":"ada","followers":150000,"engagement_rate":3.8,"avg_likes":2500,"avg_comments":125,"price":450,"currency":"EUR"}"#,
            "@ada followers=150000 likes_per_post=2500 comments_per_post=125 engagement_rate_percent=3.8 fee=450EUR",
        ),
        // Two platforms of one person are two creators.
        (
            r#"{"name":"Ada","instagram":{"followers":100},"tiktok":{"handle":"@ada.t","followers":200}}"#,
            "\"Ada\" instagram followers=100",
        ),
    ]);
    // Nothing to check a rate against: asked.
    let r = read(r#"{"username":"ada","followers":1000,"engagementRate":0.8}"#);
    assert_eq!(show(&r.creators[0]), "@ada followers=1000");
    assert_eq!(r.questions.len(), 1);
    // Views of a channel or of its videos: asked.
    let r = read(r#"{"username":"ada","followers":1000,"views":90000}"#);
    assert_eq!(r.questions.len(), 1);
    // Two different counts of one person: asked, neither taken.
    let r = read(
        r#"[{"author":{"username":"ada","followers":10},"likes":5},{"author":{"username":"ada","followers":12},"likes":6}]"#,
    );
    assert_eq!(show(&r.creators[0]), "@ada [l5] [l6]");
    assert_eq!((r.questions.len(), codes(&r)), (1, vec![NoteCode::Conflict]));
}

#[test]
fn accounts_of_one_person_on_several_platforms() {
    let ada = ["\"Ada\" instagram followers=5200", "\"Ada\" tiktok followers=91000"];
    for text in [
        r#"{"name":"Ada","platforms":{"instagram":{"followers":5200},"tiktok":{"followers":91000}}}"#,
        r#"{"platforms":{"instagram":{"followers":5200},"tiktok":{"followers":91000}},"name":"Ada"}"#,
        r#"{"name":"Ada","socials":[{"platform":"instagram","followers":5200},{"name":"TikTok","followers":91000}]}"#,
        r#"{"name":"Ada","instagram_followers":5200,"tiktokFollowers":"91K"}"#,
    ] {
        assert_eq!(all(text), ada, "{text}");
    }
    assert_eq!(
        all(
            r#"{"instagram_handle":"ada.makes","instagram_followers":5200,"tiktok_handle":"adatok","tiktok_followers":91000}"#
        ),
        ["@ada.makes instagram followers=5200", "@adatok tiktok followers=91000"]
    );
    check(&[
        (r#"{"username":"ada.makes","youtube_subscribers":5200}"#, "@ada.makes youtube followers=5200"),
        (r#"{"instagram_handle":"ada.makes","tiktok_handle":"adatok","followers":5200}"#, "@ada.makes followers=5200"),
    ]);
}

#[test]
fn values_in_objects_of_their_own() {
    check(&[
        (
            r#"{"username":"ada.makes","followers":{"value":5200,"trend":"+2%"},"fee":{"amount":450,"currency":"EUR"}}"#,
            "@ada.makes followers=5200 fee=450EUR",
        ),
        (
            r#"{"username":"ada.makes","followers":{"count":5200},"price_per_reel":"€450","reels":[{"likes":70},{"likes":90}]}"#,
            "@ada.makes followers=5200 fee=450EUR [l70] [l90]",
        ),
    ]);
    // Numbers in quotes are not passed over either, nor is a total beside an average.
    for text in [
        r#"{"username":"ada.makes","followers":5200,"Abonnenten":"24.800"}"#,
        r#"{"username":"ada.makes","followers":5200,"likes":{"total":900,"avg":12}}"#,
        r#"{"username":"ada.makes","followers":5200,"fee":{"reel":"€450","story":"€90"}}"#,
    ] {
        assert_eq!(all(text), ["@ada.makes followers=5200"], "{text}");
        assert_eq!(codes(&read(text)), [NoteCode::KeysUnread], "{text}");
    }
    // A date is no number.
    assert_eq!(codes(&read(r#"{"username":"ada.makes","followers":5200,"first":"2012-03-04"}"#)), []);
}

#[test]
fn a_share_is_no_count() {
    for key in ["reach", "impressions", "engagements"] {
        let text = format!(r#"{{"username":"ada.makes","followers":5200,"{key}":0.35}}"#);
        assert_eq!(all(&text), ["@ada.makes followers=5200"], "{key}");
        assert!(codes(&read(&text)).contains(&NoteCode::UnitsLost), "{key}");
    }
    check(&[(r#"{"username":"ada.makes","avg_comments":0.5}"#, "@ada.makes comments_per_post=0.5")]);
}

#[test]
fn json_amid_other_text_and_line_by_line() {
    let one = r#"{"username":"ada","followers":12}"#;
    for text in [
        format!("```json\n{one}\n```\n"),
        format!("Here is what the tool gave me:\n\n{one}\n\nThanks!"),
        format!("data = {one};"),
        format!("<html><script type=\"application/json\">{{\"props\":{{\"user\":{one}}}}}</script></html>"),
        format!("\u{feff}{one}"),
        format!("  \r\n{one}\r\n"),
    ] {
        assert_eq!(all(&text), ["@ada followers=12"], "{text}");
    }
    let lines = format!("{one}\n{{\"username\":\"bob\",\"followers\":13}}\n");
    assert_eq!(all(&lines), ["@ada followers=12", "@bob followers=13"]);
    // One bad line of several is passed over, with its place.
    let r =
        read(&format!("{one}\n{{\"username\":\"eve\",\"followers\":1 3}}\n{{\"username\":\"bob\",\"followers\":13}}"));
    let shown: Vec<String> = r.creators.iter().map(show).collect();
    assert_eq!(shown, ["@ada followers=12", "@eve", "@bob followers=13"]);
    let n = r.notes.iter().find(|n| n.code == NoteCode::JsonBroken).expect("a note");
    assert_eq!((n.line, n.column), (2, 33));
    // Brackets in prose and in tables are none of it.
    for text in ["[ada] 12k followers {really}", "{name}, you have 12k followers", "ada\t12k followers\t{\"a\":1}"] {
        assert!(!codes(&read(text)).contains(&NoteCode::JsonBroken), "{text}");
    }
}

#[test]
fn what_is_not_quite_json_is_told_and_where() {
    let told = |text: &str| {
        let r = read(text);
        let shown: Vec<String> = r.creators.iter().map(show).collect();
        let notes: Vec<String> = r.notes.iter().map(|n| format!("{}@{}:{}", n.code.key(), n.line, n.column)).collect();
        format!("{} | {}", shown.join("; "), notes.join(" "))
    };
    let mut wrong = Vec::new();
    for (text, expected) in [
        ("{\"username\":\"ada\",\n \"followers\":12,\n}", "@ada followers=12 | json-loose@3:1"),
        ("{\"username\":\"ada\", // who\n\"followers\":12}", "@ada followers=12 | json-loose@1:20"),
        ("{\"username\":\"ada\",\"followers\":12,\"following\":7", "@ada followers=12 | json-stops@1:47"),
        ("{\"username\":\"ada\",\"followers\":12,\"bio\":\"I am", "@ada followers=12 | json-stops@1:40"),
        // Groups without quotes: 12 is no count of anybody.
        ("{\"username\":\"ada\",\"followers\":12,500}", "@ada | json-broken@1:34"),
        ("{\"followers\":12,\"username\":\"ada\",\"followers\":15}", "@ada | json-twice@1:35"),
        ("{\"username\":\"ada\",\"followers\":12,\"kraken\":9}", "@ada followers=12 | keys-unread@1:35"),
        ("{\"username\":\"ada\",\"followers\":-5}", "@ada | negative@1:31"),
        ("{\"username\":\"ada\",\"followers\":\"many\"}", "@ada | broken-number@1:32"),
        ("{\"username\":\"ada\",\"followers\":1e400}", "@ada | number-too-large@1:31"),
        ("{\"username\":\"ada\",\"followers\":24.8K}", "@ada followers=24800 | json-loose@1:31"),
        ("{\"username\":\"ada\",\"followers\":NaN}", "@ada followers=hidden | json-loose@1:31"),
        ("{\"username\":\"\u{430}da\",\"followers\":12}", "@\u{430}da followers=12 | odd-handle@1:14"),
        ("{\"fullName\":\"A\\ud83d\",\"followers\":12}", "\"A\u{fffd}\" followers=12 | half-character@1:14"),
        ("{\"a\":1}", " | data-not-text@1:1"),
        ("[]", " | data-not-text@1:1"),
        ("{", " | nothing-read@1:1"),
    ] {
        if told(text) != expected {
            wrong.push(format!("{text}\n  read {}\n  not  {expected}", told(text)));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    // A name that is escaped is shown as it is meant, and marked where it stands.
    let text = r#"{"fullName":"Zo\u00eb \ud83c\udf82","followers":12}"#;
    let r = read(text);
    let name = r.creators[0].name.as_ref().expect("a name");
    assert_eq!(name.value, "Zoë 🎂");
    assert_eq!(name.provenance.span().and_then(|s| s.of(text)), Some(r"Zo\u00eb \ud83c\udf82"));
}

#[test]
fn a_handle_that_can_be_none_is_told() {
    let odd = |text: &str| codes(&read(text)).iter().filter(|c| **c == NoteCode::OddHandle).count();
    let one = |handle: &str, platform: &str| {
        format!(r#"{{"username":"{handle}","platform":"{platform}","followers_count":900}}"#)
    };
    assert_eq!(odd(&one("ada-b", "instagram")), 1);
    assert_eq!(odd(&one("ada-b", "youtube")), 0);
    assert_eq!(odd(&one("@ab", "youtube")), 1);
    assert_eq!(odd(&one("a_name_of_many_letters", "x")), 1);
    assert_eq!(odd(&one("a_name_of_many_letters", "tiktok")), 0);
    assert_eq!(odd(&one("ada\\u002db", "instagram")), 1);
    assert_eq!(odd(r#"{"username":"...","followers_count":900}"#), 1);
    assert_eq!(odd(r#"{"username":"ada-b","profile_url":"https://instagram.com/ada.b","followers_count":900}"#), 1);
}

#[test]
fn pictures_around_a_handle_are_no_part_of_it() {
    for handle in ["maya.m✨", "✨@maya.m❤️", "\\u2728maya.m", "@maya.m"] {
        let text = format!(r#"{{"username":"{handle}","followers_count":900}}"#);
        assert_eq!(all(&text), ["@maya.m followers=900"], "{text}");
        assert!(codes(&read(&text)).is_empty(), "{text}");
    }
}

#[test]
fn whose_counts_stand_beside_a_list() {
    // The agency's own, and what was asked for, are no creator's; the creators are.
    let list = r#""people":[{"username":"ada","followers":900},{"username":"bob","followers":700}]"#;
    let text = format!(r#"{{"office":"North","followers":40000,{list}}}"#);
    assert_eq!(all(&text), ["@ada followers=900", "@bob followers=700"]);
    assert!(codes(&read(&text)).contains(&NoteCode::KeysUnread));
    let text = format!(r#"{{"filter":{{"followers":500}},{list}}}"#);
    assert_eq!(all(&text), ["@ada followers=900", "@bob followers=700"]);
    assert!(codes(&read(&text)).contains(&NoteCode::KeysUnread));
    let named = r#"{"followers":9000,"creators":[{"name":"Ada","followers":900}]}"#;
    assert_eq!(all(named), ["\"Ada\" followers=900"]);
    // Cities are no people, and others' accounts no answer.
    let split = r#"{"followers":9000,"regions":[{"name":"North","followers":900}]}"#;
    assert_eq!(all(split), ["followers=9000"]);
    let similar = r#"{"account":{"followers":9000},"similar":[{"username":"eve","followers":900}]}"#;
    assert_eq!(all(similar), ["followers=9000"]);
    // A creator keeps its counts, and says what it leaves out.
    let text = format!(r#"{{"username":"eve","followers":40000,{list}}}"#);
    assert_eq!(all(&text), ["@eve followers=40000"]);
    assert!(codes(&read(&text)).contains(&NoteCode::KeysUnread));
    // Each account of a list is of the one beside it; so is the only one.
    assert_eq!(
        all(r#"{"handle":"ada","accounts":[{"platform":"x","followers":9},{"platform":"tiktok","followers":7}]}"#),
        ["@ada x followers=9", "@ada tiktok followers=7"]
    );
    assert_eq!(all(r#"{"handle":"ada","stats":[{"followers":900}]}"#), ["@ada followers=900"]);
}

#[test]
fn keys_that_look_like_others() {
    check(&[
        (r#"{"username":"ada","impression_count":9000}"#, "@ada impressions_per_post=9000"),
        (r#"{"publicIdentifier":"ada-l","followerCount":900}"#, "@ada-l followers=900"),
    ]);
    // A story is no post.
    let text = r#"{"username":"ada","followers":900,"avg_story_views":120}"#;
    assert_eq!(all(text), ["@ada followers=900"]);
    assert_eq!(codes(&read(text)), [NoteCode::KeysUnread]);
    // Twitch: of all videos, perhaps.
    let text = r#"[{"login":"ada","view_count":5000}]"#;
    assert_eq!(all(text), ["@ada"]);
    assert_eq!(read(text).questions.len(), 1);
}

#[test]
fn accounts_below_their_handles() {
    assert_eq!(
        all(r#"{"@ada":{"followers":900},"@bob_b":{"followers":700,"posts":12}}"#),
        ["@ada followers=900", "@bob_b followers=700 posts=12"]
    );
    assert_eq!(
        all(r#"{"creators":{"ada.bakes":{"followers":900},"bob":{"followers":700}},"info":{"note":"x"}}"#),
        ["@ada.bakes followers=900", "@bob followers=700"]
    );
    let text = r#"{"@ada":{"followers":900}}"#;
    let handle = read(text).creators[0].handle.as_ref().and_then(|h| h.provenance.span());
    assert_eq!(handle.and_then(|s| s.of(text)), Some("ada"));
    // Words, sites, months: nobody's handle.
    for text in [
        r#"{"before":{"followers":900},"after":{"followers":700}}"#,
        r#"{"example.com":{"followers":900},"example.org":{"followers":700}}"#,
        r#"{"2026_01":{"followers":900},"2026_02":{"followers":700}}"#,
        r#"{"v1.0":{"followers":900},"v2.0":{"followers":700}}"#,
    ] {
        assert!(read(text).creators.iter().all(|c| c.handle.is_none()), "{text}");
    }
}

#[test]
fn a_few_and_a_part_in_quotes_are_no_average() {
    let text = r#"{"username":"ada","followers":9000,"avg_views":"12,3","avg_likes":"640,5"}"#;
    assert_eq!(all(text), ["@ada followers=9000 likes_per_post=640.5"]);
    assert_eq!(codes(&read(text)), [NoteCode::UnitsLost]);
}
