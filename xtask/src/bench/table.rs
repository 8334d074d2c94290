//! The table: one row a figure, ours beside the empty app's, the ratio, the budget.
//!
//! Knows Markdown. Refuses to know how a figure came about.

use crate::Done;

pub const BEGIN: &str = "<!-- bench:start -->";
pub const END: &str = "<!-- bench:end -->";

/// A measured figure, or the reason why there is none.
pub enum Value {
    Of(f64),
    Missing(String),
}

/// What a budget bounds.
enum Bound {
    Figure(f64),
    Ratio(f64),
}

pub struct Row {
    name: String,
    unit: &'static str,
    ours: Value,
    empty: Option<f64>,
    bound: Option<Bound>,
}

impl Row {
    pub fn new(name: &str, unit: &'static str, ours: Value) -> Row {
        Row { name: name.to_owned(), unit, ours, empty: None, bound: None }
    }

    /// Puts the empty app's figure beside ours.
    pub fn beside(mut self, empty: f64) -> Row {
        self.empty = Some(empty);
        self
    }

    /// Bounds the figure itself.
    pub fn within(mut self, budget: Option<f64>) -> Row {
        self.bound = budget.map(Bound::Figure);
        self
    }

    /// Bounds the ratio to the empty app.
    pub fn within_ratio(mut self, budget: f64) -> Row {
        self.bound = Some(Bound::Ratio(budget));
        self
    }

    fn ratio(&self) -> Option<f64> {
        match (&self.ours, self.empty) {
            (Value::Of(ours), Some(empty)) if empty > 0.0 => Some(ours / empty),
            _ => None,
        }
    }

    /// True when a budget is broken, or could not be held against anything.
    pub fn is_over(&self) -> bool {
        let held = match &self.bound {
            None => return false,
            Some(Bound::Figure(budget)) => matches!(&self.ours, Value::Of(ours) if ours <= budget),
            Some(Bound::Ratio(budget)) => self.ratio().is_some_and(|ratio| ratio <= *budget),
        };
        !held
    }
}

/// The whole table.
pub fn markdown(rows: &[Row]) -> String {
    let mut text = "| figure | ours | empty Yew app | ratio | budget | |\n|---|---:|---:|---:|---:|---|\n".to_owned();
    for row in rows {
        let ours = match &row.ours {
            Value::Of(figure) => format!("{} {}", short(*figure), row.unit),
            Value::Missing(reason) => format!("not measured: {}", reason.replace('|', "/")),
        };
        let empty = row.empty.map(|figure| format!("{} {}", short(figure), row.unit)).unwrap_or_default();
        let ratio = row.ratio().map(|ratio| format!("{ratio:.2}")).unwrap_or_default();
        let budget = match row.bound {
            None => String::new(),
            Some(Bound::Figure(budget)) => format!("{} {}", short(budget), row.unit),
            Some(Bound::Ratio(budget)) => format!("{budget:.2} times"),
        };
        let mark = if row.bound.is_none() {
            ""
        } else if row.is_over() {
            "**over**"
        } else {
            "ok"
        };
        text += &format!("| {} | {ours} | {empty} | {ratio} | {budget} | {mark} |\n", row.name);
    }
    text
}

/// Three significant digits at least, no more than two after the point.
fn short(figure: f64) -> String {
    match figure {
        f if f >= 100.0 => format!("{f:.0}"),
        f if f >= 10.0 => format!("{f:.1}"),
        f => format!("{f:.2}"),
    }
}

/// The text with what stands between the two marks replaced.
pub fn between_marks(text: &str, table: &str) -> Done<String> {
    let parts = text.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let (before, after) = parts.ok_or_else(|| format!("README.md lacks the marks {BEGIN} and {END}"))?;
    Ok(format!("{before}{BEGIN}\n{table}{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn judges_by_figure_and_by_ratio() {
        let row = |ours| Row::new("x", "ms", Value::Of(ours)).beside(10.0);
        assert!(!row(18.0).within_ratio(1.8).is_over());
        assert!(row(18.1).within_ratio(1.8).is_over());
        assert!(!row(5.0).within(Some(5.0)).is_over());
        assert!(row(5.1).within(Some(5.0)).is_over());
        assert!(!row(1e9).is_over());
        assert!(Row::new("x", "ms", Value::Missing("no".to_owned())).within(Some(5.0)).is_over());
    }

    #[test]
    fn writes_a_row() {
        let row = Row::new("paint", "ms", Value::Of(123.4)).beside(100.0).within_ratio(1.2);
        assert!(markdown(&[row]).ends_with("| paint | 123 ms | 100 ms | 1.23 | 1.20 times | **over** |\n"));
    }

    #[test]
    fn replaces_between_the_marks() {
        let text = format!("a {BEGIN}old{END} z");
        assert_eq!(between_marks(&text, "new\n").unwrap(), format!("a {BEGIN}\nnew\n{END} z"));
        assert!(between_marks("nothing", "new").is_err());
    }
}
