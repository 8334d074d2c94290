//! Numbers that look right and are another's: found by pasting what people paste, one slip a test. It knows the texts and
//! what is to come of them; it refuses to say how.

use super::{all, check, codes, first, show};
use creator_loupe::paste::{Detail, NoteCode, read};

/// What is asked about, as pasted.
fn asked(text: &str) -> Vec<String> {
    read(text).questions.iter().filter_map(|q| q.span.of(text).map(str::to_owned)).collect()
}

#[test]
fn an_accounts_likes_are_not_a_posts() {
    check(&[
        // The older link preview of TikTok: likes before followers.
        (
            "Noor (@noorbakes) on TikTok | 1.1M Likes. 50.2K Followers. Baking in 60 seconds.",
            "@noorbakes tiktok followers=50200 likes_total=1100000",
        ),
        (
            "50.2K followers on TikTok with 1.1M likes. The last video got 340K views, 22K likes and 180 comments.",
            "tiktok followers=50200 likes_per_post=22000 comments_per_post=180 views_per_post=340000 likes_total=1100000",
        ),
        // A Facebook page with one of its posts below.
        (
            "Noor Bakes\n18K likes • 19K followers\nIntro\n34 comments\n12 shares",
            "\"Noor Bakes\" followers=19000 comments_per_post=34 shares_per_post=12 page_likes=18000",
        ),
        // Two posts, each with its own.
        (
            "joe tiktok 5K followers\n12K likes, 80 comments\n3K likes, 20 comments",
            "@joe tiktok followers=5000 [l12000 c80] [l3000 c20]",
        ),
        (
            "@joe 2k followers, 3k likes, 40 comments per post",
            "@joe followers=2000 likes_per_post=3000 comments_per_post=40",
        ),
        // A smaller number beside the followers stays a post's.
        (
            "@noor · 800 likes · 18k followers · 35 comments",
            "@noor followers=18000 likes_per_post=800 comments_per_post=35",
        ),
    ]);
    // A Facebook page's preview, in whatever tongue; a post's likes as Instagram says them in German.
    check(&[
        ("Lea Keramik. Gefällt 2.345 Mal · 21 Personen sprechen darüber", "\"Lea Keramik\" facebook page_likes=2345"),
        ("Gefällt 1.240 Mal\n30 Kommentare", "likes_per_post=1240 comments_per_post=30"),
        ("mål: 50k följare", ""),
    ]);
    for text in ["Freja. 2.345 likes · 21 taler om dette", "Zeynep. 2.345 beğenme · 21 kişi bahsediyor"] {
        assert_eq!((asked(text).len(), first(text).contains("likes")), (1, false), "{text}");
    }
    for text in [
        "tomfry\n88.3K Followers\n212 Following\n2.4M Likes\n1.2K comments on the last video",
        "lea.lifts\nLea\n64.2K followers\n5M+ likes",
    ] {
        assert_eq!(asked(text).len(), 1, "{text}");
        assert!(!first(text).contains("likes_per_post"), "{text}");
    }
}

#[test]
fn views_far_beyond_the_followers_are_asked_about() {
    for text in [
        "noor.bakes\nNoor\n412 posts\n18.4K followers\n10M+ views on TikTok",
        "subs 54.1k; views 6.2M; videos 187",
        "1.2M views · 54.1K subscribers",
    ] {
        assert_eq!(asked(text).len(), 1, "{text}");
        assert!(!first(text).contains("views_per_post"), "{text}");
        assert!(!first(text).contains("tiktok"), "{text}");
    }
    check(&[
        (
            "Ade\n@ade\n54.1K subscribers\n187 videos\n6,204,118 views\nLatest video: 12K views, 900 likes",
            "@ade \"Ade\" followers=54100 posts=187 likes_per_post=900 views_per_post=12000 views_total=6204118",
        ),
        // Said to be an average: believed.
        ("@joe 2k followers, avg views 120k", "@joe followers=2000 views_per_post=120000"),
        // The best of many is no usual one.
        ("@joe tiktok 88.3k followers, most viral video 4.1M views", "@joe tiktok followers=88300"),
        ("@joe\n88.3k followers\nPeak viewers 3,210", "@joe followers=88300"),
    ]);
}

#[test]
fn what_belongs_to_a_comment_or_a_button_is_no_posts() {
    check(&[
        ("amy_r Wow!\n2w 14 likes Reply\nView all 3 replies\n2,100 likes", "likes_per_post=2100"),
        ("3w\n25 likes\nReply\nView replies (3)\n2,100 likes", "likes_per_post=2100"),
        ("12.5K subscribers\nSubscribe\n340\nShare\n4,312 views", "followers=12500 views_per_post=4312"),
        (
            "21.4K\nViews\n12\nReposts\n3\nQuotes\n310\nLikes\n8\nBookmarks",
            "likes_per_post=310 shares_per_post=12 saves_per_post=8 views_per_post=21400",
        ),
        ("40 Reposts  3 Quotes  310 Likes", "likes_per_post=310 shares_per_post=40"),
        ("@joe 9k followers, quotes $300", "@joe followers=9000 fee=300USD"),
    ]);
}

#[test]
fn a_year_or_a_count_beside_the_label_is_not_the_value() {
    check(&[
        ("followers (2024): 24,800\nlikes (avg of 12): 1,240", "followers=24800 likes_per_post=1240"),
        ("she has like 12k on insta and gets abt 800 likes", "instagram likes_per_post=800"),
        ("800 likes", "likes_per_post=800"),
        (
            "avg views (10 reels): 30k\navg likes (last 10): 1,240\nprice (1 reel): $250",
            "likes_per_post=1240 views_per_post=30000 fee=250USD",
        ),
        (
            "@joe - 12k followers - avg likes 800 - 35 comments",
            "@joe followers=12000 likes_per_post=800 comments_per_post=35",
        ),
    ]);
    assert_eq!(asked("followers 2023: 18k, followers 2024: 24.8k"), ["18k"]);
    assert_eq!(asked("@joe 9k followers, DM for rates: $250-$400"), ["$250-$400"]);
    assert_eq!(asked("date, likes, reach\nMay 1, 800, 5200\nMay 9, 640, 4100"), ["5200"]);
}

#[test]
fn how_many_posts_an_average_is_over_is_not_the_average() {
    for text in [
        "avg likes last 9 posts: 410",
        "avg likes last 9 posts 410",
        "average likes (last 9 posts) 410",
        "average likes/last 9 posts: 410",
        "likes of my last 9 videos: 410",
        "likes across the last 9 posts: 410",
        "likes last 9: 410",
        "Ø Likes der letzten 9 Beiträge: 410",
        "likes promedio últimos 9 posts: 410",
        "j'aime moyens des 9 dernières vidéos : 410",
        "mi piace medi degli ultimi 9 post: 410",
        "gem. vind-ik-leuks laatste 9 posts: 410",
        "rata-rata suka 9 post terakhir: 410",
        "śr. polubienia z ostatnich 9 postów: 410",
        "среднее лайков за последние 9 постов: 410",
        "ortalama beğeni son 9 gönderi: 410",
    ] {
        assert_eq!(first(text), "likes_per_post=410", "{text}");
    }
    check(&[
        (
            "18k followers, avg views last 6 reels: 5k, 70 comments",
            "followers=18000 comments_per_post=70 views_per_post=5000",
        ),
        ("median reach of last 6 posts: 5k, 18k followers", "followers=18000 reach_per_post=5000"),
        ("avg likes last 9 posts 410 comments 22", "likes_per_post=410 comments_per_post=22"),
        // Beside labels that have their numbers, it is a fact of its own.
        ("Last 9 posts: 410 likes, 22 comments", "likes_per_post=410 comments_per_post=22 posts_counted=9"),
        ("410 likes over the last 9 posts", "likes_per_post=410 posts_counted=9"),
        ("최근 9개 게시물 평균 좋아요 410", "likes_per_post=410 posts_counted=9"),
        ("直近9投稿の平均いいね410", "likes_per_post=410 posts_counted=9"),
        ("近9篇笔记平均点赞410，近500粉丝", "followers=500 likes_per_post=410 posts_counted=9"),
        // Of some posts together.
        ("total likes last 9 posts: 4,100", ""),
        ("4,100 likes total over the last 9 posts", "posts_counted=9"),
    ]);
    assert!(codes(&read("410 likes over the last 9 posts")).is_empty());
}

