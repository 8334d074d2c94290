/**
 * The element. Importing the package defines `<creator-loupe>`; nothing else need be called.
 *
 * It starts when it nears the viewport or is touched; with the attribute `mode="full"`, at once. While it listens it has
 * the attribute `data-ready`. What stands inside it is shown until then.
 *
 * It is light or dark as the host page is where it stands (CSS `color-scheme`), and follows live; `theme="light"` or
 * `theme="dark"` fixes it, `theme="auto"` goes by what the visitor prefers. Colours, font and radius are custom properties:
 * `--cl-ground`, `--cl-card`, `--cl-ink`, `--cl-soft`, `--cl-line`, `--cl-accent`, `--cl-accent-soft`, `--cl-on-accent`,
 * `--cl-band`, `--cl-warn`, `--cl-warn-soft`, `--cl-bad`, `--cl-bad-soft`, `--cl-field`, `--cl-radius`, `--cl-font`, `--cl-serif`.
 *
 * With the attribute `framed` everything is laid out, whether in sight or not, as the height of a frame must count it.
 *
 * It begins with the first part of its wasm and fetches the whole, once a page, when something is pasted that this part
 * cannot read; with the attribute `preload="all"` it begins with the whole.
 */
export interface CreatorLoupeElement extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    "creator-loupe": CreatorLoupeElement;
  }
  interface HTMLElementEventMap {
    /** The widget accepts text: at its start, and again after a recovery. Bubbles, and crosses shadow roots. */
    "creator-loupe:ready": CustomEvent<null>;
  }
}
