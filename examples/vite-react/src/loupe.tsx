import "creator-loupe";
import type { CreatorLoupeElement } from "creator-loupe";
import { type DetailedHTMLProps, type HTMLAttributes, useEffect, useRef, useState } from "react";

// What React does not know by itself: that there is such a tag.
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "creator-loupe": DetailedHTMLProps<HTMLAttributes<CreatorLoupeElement>, CreatorLoupeElement> & {
        mode?: "full";
        preload?: "all";
      };
    }
  }
}

/** The element, and whether it listens yet. */
export function Loupe() {
  const loupe = useRef<CreatorLoupeElement>(null);
  const [listens, setListens] = useState(false);
  useEffect(() => {
    const element = loupe.current!;
    const heard = () => setListens(true);
    element.addEventListener("creator-loupe:ready", heard);
    return () => element.removeEventListener("creator-loupe:ready", heard);
  }, []);
  return (
    <>
      <p id="listens">{listens ? "It listens." : "It does not listen yet."}</p>
      <creator-loupe ref={loupe}>One moment: the tool is on its way.</creator-loupe>
    </>
  );
}