#[test]
fn another_accounts_platform_is_not_this_ones() {
    check(&[
        ("maya.makes\n24.8K followers · 120K on TikTok · 5K on YouTube", "@maya.makes followers=24800"),
        ("@maya 24.8K followers on Instagram, 120K on TikTok", "@maya instagram followers=24800"),
    ]);
}

#[test]
fn two_people_in_one_sentence_are_not_mixed() {
    let text = "Noor has 18k followers and 800 likes, Ana has 41k followers and 1,900 likes";
    assert_eq!(
        read(text).creators.iter().map(show).collect::<Vec<_>>(),
        ["\"Noor\" followers=18000 likes_per_post=800", "\"Ana\" followers=41000 likes_per_post=1900"]
    );
    let text = "Ana has 18k followers and 800 likes, Ben has 41k";
    assert_eq!(read(text).creators.iter().map(show).collect::<Vec<_>>()[1], "\"Ben\" followers=41000");
    let text = "Ana has 18k followers, Ben gets 41k views";
    assert_eq!(read(text).creators.iter().map(show).collect::<Vec<_>>()[1], "\"Ben\" views_per_post=41000");
    let text = "Started in 2012 with 300 followers and now has 64.2K followers, 2,100 likes and 55 comments";
    assert_eq!((asked(text).len(), first(text)), (1, "likes_per_post=2100 comments_per_post=55".to_owned()));
}

#[test]
fn a_name_behind_the_counters_is_not_the_next_ones() {
    let each = ["@ida.low followers=21300", "@jon_b followers=9400", "@kia.c followers=2100"];
    for text in [
        "21.3k followers (@ida.low)\n9.4k followers (@jon_b)\n2.1k followers (@kia.c)",
        "21.3k followers - @ida.low\n9.4k followers - @jon_b\n2.1k followers - @kia.c",
        "21.3k followers\n@ida.low\n\n9.4k followers\n@jon_b\n\n2.1k followers\n@kia.c",
        "21.3k followers\n@ida.low\n9.4k followers\n@jon_b\n2.1k followers\n@kia.c",
        "21.3k followers\n\n@ida.low\n\n9.4k followers\n\n@jon_b\n\n2.1k followers\n\n@kia.c",
        "Followers: 21.3k\nHandle: ida.low\n\nFollowers: 9.4k\nHandle: jon_b\n\nFollowers: 2.1k\nHandle: kia.c",
        "21.3k followers @ida.low, 9.4k followers @jon_b, 2.1k followers @kia.c",
        // As before: above, and in front.
        "@ida.low\n21.3k followers\n@jon_b\n9.4k followers\n@kia.c\n2.1k followers",
        "@ida.low 21.3k followers\n@jon_b 9.4k followers\n@kia.c 2.1k followers",
    ] {
        assert_eq!(all(text), each, "{text}");
    }
    for (text, each) in [
        (
            "21.3K Followers, 61 Following, 18 Posts - See Instagram photos and videos from Ida Low (@ida.low)\n9.4K Followers, 12 Following, 40 Posts - See Instagram photos and videos from Jon Bo (@jon_b)",
            [
                "@ida.low \"Ida Low\" instagram followers=21300 following=61 posts=18",
                "@jon_b \"Jon Bo\" instagram followers=9400 following=12 posts=40",
            ],
        ),
        (
            "@idalow 2.5m Followers, 85 Following, 9.3m Likes - Watch awesome short videos created by Ida\n@jonb 1.2m Followers, 5 Following, 3.1m Likes - Watch awesome short videos created by Jon",
            [
                "@idalow \"Ida\" tiktok followers=2500000 following=85 likes_total=9300000",
                "@jonb \"Jon\" tiktok followers=1200000 following=5 likes_total=3100000",
            ],
        ),
        // Below the three counters of a page, whether an empty line follows or not.
        (
            "ida.low\n18 posts\n21.3K followers\n61 following\nIda Low\n\njon_b\n40 posts\n9.4K followers\n12 following\nJon Bo",
            [
                "@ida.low \"Ida Low\" followers=21300 following=61 posts=18",
                "@jon_b \"Jon Bo\" followers=9400 following=12 posts=40",
            ],
        ),
        (
            "ida.low\n18 posts\n21.3K followers\n61 following\nIda Low\njon_b\n40 posts\n9.4K followers\n12 following",
            ["@ida.low \"Ida Low\" followers=21300 following=61 posts=18", "followers=9400 following=12 posts=40"],
        ),
        ("21.3k followers Instagram\n9.4k followers TikTok", ["instagram followers=21300", "tiktok followers=9400"]),
        // Counts that one rounding may both be are two people's all the same.
        (
            "10k followers, ER 3% @ida.low\n9k followers, ER 2% @jon_b",
            ["@ida.low followers=10000 engagement_rate_percent=3", "@jon_b followers=9000 engagement_rate_percent=2"],
        ),
        ("@ida.low\n@jon_b 9.4k followers", ["@ida.low", "@jon_b followers=9400"]),
        (
            "@ida 21.3k followers, TikTok @ida2\n@jon_b 9.4k followers",
            ["@ida followers=21300", "@jon_b followers=9400"],
        ),
    ] {
        assert_eq!(all(text), each, "{text}");
    }
    check(&[(
        "21.3K Followers • 45 Threads • Baker at @brand. See the latest conversations with @ida.low.",
        "@ida.low threads followers=21300 posts=45",
    )]);
    // The second stands below a name, the first is nobody's.
    assert_eq!(all("21.3k followers\n\n@jon_b\n9.4k followers"), ["followers=21300", "@jon_b followers=9400"]);
}

#[test]
fn previews_of_two_peoples_posts_are_not_one_mean() {
    let two = ["@ida.low likes_per_post=1204 comments_per_post=38", "@jon_b likes_per_post=980 comments_per_post=22"];
    for text in [
        "1,204 likes, 38 comments - ida.low on January 12, 2026: \"Bowls\"\n980 likes, 22 comments - jon_b on January 9, 2026: \"Cups\"",
        "1.204 Likes, 38 Kommentare - ida.low am 12. Januar 2026: „Schalen“\n980 Likes, 22 Kommentare - jon_b am 9. Januar 2026: „Tassen“",
        "1.204 curtidas, 38 comentários - ida.low em 12 de janeiro de 2026: \"Oi\"\n980 curtidas, 22 comentários - jon_b em 9 de janeiro de 2026: \"Oi\"",
        "1 204 J’aime, 38 commentaires - ida.low le 12 mai 2026 : « Bols »\n980 J’aime, 22 commentaires - jon_b le 9 mai 2026 : « Tasses »",
    ] {
        assert_eq!(all(text), two, "{text}");
    }
    assert_eq!(
        all("@ida.low 21.3k followers\n1,204 likes, 38 comments - ida.low on January 12, 2026: \"Bowls\""),
        ["@ida.low followers=21300 likes_per_post=1204 comments_per_post=38"]
    );
    check(&[
        (
            "1,204 likes, 38 comments - ida.low on January 12, 2026: \"Bowls\"\n980 likes, 22 comments - ida.low on January 9, 2026: \"Cups\"",
            "@ida.low [l1204 c38] [l980 c22]",
        ),
        ("1.204 Likes, 38 Kommentare - Rekord am 12. Januar 2026", "likes_per_post=1204 comments_per_post=38"),
    ]);
}

