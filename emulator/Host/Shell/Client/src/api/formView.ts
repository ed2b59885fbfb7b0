import type { CommandView } from './viewView';

/** A form as the emulator reads it out of FormXml (emulator/Host/Shell/FormView.cs). */
export interface FormView {
  readonly id: string;
  readonly name: string;
  readonly table: TableView;
  readonly tabs: readonly TabView[];
  readonly header: readonly CellView[];
  readonly libraries: readonly string[];
  readonly handlers: readonly HandlerView[];
  readonly fields: readonly FieldView[];
  /** The collection of a row's activities; null where activities can't regard it. */
  readonly timeline: string | null;
  /** Forms of the same kind that may be picked instead. */
  readonly others: readonly FormName[];
  /** What solutions add to the command bar. */
  readonly commands: readonly CommandView[];
}

export interface FormName {
  readonly id: string;
  readonly name: string;
}

export interface TableView {
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  readonly set: string;
  readonly key: string;
  readonly primaryName: string | null;
  readonly typeCode: number | null;
  readonly isActivity: boolean;
  /** As far as the user's privileges reach. */
  readonly rights: TableRights;
  /** The ids of the table's forms of these kinds. */
  readonly quickCreate: string | null;
  readonly card: string | null;
}

export interface TableRights {
  readonly create: boolean;
  readonly read: boolean;
  readonly write: boolean;
  readonly delete: boolean;
}

export interface TabView {
  readonly name: string;
  readonly label: string;
  readonly visible: boolean;
  readonly columns: readonly ColumnView[];
}

export interface ColumnView {
  readonly width: string;
  readonly sections: readonly SectionView[];
}

export interface SectionView {
  readonly name: string;
  readonly label: string;
  readonly showLabel: boolean;
  readonly visible: boolean;
  /** How many cells stand beside each other. */
  readonly columns: number;
  readonly cells: readonly CellView[];
}

export interface CellView {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly showLabel: boolean;
  readonly rows: number;
  readonly span: number;
  readonly startsRow: boolean;
  readonly column: string | null;
  readonly disabled: boolean;
  readonly visible: boolean;
  readonly parameters: Readonly<Record<string, string>>;
  /** Where the rows of a subgrid come from. */
  readonly related: RelatedView | null;
}

/** Rows hang on the record by a lookup of theirs, or by pairs in a table between. */
export interface RelatedView {
  readonly table: string;
  readonly column: string | null;
  readonly navigation: string | null;
  readonly intersect: string | null;
  readonly key: string | null;
}

export interface HandlerView {
  readonly event: string;
  readonly column: string | null;
  readonly function: string;
  readonly library: string;
  readonly passContext: boolean;
  readonly parameters: string | null;
}

export interface FieldView {
  readonly name: string;
  /** What the Web API calls it: lookups are called _name_value. */
  readonly property: string;
  readonly label: string;
  readonly type: string;
  readonly required: string;
  readonly maxLength: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Digits behind the point. */
  readonly accuracy: number;
  readonly format: string;
  readonly dateOnly: boolean;
  readonly default: number | null;
  readonly options: readonly OptionView[];
  readonly targets: readonly TargetView[];
  readonly rights: FieldRights;
}

export interface FieldRights {
  readonly read: boolean;
  readonly create: boolean;
  readonly write: boolean;
}

/** A table that a lookup points to, with the property that binds it. */
export interface TargetView {
  readonly table: string;
  readonly set: string;
  readonly navigation: string;
}

export interface OptionView {
  readonly value: number;
  readonly label: string;
  /** Of a status reason, the state that it belongs to. */
  readonly state: number | null;
}
