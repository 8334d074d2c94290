// A host that hears what the tool tells, and tells it something.
const tool = document.querySelector("creator-loupe");
const told = document.querySelector("#told");
for (const name of ["ready", "change", "result", "height", "notice", "error"]) {
  addEventListener(`creator-loupe:${name}`, ({ detail, target }) => {
    if (target !== tool) return;
    const line = document.createElement("li");
    line.textContent = `${name}: ${JSON.stringify(detail)}`;
    told.append(line);
  });
}
const on = (id, wanted) => document.querySelector(id).addEventListener("click", () => tool.update(wanted));
on("#other", { text: "oat.and.ink on Instagram, 8.2k followers, avg 510 likes, 41 comments, $180 a reel" });
on("#accent", { accent: "#1d4ed8" });
on("#full", { mode: "full" });
