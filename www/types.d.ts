/**
 * The element. Importing the package defines `<creator-loupe>`; nothing else need be called.
 *
 * It starts when it nears the viewport or is touched; with the attribute `mode="full"`, at once. While it listens it has
 * the attribute `data-ready`. What stands inside it is shown until then. Parts to be styled from outside (`::part`): `page`,
 * `card` and, of the cards, `paste`, `verdict`, `results`, `cost`, `closer`, `tiers`, `picture`, `assumptions`, `compare`, `plan`, `maker`, `pitch`.
 *
 * It is light or dark as the host page is where it stands (CSS `color-scheme`), and follows live; `theme="light"` or
 * `theme="dark"` fixes it, `theme="auto"` goes by what the visitor prefers. Colours, font and radius are custom properties:
 * `--cl-ground`, `--cl-card`, `--cl-ink`, `--cl-soft`, `--cl-line`, `--cl-accent`, `--cl-accent-soft`, `--cl-on-accent`,
 * `--cl-band`, `--cl-warn`, `--cl-warn-soft`, `--cl-bad`, `--cl-bad-soft`, `--cl-field`, `--cl-radius`, `--cl-font`, `--cl-serif`, `--cl-cover`, `--cl-on-cover`.
 *
 * With the attribute `framed` everything is laid out, whether in sight or not, as the height of a frame must count it.
 *
 * It begins with the first part of its wasm and fetches the whole, once a page, when something is pasted that this part
 * cannot read; with the attribute `preload="all"` it begins with the whole.
 *
 * A link that somebody copies from it opens `index.html` beside the script, or the address in the attribute `home`.
 */
export interface CreatorLoupeElement extends HTMLElement, CreatorLoupeOptions {
  /** Whether it accepts text. */
  readonly ready: boolean;
  /** Sets as many of these as there are; `null` is without. Nothing is loaded anew. What is not known is warned of and left alone. */
  update(wanted: Partial<{ [K in keyof CreatorLoupeOptions]: CreatorLoupeOptions[K] | null }>): void;
  /**
   * Opens a link that the tool made: all of it, or what stands behind its `#`. What was there is one step back; a link that is
   * not whole changes nothing and says so. The element reads no address by itself: only our own page hands its over.
   */
  follow(link: string): void;
  /** The link to what it shows now; `null` where that is too much for a link or nothing is there. Waits until the tool is ready. */
  share(kind?: LinkKind): Promise<string | null>;
}

/** Attributes and properties; each property is its attribute, but for `text`. */
export interface CreatorLoupeOptions {
  /**
   * As an attribute what stands in the box at first, unless a person wrote something by then. As a property what stands
   * there now (the beginning of it beyond 64 Ki letters); set, it takes the place of that, as a step that can be taken back.
   */
  text: string;
  /** What the brand stands for: topics with commas between. */
  topic: string;
  /** `#rgb` or `#rrggbb`: buttons, marks, links. Made darker or lighter as far as 4.5 to 1 takes, in light and in dark. */
  accent: string;
  /**
   * `full` starts at once; `quick` shows what was pasted, the verdict, what it brings and costs; without one, all of it, when near. `pitch` is to be read: what
   * a link holds, as a proposal, with nothing to type in.
   */
  mode: "" | "full" | "quick" | "pitch";
  /** Light or dark, whatever the page is; `auto` is what the visitor prefers. */
  theme: "" | "light" | "dark" | "auto";
  /** `all` begins with the whole wasm. */
  preload: "" | "all";
  /** A link that the tool made, or what stands behind its `#`: what it holds is there from the start. Set, it is opened. */
  link: string;
  /** The logo of a pitch page: the text of an SVG of at most 1,536 bytes, or a picture of at most 256 KB as a `data:` address. No address that leads anywhere. */
  logo: string;
}

/** What a link holds: everything, everything without numbers, the settings alone, everything as a page to read. */
export type LinkKind = "all" | "bare" | "settings" | "pitch";

/** p10, p50, p90. */
export interface Range {
  low: number;
  mid: number;
  high: number;
}

/** What is found about the creator who is judged; `null` is not known. Shares are fractions: 0.053 is 5.3 %. */
export interface Result {
  platform: string | null;
  followers: number | null;
  /** Of a typical post. */
  engagementRate: (Range & { base: "followers" | "views" | "reach" }) | null;
  /** Of all posts that are booked. */
  views: Range | null;
  /** Fee, product, hours and what else is spent. */
  trueCost: (Range & { currency: string }) | null;
  /** Two ways of counting, which are never averaged. */
  orders: { byLink: Range | null; byCode: Range | null };
}

/** The version of what events tell. A new one is a new number. */
export interface Versioned {
  version: 1;
}

declare global {
  interface HTMLElementTagNameMap {
    "creator-loupe": CreatorLoupeElement;
  }
  /** All of them bubble and cross shadow roots. */
  interface HTMLElementEventMap {
    /** The widget accepts text: at its start, and again after a recovery. */
    "creator-loupe:ready": CustomEvent<Versioned>;
    /** The page was drawn: something was pasted, corrected, assumed, chosen or opened. */
    "creator-loupe:change": CustomEvent<Versioned & { creators: number }>;
    /** The figures are others than before. Numbers alone. */
    "creator-loupe:result": CustomEvent<Versioned & { creators: number; result: Result | null }>;
    /** It is so many pixels high now, rounded up. */
    "creator-loupe:height": CustomEvent<Versioned & { height: number }>;
    /** The widget says something to the person for a while. */
    "creator-loupe:notice": CustomEvent<Versioned & { kind: "loading"; sentence: string }>;
    /** A person copies a link, or `share()` asked for it. The one event that tells more than numbers: the link holds what it holds. */
    "creator-loupe:share": CustomEvent<Versioned & { kind: LinkKind; link: string | null }>;
    /** It died and was started again (`stopped`), or shows the safe page: the host forbids WebAssembly (`blocked`), a file cannot be had (`unreachable`), it died again and again (`broken`). */
    "creator-loupe:error": CustomEvent<Versioned & { kind: "stopped" | "blocked" | "unreachable" | "broken"; sentence: string }>;
  }
}

export {};
