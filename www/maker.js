// The page at which the lines for an embed are made. What is chosen is set on the preview by the element's own attributes, and
// the lines say the same; what the tool holds comes from it as a link, and stands in the lines. It knows the element's public
// side alone (types.d.ts), and refuses to send anything anywhere.

const $ = (id) => document.getElementById(id);
const [form, tool, code, note, said] = [document.forms[0], document.querySelector("creator-loupe"), $("code"), $("note"), $("said")];
const here = (name) => new URL(name, location.href).href.split("#")[0];

let kind = "element";
let accent; // undefined: ours
let token = ""; // what it holds
let trouble = "";

const ABOUT = {
  element: "The tool in your page itself: it takes your page's light or dark, its height needs no care, your scripts hear its events.",
  frame: "A page of ours in a frame: nothing of your page reaches it. The second line makes it as high as its content; without it, it scrolls.",
  npm: "For pages that are built: npm install creator-loupe. The files of the package are served with yours.",
};

const quoted = (value) => value.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
const chosen = () => {
  const { mode, theme } = form.elements;
  return Object.entries({ mode: mode.value, theme: theme.value, accent, topic: $("topic").value.trim(), link: token }).filter(([, value]) => value);
};
const element = () => `<creator-loupe${chosen().map(([name, value]) => ` ${name}="${quoted(value)}"`).join("")}>Loading…</creator-loupe>`;
const frame = () => {
  const parts = chosen().map(([name, value]) => (name === "link" ? `cl=${value}` : `${name}=${encodeURIComponent(value)}`));
  return `${here("frame.html")}${parts.length ? `#${parts.join("&")}` : ""}`;
};
const lines = () =>
  ({
    element: `<script type="module" src="${here("creator-loupe.js")}"></script>\n${element()}`,
    frame: `<iframe src="${quoted(frame())}" title="creator-loupe" width="100%" height="720" loading="lazy" allow="clipboard-write"></iframe>\n<script type="module" src="${here("embed.js")}"></script>`,
    npm: `import "creator-loupe"; // defines the tag\n\n${element()}`,
  })[kind];

const draw = () => {
  for (const button of document.querySelectorAll("[data-kind]")) button.setAttribute("aria-pressed", button.dataset.kind === kind);
  $("about").textContent = ABOUT[kind];
  $("own").hidden = accent === undefined;
  const { mode, holds } = form.elements;
  const empty = mode.value === "pitch" && !["all", "bare"].includes(holds.value);
  note.textContent = trouble || (empty ? "A pitch page shows what it holds: choose “All that is in the preview”, and work there." : "");
  note.hidden = !note.textContent;
  code.value = lines();
  said.textContent = "";
};

// A pitch page has nothing to type in: while it is made the preview is the tool.
const dress = () => {
  const { mode, theme } = form.elements;
  const wanted = mode.value === "pitch" ? "" : mode.value;
  tool.update({ mode: wanted || null, theme: theme.value || null, accent: accent ?? null, topic: $("topic").value.trim() || null });
  draw();
};

let turn = 0;
const hold = async () => {
  const { mode, holds } = form.elements;
  const mine = (turn += 1);
  trouble = "";
  if (!holds.value) token = "";
  else if (tool.ready) {
    const link = await tool.share(holds.value);
    if (mine !== turn) return;
    token = link?.split("#cl=")[1] ?? "";
    if (!token) trouble = "What is in the preview is too much for a link, or there is nothing in it yet.";
  }
  draw();
};

let pause;
addEventListener("creator-loupe:change", () => {
  clearTimeout(pause);
  pause = setTimeout(hold, 300);
});
form.addEventListener("input", ({ target }) => {
  if (target.id === "accent") accent = target.value;
  dress();
  if (target.name === "holds") hold();
});
$("own").addEventListener("click", () => {
  accent = undefined;
  $("accent").value = "#0b6b62";
  dress();
});
for (const button of document.querySelectorAll("[data-kind]")) {
  button.addEventListener("click", () => {
    kind = button.dataset.kind;
    draw();
  });
}
$("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(code.value);
    said.textContent = "Copied.";
  } catch {
    code.focus();
    code.select();
    said.textContent = "The browser does not let this page copy. The lines are selected: press Ctrl+C, or ⌘C on a Mac.";
  }
});
// Whoever came here with something in hand wants it on the page.
if (/[#&]cl=/.test(location.hash)) form.elements.holds.value = "all";
dress();
