// The stand-alone page without a network: a worker (worker.js) keeps this release's files in the browser. In the release alone.
// It knows when a newer release lies ready, and says so; it refuses to swap without a yes, since what stands here would be lost,
// and to be missed where workers are refused: in private windows, in frames, from a disk, without https.
const swap = (registration) => {
  const { waiting } = registration;
  // Another page of ours has said yes.
  if (!waiting) return location.reload();
  waiting.addEventListener("statechange", () => waiting.state === "activated" && location.reload());
  waiting.postMessage("swap");
};
const offer = (registration) => {
  // The first of all waits for nobody.
  if (!registration.active || !registration.waiting || document.querySelector(".newer")) return;
  const note = document.createElement("p");
  const button = document.createElement("button");
  Object.assign(note, { className: "newer", role: "status" });
  Object.assign(button, { type: "button", textContent: "Reload to use it" });
  button.addEventListener("click", () => swap(registration));
  tool.before(note);
  // What is in a status from the beginning is read out by nobody.
  setTimeout(() => note.append("A newer version is there. What stands here is not kept: save it or copy a link first. ", button), 100);
};
const keep = async () => {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  // The one address that a script of ours may load later, whatever is asked for.
  const policy = globalThis.trustedTypes?.createPolicy("creator-loupe", { createScriptURL: () => "worker.js" });
  const registration = await serviceWorker.register(policy?.createScriptURL("") ?? "worker.js");
  const look = () => offer(registration);
  const follow = () => registration.installing?.addEventListener("statechange", look);
  registration.addEventListener("updatefound", follow);
  follow();
  look();
};
// Once what the page begins with is there, which shares its line with nothing then; the tool is not ready yet.
const begin = () => keep().catch(() => {});
if (document.readyState === "complete") begin();
else addEventListener("load", begin);
