// Where the bytes come from in the single file: from itself. The build puts this in the place of what the shell has for that.
// It knows how the file is made (xtask/src/single.rs); it refuses to ask anybody for anything, and its policy would not let it.
import * as glue from "./creator-loupe-glue.js";

// As it was before anything changed it: what is saved again is this. Without a line's end, which a parser would move into the body,
// one more with each saving.
const own = `<!DOCTYPE html>\n${document.documentElement.outerHTML}`;
const at = (name) => name;
const factory = () => glue;
// Opened from a disk it has no origin, either, and may hand over files all the same.
const mute = globalThis.origin === "null" && location.protocol !== "file:";
const get = async (name) => {
  if (name === PAGE) return new Response(own);
  const held = document.getElementById(name).textContent;
  if (name !== WASM) return new Response(held);
  const bytes = Uint8Array.from(atob(held), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
};
