// Inside the framed page (frame.html): tells the page around it how high the content is, and takes light or dark from it.
// It knows neither that page nor creators; it refuses to hear anybody but the window that frames it, and it sends nothing
// but a number. What is said here is heard by embed.js, or, in its own words, by <amp-iframe resizable>.

const VERSION = 1;
const root = document.documentElement;
let port; // to embed.js, once it has answered; nobody else can write to it
let told = 0; // the height that was told last
let pause;

// The body is as high as its content: nothing in it asks how high the window is, so that a window made higher changes
// nothing and no answer of ours can be the cause of the next. Up, as half a pixel less is a scrollbar.
const height = () => Math.ceil(document.body.getBoundingClientRect().height);

const tell = () => {
  // While something is drawn it grows with every frame; twenty times a second is enough to follow. The last is never lost.
  if (pause) return;
  const now = height();
  // A frame that is not shown has no layout, and keeps its place.
  if (now === told || !now || !innerWidth) return;
  told = now;
  pause = setTimeout(() => {
    pause = undefined;
    tell();
  }, 50);
  if (port) port.postMessage({ type: "height", height: now, width: innerWidth });
  // The parent may be anybody, and may know: whoever hears it learns how high a page is.
  else parent.postMessage({ sentinel: "amp", type: "embed-size", height: now }, "*");
};

// What the address says (#theme=dark) comes before what the page around says; without either it is the browser's.
let around;
const dress = () => {
  const theme = /[#&]theme=(light|dark)(?=&|$)/.exec(location.hash)?.[1] ?? around;
  // The element takes it from here. A browser leaves the ground transparent only where the <iframe> has the same.
  root.style.colorScheme = theme ?? "";
};

const hello = () => parent.postMessage({ type: "creator-loupe:hello", version: VERSION }, "*");

const heard = ({ data }) => {
  if (data?.type === "theme" && ["light", "dark"].includes(data.theme)) {
    around = data.theme;
    dress();
  }
  // A scrollbar that comes for the moment until the frame has grown makes the content narrower, and so higher. Where the
  // page around gives less than was asked for, it is needed.
  if (data?.type === "fits") root.toggleAttribute("data-fits", data.fits === true);
  // Out of sight a browser lays nothing out until asked, and the new width may come later than these words.
  if (data?.type === "measure") for (const wait of [0, 100, 1000]) setTimeout(tell, wait);
};

if (parent !== window) {
  addEventListener("message", ({ data, source, ports }) => {
    if (source !== parent || data?.version !== VERSION) return;
    // Of a script that came after this page was loaded, and missed what was said then.
    if (data.type === "creator-loupe:call") hello();
    if (data.type !== "creator-loupe:port" || ports.length !== 1) return;
    // Where two scripts answer, the last one counts.
    port?.close();
    [port] = ports;
    port.onmessage = heard;
    told = 0;
    clearTimeout(pause);
    pause = undefined;
    tell();
  });
  new ResizeObserver(tell).observe(document.body);
  hello();
}
// How the tool is set up stands in the address, too, where no server sees it.
const SET = ["mode", "accent", "topic"];
const tool = document.querySelector("creator-loupe");
const set = () => {
  dress();
  const told = new URLSearchParams(location.hash.slice(1, 65536));
  for (const name of SET) {
    if (told.has(name)) tool.setAttribute(name, told.get(name));
    else tool.removeAttribute(name);
  }
};
addEventListener("hashchange", set);
set();
