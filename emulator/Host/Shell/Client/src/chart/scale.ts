/** From the smallest to the largest value of an axis, with the marks between them. */
export interface Scale {
  readonly ticks: readonly number[];
  readonly min: number;
  readonly max: number;
}

const steps = [1, 2, 5, 10];

/** Round marks around the values, about as many as asked for. Zero is always among them: a column's length is its figure. */
export function scaleOf(values: readonly number[], wanted: number, onlyWhole: boolean): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const step = stepOf((high - low || 1) / Math.max(1, wanted), onlyWhole);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step));
  return { ticks, min: rounded(first * step), max: rounded(last * step) };
}

/** Where a value stands between the ends, from 0 to 1. */
export function position({ min, max }: Scale, value: number): number {
  return (value - min) / (max - min);
}

function stepOf(rough: number, onlyWhole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (steps.find((candidate) => candidate * power >= rough * 0.999) ?? 10) * power;
  return onlyWhole ? Math.max(1, Math.ceil(step)) : step;
}

/** Takes off what binary fractions leave behind. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
