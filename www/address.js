// A link of ours stands behind the # of this page's address, which no browser sends anywhere: the tool is told of it, now and
// whenever it becomes another. Nobody else's fragment is handed over, and none is ever written here.
// It knows where our page lies; it refuses to know what a link says.
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
// The framed page (frame.html) is no page of its own: links lead to the one beside it. From one file they lead to where it was
// saved.
if (!tool.matches("[framed],[home]")) tool.setAttribute("home", location.href.split("#")[0]);
// A link is read by the whole of the wasm: then the first part of it is not waited for.
if (link() !== undefined) tool.setAttribute("preload", "all");
addEventListener("hashchange", follow);
customElements.whenDefined("creator-loupe").then(follow);
