//! A plan made from the creators of a text: whom to book for a brief, what all of it would bring, and why the others are left.
//!
//! Knows what of a plan is told. Refuses to choose, to draw and to judge: those are [`crate::plan`] and [`crate::report`].

use super::brief::{Brief, Whom, called, part};
use super::figure::{as_told, computed, money, name, number, range};
use super::input::Input;
use super::trouble::{Code, Trouble};
use super::{each, named, of};
use crate::evidence::tiers::SCHEMES;
use crate::model::{Assumptions, handle};
use crate::paste::Reading;
use crate::plan::{
    self, Choosing, Chosen, Effort, Known, Lock, People, Price, Reason, Refusal, Setting, Total, Totals, Want, draws,
};
use crate::report::{Computed, Counting, Likely, MODEL_VERSION, NotComputable, Outcome, Outlook, figures, outlook};
use crate::stats::{Interval, Z80};
use serde_json::{Map, Value, json};

/// A plan is made of at most so many.
const MOST: usize = 2_000;
/// Of so many of those who are left it is said what would bring them in.
const ENTRIES: usize = 12;

/// Whom to book of a text for the `brief` of `given`.
pub fn plan(text: &str, given: &Value) -> Result<Value, Trouble> {
    let given = Input::of(given, "", &["brief"])?;
    let Some(told) = given.get("brief") else {
        return Err(given.trouble(Code::Missing, "brief", "\"brief\" is missing".to_owned()));
    };
    let brief = Brief::of(told, "brief")?;
    let reading = of(text)?;
    if reading.len() > MOST {
        let why = format!("the text tells of {} creators; a plan is made of at most {MOST}", reading.len());
        return Err(Trouble::new(Code::TooMany, "text", why));
    }
    let gathered = Gathered::of(text, &reading, &brief);
    let want = gathered.want(&brief)?;
    let people = &gathered.people;
    let mut choosing = Choosing::of(&people.candidates, &want, Effort::IN_TURN[0]);
    let is_open = match &choosing {
        Ok(choosing) => !choosing.choice().proven,
        Err(why) => *why == Refusal::NotFound,
    };
    if is_open && people.list.len() <= Effort::FEW {
        choosing = Choosing::of(&people.candidates, &want, Effort::IN_TURN[1]);
    }
    let mut out = Map::new();
    let mut put = |key: &str, value: Value| out.insert(key.to_owned(), value);
    put("model", json!(MODEL_VERSION));
    put("currency", json!(brief.assumptions.currency.code()));
    put("budget", money(brief.budget));
    put("creators", json!(reading.len()));
    put("twice", json!(people.twice));
    put("questions_open", json!(reading.questions.len()));
    match &choosing {
        Err(why) => {
            put("refusal", gathered.refusal(why));
        }
        Ok(choosing) => {
            let choice = choosing.choice();
            let totals = draws(
                &people.members(choice),
                // Of followers who follow another a third is reached by both (model 11).
                &Setting { overlap: brief.overlap.map(|share| share / 3.0), ..Setting::default() },
            );
            put("booked", choice.chosen.iter().map(|chosen| gathered.booked(chosen)).collect());
            put("cost", money(choice.cost));
            put("left", money(choice.left));
            put("hours", as_told(choice.minutes as f64 / 60.0));
            put("proven", json!(choice.proven));
            put("gap", number(choice.gap()));
            put("totals", totals_of(&totals));
            put("money_breaks", number(totals.exceeds(brief.budget as f64 / 100.0)));
            put("profit", gathered.profit(choosing, &totals));
            put("left_out", gathered.left_out(choosing));
        }
    }
    Ok(Value::Object(out))
}

/// Everybody of a text, and where each line of it has gone.
struct Gathered {
    people: People,
    /// Of each creator of the reading, the place in the plan: of lines that may be one person, that of the last.
    place_of: Vec<usize>,
    keys: Vec<u64>,
    drafts: Vec<(Option<String>, Option<String>, Option<&'static str>)>,
}

impl Gathered {
    fn of(text: &str, reading: &Reading, brief: &Brief) -> Gathered {
        let (mut keys, mut drafts) = (Vec::new(), Vec::new());
        each(text, reading, &mut |_, draft| {
            keys.push(handle::key(draft));
            drafts.push(named(draft));
        });
        let last = |row: usize, key: u64| match key {
            0 => row,
            _ => keys.iter().rposition(|other| *other == key).unwrap_or(row),
        };
        let last_of: Vec<usize> = keys.iter().enumerate().map(|(row, key)| last(row, *key)).collect();
        let kept = last_of.iter().enumerate().filter(|(row, last)| row == *last).count();
        let mut twice: Vec<usize> =
            last_of.iter().enumerate().filter(|(row, last)| row != *last).map(|(_, last)| *last).collect();
        twice.sort_unstable();
        twice.dedup();
        let mut people = People::of(kept, twice.len(), brief.taken);
        each(text, reading, &mut |row, draft| {
            if last_of.get(row) == Some(&row) {
                let who = (0, row);
                let (name, assumptions) = (String::new(), brief.assumptions);
                let known = Known { who, place: (0, row), name, draft, assumptions };
                people.add(known, &SCHEMES[0], brief.taken);
            }
        });
        people.settle();
        let place = |row: &usize| people.list.iter().position(|person| person.who.1 == *row).unwrap_or_default();
        let place_of = last_of.iter().map(place).collect();
        Gathered { people, place_of, keys, drafts }
    }

