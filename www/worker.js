// The worker of the stand-alone page: keeps this release's files in the browser, so that the page opens without a network.
// It knows their names and the hashes of their bytes. It refuses to serve any page but ours, nobody's frame among them, to ask
// for anything but these files, and to take the place of an older release while a page of that is open and nobody said yes.

// The build puts them here (xtask/src/hook.rs), what a visit begins with first.
const RELEASE = "%RELEASE%";
const FILES = new Map(Object.entries(JSON.parse('%FILES%')));
const PAGE = "index.html";

const here = new URL("./", location.href).href;
// Another folder of this site may have another release.
const ours = `creator-loupe ${here} `;
const own = ours + RELEASE;
const hashed = /-[0-9a-f]{16}\.\w+$/;

// The name of a file of ours in an address.
const named = (address) => {
  const { origin, pathname } = new URL(address);
  const place = origin + pathname;
  return place === here ? PAGE : place.startsWith(here) ? place.slice(here.length) : "";
};

// One after the other, so that the page itself is loaded first. A file that is not this release's ends it, as where a release is
// being put in place: the browser comes again.
const keep = async () => {
  const cache = await caches.open(own);
  for (const [name, integrity] of FILES) {
    const how = { integrity, credentials: "omit", referrerPolicy: "no-referrer", cache: hashed.test(name) ? "default" : "no-cache" };
    const response = await fetch(name, how);
    if (!response.ok) throw new TypeError(`${name}: ${response.status}`);
    // Made anew: an answer that came by another address may not stand for a page.
    await cache.put(name, new Response(await response.blob(), { headers: response.headers }));
  }
};

// Of the release before, a page that is still open may ask for what it has not yet.
const tidy = async () => {
  const kept = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== own);
  await Promise.all(kept.slice(0, -1).map((name) => caches.delete(name)));
};

const answer = async ({ request, clientId }, name) => {
  if (request.mode !== "navigate") {
    const client = await clients.get(clientId);
    if (!client || client.frameType === "nested" || named(client.url) !== PAGE) return fetch(request);
  }
  const found = await (await caches.open(own)).match(name);
  // By its hash a file of the release before is told from all others.
  return found || (hashed.test(name) && (await caches.match(request.url))) || fetch(request);
};

addEventListener("install", (event) => {
  const kept = keep().catch(async (error) => {
    await caches.delete(own);
    throw error;
  });
  event.waitUntil(kept);
});
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("message", ({ data }) => data === "swap" && skipWaiting());
addEventListener("fetch", (event) => {
  const { request } = event;
  const name = named(request.url);
  if (request.method !== "GET" || !(FILES.has(name) || hashed.test(name))) return;
  if (request.mode === "navigate" && (name !== PAGE || request.destination !== "document")) return;
  event.respondWith(answer(event, name));
});
