// Starts the host's app.
import init, { mount } from "./yew_host.js";

await init({ module_or_path: new URL("yew_host_bg.wasm", import.meta.url) });
mount(document.querySelector("#app"));
