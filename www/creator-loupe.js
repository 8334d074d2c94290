// The shell: defines <creator-loupe> at once, keeps its fallback content visible, and starts the widget when it is
// needed. One wasm instance per element; a widget that dies is thrown away with its DOM and started again from the
// journal below, which lives outside wasm. It knows nothing of creators; it refuses to touch anything of the host page.

// The build replaces these six by the names of the release's files.
const GLUE = "creator-loupe-glue.js";
const FIRST = "creator-loupe-first.wasm";
const WASM = "creator-loupe.wasm";
const CSS = "creator-loupe.css";
const LATER_CSS = "creator-loupe-later.css";
const PAGE = "creator-loupe-single.html";

const TAG = "creator-loupe";
const BLOCKED =
  "This page does not allow WebAssembly, which the tool needs. Whoever runs it can add 'wasm-unsafe-eval' to its script-src policy, or show the tool in a frame.";
const LOADING = "One moment: the part of the tool that reads this is on its way.";
const UNREACHABLE = "The tool could not be loaded. Check the connection and reload the page.";
const BROKEN =
  "The tool stopped several times in a row, so it no longer starts by itself. Nothing was lost: your text stands below.";
const STOPPED = "The tool stopped and was started again; its text and settings are kept.";
const KINDS = new Map([[BLOCKED, "blocked"], [UNREACHABLE, "unreachable"], [BROKEN, "broken"]]);

// One turn of the browser's later. Timers that start one another wait 4 ms each, which a long reading has hundreds of.
const turns = [];
const { port1, port2 } = new MessageChannel();
port1.onmessage = () => turns.shift()();
const later = (task) => {
  turns.push(task);
  port2.postMessage(0);
};

// A text beyond this many letters never enters a textarea: to lay out ten megabytes there takes a browser seconds.
const LARGE = 65536;
// Beyond this many bytes nothing is read, so nothing is fetched from the disk either.
const MOST = 20 * 1024 * 1024;
const encoder = new TextEncoder();

// What comes in as a whole and is not for the page to take: files, and texts that are large. It stays here, outside the
// wasm, which asks for it piece by piece; so it outlives an instance without being copied.
// Its bytes are guessed from its beginning: to count those of ten megabytes takes longer than a frame. The reader counts.
const ofText = (text) => {
  const { length } = encoder.encode(text.slice(0, LARGE));
  return { text, at: 0, size: Math.round((text.length * length) / Math.min(text.length, LARGE)) };
};
const ofFile = async (file) => {
  const { name, size } = file;
  return { name, size, at: 0, bytes: size > MOST ? undefined : new Uint8Array(await file.arrayBuffer()) };
};
const piece = (source, most) => {
  const { text, bytes = [], at } = source;
  if (text === undefined) {
    source.at = Math.min(at + most, bytes.length);
    return bytes.subarray(at, source.at);
  }
  source.at = Math.min(at + most, text.length);
  // Two halves of a letter stay together. A half without its other becomes U+FFFD, which no number survives.
  if (/[\ud800-\udbff]/.test(text[source.at - 1]) && source.at < text.length) source.at += 1;
  return encoder.encode(text.slice(at, source.at));
};
const head = ({ text, bytes }) => text?.slice(0, LARGE) ?? new TextDecoder().decode(bytes?.subarray(0, LARGE));

// What an event brings that is to be taken before the page sees it.
const brought = (event) => {
  const { type, target } = event;
  if (type === "change") return target.type === "file" ? target.files[0] : undefined;
  const data = event.clipboardData ?? event.dataTransfer;
  if (type === "dragover") {
    // Without this a browser would open the file in place of the page.
    if (data?.types.includes("Files")) event.preventDefault();
    return;
  }
  const text = data?.getData("text/plain") || (event.data ?? "");
  // Cells copied in a spreadsheet come as text and as a picture: the text counts. What is dropped is a file first.
  const file = data?.files[0];
  if (file && (type === "drop" || !text)) return file;
  return text.length > LARGE && !target.matches?.("input, select") ? text : undefined;
};

// Where the bytes come from: from files beside this one. The build puts www/single.js in place of this part where all of them
// lie in one file.
// <from>
const at = (name) => new URL(name, import.meta.url).href;
const factory = () => import(at(GLUE));
// A frame without an origin of its own cannot tell whether it may hand over files, and one that may not says nothing.
const mute = globalThis.origin === "null";
// Without a name or a trace of the host page: what comes later follows something that a person did.
const get = async (url) => {
  const late = [WASM, LATER_CSS, PAGE].map(at).includes(url);
  const response = await fetch(url, late ? { credentials: "omit", referrerPolicy: "no-referrer" } : {});
  if (!response.ok) throw new TypeError(`${url}: ${response.status}`);
  return response;
};
// </from>

