import type { FieldView } from '../api/formView';
import { attributeType, isWholeNumber, showsDateAlone } from './columnType';
import { dateText, dateTimeText, isoDate, isoLocalTime, localDate } from './dates';
import type { Value } from './value';

const numberFormat = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });

/** The value as it is read. */
export function displayText(field: FieldView, value: Value): string {
  if (value === null) {
    return '';
  }
  if (value instanceof Date) {
    return showsDateAlone(field) ? dateText(value) : dateTimeText(value);
  }
  if (Array.isArray(value)) {
    return value.map((lookup) => lookup.name ?? '').join('; ');
  }
  if (typeof value === 'string') {
    return value;
  }
  return optionLabel(field, value) ?? (typeof value === 'number' ? numberFormat.format(value) : String(value));
}

/** Yes and no have the values 1 and 0. */
function optionLabel(field: FieldView, value: number | boolean): string | undefined {
  return field.options.find((option) => option.value === Number(value))?.label;
}

/** The value as the control in which it is edited holds it. */
export function editText(field: FieldView, value: Value): string {
  if (value instanceof Date) {
    return showsDateAlone(field) ? isoDate(value) : isoLocalTime(value);
  }
  return attributeType(field) === 'optionset' && typeof value === 'number' ? String(value) : displayText(field, value);
}

/** What was typed, as a value; or why it is none. */
export type Parsed = { readonly value: Value } | { readonly problem: string };

export function parseText(field: FieldView, kind: string, text: string): Parsed {
  const typed = text.trim();
  if (typed === '') {
    return { value: null };
  }
  switch (attributeType(field)) {
    case 'integer':
    case 'decimal':
    case 'double':
    case 'money':
      return parseNumber(field, typed);
    case 'optionset':
      return { value: Number(typed) };
    case 'datetime':
      return parseDate(field, typed);
    default:
      return parseWords(kind, text);
  }
}

function parseNumber(field: FieldView, typed: string): Parsed {
  const number = Number(typed.replace(/,(?=\d{3}(\D|$))/g, ''));
  if (isWholeNumber(field)) {
    return Number.isSafeInteger(number) ? { value: number } : { problem: 'Enter a whole number.' };
  }
  return Number.isFinite(number) ? { value: number } : { problem: 'Enter a number.' };
}

function parseDate(field: FieldView, typed: string): Parsed {
  const date = showsDateAlone(field) ? localDate(typed) : new Date(typed);
  return Number.isNaN(date.getTime()) ? { problem: 'Enter a date.' } : { value: date };
}

function parseWords(kind: string, text: string): Parsed {
  const isWrong = kind === 'email' && !/^[^\s@]+@[^\s@]+$/.test(text.trim());
  return isWrong ? { problem: 'Enter a valid email address.' } : { value: text };
}
