//! Which model the figures come from: printed with results, and part of everything that carries them away.

/// The version of the estimate model, as `rules.digits`.
///
/// The first number changes with a rule: a formula, a factor, what is weighed against what. The second changes with anything
/// else that moves a digit: a row of evidence, a constant, the order of a sum. So two results of one version and one input are
/// the same to the last bit, in every engine and every language, and [`DIGEST`](super::DIGEST) stands for that: a test holds
/// the two together, and what moves the digest raises the version.
pub const MODEL_VERSION: &str = "1.0";
