import type { ChartData } from './chartData';
import { percentText } from './axisText';

/** A figure as it is told: whose it is, in words. */
export interface Told {
  /** The colour it is drawn in, by its place. */
  readonly colour: number;
  readonly name: string;
  readonly text: string;
}

export function isRound({ series }: ChartData): boolean {
  return series.some(({ shape }) => shape === 'pie' || shape === 'doughnut' || shape === 'funnel');
}

/** What stands at a category; of slices with their share of the whole. */
export function figuresOf(data: ChartData, category: number): readonly Told[] {
  return data.series.flatMap(({ name, points, shape }, index) => {
    const point = points[category];
    if (point === undefined || point.value === null) {
      return [];
    }
    const sum = points.reduce((total, { value }) => total + Math.max(0, value ?? 0), 0);
    const share = (shape === 'pie' || shape === 'doughnut') && sum > 0 ? ` (${percentText(Math.max(0, point.value) / sum)})` : '';
    return [{ colour: isRound(data) ? category : index, name, text: point.text + share }];
  });
}

/** The same in one sentence, for who hears it. */
export function spokenFigures(data: ChartData, category: number): string {
  const figures = figuresOf(data, category).map(({ name, text }) => `${name} ${text}`);
  return `${data.categories[category] ?? ''}: ${figures.length === 0 ? 'nothing' : figures.join(', ')}`;
}
