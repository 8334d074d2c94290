//! Response: how an audience answers. Where the rate stands, what comes beyond a like, how even the posts are, and how much
//! hangs on one of them.
//!
//! Shows each with what is usual, as far as anybody says; refuses to weigh them into one number.

use super::relationship::posts;
use super::{Base, NoStanding, Report, Standing};
use crate::evidence::constants::OTHER_SPREAD;
use crate::evidence::habits::{self, Habit};
use crate::evidence::post_spread;
use crate::model::{Measured, PerLike, Platform, Profile};
use crate::stats::{Interval, Z80, median};
use libm::{exp, log};

/// A count over likes beside what is usual.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beside {
    /// As told.
    pub told: PerLike,
    /// What is usual on the platform; `None` where nobody says.
    pub usual: Option<&'static Habit>,
}

/// How the listed posts spread. From two posts on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// Of how many posts.
    pub posts: u32,
    /// Standard deviation of their logarithms: their own, drawn to nothing.
    pub own: f64,
    /// Standard deviation over mean.
    pub variation: f64,
    /// Usual standard deviation of the logarithms of one account's posts on this platform.
    pub usual: f64,
    /// The best post's share of all that was counted, 0 to 1.
    pub best: f64,
    /// Mean over median: 1 where no post carries the others.
    pub times: f64,
    /// Mean over median that the usual spread alone makes.
    pub usual_times: f64,
}

/// The answer to "how does the audience respond?".
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Response {
    /// Where the rate stands, by its base; of several the first that has a standing. `None`: no rate.
    pub standing: Option<(Base, Result<Standing, NoStanding>)>,
    /// Comments over likes.
    pub comments: Option<Beside>,
    /// Saves over likes.
    pub saves: Option<Beside>,
    /// Shares over likes.
    pub shares: Option<Beside>,
    /// Of the listed posts.
    pub spread: Option<Spread>,
}

impl Response {
    /// The standing, where there is one.
    pub fn standing(&self) -> Option<&Standing> {
        self.standing.as_ref().and_then(|(_, standing)| standing.as_ref().ok())
    }
}

/// What is told of the response; `None` where nothing is.
pub(super) fn response(profile: &Profile, report: &Report) -> Option<Response> {
    let graded = report.rates.iter().find(|rate| rate.standing.is_ok()).or(report.rates.first());
    let of = |told: Option<PerLike>, usual| told.map(|told| Beside { told, usual });
    let platform = profile.platform;
    let response = Response {
        standing: graded.map(|rate| (rate.base, rate.standing)),
        comments: of(profile.per_likes.comments, habits::comments(platform)),
        saves: of(profile.per_likes.saves, habits::saves(platform)),
        shares: of(profile.per_likes.shares, habits::shares(platform)),
        spread: posts(profile).and_then(|measured| spread_of(measured, platform)),
    };
    let told = response.standing.is_some() || response.spread.is_some();
    let beyond = [response.comments, response.saves, response.shares].iter().any(Option::is_some);
    (told || beyond).then_some(response)
}

/// How a list spreads.
pub(super) fn spread_of(measured: &Measured, platform: Option<Platform>) -> Option<Spread> {
    let Measured::List(values) = measured else { return None };
    let posts = u32::try_from(values.len()).ok().filter(|n| *n >= 2)?;
    let n = f64::from(posts);
    let sum = |f: &dyn Fn(f64) -> f64| values.iter().fold(0.0, |sum, x| sum + f(*x));
    let total = sum(&|x| x);
    let (mean, mean_log) = (total / n, sum(&log) / n);
    let deviation = |about: f64, f: &dyn Fn(f64) -> f64| {
        let squares = sum(&|x| {
            let d = f(x) - about;
            d * d
        });
        (squares / (n - 1.0)).sqrt()
    };
    let usual = usual_spread(platform);
    let spread = Spread {
        posts,
        own: deviation(mean_log, &log),
        variation: deviation(mean, &|x| x) / mean,
        usual,
        best: values.last()? / total,
        times: mean / median(values)?,
        usual_times: exp(usual * usual / 2.0),
    };
    [spread.own, spread.variation, spread.best, spread.times].iter().all(|x| x.is_finite()).then_some(spread)
}

/// The usual spread of one account's posts where nothing is booked yet (model 4).
pub(super) fn usual_spread(platform: Option<Platform>) -> f64 {
    let row = platform.map_or(&OTHER_SPREAD, |platform| post_spread(platform, platform.usual_format()));
    row.number().unwrap_or(1.0)
}

/// A share of counted things with its Wilson range: of ten the share is known badly. `None` where nothing was counted.
pub fn share(part: u32, of: u32) -> Option<Interval> {
    if of == 0 {
        return None;
    }
    let n = f64::from(of);
    let p = f64::from(part.min(of)) / n;
    let z = Z80 * Z80 / n;
    let middle = (p + z / 2.0) / (1.0 + z);
    let half = (z * (p * (1.0 - p) + z / 4.0)).sqrt() / (1.0 + z);
    // None and all are ends of the range themselves; a rounding must not put them outside.
    Interval::new((middle - half).clamp(0.0, p), p, (middle + half).clamp(p, 1.0))
}
