import { assess } from "creator-loupe/api";
import { Places } from "./places";

// Rendered for each visit, so that what is said below is said by a running server and not by the build.
export const dynamic = "force-dynamic";

const TEXT = "ann.reads IG 24.8k followers, avg 1,240 likes, 68 comments";

export default async function Page() {
  const { low, high } = (await assess(TEXT)).results.clicks.range;
  return (
    <>
      <h1>creator-loupe in Next.js</h1>
      <p id="served">Clicks: {low.shown} to {high.shown}</p>
      <Places />
    </>
  );
}
