//! What must hold of recognition, index, hints, contradictions and goal for every creator, however odd.
//!
//! `PROPTEST_CASES` sets the number of cases a law.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use creator_loupe::evidence::tiers::SCHEMES;
use creator_loupe::model::{
    Assumptions, Decimal, Draft, Fact, Field, Platform, Post, Profile, Quantity, Replies, Rhythm, Soft, Span,
    Sponsored, TopicMatch, counted_parts,
};
use creator_loupe::report::{
    Answer, Contradiction, Contradicts, GOOD, Index, Kind, Part, Recognition, Report, assess, both_sides,
    contradictions, convention, hints, index, mixed, recognise, serves,
};
use creator_loupe::stats::Interval;
use proptest::prelude::*;

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(400);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Evenly over the orders of magnitude.
fn magnitude(least: f64, most: f64) -> impl Strategy<Value = f64> {
    (least.ln()..most.ln()).prop_map(f64::exp)
}

fn count(n: f64) -> Fact<Quantity> {
    Fact::typed(Quantity::exact(Decimal::from_f64(n).unwrap()))
}

fn platform() -> impl Strategy<Value = Platform> {
    prop::sample::select(Platform::ALL.to_vec())
}

/// Any quantity that reading could make, and many that it never would.
fn quantity() -> BoxedStrategy<Quantity> {
    let part = || {
        prop_oneof![
            Just(0_i64),
            Just(i64::MAX),
            Just(i64::MIN),
            any::<i64>(),
            (0..20_i64, 1..10_i64).prop_map(|(e, d)| d.saturating_mul(10_i64.saturating_pow(e as u32))),
            (0..10_000_000_000_i64),
        ]
    };
    prop_oneof![
        3 => part().prop_map(|v| Quantity::exact(Decimal::from_parts(v))),
        1 => (part(), part(), part()).prop_map(|(a, b, c)| Quantity {
            value: Decimal::from_parts(a),
            low: Decimal::from_parts(b),
            high: Decimal::from_parts(c),
        }),
    ]
    .boxed()
}

fn fact() -> BoxedStrategy<Option<Fact<Quantity>>> {
    prop::option::of(quantity().prop_map(Fact::typed)).boxed()
}

prop_compose! {
    fn any_post()(likes in fact(), comments in fact(), shares in fact(), saves in fact(), views in fact()) -> Post {
        Post { likes, comments, shares, saves, views }
    }
}

prop_compose! {
    fn any_draft()(
        platform in prop::option::of(platform()),
        facts in prop::collection::vec((prop::sample::select(Field::ALL.to_vec()), quantity()), 0..12),
        posts in prop::collection::vec(any_post(), 0..8),
        hidden in prop::collection::vec(prop::sample::select(Field::ALL.to_vec()), 0..3),
        medians in any::<bool>(),
    ) -> Draft {
        let mut draft = Draft { platform: platform.map(Fact::typed), posts, medians, ..Draft::default() };
        for (field, quantity) in facts {
            draft.set(field, Fact::typed(quantity));
        }
        draft.hidden = hidden.into_iter().map(|field| (field, Span::default())).collect();
        draft
    }
}

prop_compose! {
    /// Softer evidence of any kind, out of its bounds too.
    fn any_soft()(
        replies in prop::option::of(any::<(u32, u32)>()),
        rhythm in prop::option::of((any::<(u32, u32, u32)>(), prop::option::of(prop_oneof![-1e300..1e300_f64, -1.0..10.0_f64]))),
        sponsored in prop::option::of(any::<(u32, u32)>()),
        topics in prop::option::of(any::<(u32, u32, u32, u32)>()),
    ) -> Soft {
        Soft {
            replies: replies.map(|(comments, answered)| Replies { comments, answered }),
            rhythm: rhythm.map(|((posts, days, longest_pause), growth)| Rhythm { posts, days, longest_pause, growth }),
            sponsored: sponsored.map(|(marked, of)| Sponsored { marked, of }),
            topics: topics.map(|(found, of, captions, captions_of)| TopicMatch { found, of, bio: None, captions, captions_of }),
        }
    }
}

