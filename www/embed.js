// For a page that shows the tool in frames: each frame becomes as high as its content, grows and shrinks with it, and is
// light or dark like the page around it. One line, wherever it stands and however often:
//   <script type="module" src="https://…/embed.js"></script>
// It knows the frames from its own site; it refuses to hear any other window, and to touch anything but a frame's height
// and colour scheme. Frames that come later or are moved (which loads them afresh) say hello themselves, so that nothing
// need watch for them; with a frame that is taken out, all that is known of it goes. A frame in a shadow root is not found.

const VERSION = 1;
const HOME = new URL(import.meta.url).origin;
const LEAST = 80;
const MOST = 20000;

const isOurs = ({ src }) => src.startsWith(`${HOME}/`) && /^[^?#]*\/frame(\.html)?([?#]|$)/.test(src);
const ours = () => [...document.querySelectorAll("iframe")].filter(isOurs);
const links = new WeakMap(); // of a frame: its port, and what its heights did to its width

// Without an origin of its own a frame says "null", as any such frame does: then the window that speaks is the proof.
const opaque = ({ sandbox }) =>
  self.origin === "null" || (sandbox.length > 0 && !sandbox.contains("allow-same-origin"));

// As the frame's address says it; else as the page around declares it: one that declares nothing is light to a browser.
const theme = (frame) => {
  const said = /[#&]theme=(light|dark)(?=&|$)/.exec(frame.src)?.[1];
  if (said) return said;
  const { colorScheme } = getComputedStyle(frame.parentElement);
  const either = colorScheme.includes("light") && !matchMedia("(prefers-color-scheme: dark)").matches;
  return colorScheme.includes("dark") && !either ? "dark" : "light";
};

const dress = (frame) => {
  const link = links.get(frame);
  const now = link && theme(frame);
  if (!link || link.theme === now) return;
  link.theme = now;
  // The ground of a frame is transparent only where both sides agree.
  frame.style.colorScheme = now;
  link.port.postMessage({ type: "theme", theme: now });
};

// What the content needs, in the words of the host's style sheet: there a height may include border and padding.
const outer = (frame, height) => {
  const style = getComputedStyle(frame);
  if (style.boxSizing !== "border-box") return height;
  const edges = ["borderTopWidth", "paddingTop", "paddingBottom", "borderBottomWidth"];
  return edges.reduce((sum, edge) => sum + parseFloat(style[edge]), height);
};

// Where a host zooms by CSS, some browsers hand that on to the page in the frame and others do not: the width tells.
const zoom = (frame, width) => {
  let zoom = 1;
  for (let node = frame; node; node = node.parentElement) zoom *= parseFloat(getComputedStyle(node).zoom) || 1;
  const seen = width / frame.clientWidth;
  return Math.abs(seen - zoom) < Math.abs(seen - 1) ? zoom : 1;
};

const fit = (frame, link, { height: asked, width }) => {
  if (!Number.isFinite(asked)) return;
  const height = Math.min(Math.max(Math.ceil(asked), LEAST), MOST) / zoom(frame, width);
  const { clientWidth } = frame;
  const now = performance.now();
  // A host where the width follows the height would answer each height with a width, and we that with a height, for ever.
  const quiet = now - link.at > 1000;
  if (quiet) link.echoes = 0;
  const settled = link.echoes < 4;
  if (settled) {
    frame.style.height = `${outer(frame, height)}px`;
    link.at = now;
    link.echoes = frame.clientWidth === clientWidth ? 0 : link.echoes + 1;
  }
  // Where the host gives less, by its style or because this was too much, the content scrolls in its frame.
  link.port.postMessage({ type: "fits", fits: settled && asked <= MOST && frame.clientHeight >= Math.floor(height) });
};

// Out of sight a frame does not notice that its width has changed: browsers spare themselves that. What is asked, is done.
const widths = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (!target.isConnected) widths.unobserve(target);
    else links.get(target)?.port.postMessage({ type: "measure" });
  }
});

const connect = (frame, origin) => {
  const { port1, port2 } = new MessageChannel();
  links.get(frame)?.port.close();
  const link = { port: port1, at: 0, echoes: 0 };
  links.set(frame, link);
  port1.onmessage = ({ data }) => {
    if (data?.type === "height" && links.get(frame) === link) fit(frame, link, data);
  };
  const target = origin === "null" ? "*" : origin;
  frame.contentWindow.postMessage({ type: "creator-loupe:port", version: VERSION }, target, [port2]);
  dress(frame);
  widths.observe(frame);
  watch.observe(frame, { attributeFilter: ["src"] });
};

addEventListener("message", ({ data, origin, source }) => {
  if (data?.type !== "creator-loupe:hello" || data.version !== VERSION || !source) return;
  const frame = ours().find(({ contentWindow }) => contentWindow === source);
  if (frame && (origin === HOME || (origin === "null" && opaque(frame)))) connect(frame, origin);
});

// A switch between light and dark is a class or an attribute of one of these two on most pages, or the system's; or the
// frame's address is given another end.
const all = () => ours().forEach(dress);
const watch = new MutationObserver(all);
for (const node of [document.documentElement, document.body]) watch.observe(node, { attributes: true });
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);

// Those that were there first have said hello to nobody. Whoever else hears this learns nothing by it.
for (const { contentWindow } of ours()) contentWindow.postMessage({ type: "creator-loupe:call", version: VERSION }, "*");
