//! The verdict: one sentence a reader understands, what it rests on, and the rate on every base that the facts allow.

use super::View;
use super::micro::{scheme_name, tier_name};
use super::row::{Opens, tell, why};
use super::sources::sources;
use crate::evidence::tiers::{SCHEMES, TierName};
use crate::report::{Base, Centre, Grade, Oddity, Rate};
use crate::text::{Label, Msg, digits, label, say};
use crate::ui::chart::{Band, LogScale};
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use crate::ui::words;
use yew::Html;

/// The card.
pub fn verdict(view: &View<'_>, comments_and_likes: Option<(f64, f64)>) -> Html {
    let report = view.report;
    let near = report.tiers.as_ref().and_then(|t| Some((t.chosen.scheme, t.chosen.near_edge?)));
    let small = report.followers.is_some_and(|f| f.value < 1e5);
    let mut pen = Pen::new(Some(view.act));
    let pen = &mut pen;
    markup!(
        pen: "<p class='verdict' data-test='verdict' id='cl-verdict'>{}</p>{}{}{}{}{}",
        tell(pen, &sentence(view)),
        if let Some((comments, likes)) = comments_and_likes.filter(|(_, likes)| *likes > 0.0) {
            let talk = Msg::Talk {
                comments: &view.shape.whole(comments),
                likes: &view.shape.whole(likes),
                per_100: &view.shape.count(100.0 * comments / likes),
            };
            why(pen, &say(&talk));
        },
        if report.tiers.is_some() {
            markup!(
                pen: "<p class='why'>{} {} {}</p>",
                tell(pen, &say(&Msg::Suits { small })),
                Label::Convention,
                Label::NotChecked
            );
        },
        if let Some((scheme, edge)) = near {
            why(pen, &say(&Msg::NearEdge { edge: &view.shape.whole(edge), scheme: scheme_name(scheme) }));
        },
        if !report.rates.is_empty() {
            markup!(
                pen: "<h3>{}</h3><div class='rows'>{}</div>",
                Label::HowTheyRespond,
                for rate in &report.rates {
                    row(view, pen, rate);
                }
            );
        },
        oddities(view, pen)
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
            let (count, of) = (digits(tiers.micro as i64), digits(SCHEMES.len() as i64));
            let (scheme, name) = (scheme_name(tiers.chosen.scheme), tiers.chosen.tier.name);
            is_micro = name == TierName::Micro;
            if is_micro && tiers.micro > 0 {
                say(&Msg::MicroBy { count: &count, of: &of })
            } else {
                say(&Msg::TierBy { tier: tier_name(name), scheme, count: &count, of: &of })
            }
        }
        None => say(&Msg::FollowersUnknown),
    };
    let Some(rate) = report.rates.iter().find(|r| r.standing.is_ok()).or(report.rates.first()) else {
        return who + &say(&Msg::ResponseUnknown);
    };
    let shown = shape.percent(rate.shown);
    let base = words::base(rate.base);
    let response = match &rate.standing {
        Ok(standing) => {
            let usual = shape.ends(standing.usual.low(), standing.usual.high(), Shape::percent);
            let (rate, usual, grade) = (shown.as_str(), usual.as_str(), words::grade(standing));
            match (is_micro, standing.words.0) {
                (true, Grade::FarBelow | Grade::Below) => say(&Msg::RespondBelow { rate, base, grade, usual }),
                (true, _) => say(&Msg::RespondAsMicro { rate, base, grade, usual }),
                (false, _) => say(&Msg::Respond { rate, base, grade, usual }),
            }
        }
        Err(_) => say(&Msg::RespondUngraded { rate: &shown, base }),
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
    let value = shape.percent(rate.shown);
    let posts = rate.posts.map(|n| shape.whole(f64::from(n)));
    let told = say(&Msg::AverageOf { posts: posts.as_deref(), median: rate.centre == Centre::Median });
    let usual = rate.standing.as_ref().ok().map(|s| {
        let range = shape.ends(s.usual.low(), s.usual.high(), Shape::percent);
        (say(&Msg::UsualRange { range: &range, year: s.year }), range)
    });
    let ends = (rate.typical.low(), rate.typical.high());
    let around = rate.standing.as_ref().ok().map(|s| (s.usual.low(), s.usual.high()));
    let scale = LogScale::over(&[ends, around.unwrap_or(ends), (rate.shown, rate.shown)], 1e-5);
    let alt = say(&Msg::RateAlt { name: label(name), value: &value, usual: usual.as_ref().map(|u| u.1.as_str()) });
    let picture = Some(Band { scale, ends, mid: Some(rate.shown), usual: around, alt });
    let small = match &usual {
        Some((usual, _)) => usual.clone(),
        None => rate.standing.as_ref().err().map(|why| label(words::no_standing(*why)).to_owned()).unwrap_or_default(),
    };
    view.open(pen, Opens { key, name, picture, value, small }, &|pen| {
        let mut parts = String::new();
        for field in &rate.parts {
            if !parts.is_empty() {
                parts.push_str(" + ");
            }
            parts.push_str(&label(words::field(*field)).to_ascii_lowercase());
        }
        markup!(
            pen: "<p>{}: {}.</p><p>{}</p>{}",
            told.clone(),
            parts,
            say(&Msg::TypicalRate { range: &shape.ends(ends.0, ends.1, Shape::percent) }),
            if let Ok(standing) = &rate.standing {
                let hundredth = |share: f64| shape.whole(share * 100.0);
                let percentile = say(&Msg::Percentile {
                    mid: &hundredth(standing.percentile.mid()),
                    low: &hundredth(standing.percentile.low()),
                    high: &hundredth(standing.percentile.high()),
                });
                markup!(pen: "<p>{}</p>{}", percentile, sources(pen, &standing.rows, view.year));
            }
        );
    });
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
    let shape = &view.shape;
    Some(match *odd {
        Oddity::NoFollowers { zero } => say(&Msg::OddNoFollowers { zero }),
        Oddity::BelowTables { followers } => say(&Msg::OddBelowTables { followers: &shape.whole(followers) }),
        Oddity::BeyondTables { followers } => say(&Msg::OddBeyondTables { followers: &shape.whole(followers) }),
        Oddity::ViewsZero => say(&Msg::OddViewsZero),
        Oddity::LikesHidden => say(&Msg::OddLikesHidden),
        Oddity::CommentsHidden => say(&Msg::OddCommentsHidden),
        Oddity::ReachesBeyond { times } => say(&Msg::OddReachesBeyond { times: &shape.count(times) }),
        Oddity::Viral { rate } => say(&Msg::OddViral { rate: &shape.percent(rate) }),
        Oddity::HighRate { rate } => say(&Msg::OddHighRate { rate: &shape.percent(rate) }),
        Oddity::LikesAboveFollowers { times } => say(&Msg::OddLikesAboveFollowers { times: &shape.count(times) }),
        Oddity::MoreInteractionsThanViews { rate } => say(&Msg::OddImpossible { rate: &shape.percent(rate) }),
        Oddity::CommentsAboveLikes { comments, likes } => {
            say(&Msg::OddCommentsAboveLikes { comments: &shape.whole(comments), likes: &shape.whole(likes) })
        }
        Oddity::FewPosts { posts } => say(&Msg::OddFewPosts { posts: &shape.whole(f64::from(posts)) }),
        Oddity::PostsLeftOut { posts, of } => {
            say(&Msg::OddLeftOut { posts: &shape.whole(f64::from(posts)), of: &shape.whole(f64::from(of)) })
        }
        Oddity::StoryWithoutRate => say(&Msg::OddStory),
        Oddity::ForeignCurrency { currency, converted } => {
            say(&Msg::OddForeign { currency: currency.code(), converted })
        }
        Oddity::QuotedIn(currency) => say(&Msg::OddQuotedIn { currency: currency.code() }),
        Oddity::ViralDependence { base, times, warn } => {
            say(&Msg::OddViralDependence { times: &shape.count(times), field: words::field(base), warn })
        }
        Oddity::Absurd { field } => say(&Msg::OddAbsurd { field: words::field(field) }),
        Oddity::ViewRateNotKnown => say(&Msg::OddViewRateNotKnown),
        Oddity::PartsMissing { field, .. } => say(&Msg::OddPartMissing { field: words::field(field) }),
        Oddity::AssumptionIgnored(knob) => say(&Msg::OddIgnored { knob: words::knob(knob) }),
        Oddity::Rounded { .. } | Oddity::OldEvidence { .. } | Oddity::HoursNotCounted { .. } => return None,
    })
}
