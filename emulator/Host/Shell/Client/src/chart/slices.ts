import type { Series } from './chartData';

/** A part of the whole, with its path around the middle. */
export interface Slice {
  readonly category: number;
  readonly share: number;
  readonly path: string;
}

const fullTurn = Math.PI * 2;

/** The largest turn that is drawn as one arc: the two ends of a whole circle would be the same point. */
const widest = 0.99999;

/** The parts of a circle. What is nothing or less has no part in it. */
export function slicesOf({ points }: Series, outer: number, inner: number): Slice[] {
  const values = points.map(({ value }) => Math.max(0, value ?? 0));
  const whole = values.reduce((sum, value) => sum + value, 0);
  let turned = 0;
  return values.flatMap((value, category) => {
    if (value === 0) {
      return [];
    }
    const share = value / whole;
    const from = turned;
    turned += share;
    return [{ category, share, path: arc(from, from + Math.min(share, widest), outer, inner) }];
  });
}

/** A funnel's parts: from top to bottom, each as wide as its figure is against the largest. */
export function funnelOf({ points }: Series, width: number, height: number): Slice[] {
  const shown = points.map(({ value }, category) => ({ value: Math.max(0, value ?? 0), category })).filter(({ value }) => value > 0);
  const largest = Math.max(...shown.map(({ value }) => value), 0);
  const step = height / Math.max(1, shown.length);
  const half = (value: number | undefined) => ((value ?? 0) / largest) * (width / 2);
  return shown.map(({ value, category }, index) => {
    const [top, bottom] = [half(value), half(shown[index + 1]?.value ?? value)];
    const [y, end] = [index * step, (index + 1) * step - 2];
    const middle = width / 2;
    return { category, share: value / largest, path: `M${middle - top},${y}L${middle + top},${y}L${middle + bottom},${end}L${middle - bottom},${end}Z` };
  });
}

function arc(from: number, to: number, outer: number, inner: number): string {
  const large = to - from > 0.5 ? 1 : 0;
  const start = `M${at(from, outer)}A${outer},${outer} 0 ${large} 1 ${at(to, outer)}`;
  return inner === 0 ? `${start}L0,0Z` : `${start}L${at(to, inner)}A${inner},${inner} 0 ${large} 0 ${at(from, inner)}Z`;
}

/** A point of the circle; it begins at the top and goes round as a clock does. */
function at(turn: number, radius: number): string {
  const angle = turn * fullTurn - Math.PI / 2;
  return `${(Math.cos(angle) * radius).toFixed(2)},${(Math.sin(angle) * radius).toFixed(2)}`;
}