#[test]
fn a_pages_likes_are_not_a_posts_in_any_tongue() {
    check(&[
        ("Pain d'Ida. 1 351 J’aime · 35 en parlent. Fournil", "\"Pain d'Ida\" facebook page_likes=1351"),
        ("Ida Fırın. 1.351 beğenme · 35 kişi bunun hakkında konuşuyor", "\"Ida Fırın\" facebook page_likes=1351"),
        (
            "Пекарня Иды. 1351 отметок \"Нравится\" · 35 человек обсуждают это",
            "\"Пекарня Иды\" facebook page_likes=1351",
        ),
        ("Ida's Oven. 1.351 vind-ik-leuks · 35 personen praten hierover", "\"Ida's Oven\" facebook page_likes=1351"),
        // In a sentence anybody talks about something.
        ("@ida 21,3K abonnés, les médias en parlent", "@ida followers=21300"),
        // The same words, said by somebody else.
        ("@ida Post o tym: 1,240 likes", "@ida likes_per_post=1240"),
        ("@ida 話題のパン いいね 1,240件", "@ida likes_per_post=1240"),
    ]);
    assert_eq!(
        all(
            "Ida Bakes. 351 likes · 35 talking about this. Bakery\nJon Cuts. 1,204 likes · 12 talking about this. Barber"
        ),
        ["\"Ida Bakes\" facebook page_likes=351", "\"Jon Cuts\" facebook page_likes=1204"]
    );
    // In a tongue whose words are not known.
    for text in [
        "Idas Ugn. 1 351 gillar · 35 pratar om det här",
        "Lò Bánh Ida. 1.351 lượt thích · 35 người đang nói về điều này",
    ] {
        assert_eq!(asked(text).len(), 1, "{text}");
    }
}

#[test]
fn subscribers_of_a_stream_are_not_its_followers() {
    check(&[(
        "twitch.tv/noorplays - 12.4k followers, avg viewers 85, 220 subs",
        "@noorplays twitch followers=12400 views_per_post=85",
    )]);
}

#[test]
fn money_in_a_cell_is_read_as_money() {
    let text =
        "Creator | Followers | Avg Likes | Price\nLea Lifts | 64.2K | 2,100 | $800\nTom Fry | 88K | 1,200 | $600";
    assert_eq!(all(text)[0], "\"Lea Lifts\" followers=64200 likes_per_post=2100 fee=800USD");
    assert!(!codes(&read(text)).contains(&NoteCode::TableShifted));
}

#[test]
fn a_currency_right_before_its_sum_is_no_handle() {
    check(&[
        ("Rp3.200.000 per reel, 61rb pengikut", "followers=61000 fee=3200000IDR"),
        ("61rb pengikut, fee Rp3,2jt", "followers=61000 fee=3200000IDR"),
        ("Rs.12,500 per post, 61k followers", "followers=61000 fee=12500INR"),
        ("61k followers, fee Rs. 12,500", "followers=61000 fee=12500INR"),
        ("CHF900 per post, 61k followers", "followers=61000 fee=900CHF"),
        ("TL7.500 per post, 61 bin takipçi", "followers=61000 fee=7500TRY"),
        ("rs12500 per reel, 61k followers", "followers=61000 fee=12500INR"),
        // The sign's dollars are the code's.
        ("NZD $700 per post, 61k followers", "followers=61000 fee=700NZD"),
        ("fee USD$700, 61k followers", "followers=61000 fee=700USD"),
        ("fee $700 AUD, 61k followers", "followers=61000 fee=700AUD"),
        ("fee: $700 AUD 61k followers", "followers=61000 fee=700AUD"),
        // A code or a unit behind a sum is not the next number's.
        ("3000元/条 粉丝1.2万", "followers=12000 fee=3000CNY"),
        ("粉丝1.2万，报价9,000元", "followers=12000 fee=9000CNY"),
        // Handles that begin so, or are nothing else.
        ("rs2000.studio · 61k followers", "@rs2000.studio followers=61000"),
        ("kr_99 · 61k followers", "@kr_99 followers=61000"),
        ("rp90\n61k followers", "@rp90 followers=61000"),
        // Models and versions.
        ("61k followers, shoots on a Canon R100", "followers=61000"),
        ("61k followers, writes PHP8.2", "followers=61000"),
    ]);
    // Whose money it is, is not said.
    for text in [
        "kr4500 per post, 61k followers",
        "RM800 per post, 61k followers",
        "fee 900 SAR, 61k followers",
        "fee $700 SGD, 61k followers",
        "fee EUR $700, 61k followers",
        "$1.800.000 por reel, 61k seguidores",
        "粉絲6.1萬，報價9,000元",
    ] {
        assert_eq!(first(text), "followers=61000", "{text}");
        assert!(codes(&read(text)).contains(&NoteCode::CurrencyUnclear), "{text}");
    }
    // In a cell as well.
    let text = "Name,Followers,Fee\nLea,64200,Rp3.200.000\nTom,8800,\"R$ 1.500,00\"\nAda,910,EUR 500\nJo,700,INR900\n";
    let fees: Vec<String> = all(text).iter().map(|l| l.rsplit('=').next().unwrap_or_default().to_owned()).collect();
    assert_eq!(fees, ["3200000IDR", "1500BRL", "500EUR", "900INR"]);
}

#[test]
fn a_sentence_about_posts_names_their_counts() {
    check(&[
        ("9.4k followers, tweets get 20 likes", "followers=9400 likes_per_post=20"),
        (
            "posts get ~200 reactions 30 comments and 10 shares",
            "likes_per_post=200 comments_per_post=30 shares_per_post=10",
        ),
        ("2.1k followers 450k monthly viewers 3k outbound clicks", "followers=2100 views_monthly=450000"),
    ]);
}

#[test]
fn a_price_of_something_else_is_no_fee() {
    check(&[
        ("$250 per 1,000 views. 24.8k followers", "followers=24800"),
        ("$0.02 per view, 24.8k followers, 1240 likes", "followers=24800 likes_per_post=1240"),
        ("fee 2.5 EUR CPM, 24.8k followers", "followers=24800"),
        ("24.8k followers, $0.5/like", "followers=24800"),
        ("24.8k followers, product price $49", "followers=24800"),
        ("24.8k followers; monthly fee $1000", "followers=24800"),
        ("24.8k followers; rate per hour $50", "followers=24800"),
        ("24.8k followers, fee $300 for 2 reels", "followers=24800"),
        ("24.8k followers, fee (2 reels): $600", "followers=24800"),
        ("24.8k followers\nfee (2024): $600", "followers=24800 fee=600USD"),
        ("24.8k followers, fee $300 for 1 reel", "followers=24800 fee=300USD"),
        ("24.8k followers, $300 per 3 reels", "followers=24800"),
        ("$300 / 24.8k followers / 1240 likes", "followers=24800 likes_per_post=1240 fee=300USD"),
        ("24.8k followers, $300 per reel", "followers=24800 fee=300USD"),
    ]);
}

#[test]
fn a_total_is_not_per_post() {
    check(&[
        ("24.8k followers, 1,240 likes total across all posts", "followers=24800 likes_total=1240"),
        ("total engagement 45,000, 24.8k followers", "followers=24800"),
        ("24.8k followers, engagement 45,000", "followers=24800 engagements_per_post=45000"),
    ]);
}

#[test]
fn the_last_of_a_list_is_not_the_number() {
    check(&[
        ("88k followers, latest: 12k, 9k, 30k views", "followers=88000"),
        ("@joe 41k, 9k views", "@joe views_per_post=9000"),
    ]);
}

#[test]
fn a_price_below_its_label_leaves_the_stack_whole() {
    check(&[
        ("Followers\n24.8K\nAvg likes\n1,240\nPrice\n$120", "followers=24800 likes_per_post=1240 fee=120USD"),
        ("Subscribe\n$4.99\n12K\nfollowers", "followers=12000"),
    ]);
}

#[test]
fn a_dashboard_of_some_days_is_not_per_post() {
    check(&[
        ("Last 30 days\nViews\n120,456\nLikes\n9,800\nFollowers\n24.8K", "followers=24800"),
        ("Views\n120K\nLast 7 days\nFollowers\n24.8K", "followers=24800"),
        ("Last 7 days ▾\n45k views\n1.2k likes\navg reach 800", "reach_per_post=800"),
        ("Last 30 days\nPost 1: 980 likes\nPost 2: 870 likes", "[l980] [l870]"),
        ("Statistics (3 April - 30 April)\nLikes 9,120\nFollowers 21K", "followers=21000"),
        ("3.4.2026 – 30.4.2026\nLikes 9120\nFollower 21.340", "followers=21340"),
        ("2026-04-03 to 2026-04-30\nLikes 9120\nFollowers 21,340", "followers=21340"),
        ("April 2026\nLikes 9,120\nFollowers 21K", "followers=21000"),
        ("Past month\nLikes 9,120\nFollowers 21K", "followers=21000"),
        ("Monthly\nLikes 9,120\nFollowers 21K", "followers=21000"),
        ("Total\nLikes 9,120\nFollowers 21K", "followers=21000"),
        ("7 derniers jours\nPortée 91 200\nAbonnés 21 340", "followers=21340"),
        ("Zuletzt 7 Tage\nReichweite 91.200\nFollower 21.340", "followers=21340"),
        ("90 hari terakhir\nJangkauan 91.200\nPengikut 21.340", "followers=21340"),
        // The day or the age of one publication.
        ("April 3, 2026\nLikes 912\nFollowers 21K", "followers=21000 likes_per_post=912"),
        ("3 days ago\nLikes 912\nFollowers 21K", "followers=21000 likes_per_post=912"),
    ]);
}

