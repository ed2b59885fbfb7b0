import { askShell } from './shellData';

/** A dashboard as the emulator reads it out of FormXml (emulator/Host/Shell/Dashboards/DashboardView.cs). */
export interface DashboardView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly tabs: readonly DashboardTab[];
}

export interface DashboardTab {
  readonly label: string;
  readonly showLabel: boolean;
  readonly columns: readonly { readonly width: string; readonly sections: readonly DashboardSection[] }[];
}

export interface DashboardSection {
  readonly label: string;
  readonly showLabel: boolean;
  readonly columns: number;
  readonly tiles: readonly DashboardTile[];
}

/** A tile with its place in the section's grid, counted from 1. */
export interface DashboardTile {
  readonly id: string;
  readonly label: string;
  readonly showLabel: boolean;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly kind: string;
  readonly view: string | null;
  readonly chart: string | null;
  readonly list: RowsView | null;
  readonly webResource: string | null;
}

export interface RowsView {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly set: string;
  readonly key: string;
  readonly fetchXml: string;
  readonly columns: readonly { readonly property: string; readonly label: string; readonly width: number }[];
}

export interface DashboardName {
  readonly id: string;
  readonly name: string;
  readonly isDefault: boolean;
}

/** The dashboards of an app; of the organization, where the address names no app. */
export function readDashboards(app: string | null): Promise<readonly DashboardName[]> {
  return askShell('dashboards', { appname: app });
}

export function readDashboard(id: string): Promise<DashboardView> {
  return askShell('dashboard', { id });
}
