//! What is known of one creator, worked by hand: the index, the kind, the goal, and contradictions with both sides.
//!
//! Figures were computed apart from the crate (Wilson's formula, sums and logarithms, each shown where it is used), and
//! the expected kinds were written down before the code was run.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code)]
#[path = "know/build.rs"]
mod build;
#[path = "evidence/csv.rs"]
mod csv;
#[path = "know/habits.rs"]
mod habits;

use build::{Creator, on, somewhere};
use creator_loupe::evidence::tiers::TierName;
use creator_loupe::model::{Field, Fields, Platform, Soft, Stage};
use creator_loupe::report::{
    Answer, Ask, Base, Because, Contradiction, Contradicts, Counter, Dropped, Expertise, Ground, Index, Kind, Near,
    NoStanding, Part, Reason, Served, Serves, Speaks, Support, convention, index, mixed, recognise, serves, share,
};
use creator_loupe::stats::Interval;

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{found}, not {expected}");
}

fn ends(interval: Interval, [low, mid, high]: [f64; 3]) {
    near(interval.low(), low);
    near(interval.mid(), mid);
    near(interval.high(), high);
}

fn index_of(creator: &Creator) -> Index {
    index(&creator.profile(), &creator.soft)
}

fn part(index: &Index, part: Part) -> creator_loupe::report::PartPoints {
    *index.parts.iter().find(|p| p.part == part).unwrap_or_else(|| panic!("no {part:?} in {index:?}"))
}

/// Ten comments tell a share badly: Wilson's range at p10 and p90.
#[test]
fn a_share_of_ten_is_wide() {
    ends(share(4, 10).unwrap(), [0.229_565_578_974_375_18, 0.4, 0.598_648_157_443_733]);
    ends(share(9, 10).unwrap(), [0.717_555_698_609_694_8, 0.9, 0.969_589_355_717_872_4]);
    ends(share(0, 10).unwrap(), [0.0, 0.0, 0.141_068_682_090_540_7]);
    ends(share(10, 10).unwrap(), [0.858_931_317_909_459_3, 1.0, 1.0]);
    assert_eq!(share(0, 0), None);
    assert_eq!(share(3, 2), share(2, 2), "more answers than comments are as many");
}

/// 4 of 10 answered: 40 points at 0.40. 4 comments in 100 likes, the reference: 50 at 0.25. 10 saves in 100 against
/// 10.3: 49.261 at 0.15. Nothing else told, so the weights are over 0.80: (16 + 12.5 + 7.3892) / 0.8 = 44.861.
/// Ends: the parts' own (posts differ by 0.4, six assumed; 240 and 600 counted), added in squares.
#[test]
fn the_index_by_hand() {
    let creator =
        on(Platform::Instagram).followers(2e4).answers(1000.0, 40.0).with(Field::SavesPerPost, 100.0).replies(4, 10);
    let index = index_of(&creator);
    ends(index.value.unwrap(), [36.016_125_526_821_85, 44.861_453_201_970_44, 55.077_055_072_427_314]);
    ends(part(&index, Part::Replies).points, [22.956_557_897_437_52, 40.0, 59.864_815_744_373_3]);
    ends(part(&index, Part::Comments).points, [43.440_940_810_907_705, 50.0, 56.610_186_002_802_11]);
    ends(
        part(&index, Part::SavesAndShares).points,
        [42.908_375_510_306_534, 49.261_083_743_842_36, 55.658_302_383_201_516],
    );
    near(part(&index, Part::Replies).weight, 0.5);
    near(part(&index, Part::Comments).weight, 0.3125);
    near(part(&index, Part::SavesAndShares).weight, 0.1875);
    assert_eq!(index.missing, [(Part::Steadiness, Dropped::NotTold), (Part::Cadence, Dropped::NotTold)]);
}