#[test]
fn what_is_counted_over_some_days_is_not_per_post() {
    check(&[
        ("21k followers, 60-day reach 310k", "followers=21000"),
        ("21k followers, 14 day likes 310k", "followers=21000"),
        ("21k followers, 30d impressions: 310k", "followers=21000"),
        ("21k followers, 310k 30-day views", "followers=21000"),
        ("21k Follower, 28 Tage Reichweite 310.000", "followers=21000"),
        ("21k followers, 9k views last month, 310 likes", "followers=21000 likes_per_post=310"),
        ("21k followers - years active: 3", "followers=21000"),
        ("views 9k - day 3", "views_per_post=9000"),
        ("21k followers, 30 day average reach 9k", "followers=21000 reach_per_post=9000"),
    ]);
}

#[test]
fn two_numbers_before_one_label_are_not_told_apart() {
    check(&[
        ("@joe and @zoe.b have 21.3K and 130K followers", "@joe"),
        ("21.3k / 130k followers", ""),
        ("21.3k vs. 130k followers", ""),
        ("14k und 17k Views", ""),
        ("14k et 17k vues", ""),
        ("1,240 and 1,310 likes", ""),
        ("312 posts / 21.3k followers", "followers=21300 posts=312"),
        ("2.1k likes and 21.3k followers", "followers=21300 likes_per_post=2100"),
        ("ER 5% and 21.3k followers", "followers=21300 engagement_rate_percent=5"),
    ]);
    for text in ["14k oder 17k Follower", "14k ou 17k abonnés", "14k lub 17k obserwujących"] {
        assert_eq!(asked(text).len(), 1, "{text}");
    }
}

#[test]
fn an_unknown_label_above_takes_its_own_number() {
    check(&[
        (
            "Followers\n24,812\nFollowing\n702\nMedia Count\n1,204\nEngagement Rate\n5.27%\nAverage Likes\n1,240",
            "followers=24812 following=702 likes_per_post=1240 engagement_rate_percent=5.27",
        ),
        ("Average viewers\n812\nHours watched\n120K\nFollowers\n33.4K", "followers=33400 views_per_post=812"),
    ]);
}

#[test]
fn views_of_something_else_are_not_a_posts() {
    check(&[
        ("21k followers, profile views 4,310", "followers=21000"),
        ("21k followers, 4,310 profile views", "followers=21000"),
        ("Profile views: 4,310\nReel views: 30k", "views_per_post=30000"),
        ("21k followers, page views 4,310", "followers=21000"),
        ("Page views\n4,310\nFollowers\n21K", "followers=21000"),
        ("21k Follower, Website Views 900", "followers=21000"),
        ("팔로워 2.1만, 프로필 조회수 800", "followers=21000"),
        ("@joe\nLIVE\n1,309 viewers\n21K followers", "@joe followers=21000"),
        ("21k followers, video views 4,310", "followers=21000 views_per_post=4310"),
        ("21 ألف متابع ومتوسط المشاهدات 900", "followers=21000 views_per_post=900"),
        ("21k followers, organic views 4,310", "followers=21000 views_per_post=4310"),
    ]);
}

#[test]
fn a_storys_views_are_not_a_posts() {
    check(&[
        ("Story views: 2k, Reel views: 30k, Avg likes: 1240", "likes_per_post=1240 views_per_post=30000"),
        ("14k views per reel, 3k views per story", "views_per_post=14000"),
        ("14k Views/Reel, 3k Views/Story, 21k Follower", "followers=21000 views_per_post=14000"),
        ("21k followers, Stories: 3k views, Reels: 14k views", "followers=21000 views_per_post=14000"),
        ("views on stories 3k, 21k followers", "followers=21000"),
        ("vues par story : 3k, vues par réel : 14k", "views_per_post=14000"),
        ("팔로워 2.1만, 스토리 조회수 800", "followers=21000"),
        ("ストーリー閲覧数800、フォロワー2.1万", "followers=21000"),
        ("21k seguidores, 800 visualizações nos stories", "followers=21000"),
        ("21k abonnés, 800 vues story", "followers=21000"),
        ("21k Follower, 800 Aufrufe in Storys", "followers=21000"),
        ("21k takipçi, hikaye görüntülenme 800", "followers=21000"),
        ("21k obserwujących, relacje: 800 wyświetleń", "followers=21000"),
        ("14k views, 3 stories", "views_per_post=14000"),
        ("her story: 21k followers", "followers=21000"),
        ("@joe 9k followers, story rate $100", "@joe followers=9000 fee=100USD"),
        ("@joe 9k followers, ER 5.3", "@joe followers=9000 engagement_rate_percent=5.3"),
    ]);
}

#[test]
fn two_networks_or_two_kinds_of_posts_have_no_average() {
    for (text, asks) in [
        ("14k views per reel, 3k views per video", "14k"),
        ("TikTok views 41k, reels views 14k", "41k"),
        ("41k views on TikTok, 14k views on YouTube", "41k"),
    ] {
        assert!(asked(text).iter().any(|a| a == asks), "{text}");
        assert!(!first(text).contains("views"), "{text}");
    }
    check(&[("TikTok: 41k views, 14k views", "tiktok [v41000] [v14000]")]);
}

#[test]
fn labels_in_a_row_have_their_numbers_in_their_order() {
    check(&[
        ("Followers, likes and comments: 21k, 410 and 30", "followers=21000 likes_per_post=410 comments_per_post=30"),
        ("followers/likes/comments: 21k / 410 / 30", "followers=21000 likes_per_post=410 comments_per_post=30"),
        ("Follower | Likes | Kommentare: 21k | 410 | 30", "followers=21000 likes_per_post=410 comments_per_post=30"),
        ("フォロワー、いいね、コメント：2.1万、410、30", "followers=21000 likes_per_post=410 comments_per_post=30"),
        ("21k / 410 followers / likes", "followers=21000 likes_per_post=410"),
        ("21k followers / 410 likes / 30 comments", "followers=21000 likes_per_post=410 comments_per_post=30"),
        // As many as there are not: nobody knows whose.
        ("followers/likes/comments: 21k/410/30", ""),
        ("likes, comments: 410, 380, 30", ""),
        ("likes + comments: 440", ""),
        ("Likes & Kommentare: 410, 30", "likes_per_post=410 comments_per_post=30"),
        ("410 likes + 30 comments", "likes_per_post=410 comments_per_post=30"),
        ("410 likes/comments", ""),
        ("21k, 410, 30 followers, likes, comments", ""),
        // One number has one label.
        ("followers, likes: 410", "likes_per_post=410"),
        ("21k, 410 likes, comments open", "likes_per_post=410"),
        ("views/plays 21k", "views_per_post=21000"),
        (
            "subs/followers: 21k, fee/rate: $300, ER/engagement rate: 5%",
            "followers=21000 engagement_rate_percent=5 fee=300USD",
        ),
        ("いいね：410、380", "[l410] [l380]"),
    ]);
}

#[test]
fn a_following_of_many_are_those_who_follow() {
    check(&[
        ("she has a loyal following of 41k and 800 likes", "followers=41000 likes_per_post=800"),
        ("combined following of 41k", "followers=41000"),
        ("a 41k following", "followers=41000"),
        ("her 41k following", ""),
        ("410 following, 41k followers", "followers=41000 following=410"),
        ("41k followers, 410 following of which 20 are friends", "followers=41000 following=410"),
        ("following: 410", "following=410"),
    ]);
}

