import { useRef, useState } from "react";
import { Loupe } from "./loupe";

/** The element in two places that it moves between, and three buttons. */
export function Page() {
  const [shown, setShown] = useState(true);
  const [told, setTold] = useState("");
  const [here, there, box] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];

  // React knows of no moving: the box goes by hand, and React takes away the section around all of it.
  const move = () => {
    const to = box.current!.parentElement === here.current ? there : here;
    to.current!.append(box.current!);
  };
  const ask = async () => {
    const { assess } = await import("creator-loupe/api");
    const judged = await assess("ann.reads IG 24.8k followers, avg 1,240 likes, 68 comments");
    if ("error" in judged) return setTold(judged.error.message);
    const clicks = "results" in judged && "range" in judged.results.clicks && judged.results.clicks.range;
    setTold(clicks ? `Clicks: ${clicks.low.shown} to ${clicks.high.shown}` : "Not to be computed.");
  };

  return (
    <>
      <h1>creator-loupe in Vite and React</h1>
      <p>
        <button id="toggle" onClick={() => setShown(!shown)}>Take it away, put it back</button>
        <button id="move" onClick={move}>Move it</button>
        <button id="ask" onClick={ask}>Ask without the page</button>
        <output id="told">{told}</output>
      </p>
      {shown && (
        <section>
          <div id="here" ref={here}>
            <div ref={box}><Loupe /></div>
          </div>
          <div id="there" ref={there} />
        </section>
      )}
    </>
  );
}
