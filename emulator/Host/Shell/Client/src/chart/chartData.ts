import type { ChartView, MeasureView, Shape, Stacking } from '../api/charts';
import { formattedValue } from '../api/annotations';
import type { Row } from '../api/rows';
import { blank, categoryKey, categoryLabel } from './categoryLabel';

/** The figures of a chart: of each series one for each category. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

export interface Series {
  readonly name: string;
  readonly shape: Shape;
  readonly stacking: Stacking;
  readonly showsValues: boolean;
  readonly points: readonly Point[];
}

/** A figure with its text; there is none where no rows are. */
export interface Point {
  readonly value: number | null;
  readonly text: string;
}

const nothing: Point = { value: null, text: '' };

/** Groups of rows as series: one for each value of the second column that they are grouped by, else one for each measure. */
export function chartData(view: ChartView, rows: readonly Row[]): ChartData {
  const categories = distinct(rows, (row) => categoryKey(view.category, row), (row) => categoryLabel(view.category, row));
  const figures = view.series === null ? view.measures.map((measure) => ({ measure, name: measure.label, rows })) : split(view, rows);
  return { categories: [...categories.values()], series: figures.map((figure) => seriesOf(view, [...categories.keys()], figure)) };
}

interface Figure {
  readonly measure: MeasureView;
  readonly name: string;
  readonly rows: readonly Row[];
}

function split({ series, measures }: ChartView, rows: readonly Row[]): Figure[] {
  const [measure] = measures;
  if (series === null || measure === undefined) {
    return [];
  }
  const names = [...distinct(rows, (row) => categoryKey(series, row), (row) => categoryLabel(series, row))];
  return names
    .map(([key, name]) => ({ measure, name, rows: rows.filter((row) => categoryKey(series, row) === key) }))
    .sort((one, other) => Number(one.name === blank) - Number(other.name === blank) || one.name.localeCompare(other.name, 'en-US'));
}

function seriesOf(view: ChartView, keys: readonly string[], { measure, name, rows }: Figure): Series {
  const byKey = new Map(rows.map((row) => [categoryKey(view.category, row), row]));
  const { shape, stacking, showsValues } = measure;
  return { name, shape, stacking, showsValues, points: keys.map((key) => pointOf(byKey.get(key), measure)) };
}

function pointOf(row: Row | undefined, { alias }: MeasureView): Point {
  const value = row?.[alias];
  return row === undefined || typeof value !== 'number' ? nothing : { value, text: formattedValue(row, alias) ?? String(value) };
}

/** In the order in which they come. */
function distinct(rows: readonly Row[], key: (row: Row) => string, label: (row: Row) => string): Map<string, string> {
  return new Map(rows.map((row) => [key(row), label(row)]));
}