#[test]
fn a_listed_posts_views_are_not_the_channels() {
    check(&[
        (
            "Fern Lab - YouTube\n@fernlab • 93K subscribers • 120 videos\n\nPost 1: 7,400 views, 310 likes, 21 comments\nPost 2: 8,900 views, 290 likes, 33 comments",
            "@fernlab \"Fern Lab\" youtube followers=93000 posts=120 [l310 c21 v7400] [l290 c33 v8900]",
        ),
        (
            "@fernlab • 93K subscribers • 120 videos\n4,512,090 views\nJoined 3 May 2019",
            "@fernlab followers=93000 posts=120 views_total=4512090",
        ),
    ]);
}

#[test]
fn two_prices_are_asked_about() {
    for (text, two) in [
        ("12k followers, fee $340 or €310", [340, 310]),
        ("12k followers, fee 310 EUR or 340 USD", [310, 340]),
        ("@lea 8k followers, asks $500 / £420 per reel", [500, 420]),
        ("fee $340 or $310", [340, 310]),
        ("$340 or €310 fee, 12k followers", [340, 310]),
        ("fee $310 - €340", [310, 340]),
    ] {
        let r = read(text);
        let values: Vec<i64> = r.questions.iter().flat_map(|q| &q.readings).map(amount).collect();
        assert_eq!(values, two, "{text}");
        assert!(r.creators[0].fee.is_none());
    }
    // The same sum in brackets is no second price, and a range is one question.
    check(&[("12k followers, fee $340 (€310)", "followers=12000 fee=340USD")]);
    assert_eq!(asked("fee $310 to $340"), ["$310 to $340"]);
    assert_eq!(asked("fee $340 or GBP 310"), ["$340"]);
    check(&[
        // Whose dollars they are.
        ("12k followers, fee $340 CAD", "followers=12000 fee=340CAD"),
        ("12k followers, $340 USD per post", "followers=12000 fee=340USD"),
        ("12k followers, fee €340 USD", "followers=12000"),
        ("12k followers, Rs. 15,000 per reel", "followers=12000 fee=15000INR"),
        ("3000 руб. 12 тыс. подписчиков", "followers=12000 fee=3000RUB"),
        ("R$ 1.500 por reels, 12 mil seguidores", "followers=12000 fee=1500BRL"),
        ("Lea verlangt 340 € je Story, 12k Follower", "followers=12000 fee=340EUR"),
        ("ücretim 5000 TL, 12k takipçi", "followers=12000 fee=5000TRY"),
    ]);
    // Money and a count are no range.
    check(&[
        ("€340 - 21k followers", "followers=21000 fee=340EUR"),
        ("likes 310 - €340", "likes_per_post=310 fee=340EUR"),
        ("Reel 340 € – 21.000 Follower", "followers=21000 fee=340EUR"),
    ]);
    assert_eq!(asked("€310 - 340 per reel, 21k followers"), ["€310 - 340"]);
}

#[test]
fn markup_in_a_list_of_posts_hides_no_number() {
    check(&[(
        "@maya 24k followers\n\n| Post | Likes | Comments |\n|---|---|---|\n| 1 | **1,240** | 31 |\n| 2 | `980` | *20* |",
        "@maya followers=24000 [l1240 c31] [l980 c20]",
    )]);
}

#[test]
fn pictures_around_a_handle_are_no_part_of_it() {
    check(&[
        ("@maya✨ 24k followers", "@maya followers=24000"),
        ("@maya❤️24k followers", "@maya followers=24000"),
        ("maya.makes✨\n24k followers", "@maya.makes followers=24000"),
        ("✨ maya.makes 🇩🇪\nMaya Lind\n24k followers", "@maya.makes \"Maya Lind\" followers=24000"),
        ("✨ vibes ✨\n24k followers", "followers=24000"),
    ]);
}

#[test]
fn a_shortened_word_ends_no_sentence() {
    for text in ["rate: approx. 1.500 per reel", "fee: ca. 1.500 per post", "@lea 8k followers, rate est. 1.500"] {
        let values: Vec<i64> = read(text).questions.iter().flat_map(|q| &q.readings).map(amount).collect();
        assert_eq!(values, [1500, 1], "{text}");
    }
    check(&[
        ("@lea 8k followers, fee approx. €500 per reel", "@lea followers=8000 fee=500EUR"),
        ("@lea 8k followers. Likes: approx. 500 per reel", "@lea followers=8000 likes_per_post=500"),
        ("@lea 8k followers, age approx. 25. 500 likes", "@lea followers=8000 likes_per_post=500"),
    ]);
    // Behind a whole sentence nothing is paired across its end.
    assert!(!first("12k views roughly. 500 new ones").contains("500"));
}

#[test]
fn a_note_about_several_numbers_names_the_lines_of_all() {
    let told = |text: &str| read(text).notes.first().map(|n| (n.line, n.detail.clone()));
    let several = |words: &str, lines: &str| Detail::Several(words.into(), lines.into());
    let head = "@maya 24k followers\n";
    assert_eq!(told(&[head, "height 172 cm\n"].concat()), Some((2, Detail::Text("172".into()))));
    assert_eq!(
        told(&[head, "height 172 cm, size 44 in boots\nhello\n cat 33 dogs\n"].concat()),
        Some((2, several("172, 44, 33", "2, 4")))
    );
    // What has no place in it is counted.
    let many = [head, &"size 4444444 5555555 66666666 cc\n".repeat(4)].concat();
    let first = "4444444, 5555555, 66666666, 4444444, 5555555, 66666666, 4444444, 5555555";
    assert_eq!(told(&many), Some((2, several(&[first, " +4"].concat(), "2, 3, 4"))));
}

/// Of a reading about money: the whole units.
fn amount(c: &creator_loupe::paste::Choice) -> i64 {
    match c.value {
        creator_loupe::paste::Answer::Money(m) => m.amount.value.parts() / 10_000,
        _ => 0,
    }
}

#[test]
fn what_is_sold_or_asked_otherwise_is_no_fee() {
    check(&[
        ("9k followers\nTickets cost 35", "followers=9000"),
        ("9k followers. The workshop costs $80.", "followers=9000"),
        ("9k followers, entry fee 15", "followers=9000"),
        ("She asks 4 questions, 9k followers", "followers=9000"),
        ("9k followers, a reel costs $80", "followers=9000 fee=80USD"),
        ("@lea 9k followers costs 80", "@lea followers=9000 fee=80"),
        ("She asks 80 net, 9k followers", "followers=9000 fee=80"),
    ]);
}

#[test]
fn numbers_that_are_not_what_they_look_like_are_broken() {
    for text in ["000,45 followers", "avg likes 00,7", "14  200 followers", "followers: 14  200"] {
        let r = read(text);
        assert_eq!(first(text), "", "{text}");
        assert!(codes(&r).contains(&NoteCode::BrokenNumber), "{text}: {r:?}");
    }
    // Shown backwards up to where the override ends.
    check(&[
        ("\u{202e}4321\u{202c} followers, 56 following", "following=56"),
        ("@lea 9k followers\n\u{202e}4321 likes", "@lea followers=9000"),
        ("\u{202b}4321\u{202c} followers", "followers=4321"),
    ]);
}

#[test]
fn an_exchange_or_a_formula_is_no_count() {
    check(&[
        ("9k followers. 500 likes = 1 tree planted", "followers=9000"),
        ("likes = 500, comments = 4", "likes_per_post=500 comments_per_post=4"),
        ("@SUM(2+3) 9k followers", "followers=9000"),
        ("@NOW() 9k followers", "followers=9000"),
        ("@LEA(tiktok) 9k followers", "@LEA tiktok followers=9000"),
    ]);
}

