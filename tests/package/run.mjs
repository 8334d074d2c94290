// The installed package in Node: both entries are imported, each case of stdin is answered, a line each. With `--time`, the
// median milliseconds of judging one profile with 40 posts instead. It is copied beside the package's node_modules.
import "creator-loupe";
import { answer, assess, compare, plan, read } from "creator-loupe/api";
import { readFileSync } from "node:fs";

const POSTS = 40;
const TURNS = 201;

if (process.argv.includes("--time")) {
  const list = (from) => ({ kind: "list", values: Array.from({ length: POSTS }, (_, i) => from + ((i * 37) % 23) * (from / 20)) });
  const facts = { platform: "instagram", followers: 24800, views: list(9000), engagements: list(700), fee: 450 };
  const times = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const began = performance.now();
    await assess(facts, { basket: 60, margin: 0.5 }, { year: 2026 });
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  console.log(JSON.stringify({ assess_forty_ms: times[(TURNS - 1) / 2] }));
} else {
  const cases = readFileSync(0, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
  for (const { call, text, given } of cases) console.log(await answer(call, text, given));
  // The four functions say the same as the door.
  const { text } = cases[1];
  const same = async (promise, call, given) => {
    if (JSON.stringify(await promise) !== JSON.stringify(JSON.parse(await answer(call, text, given)))) throw new Error(call);
  };
  await same(read(text), "read", {});
  await same(assess(text, { basket: 60 }, { creator: 1, year: 2026 }), "assess", { assumptions: { basket: 60 }, creator: 1, year: 2026 });
  await same(compare(text, {}, "cpm"), "compare", { assumptions: {}, column: "cpm" });
  await same(plan(text, { budget: 900 }), "plan", { brief: { budget: 900 } });
  if ((await read(7)).error?.code !== "wrong_type") throw new Error("a number was read");
}
