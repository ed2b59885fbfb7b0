import { errorOf } from './PlatformError';
import { bareId } from './rows';

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
}

export interface TableView {
  readonly name: string;
  readonly label: string;
  readonly set: string;
  readonly key: string;
  readonly primaryName: string | null;
  readonly typeCode: number | null;
  readonly isActivity: boolean;
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
  readonly cells: readonly CellView[];
}

export interface CellView {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly showLabel: boolean;
  readonly rows: number;
  readonly column: string | null;
  readonly disabled: boolean;
  readonly parameters: Readonly<Record<string, string>>;
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
  readonly format: string;
  readonly dateOnly: boolean;
  readonly options: readonly OptionView[];
  readonly targets: readonly string[];
}

export interface OptionView {
  readonly value: number;
  readonly label: string;
}

/** The main form of a table: the one named, else the first. */
export async function readForm(table: string, formId?: string | null): Promise<FormView> {
  const form = formId ? `&formid=${bareId(formId)}` : '';
  const response = await fetch(`/emulator/shell/form?etn=${encodeURIComponent(table)}${form}`);
  if (!response.ok) {
    throw await errorOf(response);
  }
  return (await response.json()) as FormView;
}
