// A page as they were written with jQuery 1.x: live events on the document, and handlers for every click and key, whoever
// they are for.
window.meant = () => jQuery.fn.jquery === "1.12.4";

jQuery(($) => {
  const heard = (window.heard = { click: 0, keydown: 0, live: 0, result: 0 });
  $(document).on("click keydown", (event) => {
    heard[event.type] += 1;
    // What such a handler asks of whatever was hit.
    $(event.target).closest("form, .menu").toggleClass("open").find("input").val();
  });
  $(document).on("click", "#add", () => $("<li class='item'>").text(`item ${$(".item").length + 1}`).appendTo("#list"));
  $(document).on("click", ".item", function () {
    heard.live += 1;
    $(this).remove();
  });
  $(document).on("creator-loupe:result", "creator-loupe", ({ originalEvent }) => (heard.result = originalEvent.detail.result?.followers));
  // Of two items that were added, the second was taken away.
  window.sound = () =>
    $(".item").length === 1 && $("#list").find("li").first().text() === "item 1" &&
    $("<b class=x>").addClass("y").is(".x.y") && $("#words").val("a").val() === "a" && $.inArray(2, [1, 2]) === 1;
});