/// Six videos with 100 to 400 interactions: their spread, drawn to TikTok's 1.2, is 0.92969, so 1.2 / 2.12969 is 56.346.
/// Nine posts in 28 days are two a week, against 3.2: 38.462.
#[test]
fn steadiness_and_cadence_by_hand() {
    let videos = [100.0, 200.0, 150.0, 400.0, 120.0, 300.0].map(|sum| [sum - 1.0, 1.0, sum * 15.0]);
    let mut creator = on(Platform::TikTok).followers(2e4).posts(&videos).rhythm(9, 28, 6, None);
    for (post, sum) in creator.draft.posts.iter_mut().zip([100.0, 200.0, 150.0, 400.0, 120.0, 300.0]) {
        post.shares = Some(build::count(0.0));
        assert!(post.likes.as_ref().unwrap().value.value.to_f64() + 1.0 == sum);
    }
    let index = index_of(&creator);
    let steadiness = part(&index, Part::Steadiness);
    near(steadiness.value, 0.929_691_599_138_713_5);
    ends(steadiness.points, [49.216_571_039_472_48, 56.346_186_484_714_6, 63.222_815_172_495_45]);
    let cadence = part(&index, Part::Cadence);
    near(cadence.value, 2.0);
    ends(cadence.points, [28.432_656_128_931_967, 38.461_538_461_538_46, 49.577_341_866_895_935]);
}

#[test]
fn what_is_not_known_drops_out_and_says_why() {
    let missing = |creator: &Creator| index_of(creator).missing;
    let has =
        |creator: &Creator, part: Part, why: Dropped| assert!(missing(creator).contains(&(part, why)), "{creator:?}");
    let hidden = on(Platform::Instagram).followers(2e4).with(Field::CommentsPerPost, 4.0).hidden(Field::LikesPerPost);
    has(&hidden, Part::Comments, Dropped::Hidden);
    let off = on(Platform::Instagram).followers(2e4).with(Field::LikesPerPost, 400.0).hidden(Field::CommentsPerPost);
    has(&off, Part::Comments, Dropped::Hidden);
    let youtube = on(Platform::YouTube).followers(2e4).answers(400.0, 40.0).rhythm(9, 28, 6, None);
    has(&youtube, Part::Comments, Dropped::NoReference);
    has(&youtube, Part::Cadence, Dropped::NoReference);
    let few = on(Platform::Instagram).followers(2e4).posts(&[[10.0, 1.0, 50.0], [12.0, 0.0, 60.0]]);
    has(&few, Part::Steadiness, Dropped::FewPosts);
    // Cadence and steadiness alone are no relationship.
    let silent = on(Platform::Instagram).followers(2e4).rhythm(9, 28, 6, None);
    let index = index_of(&silent);
    assert_eq!((index.value, index.parts.len()), (None, 1));
}

/// Listed posts without a comment count: two of three have none, so the median ratio is none.
#[test]
fn zero_comments_are_a_fact() {
    let creator =
        on(Platform::Instagram).followers(2e4).posts(&[[100.0, 0.0, 900.0], [90.0, 0.0, 800.0], [80.0, 8.0, 700.0]]);
    let comments = creator.profile().per_likes.comments.unwrap();
    assert_eq!((comments.value, comments.likes, comments.posts), (0.0, 270.0, Some(3)));
    let points = part(&index_of(&creator), Part::Comments).points;
    assert_eq!((points.low(), points.mid()), (0.0, 0.0));
    assert!(points.high() > 0.0, "none of 270 is not known for certain");
}

