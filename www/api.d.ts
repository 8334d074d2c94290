/**
 * Without a page: text or objects in, JSON out. Nothing is sent anywhere; the wasm is loaded at the first call.
 *
 * Whatever comes in, an object comes out; where there is no answer, it is a `Trouble`. A promise is rejected only where the
 * wasm itself cannot be had. The objects are told in full in `creator-loupe/schema.json`.
 */

/** A number, raw and with the digits that the page shows. */
export interface Figure {
  value: number;
  shown: string;
}

/** p10, p50 and p90. */
export interface Range {
  low: Figure;
  mid: Figure;
  high: Figure;
}

/** Why something cannot be told. Never 0 in its place. */
export interface NotComputable {
  not_computable: string;
  currency?: string;
}

/** Why there is no answer, and the path of keys to what is wrong. */
export interface Trouble {
  error: { code: string; message: string; where: string };
}

export type Platform =
  | "instagram" | "tiktok" | "youtube" | "x" | "facebook" | "linkedin" | "pinterest" | "threads" | "twitch";
export type Stage = "awareness" | "consideration" | "conversion" | "advocacy";

/** A figure of one's own in place of the evidence's. */
export type Own = { median: number } | { range: [number, number] } | { known: number };

/** What the page lets a person set; whatever is missing stays untouched. */
export interface Assumptions {
  currency?: string;
  dollar_rate?: number;
  basket?: number;
  margin?: number;
  payment?: "flat" | "product" | "commission" | "hybrid";
  commission?: number;
  hybrid_share?: number;
  format?: string;
  posts?: number;
  also?: { format: string; count?: number }[];
  fit?: "not told" | "topic found" | "off topic";
  fit_share?: Own;
  ctr?: Own;
  cvr?: Own;
  code_rate?: Own;
  cpm?: Own;
  product?: number;
  shipping?: number;
  hours?: number;
  hourly?: number;
  boost?: number;
  agency?: number;
  rights?: "none" | "month" | "half year" | "year" | "forever";
  paid_ads?: boolean;
  exclusive?: boolean;
  rush?: boolean;
  uplift?: number;
  further?: number;
}

/** A per-post figure. */
export type Measured =
  | { kind: "average" | "median"; value: number; n?: number }
  | { kind: "list"; values: number[] };

/** One creator, for who has facts in fields and not in a text. */
export interface Facts {
  platform: Platform;
  followers?: number;
  followers_lo?: number;
  followers_hi?: number;
  engagements?: Measured;
  views?: Measured;
  fee?: number;
  fee_currency?: string;
  likes_hidden?: boolean;
}

export type Column =
  | "rate" | "rate_by_followers" | "rate_by_views" | "rate_by_reach" | "standing" | "views" | "reach" | "relevant_views"
  | "relevant_reach" | "interactions" | "clicks" | "orders_by_link" | "orders_by_code" | "true_cost" | "cpm"
  | "effective_cpm" | "cpe" | "cpc" | "cpa_by_link" | "cpa_by_code" | "back_by_link" | "back_by_code";

/** What is wanted of a plan. */
export interface Brief {
  budget: number;
  stages?: Partial<Record<Stage, 0 | 1 | 2 | 3>>;
  hours?: number;
  most_posts?: number;
  most_each?: number;
  at_least?: number;
  at_most?: number;
  overlap?: number;
  count_by?: "link" | "code";
  case?: "likely" | "bad";
  /** By place from 0, or by handle. */
  book?: (number | string)[];
  leave?: (number | string)[];
  /** Fractions of the budget. */
  shares?: ({ platform: Platform; least?: number; most?: number } | { stage: Stage; least?: number; most?: number })[];
  assumptions?: Assumptions;
}

/** Somebody of the text. */
export interface Who {
  creator: number;
  handle: string | null;
  name: string | null;
  platform: Platform | null;
}

export interface Compared {
  model: string;
  column: Column;
  less_is_better: boolean;
  currency: string;
  groups: {
    base: "followers" | "views" | "reach" | null;
    places: (Who & { lead: "leader" | "tie" | "ahead" | "clearly_ahead"; chance: Figure; value: Range | null })[];
  }[];
  unranked: (Who & { why: NotComputable })[];
  common: { base: string; shown: number; of: number } | null;
  questions_open: number;
}

