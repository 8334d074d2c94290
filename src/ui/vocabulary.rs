//! The attributes that our markup may name. Refuses to know which element has which.

/// Attributes of HTML elements. Elements share one list of names, so that Yew compares them place by place.
pub const HTML: [&str; 50] = [
    "class",
    "id",
    "type",
    "data-test",
    "data-row",
    "data-state",
    "data-field",
    "data-kind",
    "data-knob",
    "role",
    "for",
    "title",
    "tabindex",
    "aria-label",
    "aria-labelledby",
    "aria-live",
    "aria-invalid",
    "aria-current",
    "aria-pressed",
    "aria-rowcount",
    "aria-colcount",
    "aria-rowindex",
    "aria-colindex",
    "aria-selected",
    "aria-activedescendant",
    "open",
    "part",
    "aria-disabled",
    "accept",
    "max",
    "dir",
    "inputmode",
    "autocomplete",
    "autocapitalize",
    "spellcheck",
    "placeholder",
    "rows",
    "selected",
    "href",
    "target",
    "rel",
    "value",
    "aria-sort",
    "aria-checked",
    "aria-roledescription",
    "aria-describedby",
    "readonly",
    "maxlength",
    "src",
    "alt",
];

/// Attributes of SVG elements.
pub const SVG: [&str; 23] = [
    "class",
    "role",
    "aria-label",
    "aria-hidden",
    "x",
    "y",
    "width",
    "height",
    "rx",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "dx",
    "dy",
    "text-anchor",
    "transform",
    "viewBox",
    "preserveAspectRatio",
    "points",
];

/// Elements of SVG. Yew finds the namespace by the parent; this only picks the list of names.
pub const PICTURES: [&str; 6] = ["svg", "rect", "line", "circle", "text", "polygon"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_told_once() {
        for names in [&HTML[..], &SVG] {
            assert!(names.iter().enumerate().all(|(i, name)| !names[..i].contains(name)));
        }
    }
}
