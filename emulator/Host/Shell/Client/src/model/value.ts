import { formattedValue, lookupTable } from '../api/annotations';
import type { FieldView } from '../api/formView';
import { bracedId, rowPath, type Row } from '../api/rows';
import { attributeType } from './columnType';
import { isoDate, localDate } from './dates';

/** A column's value as scripts see it. */
export type Value = string | number | boolean | Date | Xrm.LookupValue[] | null;

/** A column's value out of a row of the Web API. */
export function readValue(field: FieldView, row: Row): Value {
  const value = row[field.property];
  if (value === null || value === undefined || value === '') {
    return null;
  }
  switch (attributeType(field)) {
    case 'lookup':
      return [readLookup(field, row, String(value))];
    case 'datetime':
      return field.dateOnly ? localDate(String(value)) : new Date(String(value));
    case 'boolean':
      return value === true;
    case 'string':
    case 'memo':
      return String(value);
    default:
      return Number(value);
  }
}

function readLookup(field: FieldView, row: Row, id: string): Xrm.LookupValue {
  const entityType = lookupTable(row, field.property) ?? field.targets[0]?.table ?? '';
  return { id: bracedId(id), name: formattedValue(row, field.property) ?? '', entityType };
}

/** The value as a body of the Web API holds it, with its name there. Lookups are bound by a navigation property, one for each table. */
export function writeValue(field: FieldView, value: Value): [name: string, value: string | number | boolean | null] {
  if (value instanceof Date) {
    return [field.name, field.dateOnly ? isoDate(value) : value.toISOString()];
  }
  if (attributeType(field) !== 'lookup') {
    return [field.name, value as string | number | boolean | null];
  }
  const lookup = Array.isArray(value) ? value[0] : undefined;
  const target = field.targets.find((candidate) => lookup === undefined || candidate.table === lookup.entityType);
  if (!target) {
    throw new Error(`The lookup '${field.name}' can't point to rows of '${lookup?.entityType ?? ''}'.`);
  }
  return [`${target.navigation}@odata.bind`, lookup ? `/${rowPath(target.set, lookup.id)}` : null];
}

export function sameValue(one: Value, other: Value): boolean {
  return comparable(one) === comparable(other);
}

function comparable(value: Value): unknown {
  if (value instanceof Date) {
    return value.getTime();
  }
  return Array.isArray(value) ? value.map((lookup) => `${lookup.entityType} ${lookup.id.toUpperCase()}`).join() : value;
}
