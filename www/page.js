// The stand-alone page sets its policy by itself, before the element runs and anything can be pasted; whoever hosts it
// may send the same as a header, which also says who may frame it. Not as a tag in the HTML: before such a tag Chromium
// does not look ahead for the files to fetch, and the page was ready 60 ms later (4x slower processor, 2026-11-26).
const policy = document.createElement("meta");
policy.httpEquiv = "Content-Security-Policy";
// The build puts it here (xtask/src/policy.rs).
policy.content = "%POLICY%";
// In a sandboxed frame WebKit takes 'self' for nobody's site, so there it is named.
if (self.origin === "null") policy.content = policy.content.replaceAll("'self'", new URL(import.meta.url).origin);
document.head.append(policy);

// A link of ours stands behind the # of this page's address, which no browser sends anywhere: the tool is told of it, now and
// whenever it becomes another. Nobody else's fragment is handed over, and none is ever written here.
const tool = document.querySelector("creator-loupe");
const link = () => {
  // Some mail and some redirect writes letters of an address otherwise.
  const fragment = location.hash.slice(0, 65536).replace(/%3D/i, "=");
  return /[#&]cl=/.test(fragment) ? fragment : undefined;
};
const follow = () => {
  const now = link();
  if (now !== undefined) tool.follow(now);
};
// The framed page (frame.html) is no page of its own: links lead to the one beside it.
if (!tool.matches("[framed], [home]")) tool.setAttribute("home", location.href.split("#")[0]);
// A link is read by the whole of the wasm: then the first part of it is not waited for.
if (link() !== undefined) tool.setAttribute("preload", "all");
addEventListener("hashchange", follow);
customElements.whenDefined("creator-loupe").then(follow);