/// A creator and the kind that was expected of them.
fn kinds() -> Vec<(&'static str, Creator, Kind, &'static [Kind])> {
    use Kind::*;
    let instagram = || on(Platform::Instagram);
    vec![
        (
            "usual response for the size",
            instagram().followers(5e4).answers(900.0, 40.0),
            MicroInfluencer,
            &[MicroInfluencer],
        ),
        ("size alone", instagram().followers(5e4), CannotTell, &[MicroInfluencer, EverydayCreator]),
        ("few answer", instagram().followers(5e4).answers(60.0, 1.0), EverydayCreator, &[EverydayCreator]),
        (
            "few answer, but each is answered",
            instagram().followers(5e4).answers(60.0, 1.0).replies(9, 10),
            MicroInfluencer,
            &[MicroInfluencer],
        ),
        (
            "few like, nothing told of comments",
            instagram().followers(5e4).with(Field::EngagementsPerPost, 61.0),
            EverydayCreator,
            &[MicroInfluencer, EverydayCreator],
        ),
        (
            "three million, nothing told of topics",
            instagram().followers(3e6).answers(3e4, 200.0),
            CelebrityOrPublicFigure,
            &[CelebrityOrPublicFigure, MajorInfluencer],
        ),
        (
            "three million who come for a topic",
            instagram().followers(3e6).answers(3e4, 200.0).topics(1, 2, 6, 10),
            MajorInfluencer,
            &[MajorInfluencer],
        ),
        (
            "three million, and it is not this topic",
            instagram().followers(3e6).answers(3e4, 200.0).topics(0, 2, 0, 10),
            CelebrityOrPublicFigure,
            &[CelebrityOrPublicFigure],
        ),
        (
            "three million who talk with each other",
            instagram().followers(3e6).answers(3e4, 1800.0),
            MajorInfluencer,
            &[MajorInfluencer],
        ),
        ("a quarter million", instagram().followers(2.5e5).answers(2500.0, 50.0), MajorInfluencer, &[MajorInfluencer]),
        ("a quarter million and nothing else", instagram().followers(2.5e5), CannotTell, &[MajorInfluencer]),
        ("three hundred", instagram().followers(300.0).answers(60.0, 5.0), EverydayCreator, &[EverydayCreator]),
        (
            "followers not told",
            instagram().answers(900.0, 40.0),
            CannotTell,
            &[CelebrityOrPublicFigure, MajorInfluencer, MicroInfluencer, EverydayCreator],
        ),
        (
            "a base that no table has",
            on(Platform::LinkedIn).followers(2e4).answers(100.0, 10.0),
            CannotTell,
            &[MicroInfluencer, EverydayCreator],
        ),
        (
            "the platform not told",
            somewhere().followers(2e4).answers(400.0, 20.0),
            CannotTell,
            &[MicroInfluencer, EverydayCreator],
        ),
        (
            "a channel of usual response by views",
            on(Platform::YouTube).followers(4e4).answers(300.0, 40.0).views(1e4),
            MicroInfluencer,
            &[MicroInfluencer],
        ),
        (
            "under a thousand, below all tables, and half of a few comments answered",
            instagram().followers(800.0).answers(90.0, 6.0).replies(6, 10),
            MicroInfluencer,
            &[MicroInfluencer],
        ),
    ]
}

#[test]
fn kinds_are_told_apart_as_expected() {
    for (who, creator, kind, possible) in kinds() {
        let found = creator.recognised();
        assert_eq!((found.kind, found.possible.as_slice()), (kind, possible), "{who}: {found:#?}");
        assert!(!found.reasons.is_empty(), "{who}");
        assert!(found.kind != Kind::CannotTell || !found.ask.is_empty(), "{who}: cannot tell, and asks nothing");
    }
}

/// The same answers, twice the size: only what the size is usual for changes. And no size makes a micro-influencer.
#[test]
fn size_alone_makes_nobody_a_micro_influencer() {
    for followers in [5e2, 1e3, 5e3, 1e4, 3e4, 9.9e4] {
        assert_eq!(on(Platform::Instagram).followers(followers).recognised().kind, Kind::CannotTell);
    }
}

