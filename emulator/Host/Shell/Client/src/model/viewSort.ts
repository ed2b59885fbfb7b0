import type { ViewView } from '../api/viewView';
import type { Sort } from './gridQuery';
import { parseXml } from './xml';

/** The column by which a view sorts first, as far as it shows it. */
export function viewSort(view: ViewView): Sort | null {
  const order = parseXml(view.fetchXml).querySelector('entity > order');
  const column = view.columns.find(({ alias, field }) => alias === null && field.name === order?.getAttribute('attribute'));
  return column ? { column, descending: order?.getAttribute('descending') === 'true' } : null;
}
