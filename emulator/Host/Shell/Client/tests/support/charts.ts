import type { ChartView, MeasureView } from '../../src/api/charts';
import type { Row } from '../../src/api/rows';
import type { ChartData, Series } from '../../src/chart/chartData';

export function measure(more: Partial<MeasureView> = {}): MeasureView {
  return { alias: 'count', label: 'Count', shape: 'column', stacking: 'none', showsValues: false, ...more };
}

export function chart(more: Partial<ChartView> = {}): ChartView {
  return { id: 'c', name: 'Posts by network', description: '', set: 'posts', plural: 'Posts', fetchXml: '<fetch />', category: { alias: 'by', label: 'Network', part: null }, series: null, measures: [measure()], ...more };
}

/** A group of rows as the Web API sends it, each value with its text. */
export function group(values: Record<string, readonly [number | string | null, string?]>): Row {
  return Object.fromEntries(Object.entries(values).flatMap(([name, [value, text]]) => [[name, value], ...(text === undefined ? [] : [[`${name}@OData.Community.Display.V1.FormattedValue`, text]])]));
}

export function series(values: readonly (number | null)[], more: Partial<Series> = {}): Series {
  return { name: 'Count', shape: 'column', stacking: 'none', showsValues: false, points: values.map((value) => ({ value, text: value === null ? '' : String(value) })), ...more };
}

export function data(...all: readonly Series[]): ChartData {
  return { categories: (all[0]?.points ?? []).map((_, index) => 'abcdef'[index] ?? ''), series: all };
}