#[test]
fn reasons_speak_for_and_against() {
    let found = on(Platform::Instagram).followers(5e4).answers(60.0, 1.0).replies(9, 10).recognised();
    let speaks = |of: &dyn Fn(&Ground) -> bool| found.reasons.iter().find(|r| of(&r.ground)).map(|r| r.speaks);
    assert_eq!(speaks(&|g| matches!(g, Ground::Index { .. })), Some(Speaks::For));
    assert_eq!(speaks(&|g| matches!(g, Ground::Standing { .. })), Some(Speaks::Against));
    let reason =
        Reason { ground: Ground::Followers { followers: 5e4, from: 500.0, to: Some(1e5) }, speaks: Speaks::For };
    assert_eq!(found.reasons[0], reason);

    let found = on(Platform::LinkedIn).followers(2e4).answers(100.0, 10.0).recognised();
    assert!(found.reasons.contains(&Reason { ground: Ground::NoIndex, speaks: Speaks::For }));
    assert!(found.ask.contains(&Ask::Comments));
    let graded = found.response.told().unwrap().standing.unwrap();
    assert!(matches!(graded.1, Err(NoStanding::MixedBase | NoStanding::OtherBase(_))), "{graded:?}");

    // 9 of 12 are advertising; even the low end of that share is over 35 %.
    let often = on(Platform::Instagram).followers(5e4).answers(900.0, 40.0).sponsored(9, 12).recognised();
    assert!(
        often.reasons.iter().any(|r| matches!(r.ground, Ground::OftenSponsored { .. }) && r.speaks == Speaks::Against)
    );
    // 2 of 4 may be luck.
    let luck = on(Platform::Instagram).followers(5e4).answers(900.0, 40.0).sponsored(2, 4).recognised();
    assert!(!luck.reasons.iter().any(|r| matches!(r.ground, Ground::OftenSponsored { .. })));
}

#[test]
fn what_is_near_an_edge_says_so() {
    let edge = |followers: f64| {
        let near = on(Platform::Instagram)
            .followers(followers)
            .answers(followers / 50.0, followers / 1000.0)
            .recognised()
            .near;
        near.into_iter().find_map(|near| if let Near::Followers { edge, .. } = near { Some(edge) } else { None })
    };
    assert_eq!(edge(95_000.0), Some(1e5));
    assert_eq!(edge(109_000.0), Some(1e5));
    assert_eq!(edge(80_000.0), None);
    assert_eq!(edge(950_000.0), Some(1e6));
    assert_eq!(edge(520.0), Some(500.0));
    // A rate at the lower quartile: its range holds the edge.
    let found = on(Platform::Instagram).followers(5e4).answers(250.0, 5.0).recognised();
    assert!(found.near.iter().any(|near| matches!(near, Near::Standing { edge, .. } if *edge == 0.25)), "{found:#?}");
    let found = on(Platform::Instagram).followers(5e4).answers(900.0, 36.0).replies(5, 10).recognised();
    assert!(found.near.iter().any(|near| matches!(near, Near::Index { .. })), "{found:#?}");
}

/// 60,000 is micro in two schemes (to 100K), mid-tier in four: industry, small micro, IZEA, HypeAuditor (tiers.md 1.2).
#[test]
fn the_spread_of_names_is_told() {
    let Answer::Told(size) = on(Platform::Instagram).followers(6e4).recognised().size else {
        panic!("followers are told")
    };
    assert_eq!(size.names, [(TierName::Micro, 2), (TierName::Mid, 4)]);
    assert_eq!((size.chosen.tier.name, size.agree), (TierName::Micro, 2));
    assert_eq!(on(Platform::Instagram).answers(9.0, 1.0).recognised().size, Answer::NotTold);
    assert_eq!(on(Platform::Instagram).followers(6e4).recognised().response, Answer::NotTold);
    assert_eq!(on(Platform::Instagram).followers(6e4).recognised().relationship, Answer::NotTold);
}

/// Five posts of 100 and one of 700: mean 200, median 100, the best is 700 of 1,200.
#[test]
fn how_much_hangs_on_one_post() {
    let posts: Vec<[f64; 3]> = [100.0, 100.0, 100.0, 100.0, 100.0, 700.0].iter().map(|x| [x - 1.0, 1.0, 9e3]).collect();
    let found = on(Platform::Instagram).followers(2e4).posts(&posts).recognised();
    let spread = found.response.told().unwrap().spread.unwrap();
    near(spread.times, 2.0);
    near(spread.best, 700.0 / 1200.0);
    // Squares: 5 x 100^2 + 500^2 over 5 is 60,000; its root over 200.
    near(spread.variation, 60_000_f64.sqrt() / 200.0);
    // Logs: one of six lies ln 7 away, so the variance is (ln 7)^2 x (1/6 x 5/6 x 6) / 5 = (ln 7)^2 / 6.
    near(spread.own, 7_f64.ln() / 6_f64.sqrt());
    near(spread.usual_times, 0.32_f64.exp());
}