#[test]
fn keys_of_data_without_their_colons() {
    check(&[
        ("\"username\" \"lea.b\"\n\"followers\" \"9100\"\n\"likes\" \"70\"", "@lea.b followers=9100 likes_per_post=70"),
        ("{\"username\" \"lea_b\", \"followers\" 9100, \"posts\" 12}", "@lea_b followers=9100 posts=12"),
        ("username\t\"lea\"\nfollowers_count\t9100\navg_likes\t70", "@lea followers=9100 likes_per_post=70"),
        ("followers => 9100, following => 30", "followers=9100 following=30"),
        // Words that are joined otherwise are handles.
        ("avg_lea 9k followers", "@avg_lea followers=9000"),
        ("lea_count · Instagram\n9k followers", "@lea_count instagram followers=9000"),
        ("The username is taken, 9k followers", "followers=9000"),
    ]);
    assert!(codes(&read("followers => 9100")).is_empty());
}

#[test]
fn what_can_hardly_be_is_asked_about() {
    for (text, asks, rest) in [
        ("9k followers, ER 380%", "380%", "followers=9000"),
        ("900 followers, avg 12,000 likes, 30 comments", "12,000", "followers=900 comments_per_post=30"),
        ("9k followers, reach 400, avg 650 likes", "650", "followers=9000 reach_per_post=400"),
    ] {
        let r = read(text);
        assert_eq!(asked(text), [asks], "{text}");
        assert_eq!(first(text), rest, "{text}");
        assert!(r.marks.iter().any(|m| m.what == creator_loupe::paste::MarkKind::Question(0)), "{text}");
        let left = r.answer(text, 0, 1).expect("leave it out");
        assert_eq!(show(&left), rest);
        assert_ne!(r.answer(text, 0, 0).as_ref().map(show).as_deref(), Some(rest), "as it is written");
    }
    // A good post of a small account.
    check(&[(
        "900 followers, avg 1,200 likes, ER 99%",
        "followers=900 likes_per_post=1200 engagement_rate_percent=99",
    )]);
}

#[test]
fn handles_that_are_none_are_shown_and_said() {
    for (text, shown) in [
        // Letters of two scripts, behind a mark, alone, in an address, behind a key.
        ("@l\u{435}a.bakes 9k followers", "@l\u{435}a.bakes followers=9000"),
        ("@\u{43b}ea 9k followers", "@\u{43b}ea followers=9000"),
        ("l\u{435}a.bakes\n9k followers", "@l\u{435}a.bakes followers=9000"),
        ("https://www.instagram.com/l\u{435}a/ 9k followers", "@l\u{435}a instagram followers=9000"),
        ("Handle: le\u{3b1}\nFollowers: 9k", "@le\u{3b1} followers=9000"),
        // What nobody sees.
        ("@lea\u{200d}bakes 9k followers", "@lea\u{200d}bakes followers=9000"),
        ("lea\u{2060}.bakes · Instagram\n9k followers", "@lea\u{2060}.bakes instagram followers=9000"),
        ("@lea\u{e001} 9k followers", "@lea\u{e001} followers=9000"),
        // What the platform does not allow.
        ("@lea-bakes on Instagram, 9k followers", "@lea-bakes instagram followers=9000"),
        ("https://x.com/lea.bakes 9k followers", "@lea.bakes x followers=9000"),
        ("X: @lea_bakes_all_day, 9k followers", "@lea_bakes_all_day x followers=9000"),
        (
            "@lea.bakes.and.bakes.and.bakes on TikTok: 9k followers",
            "@lea.bakes.and.bakes.and.bakes tiktok followers=9000",
        ),
        ("@l\u{e9}a on Threads, 9k followers", "@l\u{e9}a threads followers=9000"),
    ] {
        let r = read(text);
        assert_eq!(first(text), shown);
        assert_eq!(codes(&r), [NoteCode::OddHandle], "{text}");
    }
    for text in [
        "@lea-bakes on YouTube, 9k subscribers",
        "@l\u{e9}a on YouTube, 9k subscribers",
        "@lea_bakes_daily on Pinterest, 9k followers",
        "https://www.linkedin.com/in/lea-bakes-4b1a 9k followers",
        "@lea.bakes 9k followers",
    ] {
        let r = read(text);
        assert!(r.creators[0].handle.is_some() && codes(&r).is_empty(), "{text}: {r:?}");
    }
}

#[test]
fn a_count_apart_from_its_label_is_asked_about() {
    for (text, asks) in [("Real followers only, 21K", "21K"), ("100% organic subscribers, 0 bots, 1.3M", "1.3M")] {
        assert_eq!(asked(text), [asks], "{text}");
        assert_eq!(first(text), "");
    }
    check(&[
        // Told elsewhere; of something that is named; two of them.
        ("21K followers\n100% real followers, 15K", "followers=21000"),
        ("real followers, 21K budget", ""),
        ("real followers, 21K, 15K", ""),
    ]);
}

#[test]
fn likes_near_the_followers_are_asked_about() {
    for text in ["9k followers, 7k likes", "88\nposts\n9,000\nfollowers\n512\nfollowing\n80\nlikes"] {
        assert_eq!(asked(text).len(), 1, "{text}");
        assert!(!first(text).contains("likes"), "{text}");
    }
    check(&[
        ("9k followers, 700 likes", "followers=9000 likes_per_post=700"),
        ("9k followers, avg 7k likes", "followers=9000 likes_per_post=7000"),
    ]);
}

#[test]
fn each_network_keeps_its_own_count() {
    for (text, each) in [
        (
            "IG 21.3K | TikTok 9.4K | YouTube 2.2K",
            &["instagram followers=21300", "tiktok followers=9400", "youtube followers=2200"][..],
        ),
        ("insta: 21.3k, tt: 9.4k", &["instagram followers=21300", "tiktok followers=9400"]),
        ("21.3k (IG), 9.4k (TikTok)", &["instagram followers=21300", "tiktok followers=9400"]),
        ("21.3K on Instagram, 9.4K on TikTok", &["instagram followers=21300", "tiktok followers=9400"]),
        (
            "Lea has 21.3K followers on Instagram and 2.2K subscribers on YouTube",
            &["\"Lea\" instagram followers=21300", "\"Lea\" youtube followers=2200"],
        ),
        (
            "@lea 21.3k followers on Instagram, @ben 9.4k followers on TikTok",
            &["@lea instagram followers=21300", "@ben tiktok followers=9400"],
        ),
        // Words about the numbers: not to be told.
        ("IG ads 21.3K | TikTok 9.4K", &[]),
        ("IG 21.3K $300 | TikTok 9.4K", &[]),
    ] {
        assert_eq!(all(text), each, "{text}");
    }
}

#[test]
fn how_many_a_price_is_for_is_no_counter() {
    check(&[
        ("4 reels + 2 stories = $800, 21k followers", "followers=21000"),
        ("21k followers, 60 reels, fee $300", "followers=21000 posts=60 fee=300USD"),
        // In every tongue, whatever counts them: the price of one is a fee, that of several is none.
        ("21k followers, 1 clip 320 EUR", "followers=21000 fee=320EUR"),
        ("21 тыс. подписчиков, 1 пост 4000 руб", "followers=21000 fee=4000RUB"),
        ("21 тыс. подписчиков, 3 поста 9000 руб", "followers=21000"),
        ("フォロワー2.1万人、1投稿4万円", "followers=21000 fee=40000JPY"),
        ("フォロワー2.1万人、動画1本4万円", "followers=21000 fee=40000JPY"),
        ("フォロワー2.1万人、動画3本9万円", "followers=21000"),
        ("粉丝2.1万，1条视频3200元", "followers=21000 fee=3200CNY"),
        ("팔로워 2.1만, 게시물 1개당 40만원", "followers=21000 fee=400000KRW"),
        ("21k takipçi, 1 gönderi 6000 TL", "followers=21000 fee=6000TRY"),
        ("fee €420 (2 posts), 21k followers", "followers=21000"),
        ("€420 (1 post), 21k followers", "followers=21000 fee=420EUR"),
        // Packages: with or without their price, before it or behind.
        ("3 posts + 5 stories, 21k followers", "followers=21000"),
        ("21k followers, 1 story + 1 reel $410", "followers=21000"),
        ("3 Reels für 900 €, 21k Follower", "followers=21000"),
        ("900 € für 3 Reels, 21k Follower", "followers=21000"),
        ("21k followers, 2 stories + 1 reel: 410 €", "followers=21000"),
        ("21k Follower, 3 Beiträge und 2 Storys für 410 €", "followers=21000"),
        ("Valor: R$ 1.900 (1 reels + 2 stories), 21 mil seguidores", "followers=21000"),
        ("$1900 for a bundle of 3 posts and 2 stories, 21k followers", "followers=21000"),
        ("21k followers, 3 posts with us in 2025", "followers=21000"),
        ("21k followers, $300 per reel max 2 reels", "followers=21000 fee=300USD"),
        ("Toy Story 60 posts, 21K followers", "followers=21000 posts=60"),
        // A list of prices.
        ("粉丝2.1万，图文报价900，视频1900", "followers=21000 fee=900"),
        ("fee $300, reels 500, 21k followers", "followers=21000 fee=300USD"),
        ("21k followers, avg views reels 14k", "followers=21000 views_per_post=14000"),
        ("21k followers, 14k reels views", "followers=21000 views_per_post=14000"),
        ("60 posts likes avg 300", "posts=60 likes_per_post=300"),
    ]);
    assert_eq!(asked("粉丝2.1万，视频1900，图文900"), ["1900"]);
    assert_eq!(asked("Rates: Reel $320, Story $140. 21k followers"), ["$320"]);
    // The unit is the upper end's alone where it has to be.
    assert_eq!(asked("800-1.3k likes per post"), ["800-1.3k"]);
    let r = read("800-1.3k likes per post");
    assert_eq!(r.answer("", 0, 0).as_ref().map(show).as_deref(), Some("likes_per_post=800"));
}

