/**
 * The element. Importing the package defines `<creator-loupe>`; nothing else need be called.
 *
 * It starts when it nears the viewport or is touched; with the attribute `mode="full"`, at once. While it listens it has
 * the attribute `data-ready`. What stands inside it is shown until then.
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