#[test]
fn expertise_is_shown_named_or_not_found() {
    let of = |found, captions, captions_of| {
        let creator = on(Platform::Instagram).followers(2e4).topics(found, 2, captions, captions_of);
        creator.recognised().relationship.told().unwrap().expertise.unwrap()
    };
    assert!(matches!(of(1, 4, 10), Expertise::Shown(_)));
    assert!(matches!(of(1, 3, 10), Expertise::Named(_)), "three of ten are no third");
    assert!(matches!(of(1, 2, 2), Expertise::Named(_)), "two captions are few");
    assert!(matches!(of(2, 0, 0), Expertise::Named(_)), "a bio alone names it");
    assert!(matches!(of(0, 0, 10), Expertise::NotFound(_)));
    near(of(1, 4, 10).share(), 0.4);
    near(of(1, 0, 0).share(), 0.5);
    near(of(0, 0, 10).share(), 0.0);
}

/// Between middles of tiers, linear in ln followers: at 50,000, ln(50,000/31,623) / ln(223,607/31,623) = 0.2342.
#[test]
fn the_convention_runs_between_its_tiers() {
    let all = |followers: f64| Stage::ALL.map(|stage| convention(stage, followers).unwrap());
    let close = |found: [f64; 4], expected: [f64; 4]| {
        found.iter().zip(expected).for_each(|(f, e)| assert!((f - e).abs() < 5e-5, "{found:?}, not {expected:?}"));
    };
    close(all(1_000.0), [0.0, 2.0, 3.0, 3.0]);
    close(all(10_000.0), [0.5, 2.5, 3.0, 2.5]);
    close(all(50_000.0), [1.2342, 3.0, 2.7658, 1.7658]);
    close(all(400_000.0), [2.5051, 2.4949, 1.4949, 1.0]);
    close(all(1e6), [3.0, 1.7686, 0.7686, 0.7686]);
    close(all(2e7), [3.0, 1.0, 0.0, 0.0]);
    assert_eq!([0.0, -1.0, f64::NAN].map(|f| convention(Stage::Awareness, f)), [None; 3]);
}

fn served<R>(creator: &Creator, f: impl FnOnce(&[Served; 4]) -> R) -> R {
    let report = creator.report();
    let recognition = recognise(&creator.profile(), &creator.soft, &report);
    f(&serves(&report, &creator.soft, &recognition))
}

#[test]
fn the_goal_says_why_and_on_what_it_rests() {
    // Saves 20 in 100 against 10.3: (20 - 10.3) / 30.3 = 0.3201 of a point.
    let creator = on(Platform::Instagram)
        .followers(223_607.0)
        .answers(2000.0, 80.0)
        .with(Field::SavesPerPost, 400.0)
        .replies(3, 10)
        .topics(1, 2, 5, 10);
    served(&creator, |[awareness, consideration, conversion, advocacy]| {
        let by = |served: &Served, of: &dyn Fn(&Because) -> bool| {
            served.adjustments.iter().find(|a| of(&a.because)).map(|a| a.by).unwrap_or_default()
        };
        near(awareness.points.unwrap(), 2.0);
        assert_eq!(awareness.word(), Some(Serves::Well));
        near(by(consideration, &|b| matches!(b, Because::Saves(_))), 0.097 / 0.303);
        near(by(consideration, &|b| matches!(b, Because::Expertise(_))), 0.25);
        assert_eq!(by(consideration, &|b| matches!(b, Because::Comments(_))), 0.0, "the reference is nothing above it");
        assert_eq!(consideration.points, Some(3.0), "never more than three");
        near(conversion.points.unwrap(), 2.0);
        near(by(advocacy, &|b| matches!(b, Because::Replies(_))), 0.3);
        assert!(matches!(conversion.support, Support::Measured(study) if study.name.starts_with("Beichert")));
        assert!([awareness, consideration, advocacy].iter().all(|s| s.support == Support::Convention));
        assert!([awareness, consideration, conversion, advocacy].iter().all(|s| !s.counter.is_empty()));
        assert!(!consideration.counter.contains(&Counter::RisesWithSizeOnTikTok));
        assert_eq!((awareness.estimates.len(), conversion.estimates.len()), (1, 2));
        assert!(awareness.estimates[0].is_ok() && conversion.estimates.iter().all(|orders| orders.is_ok()));
    });
    served(&on(Platform::TikTok).followers(2e4).answers(900.0, 20.0), |stages| {
        assert!(stages[1].counter.contains(&Counter::RisesWithSizeOnTikTok));
    });
}

