//! The verdict: one sentence a reader understands, what it rests on, and the rate on every base that the facts allow.

use super::View;
use super::micro::{scheme_name, tier_name};
use super::row::{Opens, tell, why};
use super::sources::sources;
use crate::evidence::tiers::{SCHEMES, TierName};
use crate::report::{Base, Centre, Grade, Oddity, Rate};
use crate::text::Written::{Count, Percent, Whole};
use crate::text::{Arg, Label, Writes, digits, label, msg};
use crate::ui::chart::{Band, LogScale};
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::words;
use yew::Html;

/// The card; its rows come with the other cards, a frame after the sentence.
pub fn verdict(view: &View<'_>, comments_and_likes: Option<(f64, f64)>, with_rows: bool, is_softer_told: bool) -> Html {
    let report = view.report;
    let near = report.tiers.as_ref().and_then(|t| Some((t.chosen.scheme, t.chosen.near_edge?)));
    let small = report.followers.is_some_and(|f| f.value < 1e5);
    let mut pen = Pen::new(Some(view.act));
    let pen = &mut pen;
    markup!(
        pen: "<p class='verdict' data-test='verdict' id='cl-verdict'>{}</p>{}{}{}{}{}",
        tell(pen, &sentence(view)),
        if let Some((comments, likes)) = comments_and_likes.filter(|(_, likes)| *likes > 0.0) {
            let talk = [Whole.of(comments), Whole.of(likes), Count.of(100.0 * comments / likes)];
            why(pen, &view.shape.say(msg::TALK, talk));
        },
        if report.tiers.is_some() {
            markup!(
                pen: "<p class='why'>{} {} {}</p>",
                tell(pen, label(if small { Label::SuitsSmall } else { Label::SuitsLarge })),
                Label::Convention,
                (!is_softer_told).then_some(Label::NotChecked)
            );
        },
        if let Some((scheme, edge)) = near {
            why(pen, &view.shape.say(msg::NEAR_EDGE, [Arg::Words(scheme_name(scheme)), Whole.of(edge)]));
        },
        if with_rows && !report.rates.is_empty() {
            markup!(
                pen: "<h3>{}</h3><div class='rows'>{}</div>",
                Label::HowTheyRespond,
                for rate in &report.rates {
                    row(view, pen, rate);
                }
            );
        },
        if with_rows {
            oddities(view, pen);
        }
    );
    pen.done()
}

/// The sentence, assembled from who they are and how people respond.
pub fn sentence(view: &View<'_>) -> String {
    let report = view.report;
    let shape = &view.shape;
    let mut is_micro = false;
    let who = match &report.tiers {
        Some(tiers) => {
            let (count, of) = (Whole.of(tiers.micro as f64), Whole.of(SCHEMES.len() as f64));
            let (scheme, name) = (scheme_name(tiers.chosen.scheme), tiers.chosen.tier.name);
            is_micro = name == TierName::Micro;
            if is_micro && tiers.micro > 0 {
                shape.say(msg::MICRO_BY, [count, of])
            } else {
                let tier = match tiers.micro {
                    0 => msg::TIER_BY_NONE,
                    1 => msg::TIER_BY_ONE,
                    _ => msg::TIER_BY,
                };
                shape.say(tier, [Arg::Label(tier_name(name)), Arg::Words(scheme), count, of])
            }
        }
        None => label(Label::FollowersUnknown).into(),
    };
    let Some(rate) = report.rates.iter().find(|r| r.standing.is_ok()).or(report.rates.first()) else {
        return who + label(Label::ResponseUnknown);
    };
    let (shown, base) = (Percent.of(rate.shown), Arg::Label(words::base(rate.base)));
    let response = match &rate.standing {
        Ok(standing) => {
            let usual = shape.range(standing.usual, Percent);
            let respond = match (is_micro, standing.words.0) {
                (true, Grade::FarBelow | Grade::Below) => msg::RESPOND_BELOW,
                (true, _) => msg::RESPOND_AS_MICRO,
                (false, _) => msg::RESPOND,
            };
            shape.say(respond, [shown, base, Arg::Label(words::grade(standing)), Arg::Words(&usual)])
        }
        Err(_) => shape.say(msg::RESPOND_UNGRADED, [shown, base]),
    };
    who + &response
}

fn row(view: &View<'_>, pen: &mut Pen<'_>, rate: &Rate) {
    let shape = &view.shape;
    let (key, name) = match rate.base {
        Base::Followers => ("rate-followers", Label::RateByFollowers),
        Base::Views => ("rate-views", Label::RateByViews),
        Base::Reach => ("rate-reach", Label::RateByReach),
    };
    let usual = rate.standing.as_ref().ok().map(|s| shape.range(s.usual, Percent));
    let ends = (rate.typical.low(), rate.typical.high());
    let around = rate.standing.as_ref().ok().map(|s| (s.usual.low(), s.usual.high()));
    let scale = LogScale::over(&[ends, around.unwrap_or(ends), (rate.shown, rate.shown)], 1e-5);
    let (named, value) = (Arg::Label(name), Percent.of(rate.shown));
    let alt = match &usual {
        Some(usual) => shape.say(msg::RATE_ALT, [named, value, Arg::Words(usual)]),
        None => shape.say(msg::KNOWN_ALT, [named, value]),
    };
    let picture = Some(Band { scale, ends, mid: Some(rate.shown), usual: around, alt });
    let small = match (&rate.standing, usual) {
        (Ok(standing), Some(usual)) => match standing.year {
            Some(year) => shape.say(msg::USUAL_IN, [Arg::Words(&usual), Arg::Words(&digits(year.into()))]),
            None => shape.say(msg::USUAL, [Arg::Words(&usual)]),
        },
        (Err(why), _) => label(words::no_standing(*why)).into(),
        (Ok(_), None) => String::new(),
    };
    let value = shape.write(Percent, rate.shown);
    view.open(pen, Opens { key, name, picture, value, small }, &|pen| reasons(view, pen, rate));
}

