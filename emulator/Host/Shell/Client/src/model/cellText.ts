import type { Row } from '../api/rows';
import type { ViewColumn } from '../api/viewView';
import { displayText } from './text';
import { readValue } from './value';

/** In place of what the user may not read, as the platform masks it. */
export const hiddenText = '********';

export function cellText({ field }: ViewColumn, row: Row): string {
  return field.rights.read ? displayText(field, readValue(field, row)) : hiddenText;
}