#[test]
fn a_goal_without_followers_is_not_told_and_a_mix_is_their_mean() {
    served(&on(Platform::Instagram).answers(900.0, 40.0), |stages| {
        assert!(stages.iter().all(|s| s.points.is_none() && s.word().is_none()));
        assert_eq!(mixed(stages, [1.0; 4]), None);
        // Not told is no reason to take a point.
        assert!(!stages[2].adjustments.iter().any(|a| a.because == Because::NoWayToCount));
    });
    served(&on(Platform::Instagram).followers(31_623.0), |stages| {
        near(mixed(stages, [1.0, 0.0, 1.0, 0.0]).unwrap(), 2.0);
        near(mixed(stages, [3.0, 0.0, 1.0, 0.0]).unwrap(), 1.5);
        assert_eq!(mixed(stages, [0.0; 4]), None);
        assert_eq!(mixed(stages, [f64::NAN, -1.0, f64::INFINITY, 0.0]), None);
        near(mixed(stages, [f64::NAN, 0.0, 2.0, 0.0]).unwrap(), 3.0);
    });
}

fn above(creator: &Creator) -> Vec<(Field, f64, Field, f64, Contradicts)> {
    let of = |c: Contradiction| match c {
        Contradiction::Above { more, less, how } => Some((more.field, more.value, less.field, less.value, how)),
        _ => None,
    };
    creator.contradictions().into_iter().filter_map(of).collect()
}

#[test]
fn both_sides_of_a_contradiction_are_told() {
    use Contradicts::{Hardly, Wholly};
    use Field::*;
    let base = || on(Platform::Instagram).followers(5e4);
    let reach = base().answers(900.0, 40.0).with(ReachPerPost, 700.0);
    assert_eq!(above(&reach), [(LikesPerPost, 900.0, ReachPerPost, 700.0, Wholly)]);
    assert_eq!(reach.contradictions()[0].correctable(), Fields::of(&[LikesPerPost, ReachPerPost]));
    let swapped = base().answers(40.0, 900.0);
    assert_eq!(above(&swapped), [(CommentsPerPost, 900.0, LikesPerPost, 40.0, Hardly)]);
    let views = base().answers(900.0, 40.0).views(500.0);
    assert_eq!(above(&views), [(LikesPerPost, 900.0, ViewsPerPost, 500.0, Wholly)]);
    let together = base().answers(900.0, 400.0).views(1000.0);
    assert_eq!(above(&together), [(EngagementsPerPost, 1300.0, ViewsPerPost, 1000.0, Wholly)]);
    let people = base().with(ReachPerPost, 9e3).with(ImpressionsPerPost, 8e3);
    assert_eq!(above(&people), [(ReachPerPost, 9e3, ImpressionsPerPost, 8e3, Wholly)]);
    let counted = base().answers(900.0, 40.0).over(30.0).with(Posts, 12.0);
    assert_eq!(above(&counted), [(PostsCounted, 30.0, Posts, 12.0, Wholly)]);
    let total = base().answers(900.0, 40.0).with(LikesTotal, 500.0);
    assert_eq!(above(&total), [(LikesPerPost, 900.0, LikesTotal, 500.0, Wholly)]);
    // In a list, one post is enough, and it is said once.
    let listed = base().posts(&[[10.0, 1.0, 90.0], [99.0, 1.0, 90.0], [98.0, 1.0, 90.0]]);
    assert_eq!(above(&listed), [(LikesPerPost, 99.0, ViewsPerPost, 90.0, Wholly)]);
    // One giveaway in a list is no contradiction; comments above likes in half of the posts are asked about.
    let giveaway = base().posts(&[[50.0, 80.0, 900.0], [99.0, 1.0, 900.0], [98.0, 1.0, 900.0]]);
    assert_eq!(above(&giveaway), []);
    let half = base().posts(&[[50.0, 80.0, 900.0], [99.0, 101.0, 900.0], [98.0, 1.0, 900.0], [97.0, 1.0, 900.0]]);
    assert_eq!(above(&half), [(CommentsPerPost, 80.0, LikesPerPost, 50.0, Hardly)]);
    // Zero views are an oddity, and hidden likes are none.
    assert_eq!(above(&base().answers(900.0, 40.0).views(0.0)), []);
}