#[test]
fn a_numbered_list_of_people_is_read_like_one_without_numbers() {
    for (text, each) in [
        (
            "1. ida.low — 21.3K followers — $450/reel\n2. jon_b — 9.4K followers — $120/reel",
            ["@ida.low followers=21300 fee=450USD", "@jon_b followers=9400 fee=120USD"],
        ),
        (
            "1) Ida Low - 21.3K followers\n2) Jon Bo - 9.4K followers",
            ["\"Ida Low\" followers=21300", "\"Jon Bo\" followers=9400"],
        ),
        (
            "1. Ida Low: 21.3K Follower, 300 Likes\n2. Jon Bo: 9.4K Follower, 120 Likes",
            ["\"Ida Low\" followers=21300 likes_per_post=300", "\"Jon Bo\" followers=9400 likes_per_post=120"],
        ),
        (
            "Ida (21.3k followers, 5.2% ER) und Jon (9.4k followers, 4.9% ER)",
            [
                "\"Ida\" followers=21300 engagement_rate_percent=5.2",
                "\"Jon\" followers=9400 engagement_rate_percent=4.9",
            ],
        ),
        ("Ида (21 300 подписчиков), Ян (9 400 подписчиков)", ["\"Ида\" followers=21300", "\"Ян\" followers=9400"]),
    ] {
        assert_eq!(all(text), each, "{text}");
    }
    // Posts keep their rows.
    check(&[("1. 300 likes, 20 comments\n2. 120 likes, 10 comments", "[l300 c20] [l120 c10]")]);
}

#[test]
fn a_last_number_with_an_unknown_label_leaves_the_stack_whole() {
    let stack = "@ida.low\n21.3k\nFollowers\n5.2%\nEngagement rate\n8.4%\nFake followers";
    assert_eq!(first(stack), "@ida.low followers=21300 engagement_rate_percent=5.2");
    // Here either may be the one.
    assert_eq!(first("Hours watched\n120\nFollowers\n21.3k\nLikes\n300"), "");
}

#[test]
fn a_name_that_is_a_label_elsewhere() {
    check(&[
        ("Marta: 21.3k seguidores, ER 3,8%", "\"Marta\" followers=21300 engagement_rate_percent=3.8"),
        ("Marta\n21.3k\nseguidores\n61\nseguidos", "\"Marta\" followers=21300 following=61"),
    ]);
}

#[test]
fn words_of_an_interface_are_no_names() {
    for word in [
        "Verifiziert",
        "Verificado",
        "Verificata",
        "Vérifié",
        "Doğrulanmış",
        "Подтверждено",
        "認証済み",
        "인증됨",
        "已验证",
        "Kontaktieren",
        "Contactar",
        "İletişim",
        "Связаться",
        "연락처",
        "Mesaj Gönder",
        "Nachricht senden",
        "Enviar mensagem",
        "メッセージを送信",
        "메시지 보내기",
        "發送訊息",
        "追蹤",
        "Kanaldetails",
        "OFFLINE",
        "KIT MÉDIA",
        "Suggested for you",
        "Profil bearbeiten",
        "E-Mail",
    ] {
        let below = format!("ida.low\n{word}\n18 posts\n21.3K followers\n61 following");
        assert_eq!(first(&below), "@ida.low followers=21300 following=61 posts=18", "{below}");
        let behind = format!("ida.low\n18 posts\n21.3K followers\n61 following\n{word}\njon_b");
        assert_eq!(first(&behind), "@ida.low followers=21300 following=61 posts=18", "{behind}");
    }
    check(&[
        (
            "verena.low\n18 posts\n21.3K followers\n61 following\nVerena Low",
            "@verena.low \"Verena Low\" followers=21300 following=61 posts=18",
        ),
        ("kontaktida\n18 posts\n21.3K followers\n61 following", "@kontaktida followers=21300 following=61 posts=18"),
        ("Ho 21.300 follower", "followers=21300"),
        ("J’ai 21 300 abonnés", "followers=21300"),
        ("Tenho 21,3 mil seguidores", "followers=21300"),
        ("Zurzeit 21.300 Follower", "followers=21300"),
        ("Cuento con 21.300 seguidores", "followers=21300"),
        ("Канал: 21 300 подписчиков", "followers=21300"),
        (
            "2,1万 位粉丝、已关注 41 人、 26 篇帖子 - 查看 林晚 (@linwan) 的 Instagram 照片和视频",
            "@linwan \"林晚\" instagram followers=21000 following=41 posts=26",
        ),
    ]);
}

#[test]
fn words_for_she_and_has_are_no_names() {
    for text in [
        "Elle a 21 300 abonnés",
        "Tiene 21.300 seguidores",
        "Ela tem 21,3 mil seguidores",
        "Ma 21,3 tys. obserwujących",
    ] {
        assert_eq!(first(text), "followers=21300", "{text}");
    }
    check(&[
        ("У неё 21,3 тыс. подписчиков", "followers=21300"),
        ("Lea hat 21.300 Follower", "\"Lea\" followers=21300"),
        ("Аня 21,3 тыс. подписчиков, 800 лайков", "\"Аня\" followers=21300 likes_per_post=800"),
    ]);
}

#[test]
fn a_heading_of_some_days_speaks_of_its_sentence() {
    check(&[
        ("Over the last 28 days: 140k views, 5.1k likes, 300 comments. 21k followers", "followers=21000"),
        ("21k followers, 140k views in the last 28 days", "followers=21000"),
        // An average over some days is one of posts.
        ("avg likes (last 28 days): 430, 21k followers", "followers=21000 likes_per_post=430"),
        ("21k followers, avg 430 likes in the last 28 days", "followers=21000 likes_per_post=430"),
        ("avg 430 likes per day, 21k followers", "followers=21000"),
        // A year ends what "since" says.
        ("21k followers, since 2017, 1,309 posts", "followers=21000 posts=1309"),
    ]);
}

#[test]
fn the_best_or_the_most_is_no_usual_value() {
    for text in [
        "21k followers. Best post: 14k likes. Avg: 900 likes.",
        "21k followers, avg 900 likes, up to 14k likes",
        "21k followers, avg 900 likes, fee up to $400",
        "21k followers, avg 900 likes, up to $400",
        "21k followers, avg 900 likes, max 400 € per reel",
        "21k Follower, im Schnitt 900 Likes, bis zu 400 €",
    ] {
        let r = read(text);
        assert_eq!(
            (first(text).as_str(), codes(&r).as_slice()),
            ("followers=21000 likes_per_post=900", &[NoteCode::Ceiling][..])
        );
    }
    // Nor is what is promised or may be.
    for text in [
        "21k followers, guaranteed 14k views",
        "21k followers, views guaranteed: 14k",
        "21k followers, expected reach 14k",
        "21k followers, potential reach 1.4M",
        "21k followers, most liked post: 14k likes",
        "21k Follower, bester Post 14k Likes",
        "21k Follower, garantiert 14k Views",
        "21k abonnés, meilleur post 14k vues",
        "21k seguidores, mejor post 14k vistas",
    ] {
        assert_eq!(first(text), "followers=21000", "{text}");
    }
    check(&[("potential partner: 21k followers", "followers=21000")]);
}

