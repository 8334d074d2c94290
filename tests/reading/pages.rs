//! Profile pages as a person copies them: for each platform the page in a browser, the app with numbers above their labels,
//! and a page with everything around it that is no fact. All people are invented; the layouts are the platforms'.

use super::{codes, first, read, show};
use creator_loupe::paste::NoteCode;

/// Page, the one creator that it shows, the notes that it deserves.
type Page = (&'static str, &'static str, &'static [NoteCode]);

fn check(pages: &[Page]) {
    let mut failed = String::new();
    for (text, expected, notes) in pages {
        let r = read(text);
        let shown = r.creators.first().map(show).unwrap_or_default();
        let sound = shown == *expected && codes(&r) == *notes && r.creators.len() == 1 && r.questions.is_empty();
        if !sound {
            failed += &format!(
                "{text}\n  read      {shown}\n  expected  {expected}\n  {} creators, {} questions\n",
                r.creators.len(),
                r.questions.len()
            );
            for n in &r.notes {
                failed += &format!("  note {:?} line {} {:?}\n", n.code, n.line, n.detail);
            }
        }
    }
    assert!(failed.is_empty(), "\n{failed}");
}

const NONE: &[NoteCode] = &[];
/// Numbers in a biography share one note.
const PROSE: &[NoteCode] = &[NoteCode::UnreadNumber];

#[test]
fn instagram() {
    check(&[
        (
            "nora.throws\nFollow\nMessage\n318 posts\n9,412 followers\n611 following\nNora Lind\nArtist\nStoneware from a shed\nlinktr.ee/norathrows",
            "@nora.throws \"Nora Lind\" followers=9412 following=611 posts=318",
            NONE,
        ),
        (
            "nora.throws\nNora Lind\n318\nposts\n9,412\nfollowers\n611\nfollowing\nStoneware from a shed",
            "@nora.throws \"Nora Lind\" followers=9412 following=611 posts=318",
            NONE,
        ),
        (
            "nora.throws Verified\nFollowing\n318\nposts\n31.7K\nfollowers\n611\nfollowing\n🏺 Nora | pots & plates\n📍 2 studios, 14 classes a week since 2016\n📞 +46 70 123 45 67\n🎓 over 300 students taught\n👇 new drop 12/05 at 18:00\nwww.norathrows.se + 3\nFollowed by kim.k, lee_b + 12 more",
            "@nora.throws followers=31700 following=611 posts=318",
            PROSE,
        ),
        (
            "Nora Lind (@nora.throws) • Instagram photos and videos\n318 posts\n9,412 followers\n611 following",
            "@nora.throws \"Nora Lind\" instagram followers=9412 following=611 posts=318",
            NONE,
        ),
        (
            "nora.throws • Instagram photos and videos\n318 posts\n9,412 followers\n611 following",
            "@nora.throws instagram followers=9412 following=611 posts=318",
            NONE,
        ),
    ]);
}

#[test]
fn tiktok() {
    check(&[
        (
            "tomfrycooks\nTom Fry\nFollow\nMessage\n212 Following\n88.3K Followers\n2.4M Likes\nOne pan, one cook\ntomfry.example\nVideos\nLiked",
            "@tomfrycooks \"Tom Fry\" followers=88300 following=212 likes_total=2400000",
            NONE,
        ),
        (
            "Tom Fry\n@tomfrycooks\n212\nFollowing\n88.3K\nFollowers\n2.4M\nLikes\nFollow",
            "@tomfrycooks \"Tom Fry\" followers=88300 following=212 likes_total=2400000",
            NONE,
        ),
        (
            "@tomfrycooks on TikTok ✔\nFollow  Message\n212 Following\n88.3K Followers\n2.4M Likes\n🍳 1 pan, 5 ingredients, 20 minutes\n✉️ tom99@cook.example\n\nlikes, comments, shares, views\n402, 21, 9, 5200\n570, 30, 14, 8100",
            "@tomfrycooks tiktok followers=88300 following=212 likes_total=2400000 [l402 c21 s9 v5200] [l570 c30 s14 v8100]",
            PROSE,
        ),
        (
            "TikTok\n@tomfrycooks\n88.3K Followers\n2.4M Likes\nPost 1: 402 likes, 5,200 views\nPost 2: 570 likes, 8,100 views",
            "@tomfrycooks tiktok followers=88300 likes_total=2400000 [l402 v5200] [l570 v8100]",
            NONE,
        ),
    ]);
}

#[test]
fn youtube() {
    check(&[
        (
            "Garden With Ade\n@gardenwithade\n•\n54.1K subscribers\n•\n187 videos\nAllotment diaries from Leeds...more\ngardenwithade.example and 2 more links\nSubscribe\nJoin\nHome\nVideos\nShorts\nPlaylists",
            "@gardenwithade \"Garden With Ade\" followers=54100 posts=187",
            NONE,
        ),
        (
            "Garden With Ade\n@gardenwithade\n54.1K\nsubscribers\n187\nvideos\nSubscribe",
            "@gardenwithade \"Garden With Ade\" followers=54100 posts=187",
            NONE,
        ),
        (
            "Garden With Ade ✔\n@gardenwithade · 54.1K subscribers · 187 videos\n🌱 12 beds, 3 compost heaps, 40 kinds of tomato\nNew video every Sunday at 9:00\nJoined 4 Feb 2013\n6,204,118 views\nUnited Kingdom\nSubscribed 🔔",
            "@gardenwithade \"Garden With Ade\" followers=54100 posts=187 views_total=6204118",
            PROSE,
        ),
    ]);
}

#[test]
fn x() {
    check(&[
        (
            "Ilse Maron\n3,871 posts\nFollow\nIlse Maron\n@ilsemaron\nPolicy, trains, soup.\nBrussels\nilsemaron.example\nJoined October 2011\n940 Following\n21.3K Followers",
            "@ilsemaron \"Ilse Maron\" followers=21300 following=940 posts=3871",
            NONE,
        ),
        (
            "Ilse Maron\n@ilsemaron\n940\nFollowing\n21.3K\nFollowers",
            "@ilsemaron \"Ilse Maron\" followers=21300 following=940",
            NONE,
        ),
        (
            "Ilse Maron 🚆\n3,871 posts\nSee new posts\nIlse Maron 🚆\n@ilsemaron\nFollows you\n27 countries by rail. 1 dog. Ex-@acme. Wrote 4 books about 19 lines\nBorn May 3, 1990\nJoined October 2011\n940 Following\n21.3K Followers\nFollowed by Kim, Lee, and 14 others you follow",
            "@ilsemaron \"Ilse Maron 🚆\" followers=21300 following=940 posts=3871",
            PROSE,
        ),
    ]);
}

#[test]
fn facebook() {
    check(&[
        (
            "Bea's Buns\n4.2K likes • 4.9K followers\nPosts\nAbout\nMentions\nReviews\nFollowers\nPhotos\nMore\nIntro\nBuns in Bath",
            "\"Bea's Buns\" followers=4900 page_likes=4200",
            NONE,
        ),
        ("Bea Holt\n4.9K\nfollowers\n87\nfollowing", "\"Bea Holt\" followers=4900 following=87", NONE),
        (
            "Bea's Buns ✅\n4.9K followers • 87 following\nFollow  Message  Search\nIntro\nPage · Bakery\n12 Abbey Row, Bath BA1 1AA\n+44 20 7946 0018\nbea@buns.example\nPrice Range · $$\nRating · 4.9 (87 Reviews)\nOpen 7 days, 365 days a year",
            "\"Bea's Buns\" followers=4900 following=87",
            PROSE,
        ),
    ]);
}

#[test]
fn linkedin() {
    check(&[
        (
            "Rui Costa\nRetail strategist\nLisbon, Portugal · Contact info\n15,204 followers · 500+ connections\nMessage\nFollow\nMore",
            "\"Rui Costa\" followers=15204 connections=500",
            &[NoteCode::Floor],
        ),
        (
            "Rui Costa\n15,204\nfollowers\n500+\nconnections",
            "\"Rui Costa\" followers=15204 connections=500",
            &[NoteCode::Floor],
        ),
        (
            "Rui Costa  · 2nd\nHe/Him\nRetail strategist | 15 years, 40 shops, 3 exits | Speaker (TEDx 2019)\nLisbon, Portugal · Contact info\n15,204 followers\n500+ connections\nAna, Leo and 31 other mutual connections\nMessage\nFollow",
            "followers=15204 connections=500",
            &[NoteCode::UnreadNumber, NoteCode::Floor],
        ),
    ]);
}

#[test]
fn pinterest() {
    check(&[
        (
            "Una Weiss\nunaweiss_home\nSmall rooms, big light\n18.6k followers · 240 following\n2.3M monthly views\nFollow\nCreated\nSaved",
            "@unaweiss_home \"Una Weiss\" followers=18600 following=240 views_monthly=2300000",
            NONE,
        ),
        (
            "Una Weiss\n@unaweiss_home\n18.6k\nfollowers\n240\nfollowing\n2.3M\nmonthly views",
            "@unaweiss_home \"Una Weiss\" followers=18600 following=240 views_monthly=2300000",
            NONE,
        ),
        (
            "Una Weiss 🪴\nunaweiss_home\nunaweiss.example\n5 rooms, 32 square metres, 1 cat. Book: +49 30 901820\n18.6k followers\n·\n240 following\n2.3M monthly views\nFollow  Message",
            "@unaweiss_home \"Una Weiss 🪴\" followers=18600 following=240 views_monthly=2300000",
            PROSE,
        ),
    ]);
}

#[test]
fn threads() {
    check(&[
        (
            "Kofi Mensah\nkofi.runs\nLong runs, short posts\n7,310 followers\nkofiruns.example\nFollow\nMention\nThreads\nReplies\nReposts",
            "@kofi.runs \"Kofi Mensah\" followers=7310",
            NONE,
        ),
        ("kofi.runs\nKofi Mensah\n7,310\nfollowers\nFollow", "@kofi.runs \"Kofi Mensah\" followers=7310", NONE),
        (
            "Kofi Mensah\nkofi.runs\nthreads.net\n🏃 42 km in 2:58 | 9 marathons | coach to 30 people\n7,310 followers · kofiruns.example\nFollow\nMention",
            "@kofi.runs \"Kofi Mensah\" threads followers=7310",
            PROSE,
        ),
    ]);
}

#[test]
fn twitch() {
    check(&[
        (
            "LenaLoops\n33.4K followers\nFollow\nSubscribe\nHome\nAbout\nSchedule\nVideos\nChat\nAbout lenaloops\nSynths and speedruns",
            "\"LenaLoops\" followers=33400",
            NONE,
        ),
        ("LenaLoops\n33.4K\nfollowers\nFollow", "\"LenaLoops\" followers=33400", NONE),
        (
            "https://www.twitch.tv/lenaloops\nLenaLoops ✔\n33.4K followers · Last live 3 days ago\nStreaming 5 nights a week from 20:00 CET, 2 monitors, 88 keys\nTop 10 in Sweden 2023\nSubscribe $4.99",
            "@lenaloops twitch followers=33400",
            &[NoteCode::UnreadNumber, NoteCode::UnreadMoney],
        ),
    ]);
}

/// The buttons of a page stand between the handle and its counters, in every language.
#[test]
fn buttons_in_other_languages_are_no_names() {
    for (buttons, counters, name) in [
        ("Folgen\nNachricht senden", "88 Beiträge\n21,3 Tsd. Follower\n512 Gefolgt", "Lena Kurz"),
        ("S’abonner\nContacter", "88 publications\n21,3 k followers\n512 suivi(e)s", "Léa Kurz"),
        ("Seguir\nMensaje", "88 publicaciones\n21,3 mil seguidores\n512 seguidos", "Lena Ruiz"),
        ("Seguir", "88 publicações\n21,3 mil seguidores\n512 seguindo", "Lena Reis"),
        ("Segui\nMessaggio", "88 post\n21,3K follower\n512 seguiti", "Lena Riva"),
        ("Takip Et\nMesaj", "88 gönderi\n21,3 B takipçi\n512 takip", "Lena Kaya"),
        ("Obserwuj\nWiadomość", "88 postów\n21,3 tys. obserwujących\n512 obserwowanych", "Lena Nowak"),
        ("Подписаться\nСообщение", "88 публикаций\n21,3 тыс. подписчиков\n512 подписок", "Лена Кот"),
        ("Theo dõi\nNhắn tin", "88 bài viết\n21,3 N người theo dõi\n512 đang theo dõi", "Lena"),
        ("フォローする\nメッセージ", "投稿88件\nフォロワー2.13万人\nフォロー中512人", "Lena"),
        ("متابعة\nمراسلة", "88 منشورًا\n21.3 ألف متابع\n512 يتابع", "لينا"),
    ] {
        let text = format!("lena.bakes\n{buttons}\n{counters}\n{name}");
        let expected = format!("@lena.bakes \"{name}\" followers=21300 following=512 posts=88");
        assert_eq!(first(&text), expected, "{text}");
    }
    // A name above a line of other words stays; a follower's sentence counts no likes.
    assert_eq!(
        first("lena.bakes\nLena Kurz\nTea and bread\n88 posts\n21.3K followers\n512 following"),
        "@lena.bakes \"Lena Kurz\" followers=21300 following=512 posts=88"
    );
    assert_eq!(
        first("lena.bakes\n21,3 Tsd. Follower\nGefolgt von tom und 12 weiteren Personen"),
        "@lena.bakes followers=21300"
    );
    assert_eq!(first("Gefällt tom und 12 weiteren Personen"), "likes_per_post=13");
    assert_eq!(
        first("Lena Kurz (@lenakurz) / X\n512 Folge ich\n21.311 Follower"),
        "@lenakurz \"Lena Kurz\" x followers=21311 following=512"
    );
    assert_eq!(
        first("花の台所\n@hanadaidokoro・チャンネル登録者数 2.13万人・88 本の動画"),
        "@hanadaidokoro \"花の台所\" followers=21300 posts=88"
    );
}

#[test]
fn two_buttons_in_a_line_head_no_table() {
    for buttons in ["Share profile", "Save profile", "Like Comment", "Views Profile", "Comments  Name"] {
        let text = format!("nora.throws\nEdit profile\n{buttons}\n41 posts\n9,412 followers\n611 following");
        let r = read(&text);
        assert_eq!(r.creators.len(), 1, "{text}");
        assert_eq!(first(&text), "@nora.throws followers=9412 following=611 posts=41", "{text}");
    }
}
