// Cells as every locale of CLDR writes them, one a line: true value, locale, kind, cell.
//
// Formats from the data of cldr-numbers-full alone, by the rules of UTS #35: nothing here knows how a cell is read. Plural
// forms are chosen by the engine's Intl.PluralRules; a locale that it does not know takes "other".
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const packageOf = (name) => dirname(require.resolve(`${name}/package.json`));
const main = join(packageOf("cldr-numbers-full"), "main");
const systems = JSON.parse(
  readFileSync(join(packageOf("cldr-core"), "supplemental/numberingSystems.json"), "utf8"),
).supplemental.numberingSystems;
const every = Number(process.argv[2] ?? 1);

/// 452 values, in thousandths: small ones, round ones, edges of rounding, fractions, and others by a fixed generator.
function values() {
  const all = new Set();
  for (let n = 0; n <= 20; n++) all.add(n * 1000);
  for (const n of [99, 100, 101, 110, 123, 200, 250, 500, 750, 890, 900, 949, 950, 994, 995, 999]) all.add(n * 1000);
  for (const part of [1, 5, 10, 12, 29, 50, 99, 100, 123, 125, 250, 296, 333, 500, 667, 750, 875, 999]) {
    for (const whole of [0, 1, 2, 12, 348, 999, 1234, 12500]) all.add(whole * 1000 + part);
  }
  for (let e = 1000; e <= 1e11; e *= 10) {
    for (const m of [1000, 1001, 1049, 1050, 1051, 1234, 1250, 1449, 1500, 2345, 3141, 5000, 9499, 9949, 9950, 9999]) {
      all.add(m * e);
    }
  }
  let seed = 48n;
  while (all.size < 452) {
    seed = (seed * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    const digits = (seed >> 33n) % 12n;
    all.add(Number((seed >> 20n) % 10n ** (digits + 1n)) * 1000);
  }
  return [...all].slice(0, 452);
}

/// `digits` in groups, with `group` between them: `primary` at the end, `secondary` before. `least`: how many digits have
/// to stand before the first mark.
function grouped(digits, primary, secondary, group, least) {
  if (!primary || digits.length < primary + least) return digits;
  const parts = [digits.slice(-primary)];
  let rest = digits.slice(0, -primary);
  while (rest.length > secondary) {
    parts.unshift(rest.slice(-secondary));
    rest = rest.slice(0, -secondary);
  }
  if (rest) parts.unshift(rest);
  return parts.join(group);
}

/// Thousandths as integer digits and fraction digits without the zeros at its end.
function split(thousandths) {
  const whole = Math.floor(thousandths / 1000);
  return [String(whole), String(thousandths % 1000).padStart(3, "0").replace(/0+$/, "")];
}

/// An integer divided by a power of ten, half to even, to `places` digits behind the mark.
function rounded(n, by, places) {
  const unit = BigInt(by) / 10n ** BigInt(places) || 1n;
  const whole = BigInt(n);
  const [quotient, rest] = [whole / unit, whole % unit];
  const up = rest * 2n > unit || (rest * 2n === unit && quotient % 2n === 1n);
  return (up ? quotient + 1n : quotient) * unit;
}

function format(locale, system, numbers) {
  const symbols = numbers[`symbols-numberSystem-${system}`];
  const formats = numbers[`decimalFormats-numberSystem-${system}`];
  const digits = systems[system]?._digits;
  if (!symbols || !formats || !digits) return null;
  const native = [...digits];
  const own = (ascii) => ascii.replace(/[0-9]/g, (d) => native[Number(d)]);
  const shape = formats.standard.split(";")[0].split(".")[0].split(",").map((part) => part.length);
  const primary = shape.length > 1 ? shape.at(-1) : 0;
  const secondary = shape.length > 2 ? shape.at(-2) : primary;
  const least = Number(numbers.minimumGroupingDigits ?? 1);
  let plural;
  try {
    plural = new Intl.PluralRules(locale, { maximumFractionDigits: 1 });
  } catch {
    plural = { select: () => "other" };
  }
  const written = (thousandths, minimum) => {
    const [whole, part] = split(thousandths);
    const front = minimum ? grouped(whole, primary, secondary, symbols.group, minimum) : whole;
    return own(front) + (part ? symbols.decimal + own(part) : "");
  };
  return {
    plain: (v) => [v, written(v, 0)],
    grouped: (v) => [v, written(v, least)],
    compact(v) {
      // The pattern of the size that the rounded value has, as in "999,950 is 1M".
      let [value, pattern, by] = [v, null, 1n];
      for (let pass = 0; pass < 2; pass++) {
        const size = Math.min(String(Math.floor(value / 1000)).length - 1, 14);
        const patternsAt = (count) => formats.short?.decimalFormat[`1${"0".repeat(size)}-count-${count}`];
        const other = size >= 3 ? patternsAt("other") : undefined;
        const zeros = other && /0+/.exec(other.replace(/'[^']*'/g, ""))?.[0].length;
        if (!zeros || /^0+$/.test(other)) {
          by = 1n;
          pattern = null;
          value = Number(rounded(v, 1000n, size >= 3 ? 0 : 1));
        } else {
          by = 10n ** BigInt(size - zeros + 1);
          value = Number(rounded(v, 1000n * by, 1));
          pattern = (count) => patternsAt(count) ?? other;
        }
      }
      if (!pattern) return [value, written(value, Math.max(least, 2))];
      const shown = Number(BigInt(value) / by);
      const text = pattern(plural.select(shown / 1000)).split(";")[0];
      // No abbreviation for this plural form.
      if (/^0+$/.test(text)) return [Number(rounded(v, 1000n, 0)), written(Number(rounded(v, 1000n, 0)), Math.max(least, 2))];
      const number = written(shown, Math.max(least, 2));
      return [v, text.replace(/'([^']*)'|0+/g, (whole, quoted) => (quoted === undefined ? number : quoted || "'"))];
    },
  };
}

const all = values();
let lines = [];
let turn = 0;
for (const locale of readdirSync(main).sort()) {
  if (turn++ % every !== 0) continue;
  const numbers = JSON.parse(readFileSync(join(main, locale, "numbers.json"), "utf8")).main[locale].numbers;
  const usual = numbers.defaultNumberingSystem;
  const kinds = Object.entries(format(locale, usual, numbers));
  const other = numbers.otherNumberingSystems?.native;
  if (other !== usual) {
    const native = format(locale, other, numbers);
    if (native) kinds.push(["native", native.grouped]);
  }
  for (const [kind, write] of kinds) {
    for (const value of all) {
      const [truth, cell] = write(value);
      lines.push(`${truth}\t${locale}\t${kind}\t${cell}`);
    }
  }
  process.stdout.write(`${lines.join("\n")}\n`);
  lines = [];
}
