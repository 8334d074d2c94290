//! What is known, as chips: each can be corrected or removed, and every fact can be added by hand.

use super::action::{Action, Edit, Told};
use super::entry::{self, Typed};
use super::shape::Shape;
use super::words;
use crate::model::{Draft, Fact, Field, Money, Platform, Quantity};
use crate::text::{Label, Msg, Plain, label, say};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{
    Callback, Html, KeyboardEvent, Properties, TargetCast, component, html, use_effect_with, use_node_ref, use_state,
};

/// What the chips are given.
#[derive(Properties, PartialEq)]
pub struct ChipsProps {
    /// What is known.
    pub draft: Draft,
    /// What to do.
    pub act: Callback<Action>,
    /// The browser.
    pub ports: super::Browser,
}

/// Facts that can be added, in the order of the list.
const ADDABLE: [Told; 11] = [
    Told::Field(Field::Followers),
    Told::Field(Field::LikesPerPost),
    Told::Field(Field::CommentsPerPost),
    Told::Field(Field::ViewsPerPost),
    Told::Field(Field::SharesPerPost),
    Told::Field(Field::SavesPerPost),
    Told::Field(Field::ReachPerPost),
    Told::Field(Field::PostsCounted),
    Told::Fee,
    Told::Platform,
    Told::Handle,
];

/// The chips, and the editor of one.
#[component]
pub fn Chips(props: &ChipsProps) -> Html {
    let editing = use_state(|| None::<Told>);
    let refused = use_state(|| Typed::Sure(Edit::Forget(Told::Posts)));
    let input = use_node_ref();
    let draft = &props.draft;
    // The editor begins with what is known and takes the keyboard when it opens.
    {
        let (input, ports, known) = (input.clone(), props.ports.clone(), editing.map(|told| plain(draft, told)));
        use_effect_with(*editing, move |_| {
            if let Some(known) = known {
                if let Some(field) = input.cast::<HtmlInputElement>() {
                    field.set_value(&known);
                    field.select();
                }
                ports.0.focus(&input);
            }
        });
    }
    let open = {
        let (editing, refused) = (editing.clone(), refused.clone());
        move |told: Told| {
            let (editing, refused) = (editing.clone(), refused.clone());
            Callback::from(move |_: yew::MouseEvent| {
                refused.set(Typed::Sure(Edit::Forget(Told::Posts)));
                editing.set(Some(told));
            })
        }
    };
    let close = {
        let editing = editing.clone();
        Callback::from(move |()| editing.set(None))
    };
    let done = {
        let (act, close) = (props.act.clone(), close.clone());
        Callback::from(move |edit: Edit| {
            act.emit(Action::Edit(edit));
            close.emit(());
        })
    };
    let add = {
        let editing = editing.clone();
        Callback::from(move |e: yew::Event| {
            let select: HtmlSelectElement = e.target_unchecked_into();
            let told = ADDABLE.get(usize::try_from(select.selected_index() - 1).unwrap_or(usize::MAX)).copied();
            select.set_selected_index(0);
            editing.set(told);
        })
    };
    let save = {
        let (input, refused, done, told) = (input.clone(), refused.clone(), done.clone(), *editing);
        Callback::from(move |()| {
            let (Some(told), Some(field)) = (told, input.cast::<HtmlInputElement>()) else { return };
            match typed(told, &field.value()) {
                Typed::Sure(edit) => done.emit(edit),
                other => refused.set(other),
            }
        })
    };
    let editor = editing.map(|told| {
        let name = label(name(told));
        let onkeydown = {
            let (save, close) = (save.clone(), close.clone());
            Callback::from(move |e: KeyboardEvent| match e.key().as_str() {
                "Enter" => save.emit(()),
                "Escape" => close.emit(()),
                _ => {}
            })
        };
        let choose = {
            let done = done.clone();
            Callback::from(move |e: yew::Event| {
                let select: HtmlSelectElement = e.target_unchecked_into();
                let index = usize::try_from(select.selected_index() - 1).unwrap_or(usize::MAX);
                if let Some(platform) = Platform::ALL.get(index) {
                    done.emit(Edit::Platform(*platform));
                }
            })
        };
        let known = is_known(draft, told);
        html! {
            <div class="editor" data-test="chip-editor" role="group" aria-label={name}>
                if told == Told::Platform {
                    <label for="cl-chip">{ name }</label>
                    <select id="cl-chip" ref={input.clone()} onchange={choose}>
                        <option selected={draft.platform.is_none()}>{ "–" }</option>
                        { for Platform::ALL.iter().map(|p| html! {
                            <option selected={draft.platform.as_ref().is_some_and(|f| f.value == *p)}>{ p.name() }</option>
                        }) }
                    </select>
                } else if told != Told::Posts {
                    <label for="cl-chip">{ name }</label>
                    <input id="cl-chip" ref={input.clone()} type="text" inputmode={if told == Told::Handle { "text" } else { "decimal" }} autocomplete="off"  {onkeydown} />
                    <button type="button" class="primary" data-test="chip-save" onclick={save.reform(|_| ())}>{ label(Label::Save) }</button>
                }
                if known {
                    <button type="button" class="ghost" data-test="chip-remove" onclick={done.reform(move |_| Edit::Forget(told))}>{ label(Label::Remove) }</button>
                }
                <button type="button" class="ghost" data-test="chip-cancel" onclick={close.reform(|_| ())}>{ label(Label::Cancel) }</button>
                { refusal(&refused, told, &done) }
            </div>
        }
    });
    html! {
        <>
            <div class="chips">
                { for chips(draft).into_iter().map(|(told, key, text)| html! {
                    <button type="button" class="chip" data-test="chip" data-field={key} onclick={open(told)}>{ text }</button>
                }) }
                <select class="chip" data-test="add-fact" aria-label={label(Label::AddFact)} onchange={add}>
                    <option>{ label(Label::AddFact) }</option>
                    { for ADDABLE.iter().map(|t| html! { <option value={key(*t)}>{ label(name(*t)) }</option> }) }
                </select>
            </div>
            { for editor }
        </>
    }
}

