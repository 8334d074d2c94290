// What a page does with the element: nothing that it would not do with any other.
const find = (id) => document.getElementById(id);

find("toggle").addEventListener("click", () => {
  const there = document.querySelector("creator-loupe");
  if (there) there.remove();
  else find("here").append(document.createElement("creator-loupe"));
});

find("move").addEventListener("click", () => {
  const loupe = document.querySelector("creator-loupe");
  find(loupe.parentElement.id === "here" ? "there" : "here").append(loupe);
});

find("ask").addEventListener("click", async () => {
  const { assess } = await import("./node_modules/creator-loupe/api.js");
  const judged = await assess("ann.reads IG 24.8k followers, avg 1,240 likes, 68 comments");
  const { low, high } = judged.results.clicks.range;
  find("told").textContent = `Clicks: ${low.shown} to ${high.shown}`;
});
