import type { Row } from './rows';

export function formattedValue(row: Row, property: string): string | null {
  return textOf(row, `${property}@OData.Community.Display.V1.FormattedValue`);
}

/** The table that a lookup's value points to. */
export function lookupTable(row: Row, property: string): string | null {
  return textOf(row, `${property}@Microsoft.Dynamics.CRM.lookuplogicalname`);
}

function textOf(row: Row, name: string): string | null {
  const value = row[name];
  return typeof value === 'string' ? value : null;
}
