/** The element. Importing the package defines `<creator-loupe>`; nothing else need be called. */
export interface CreatorLoupeElement extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    "creator-loupe": CreatorLoupeElement;
  }
  interface HTMLElementEventMap {
    /** The widget accepts text. Bubbles, and crosses shadow roots. */
    "creator-loupe:ready": CustomEvent<null>;
  }
}
