//! What a person wants of the table: which columns, in which order, and which rows. Plain data, kept in the journal.
//!
//! Total over whatever is typed or kept. Refuses to know the rows: what follows for them is derived.

use super::column::Column;
use crate::evidence::tiers::TierName;
use crate::model::Platform;
use crate::report::{Base, Counting};
use crate::ui::links::Place;
use crate::ui::review::cursor::Cursor;
use std::rc::Rc;

/// The wishes about the table, and where the person is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// By which column, and whether from its other end; by the goal's outcome where nothing was chosen.
    pub sorted: Option<(Column, bool)>,
    /// Columns that are shown though the goal does not ask for them, or are not though it does: a bit each.
    pub turned: u32,
    /// How orders are counted.
    pub counting: Counting,
    /// Only those of this platform.
    pub platform: Option<Platform>,
    /// Only those of this tier.
    pub tier: Option<TierName>,
    /// Only those whose line holds this text.
    pub text: Rc<str>,
    /// Only those whose line speaks of one of these topics.
    pub topic: Rc<str>,
    /// The base on which all rates are shown; each on its platform's usual one where nothing was chosen.
    pub base: Option<Base>,
    /// Where the person is in the table.
    pub cursor: Cursor,
    /// At which creator the person is in each picture.
    pub focus: [usize; 2],
}

impl Default for Order {
    fn default() -> Order {
        Order {
            sorted: None,
            turned: 0,
            counting: Counting::Link,
            platform: None,
            tier: None,
            text: "".into(),
            topic: "".into(),
            base: None,
            cursor: Cursor::default(),
            focus: [0; 2],
        }
    }
}

/// A change of the wishes, or something done in the table.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// The head of a column was pressed: sort by it, or from its other end.
    Sort(Column),
    /// Show a column, or do not.
    Turn(Column),
    /// Count orders so.
    Counting(Counting),
    /// Only this platform, or all.
    Platform(Option<Platform>),
    /// Only this tier, or all.
    Tier(Option<TierName>),
    /// Only lines with this text.
    Text(Rc<str>),
    /// Only lines with these topics.
    Topic(Rc<str>),
    /// Take all that sifts away.
    All,
    /// Show all rates on this base, or each on its own.
    Base(Option<Base>),
    /// In this picture go to the creator at this place.
    Focus(Picture, usize),
    /// Look at this creator; at what is worth a look, where this says so.
    Look(Place, bool),
    /// Tell what this creator asks, where one stands.
    Price(Place),
    /// These lines tell of the same person, or each of another.
    Same(Rc<[Place]>, bool),
}

/// A picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// Cost against orders.
    Cost,
    /// Engagement against followers.
    Rate,
}

impl Order {
    /// By which column, and whether from its other end.
    pub fn by(&self, goal: [u8; 4]) -> (Column, bool) {
        self.sorted.unwrap_or((Column::of_goal(goal), false))
    }

    /// Whether a column is shown.
    pub fn shows(&self, column: Column, goal: [u8; 4]) -> bool {
        column.is_asked(goal) != (self.turned & 1 << column as u32 != 0) || column == Column::Name
    }

    /// The columns that are shown.
    pub fn columns(&self, goal: [u8; 4]) -> Vec<Column> {
        Column::ALL.into_iter().filter(|column| self.shows(*column, goal)).collect()
    }

    /// Whether rows are left out.
    pub fn is_sifted(&self) -> bool {
        self.platform.is_some() || self.tier.is_some() || !self.text.is_empty() || !self.topic.is_empty()
    }

    /// The wishes alone, without where the person is.
    pub fn wishes(&self) -> Order {
        Order { cursor: Cursor::default(), focus: [0; 2], turned: 0, ..self.clone() }
    }

    /// The wishes after a change; what is done with creators is not among them.
    pub fn change(&mut self, change: Change, goal: [u8; 4]) {
        match change {
            Change::Sort(column) => {
                let (by, reversed) = self.by(goal);
                self.sorted = Some((column, by == column && !reversed));
            }
            Change::Turn(column) => self.turned ^= 1 << column as u32,
            Change::Counting(counting) => self.counting = counting,
            Change::Platform(platform) => self.platform = platform,
            Change::Tier(tier) => self.tier = tier,
            Change::Text(text) => self.text = text,
            Change::Topic(topic) => self.topic = topic,
            Change::All => {
                (self.platform, self.tier) = (None, None);
                (self.text, self.topic) = ("".into(), "".into());
            }
            Change::Base(base) => self.base = base,
            Change::Focus(picture, at) => {
                if let Some(focus) = self.focus.get_mut(picture as usize) {
                    *focus = at;
                }
                return;
            }
            Change::Look(..) | Change::Price(_) | Change::Same(..) => return,
        }
        // Other rows stand where these stood.
        (self.cursor.row, self.cursor.top, self.cursor.is_fixing) = (0, 0, false);
        self.focus = [0; 2];
    }
}