// Loaded once for the page, whatever the number of elements: the glue's factory and a compiled module; and the sheet,
// which the safe page needs even where those two cannot be had. A visit begins with the first part of the wasm; the whole
// is fetched once something lacks in that, and serves whoever starts from then on.
const releases = {};
const looks = {};
let part = FIRST;
const load = (wasm) => {
  const failed = (error) => {
    delete releases[wasm];
    throw error;
  };
  releases[wasm] ??= Promise.all([factory(), compile(at(wasm))]).then(([glue, release]) => {
    release.rest?.then((rest) => (release.came = rest), failed).catch(() => {});
    return Object.assign(release, { glue });
  }, failed);
  return releases[wasm];
};

const entire = async (wasm) => {
  const release = await load(wasm);
  await release.rest;
  return release;
};

// An instance and how its rest joins it, at once where that is there.
const born = ({ glue, module, came }, died) => {
  const { initSync, join, mount } = glue.make(died);
  initSync({ module });
  if (came) join(came);
  return { mount, join };
};

// What travels is a small module that writes the real one into its memory (xtask/src/wasm/pack.rs says why); built for
// development, the real one comes bare.
const unpack = (module) => {
  if (!WebAssembly.Module.exports(module).some(({ name }) => name === "unpack")) return module;
  const { memory, unpack } = new WebAssembly.Instance(module).exports;
  const length = unpack();
  return WebAssembly.compile(new Uint8Array(memory.buffer, 1024, length));
};

// The first part comes in halves that run as one (xtask/src/wasm/halves.rs): the front draws the empty box while the rest, which
// reads and judges, is on the wire. At its beginning the file says where the front ends and where the rest begins.
const compile = async (url) => {
  const response = await get(url);
  if (url !== at(FIRST)) return { module: await unpack(await compiled(response)) };
  // Chromium says of a file that was preloaded and is read as it comes that it did not load; of its copy it does not.
  const reader = response.clone().body.getReader();
  const all = response.arrayBuffer();
  all.catch(() => {});
  let [held, size] = [new Uint8Array(1 << 18), 0];
  const come = async (most) => {
    while (size < most) {
      const { done, value } = await reader.read();
      if (done) throw new TypeError(`${url}: ${size} bytes`);
      if (size + value.length > held.length) {
        const less = held;
        held = new Uint8Array(2 * (size + value.length));
        held.set(less);
      }
      held.set(value, size);
      size += value.length;
    }
    return held.subarray(0, most);
  };
  const head = new DataView((await come(19)).slice().buffer);
  if (head.getUint16(8) !== 9) return { module: await unpack(await WebAssembly.compile(await all)) };
  const [ends, begins] = [11, 15].map((at) => head.getUint32(at, true));
  const rest = all.then((bytes) => WebAssembly.compile(new Uint8Array(bytes, begins))).then(unpack);
  rest.catch(() => {});
  const front = await come(ends);
  reader.cancel();
  return { module: await unpack(await WebAssembly.compile(front)), rest };
};

const compiled = async (response) => {
  // A server that sends another type than application/wasm is slower, not broken.
  if (response.headers.get("content-type")?.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
};

const sheet = async (url) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await get(url)).text());
  return [sheet];
};