fn refusal(refused: &Typed, told: Told, done: &Callback<Edit>) -> Html {
    match refused {
        Typed::Sure(_) => Html::default(),
        Typed::Not => html! { <p class="why" role="alert">{ label(Label::ValueBad) }</p> },
        Typed::Either(edits) => {
            let shape = Shape::new(&Plain, crate::model::Currency::USD);
            html! {
                <div class="tools" role="alert">
                    <span>{ say(&Msg::TwoWays { text: "…", field: name(told) }) }</span>
                    { for edits.iter().map(|edit| {
                        let words = match edit {
                            Edit::Fact(_, q) => shape.told(q.value),
                            Edit::Fee(money) => shape.money_told(money.amount.value, money.currency),
                            _ => String::new(),
                        };
                        let edit = edit.clone();
                        html! { <button type="button" class="ghost" data-test="answer" onclick={done.reform(move |_| edit.clone())}>{ words }</button> }
                    }) }
                </div>
            }
        }
    }
}

fn typed(told: Told, text: &str) -> Typed {
    match told {
        Told::Field(field) => entry::fact(field, text),
        Told::Fee => entry::fee(text),
        Told::Handle => {
            let handle = text.trim().trim_start_matches('@');
            if handle.is_empty() { Typed::Not } else { Typed::Sure(Edit::Handle(handle.chars().take(100).collect())) }
        }
        Told::Platform | Told::Posts => Typed::Not,
    }
}

fn name(told: Told) -> Label {
    match told {
        Told::Handle => Label::Handle,
        Told::Platform => Label::Platform,
        Told::Field(field) => words::field(field),
        Told::Fee => Label::Fee,
        Told::Posts => Label::RecentPosts,
    }
}

fn key(told: Told) -> &'static str {
    match told {
        Told::Handle => "handle",
        Told::Platform => "platform",
        Told::Field(field) => field.key(),
        Told::Fee => "fee",
        Told::Posts => "recent-posts",
    }
}

fn is_known(draft: &Draft, told: Told) -> bool {
    match told {
        Told::Handle => draft.handle.is_some() || draft.name.is_some(),
        Told::Platform => draft.platform.is_some(),
        Told::Field(field) => draft.fact(field).is_some() || draft.is_hidden(field),
        Told::Fee => draft.fee.is_some(),
        Told::Posts => !draft.posts.is_empty(),
    }
}

/// What the editor begins with: the value in digits.
fn plain(draft: &Draft, told: Told) -> String {
    let shape = Shape::new(&Plain, crate::model::Currency::USD);
    match told {
        Told::Handle => draft.handle.as_ref().or(draft.name.as_ref()).map(|f| f.value.clone()),
        Told::Field(field) => draft.value(field).map(|x| shape.told(x)),
        Told::Fee => draft.fee.as_ref().map(|f| money(&shape, &f.value)),
        Told::Platform | Told::Posts => None,
    }
    .unwrap_or_default()
}

fn money(shape: &Shape<'_>, money: &Money) -> String {
    shape.money_told(money.amount.value, money.currency)
}

/// The chips of what is known: what, its key, and what stands on it.
fn chips(draft: &Draft) -> Vec<(Told, &'static str, Html)> {
    let shape = Shape::new(&Plain, crate::model::Currency::USD);
    let mut out = Vec::new();
    let mut chip = |told: Told, value: String, small: Option<String>| {
        let small = small.map(|s| html! { <small>{ s }</small> });
        out.push((told, key(told), html! { <>{ label(name(told)) }{ " " }<b>{ value }</b>{ for small }</> }));
    };
    if let Some(who) = draft.handle.as_ref().or(draft.name.as_ref()) {
        chip(Told::Handle, who.value.clone(), None);
    }
    if let Some(platform) = &draft.platform {
        chip(Told::Platform, platform.value.name().into(), None);
    }
    for field in Field::ALL {
        if let Some(Fact { value, .. }) = draft.fact(field) {
            let percent = if field == Field::EngagementRatePercent { "%" } else { "" };
            chip(Told::Field(field), shape.told(value.value) + percent, rounding(&shape, value));
        } else if draft.is_hidden(field) {
            chip(Told::Field(field), label(Label::Hidden).into(), None);
        }
    }
    if let Some(fee) = &draft.fee {
        chip(Told::Fee, money(&shape, &fee.value), None);
    }
    if !draft.posts.is_empty() {
        chip(Told::Posts, shape.whole(draft.posts.len() as f64), None);
    }
    out
}

/// "±50" where the platform rounded, or the ends where it cut.
fn rounding(shape: &Shape<'_>, q: &Quantity) -> Option<String> {
    if q.is_exact() {
        return None;
    }
    let (down, up) = (q.value.parts() - q.low.parts(), q.high.parts() - q.value.parts());
    Some(if down == up {
        ["±", &shape.told(crate::model::Decimal::from_parts(up))].concat()
    } else {
        say(&Msg::Range { low: &shape.told(q.low), high: &shape.told(q.high) })
    })
}
