// Holds cases and their answers (a line of JSON each, `[{call, text, given}, answer]`, in the file that is named) against
// www/schema.json, by ajv in its strict mode. It proves first that the schema refuses: each answer with a key more, and with
// what it requires left out.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const schema = JSON.parse(readFileSync(new URL("../../www/schema.json", import.meta.url), "utf8"));
const ajv = new Ajv({ strict: true, strictTypes: false, allErrors: false });
ajv.addSchema(schema, "all");
const fail = (why) => {
  console.error(why);
  process.exit(1);
};
const rule = (name) => ajv.getSchema(`all#/$defs/${name}`) ?? fail(`the schema has no ${name}`);

const lines = readFileSync(process.argv[2], "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
const met = { answered: 0, troubled: 0 };
lines.forEach(([{ call, given }, answer], at) => {
  const out = rule(`${call}.out`);
  const why = (check) => `case ${at}, ${call}: ${ajv.errorsText(check.errors)}`;
  if (!out(answer)) fail(why(out));
  met[answer.error ? "troubled" : "answered"] += 1;
  // What is wrong with these is what the trouble tells.
  const wrong = ["unknown_key", "missing", "wrong_type"].includes(answer.error?.code);
  if (call !== "read" && !wrong && !rule(`${call}.given`)(given)) fail(why(rule(`${call}.given`)));
  if (call !== "read" && wrong && rule(`${call}.given`)(given)) fail(`case ${at}, ${call}: the schema lets in what is trouble`);
  if (out({ ...answer, nobody_wrote_this: 1 })) fail(`case ${at}, ${call}: the schema lets any key out`);
  const missed = Object.keys(answer).filter((key) => !out({ ...answer, [key]: undefined }));
  if (!missed.length) fail(`case ${at}, ${call}: the schema misses nothing that is left out`);
});
if (!met.answered || !met.troubled) fail(`answered and troubled: ${JSON.stringify(met)}`);
