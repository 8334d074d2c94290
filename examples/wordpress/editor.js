// The block in the editor: its fields at the side, its name in the text. What visitors get is written by the server.
(({ blocks, blockEditor, components, element }) => {
  const { createElement: make, Fragment } = element;
  const { InspectorControls, useBlockProps } = blockEditor;
  const { PanelBody, SelectControl, TextControl } = components;

  const choose = ({ attributes, setAttributes }, name, label, words) =>
    make(SelectControl, {
      label,
      value: attributes[name] ?? "",
      options: words.map((value) => ({ value, label: value || "as it comes" })),
      onChange: (value) => setAttributes({ [name]: value || undefined }),
    });

  const write = ({ attributes, setAttributes }, name, label) =>
    make(TextControl, {
      label,
      value: attributes[name] ?? "",
      onChange: (value) => setAttributes({ [name]: value || undefined }),
    });

  const Edit = (props) =>
    make(
      Fragment,
      null,
      make(
        InspectorControls,
        null,
        make(
          PanelBody,
          { title: "creator-loupe" },
          choose(props, "mode", "Mode", ["", "full", "quick", "pitch"]),
          choose(props, "theme", "Light or dark", ["", "light", "dark", "auto"]),
          choose(props, "preload", "Load everything at once", ["", "all"]),
          write(props, "accent", "Accent, as #0b6b62"),
          write(props, "topic", "Topics of the brand, with commas between"),
          write(props, "text", "What stands in the box at first"),
          write(props, "link", "A link that the tool made: what it holds is there from the start"),
          write(props, "logo", "Logo of a pitch page, as an SVG or a data: address"),
          write(props, "home", "Address that copied links open"),
        ),
      ),
      make("p", useBlockProps(), "creator-loupe: the tool stands here for visitors."),
    );

  blocks.registerBlockType("creator-loupe/loupe", { edit: Edit, save: () => null });
})(window.wp);
