import type { FieldView } from '../api/formView';
import type { ViewColumn } from '../api/viewView';
import { attributeType } from './columnType';
import { localDate } from './dates';
import type { ColumnFilter } from './gridQuery';
import { likeText } from './gridQuery';
import { parseText } from './text';

export interface FilterOperator {
  readonly name: string;
  readonly label: string;
  /** What it is asked for: a text, a number, a day, a row, options, or nothing. */
  readonly operand: 'text' | 'number' | 'date' | 'row' | 'options' | 'none';
}

const hasValue: FilterOperator = { name: 'not-null', label: 'Contains data', operand: 'none' };
const hasNone: FilterOperator = { name: 'null', label: 'Does not contain data', operand: 'none' };

/** How a column may be narrowed, the usual way first. */
export function filterOperators(field: FieldView): readonly FilterOperator[] {
  return [...ownOperators(field), hasValue, hasNone];
}

function ownOperators(field: FieldView): readonly FilterOperator[] {
  switch (attributeType(field)) {
    case 'optionset':
    case 'boolean':
      return [{ name: 'in', label: 'Equals', operand: 'options' }];
    case 'lookup':
      return [{ name: 'eq', label: 'Equals', operand: 'row' }];
    case 'datetime':
      return [
        { name: 'on', label: 'On', operand: 'date' },
        { name: 'on-or-after', label: 'On or after', operand: 'date' },
        { name: 'on-or-before', label: 'On or before', operand: 'date' },
      ];
    case 'integer':
    case 'decimal':
    case 'double':
    case 'money':
      return [
        { name: 'eq', label: 'Equals', operand: 'number' },
        { name: 'ge', label: 'At least', operand: 'number' },
        { name: 'le', label: 'At most', operand: 'number' },
      ];
    default:
      return [
        { name: 'like', label: 'Contains', operand: 'text' },
        { name: 'eq', label: 'Equals', operand: 'text' },
        { name: 'begins-with', label: 'Begins with', operand: 'text' },
      ];
  }
}

/** The condition for what was chosen and typed; or why there is none. */
export function columnFilter(column: ViewColumn, operator: FilterOperator, values: readonly string[]): ColumnFilter | { readonly problem: string } {
  const { field } = column;
  const value = values[0]?.trim() ?? '';
  if (operator.operand === 'none') {
    return { column, operator: operator.name, values: [] };
  }
  if (value === '') {
    return { problem: operator.operand === 'options' || operator.operand === 'row' ? 'Choose a value.' : 'Enter a value.' };
  }
  if (operator.operand === 'number') {
    const parsed = parseText(field, 'number', value);
    return 'problem' in parsed ? parsed : { column, operator: operator.name, values: [String(parsed.value)] };
  }
  if (operator.operand === 'date') {
    return dayFilter(column, operator.name, value);
  }
  return { column, operator: operator.name, values: operator.name === 'like' ? [`%${likeText(value)}%`] : values };
}

/** A day is the user's own day: of a moment, from its midnight to the next. */
function dayFilter(column: ViewColumn, operator: string, day: string): ColumnFilter | { readonly problem: string } {
  const start = localDate(day);
  if (Number.isNaN(start.getTime())) {
    return { problem: 'Enter a date.' };
  }
  if (column.field.dateOnly) {
    return { column, operator: { on: 'eq', 'on-or-after': 'ge' }[operator] ?? 'le', values: [day] };
  }
  const end = new Date(start);
  end.setDate(end.getDate() + 1);
  const [from, before] = [start.toISOString(), new Date(end.getTime() - 1).toISOString()];
  const [name, values] = operator === 'on' ? ['between', [from, before]] : operator === 'on-or-after' ? ['ge', [from]] : ['le', [before]];
  return { column, operator: name as string, values: values as string[] };
}
