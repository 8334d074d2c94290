// Without a page: text or objects in, JSON out, in browsers, bundlers and Node. It loads the whole wasm at the first call and
// keeps one instance, which is thrown away when it dies or was given much. It knows no DOM; it refuses to judge anything itself.

import { make } from "./creator-loupe-glue.js";

// Beyond this many letters nothing is read.
const MOST = 20 * 1024 * 1024;
// Memory that a wasm once took it never gives back: an instance that was given more than this is not kept.
const LARGE = 1024 * 1024;

const bytes = async () => {
  const url = new URL("./creator-loupe.wasm", import.meta.url);
  // Node fetches no files.
  const fs = url.protocol === "file:" ? globalThis.process?.getBuiltinModule?.("node:fs") : undefined;
  if (fs) return fs.readFileSync(url);
  const response = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer" });
  if (!response.ok) throw new TypeError(`${url}: ${response.status}`);
  return response.arrayBuffer();
};

// What travels is a small module that writes the real one into its memory, as in creator-loupe.js.
const unpack = (module) => {
  if (!WebAssembly.Module.exports(module).some(({ name }) => name === "unpack")) return module;
  const { memory, unpack } = new WebAssembly.Instance(module).exports;
  const length = unpack();
  return WebAssembly.compile(new Uint8Array(memory.buffer, 1024, length));
};

let loaded;
const load = () =>
  (loaded ??= bytes()
    .then((wasm) => WebAssembly.compile(wasm))
    .then(unpack)
    .catch((error) => {
      loaded = undefined;
      throw error;
    }));

const trouble = (code, message, where) => JSON.stringify({ error: { code, message, where } });

let living;
/** The answer of a call as the JSON text that the wasm wrote. */
export const answer = async (call, text, given = {}) => {
  if (typeof text !== "string") return trouble("wrong_type", "the text must be a string", "text");
  if (text.length > MOST) return trouble("too_large", `the text has ${text.length} letters, more than ${MOST}`, "text");
  let object;
  try {
    object = JSON.stringify(given) ?? "";
  } catch {
    return trouble("not_json", "what is given cannot be written as JSON", "");
  }
  const module = await load();
  if (!living) {
    living = make(() => {});
    living.initSync({ module });
  }
  const told = living.answer(call, text, object);
  // A dead one answers with nothing.
  if (!told || text.length > LARGE) living = undefined;
  return told || trouble("died", "the tool stopped while it worked on this; the next call starts afresh", "");
};

const ask = async (call, text, given) => JSON.parse(await answer(call, text, given));

/** What was read from a text. */
export const read = (text) => ask("read", text);

/** One creator judged: the first of a text, or facts. */
export const assess = (of, assumptions, { creator, year = new Date().getFullYear() } = {}) =>
  typeof of === "object" && of
    ? ask("assess", "", { facts: of, assumptions, year })
    : ask("assess", of, { assumptions, creator, year });

/** The creators of a text, ranked by a column. */
export const compare = (text, assumptions, column) => ask("compare", text, { assumptions, column });

/** Whom of a text to book for a brief. */
export const plan = (text, brief) => ask("plan", text, { brief });
