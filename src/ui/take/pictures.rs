//! Which pictures the open part of the page has, and what is said of them where they leave.

use super::still::{Still, still};
use crate::export::Picture as Made;
use crate::report::MODEL_VERSION;
use crate::text::{Arg, Label, Plain, export as msg, label, pieces};
use crate::ui::chart::{cloud, cross};
use crate::ui::compare::{Picture, drawn};
use crate::ui::markup::Pen;
use crate::ui::page::judge;
use crate::ui::shape::Shape;
use crate::ui::state::State;
use crate::ui::tab::Tab;
use crate::ui::view::crossed;

/// What the pictures of this part are called, of those that can be drawn.
pub fn pictures(state: &State, year: u16) -> Vec<(Picture, String)> {
    let named = |picture| made(state, year, picture).map(|made| (picture, made.title));
    [Picture::Cost, Picture::Rate].into_iter().filter_map(named).collect()
}

/// A picture as it stands on the page now, with what is said around it.
pub fn made(state: &State, year: u16, picture: Picture) -> Option<Made> {
    match (state.tab(), picture) {
        (Tab::Look, Picture::Cost) => one(state, year),
        (Tab::Compare, _) => all(state, picture),
        _ => None,
    }
}

fn one(state: &State, year: u16) -> Option<Made> {
    let shape = Shape::new(&Plain, state.assumptions.currency);
    let of = crossed(&judge(state, year)?, &shape)?;
    let says = of.alt.clone();
    let mut pen = Pen::new(None);
    cross(&mut pen, of);
    let what = label(Label::CostAgainstOrders);
    let draft = state.draft();
    let name = draft.handle.as_ref().or(draft.name.as_ref());
    let title = name.map(|name| shape.say(msg::PICTURE_OF, [Arg::Words(&name.value), Arg::Words(what)]));
    Some(still(Still {
        title: title.unwrap_or_else(|| what.into()),
        says,
        values: Vec::new(),
        drawn: pen.done(),
        height: 340.0,
        axes: None,
        legend: Vec::new(),
        notes: vec![label(Label::LinkAndCode).into(), label(Label::FourInFive).into(), rests_on()],
    }))
}

fn all(state: &State, picture: Picture) -> Option<Made> {
    let of = drawn(picture, state)?;
    let shape = Shape::default();
    let mut pen = Pen::new(None);
    cloud(&mut pen, of.cloud);
    let mut notes: Vec<String> = of.how.iter().map(|words| bare(words)).collect();
    if picture == Picture::Cost {
        notes.extend([label(Label::FourInFive).into(), rests_on()]);
    }
    Some(still(Still {
        title: shape.say(of.name, []),
        says: bare(&of.alt),
        values: of.told.iter().map(|(_, words)| bare(words)).collect(),
        drawn: pen.done(),
        height: 420.0,
        axes: Some([of.axes.0, of.axes.1].map(|words| shape.say(words, []))),
        legend: of.legend,
        notes,
    }))
}

fn rests_on() -> String {
    Shape::default().say(msg::RESTS_ON, [Arg::Words(MODEL_VERSION)])
}

