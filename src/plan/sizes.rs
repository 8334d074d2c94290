//! Many small or one big: what the same money does with small creators alone, with a single large one, and with both.
//!
//! Who is small is the caller's to say. All three are measured alike, by what this money could do at best. Refuses to know
//! which is better: the choices say what each brings to every stage, and how long it takes.

use super::choose::{Choice, Choosing, Effort, measure};
use super::refusal::{Refusal, refused};
use super::{Candidate, Want};

/// The three choices for the same money.
#[derive(Clone, Debug, PartialEq)]
pub struct Sizes {
    /// Small creators alone.
    pub small: Result<Choice, Refusal>,
    /// One large creator alone.
    pub large: Result<Choice, Refusal>,
    /// Whoever is best.
    pub mixed: Result<Choice, Refusal>,
}

/// The best of each kind. Locks hold where they can; one large creator is one, however many are asked for.
pub fn sizes(
    candidates: &[Candidate],
    want: &Want,
    small: impl Fn(&Candidate) -> bool,
    effort: Effort,
) -> Result<Sizes, Refusal> {
    if let Some(refusal) = refused(candidates, want) {
        return Err(refusal);
    }
    let scale = measure(candidates, want, effort)?;
    let (few, large): (Vec<Candidate>, Vec<Candidate>) =
        candidates.iter().cloned().partition(|candidate| small(candidate));
    let kept = |list: &[Candidate]| {
        let mut want = want.clone();
        let stands = |place: usize| list.iter().any(|candidate| candidate.place == place);
        want.locked_in.retain(|lock| stands(lock.place));
        want.locked_out.retain(|place| stands(*place));
        want
    };
    let solve = |list: &[Candidate], want: &Want| match refused(list, want) {
        Some(refusal) => Err(refusal),
        None => Choosing::by(list, want, scale, effort).map(|choosing| choosing.choice().clone()),
    };
    let one = Want { most_creators: Some(1), least_creators: 0, ..kept(&large) };
    Ok(Sizes { small: solve(&few, &kept(&few)), large: solve(&large, &one), mixed: solve(candidates, want) })
}
