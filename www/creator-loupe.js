// The shell: defines <creator-loupe> at once, keeps its fallback content visible, and starts the widget when it is
// needed. One wasm instance per element; a widget that dies is thrown away with its DOM and started again from the
// journal below, which lives outside wasm. It knows nothing of creators; it refuses to touch anything of the host page.

// The build replaces these three by the names of the release's files.
const GLUE = "creator-loupe-glue.js";
const WASM = "creator-loupe.wasm";
const CSS = "creator-loupe.css";

const TAG = "creator-loupe";
const BLOCKED =
  "This page does not allow WebAssembly, which the tool needs. Whoever runs it can add 'wasm-unsafe-eval' to its script-src policy, or show the tool in a frame.";
const UNREACHABLE = "The tool could not be loaded. Check the connection and reload the page.";
const BROKEN =
  "The tool stopped several times in a row, so it no longer starts by itself. Nothing was lost: your text stands below.";

const later = (task) => void setTimeout(task);
const at = (name) => new URL(name, import.meta.url).href;

// Loaded once for the page, whatever the number of elements: the glue's factory and the compiled module; and the sheet,
// which the safe page needs even where those two cannot be had.
let release;
let look;
const load = () => {
  release ??= Promise.all([import(at(GLUE)), compile(at(WASM)).then(unpack)]).catch((error) => {
    release = undefined;
    throw error;
  });
  return release;
};

// What travels is a small module that writes the real one into its memory (xtask/src/wasm/pack.rs says why); built for
// development, the real one comes bare.
const unpack = (module) => {
  if (!WebAssembly.Module.exports(module).some(({ name }) => name === "unpack")) return module;
  const { memory, unpack } = new WebAssembly.Instance(module).exports;
  const length = unpack();
  return WebAssembly.compile(new Uint8Array(memory.buffer, 1024, length));
};

const get = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new TypeError(`${url}: ${response.status}`);
  return response;
};

const compile = async (url) => {
  const response = await get(url);
  // A server that sends another type than application/wasm is slower, not broken.
  if (response.headers.get("content-type")?.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
};

const sheet = async (url) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await get(url)).text());
  return [sheet];
};

const make = (tag, properties, ...children) => {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
};

// A browser compiles a function when it is first called and finds a font when it is first drawn, so the first paste would
// wait for both. Once a page, while nobody does anything, an instance that is then thrown away reads this out of sight,
// in steps between which the page answers. The first real action ends it; if it dies, nothing is lost.
const EXAMPLE = "ann.reads · Instagram\n24.8K followers\nlast 12: avg 1,240 likes, 68 comments, fee $450";
let rehearsal;
const idle = () => new Promise((done) => (globalThis.requestIdleCallback ?? ((task) => setTimeout(task, 200)))(done));
const rehearse = async (root, factory, module) => {
  // Without the sheet it would be seen.
  if (rehearsal || !root.adoptedStyleSheets.length) return;
  rehearsal = make("div", { className: "rehearsal", inert: true });
  root.append(rehearsal);
  const stage = rehearsal.attachShadow({ mode: "closed" });
  stage.adoptedStyleSheets = root.adoptedStyleSheets;
  const box = make("div");
  stage.append(box);
  const nothing = () => {};
  let more = nothing;
  const host = { attempt: nothing, save: nothing, later: nothing, painted: (task) => (more = task) };
  // Not composed: no listener of the host page hears it. Firefox takes the text by two names of its own.
  const paste = (data) => {
    const [dataType, clipboardData] = ["text/plain", new DataTransfer()];
    clipboardData.setData(dataType, data);
    const how = { bubbles: true, cancelable: true, clipboardData, data, dataType };
    const event = new ClipboardEvent("paste", how);
    box.querySelector(".paste").dispatchEvent(event);
  };
  const steps = [
    () => {
      const { initSync, mount } = factory(nothing);
      initSync({ module });
      mount(box, "", "", "", host);
    },
    () => paste(EXAMPLE.slice(0, 9)),
    () => paste(EXAMPLE),
    () => more(),
    () => more(),
    () => rehearsal.remove(),
  ];
  for (const step of steps) {
    await idle();
    if (!rehearsal.isConnected) return;
    step();
  }
};

class CreatorLoupe extends HTMLElement {
  #root; // open, so that accessibility checkers and tests can enter
  #watch; // waits until the element nears the viewport
  #box; // the node that the running instance draws into; fresh for each instance
  // What outlives an instance: the settings of the last good state, the text, and the action that was being done.
  #journal = { state: "", action: "", text: "" };
  #deaths = 0; // since the last good state

