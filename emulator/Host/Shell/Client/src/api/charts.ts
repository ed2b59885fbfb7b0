import { askShell } from './shellData';
import type { Row, Rows } from './rows';
import type { WebApi } from './WebApi';

/** A chart as the emulator reads it out of its descriptions (emulator/Host/Shell/Charts/ChartView.cs). */
export interface ChartView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly set: string;
  readonly plural: string;
  readonly fetchXml: string;
  readonly category: GroupView;
  /** What tells series apart, where rows are grouped by two columns. */
  readonly series: GroupView | null;
  readonly measures: readonly MeasureView[];
}

export interface GroupView {
  readonly alias: string;
  readonly label: string;
  readonly part: string | null;
}

export type Shape = 'column' | 'bar' | 'line' | 'area' | 'pie' | 'doughnut' | 'funnel';
export type Stacking = 'none' | 'stacked' | 'percent';

export interface MeasureView {
  readonly alias: string;
  readonly label: string;
  readonly shape: Shape;
  readonly stacking: Stacking;
  readonly showsValues: boolean;
}

export interface ChartName {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
}

export function readCharts(table: string): Promise<readonly ChartName[]> {
  return askShell('charts', { etn: table });
}

export function readChart(id: string, view: string | null): Promise<ChartView> {
  return askShell('chart', { id, viewid: view });
}

/** The figures of a chart, as far as the user may read the rows. */
export async function readFigures(api: WebApi, { set, fetchXml }: ChartView): Promise<readonly Row[]> {
  const { value } = await api.read<Rows>(`${set}?fetchXml=${encodeURIComponent(fetchXml)}`);
  return value;
}