/// Words without their emphasis.
fn bare(words: &str) -> String {
    pieces(words).map(|piece| piece.text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::{strokes, svg};
    use crate::ui::Start;
    use crate::ui::action::Action;

    const YEAR: u16 = 2026;
    const NAME: &str = "<i>&\"'Zoë\u{1}\u{ffff} 王小明";

    fn after(text: String, tab: Tab) -> State {
        let actions = [Action::Paste(text.as_str().into()), Action::Tab(tab)];
        actions.into_iter().fold(State::start(&Start::default()), |state, action| state.after(action))
    }

    fn many() -> State {
        let rows = (1..=30).map(|i| {
            let (followers, likes) = (4_000 * i, 150 * i + 31 * (i % 7));
            let platform = ["Instagram", "TikTok", "YouTube"][i % 3];
            format!("someone.{i};{platform};{followers};{likes};{};${}\n", 9 * i, 40 * i)
        });
        after(format!("handle;platform;followers;likes;comments;fee\n{}", rows.collect::<String>()), Tab::Compare)
    }

    fn one() -> State {
        after("maya.makes Instagram 24.8K followers avg 1,240 likes 68 comments".into(), Tab::Look)
    }

    /// Every picture of every part.
    fn every() -> Vec<Made> {
        let mut nasty = made(&one(), YEAR, Picture::Cost).unwrap();
        nasty.title = NAME.into();
        let mut all = vec![nasty, made(&one(), YEAR, Picture::Cost).unwrap()];
        all.extend([Picture::Cost, Picture::Rate].map(|picture| made(&many(), YEAR, picture).unwrap()));
        all
    }

    #[test]
    fn each_stands_alone() {
        for picture in every() {
            let text = svg(&picture);
            let file = roxmltree::Document::parse(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
            let root = file.root_element();
            assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"));
            let said = |name: &str| {
                root.children()
                    .find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", name)))
                    .unwrap()
                    .text()
                    .unwrap()
            };
            let kept = |words: &str| words.replace(['\u{1}', '\u{ffff}'], "");
            assert_eq!((said("title"), said("desc")), (&*kept(&picture.title), &*picture.about));
            assert!(said("desc").len() > 40);
            // Nothing of a page, and nowhere to go.
            let body = text.replacen("http://www.w3.org/2000/svg", "", 1);
            for never in ["var(", "light-dark", "url(", "http", "class=", "style", "href", "--", "NaN", "inf"] {
                assert!(!body.contains(never), "{never}: {text}");
            }
            let known = [
                "xmlns",
                "width",
                "height",
                "viewBox",
                "role",
                "aria-labelledby",
                "font-family",
                "id",
                "d",
                "x",
                "y",
                "fill",
                "stroke",
                "stroke-width",
                "stroke-linejoin",
                "stroke-dasharray",
                "opacity",
                "text-anchor",
                "font-size",
                "font-weight",
            ];
            for node in root.descendants().filter(|node| node.is_element()) {
                assert!(["svg", "title", "desc", "path", "text"].contains(&node.tag_name().name()));
                for attribute in node.attributes() {
                    assert!(known.contains(&attribute.name()), "{attribute:?}");
                }
                let paints = ["fill", "stroke"].map(|name| node.attribute(name).unwrap_or("none"));
                assert!(paints.iter().all(|paint| *paint == "none" || (paint.len() == 7 && paint.starts_with('#'))));
            }
        }
    }

    #[test]
    fn nothing_lies_outside_or_on_other_words() {
        for picture in every() {
            let mut left: Vec<(f64, f64)> = Vec::new();
            for mark in &picture.marks {
                let places = match &mark.shape {
                    crate::export::Shape::Line([a, b, c, d]) => vec![(*a, *b), (*c, *d)],
                    crate::export::Shape::Circle([x, y, _]) => vec![(*x, *y)],
                    crate::export::Shape::Polygon(all) => all.clone(),
                    crate::export::Shape::Words(at, ..) => vec![*at],
                };
                assert!(!places.is_empty());
                for (x, y) in places {
                    assert!((0.0..=picture.width).contains(&x) && (0.0..=picture.height).contains(&y), "{mark:?}");
                }
                if let crate::export::Shape::Words(at, ..) = &mark.shape
                    && at.0 == 32.0
                    && mark.look.stroke.is_empty()
                {
                    left.push((at.1, mark.look.size));
                }
            }
            // The paragraphs at the left edge, line below line.
            left.sort_by(|a, b| a.0.total_cmp(&b.0));
            assert!(left.len() > 3);
            assert!(left.windows(2).all(|two| two[1].0 - two[0].0 >= two[1].1), "{left:?}");
        }
    }

    #[test]
    fn what_is_on_the_page_is_in_it() {
        let state = many();
        let (of, picture) = (drawn(Picture::Cost, &state).unwrap(), made(&state, YEAR, Picture::Cost).unwrap());
        assert_eq!(of.told.len(), 30);
        for (_, words) in &of.told {
            assert!(picture.about.contains(&bare(words)));
        }
        // A dot for each, and one for each platform in the legend.
        let dots = picture.marks.iter().filter(|mark| matches!(mark.shape, crate::export::Shape::Circle(_))).count();
        assert_eq!(dots, 30 + of.legend.len());
        assert_eq!(of.legend.len(), 3);
        let names = picture.marks.iter().filter(
            |mark| matches!(&mark.shape, crate::export::Shape::Words(_, _, words) if words.starts_with("someone.")),
        );
        assert!(names.count() >= 4);
        assert_eq!(pictures(&state, YEAR).len(), 2);
        assert_eq!(pictures(&one(), YEAR), [(Picture::Cost, "maya.makes: Cost against conversion".into())]);
        assert!(pictures(&after("hello".into(), Tab::Look), YEAR).is_empty());
    }

    #[test]
    fn a_canvas_is_told_the_same() {
        for picture in every() {
            let told: serde_json::Value = serde_json::from_str(&strokes(&picture)).unwrap();
            let marks = told.as_array().unwrap();
            assert_eq!((marks[0].as_f64(), marks[1].as_f64()), (Some(picture.width), Some(picture.height)));
            assert_eq!(marks.len(), 2 + picture.marks.len());
            let text = svg(&picture);
            let file = roxmltree::Document::parse(&text).unwrap();
            let drawn = file.descendants().filter(|node| ["path", "text"].contains(&node.tag_name().name()));
            for (mark, node) in marks[2..].iter().zip(drawn) {
                let what = node.attribute("d").or(node.text()).unwrap_or_default();
                assert_eq!(mark.as_array().unwrap().len(), 10);
                assert_eq!(mark[0], what);
                assert_eq!(mark[4].as_str().unwrap().is_empty(), node.attribute("d").is_some());
                for (place, name) in [(5, "fill"), (6, "stroke")] {
                    let theirs = node.attribute(name).filter(|paint| *paint != "none").unwrap_or_default();
                    assert_eq!(mark[place], theirs);
                }
            }
        }
    }
}
