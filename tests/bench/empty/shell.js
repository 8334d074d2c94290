// Starts the empty app the way the release starts: compiled while it streams, then mounted into a div.
import init, { mount } from "./empty.js";

await init({ module_or_path: new URL("empty.wasm", import.meta.url) });
const box = document.createElement("div");
document.body.append(box);
mount(box);
performance.mark("empty:ready");
