/**
 * The element. Importing the package defines `<creator-loupe>`; nothing else need be called.
 *
 * It starts when it nears the viewport or is touched; with the attribute `mode="full"`, at once. While it listens it has
 * the attribute `data-ready`. What stands inside it is shown until then.
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
