export type Scalar = string | number | boolean | null;

/** A row as the Web API sends it: properties and annotations. */
export type Row = Readonly<Record<string, Scalar | undefined>>;

/** A page of rows. */
export interface Rows {
  readonly value: readonly Row[];
  readonly '@odata.nextLink'?: string;
}

/** Ids as the Web API takes them: bare and small. */
export function bareId(id: string): string {
  return id.replace(/[{}]/g, '').toLowerCase();
}

/** Ids as the Client API gives them: in braces and capitals. */
export function bracedId(id: string): string {
  return `{${bareId(id).toUpperCase()}}`;
}

/** Where a row stands. */
export function rowPath(set: string, id: string): string {
  return `${set}(${bareId(id)})`;
}

/** The values of $select, each once. */
export function selectOption(properties: readonly string[]): string {
  return `$select=${[...new Set(properties)].join(',')}`;
}
