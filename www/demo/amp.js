// What <amp-iframe resizable> does with a frame's message, as far as a page without AMP can show it.
addEventListener("message", ({ data, source }) => {
  if (data?.sentinel !== "amp" || data.type !== "embed-size") return;
  const frame = [...document.querySelectorAll("iframe")].find(({ contentWindow }) => contentWindow === source);
  if (frame && Number.isFinite(data.height)) frame.height = Math.round(data.height);
});