/// Tiers in the order of the journal.
pub const TIERS: [TierName; 7] = [
    TierName::Personal,
    TierName::Nano,
    TierName::Micro,
    TierName::Mid,
    TierName::Macro,
    TierName::Mega,
    TierName::Celebrity,
];

const BASE_KEYS: [(Base, &str); 3] = [(Base::Followers, "followers"), (Base::Views, "views"), (Base::Reach, "reach")];

impl Order {
    /// The wishes as lines of the journal.
    pub fn told(&self) -> Vec<(&'static str, String)> {
        let mut lines: Vec<(&'static str, String)> = Vec::new();
        if let Some((column, reversed)) = self.sorted {
            lines.push((if reversed { "table-back" } else { "table-by" }, column.key().into()));
        }
        for column in Column::ALL {
            if self.turned & 1 << column as u32 != 0 {
                lines.push(("table-turn", column.key().into()));
            }
        }
        if self.counting == Counting::Code {
            lines.push(("table-code", String::new()));
        }
        lines.extend(self.platform.map(|platform| ("table-platform", platform.key().into())));
        let tier = TIERS.iter().position(|tier| Some(*tier) == self.tier);
        lines.extend(tier.map(|at| ("table-tier", crate::text::digits(at as i64))));
        let base = BASE_KEYS.iter().find(|(base, _)| Some(*base) == self.base);
        lines.extend(base.map(|(_, key)| ("table-base", (*key).into())));
        if !self.text.is_empty() {
            lines.push(("table-text", self.text.to_string()));
        }
        if !self.topic.is_empty() {
            lines.push(("table-topic", self.topic.to_string()));
        }
        lines
    }

    /// Takes such a line over. What makes no sense is dropped.
    pub fn hear(&mut self, key: &str, value: &str) {
        let column = Column::from_key(value);
        match key {
            "table-by" => self.sorted = column.map(|column| (column, false)).or(self.sorted),
            "table-back" => self.sorted = column.map(|column| (column, true)).or(self.sorted),
            "table-turn" => self.turned |= column.map_or(0, |column| 1 << column as u32),
            "table-code" => self.counting = Counting::Code,
            "table-platform" => self.platform = Platform::from_key(value),
            "table-tier" => {
                let digit = value.bytes().next().filter(|_| value.len() == 1).map(|b| b.wrapping_sub(b'0'));
                self.tier = digit.and_then(|at| TIERS.get(usize::from(at)).copied());
            }
            "table-base" => self.base = BASE_KEYS.iter().find(|(_, key)| *key == value).map(|(base, _)| *base),
            "table-text" => self.text = value.into(),
            "table-topic" => self.topic = value.into(),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_journal_brings_it_back() {
        let mut order = Order::default();
        let said = [
            Change::Sort(Column::Cpa),
            Change::Sort(Column::Cpa),
            Change::Turn(Column::Fee),
            Change::Turn(Column::Standing),
            Change::Counting(Counting::Code),
            Change::Platform(Some(Platform::TikTok)),
            Change::Tier(Some(TierName::Celebrity)),
            Change::Base(Some(Base::Views)),
            Change::Text("a=b, c".into()),
            Change::Topic("tea, pots".into()),
        ];
        said.into_iter().for_each(|change| order.change(change, [0; 4]));
        assert_eq!(order.sorted, Some((Column::Cpa, true)));
        let mut again = Order::default();
        for (key, value) in order.told() {
            again.hear(key, &value);
        }
        assert_eq!(again, order);
        for key in ["table-by", "table-back", "table-turn", "table-tier", "table-platform", "table-base", "table-?"] {
            for value in ["", "7", "99", "\u{0}", "nonsense", "-1"] {
                again.hear(key, value);
            }
        }
        order.change(Change::All, [0; 4]);
        assert!(!order.is_sifted());
    }

    #[test]
    fn a_column_of_the_goal_can_be_put_away_and_another_taken() {
        let (goal, mut order) = ([0, 0, 3, 0], Order::default());
        assert!(order.shows(Column::Profit, goal) && !order.shows(Column::Cpe, goal));
        order.change(Change::Turn(Column::Profit), goal);
        order.change(Change::Turn(Column::Cpe), goal);
        order.change(Change::Turn(Column::Name), goal);
        assert!(
            !order.shows(Column::Profit, goal) && order.shows(Column::Cpe, goal) && order.shows(Column::Name, goal)
        );
    }
}
