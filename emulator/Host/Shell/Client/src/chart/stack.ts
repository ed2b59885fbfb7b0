import type { ChartData } from './chartData';

/** Where the figure of a series begins and ends on the axis; null where there is none. */
export type Span = { readonly from: number; readonly to: number } | null;

/** The spans of each series, category by category. Stacked ones stand on those before them, negative ones hang below. */
export function stack({ categories, series }: ChartData): readonly (readonly Span[])[] {
  const spans = series.map((): Span[] => []);
  categories.forEach((_, category) => {
    const whole = series.reduce((sum, { points }) => sum + Math.abs(points[category]?.value ?? 0), 0);
    let above = 0;
    let below = 0;
    series.forEach(({ points, stacking }, index) => {
      const value = points[category]?.value ?? null;
      if (value === null) {
        spans[index]?.push(null);
        return;
      }
      const figure = stacking === 'percent' && whole > 0 ? value / whole : value;
      const from = stacking === 'none' ? 0 : figure < 0 ? below : above;
      const to = from + figure;
      if (figure < 0) {
        below = to;
      } else {
        above = to;
      }
      spans[index]?.push({ from, to });
    });
  });
  return spans;
}
