//! The journal: settings and edits as text lines, kept outside the wasm so that they outlive an instance.
//!
//! Writing is ours alone; reading is total, since the journal may be of any age or cut short: a line that is not
//! understood is dropped. The text itself is kept beside it, not in it.

mod lines;
mod restored;
mod written;

pub use restored::restore;
pub use written::save;

use super::source::Join;

/// How a source came to the others, in the order of the journal.
const JOINED: [Join; 3] = [Join::Add, Join::Update, Join::Replace];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Assumptions, Currency, Decimal, Deliverable, Field, Fit, Format, Money, Override, Payment, Platform, Quantity,
        Rights,
    };
    use crate::paste::{Asked, Scope};
    use crate::ui::Start;
    use crate::ui::action::{AskAnswer, Beside, Edit, Told};
    use crate::ui::source::Source;
    use crate::ui::state::State;
    use std::rc::Rc;

    /// Whoever only ever saw the empty box begins as anybody does, and needs nothing that reads settings.
    #[test]
    fn nothing_is_saved_of_the_beginning() {
        let mut state = State::start(&Start::default());
        assert_eq!(save(&state), "");
        let first = state.sources[0].clone();
        for source in [
            Source { id: 1, ..Source::default() },
            Source { text: " ".into(), ..Source::default() },
            Source { away: 1, ..Source::default() },
            Source { edits: vec![(0, Edit::Same(true))], ..Source::default() },
            Source { name: Some("a.csv".into()), ..Source::default() },
        ] {
            state.sources = vec![Rc::new(source)];
            assert!(save(&state).starts_with("source="), "{:?}", state.sources);
        }
        state.sources = vec![first.clone(), first];
        assert_eq!(save(&state).matches("source=").count(), 2);
    }

    #[test]
    fn what_is_saved_is_restored() {
        let mut state = State::start(&Start::default());
        state.assumptions = Rc::new(Assumptions {
            basket: Some(60.5),
            dollar_rate: Some(1.1),
            product: 12.25,
            ctr: Some(Override::Range(0.005, 0.03)),
            cpm: Some(Override::Median(7.5)),
            fit: Fit::OffTopic,
            fit_share: Some(Override::Known(0.25)),
            currency: Currency::EUR,
            format: Some(Format::Reel),
            posts: 12,
            payment: Payment::Hybrid,
            commission: Some(0.0),
            hybrid_share: Some(0.7),
            rights: Rights::HalfYear,
            exclusive: true,
            uplift: Some(0.4),
            shipping: 4.5,
            agency: 0.1,
            also: [
                Some(Deliverable { format: Format::Story, count: 3 }),
                Some(Deliverable { format: Format::FeedPost, count: 1 }),
                None,
            ],
            ..Assumptions::default()
        });
        let edits = vec![
            Edit::Answer { asked: Asked::Fee, text: "1,500\nor so".into(), choice: 1 },
            Edit::Fact(Field::LikesPerPost, Quantity::exact(Decimal::from_parts(3_485_000))),
            Edit::Fee(Money { amount: Quantity::exact(Decimal::from_int(450)), currency: Some(Currency::GBP) }),
            Edit::Platform(Platform::TikTok),
            Edit::Handle("maya, she".into()),
            Edit::Forget(Told::Posts),
            Edit::Beside(Beside::Comments, "ana_b\n2d \\n Reply, twice\\".into()),
            Edit::Beside(Beside::Ask, "450 kr".into()),
            Edit::Author("pots, pans".into()),
            Edit::BothRight("likes_per_post>reach_per_post".into()),
            Edit::Asked(AskAnswer::Reading(1)),
            Edit::Asked(AskAnswer::Line(2)),
            Edit::Asked(AskAnswer::Currency(Currency::EUR)),
            Edit::Asked(AskAnswer::Scope(Scope::Each)),
            Edit::Asked(AskAnswer::Count(3)),
            Edit::Asked(AskAnswer::Total(false)),
            Edit::Same(true),
        ];
        (state.brand, state.goal) = ("hi-tech, home audio".into(), [0, 1, 3, 2]);
        let (first, third) = (edits.clone().into_iter().map(|e| (0, e)), edits.into_iter().map(|e| (2, e)));
        let sources = [
            Source { id: 0, text: "maya".into(), edits: first.clone().collect(), ..Source::default() },
            Source {
                id: 7,
                text: "joe".into(),
                name: Some("a, b.csv".into()),
                join: Join::Update,
                edits: first.chain(third).collect(),
                ..Source::default()
            },
        ];
        state.sources = sources.into_iter().map(Rc::new).collect();
        (state.shown, state.selection) = (1, 2);
        let settings = save(&state);
        let mut again = State::start(&Start::default());
        again.sources.clear();
        restore(&mut again, &settings);
        assert_eq!(again.assumptions, state.assumptions, "{settings}");
        assert_eq!((&again.brand, again.goal), (&state.brand, state.goal), "{settings}");
        assert_eq!(save(&again), settings);
        assert_eq!((again.shown, again.selection, again.sources[1].away), (1, 2, 3));
        for (old, new) in state.sources.iter().zip(&again.sources) {
            assert_eq!((&old.edits.len(), &old.name, old.join), (&new.edits.len(), &new.name, new.join));
        }
    }
}