#[test]
fn a_count_right_behind_a_handle_is_asked_about() {
    for (text, asks, rest) in [
        ("@lea.bakes 21.3k", &["21.3k"][..], &["@lea.bakes"][..]),
        ("@lea.bakes - 21.3k\n@ben.runs - 9.4k", &["21.3k", "9.4k"], &["@lea.bakes", "@ben.runs"]),
        (
            "instagram.com/lea.bakes 21.3k\nhttps://www.tiktok.com/@ben.runs: 9.4k",
            &["21.3k", "9.4k"],
            &["@lea.bakes instagram", "@ben.runs tiktok"],
        ),
        ("@lea.bakes 21.3k, ER 2.3%", &["21.3k"], &["@lea.bakes engagement_rate_percent=2.3"]),
        // Without the mark, where a sign tells that it is a handle.
        ("lea.bakes: 21.3k\nben_runs - 9.4k", &["21.3k", "9.4k"], &["@lea.bakes", "@ben_runs"]),
    ] {
        assert_eq!(asked(text), asks, "{text}");
        assert_eq!(all(text), rest, "{text}");
    }
    for text in [
        "@lea.bakes 21.3k 1.2k",
        "@lea.bakes since 2019",
        "@lea.bakes 21.3k mugs sold",
        "I owe @lea.bakes 21.3k",
        "stats.views: 21.3k",
        "lea.bakes: 213",
    ] {
        assert!(asked(text).is_empty(), "{text}");
    }
}

#[test]
fn chats_quotations_and_markdown_are_read_without_their_marks() {
    check(&[
        (
            "[3/4/26, 10:42:11] Tom: lea.bakes 21.3k followers\n[3/4/26, 10:43:00] Tom: avg 900 likes",
            "@lea.bakes followers=21300 likes_per_post=900",
        ),
        ("04.03.26, 10:42 - Tom: lea.bakes 21.3k followers", "@lea.bakes followers=21300"),
        ("> @lea.bakes 21.3k followers\n>> avg likes 900", "@lea.bakes followers=21300 likes_per_post=900"),
        ("Hi Tom, the list. Lea has 21.3k followers and asks 450€.", "\"Lea\" followers=21300 fee=450EUR"),
        ("Price per post (USD): 450\nFollowers: 21.3k", "followers=21300 fee=450USD"),
        ("Fee (€): 450, followers: 21.3k", "followers=21300 fee=450EUR"),
    ]);
    assert_eq!(
        all("**Lea Bakes**\n- Followers: 21.3k\n- ER: 3.1%\n\n## Ben Runs\n- Followers: 9.4k"),
        ["\"Lea Bakes\" followers=21300 engagement_rate_percent=3.1", "\"Ben Runs\" followers=9400"]
    );
    assert!(codes(&read("> @lea.bakes 21.3k followers")).is_empty());
}

#[test]
fn names_stand_behind_their_key_in_any_tongue() {
    for key in ["Name:", "Nom :", "Nombre:", "Nome:", "Naam:", "Namn:", "Imię:", "Имя:", "이름:"] {
        check(&[(
            &format!("{key} Nora Lind\nInstagram: @nora.throws\n9412 followers"),
            "@nora.throws \"Nora Lind\" instagram followers=9412",
        )]);
    }
    check(&[
        ("名前：ゆき\nInstagram：@yuki_pots\nフォロワー：9,412", "@yuki_pots \"ゆき\" instagram followers=9412"),
        ("昵称：小雨\n粉丝：9412", "\"小雨\" followers=9412"),
    ]);
}

#[test]
fn a_degree_a_span_or_a_site_below_a_name_is_no_handle() {
    for mark in ["· 2nd", "1st", "3rd", "24h", "30d", "10min", "norathrows.se", "norathrows.de", "vue.js"] {
        let text = format!("Nora Lind\n{mark}\n9,412 followers");
        assert!(!first(&text).contains('@'), "{mark}: {}", first(&text));
    }
    check(&[
        ("throws.de\n318 posts\n9,412 followers\n611 following", "@throws.de followers=9412 following=611 posts=318"),
        ("Nora Lind\nnora.throws\n9,412 followers", "@nora.throws \"Nora Lind\" followers=9412"),
        ("Nora Lind\n99pots\n9,412 followers", "@99pots \"Nora Lind\" followers=9412"),
    ]);
}

#[test]
fn a_channels_own_address_stands_above_its_counters() {
    check(&[
        (
            "Links\nTikTok\ntiktok.com/@norapots\nwww.youtube.com/@norathrows\n9.41K subscribers\n318 videos",
            "@norathrows youtube followers=9410 posts=318",
        ),
        (
            "Liens\ninstagram.com/nora.throws\nhttps://www.youtube.com/@norathrows\n9 412 abonnés",
            "@norathrows youtube followers=9412",
        ),
    ]);
    assert!(!first("Links\n9,412 followers").contains('"'));
}

#[test]
fn a_date_or_a_version_says_nothing_about_marks() {
    for text in
        ["Stand 3.4.: 21.300 Follower", "Kampagne 2.0: 21.300 Follower", "Kampagne vom 3.4. bis 17.4., 21.300 Follower"]
    {
        assert_eq!((first(text).contains("followers=21300"), asked(text)), (true, vec![]), "{text}");
    }
    assert_eq!(asked("ER 2.7%, rate 1.200"), ["1.200"]);
}

#[test]
fn who_reads_letters_or_pays_is_no_follower_here() {
    for text in [
        "newsletter: 3k subscribers",
        "Newsletter 3.000 Abonnenten",
        "Patreon 300 subscribers",
        "3k newsletter subscribers",
        "3k subscribers on Patreon",
        "Telegram: 3k подписчиков",
    ] {
        assert_eq!(all(text).concat(), "", "{text}");
        let with = format!("21.3k followers, {text}");
        assert_eq!(all(&with), ["followers=21300"], "{with}");
    }
    check(&[
        ("Newsletter below! 21.3k followers", "followers=21300"),
        ("Lea, podcast host - 21.3k followers", "followers=21300"),
        ("Nora Lind\nPodcast host\n9,412 followers", "\"Nora Lind\" followers=9412"),
    ]);
}

#[test]
fn what_is_asked_for_is_not_what_is_there() {
    for text in [
        "min 5k followers",
        "minimum 5k followers",
        "Meta: 30 mil seguidores",
        "followers min 5k",
        "min. followers: 5k",
    ] {
        assert_eq!(
            (all(text).concat().as_str(), codes(&read(text))),
            ("", vec![NoteCode::NothingRead, NoteCode::Goal]),
            "{text}"
        );
    }
    check(&[
        ("21.3k followers, fee min $300", "followers=21300 fee=300USD"),
        ("10 min videos, 21.3k followers", "followers=21300"),
    ]);
}

#[test]
fn a_sentence_in_small_letters_is_no_name_in_any_script() {
    for text in ["Привет я Нора", "Мама троих детей", "Artisane à Lyon", "Νόρα και πηλός"]
    {
        assert_eq!(first(&format!("{text}\n9,412 followers")), "followers=9412", "{text}");
    }
    for name in ["Нора Линд", "Ђорђе Савић", "Élodie Ôtan", "Νόρα Λιντ", "نورا ليند", "ノラ"]
    {
        assert_eq!(first(&format!("{name}\n9,412 followers")), format!("\"{name}\" followers=9412"));
    }
}

#[test]
fn items_in_a_line_are_numbered_not_counted() {
    check(&[
        (
            "@ida 24.8k followers, 1) 1,204 likes 2) 980 likes 3) 910 likes",
            "@ida followers=24800 [l1204] [l980] [l910]",
        ),
        ("@ida best posts: 1) 12k views 2) 8k views; 24.8k followers", "@ida followers=24800 [v12000] [v8000]"),
        ("@ida (24) 24.8k followers", "@ida followers=24800"),
    ]);
}
