"use client";

import "creator-loupe";
import { useRef, useState } from "react";

/** The element in two places that it moves between, and three buttons. The server renders its fallback content. */
export function Places() {
  const [shown, setShown] = useState(true);
  const [told, setTold] = useState("");
  const [here, there, box] = [useRef(null), useRef(null), useRef(null)];

  // React knows of no moving: the box goes by hand, and React takes away the section around all of it.
  const move = () => (box.current.parentElement === here.current ? there : here).current.append(box.current);
  const ask = async () => {
    const { assess } = await import("creator-loupe/api");
    const judged = await assess("ann.reads IG 24.8k followers, avg 1,240 likes, 68 comments");
    const { low, high } = judged.results.clicks.range;
    setTold(`Clicks: ${low.shown} to ${high.shown}`);
  };

  return (
    <>
      <p>
        <button id="toggle" onClick={() => setShown(!shown)}>Take it away, put it back</button>
        <button id="move" onClick={move}>Move it</button>
        <button id="ask" onClick={ask}>Ask without the page</button>
        <output id="told">{told}</output>
      </p>
      {shown && (
        <section>
          <div id="here" ref={here}>
            <div ref={box}>
              {/* It may listen, and say so in an attribute, before React has looked at what the server sent. */}
              <creator-loupe suppressHydrationWarning>One moment: the tool is on its way.</creator-loupe>
            </div>
          </div>
          <div id="there" ref={there} />
        </section>
      )}
    </>
  );
}