  connectedCallback() {
    if (!this.#root) {
      this.#root = this.attachShadow({ mode: "open" });
      this.#root.append(document.createElement("slot"));
    }
    if (this.#box || this.#watch) return;
    if (this.getAttribute("mode") === "full") return void this.#start();
    this.#watch = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.#start(),
      { rootMargin: "200px" },
    );
    this.#watch.observe(this);
    for (const type of ["pointerover", "focusin", "touchstart"]) {
      this.addEventListener(type, () => this.#start(), { once: true, passive: true });
    }
  }

  // A move in the document disconnects and connects in one task: only what stays away is taken down.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#unwatch();
      this.#box?.remove();
      this.#box = undefined;
      this.removeAttribute("data-ready");
    });
  }

  #unwatch() {
    this.#watch?.disconnect();
    this.#watch = undefined;
  }

  async #start() {
    this.#unwatch();
    if (this.#box) return;
    const box = (this.#box = document.createElement("div"));
    try {
      const styled = this.#dress();
      const [glue, module] = await load();
      await styled;
      if (this.#box !== box) return;
      this.#run(box, glue.make, module);
    } catch (error) {
      if (this.#box === box) this.#rest(error instanceof WebAssembly.CompileError ? BLOCKED : UNREACHABLE);
    }
  }

  // A page without its look still works, so a sheet that does not come is no failure; the next start asks again.
  async #dress() {
    look ??= sheet(at(CSS)).catch(() => {
      look = undefined;
      return [];
    });
    this.#root.adoptedStyleSheets = await look;
  }

  #run(box, factory, module) {
    let listens = false;
    let dead = false;
    const died = () => {
      dead = true;
      queueMicrotask(() => this.#recover(box, factory, module, listens));
    };
    const waiting = this.#waiting();
    const journal = this.#journal;
    journal.text ||= waiting.text ?? "";
    const alive = () => this.#box === box;
    const host = {
      attempt: (action, text) => {
        rehearsal?.remove();
        if (alive()) Object.assign(journal, { action, text: text ?? journal.text });
      },
      save: (state, text) => {
        if (!alive()) return;
        Object.assign(journal, { state, action: "", text });
        this.#deaths = 0;
      },
      later,
      // Where nothing is painted, as in a hidden tab, no frame comes either.
      painted: (task) => (document.hidden ? later(task) : requestAnimationFrame(() => later(task))),
    };
    const ready = () => {
      if (dead || !alive()) return;
      listens = true;
      waiting.focus?.(box);
      this.setAttribute("data-ready", "");
      performance.mark(`${TAG}:ready`);
      this.dispatchEvent(new CustomEvent(`${TAG}:ready`, { bubbles: true, composed: true }));
      rehearse(this.#root, factory, module).catch(() => {});
    };
    const { initSync, mount } = factory(died);
    initSync({ module });
    this.#root.replaceChildren(box);
    mount(box, journal.state, journal.action, journal.text, host);
    // Yew draws in a microtask, and a death in it is told one later. What Yew does after drawing may come after the next
    // frame, where drawing took 16 ms: by then the page has long been listening.
    Promise.resolve().then().then(ready);
  }

  // What was typed into the page that goes away, prerendered or dead, and where the keyboard was in it.
  #waiting() {
    const old = this.#root.querySelector("slot") ? this : this.#root;
    const [area, held] = ["textarea", ":focus"].map((what) => old.querySelector(what));
    const { value, selectionStart, selectionEnd } = area ?? {};
    const focus = (box) => {
      const next = box.querySelector(".paste");
      next?.focus({ preventScroll: true });
      if (held === area) next?.setSelectionRange?.(selectionStart, selectionEnd);
    };
    return { text: value, focus: held && focus };
  }

  // The dead instance goes with its DOM, whose listeners would still call it. Of those that die without a good state
  // between them, the first two are followed by one that gets everything back, the third by one that gets only the text;
  // when that dies too, something is broken that starting again does not cure.
  #recover(box, factory, module, listened) {
    if (this.#box !== box) return;
    this.#deaths += 1;
    const journal = this.#journal;
    // Whoever died without saying what it did was starting, or only showed something: then nothing was read, so the
    // text may be read again and what was corrected in it stays.
    journal.action ||= listened ? "look" : "start";
    if (this.#deaths > 3) return this.#rest(BROKEN);
    if (this.#deaths > 2) journal.state = "";
    this.#box = document.createElement("div");
    try {
      this.#run(this.#box, factory, module);
    } catch {
      this.#rest(BROKEN);
    }
  }

  // The safe page: no wasm, the text kept where it can be copied, one way on.
  #rest(sentence) {
    // Also at the second failure in a row, when the box it was typed into is long gone.
    const kept = this.#journal.text || this.#waiting().text;
    const held = this.#root.activeElement;
    const again = make("button", { className: "primary", type: "button", textContent: "Start again" });
    again.addEventListener("click", () => {
      this.#journal = { state: "", action: "", text: kept ?? "" };
      this.#deaths = 0;
      this.#box = undefined;
      this.#start();
    });
    const title = make("h1", { textContent: "creator-loupe" });
    const said = make("p", { className: "verdict", textContent: sentence });
    said.setAttribute("role", "alert");
    const card = make("section", { className: "card safe" }, title, said);
    if (kept) card.append(make("pre", { className: "paste", tabIndex: 0, textContent: kept }));
    card.append(again);
    const page = make("div", { className: "cl" }, card);
    page.setAttribute("data-state", "safe");
    this.#root.replaceChildren(page);
    if (held) again.focus();
  }
}

// Two versions or a double load on one page: the first stays, as customElements would throw on the second.
if (customElements.get(TAG)) console.warn(`<${TAG}> is already defined on this page; the first one stays.`);
else customElements.define(TAG, CreatorLoupe);
