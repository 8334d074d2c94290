// A page as they were written with Prototype: what the library puts into the prototypes of everybody, and handlers on the
// document. 1.7 itself left `toJSON` of arrays out where JSON is native; of what the 1.6 before it did, that did most harm.
Array.prototype.toJSON = function () {
  return `[${this.map(Object.toJSON).join(", ")}]`;
};
window.meant = () => Prototype.Version.startsWith("1.7") && Array.from === $A && [1].toJSON() === "[1]";

// Of two items that were added, the second was taken away.
window.sound = () =>
  $$(".item").length === 1 && $("list").down("li").innerHTML === "item 1" &&
  new Element("b").addClassName("y").hasClassName("y") && $("words").setValue("a").getValue() === "a" &&
  [1, 2].inject(0, (a, b) => a + b) === 3 && "a-b".camelize() === "aB" && $H({ a: 1 }).keys().first() === "a" &&
  JSON.stringify({ a: [1] }) === '{"a":"[1]"}';

document.observe("dom:loaded", () => {
  const heard = (window.heard = { click: 0, keydown: 0, live: 0, result: 0 });
  for (const type of ["click", "keydown"]) {
    document.observe(type, (event) => {
      heard[type] += 1;
      // Whatever was hit becomes an element of the library's.
      event.findElement()?.up("form, .menu")?.addClassName("open");
    });
  }
  document.on("click", "#add", () => $("list").insert(`<li class="item">item ${$$(".item").length + 1}</li>`));
  document.on("click", ".item", (event, item) => {
    heard.live += 1;
    item.remove();
  });
  // A name with a colon is an event of the library's own to it, so that this one is heard by the browser's means.
  document.addEventListener("creator-loupe:result", ({ detail }) => (heard.result = detail.result?.followers));
});