prop_compose! {
    /// Softer evidence as it is read.
    fn sane_soft()(
        replies in prop::option::of((1..60_u32, 0.0..=1.0_f64)),
        rhythm in prop::option::of((2..40_u32, 1..200_u32, 0..60_u32, prop::option::of(-0.9..5.0_f64))),
        sponsored in prop::option::of((1..40_u32, 0.0..=1.0_f64)),
        topics in prop::option::of((0..3_u32, 3..6_u32, 0..10_u32, 10..20_u32)),
    ) -> Soft {
        let part = |of: u32, share: f64| (f64::from(of) * share).round() as u32;
        Soft {
            replies: replies.map(|(n, share)| Replies { comments: n, answered: part(n, share) }),
            rhythm: rhythm.map(|(posts, days, longest_pause, growth)| Rhythm { posts, days, longest_pause, growth }),
            sponsored: sponsored.map(|(n, share)| Sponsored { marked: part(n, share), of: n }),
            topics: topics.map(|(found, of, captions, captions_of)| TopicMatch { found, of, bio: None, captions, captions_of }),
        }
    }
}

/// One post, made forward: some see it, fewer are reached, fewer like it, some of those comment, save and share.
#[derive(Clone, Debug)]
struct Made {
    views: f64,
    likes: f64,
    comments: f64,
    shares: f64,
    saves: f64,
}

prop_compose! {
    fn made(views: f64)(
        luck in -1.5..1.5_f64,
        like in magnitude(1e-4, 0.4),
        comment in magnitude(1e-4, 0.9),
        share in magnitude(1e-4, 0.3),
        save in magnitude(1e-4, 0.3),
    ) -> Made {
        let views = (views * luck.exp()).round();
        let likes = (views * like).round();
        let of_likes = |part: f64| (likes * part).round();
        Made { views, likes, comments: of_likes(comment), shares: of_likes(share), saves: of_likes(save) }
    }
}

/// A consistent creator: the posts, whether they are listed or averaged, and what else is told of them.
#[derive(Clone, Debug)]
struct World {
    platform: Platform,
    followers: f64,
    posts: Vec<Made>,
    listed: bool,
    /// Which facts are told.
    told: [bool; 8],
    /// Base of the stated rate: followers, views, reach; and its decimals.
    stated: (usize, u32),
}

prop_compose! {
    fn world()(
        platform in platform(),
        followers in magnitude(10.0, 1e8),
        posts in magnitude(100.0, 1e7).prop_flat_map(|views| prop::collection::vec(made(views), 1..15)),
        listed in any::<bool>(),
        told in prop::array::uniform8(any::<bool>()),
        stated in (0..3_usize, 0..4_u32),
    ) -> World {
        World { platform, followers: followers.round(), posts, listed, told, stated }
    }
}

impl World {
    fn mean(&self, f: impl Fn(&Made) -> f64) -> f64 {
        self.posts.iter().map(f).sum::<f64>() / self.posts.len() as f64
    }