// What a host sets as an accent, in light and in dark: as it is where it can be told from the ground behind it and carries
// words (WCAG 2.2, 1.4.3: 4.5 to 1), else as much darker or lighter as that takes.
const GROUNDS = { light: [255, 255, 255], dark: [32, 31, 28] };
const luminance = (colour) => {
  const [r, g, b] = colour.map((x) => (x / 255 <= 0.04045 ? x / 255 / 12.92 : ((x / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a, b) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};
const mixed = (a, b, part) => a.map((x, i) => Math.round(x + (b[i] - x) * part));
const hex = (colour) => `#${colour.map((x) => x.toString(16).padStart(2, "0")).join("")}`;
const toned = (accent, ground, far) => {
  // Soft is what words in the accent stand on, too.
  const soft = (colour) => mixed(ground, colour, 0.14);
  for (let part = 0; part <= 1; part += 0.04) {
    const colour = mixed(accent, far, part);
    if (contrast(colour, ground) >= 4.5 && contrast(colour, soft(colour)) >= 4.5) return [colour, soft(colour)];
  }
  return [far, ground];
};
const tints = (accent) => {
  const [, digits] = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(accent.trim()) ?? [];
  if (!digits) return undefined;
  const wide = digits.length === 3 ? [...digits].map((x) => x + x).join("") : digits;
  const colour = [0, 2, 4].map((at) => Number.parseInt(wide.slice(at, at + 2), 16));
  const [light, dark] = [toned(colour, GROUNDS.light, [0, 0, 0]), toned(colour, GROUNDS.dark, [255, 255, 255])];
  const both = (a, b) => `light-dark(${hex(a)}, ${hex(b)})`;
  return { "--cl-accent": both(light[0], dark[0]), "--cl-accent-soft": both(light[1], dark[1]), "--cl-on-accent": both(...["light", "dark"].map((x) => GROUNDS[x])) };
};
// Behind the head of a pitch page: its words are black or white, and one of the two reads well on any colour.
const covered = (cover) => {
  const [, digits] = /^#([0-9a-f]{6})$/.exec(cover) ?? [];
  if (!digits) return undefined;
  const colour = [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
  const [white, black] = [[255, 255, 255], [0, 0, 0]];
  return { "--cl-cover": cover, "--cl-on-cover": hex(contrast(white, colour) < contrast(black, colour) ? black : white) };
};
const TINTS = ["--cl-accent", "--cl-accent-soft", "--cl-on-accent", "--cl-cover", "--cl-on-cover"];

// A logo: an SVG as its text where it is short enough for a link, else a `data:` address; without what does not show. What is none
// is told as "?".
const picture = async (file) => {
  if (file.size > 262144 || !/^image\//.test(file.type)) return "?";
  if (file.type === "image/svg+xml") {
    const text = (await file.text()).replace(/<!-{2}.*?-->|<metadata.*?<\/metadata>/gs, "").replace(/>\s+</g, "><").trim();
    if (encoder.encode(text).length <= 1536) return text;
  }
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onloadend = () => done(reader.result ?? "?");
    reader.readAsDataURL(file);
  });
};

// Of the events and of what they tell (types.d.ts).
const VERSION = 1;
// What attributes and properties set, each as the other; and the text, whose property tells what stands there now.
const REFLECTED = ["topic", "accent", "mode", "theme", "preload", "link", "logo"];
const GIVEN = ["text", ...REFLECTED];
const LINKS = ["all", "bare", "settings", "pitch"];

const make = (tag, properties, ...children) => {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
};

// Takes a node out. Some pages have put a `remove` of their own into every element (Prototype.js), which throws where there is no
// parent any more.
const out = (node) => node?.parentNode?.removeChild(node);

// Hands a file to the person.
const saved = (blob, download) => {
  if (mute) return false;
  const href = URL.createObjectURL(blob);
  make("a", { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60000);
  return true;
};

// Paints what src/export/picture.rs writes, at twice its size. Mark by mark and not as an image of the SVG: for that our policy
// and each host's would have to let images of `blob:` in. A browser that guards canvases gives noise: then the ground is not white.
const painted = async (list) => {
  const [width, height, ...marks] = JSON.parse(list);
  const canvas = make("canvas", { width: 2 * width, height: 2 * height });
  const pen = canvas.getContext("2d");
  pen.scale(2, 2);
  for (const [what, x, y, textAlign, font, fillStyle, strokeStyle, lineWidth, globalAlpha, dashes] of marks) {
    Object.assign(pen, { textAlign, font, fillStyle, strokeStyle, lineWidth, globalAlpha, lineJoin: "round" });
    pen.setLineDash(dashes);
    const [kind, ...where] = font ? ["Text", what, x, y] : ["", new Path2D(what)];
    if (fillStyle) pen[`fill${kind}`](...where);
    if (strokeStyle) pen[`stroke${kind}`](...where);
  }
  if (pen.getImageData(0, 0, 1, 1).data.some((part) => part < 255)) throw 0;
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed())));
};

// A browser compiles a function when it is first called and finds a font when it is first drawn, so the first paste would
// wait for both. Once a page, while nobody does anything, an instance that is then thrown away reads this out of sight,
// in steps between which the page answers. The first real action ends it; if it dies, nothing is lost.
const EXAMPLE = "ann.reads · Instagram\n24.8K followers\nlast 12: avg 1,240 likes, 68 comments, fee $450";
let rehearsal;
// An element that is held holds its listeners, and they the instance: of one that is over nothing stays.
const over = {};
const idle = () => new Promise((done) => (globalThis.requestIdleCallback ?? ((task) => setTimeout(task, 200)))(done));
const rehearse = async (root, release) => {
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
  const host = { painted: (task) => (more = task), now: () => 0, waiting: () => -1, home: () => "" };
  for (const power of ["attempt", "hold", "save", "keep", "kept", "arrivals", "later", "focus", "tell", "hear"]) host[power] = nothing;
  // Not composed: no listener of the host page hears it. Firefox takes the text by two names of its own.
  const paste = (data) => {
    const [dataType, clipboardData] = ["text/plain", new DataTransfer()];
    clipboardData.setData(dataType, data);
    const how = { bubbles: true, cancelable: true, clipboardData, data, dataType };
    const event = new ClipboardEvent("paste", how);
    box.querySelector(".paste").dispatchEvent(event);
  };
  const steps = [
    () => born(release, nothing).mount(box, "", "", "", host),
    () => paste(EXAMPLE.slice(0, 9)),
    // Not composed either. What is there would have to be asked about.
    () => box.querySelector("[data-test=clear]").dispatchEvent(new MouseEvent("click", { bubbles: true })),
    () => paste(EXAMPLE),
    () => more(),
    () => more(),
    () => out(rehearsal),
  ];
  try {
    for (const step of steps) {
      await idle();
      if (!rehearsal.isConnected) return;
      step();
    }
  } finally {
    out(rehearsal);
    rehearsal = over;
  }
};

class CreatorLoupe extends HTMLElement {
  #root; // open, so that accessibility checkers and tests can enter
  #watch; // waits until the element nears the viewport
  #box; // the node that the running instance draws into; fresh for each instance
  #sheets = []; // its look
  // What outlives an instance: the settings of the last good state, the action that was being done and the text that it
  // brought, the settings of what was to be drawn next, what came in last and is not kept yet, and what is kept for each
  // source.
  #journal = { state: "", action: "", text: "", next: undefined, arrival: undefined, kept: new Map() };
  #deaths = 0; // since the last good state
  #given = new Map(); // what the host page wants and no instance was told yet
  #hear; // tells it the running instance, if there is one
  #handing = false; // whether that is about to happen
  #tell = () => {}; // tells the running instance that something came in
  #result = ""; // what the host page was told last
  #width = make("div"); // as wide as the widget, of no height
  #sized; // watches that
  #grown = () => {}; // the height may be another

  #shares = new Set(); // the kinds of links that the host page waits for
  #tones = []; // the colours of the pitch page that is open: what is stressed, and behind its head

  static observedAttributes = ["text", "topic", "accent", "mode", "link", "logo"];

  attributeChangedCallback(name, before, value) {
    if (name === "accent") return this.#tint();
    if (name === "mode" && ![before, value].includes("pitch")) return;
    if (name === "logo") this.#journal.logo = value ?? "";
    if (name !== "link") this.#give(name, value ?? "");
    else if (value) this.follow(value);
  }

  // What a host wants otherwise, as many as there are; null is without.
  // Nothing is loaded anew, and what is not among them is told and left alone.
  update(wanted) {
    for (const [name, value] of Object.entries(wanted ?? {})) {
      if (!GIVEN.includes(name)) console.warn(`<${TAG}> knows no ${JSON.stringify(name.slice(0, 40))}; it knows ${GIVEN.join(", ")}.`);
      else if (name === "text") this.text = value;
      else if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    }
  }

  // What was written or pasted, the beginning of it where it is very long.
  get text() {
    const { state, text, kept } = this.#journal;
    if (this.#given.has("text")) return this.#given.get("text");
    const sources = [...state.matchAll(/^source=(\d+)/gm)].map(([, id]) => kept.get(Number(id)));
    return text || sources.filter(Boolean).map(head).join("\n\n") || this.#waiting().text || "";
  }

  set text(value) {
    this.#give("text", String(value ?? ""));
  }

  get ready() {
    return this.hasAttribute("data-ready");
  }

  #give(name, value) {
    this.#given.set(name, value);
    if (this.ready) this.#hand();
  }

  // The instance is told what the host page wants, the last word of each and one a turn: what it makes of it is in the
  // journal, and one that dies of the first does not take the second with it.
  #hand() {
    if (this.#handing) return;
    this.#handing = true;
    later(() => {
      this.#handing = false;
      const [[name, value] = []] = this.#given;
      if (name === undefined || !this.#hear) return;
      this.#given.delete(name);
      if (value.length <= LARGE || name === "logo") this.#hear(name, value);
      else if (name === "text") {
        this.#journal.arrival = ofText(value);
        this.#tell();
      }
      this.#hand();
    });
  }

  // What the host sets comes before what a pitch page brings.
  #tint() {
    const accent = this.getAttribute("accent") ?? "";
    const own = tints(accent);
    const found = { ...(own ?? tints(this.#tones[0] ?? "")), ...covered(this.#tones[1] ?? "") };
    if (accent && !own) console.warn(`<${TAG} accent>: ${JSON.stringify(accent.slice(0, 40))} is no colour like "#0b6b62".`);
    for (const name of TINTS) {
      if (found[name]) this.style.setProperty(name, found[name]);
      else this.style.removeProperty(name);
    }
  }

  // To the host page, which hears it in a task of its own: it may do anything, at any time.
  #say(name, detail) {
    queueMicrotask(() =>
      this.dispatchEvent(
        new CustomEvent(`${TAG}:${name}`, { bubbles: true, composed: true, detail: { version: VERSION, ...detail } }),
      ),
    );
  }

  #report(creators, words, numbers) {
    const [currency, platform, base] = words.split(" ");
    const known = (x) => (Number.isNaN(x) ? null : x);
    const range = (at) => (Number.isNaN(numbers[at]) ? null : { low: numbers[at], mid: numbers[at + 1], high: numbers[at + 2] });
    const result = words
      ? {
          platform: platform || null,
          followers: known(numbers[0]),
          engagementRate: range(1) && { base, ...range(1) },
          views: range(4),
          trueCost: range(7) && { currency, ...range(7) },
          orders: { byLink: range(10), byCode: range(13) },
        }
      : null;
    const told = JSON.stringify([creators, result]);
    this.#grown();
    this.#say("change", { creators });
    if (told === this.#result) return;
    this.#result = told;
    this.#say("result", { creators, result });
  }

  // Where what is drawn, opened or as wide becomes another, once that is painted. The box itself is not watched: what is laid
  // out late within it would be told to the host as an error of its page ("ResizeObserver loop").
  #measure(box) {
    let before = 0;
    const measure = () => {
      const height = Math.ceil(box.getBoundingClientRect().height);
      if (this.#box !== box || height === before) return;
      before = height;
      this.#say("height", { height });
    };
    this.#grown = () => requestAnimationFrame(() => later(measure));
    box.addEventListener("toggle", this.#grown, true);
    this.#sized?.disconnect();
    this.#sized = new ResizeObserver(this.#grown);
    this.#sized.observe(this.#width);
  }

  connectedCallback() {
    // What was set before the tag was known hides what the class makes of it.
    for (const name of ["text", ...REFLECTED]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
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
      this.#sized?.disconnect();
      this.#hear = undefined;
      out(this.#box);
      this.#box = undefined;
      this.removeAttribute("data-ready");
    });
  }

  // Opens a link of ours, all of it or its fragment, as a step that can be taken back. No address is read here: the page of
  // ours that has one (page.js) hands it over. Of what is longer than any link, the beginning tells.
  follow(link) {
    this.#give("link", String(link).slice(0, LARGE));
  }

  // The link to what it shows: `all` of it, `bare` of numbers, its `settings` alone, or as a `pitch` page; null where that is too
  // much for a link, or nothing is there.
  share(kind = "all") {
    if (!LINKS.includes(kind)) return Promise.reject(new TypeError(`a link is one of ${LINKS.join(", ")}`));
    return new Promise((done) => {
      const heard = ({ target, detail }) => {
        if (target !== this || detail.kind !== kind) return;
        this.removeEventListener(`${TAG}:share`, heard);
        done(detail.link);
      };
      this.addEventListener(`${TAG}:share`, heard);
      this.#shares.add(kind);
      this.#give(`share-${kind}`, kind);
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
      // A link and a pitch page are read by the whole: the first part is not waited for.
      const late = this.getAttribute("preload") === "all" || this.mode === "pitch" || this.hasAttribute("link");
      const wasm = late ? WASM : part;
      const styled = this.#dress(wasm);
      // What is to be read at once is read by the rest.
      const release = await (this.text ? entire : load)(wasm);
      await styled;
      if (this.#box !== box) return;
      this.#run(box, release);
    } catch (error) {
      if (this.#box === box) this.#rest(error instanceof WebAssembly.CompileError ? BLOCKED : UNREACHABLE);
    }
  }

  // A page without its look still works, so a sheet that does not come is no failure; the next start asks again.
  async #dress(wasm) {
    const look = (name) =>
      (looks[name] ??= sheet(at(name)).catch(() => {
        delete looks[name];
        return [];
      }));
    this.#sheets = (await Promise.all((wasm === WASM ? [CSS, LATER_CSS] : [CSS]).map(look))).flat();
    // What the host shows until then keeps the look that the host gave it.
    if (!this.#root.querySelector("slot")) this.#wear();
  }

  #wear() {
    this.#root.adoptedStyleSheets = this.#sheets;
  }

  // `again` stands before the name of the action that is to be done again; `before` is the box of the instance before.
  #run(box, release, again = "", before = undefined) {
    let listens = false;
    let whole = !release.rest || release.came !== undefined;
    let dead = false;
    const died = (error) => {
      dead = true;
      this.#tell = () => {};
      this.#hear = undefined;
      // What dies without its rest may have died of that.
      const lacks = error === release.glue.later ? WASM : !whole && FIRST;
      let mine = box;
      if (lacks && !listens && alive()) {
        // It drew nothing: what stood there stands there until one can.
        this.#root.replaceChildren(...stood);
        if (this.#root.querySelector("slot")) this.#root.adoptedStyleSheets = [];
        waiting.held?.focus({ preventScroll: true });
        if (before) this.#box = mine = before;
      }
      queueMicrotask(() => (lacks ? this.#extend(mine, again, lacks) : this.#recover(mine, release, listens)));
    };
    let waiting = this.#waiting();
    let stood = [...this.#root.childNodes];
    const journal = this.#journal;
    // A logo that is too large for the journal is kept here.
    if (journal.logo && /^pitch-logo=dots$/m.test(journal.state)) this.#given.set("logo", journal.logo);
    this.#hear = undefined;
    // What the host page gave before the start is there from the first picture on, unless a person wrote something by then.
    const text = journal.state ? undefined : this.#given.get("text");
    if (text !== undefined) {
      this.#given.delete("text");
      if (text && !journal.text && !waiting.text) {
        if (text.length > LARGE) journal.arrival ??= ofText(text);
        else journal.text = text;
      }
    }
    // What stands in the box of a page that went away, and of no instance that could say what it did with it.
    if (this.#root.querySelector("slot") || !journal.kept.size) journal.text ||= waiting.text ?? "";
    const alive = () => this.#box === box;
    let [opened, turn, given] = [undefined, 0, false];
    this.#tell = () => {};
    const take = async (event) => {
      const what = brought(event);
      if (!what) return;
      const { target } = event;
      if (event.type === "change" && target.dataset.kind === "logo") {
        event.stopImmediatePropagation();
        target.value = "";
        journal.logo = await picture(what).catch(() => "?");
        return this.#give("logo", journal.logo);
      }
      const mine = (turn += 1);
      if (event.type !== "change") event.preventDefault();
      // Else the same file could not be chosen again. Later the event no longer tells where it was.
      else event.target.value = "";
      event.stopImmediatePropagation();
      out(rehearsal);
      // A file that is gone by now is told as one that cannot be had.
      const source = typeof what === "string" ? ofText(what) : await ofFile(what).catch(() => ({ name: what.name, size: 0 }));
      if (mine !== turn || !alive()) return;
      journal.arrival = source;
      this.#tell();
    };
    for (const type of ["paste", "drop", "dragover", "change", "beforeinput"]) box.addEventListener(type, take, true);
    const end = (well, told) => {
      given = well;
      if (alive()) told();
    };
    const host = {
      attempt: (action, text) => {
        out(rehearsal);
        if (!alive()) return;
        again = "+";
        Object.assign(journal, { action, text: text ?? journal.text, next: undefined });
        if (action === "cancel") journal.arrival = undefined;
      },
      hold: (next) => void Object.assign(journal, alive() && { next }),
      save: (state) => {
        if (!alive()) return;
        Object.assign(journal, { state, action: "", text: "", next: undefined });
        this.#deaths = 0;
      },
      // Without a text it is what came in last.
      keep: (id, text) => {
        const source = text === undefined ? journal.arrival : { text, at: 0, size: text.length };
        if (text === undefined) journal.arrival = undefined;
        if (source && alive()) journal.kept.set(id, source);
        return journal.kept.has(id);
      },
      kept: (id) => {
        const { text, name } = journal.kept.get(id) ?? {};
        return name === undefined && text?.length <= LARGE ? text : undefined;
      },
      arrivals: (told) => alive() && (this.#tell = told),
      // Where our page lies when it is not this one: beside the shell, or where the host says.
      home: () => this.getAttribute("home") || at("index.html"),
      waiting: () => journal.arrival?.size ?? -1,
      name: () => journal.arrival?.name,
      open: (id) => {
        opened = (id === undefined ? journal.arrival : journal.kept.get(id)) ?? { bytes: new Uint8Array() };
        opened.at = 0;
      },
      piece: (most) => piece(opened, most),
      now: () => performance.now(),
      // Memory that a wasm once took it never gives back: what was large leaves with its instance.
      renew: (state) => {
        Object.assign(journal, { state, action: "", text: "", next: undefined, arrival: undefined });
        journal.kept.clear();
        out(this.#root.querySelector("textarea"));
        queueMicrotask(() => alive() && this.#again(release));
      },
      // A field of the host page that somebody types into keeps the keyboard: a large text may end its reading at any time.
      focus: (node) => {
        const held = this.getRootNode().activeElement;
        if (!held || held === this || held === document.body) node.focus({ preventScroll: true });
      },
      tell: (creators, words, numbers) => alive() && this.#report(creators, words, numbers),
      hear: (hear) => void (alive() && (this.#hear = hear)),
      // Without a name to the clipboard, else to the disk. Both follow a click, so nothing may come between.
      give: (text, name, type, told) => {
        const copy = async () => navigator.clipboard.writeText(text);
        if (name === undefined) return void copy().then(() => end(true, told), () => end(false, told));
        const well = saved(new Blob([text], { type: `${type};charset=utf-8` }), name);
        later(() => end(well, told));
      },
      paint: (marks, name, told) => painted(marks).then((blob) => end(saved(blob, name), told), () => end(false, told)),
      // The one file, whose first tag of ours becomes this one.
      page: (tag, name, told) =>
        get(at(PAGE))
          .then((file) => file.text())
          .then((text) => saved(new Blob([text.replace(/<creator-loupe[^>]*/, () => tag)], { type: "text/html" }), name))
          .then((well) => end(well, told), () => end(false, told)),
      given: () => given,
      share: (kind, link) => {
        this.#shares.delete(kind);
        this.#say("share", { kind, link: link ?? null });
      },
      tint: (...tones) => {
        this.#tones = tones.map((tone) => (tone === undefined ? "" : `#${tone.toString(16).padStart(6, "0")}`));
        this.#tint();
      },
      print: () => print(),
      later,
      // Where nothing is painted, as in a hidden tab, no frame comes either.
      painted: (task) => (document.hidden ? later(task) : requestAnimationFrame(() => later(task))),
    };
    const ready = () => {
      const { focus } = waiting;
      // What was there before goes: an old node holds the old instance, and these functions live as long as the new one.
      stood = waiting = before = undefined;
      if (dead || !alive()) return;
      listens = true;
      if (!this.#root.activeElement) focus?.(box);
      this.setAttribute("data-ready", "");
      performance.mark(`${TAG}:ready`);
      this.dispatchEvent(
        new CustomEvent(`${TAG}:ready`, { bubbles: true, composed: true, detail: { version: VERSION } }),
      );
      // What an instance that lacked something for it was asked, the next one is.
      for (const kind of this.#shares) this.#given.set(`share-${kind}`, kind);
      this.#hand();
      practise();
    };
    const practise = () => {
      if (!whole || !listens) return;
      performance.mark(`${TAG}:reads`);
      rehearse(this.#root, release).catch(() => {});
    };
    const { mount, join } = born(release, died);
    if (!whole) {
      const joined = (rest) => {
        if (!alive() || !join(rest)) return;
        whole = true;
        practise();
      };
      release.rest.then(joined).catch(() => !dead && alive() && this.#rest(UNREACHABLE));
    }
    this.#wear();
    this.#root.replaceChildren(box, this.#width);
    this.#measure(box);
    mount(box, journal.state, again + journal.action, journal.text, host);
    // Yew draws in a microtask, and a death in it is told one later. What Yew does after drawing may come after the next
    // frame, where drawing took 16 ms: by then the page has long been listening.
    Promise.resolve().then().then(ready);
  }

  // What was typed into the page that goes away, prerendered or dead, and where the keyboard was in it.
  #waiting() {
    const old = this.#root.querySelector("slot") ? this : this.#root;
    const [area, held] = ["textarea", ":focus"].map((what) => old.querySelector(what));
    const { value, selectionStart, selectionEnd } = area ?? {};
    // Who opened a row or the drawer goes on there.
    const row = held?.closest("[data-row]")?.getAttribute("data-row");
    const opened = row ? `[data-row="${row}"] summary` : held?.closest(".drawer") ? ".drawer summary" : ".paste";
    const focus = (box) => {
      const next = box.querySelector(opened) ?? box.querySelector(".paste");
      next?.focus({ preventScroll: true });
      if (held === area) next?.setSelectionRange?.(selectionStart, selectionEnd);
    };
    return { text: value, held, focus: held && focus };
  }

  // The wasm lacks a function, as its front does until the rest is there, and its first part all that can wait: a part that has
  // it does again, in a fresh instance, what was being done. What the page showed stands there until then; what is typed
  // meanwhile is taken over.
  async #extend(box, again, wasm) {
    if (this.#box !== box) return;
    // Whoever acts before it needs no rehearsal.
    rehearsal ??= over;
    const said = make("p", { className: "note calm later", textContent: LOADING });
    said.setAttribute("role", "status");
    box.querySelector(".later") ?? box.querySelector(".card")?.append(said);
    this.#say("notice", { kind: "loading", sentence: LOADING });
    const [release] = await Promise.all([entire(wasm), this.#dress(wasm)]).catch(() => []);
    if (this.#box !== box) return;
    const journal = this.#journal;
    if (journal.action === "type") journal.text = this.#waiting().text || journal.text;
    if (!release) return this.#rest(UNREACHABLE);
    if (wasm === WASM) part = WASM;
    // What was to be drawn is drawn; what was done before that is done.
    if (journal.next !== undefined) Object.assign(journal, { state: journal.next, action: "", text: "" });
    this.#again(release, again || (journal.action ? "" : "+"));
  }

  // The dead instance goes with its DOM, whose listeners would still call it. Of those that die without a good state
  // between them, the first two are followed by one that gets everything back, the third by one that gets only the text;
  // when that dies too, something is broken that starting again does not cure.
  #recover(box, release, listened) {
    if (this.#box !== box) return;
    this.#deaths += 1;
    this.#say("error", { kind: "stopped", sentence: STOPPED });
    // Nothing that may have been the cause is asked again.
    for (const kind of this.#shares) this.#say("share", { kind, link: null });
    this.#shares.clear();
    const journal = this.#journal;
    // Whoever died without saying what it did was starting, or only showed something: then nothing was read, so the
    // text may be read again and what was corrected in it stays.
    journal.action ||= listened ? "look" : "start";
    journal.next = undefined;
    if (this.#deaths > 3) return this.#rest(BROKEN);
    if (this.#deaths > 2) Object.assign(journal, { state: "", text: this.#text() });
    this.#again(release);
  }

  // What was written or pasted, as far as it can be shown.
  #text() {
    const { text, arrival, kept } = this.#journal;
    return text || [...kept.values(), arrival].filter(Boolean).map(head).join("\n\n");
  }

  #again(release, again) {
    const before = this.#box;
    this.#box = document.createElement("div");
    try {
      this.#run(this.#box, release, again, before);
    } catch {
      this.#rest(BROKEN);
    }
  }

  // The safe page: no wasm, the text kept where it can be copied, one way on.
  #rest(sentence) {
    this.#say("error", { kind: KINDS.get(sentence), sentence });
    // Also at the second failure in a row, when the box it was typed into is long gone.
    const kept = this.#text() || this.#waiting().text;
    const held = this.#root.activeElement;
    const again = make("button", { className: "primary", type: "button", textContent: "Start again" });
    again.addEventListener("click", () => {
      this.#journal = { state: "", action: "", text: kept ?? "", kept: new Map() };
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
    this.#wear();
    this.#root.replaceChildren(page);
    if (held) again.focus();
  }
}

// Frameworks set properties, markup attributes: of these each is the other's.
for (const name of REFLECTED) {
  Object.defineProperty(CreatorLoupe.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      this.update({ [name]: value });
    },
  });
}

// Two versions or a double load on one page: the first stays, as customElements would throw on the second.
if (customElements.get(TAG)) console.warn(`<${TAG}> is already defined on this page; the first one stays.`);
else customElements.define(TAG, CreatorLoupe);
