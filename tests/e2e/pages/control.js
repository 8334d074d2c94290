// What the control page can be told to do wrong, one thing at a time.
window.provoke = {
  console: () => console.error("provoked console error"),
  exception: () => void setTimeout(() => { throw new Error("provoked exception"); }, 0),
  rejection: () => void Promise.reject(new Error("provoked rejection")),
  request: () => void fetch("/__ping").then((r) => r.text()),
  beacon: () => void navigator.sendBeacon("/__ping", ""),
  missing: () => void fetch("/__not-there").then((r) => r.text()),
  // Inline style: by attribute, which is what a careless view does.
  style: () => document.querySelector("#styled").setAttribute("style", "color: rgb(1, 2, 3)"),
  foreign: () => void fetch("http://127.0.0.1:9/").catch(() => {}),
  html: () => {
    try { document.querySelector("#styled").innerHTML = "<b>bold</b>"; } catch { /* the violation is what counts */ }
  },
  // A button without a name and text without contrast, inside a shadow root: what the accessibility checker must see.
  inaccessible: () => {
    const root = document.querySelector("#host").attachShadow({ mode: "open" });
    root.append(document.createElement("button"));
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("p { color: #999; background: #aaa; }");
    root.adoptedStyleSheets = [sheet];
    const faint = document.createElement("p");
    faint.textContent = "Hardly to be seen.";
    root.append(faint);
  },
  // Two buttons, one of which hides its focus.
  unfocusable: () => {
    const root = document.querySelector("#host").attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("button:focus { outline: none; } button.shown:focus { outline: 2px solid red; }");
    root.adoptedStyleSheets = [sheet];
    for (const name of ["shown", "hidden"]) {
      const button = document.createElement("button");
      button.className = name;
      button.textContent = name;
      root.append(button);
    }
  },
};