/// What a rate counts and how much is behind it, and where it stands among others.
#[inline(never)] // A door.
fn reasons(view: &View<'_>, pen: &mut Pen<'_>, rate: &Rate) {
    let shape = &view.shape;
    let mut parts = String::new();
    for field in rate.parts.iter() {
        if !parts.is_empty() {
            parts.push_str(" + ");
        }
        parts.push_str(&label(words::field(field)).to_ascii_lowercase());
    }
    let (low, high) = (rate.typical.low(), rate.typical.high());
    markup!(
        pen: "<p>{}: {}.</p><p>{}</p>{}",
        behind(shape, rate.posts, rate.centre),
        parts,
        shape.say(msg::TYPICAL_RATE, [Arg::Words(&shape.ends(low, high, Percent))]),
        if let Ok(standing) = &rate.standing {
            let place = standing.percentile;
            let percentile = [place.mid(), place.low(), place.high()].map(|share| Whole.of(share * 100.0));
            let percentile = shape.say(msg::PERCENTILE, percentile);
            markup!(pen: "<p>{}</p>{}", percentile, sources(pen, standing.rows(), view.year));
        }
    );
}

/// What stands behind a figure: an average or a median, of how many posts.
pub fn behind(shape: &Shape<'_>, posts: Option<u32>, centre: Centre) -> String {
    let median = centre == Centre::Median;
    match posts {
        Some(n) => shape.say(if median { msg::MEDIAN_OF } else { msg::AVERAGE_OF }, [Whole.of(n.into())]),
        None => label(if median { Label::MedianTold } else { Label::AverageTold }).into(),
    }
}

/// What is strange about the facts. Rounding and the age of evidence are told where they matter, not here.
fn oddities(view: &View<'_>, pen: &mut Pen<'_>) {
    let mut lines = view.report.oddities.iter().filter_map(|odd| oddity(view, odd)).peekable();
    if lines.peek().is_some() {
        markup!(
            pen: "<div class='note' data-test='oddities'>{}</div>",
            for line in lines {
                markup!(pen: "<p>{}</p>", tell(pen, &line));
            }
        );
    }
}

fn oddity(view: &View<'_>, odd: &Oddity) -> Option<String> {
    let plain = match *odd {
        Oddity::NoFollowers { zero: true } => Label::OddZeroFollowers,
        Oddity::NoFollowers { zero: false } => Label::OddNoFollowers,
        Oddity::ViewsZero => Label::OddViewsZero,
        Oddity::LikesHidden => Label::OddLikesHidden,
        Oddity::CommentsHidden => Label::OddCommentsHidden,
        Oddity::StoryWithoutRate => Label::OddStory,
        Oddity::ViewRateNotKnown => Label::OddViewRateNotKnown,
        _ => return of_what(view, odd),
    };
    Some(label(plain).into())
}

fn of_what(view: &View<'_>, odd: &Oddity) -> Option<String> {
    let field = |field| Arg::Label(words::field(field));
    let (msg, arg) = match *odd {
        Oddity::BelowTables { followers } => (msg::ODD_BELOW_TABLES, Whole.of(followers)),
        Oddity::BeyondTables { followers } => (msg::ODD_BEYOND_TABLES, Whole.of(followers)),
        Oddity::ReachesBeyond { times } => (msg::ODD_REACHES_BEYOND, Count.of(times)),
        Oddity::Viral { rate } => (msg::ODD_VIRAL, Percent.of(rate)),
        Oddity::HighRate { rate } => (msg::ODD_HIGH_RATE, Percent.of(rate)),
        Oddity::LikesAboveFollowers { times } => (msg::ODD_LIKES_ABOVE_FOLLOWERS, Count.of(times)),
        Oddity::MoreInteractionsThanViews { rate } => (msg::ODD_IMPOSSIBLE, Percent.of(rate)),
        Oddity::FewPosts { posts } => (msg::ODD_FEW_POSTS, Whole.of(posts.into())),
        Oddity::ForeignCurrency { ref currency, converted } => {
            (if converted { msg::ODD_CONVERTED } else { msg::ODD_FOREIGN }, Arg::Words(currency.code()))
        }
        Oddity::QuotedIn(ref currency) => (msg::ODD_QUOTED_IN, Arg::Words(currency.code())),
        Oddity::Absurd { field: of } => (msg::ODD_ABSURD, field(of)),
        Oddity::PartsMissing { field: of, .. } => (msg::ODD_PART_MISSING, field(of)),
        Oddity::AssumptionIgnored(knob) => (msg::ODD_IGNORED, Arg::Label(words::knob(knob))),
        _ => return of_two(view, odd),
    };
    Some(view.shape.say(msg, [arg]))
}

fn of_two(view: &View<'_>, odd: &Oddity) -> Option<String> {
    let (msg, args) = match *odd {
        Oddity::PostsLeftOut { posts, of } => (msg::ODD_LEFT_OUT, [Whole.of(posts.into()), Whole.of(of.into())]),
        Oddity::ViralDependence { base, times, warn } => {
            let msg = if warn { msg::ODD_VIRAL_DEPENDENCE } else { msg::ODD_UNEVEN };
            (msg, [Arg::Label(words::field(base)), Count.of(times)])
        }
        _ => return None,
    };
    Some(view.shape.say(msg, args))
}
