// The peer of examples/bench_plan.rs, run by node beside @quri/squiggle-lang 0.10.0; prints JSON with `squiggle_ms`, the median of
// nine runs. A hundred creators in Squiggle, each a product of log-normals with what all share drawn once; 1,000 draws of the total orders.
import { run } from "@quri/squiggle-lang";
import { performance } from "node:perf_hooks";
const CREATORS = 100, ROUNDS = 9;
const draw = (m, s) => `SampleSet.fromDist(lognormal(${m.toFixed(4)}, ${s}))`;
const creator = (i) => `o${i} = cvr * ${draw(Math.log(2000 * 1.05 ** i * 0.3), 1.1)} * ${draw(-4.8, 0.6)}`;
const all = [...Array(CREATORS).keys()];
const code = [`cvr = ${draw(-4.3, 0.49)}`, ...all.map(creator), `total = ${all.map((i) => "o" + i).join(" + ")}`,
  `[${[0.1, 0.2, 0.5, 0.8, 0.9].map((p) => `quantile(total, ${p})`).join(", ")}]`].join("\n");
const times = [];
let result;
for (let round = 0; round < ROUNDS; round++) {
  const start = performance.now();
  result = await run(code, { environment: { sampleCount: 1000, xyPointLength: 1000, seed: "plan" } });
  times.push(performance.now() - start);
}
if (!result.result.ok) { console.error(String(result.result.value)); process.exit(1); }
times.sort((a, b) => a - b);
console.log(JSON.stringify({ squiggle_ms: Math.round(times[ROUNDS >> 1] * 100) / 100, totals: String(result.result.value.result) }));