    /// The place in the plan of somebody who is insisted on.
    fn find(&self, whom: &Whom, key: &str, at: usize) -> Result<usize, Trouble> {
        let row = match whom {
            Whom::At(row) => Some(*row),
            Whom::Called(name) => {
                let wanted = handle::of(name, 0);
                self.keys.iter().position(|key| handle::same(*key, wanted))
            }
        };
        row.and_then(|row| self.place_of.get(row).copied()).ok_or_else(|| {
            let why = format!("the text tells of no creator {}", called(whom));
            Trouble::new(Code::NoSuchCreator, &format!("brief.{key}.{at}"), why)
        })
    }

    fn want(&self, brief: &Brief) -> Result<Want, Trouble> {
        let usual = plan::overlap().median();
        let mut want = Want::new(brief.weights, brief.budget, brief.overlap.map_or(usual, |share| share / 3.0));
        want.minutes = brief.minutes;
        want.most_posts = brief.most_posts;
        want.most_each = brief.most_each;
        want.least_creators = brief.at_least;
        want.most_creators = brief.at_most;
        want.shares.clone_from(&brief.shares);
        for (at, whom) in brief.book.iter().enumerate() {
            let place = self.find(whom, "book", at)?;
            if !want.locked_in.iter().any(|lock| lock.place == place) {
                want.locked_in.push(Lock { place, posts: None });
            }
        }
        for (at, whom) in brief.leave.iter().enumerate() {
            let place = self.find(whom, "leave", at)?;
            if !want.locked_out.contains(&place) {
                want.locked_out.push(place);
            }
        }
        Ok(want)
    }

    /// Whom a line is about.
    fn who(&self, place: usize) -> Map<String, Value> {
        let row = self.people.list.get(place).map_or(place, |person| person.who.1);
        let (handle, name, platform) = self.drafts.get(row).cloned().unwrap_or_default();
        let all =
            [("creator", json!(row)), ("handle", json!(handle)), ("name", json!(name)), ("platform", json!(platform))];
        all.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
    }

    /// One who is booked: what is planned for it and what it may cost, and what that brings if they post.
    fn booked(&self, chosen: &Chosen) -> Value {
        let mut out = self.who(chosen.place);
        let offers = self.people.candidates.get(chosen.place).map(|candidate| &candidate.offers);
        let offer = offers.and_then(|offers| offers.get(chosen.offer));
        let known = self.people.list.get(chosen.place).and_then(|person| {
            let assumptions = Assumptions { posts: chosen.posts, ..person.assumptions };
            let profile = person.profile.as_ref()?;
            Some((person, outlook(profile, &person.assumptions, chosen.posts).ok()?, figures(profile, &assumptions)))
        });
        out.insert("posts".to_owned(), json!(chosen.posts));
        out.insert("planned".to_owned(), offer.map_or(Value::Null, |offer| money(offer.cost)));
        out.insert("hours".to_owned(), offer.map_or(Value::Null, |offer| as_told(f64::from(offer.minutes) / 60.0)));
        if let Some((person, outlook, figures)) = known {
            let price = match person.price {
                Price::Quoted => "quoted",
                Price::Expected => "expected",
                Price::NoFee => "no_fee",
            };
            out.insert("price".to_owned(), json!(price));
            out.insert("true_cost".to_owned(), computed(&figures.true_cost, |cost| range(*cost)));
            out.insert("brings".to_owned(), brings(&outlook));
        }
        Value::Object(out)
    }

    /// Chances that the plan earns back what it costs.
    fn profit(&self, choosing: &Choosing, totals: &Totals) -> Value {
        let members = self.people.members(choosing.choice());
        let left: Computed<f64> = members.first().map_or(Err(NotComputable::OutOfRange), |first| first.outlook.left);
        computed(&left, |left| {
            let chance = |counting| number(totals.profit(counting, *left));
            json!({ "by_link": chance(Counting::Link), "by_code": chance(Counting::Code) })
        })
    }

    /// Who is left, why, and at which price the first of them would be in.
    fn left_out(&self, choosing: &Choosing) -> Value {
        let one = |(at, place): (usize, usize)| {
            let mut out = self.who(place);
            let reason = choosing.reason(place);
            out.insert("why".to_owned(), reason.map_or(Value::Null, |reason| self.reason(&reason)));
            let asks = at < ENTRIES && reason != Some(Reason::NothingTold);
            let entry = if asks { choosing.entry(place, Effort::IN_TURN[0]) } else { None };
            let offers = self.people.candidates.get(place).map(|candidate| &candidate.offers);
            let posts = entry.and_then(|entry| offers?.get(entry.offer)).map(|offer| offer.posts);
            let entry = entry.zip(posts);
            let told = entry
                .map(|(entry, posts)| json!({ "posts": posts, "cost": money(entry.cost), "proven": entry.proven }));
            out.insert("in_at".to_owned(), json!(told));
            Value::Object(out)
        };
        self.people.left(choosing).into_iter().enumerate().map(one).collect()
    }