    /// What a person would paste of it.
    fn draft(&self) -> Draft {
        let mut draft = Draft { platform: Some(Fact::typed(self.platform)), ..Draft::default() };
        draft.set(Field::Followers, count(self.followers));
        let [average, reach, impressions, sum, totals, counted, rate, authentic] = self.told;
        let views = self.mean(|p| p.views);
        // Reached: most of those who looked, and everybody who liked.
        let reached = (views * 0.8).max(self.mean(|p| p.likes));
        let interactions = self.mean(|p| p.likes + p.comments);
        if self.listed {
            draft.posts = self
                .posts
                .iter()
                .map(|p| Post {
                    likes: Some(count(p.likes)),
                    comments: Some(count(p.comments)),
                    shares: Some(count(p.shares)),
                    saves: Some(count(p.saves)),
                    views: Some(count(p.views)),
                })
                .collect();
        }
        if average || !self.listed {
            for (field, mean) in [
                (Field::LikesPerPost, self.mean(|p| p.likes)),
                (Field::CommentsPerPost, self.mean(|p| p.comments)),
                (Field::SharesPerPost, self.mean(|p| p.shares)),
                (Field::SavesPerPost, self.mean(|p| p.saves)),
                (Field::ViewsPerPost, views),
            ] {
                draft.set(field, count(mean.round()));
            }
        }
        if reach {
            draft.set(Field::ReachPerPost, count(reached.round()));
        }
        if impressions {
            draft.set(Field::ImpressionsPerPost, count((views * 1.1).round()));
        }
        if sum {
            draft.set(Field::EngagementsPerPost, count((interactions + self.mean(|p| p.shares + p.saves)).round()));
            if authentic {
                draft.set(Field::AuthenticEngagementsPerPost, count((interactions * 0.7).round()));
            }
        }
        if totals {
            let total = |f: fn(&Made) -> f64| count(self.posts.iter().map(f).sum::<f64>() * 2.0);
            draft.set(Field::LikesTotal, total(|p| p.likes));
            draft.set(Field::ViewsTotal, total(|p| p.views));
            draft.set(Field::Posts, count(self.posts.len() as f64 + 3.0));
        }
        if counted {
            draft.set(Field::PostsCounted, count(self.posts.len() as f64));
        }
        // A rate can be stated of what else is told only.
        let (base, decimals) = self.stated;
        let below = [self.followers, views, reached][base];
        if rate && below > 0.0 && (base < 2 || reach) {
            let digits = 10_f64.powi(decimals as i32);
            let percent = (100.0 * interactions / below * digits).round() / digits;
            draft.set(Field::EngagementRatePercent, count(percent));
        }
        draft
    }
}

struct Judged {
    profile: Profile,
    report: Report,
    recognition: Recognition,
}

fn judge(draft: &Draft, soft: &Soft) -> Option<Judged> {
    let assumptions = Assumptions::default();
    let profile = Profile::try_from_draft(draft, &assumptions).ok()?;
    let report = assess(&profile, &assumptions, &SCHEMES[0], 2026);
    let recognition = recognise(&profile, soft, &report);
    Some(Judged { profile, report, recognition })
}

fn ends(i: Interval) -> [f64; 3] {
    [i.low(), i.mid(), i.high()]
}

/// An index is in its bounds, its weights sum to 1 and stand to each other as they do in the whole index.
fn sound_index(index: &Index) {
    for interval in index.value.into_iter().chain(index.parts.iter().map(|p| p.points)) {
        let [low, mid, high] = ends(interval);
        assert!(0.0 <= low && low <= mid && mid <= high && high <= 100.0, "{index:?}");
    }
    assert_eq!(index.parts.len() + index.missing.len(), Part::ALL.len());
    let sum: f64 = index.parts.iter().map(|p| p.weight).sum();
    assert!(index.parts.is_empty() || (sum - 1.0).abs() < 1e-12, "{index:?}");
    for pair in index.parts.windows(2) {
        let (now, whole) = (pair[0].weight / pair[1].weight, pair[0].part.weight() / pair[1].part.weight());
        assert!((now / whole - 1.0).abs() < 1e-12, "{index:?}");
    }
    let speaks = index.parts.iter().any(|p| matches!(p.part, Part::Replies | Part::Comments));
    assert_eq!(index.value.is_some(), speaks, "{index:?}");
}

