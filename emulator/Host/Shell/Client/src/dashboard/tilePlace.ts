import type { DashboardTab, DashboardTile } from '../api/dashboards';

/** The place of a tile in its section, for the style sheet: on narrow pages it is passed over. */
export function tilePlace({ row, column, rows, columns }: Pick<DashboardTile, 'row' | 'column' | 'rows' | 'columns'>): Record<string, string> {
  return { '--place': `${row} / ${column} / span ${rows} / span ${columns}` };
}

/** The widths of a tab's columns against each other. */
export function columnWidths({ columns }: DashboardTab): string {
  return columns.map(({ width }) => `minmax(0, ${Number.parseFloat(width) || 1}fr)`).join(' ');
}