    fn reason(&self, reason: &Reason) -> Value {
        let mut out = Map::new();
        out.insert("reason".to_owned(), json!(name(reason)));
        let more = match *reason {
            Reason::AboveMostPosts { posts } => Some(("posts", json!(posts))),
            Reason::AboveMostEach { cheapest } | Reason::AboveBudget { cheapest } => {
                Some(("cheapest", money(cheapest)))
            }
            Reason::AboveMinutes { minutes } => Some(("minutes", json!(minutes))),
            Reason::AboveShare { part: of, cheapest } => {
                out.insert("part".to_owned(), json!(part(of)));
                Some(("cheapest", money(cheapest)))
            }
            Reason::LocksLeave { money: left } => Some(("money", money(left))),
            Reason::ShareFull { part: of } => Some(("part", json!(part(of)))),
            Reason::LockedOut
            | Reason::NothingTold
            | Reason::MinutesFull
            | Reason::CreatorsFull
            | Reason::BringsLess => None,
        };
        out.extend(more.map(|(key, value)| (key.to_owned(), value)));
        Value::Object(out)
    }

    /// Why there is no plan, with what is needed for the way out.
    fn refusal(&self, why: &Refusal) -> Value {
        let mut out = match *why {
            Refusal::LockedInAndOut { place } | Refusal::LockWithoutOffer { place } => self.who(place),
            _ => Map::new(),
        };
        out.insert("reason".to_owned(), json!(name(why)));
        let more = match *why {
            Refusal::NobodyPermitted { cheapest }
            | Refusal::NoMoney { cheapest }
            | Refusal::BelowCheapest { cheapest } => Some(("cheapest", money(cheapest))),
            Refusal::BelowQuickest { minutes } => Some(("minutes", json!(minutes))),
            Refusal::LocksAboveBudget { cost } | Refusal::LeastAboveBudget { cost } => Some(("cost", money(cost))),
            Refusal::LocksAboveMinutes { minutes } | Refusal::LeastAboveMinutes { minutes } => {
                Some(("minutes", json!(minutes)))
            }
            Refusal::LocksAboveMost { locked } => Some(("locked", json!(locked))),
            Refusal::TooFewCreators { available } => Some(("available", json!(available))),
            Refusal::ShareOfNobody { part: of } => Some(("part", json!(part(of)))),
            _ => None,
        };
        out.extend(more.map(|(key, value)| (key.to_owned(), value)));
        Value::Object(out)
    }
}

/// What somebody brings if they post.
fn brings(outlook: &Outlook) -> Value {
    let told = |outcome: Outcome| {
        let interval = outlook.likely(outcome).and_then(|Likely { mid, sigma }| {
            let ends = [-Z80 * sigma, Z80 * sigma].map(libm::exp);
            Interval::new(mid * ends[0], mid, mid * ends[1]).ok_or(NotComputable::OutOfRange)
        });
        computed(&interval, |interval| range(*interval))
    };
    json!({
        "relevant_reach": told(Outcome::RelevantReach),
        "interactions": told(Outcome::Interactions),
        "clicks": told(Outcome::Clicks),
        "orders_by_link": told(Outcome::ByLink),
        "orders_by_code": told(Outcome::ByCode),
    })
}

/// Ten thousand draws of all together.
fn totals_of(totals: &Totals) -> Value {
    let key = |total: Total| match total {
        Total::Views => "views",
        Total::Interactions => "interactions",
        Total::Clicks => "clicks",
        Total::ByLink => "orders_by_link",
        Total::ByCode => "orders_by_code",
        Total::UniqueReach => "reach",
        Total::UniqueRelevantReach => "relevant_reach",
        Total::Cost => "cost",
    };
    let told = |total: Total| {
        let q = totals.range(total);
        let mut out = Map::new();
        for (key, value) in [("p10", q.p10), ("p20", q.p20), ("p50", q.p50), ("p80", q.p80), ("p90", q.p90)] {
            out.insert(key.to_owned(), number(value));
        }
        out.insert("untold".to_owned(), json!(totals.untold(total)));
        let counted = match total {
            Total::ByLink => Some(Counting::Link),
            Total::ByCode => Some(Counting::Code),
            _ => None,
        };
        if let Some(counts) = counted.map(|counting| totals.counts(counting)) {
            let range = counts.range.map(|(from, to, holds)| json!({ "from": from, "to": to, "holds": number(holds) }));
            out.insert("counts".to_owned(), json!({ "none": number(counts.none), "range": range }));
        }
        Value::Object(out)
    };
    Value::Object(Total::ALL.into_iter().map(|total| (key(total).to_owned(), told(total))).collect())
}
