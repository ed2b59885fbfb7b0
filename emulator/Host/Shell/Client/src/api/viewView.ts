import type { FieldView, TableView } from './formView';

/** What it takes to list rows of a table (emulator/Host/Shell/ViewView.cs). */
export interface TableViews {
  readonly table: TableView;
  /** Those that may be picked, the default one first. */
  readonly views: readonly ViewView[];
  /** The columns that quick find looks into. */
  readonly quickFind: readonly string[];
  /** The view by which lookups list rows. */
  readonly lookup: ViewView | null;
  /** What solutions add to the command bar of the list. */
  readonly commands: readonly CommandView[];
  /** What they add to the rows of the table in a form. */
  readonly subgridCommands: readonly CommandView[];
}

export interface CommandView {
  readonly id: string;
  readonly label: string;
  readonly title: string | null;
  readonly library: string;
  readonly function: string;
  readonly parameters: readonly string[];
  readonly leastSelected: number;
}

export interface ViewView {
  readonly id: string;
  readonly name: string;
  readonly fetchXml: string;
  readonly columns: readonly ViewColumn[];
}

export interface ViewColumn {
  /** What the layout calls it: columns of a link have the link's alias in front. */
  readonly name: string;
  readonly label: string;
  readonly width: number;
  readonly alias: string | null;
  readonly field: FieldView;
}