/** Ten thousand draws of all who are booked. */
export interface Total {
  p10: Figure;
  p20: Figure;
  p50: Figure;
  p80: Figure;
  p90: Figure;
  untold: number;
  counts?: { none: Figure; range: { from: number; to: number; holds: Figure } | null };
}

export interface Planned {
  model: string;
  currency: string;
  budget: Figure;
  creators: number;
  twice: number;
  questions_open: number;
  /** In place of all that follows, where there is no plan. */
  refusal?: { reason: string } & Record<string, unknown>;
  booked?: (Who & {
    posts: number;
    planned: Figure | null;
    hours: Figure | null;
    price?: "quoted" | "expected" | "no_fee";
    true_cost?: Range | NotComputable;
    brings?: Record<string, Range | NotComputable>;
  })[];
  cost?: Figure;
  left?: Figure;
  hours?: Figure;
  proven?: boolean;
  gap?: Figure;
  totals?: Record<string, Total>;
  money_breaks?: Figure;
  profit?: { by_link: Figure; by_code: Figure } | NotComputable;
  left_out?: (Who & {
    why: { reason: string } & Record<string, unknown>;
    in_at: { posts: number; cost: Figure; proven: boolean } | null;
  })[];
}

/** What was read: creators with their facts and spans, questions, notes. */
export interface Reading {
  creators: Record<string, unknown>[];
  sheet: Record<string, unknown> | null;
  others: Record<string, unknown>[];
  questions: Record<string, unknown>[];
  notes: { code: string; line: number; column: number; span: [number, number] | null; text: string }[];
}

/** An estimate: its range, which causes make it as wide as it is, and what it rests on. */
export interface Estimate {
  range: Range;
  shares: Record<string, number>;
  sources: Record<string, unknown>[];
}

/** One way of counting what comes of the clicks. */
export interface Path {
  orders: Estimate | NotComputable;
  cost_per_order: Estimate | NotComputable;
  cpa: Estimate | NotComputable;
  revenue: Estimate | NotComputable;
  back: Estimate | NotComputable;
  roi: Estimate | NotComputable;
  counts: Record<string, unknown>;
  profit: Figure | NotComputable;
  break_even_orders: Figure | NotComputable;
  break_even_fee: Record<string, unknown>;
  rate_needed: Record<string, unknown>;
}

/** One creator judged. Of a text, also how many questions are open and how many others it tells of. */
export interface Report {
  model: string;
  platform: Platform | null;
  format: string | null;
  surface: string | null;
  followers: { value: number; low: number; high: number } | null;
  posts: number;
  deliverables: { format: string; count: number }[];
  currency: string;
  tiers: Record<string, unknown> | null;
  rates: Record<string, unknown>[];
  results: {
    level: Estimate | NotComputable;
    pasted_views: Record<string, unknown> | null;
    pasted_engagements: Record<string, unknown> | null;
    views: Estimate | NotComputable;
    reach: Estimate | NotComputable;
    relevant: Estimate | NotComputable;
    engagements: Estimate | NotComputable;
    clicks: Estimate | NotComputable;
  };
  cost: {
    fee: Record<string, unknown>;
    list_price: Record<string, unknown>;
    own: Record<string, unknown>;
    true_cost: Estimate | NotComputable;
    cpm: Estimate | NotComputable;
    effective_cpm: Estimate | NotComputable;
    cpe: Estimate | NotComputable;
    cpc: Estimate | NotComputable;
  };
  paths: { link: Path; code: Path };
  turned?: Record<string, unknown>;
  yardstick?: Record<string, unknown>;
  narrow?: Record<string, unknown>[];
  assumed: Record<string, unknown>[];
  oddities: Record<string, unknown>[];
  questions_open?: number;
  others?: number;
}

/** A text that measures nobody. */
export interface NothingMeasured {
  not_computable: "nothing_measured";
  questions_open: number;
  others: number;
}

export function read(text: string): Promise<Reading | Trouble>;
export function assess(
  of: string | Facts,
  assumptions?: Assumptions,
  /** Which creator of the text, from 0; the year against which evidence is old, this year where none is given. */
  more?: { creator?: number; year?: number },
): Promise<Report | NothingMeasured | Trouble>;
export function compare(text: string, assumptions?: Assumptions, column?: Column): Promise<Compared | Trouble>;
export function plan(text: string, brief: Brief): Promise<Planned | Trouble>;
/** The same as the JSON text that the wasm wrote, for who passes it on. */
export function answer(call: "read" | "assess" | "compare" | "plan", text: string, given?: object): Promise<string>;