#[test]
fn a_list_against_what_is_told_of_it() {
    let listed =
        || on(Platform::Instagram).followers(5e4).posts(&[[10.0, 1.0, 90.0], [12.0, 1.0, 95.0], [14.0, 2.0, 99.0]]);
    let told = listed().over(12.0).contradictions();
    assert_eq!(told, [Contradiction::PostsCounted { told: 12.0, listed: 3 }]);
    assert_eq!(listed().over(3.0).contradictions(), []);
    let outside = listed().with(Field::LikesPerPost, 40.0).contradictions();
    assert!(
        matches!(outside[..], [Contradiction::OutsideList { told, least: 10.0, most: 14.0 }] if told.value == 40.0),
        "{outside:?}"
    );
    assert_eq!(listed().with(Field::LikesPerPost, 12.0).contradictions(), []);
}

/// 940 interactions of 50,000 are 1.88 %, of 12,000 views 7.83 %; 900 likes alone 1.8 % and 7.5 %.
#[test]
fn a_stated_rate_must_follow_on_some_base() {
    let stated = |percent: f64| {
        let creator = on(Platform::Instagram).followers(5e4).answers(900.0, 40.0).views(12_000.0);
        creator.with(Field::EngagementRatePercent, percent).contradictions()
    };
    for fine in [1.88, 1.9, 2.0, 1.8, 7.83, 7.8, 8.0, 7.5] {
        assert_eq!(stated(fine), [], "{fine}");
    }
    for percent in [1.5, 2.1, 4.7, 7.1, 9.0, 78.3] {
        let found = stated(percent);
        let [Contradiction::StatedRate { stated, follows, counts }] = &found[..] else {
            panic!("{percent}: {found:?}")
        };
        near(*stated, percent / 100.0);
        assert_eq!(follows.iter().map(|(base, _)| *base).collect::<Vec<_>>(), [Base::Followers, Base::Views]);
        assert!(counts.has(Field::Followers) && counts.has(Field::LikesPerPost) && counts.has(Field::ViewsPerPost));
        assert!(found[0].correctable().has(Field::EngagementRatePercent));
    }
    // Nothing to follow from: nothing to contradict.
    let alone = on(Platform::Instagram).followers(5e4).with(Field::EngagementRatePercent, 4.0).contradictions();
    assert_eq!(alone, []);
}

#[test]
fn facts_that_agree_are_left_alone() {
    let kit = on(Platform::Instagram)
        .followers(5e4)
        .answers(900.0, 40.0)
        .views(12_000.0)
        .with(Field::ReachPerPost, 9_000.0)
        .with(Field::ImpressionsPerPost, 13_000.0)
        .with(Field::SavesPerPost, 100.0)
        .with(Field::EngagementsPerPost, 1040.0)
        .with(Field::EngagementRatePercent, 10.44)
        .with(Field::Posts, 400.0)
        .over(12.0);
    assert_eq!(kit.contradictions(), []);
    assert_eq!(recognise(&kit.profile(), &Soft::default(), &kit.report()).kind, Kind::MicroInfluencer);
}