/// Everything that holds whatever the input.
fn sound(draft: &Draft, soft: &Soft) {
    let Some(Judged { profile, report, recognition }) = judge(draft, soft) else { return };
    sound_index(&recognition.index);
    let told = format!("{recognition:?}");
    // "inf" is a part of many an address.
    let broken = ["NaN", ": inf", ": -inf", "(inf", "(-inf"].iter().find(|word| told.contains(*word));
    assert_eq!(broken, None, "{told}");
    assert!(!recognition.reasons.is_empty() && !recognition.possible.is_empty());
    assert!(recognition.kind == Kind::CannotTell || recognition.possible.contains(&recognition.kind));
    assert!(recognition.kind != Kind::CannotTell || !recognition.ask.is_empty());
    // Size alone never makes a micro-influencer, and without size or response nobody is told to be anything.
    if recognition.size == Answer::NotTold || recognition.response == Answer::NotTold {
        assert_eq!(recognition.kind, Kind::CannotTell);
    }
    if recognition.kind == Kind::MicroInfluencer {
        let usual = recognition.response.told().and_then(|r| r.standing()).is_some_and(|s| s.percentile.mid() >= 0.25);
        assert!(usual || recognition.index.value.is_some_and(|value| value.mid() >= GOOD));
    }
    let contradictions = contradictions(draft, &profile);
    for hint in hints(draft, &profile, soft, &report, &recognition, &contradictions) {
        let (innocent, not_checked) = both_sides(hint.kind);
        assert!(hint.innocent == innocent && !innocent.is_empty(), "{hint:?}");
        assert!(hint.not_checked == not_checked && !not_checked.is_empty(), "{hint:?}");
        assert!(hint.seen.iter().all(|seen| innocent.contains(seen)));
        assert!(hint.value.is_finite() && (hint.usual.low.is_some() || hint.usual.high.is_some()), "{hint:?}");
        let ends = hint.usual.low.into_iter().chain(hint.usual.high);
        assert!(ends.into_iter().all(f64::is_finite), "{hint:?}");
    }
    for contradiction in contradictions {
        assert!(!contradiction.correctable().is_empty(), "{contradiction:?}");
        if let Contradiction::Above { more, less, .. } = &contradiction {
            assert!(more.value > less.value, "{contradiction:?}");
        }
    }
    let served = serves(&report, soft, &recognition);
    for stage in &served {
        assert!(stage.points.is_none_or(|points| (0.0..=3.0).contains(&points)), "{stage:?}");
        assert!(stage.adjustments.iter().all(|a| (-1.0..=1.0).contains(&a.by) && a.by != 0.0), "{stage:?}");
        assert!(!stage.counter.is_empty() && !stage.estimates.is_empty());
        assert_eq!(stage.points.is_some(), stage.word().is_some());
    }
    assert!(mixed(&served, [1.0, 2.0, 0.5, 0.0]).is_none_or(|points| (0.0..=3.0).contains(&points)));
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn anything_is_judged_with_reasons(draft in any_draft(), soft in any_soft()) {
        sound(&draft, &soft);
    }

    #[test]
    fn a_consistent_creator_is_judged_soundly(world in world(), soft in sane_soft()) {
        sound(&world.draft(), &soft);
    }

    #[test]
    fn consistent_facts_contradict_nothing(world in world()) {
        let draft = world.draft();
        let Some(judged) = judge(&draft, &Soft::default()) else { return Ok(()) };
        let found = contradictions(&draft, &judged.profile);
        prop_assert!(found.is_empty(), "{found:?}\n{draft:?}");
    }

    /// What is planted is found, with both its values.
    #[test]
    fn likes_above_reach_are_found(likes in 2..1_000_000_u32, part in 0.01..0.98_f64, followers in magnitude(10.0, 1e8)) {
        let reach = (f64::from(likes) * part).floor();
        let mut draft = Draft { platform: Some(Fact::typed(Platform::Instagram)), ..Draft::default() };
        draft.set(Field::Followers, count(followers.round()));
        draft.set(Field::LikesPerPost, count(f64::from(likes)));
        draft.set(Field::ReachPerPost, count(reach));
        let judged = judge(&draft, &Soft::default()).unwrap();
        let found = contradictions(&draft, &judged.profile);
        let planted = |c: &Contradiction| matches!(c, Contradiction::Above { more, less, how: Contradicts::Wholly }
            if more.field == Field::LikesPerPost && less.field == Field::ReachPerPost
                && more.value == f64::from(likes) && less.value == reach);
        prop_assert!(found.iter().any(planted), "{found:?}");
    }

    #[test]
    fn a_small_step_in_followers_is_a_small_step_in_index_and_goal(world in world(), soft in sane_soft()) {
        let draft = world.draft();
        let mut next = draft.clone();
        next.set(Field::Followers, count((world.followers * 1.01 * 1e4).round() / 1e4));
        let (a, b) = (judge(&draft, &soft).unwrap(), judge(&next, &soft).unwrap());
        prop_assert_eq!(&a.recognition.index, &b.recognition.index, "size plays no part in the index");
        let (a, b) = (serves(&a.report, &soft, &a.recognition), serves(&b.report, &soft, &b.recognition));
        for (a, b) in a.iter().zip(&b) {
            let (x, y) = (a.convention.unwrap(), b.convention.unwrap());
            prop_assert!((x - y).abs() < 0.01, "{x} and {y}");
            let (x, y) = (a.points.unwrap(), b.points.unwrap());
            prop_assert!((x - y).abs() < 0.04, "{x} and {y}: {a:?} {b:?}");
        }
    }

    #[test]
    fn the_convention_has_no_cliffs(followers in magnitude(1.0, 1e9), step in 1.0..1.02_f64) {
        for stage in creator_loupe::model::Stage::ALL {
            let (a, b) = (convention(stage, followers).unwrap(), convention(stage, followers * step).unwrap());
            prop_assert!((0.0..=3.0).contains(&a) && (a - b).abs() <= 0.9 * step.ln() + 1e-12);
        }
    }

    #[test]
    fn more_answers_never_lower_the_index(world in world(), soft in sane_soft(), comments in 1..80_u32) {
        let Some(judged) = judge(&world.draft(), &soft) else { return Ok(()) };
        let mut before: Option<[f64; 3]> = None;
        for answered in 0..=comments {
            let soft = Soft { replies: Some(Replies { comments, answered }), ..soft };
            let now = ends(index(&judged.profile, &soft).value.unwrap());
            if let Some(before) = before {
                prop_assert!(before.iter().zip(now).all(|(a, b)| *a <= b + 1e-9), "{before:?} {now:?}");
                prop_assert!(before[1] < now[1], "the middle rises");
            }
            before = Some(now);
        }
    }

    /// Leaving a part out changes no other part, and no weight against another.
    #[test]
    fn a_missing_part_changes_no_other(world in world(), soft in sane_soft(), which in 0..3_usize) {
        let draft = world.draft();
        let Some(judged) = judge(&draft, &soft) else { return Ok(()) };
        let whole = index(&judged.profile, &soft);
        let (mut profile, mut less) = (judged.profile.clone(), soft);
        let gone = match which {
            0 => { less.replies = None; Part::Replies }
            1 => { profile.per_likes.comments = None; Part::Comments }
            _ => { less.rhythm = None; Part::Cadence }
        };
        let rest = index(&profile, &less);
        sound_index(&rest);
        for part in &rest.parts {
            let same = whole.parts.iter().find(|p| p.part == part.part).unwrap();
            prop_assert_eq!((part.value, part.reference, part.points), (same.value, same.reference, same.points));
        }
        prop_assert!(rest.parts.iter().all(|p| p.part != gone));
    }

    /// The ranges of the index are never narrower for fewer comments of the same share.
    #[test]
    fn fewer_comments_are_never_surer(answered in 1..10_u32, comments in 10..20_u32, times in 2..8_u32) {
        let profile = Profile::default();
        let width = |n: u32| {
            let replies = Some(Replies { comments: comments * n, answered: answered * n });
            let [low, _, high] = ends(index(&profile, &Soft { replies, ..Soft::default() }).value.unwrap());
            high - low
        };
        prop_assert!(width(times) < width(1));
    }
}

/// What the platform counts is what the consistent creators tell, or the laws above would be about nothing.
#[test]
fn consistent_creators_are_told_enough() {
    for platform in Platform::ALL {
        let post = Made { views: 9000.0, likes: 400.0, comments: 20.0, shares: 9.0, saves: 30.0 };
        let world = World {
            platform,
            followers: 2e4,
            posts: vec![post; 6],
            listed: true, // No sum by the source: it would count where the platform has no definition, too.
            told: [true, true, true, false, true, true, true, true],
            stated: (0, 2),
        };
        let judged = judge(&world.draft(), &Soft::default()).unwrap();
        assert_eq!(judged.profile.engagement.is_some(), !counted_parts(Some(platform)).is_empty(), "{platform:?}");
        assert!(judged.profile.per_likes.comments.is_some());
    }
}
