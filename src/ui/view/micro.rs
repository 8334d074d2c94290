//! "Who is micro?": the published definitions side by side, the person's own below them, and the creator's place.

use super::View;
use super::row::why;
use crate::evidence::tiers::{SCHEMES, Scheme, SchemeId, TierName};
use crate::text::Written::Whole;
use crate::text::{Arg, Label, msg};
use crate::ui::chart::{Ladder, ladder, ladder_axis};
use crate::ui::markup::{Pen, markup};
use crate::ui::shape::Shape;
use yew::Html;

/// The name of a scheme: publishers are proper nouns, bounds are numbers.
pub const fn scheme_name(id: SchemeId) -> &'static str {
    match id {
        SchemeId::FiveTiers => "five tiers, 10K–100K",
        SchemeId::Industry => "IAB UK, 10K–50K",
        SchemeId::FourTiers => "four tiers, 10K–100K",
        SchemeId::SmallMicro => "small, 500–5,000",
        SchemeId::Izea => "IZEA, 10K–50K",
        SchemeId::HypeAuditor => "HypeAuditor, 5K–20K",
        SchemeId::Custom => "my own",
    }
}

/// The word for a tier.
pub const fn tier_name(name: TierName) -> Label {
    match name {
        TierName::Personal => Label::Personal,
        TierName::Nano => Label::Nano,
        TierName::Micro => Label::Micro,
        TierName::Mid => Label::Mid,
        TierName::Macro => Label::Macro,
        TierName::Mega => Label::Mega,
        TierName::Celebrity => Label::Celebrity,
    }
}

/// The card; `chosen` is the scheme that names the tier, `controls` chooses it.
pub fn micro(view: &View<'_>, chosen: &Scheme<'_>, controls: Html) -> Html {
    let followers = view.report.followers.map(|f| f.value);
    let debate =
        view.report.tiers.as_ref().map(|tiers| {
            view.shape.say(msg::DEBATE_LINE, [Whole.of(tiers.micro as f64), Whole.of(SCHEMES.len() as f64)])
        });
    let mut pen = Pen::new(Some(view.act));
    let pen = &mut pen;
    markup!(
        pen: "<section class='card c12' part='card tiers' data-test='tiers' aria-labelledby='cl-micro'><h2 id='cl-micro'>{}</h2>{}{}\
         <div class='scheme axis'><span class='n'></span>{}</div>{}</section>",
        Label::WhoIsMicro,
        if let Some(debate) = debate {
            why(pen, &debate);
        },
        {
            for scheme in &SCHEMES {
                line(pen, view.shape, scheme, followers, scheme.id == chosen.id);
            }
            if chosen.id == SchemeId::Custom {
                line(pen, view.shape, chosen, followers, true);
            }
        },
        ladder_axis(pen),
        controls
    );
    pen.done()
}

fn line(pen: &mut Pen<'_>, shape: Shape<'_>, scheme: &Scheme<'_>, followers: Option<f64>, chosen: bool) {
    let bands = scheme.tiers.iter().map(|t| (t.min, t.max.unwrap_or(1e9))).collect();
    let micro = scheme.tiers.iter().find(|t| t.name == TierName::Micro).map(|t| (t.min, t.max.unwrap_or(1e9)));
    let tier = followers.and_then(|f| scheme.tier_of(f)).map(|t| tier_name(t.name));
    let name = scheme_name(scheme.id);
    let mut alt = String::from(name);
    if let Some((low, high)) = micro {
        alt = shape.say(msg::MICRO_IS, [Arg::Words(&alt), Whole.of(low), Whole.of(high)]);
    }
    if let (Some(tier), Some(followers)) = (tier, followers) {
        alt = shape.say(msg::ARE_A, [Arg::Words(&alt), Whole.of(followers), Arg::Label(tier)]);
    }
    alt.push('.');
    markup!(
        pen: "<div class='scheme'><span class='n'>{}{}</span>{}</div>",
        if chosen {
            markup!(pen: "<b>{}</b>", name);
        } else {
            markup!(pen: "{}", name);
        },
        if let Some(tier) = tier {
            markup!(pen: "<small> · {}</small>", tier);
        },
        ladder(pen, Ladder { bands, micro, followers, alt })
    );
}
