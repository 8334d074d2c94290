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
