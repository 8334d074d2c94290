// Runs before everything else on each page of a test and writes down what must not happen. The same in all engines; the
// control page proves in each run that every one of these notices what it is there for.
(() => {
  const seen = { console: [], errors: [], rejections: [], violations: [], requests: [], dispatched: [] };
  Object.defineProperty(window, "__seen", { value: seen });
  const words = (values) => Array.from(values, (v) => (v instanceof Error ? `${v.name}: ${v.message}` : String(v))).join(" ");
  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = function (...values) {
      seen.console.push(`${level}: ${words(values)}`);
      return original.apply(this, values);
    };
  }
  addEventListener(
    "error",
    (event) => {
      // Without a message it is a file that did not load.
      if (event.message) seen.errors.push(event.message);
      else seen.errors.push(`did not load: ${event.target?.src ?? event.target?.href ?? event.target?.localName}`);
    },
    true,
  );
  addEventListener("unhandledrejection", (event) => seen.rejections.push(words([event.reason])));
  // Firefox and WebKit ask for an icon of their own accord and report the policy's refusal to the page: not its doing,
  // as long as it names no icon.
  const icon = (event) =>
    event.effectiveDirective === "img-src" &&
    event.blockedURI === `${location.origin}/favicon.ico` &&
    !document.querySelector("link[rel~=icon]");
  document.addEventListener("securitypolicyviolation", (event) =>
    icon(event) || seen.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile ?? ""}:${event.lineNumber} ${event.sample}`),
  );
  // A worker would serve the next page from what it keeps, whatever a test then does to the server: its own tests are without
  // detectors, and here it is as where a browser has none.
  Object.defineProperty(Navigator.prototype, "serviceWorker", { configurable: true, get: () => undefined });
  // What happens out of sight is looked at, too.
  window.__closed = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (how) {
    const root = attach.call(this, how);
    if (how.mode === "closed") window.__closed.push(root);
    return root;
  };
  addEventListener("creator-loupe:ready", () => seen.dispatched.push("creator-loupe:ready"));
  const count = (holder, name, address) => {
    const original = holder?.[name];
    if (typeof original !== "function") return;
    holder[name] = function (...values) {
      seen.requests.push(`${name} ${address(values)}`);
      return original.apply(this, values);
    };
  };
  count(window, "fetch", ([input]) => input?.url ?? input);
  count(XMLHttpRequest.prototype, "open", ([, url]) => url);
  count(Navigator.prototype, "sendBeacon", ([url]) => url);
  for (const name of ["WebSocket", "EventSource"]) {
    const Original = window[name];
    if (!Original) continue;
    window[name] = new Proxy(Original, {
      construct(target, values) {
        seen.requests.push(`${name} ${values[0]}`);
        return new target(...values);
      },
    });
  }
})();
