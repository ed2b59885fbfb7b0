import type { GroupView } from '../api/charts';
import { formattedValue } from '../api/annotations';
import type { Row, Scalar } from '../api/rows';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What rows without a value are called, as on the platform. */
export const blank = '(blank)';

/** What tells one group of rows from another. */
export function categoryKey(group: GroupView, row: Row): string {
  return JSON.stringify([row[`${group.alias}__year`], row[`${group.alias}__month`], row[group.alias]]);
}

/** The value by which rows are grouped, in words. Of a date the coarser parts stand beside the part that was asked for. */
export function categoryLabel(group: GroupView, row: Row): string {
  const value = row[group.alias] ?? null;
  if (value === null) {
    return blank;
  }
  if (group.part !== null) {
    return dateLabel(group.part, value, row[`${group.alias}__month`] ?? null, row[`${group.alias}__year`] ?? null);
  }
  return formattedValue(row, group.alias) ?? String(value);
}

function dateLabel(part: string, value: Scalar, month: Scalar, year: Scalar): string {
  switch (part) {
    case 'day':
      return month === null ? String(value) : `${nameOf(month)} ${value}, ${year}`;
    case 'week':
      return joined(`Week ${value}`, year);
    case 'month':
      return joined(nameOf(value), year);
    case 'quarter':
      return joined(`Q${value}`, year);
    default:
      return String(value);
  }
}

function nameOf(month: Scalar): string {
  return months[Number(month) - 1] ?? String(month);
}

function joined(part: string, year: Scalar): string {
  return year === null ? part : `${part} ${year}`;
}
